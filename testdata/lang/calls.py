#%% keywords
def w(*a, **k):
    return a, k
def f(a, b=2, *, c, d=4):
    return a, b, c, d
def g(a, /, b, c=3):
    return a, b, c
print(w(1, 2, x=3, y=4), w(x=1), w(), w(1), w(a=1, k=2), w(1, **{'q': 2}, z=3))
print(f(1, c=3), f(1, d=5, c=3), f(b=1, a=0, c=9), f(1, 2, c=3, d=4))
print(g(1, b=2), g(1, c=5, b=2), g(1, 2, c=7))
def t(fn):
    try:
        print(fn())
    except TypeError as e:
        print(e)
t(lambda: f(1)); t(lambda: f(1, 2, 3, c=1)); t(lambda: f(1, a=2, c=3)); t(lambda: f(c=1)); t(lambda: g(a=1, b=2)); t(lambda: g(1)); t(lambda: f(1, c=3, z=1)); t(lambda: g(1, 2, 3, c=4)); t(lambda: g(1, 2, c=4, b=3))
#%% special_methods
def t(fn):
    try:
        print(fn())
    except TypeError as e:
        print(e)
class C:
    def m(self, a, *, k=1): return a, k
    def __call__(self, x, y=2): return x, y
    def __getitem__(self, i): return i * 2
    def __contains__(self, i): return [] if i else [1]
    def __setitem__(self, i, v): return 5
    def __add__(self, o): return NotImplemented
    def __mul__(self, o): return 'mul', o
    def __radd__(self, o): return 'radd', o
class D(C):
    def m(self, a, *, k=3): return ('D',) + super().m(a, k=k), super().m(k=a, a=k)
c = C(); d = D()
print(c.m(1), c.m(1, k=2), c.m(a=3), d.m(1), d.m(1, k=9), c(1), c(1, y=5), c(x=3))
print(c[4], 0 in c, 1 in c, 0 not in c, c * 3, (c * c)[0], 5 + c, c[3])
c[1] = 2
t(lambda: c + 1); t(lambda: c + c); t(lambda: c + 'a')
def ip():
    x = C()
    x += 1
t(ip)
x = C(); x *= 4; print(x)
#%% mixed_numbers
print(1 < 2.5, 3 == 3.0, 2**53 + 1 == float(2**53), 7 / 2, 2**60 / 3, -7 / 2, 1 / 3.0, 5 * 0.1, 0.1 - 5, 10**17 / 10)
for q in (lambda: 1 / 0, lambda: 1.0 / 0, lambda: 0.0 / 0.0, lambda: 1 / 0.0):
    try: q()
    except ZeroDivisionError as e: print(e)
print(-0.0 * 1, 0 * -1.0, 0 + -0.0, 0 / -3, -0.0 / 5)
#%% generators_as_special_methods
class C:
    def __setitem__(self, k, v):
        yield 1
    def __contains__(self, k):
        yield 1
    def __add__(self, o):
        yield o
    def __getitem__(self, k):
        yield k
    def __call__(self, k):
        yield k
class I:
    def __init__(self):
        yield 1
a = 'first'
def main():
    x = 'keep'
    c = C()
    c[1] = 2
    print(x, 5 in c, 5 not in c, list(c + 4), list(c[7]), list(c(8)))
    try:
        I()
    except TypeError as e:
        print(e)
main()
c = C()
c[0] = 1
print(a)
class R:
    def __getitem__(self, k):
        return self[k + 1]
    def __add__(self, o):
        return self + o
    def __contains__(self, o):
        return o in self
    def __call__(self):
        return self()
    @property
    def p(self):
        return self.p
r = R()
for f in (lambda: r[0], lambda: r + 1, lambda: 1 in r, lambda: r(), lambda: r.p):
    try:
        f()
    except RecursionError as e:
        print('rec', e)
class T:
    def __contains__(self, x):
        class B:
            def __bool__(self):
                raise ValueError('no truth')
        return B()
try:
    1 in T()
except ValueError as e:
    print(e)
#%% methods_found_at_the_call
class L(list):
    def append(self, x): print('mine', x); super().append(x)
class Bag:
    def __init__(self): self.items = []
    def append(self, x): self.items.append(x); return 'bag'
    def get(self, k): return ('got', k)
    def __len__(self): return len(self.items) + 10
def add(c, x, depth=0):
    # The arguments run the same call with a receiver of another type.
    return c.append(add(other(c), x, depth + 1) if depth < 3 else x), len(c)
def other(c):
    kinds = [list, L, Bag]
    for i, k in enumerate(kinds):
        if type(c) is k: return kinds[(i + 1) % 3]()
    return []
for c in ([], L(), Bag(), []):
    print(add(c, 1))
for c in ([1], {1: 2}, L(), Bag(), {2}, (1,), 'é1', b'ab', bytearray(b'abc'), range(7), {1: 2}.items(), 3, None, 2.5, iter([]), print):
    try: print(len(c), end=' ')
    except TypeError as e: print(e, end=' ')
    try: print(c.append(4), end=' ')
    except (AttributeError, TypeError) as e: print(e, end=' ')
    try: print(c.get(1))
    except (AttributeError, TypeError) as e: print(e)
d = {1: 'a', 'k': 'b', None: 'c'}
for k in (1, 1.0, True, 'k', None, 'missing', (1,), []):
    try: print(d.get(k), d.get(k, 'default'), d.get(k) is None)
    except TypeError as e: print(e)
for a in ((), (1, 2), (1, 2, 3)):
    try: print(d.get(*a))
    except TypeError as e: print(e)
    try: print([].append(*a))
    except TypeError as e: print(e)
try: [].append()
except TypeError as e: print(e)
try: [].append(1, 2)
except TypeError as e: print(e)
try: {}.get()
except TypeError as e: print(e)
try: len()
except TypeError as e: print(e)
try: len([], [])
except TypeError as e: print(e)
try: len(obj=[])
except TypeError as e: print(e)
x = [1, 2, 3]
x.append(x.pop(x.append(x.pop()) or 0))
print(x, x.append(x), len(x[-1]), len(x[-1][-1]))
print([x.append(i) for i in range(3)], len(x))
def shadow():
    def len(x): return 'own'
    return len([1])
print(shadow(), (lambda len: len([1, 2]))(lambda y: 'arg'))
class Odd:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (0, 5, True, -1, 2.0, 'x', None, 2 ** 70):
    try: print(len(Odd(n)))
    except Exception as e: print(type(e).__name__, e)
def nothing(c):
    c.append
    return c.nope(1 / 0)
try: nothing([])
except AttributeError as e: print(e)
def swap(c):
    return c.get(replace(c))
def replace(c):
    c.clear(); c['new'] = 1
    return 'new'
print(swap({'old': 2}), swap({}))
