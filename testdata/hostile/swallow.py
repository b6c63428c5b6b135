#%% bare_except
# outcome: time limit
while True:
    try:
        while True: pass
    except:
        pass
#%% base_exception
# outcome: time limit
while True:
    try:
        while True: pass
    except BaseException:
        continue
#%% base_exception_as
# outcome: time limit
try:
    while True: pass
except BaseException as e:
    result = repr(e)
#%% except_tuple
# outcome: time limit
try:
    while True: pass
except (BaseException, Exception, TimeoutError, KeyboardInterrupt, SystemExit, MemoryError):
    result = 1
#%% except_timeout
# outcome: time limit
try:
    while True: pass
except TimeoutError:
    result = 1
#%% except_computed_class
# outcome: time limit
def f(): return BaseException
try:
    while True: pass
except f():
    result = 1
#%% nested_excepts
# outcome: time limit
def f(n):
    try:
        if n: f(n - 1)
        while True: pass
    except:
        return n
result = f(100)
#%% finally_continue
# outcome: time limit
while True:
    try:
        while True: pass
    finally:
        continue
#%% finally_break
# outcome: time limit
while True:
    try:
        while True: pass
    finally:
        break
result = 'escaped'
#%% finally_return
# outcome: time limit
def f():
    try:
        while True: pass
    finally:
        return 'escaped'
result = f()
#%% finally_raise
# outcome: time limit
try:
    while True: pass
finally:
    raise ValueError('escaped')
#%% finally_prints
# outcome: time limit
try:
    while True: pass
finally:
    print('x' * 10**7)
#%% finally_loops
# outcome: time limit
try:
    while True: pass
finally:
    while True: pass
#%% finally_yield
# outcome: time limit
def g():
    while True:
        try:
            while True: pass
        finally:
            yield 1
for x in g(): pass
#%% else_of_loop
# outcome: time limit
while True:
    for i in range(10**9):
        pass
    else:
        result = 1
#%% exit_true
# outcome: time limit
class C:
    def __enter__(self): return self
    def __exit__(self, *a): return True
while True:
    with C():
        while True: pass
#%% exit_loops
# outcome: time limit
class C:
    def __enter__(self): return self
    def __exit__(self, *a):
        while True: pass
with C():
    while True: pass
#%% exit_stack_of_many
# outcome: time limit
class C:
    def __enter__(self): return self
    def __exit__(self, *a): return True
def f(n):
    with C():
        if n: f(n - 1)
        while True: pass
f(200)
result = 'escaped'
#%% generator_close
# outcome: time limit
def g():
    try:
        while True: yield 1
    finally:
        while True: pass
x = g()
next(x)
while True:
    try:
        x.close()
    except: pass
#%% generator_exit_swallowed
# outcome: time limit
def g():
    while True:
        try:
            while True: pass
            yield 1
        except BaseException: pass
for x in g(): pass
#%% generator_throw
# outcome: time limit
def g():
    while True:
        try: yield 1
        except BaseException: pass
x = g()
next(x)
while True: x.throw(ValueError)
#%% yield_from_swallow
# outcome: time limit
def inner():
    while True: pass
    yield 1
def g():
    while True:
        try:
            yield from inner()
        except BaseException: pass
for x in g(): pass
#%% raise_from_none
# outcome: time limit
while True:
    try:
        try:
            while True: pass
        except BaseException as e:
            raise ValueError from None
    except ValueError: pass
#%% context_cut
# outcome: time limit
while True:
    try:
        raise ValueError
    except ValueError as e:
        try:
            while True: pass
        except:
            raise e from None
#%% callback_eq
# outcome: time limit
class C:
    def __eq__(self, o):
        try:
            while True: pass
        except: return True
result = C() in [1]
#%% callback_key
# outcome: time limit
def key(x):
    try:
        while True: pass
    except BaseException: return x
result = sorted(range(100), key=key)
#%% callback_map
# outcome: time limit
def f(x):
    try:
        while True: pass
    except BaseException: return x
result = list(map(f, range(100)))
#%% callback_hash
# outcome: time limit
class C:
    def __hash__(self):
        try:
            while True: pass
        finally:
            return 1
result = len({C(), C()})
#%% callback_iter
# outcome: time limit
class C:
    def __iter__(self):
        try:
            while True: pass
        except: return iter([])
result = list(C())
#%% callback_default_factory
# outcome: time limit
import collections
def f():
    try:
        while True: pass
    except: return 1
result = collections.defaultdict(f)[1]
#%% callback_json_default
# outcome: time limit
import json
def f(x):
    try:
        while True: pass
    except: return 1
result = json.dumps([{1}] * 100, default=f)
#%% callback_reduce
# outcome: time limit
import functools
def f(a, b):
    try:
        while True: pass
    except: return 1
result = functools.reduce(f, range(100))
#%% callback_getattr
# outcome: time limit
class C:
    def __getattr__(self, n):
        try:
            while True: pass
        except: raise AttributeError(n)
class D(C): pass
result = D().x
#%% callback_apply
# outcome: time limit
import pandas as pd
def f(x):
    try:
        while True: pass
    except BaseException: return 1
result = pd.Series(range(100)).apply(f)
#%% callback_format
# outcome: time limit
class C:
    def __format__(self, s):
        try:
            while True: pass
        except: return ''
result = f'{C()}{C()}'
#%% stop_iteration_disguise
# outcome: time limit
class C:
    def __iter__(self): return self
    def __next__(self):
        try:
            while True: pass
        except: raise StopIteration
result = list(C())
#%% attribute_error_disguise
# outcome: time limit
class C:
    @property
    def x(self):
        try:
            while True: pass
        except: raise AttributeError
    def __getattr__(self, n): return 1
result = C().x
#%% memory_caught
# outcome: memory limit
try:
    x = 'a' * 10**12
except MemoryError:
    result = 'escaped'
#%% memory_bare_except
# outcome: memory limit
while True:
    try:
        x = [0] * 10**12
    except: pass
#%% memory_finally
# outcome: memory limit
def f():
    try:
        return [0] * 10**12
    finally:
        return 'escaped'
result = f()
#%% memory_exit_true
# outcome: memory limit
class C:
    def __enter__(self): return self
    def __exit__(self, *a): return True
with C():
    x = bytes(10**12)
result = 'escaped'
#%% memory_then_less
# outcome: memory limit
n = 10**12
while True:
    try:
        x = 'a' * n
    except BaseException:
        n //= 2
#%% memory_in_callback
# outcome: memory limit
class C:
    def __eq__(self, o):
        try:
            return 'a' * 10**12
        except: return True
result = C() in [1]
#%% memory_growing
# outcome: memory limit | time limit
x = []
while True:
    try:
        x.append('a' * 10**6)
    except:
        x = []
#%% memory_generator
# outcome: memory limit
def g():
    try:
        yield 'a' * 10**12
    except: yield 'escaped'
result = list(g())
#%% output_caught
# outcome: output limit
try:
    print('x' * (2 << 20))
except BaseException:
    result = 'escaped'
#%% output_finally
# outcome: output limit
def f():
    try:
        print('x' * (2 << 20))
    finally:
        return 'escaped'
result = f()
#%% output_loop
# outcome: output limit
while True:
    try:
        print('x' * 1000)
    except: pass
#%% output_then_rest
# outcome: output limit
try:
    print('x' * (2 << 20))
finally:
    print('short')
#%% recursion_doubling
# outcome: time limit
def f():
    try:
        f()
    finally:
        f()
f()
#%% recursion_doubling_except
# outcome: time limit
def f():
    try:
        f()
    except RecursionError:
        f()
f()
#%% recursion_doubling_with
# outcome: time limit
class C:
    def __enter__(self): return f()
    def __exit__(self, *a): return f()
def f():
    with C(): return f()
while True:
    try:
        f()
    except RecursionError: pass
#%% recursion_doubling_generators
# outcome: time limit
def g():
    try:
        yield from g()
    finally:
        yield from g()
while True:
    try:
        list(g())
    except RecursionError: pass
#%% recursion_doubling_both
# outcome: time limit
def f(n):
    if n:
        try:
            f(n - 1)
            f(n - 1)
        except RecursionError: pass
        finally:
            f(n - 1)
f(10**6)
#%% recursion_caught_is_honest
# outcome: result 'caught'
def f(): return f()
try:
    f()
except RecursionError:
    result = 'caught'
#%% recursion_in_native_caught
# outcome: result 'caught'
x = []
for i in range(100000): x = [x]
try:
    repr(x)
except RecursionError:
    result = 'caught'
#%% handler_at_the_bottom
# outcome: time limit
depth = 0
def f():
    global depth
    depth += 1
    try:
        f()
    except RecursionError:
        try:
            f()
        except RecursionError: pass
        raise
try:
    f()
except RecursionError:
    result = depth > 100
#%% system_exit
# outcome: SystemExit: 3
raise SystemExit(3)
#%% system_exit_in_callback
# outcome: SystemExit
def key(x): raise SystemExit
sorted([1, 2], key=key)
#%% keyboard_interrupt
# outcome: KeyboardInterrupt
raise KeyboardInterrupt
#%% generator_exit
# outcome: GeneratorExit
raise GeneratorExit
#%% memory_error_raised
# outcome: MemoryError: mine
raise MemoryError('mine')
#%% own_limit_error
# outcome: LimitError: not a limit
class LimitError(BaseException): pass
raise LimitError('not a limit')
#%% close_ignores_exit
# outcome: RuntimeError: generator ignored GeneratorExit
def g():
    while True:
        try: yield 1
        except GeneratorExit: pass
x = g()
next(x)
x.close()
#%% repr_swallows
# outcome: result
# repr: time limit
# text: time limit
# json: time limit
class C:
    def __repr__(self):
        try:
            while True: pass
        except BaseException: return 'escaped'
result = C()
#%% str_of_error_swallows
# outcome: time limit
class E(Exception):
    def __str__(self):
        try:
            while True: pass
        except BaseException: return 'escaped'
raise E
#%% limit_in_handler_of_error
# outcome: time limit
try:
    {}[1]
except KeyError:
    try:
        while True: pass
    finally:
        result = 'escaped'
#%% match_guard
# outcome: time limit
def f():
    try:
        while True: pass
    except: return True
match 1:
    case x if f(): result = 'escaped'
#%% lambda_default
# outcome: time limit
# policy: lambda
def f():
    try:
        while True: pass
    except: return 1
g = lambda x=f(): x
result = g()
#%% comprehension_condition
# outcome: time limit
def f():
    try:
        while True: pass
    except: return True
result = [1 for i in range(100) if f()]
#%% assert_message
# outcome: time limit
def f():
    try:
        while True: pass
    except: return 'x'
assert False, f()
