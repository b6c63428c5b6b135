#%% arithmetic
import operator as o
result = [o.add(1, 2), o.sub(5, 7), o.mul(3, 4), o.truediv(7, 2), o.floordiv(-7, 2), o.mod(-7, 3), o.pow(2, 10), o.pow(2, -1),
          o.lshift(1, 70), o.rshift(1 << 70, 69), o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.neg(5), o.pos(True), o.abs(-3.5), o.inv(5), o.invert(-1)]
#%% comparisons
import operator
result = [f(a, b) for f in (operator.lt, operator.le, operator.eq, operator.ne, operator.ge, operator.gt) for a, b in ((1, 2), (2, 2), ('b', 'a'), ((1, 2), (1, 3)))]
#%% truth
from operator import not_, truth, is_, is_not, index
x = []
result = [not_(0), truth([]), truth([0]), is_(x, x), is_([], []), is_not(x, []), index(True), index(12)]
#%% errors_of_calls
import operator as o
for f in (lambda: o.add(1), lambda: o.add(1, 2, 3), lambda: o.neg(), lambda: o.neg(1, 2), lambda: o.neg(a=1), lambda: o.add(a=1, b=2), lambda: o.setitem([], 1),
          lambda: o.truth(), lambda: o.is_(1), lambda: o.call(), lambda: o.call(1), lambda: o.length_hint(), lambda: o.length_hint([], default=1), lambda: o.concat([1])):
    try:
        print(f())
    except TypeError as e:
        print(e)
#%% errors_of_operands
import operator as o
for f in (o.add, o.sub, o.mul, o.matmul, o.truediv, o.floordiv, o.mod, o.pow, o.lshift, o.and_, o.or_, o.xor, o.iadd, o.isub, o.imul, o.imatmul, o.ipow, o.ior,
          o.itruediv, o.ilshift, o.irshift, o.ifloordiv, o.imod, o.iand, o.ixor, o.lt, o.ge, o.contains, o.countOf, o.indexOf, o.concat, o.iconcat, o.getitem):
    try:
        print(f(1, {}))
    except TypeError as e:
        print(f.__name__, e)
for f in (o.neg, o.pos, o.abs, o.inv, o.index):
    try:
        print(f('a'))
    except TypeError as e:
        print(f.__name__, e)
#%% user_operators
import operator as o
class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f'V({self.x})'
    def __add__(self, other): return V(('add', self.x, other))
    def __radd__(self, other): return V(('radd', self.x, other))
    def __matmul__(self, other): return 'matmul'
    def __iadd__(self, other): self.x = ('iadd', other); return self
    def __neg__(self): return 'neg'
    def __invert__(self): return 'invert'
    def __lt__(self, other): return 'lt'
    def __eq__(self, other): return 'eq'
    def __contains__(self, item): return item == 3
    def __index__(self): return 7
    def __bool__(self): return False
v = V(1)
print(o.add(v, 2), o.add(2, v), o.matmul(v, v), o.neg(v), o.inv(v), o.lt(v, 1), o.gt(1, v), o.eq(v, v), o.contains(v, 3), o.contains(v, 4), o.index(v), o.not_(v))
w = o.iadd(v, 5)
print(w is v, v)
#%% in_place
import operator as o
a = [1]
b = o.iadd(a, (2, 3))
print(a is b, a, o.imul(a, 2), a)
s = {1, 2, 3}
print(o.ior(s, {9}) is s, o.isub(s, {1}), o.iand(s, {2, 9}), o.ixor(s, {2, 4}), s)
t = (1,)
print(o.iadd(t, (2,)), t, o.iconcat([1], 'ab'), o.iconcat('a', 'b'), o.ifloordiv(7, 2), o.ipow(2, 5), o.ilshift(1, 4), o.irshift(16, 2), o.imod(7, 4), o.isub(3, 1), o.itruediv(1, 4))
d = {'a': 1}
print(o.ior(d, {'b': 2}) is d, d)
#%% sequences
import operator as o
l = [10, 20, 30, 20]
print(o.concat(l, [1]), o.concat('a', 'b'), o.concat((1,), (2,)), o.concat(b'a', b'b'), o.contains(l, 20), o.countOf(l, 20), o.indexOf(l, 30))
o.setitem(l, 0, 'x'); o.delitem(l, slice(1, 3)); print(l, o.getitem(l, -1))
d = {}
o.setitem(d, 'k', 1); print(d, o.getitem(d, 'k')); o.delitem(d, 'k'); print(d)
for f in (lambda: o.indexOf([1], 2), lambda: o.concat([1], 2), lambda: o.concat({}, {}), lambda: o.concat(range(1), range(1)), lambda: o.setitem((1,), 0, 1), lambda: o.delitem((1,), 0), lambda: o.getitem({}, 1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
#%% sequences_of_classes
import operator as o
class S:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i % 2
    def __add__(self, other): return 'sum'
print(o.concat(S(), S()), o.concat(S(), [1]), o.countOf(S(), 1), o.indexOf(S(), 1), o.contains(S(), 2))
try:
    o.concat([1], S())
except TypeError as e:
    print(e)
nan = float('nan')
print(o.countOf([nan, nan], nan), o.indexOf([1, nan], nan))
#%% length_hint
import operator as o
class A:
    def __init__(self, n): self.n = n
    def __length_hint__(self): return self.n
class L:
    def __len__(self): raise TypeError('x')
    def __length_hint__(self): return 4
class E:
    def __len__(self): raise ValueError('x')
class T:
    def __length_hint__(self): raise TypeError('y')
for f in (lambda: o.length_hint(1), lambda: o.length_hint(1, 5), lambda: o.length_hint(1, 'a'), lambda: o.length_hint([1, 2]), lambda: o.length_hint(A(3)), lambda: o.length_hint(A(-3)), lambda: o.length_hint(A('a')),
          lambda: o.length_hint(A(NotImplemented), 7), lambda: o.length_hint(A(True)), lambda: o.length_hint(A(2**70)), lambda: o.length_hint(A(1), 2**70), lambda: o.length_hint(A(1), True), lambda: o.length_hint(L()), lambda: o.length_hint(E()), lambda: o.length_hint(T(), 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% length_hint_of_iterators
import operator as o
for x in ([1, 2, 3], (1, 2, 3), 'aé漢', b'abc', {1: 2, 3: 4, 5: 6}, {1: 2}.items(), {1: 2}.values(), {1, 2, 3}, range(3), range(0, -9, -2)):
    it = iter(x)
    next(it)
    print(o.length_hint(it), end=' ')
for x in ([1, 2, 3], {1: 2, 3: 4, 5: 6}, range(3)):
    it = reversed(x)
    next(it)
    print(o.length_hint(it), end=' ')
l = [1, 2, 3]
it = iter(l); l.clear(); print(o.length_hint(it), o.length_hint(zip([1])), o.length_hint((x for x in [1]), 9))
d = {i: i for i in range(10)}
del d[3], d[0]
it = iter(d); next(it); print(o.length_hint(it))
d[99] = 1
print(o.length_hint(it), o.length_hint(iter(set())))
#%% itemgetter
from operator import itemgetter
rows = [('b', 2, 'x'), ('a', 3, 'y'), ('c', 1, 'z')]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(0, 2)), max(rows, key=itemgetter(1)), list(map(itemgetter(2, 0, 1), rows)))
print(itemgetter('k')({'k': 5}), itemgetter(slice(1, None))([1, 2, 3]), itemgetter(-1)('abc'), itemgetter(0, -1)(range(5)), itemgetter(1), itemgetter('a', 2), itemgetter(slice(1, 2)))
#%% itemgetter_errors
from operator import itemgetter
for f in (lambda: itemgetter(), lambda: itemgetter(a=1), lambda: itemgetter(1)(), lambda: itemgetter(1)(1, 2), lambda: itemgetter(1)([1, 2], k=2), lambda: itemgetter('a')({}), lambda: itemgetter(1)(5), lambda: itemgetter(-1)(()), lambda: itemgetter(0, 'a')([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% attrgetter
from operator import attrgetter
class P:
    def __init__(self, **kw):
        for k in kw: self.k = kw[k]
        self.kw = kw
    @property
    def twice(self): return self.k * 2
a = P(x=1); b = P(x=2); a.b = b; b.name = 'bee'
print(attrgetter('k')(a), attrgetter('b.k')(a), attrgetter('b.name', 'k', 'twice')(a), attrgetter('real')(5), attrgetter('__name__')(P), attrgetter('b.kw.get')(a)('x'))
print(sorted([b, a], key=attrgetter('k'))[0] is a, attrgetter('a', 'b.c'))
#%% attrgetter_errors
from operator import attrgetter
for f in (lambda: attrgetter(), lambda: attrgetter(1), lambda: attrgetter('a', 1), lambda: attrgetter('a', k=1), lambda: attrgetter('a')(), lambda: attrgetter('a')(1, 2), lambda: attrgetter('a')(1), lambda: attrgetter('')(1), lambda: attrgetter('real.x')(1), lambda: attrgetter('.')(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% methodcaller
from operator import methodcaller
print(methodcaller('upper')('abc'), methodcaller('split', ',')('a,b,c'), methodcaller('split', ',', maxsplit=1)('a,b,c'), list(map(methodcaller('strip', '-'), ['-a-', 'b-'])))
class A:
    def f(self, *a, **k): return a, k
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return cls.__name__, x
a = A(); a.own = lambda x: ('own', x)
print(methodcaller('f', 1, 2, k=3)(a), methodcaller('s', 1)(a), methodcaller('c', 2)(a), methodcaller('own', 4)(a))
print(methodcaller('replace', 'a', count=1), methodcaller('x'), methodcaller('x', [1], 'b'))
#%% methodcaller_errors
from operator import methodcaller
for f in (lambda: methodcaller(), lambda: methodcaller(1), lambda: methodcaller(name='a'), lambda: methodcaller('upper')(), lambda: methodcaller('upper')('a', 1), lambda: methodcaller('upper')('a', k=1), lambda: methodcaller('nope')('a'), lambda: methodcaller('upper', 1)('a')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% call
from operator import call
print(call(dict, a=1), call(max, 1, 5, 3), call(lambda *a, **k: (a, k), 1, 2, z=3), call(str))
#%% reduce
from functools import reduce
import operator, itertools
print(reduce(operator.mul, range(1, 21)), reduce(operator.or_, [{1}, {2}, {3}]), list(itertools.accumulate([1, 2, 3, 4], operator.mul)), reduce(operator.concat, [[1], [2, 3]]))
print(sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), list(map(operator.sub, [5, 5], [2, 3])), list(itertools.starmap(operator.pow, [(2, 3), (3, 2)])))
#%% names
import operator
print(operator.add, operator.itemgetter, type(operator.itemgetter(1)), type(operator.attrgetter('a')), operator.add.__name__)
try:
    operator.nope
except AttributeError as e:
    print(e)
#%% grouping
from itertools import groupby
from operator import itemgetter, attrgetter
trades = [{'sym': s, 'px': p} for s, p in zip('ABABC', (5, 3, 2, 9, 1))]
trades.sort(key=itemgetter('sym'))
result = {k: [t['px'] for t in g] for k, g in groupby(trades, key=itemgetter('sym'))}
#%% comparison_results
import operator as o
class C:
    def __eq__(self, other): return NotImplemented
    def __lt__(self, other): return [1]
c = C()
print(o.eq(c, c), o.eq(c, 1), o.ne(c, c), o.lt(c, 1), o.gt(1, c))
try:
    o.le(c, 1)
except TypeError as e:
    print(e)
#%% inplace_concat
import operator
class Adds:
    def __iadd__(self, other): return 'iadd'
    def __getitem__(self, i): raise IndexError
class Number:
    def __iadd__(self, other): return 'iadd'
def show(f, a, b):
    try: return f(a, b)
    except TypeError as e: return str(e)
result = [show(f, a, b) for f in (operator.iconcat, operator.concat) for a in (Adds(), Number(), [1], 'a', 3, {}) for b in (Adds(), [2], 4)]
