import pandas as pd
nan = float("nan")
df = pd.DataFrame({"a": [1, 2, 3, 4], "b": ["x", "y", "x", "z"], "c d": [1.5, 2.5, 3.5, 4.5], "t": pd.to_datetime(["2024-01-01", "2024-01-02", "2024-02-01", "2024-03-01"])})
lim = 2
names = ["x", "z"]
def f(k):
    n = k
    return df.query("a > @n and b in @names")
def g(k):
    def h():
        return df.query("a > @k")
    return h() if k else k
def h(k):
    def inner():
        return k and df.query("a > @k")
    return inner()
---
df.query("a > @lim & b == 'x' | `c d` > 4")
f(1)
g(1)
h(1)
df.set_index(["a", "b"]).query("a > 2 and b != 'x'")
df.query(5)
df.query("a > 1", inplace=False)
df.query("a > @f", inplace=False)
df.query('1 < a <= 3')
df.query('b in ["x"]')
df.query('b not in ["x"]')
df.query('b == ["x", "y"]')
df.query('not a > 2')
df.query('~(a > 2)')
df.query('t > "2024-01-15"')
df.query('b.str.contains("x")')
df.query('a + 1 > 3 and a*2 < 8')
df.query('index > 1')
df.query('nope > 1')
df.query('a > @nope')
df.query('')
df.query('a >')
df.query('a = 1')
df.query('a % 2 == 0')
df.query('sqrt(a) > 1.5')
df.query('foo(a)')
df.query('a > @lim + 1')
df.query('b == "x"')
df.query('"x" == b')
df.query('a in [1,2]')
df.query('`c d` in [1.5]')
df.query('a if b else 1')
df.query('a == a')
df.query('(a > 1) & (a < 4)')
df.query('a > 1 & a < 4')
df.query('a.isin([1, 2])')
df.query('-a < -2')
df.query('b in @names[0]')
df.query('t.dt.month == 1')
df.query('a == a.max()')
df.query('ilevel_0 == 2')
df.query('lim > 1')
