#%% order
log = []
def f(x):
    try:
        log.append('try')
        if x == 1: raise ValueError('v')
        if x == 2: raise KeyError('k')
        if x == 3: return 'ret'
    except ValueError as e:
        log.append(repr(e))
        return 'exc'
    else:
        log.append('else')
        return 'else'
    finally:
        log.append('fin')
for x in range(4):
    try:
        log.append(f(x))
    except KeyError as e:
        log.append(('outer', str(e)))
result = log
#%% finally_overrides
def a():
    try: return 1
    finally: return 2
def b():
    try: raise ValueError
    finally: return 3
def c():
    for i in range(5):
        try:
            if i == 1: raise ValueError
            if i == 3: return i
        finally:
            if i == 1: continue
            if i == 3: break
    return 'end', i
def d():
    while True:
        try: return 'x'
        finally: break
    return 'after'
def e():
    x = 1
    try: return x
    finally: x = 2
def f():
    l = [1]
    try: return l
    finally: l.append(2)
def g():
    for i in range(3):
        try:
            try: raise KeyError(i)
            finally:
                try: continue
                finally: print('inner', i)
        finally: print('outer', i)
    else: return 'done'
result = [a(), b(), c(), d(), e(), f(), g()]
#%% nested_finally_return
def f():
    try:
        try:
            return print('r') or 1
        finally:
            print('f1')
            try:
                raise ValueError('in finally')
            except ValueError as e:
                print('caught', e)
    finally:
        print('f2')
result = f()
#%% exception_in_finally
def f():
    try:
        raise ValueError('first')
    finally:
        raise KeyError('second')
try:
    f()
except KeyError as e:
    print('got', e)
def g():
    try: 1/0
    except ZeroDivisionError:
        undefined
    finally:
        print('fin')
g()
#%% exception_in_else
def f():
    try: pass
    except ValueError: print('no')
    else: raise ValueError('from else')
    finally: print('fin')
f()
#%% reraise
def f():
    try: {}['a']
    except KeyError:
        try: 1/0
        except ZeroDivisionError: pass
        raise
f()
#%% reraise_nothing
raise
#%% reraise_in_function
def r(): raise
try:
    try: raise ValueError('active')
    except ValueError: r()
except ValueError as e:
    print('re', e)
try:
    r()
except RuntimeError as e:
    print(e)
#%% raise_forms
def t(f):
    try: f()
    except BaseException as e: print(type(e).__name__, str(e), e.args)
def a(): raise ValueError
def b(): raise ValueError()
def c(): raise ValueError('a', 1)
def d(): raise 5
def e(): raise int
def f(): raise ValueError from 5
def g(): raise ValueError('x') from None
def h(): raise KeyError('k') from ValueError
def i(): raise None
def j(): raise 'str'
def k(): raise StopIteration(3)
def l(): raise SystemExit(2)
def m(): raise KeyboardInterrupt
def n(): raise OSError(2, 'No such file')
def o(): raise OSError(2, 'nope', 'fn')
def p(): raise UnicodeError('u')
def q(): raise KeyError
def r(): raise KeyError('a', 'b')
def s(): raise NotImplementedError('later')
def u(): assert 0
def v(): assert [], ('tuple', 1)
def w(): raise GeneratorExit('g')
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, u, v, w): t(fn)
#%% exc_attrs
try:
    raise StopIteration(5)
except StopIteration as e: print(e.value)
try:
    [].nope
except AttributeError as e: print(e.name, e.obj)
try:
    nope
except NameError as e: print(e.name)
try:
    raise OSError(13, 'Permission', 'file')
except OSError as e: print(type(e).__name__, e.errno, e.strerror, e.filename, e)
try:
    b'\xff'.decode('ascii')
except UnicodeDecodeError as e: print(e.encoding, e.start, e.end, e.reason, e.object)
try:
    raise SystemExit(3)
except SystemExit as e: print(e.code)
#%% custom_exception
class E(Exception):
    def __init__(self, code, msg='m'):
        super().__init__(f'{code}: {msg}')
        self.code = code
class F(E):
    def __str__(self): return 'F says ' + super().__str__()
try: raise F(5, msg='x')
except E as e: print(e, e.code, e.args, repr(e))
class G(Exception):
    def __init__(self, a, b): self.a = a
g = G(1, 2)
print(repr(g), g.args, str(g))
raise F(9)
#%% exception_str_raises
class E(Exception):
    def __str__(self): raise ValueError('bad str')
try:
    raise E(1)
except E as e:
    try:
        print(str(e))
    except ValueError as v:
        print(v, repr(e))
#%% except_tuple_and_order
def f(e):
    try: raise e
    except (KeyError, IndexError) as x: return 'lookup ' + type(x).__name__
    except ArithmeticError: return 'arith'
    except Exception as x: return 'other'
    except: return 'bare'
result = [f(KeyError()), f(IndexError()), f(ZeroDivisionError()), f(OverflowError()), f(ValueError()), f(KeyboardInterrupt())]
#%% except_bad_class
try:
    raise ValueError
except 5:
    pass
#%% except_bad_tuple
try:
    raise ValueError
except (KeyError, 'x'):
    pass
#%% except_expr_evaluated_lazily
def cls(c):
    print('eval', c.__name__)
    return c
try:
    raise IndexError
except cls(KeyError): print('no')
except cls(LookupError): print('yes')
except cls(Exception): print('never')
try: pass
except undefined_name: pass
#%% with_order
class M:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, t, v, tb): print('exit', self.n, t and t.__name__, v); return self.sup
with M(1) as a, M(2, True) as b:
    print(a, b)
    raise ValueError('x')
print('after')
with (M(3) as c, M(4)):
    pass
def f():
    for i in range(3):
        with M(i):
            if i == 0: continue
            if i == 1: return 'ret'
print(f())
def g():
    while 1:
        with M('brk'): break
    return 'broke'
print(g())
with M(5): 1/0
#%% with_errors
class A: pass
class B:
    def __enter__(self): return 1
class C:
    def __enter__(self): raise ValueError('enter')
    def __exit__(self, *a): print('never')
class D:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError('exit')
for c in (A, B, C, D):
    try:
        with c(): raise IndexError('body')
    except Exception as e: print(type(e).__name__, e)
with 5: pass
#%% with_target_unpack
class M:
    def __enter__(self): return 1, (2, 3)
    def __exit__(self, *a): print([x is None for x in a])
d = {}
with M() as (a, (b, d['c'])): pass
print(a, b, d)
with M() as (a, b, c): pass
#%% exit_returns_truthy
class M:
    def __init__(self, r): self.r = r
    def __enter__(self): pass
    def __exit__(self, *a): return self.r
def f(r):
    with M(r): raise ValueError
    return 'swallowed'
result = []
for r in (1, 'x', [], None, 0, [0]):
    try: result.append(f(r))
    except ValueError: result.append('through')
#%% return_in_with_finally
def f():
    try:
        with M() as m:
            return 'body'
    finally:
        print('finally')
class M:
    def __enter__(self): print('in')
    def __exit__(self, *a): print('out')
result = f()
#%% exc_in_loop
out = []
for x in [1, 0, 'a', None, 2]:
    try:
        out.append(10 / x)
    except ZeroDivisionError:
        out.append('zero')
        continue
    except TypeError as e:
        out.append(str(e))
        if x is None: break
    else:
        out.append('ok')
    finally:
        out.append('.')
else:
    out.append('never')
result = out
#%% deep_propagation
def f(n):
    try:
        if n == 0: raise ValueError('deep')
        f(n - 1)
    finally:
        log.append(n)
log = []
try: f(5)
except ValueError as e: log.append(str(e))
result = log
#%% generator_finally
def g():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
i = g()
for x in i:
    print(x)
    break
i.close()
it = g()
next(it)
it.close()
print('closed')
def h():
    try:
        yield 1
    except GeneratorExit:
        print('exit'); raise
i = h(); next(i); i.close(); i.close()
def k():
    try: yield 1
    except GeneratorExit: yield 2
i = k(); next(i)
i.close()
#%% add_note_and_args_set
e = ValueError('a')
e.args = (1, 2)
print(e, repr(e), e.args)
e.args = 'xy'
print(e.args)
e.extra = 5
print(e.extra)
e.args = 5
#%% exc_equality_and_str
print(ValueError('a') == ValueError('a'), str(ValueError(None)), str(ValueError('')), repr(ValueError('')), repr(ValueError('a',)), repr(ValueError(1, 2)), str(KeyError('x')), str(KeyError(5)), repr(KeyError('x')), str(IndexError("it's")), [ValueError('q')], f'{ValueError("z")}', f'{KeyError("z")!r}', issubclass(KeyError, LookupError), isinstance(OSError(), Exception), IOError is OSError)
#%% uncaught_custom
class TradeError(ValueError): pass
raise TradeError('size', 5)
#%% uncaught_keyerror
{'a': 1}['b']
#%% try_in_loop_in_try
def f():
    r = []
    try:
        for i in range(4):
            try:
                if i == 2: raise IndexError(i)
                r.append(i)
            except KeyError: r.append('k')
            else: r.append('e')
            finally: r.append('f')
    except IndexError as e:
        r.append(('caught', e.args))
    return r
result = f()
#%% return_value_discarded_in_except
def f():
    try:
        return 1 / 0
    except ZeroDivisionError:
        return 'handled'
    finally:
        print('cleanup')
def g():
    try:
        return f()
    finally:
        print('outer')
result = g()
#%% exception_while_iterating
def gen():
    yield 1
    raise ValueError('gen died')
try:
    for x in gen(): print(x)
except ValueError as e: print(e)
try: [y for y in gen()]
except ValueError as e: print(e)
try: list(map(lambda v: 1 / (v - 2), [1, 2]))
except ZeroDivisionError as e: print(e)
try: sorted([3, 1], key=lambda v: v.x)
except AttributeError as e: print(e)
try: {k: 1 for k in [[]]}
except TypeError as e: print(e)
try: dict((lambda: (yield 1))())
except TypeError as e: print(e)
sum(gen())
#%% raise_class_with_args_needed
class E(Exception):
    def __init__(self, a): pass
raise E
#%% except_as_scope_nested
try:
    raise ValueError(1)
except ValueError as e:
    try:
        raise KeyError(2)
    except KeyError as e:
        print('in', repr(e))
    try:
        print(e)
    except NameError as n:
        print(n)
#%% exception_from_operator_method
class A:
    def __add__(self, o): raise KeyError('add')
    def __eq__(self, o): raise IndexError('eq')
    def __len__(self): raise OSError('len')
    def __iter__(self): raise LookupError('iter')
    def __getitem__(self, i): raise StopIteration('gi')
    def __bool__(self): raise MemoryError('b')
    def __hash__(self): raise ArithmeticError('h')
    def __contains__(self, x): raise EOFError('c')
a = A()
for f in (lambda: a + 1, lambda: a == 1, lambda: [a] == [1], lambda: 1 in [a], lambda: len(a), lambda: list(a), lambda: a[0], lambda: not a, lambda: a and 1, lambda: {a}, lambda: 1 in a, lambda: [*a], lambda: (lambda *x: x)(*a), lambda: [1].index(a), lambda: sorted([a, a]), lambda: max(a), lambda: 5 if a else 6, lambda: any([a])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% memory_error_catch
try:
    raise MemoryError('x')
except MemoryError as e:
    result = str(e)
#%% recursion_recover
depth = 0
def f():
    global depth
    depth += 1
    f()
for _ in range(3):
    try: f()
    except RecursionError: pass
result = depth > 100
#%% finally_with_unbound
def f():
    try:
        x = 1 / 0
    finally:
        print('x' , x)
f()
#%% assert_forms
def t(f):
    try: f()
    except AssertionError as e: return repr(e)
def a(): assert False
def b(): assert 0, 'm'
def c(): assert (1, 'always true')
def d(): assert None, {'a': 1}
result = [t(a), t(b), t(c), t(d)]
