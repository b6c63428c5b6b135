#%% str_repeat
# outcome: memory limit
'a' * 10**12
#%% str_repeat_left
# outcome: memory limit
10**12 * 'a'
#%% str_repeat_overflow
# outcome: OverflowError: cannot fit 'int' into an index-sized integer
'ab' * 2**64
#%% str_repeat_wraps
# outcome: memory limit | OverflowError | MemoryError
'ab' * (2**63 - 1)
#%% str_repeat_wide
# outcome: memory limit
'\U0001f600' * (2**60)
#%% str_repeat_in_steps
# outcome: memory limit
s = 'a' * 1000
while True: s = s * 1000
#%% str_repeat_augmented
# outcome: memory limit
s = 'a' * 1000
while True: s *= 1000
#%% str_repeat_negative
# outcome: result ''
result = 'a' * -(10**18)
#%% str_doubling
# outcome: memory limit
s = 'a'
while True: s += s
#%% str_doubling_format
# outcome: memory limit
s = 'a'
while True: s = f'{s}{s}'
#%% str_doubling_percent
# outcome: memory limit
s = 'a'
while True: s = '%s%s' % (s, s)
#%% str_doubling_format_method
# outcome: memory limit
s = 'a'
while True: s = '{0}{0}'.format(s)
#%% str_doubling_join
# outcome: memory limit
s = 'a'
while True: s = ''.join([s, s])
#%% str_doubling_replace
# outcome: memory limit | time limit
s = 'aa'
while True: s = s.replace('a', 'aa')
#%% str_doubling_repr
# outcome: memory limit | time limit
s = '\\'
while True: s = repr(s)
#%% str_doubling_ascii
# outcome: memory limit | time limit
s = '\U0001f600' * 1000
while True: s = ascii(s) + ascii(s)
#%% bytes_repeat
# outcome: memory limit
b'a' * 10**12
#%% bytes_new
# outcome: memory limit
bytes(10**12)
#%% bytes_new_overflow
# outcome: OverflowError: cannot fit 'int' into an index-sized integer
bytes(10**30)
#%% bytes_join
# outcome: memory limit
b'a'.join([b'b' * 10000] * 100000)
#%% bytes_replace
# outcome: memory limit
(b'a' * 10**6).replace(b'a', b'b' * 10**6)
#%% bytes_hex
# outcome: memory limit
x = b'a' * 10**7
while True: x = x.hex().encode()
#%% bytes_ljust
# outcome: memory limit
b'a'.ljust(10**12)
#%% bytes_expandtabs
# outcome: memory limit
(b'\t' * 10**5).expandtabs(10**7)
#%% int_to_bytes
# outcome: memory limit | time limit
(1).to_bytes(10**12, 'big')
#%% list_repeat
# outcome: memory limit
[0] * 10**12
#%% list_repeat_overflow
# outcome: OverflowError: cannot fit 'int' into an index-sized integer
[0] * 2**64
#%% list_repeat_wraps
# outcome: memory limit | MemoryError
[0, 1] * (2**62)
#%% list_repeat_augmented
# outcome: memory limit
x = [0]
while True: x *= 1000
#%% list_doubling
# outcome: memory limit | time limit
x = [0]
while True: x = x + x
#%% list_extend_self
# outcome: memory limit | time limit
x = [0]
while True: x.extend(x)
#%% list_slice_self
# outcome: memory limit | time limit
x = [0]
while True: x[:0] = x
#%% list_of_range
# outcome: memory limit
list(range(10**12))
#%% list_slices
# outcome: memory limit | time limit
x = list(range(10**5))
y = []
while True: y.append(x[:])
#%% list_copies
# outcome: memory limit | time limit
x = [0] * 10**5
y = []
while True: y.append(x.copy())
#%% tuple_repeat
# outcome: memory limit
(None,) * 10**12
#%% tuple_of_range
# outcome: memory limit
tuple(range(10**12))
#%% tuple_doubling
# outcome: memory limit | time limit
x = (0,)
while True: x += x
#%% set_of_range
# outcome: memory limit | time limit
set(range(10**12))
#%% set_union
# outcome: memory limit | time limit
s = set()
n = 0
while True:
    n += 1000
    s |= set(range(n - 1000, n))
#%% dict_fromkeys
# outcome: memory limit | time limit
dict.fromkeys(range(10**12))
#%% dict_comprehension
# outcome: memory limit | time limit
{i: str(i) for i in range(10**12)}
#%% dict_or
# outcome: memory limit | time limit
d, n = {}, 0
while True:
    n += 1000
    d |= dict.fromkeys(range(n - 1000, n))
#%% frozenset_of_range
# outcome: memory limit | time limit
frozenset(range(10**12))
#%% sorted_range
# outcome: memory limit
sorted(range(10**12))
#%% reversed_list
# outcome: memory limit
list(reversed(range(10**12)))
#%% zip_list
# outcome: memory limit | time limit
list(zip(range(10**12), range(10**12)))
#%% enumerate_list
# outcome: memory limit | time limit
list(enumerate(range(10**12)))
#%% star_call
# outcome: memory limit | time limit
def f(*a): return len(a)
f(*range(10**12))
#%% star_list
# outcome: memory limit | time limit
[*range(10**12)]
#%% star_unpack
# outcome: memory limit | time limit
a, *b = range(10**12)
#%% star_star_call
# outcome: memory limit | time limit
def f(**k): return len(k)
x = {str(i): i for i in range(10**7)}
f(**x)
#%% slice_assignment
# outcome: memory limit | time limit
x = [0]
x[0:0] = range(10**12)
#%% join
# outcome: memory limit
'a'.join(['b' * 10000] * 100000)
#%% join_separator
# outcome: memory limit
('b' * 10**6).join(['a'] * 10**5)
#%% join_iterator
# outcome: memory limit | time limit
''.join('a' * 1000 for i in range(10**9))
#%% replace
# outcome: memory limit
('a' * 10**6).replace('a', 'b' * 10**6)
#%% replace_empty
# outcome: memory limit
('a' * 10**6).replace('', 'b' * 10**6)
#%% format_width
# outcome: memory limit
f'{1:>{10**10}}'
#%% format_width_text
# outcome: memory limit
format('a', '999999999999')
#%% format_width_method
# outcome: memory limit
'{:>999999999999}'.format(1)
#%% format_width_nested
# outcome: memory limit
'{:>{}}'.format(1, 10**12)
#%% format_width_too_many_digits
# outcome: ValueError: Too many decimal digits in format string
format(1, '9' * 50)
#%% format_precision
# outcome: memory limit
'{:.999999999f}'.format(1.5)
#%% format_precision_text
# outcome: result 'abc'
result = '{:.999999999}'.format('abc')
#%% format_precision_g
# outcome: result '1.5'
result = '{:.999999g}'.format(1.5)
#%% format_precision_e
# outcome: memory limit
'{:.999999999e}'.format(1.5)
#%% format_precision_percent
# outcome: memory limit
'{:.999999999%}'.format(1.5)
#%% format_comma
# outcome: memory limit
'{:,}'.format(1 << 10**9)
#%% format_binary
# outcome: memory limit
'{:b}'.format(1 << 10**9)
#%% format_of_int_float
# outcome: OverflowError: int too large to convert to float
'{:f}'.format(10**400)
#%% percent_width
# outcome: memory limit
'%999999999d' % 1
#%% percent_star
# outcome: memory limit
'%*d' % (10**9, 1)
#%% percent_precision
# outcome: memory limit
'%.999999999d' % 1
#%% percent_float_precision
# outcome: memory limit
'%.999999999f' % 1.5
#%% percent_width_overflow
# outcome: ValueError: width too big
'%99999999999999999999d' % 1
#%% percent_many
# outcome: memory limit | time limit
('%(a)s' * 10**5) % {'a': 'b' * 10**4}
#%% bytes_percent
# outcome: memory limit
b'%*d' % (10**9, 1)
#%% zfill
# outcome: memory limit
'1'.zfill(10**12)
#%% zfill_overflow
# outcome: OverflowError
'1'.zfill(10**30)
#%% center
# outcome: memory limit
'1'.center(10**12)
#%% ljust
# outcome: memory limit
'1'.ljust(10**12, '\U0001f600')
#%% rjust
# outcome: memory limit
'1'.rjust(2**62)
#%% expandtabs
# outcome: memory limit
('\t' * 10**5).expandtabs(10**7)
#%% expandtabs_overflow
# outcome: OverflowError
('\t' * 10).expandtabs(2**31 - 1 + 2**40)
#%% translate
# outcome: memory limit
('a' * 10**6).translate({97: 'b' * 10**5})
#%% maketrans
# outcome: memory limit | time limit
str.maketrans({chr(i): 'x' * 10**6 + str(i) for i in range(1000)})
#%% encode_errors
# outcome: memory limit
('\U0001f600' * 5000000).encode('ascii', 'backslashreplace')
#%% encode_xml
# outcome: memory limit
('\U0001f600' * 5000000).encode('ascii', 'xmlcharrefreplace')
#%% decode_errors
# outcome: memory limit
(b'\xff' * 30000000).decode('ascii', 'replace')
#%% upper_expands
# outcome: memory limit | time limit
s = '\u0390' * 10**6
x = []
while True: x.append(s.upper())
#%% casefold_expands
# outcome: memory limit | time limit
s = '\u1fb7' * 10**6
x = []
while True: x.append(s.casefold())
#%% title_many
# outcome: memory limit | time limit
s = 'ab ' * 10**6
x = []
while True: x.append(s.title())
#%% split_chars
# outcome: memory limit
('a ' * 10**7).split()
#%% splitlines
# outcome: memory limit
('\n' * 3 * 10**7).splitlines()
#%% list_of_chars
# outcome: memory limit
list('ab' * 2 * 10**7)
#%% partition_many
# outcome: memory limit | time limit
s = 'a' * 10**7
x = []
while True: x.append(s.rpartition('b' if x is None else 'a'))
#%% pow
# outcome: memory limit | time limit
10**10**8
#%% pow_tower
# outcome: memory limit | time limit
9**9**9
#%% pow_method
# outcome: memory limit | time limit
pow(3, 10**9)
#%% pow_augmented
# outcome: memory limit | time limit
x = 10
while True: x **= 100
#%% pow_negative_modulus_is_fine
# outcome: result 4
result = pow(2, 10**18, 6)
#%% pow_mod_large
# outcome: memory limit | time limit
pow(3, 1 << 10**7, (1 << 10**6) + 1)
#%% pow_inverse_large
# outcome: memory limit | time limit
pow((1 << 3 * 10**7) + 1, -1, (1 << 3 * 10**7) + 3)
#%% shift
# outcome: memory limit
1 << 10**12
#%% shift_overflow
# outcome: MemoryError | memory limit | OverflowError
1 << 10**30
#%% shift_in_steps
# outcome: memory limit | time limit
x = 1
while True: x <<= 10**6
#%% shift_zero
# outcome: result 0
result = 0 << 10**30
#%% shift_right_huge
# outcome: result (0, -1)
result = (5 >> 10**30, -5 >> 10**30)
#%% multiply
# outcome: memory limit | time limit
x = 10**100000
for i in range(60): x = x * x
#%% multiply_loop
# outcome: memory limit | time limit
x = 3
while True: x *= x
#%% add_doubling
# outcome: time limit
x = 1
while True:
    x += x
    if x > 1 << 1000000: x = 1
#%% divide_large
# outcome: memory limit | time limit
a = 1 << 5 * 10**7
b = (1 << 25 * 10**6) + 1
while True: a // b
#%% modulo_large
# outcome: memory limit | time limit
a = 1 << 5 * 10**7
b = (1 << 25 * 10**6) + 1
while True: a % b
#%% int_to_str
# outcome: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
str(10**5000)
#%% int_to_repr_in_list
# outcome: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
repr([10**5000])
#%% int_from_str
# outcome: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
int('1' * 5000)
#%% int_from_str_underscores
# outcome: ValueError…
int('1_' * 10**6 + '1')
#%% int_from_hex
# outcome: memory limit | time limit
x = int('f' * 10**7, 16)
while True: x = x * x
#%% int_from_base_3
# outcome: memory limit | time limit | ValueError…
int('1' * 10**7, 3)
#%% int_hex
# outcome: memory limit
hex(1 << 10**9)
#%% int_bin
# outcome: memory limit
bin(1 << 3 * 10**8)
#%% int_oct
# outcome: memory limit
oct(1 << 10**9)
#%% int_float_overflow
# outcome: OverflowError: int too large to convert to float
float(1 << 10**6)
#%% int_true_divide
# outcome: OverflowError: integer division result too large for a float
(1 << 10**6) / 3
#%% int_round
# outcome: memory limit | time limit | result…
result = round((1 << 10**7) + 1, -10**6) > 0
#%% int_hash_large
# outcome: result
result = hash((1 << 10**8) + 12345) > 0
#%% float_from_str
# outcome: result inf
result = float('1' * 10**6)
#%% float_from_str_huge
# outcome: memory limit | result inf
result = float('1' * 10**9)
#%% float_as_integer_ratio
# outcome: result
result = (1e308).as_integer_ratio()[0] > 0
#%% float_round_digits
# outcome: result 1.5
result = round(1.5, 10**10)
#%% complex_pow
# outcome: OverflowError: complex exponentiation
(1e300 + 1e300j) ** 10**6
#%% factorial
# outcome: memory limit | time limit
import math
math.factorial(10**8)
#%% factorial_overflow
# outcome: OverflowError: factorial() argument should not exceed 9223372036854775807
import math
math.factorial(10**30)
#%% comb
# outcome: memory limit | time limit
import math
math.comb(10**8, 5 * 10**7)
#%% perm
# outcome: memory limit | time limit
import math
math.perm(10**8)
#%% isqrt
# outcome: memory limit | time limit
import math
math.isqrt(1 << 3 * 10**8)
#%% gcd
# outcome: memory limit | time limit
import math
x = 3 ** (3 * 10**6)
while True: math.gcd(x, 2 ** (5 * 10**6) + 1)
#%% lcm
# outcome: memory limit | time limit
import math
x = 1
for i in range(1, 10**9): x = math.lcm(x, i)
#%% prod
# outcome: memory limit | time limit
import math
math.prod(range(1, 10**9))
#%% sum_of_lists
# outcome: memory limit | time limit
sum([[1] * 1000] * 100000, [])
#%% sum_of_tuples
# outcome: memory limit | time limit
sum([(1,) * 1000] * 100000, ())
#%% decimal_precision
# outcome: memory limit | time limit | InvalidOperation… | ValueError…
from decimal import Decimal, getcontext
getcontext().prec = 10**9
result = Decimal(1) / Decimal(3)
#%% decimal_sqrt
# outcome: memory limit | time limit
from decimal import Decimal, getcontext
getcontext().prec = 10**8
result = Decimal(2).sqrt()
#%% decimal_exp
# outcome: memory limit | time limit
from decimal import Decimal, getcontext
getcontext().prec = 10**6
result = Decimal(2).exp()
#%% decimal_ln
# outcome: memory limit | time limit
from decimal import Decimal, getcontext
getcontext().prec = 10**6
result = Decimal(2).ln()
#%% decimal_power
# outcome: memory limit | time limit | Overflow…
from decimal import Decimal, getcontext
getcontext().prec = 10**7
result = Decimal(3) ** 10**8
#%% decimal_to_int
# outcome: memory limit | time limit
from decimal import Decimal
int(Decimal('1e999999999'))
#%% decimal_format
# outcome: memory limit
from decimal import Decimal
'{:.999999999f}'.format(Decimal(1))
#%% decimal_format_exponent
# outcome: memory limit
from decimal import Decimal
format(Decimal('1e999999999999'), 'f')
#%% decimal_quantize
# outcome: InvalidOperation…
from decimal import Decimal
Decimal('1').quantize(Decimal('1e-999999'))
#%% decimal_ratio
# outcome: memory limit | time limit
from decimal import Decimal
Decimal('1e999999999').as_integer_ratio()
#%% decimal_compare
# outcome: result False
from decimal import Decimal
result = Decimal('1e999999999') == 10**10
#%% decimal_hash
# outcome: result
from decimal import Decimal
result = hash(Decimal('1e999999999999999999')) > -2**63
#%% decimal_add_exponents
# outcome: Overflow: [<class 'decimal.Overflow'>]
from decimal import Decimal
Decimal('1e999999999') + 1
#%% decimal_tuple
# outcome: memory limit | time limit | result
from decimal import Decimal
result = len(Decimal('1' * 10**7).as_tuple().digits)
#%% decimal_floor_division
# outcome: InvalidOperation…
from decimal import Decimal
Decimal('1e999999') // 3
#%% decimal_mod_pow
# outcome: result Decimal('4')
from decimal import Decimal
result = pow(Decimal(3), 10**17, Decimal(7))
#%% json_indent
# outcome: memory limit
import json
json.dumps([1] * 1000, indent=10**9)
#%% json_shared
# outcome: memory limit | time limit
import json
x = [1]
for i in range(60): x = [x, x]
json.dumps(x)
#%% json_separator
# outcome: memory limit
import json
json.dumps([1] * 10**5, separators=('x' * 10**6, ':'))
#%% json_doubling
# outcome: memory limit | time limit
import json
s = '"'
while True: s = json.dumps(s)
#%% json_loads_many
# outcome: memory limit | time limit
import json
json.loads('[' + '[],' * 2 * 10**7 + '[]]')
#%% json_number
# outcome: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
import json
json.loads('1' * 5000)
#%% json_float
# outcome: result inf
import json
result = json.loads('1' + '0' * 10**6 + '.0')
#%% repr_shared
# outcome: memory limit | time limit
x = [1]
for i in range(60): x = [x, x]
repr(x)
#%% str_shared_dicts
# outcome: memory limit | time limit
x = {}
for i in range(60): x = {1: x, 2: x}
str(x)
#%% format_shared_tuples
# outcome: memory limit | time limit
x = ()
for i in range(60): x = (x, x)
f'{x}'
#%% eq_shared
# outcome: time limit
x, y = [1], [1]
for i in range(60): x, y = [x, x], [y, y]
x == y
#%% lt_shared
# outcome: time limit
x, y = (1,), (1,)
for i in range(60): x, y = (x, x), (y, y)
x < y
#%% hash_shared
# outcome: time limit
x = (1,)
for i in range(60): x = (x, x)
hash(x)
#%% isinstance_shared
# outcome: time limit
x = (int,)
for i in range(60): x = (x, x)
isinstance('a', x)
#%% except_shared
# outcome: TypeError: catching classes that do not inherit from BaseException is not allowed
x = (ValueError,)
for i in range(60): x = (x, x)
try:
    1 / 0
except x: pass
#%% startswith_many
# outcome: result False
result = 'a'.startswith(tuple(str(i) for i in range(10000)))
#%% product
# outcome: memory limit | time limit
import itertools
list(itertools.product(range(1000), repeat=1000))
#%% product_overflow
# outcome: memory limit | time limit
import itertools
itertools.product(range(10), repeat=10**12)
#%% product_list
# outcome: memory limit | time limit
import itertools
list(itertools.product('abcdefghij', repeat=10))
#%% product_of_endless
# outcome: memory limit | time limit
import itertools
itertools.product(itertools.count())
#%% permutations_list
# outcome: memory limit | time limit
import itertools
list(itertools.permutations(range(20)))
#%% combinations_list
# outcome: memory limit | time limit
import itertools
list(itertools.combinations(range(10000), 5000))
#%% combinations_pool
# outcome: memory limit | time limit
import itertools
itertools.combinations(itertools.count(), 2)
#%% combinations_with_replacement
# outcome: memory limit | time limit
import itertools
list(itertools.combinations_with_replacement(range(100), 10**7))
#%% cycle_memory
# outcome: memory limit | time limit
import itertools
list(itertools.cycle([1, 2]))
#%% repeat_list
# outcome: memory limit | time limit
import itertools
list(itertools.repeat(1))
#%% tee_many
# outcome: memory limit
import itertools
itertools.tee([], 10**10)
#%% accumulate_strings
# outcome: memory limit | time limit
import itertools
list(itertools.accumulate(itertools.repeat('a' * 1000)))
#%% batched
# outcome: memory limit | time limit
import itertools
next(itertools.batched(itertools.count(), 10**12))
#%% counter_elements
# outcome: memory limit | time limit
import collections
list(collections.Counter(a=10**12).elements())
#%% deque_repeat
# outcome: memory limit
import collections
collections.deque([1]) * 10**12
#%% deque_endless
# outcome: memory limit | time limit
import collections, itertools
collections.deque(itertools.count())
#%% deque_rotate
# outcome: result 0
import collections
d = collections.deque(range(10))
d.rotate(10**17)
result = d[0]
#%% namedtuple_fields
# outcome: memory limit | time limit | result…
import collections
P = collections.namedtuple('P', ['f%d' % i for i in range(100000)])
result = 1
#%% chainmap_list
# outcome: memory limit | time limit
import collections
list(collections.ChainMap(*[{i: i} for i in range(10**7)]))
#%% userlist_repeat
# outcome: memory limit
import collections
collections.UserList([1]) * 10**12
#%% lru_cache_unbounded
# outcome: memory limit | time limit
import functools
@functools.lru_cache(None)
def f(n): return 'x' * 1000 + str(n)
i = 0
while True:
    f(i)
    i += 1
#%% closures
# outcome: memory limit | time limit
fs = []
while True:
    def f(x=len(fs)): return fs
    fs.append(f)
#%% classes
# outcome: memory limit | time limit
cs = []
while True:
    class C: pass
    cs.append(C)
#%% generators
# outcome: memory limit | time limit
gs = []
def g():
    x = [0] * 100
    yield x
while True:
    i = g()
    next(i)
    gs.append(i)
#%% instances
# outcome: memory limit | time limit
cs = []
class C: pass
while True:
    c = C()
    c.x = c.y = c.z = len(cs)
    cs.append(c)
#%% instance_attributes
# outcome: memory limit | time limit
class C:
    def __init__(self): self.all = []
c = C()
while True: c.all.append(C())
#%% exceptions
# outcome: memory limit | time limit
es = []
while True:
    try:
        1 / 0
    except ZeroDivisionError as e:
        es.append(e)
#%% exception_context
# outcome: memory limit | time limit
def f():
    e = None
    while True:
        try:
            try:
                raise ValueError
            finally:
                if e: raise e
        except ValueError as x:
            e = TypeError('a' * 1000)
            e = x
            y = [x]
f()
#%% bound_methods
# outcome: memory limit | time limit
ms = []
class C:
    def f(self): pass
while True: ms.append(C().f)
#%% partials
# outcome: memory limit | time limit
import functools
ps = []
while True: ps.append(functools.partial(len, len(ps)))
#%% iterators
# outcome: memory limit | time limit
its = []
while True: its.append(iter([1]))
#%% slices
# outcome: memory limit | time limit
s = []
while True: s.append(slice(len(s), 1, 2))
#%% floats_list
# outcome: memory limit | time limit
x = []
while True: x.append(1.5)
#%% ints_list
# outcome: memory limit | time limit
x = []
while True: x.append(10**20 + len(x))
#%% substrings_pin_parents
# outcome: memory limit | time limit
x = []
while True: x.append(('a' * 10**6 + str(len(x)))[:1])
#%% strftime
# outcome: memory limit | time limit
import datetime
len(datetime.datetime(2020, 1, 1).strftime('%Y' * 3 * 10**7))
#%% timedelta_overflow
# outcome: OverflowError: Python int too large to convert to C int
import datetime
datetime.timedelta(days=10**18)
#%% date_overflow
# outcome: OverflowError: date value out of range
import datetime
datetime.date(9999, 12, 31) + datetime.timedelta(1)
#%% statistics_huge
# outcome: memory limit | time limit
import statistics
statistics.mean(range(10**12))
#%% statistics_quantiles
# outcome: memory limit | time limit
import statistics
statistics.quantiles([1, 2, 3], n=10**10)
#%% range_of_big_numbers
# outcome: result
result = len(range(0, 10**18, 3))
#%% dict_keys_shared_shape
# outcome: memory limit | time limit
class C: pass
x = []
while True:
    x.append({str(i): i for i in range(len(x), len(x) + 1000)})
#%% statistics_decimals_far_apart
# outcome: memory limit | time limit
import statistics, decimal
statistics.stdev([decimal.Decimal('1e999999'), decimal.Decimal('1e-999999'), decimal.Decimal(1)])
#%% statistics_fractions_without_common_factors
# outcome: memory limit | time limit
import statistics, decimal
x = [decimal.Decimal(1).scaleb(-i) for i in range(1, 200000)]
statistics.variance(x)
#%% statistics_samples
# outcome: memory limit | time limit
import statistics
statistics.NormalDist().samples(10**10, seed=1)
#%% statistics_quantiles_of_normal
# outcome: memory limit | time limit
import statistics
statistics.NormalDist().quantiles(10**12)
#%% sumprod_of_big_ints
# outcome: memory limit | time limit
import math
x = [1 << 10**6] * 10**5
math.sumprod(x, x)
#%% sumprod_of_texts
# outcome: memory limit | time limit
import math
math.sumprod(['x'], [10**10])
#%% lcm_of_many
# outcome: memory limit | time limit
import math
math.lcm(*range(1, 10**6))
#%% perm_of_big_number
# outcome: memory limit | time limit
import math
math.perm(10**18, 10**9)
#%% comb_of_big_number
# outcome: memory limit | time limit
import math
math.comb(10**3000, 10**6)
#%% prod_of_range
# outcome: memory limit | time limit
import math
math.prod(range(1, 10**8))
#%% json_indent_text
# outcome: memory limit
import json
x = 1
for i in range(900): x = [x]
json.dumps(x, indent=' ' * 10**6)
#%% json_indent_big_int
# outcome: OverflowError: cannot fit 'int' into an index-sized integer | memory limit
import json
json.dumps([1], indent=10**30)
#%% json_key_separator
# outcome: memory limit
import json
json.dumps(dict.fromkeys(range(10**5), 0), separators=(',', 'x' * 10**6))
#%% json_default_that_grows
# outcome: memory limit | time limit | RecursionError…
import json
class C: pass
def f(x): return [C(), C()]
json.dumps(C(), default=f)
#%% json_bytes_as_utf_32
# outcome: memory limit | time limit
import json
json.loads(b'\xff\xfe\x00\x00' + b'[\x00\x00\x00' * 10**7)
#%% json_digits_for_parse_int
# outcome: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 1000000 digits; use sys.set_int_max_str_digits() to increase the limit
import json
json.loads('1' * 10**6, parse_int=int)
#%% bytearray_new
# outcome: memory limit
bytearray(10**12)
#%% bytearray_new_overflow
# outcome: OverflowError
bytearray(10**30)
#%% bytearray_new_items
# outcome: memory limit | time limit
bytearray(0 for _ in iter(int, 1))
#%% bytearray_repeat
# outcome: memory limit
bytearray(b'ab') * 10**12
#%% bytearray_repeat_in_place
# outcome: memory limit | time limit
b = bytearray(b'ab')
while True: b *= 1000
#%% bytearray_extend_itself
# outcome: memory limit | time limit
b = bytearray(b'ab')
while True: b.extend(b)
#%% bytearray_slice_of_itself
# outcome: memory limit | time limit
b = bytearray(b'ab')
while True: b[1:1] = b
#%% bytearray_append_while_iterating
# outcome: memory limit | time limit
b = bytearray(b'a')
for c in b: b.append(c)
#%% bytearray_extend_with_itself_growing
# outcome: memory limit | time limit
b = bytearray(b'a')
def grow():
    for c in b:
        b.extend(b)
        yield c
b.extend(grow())
#%% bytearray_extend_range
# outcome: memory limit | time limit | ValueError
bytearray().extend(range(10**12))
#%% bytearray_join
# outcome: memory limit
bytearray(b'x' * 10**6).join([b'a'] * 10**6)
#%% bytearray_replace
# outcome: memory limit
bytearray(b'x' * 10**6).replace(b'x', bytearray(b'y' * 10**6))
#%% bytearray_replace_empty
# outcome: memory limit
bytearray(10**6).replace(b'', bytes(10**6))
#%% bytearray_ljust
# outcome: memory limit
bytearray(b'x').ljust(10**12, bytearray(b'.'))
#%% bytearray_zfill
# outcome: memory limit
bytearray(b'x').zfill(2**62)
#%% bytearray_expandtabs
# outcome: memory limit
bytearray(b'\t' * 1000).expandtabs(2**31 - 1)
#%% bytearray_percent
# outcome: memory limit
bytearray(b'%1000000000d') % 5
#%% bytearray_hex
# outcome: memory limit | time limit
b = bytearray(10**7)
s = [b.hex('-') for _ in range(100)]
#%% bytearray_split
# outcome: memory limit | time limit
b = bytearray(10**7)
b.split(b'\0')
#%% bytearray_decode
# outcome: memory limit | time limit
b = bytearray(b'\xff' * 3 * 10**7)
b.decode('utf-8', 'backslashreplace')
#%% bytearray_index_that_shrinks
# outcome: result (bytearray(b''), -1, 0, bytearray(b''))
class Shrink:
    def __init__(self, n): self.n = n
    def __index__(self):
        b.clear()
        return self.n
b = bytearray(1000)
a = b[Shrink(1):]
b = bytearray(1000)
f = b.find(Shrink(65), 10, 900)
b = bytearray(1000)
c = b.count(Shrink(0), Shrink(1), Shrink(800))
b = bytearray(1000)
try: b[Shrink(500)] = Shrink(1)
except IndexError: pass
b[Shrink(10):Shrink(20)] = b''
result = (a, f, c, b)
#%% bytearray_kept_by_a_view
# outcome: result ('abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc', b'abcabc', ['abc'])
b = bytearray(b'abc' * 28)
text = b.decode()
raw = bytes(b[:6])
parts = [p.decode() for p in b.split(b'abc', 1)[1:]]
b[:] = b'z' * len(b)
result = (text, raw, ['abc'])
#%% bytearray_many_small_ones
# outcome: memory limit | time limit
keep = []
while True: keep.append(bytearray(b'x'))
#%% bytearray_attributes_of_a_subclass
# outcome: memory limit | time limit
class B(bytearray): pass
keep = []
while True:
    b = B()
    b.x = b'x' * 10**6 + str(len(keep)).encode()
    keep.append(b)
#%% str_attributes_of_a_subclass
# outcome: memory limit | time limit
class S(str): pass
keep = []
while True:
    b = S('a')
    b.x = b'x' * 10**6 + str(len(keep)).encode()
    keep.append(b)
