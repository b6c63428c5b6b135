#%% basics
a, b = 1, 2
a, b = b, a
(c, [d, e]), *f = (1, [2, 3]), 4, 5
*g, h = 'xyz'
i, *j = [1]
[k, l] = {1: 'a', 2: 'b'}
for m, (n, *o) in [(1, (2, 3, 4)), (5, 'ab')]: print(m, n, o)
x = y = z = []
x.append(1)
result = (a, b, c, d, e, f, g, h, i, j, k, l, z, y is z)
#%% errors
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def f1(): a, b = 1
def f2(): a, b = [1]
def f3(): a, b = 1, 2, 3
def f4(): a, *b, c = [1]
def f5(): a, b, c = 'ab'
def f6(): a, b = None
def f7(): (a, b), c = 1, 2
def f8(): a, b = {1}
def f9(): [a, b] = range(5)
def f10(): a, b = iter([1, 2, 3])
def f11(): a, *b = 5
def f12(): *a, b = []
def f13(): a, b = (x for x in 'abc')
def f14(): [] = [1]
def f15():
    for a, b in [1]: pass
def f16():
    for a, b in [(1, 2, 3)]: pass
def f17(): print(*5)
def f18(): [*None]
def f19(): {**5}
def f20(): {**[1]}
def f21(): {*5}
def f22(): (*3,)
def f23(): {**{}, **None}
def f24(): dict(**5)
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24): t(f)
() = ()
[] = {}
#%% swap_elements
l = [1, 2, 3]
i = 0
i, l[i] = 2, 9
l[0], l[1], l[2] = l[2], l[0], l[1]
result = (i, l)
#%% partial_assignment_on_error
try:
    a, b, c = 1, 2, undefined
except NameError: pass
try:
    print(a)
except NameError as e: print(e)
d = {}
try:
    d['x'], d['y'], d[[]] = 1, 2, 3
except TypeError as e: print(e, d)
#%% slices
l = list(range(10))
print(l[2:5], l[-3:], l[:-7], l[::3], l[::-1], l[8:2:-2], l[100:], l[-100:2], l[5:2], l[::-4], l[:], l[3:3], l[None:2], l[2:None:None])
l[2:4] = 'ab'
l[0:0] = [7, 7]
l[-1:] = []
l[::4] = [0] * len(l[::4])
print(l)
del l[::2]
print(l)
l[1:1] = l
print(l)
del l[1:3], l[-1]
l[2:] = (x for x in 'zz')
l[:0] = l
print(l)
s = slice(1, None, 2)
print(s, 'abcdef'[s], (1, 2, 3)[s], s.start, s.stop, s.step, s.indices(5), slice(3) == slice(None, 3, None), range(10)[s], range(10)[::-3], b'abc'[1:])
l[1:5:2] = [1]
#%% slice_big
l = [1, 2, 3]
print(l[10**30:], l[-10**30:10**30], l[::10**30], 'abc'[-10**20:2], l[True:], range(10)[2:10**20])
l[10**20:] = [9]
print(l)
l['a':]
#%% slice_del_aug
l = [1, 2, 3, 4]
l[1:3] += ['x', 'y']
l[0:1] *= 3
print(l)
del l[:]
print(l)
t = (1, 2)
t += (3,)
u = t
t *= 2
print(t, u)
t[0] += 1
#%% tuple_list_inside_augassign
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e)
print(t)
#%% aug_ops
x = 7
x -= 2; x *= 3; x //= 2; x **= 2; x %= 20; x <<= 3; x >>= 1; x |= 1; x &= 0xff; x ^= 5
y = 7
y /= 2
s = 'a'
s += 'b'
s *= 2
l = [1]
m = l
l += 'bc'
l *= 2
st = {1, 2, 3}
st2 = st
st -= {1}; st |= {9}; st &= {9, 2}; st ^= {2, 5}
d = {'a': 1}
d |= {'b': 2}
d |= [('c', 3)]
result = (x, y, s, l, m is l, st, st is st2, d)
l += 5
#%% aug_errors
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def f1(): x = 1; x += 'a'
def f2(): x = 'a'; x += 1
def f3(): x = []; x += 1
def f4(): x = None; x += 1
def f5(): x = (); x += []
def f6(): x = {}; x += {}
def f7(): x = set(); x |= [1]
def f8(): x = 1; x @= 2
def f9(): x = 'a'; x *= 'b'
def f10(): x = [1]; x *= 1.5
def f11(): x = 5; x /= 0
def f12(): x = 5; x //= 0
def f13(): x = 5; x %= 0
def f14(): x = 5.0; x %= 0
def f15(): x = 1; x <<= -1
def f16(): x = 1.5; x |= 1
def f17(): x = {}; x |= 5
def f18(): undefinedx += 1
def f19(): x = {}; x['a'] += 1
def f20(): x = []; x[0] += 1
def f21(): x = 'abc'; x -= 'c'
def f22(): x = 2; x **= 'a'
def f23(): x = 1; x ^= 1.0
def f24(): x = 5; x >>= 'a'
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22, f23, f24): t(f)
#%% chained_compare
def p(x): print(x, end=' '); return x
r = [p(1) < p(2) < p(3), p(3) < p(2) < p(1), 1 < 2 > 1, 1 == 1.0 == True, 'a' < 'b' <= 'b', 1 in [1] == True, not 1 < 2, 1 is 1 is not None, 3 > 2 >= 2 != 1, (1 < 2) < 2]
print()
result = r
#%% bool_ops
result = [1 and 2, 0 and 2, '' or [], None or 0 or 'x', not [], not not 'a', 1 or undefined, 0 and undefined, (1 if [] else 2 if {} else 3), [] or {} and 1, not 1 == 2, True + True, True and None, (lambda: 0)() or 'z']
#%% loops_else
out = []
for i in range(5):
    if i == 7: break
else: out.append('for else')
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    for j in range(n):
        if j == 2: break
    else:
        out.append(('inner', n))
        continue
    out.append('broke')
    break
else: out.append('never')
while False: pass
else: out.append('while else')
for _ in []: pass
else: out.append('empty')
result = out
#%% for_targets
d = {}
class O: pass
o = O()
l = [0]
for d['k'] in range(3): pass
for o.x, l[0] in [(1, 2), (3, 4)]: pass
for i in range(3):
    i = 10
for (a) in [1]: pass
for a, in [(5,)]: pass
for x in 1, 2, *[3]: pass
result = (d, o.x, l, i, a, x)
#%% star_exprs
print([*range(2), *'a', *{}], (*[], 1), {*[1], *(1, 2)}, {**{'a': 1}, 'a': 2, **{'b': 3}}, [*[*[1]], 2], *[1, 2], sep='|')
x = *[1, 2], 3
print(x)
d = {'a': 1, **{}, **dict(b=2)}
print(d)
def f(): return *'ab', 'c'
print(f())
i = [[1, 2], [3]]
print([*i[0], *i[1]], max(*[1, 5], 3), {**{1: 'one'}})
#%% del_forms
l = [1, 2, 3, 4, 5]
d = {'a': 1, 'b': 2}
class O: pass
o = O(); o.x = 1
a = b = 1
del l[0], d['a'], o.x, (a, [b])
del l[-1:]
result = (l, d)
del a
#%% ternary_nesting
f = lambda x: 'neg' if x < 0 else 'zero' if x == 0 else 'small' if x < 10 else 'big'
result = [f(-1), f(0), f(5), f(50), (1 if 0 else 2) + 1, 1 if 0 else 2 + 1, [x if x > 1 else -x for x in range(3)], 'a' if not 0 else 'b']
#%% semicolons_lines
x = 1; y = 2; z = \
    3
if x: y = 5; z = 6
for i in range(2): x += i; y += i
total = (x +
    y
    # comment
    + z)
s = 'a' 'b' "c" r'\n' f'{x}'
result = (x, y, z, total, s)
#%% walrus
data = [1, 2, 3, 4]
if (n := len(data)) > 3: print(n)
while (x := data.pop()) > 2: print(x)
print([y := 1, y ** 2], (z := 5) + z, f'{(w := 3)}', w)
print(any((hit := v) > 1 for v in [0, 2, 5]), hit)
#%% global_statement_effects
total = 0
def add(*xs):
    global total, last
    for last in xs: total += last
add(1, 2)
add(5)
result = (total, last)
#%% variables_keep_their_values
def f():
    a = b = c = 0
    for bad in ([1,2,3], (1,), 'xyz', iter([9]), {1:1}, 5):
        try: a, b = bad
        except Exception as e: print(type(e).__name__, a, b)
    try: a, b, c = (x for x in [7, 8])
    except ValueError: print(a, b, c)
    for a, b in zip([1,2,3], iter([4,5])): pass
    print(a, b)
    for a, b, c in zip([1,2,3], [4,5,6], iter([7])): pass
    print(a, b, c)
    class D:
        def __init__(self, x):
            if x: raise ValueError('no')
    a = 'kept'
    try: a = D(1)
    except ValueError: print(a)
    a = D(0); print(type(a).__name__)
    def g(x): raise KeyError(x)
    b = 'old'
    try: b = g(1)
    except KeyError: print(b)
    l = [1, 2.5, 3]
    l[0] = 's'; l[-1] += 4; print(l)
    try: l[9] = 1
    except IndexError as e: print(e)
f()
