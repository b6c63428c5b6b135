#%% plain
# outcome: time limit
while True: pass
#%% for_over_endless
# outcome: time limit
for x in iter(int, 1): pass
#%% recursion_of_loops
# outcome: time limit
def f(n):
    while True:
        if n: f(n - 1)
f(50)
#%% empty_body_condition
# outcome: time limit
x = 1
while x == 1.0: x = x
#%% nested_for
# outcome: time limit
for i in range(10**9):
    for j in range(10**9):
        for k in range(10**9): pass
#%% for_range_pass
# outcome: time limit
for i in range(10**18): pass
#%% comprehension
# outcome: time limit
result = len([0 for i in range(10**18) if False])
#%% dict_comprehension
# outcome: time limit
result = {0: 0 for i in range(10**18)}
#%% set_comprehension
# outcome: time limit
result = {i % 2 for i in range(10**18)}
#%% generator_expression
# outcome: time limit
result = sum(0 for i in range(10**18))
#%% generator_that_never_yields
# outcome: time limit
def g():
    while True: pass
    yield 1
next(g())
#%% try_except_loop
# outcome: time limit
while True:
    try:
        1 / 0
    except ZeroDivisionError:
        pass
#%% continue_in_finally
# outcome: time limit
while True:
    try:
        pass
    finally:
        continue
#%% match_loop
# outcome: time limit
while True:
    match [1, {'a': 2}]:
        case [x, {'a': y}]: pass
#%% eq
# outcome: time limit
class C:
    def __eq__(self, other):
        while True: pass
C() == C()
#%% ne
# outcome: time limit
class C:
    def __ne__(self, other):
        while True: pass
C() != C()
#%% lt_sorted
# outcome: time limit
class C:
    def __lt__(self, other):
        while True: pass
sorted([C(), C()])
#%% lt_min
# outcome: time limit
class C:
    def __lt__(self, other):
        while True: pass
min(C(), C())
#%% gt_max
# outcome: time limit
class C:
    def __gt__(self, other):
        while True: pass
max(C(), C())
#%% le_chain
# outcome: time limit
class C:
    def __le__(self, other):
        while True: pass
C() <= C() <= C()
#%% lt_reflected
# outcome: time limit
class C:
    def __lt__(self, other):
        while True: pass
1 > C()
#%% lt_in_tuples
# outcome: time limit
class C:
    def __lt__(self, other):
        while True: pass
sorted([(1, C()), (1, C())])
#%% eq_in_list
# outcome: time limit
class C:
    def __eq__(self, other):
        while True: pass
5 in [C()]
#%% eq_in_tuple_compare
# outcome: time limit
class C:
    def __eq__(self, other):
        while True: pass
(C(),) == (C(),)
#%% eq_list_index
# outcome: time limit
class C:
    def __eq__(self, other):
        while True: pass
[C()].index(1)
#%% eq_list_count
# outcome: time limit
class C:
    def __eq__(self, other):
        while True: pass
[C()].count(1)
#%% eq_list_remove
# outcome: time limit
class C:
    def __eq__(self, other):
        while True: pass
[C()].remove(1)
#%% eq_dict_values
# outcome: time limit
class C:
    def __eq__(self, other):
        while True: pass
{1: C()} == {1: C()}
#%% eq_dict_probe
# outcome: time limit
class C:
    def __hash__(self): return 1
    def __eq__(self, other):
        while True: pass
d = {C(): 1}
d[C()] = 2
#%% eq_set_algebra
# outcome: time limit
class C:
    def __hash__(self): return 1
    def __eq__(self, other):
        while True: pass
result = {C()} & {C()}
#%% eq_dict_view
# outcome: time limit
class C:
    def __hash__(self): return 1
    def __eq__(self, other):
        while True: pass
result = {C(): 1}.keys() - {C(): 1}.keys()
#%% eq_deque
# outcome: time limit
import collections
class C:
    def __eq__(self, other):
        while True: pass
collections.deque([C()]).remove(1)
#%% eq_match_value
# outcome: time limit
class N:
    pass
class C:
    def __eq__(self, other):
        while True: pass
n = N()
n.c = C()
match 1:
    case n.c: pass
#%% hash_dict
# outcome: time limit
class C:
    def __hash__(self):
        while True: pass
{C(): 1}
#%% hash_set
# outcome: time limit
class C:
    def __hash__(self):
        while True: pass
{C()}
#%% hash_builtin
# outcome: time limit
class C:
    def __hash__(self):
        while True: pass
hash(C())
#%% hash_in_tuple
# outcome: time limit
class C:
    def __hash__(self):
        while True: pass
hash((1, (C(),)))
#%% hash_frozenset
# outcome: time limit
class C:
    def __hash__(self):
        while True: pass
frozenset([C()])
#%% hash_lookup
# outcome: time limit
class C:
    def __hash__(self):
        while True: pass
{}.get(C())
#%% hash_lru_cache
# outcome: time limit
import functools
class C:
    def __hash__(self):
        while True: pass
@functools.lru_cache(None)
def f(x): return 1
f(C())
#%% hash_counter
# outcome: time limit
import collections
class C:
    def __hash__(self):
        while True: pass
collections.Counter([C()])
#%% key_sorted
# outcome: time limit
def key(x):
    while True: pass
sorted([1, 2], key=key)
#%% key_list_sort
# outcome: time limit
def key(x):
    while True: pass
[1, 2].sort(key=key)
#%% key_min
# outcome: time limit
def key(x):
    while True: pass
min([1, 2], key=key)
#%% key_max
# outcome: time limit
def key(x):
    while True: pass
max([1, 2], key=key)
#%% key_groupby
# outcome: time limit
import itertools
def key(x):
    while True: pass
list(itertools.groupby([1, 2], key))
#%% key_cmp_to_key
# outcome: time limit
import functools
def cmp(a, b):
    while True: pass
sorted([1, 2], key=functools.cmp_to_key(cmp))
#%% comparator_that_lies
# outcome: time limit
import functools
def cmp(a, b): return 1
while True:
    sorted(range(1000), key=functools.cmp_to_key(cmp))
#%% reduce
# outcome: time limit
import functools
def f(a, b):
    while True: pass
functools.reduce(f, [1, 2])
#%% reduce_endless
# outcome: time limit
import functools, itertools
result = functools.reduce(max, itertools.count())
#%% lru_cache_function
# outcome: time limit
import functools
@functools.lru_cache(maxsize=2)
def f(x):
    while True: pass
f(1)
#%% cached_property
# outcome: time limit
import functools
class C:
    @functools.cached_property
    def x(self):
        while True: pass
C().x
#%% singledispatch
# outcome: time limit
import functools
@functools.singledispatch
def f(x):
    while True: pass
f(1)
#%% partial
# outcome: time limit
import functools
def f(*a):
    while True: pass
functools.partial(f, 1)(2)
#%% total_ordering
# outcome: time limit
import functools
@functools.total_ordering
class C:
    def __eq__(self, o): return False
    def __lt__(self, o):
        while True: pass
C() >= C()
#%% iter
# outcome: time limit
class C:
    def __iter__(self):
        while True: pass
list(C())
#%% iter_for
# outcome: time limit
class C:
    def __iter__(self):
        while True: pass
for x in C(): pass
#%% iter_star_call
# outcome: time limit
class C:
    def __iter__(self):
        while True: pass
print(*C())
#%% iter_unpack
# outcome: time limit
class C:
    def __iter__(self):
        while True: pass
a, *b = C()
#%% iter_in
# outcome: time limit
class C:
    def __iter__(self):
        while True: pass
1 in C()
#%% next
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self):
        while True: pass
for x in C(): pass
#%% next_endless_sum
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self): return 0
sum(C())
#%% next_endless_any
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self): return 0
any(C())
#%% next_endless_in
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self): return 0
1 in C()
#%% next_endless_max
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self): return 0
max(C())
#%% next_endless_filter
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self): return 0
next(filter(None, C()))
#%% next_endless_list
# outcome: time limit | memory limit
class C:
    def __iter__(self): return self
    def __next__(self): return 0
list(C())
#%% next_endless_join
# outcome: time limit | memory limit
class C:
    def __iter__(self): return self
    def __next__(self): return ''
''.join(C())
#%% next_endless_update
# outcome: time limit | memory limit
class C:
    def __iter__(self): return self
    def __next__(self): return (1, 1)
{}.update(C())
#%% next_endless_set_update
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self): return 1
set().update(C())
#%% getitem_protocol
# outcome: time limit
class C:
    def __getitem__(self, i): return 0
all(C()) or any(C())
sum(C())
#%% getitem_in
# outcome: time limit
class C:
    def __getitem__(self, i): return 0
1 in C()
#%% getitem_reversed
# outcome: time limit
class C:
    def __len__(self): return 10**18
    def __getitem__(self, i): return 0
sum(reversed(C()))
#%% iter_sentinel
# outcome: time limit
def f(): return 0
sum(iter(f, 1))
#%% zip_endless
# outcome: time limit
def f(): return 0
for x in zip(iter(f, 1), iter(f, 1)): pass
#%% enumerate_endless
# outcome: time limit
def f(): return 0
for x in enumerate(iter(f, 1)): pass
#%% map_endless
# outcome: time limit
def f(): return 0
for x in map(abs, iter(f, 1)): pass
#%% itertools_cycle
# outcome: time limit
import itertools
sum(itertools.cycle([0]))
#%% itertools_repeat_all
# outcome: time limit
import itertools
all(itertools.repeat(1))
#%% itertools_count_in
# outcome: time limit
import itertools
-1 in itertools.count()
#%% itertools_filterfalse
# outcome: time limit
import itertools
next(itertools.filterfalse(None, itertools.repeat(1)))
#%% itertools_takewhile
# outcome: time limit
import itertools
def f(x): return True
sum(itertools.takewhile(f, itertools.repeat(0)))
#%% itertools_dropwhile
# outcome: time limit
import itertools
next(itertools.dropwhile(abs, itertools.repeat(1)))
#%% itertools_compress
# outcome: time limit
import itertools
next(itertools.compress(itertools.repeat(1), itertools.repeat(0)))
#%% itertools_islice
# outcome: time limit
import itertools
next(itertools.islice(itertools.count(), 10**18, None))
#%% itertools_chain
# outcome: time limit | memory limit
import itertools
next(itertools.chain.from_iterable(itertools.repeat([])))
#%% itertools_accumulate
# outcome: time limit
import itertools
def f(a, b): return 0
sum(itertools.accumulate(itertools.repeat(0), f))
#%% itertools_starmap
# outcome: time limit
import itertools
sum(itertools.starmap(abs, itertools.repeat((0,))))
#%% itertools_tee
# outcome: time limit | memory limit
import itertools
a, b = itertools.tee(itertools.repeat(0))
sum(a)
#%% itertools_pairwise
# outcome: time limit
import itertools
for p in itertools.pairwise(itertools.repeat(0)): pass
#%% itertools_zip_longest
# outcome: time limit
import itertools
for p in itertools.zip_longest(itertools.repeat(0), []): pass
#%% itertools_permutations
# outcome: time limit
import itertools
for p in itertools.permutations(range(100)): pass
#%% itertools_product
# outcome: time limit
import itertools
for p in itertools.product('ab', repeat=200): pass
#%% itertools_combinations
# outcome: time limit
import itertools
for p in itertools.combinations(range(200), 100): pass
#%% math_fsum
# outcome: time limit
import math, itertools
math.fsum(itertools.repeat(1.0))
#%% math_prod
# outcome: time limit
import math, itertools
math.prod(itertools.repeat(1))
#%% statistics_mean
# outcome: time limit
import statistics, itertools
statistics.mean(itertools.repeat(1))
#%% counter_endless
# outcome: time limit
import collections, itertools
collections.Counter(itertools.repeat(1))
#%% deque_endless_maxlen
# outcome: time limit
import collections, itertools
collections.deque(itertools.repeat(1), maxlen=3)
#%% enter
# outcome: time limit
class C:
    def __enter__(self):
        while True: pass
    def __exit__(self, *a): pass
with C(): pass
#%% exit
# outcome: time limit
class C:
    def __enter__(self): return self
    def __exit__(self, *a):
        while True: pass
with C(): pass
#%% exit_after_exception
# outcome: time limit
class C:
    def __enter__(self): return self
    def __exit__(self, *a):
        while True: pass
with C(): 1 / 0
#%% finally
# outcome: time limit
try:
    pass
finally:
    while True: pass
#%% finally_after_return
# outcome: time limit
def f():
    try:
        return 1
    finally:
        while True: pass
f()
#%% finally_after_exception
# outcome: time limit
try:
    1 / 0
finally:
    while True: pass
#%% except
# outcome: time limit
try:
    1 / 0
except ZeroDivisionError:
    while True: pass
#%% except_expression
# outcome: time limit
def f():
    while True: pass
try:
    1 / 0
except f(): pass
#%% else
# outcome: time limit
try:
    pass
except ValueError:
    pass
else:
    while True: pass
#%% generator_close
# outcome: time limit
def g():
    try:
        yield 1
    finally:
        while True: pass
x = g()
next(x)
x.close()
#%% generator_throw
# outcome: time limit
def g():
    try:
        yield 1
    except ValueError:
        while True: pass
x = g()
next(x)
x.throw(ValueError())
#%% generator_send
# outcome: time limit
def g():
    y = yield 1
    while True: pass
x = g()
next(x)
x.send(1)
#%% yield_from
# outcome: time limit
def g():
    while True: yield 0
def h(): yield from g()
for x in h(): pass
#%% yield_from_throw
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a):
        while True: pass
def g(): yield from C()
x = g()
next(x)
x.throw(ValueError)
#%% yield_from_close
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self):
        while True: pass
def g(): yield from C()
x = g()
next(x)
x.close()
#%% repr_builtin
# outcome: time limit
class C:
    def __repr__(self):
        while True: pass
repr(C())
#%% repr_print
# outcome: time limit
class C:
    def __repr__(self):
        while True: pass
print(C())
#%% repr_in_list
# outcome: time limit
class C:
    def __repr__(self):
        while True: pass
str([C()])
#%% repr_in_dict
# outcome: time limit
class C:
    def __repr__(self):
        while True: pass
f'{ {1: C()} }'
#%% repr_percent
# outcome: time limit
class C:
    def __repr__(self):
        while True: pass
'%r' % C()
#%% repr_format
# outcome: time limit
class C:
    def __repr__(self):
        while True: pass
'{!r}'.format(C())
#%% repr_ascii
# outcome: time limit
class C:
    def __repr__(self):
        while True: pass
ascii(C())
#%% str
# outcome: time limit
class C:
    def __str__(self):
        while True: pass
str(C())
#%% str_percent
# outcome: time limit
class C:
    def __str__(self):
        while True: pass
'%s' % C()
#%% str_print_many
# outcome: time limit
class C:
    def __str__(self):
        while True: pass
print(1, C(), 2)
#%% str_exception_message
# outcome: time limit
class C:
    def __str__(self):
        while True: pass
raise ValueError(C())
#%% str_of_exception
# outcome: time limit
class E(Exception):
    def __str__(self):
        while True: pass
raise E()
#%% str_key_error
# outcome: time limit
class C:
    def __hash__(self): return 1
    def __repr__(self):
        while True: pass
{}[C()]
#%% format
# outcome: time limit
class C:
    def __format__(self, spec):
        while True: pass
f'{C():x}'
#%% format_builtin
# outcome: time limit
class C:
    def __format__(self, spec):
        while True: pass
format(C(), 'x')
#%% format_method
# outcome: time limit
class C:
    def __format__(self, spec):
        while True: pass
'{:>10}'.format(C())
#%% bool
# outcome: time limit
class C:
    def __bool__(self):
        while True: pass
if C(): pass
#%% bool_not
# outcome: time limit
class C:
    def __bool__(self):
        while True: pass
not C()
#%% bool_all
# outcome: time limit
class C:
    def __bool__(self):
        while True: pass
all([C()])
#%% bool_filter
# outcome: time limit
class C:
    def __bool__(self):
        while True: pass
list(filter(None, [C()]))
#%% bool_and
# outcome: time limit
class C:
    def __bool__(self):
        while True: pass
C() and 1
#%% bool_while
# outcome: time limit
class C:
    def __bool__(self):
        while True: pass
while C(): pass
#%% bool_of_comparison
# outcome: time limit
class C:
    def __bool__(self):
        while True: pass
class D:
    def __eq__(self, o): return C()
1 in [D()]
#%% len
# outcome: time limit
class C:
    def __len__(self):
        while True: pass
len(C())
#%% len_bool
# outcome: time limit
class C:
    def __len__(self):
        while True: pass
if C(): pass
#%% length_hint
# outcome: time limit | no result
class C:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self):
        while True: pass
list(C())
#%% index_subscript
# outcome: time limit
class C:
    def __index__(self):
        while True: pass
[1][C()]
#%% index_slice
# outcome: time limit
class C:
    def __index__(self):
        while True: pass
[1][C():]
#%% index_range
# outcome: time limit
class C:
    def __index__(self):
        while True: pass
range(C())
#%% index_repeat
# outcome: time limit
class C:
    def __index__(self):
        while True: pass
'a' * C()
#%% index_hex
# outcome: time limit
class C:
    def __index__(self):
        while True: pass
hex(C())
#%% index_chr
# outcome: time limit
class C:
    def __index__(self):
        while True: pass
chr(C())
#%% index_bytes
# outcome: time limit
class C:
    def __index__(self):
        while True: pass
bytes([C()])
#%% index_islice
# outcome: time limit
class C:
    def __index__(self):
        while True: pass
import itertools
itertools.islice([1], C())
#%% int
# outcome: time limit
class C:
    def __int__(self):
        while True: pass
int(C())
#%% float
# outcome: time limit
class C:
    def __float__(self):
        while True: pass
import math
math.sqrt(C())
#%% float_format
# outcome: time limit
class C:
    def __float__(self):
        while True: pass
'%f' % C()
#%% complex
# outcome: time limit
class C:
    def __complex__(self):
        while True: pass
complex(C())
#%% trunc
# outcome: time limit
class C:
    def __trunc__(self):
        while True: pass
import math
math.trunc(C())
#%% round
# outcome: time limit
class C:
    def __round__(self, n=0):
        while True: pass
round(C(), 2)
#%% abs
# outcome: time limit
class C:
    def __abs__(self):
        while True: pass
abs(C())
#%% neg
# outcome: time limit
class C:
    def __neg__(self):
        while True: pass
-C()
#%% contains
# outcome: time limit
class C:
    def __contains__(self, x):
        while True: pass
1 in C()
#%% getitem
# outcome: time limit
class C:
    def __getitem__(self, i):
        while True: pass
C()[1]
#%% setitem
# outcome: time limit
class C:
    def __setitem__(self, i, v):
        while True: pass
C()[1] = 2
#%% delitem
# outcome: time limit
class C:
    def __delitem__(self, i):
        while True: pass
del C()[1]
#%% missing
# outcome: time limit
class C(dict):
    def __missing__(self, k):
        while True: pass
C()[1]
#%% getattr
# outcome: time limit
class C:
    def __getattr__(self, name):
        while True: pass
C().x
#%% getattr_in_format
# outcome: time limit
class C:
    def __getattr__(self, name):
        while True: pass
'{0.x}'.format(C())
#%% getitem_in_format
# outcome: time limit
class C:
    def __getitem__(self, name):
        while True: pass
'{0[x]}'.format(C())
#%% getitem_in_format_map
# outcome: time limit
class C:
    def __getitem__(self, name):
        while True: pass
'{x}'.format_map(C())
#%% getitem_in_percent
# outcome: time limit
class C:
    def __getitem__(self, name):
        while True: pass
'%(x)s' % C()
#%% getitem_in_translate
# outcome: time limit
class C:
    def __getitem__(self, name):
        while True: pass
'abc'.translate(C())
#%% property
# outcome: time limit
class C:
    @property
    def x(self):
        while True: pass
C().x
#%% property_setter
# outcome: time limit
class C:
    @property
    def x(self): return 1
    @x.setter
    def x(self, v):
        while True: pass
C().x = 1
#%% property_deleter
# outcome: time limit
class C:
    @property
    def x(self): return 1
    @x.deleter
    def x(self):
        while True: pass
c = C()
del c.x
#%% descriptor_get
# outcome: time limit
class D:
    def __get__(self, o, t):
        while True: pass
class C:
    x = D()
C().x
#%% descriptor_set
# outcome: time limit
class D:
    def __set__(self, o, v):
        while True: pass
class C:
    x = D()
C().x = 1
#%% descriptor_in_mro
# outcome: time limit
class D:
    def __get__(self, o, t):
        while True: pass
class A:
    x = D()
class B(A):
    def f(self): return super().x
B().f()
#%% set_name
# outcome: time limit
class D:
    def __set_name__(self, o, n):
        while True: pass
class C:
    x = D()
#%% init_subclass
# outcome: time limit
class C:
    def __init_subclass__(cls):
        while True: pass
class D(C): pass
#%% new
# outcome: time limit
class C:
    def __new__(cls):
        while True: pass
C()
#%% init
# outcome: time limit
class C:
    def __init__(self):
        while True: pass
C()
#%% call
# outcome: time limit
class C:
    def __call__(self):
        while True: pass
C()()
#%% decorator
# outcome: time limit
def d(f):
    while True: pass
@d
def g(): pass
#%% class_decorator
# outcome: time limit
def d(c):
    while True: pass
@d
class C: pass
#%% class_body
# outcome: time limit
class C:
    while True: pass
#%% class_bases
# outcome: time limit
def f():
    while True: pass
class C(f()): pass
#%% default_argument
# outcome: time limit
def f():
    while True: pass
def g(x=f()): pass
#%% annotation_of_partial
# outcome: time limit
import functools
def f():
    while True: pass
@functools.singledispatch
def g(x): pass
@g.register
def h(x: f()): pass
#%% default_factory
# outcome: time limit
import collections
def f():
    while True: pass
collections.defaultdict(f)[1]
#%% namedtuple_method
# outcome: time limit
import collections
class P(collections.namedtuple('P', 'x y')):
    def __repr__(self):
        while True: pass
print(P(1, 2))
#%% add
# outcome: time limit
class C:
    def __add__(self, o):
        while True: pass
C() + 1
#%% radd
# outcome: time limit
class C:
    def __radd__(self, o):
        while True: pass
1 + C()
#%% radd_sum
# outcome: time limit
class C:
    def __radd__(self, o):
        while True: pass
sum([C()])
#%% iadd
# outcome: time limit
class C:
    def __iadd__(self, o):
        while True: pass
c = C()
c += 1
#%% pow
# outcome: time limit
class C:
    def __pow__(self, o, m=None):
        while True: pass
pow(C(), 2, 3)
#%% divmod
# outcome: time limit
class C:
    def __divmod__(self, o):
        while True: pass
divmod(C(), 2)
#%% matmul
# outcome: time limit
class C:
    def __matmul__(self, o):
        while True: pass
C() @ 2
#%% json_default
# outcome: time limit
import json
def f(x):
    while True: pass
json.dumps({1}, default=f)
#%% json_default_forever
# outcome: time limit | recursion | ValueError
import json
class C: pass
def f(x): return [C()]
json.dumps(C(), default=f)
#%% json_object_hook
# outcome: time limit
import json
def f(x):
    while True: pass
json.loads('{}', object_hook=f)
#%% json_parse_float
# outcome: time limit
import json
def f(x):
    while True: pass
json.loads('1.5', parse_float=f)
#%% map_function
# outcome: time limit
def f(x):
    while True: pass
list(map(f, [1]))
#%% filter_function
# outcome: time limit
def f(x):
    while True: pass
list(filter(f, [1]))
#%% str_subclass_hash
# outcome: time limit
class S(str):
    def __hash__(self):
        while True: pass
{}[S('a')]
#%% int_subclass_eq
# outcome: time limit
class I(int):
    def __eq__(self, o):
        while True: pass
I(1) in [2]
#%% dict_subclass_setitem
# outcome: time limit
class D(dict):
    def __setitem__(self, k, v):
        while True: pass
D()[1] = 2
#%% kwargs_keys
# outcome: time limit
class C:
    def keys(self):
        while True: pass
    def __getitem__(self, k): return 1
dict(**C())
#%% dict_update_keys
# outcome: time limit
class C:
    def keys(self):
        while True: pass
    def __getitem__(self, k): return 1
{}.update(C())
#%% isinstance_tuple
# outcome: time limit
t = (int,) * 1000
while True: isinstance('a', t)
#%% exception_init
# outcome: time limit
class E(Exception):
    def __init__(self):
        while True: pass
raise E
#%% raise_from
# outcome: time limit
class E(Exception):
    def __new__(cls):
        while True: pass
raise ValueError from E
#%% decimal_loop
# outcome: time limit
from decimal import Decimal
x = Decimal(2)
while True: x = x.sqrt()
#%% datetime_loop
# outcome: time limit
import datetime
d = datetime.datetime(2020, 1, 1)
while True: d.strftime('%Y-%m-%d')
#%% lambda_loop
# outcome: time limit
# policy: lambda
f = lambda: [0 for i in iter(int, 1) if i]
f()
#%% result_repr
# outcome: result
# repr: time limit
# text: time limit
class C:
    def __repr__(self):
        while True: pass
result = C()
#%% result_str
# outcome: result
# text: time limit
# json: time limit
class C:
    def __str__(self):
        while True: pass
result = C()
#%% result_repr_in_list
# outcome: result
# repr: time limit
# text: time limit
class C:
    def __repr__(self):
        while True: pass
result = [1, [C()]]
#%% result_key_str
# outcome: result
# json: time limit
class C:
    def __str__(self):
        while True: pass
result = {C(): 1}
#%% equal_texts
# outcome: time limit
s = "a" * 10 ** 7 + "b"
t = "a" * 10 ** 7 + "b"
while s == t:
    pass
#%% equal_keys
# outcome: time limit
s = "a" * 10 ** 7 + "b"
t = "a" * 10 ** 7 + "b"
d = {s: 1}
while t in d:
    pass
#%% equal_texts_of_lists
# outcome: time limit
s = "a" * 10 ** 7 + "b"
t = "a" * 10 ** 7 + "c"
while True:
    [s] * 100000 == [s] * 99999 + [t]
    ([s] * 100000).count(t), (t,) in ((s,),) * 100000
#%% range_beyond_64_bits
# outcome: time limit
for i in range(2**200): pass
#%% range_beyond_64_bits_search
# outcome: memory limit | time limit
'x' in range(2**200)
#%% range_beyond_64_bits_reversed
# outcome: memory limit | time limit
x = sorted(i for i in reversed(range(2**200)))
#%% range_of_huge_numbers
# outcome: memory limit | time limit
b = 1 << 10**8
r = range(b, b * 1000, b)
x = list(r)
