#%% missing_args
def t(f, *a, **k):
    try: return f(*a, **k)
    except TypeError as e: return str(e)
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c, d): pass
def fd(a, b=1): pass
def fk(*, k): pass
def fk2(*, k, l, m=1): pass
def fp(a, b, /): pass
def fpk(a, /, b, *, c=1): pass
def fv(a, *args): pass
def fkw(a, **kw): pass
for r in (t(f0, 1), t(f0, 1, 2), t(f0, x=1), t(f1), t(f1, 1, 2), t(f2), t(f2, 1), t(f2, 1, 2, 3), t(f3), t(f3, 1), t(f3, d=1),
    t(fd), t(fd, 1, 2, 3), t(fd, 1, c=3), t(fd, 1, a=1), t(fk), t(fk, 1), t(fk, k=1, z=2), t(fk, 1, k=1), t(fk2), t(fk2, k=1),
    t(fp, a=1, b=2), t(fp, 1, b=2), t(fp, 1), t(fpk, 1), t(fpk, a=1, b=2), t(fpk, 1, 2, 3), t(fpk, 1, 2, 3, c=4),
    t(fv), t(fkw), t(fkw, 1, a=2), t(fkw, 1, 2), t(fd, 1, 2, 3, 4, b=3), t(f0, *range(3)), t(fk, 1, 2)):
    print(r)
#%% star_calls
def f(*a, **k): return a, k
def t(s):
    try: return s()
    except TypeError as e: return str(e)
d = {'x': 1}
result = [f(*[1, 2], 3, *(4, 5), **d, y=2, **{'z': 3}), t(lambda: f(**d, **d)), t(lambda: f(x=1, **d)), t(lambda: f(*5)), t(lambda: f(**5)),
    t(lambda: f(**{1: 2})), f(*'ab', *{}, *range(2)), f(*(i for i in range(3))), t(lambda: f(*None)), t(lambda: f(**[('a', 1)]))]
#%% call_errors
def t(s):
    try: return s()
    except Exception as e: return type(e).__name__, str(e)
class A:
    def m(self, x): return x
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return x
a = A()
print(t(lambda: a.m()))
print(t(lambda: a.m(1, 2)))
print(t(lambda: A.m(1)))
print(t(lambda: A.m()))
print(t(lambda: A.s()))
print(t(lambda: A.c()))
print(t(lambda: A.c(1, 2)))
print(t(lambda: A(1)))
print(t(lambda: a()))
print(t(lambda: (5)(1)))
print(t(lambda: 'x'('y')))
print(t(lambda: None()))
print(t(lambda: a.nope()))
print(t(lambda: a.m(x=1, y=2)))
print(t(lambda: a.m(1, x=2)))
print(t(lambda: [].append()))
print(t(lambda: [].append(1, 2)))
print(t(lambda: len()))
print(t(lambda: len(1, 2)))
print(t(lambda: len(x=1)))
print(t(lambda: len(5)))
print(t(lambda: {}.get()))
print(t(lambda: 'a'.join()))
print(t(lambda: 'a'.join(5)))
print(t(lambda: 'a'.join([1])))
print(t(lambda: 'a'.split(5)))
print(t(lambda: 'a'.replace('a')))
print(t(lambda: sorted()))
print(t(lambda: sorted([1], 5)))
print(t(lambda: int('x')))
print(t(lambda: int([])))
print(t(lambda: int('1', 99)))
print(t(lambda: float('x')))
print(t(lambda: float([])))
print(t(lambda: range()))
print(t(lambda: range(1.5)))
print(t(lambda: range(1, 2, 0)))
print(t(lambda: enumerate()))
print(t(lambda: zip(1)))
print(t(lambda: map()))
print(t(lambda: map(len)))
print(t(lambda: isinstance(1)))
print(t(lambda: isinstance(1, 2)))
print(t(lambda: sum()))
print(t(lambda: sum(5)))
print(t(lambda: sum(['a'])))
print(t(lambda: sum(['a'], '')))
print(t(lambda: max()))
print(t(lambda: max([])))
print(t(lambda: max(5)))
print(t(lambda: max(1, 'a')))
print(t(lambda: min([], default=3)))
print(t(lambda: min(1, 2, default=3)))
print(t(lambda: abs('x')))
print(t(lambda: round('x')))
print(t(lambda: round(1.5, 'x')))
print(t(lambda: print(1, sepp=2)))
print(t(lambda: print(1, sep=2)))
print(t(lambda: next(5)))
print(t(lambda: iter(5)))
print(t(lambda: next(iter([]))))
print(t(lambda: chr(-1)))
print(t(lambda: chr('a')))
print(t(lambda: ord('ab')))
print(t(lambda: ord(5)))
print(t(lambda: divmod(1, 0)))
print(t(lambda: divmod('a', 0)))
print(t(lambda: pow(2, -1, 4)))
print(t(lambda: pow(2, 3, 0)))
print(t(lambda: hash([])))
print(t(lambda: hash({})))
print(t(lambda: bool(1, 2)))
print(t(lambda: str(1, 2)))
print(t(lambda: list(1)))
print(t(lambda: list(1, 2)))
print(t(lambda: dict(1)))
print(t(lambda: dict([1])))
print(t(lambda: dict(['ab', 'c'])))
print(t(lambda: dict([(1, 2, 3)])))
print(t(lambda: tuple(5)))
print(t(lambda: set(5)))
print(t(lambda: set([[]])))
print(t(lambda: reversed(5)))
print(t(lambda: reversed({1})))
print(t(lambda: bin(1.5)))
print(t(lambda: slice()))
print(t(lambda: callable()))
print(t(lambda: any(5)))
print(t(lambda: filter(None)))
print(t(lambda: super()))
print(t(lambda: object(1)))
print(t(lambda: list(filter(5, [1]))))
print(t(lambda: list(map(5, [1]))))
#%% func_repr_name
def f(a, b): 'doc string'
print(f.__name__, f.__doc__, (lambda: 1).__name__)
class A:
    """Class doc"""
    def m(self): """m doc"""
print(A.__name__, A.__doc__, A.m.__name__, A().m.__doc__, type(f).__name__, type(A().m).__name__, type(A).__name__, type(len).__name__, type([].append).__name__)
print(f.__doc__ is None, (lambda: 0).__doc__)
#%% eval_order
def p(x):
    print(x, end=' ')
    return x
d = {}
def f(*a, **k): pass
f(p(1), *[p(2)], k=p(3), **{'z': p(4)})
d[p('k')] = p('v')
{p('a'): p('b'), p('c'): p('d')}
p(1) if p(0) else p(2)
x = [p(1), p(2)][p(0)]
p(1) < p(3) < p(2) < p(9)
(p(0) or p(5)) and p(6)
a = b = p(7)
lst = [0, 0]
lst[p(0)], lst[p(1)] = p(8), p(9)
lst[p(0)] += p(3)
print()
result = lst
#%% default_order
def p(x):
    print(x if isinstance(x, str) else x.__name__)
    return x
@p
def f(a=p('a'), *, b=p('b'), c=p('c')) -> None: return a, b, c
result = f()
#%% decorator_order
def d(n):
    print('make', n)
    def deco(f):
        print('apply', n)
        def w(*a, **k):
            return (n, f(*a, **k))
        return w
    return deco
@d(1)
@d(2)
def f(x): return x
result = f(5)
#%% decorator_class
class Count:
    def __init__(self, f):
        self.f, self.n = f, 0
    def __call__(self, *a, **k):
        self.n += 1
        return self.f(*a, **k)
@Count
def f(x): return x * 2
f(1); f(2)
def reg(cls):
    cls.tag = cls.__name__.lower()
    return cls
@reg
class Big: pass
result = (f(3), f.n, Big.tag)
#%% decorator_wraps
import functools
def deco(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def hello():
    "says hello"
    return 1
result = (hello.__name__, hello.__doc__, hello())
#%% decorator_expr
ds = [lambda f: lambda: 'a' + f(), lambda f: lambda: 'b' + f()]
@ds[0]
@(lambda f: ds[1](f))
def f(): return 'x'
result = f()
#%% function_attrs
def f(): f.calls += 1; return f.calls
f.calls = 0
f(); f()
result = f.calls
f.nope
#%% return_tuple_star
def f(*a): return 0, *a, 9
def g(): return
def h(): pass
result = (f(1, 2), g(), h())
#%% recursion_limit
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    result = str(e)[:32]
#%% mutual_recursion
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
result = (even(100), odd(77))
#%% kwargs_order
def f(**k): return list(k.items())
result = f(z=1, a=2, **{'m': 3, 'b': 4}, y=5)
#%% kwargs_mutation
def f(**k):
    k['new'] = 1
    return k
d = {'a': 1}
result = (f(**d), d)
#%% args_is_tuple
def f(*a): return type(a).__name__, a
l = [1, 2]
result = (f(*l), f())
#%% posonly_kw_same_name
def f(a, /, **k): return a, k
result = f(1, a=2, b=3)
#%% lambda_forms
result = ((lambda: (yield))  and 1, (lambda *a, **k: (a, k))(1, b=2), (lambda a, /, b, *, c: a + b + c)(1, 2, c=3), (lambda x: (lambda y: x + y))(1)(2))
#%% partial_and_reduce
from functools import partial, reduce
f = partial(int, base=2)
g = partial(lambda a, b, c=0: (a, b, c), 1, c=5)
result = (f('101'), g(2), g(2, c=9), reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 'x'))
#%% reduce_empty
from functools import reduce
reduce(lambda a, b: a, [])
#%% lru_cache
from functools import lru_cache, cache
calls = []
@lru_cache(maxsize=2)
def f(x):
    calls.append(x)
    return x * 2
f(1); f(2); f(1); f(3); f(2)
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
result = (calls, f.cache_info(), fib(80))
#%% lru_unhashable
from functools import lru_cache
@lru_cache
def f(x): return x
f([1])
#%% duplicate_param
def f(a, a): pass
#%% nondefault_after_default
def f(a=1, b): pass
#%% repeated_kw
def f(**k): pass
f(a=1, a=2)
#%% pos_after_kw
def f(*a, **k): pass
f(a=1, 2)
#%% bad_assign
f() = 1
#%% bad_assign2
1 = x
#%% bad_aug
(a, b) += 1
#%% bad_del
del f()
#%% star_alone
*a = [1]
#%% two_stars
*a, *b = [1]
#%% unbalanced
x = (1, 2
y = 3
#%% bad_indent
def f():
x = 1
#%% unexpected_indent
x = 1
  y = 2
#%% eq_in_cond
if x = 1: pass
#%% missing_colon
if True
    pass
#%% unterminated
x = 'abc
#%% print_stmt
print "hello"
#%% invalid_num
x = 1abc
#%% leading_zero
x = 012
#%% empty_fstr
f"{}"
#%% fstr_unclosed
f"{x"
#%% else_no_if
else:
    pass
#%% assign_none
None = 1
#%% assign_true_kw
def f(**k): pass
f(True=1)
#%% walrus_toplevel
x := 5
#%% keyword_as_name
class = 5
#%% not_python
this is not python
#%% bad_escape
x = '\N{not a name at all}'
#%% bad_ident
a$b = 1
#%% mismatch
x = [1, 2)
#%% extra_close
x = 1)
#%% try_alone
try:
    pass
x = 1
#%% default_except_order
try:
    pass
except:
    pass
except ValueError:
    pass
#%% wraps_of_a_builtin_method
from functools import wraps
@wraps('a'.upper)
def f(): pass
def show(g):
    try: return g()
    except AttributeError as e: return str(e)
class A:
    def m(self): pass
result = f.__name__, f.__doc__, show(lambda: 'a'.upper.nope), show(lambda: A().m.nope)
