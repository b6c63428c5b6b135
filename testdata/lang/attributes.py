#%% class_values
class C:
    K = 1
    def m(self): return 'm'
    @classmethod
    def cm(cls, x=0): return cls.__name__, x
    @staticmethod
    def sm(x=0): return x
class D(C): pass
c, d = C(), D()
for i in range(4):
    print(C.K, D.K, c.K, d.K, C.cm(i), D.cm(i), C.sm(i), d.sm(i), c.m())
    if i == 0:
        C.K += 1
    elif i == 1:
        D.K = 'own'
    elif i == 2:
        d.K = 'inst'
        C.cm = classmethod(lambda cls, x=0: ('new', x))
        C.sm = staticmethod(lambda x=0: -x)
        C.m = lambda self: 'n'
for i in range(3):
    try:
        print(c.K, C.K)
    except AttributeError as e:
        print(e)
    if i == 1:
        del C.K
#%% other_attributes
import math, datetime
from collections import namedtuple
P = namedtuple('P', 'x y')
Q = namedtuple('Q', 'y x')
for v in [P(1, 2), Q(3, 4), P(5, 6), datetime.date(2020, 5, 6), Q(7, 8)]:
    try:
        print(v.x, v.y)
    except AttributeError as e:
        print(e)
for v in [datetime.date(2020, 5, 6), datetime.datetime(2021, 7, 8, 9), datetime.timedelta(5)]:
    try:
        print(v.year)
    except AttributeError as e:
        print(e)
for m in [math, datetime, math, P, 5, 'a', None]:
    try:
        print(m.pi)
    except AttributeError as e:
        print(e)
class E(P):
    @property
    def x(self): return 'prop'
class F(P):
    x = 9
for v in [P(1, 2), E(1, 2), F(1, 2), P(3, 4)]:
    print(v.x, v.y)
class G(dict):
    pass
g = G()
for i in range(3):
    try:
        print(g.z)
    except AttributeError as e:
        print(e)
    if i == 0: g.z = 5
    if i == 1: G.z = property(lambda self: 'p')
#%% descriptors_on_classes
class Desc:
    n = 0
    def __get__(self, obj, owner):
        Desc.n += 1
        return Desc.n, obj is None
class H:
    d = Desc()
    f = len
h = H()
for i in range(3):
    print(H.d, h.d, H.f([1]), h.f([1, 2]))
class Meta:
    pass
H.v = Meta
for i in range(2):
    print(h.v is Meta, H.v is Meta, isinstance(H.v(), Meta), isinstance(h.v(), Meta))
#%% getattr_and_class_values
class A:
    V = 1
    def __getattr__(self, name): return 'dyn ' + name
a = A()
for i in range(4):
    print(a.V, a.w)
    if i == 0: A.w = 2
    if i == 1: del A.V
    if i == 2: a.V = 7
#%% methods_without_call
def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
class Own(list):
    def m(self): pass
def unpack():
    a, b = [].append
def store():
    [].append[0] = 1
def attribute():
    'a'.upper.x = 1
def loop():
    for x in {}.items: pass
result = [error(f) for f in (lambda: 'a'.upper + 'x', lambda: list({}.items), lambda: len([].copy), lambda: [].sort[0], lambda: int.from_bytes + 1,
    lambda: Own().append + 1, lambda: Own().m + 1, lambda: 'x' + 'y'.strip, lambda: {1}.union < 3, lambda: 'abc'.upper.foo, lambda: (5).bit_length + 1,
    unpack, store, attribute, loop, lambda: [].append == [].append, lambda: type([].append) is type(len), lambda: sorted([3, 1], key=[5, 1, 2, 0].index))]
#%% getattr_after_failing_property
class Lazy:
    @property
    def a(self): return self.missing
    @property
    def b(self): raise ValueError('b')
    @property
    def args(self): raise AttributeError('own')
    def __getattr__(self, name): return f'<{name}>'
class Plain:
    @property
    def a(self): raise AttributeError('plain')
class Wrong(Exception):
    @property
    def a(self): raise AttributeError('wrong')
def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
class Late:
    @property
    def a(self): raise AttributeError('late')
    def __getattr__(self, name): return lambda: f'<{name}>'
result = [Lazy().a, error(lambda: Lazy().b), Lazy().args, error(lambda: Plain().a), error(lambda: Wrong().a), Late().a()]
#%% bases_that_are_no_classes
import math
def error(f):
    try:
        return f()
    except TypeError as e:
        return str(e)
def function(): pass
def module_base():
    class X(math): pass
def function_base():
    class X(function): pass
def none_base():
    class X(None): pass
def int_base():
    class X(5): pass
def list_base():
    class X([]): pass
def two_bases():
    class X(int, math): pass
result = [error(f) for f in (module_base, function_base, none_base, int_base, list_base, two_bases)]
#%% reversed_lists
def error(f):
    try:
        return f()
    except TypeError as e:
        return str(e)
result = [error(f) for f in (lambda: reversed([1, 2])[0], lambda: len(reversed([1])), lambda: list(reversed([1, 2, 3])), lambda: next(reversed([1, 2])),
    lambda: dict(zip(reversed([1, 2]), 'ab')), lambda: sum(reversed([1, 2])), lambda: print >> 5)]
#%% index_in_percent
class Count:
    def __index__(self): return 7
result = ['%d' % Count(), '%i|%5d' % (Count(), Count()), '%x' % Count()]
#%% dicts_of_methods
def error(f):
    try:
        return f()
    except Exception as e:
        return f'{type(e).__name__}: {e}'
def merge():
    d = {}
    d |= {}.items
result = [error(f) for f in (lambda: {}.update({}.items), lambda: dict('a'.join), merge, lambda: 'a'.join.appendd, lambda: {**{}.items})]
