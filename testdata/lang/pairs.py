#%% keys_that_are_items
out = []
d = {i: (i * 7919) % 1013 for i in range(3000)}
out.append(max(d.items(), key=lambda kv: kv[1]))
out.append(min(d.items(), key=lambda kv: kv[1]))
out.append(min(d.items(), key=lambda kv: kv[-2]))
out.append(max(enumerate([3, 9, 9, 2]), key=lambda p: p[1]))
out.append(max(zip([1, 2, 3], "abc"), key=lambda p: p[-1]))
out.append(max([[1, 5], [2, 7], [3, 1]], key=lambda r: r[1]))
out.append(sorted([[1, 5], [2, 7], [3, 1], (0, 3), "a2"[0:1] and "x!"], key=lambda r: str(r[1])))
def first(x):
    return x[0]
out.append(sorted(["bc", "ab", (1, 2)][:2], key=first))
out.append(sorted([(2, 1), [1, 2]], key=first))
for bad in ([(1,)], [1], [()], [(1, 2), None]):
    for f in (max, sorted):
        try:
            out.append(f(bad, key=lambda x: x[1]))
        except Exception as e:
            out.append((type(e).__name__, str(e)))
for f in (max, min):
    for it in ({}.items(), zip([], []), enumerate([])):
        try:
            out.append(f(it, key=lambda x: x[1]))
        except Exception as e:
            out.append((type(e).__name__, str(e)))
        out.append(f(it, key=lambda x: x[1], default=5))
try:
    out.append(max(zip([1, 2], [3, "a"]), key=lambda x: x[1]))
except Exception as e:
    out.append((type(e).__name__, str(e)))
class It:
    def __init__(self): self.n = 0; self.ends = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            self.ends += 1
            raise StopIteration
        return self.n
it = It()
out.append(max(enumerate(it), key=lambda p: -1 if False else p[1]))
it = It()
out.append((max(enumerate(it), key=lambda p: p[1]), it.ends))
d = {1: 2, 3: 4}
class Num:
    def __init__(self, v): self.v = v
    def __gt__(self, o):
        d[len(d) + 10] = 1
        return self.v > o.v
d = {1: Num(2), 3: Num(4), 5: Num(1)}
try:
    out.append(max(d.items(), key=lambda kv: kv[1])[0])
except RuntimeError as e:
    out.append(str(e))
def outer():
    n = 1
    return max([(1, 5), (2, 3)], key=lambda r: r[n])
out.append(outer())
out.append(list(map(lambda r: r[1], [(1, 2), [3, 4], "ab"])))
print(out)
#%% lists_and_dicts_of_known_length
a = list(zip(range(100000), range(100000)))
print(len(a), a[-1], len(dict(zip([1] * 1000, range(1000)))), dict(zip([1, 2] * 1000, range(2000))))
e = dict(zip([1, 2] * 1000, range(2000)))
for i in range(50): e[i] = i
print(len(e), list(e)[:5])
z = zip([1, 2, 3, 4], [5, 6, 7, 8])
next(z)
print(list(z), list(z), dict(zip("abcdefghijklmnop", range(16))))
m = map(lambda a, b: a * b, [1, 2, 3], [4, 5])
print(list(m), list(m), tuple(map(str, range(20))), list(map(len, [])))
l = list(zip([], range(50)))
l.append(1)
print(l, list(enumerate(range(30), 5))[-1], set(zip("aabb", [1, 1, 2, 2])) == {("a", 1), ("b", 2)})
def failing():
    yield 1
    raise ValueError("stop")
for f in (list, tuple, set, dict):
    try:
        print(f(zip(failing(), range(100))))
    except Exception as e:
        print(type(e).__name__, e)
#%% loops_over_pairs
x, y = 0, 0
for x, y in zip([1, 2, 3], [4, 5]): pass
print(x, y)
for x, y in zip([7], []): pass
print(x, y)
for i, v in enumerate([1.5, "a", None, True]): print(i, v)
for i, i in enumerate("abc"): print(i, end=" ")
for i, i in enumerate([5, 6]): print(i, end=" ")
for i, i in zip([1, 2], [3, 4]): print(i, end=" ")
for i, i in {1: 2, 3: 4}.items(): print(i)
print([t for t in zip([1.5, 2], range(5, 10), "xyz")], list(enumerate("ab", 2**63 - 2)), list(enumerate("ab", 2**63 - 1)))
for i, v in enumerate([1, 2, 3], 2**63 - 2): print(i, v)
for i, v in enumerate([1, 2], -1.5 and -1): print(i, v)
r = iter(range(5))
print([(a, b) for a, b in zip(r, r)], list(r))
r = iter(range(6))
print([(a, b) for a, b in zip(r, r)], list(r))
l = [1, 2, 3]
for i, v in enumerate(l):
    if len(l) < 6: l.append(v * 10)
print(l)
l = [1, 2, 3, 4]
for a, b in zip(l, l):
    l.pop()
print(l)
e = enumerate([1, 2, 3, 4, 5, 6])
for i, v in e:
    print(i, v, next(e), end="; ")
print(list(e))
z = zip([1, 2, 3, 4], (5, 6, 7, 8))
for a, b in z:
    print(a, b, end="; ")
    for c, d in z:
        print(c, d, end="; ")
        break
print(next(z, "end"))
l = [1]
z = zip(l, [1, 2, 3])
print([p for p in z])
l.append(2)
for a, b in z: print("more", a, b)
d = {1: "a", 2: "b", 3: "c"}
del d[1]
for k, v in d.items():
    d[k] = v * 2
print(d)
try:
    for k, v in d.items():
        d[k + 10] = v
except RuntimeError as err:
    print(err, len(d))
try:
    for k, v in d.items():
        del d[k]
except RuntimeError as err:
    print(err, len(d))
for k, v in reversed({1: 2, 3: 4}.items()): print(k, v)
class E(enumerate):
    def __next__(self):
        i, v = super().__next__()
        return v, i
for i, v in E("xy"): print(i, v)
try:
    for a, b in zip([1, 2], [1], strict=True): print(a, b)
except ValueError as err:
    print(err, a, b)
def count():
    total = 0
    for i, v in enumerate([3, 4, 5]):
        def inner(): return i, v
        total += inner()[0] * inner()[1]
    return total
print(count(), [[(i, j) for j, w in enumerate(row)] for i, row in enumerate([[1], [2, 3]])])
#%% keys_of_dicts
d = {}
for i in range(40):
    d[i] = -i
    d[str(i)] = i
    d[(str(i), i)] = [i]
    d[(i, i / 2)] = i
for i in range(0, 40, 3): del d[i]
print(len(d), d[1], d["3"], d["4", 4], d[5, 2.5], d[5.0, 2.5], d[4, 2], d[4.0, True + 1], d.get(True), d[True], d.get(0.0), d.get(("4", 4.0)), d.get(("4", "4")))
d[True], d[2.0], d[(7.0, 3.5)] = "one", "two", "seven"
print(d[1], d[2], d[7, 3.5], list(d)[:3], [k for k in d if d[k] == "seven"])
class S(str): pass
class T(tuple): pass
d[S("5")], d[T(("5", 5))] = "S", "T"
print(d["5"], d[S("5")], d["5", 5], d[T(("5", 5))], type(list(d)[list(d).index("5")]) is str)
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == (o.v if isinstance(o, K) else o)
e = {K(1): "k1", K("a"): "ka", K((1, "a")): "kt"}
print(e[1], e["a"], e[1, "a"], e[K(1)], e.get(2), 1 in e, "b" in e, (1, "b") in e)
e[1], e["a"], e[1, "a"] = 1, 2, 3
print(list(e.values()), [type(k).__name__ for k in e])
nan = float("nan")
f = {(nan, 1): "nan", (0.0, 1): "zero"}
print(f[nan, 1], f[-0.0, 1], f[0, 1], f[0, True], (float("nan"), 1) in f, ((1, 2), 3) in f)
f[((1, 2), 3)] = "deep"
f["x" * 5000, 1] = "long"
print(f[(1, 2), 3], f["x" * 5000, 1], ("x" * 4999 + "y", 1) in f)
class M(dict):
    def __missing__(self, k): return "missing " + repr(k)
    def __setitem__(self, k, v): dict.__setitem__(self, k, [v])
m = M()
m[1] = 2; m["a"] = 3; m[1] = 4
print(m[1], m["a"], m[2], m["b"], m[1, 2])
for bad in (lambda: d[[]], lambda: d[([], 1)], lambda: d["none"], lambda: d[1, 99], lambda: [][0], lambda: [1][1], lambda: [1]["a"]):
    try: print(bad())
    except Exception as err: print(type(err).__name__, err)
def put(l, i, v):
    try:
        l[i] = v
    except Exception as err:
        print(type(err).__name__, err, end="; ")
    return l
print(put([1, 2], -1, 5), put([1, 2], 2, 5), put([1, 2], -3, 5), put([1, 2], True, "x"), put([1.5], 0, 2), put([1], 0, None), put([], 0, 1), put((1,), 0, 1))
#%% members
class S(str): pass
class I(int): pass
class Odd:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o
    __hash__ = None
nan = float("nan")
values = [0, 1, True, False, 1.0, -0.0, 2**70, float(2**70), None, "", "a", "ab" * 40, "x" * 5000, S("a"), I(1), (1, "a"), (1.0, "a"), [1], 1j, b"a", Odd(1), Odd("a"), nan, ..., range(1), range(0, 1)]
for x in values:
    print(repr(x)[:12] if not isinstance(x, Odd) else "Odd", [i for i, v in enumerate(values) if x in (v,)] == [i for i, v in enumerate(values) if x in [v]], [i for i, v in enumerate(values) if x in (v, v)], (x,) == (x, ), x in tuple(values), x in values, values.index(x), values.count(x))
print([[(a,) == (b,) for b in values[:15]].count(True) for a in values[:15]], 2 in (), None in (1, "a", 2.0), "b" in ("a", None, 3), 3 in ("a", None, 3.0), "x" * 4999 + "y" in ("x" * 5000, "x" * 4999 + "y"))
class Bad:
    def __eq__(self, o): raise ValueError("asked")
for f in (lambda: 1 in (2, Bad()), lambda: Bad() in (1,), lambda: 1 in [Bad()], lambda: [2].index(1), lambda: Bad() in ("a", "b"), lambda: (1, Bad()) == (1, 2), lambda: [] in {1}):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = Bad()
print(b in (b,), b in [1, b][1:], (b,) == (b,))
#%% small_dicts_made_at_once
for n in range(12):
    d = {str(i): i for i in range(n)}
    e = {**d}
    c = d.copy()
    c["new"] = 1
    e["0"] = "changed"
    print(n, len(d), len(c), len(e), list(c)[-2:], d == {str(i): i for i in range(n)}, d.get("0"), e["0"])
d = {"a": 1, "b": 2, "c": 3}
d["d"] = 4
for k in "abc": del d[k]
for i in range(20): d[i] = i
print(d, {"x": 1, "y": 2, "x": 3}, {1: "a", 1.0: "b", True: "c", 2: "d", 3: "e", 4: "f", 5: "g", 6: "h"})
l = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
for i in range(8): l.append(i)
print(l, l[2:12] + [0.5], l[3:18], [float(x) for x in l[:9]] + [1])
