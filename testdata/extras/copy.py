#%% shallow
import copy
a = [1, [2, 3], {"k": [4]}]
b = copy.copy(a)
b.append(9)
b[1].append(8)
print(a, b, a[1] is b[1])
d = {"x": [1]}
e = copy.copy(d)
e["y"] = 2
e["x"].append(5)
print(d, e, copy.copy({1, 2}) == {1, 2}, copy.copy((1, [2])), copy.copy("s"), copy.copy(None), copy.copy(3.5), copy.copy(range(3)))
t = (1, [2])
s = frozenset([1])
print(copy.copy(t) is t, copy.copy(s) is s, copy.copy(int) is int, copy.copy(len) is len, copy.copy(...) is ...)
#%% deep
import copy
a = [1, [2, 3], {"k": [4, (5, [6])]}, {7}, (8, 9)]
b = copy.deepcopy(a)
b[1].append(0)
b[2]["k"][1][1].append(0)
print(a, b, a[4] is b[4], b[3] is a[3], a == copy.deepcopy(a))
t = (1, (2, 3))
u = (1, [2])
print(copy.deepcopy(t) is t, copy.deepcopy(u) is u, copy.deepcopy(u))
#%% shared_and_cyclic
import copy
x = [1]
a = [x, x, {"x": x}]
b = copy.deepcopy(a)
print(b[0] is b[1], b[0] is b[2]["x"], b[0] is x)
a.append(a)
c = copy.deepcopy(a)
print(c[3] is c, c[3] is a, len(c))
d = {}
d["self"] = d
e = copy.deepcopy(d)
print(e["self"] is e, e)
l = []
t = (l,)
l.append(t)
u = copy.deepcopy(t)
print(u[0][0] is u, u is t)
n = [1]
for i in range(60):
    n = [n, n]
m = copy.deepcopy(n)
print(m[0] is m[1], m[0][1] is m[1][0])
k = (1,)
for i in range(60):
    k = (k, k)
print(copy.deepcopy(k)[0] is k[0]) if False else print("tuple")
#%% instances
import copy
class A:
    def __init__(self, x):
        print("init", x)
        self.x = x
        self.items = [x]
a = A(1)
b = copy.copy(a)
c = copy.deepcopy(a)
b.x = 2
c.items.append(3)
print(a.x, b.x, c.items, a.items, b.items is a.items, type(c) is A)
a.me = a
d = copy.deepcopy(a)
print(d.me is d)
class S:
    __slots__ = ("p", "q")
s = S()
s.p = [1]
t = copy.deepcopy(s)
print(t.p, t.p is s.p, copy.copy(s).p is s.p)
try:
    t.q
except AttributeError as e:
    print(e)
#%% own_methods
import copy
class A:
    def __init__(self, x):
        self.x = x
    def __copy__(self):
        return A(self.x + 1)
    def __deepcopy__(self, memo):
        return A(copy.deepcopy(self.x, memo))
a = A([1])
b = copy.deepcopy([a, a])
print(b[0] is b[1], b[0].x, b[0].x is a.x, copy.copy(A(1)).x)
class Keep:
    def __deepcopy__(self, memo):
        return self
k = Keep()
print(copy.deepcopy({"k": k})["k"] is k)
#%% subclasses
import copy
class L(list):
    pass
class D(dict):
    pass
class T(tuple):
    pass
class I(int):
    pass
class S(str):
    pass
class Z(set):
    pass
for v in (L([1, [2]]), D(a=[1]), T([1, [2]]), I(5), S("x"), Z([1, 2])):
    v.extra = [9]
    for f in (copy.copy, copy.deepcopy):
        w = f(v)
        print(type(w).__name__, w == v, w.extra, w.extra is v.extra)
#%% containers
import copy
from collections import deque, defaultdict, Counter, OrderedDict, namedtuple, ChainMap
P = namedtuple("P", "a b")
d = deque([[1], 2], maxlen=5)
e = copy.deepcopy(d)
e[0].append(5)
print(d, e, copy.copy(d) == d)
dd = defaultdict(list, a=[1])
de = copy.deepcopy(dd)
de["b"].append(2)
de["a"].append(3)
print(dict(dd), dict(de), type(de).__name__)
c = Counter("aab")
print(copy.deepcopy(c) == c, type(copy.copy(c)).__name__, copy.deepcopy(OrderedDict(a=[1])) == OrderedDict(a=[1]))
p = P([1], 2)
q = copy.deepcopy(p)
q.a.append(2)
print(p, q, copy.copy(p))
m = ChainMap({"a": [1]}, {"b": 2})
n = copy.deepcopy(m)
n["a"].append(5)
print(m["a"], n["a"])
#%% other_values
import copy
from decimal import Decimal
from datetime import date, datetime, timedelta
import functools
for v in (Decimal("1.5"), date(2020, 1, 2), datetime(2020, 1, 2, 3), timedelta(1), 1 + 2j, b"ab", range(3), slice(1, 2), True, Exception, ValueError):
    print(copy.copy(v) == v, copy.deepcopy([v]) == [v])
f = lambda: 1
print(copy.deepcopy(f) is f, copy.copy(f) is f, copy.deepcopy([f, len])[1] is len)
e = ValueError("x", [1])
g = copy.copy(e)
print(type(g), g.args, g is e, g.args[1] is e.args[1])
h = copy.deepcopy(e)
print(h.args, h.args[1] is e.args[1])
class A:
    def m(self):
        return self
a = A()
b = copy.deepcopy(a.m)
print(b() is a, type(b()) is A)
#%% errors
import copy
def g():
    yield 1
for v in (g(), iter([1]) if False else g(), copy):
    for f in (copy.copy, copy.deepcopy):
        try:
            f(v)
        except TypeError as e:
            print(e)
for f in (lambda: copy.copy(), lambda: copy.deepcopy(), lambda: copy.copy(1, 2)):
    try:
        f()
    except TypeError as e:
        print(e)
print(copy.Error, copy.error is copy.Error, issubclass(copy.Error, Exception))
#%% dataclasses
import copy
from dataclasses import dataclass, field
@dataclass(frozen=True)
class P:
    x: list
    y: int = 0
@dataclass(slots=True)
class Q:
    x: list = field(default_factory=list)
p = P([1])
q = copy.deepcopy(p)
q.x.append(2)
print(p, q, copy.copy(p).x is p.x, copy.deepcopy(Q([1])), copy.copy(Q([5])))
#%% deep_recursion
import copy
a = []
for i in range(100000):
    a = [a]
try:
    copy.deepcopy(a)
except RecursionError as e:
    print(e)
#%% memo_argument
import copy
a = [1, [2]]
print(copy.deepcopy(a, {}), copy.deepcopy(a, None), copy.deepcopy(a, memo={}))
