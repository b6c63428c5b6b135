#%% dict_semantics
d = {1: 'int', 1.0: 'float', True: 'bool', 'a': 1, None: 2, (1, (2,)): 3, frozenset([1]): 4}
print(d, len(d), d[1.0], d[True], d[frozenset({1})])
d['a'] = 5; del d[None]; d[None] = 9
print(list(d), list(d.values()), list(d.items())[-1])
print(d.pop(None), d.pop('zz', 'dflt'), d.popitem(), d.setdefault('n', []), d.setdefault('n', 5), d.get('q'), d.get('q', 3))
print({}.fromkeys('ab', 0), dict.fromkeys([1, 2]), dict([('a', 1)], b=2), dict({'a': 1}, a=2), dict(zip('ab', [1, 2])), dict(['ab', 'cd']))
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} != {'a': 1.0}, {'a': 1} | {'b': 2}, 'a' in {'a': 1}, 1 in {1.0: 0}, list(reversed({'x': 1, 'y': 2})))
e = dict(a=1); e.update(b=2); e.update({'c': 3}, d=4); e.update([('e', 5)])
print(e, e.copy() is e, e.copy() == e)
e.clear()
print(e, bool(e), not {})
n = float('nan')
m = {n: 1}
print(m[n], n in m, n in [n], n == n, [n] == [n], [n].count(n), {n, n} == {n})
#%% views
d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k))
d['c'] = 3
print(k, list(v), ('c', 3) in i, 'c' in k, 3 in v, k & {'a', 'z'} , k | ['q'] == {'a', 'b', 'c', 'q'}, k - {'a'} == {'b', 'c'}, sorted(k ^ {'a', 'x'}), k == {'a', 'b', 'c'}, v == d.values(), i == {('a', 1), ('b', 2), ('c', 3)}, k.isdisjoint('xyz'), list(reversed(i)), {'a'} <= k, k >= {'a'}, sorted(i & {('a', 1)}))
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(d)).__name__)
for f in (lambda: k[0], lambda: hash(k), lambda: k + k, lambda: v & v, lambda: k.append(1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
#%% set_ops
s = {3, 1, 2}
t = frozenset([2, 3, 4])
print(sorted(s | t), sorted(s & t), sorted(s - t), sorted(s ^ t), type(s | t).__name__, type(t | s).__name__, s == {1, 2, 3}, t == {2, 3, 4}, s < {1, 2, 3, 4}, s <= s, s < s, s >= {1}, s.isdisjoint({9}), s.issubset(range(5)), s.issuperset([1]))
s.add(5); s.discard(99); s.remove(1); s.update([7, 8], 'a'); s.difference_update([7]); s.intersection_update([2, 3, 5, 8]); s.symmetric_difference_update([2, 100])
print(sorted(s), sorted(s.union([1], (2,))), sorted(s.intersection([3], [3, 5])), sorted(s.difference([3])), sorted(s.symmetric_difference([3, 4])), set(), frozenset(), frozenset('a'), {1}, set('a'))
for f in (lambda: s | [1], lambda: s < [1], lambda: s.remove('q'), lambda: t.add(1), lambda: {[]}, lambda: s + s, lambda: {1} in {1}, lambda: {frozenset([1])} == {frozenset([1])}, lambda: set([{}]), lambda: {1: 2}.keys() < 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print({1, 2} == frozenset([1, 2]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {1, True, 1.0}, {0, False, ''} == {0, ''}, len({1, '1', 1.5}))
#%% list_methods
l = [3, 1, 2]
print(l.append(4), l.extend('ab'), l.insert(0, 'x'), l.insert(-1, 'y'), l.insert(100, 'z'), l)
print(l.pop(), l.pop(0), l.pop(-2), l.remove('a'), l, l.index(2), l.count(1), l.reverse(), l, l.copy() == l, l.clear(), l)
print([1, 2] + [3], [0] * 3, [0] * -1, 2 * [1], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, 'a'] == [1, 'a'], [[1], 2] > [[0], 5], [1, 2, 3].index(3, 1), [1, 2, 1].index(1, 1, 3), [1, [2]] == [1, (2,)])
a = [[0] * 2] * 2
a[0][0] = 1
b = [[0] * 2 for _ in range(2)]
b[0][0] = 1
print(a, b)
for f in (lambda: [1] + (2,), lambda: [1] * 'a', lambda: [1] < ['a'], lambda: [1] < 5, lambda: [1, 2].index(1, 1), lambda: [].remove(1), lambda: [1].insert('a', 1), lambda: [1].extend(5), lambda: [1].pop(3), lambda: [].pop(), lambda: [1].count(), lambda: (1,) + [2], lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 1.5, lambda: [1] - [1], lambda: (1, 'a') < (1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% sorting
class K:
    def __init__(self, k, n): self.k, self.n = k, n
    def __lt__(self, o): return self.k < o.k
    def __repr__(self): return f'{self.k}{self.n}'
ks = [K(2, 'a'), K(1, 'b'), K(2, 'c'), K(1, 'd')]
print(sorted(ks), sorted(ks, reverse=True), sorted(ks, key=lambda x: x.n, reverse=True), max(ks), min(ks), max(ks, key=lambda x: x.n))
print(sorted(['b', 'A', 'c'], key=str.lower), sorted('hello'), sorted({'b': 1, 'a': 2}), sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted([3, 1.5, True, -2]), sorted([], key=5), sorted([[2], [1, 5], [1]]))
l = [5, 3, 1]
print(l.sort(), l, l.sort(key=lambda x: -x), l, l.sort(reverse=True, key=None), l)
for f in (lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: sorted([1, 2], key=lambda x: None if x else 1), lambda: sorted([1], key=5), lambda: sorted([{}, {}]), lambda: [1].sort(5), lambda: [1].sort(cmp=5), lambda: sorted([1j, 2j]), lambda: max([None, 1]), lambda: sorted([3, 1], key=lambda x: 1 / 0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def bad(x):
    big.append(1)
    return x
big = [3, 2, 1]
try: big.sort(key=bad)
except ValueError as e: print(e)
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
#%% tuple_ops
t = (1, 2, 3)
print(t + (4,), t * 2, t[1:], t.index(2), t.count(1), (1,), (), tuple('ab'), tuple([1]), (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)), t[-1], 2 in t, max(t), t == (1.0, 2, 3), (1, [2]) == (1, [2]), not ())
try: hash((1, []))
except TypeError as e: print(e)
#%% range_ops
r = range(0, 20, 3)
print(r, len(r), r[2], r[-1], r[1:3], r[::-1], 9 in r, 10 in r, 9.0 in r, 'a' in r, r.index(9), r.count(3), list(r), r == range(0, 21, 3), range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3, 1)), r.start, r.stop, r.step, bool(range(0)), list(range(5, 0, -2)), range(3)[::2], sum(range(101)), max(range(5)), range(10**18)[10**17], len(range(0, 10**18)))
for f in (lambda: r.index(10), lambda: r[100], lambda: range('a'), lambda: range(1, 2, 3, 4), lambda: range(0, 1, 0), lambda: r + r):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% collections_use
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap
c = Counter('mississippi')
print(c, c.most_common(2), c['z'], sum(c.values()), c + Counter('mm'), c - Counter('ssss'), c & Counter('ms'), c | Counter('z'), sorted(c.elements()), dict(c), +Counter(a=1, b=-1))
c.update('zz'); c.subtract({'m': 5}); del c['p']
print(c)
d = defaultdict(list)
for k, v in [('a', 1), ('b', 2), ('a', 3)]: d[k].append(v)
dd = defaultdict(lambda: defaultdict(int))
dd['x']['y'] += 5
print(d, dict(d), 'zz' in d, d.get('zz'), d['zz'], len(d), dd['x'], dict(dd))
q = deque([1, 2, 3], maxlen=3)
q.append(4); q.appendleft(0); q.rotate(1)
print(q, q.pop(), q.popleft(), list(q), q.maxlen, deque('ab') + deque('c'), deque([1]) == deque([1]), q[0], len(q))
P = namedtuple('P', 'x y', defaults=[9])
p = P(1)
print(p, p.x, p[1], p._replace(y=2), p._asdict(), P._fields, tuple(p), p == (1, 9), P(*[3, 4]), p._make([5, 6]) if False else P._make([5, 6]))
a, b = p
o = OrderedDict(a=1, b=2); o.move_to_end('a')
print(a, b, o, list(o), o.popitem(last=False), ChainMap({'a': 1}, {'a': 2, 'b': 3})['b'])
for f in (lambda: P(), lambda: P(1, 2, 3), lambda: p.z, lambda: p._replace(z=1), lambda: deque().pop(), lambda: q[10], lambda: Counter(5), lambda: defaultdict(5), lambda: defaultdict()['x'], lambda: namedtuple('P', 'x x'), lambda: namedtuple('1P', 'x'), lambda: OrderedDict()['k']):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
p.x = 5
#%% namedtuple_class
from collections import namedtuple
class T(namedtuple('T', ['sym', 'qty', 'px'])):
    @property
    def notional(self): return self.qty * self.px
    def __str__(self): return f'{self.sym}@{self.px}'
    def __add__(self, o): return T(self.sym, self.qty + o.qty, self.px)
t = T('BTC', 2, 10.5)
print(t, repr(t), t.notional, t + T('BTC', 1, 0), [t], sorted([T('B', 1, 1), T('A', 2, 2)])[0].sym, t._replace(qty=7).notional)
#%% in_operator
for f in (lambda: 1 in [1.0], lambda: 'a' in 'cab', lambda: '' in 'x', lambda: 1 in 'a', lambda: 1 in 5, lambda: [] in {}, lambda: [] in [[]], lambda: None in (None,), lambda: 'ab' in ['a', 'b'], lambda: b'a' in b'ba', lambda: 97 in b'a', lambda: 'a' in b'a', lambda: 3 in (x for x in [1, 3]), lambda: 1 not in {1: 2}, lambda: 300 in b'a'):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% identity_and_equality
a = [1]
print(a == [1], a is [1], None is None, 1 == 1.0, '1' == 1, True == 1, (1, 2) == [1, 2], {} == [], 0 == False, '' == None, 1 != '1', [1, 2] != [1, 2], 0.1 + 0.2 == 0.3, float('inf') == float('inf'), -0.0 == 0.0, 1 == 1 + 0j, 2**70 == float(2**70), frozenset() == set(), range(2) == [0, 1], object() == object(), type(1) == int, NotImplemented == NotImplemented, ... is Ellipsis)
#%% bool_contexts
vals = [0, 0.0, '', [], (), {}, set(), None, False, range(0), b'', 0j, 1, -1, 'a', [0], (0,), {0: 0}, object, float('nan'), frozenset()]
result = ([bool(v) for v in vals], [1 if v else 0 for v in vals], [not v for v in vals], any(vals), all(vals))
#%% str_methods
s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.center(20, '*'), s.ljust(15, '.'), s.rjust(15), s.zfill(15), '-5'.zfill(4), '+5'.zfill(1), s.find('o'), s.find('o', 5), s.rfind('o'), s.find('z'), s.index('W'), s.count('l'), s.count(''), s.startswith(('x', 'He')), s.endswith('d', 0, -1), s.replace('l', 'L', 2), s.replace('', '-', 3))
print('a,b,,c'.split(','), 'a b  c'.split(), ' a  b '.split(' '), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1), ''.split(), ''.split(','), 'a\nb\r\nc'.splitlines(), 'a\nb'.splitlines(True), 'k=v=w'.partition('='), 'k=v=w'.rpartition('='), 'abc'.partition('z'), 'abc'.rpartition('z'))
print('  x '.strip() + '|', 'xxaxx'.strip('x'), 'abcba'.lstrip('ab'), 'abcba'.rstrip('ab'), 'prefix_x'.removeprefix('prefix_'), 'x.py'.removesuffix('.py'), 'a-b'.join('xyz'), ','.join([]), 'a\tb'.expandtabs(4), 'abc'.translate({97: 'X', 98: None}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')))
print('abc'.isalpha(), 'a1'.isalnum(), '12'.isdigit(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal(), ' '.isspace(), ''.isspace(), 'Ab'.istitle(), 'AB1'.isupper(), 'a_1'.isidentifier(), '1a'.isidentifier(), ''.isalpha(), 'é'.isascii(), 'a\n'.isprintable(), 'ß'.upper(), 'ǆ'.title(), 'İ'.lower() == 'i̇', 'ß'.casefold(), "they're bill's".title())
print('abc'[::-1], 'a' < 'b', 'Z' < 'a', 'abc' * 0, 'ab' * 2, 'é'.encode(), b'\xc3\xa9'.decode(), len('日本'), '日本'[1], 'a\x00b', repr('a\x00\n\t\'"\\é\u200b\ud800'), "it's", repr("it's"), repr('"'), repr('\'"'), ascii('é日😀'), chr(0x1F600), ord('é'))
for f in (lambda: 'a'.split(''), lambda: 'abc'.index('z'), lambda: 'a'.center(), lambda: 'a'.center(5, 'xx'), lambda: 'a'.join('b', 'c'), lambda: 'a'.join([1]), lambda: 'a'.startswith(5), lambda: 'a'.replace(1, 2), lambda: 'a'.encode('nope'), lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: 'a'.strip(5), lambda: 'a'.count(1), lambda: 'a'.zfill('x'), lambda: 'a'.nope(), lambda: str.upper(5), lambda: str.join(',', 5), lambda: 'abc'.partition(''), lambda: 'a'.startswith(['a']), lambda: str.maketrans('a', 'bc'), lambda: str.maketrans(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% bytes_basics
b = b'hello'
print(b, b[0], b[1:3], list(b), b + b'x', b * 2, b.hex(), bytes([1, 2]), bytes(3), bytes('é', 'utf8'), b.upper(), b.split(b'l'), b'l' in b, b.find(b'l'), b.decode(), bytes.fromhex('6162'), b == b'hello', b < b'z', b.replace(b'l', b'L'), b'a,b'.split(b','), int.from_bytes(b'\x01\x00', 'big'), (258).to_bytes(2, 'little'), b'\x00\xff\'"')
for f in (lambda: b + 'a', lambda: bytes([300]), lambda: bytes('a'), lambda: b.find('l'), lambda: b[10], lambda: bytes(-1), lambda: b.join(['a']), lambda: int.from_bytes('a', 'big')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
