#%% string_append
# outcome: memory limit | time limit
s = ''
while True: s += 'a' * 1000
#%% string_append_behind_a_name
# outcome: memory limit | time limit
s = ''
while True:
    t = s
    s += 'a' * 1000
#%% string_prepend
# outcome: memory limit | time limit
s = ''
while True: s = 'a' * 1000 + s
#%% bytes_append
# outcome: memory limit | time limit
s = b''
while True: s += b'a' * 1000
#%% tuple_append
# outcome: memory limit | time limit
s = ()
while True: s += (1,) * 1000
#%% list_insert_front
# outcome: memory limit | time limit
x = [0] * 500000
while True: x.insert(0, 1)
#%% list_pop_front
# outcome: time limit | result 0
x = [0] * 1000000
while x: x.pop(0)
result = len(x)
#%% list_del_front
# outcome: time limit | result 0
x = [0] * 1000000
while x: del x[0]
result = len(x)
#%% list_remove_last
# outcome: time limit | result…
x = list(range(100000))
for i in reversed(range(100000)): x.remove(i)
result = len(x)
#%% list_in
# outcome: time limit
x = list(range(1000000))
while True: -1 in x
#%% list_in_strings
# outcome: time limit
x = ['a' * 1000 + str(i) for i in range(1000)]
while True: 'b' in x
#%% list_count
# outcome: time limit
x = [0] * 1000000
while True: x.count(0)
#%% list_index
# outcome: time limit
x = [0] * 1000000 + [1]
while True: x.index(1)
#%% list_eq
# outcome: time limit
x, y = [0] * 1000000, [0] * 1000000
while True: x == y
#%% list_reverse
# outcome: time limit
x = [0] * 1000000
while True: x.reverse()
#%% list_sort_sorted
# outcome: time limit
x = list(range(500000))
while True: x.sort()
#%% list_sort_organ_pipe
# outcome: time limit
x = list(range(100000)) + list(reversed(range(100000)))
while True: sorted(x, key=str)
#%% list_slice_delete
# outcome: time limit
x = [0] * 1000000
while True:
    y = x[:]
    del y[::2]
#%% list_extended_slice
# outcome: time limit
x = [0] * 1000000
while True: x[::-1]
#%% tuple_in
# outcome: time limit
x = (0,) * 1000000
while True: 1 in x
#%% range_in_objects
# outcome: time limit
class C: pass
C() in range(10**18)
#%% range_index_objects
# outcome: time limit
class C:
    def __eq__(self, o): return False
range(10**18).index(C())
#%% range_count_float
# outcome: time limit | result 0
result = range(10**12).count(1.5)
#%% range_equality
# outcome: result True
result = range(10**18) == range(10**18)
#%% str_find_worst
# outcome: time limit
s, t = 'a' * 10**6, 'a' * 10**5 + 'b'
while True: s.find(t)
#%% str_find_worst_left
# outcome: time limit
s, t = 'a' * 10**6, 'b' + 'a' * 10**5
while True: s.find(t)
#%% str_rfind_worst
# outcome: time limit
s, t = 'a' * 10**6, 'b' + 'a' * 10**5
while True: s.rfind(t)
#%% str_rindex_middle
# outcome: time limit
s, t = 'a' * 10**6, 'a' * 50000 + 'b' + 'a' * 50000
while True:
    if t in s: pass
    s.rfind(t)
#%% str_count_worst
# outcome: time limit
s, t = 'a' * 10**6, 'a' * 1000 + 'b'
while True: s.count(t)
#%% str_count_single
# outcome: time limit
s = 'a' * 10**7
while True: s.count('a')
#%% str_replace_worst
# outcome: time limit
s, t = 'a' * 10**6, 'a' * 1000 + 'b'
while True: s.replace(t, '')
#%% str_split_worst
# outcome: time limit
s, t = 'a' * 10**6, 'a' * 1000 + 'b'
while True: s.split(t)
#%% str_rsplit_worst
# outcome: time limit
s, t = 'a' * 10**6, 'b' + 'a' * 1000
while True: s.rsplit(t)
#%% str_partition
# outcome: time limit
s = 'a' * 10**6
while True: s.partition('b')
#%% str_strip_set
# outcome: time limit
s, t = 'a' * 10**6, ''.join(chr(i) for i in range(1000))
while True: s.strip(t)
#%% str_strip_wide
# outcome: time limit
s = '\u0100' * 10**6 + 'x' + '\u0100' * 10**6
t = ''.join(chr(i) for i in range(256, 20000))
while True: s.strip(t)
#%% str_index_wide
# outcome: time limit
s = '\u0100' * 10**6
while True: s[999999]
#%% str_iterate_wide
# outcome: time limit
s = '\u0100' * 10**6
while True:
    for i in range(len(s)): s[i]
#%% str_slice_wide
# outcome: time limit
s = '\u0100' * 10**6
while True: s[500000:500010]
#%% str_reverse_wide
# outcome: time limit
s = '\u0100a' * 10**6
while True: s[::-1]
#%% str_compare
# outcome: time limit
s, t = 'a' * 10**7, 'a' * 10**7 + 'b'
while True: s == t[:-1]
#%% str_less
# outcome: time limit
s = 'a' * 10**7
t = s + ''
while True: s + 'a' < t + 'b'
#%% str_isalpha
# outcome: time limit
s = 'a' * 10**7
while True: s.isalpha()
#%% str_translate
# outcome: time limit
s = 'ab' * 10**6
d = {97: 98}
while True: s.translate(d)
#%% str_join_same
# outcome: time limit
x = ['a'] * 100000
while True: ''.join(x)
#%% str_startswith_tuple
# outcome: time limit
t = tuple(str(i) for i in range(100000))
while True: 'a'.startswith(t)
#%% str_removeprefix
# outcome: time limit
s = 'a' * 10**7
while True: s.removeprefix('a')
#%% str_casefold_compare
# outcome: time limit
s = '\u00df' * 10**6
while True: s.casefold() == s.lower()
#%% str_isidentifier
# outcome: time limit
s = 'a' * 10**7
while True: s.isidentifier()
#%% bytes_find
# outcome: time limit
s, t = b'a' * 10**6, b'a' * 10**5 + b'b'
while True: s.find(t)
#%% bytes_count
# outcome: time limit
s, t = b'a' * 10**6, b'a' * 1000 + b'b'
while True: s.count(t)
#%% dict_churn
# outcome: time limit
d, i = {}, 0
while True:
    d[i] = i
    d.pop(i)
    i += 1
#%% dict_churn_front
# outcome: time limit
d = dict.fromkeys(range(10000))
i = 10000
while True:
    del d[next(iter(d))]
    d[i] = i
    i += 1
#%% dict_popitem
# outcome: time limit
d = {i: i for i in range(100000)}
while True:
    k, v = d.popitem()
    d[k] = v
#%% dict_first_after_deletes
# outcome: time limit
d = dict.fromkeys(range(200000))
for i in range(199999): del d[i]
while True: next(iter(d))
#%% dict_reversed_after_deletes
# outcome: time limit
d = dict.fromkeys(range(200000))
for i in range(1, 200000): del d[i]
while True: next(reversed(d))
#%% set_pop
# outcome: time limit
s = set(range(100000))
while True: s.add(s.pop())
#%% set_pop_all
# outcome: time limit | result…
s = set(range(500000))
while s: s.pop()
result = 1
#%% set_churn
# outcome: time limit
s, i = set(), 0
while True:
    s.add(i)
    s.discard(i)
    i += 1
#%% ordered_dict_move
# outcome: time limit
import collections
d = collections.OrderedDict.fromkeys(range(10000))
while True: d.move_to_end(0, last=False)
#%% ordered_dict_popitem_first
# outcome: time limit | result…
import collections
d = collections.OrderedDict.fromkeys(range(100000))
while d: d.popitem(last=False)
result = 1
#%% ordered_dict_eq
# outcome: time limit
import collections
a = collections.OrderedDict.fromkeys(range(100000))
b = collections.OrderedDict.fromkeys(range(100000))
while True: a == b
#%% deque_index
# outcome: time limit
import collections
d = collections.deque(range(100000))
while True: d[50000]
#%% deque_insert
# outcome: time limit
import collections
d = collections.deque(range(100000))
while True:
    d.insert(50000, 1)
    del d[50000]
#%% deque_rotate
# outcome: time limit
import collections
d = collections.deque(range(1000000))
while True: d.rotate(499999)
#%% deque_remove
# outcome: time limit
import collections
d = collections.deque(range(1000000))
while True:
    d.remove(999999)
    d.append(999999)
#%% counter_most_common
# outcome: time limit
import collections
c = collections.Counter(range(100000))
while True: c.most_common(3)
#%% chainmap_wide
# outcome: time limit
import collections
c = collections.ChainMap(*[{} for i in range(100000)])
while True: c.get('a')
#%% chainmap_children
# outcome: memory limit | time limit
import collections
c = collections.ChainMap()
while True: c = c.new_child()
#%% mro_deep
# outcome: TypeError… | time limit | memory limit | result… | recursion
class A: pass
x = A
for i in range(3000):
    class B(x): pass
    x = B
result = 1
#%% mro_wide
# outcome: memory limit | time limit | TypeError: a class can have at most 500 bases
cs = []
for i in range(2000):
    class C: pass
    cs.append(C)
def make(*bases):
    class D(*bases): pass
    return D
for i in range(100): make(*cs)
result = 1
#%% mro_diamonds
# outcome: memory limit | time limit | result 1 | TypeError: a class can have at most 1000 ancestors
class A: pass
for i in range(400):
    class L(A): pass
    class R(A): pass
    class A(L, R): pass
result = 1
#%% attribute_lookup_deep_mro
# outcome: time limit
class A:
    x = 1
c = A
for i in range(300):
    class B(c): pass
    c = B
o = c()
while True: o.x
#%% missing_attribute_suggestions
# outcome: time limit
class C: pass
c = C()
class D:
    pass
for i in range(700): D.x = 1
while True:
    try: c.attribute_that_is_missing
    except AttributeError as e: str(e)
#%% class_attribute_changes
# outcome: time limit
class C: x = 1
c = C()
while True:
    C.x = C.x + 1
    c.x
#%% subclasses_then_change
# outcome: time limit
class A: x = 1
cs = []
for i in range(2000):
    class B(A): pass
    cs.append(B)
while True: A.x = A.x + 1
#%% many_arguments
# outcome: time limit
def f(*a): return a
x = [0] * 100000
while True: f(*x)
#%% many_keywords
# outcome: time limit
def f(**k): return k
x = {str(i): i for i in range(10000)}
while True: f(**x)
#%% sum_of_strings_refused
# outcome: TypeError: sum() can't sum strings [use ''.join(seq) instead]
sum(['a'] * 10, '')
#%% sum_of_lists
# outcome: memory limit | time limit | result…
result = len(sum([[i] for i in range(30000)], []))
#%% itertools_islice_skip
# outcome: time limit
import itertools
while True: next(itertools.islice(range(10**9), 10**8, None))
#%% itertools_tee_of_tee
# outcome: memory limit | time limit | recursion | result…
import itertools
x = iter(range(10))
for i in range(20000): x, y = itertools.tee(x)
result = 1
#%% lru_cache_churn
# outcome: time limit
import functools
@functools.lru_cache(maxsize=1000)
def f(n): return n
i = 0
while True:
    f(i)
    i += 1
#%% decimal_digits
# outcome: time limit
from decimal import Decimal, getcontext
getcontext().prec = 100000
x = Decimal(1) / 3
while True: x * x
#%% decimal_from_text
# outcome: time limit
from decimal import Decimal
s = '1' * 100000
while True: Decimal(s)
#%% int_from_text
# outcome: time limit
s = '9' * 4300
while True: int(s)
#%% int_to_text
# outcome: time limit
n = 10**4299
while True: str(n)
#%% int_bitwise
# outcome: time limit
n = (1 << 10**7) - 1
while True: n & (n >> 1) ^ n
#%% int_compare
# outcome: time limit
n = 1 << 10**7
m = n + 1
while True: n < m
#%% int_count_bits
# outcome: time limit
n = (1 << 10**7) - 1
while True: n.bit_count()
#%% big_true_division
# outcome: time limit
a, b = (1 << 10**6) + 1, (1 << 999990) + 3
while True: a / b
#%% json_loads_escapes
# outcome: time limit
import json
s = '"' + '\\u0041' * 200000 + '"'
while True: json.loads(s)
#%% json_duplicate_keys
# outcome: time limit
import json
s = '{' + ','.join(['"a": 1'] * 200000) + '}'
while True: json.loads(s)
#%% json_sort_keys
# outcome: time limit
import json
d = {str(i): i for i in range(100000)}
while True: json.dumps(d, sort_keys=True)
#%% format_long_template
# outcome: time limit
s = '{0}' * 100000
while True: s.format('')
#%% percent_long_template
# outcome: time limit
s = '%(a)s' * 100000
d = {'a': ''}
while True: s % d
#%% strptime_long
# outcome: time limit
import datetime
while True:
    try: datetime.datetime.strptime('1' * 10**6, '%Y' * 10**5)
    except ValueError: pass
#%% statistics_mode
# outcome: time limit
import statistics
x = list(range(100000))
while True: statistics.multimode(x)
#%% statistics_fractions
# outcome: memory limit | time limit
import statistics
x = [1 / i for i in range(1, 10**7)]
statistics.variance(x)
#%% math_dist_long
# outcome: time limit
import math
x = [1.0] * 500000
while True: math.dist(x, x)
#%% namedtuple_many
# outcome: time limit
import collections
while True: collections.namedtuple('P', 'a b c d e f')
