#%% counter
def make():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
a, b = make()
a(); a(5)
c, d = make()
c()
result = (b(), d())
#%% late_binding
fs = []
for i in range(3):
    def f(): return i
    fs.append(f)
gs = [lambda i=i: i for i in range(3)]
result = ([f() for f in fs], [g() for g in gs])
#%% unbound_local
x = 1
def f():
    print(x)
    x = 2
try:
    f()
except UnboundLocalError as e:
    print(e)
def g():
    del y
    y = 1
g()
#%% unbound_free
def outer():
    def inner():
        return v
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    v = 1
    print(inner())
    del v
    inner()
outer()
#%% name_error
def f():
    return undefined_thing + 1
f()
#%% del_global
x = 5
def f():
    global x
    del x
f()
x
#%% del_undefined
del nothing_here
#%% class_scope_invisible
y = 'global'
class A:
    y = 'class'
    def get(self): return y
    z = [y for _ in range(1)]
    w = (lambda: y)()
    t = [q for q in y]
result = (A().get(), A.z, A.w, A.t)
#%% class_scope_in_function
def f():
    y = 'local'
    class A:
        y = y if False else 'inner'
        def get(self): return y
    return A
try:
    f()
except Exception as e:
    print(type(e).__name__, e)
def g():
    y = 'local'
    class A:
        z = y
        def get(self): return y
    return A.z, A().get()
result = g()
#%% class_body_global
x = 'g'
def f():
    x = 'f'
    class A:
        global x
        x = 'changed'
    return x
result = (f(), x)
#%% class_nonlocal
def f():
    x = 1
    class A:
        nonlocal x
        x = 2
        y = x
    return x, A.y
result = f()
#%% except_var_deleted
e = 'outer'
try:
    1/0
except ZeroDivisionError as e:
    pass
try:
    print(e)
except NameError as err:
    print(err)
def f():
    try:
        1/0
    except ZeroDivisionError as q:
        pass
    return q
f()
#%% except_var_rebound
try:
    1/0
except ZeroDivisionError as e:
    e = 5
try:
    e
except NameError as x:
    print(x)
try:
    1/0
except ZeroDivisionError as e:
    del e
result = 'fine'
#%% comprehension_var_scope
x = 'keep'
l = [x for x in range(3)]
result = (x, l)
#%% walrus_leaks
def f():
    l = [y := i * 2 for i in range(4)]
    return l, y
result = (f(), [last := v for v in 'abc'], last)
#%% walrus_nonlocal
def f():
    t = 0
    def g(xs):
        nonlocal t
        return [t := t + x for x in xs]
    return g([1, 2, 3]), g([10]), t
result = f()
#%% deep_closure
def a(x):
    def b(y):
        def c(z):
            nonlocal x, y
            x += z
            y *= z
            def d(): return x, y, z
            return d
        return c
    return b
result = a(1)(2)(3)()
#%% recursion_closure
def outer():
    memo = {}
    def fib(n):
        if n in memo: return memo[n]
        memo[n] = r = n if n < 2 else fib(n - 1) + fib(n - 2)
        return r
    return fib
result = outer()(90)
#%% default_mutable
def f(x, acc=[]):
    acc.append(x)
    return acc
f(1); f(2)
result = (f(3), f(4, []), f(5))
#%% default_eval_time
n = 1
def f(x=n): return x
n = 2
result = (f(), f(n))
#%% shadow_builtin
def f():
    list = [1, 2]
    return list
len_ = len
def len(x): return 'mine'
result = (f(), len([1]), len_([1]), list('ab'))
#%% builtin_unbound
def f():
    r = sum([1])
    sum = 3
    return r
f()
#%% del_then_builtin
max = 3
a = max
del max
result = (a, max(1, 2))
#%% loop_var_after
for i in range(3): pass
for j in []: pass
try:
    print(i, j)
except NameError as e:
    print(e)
#%% global_in_nested
def f():
    global g1
    g1 = 1
    def h():
        global g1
        g1 += 10
    h()
f()
result = g1
#%% nonlocal_error
def f():
    nonlocal q
    q = 1
#%% global_after_use
def f():
    x = 1
    global x
#%% param_global
def f(x):
    global x
#%% nonlocal_module
nonlocal x
#%% return_outside
return 5
#%% yield_outside
x = yield 1
#%% break_outside
for i in range(3): pass
break
#%% continue_outside
def f():
    continue
#%% lambda_defaults_closure
def mk(n):
    return lambda x, *a, k=n, **kw: (x, a, k, kw, n)
result = (mk(5)(1), mk(6)(1, 2, 3, k=4, z=9))
#%% comp_nested_closure
def f(n):
    return [[(lambda: (i, j, n))() for j in range(2)] for i in range(2)]
result = f(7)
#%% gen_first_iter_eager
def f():
    try:
        g = (x for x in 5)
    except TypeError as e:
        return str(e)
    return 'lazy'
def h():
    g = (x for y in [1] for x in 5)
    try:
        return list(g)
    except TypeError as e:
        return 'late ' + str(e)
result = (f(), h())
#%% class_comprehension_scope
class A:
    n = 3
    try:
        l = [n for _ in range(2)]
    except NameError as e:
        msg = str(e)
result = A.msg
#%% annotations_scope
x: int
def f():
    y: int
    return y
try:
    f()
except UnboundLocalError as e:
    print(e)
z: 'anything goes' = 4
(w): int = 5
class C:
    a: int = 1
    b: str
print(z, w, C.a)
C().b
#%% closure_loop_cell
def f():
    out = []
    for i in range(3):
        x = i * 10
        out.append(lambda: (i, x))
    return [g() for g in out]
result = f()
#%% arg_captured
def f(a, b=2, *c, d, **e):
    def g():
        nonlocal a
        a += 1
        return a, b, c, d, e
    return g(), g()
result = f(1, d=4, z=5)
#%% star_import_name
import math as m, json
from math import sqrt as s, pi
from collections import (defaultdict,
    Counter,)
result = (m.floor(2.5), s(16), round(pi, 3), Counter('aab'), defaultdict(list))
#%% import_missing
try:
    from math import nothing_like_this
except ImportError as e:
    result = (type(e).__name__, str(e)[:44])
#%% import_in_function
def f():
    import math
    return math.sqrt(4)
print(f())
math.pi
