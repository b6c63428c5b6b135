#%% module_attribute_assign
# outcome: AttributeError… | TypeError… | policy…
import math
math.pi = 3
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_augmented
# outcome: AttributeError… | TypeError… | policy…
import math
math.pi += 1
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_annotated
# outcome: AttributeError… | TypeError… | policy…
import math
math.pi: int = 3
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_delete
# outcome: AttributeError… | TypeError… | policy…
import math
del math.pi
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_for
# outcome: AttributeError… | TypeError… | policy…
import math
for math.pi in [3]: pass
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_with
# outcome: AttributeError… | TypeError… | policy…
import math
class C:
    def __enter__(self): return 3
    def __exit__(self, *a): pass
with C() as math.pi: pass
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_comprehension
# outcome: AttributeError… | TypeError… | policy…
import math
[0 for math.pi in [3]]
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_comprehension_unpacked
# outcome: AttributeError… | TypeError… | policy…
import math
[0 for (x, math.pi) in [(1, 3)]]
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_unpack
# outcome: AttributeError… | TypeError… | policy…
import math
a, math.pi = 1, 3
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_starred
# outcome: AttributeError… | TypeError… | policy…
import math
a, *math.pi = [1, 2, 3]
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_nested_unpack
# outcome: AttributeError… | TypeError… | policy…
import math
(a, [b, math.pi]) = 1, [2, 3]
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_chained
# outcome: AttributeError… | TypeError… | policy…
import math
x = math.pi = 3
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_for_unpack
# outcome: AttributeError… | TypeError… | policy…
import math
for a, math.pi in [(1, 3)]: pass
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_with_unpack
# outcome: AttributeError… | TypeError… | policy…
import math
class C:
    def __enter__(self): return 1, 3
    def __exit__(self, *a): pass
with C() as (a, math.pi): pass
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_import_as
# outcome: SyntaxError… | policy…
import json as math.pi
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_attribute_caught
# outcome: result
import math
try:
    math.pi = 3
except Exception: pass
result = 1
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% module_function_replaced
# outcome: AttributeError… | TypeError… | policy…
import math
math.sqrt = len
#-- next run
# outcome: result 2.0
import math
result = math.sqrt(4)
#%% module_new_attribute
# outcome: AttributeError… | TypeError… | policy…
import math
math.mine = 1
#-- next run
# outcome: AttributeError: module 'math' has no attribute 'mine'
import math
math.mine
#%% module_list_attribute
# outcome: result
import math, json
x = [math]
x[0] = json
result = 1
#-- next run
# outcome: result 3.0
import math
result = math.floor(3.5) * 1.0
#%% builtin_class_attribute
# outcome: TypeError: cannot set 'foo' attribute of immutable type 'int'
int.foo = 1
#-- next run
# outcome: AttributeError: type object 'int' has no attribute 'foo'
int.foo
#%% builtin_class_delete
# outcome: TypeError… | AttributeError…
del str.upper
#-- next run
# outcome: result 'A'
result = 'a'.upper()
#%% builtin_method_replaced
# outcome: TypeError…
def up(s): return 'stolen'
str.upper = up
#-- next run
# outcome: result 'A'
result = 'a'.upper()
#%% exception_class_attribute
# outcome: TypeError: cannot set 'foo' attribute of immutable type 'ValueError'
ValueError.foo = 1
#-- next run
# outcome: AttributeError…
ValueError.foo
#%% exception_class_str
# outcome: TypeError… | policy…
def f(self): return 'stolen'
ValueError.__str__ = f
#-- next run
# outcome: result 'x'
result = str(ValueError('x'))
#%% library_class_attribute
# outcome: TypeError… | AttributeError…
import decimal
decimal.Decimal.foo = 1
#-- next run
# outcome: AttributeError…
import decimal
decimal.Decimal.foo
#%% collections_class_attribute
# outcome: TypeError… | AttributeError… | no result
import collections
collections.Counter.most_common = len
#-- next run
# outcome: result [('a', 1)]
import collections
result = collections.Counter('a').most_common()
#%% userdict_class_attribute
# outcome: TypeError… | AttributeError… | no result
import collections
collections.UserDict.get = len
#-- next run
# outcome: result 1
import collections
result = collections.UserDict({1: 1}).get(1)
#%% pandas_class_attribute
# outcome: TypeError… | AttributeError…
import pandas as pd
pd.DataFrame.sum = len
#-- next run
# outcome: result 3
import pandas as pd
result = int(pd.DataFrame({'a': [1, 2]})['a'].sum())
#%% datetime_class_attribute
# outcome: TypeError… | AttributeError…
import datetime
datetime.datetime.now = len
#-- next run
# outcome: result True
import datetime
result = datetime.datetime.now().year > 2000
#%% builtin_rebound
# outcome: result 1
def len(x): return 1
result = len([1, 2, 3])
#-- next run
# outcome: result 3
result = len([1, 2, 3])
#%% builtin_rebound_global
# outcome: result 1
def f():
    global sum
    def sum(x): return 1
f()
result = sum([1, 2])
#-- next run
# outcome: result 3
result = sum([1, 2])
#%% builtin_deleted
# outcome: NameError: name 'len' is not defined
del len
#-- next run
# outcome: result 0
result = len([])
#%% exception_rebound
# outcome: result
class ValueError(Exception): pass
result = ValueError is not Exception
#-- next run
# outcome: result 'caught'
try:
    int('x')
except ValueError:
    result = 'caught'
#%% module_rebound
# outcome: result
import math
math = 1
result = math
#-- next run
# outcome: result 3.141592653589793
import math
result = math.pi
#%% variable
# outcome: result 1
secret = 1
result = secret
#-- next run
# outcome: NameError: name 'secret' is not defined
secret
#%% result_variable
# outcome: result 1
result = 1
#-- next run
# outcome: no result
x = 1
#%% default_argument
# outcome: result [1]
def f(x=[]):
    x.append(1)
    return x
result = f()
#-- next run
# outcome: result [1]
def f(x=[]):
    x.append(1)
    return x
result = f()
#%% constant_list
# outcome: result [1, 2, 3, 4]
x = [1, 2, 3]
x.append(4)
result = x
#-- next run
# outcome: result [1, 2, 3, 4]
x = [1, 2, 3]
x.append(4)
result = x
#%% same_program_twice
# outcome: result (1, [1])
x = []
class C: n = 0
C.n += 1
x.append(C.n)
result = (C.n, x)
#-- next run
# outcome: result (1, [1])
x = []
class C: n = 0
C.n += 1
x.append(C.n)
result = (C.n, x)
#%% same_program_inline_caches
# outcome: result 3
class C:
    def __init__(self): self.x = 1
    def f(self): return self.x
C.f = len
class D(list): f = 3
result = D.f
#-- next run
# outcome: result 3
class C:
    def __init__(self): self.x = 1
    def f(self): return self.x
C.f = len
class D(list): f = 3
result = D.f
#%% class_registry
# outcome: result 1
class Base:
    all = []
    def __init_subclass__(cls): Base.all.append(cls)
class A(Base): pass
result = len(Base.all)
#-- next run
# outcome: result 1
class Base:
    all = []
    def __init_subclass__(cls): Base.all.append(cls)
class A(Base): pass
result = len(Base.all)
#%% subclass_of_builtin_class
# outcome: result
class E(ValueError): pass
result = 1
#-- next run
# outcome: policy
ValueError.__subclasses__()
#%% abc_registration
# outcome: result | AttributeError… | TypeError…
import collections.abc
class C: pass
collections.abc.Sized.register(C)
result = 1
#-- next run
# outcome: result False
import collections.abc
class C: pass
result = isinstance(C(), collections.abc.Sized)
#%% singledispatch_registry
# outcome: result 'int'
import functools
@functools.singledispatch
def f(x): return 'any'
@f.register(int)
def g(x): return 'int'
result = f(1)
#-- next run
# outcome: result 'any'
import functools
@functools.singledispatch
def f(x): return 'any'
result = f(1)
#%% lru_cache_of_same_program
# outcome: result 1
import functools
n = 0
@functools.lru_cache(None)
def f():
    global n
    n += 1
    return n
f()
result = f()
#-- next run
# outcome: result 1
import functools
n = 0
@functools.lru_cache(None)
def f():
    global n
    n += 1
    return n
f()
result = f()
#%% decimal_precision
# outcome: result 3
import decimal
decimal.getcontext().prec = 3
result = decimal.getcontext().prec
#-- next run
# outcome: result 28
import decimal
result = decimal.getcontext().prec
#%% decimal_traps
# outcome: result
import decimal
for k in list(decimal.getcontext().traps): decimal.getcontext().traps[k] = False
result = 1
#-- next run
# outcome: InvalidOperation…
import decimal
decimal.Decimal('x')
#%% decimal_flags
# outcome: result
import decimal
decimal.Decimal(1) / 3
result = decimal.getcontext().flags[decimal.Inexact]
#-- next run
# outcome: result False
import decimal
result = bool(decimal.getcontext().flags[decimal.Inexact])
#%% decimal_setcontext
# outcome: result
import decimal
decimal.setcontext(decimal.Context(prec=5))
result = 1
#-- next run
# outcome: result 28
import decimal
result = decimal.getcontext().prec
#%% decimal_default_context
# outcome: result | AttributeError… | TypeError… | ImportError…
import decimal
decimal.DefaultContext.prec = 5
result = 1
#-- next run
# outcome: result 28
import decimal
result = decimal.getcontext().prec
#%% decimal_rounding
# outcome: result
import decimal
decimal.getcontext().rounding = decimal.ROUND_UP
result = 1
#-- next run
# outcome: result '0.33'
import decimal
result = str(decimal.Decimal('0.333').quantize(decimal.Decimal('0.01')))
#%% decimal_localcontext_left_open
# outcome: result 7
import decimal
def g():
    with decimal.localcontext() as c:
        c.prec = 7
        yield decimal.getcontext().prec
x = g()
result = next(x)
#-- next run
# outcome: result 28
import decimal
result = decimal.getcontext().prec
#%% pandas_options
# outcome: result 5
import pandas as pd
pd.set_option('display.max_rows', 5)
result = pd.get_option('display.max_rows')
#-- next run
# outcome: result 60
import pandas as pd
result = pd.get_option('display.max_rows')
#%% pandas_precision
# outcome: result
import pandas as pd
pd.set_option('display.precision', 1)
result = str(pd.Series([1.23456]))
#-- next run
# outcome: result True
import pandas as pd
result = '1.23456' in str(pd.Series([1.23456]))
#%% frame_of_provider_changed
# outcome: result True
df = load_trades(days=1)
df['price'] = 0
result = bool((df['price'] == 0).all())
#-- next run
# outcome: result False
df = load_trades(days=1)
result = bool((df['price'] == 0).all())
#%% frame_cells_changed
# outcome: result True
df = load_trades(days=1)
df.loc[:, 'price'] = -1
result = bool((df['price'] == -1).all())
#-- next run
# outcome: result False
df = load_trades(days=1)
result = bool((df['price'] == -1).any())
#%% frame_iloc_changed
# outcome: result -5.0
df = load_trades(days=1)
df.iloc[0, df.columns.get_loc('price')] = -5.0
result = df['price'].iloc[0]
#-- next run
# outcome: result False
df = load_trades(days=1)
result = bool(df['price'].iloc[0] == -5.0)
#%% frame_columns_renamed
# outcome: result True
df = load_trades(days=1)
df.columns = [c.upper() for c in df.columns]
result = 'PRICE' in df
#-- next run
# outcome: result False
result = 'PRICE' in load_trades(days=1)
#%% frame_index_named
# outcome: result 'mine'
df = load_trades(days=1)
df.index.name = 'mine'
result = df.index.name
#-- next run
# outcome: result None
result = load_trades(days=1).index.name
#%% frame_dropped_inplace
# outcome: result 0
df = load_trades(days=1)
df.drop(df.index, inplace=True)
result = len(df)
#-- next run
# outcome: result True
result = len(load_trades(days=1)) > 0
#%% frame_sorted_inplace
# outcome: result
df = load_trades(days=1)
before = list(df['price'])
df.sort_values('price', inplace=True)
result = 1
#-- next run
# outcome: result True
df = load_trades(days=1)
result = list(df['timestamp']) == sorted(df['timestamp']) or list(df['price']) != sorted(df['price'])
#%% frame_attrs
# outcome: result | AttributeError… | NotImplementedError…
df = load_trades(days=1)
df.attrs['x'] = 1
result = 1
#-- next run
# outcome: result False | AttributeError… | NotImplementedError…
result = 'x' in load_trades(days=1).attrs
#%% frame_values_view
# outcome: result | ValueError… | TypeError… | NotImplementedError… | AttributeError…
df = load_trades(days=1)
v = df['price'].values
v[0] = -7
result = 1
#-- next run
# outcome: result False
result = bool(load_trades(days=1)['price'].iloc[0] == -7)
#%% balances_changed
# outcome: result
b = load_balances()
b.clear()
result = len(b)
#-- next run
# outcome: result True
result = len(load_balances()) > 0
#%% balances_nested_changed
# outcome: result 'stolen'
b = load_balances()
k = sorted(b)[0]
b[k] = 'stolen'
result = b[k]
#-- next run
# outcome: result False
b = load_balances()
result = b[sorted(b)[0]] == 'stolen'
#%% balances_inner_changed
# outcome: result
b = load_balances()
k = sorted(b)[0]
if isinstance(b[k], dict): b[k].clear()
result = 1
#-- next run
# outcome: result True
b = load_balances()
result = len(b[sorted(b)[0]]) > 0
#%% str_interned
# outcome: result
x = 'abc' * 1000
result = hash(x) == hash('abc' * 1000)
#-- next run
# outcome: result True
result = hash('a') == hash('a')
#%% identity_hashes
# outcome: result
class C: pass
result = hash(C()) != 0
#-- next run
# outcome: result
class C: pass
result = hash(C()) != 0
#%% output_not_kept
# outcome: result 1
print('secret')
result = 1
#-- next run
# outcome: result 2
result = 2
#%% memory_given_back
# outcome: memory limit
x = 'a' * 10**12
#-- next run
# outcome: result 30000000
result = len('a' * 30000000)
#%% memory_of_last_run_given_back
# outcome: result
x = ['a' * 10**6 + str(i) for i in range(40)]
result = 1
#-- next run
# outcome: result 40
x = ['a' * 10**6 + str(i) for i in range(40)]
result = len(x)
#%% time_starts_anew
# outcome: time limit
while True: pass
#-- next run
# outcome: result 45
result = sum(range(10))
#%% recursion_starts_anew
# outcome: recursion
def f(): f()
f()
#-- next run
# outcome: result 300
def f(n): return 0 if n == 0 else 1 + f(n - 1)
result = f(300)
#%% generator_left_suspended
# outcome: result 1
def g():
    try:
        yield 1
    finally:
        print('late')
x = g()
result = next(x)
#-- next run
# outcome: result 2
result = 2
#%% exception_left_handled
# outcome: result
try:
    1 / 0
except ZeroDivisionError as e: x = e
result = 1
#-- next run
# outcome: RuntimeError: No active exception to reraise
raise
#%% function_attributes
# outcome: result 2
def f(): pass
f.x = 2
result = f.x
#-- next run
# outcome: AttributeError: 'function' object has no attribute 'x'
def f(): pass
f.x
#%% builtin_function_attribute
# outcome: AttributeError…
len.x = 2
#-- next run
# outcome: AttributeError…
len.x
#%% type_cache_epoch
# outcome: result 5
class A: x = 1
class B(A): pass
b = B()
for i in range(5): A.x = i + 1
result = b.x
#-- next run
# outcome: result 1
class A: x = 1
class B(A): pass
b = B()
result = b.x
#%% namedtuple_class
# outcome: result
import collections
P = collections.namedtuple('P', 'x')
P.x = 5
result = P(1).x
#-- next run
# outcome: result 1
import collections
P = collections.namedtuple('P', 'x')
result = P(1).x
#%% json_encoder_class
# outcome: AttributeError… | TypeError… | no result
import json
json.JSONEncoder.default = len
#-- next run
# outcome: result '[1]'
import json
result = json.dumps([1])
#%% warnings_filters
# outcome: result
# policy: extras
import warnings
warnings.simplefilter('error')
result = 1
#-- next run
# outcome: result
import warnings
warnings.warn('x')
result = 1
#%% enum_shared
# outcome: result
# policy: extras
import enum
class E(enum.Enum): A = 1
E.A.extra = 5
result = 1
#-- next run
# outcome: AttributeError…
import enum
class E(enum.Enum): A = 1
E.A.extra
