#%% basic
class A:
    count = 0
    def __init__(self, x, *, y=2):
        self.x, self.y = x, y
        A.count += 1
    def __repr__(self): return f'A({self.x}, y={self.y})'
a, b = A(1), A(2, y=3)
a.count = 9
result = (a, b, A.count, a.count, b.count, [a, {'k': b}], f'{a} {a!r}', str(a))
#%% mro
class A:
    def f(self): return ['A']
class B(A):
    def f(self): return ['B'] + super().f()
class C(A):
    def f(self): return ['C'] + super().f()
class D(B, C):
    def f(self): return ['D'] + super().f()
class E(D):
    pass
result = (D().f(), E().f(), super(D, E()).f(), super(B, D()).f())
#%% mro_conflict
class A: pass
class B(A): pass
class C(A, B): pass
#%% duplicate_base
class A: pass
class B(A, A): pass
#%% bad_base
try:
    class A(5): pass
except TypeError:
    print('refused')
class B(bool): pass
#%% super_classmethod
class A:
    @classmethod
    def make(cls, x): return cls.__name__, x
    @staticmethod
    def s(): return 's'
class B(A):
    @classmethod
    def make(cls, x): return super().make(x * 2)
    @staticmethod
    def s(): return 't' + A.s()
result = (B.make(2), B().make('z'), B.s(), B().s())
#%% super_in_comprehension_and_nested
class A:
    def f(self, i=0): return i
class B(A):
    def f(self):
        def g(): return super(B, self).f(7)
        return g()
    def h(self):
        def inner(me): return super().f(me)
        try:
            return inner(3)
        except TypeError as e:
            return str(e)
result = (B().f(), B().h())
#%% super_no_args_outside
def f():
    return super().x
f()
#%% super_missing_attr
class A:
    def f(self): return super().nothing
A().f()
#%% super_property
class A:
    @property
    def p(self): return 1
class B(A):
    @property
    def p(self): return super().p + 1
result = B().p
#%% property_full
class T:
    def __init__(self): self._c = 0
    @property
    def f(self):
        "fahrenheit"
        return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): self._c = None
    ro = property(lambda self: 42, doc='x')
t = T()
t.f = 212
r = [t.f, t._c, T.f.__doc__, t.ro]
del t.f
r.append(t._c)
for k in (1, 2):
    try:
        if k == 1: t.ro = 5
        else: del t.ro
    except AttributeError as e:
        r.append(str(e))
result = r
#%% property_raises_attribute_error
class A:
    @property
    def p(self): return self.missing
    def __getattr__(self, n): return 'fallback ' + n
class B:
    @property
    def p(self): return self.missing
print(A().p)
B().p
#%% getattr_hook
class A:
    x = 1
    def __init__(self): self.y = 2
    def __getattr__(self, n):
        if n.startswith('d_'): return n[2:]
        raise AttributeError(f'no {n} here')
a = A()
print(a.x, a.y, a.d_z)
a.q
#%% descriptors
class D:
    def __set_name__(self, owner, name): self.n = '_' + name; print('set_name', owner.__name__, name)
    def __init__(self, t): self.t = t
    def __get__(self, obj, owner):
        if obj is None: return self
        return obj.store.get(self.n, 'unset')
    def __set__(self, obj, v):
        if not isinstance(v, self.t): raise TypeError(f'{self.n[1:]} must be {self.t.__name__}, got {type(v).__name__}')
        obj.store[self.n] = v
    def __delete__(self, obj): del obj.store[self.n]
class P:
    a = D(int)
    b = D(str)
    def __init__(self): self.store = {}
p = P()
print(p.a)
p.a = 5
p.b = 'x'
print(p.a, p.b, p.store, type(P.a).__name__)
del p.a
print(p.a)
p.b = 5
#%% nondata_descriptor
class N:
    def __get__(self, o, t): return ('got', o is None)
class A: n = N()
a = A()
print(a.n, A.n)
a.n = 5
print(a.n)
del a.n
print(a.n)
#%% slots
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = S()
print(s.a)
try:
    s.b
except AttributeError as e:
    print(e)
try:
    s.c = 1
except AttributeError as e:
    print(e)
s.b = 2
del s.b
class T(S): pass
t = T()
t.c = 5
print(t.a, t.c)
class Q(S):
    __slots__ = 'd', '__e'
    k = 5
    def set(self): self.__e = 3; self.d = 4; self.b = 5; return self.__e + self.d + self.b
q = Q()
print(q.set())
for f in range(2):
    try:
        if f: q.k = 6
        else: q.zz = 1
    except AttributeError as e: print(e)
class Bad:
    __slots__ = ['x']
    x = 1
#%% name_mangling
class A:
    __x = 1
    def __init__(self): self.__y = 2
    def get(self): return self.__x, self.__y, A.__x
    def __priv(self): return 'A.priv'
    def call(self): return self.__priv()
    def kw(self, __z): return __z
class B(A):
    __x = 10
    def __priv(self): return 'B.priv'
    def both(self): return self.__priv(), self.call(), self.__x
b = B()
print(b.get(), b.both(), b._A__x, b._B__x, b._A__y, b.kw(_A__z=5))
b.__x
#%% mangled_error
class A:
    def f(self): return self.__nope
A().f()
#%% attr_errors
class A:
    def m(self): pass
a = A()
def t(s):
    try: return s()
    except Exception as e: return type(e).__name__, str(e)
print(t(lambda: a.x))
print(t(lambda: A.x))
print(t(lambda: (5).x))
print(t(lambda: None.x))
print(t(lambda: [].x))
print(t(lambda: t.x))
print(t(lambda: len.x))
print(t(lambda: a.m.x))
print(t(lambda: int.x))
print(t(lambda: (x for x in []).x))
print(t(lambda: range(3).x))
print(t(lambda: ValueError().x))
import math
print(t(lambda: math.x))
def sa(o):
    o.x = 1
def da(o):
    del o.x
for o in (5, None, 'a', [], int, a.m, len, math.pi, object(), (), 1.5, range(2), {}.keys(), Exception):
    print(t(lambda: sa(o)), t(lambda: da(o)))
print(t(lambda: da(a)), t(lambda: da(A)))
#%% operators_full
class V:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'V{self.v}'
    def __add__(self, o): return V(('add', self.v, getv(o)))
    def __radd__(self, o): return V(('radd', self.v, getv(o)))
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return V(('rsub', self.v, getv(o)))
    def __mul__(self, o): return NotImplemented
    def __neg__(self): return V(('neg', self.v))
    def __invert__(self): return V(('inv', self.v))
    def __pos__(self): return V(('pos', self.v))
    def __abs__(self): return V(('abs', self.v))
    def __matmul__(self, o): return V(('mat', getv(o)))
    def __floordiv__(self, o): return ('fd', getv(o))
    def __rtruediv__(self, o): return ('rtd', getv(o))
    def __mod__(self, o): return ('mod', getv(o))
    def __divmod__(self, o): return ('dm', getv(o))
    def __pow__(self, o, m=None): return ('pow', getv(o), m)
    def __rpow__(self, o): return ('rpow', getv(o))
    def __lshift__(self, o): return ('ls', getv(o))
    def __rrshift__(self, o): return ('rrs', getv(o))
    def __and__(self, o): return ('and', getv(o))
    def __or__(self, o): return ('or', getv(o))
    def __rxor__(self, o): return ('rxor', getv(o))
    def __iadd__(self, o): self.v += 100; return self
    def __round__(self, n=None): return ('round', n)
    def __index__(self): return 2
    def __int__(self): return 77
    def __float__(self): return 7.5
    def __bool__(self): return False
    def __trunc__(self): return 3
    def __ceil__(self): return 'ceil'
    def __floor__(self): return 'floor'
def getv(o): return o.v if isinstance(o, V) else o
a, b = V(1), V(2)
print(a + b, a + 1, 1 + a, 5 - a, -a, ~a, +a, abs(a), a @ 3, a // 2, 1 / a, a % 3, divmod(a, 4), a ** 2, 2 ** a, pow(a, 2, 5), a << 1, 8 >> a, a & 1, a | 2, 3 ^ a)
print(round(a), round(a, 3), int(a), float(a), bool(a), not a, [1, 2, 3][a], 'abc'[a:], bin(a), hex(a), range(a), 'x' * 2, [0] * a)
import math
print(math.ceil(a), math.floor(a), math.trunc(a), math.sqrt(a))
c = a
c += 1
print(a, c is a)
def t(s):
    try: return s()
    except Exception as e: return str(e)
print(t(lambda: a - b), t(lambda: a - 1), t(lambda: a * 2), t(lambda: 2 * a), t(lambda: a / 2), t(lambda: a ^ 1), t(lambda: a >> 1), t(lambda: a < b), t(lambda: [] @ a), t(lambda: a @ []))
#%% reflected_subclass_priority
class A:
    def __add__(self, o): return 'A.add'
    def __radd__(self, o): return 'A.radd'
    def __eq__(self, o): return 'A.eq'
    def __lt__(self, o): return 'A.lt'
    def __gt__(self, o): return 'A.gt'
class B(A):
    def __radd__(self, o): return 'B.radd'
    def __gt__(self, o): return 'B.gt'
class C(A): pass
result = (A() + B(), A() + C(), B() + A(), 1 + A(), A() == B(), A() < B(), A() < C(), 1 < A(), 1 == A())
#%% comparison_fallbacks
class A:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
a = A()
r = [a == a, a == 1, a != 1, a != a]
try:
    a < 1
except TypeError as e:
    r.append(str(e))
try:
    a >= a
except TypeError as e:
    r.append(str(e))
try:
    hash(a)
except TypeError as e:
    r.append(str(e))
result = r
#%% eq_hash
class K:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return isinstance(o, K) and self.k == o.k
    def __hash__(self): return hash(self.k)
d = {K(1): 'a', K(2): 'b'}
d[K(1)] = 'c'
result = (d[K(1)], len(d), K(3) in d, len({K(1), K(1), K(2)}), K(1) != K(1), K(1) != 5)
#%% eq_not_bool
class E:
    def __eq__(self, o): return [1]
    def __ne__(self, o): return ''
result = (E() == 1, E() != 1, 1 == E(), [E()] == [1], E() in [5], [5].count(E()))
#%% rich_bool_raises
class E:
    def __eq__(self, o): return self
    def __bool__(self): raise ValueError('ambiguous')
E() in [1]
#%% container_protocol
class S:
    def __init__(self, *a): self.d = list(a)
    def __len__(self): return len(self.d)
    def __getitem__(self, i):
        print('get', i)
        if isinstance(i, slice): return S(*self.d[i])
        return self.d[i]
    def __setitem__(self, i, v): print('set', i, v)
    def __delitem__(self, i): print('del', i)
s = S(1, 2, 3)
print(list(s), 2 in s, 9 in s, len(s), bool(S()), bool(s))
print(list(reversed(s)))
print(len(s[1:]), s[-1], s[::2].d)
s[1:2] = 5
s[...] = 6
s[1, 2:3] = 7
s['a'] += 1 if False else 2 if False else s[0]
#%% augassign_subscript
class S:
    def __getitem__(self, i): print('get', i); return 10
    def __setitem__(self, i, v): print('set', i, v)
    def __delitem__(self, i): print('del', i)
s = S()
s['a'] += 5
s[1:2, ...] *= 2
del s[1], s[2:3], s[4, 5]
#%% iter_protocol
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
i = It(3)
result = (list(i), list(i), list(zip(It(3), 'ab')), sum(It(4)), max(It(5)), 2 in It(5), [*It(2)], dict.fromkeys(It(2)), sorted(It(3)), ','.join(str(x) for x in It(3)))
a, b = It(2)
print(a, b)
a, b = It(3)
#%% iter_bad
class A:
    def __iter__(self): return 5
for x in A(): pass
#%% iter_none
class A:
    __iter__ = None
    def __getitem__(self, i): return i
try:
    list(A())
except TypeError as e:
    print(e)
class B:
    __contains__ = None
1 in B()
#%% next_bad
class A:
    def __iter__(self): return self
for x in A(): pass
#%% len_bad
class A:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (-1, 'a', 1.5, True, 2**70):
    try:
        print(len(A(v)))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(bool(A(v)))
    except Exception as e:
        print(type(e).__name__, e)
#%% bad_returns
class A:
    def __str__(self): return 5
    def __repr__(self): return None
    def __bool__(self): return 1
    def __hash__(self): return 'a'
    def __index__(self): return 1.5
    def __int__(self): return 'x'
    def __float__(self): return 1
    def __format__(self, s): return 3
    def __init__(self): pass
    def __contains__(self, x): return [0]
    def __iter__(self): return None
a = A()
def t(s):
    try: return s()
    except Exception as e: return type(e).__name__, str(e)
print(t(lambda: str(a)), t(lambda: repr(a)), t(lambda: bool(a)), t(lambda: hash(a)), t(lambda: [1][a]), t(lambda: int(a)), t(lambda: float(a)), t(lambda: f'{a}'), t(lambda: format(a, 'x')), t(lambda: 1 in a), t(lambda: iter(a)), t(lambda: f'{a!r}'), t(lambda: '%s' % a), t(lambda: {a}), t(lambda: [a]), t(lambda: print(a)))
class B:
    def __init__(self): return 5
B()
#%% call_and_getitem_class
class A:
    def __call__(self, *a, **k): return a, k
a = A()
result = (a(1, b=2), callable(a), callable(5))
#%% isinstance_cases
class A: pass
class B(A): pass
result = [isinstance(B(), A), isinstance(B(), (int, (str, A))), issubclass(B, A), issubclass(bool, int), isinstance(True, int), isinstance(1, bool), isinstance(None, type(None)), isinstance(A, type), isinstance(1, int | str), isinstance('a', object), isinstance(3, float | None), type(1) is int, type(B()) is A, type(B()) == B, issubclass(B, (int, A))]
try:
    isinstance(1, 'int')
except TypeError as e:
    print(e)
try:
    isinstance(1, (int, 5)), isinstance('a', (int, 5))
except TypeError as e:
    print(e)
try:
    issubclass(1, int)
except TypeError as e:
    print(e)
isinstance([], list[int])
#%% new_and_init
class A:
    def __new__(cls, *a):
        print('new', cls.__name__, a)
        return super().__new__(cls)
    def __init__(self, *a): print('init', a)
class B(A): pass
B(1, 2)
class C:
    def __new__(cls): return 5
    def __init__(self): print('never')
print(C())
class U(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
    def ex(self): return self + '!'
class I(int):
    def __add__(self, o): return I(super().__add__(o) * 10)
    def __repr__(self): return f'I({int(self)})'
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
print(U('abc'), U('x').ex(), I(3) + 4, I(2) * 3, T(1, 2), T(3, 4).first, isinstance(I(1), int), {I(1): 1}[1])
#%% subclass_builtins
class L(list):
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return 'item%s' % (i,)
class D(dict):
    def __missing__(self, k): return 'miss ' + k
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
l = L([1]); l.append(2)
d = D(a=1); d['b'] = 2; d.update(c=3)
class F(float): pass
class S(set):
    def add(self, x): super().add(x + 1)
s = S([1]); s.add(5)
print(l, l[0], list(l), len(l), l == [1, 4], d, d['zz'], d.get('q'), F(1.5) + 1, s, sorted(s), type(l + [1]).__name__, type(s | {9}).__name__)
class LD(list):
    def __init__(self, *a): super().__init__(a); self.tag = 'T'
x = LD(1, 2)
print(x, x.tag)
#%% init_subclass
class Base:
    reg = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        Base.reg[key or cls.__name__] = cls.__name__
class A(Base): pass
class B(Base, key='bee'): pass
print(Base.reg)
try:
    class C(Base, bad=1, key=2): pass
except TypeError:
    print('refused')
#%% class_kw_error
class A(bad=1): pass
#%% instance_method_equality
class A:
    def m(self): return 1
a = A()
b = A()
m = a.m
result = (a.m == a.m, a.m == b.m, a.m is m, m(), A.m(a), hash(a.m) == hash(m), {a.m: 1}[a.m])
#%% class_attr_mutation
class A:
    items = []
    def add(self, x): self.items.append(x)
    def plus(self, x): self.items += [x]
a, b = A(), A()
a.add(1); b.plus(2)
A.extra = lambda self: 'extra'
result = (a.items, b.items, A.items is b.items, a.extra())
#%% conditional_method_and_loop_in_class
class A:
    for i in range(3):
        if i == 1: continue
        x = i
    else:
        done = True
    def f(self, n=x): return n
    if done:
        def g(self): return 'g'
    try:
        1/0
    except ZeroDivisionError as e:
        err = str(e)
result = (A.i, A.x, A().f(), A().g(), A.err)
#%% nested_classes
class Outer:
    class Inner:
        v = 1
        class Deep: w = 2
    def make(self): return self.Inner.Deep.w + Outer.Inner.v
print(Outer().make(), Outer.Inner.Deep.__name__)
def f():
    class Local: pass
    return Local
result = f() is f()
#%% class_repr
class A: pass
class B:
    class C: pass
def f():
    class D: pass
    return D
print(A, B.C, f(), [int, str, ValueError, type, type(None), type(f)])
#%% str_vs_repr
class A:
    def __str__(self): return 'S'
class B:
    def __repr__(self): return 'R'
class C:
    def __str__(self): return 'S'
    def __repr__(self): return 'R'
    def __format__(self, s): return 'F' + s
print(A(), B(), C(), [B()], [C()], f'{C()}', f'{C():>5}', f'{C()!s:>5}', '%s %r' % (C(), C()), '{0} {0!r} {0:x}'.format(C()), str(B()), format(B()), f'{B():}')
f'{A():>5}'
#%% format_default_object
class A:
    def __repr__(self): return 'A'
print(format(A(), ''))
format(A(), '>5')
#%% total_ordering
from functools import total_ordering
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
result = (V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)])[0].v, max(V(1), V(5)).v)
#%% cached_property
from functools import cached_property
class A:
    n = 0
    @cached_property
    def x(self):
        self.n += 1
        return self.n * 10
a = A()
r = [a.x, a.x, a.n]
del a.x
r += [a.x, a.n]
result = r
#%% singledispatch
from functools import singledispatch
@singledispatch
def f(x): return 'other'
@f.register
def _(x: int): return 'int'
@f.register(list)
def _(x): return 'list'
result = [f(1), f([]), f('a'), f(True)]
#%% abstract_like
class Shape:
    def area(self): raise NotImplementedError
    def desc(self): return f'{type(self).__name__} {self.area():.2f}'
class Sq(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
print(Sq(3).desc())
Shape().desc()
#%% del_attr
class A:
    x = 1
a = A()
a.x = 2
del a.x
print(a.x)
del A.x
a.x
#%% chained_attrs_aug
class N:
    def __init__(self): self.c = None; self.v = [1]
n = N()
n.c = N()
n.c.v += [2]
n.c.v[0] -= 5
n.c.c = n
n.c.c.c.z = 9
result = (n.c.v, n.c.z)
#%% property_on_class_getattr_order
class A:
    @property
    def x(self): return 'prop'
class B(A):
    x = 'plain'
class C(B):
    @property
    def x(self): return super().x + '!'
result = (B().x, C().x)
#%% dunder_on_instance
class A:
    def __init__(self): self.call = lambda x: x
    def __len__(self): return 3
result = (len(A()), A().call(4))
#%% call_via_class_dunder
class A:
    def __init__(self, x=0): self.x = x
    def __add__(self, o): return A(self.x + o.x)
    def __eq__(self, o): return self.x == o.x
class B(A):
    def __add__(self, o): return super().__add__(o).x
    def __eq__(self, o): return not super().__eq__(o)
result = (B(1) + B(2), B(1) == B(1), B(1) != B(1), B(1) == A(1))
#%% unhashable_class
class A:
    def __eq__(self, o): return True
try:
    {A(): 1}
except TypeError as e:
    print(e)
class B(A):
    __hash__ = None
class C(A):
    def __hash__(self): return 1
print(hash(C()), len({C(), C()}))
{B()}
#%% method_as_value
class A:
    def __init__(self, k): self.k = k
    def mul(self, x): return self.k * x
    fs = [lambda self: self.k, mul]
a = A(3)
result = (list(map(a.mul, [1, 2])), sorted([3, -1, 2], key=A(-1).mul), a.fs[0](a), a.fs[1](a, 5))
#%% dataclass_like_repr_recursive
class Node:
    def __init__(self, v): self.v, self.kids = v, []
    def __repr__(self): return f'Node({self.v}, {self.kids})'
n = Node(1)
n.kids.append(Node(2))
print(n)
l = [1]; l.append(l)
d = {'a': l}; d['self'] = d
print(l, d)
n.kids.append(n)
try:
    repr(n)
except RecursionError:
    print('too deep')
#%% setitem_del_errors
class A: pass
a = A()
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def f1(): a[0]
def f2(): a[0] = 1
def f3(): del a[0]
def f4(): (1, 2)[0] = 1
def f5(): 'abc'[0] = 'x'
def f6(): del 'abc'[0]
def f7(): del (1, 2)[0]
def f8(): None[0]
def f9(): (5)[0]
def f10(): len[0]
def f11(): {1}[0]
def f12(): int[0]
def f13(): A[0]
def f14(): [1]['a']
def f15(): [1][5]
def f16(): [1][5] = 0
def f17(): del [1][5]
def f18(): (1,)[5]
def f19(): 'a'[5]
def f20(): {}['a']
def f21(): del {}[(1, 2)]
def f22(): {}[[]]
def f23(): [1][1.5]
def f24(): 'a'['b']
def f25(): (1,)[None]
def f26(): [1][::0]
def f27(): [1, 2, 3][::2] = [1]
def f28(): [1][0:1] = 5
def f29(): [1]['a':]
def f30(): range(5)[9]
def f31(): range(5)['a']
def f32(): b'a'[5]
def f33(): {}.keys()[0]
def f34(): (x for x in [])[0]
def f35(): [1, 2]['a'] = 1
def f36(): del [1]['a']
def f37(): {}[{}] = 1
def f38(): {1: 2}.pop(5)
def f39(): {}.popitem()
def f40(): [].pop()
def f41(): [1].pop(5)
def f42(): [1].remove(5)
def f43(): [1].index(5)
def f44(): (1,).index(5)
def f45(): 'a'.index('b')
def f46(): set().pop()
def f47(): {1}.remove(5)
def f48(): [1].pop('a')
def f49(): [].insert('a', 1)
def f50(): [3, 'a'].sort()
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24, f25, f26, f27, f28, f29, f30, f31, f32, f33, f34, f35, f36, f37, f38, f39, f40, f41, f42, f43, f44, f45, f46, f47, f48, f49, f50):
    t(f)
#%% methods_that_are_none
class Base:
    def __eq__(self, o): return True
    def __add__(self, o): return 'add'
    def __radd__(self, o): return 'radd'
    def __iadd__(self, o): return 'iadd'
class No(Base):
    __eq__ = None
    __add__ = None
    __radd__ = None
    __iadd__ = None
a, n = Base(), No()
def t(f):
    try: print(f())
    except TypeError as e: print(e)
t(lambda: a == n); t(lambda: n == a); t(lambda: a + n); t(lambda: n + a); t(lambda: 1 + n); t(lambda: n + 1)
try:
    n += 1
except TypeError as e: print(e)
class Huge:
    def __hash__(self): return hash('text')
    def __eq__(self, o): return o == 'text'
print(len({'text', Huge()}), hash('abc') == hash(b'abc'))
class Slotted:
    __slots__ = ('z',)
    y = 0
for f in ["s.y = 1", "s.q = 1"]:
    pass
s = Slotted()
try: s.y = 1
except AttributeError as e: print(e)
try: s.q = 1
except AttributeError as e: print(e)
try: del s.y
except AttributeError as e: print(e)
try: del s.q
except AttributeError as e: print(e)
class P:
    @property
    def v(self): 'first'
    @v.getter
    def v(self): 'second'
class Q(P):
    @P.v.getter
    def v(self): 'third'
print(P.v.__doc__, Q.v.__doc__)
class Sub(list):
    def __new__(cls, items, more=None):
        self = super().__new__(cls)
        self.more = more
        return self
print(Sub([1, 2], more=3), Sub([1], more=3).more)
class Rev(dict):
    def keys(self): return reversed(list(super().keys()))
    def __iter__(self): return self.keys()
print(dict(Rev(a=1, b=2)), {**Rev(a=1, b=2)})
#%% repr_that_is_no_text
class Bad:
    def __repr__(self): return 5
class Nothing:
    def __repr__(self): pass
class Mixin:
    def __repr__(self): return 'mixin'
class Listed(list, Mixin): pass
class Own(list):
    def __repr__(self): return 'own'
def error(f):
    try:
        return f()
    except TypeError as e:
        return str(e)
def show(): print(Nothing())
result = [error(f) for f in (lambda: repr(Bad()), lambda: str(Bad()), lambda: f'{Bad()}', lambda: repr([Bad()]), lambda: '%s' % Bad(), lambda: '%r' % Bad(), show,
    lambda: str(Listed([1])), lambda: str(Own()))]
#%% shown_super
class A: pass
class B(A):
    def up(self): return super()
class C(B): pass
result = [repr(B().up()), repr(C().up())]
#%% unset_slot_deleted
class S:
    __slots__ = ('a', 'b')
s = S()
out = []
try:
    del s.a
except AttributeError as e:
    out.append(str(e))
try:
    s.a
except AttributeError as e:
    out.append(str(e))
s.a = 1
del s.a
try:
    del s.c
except AttributeError as e:
    out.append(str(e))
result = out
