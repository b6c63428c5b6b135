#%% function
# outcome: recursion
def f(): return f()
f()
#%% function_arguments
# outcome: recursion
def f(*a, **k): return f(*a, **k)
f(1, x=2)
#%% mutual
# outcome: recursion
def f(): return g()
def g(): return f()
f()
#%% method
# outcome: recursion
class C:
    def f(self): return self.f()
C().f()
#%% class_in_function
# outcome: recursion
def f():
    class C:
        f()
f()
#%% closure
# outcome: recursion
def f(n):
    def g(): return f(n + 1)
    return g()
f(0)
#%% generator
# outcome: recursion
def g(): yield from g()
list(g())
#%% generator_for
# outcome: recursion
def g():
    for x in g(): yield x
list(g())
#%% genexp
# outcome: recursion
def f(): return sum(f() for i in range(1))
f()
#%% comprehension
# outcome: recursion
def f(): return [f() for i in range(1)]
f()
#%% lambda
# outcome: recursion
# policy: lambda
f = lambda: f()
f()
#%% y_combinator
# outcome: recursion
# policy: lambda
(lambda f: f(f))(lambda f: f(f))
#%% list_repr
# outcome: recursion
x = []
for i in range(20000): x = [x]
repr(x)
#%% list_str
# outcome: recursion
x = []
for i in range(20000): x = [x]
str(x)
#%% list_print
# outcome: recursion
x = []
for i in range(20000): x = [x]
print(x)
#%% list_format
# outcome: recursion
x = []
for i in range(20000): x = [x]
f'{x}'
#%% list_percent
# outcome: recursion
x = []
for i in range(20000): x = [x]
'%s' % x
#%% list_eq
# outcome: recursion
x, y = [], []
for i in range(20000): x, y = [x], [y]
x == y
#%% list_lt
# outcome: recursion
x, y = [], []
for i in range(20000): x, y = [x], [y]
x < y
#%% list_in
# outcome: recursion
x, y = [], []
for i in range(20000): x, y = [x], [y]
x in [y]
#%% list_sort
# outcome: recursion
x, y = [], []
for i in range(20000): x, y = [x], [y]
sorted([x, y])
#%% list_max
# outcome: recursion
x, y = [], []
for i in range(20000): x, y = [x], [y]
max(x, y)
#%% tuple_hash
# outcome: recursion
x = ()
for i in range(20000): x = (x,)
hash(x)
#%% tuple_key
# outcome: recursion
x = ()
for i in range(20000): x = (x,)
{x: 1}
#%% tuple_set
# outcome: recursion
x = ()
for i in range(20000): x = (x,)
{x}
#%% tuple_repr
# outcome: recursion
x = ()
for i in range(20000): x = (x,)
repr(x)
#%% dict_repr
# outcome: recursion
x = {}
for i in range(20000): x = {1: x}
repr(x)
#%% dict_eq
# outcome: recursion
x, y = {}, {}
for i in range(20000): x, y = {1: x}, {1: y}
x == y
#%% frozenset_hash
# outcome: recursion
x = frozenset()
for i in range(20000): x = frozenset([x])
repr(x)
#%% isinstance
# outcome: recursion
x = (int,)
for i in range(20000): x = (x,)
isinstance('a', x)
#%% issubclass
# outcome: recursion
x = (int,)
for i in range(20000): x = (x,)
issubclass(str, x)
#%% except
# outcome: TypeError: catching classes that do not inherit from BaseException is not allowed
x = (ValueError,)
for i in range(20000): x = (x,)
try:
    1 / 0
except x: pass
#%% map
# outcome: recursion
x = [1]
for i in range(20000): x = map(abs, x)
list(x)
#%% filter
# outcome: recursion
x = [1]
for i in range(20000): x = filter(None, x)
list(x)
#%% zip
# outcome: recursion
x = [1]
for i in range(20000): x = zip(x)
list(x)
#%% enumerate
# outcome: recursion
x = [1]
for i in range(20000): x = enumerate(x)
list(x)
#%% generators
# outcome: recursion
def g(x): yield from x
x = [1]
for i in range(20000): x = g(x)
list(x)
#%% generators_for
# outcome: recursion
def g(x):
    for y in x: yield y
x = [1]
for i in range(20000): x = g(x)
list(x)
#%% genexps
# outcome: recursion
x = [1]
for i in range(20000): x = (y for y in x)
list(x)
#%% chain
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.chain(x)
next(x)
#%% islice
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.islice(x, 1)
next(x)
#%% cycle
# outcome: recursion | time limit | memory limit
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.cycle(x)
next(x)
#%% takewhile
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.takewhile(abs, x)
next(x)
#%% dropwhile
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.dropwhile(abs, x)
next(x)
#%% accumulate
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.accumulate(x)
next(x)
#%% compress
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.compress(x, [1])
next(x)
#%% filterfalse
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.filterfalse(None, x)
next(x)
#%% starmap
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.starmap(abs, x)
next(x)
#%% zip_longest
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.zip_longest(x)
next(x)
#%% pairwise
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.pairwise(x)
next(x)
#%% batched
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.batched(x, 1)
next(x)
#%% groupby
# outcome: recursion
import itertools
x = iter([1, 2, 3])
for i in range(20000): x = itertools.groupby(x)
next(x)
#%% tee
# outcome: recursion | no result
import itertools
x = iter([1])
for i in range(20000): x = itertools.tee(x)[0]
list(x)
#%% partials
# outcome: no result
import functools
x = len
for i in range(20000): x = functools.partial(x)
x([1])
#%% partial_wrapped
# outcome: recursion
import functools
def f(): return 1
def g(h): return h()
x = f
for i in range(20000): x = functools.partial(g, x)
x()
#%% lru_cache
# outcome: recursion
import functools
def f(n): return n
x = f
for i in range(20000): x = functools.lru_cache(None)(x)
x(1)
#%% decorators
# outcome: recursion
def f(): return 1
def d(h):
    def w(): return h()
    return w
x = f
for i in range(20000): x = d(x)
x()
#%% wraps
# outcome: recursion
import functools
def f(): return 1
def d(h):
    @functools.wraps(h)
    def w(): return h()
    return w
x = f
for i in range(20000): x = d(x)
x()
#%% staticmethods
# outcome: recursion | no result
x = len
for i in range(20000): x = staticmethod(x)
x([1])
#%% classmethods
# outcome: recursion | no result | TypeError
x = len
for i in range(20000): x = classmethod(x)
class C:
    f = x
C.f
#%% properties
# outcome: TypeError…
x = None
for i in range(20000): x = property(x)
class C:
    p = x
C().p
#%% unions
# outcome: no result | recursion
x = int
for i in range(20000): x = x | str
isinstance(1.5, x)
#%% aliases
# outcome: recursion
x = int
for i in range(20000): x = list[x]
repr(x)
#%% slices
# outcome: recursion
x = 1
for i in range(20000): x = slice(x)
repr(x)
#%% slices_eq
# outcome: recursion
x = 1
for i in range(20000): x = slice(x)
y = 1
for i in range(20000): y = slice(y)
x == y
#%% chainmaps
# outcome: recursion
import collections
x = {}
for i in range(20000): x = collections.ChainMap(x)
x.get('a')
#%% chainmap_repr
# outcome: recursion
import collections
x = {}
for i in range(20000): x = collections.ChainMap(x)
repr(x)
#%% userlists
# outcome: recursion
import collections
x = []
for i in range(20000): x = [collections.UserList([x])]
repr(x)
#%% userdicts
# outcome: recursion
import collections
x = []
for i in range(20000): x = collections.UserDict({1: x})
repr(x)
#%% deques
# outcome: recursion
import collections
x = []
for i in range(20000): x = collections.deque([x])
repr(x)
#%% deques_eq
# outcome: recursion
import collections
x = y = 1
for i in range(20000): x, y = collections.deque([x]), collections.deque([y])
x == y
#%% namedtuples
# outcome: recursion
import collections
P = collections.namedtuple('P', 'x')
x = 0
for i in range(20000): x = P(x)
repr(x)
#%% defaultdicts
# outcome: recursion
import collections
x = 0
for i in range(20000): x = collections.defaultdict(int, {1: x})
repr(x)
#%% ordered_dicts
# outcome: recursion
import collections
x = 0
for i in range(20000): x = collections.OrderedDict({1: x})
repr(x)
#%% counters
# outcome: recursion | TypeError…
import collections
x = 0
for i in range(20000): x = collections.Counter({1: x})
repr(x)
#%% dict_views
# outcome: recursion
x = {}
for i in range(20000): x = {1: x.values()}
repr(x)
#%% json_dumps
# outcome: recursion
import json
x = []
for i in range(20000): x = [x]
json.dumps(x)
#%% json_dumps_dicts
# outcome: recursion
import json
x = {}
for i in range(20000): x = {'a': x}
json.dumps(x)
#%% json_dumps_indent
# outcome: recursion
import json
x = []
for i in range(20000): x = [x]
json.dumps(x, indent=1)
#%% json_loads
# outcome: recursion
import json
json.loads('[' * 100000)
#%% json_loads_objects
# outcome: recursion
import json
json.loads('{"a":' * 100000)
#%% json_default
# outcome: recursion
import json
class C: pass
def f(x): return C()
json.dumps(C(), default=f)
#%% json_default_nested
# outcome: recursion
import json
class C: pass
def f(x): return json.dumps(x, default=f)
json.dumps(C(), default=f)
#%% own_repr
# outcome: recursion
class C:
    def __repr__(self): return repr(self)
repr(C())
#%% own_str
# outcome: recursion
class C:
    def __str__(self): return str(self)
str(C())
#%% own_format
# outcome: recursion
class C:
    def __format__(self, s): return f'{self}'
f'{C()}'
#%% own_eq
# outcome: recursion
class C:
    def __eq__(self, o): return self == o
C() == C()
#%% own_lt
# outcome: recursion
class C:
    def __lt__(self, o): return self < o
C() < C()
#%% own_hash
# outcome: recursion
class C:
    def __hash__(self): return hash(self)
hash(C())
#%% own_bool
# outcome: recursion
class C:
    def __bool__(self): return not self
not C()
#%% own_len
# outcome: recursion
class C:
    def __len__(self): return len(self)
len(C())
#%% own_iter
# outcome: recursion
class C:
    def __iter__(self): return iter(self)
iter(C())
#%% own_next
# outcome: recursion
class C:
    def __iter__(self): return self
    def __next__(self): return next(self)
list(C())
#%% own_contains
# outcome: recursion
class C:
    def __contains__(self, x): return x in self
1 in C()
#%% own_getitem
# outcome: recursion
class C:
    def __getitem__(self, i): return self[i]
C()[1]
#%% own_setitem
# outcome: recursion
class C:
    def __setitem__(self, i, v): self[i] = v
C()[1] = 1
#%% own_getattr
# outcome: recursion
class C:
    def __getattr__(self, n): return self.other
C().x
#%% own_call
# outcome: recursion
class C:
    def __call__(self): return self()
C()()
#%% own_add
# outcome: recursion
class C:
    def __add__(self, o): return self + o
C() + 1
#%% own_radd
# outcome: recursion
class C:
    def __radd__(self, o): return o + self
1 + C()
#%% own_iadd
# outcome: recursion
class C:
    def __iadd__(self, o): self += o
c = C()
c += 1
#%% own_neg
# outcome: recursion
class C:
    def __neg__(self): return -self
-C()
#%% own_abs
# outcome: recursion
class C:
    def __abs__(self): return abs(self)
abs(C())
#%% own_index
# outcome: recursion
class C:
    def __index__(self): return [1][self]
[1][C()]
#%% own_int
# outcome: recursion
class C:
    def __int__(self): return int(self)
int(C())
#%% own_float
# outcome: recursion
class C:
    def __float__(self): return float(self)
float(C())
#%% own_init
# outcome: recursion
class C:
    def __init__(self): C()
C()
#%% own_new
# outcome: recursion
class C:
    def __new__(cls): return C()
C()
#%% own_enter
# outcome: recursion
class C:
    def __enter__(self): 
        with self: pass
    def __exit__(self, *a): pass
with C(): pass
#%% own_init_subclass
# outcome: recursion
class C:
    def __init_subclass__(cls): 
        class D(C): pass
class E(C): pass
#%% own_property
# outcome: recursion
class C:
    @property
    def x(self): return self.x
C().x
#%% own_descriptor
# outcome: recursion
class D:
    def __get__(self, o, t): return o.x
class C:
    x = D()
C().x
#%% own_missing
# outcome: recursion
class C(dict):
    def __missing__(self, k): return self[k]
C()[1]
#%% own_default_factory
# outcome: recursion
import collections
def f(): return d[1]
d = collections.defaultdict(f)
d[1]
#%% own_key
# outcome: recursion
def key(x): return sorted([1, 2], key=key)
key(1)
#%% own_reduce
# outcome: recursion
import functools
def f(a, b): return functools.reduce(f, [1, 2])
f(1, 2)
#%% own_lru_cache
# outcome: recursion
import functools
@functools.lru_cache(None)
def f(n): return f(n + 1)
f(0)
#%% own_map
# outcome: recursion
def f(x): return list(map(f, [x]))
f(1)
#%% super_chain
# outcome: recursion
class A:
    def f(self): return self.f()
class B(A):
    def f(self): return super().f()
B().f()
#%% super_deep_classes
# outcome: recursion | TypeError… | result…
class A:
    def f(self): return 0
x = A
for i in range(1500):
    class B(x):
        def f(self): return super().f() + 1
    x = B
B().f()
#%% attribute_chain
# outcome: result
class C: pass
x = C()
y = x
for i in range(20000):
    y.next = C()
    y = y.next
result = 1
#%% linked_repr
# outcome: recursion
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C({self.n})'
x = None
for i in range(20000): x = C(x)
repr(x)
#%% linked_eq
# outcome: recursion
class C:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
x = y = None
for i in range(20000): x, y = C(x), C(y)
x == y
#%% exception_chain
# outcome: ValueError: 19999
e = None
for i in range(20000):
    try:
        raise ValueError(i) from e
    except ValueError as x:
        e = x
raise e
#%% exception_args
# outcome: recursion | ValueError…
e = 1
for i in range(20000): e = ValueError(e)
raise e
#%% exception_repr
# outcome: recursion
e = 1
for i in range(20000): e = ValueError(e)
repr(e)
#%% class_getitem
# outcome: recursion
class C:
    @classmethod
    def f(cls, x): return cls.f(x)
C.f(1)
#%% recursion_error_str
# outcome: RecursionError: maximum recursion depth exceeded…
def f(): return f()
f()
#%% with_nested
# outcome: recursion
class C:
    def __enter__(self): return f()
    def __exit__(self, *a): pass
def f():
    with C(): pass
f()
#%% result_deep_list
# outcome: result
# repr: recursion
# text: recursion
# json: ValueError: the result holds itself, or nests too deep
# go: ValueError: the result holds itself, or nests too deep
x = []
for i in range(20000): x = [x]
result = x
#%% result_deep_dict
# outcome: result
# repr: recursion
# json: ValueError: the result holds itself, or nests too deep
x = {}
for i in range(20000): x = {'a': x}
result = x
#%% result_deep_instances
# outcome: result
# repr: recursion
# text: recursion
# json: recursion
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C({self.n})'
x = None
for i in range(20000): x = C(x)
result = x
#%% dropped_deep_list
# outcome: result 1
x = []
for i in range(300000): x = [x]
x = None
result = 1
#%% census_of_deep_list
# outcome: memory limit | time limit
x = []
while True: x = [x]
#%% closures_deep
# outcome: recursion
def f(): return 1
for i in range(20000):
    def g(h=f): return h()
    f = g
f()
#%% cmp_to_key_deep
# outcome: recursion
import functools
def c(a, b): return 0
k = functools.cmp_to_key(c)
def d(a, b): return -1 if k(a) < k(b) else d(a, b)
sorted([1, 2], key=functools.cmp_to_key(d))
#%% iter_of_iter
# outcome: result [1]
x = [1]
for i in range(20000): x = iter(x)
result = list(x)
#%% counter_of_itself_added
# outcome: RecursionError…
from collections import Counter
c = Counter()
c['x'] = c
result = c + c
#%% counter_of_itself_twice_added
# outcome: RecursionError… | time limit
from collections import Counter
c = Counter()
c['x'] = c['y'] = c
result = c | c
#%% counter_of_itself_swallowed
# outcome: time limit | RecursionError…
from collections import Counter
c = Counter()
c['x'] = c
while True:
    try: c - c
    except RecursionError: pass
#%% array_of_itself_powered
# outcome: RecursionError…
import numpy as np
a = np.empty(1, dtype=object)
a[0] = a
result = a ** a
#%% array_of_itself_twice_negated
# outcome: RecursionError… | time limit | memory limit
import numpy as np
a = np.empty(2, dtype=object)
a[0] = a[1] = a
result = -a
#%% series_in_series_added
# outcome: RecursionError…
import pandas as pd
s = 1
for _ in range(3000): s = pd.Series([s], dtype=object)
result = s + s
