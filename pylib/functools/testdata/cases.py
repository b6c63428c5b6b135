from functools import *

reduce(lambda a, b: a + b, [1, 2, 3])
reduce(lambda a, b: a * b, range(1, 30), 1)
reduce(lambda a, b: a, [])
reduce(lambda a, b: a, 5)
reduce(lambda a: a, [1, 2])
reduce(5, [1, 2])
reduce()
reduce(lambda a, b: a + [b], "abc", [])
p = partial(int, "11"); [p(base=2), p.args, p.keywords, p.func]
p = partial(partial(max, 1), 5, key=abs); [p.args, p.keywords, p(-9), p]
partial()
partial(5)
p = partial(dict, a=1); [p(b=2, a=3), p()]
p = partial(int); p.note = "hi"; [p.note, callable(p), isinstance(p, partial)]
partial(int).zzz
p = partial(int); p.func = 5
partial(sorted, reverse=True)([1, 3, 2])
sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a))
sorted([3.5, 1, None, 2], key=cmp_to_key(lambda a, b: (a is None) - (b is None) or (-1 if a < b else int(a > b))))
sorted([3, 1, 2], key=cmp_to_key(lambda a, b: None))
cmp_to_key(lambda a, b: a - b)(3) < 5
k = cmp_to_key(lambda a, b: a - b); [k(1) < k(2), k(1) == k(1), k(1) >= k(2), k(5).obj]
hash(cmp_to_key(lambda a, b: a - b)(3))
lru_cache(maxsize="x")
lru_cache(5, True, 1)
f = lru_cache(lambda x: x); [f(1), f(1), f(2), f.cache_info(), f.cache_clear(), f.cache_info()]
f = lru_cache(maxsize=2)(lambda x: x * 2); [f(1), f(2), f(1), f(3), f(1), f(2), f.cache_info()]
f = lru_cache(maxsize=None)(lambda *a, **k: (a, k)); [f(1, 2), f(1, b=2), f(b=2, c=3), f(c=3, b=2), f.cache_info(), f.cache_parameters()]
f = lru_cache(maxsize=0)(lambda x: x); [f(1), f(1), f.cache_info()]
f = lru_cache(maxsize=-5)(lambda x: x); [f(1), f(1), f.cache_info()]
f = lru_cache(typed=True)(lambda x: str(x)); [f(3), f(3.0), f(True), f(1), f(3), f.cache_info()]
f = lru_cache(lambda x: str(x)); [f(3), f(3.0), f(True), f(1), f.cache_info()]
f = cache(lambda x: x); [f(1), f.cache_info(), f.cache_info().hits]
f = cache(lambda x: x); f([])
lru_cache(lambda x: x).cache_info(1)
f = lru_cache(lambda x: 1 / x); f(0)
cache()

#%%
def deco(f):
    @wraps(f)
    def inner(*a, **k):
        return f(*a, **k) + 1
    return inner
@deco
def add(a, b=2):
    return a + b
add.mark = "m"
@deco
def outer():
    return 1
outer2 = wraps(add)(lambda: 0)
[add(1), add.__name__, outer.__name__, add.__wrapped__(1), outer2.mark, outer2.__name__]

#%%
@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
[fib(50), fib.cache_info(), fib.__name__, fib.__wrapped__(3)]

#%%
class A:
    def __init__(self, k):
        self.k = k
    @lru_cache
    def mul(self, x):
        return self.k * x
    @cached_property
    def big(self):
        log.append(1)
        return self.k * 100
log = []
a = A(3)
b = A(4)
r = [a.mul(5), b.mul(5), a.mul(5), A.mul.cache_info(), a.big, a.big, b.big, log]
a.big = 7
r.append(a.big)
del a.big
r.append(a.big)
r

#%%
class Cell:
    def __init__(self):
        self.state = None
    def set_state(self, value, note=""):
        self.state = (value, note)
        return self.state
    on = partialmethod(set_state, True)
    off = partialmethod(set_state, False, note="off")
c = Cell()
[c.on("go"), c.off(), c.off(note="x"), Cell.on(c)]

#%%
@total_ordering
class Px:
    def __init__(self, v):
        self.v = v
    def __eq__(self, o):
        return self.v == o.v if isinstance(o, Px) else NotImplemented
    def __ge__(self, o):
        return self.v >= o.v if isinstance(o, Px) else NotImplemented
p, q = Px(1), Px(2)
[p < q, p <= q, p > q, p >= q, p >= Px(1), p <= Px(1), p == 1, p != 1, sorted([q, p])[0].v]

#%%
@total_ordering
class Px:
    def __init__(self, v):
        self.v = v
    def __lt__(self, o):
        return self.v < o.v if isinstance(o, Px) else NotImplemented
Px(1) < 3

#%%
@total_ordering
class Nothing:
    x = 1

#%%
@singledispatch
def show(x, depth=0):
    return f"other:{x}"
@show.register
def _(x: int, depth=0):
    return f"int:{x}"
@show.register(float)
def _(x, depth=0):
    return f"float:{x}"
@show.register(list)
@show.register(tuple)
def _(x, depth=0):
    return [show(v, depth + 1) for v in x]
[show(1), show(2.5), show("s"), show(True), show(None), show([1, (2.0, "x"), []]), show.dispatch(bool)(1), show.__name__]

#%%
from collections import abc, OrderedDict
@singledispatch
def kind(x):
    return "other"
kind.register(abc.Sequence, lambda x: "seq")
kind.register(abc.Mapping, lambda x: "map")
kind.register(str, lambda x: "str")
kind.register(type(None), lambda x: "none")
[kind([]), kind(()), kind({}), kind(OrderedDict()), kind("a"), kind(None), kind(1)]

#%%
@singledispatch
def norm(x):
    raise TypeError(f"unsupported: {x!r}")
@norm.register
def _(x: int | float):
    return float(x)
norm([1])

#%%
@singledispatch
def f(x):
    return 1
f()

#%%
class Neg:
    @singledispatchmethod
    def neg(self, arg):
        return "?"
    @neg.register
    def _(self, arg: int):
        return -arg
    @neg.register(bool)
    def _(self, arg):
        return not arg
n = Neg()
[n.neg(5), n.neg(True), n.neg("x")]

#%%
calls = []
@lru_cache(maxsize=3)
def f(x):
    calls.append(x)
    return x
for x in [1, 2, 3, 1, 4, 2, 1, 5, 3]:
    f(x)
[calls, f.cache_info()]
