#%% sums of texts
class A:
    def __init__(self, n): self.n = n
    def __add__(self, o):
        print("add", self.n, o)
        return A(self.n + "+" + str(o))
    def __radd__(self, o):
        print("radd", o, self.n)
        return "r"
def f(i, x, z):
    print("a" + str(i) + ";", "a" + "b" + x + "c" + x)
    print((A("1") + "x" + x + "y").n, "x" + A("2") + x + "y")
    print(x + ":" + x + ":" + str(i) + "," + x, "" + x + "", "é" + x + "ü" + "漢", len("é" + x + "ü" + "漢"))
    for bad in ("k", 5):
        q = "old"
        try:
            q = q + "mid" + z + "end"
        except TypeError as e: print(e, q)
        try:
            q = bad + str(i) + z
        except TypeError as e: print(e, q)
    print((w := "w") + "1" + w, x + "a" + (x := "new") + x)
    def g():
        return "n" + x + "m" + nl
    nl = "nl"
    return g()
result = f(3, "xx", 5)
#%% long sums
def f(x):
    t = "0" * 300
    keep = []
    for k in range(40):
        t = t + "line" + x + "\n"
        t += "p" + x + "q"
        keep.append(t)
    u = keep[3] + "other" + x
    return [len(s) for s in keep[::9]], keep[3][-12:], u[-12:], keep[-1][-12:], hash(t) == hash(t[:100] + t[100:])
result = f("ä")
#%% sum with an unbound name
def f(x):
    if x == "never": y = 1
    return "a" + x + y
f("b")
#%% slices
class I:
    def __init__(self, n): self.n = n
    def __index__(self):
        print("index", self.n)
        return self.n
class G:
    def __getitem__(self, k): return k
a = "hello world"
l = [1, 2, 3, 4, "x"]
for s in ("héllo wörld", a, l, (1, 2, 3), b"bytes", range(10)):
    print(s[1:3], s[:], s[::-1], s[-2:], s[:-2], s[5:2], s[::2], s[100:], s[-100:2], s[2**70:], s[:2**70], s[True:3])
print(G()[1:2], G()[::], G()["a":"b"], a[I(1):I(4)], l[I(1):])
for bad in ("x", 1.5):
    try: print(a[bad:])
    except TypeError as e: print(e)
try: a[::0]
except ValueError as e: print(e)
try: l[0][1:2]
except TypeError as e: print(e)
def g():
    for i in range(3): yield a[i:(yield i)]
it = g()
print(next(it), it.send(4), next(it))
l[1:3] = "ab"
del l[:1]
result = l
#%% loops over texts
def h(s):
    for c in s: yield c
for c in "añb": print(c, end=" ")
for c in "abc":
    if c == "b": continue
    print(c, end="")
else: print("end")
s = "abc"
for c in s: s = s + c
it = iter("xyz")
for c in it: print(c, list(it))
result = s, list(h("xyz")), [c for c in "pqr"], {c: 1 for c in "aab"}, [c + d for c in "ab" for d in "é1"], [c in "aeiou" for c in "hallo é\0"]
#%% fields of f-strings
class V:
    def __format__(self, spec): return f"<{spec or 'none'}>"
    def __str__(self): return f"{1}{'in':>4}"
i, x, s, w, v, n = 7, 2.5, "text", 9, V(), float("nan")
print(f"{i}{x}{s}", f"{i}", f"{x}", f"{s}", f"a{i}", f"{True}{None}|{2**70}")
print(f"{i:{w}}|{x:{w}.{2}f}|{s:^{w}}|{v}|{v:abc}|{v!s}|{v!s:>8}|{s!r:>8}|{i!r}{x!s}{s!a}")
print(f"{i:05d}|{i:+,}|{i:x}|{i:b}|{i:e}|{x:08.3f}|{x:%}|{-x:=+9.1f}|{s:*<8}|{s:.2}|{n}|{n:5}|{i:c}|{x:g}")
out = []
for k in (0, 9, 255, 256, -1, 10**18, 0.1, 1e300, -0.0):
    out.append(f"{k}|{k:>12}|{k:,}|{k}")
for bad in ("{i:q}", "{x:d}", "{s:d}", "{i:.2}", "{s:+}"):
    try: print(format({"i": i, "x": x, "s": s}[bad[1]], bad[3:-1]))
    except ValueError as e: print(e)
try: f"{i}{s:d}{print('no')}"
except ValueError as e: print(e)
result = out
#%% formats
rows = []
for i in range(3):
    for x in (i * 1.37, i, -i * 1000003, "text", True, None):
        rows.append("%s|%6s|%-6s|%.2s" % (x, x, x, x))
        rows.append("{}|{:>6}|{!r}|{}".format(x, str(x), x, "%"))
        for form in ("%d", "%5.1f", "%x", "%e", "%g", "%+d", "%05d", "%%%d%%", "%c"):
            try: rows.append(form % x)
            except (TypeError, OverflowError) as e: rows.append(str(e))
        for form in ("{:d}", "{:.2f}", "{:,}", "{0}{0}", "{1}", "{} {0}", "{a}", "{", "{:{}}", "{0:>{1}}", "{0.real}"):
            try: rows.append(form.format(x, *([3] if form.endswith("}}") else [])))
            except (TypeError, ValueError, KeyError, IndexError, AttributeError) as e: rows.append(type(e).__name__ + str(e))
print("%s" % ("a",), "%s" % (("a", "b"),), "%(k)s" % {"k": 1}, "%*d" % (5, 3), "%.3s|" % "é漢字語")
for form, arg in (("%s %s", 1), ("%s", (1, 2)), ("abc", 5), ("abc", ()), ("%q", 1), ("%", 1), ("%s", {})):
    try: print(form % arg)
    except (TypeError, ValueError) as e: print(e)
result = rows
#%% short methods
texts = ["", " ", "a", " ab ", "a,b,,c", "  x  y ", "Mixed Case 123", "ß", "é,è", "\x1c a\x85b\u3000", "a" * 5000 + " b ", "tab\tnl\n", "aaa", "\0a"]
class S(str): pass
rows = []
for t in texts:
    for s in (t, S(t)):
        row = [s.strip(), s.lstrip(), s.rstrip(), s.strip("a "), s.strip("é,"), s.strip(""), s.strip("abcdefghijklmnopqrstuvwxyz"), s.split(), s.split(None, 1), s.split(","), s.split(",", 1), s.split("a,"),
            s.rsplit(","), s.lower(), s.upper(), s.replace("a", "bb"), s.replace("a", ""), s.replace(",", ";", 1), s.replace("", "-")[:20], s.replace("é", "e"), s.partition(","), s.rpartition(","), s.partition("a"),
            s.find("a"), s.rfind("a"), s.find(""), s.find("b", 2), s.count("a"), s.count(""), s.startswith("a"), s.endswith(("b", " ")), s.isalpha(), s.isalnum(), s.isdigit(), s.isspace(), s.splitlines(), s * 1, s * 2, s + "", "" + s]
        rows.append((hash(tuple(map(str, row))) == hash(tuple(map(str, row))), [type(x).__name__ for x in row if isinstance(x, S)], [x if len(str(x)) < 200 else len(x) for x in row]))
def tries():
    yield lambda: "".split("")
    yield lambda: "a".partition("")
    yield lambda: "a".strip(1)
    yield lambda: "a".split(1)
    yield lambda: "a".find(1)
    yield lambda: "a".startswith(1)
    yield lambda: "a".replace("a")
    yield lambda: "a".replace(1, "b")
    yield lambda: "a".lower(1)
    yield lambda: "a".strip("a", "b")
    yield lambda: "a".find()
    yield lambda: ",".join([1])
    yield lambda: ",".join(["a", 2])
    yield lambda: 1 in "a"
for t in tries():
    try: print(t())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
result = rows
