#%% yield_from
out = []
def p(*a): out.append(repr(a))
def sub():
    try:
        x = yield 1
        p('got', x)
        yield x
    except ValueError as e:
        p('caught', str(e))
        yield 'after'
    finally:
        p('fin')
    return 'ret'
def mid():
    r = yield from sub()
    p('r', r)
    return r
def top():
    try:
        r = yield from mid()
        yield r
    except KeyError as e:
        p('key', e.args)
        yield 'k'
g = top(); p(next(g)); p(g.send(5)); p(next(g)); p(list(g))
g = top(); next(g); p(g.throw(ValueError('v'))); p(list(g))
g = top(); next(g); p(g.throw(KeyError('z'))); p(list(g))
g = top(); next(g); g.close(); p(list(g))
def bad():
    yield 1
    1 / 0
def wrap():
    try:
        yield from bad()
    except ZeroDivisionError as e:
        yield 'zde'
p(list(wrap()))
def deep(n):
    if n: yield from deep(n - 1)
    yield n
p(sum(deep(200)))
def selfy():
    yield from g2
g2 = selfy()
try: next(g2)
except ValueError as e: p(str(e))
def handled():
    try: raise KeyError(1)
    except KeyError:
        yield 1
        try: raise
        except KeyError as e: yield repr(e)
h = handled()
try: raise TypeError('outer')
except TypeError:
    p(next(h)); p(next(h))
result = out
#%% sums_of_strs
out = []
def p(*a): out.append(repr(a))
a = 'x' * 300
b = a + 'y'; c = b + 'z'; d = b + 'w'; e = b + 'q'; c2 = c + '1'; d2 = d + '2'
p(b[-2:], c[-2:], d[-2:], e[-2:], c2[-3:], d2[-3:], len(c2))
s = ''
parts = []
for i in range(400):
    s += str(i)
    parts.append(s)
p(len(s), all(parts[i + 1].startswith(parts[i]) for i in range(399)), parts[200][-5:])
u = 'é' * 200
for i in range(5): u += 'ü'
p(len(u), u[-3:], u.count('ü'))
result = out
#%% small_dicts
out = []
def p(*a): out.append(repr(a))
d = {}
for i in range(12): d[i % 10] = i; d[str(i)] = i
for k in [0, '3', 5]: del d[k]
d[0] = 'n'; p(list(d.items()), 1.0 in d, True in d, '3' in d)
class K:
    def __init__(s, v): s.v = v
    def __hash__(s): return 7
    def __eq__(s, o): return isinstance(o, K) and s.v == o.v
d = {K(i): i for i in range(6)}; p([d[K(i)] for i in range(6)], d.pop(K(3)), len(d), K(3) in d, 7 in d)
d[7] = 'seven'; p(d[7], len(d), d[K(5)])
class M:
    def __init__(s, d): s.d = d
    def __hash__(s): return 1
    def __eq__(s, o): s.d.clear(); return False
d = {}; m1, m2 = M(d), M(d); d[m1] = 1
p(d.get(m2)); d[m2] = 2; p(len(d))
from collections import OrderedDict
o = OrderedDict((i, i) for i in range(5)); o.popitem(last=False); o.move_to_end(3, last=False); o.move_to_end(1); p(list(o))
result = out
#%% stars
out = []
def p(*a): out.append(repr(a))
def f(*args, **kw): return args, kw
def g(a, b=2, *, c=3): return a, b, c
p(f(*[1, 2], **{'x': 1}), f(*(), **{}), g(*(1,), **{'c': 9}), g(*iter([1, 5])))
for t in ('f(*1)', 'f(**1)', 'f(**{1: 2})', 'g(*(1, 2, 3))', 'g(**{"zz": 1})', 'len(*[[1, 2]])'):
    try:
        p({'f(*1)': lambda: f(*1), 'f(**1)': lambda: f(**1), 'f(**{1: 2})': lambda: f(**{1: 2}), 'g(*(1, 2, 3))': lambda: g(*(1, 2, 3)), 'g(**{"zz": 1})': lambda: g(**{"zz": 1}), 'len(*[[1, 2]])': lambda: len(*[[1, 2]])}[t]())
    except TypeError as e: p(str(e))
result = out
#%% properties
out = []
def p(*a): out.append(repr(a))
class C:
    n = 0
    @property
    def q(self): return self.n + 1
    def m(self): return 'm'
class D(C):
    @property
    def q(self): return super().q * 10
r = []
for i in range(6):
    x = C() if i % 2 else D()
    C.n += 1
    r.append((x.q, x.m(), x.n))
    if i == 3: C.m = lambda self: 'new'
    if i == 4: C.q = property(lambda self: -1)
p(r)
class A:
    def __add__(s, o): return 'a'
    def __eq__(s, o): return True
    def __len__(s): return 3
    def __getitem__(s, i): return i * 2
    def __contains__(s, i): return i == 1
class B(A): pass
p(B() + 1, B() == 2, len(B()), B()[4], 1 in B(), 2 in B())
result = out
#%% list_room
out = []
def p(*a): out.append(repr(a))
l = [i for i in range(5)]; l.append('x'); p(l, [i * .5 for i in l[:3]], [x for x in (1, 'a', 2.5)])
l = [0] * 3; l[1] = 2.5; l[0] = 'z'; p(l)
result = out
#%% powers
out = []
def p(*a): out.append(repr(a))
p(2.0 ** 0.5, 2.0 ** -1.5, 10.0 ** 3.5, 3.7 ** -4, 0.1 ** 2.5, 1e-50 ** 0.5)
result = out
