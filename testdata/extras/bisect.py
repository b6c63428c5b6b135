#%% basics
from bisect import bisect, bisect_left, bisect_right
l = [1, 3, 3, 3, 5, 7]
result = [(bisect_left(l, x), bisect_right(l, x), bisect(l, x)) for x in (0, 1, 2, 3, 4, 5, 6, 7, 8)]
#%% floats
from bisect import bisect, bisect_left
l = [0.5, 1.5, 1.5, 2.5, float('inf')]
result = [(bisect_left(l, x), bisect(l, x)) for x in (0, 0.5, 1, 1.5, 2, 2.5, 1e300, float('inf'), float('-inf'), float('nan'))]
#%% mixed
from bisect import bisect, bisect_left
l = [1, 2.0, 3, 10**30]
result = [(bisect_left(l, x), bisect(l, x)) for x in (True, 2, 2.5, 3.0, 10**30, 1e31, -10**40)] + [bisect([1, 2, 3], 2.5), bisect([1.5, 2.5], 2), bisect([1, 2, 3], 2**70), bisect([1, 2, 3], True)]
#%% strings
import bisect
l = ['ant', 'bee', 'cat', 'dog']
result = [bisect.bisect(l, x) for x in ('', 'bee', 'bear', 'zebra', 'é')] + [bisect.bisect_left('aabbcc', 'b'), bisect.bisect('aabbcc', 'b')]
#%% lo_and_hi
from bisect import bisect, bisect_left
l = list(range(0, 100, 10))
result = [bisect(l, 35, 5), bisect(l, 35, 0, 2), bisect_left(l, 30, 3), bisect_left(l, 30, 3, 4), bisect(l, 95, hi=5), bisect(l, 5, lo=10), bisect(l, 5, lo=100, hi=3), bisect(l, 35, 0, None), bisect(l, 35, 0, -1), bisect(l, 35, 0, -5), bisect_left([], 1), bisect(l, 10, True)]
#%% key
from bisect import bisect, bisect_left, insort
trades = [('a', 10), ('b', 20), ('c', 20), ('d', 30)]
print(bisect_left(trades, 20, key=lambda t: t[1]), bisect(trades, 20, key=lambda t: t[1]), bisect(trades, 25, 1, 3, key=lambda t: t[1]), bisect([3, 2, 1], -2, key=lambda x: -x))
insort(trades, ('e', 20), key=lambda t: t[1]); print(trades)
#%% insort
from bisect import insort, insort_left, insort_right
l = []
for x in (5, 2, 8, 2, 9, 1, 5): insort(l, x)
print(l)
l = [1, 2, 2, 3]
insort_left(l, 2.0); print(l); insort_right(l, True); print(l); insort(l, 2.5, 2, 4); print(l)
s = ['b', 'd']; insort(s, 'c'); insort(s, 'a'); insort(s, 'e'); print(s, insort(s, 'f'))
#%% insort_stability
from bisect import insort_left, insort_right
l = []
for i, x in enumerate([3, 1, 3, 2, 1, 3]): insort_right(l, (x, i), key=lambda t: t[0])
print(l)
l = []
for i, x in enumerate([3, 1, 3, 2, 1, 3]): insort_left(l, (x, i), key=lambda t: t[0])
print(l)
#%% errors
import bisect as b
for f in (lambda: b.bisect(), lambda: b.bisect([1]), lambda: b.bisect_left([1], 1, -1), lambda: b.bisect_left([1], 1, 0, 9), lambda: b.bisect_left([1], 1, None), lambda: b.bisect_left([1], 1, 0.5), lambda: b.bisect_left([1], 1, 0, 'a'), lambda: b.bisect_left(1, 1),
          lambda: b.bisect_left({1: 2}, 1), lambda: b.bisect_left({1}, 1), lambda: b.bisect_left([1], 'a'), lambda: b.bisect_left([], 1, 0, 2), lambda: b.bisect_left([1], 1, 2**70), lambda: b.bisect_left([1], 1, 0, 2**70), lambda: b.bisect([1], 1, -2**70), lambda: b.bisect([1], 1, 0, 1, None), lambda: b.bisect([1, 2], 1, key=3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% more_errors
import bisect as b
for f in (lambda: b.insort((1, 2), 1), lambda: b.bisect([1], 1, foo=1), lambda: b.insort_left(), lambda: b.bisect([1], 1, 0, 1, None, 4), lambda: b.insort([1, 2, 3], 1, 0, 9), lambda: b.insort([1], 1, -1), lambda: b.insort('abc', 'b'), lambda: b.bisect([1, 2, 3], None), lambda: b.bisect([1, None, 3], 1), lambda: b.insort(5, 1), lambda: b.insort([1, 2], 1, key=len)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% names
import bisect
print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right, bisect.bisect, bisect.insort_left, bisect.bisect(a=[1, 2], x=1, lo=0, hi=2, key=None))
#%% comparisons
from bisect import bisect_left, bisect_right, insort
log = []
class N:
    def __init__(self, x): self.x = x
    def __lt__(self, other): log.append((self.x, other.x)); return self.x < other.x
    def __repr__(self): return f'N{self.x}'
l = [N(x) for x in range(10)]
print(bisect_left(l, N(5)), log); log.clear()
print(bisect_right(l, N(5)), log); log.clear()
insort(l, N(3)); print(log, l)
#%% only_gt
from bisect import bisect_left, bisect_right
class G:
    def __init__(self, x): self.x = x
    def __gt__(self, other): return self.x > other.x
l = [G(1), G(2), G(2), G(3)]
print(bisect_left(l, G(2)), bisect_right(l, G(2)))
#%% key_calls
from bisect import bisect, insort
log = []
def key(x):
    log.append(x)
    return x
insort([1, 2, 3], 2.5, key=key); print(log); log.clear()
bisect([1, 2, 3], 2.5, key=key); print(log); log.clear()
for f in (lambda: insort([1, 2], 1, -1, key=key), lambda: insort(5, 1, 0, key=key)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, log)
#%% mutation
from bisect import insort, bisect
class X:
    def __init__(self, l, answer): self.l = l; self.answer = answer
    def __lt__(self, other): self.l.clear(); return self.answer
for answer in (True, False):
    for n in (1, 3):
        l = list(range(n))
        try:
            insort(l, X(l, answer)); print(answer, n, len(l))
        except Exception as e:
            print(answer, n, type(e).__name__, e, l)
l = [1, 2, 3]
def key(x):
    l.append(x)
    return x
print(bisect(l, 2, key=key), l)
#%% other_sequences
from bisect import bisect, bisect_left, insort
from collections import deque
class D:
    def __len__(self): return 8
    def __getitem__(self, i): print('get', i); return i * i
    def insert(self, i, x): print('insert', i, x)
d = D()
print(bisect(d, 20)); insort(d, 30)
q = deque([1, 3, 5]); insort(q, 4); print(q)
print(bisect(range(0, 10**9, 7), 12345678), bisect((1, 2, 3), 2), bisect_left(b'abc', 98), bisect(range(10), 5, key=lambda x: x // 2))
class L(list):
    def insert(self, i, x): print('insert', i, x)
insort(L([1, 2]), 1)
#%% grades
from bisect import bisect
def grade(score, breakpoints=[60, 70, 80, 90], grades='FDCBA'): return grades[bisect(breakpoints, score)]
result = [grade(score) for score in [33, 99, 77, 70, 89, 90, 100]]
#%% buckets
from bisect import bisect_right
edges = [0.0, 0.25, 0.5, 0.75, 1.0]
counts = [0] * (len(edges) + 1)
x = 12345
for _ in range(1000):
    x = (x * 1103515245 + 12345) % 2**31
    counts[bisect_right(edges, x / 2**31)] += 1
result = counts
#%% running_median
from bisect import insort, bisect_left
data = [(i * 7919) % 1009 for i in range(200)]
window, out = [], []
for i, x in enumerate(data):
    insort(window, x)
    if i >= 21: del window[bisect_left(window, data[i - 21])]
    out.append(window[len(window) // 2])
result = out[::10], sum(out)
#%% same_as_sorting
from bisect import insort, bisect_left, bisect_right
data = [((i * 7919) % 503) / 8 for i in range(300)]
l = []
for x in data: insort(l, x)
print(l == sorted(data), all(bisect_left(l, x) == sum(y < x for y in l) for x in data[:50]), all(bisect_right(l, x) == sum(y <= x for y in l) for x in data[:50]))
#%% tuples
from bisect import bisect, bisect_left
l = [(1, 'a'), (1, 'b'), (2, 'a'), (2, 2.5)]
print(bisect(l, (1,)), bisect(l, (1, 'a')), bisect_left(l, (2, 'a')), bisect(l, (3,)), bisect(l, ()))
try:
    bisect(l, (2, 'b'))
except TypeError as e:
    print(e)
#%% index_objects
from bisect import bisect
class I:
    def __index__(self): return 2
print(bisect([1, 2, 3, 4], 3, I()), bisect([1, 2, 3, 4], 3, 0, I()), bisect([1, 2, 3, 4], 0, lo=I(), hi=I()))
