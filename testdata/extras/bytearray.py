#%% bytearray with modules and classes
import json, copy, re, random, collections.abc as abc, operator
from collections.abc import MutableSequence, Sequence, Hashable, Sized
ba = bytearray(b'hello')
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for c in (MutableSequence, Sequence, Hashable, Sized, abc.Iterable, abc.Collection, abc.Reversible, abc.Container):
    print(c.__name__, isinstance(ba, c), issubclass(bytearray, c))
print(json.loads(bytearray(b'{"a": [1, 2]}')))
t(lambda: json.dumps(ba))
c = copy.copy(ba); c.append(33); print(ba, c)
c = copy.deepcopy([ba, ba]); c[0].append(33); print(ba, c)
def m(x):
    match x:
        case [a, *r]: return 'seq'
        case bytes(y): return ('bytes', y)
        case bytearray(y): return ('ba', y)
        case _: return 'other'
print(m(ba), m(b'x'), m([1]), m((1,)))
match ba:
    case b'hello': print('equal bytes')
    case _: print('no')
class B(bytearray):
    extra = 1
    def shout(self): return self.upper() + b'!'
b = B(b'abc'); b.name = 'x'; print(b, b.shout(), type(b.shout()), b.name, type(b[1:]), type(b+b'x'), type(b*2), type(b.copy()))
b += b'zz'; print(b, type(b)); print(repr(b), str(b), f'{b}')
print(B.fromhex('6162'), type(B.fromhex('6162')))
class C(bytearray):
    def __init__(self, *a, tag=None):
        super().__init__(*a); self.tag = tag
    def append(self, x):
        super().append(x ^ 1)
c = C(b'ab', tag=5); c.append(65); print(c, c.tag)
c2 = copy.copy(c); print(c2, c2.tag, type(c2))
c2 = copy.deepcopy(c); print(c2, c2.tag, type(c2))
# mutation while iterating
ba = bytearray(b'abc')
out = []
for x in ba:
    out.append(x)
    if len(ba) < 10: ba.append(x + 1)
print(out, ba)
it = iter(ba)
print(list(it), list(it)); ba.append(1); print(list(it))
it = iter(ba); next(it); ba.clear(); print(list(it)); ba.extend(b'xyz'); print(list(it))
print(operator.length_hint(iter(bytearray(b'abc'))), type(iter(ba)).__name__)
class Evil:
    def __init__(s, ba, v): s.ba=ba; s.v=v
    def __index__(s): s.ba.clear(); return s.v
ba = bytearray(b'abcdef')
t(lambda: ba.find(Evil(ba, 97)))
ba = bytearray(b'abcdef')
t(lambda: ba.insert(Evil(ba, 3), 65)); print(ba)
ba = bytearray(b'abcdef')
t(lambda: ba.pop(Evil(ba, 3)))
ba = bytearray(b'abcdef')
def f(): ba[3] = Evil(ba, 65)
t(f)
ba = bytearray(b'abcdef')
def f(): ba[Evil(ba, 3)] = 65
t(f)
ba = bytearray(b'abcdef')
def f(): del ba[Evil(ba, 3)]
t(f)
ba = bytearray(b'abcdef')
t(lambda: ba[Evil(ba, 1):4]); print(ba)
ba = bytearray(b'abcdef')
t(lambda: ba.split(b'c', Evil(ba, 1)))
ba = bytearray(b'abcdef')
t(lambda: ba.replace(b'c', b'd', Evil(ba, 1)))
ba = bytearray(b'abcdef')
t(lambda: ba.center(Evil(ba, 10)))
ba = bytearray(b'abcdef')
t(lambda: ba * Evil(ba, 2))
def g():
    yield b'x'; yield b'y'
ba = bytearray(b', ')
t(lambda: ba.join(g()))
ba = bytearray(b'abc')
def g():
    yield 1; ba.extend(b'zz'); yield 2
ba.extend(g()); print(ba)
ba = bytearray(b'abc'); ba[1:2] = g(); print(ba)
ba = bytearray(b'abc'); ba.extend(ba); print(ba); t(lambda: operator.iadd(ba, ba)); print(ba); ba[2:4] = ba; print(ba)
t(lambda: {bytearray(b'a')})
t(lambda: hash(bytearray()))
d = {b'a': 1}
t(lambda: d[bytearray(b'a')])
print(b'a' in [bytearray(b'a')], bytearray(b'a') in [b'a'], [bytearray(b'a')].index(b'a'))
print(sorted([bytearray(b'b'), b'a', bytearray(b'')]), max(bytearray(b'b'), b'a'))
print(bytearray(b'a') == b'a' == bytearray(b'a'), b'a' != bytearray(b'b'), b'a' < bytearray(b'b') <= b'b')
x = re.search(rb'l+', bytearray(b'hello')); print(x.group(), x.span())
print(re.sub(rb'l', b'L', bytearray(b'hello')), re.findall(rb'[a-z]', bytearray(b'ab')), re.split(rb',', bytearray(b'a,b')))
random.seed(bytearray(b'abc')); r1 = random.random(); random.seed(b'abc'); print(r1 == random.random())
q = bytearray()
for i in range(1000): q.append(i % 256)
s = 0
while q:
    s += q.pop(0)
    if len(q) % 5 == 0 and q: del q[-1]
print(s)
a, *b = bytearray(b'xyz'); print(a, b)
print(*bytearray(b'ab'), [*bytearray(b'ab')], dict(enumerate(bytearray(b'ab'))), list(zip(bytearray(b'ab'), 'xy')))
print(bytearray(b'%s-%d') % (bytearray(b'x'), 3), b'%a' % bytearray(b"it's"), '%s' % bytearray(b'x'), '%r' % (bytearray(b'x'),))
print('{} {!r:<20}|'.format(bytearray(b'x'), bytearray(b'x')))
print(bytes(bytearray(b'x')) + bytearray(b'y'), bytearray(b'x') + b'y', sum(bytearray(b'abc')), any(bytearray(2)), bytearray(2) == bytes(2))
print(bytearray([1,2,3]).hex(' '), bytearray(b'\xde\xad').hex('-', -1), int.from_bytes(bytearray(b'\x01\x02'), 'little'))
print(bytearray('héllo', 'utf-8'), bytearray('héllo', 'latin-1').decode('latin-1'))
t(lambda: bytearray('h\u20ac', 'latin-1'))
t(lambda: bytearray(b'\xff\xfe').decode())
ba = bytearray(range(20)); ba[::3] = bytes(7); print(ba); del ba[1::2]; print(ba); ba[3:3] = b'new'; print(ba); ba[-3:] = []; print(ba); ba[100:] = b'end'; print(ba)
ba[:] = b''; print(ba, not ba)
t(lambda: float(bytearray(b'zz'))); t(lambda: float(b'zz')); t(lambda: int(bytearray(b'z'), 36)); t(lambda: complex(bytearray(b'1')))
t(lambda: bytearray(b'x').foo); t(lambda: bytearray.apend); t(lambda: bytearray(b'').appendd)
print(bytearray.__name__, bytearray, type(bytearray()))
t(lambda: int(bytearray(b'\xff')))
s = 0
for i, c in enumerate(bytearray(b'hello')): s += i * c
print(s, list(map(chr, bytearray(b'hi'))), ''.join(chr(c) for c in reversed(bytearray(b'hi'))))
with_id = bytearray(b'a'); alias = with_id; alias += b'b'; print(with_id is alias, with_id)
alias *= 2; print(with_id)
def f(x=bytearray()): x.append(1); return x
f(); print(f())
print(isinstance(bytearray(), (bytes, bytearray)), issubclass(bytearray, object))
t(lambda: bytearray(b'abc').index(b'c', 0, 2)); t(lambda: bytearray(b'abc').index(99, -1))
print(b'abc'.translate(bytearray(range(256))), b'a-b'.split(bytearray(b'-')), b'abc'.strip(bytearray(b'a')), b'x'.ljust(3, bytearray(b'.')))
print(bytearray(b'a,b').partition(bytearray(b',')), b'a,b'.partition(bytearray(b',')), b'a'.replace(bytearray(b'a'), bytearray(b'b')))
