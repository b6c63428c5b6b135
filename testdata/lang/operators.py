#%% membership_in_displays_of_constants
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print('eq', self.v, o); return self.v == o
    def __hash__(self): print('hash', self.v); return hash(self.v)
class U:
    __hash__ = None
    def __eq__(self, o): return True
for x in (5, 5.0, True, 'a', 'buy', None, (1,), K(5), K('nope'), U(), [5], {5}, frozenset({5}), 2 ** 70, float('nan')):
    for f in (lambda: x in {5, 6, 'a', 5}, lambda: x not in {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'a', 'b', 'c', 'buy', 'sell'}, lambda: x in [5, 'a', None, -1, 2.5], lambda: x not in [7, 8],
              lambda: x in [], lambda: x in {-1, 'é', 'a' * 1}, lambda: x in [(1,), 'buy'], lambda: x in {None, True}, lambda: x in [x], lambda: 1 < x in [5, 6]):
        try: print(f(), end=' ')
        except TypeError as e: print(type(e).__name__, e, end=' ')
    print()
hits = [w for w in ['buy', 'hold', 'sell', 'swap'] if w in ['buy', 'sell'] or w in {'swap'}]
print(hits, sum(i in {1, 3, 5, 700} for i in range(1000)), [i for i in range(-3, 4) if i not in [-1, 0, 1]])
#%% what_cannot_be_deleted_from_or_repeated
class Q: pass
out = []
for o in (1, 1.5, 'abc', (1, 2), range(3), frozenset([1]), {1}, None, Q(), b'a', len, True, {1: 2}.items(), iter([1])):
    for k in (0, 'a', 1.5, True):
        try:
            del o[k]
        except TypeError as e:
            out.append(str(e))
    for other in ([1], 'a', (1,)):
        try:
            o *= other
        except TypeError as e:
            out.append(str(e))
        try:
            other *= o
        except TypeError as e:
            out.append(str(e))
        try:
            o * other
        except TypeError as e:
            out.append(str(e))
result = out
