#%% index_changes_list
class I:
    def __init__(self, f, n): self.f, self.n = f, n
    def __index__(self):
        self.f()
        return self.n
out = []
def t(name, g):
    l = [1, 'a'] * 10
    try:
        r = g(l)
    except Exception as e:
        r = repr(e)
    out.append((name, r, l))
def d1(l): del l[I(l.clear, 5):]
def d2(l): del l[I(l.clear, 5)]
def d3(l): del l[I(l.clear, 0)::2]
def s1(l): l[I(l.clear, 5):] = [1,2]
def s2(l): l[I(l.clear, 5)] = 3
def s3(l): l[I(l.clear, 0)::2] = range(10)
def s4(l): l[I(l.clear, 0)::2] = []
def g1(l): return l[I(l.clear, 5):]
def g2(l): return l[I(l.clear, 5)]
def g3(l): return l[I(l.clear, 0)::2]
def p(l): return l.pop(I(l.clear, 3))
def ins(l): return l.insert(I(l.clear, 3), 1)
def idx(l): return l.index('a', I(l.clear, 3))
def mul(l): return l * I(l.clear, 3)
def mul2(l): l *= I(l.clear, 3)
for f in (d1,d2,d3,s1,s2,s3,s4,g1,g2,g3,p,ins,idx,mul,mul2): t(f.__name__, f)
result = out
#%% list_iadd_asks_other
class R:
    def __init__(self, n): self.n = n
    def __radd__(self, o): return ('radd', o, self.n)
    def __rmul__(self, o): return ('rmul', o, self.n)
    def __iter__(self): return iter((7, 8))
class I:
    def __iter__(self): return iter((7, 8))
class L(list):
    def __radd__(self, o): return ('L', o, list(self))
a, b, c, d = [1], [2], [3], [4]
a += R(5)
b += I()
c *= R(6)
d += L((9,))
result = [a, b, c, d, [1] + R(1), (1,) + R(2), 'x' + R(3), [1] * R(4)]
#%% index_of_int_subclass
class K(int):
    def __index__(self): return 0
    def __int__(self): return 7
k = K(2)
result = [[1, 2, 3][k], 'abc'[k], range(9)[k], [1] * k, 'ab'.center(K(4)), hex(k), int(k), list(range(k)), (5, 6, 7)[-k], round(1.239, k)]
#%% slots_of_variable_size
out = []
for base in (int, tuple, bytes, str, float, list, dict):
    try:
        class A(base):
            __slots__ = ('u',)
        out.append(base.__name__)
    except TypeError as e:
        out.append(str(e))
    class B(base):
        __slots__ = ()
result = out
#%% match_star_in_brackets
def f(a, b):
    match (*a, b):
        case [x, y, *z]: return x, y, z
def g(a, b):
    match (a, *b):
        case (x, y): return x, y
    match [*b][0]:
        case x: return x
result = [f([1, 2], 3), f('', 1), g(1, [2]), g(1, [2, 3])]
#%% fstring_backslash_before_field
a = 5
result = [f"\{a}", f"x\\{a}", rf"\{a}", f"{a:{a:{'d'}}}"]
#%% class_body_names
x = 'module'
def unbound():
    y = 1
    del y
    class C:
        k = y
def own():
    x = 1
    class C:
        seen = x
        x = seen + '!'
        def m(self): return x
    return C.x, C().m()
def outer():
    x = 2
    class C:
        seen = x
        xs = [x for _ in range(2)]
        def m(self): return x
    return C.seen, C.xs, C().m()
result = [own(), outer()]
try: unbound()
except NameError as e: result.append(str(e))
