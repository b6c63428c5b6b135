#%% message
# outcome: ValueError…
raise ValueError('x' * 10**7)
#%% message_just_built
# outcome: ValueError…
raise ValueError('x\n' * 10**6)
#%% message_wide
# outcome: ValueError…
raise ValueError('\u4e00' * 10**6)
#%% message_control_characters
# outcome: ValueError…
raise ValueError('\x1b[2J' * 1000 + '\u202e')
#%% message_object
# outcome: ValueError: [[[…
x = [1]
for i in range(15): x = [x, x]
raise ValueError(x)
#%% message_shared
# outcome: memory limit | time limit
x = [1]
for i in range(60): x = [x, x]
raise ValueError(x)
#%% message_args
# outcome: ValueError…
raise ValueError(*range(100000))
#%% message_own_str_large
# outcome: E…
class E(Exception):
    def __str__(self): return 'x' * 10**7
raise E
#%% message_own_str_memory
# outcome: memory limit
class E(Exception):
    def __str__(self): return 'x' * 10**12
raise E
#%% message_own_str_raises
# outcome: E…
class E(Exception):
    def __str__(self): raise ValueError
raise E
#%% message_own_str_not_text
# outcome: E…
class E(Exception):
    def __str__(self): return 5
raise E
#%% message_own_str_recursion
# outcome: E…
class E(Exception):
    def __str__(self): return str(self)
raise E
#%% message_own_str_prints
# outcome: output limit
class E(Exception):
    def __str__(self):
        print('x' * (4 << 20))
        return ''
raise E
#%% message_own_str_raises_limit
# outcome: time limit
class E(Exception):
    def __str__(self):
        while True: pass
raise E
#%% class_name
# outcome: EEE…
class E<<"E"*50000>>(Exception): pass
raise E<<"E"*50000>>('x')
#%% class_name_assigned
# outcome: policy
class E(Exception): pass
E.__name__ = 'x' * 10**6
raise E
#%% cause_chain
# outcome: ValueError: 49999
e = None
for i in range(50000):
    try:
        raise ValueError(i) from e
    except ValueError as x: e = x
raise e
#%% context_chain
# outcome: ValueError: 900 | recursion
def f(n):
    try:
        if n: f(n - 1)
        raise ValueError(n)
    except ValueError:
        raise ValueError(n)
f(900)
#%% context_chain_of_large
# outcome: ValueError…
e = None
for i in range(100):
    try:
        raise ValueError(str(i) * 100000) from e
    except ValueError as x: e = x
raise e
#%% cause_cycle
# outcome: ValueError: a
a, b = ValueError('a'), ValueError('b')
try:
    raise a from b
except ValueError: pass
try:
    raise b from a
except ValueError: pass
raise a
#%% context_cycle
# outcome: ValueError: a
a, b = ValueError('a'), TypeError('b')
def f():
    try:
        raise a
    except ValueError:
        try:
            raise b
        except TypeError:
            raise a
f()
#%% context_assigned
# outcome: policy
e = ValueError()
e.__context__ = e
raise e
#%% cause_assigned
# outcome: policy
e = ValueError()
e.__cause__ = e
raise e
#%% traceback_deep
# outcome: RecursionError…
def f(): return f()
f()
#%% traceback_long_lines
# outcome: ZeroDivisionError…
def f(): return 1 / 0; <<"x = 1; "*20000>>
f()
#%% traceback_grows
# outcome: ValueError: x
e = ValueError('x')
for i in range(100000):
    try:
        raise e
    except ValueError: pass
raise e
#%% traceback_wide_line
# outcome: ZeroDivisionError…
x = '<<"\u4e00"*60000>>'; 1 / 0
#%% suggestion_many_names
# outcome: NameError…
<<"variable_name_%d = 1\n"*8000>>variable_name_x
#%% suggestion_long_names
# outcome: NameError…
x<<"a"*50000>> = 1
x<<"a"*50001>>
#%% suggestion_many_attributes
# outcome: AttributeError…
class C: pass
c = C()
<<"c.attribute_%d = 1\n"*5000>>c.attribute_x
#%% suggestion_in_a_loop
# outcome: time limit
class C: pass
c = C()
<<"c.attribute_%d = 1\n"*2000>>while True:
    try: c.attribute_x
    except AttributeError as e: str(e)
#%% suggestion_long_attribute
# outcome: AttributeError…
class C: pass
c = C()
c.x = 1
c.a<<"a"*100000>>
#%% suggestion_own_getattr
# outcome: AttributeError… | result | time limit
class C:
    def __getattr__(self, n): raise AttributeError(n)
C().missing
#%% key_error_long
# outcome: KeyError…
{}['x' * 10**6]
#%% key_error_object
# outcome: KeyError…
{}[tuple(range(100000))]
#%% key_error_own_repr
# outcome: time limit
class K:
    def __repr__(self):
        while True: pass
{}[K()]
#%% assertion_message
# outcome: AssertionError…
assert False, 'x' * 10**6
#%% type_error_names
# outcome: TypeError…
def f<<"x"*50000>>(): pass
f<<"x"*50000>>(1)
#%% type_error_many_missing
# outcome: TypeError… | program…
def f(<<"a%d, "*200>>): pass
f()
#%% type_error_many_missing_arguments
# outcome: TypeError… | program…
def f(<<"argument_%d, "*3000>>): pass
f()
#%% type_error_keyword
# outcome: TypeError…
def f(): pass
f(**{'x' * 10**6: 1})
#%% value_error_int
# outcome: ValueError: invalid literal for int() with base 10…
int('x' * 10**6)
#%% value_error_float
# outcome: ValueError: could not convert string to float…
float('x' * 10**6)
#%% value_error_unpack
# outcome: ValueError: too many values to unpack (expected 2)
a, b = range(10**12)
#%% value_error_index
# outcome: ValueError…
['x' * 10**6].index('y' * 10**6)
#%% unicode_error
# outcome: UnicodeEncodeError…
('\ud800' * 10**6).encode()
#%% unicode_decode_error
# outcome: UnicodeDecodeError…
(b'\xff' * 10**6).decode()
#%% json_error
# outcome: JSONDecodeError…
import json
json.loads('x' * 10**6)
#%% json_error_late
# outcome: JSONDecodeError…
import json
json.loads('[' + '1,' * 10**5 + 'x')
#%% json_error_key
# outcome: TypeError…
import json
json.dumps({('x' * 10**5,): 1})
#%% decimal_error
# outcome: InvalidOperation…
from decimal import Decimal
Decimal('x' * 10**6)
#%% strptime_error
# outcome: ValueError…
import datetime
datetime.datetime.strptime('x' * 10**6, '%Y')
#%% format_error
# outcome: ValueError…
'{:xxxxxxxxxxxxxxxxxxxx}'.format(1)
#%% format_error_long
# outcome: ValueError…
('{:' + 'x' * 10**5 + '}').format(1)
#%% import_error_long
# outcome: policy
import x<<"x"*50000>>
#%% import_name_long
# outcome: ImportError…
from math import x<<"x"*50000>>
#%% import_names_many
# outcome: ImportError… | policy… | program…
from math import <<"x%d, "*5000>>y
#%% pandas_column_missing
# outcome: KeyError…
import pandas as pd
pd.DataFrame({'c%d' % i: [1] for i in range(5000)})['missing']
#%% pandas_label_long
# outcome: KeyError…
import pandas as pd
pd.Series([1])['x' * 10**6]
#%% pandas_labels_many
# outcome: KeyError…
import pandas as pd
pd.Series([1]).loc[list(range(1, 100000))]
#%% findings_many
# outcome: policy
<<"eval(1)\n"*2000>>
#%% finding_long_name
# outcome: policy
__<<"x"*50000>>__
#%% finding_on_a_long_line
# outcome: policy
<<"x = 1; "*5000>>eval('1')
#%% raise_non_exception
# outcome: TypeError: exceptions must derive from BaseException
raise 5
#%% raise_class_that_lies
# outcome: TypeError…
class E(Exception):
    def __new__(cls): return 5
raise E
#%% raise_from_non_exception
# outcome: TypeError: exception causes must derive from BaseException
raise ValueError from 5
#%% except_in_except_loop
# outcome: time limit
def f():
    while True:
        try:
            raise ValueError
        except ValueError:
            try:
                raise TypeError
            except TypeError: pass
f()
#%% notes
# outcome: ValueError… | AttributeError…
e = ValueError('x')
for i in range(10000): e.add_note('x' * 100)
raise e
