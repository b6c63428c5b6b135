#%% print_large
# outcome: output limit
print('x' * (4 << 20))
#%% print_loop
# outcome: output limit
while True: print('x' * 1000)
#%% print_empty_loop
# outcome: output limit
while True: print()
#%% print_end
# outcome: output limit
while True: print('', end='x' * 1000)
#%% print_separator
# outcome: output limit | memory limit
print(*range(10**4), sep='x' * 10**4)
#%% print_separator_repeated
# outcome: output limit | memory limit
print(*([''] * 10**6), sep='x' * 10**4)
#%% print_many_arguments
# outcome: output limit | memory limit
print(*range(10**6))
#%% print_nested_list
# outcome: output limit
x = list(range(400000))
print(x)
#%% print_shared_list
# outcome: memory limit | time limit | output limit
x = [1]
for i in range(60): x = [x, x]
print(x)
#%% print_own_str
# outcome: output limit
class C:
    def __str__(self): return 'x' * (4 << 20)
print(C())
#%% print_wide
# outcome: output limit
print('\u4e00' * (1 << 20))
#%% print_just_below
# outcome: result 1
print('x' * ((1 << 20) - 1))
result = 1
#%% print_just_above
# outcome: output limit
print('x' * (1 << 20))
result = 1
#%% print_in_callback
# outcome: output limit
def key(x):
    print('x' * 100000)
    return x
sorted(range(100), key=key)
#%% print_in_repr_of_result
# outcome: result
# repr: result C | output limit
# text: result C | output limit
class C:
    def __repr__(self):
        print('x')
        return 'C'
result = C()
#%% print_flush
# outcome: result 1
print('x', flush=True)
result = 1
#%% print_generator
# outcome: output limit
def g():
    while True: yield 'x' * 1000
for s in g(): print(s)
#%% print_frame
# outcome: result 1
import pandas as pd
print(pd.DataFrame({'a': range(10**5)}))
result = 1
#%% print_frame_whole
# outcome: output limit
import pandas as pd
print(pd.DataFrame({'a': range(10**5), 'b': 'x' * 20}).to_string())
#%% print_control_characters
# outcome: result 1
print('\x1b[2J\x00\x07\r\u202e')
result = 1
#%% warnings_flood
# outcome: output limit | result | time limit | memory limit
# policy: extras
import warnings
for i in range(10**6): warnings.warn('x' * 1000 + str(i))
result = 1
#%% result_string
# outcome: result
# repr: result limit
# text: result limit
# json: result limit
# go: result limit
result = 'x' * (40 << 20)
#%% result_list
# outcome: result
# repr: result limit
# text: result limit
# json: result | result limit
# go: result limit
result = ['abc'] * 1000000
#%% result_shared_lists
# outcome: result
# repr: result limit | time limit
# text: result limit | time limit
# json: result limit | time limit
# go: result limit | time limit
x = [1]
for i in range(60): x = [x, x]
result = x
#%% result_shared_tuples
# outcome: result
# repr: result limit | time limit
# json: result limit | time limit
# go: result limit | time limit
x = (1,)
for i in range(60): x = (x, x)
result = x
#%% result_shared_dicts
# outcome: result
# repr: result limit | time limit
# json: result limit | time limit
# go: result limit | time limit
x = {}
for i in range(60): x = {'a': x, 'b': x}
result = x
#%% result_shared_empty_lists
# outcome: result
# repr: result limit | time limit
# json: result limit | time limit
# go: result limit | time limit
x = []
for i in range(60): x = [x, x]
result = x
#%% result_shared_sets
# outcome: result
# repr: result limit | time limit
# json: result limit | time limit | ValueError… | TypeError…
# go: result limit | time limit | ValueError… | TypeError…
x = frozenset()
for i in range(60): x = frozenset([x, (x,)])
result = x
#%% result_range
# outcome: result
# repr: result range(0, 1000000000000000000)
# json: result limit | time limit
# go: result limit | time limit
result = range(10**18)
#%% result_huge_int
# outcome: result
# repr: ValueError…
# text: ValueError…
# json: ValueError…
# go: result | result limit
result = 1 << 10**7
#%% result_negative_huge_int
# outcome: result
# repr: ValueError…
# json: ValueError…
result = -(10**5000)
#%% result_int_in_list
# outcome: result
# repr: ValueError…
# json: ValueError…
result = [1 << 10**6]
#%% result_nan
# outcome: result [nan, inf, -inf]
# json: result [null,null,null]
# go: result
result = [float('nan'), float('inf'), -float('inf')]
#%% result_nan_keys
# outcome: result {nan: 1, inf: 2}
# json: result
# go: result
result = {float('nan'): 1, float('inf'): 2}
#%% result_endless_generator
# outcome: result
# json: result | TypeError… | time limit | result limit
# go: TypeError… | time limit | result limit
def g():
    while True: yield 1
result = g()
#%% result_endless_iterator
# outcome: result
# go: TypeError… | time limit | result limit
import itertools
result = itertools.count()
#%% result_map
# outcome: result
# go: TypeError… | time limit | result limit
result = map(abs, iter(int, 1))
#%% result_own_iter
# outcome: result
# go: TypeError… | time limit
# json: result | TypeError… | time limit
class C:
    def __iter__(self):
        while True: yield 1
result = C()
#%% result_list_subclass
# outcome: result
# go: result | time limit | result limit
# json: result | time limit | result limit
class L(list):
    def __iter__(self):
        while True: yield 1
result = L([1])
#%% result_dict_subclass
# outcome: result
# go: result | time limit | result limit
# json: result | time limit | result limit
class D(dict):
    def items(self):
        while True: pass
    def __iter__(self):
        while True: yield 1
result = D(a=1)
#%% result_str_subclass
# outcome: result 'a'
# text: time limit
# json: result
# go: result
class S(str):
    def __str__(self):
        while True: pass
result = S('a')
#%% result_repr_large
# outcome: result
# repr: result limit
# text: result limit
# json: result limit
class C:
    def __repr__(self): return 'x' * (40 << 20)
result = C()
#%% result_repr_wrong_type
# outcome: result
# repr: TypeError: __repr__ returned non-string (type int)
# json: TypeError…
class C:
    def __repr__(self): return 5
result = C()
#%% result_repr_raises
# outcome: result
# repr: ValueError: no
# text: ValueError: no
# json: ValueError: no
class C:
    def __repr__(self): raise ValueError('no')
result = C()
#%% result_repr_recursion
# outcome: result
# repr: recursion
# text: recursion
# json: recursion
class C:
    def __repr__(self): return repr(self)
result = C()
#%% result_repr_changes_list
# outcome: result
# repr: result limit | time limit | result | recursion
# json: result | time limit | result limit
class C:
    def __repr__(self):
        result.append(C())
        return 'x'
result = [C()]
#%% result_repr_raises_exit
# outcome: result
# repr: SystemExit
# text: SystemExit
# json: SystemExit
class C:
    def __repr__(self): raise SystemExit
result = C()
#%% result_repr_memory
# outcome: result
# repr: result limit
# text: result limit
class C:
    def __repr__(self): return str([0] * 10**12)
result = C()
#%% result_str_of_key
# outcome: result
# json: result limit
class K:
    def __str__(self): return 'x' * (40 << 20)
result = {K(): 1}
#%% result_key_equal_texts
# outcome: result {1: 2, '1': 3}
# json: result
# go: result
result = {1: 2, '1': 3}
#%% result_tuple_keys
# outcome: result
# json: result
# go: result
result = {(1, 2): 3, b'x': 4, 10**30: 5}
#%% result_unhashable_go_keys
# outcome: result
# json: result
# go: result
result = {(): 1, frozenset([1]): 2, ((),): 3}
#%% result_module
# outcome: result
# go: TypeError…
import math
result = math
#%% result_function
# outcome: result
# go: TypeError…
# json: result
def f(): pass
result = f
#%% result_class
# outcome: result
# go: TypeError…
# json: result
class C: pass
result = C
#%% result_class_with_name
# outcome: result
# json: result
# go: TypeError…
class C: pass
C.f = 1
result = [C, C()]
#%% result_exception
# outcome: result ValueError('x')
# json: result
result = ValueError('x')
#%% result_bytes
# outcome: result
# json: result
# go: result
result = b'\xff' * 1000
#%% result_complex
# outcome: result (1+2j)
# json: result
# go: TypeError… | result
result = 1 + 2j
#%% result_ellipsis
# outcome: result Ellipsis
# json: result
# go: TypeError…
result = ...
#%% result_decimal_huge
# outcome: result
# json: result
# go: result | TypeError… | OverflowError… | time limit | result limit
from decimal import Decimal
result = Decimal('1e999999999')
#%% result_timedelta_huge
# outcome: result
# go: OverflowError…
# json: result
import datetime
result = datetime.timedelta.max
#%% result_datetime_bad_zone
# outcome: result
# repr: result | time limit
# json: time limit
# go: time limit
# text: time limit
import datetime
class Z(datetime.tzinfo):
    def utcoffset(self, d):
        while True: pass
result = datetime.datetime(2020, 1, 1, tzinfo=Z())
#%% result_frame_large
# outcome: result
# repr: result
# text: result
# json: result | result limit | time limit
# go: result | result limit | time limit
import pandas as pd
result = pd.DataFrame({'a': range(10**6)})
#%% result_frame_of_hostile
# outcome: result
# repr: time limit
# text: time limit
import pandas as pd
class C:
    def __repr__(self):
        while True: pass
result = pd.Series([C()])
#%% result_series_shared
# outcome: result
# repr: result limit | time limit | result
# json: result limit | time limit
# go: result limit | time limit
import pandas as pd
x = [1]
for i in range(60): x = [x, x]
result = pd.Series([x])
#%% result_frame_wide
# outcome: result
# repr: result
# json: result | result limit | time limit
import pandas as pd
result = pd.DataFrame({str(i): [1] for i in range(5000)})
#%% result_column_names
# outcome: result
# repr: result | result limit
# json: result | result limit
import pandas as pd
result = pd.DataFrame({'x' * 100000 + str(i): [1] for i in range(20)})
#%% result_unset
# outcome: no result
x = 1
#%% result_deleted
# outcome: no result
result = 1
del result
