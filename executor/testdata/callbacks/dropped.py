# What these make 100,000 times is dropped at once: none needs more than a few MB at a time.
import functools, itertools, operator, heapq, bisect, random, re, json, math, statistics, copy, textwrap, string
from collections import Counter, defaultdict, deque, OrderedDict, ChainMap
from decimal import Decimal
from fractions import Fraction
import pandas as pd, numpy as np
N = 100000
def big(x=None): return [x] * 200
def bigt(x=None): return (x,) * 200
def bigs(x=None): return 'x' * 2000 + str(x)
class V:
    def __init__(self, v=0): self.v = v; self.w = [0] * 150
    def __add__(self, o): return V(1)
    __radd__ = __mul__ = __rmul__ = __sub__ = __truediv__ = __add__
    def __lt__(self, o): return [0] * 200
    __gt__ = __le__ = __eq__ = __lt__
    def __hash__(self): return 1
    def __neg__(self): return V(1)
    def __str__(self): return 'x' * 2000
    __repr__ = __str__
    def __getitem__(self, i):
        if i < N: return [0] * 200
        raise IndexError
    def __iter__(self): return W()
    def __float__(self): return 1.0
    def __index__(self): return 1
class W:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > N: raise StopIteration
        return [0] * 200
def gen():
    for i in range(N): yield [0] * 200
class Seq:
    def __getitem__(self, i):
        if i < N: return [0] * 200
        raise IndexError
    def __len__(self): return N
class SeqV:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > N: raise StopIteration
        return V()
---
functools.reduce(lambda a, b: [0] * 200, range(N))
sum(V() for i in range(N))
sum(map(V, range(N)), V())
sum(SeqV())
max(range(N), key=big)
min(range(N), key=bigt)
max(range(N), key=bigs)
max(map(big, range(N)))
min(gen())
max(W())
min(Seq())
any(map(lambda x: [], range(N)))
all(map(big, range(N)))
all(W())
any(not x for x in W())
len(list(filter(big, [0] * N)))
for x in filter(big, range(N)): pass
for x in map(big, range(N)): pass
for x in W(): pass
for x in Seq(): pass
for x in itertools.accumulate(range(N), lambda a, b: [0] * 200): pass
for x in itertools.starmap(big, zip(range(N))): pass
for k, g in itertools.groupby(range(N), key=bigs): pass
for x in itertools.takewhile(big, range(N)): pass
for x in itertools.dropwhile(big, range(N)): pass
for x in itertools.filterfalse(lambda x: big(x), range(N)): pass
    N -= 1
sum(1 for x in map(big, range(N)))
sum(map(len, map(big, range(N))))
deque(map(big, range(N)), maxlen=3)
deque(W(), maxlen=3)
dict.fromkeys(map(lambda x: bigs(1), range(N)))
set(map(lambda x: bigs(1), range(N)))
Counter(map(lambda x: bigs(1), range(N)))
{bigs(1) for x in range(N)}
dict(map(lambda x: ('a', [0] * 200), range(N)))
dict((('a', x) for x in W()))
[len(x) for x in W()]
list(map(len, W()))
5 in map(big, range(N))
5 in W()
5 in Seq()
operator.countOf(map(big, range(N)), 5)
sorted([3, 1, 2] * 20000, key=lambda x: big(x) and x)
heapq.nlargest(3, range(N), key=bigt)
heapq.nsmallest(3, map(bigt, range(N)))
for x in heapq.merge(range(N), range(N), key=bigt): pass
heapq.nlargest(3, W())
json.loads('[' + '{},' * N + '1]', object_hook=lambda d: [0] * 200 and 1)
json.loads('[' + '{},' * N + '1]', object_pairs_hook=lambda d: big() and 1)
json.loads('[' + '1.5,' * N + '1]', parse_float=lambda d: big() and 1)
math.fsum(V() for i in range(N))
math.prod(V() for i in range(N))
math.sumprod([V()] * 1000 * 100, [1] * 1000 * 100)
statistics.mean(map(lambda x: big() and x, range(N)))
statistics.fmean(map(lambda x: big() and x, range(N)))
pd.Series(range(N)).map(lambda x: big() and x)
pd.Series(range(N)).apply(lambda x: big() and x)
pd.DataFrame({'a': range(N)}).apply(lambda r: len(big(r)), axis=1)
pd.Series(range(N)).agg(lambda x: big(x) and 1)
pd.DataFrame({'k': range(20000), 'v': range(20000)}).groupby('k')['v'].agg(lambda s: len(big()) + len([s.iloc[0]] * 1000))
pd.DataFrame({'k': range(20000), 'v': range(20000)}).groupby('k').filter(lambda s: len(big()) > 5)
pd.DataFrame({'k': range(20000), 'v': range(20000)}).groupby('k').apply(lambda s: len([0] * 1000))
pd.DataFrame({'k': range(20000), 'v': range(20000)}).groupby('k')['v'].transform(lambda s: s + len([0] * 1000))
pd.Series(range(N)).rolling(3).apply(lambda w: len([0] * 200))
pd.Series(range(N)).combine(pd.Series(range(N)), lambda x, y: len(big()))
functools.reduce(lambda a, b: a + b, [V()] * N)
functools.reduce(operator.add, SeqV())
np.vectorize(lambda x: len(big()))(np.arange(N))
pd.Series([V()] * 100000).sum()
np.array([V()] * 100000, dtype=object).sum()
pd.Series([V()] * 100000).astype(float)
''.join(map(lambda x: big() and 'x', range(N)))
''.join('x' for x in W())
str.join('', (str(len(x)) for x in W()))
list(zip(map(len, map(big, range(N))), range(N)))
for a, b in zip(map(big, range(N)), W()): pass
for i, b in enumerate(map(big, range(N))): pass
for b in itertools.chain(map(big, range(N)), W()): pass
for b in itertools.islice(map(big, range(N)), 0, None, 7): pass
for b in itertools.zip_longest(map(big, range(N)), W()): pass
for b in itertools.compress(map(big, range(N)), [0] * N): pass
for b in itertools.pairwise(map(big, range(N))): pass
for b in itertools.batched(map(big, range(N)), 5): pass
tuple(map(len, map(big, range(N))))
a, *b = map(len, map(big, range(N)))
bytes(map(lambda x: big() and 1, range(N)))
bytes(V() for i in range(N))
[*map(len, W())]
{**{str(len(x)): 1 for x in W()}}
Counter(len(x) for x in W())
Counter(map(len, W()))
functools.reduce(lambda a, b: a, map(big, range(N)))
min(map(V, range(N)), key=lambda v: v.v)
sum(map(lambda v: v.v, map(V, range(N))))
Decimal(1) + sum(Decimal(i) for i in range(N))
max((Decimal(i) for i in range(N)), key=lambda d: (d, d, d))
sum(Fraction(i) for i in range(N // 4))
statistics.median(map(lambda x: len(big()), range(N)))
statistics.stdev(map(lambda x: len(big()), range(N)))
pd.DataFrame({'a': map(lambda x: len(big()), range(N))})
np.fromiter(map(lambda x: len(big()), range(N)), dtype=float)
pd.DataFrame({'a': range(1000), 'b': range(1000)}).map(lambda x: len([0] * 20000))
pd.DataFrame({'k': [1, 2] * 1000, 'v': range(2000)}).pivot_table(index='k', values='v', aggfunc=lambda s: len([0] * 20000))
pd.Series(['a'] * N).str.replace('a', lambda m: big() and 'b', regex=True)
list(filter(lambda x: big() and [], range(N)))
for x in filter(lambda x: big() and [], W()): pass
pd.DataFrame({'k': range(20000), 'v': range(20000)}).groupby('k').apply(lambda g: g.v.iloc[0] + len([0] * 1000))
pd.DataFrame({'k': range(20000), 'v': range(20000)}).groupby('k').agg(lambda s: s.sum())
np.apply_along_axis(lambda r: len(big()), 1, np.zeros((50000, 3)))
