#%% exception_traceback
# outcome: policy
try:
    1 / 0
except ZeroDivisionError as e:
    result = e.__traceback__
#%% traceback_frame
# outcome: policy
def f(tb): return tb.tb_frame
#%% frame_back
# outcome: policy
def f(fr): return fr.f_back
#%% frame_globals
# outcome: policy
def f(fr): return fr.f_globals
#%% frame_locals
# outcome: policy
def f(fr): return fr.f_locals
#%% frame_builtins
# outcome: policy
def f(fr): return fr.f_builtins
#%% generator_frame
# outcome: policy
def g(): yield 1
result = g().gi_frame
#%% generator_code
# outcome: policy
def g(): yield 1
result = g().gi_code
#%% coroutine_frame
# outcome: policy
def f(c): return c.cr_frame
#%% function_globals
# outcome: policy
def f(): pass
result = f.__globals__
#%% function_code
# outcome: policy
def f(): pass
result = f.__code__
#%% function_closure
# outcome: policy
def f(): pass
result = f.__closure__
#%% function_defaults
# outcome: policy
def f(x=1): pass
result = f.__defaults__
#%% function_builtins
# outcome: policy
def f(): pass
result = f.__builtins__
#%% function_dict
# outcome: policy
def f(): pass
result = f.__dict__
#%% method_self
# outcome: policy
result = [].append.__self__
#%% method_func
# outcome: policy
class C:
    def f(self): pass
result = C().f.__func__
#%% partial_func_is_fine
# outcome: result True
import functools
def f(): pass
result = functools.partial(f).func is f
#%% class_mro
# outcome: policy
result = int.__mro__
#%% class_bases
# outcome: policy
result = int.__bases__
#%% class_base
# outcome: policy
result = int.__base__
#%% class_dict
# outcome: policy
class C: pass
result = C.__dict__
#%% class_subclasses
# outcome: policy
result = object.__subclasses__()
#%% class_mro_method
# outcome: policy | AttributeError…
result = int.mro()
#%% class_module_attribute
# outcome: policy
result = int.__module__
#%% class_reduce
# outcome: policy
result = (1).__reduce__()
#%% class_reduce_ex
# outcome: policy
result = (1).__reduce_ex__(2)
#%% class_getattribute
# outcome: policy
result = object.__getattribute__(1, 'real')
#%% class_setattr
# outcome: policy
object.__setattr__(1, 'x', 2)
#%% class_own_getattribute
# outcome: policy
class C:
    def __getattribute__(self, n): return 1
#%% class_own_del
# outcome: policy
class C:
    def __del__(self): pass
#%% class_assign_class
# outcome: policy
class A: pass
class B: pass
a = A()
a.__class__ = B
#%% class_cell
# outcome: policy
class C:
    def f(self): return __class__
#%% class_prepare
# outcome: policy
class C:
    def __prepare__(cls): pass
#%% class_metaclass
# outcome: policy | program… | TypeError… | SyntaxError…
class M(type): pass
class C(metaclass=M): pass
#%% class_instancecheck
# outcome: policy
class C:
    def __instancecheck__(self, o): return True
#%% type_three_arguments
# outcome: policy | TypeError…
T = type
T('C', (), {})
#%% type_of_type
# outcome: policy | TypeError… | result
t = type(type(1))
result = t('C', (), {})
#%% type_mro_by_super
# outcome: policy | AttributeError…
class C:
    def f(self): return super().__mro__
C().f()
#%% super_getattribute
# outcome: policy
class C:
    def f(self): return super().__getattribute__('f')
C().f()
#%% builtins_name
# outcome: policy
result = __builtins__
#%% builtins_import
# outcome: policy
import builtins
#%% import_os
# outcome: policy
import os
#%% import_from_os
# outcome: policy
from os import system
#%% import_as
# outcome: policy
import os as pandas
#%% import_submodule
# outcome: policy
import os.path
#%% import_relative
# outcome: policy | SyntaxError… | ImportError…
from . import os
#%% import_star_of_refused
# outcome: policy
from os import *
#%% import_importlib
# outcome: policy
import importlib
#%% import_by_name
# outcome: policy
__import__('os')
#%% import_pandas_io
# outcome: policy | ModuleNotFoundError… | ImportError… | AttributeError…
import pandas.io.common
#%% import_numpy_testing
# outcome: no result
import numpy.testing
#%% module_os
# outcome: policy | AttributeError…
import json
result = json.os
#%% module_sys_through_collections
# outcome: policy | AttributeError…
import collections
result = collections._sys
#%% module_codecs
# outcome: AttributeError…
import json
result = json.codecs
#%% module_builtins
# outcome: policy
import math
result = math.__builtins__
#%% module_dict
# outcome: policy
import math
result = math.__dict__
#%% module_loader
# outcome: policy
import math
result = math.__loader__
#%% module_spec
# outcome: policy
import math
result = math.__spec__
#%% module_pandas_compat
# outcome: policy | AttributeError…
import pandas as pd
result = pd.compat.os
#%% module_pandas_io
# outcome: policy | AttributeError…
import pandas as pd
result = pd.io
#%% module_functools_import
# outcome: policy | ImportError…
from functools import _thread
#%% module_statistics_random
# outcome: policy | ImportError… | AttributeError…
from statistics import random
#%% module_repr_has_no_path
# outcome: result
import math, json
result = [math, json]
#%% read_csv
# outcome: policy
import pandas as pd
pd.read_csv('/etc/passwd')
#%% read_pickle
# outcome: policy
import pandas as pd
pd.read_pickle('x')
#%% read_by_alias
# outcome: policy | AttributeError… | NotImplementedError…
import pandas as pd
x = pd
x.read_csv('/etc/passwd')
#%% read_from_import
# outcome: policy | ImportError… | NotImplementedError…
from pandas import read_csv as r
r('/etc/passwd')
#%% read_in_list
# outcome: policy | AttributeError… | NotImplementedError…
import pandas as pd
[pd][0].read_csv('/etc/passwd')
#%% to_csv_file
# outcome: policy | NotImplementedError… | ValueError… | TypeError… | OSError… | PermissionError…
import pandas as pd
pd.DataFrame({'a': [1]}).to_csv('/tmp/pyexec-hostile.csv')
#%% to_json_file
# outcome: policy | AttributeError… | NotImplementedError… | ValueError… | TypeError… | OSError…
import pandas as pd
pd.DataFrame({'a': [1]}).to_json('/tmp/pyexec-hostile.json')
#%% to_pickle_file
# outcome: policy | NotImplementedError… | AttributeError…
import pandas as pd
pd.DataFrame({'a': [1]}).to_pickle('/tmp/x')
#%% to_sql
# outcome: policy | NotImplementedError… | AttributeError…
import pandas as pd
pd.DataFrame({'a': [1]}).to_sql('t', 'sqlite://')
#%% json_load_file
# outcome: policy | AttributeError… | NotImplementedError… | TypeError…
import json
json.load('/etc/passwd')
#%% json_dump_to_object
# outcome: result | AttributeError… | NotImplementedError… | TypeError…
import json
class F:
    def write(self, s): print(s)
json.dump([1], F())
result = 1
#%% print_file
# outcome: policy | TypeError… | AttributeError… | no result
class F:
    def write(self, s): pass
print('x', file=F())
#%% print_file_opens_nothing
# outcome: policy | TypeError… | AttributeError…
print('x', file='/tmp/x')
#%% open
# outcome: policy
open('/etc/passwd')
#%% open_alias
# outcome: policy
o = open
o('/etc/passwd')
#%% input
# outcome: policy
input()
#%% exec
# outcome: policy
exec('1')
#%% eval_in_string_is_text
# outcome: result 'eval(1)'
result = 'eval(1)'
#%% eval_in_comment
# outcome: result 1
# eval(1)
result = 1
#%% eval_in_fstring
# outcome: policy
f'{eval(1)}'
#%% compile
# outcome: policy
compile('1', 'x', 'eval')
#%% breakpoint
# outcome: policy
breakpoint()
#%% memoryview
# outcome: policy
memoryview(b'x')
#%% id
# outcome: policy
id(1)
#%% dunder_in_keyword
# outcome: policy
def f(**k): pass
f(__class__=1)
#%% dunder_in_class_body
# outcome: policy
class C:
    __dict__ = 1
#%% dunder_global
# outcome: policy
__file__
#%% dunder_import_from
# outcome: policy
from math import __loader__
#%% dunder_for_target
# outcome: policy
for __x__ in [1]: pass
#%% dunder_except_name
# outcome: policy
try: pass
except ValueError as __e__: pass
#%% dunder_with_target
# outcome: policy
class C:
    def __enter__(self): pass
    def __exit__(self, *a): pass
with C() as __x__: pass
#%% dunder_walrus
# outcome: policy
(__x__ := 1)
#%% dunder_parameter
# outcome: policy
def f(__x__): pass
#%% dunder_match_capture
# outcome: policy
match 1:
    case __x__: pass
#%% dunder_match_keyword
# outcome: policy
match 1:
    case int(__class__=1): pass
#%% dunder_import_as
# outcome: policy
import math as __builtins__
#%% dunder_global_statement
# outcome: policy
def f():
    global __builtins__
#%% mangled_name
# outcome: policy | AttributeError…
class C:
    def f(self): return self.__class__
C().f()
#%% mangled_private
# outcome: result 1
class C:
    def __init__(self): self.__x = 1
result = C()._C__x
#%% mangling_makes_no_dunder
# outcome: policy | AttributeError… | NameError…
class _: 
    def f(self): return self.__x__
_().f()
#%% object_repr_no_address
# outcome: result
class C:
    def f(self): pass
def g(): yield 1
def h(): pass
result = repr([C(), C, C().f, g(), h, iter([]), object(), map(abs, []), [].append, len, type(iter([])), {}.keys(), NotImplemented])
#%% hash_no_address
# outcome: result
class C: pass
result = [hash(C()) < 2**62, hash(len) < 2**62]
#%% bound_method_of_host
# outcome: policy | AttributeError…
result = load_trades.__self__
#%% loader_attributes
# outcome: AttributeError… | policy | TypeError…
load_trades.provider
#%% loader_assignment
# outcome: AttributeError… | TypeError…
load_trades.x = 1
#%% loader_repr_no_go
# outcome: result
result = repr(load_trades)
#%% loader_error_no_go_text
# outcome: TypeError… | ValueError…
load_trades(days='x' * 10**5)
#%% loader_bad_names
# outcome: TypeError… | ValueError… | KeyError…
load_trades(asset="x'; DROP TABLE trades; --", days=10**30)
#%% closure_variables
# outcome: policy
def f():
    x = 1
    def g(): return x
    return g
f().__closure__[0].cell_contents
#%% cell_contents
# outcome: AttributeError…
def f():
    x = 1
    def g(): return x
    return g
result = f().cell_contents
#%% comprehension_frame
# outcome: policy
(x for x in [1]).gi_frame.f_locals
#%% exception_with_traceback
# outcome: policy | AttributeError… | ValueError…
try:
    1 / 0
except ZeroDivisionError as e:
    e.with_traceback(e.__traceback__)
#%% exception_context
# outcome: policy
try:
    1 / 0
except ZeroDivisionError as e:
    result = e.__context__.__traceback__
#%% exception_obj_attribute
# outcome: AttributeError… | result None
try:
    (1).nothing
except AttributeError as e:
    f = '{0.obj.__cla' + 'ss__}'
    result = f.format(e)
#%% name_error_name
# outcome: result 'missing'
try:
    missing
except NameError as e:
    result = e.name
#%% stop_iteration_value
# outcome: result 5
def g():
    return 5
    yield
try:
    next(g())
except StopIteration as e:
    result = e.value
#%% generator_state_attributes
# outcome: AttributeError… | policy | result False
def g(): yield 1
x = g()
result = x.gi_running
#%% lru_cache_wrapped
# outcome: policy
import functools
@functools.lru_cache(None)
def f(): pass
result = f.__wrapped__
#%% property_fget
# outcome: result
class C:
    @property
    def x(self): return 1
result = C.x.fget(C())
#%% namedtuple_new_code
# outcome: policy
import collections
P = collections.namedtuple('P', 'a')
P.__new__.__code__
#%% defaultdict_factory
# outcome: result 0
import collections
result = collections.defaultdict(int).default_factory()
#%% datetime_resolution
# outcome: result
import datetime
result = datetime.datetime.now() == datetime.datetime.now()
#%% decimal_context_is_own
# outcome: result
import decimal
result = decimal.getcontext().prec
#%% dataclass_fields
# outcome: policy
# policy: extras
import dataclasses
@dataclasses.dataclass
class C:
    x: int = 1
C.__dataclass_fields__
#%% typing_get_type_hints
# outcome: result | AttributeError… | TypeError… | NameError… | policy | ImportError… | SyntaxError… | ModuleNotFoundError…
# policy: extras
import typing
def f(x: '__import__("os").system("true")'): pass
result = typing.get_type_hints(f)
#%% copy_of_module
# outcome: result | TypeError… | ModuleNotFoundError… | copy.Error…
# policy: extras
import copy, math
result = copy.deepcopy(math) is math
#%% copy_reduce_hook
# outcome: policy
# policy: extras
import copy
class C:
    def __reduce__(self): return (print, ('x',))
copy.copy(C())
#%% re_no_lookup
# outcome: result
# policy: extras
import re
result = re.sub('(a)', r'\g<1>', 'a')
#%% random_is_seeded
# outcome: result
# policy: extras
import random
result = random.random() < 1
#%% random_system_random
# outcome: AttributeError… | ImportError… | NotImplementedError… | policy | ModuleNotFoundError…
# policy: extras
from random import SystemRandom
#%% time_sleep
# outcome: AttributeError… | NotImplementedError… | policy | ModuleNotFoundError… | RuntimeError… | OSError… | PermissionError… | time limit
# policy: extras
import time
time.sleep(10**9)
#%% enum_internals
# outcome: policy
# policy: extras
import enum
class E(enum.Enum): A = 1
E.__members__.__self__
#%% future_attributes
# outcome: policy | AttributeError… | ModuleNotFoundError… | result
# policy: extras
import __future__
result = __future__.annotations.__class__
