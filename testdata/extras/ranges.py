#%% ranges beyond 64 bits
import itertools, copy
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e)[:200])
B = 2**70
rs = [range(B), range(-B, B), range(0, B, 2**69), range(B, B+5), range(B+10, B, -3), range(B, 0), range(0, -B, -B), range(2**63-3, 2**63+3), range(-2**63, 2**63-1), range(0, 10, B), range(B, B+1), range(5, B, B), range(5, 6), range(0), range(10), range(-2**63, 2**63-1, 2**62), range(5,5,B), range(2**63-1, -2**63, -2**63), range(2**63-1,-2**63-1,-2**63)]
for r in rs:
    print('==', r, r.start, r.stop, r.step, bool(r))
    t(lambda: len(r)); t(lambda: list(r)[:5] if not r or len(r) < 100 else 'long'); t(lambda: hash(r) == hash(range(r.start, r.stop, r.step)))
    t(lambda: list(itertools.islice(r, 4))); t(lambda: list(itertools.islice(reversed(r), 4)))
    for i in (0, 1, -1, -2, 3, B, -B, 2**65, 2**69):
        t(lambda: r[i])
    for s in (slice(None), slice(1, 3), slice(-3, None), slice(None, None, -1), slice(None, None, B), slice(B), slice(-B, B, 3), slice(None, None, -B), slice(5, 1, -1), slice(2**63, 2**64), slice(None,None,0), slice('a'), slice(1, 2.5)):
        t(lambda: r[s])
    for x in (0, 5, B, B+1, -1, 2**63, float(B), 1.5, 'a', True, 2**69, -B, float('inf'), float('nan'), -2**63):
        if x in ('a',) and (not r or (r.stop - r.start) // r.step > 1000): continue
        if isinstance(x, float) and (r.stop-r.start)//r.step > 1000: continue
        t(lambda: x in r); t(lambda: r.count(x)); t(lambda: r.index(x))
    print([i for i, q in enumerate(rs) if q == r], [i for i, q in enumerate(rs) if q != r][:3])
t(lambda: list(range(2**100))); t(lambda: tuple(range(2**100))); t(lambda: sorted(range(2**100))); t(lambda: range(1, 2, 0)); t(lambda: range(B, B, 0)); t(lambda: range('a')); t(lambda: range(1.5)); t(lambda: range(B, 2.5)); t(lambda: range())
t(lambda: range(1,2,3,4)); t(lambda: range(B).foo); t(lambda: range(B)['a']); t(lambda: range(B) + range(2)); t(lambda: range(B) < range(2)); 
for i in range(2**63 - 2, 2**63 + 2): print(i, end=' ')
print()
for i in range(2**64, 2**64 - 3, -1): print(i, end=' ')
print([i for i in range(B, B+3)], sum(range(B, B+3)), max(range(B, B+3)), list(zip(range(B, B+3), range(2**63-1, 2**63+2))), {i: 1 for i in range(B, B+2)})
print(list(enumerate('ab', B)), list(enumerate('abc', 2**63-2)), list(itertools.islice(itertools.count(B), 2)), list(itertools.islice(itertools.count(2**63-1), 3)), list(itertools.islice(itertools.count(0, B), 3)), list(itertools.islice(itertools.count(-2**63, -1), 3)))
print(list(enumerate('ab', -B)), next(enumerate(range(3), start=2**63)))
t(lambda: enumerate('a', 1.5)); t(lambda: enumerate('a', 'b'))
t(lambda: slice(1, B, 3).indices(2**80)); t(lambda: slice(None, None, -1).indices(B)); t(lambda: slice(-5, -1).indices(2**64)); t(lambda: slice(1,2).indices(-1)); t(lambda: slice(1,2,0).indices(5)); t(lambda: slice('a').indices(5)); t(lambda: slice(B, -B, -B).indices(10)); t(lambda: slice(1,2).indices('a')); t(lambda: slice(0, 10**30).indices(10)); t(lambda: slice(1,2).indices(2**63))
a, b, *c = range(B, B+4); print(a, b, c)
match range(B, B+2):
    case [x, y]: print(x, y)
print(type(iter(range(B))).__name__, type(iter(range(5))).__name__, type(iter(range(-2**63, 2**63-1))).__name__, type(reversed(range(5))).__name__, type(reversed(range(B))).__name__)
it = iter(range(B, B+3)); next(it); print(list(copy.copy(it)), list(it))
print(repr(range(10)[::B]), range(10)[5:2**80], range(10)[-B:3], range(0, 10, 2)[1:-1], range(10)[::-2**63], range(2**62, 2**63-1, 2**62)[::2**62])
class I:
    def __index__(self): return 2**65
print(range(I()), 2**65 - 1 in range(I()), range(I())[I():], range(2**66)[I()], range(10)[:I()])
class F(float): pass
class J(int): pass
print(J(3) in range(5), range(B+1).index(J(5)) if 0 else '')
t(lambda: range(10**5000)); print(len(range(0, 2**80, 2**70)), range(0, 2**80, 2**70)[3], list(range(0, 2**73, 2**70)))
print(copy.copy(range(B)), copy.deepcopy(range(B)) == range(B), {range(B): 1}[range(B)], range(B, B+1) == range(B, B+1, 7), hash(range(B, B+1)) == hash(range(B, B+1, 7)), hash(range(5,B,B)) == hash(range(5,6)))
