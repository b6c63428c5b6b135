#%% basics
import heapq
h = []
for x in (5, 3, 8, 1, 9, 2):
    heapq.heappush(h, x)
    print(h)
print([heapq.heappop(h) for _ in range(6)], h)
#%% heapify
from heapq import heapify, heappop
for n in (0, 1, 2, 3, 10, 100):
    l = [(i * 7919) % 101 for i in range(n)]
    heapify(l)
    print(l)
    assert [heappop(l) for _ in range(n)] == sorted((i * 7919) % 101 for i in range(n))
#%% heapify_large
from heapq import heapify
for n in (2500, 2501, 2600, 4095, 4096, 5000, 8191):
    l = [(i * 7919 + 13) % 10007 for i in range(n)]
    f = [x / 7 for x in l]
    t = [(x, 'a') for x in l]
    heapify(l); heapify(f); heapify(t)
    print(n, l[:12], sum(i * x for i, x in enumerate(l)), f == [x / 7 for x in l], [x for x, _ in t] == l)
#%% comparisons_in_order
import heapq
log = []
class N:
    def __init__(self, x): self.x = x
    def __lt__(self, other): log.append((self.x, other.x)); return self.x < other.x
    def __repr__(self): return f'N{self.x}'
h = [N(x) for x in (5, 3, 8, 1, 9, 2, 7, 7)]
heapq.heapify(h); print(log, h); log.clear()
heapq.heappush(h, N(4)); print(log, h); log.clear()
print(heapq.heappop(h), log, h); log.clear()
print(heapq.heapreplace(h, N(6)), log, h); log.clear()
print(heapq.heappushpop(h, N(0)), log, h); log.clear()
print(heapq.heappushpop(h, N(10)), log, h); log.clear()
print(heapq.nlargest(3, h), log); log.clear()
print(heapq.nsmallest(3, iter(h)), log); log.clear()
print(heapq.nsmallest(1, h), heapq.nlargest(1, h), log); log.clear()
print(list(heapq.merge([N(1), N(4)], [N(2), N(3)], [N(0)])), log)
#%% comparisons_of_large_heaps
import heapq
log = 0
class N:
    def __init__(self, x): self.x = x
    def __lt__(self, other):
        global log
        log = (log * 31 + self.x * 7 + other.x) % 1000000007
        return self.x < other.x
h = [N((i * 7919) % 3001) for i in range(3000)]
heapq.heapify(h)
result = log, [x.x for x in h[:10]]
#%% comparisons_with_eq
import heapq
log = []
class N:
    def __init__(self, x): self.x = x
    def __lt__(self, other): log.append(('<', self.x, other.x)); return self.x < other.x
    def __eq__(self, other): log.append(('==', self.x, other.x)); return self.x == other.x
    def __repr__(self): return f'N{self.x}'
data = [N(x) for x in (5, 3, 3, 8, 1, 9, 5)]
print(heapq.nlargest(3, data), log); log.clear()
print(heapq.nsmallest(2, data), log); log.clear()
print(heapq.nsmallest(2, data, key=lambda n: N(-n.x)), log); log.clear()
print(list(heapq.merge([N(1), N(3)], [N(1), N(2)], reverse=True)), log); log.clear()
print(list(heapq.merge([N(1), N(3)], [N(1), N(2)], key=lambda n: N(n.x))), log)
#%% replace_and_pushpop
import heapq
h = [1, 5, 3]
print(heapq.heapreplace(h, 4), h, heapq.heappushpop(h, 0), h, heapq.heappushpop(h, 9), h, heapq.heappushpop([], 1), heapq.heappushpop(h, 4), h)
#%% errors
import heapq as h
for f in (lambda: h.heappush(1), lambda: h.heappush((), 1), lambda: h.heappop(), lambda: h.heappop(()), lambda: h.heappop([]), lambda: h.heapreplace([], 1), lambda: h.heapreplace((), 1), lambda: h.heappushpop(None, 1),
          lambda: h.heapify(1), lambda: h.heapify(), lambda: h.heappush([], 1, 2), lambda: h.heappush(heap=[], item=1), lambda: h.heapify([1, 'a']), lambda: h.heappush([1], 'a'), lambda: h.heappop([1, 'a', 2]), lambda: h.heapify([1j, 2j])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% mutation
import heapq
class Evil:
    def __init__(self, l, how): self.l = l; self.how = how
    def __lt__(self, other):
        if self.how == 'clear': self.l.clear()
        elif self.how == 'grow' and len(self.l) < 50: self.l.append(self)
        elif self.how == 'raise': raise KeyError('no')
        return True
for how in ('clear', 'grow', 'raise', 'ok'):
    for f in (heapq.heapify, heapq.heappop, lambda l: heapq.heappush(l, Evil(l, how)), lambda l: heapq.heapreplace(l, Evil(l, how)), lambda l: heapq.heappushpop(l, Evil(l, how)), lambda l: heapq.nsmallest(2, l), lambda l: heapq.nlargest(2, l)):
        l = []
        l.extend(Evil(l, how) for _ in range(5))
        try:
            f(l)
            print(how, 'ok', len(l))
        except Exception as e:
            print(how, type(e).__name__, e, len(l))
#%% nlargest
from heapq import nlargest, nsmallest
data = [(i * 7919) % 1009 for i in range(500)]
print(nlargest(5, data), nsmallest(5, data), nlargest(0, data), nsmallest(-3, data), nlargest(1, data), nsmallest(1, []), nlargest(3, []), nlargest(1000, data) == sorted(data, reverse=True))
print(nlargest(3, iter(data)), nsmallest(3, iter(data)), nlargest(600, iter(data)) == sorted(data, reverse=True), nsmallest(3, {'b': 1, 'a': 2, 'd': 3, 'c': 4}), nlargest(True, data), nlargest(3, 'hello world'))
#%% nlargest_with_key
from heapq import nlargest, nsmallest
words = 'the quick brown fox jumps over the lazy dog'.split()
print(nlargest(3, words, key=len), nsmallest(3, words, key=len), nsmallest(4, words, len), nlargest(1, words, key=len), nsmallest(2, iter(words), key=lambda w: w[-1]), nlargest(20, words, key=len))
rows = [{'p': 3}, {'p': 1}, {'p': 3}, {'p': 2}]
print(nlargest(2, rows, key=lambda r: r['p']), nsmallest(2, rows, key=lambda r: r['p']))
#%% nlargest_stable
from heapq import nlargest, nsmallest
data = [(i % 3, i) for i in range(20)]
print(nlargest(5, data, key=lambda t: t[0]), nsmallest(5, data, key=lambda t: t[0]), nlargest(5, [1, 1.0, True, 0, 0.0, False]), nsmallest(4, [1, 1.0, True, 0, 0.0, False]))
#%% nlargest_errors
import heapq as h
for f in (lambda: h.nlargest(), lambda: h.nlargest(1), lambda: h.nlargest('a', [1, 2]), lambda: h.nlargest(2.5, [1, 2]), lambda: h.nlargest(2.5, iter([1, 2])), lambda: h.nlargest(1.0, [3, 1, 2]), lambda: h.nlargest(2.0, [3, 1, 2]), lambda: h.nlargest(3.0, [3, 1, 2]),
          lambda: h.nlargest(2, 5), lambda: h.nlargest(1, 5), lambda: h.nsmallest(2, iter([1, 'a', 3])), lambda: h.nlargest(2**70, [1, 2]), lambda: h.nlargest(2**70, iter([1, 2])), lambda: h.nlargest(-2**70, iter([1, 2])), lambda: h.nlargest(2, [3, 1, 2], len),
          lambda: h.nlargest(None, [1]), lambda: h.nlargest(None, iter([1])), lambda: h.nsmallest(None, iter([1])), lambda: h.nsmallest(2, [3, 'a', 2]), lambda: h.nsmallest(1, [3, 'a', 2]), lambda: h.nsmallest(2, [1, 2, 3], foo=1), lambda: h.nlargest(2, [1, 2, 3], None, 4)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% merge
from heapq import merge
print(list(merge([1, 4, 7], [2, 5, 8], [0, 3, 6, 9])), list(merge()), list(merge([])), list(merge([], [1], [])), list(merge('adg', 'bc', 'ef')), list(merge([3, 2, 1], [6, 5, 4], reverse=True)))
print(list(merge(['dog', 'horse'], ['cat', 'fish', 'kangaroo'], key=len)), list(merge([(1, 'a'), (1, 'b')], [(1, 'c'), (2, 'd')], key=lambda t: t[0])), list(merge([(2, 'd'), (1, 'c')], [(1, 'a'), (1, 'b')], key=lambda t: t[0], reverse=True)))
print(list(merge([1, 1], [1.0, 1], [True])), list(merge([1, 1], [1.0, 1], [True], reverse=True)), list(merge([5, 1, 3], [2, 4])))
#%% merge_is_lazy
from heapq import merge
from itertools import count, islice
print(list(islice(merge(count(0, 3), count(1, 3), count(2, 3)), 10)))
def gen(name, items):
    print('start', name)
    for x in items:
        print('give', name, x)
        yield x
    print('end', name)
m = merge(gen('a', [1, 4]), gen('b', [2, 3]))
print('made')
for x in m:
    print('got', x)
print(list(m), next(m, 'done'))
#%% merge_errors
from heapq import merge
for f in (lambda: list(merge(1)), lambda: merge([1], k=2), lambda: list(merge([1, 3], [2, 'a'])), lambda: list(merge([1, 2], key=3)), lambda: list(merge([1], [2], 3)), lambda: next(merge())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def bad():
    yield 1
    raise KeyError('x')
m = merge(bad(), [0, 2, 3])
print(next(m), next(m))
try:
    next(m)
except KeyError as e:
    print('KeyError', e)
print(list(m))
#%% merge_asks_itself
from heapq import merge
class N:
    def __init__(self, x): self.x = x
    def __lt__(self, other): return next(m)
m = merge([N(1), N(2)], [N(3)])
try:
    list(m)
except ValueError as e:
    print(e)
print(list(m))
#%% dijkstra
import heapq
graph = {i: [((i * 7 + 1) % 50, 3 + i % 5), ((i * 3 + 2) % 50, 1 + i % 7), ((i + 1) % 50, 10)] for i in range(50)}
def dijkstra(start):
    dist, heap = {start: 0}, [(0, start)]
    while heap:
        d, n = heapq.heappop(heap)
        if d > dist[n]: continue
        for m, w in graph[n]:
            if d + w < dist.get(m, 10**9):
                dist[m] = d + w
                heapq.heappush(heap, (d + w, m))
    return dist
result = sorted(dijkstra(0).items())
#%% kinds_of_items
import heapq
def drain(items):
    h = []
    for x in items: heapq.heappush(h, x)
    return [heapq.heappop(h) for _ in range(len(h))]
print(drain([3, 1.5, 2, True, 0.5]), drain('hello'), drain([b'b', b'a']), drain([(1, 'b'), (1, 'a'), (0, 'z')]), drain([[2], [1, 5], [1]]), drain([10**30, 5, -10**30]), drain([2.5, 1, 10**30, 7.5]))
print(drain([(1.0, 'a'), (1, 'b'), (True, 'c'), (1.0, 'A')]), drain([('b', 1), ('a', 2), ('a', 1)]), drain([(1,), (1, 2), ()]), drain([(0.0, 2), (-0.0, 1)]))
#%% nan
import heapq
nan = float('nan')
h = [3.0, nan, 1.0, 2.0, nan, 0.5, 9.0, 4.0]
heapq.heapify(h); print(h)
print([heapq.heappop(h) for _ in range(8)], heapq.nlargest(3, [1.0, nan, 5.0, 3.0, nan, 7.0]), heapq.nsmallest(3, [1.0, nan, 5.0, 3.0, 0.5, 7.0]))
t = [(nan, 1), (2.0, 2), (1.0, 3), (nan, 0)]
heapq.heapify(t); print(t)
#%% subclass_of_list
import heapq
class L(list):
    def append(self, x): raise TypeError('not asked')
    def __getitem__(self, i): raise TypeError('not asked')
    def __len__(self): return 99
l = L([3, 1, 2])
heapq.heapify(l); heapq.heappush(l, 0)
print(heapq.heappop(l), list(l), type(l).__name__)
