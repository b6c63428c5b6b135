#%% eq_clears_list
# outcome: result
class C:
    def __eq__(self, o):
        x.clear()
        return False
x = [C() for i in range(100)]
result = 5 in x
#%% eq_clears_list_in_remove
# outcome: ValueError… | result | no result
class C:
    def __eq__(self, o):
        x.clear()
        return True
x = [C() for i in range(100)]
x.remove(5)
#%% eq_clears_list_in_index
# outcome: result | ValueError…
class C:
    def __eq__(self, o):
        x.clear()
        return False
x = [C() for i in range(100)]
result = x.index(5)
#%% eq_clears_list_in_count
# outcome: result
class C:
    def __eq__(self, o):
        x.clear()
        return False
x = [C() for i in range(100)]
result = x.count(5)
#%% eq_clears_both_in_compare
# outcome: result
class C:
    def __eq__(self, o):
        x.clear()
        y.clear()
        return True
x, y = [C()] * 100, [C()] * 100
result = x == y
#%% eq_changes_kind_of_list
# outcome: result
class C:
    def __eq__(self, o):
        x[:] = [1.5] * 50
        return False
x = [C()] * 100
result = 5 in x
#%% eq_clears_dict
# outcome: result | RuntimeError…
class C:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        d.clear()
        return False
d = {}
for i in range(50): d[C(i)] = i
result = len(d)
#%% eq_grows_dict
# outcome: result | RuntimeError… | recursion | time limit | memory limit
class C:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o):
        for i in range(100): d[i] = i
        return False
d = {}
for i in range(50): d[C(i)] = i
result = len(d)
#%% eq_deletes_key
# outcome: result | RuntimeError… | KeyError…
class C:
    def __hash__(self): return 1
    def __eq__(self, o):
        d.popitem()
        return True
d = {C(): 1, 5: 2}
try:
    d[C()] = 3
except KeyError: pass
result = len(d) >= 0
#%% eq_clears_dict_in_compare
# outcome: result | RuntimeError…
class C:
    def __eq__(self, o):
        a.clear()
        b.clear()
        return True
a, b = {i: C() for i in range(50)}, {i: C() for i in range(50)}
result = a == b
#%% eq_clears_set_in_union
# outcome: result | RuntimeError…
class C:
    def __hash__(self): return 1
    def __eq__(self, o):
        a.clear()
        b.clear()
        return False
a, b = set(), set()
a.add(C())
b.add(C())
result = len(a | b) >= 0
#%% eq_clears_set_in_intersection
# outcome: result | RuntimeError…
class C:
    def __hash__(self): return 1
    def __eq__(self, o):
        a.clear()
        b.clear()
        return True
a, b = {C()}, {C()}
result = len(a & b) >= 0
#%% eq_clears_deque
# outcome: result | IndexError… | RuntimeError…
import collections
class C:
    def __eq__(self, o):
        d.clear()
        return False
d = collections.deque(C() for i in range(100))
result = 5 in d
#%% eq_in_deque_remove
# outcome: IndexError… | ValueError… | RuntimeError… | no result
import collections
class C:
    def __eq__(self, o):
        d.clear()
        return True
d = collections.deque(C() for i in range(100))
d.remove(5)
#%% hash_changes_dict
# outcome: result | RuntimeError…
class C:
    def __hash__(self):
        d.clear()
        return 1
d = {i: i for i in range(100)}
d[C()] = 1
result = len(d)
#%% hash_changes_every_time
# outcome: result
n = 0
class C:
    def __hash__(self):
        global n
        n += 1
        return n
c = C()
d = {c: 1 for i in range(100)}
result = len(d), c in d
#%% hash_not_int
# outcome: TypeError: __hash__ method should return an integer
class C:
    def __hash__(self): return 'x'
hash(C())
#%% hash_huge
# outcome: result
class C:
    def __hash__(self): return 10**1000
result = hash(C()) < 2**61
#%% lt_changes_list
# outcome: ValueError: list modified during sort
class C:
    def __lt__(self, o):
        x.append(1)
        return True
x = [C() for i in range(100)]
x.sort()
#%% lt_clears_list
# outcome: ValueError: list modified during sort | result…
class C:
    def __lt__(self, o):
        x.clear()
        return True
x = [C() for i in range(100)]
x.sort()
result = len(x)
#%% lt_random
# outcome: result 1000
n = 0
class C:
    def __lt__(self, o):
        global n
        n = n * 1103515245 + 12345 & 0x7fffffff
        return n & 4096 > 0
x = [C() for i in range(1000)]
x.sort()
result = len(x)
#%% key_clears_list
# outcome: no result
def key(v):
    x.clear()
    return v
x = list(range(100))
x.sort(key=key)
#%% key_grows_list
# outcome: ValueError: list modified during sort
def key(v):
    x.append(v)
    return v
x = list(range(100))
x.sort(key=key)
#%% key_raises
# outcome: ValueError: 3
def key(v):
    if v == 3: raise ValueError(v)
    return v
sorted(range(100), key=key)
#%% key_raises_restores
# outcome: result 100
def key(v):
    if v == 50: raise ValueError(v)
    return -v
x = list(range(100))
try:
    x.sort(key=key)
except ValueError: pass
result = len(x)
#%% len_lies_large
# outcome: result [1]
class C:
    def __len__(self): return 2**62
    def __iter__(self): return iter([1])
result = list(C())
#%% len_lies_negative
# outcome: ValueError: __len__() should return >= 0
class C:
    def __len__(self): return -1
len(C())
#%% len_not_int
# outcome: TypeError: 'str' object cannot be interpreted as an integer
class C:
    def __len__(self): return 'x'
len(C())
#%% len_huge
# outcome: OverflowError: cannot fit 'int' into an index-sized integer
class C:
    def __len__(self): return 10**30
len(C())
#%% len_lies_reversed
# outcome: result
class C:
    def __len__(self): return 3
    def __getitem__(self, i): return i
result = list(reversed(C()))
#%% length_hint_lies
# outcome: result [] | memory limit | MemoryError…
class C:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return 2**62
result = list(C())
#%% length_hint_negative
# outcome: ValueError: __length_hint__() should return >= 0 | no result
class C:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return -1
list(C())
#%% index_shrinks_list
# outcome: IndexError: list index out of range
class I:
    def __index__(self):
        x.clear()
        return 5
x = list(range(10))
x[I()]
#%% index_shrinks_list_assign
# outcome: IndexError: list assignment index out of range
class I:
    def __index__(self):
        x.clear()
        return 5
x = list(range(10))
x[I()] = 1
#%% index_shrinks_list_delete
# outcome: IndexError: list assignment index out of range
class I:
    def __index__(self):
        x.clear()
        return 5
x = list(range(10))
del x[I()]
#%% index_shrinks_list_slice
# outcome: result []
class I:
    def __index__(self):
        x.clear()
        return 2
x = list(range(10))
result = x[I():8]
#%% index_shrinks_list_slice_assign
# outcome: result
class I:
    def __index__(self):
        x.clear()
        return 2
x = list(range(10))
x[I():8] = [1, 2, 3]
result = x
#%% index_shrinks_extended_slice
# outcome: result | ValueError…
class I:
    def __index__(self):
        x.clear()
        return 2
x = list(range(10))
x[::I()] = [1, 2, 3, 4, 5]
result = x
#%% index_shrinks_list_insert
# outcome: result [9]
class I:
    def __index__(self):
        x.clear()
        return 5
x = list(range(10))
x.insert(I(), 9)
result = x
#%% index_shrinks_list_pop
# outcome: IndexError: pop from empty list | IndexError: pop index out of range
class I:
    def __index__(self):
        x.clear()
        return 5
x = list(range(10))
x.pop(I())
#%% index_changes_list_repeat
# outcome: result
class I:
    def __index__(self):
        x.clear()
        return 3
x = [1]
result = x * I()
#%% index_changes_deque
# outcome: IndexError… | result
import collections
class I:
    def __index__(self):
        d.clear()
        return 5
d = collections.deque(range(10))
result = d[I()]
#%% index_changes_deque_insert
# outcome: result | IndexError…
import collections
class I:
    def __index__(self):
        d.clear()
        return 5
d = collections.deque(range(10))
d.insert(I(), 1)
result = len(d)
#%% index_changes_deque_rotate
# outcome: result
import collections
class I:
    def __index__(self):
        d.clear()
        return 5
d = collections.deque(range(10))
d.rotate(I())
result = len(d)
#%% iterator_shrinks_list
# outcome: result
x = list(range(10))
class C:
    def __iter__(self):
        x.clear()
        yield 1
x[2:5] = C()
result = x
#%% iterator_extends_itself
# outcome: memory limit | time limit
x = [1]
def g():
    for i in x: yield i
x.extend(g())
#%% iterator_clears_in_extend
# outcome: result
x = [1, 2, 3]
def g():
    yield 1
    x.clear()
    yield 2
x.extend(g())
result = x
#%% iterator_changes_dict_in_update
# outcome: result | RuntimeError…
d = {1: 1}
class C:
    def keys(self): return [1, 2, 3]
    def __getitem__(self, k):
        d.clear()
        return k
d.update(C())
result = d
#%% iterator_changes_join
# outcome: result
x = ['a'] * 10
class S(str): pass
def g():
    for i in range(10):
        x.clear()
        yield 'b'
result = ''.join(g())
#%% next_after_stop
# outcome: result [1]
class C:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n == 2: raise StopIteration
        return self.n
result = list(zip(C()))[:1] and [1]
#%% iter_returns_other
# outcome: TypeError: iter() returned non-iterator of type 'int'
class C:
    def __iter__(self): return 5
list(C())
#%% bool_not_bool
# outcome: TypeError: __bool__ should return bool, returned int
class C:
    def __bool__(self): return 5
bool(C())
#%% contains_lies
# outcome: result True
class C:
    def __contains__(self, x): return 'yes'
result = 1 in C()
#%% eq_not_bool
# outcome: result
class C:
    def __eq__(self, o): return 'yes'
result = [C() == 1, [C()] == [1], 1 in [C()]]
#%% repr_changes_list
# outcome: result
class C:
    def __repr__(self):
        x.clear()
        return 'C'
x = [C() for i in range(10)]
result = repr(x)
#%% repr_grows_list
# outcome: result | memory limit | time limit
class C:
    def __repr__(self):
        if len(x) < 1000: x.append(C())
        return 'C'
x = [C()]
result = len(repr(x))
#%% repr_changes_dict
# outcome: result | RuntimeError…
class C:
    def __repr__(self):
        d.clear()
        return 'C'
d = {i: C() for i in range(10)}
result = repr(d)
#%% repr_changes_set
# outcome: result | RuntimeError…
class C:
    def __repr__(self):
        s.clear()
        return 'C'
s = {C() for i in range(10)}
result = repr(s)
#%% repr_changes_deque
# outcome: result | RuntimeError…
import collections
class C:
    def __repr__(self):
        d.clear()
        return 'C'
d = collections.deque(C() for i in range(10))
result = repr(d)
#%% str_changes_join_list
# outcome: TypeError: sequence item 0: expected str instance, C found
class C:
    def __str__(self): return 'x'
''.join([C()])
#%% format_changes_arguments
# outcome: IndexError: Replacement index 0 out of range for positional args tuple
class C:
    def __format__(self, s):
        a.clear()
        return 'x'
a = [C(), C()]
result = '{0[0]}{0[0]}'.format([C()]) + '{} {}'.format(*a)
#%% json_default_changes_list
# outcome: result | ValueError… | time limit
import json
def f(o):
    x.clear()
    return 1
x = [{1}, {2}, {3}]
result = json.dumps(x, default=f)
#%% json_default_changes_dict
# outcome: result | RuntimeError…
import json
def f(o):
    d.clear()
    return 1
d = {str(i): {i} for i in range(10)}
result = json.dumps(d, default=f)
#%% json_str_keys_change
# outcome: result | TypeError… | RuntimeError…
import json
class F(float):
    def __repr__(self):
        d.clear()
        return '1.5'
d = {F(1.5): 1, 'a': 2}
result = json.dumps(d)
#%% reduce_changes_list
# outcome: result
import functools
x = [1, 2, 3, 4]
def f(a, b):
    x.clear()
    return a + b
result = functools.reduce(f, x)
#%% map_changes_list
# outcome: result
x = [1, 2, 3]
def f(v):
    x.clear()
    return v
result = list(map(f, x))
#%% filter_grows_list
# outcome: memory limit | time limit
x = [1]
def f(v):
    x.append(v)
    return True
list(filter(f, x))
#%% sum_changes_list
# outcome: result
class C:
    def __radd__(self, o):
        x.clear()
        return 1
x = [C(), C(), C()]
result = sum(x)
#%% min_changes_list
# outcome: result
class C:
    def __lt__(self, o):
        x.clear()
        return True
x = [C(), C(), C()]
result = min(x) is not None
#%% getattr_changes_class
# outcome: result
class C:
    def __getattr__(self, n):
        C.x = 1
        return 2
c = C()
result = [c.x, c.x]
#%% descriptor_deletes_itself
# outcome: result | AttributeError…
class D:
    def __get__(self, o, t):
        del C.x
        return 1
class C: x = D()
c = C()
result = c.x
#%% property_changes_class
# outcome: result
class C:
    @property
    def x(self):
        C.x = 5
        return 1
c = C()
result = [c.x, c.x]
#%% set_name_changes_class
# outcome: result | RuntimeError…
class D:
    def __set_name__(self, o, n):
        o.extra = 1
class C: x = D()
result = C.extra
#%% init_subclass_deletes
# outcome: result | AttributeError…
class B:
    def __init_subclass__(cls): del cls.x
class C(B): x = 1
result = 1
#%% new_returns_other
# outcome: result 5
class C:
    def __new__(cls): return 5
result = C()
#%% init_returns_value
# outcome: TypeError: __init__() should return None, not 'int'
class C:
    def __init__(self): return 5
C()
#%% call_changes_method
# outcome: result
class C:
    def f(self):
        C.f = lambda_
        return 1
def lambda_(self): return 2
c = C()
result = [c.f(), c.f()]
#%% exit_changes_exception
# outcome: ValueError: other
class C:
    def __enter__(self): return self
    def __exit__(self, *a): raise ValueError('other')
with C(): raise TypeError
#%% lru_cache_hash_clears
# outcome: result
import functools
@functools.lru_cache(None)
def f(x): return 1
class C:
    def __hash__(self):
        f.cache_clear()
        return 1
    def __eq__(self, o):
        f.cache_clear()
        return True
f(C())
result = f(C())
#%% lru_cache_recursion_clears
# outcome: result
import functools
@functools.lru_cache(maxsize=2)
def f(n):
    f.cache_clear()
    return n if n == 0 else f(n - 1)
result = f(50)
#%% ordered_dict_changed
# outcome: result | RuntimeError…
import collections
d = collections.OrderedDict.fromkeys(range(10))
for k in d:
    d.move_to_end(k)
    if len(d) > 5: d.pop(k)
result = len(d)
#%% counter_changed
# outcome: RuntimeError… | result
import collections
c = collections.Counter('abc')
for k in c: c[k + k] = 1
result = 1
#%% generator_changes_list_sliced
# outcome: result
x = list(range(10))
def g():
    yield from x
    x.clear()
result = [y for y in g()] + x
#%% tee_reentered
# outcome: recursion | RuntimeError… | ValueError… | result
import itertools
class C:
    def __iter__(self): return self
    def __next__(self): return next(b)
a, b = itertools.tee(C())
result = next(a)
#%% groupby_reentered
# outcome: result | RuntimeError… | recursion
import itertools
def key(x): return next(g, None)
g = itertools.groupby([1, 2, 3], key)
result = next(g) is not None
#%% cycle_reentered
# outcome: result | RuntimeError… | recursion | memory limit | time limit
import itertools
class C:
    def __iter__(self): return self
    def __next__(self): return next(c)
c = itertools.cycle(C())
result = next(c)
#%% pandas_apply_changes_frame
# outcome: result | KeyError… | ValueError…
import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3], 'b': [1, 2, 3]})
def f(r):
    df.drop(columns='b', inplace=True, errors='ignore')
    return 1
result = df.apply(f, axis=1)
#%% pandas_apply_drops_rows
# outcome: result | KeyError… | ValueError…
import pandas as pd
df = pd.DataFrame({'a': [1, 2, 3]})
def f(x):
    df.drop(df.index, inplace=True)
    return 1
result = df['a'].apply(f)
#%% pandas_group_changes_frame
# outcome: result | KeyError… | ValueError…
import pandas as pd
df = pd.DataFrame({'k': [1, 2, 1], 'v': [1, 2, 3]})
def f(g):
    df['v'] = 0
    return g['v'].sum()
result = df.groupby('k').apply(f)
#%% pandas_sort_key_changes
# outcome: result | KeyError… | ValueError…
import pandas as pd
s = pd.Series([3, 1, 2])
def key(x):
    s.drop(s.index, inplace=True)
    return x
result = s.sort_values(key=key)
#%% pandas_eq_lies
# outcome: result | ValueError… | TypeError… | KeyError…
import pandas as pd
class C:
    def __eq__(self, o): raise ValueError('lies')
    def __hash__(self): return 1
result = pd.Series([1, 2], index=[C(), C()])[C()]
