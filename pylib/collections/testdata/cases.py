from collections import *
from collections import abc

Counter("abracadabra")
Counter("abracadabra").most_common(3)
Counter(a=3, b=1).most_common()
Counter()
Counter({"a": 1}, b=2)
Counter([1, 1.0, True, 2])
Counter(5)
Counter("a", "b")
c = Counter(a=3, b=1, z=-5); d = Counter(a=1, b=2, y=4); [c + d, c - d, c & d, c | d, +c, -c]
c = Counter(a=3, b=1, z=-5); d = Counter(a=1, b=2, y=4); c += d; c
c = Counter(a=3, b=1, z=-5); d = Counter(a=1, b=2, y=4); c -= d; c
c = Counter(a=3, b=1, z=-5); d = Counter(a=1, b=2, y=4); c &= d; c
c = Counter(a=3, b=1, z=-5); d = Counter(a=1, b=2, y=4); c |= d; c
c = Counter(a=1); c += c; c
[Counter(a=1) == Counter(a=1, b=0), Counter(a=1) == {"a": 1}, Counter(a=1) != Counter(a=2), {"a": 1} == Counter("a")]
[Counter(a=1) <= Counter(a=1, b=2), Counter(a=2) < Counter(a=2), Counter(a=2, b=1) > Counter(a=1), Counter(a=1) >= Counter(b=-1)]
Counter(a=1) < {"a": 1}
c = Counter(a=2); c.update("aab"); c.update({"b": 2.5}, z=1); c
c = Counter(a=2); c.update(a="three")
c = Counter(a=2); c.subtract("aab"); c.subtract(z=3); c
c = Counter(a=2); [c["q"], "q" in c, c.get("q"), len(c)]
c = Counter(a=2); del c["nope"]; c["a"] += 1; c
list(Counter(a=2, b=0, c=-1, d=1).elements())
Counter(a=2, b=3).total()
Counter.fromkeys("ab")
Counter(a=2).copy()
Counter(a="x", b=1)
Counter(a=2).most_common(1, 2)
Counter(a=2).update([[1]])
Counter(a=2) + {"a": 1}
Counter(a=2) | {"a": 1}
{"a": 1} | Counter(a=2)
hash(Counter())
c = Counter(); c[1] = c; c
defaultdict(int, {"a": 2})
[defaultdict(list), defaultdict(None, x=1), defaultdict()]
d = defaultdict(list); d["a"].append(1); d["b"]; d
d = defaultdict(None); d["x"]
defaultdict(5)
d = defaultdict(int); d["a"] += 5; d.default_factory = list; [d, d["z"], d.default_factory]
defaultdict(int, a=1) | {"b": 2}
{"b": 2} | defaultdict(int, a=1)
defaultdict(int, a=1).copy()
d = defaultdict(lambda: defaultdict(int)); d["a"]["b"] += 1; d["a"]
d = defaultdict(list); d[[]]
d = defaultdict(int); d.get("x"); len(d)
defaultdict(int) == {}
d = defaultdict(int); d |= {"a": 1}; d
OrderedDict(a=1, b=2)
OrderedDict()
OrderedDict([("a", 1), ("b", [1])])
o = OrderedDict.fromkeys("abcde", 0); o.move_to_end("b"); o.move_to_end("e", last=False); list(o)
o = OrderedDict.fromkeys("abc"); o.move_to_end("z")
o = OrderedDict(a=1, b=2); [o.popitem(last=False), o.popitem(), o]
OrderedDict().popitem()
[OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict(a=1) != OrderedDict(a=1)]
OrderedDict(a=1) | {"b": 2}
OrderedDict(a=1).copy()
list(reversed(OrderedDict(a=1, b=2)))
o = OrderedDict(a=1); o["me"] = o; o
o = OrderedDict(a=1, b=2); o["a"] = 9; del o["b"]; o["b"] = 0; o
deque([1, 2, 3])
deque("abc", maxlen=2)
deque()
[deque([1, 2], maxlen=0), deque(maxlen=3).maxlen, deque().maxlen]
d = deque([1, 2, 3], 3); d.append(4); d.appendleft(0); d
d = deque(); d.extend([1, 2, 3]); d.extendleft("ab"); [d, d.pop(), d.popleft(), d]
deque().pop()
deque().popleft()
deque([1], maxlen=-1)
deque([1], maxlen="a")
deque([1], 2, 3)
deque(5)
d = deque(range(6)); d.rotate(2); a = d.copy(); d.rotate(-3); b = d.copy(); d.rotate(); d.rotate(100); [a, b, d]
d = deque([1, 2, 3, 4, 5]); [d[0], d[-1], d.index(3), d.count(2), 3 in d, 9 in d, len(d)]
deque([1, 2])[5]
deque([1, 2])[0:1]
deque([1, 2])["a"]
deque([1, 2]).index(9)
deque([1, 2, 1, 2]).index(2, 2)
deque([1, 2]).remove(9)
d = deque([1, 2, 3, 2]); d.remove(2); d.insert(1, "x"); d.insert(-1, "y"); d.insert(99, "z"); del d[0]; d[1] = "w"; d
deque([1], maxlen=1).insert(0, 2)
[deque([1, 2]) < deque([1, 3]), deque([1, 2]) == deque([1, 2]), deque([1, 2]) == [1, 2], deque([1]) >= deque([1]), deque() != deque([1])]
deque([1, 2]) + deque([3])
deque([1, 2], maxlen=3) * 2
2 * deque([1])
deque([1, 2]) + [3]
d = deque([1]); d += "xy"; d *= 2; d
d = deque([1, 2, 3], maxlen=4) + deque([4, 5]); d
d = deque([1, 2]); d.append(d); d
list(reversed(deque([1, 2, 3])))
d = deque([1, 2, 3]); d.reverse(); d.clear(); d
d = deque([1, 2]); d.extend(d); d
hash(deque())
d = deque([1, 2, 3]); [d.append(9) for x in d]
deque([1]).rotate(1.5)
deque([deque(), [1]])
P = namedtuple("P", "x y"); p = P(1, y=2); [p, p.x, p[1], len(p), p == (1, 2), p._fields, p._asdict(), p._replace(x=9), P._make([5, 6])]
P = namedtuple("P", "x y"); P(1)
P = namedtuple("P", "x y"); P()
P = namedtuple("P", "x y"); P(1, 2, 3)
P = namedtuple("P", "x y"); P(1, 2, z=3)
P = namedtuple("P", "x y"); P(1, x=2)
P = namedtuple("P", "x y"); P(1, 2)._replace(w=3)
P = namedtuple("P", "x y"); P._make([1])
P = namedtuple("P", "x, y,z", defaults=(1, None)); [P(0), P._field_defaults, P(1, z=5)]
P = namedtuple("P", "x y", defaults=[1]); P()
namedtuple("T", "a a")
namedtuple("T", ["class"])
namedtuple("T", "_x")
namedtuple("T", "1a b")
namedtuple("bad name", "a")
namedtuple("T", "a b", defaults=(1, 2, 3))
namedtuple("for", "x")
namedtuple("T", "a b", True)
namedtuple("T")
namedtuple("T", "a class _x a", rename=True)._fields
namedtuple("E", [])()
P = namedtuple("P", "x y"); p = P(1, 2); p.x = 5
P = namedtuple("P", "x y"); p = P(1, 2); p.q = 5
P = namedtuple("P", "x y"); p = P(1, 2); p[0] = 5
P = namedtuple("P", "x y"); p = P(1, 2); [p + (3,), p * 2, hash(p) == hash((1, 2)), p < (1, 3), isinstance(p, tuple), list(p)]
P = namedtuple("P", "x"); p = P(P(P(1))); p
P = namedtuple("P", "x y"); x, y = P(1, 2); [x, y, P(*[3, 4]), P(**{"x": 5, "y": 6})]
c = ChainMap({"a": 1}, {"a": 2, "b": 3}); [c, c["a"], c["b"], len(c), list(c), dict(c), "b" in c, c.get("z"), c.get("z", 5)]
ChainMap()["x"]
c = ChainMap({"a": 1}, {"b": 2}); del c["b"]
c = ChainMap({"a": 1}, {"b": 2}); c["b"] = 5; del c["a"]; [c, c.maps]
c = ChainMap({"a": 1}); s = c.new_child({"a": 100}); [s, s.parents, c.new_child(z=3), s == {"a": 100}]
c = ChainMap({"x": 1}, {"x": 2, "y": 3}); m = c | {"z": 9}; [m, {"y": 0, "k": 1} | c, c.copy()]
c = ChainMap({}, {"y": 3}); c |= {"y": 7}; c
ChainMap({}).popitem()
ChainMap({}).pop("x")
list(ChainMap({"b": 1}, {"a": 2, "b": 3}).items())
ChainMap.fromkeys("ab", 1)
bool(ChainMap({}, {}))
u = UserDict(a=1); u["b"] = 2; [u, len(u), "b" in u, u.data, u.get("q", 0), u == {"a": 1, "b": 2}, list(u.items())]
UserDict()["x"]
u = UserDict({"a": 1}); u.update(b=2); u |= {"c": 3}; [u, u | {"z": 1}, u.pop("a"), u.setdefault("k", 5), u]
u = UserList([3, 1, 2]); [u, u[1:3], u + [4], u * 2, u == [3, 1, 2], list(u), 3 in u, u < [4]]
[isinstance([], abc.Sequence), isinstance({}, abc.Mapping), isinstance({}, abc.MutableMapping), isinstance((), abc.MutableSequence), isinstance("", abc.Sequence)]
[isinstance(x, abc.Hashable) for x in ([], (), {}, 1, "a", {1}, deque())]
[isinstance(x, abc.Iterable) for x in ([], 1, "a", iter([]), {}.keys())]
[isinstance(x, abc.Iterator) for x in ([], iter([]))]
[isinstance(x, abc.Callable) for x in (len, int, lambda: 0, 3)]
[isinstance(x, abc.Set) for x in ({1}, {}.keys(), [], {}.items())]
[isinstance(x, abc.Sized) for x in ({1}, 1)]
[isinstance(x, (abc.Collection, abc.Container)) for x in ({1}, 1, "a", range(3))]
[isinstance(x, abc.Reversible) for x in ({1}, [], {}, deque(), "a")]
[isinstance(x, abc.MutableSequence) for x in ([], deque(), UserList(), "a", ())]
[isinstance(x, abc.Mapping) for x in (Counter(), ChainMap(), UserDict(), [])]
[issubclass(list, abc.Sequence), issubclass(dict, abc.Sequence), issubclass(Counter, dict)]
abc.Iterable()
abc.Mapping()
[abc.Iterable, Counter, deque, OrderedDict, defaultdict]
[deque[int], defaultdict[str, int], abc.Iterable[int]]

#%%
class MyCounter(Counter):
    def extra(self):
        return len(self)
c = MyCounter("aab")
c.note = 5
[c, c.extra(), c.note, c.copy(), c["zz"], c + c, isinstance(c, Counter)]

#%%
class D(defaultdict):
    def __missing__(self, key):
        return key * 2
d = D(int)
[d["ab"], d, len(d)]

#%%
class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size
    def __getitem__(self, k):
        v = super().__getitem__(k)
        self.move_to_end(k)
        return v
x = 1

#%%
class Window(deque):
    def mean(self):
        return sum(self) / len(self)
w = Window([1, 2, 3], maxlen=3)
w.append(7)
w.label = "w"
[w, w.mean(), w.label, w.copy(), w + w]

#%%
Base = namedtuple("Base", "x y")
class Point(Base):
    def norm(self):
        return self.x + self.y
p = Point(3, 4)
p.tag = 1
[p, p.norm(), p._replace(x=0), p.tag, type(p._make([1, 2])) is Point]

#%%
class Caps(UserDict):
    def __setitem__(self, k, v):
        self.data[k.upper()] = v
x = 1

#%%
class M(abc.Mapping):
    def __init__(self, n):
        self.n = n
    def __getitem__(self, k):
        if 0 <= k < self.n:
            return k * k
        raise KeyError(k)
    def __len__(self):
        return self.n
    def __iter__(self):
        return iter(range(self.n))
m = M(3)
[dict(m), list(m.items()), list(m.keys()), list(m.values()), 2 in m, 7 in m, m.get(9, "no"), m == {0: 0, 1: 1, 2: 4}, isinstance(m, abc.Mapping)]

#%%
class S(abc.Sequence):
    def __getitem__(self, i):
        return "abc"[i]
    def __len__(self):
        return 3
s = S()
[list(s), "b" in s, list(reversed(s)), s.index("c"), s.count("a")]

#%%
class S(abc.Sequence):
    def __len__(self):
        return 3
S()

#%%
class E:
    def __eq__(self, other):
        d.clear()
        return False
d = deque([E(), 1, 2])
1 in d

[Counter([i * i % 17 for i in range(200)]).most_common(n) for n in (0, 1, 3, 5, None, -1)]
Counter(dict([(i, i * 10**12 % 7919) for i in range(300)])).most_common(4), Counter(dict([(i, 10**15 * (i % 7)) for i in range(40)])).most_common()
Counter({'a': 2.5, 'b': 3, 'c': 1}).most_common(2), Counter(dict([(i, -i) for i in range(200)])).most_common(3)
c, d = Counter({'a': 1 << 62, 'b': 5, 'c': -3, 4: 2}), Counter({'a': 1 << 62, 'b': -7, 'e': -2, 4: 9, 2.0: 1}); [c + d, c - d, c & d, c | d, d - c]
c, d = Counter({'a': 3, 'b': 5, 'c': -3, 4: 2}), Counter({'a': 4, 'b': -7, 'e': -2, 'f': 6, 4: 9}); [c + d, c - d, c & d, c | d, d - c, -c, +c]
Counter({'a': (1 << 63) - 1, 'b': 1}).total(), Counter({'a': 2, 'b': 1.5}).total()
d = deque(range(100), maxlen=100); d.append(100); d.appendleft(-1); (len(d), d[0], d[-1])
d = deque(maxlen=0); d.append(1); d.appendleft(1); d
OrderedDict(a=1).keys(), OrderedDict(a=1).values(), OrderedDict(a=1).items()
