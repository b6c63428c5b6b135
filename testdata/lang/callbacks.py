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
