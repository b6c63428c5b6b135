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
