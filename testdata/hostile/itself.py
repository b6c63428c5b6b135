#%% list_repr
# outcome: result '[[...]]'
x = []
x.append(x)
result = repr(x)
#%% list_result
# outcome: result [[...]]
# json: ValueError: the result holds itself, or nests too deep
# go: ValueError: the result holds itself, or nests too deep
# text: result [[...]]
x = []
x.append(x)
result = x
#%% dict_result
# outcome: result {'x': {...}}
# json: ValueError: the result holds itself, or nests too deep
# go: ValueError: the result holds itself, or nests too deep
x = {}
x['x'] = x
result = x
#%% list_eq
# outcome: recursion
x = []
x.append(x)
y = []
y.append(y)
x == y
#%% list_eq_self
# outcome: result True
x = []
x.append(x)
result = x == x
#%% list_lt
# outcome: recursion
x = []
x.append(x)
y = []
y.append(y)
x < y
#%% list_in
# outcome: result True
x = []
x.append(x)
result = x in x
#%% list_sort
# outcome: result 1
x = []
x.append(x)
x.append(x)
x.sort()
result = 1
#%% list_json
# outcome: ValueError: Circular reference detected
x = []
x.append(x)
import json
json.dumps(x)
#%% dict_json
# outcome: ValueError: Circular reference detected
x = {}
x['x'] = x
import json
json.dumps(x)
#%% list_json_unchecked
# outcome: recursion
x = []
x.append(x)
import json
json.dumps(x, check_circular=False)
#%% list_extend
# outcome: result 2
x = []
x.append(x)
x.extend(x)
result = len(x)
#%% list_slice
# outcome: result 3
x = []
x.append(x)
x[0:0] = [x, x]
result = len(x)
#%% list_print
# outcome: result 1
x = []
x.append(x)
print(x)
result = 1
#%% list_format
# outcome: result '[[...]]'
x = []
x.append(x)
result = f'{x}'
#%% list_flatten
# outcome: recursion
x = []
x.append(x)
def flat(v):
    return sum((flat(i) for i in v), [])
flat(x)
#%% list_append_in_loop
# outcome: memory limit | time limit
x = [1]
for i in x: x.append(i)
#%% dict_grown_in_loop
# outcome: RuntimeError: dictionary changed size during iteration
d = {0: 0}
for k in d: d[k + 1] = 0
#%% set_grown_in_loop
# outcome: RuntimeError: Set changed size during iteration
s = {0}
for k in s: s.add(k + 1)
#%% deque_grown_in_loop
# outcome: RuntimeError: deque mutated during iteration
import collections
d = collections.deque([0])
for k in d: d.append(k)
#%% tuple_via_list
# outcome: result ([(...)],)
x = []
t = (x,)
x.append(t)
result = t
#%% tuple_hash
# outcome: TypeError: unhashable type: 'list'
x = []
t = (x,)
x.append(t)
hash(t)
#%% instance_eq
# outcome: recursion
class C:
    def __eq__(self, o): return self.x == o.x
a, b = C(), C()
a.x, b.x = a, b
a == b
#%% generator_next
# outcome: ValueError: generator already executing
def g(): yield next(x)
x = g()
next(x)
#%% generator_list
# outcome: ValueError: generator already executing
def g(): yield list(x)
x = g()
list(x)
#%% generator_close
# outcome: ValueError: generator already executing
def g():
    x.close()
    yield 1
x = g()
next(x)
#%% generator_throw
# outcome: ValueError: generator already executing
def g():
    x.throw(ValueError)
    yield 1
x = g()
next(x)
#%% generator_yield_from
# outcome: ValueError: generator already executing
def g(): yield from x
x = g()
next(x)
#%% exception_cause
# outcome: ValueError: loop
e = ValueError('loop')
f = TypeError()
try:
    try:
        raise e from f
    except ValueError as a:
        raise f from a
except TypeError as b:
    raise e from b
#%% exception_own_cause
# outcome: ValueError: own
e = ValueError('own')
raise e from e
#%% exception_own_args
# outcome: recursion | ValueError…
e = ValueError()
e.args = (e,)
raise e
#%% exception_own_args_repr
# outcome: result 'ValueError(...)' | recursion
e = ValueError()
e.args = (e,)
result = repr(e)
#%% default_argument
# outcome: result [[...]]
def f(x=[]):
    x.append(x)
    return x
result = f()
#%% class_attribute
# outcome: result True
class C: pass
C.c = C
result = C.c.c.c is C
#%% deque_repr
# outcome: result '[deque([[...]])]' | result 'deque([[...]])' | result '[...]' | result
import collections
x = collections.deque()
x.append(x)
result = repr(x)
#%% chainmap
# outcome: recursion
import collections
x = collections.ChainMap()
x.maps.append(x)
x['a']
#%% chainmap_len
# outcome: recursion
import collections
x = collections.ChainMap()
x.maps.append(x)
len(x)
#%% userlist_repr
# outcome: no result
import collections
x = collections.UserList()
x.append(x)
repr(x)
#%% partial_of_itself
# outcome: result
import functools
x = []
p = functools.partial(print, x)
x.append(p)
result = p
#%% namespace_cycle
# outcome: result 1
class C: pass
for i in range(100000):
    a, b = C(), C()
    a.b, b.a = b, a
result = 1
#%% property_of_itself
# outcome: recursion
class C:
    @property
    def x(self): return self.x
C().x
#%% iterator_of_itself
# outcome: recursion
class C:
    def __iter__(self): return iter(self)
for x in C(): pass
#%% iter_returns_self_no_next
# outcome: TypeError: iter() returned non-iterator of type 'C'
class C:
    def __iter__(self): return self
for x in C(): pass
#%% zip_of_itself
# outcome: result
x = []
z = zip(x)
x.append(z)
result = [type(i) is zip for i in z]
#%% tee_of_itself
# outcome: memory limit | time limit | result… | RuntimeError…
import itertools
x = [1]
def g():
    for i in x:
        x.append(i)
        yield i
a, b = itertools.tee(g())
sum(a)
#%% lru_cache_holding_itself
# outcome: result
import functools
@functools.lru_cache(None)
def f(): return f
result = f() is f
#%% frame_cell_cycle
# outcome: result
def f():
    def g(): return g
    return g
result = f()() is not None
#%% str_of_self_in_error
# outcome: recursion | KeyError…
class C:
    def __repr__(self): return str(KeyError(self))
{}[C()]
#%% pandas_object_cell
# outcome: result
import pandas as pd
x = []
x.append(x)
result = pd.Series([x])
#%% pandas_frame_in_frame
# outcome: result
import pandas as pd
d = pd.DataFrame({'a': [1]})
for i in range(200): d = pd.DataFrame({'a': [d]})
result = d
