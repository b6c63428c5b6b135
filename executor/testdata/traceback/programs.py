#%% binary_operator
def total(a, b):
    return a * 2 + b

total(1, 'x')
#%% nested_operands
x = {'a': 1}
y = 3
z = (y + 1) / (x['a'] - 1)
#%% division_by_zero
def ratio(a, b):
    return a / b
result = ratio(1, 0)
#%% subscript
book = {'bids': [1, 2, 3]}
print(book['bids'][7])
#%% missing_key
prices = {'BTC': 1}
prices['ETH']
#%% subscript_of_call
def f():
    return [1, 2]
value = f()[10] + 1
#%% attribute_of_list
xs = [1, 2]
xs.appendd(3)
#%% attribute_of_none
order = None
total = order.price * 2
#%% attribute_suggestion_of_class
class Order:
    def __init__(self):
        self.quantity = 3
        self.price = 2.5

    def notional(self):
        return self.quantty * self.price

Order().notional()
#%% name_suggestion_local
def f():
    amount = 3
    return amout + 1
f()
#%% name_suggestion_global
exchange = 'binance'
print(exchnge)
#%% name_suggestion_builtin
print(lenn([1]))
#%% name_suggestion_self
class Fill:
    fee = 1
    def cost(self):
        return fee * 2
    def price(self):
        blech = 1
        return blch
class Other:
    def __init__(self):
        self.limit = 3
    def run(self):
        return limit
try:
    Fill().cost()
except NameError as e:
    print(e)
Other().run()
#%% name_no_suggestion
print(zzzzqqq)
#%% unbound_local
def f():
    print(count)
    count = 1
f()
#%% import_from_suggestion
from math import sqroot
#%% import_missing_name
from collections import Missing
#%% keyword_suggestion
def order(symbol, quantity=1):
    return symbol
order('BTC', quantty=2)
#%% keyword_of_builtin
sorted([3, 1], revers=True)
#%% chain_from
def parse(text):
    return int(text)

def load(text):
    try:
        return parse(text)
    except ValueError as e:
        raise RuntimeError('bad row') from e

load('x')
#%% chain_during
try:
    {}['k']
except KeyError:
    1 / 0
#%% chain_suppressed
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError('shown alone') from None
#%% chain_three
def a():
    raise ValueError('a')
def b():
    try:
        a()
    except ValueError as e:
        raise TypeError('b') from e
def c():
    try:
        b()
    except TypeError:
        raise KeyError('c')
c()
#%% notes
e = ValueError('first')
e.add_note('a note')
e.add_note('another\nwith two lines')
raise e
#%% notes_on_cause
try:
    e = ValueError('first')
    e.add_note('note of the cause')
    raise e
except ValueError as err:
    raise RuntimeError('second') from err
#%% raise_class
raise ValueError
#%% raise_message_of_lines
raise ValueError('one\ntwo')
#%% own_exception
class RiskError(Exception):
    pass

def check(x):
    if x > 1:
        raise RiskError(f'limit {x}')

check(2)
#%% own_exception_with_str
class Bad(Exception):
    def __str__(self):
        return 'from __str__'
raise Bad(1, 2)
#%% own_exception_that_fails
class Bad(Exception):
    def __str__(self):
        return 1 / 0
raise Bad(1, 2)
#%% nested_class_exception
class Outer:
    class Inner(Exception):
        pass
raise Outer.Inner('qualname')
#%% assertion
x = 1
assert x == 2, 'x is wrong'
#%% assertion_without_message
x = 1
assert x == 2
#%% generator
def numbers():
    yield 1
    yield 1 / 0
for n in numbers():
    pass
#%% comprehension
rows = [1, 0]
inverse = [1 / r for r in rows]
#%% generator_expression
rows = [1, 0]
total = sum(1 / r for r in rows)
#%% lambda_function
f = lambda a: a + '1'
f(1)
#%% method_call_with_arguments
class Account:
    def withdraw(self, amount, fee):
        return amount - fee
Account().withdraw(3)
#%% call_over_lines
def f(a, b):
    return a / b
f(
    1,
    0,
)
#%% expression_over_lines
x = (1 +
     2 +
     'a')
#%% recursion
def f(n):
    return f(n + 1)
f(0)
#%% mutual_recursion
def f(n):
    return g(n)
def g(n):
    if n == 0:
        raise ValueError('end')
    return f(n - 1)
g(8)
#%% repeated_line
def f(n):
    if n == 0:
        raise ValueError('end')
    return f(n - 1)
f(9)
#%% class_body
class A:
    x = 1
    y = x / 0
#%% decorator
def deco(f):
    raise TypeError('no')
@deco
def g():
    pass
#%% with_statement
class Manager:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        raise RuntimeError('exit')
with Manager() as m:
    raise ValueError('body')
#%% unpacking
a, b = 1, 2, 3
#%% unpacking_in_loop
for a, b in [(1, 2), (3,)]:
    pass
#%% comparison
[1, 2] < 3
#%% comparison_in_condition
def f(a):
    if a > 3 and a < 'x':
        return 1
f(4)
#%% unary
x = -'a'
#%% augmented
x = 1
x += 'a'
#%% delete_missing
d = {}
del d['x']
#%% store_in_tuple
t = (1, 2)
t[0] = 5
#%% not_callable
x = 3
x(1)
#%% not_iterable
for i in 5:
    pass
#%% fstring
name = 'x'
print(f'value {name + 1} here')
#%% wide_characters
größe = 'ä' * 2 + 1
#%% wide_text
print('価格' + 1)
#%% tabs_and_indent
def f():
	if True:
		return 1 + 'a'
f()
#%% operator_in_brackets
x = ((1) + ('a'))
#%% operator_with_comment
a = 1
b = 'x'
c = a  +  b  # add them
#%% power
x = 2 ** 'a'
#%% floor_division
x = 7 // 0
#%% matmul
x = [1] @ [2]
#%% in_operator
1 in 5
#%% method_chain
'a,b'.split(',').join('x')
#%% keyword_argument_fails
dict(a=1, b=1/0)
#%% slice
x = [1, 2, 3]
x['a':2]
#%% stop_iteration
next(iter([]))
#%% raise_in_finally
try:
    1 / 0
finally:
    raise KeyError('finally')
#%% reraise
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
f()
#%% nested_function
def outer():
    def inner():
        return undefined_name
    return inner()
outer()
#%% lambda_in_method
class A:
    def run(self):
        return (lambda: self.x)()
A().run()
#%% sorted_key
sorted([1, 'a'], key=lambda v: v + 1)
#%% map_function
def double(x):
    return x * 2 + 1
list(map(double, [1, 'a']))
#%% property_fails
class A:
    @property
    def value(self):
        return self.missing
A().value
#%% init_fails
class A:
    def __init__(self, x):
        self.x = int(x)
A('q')
#%% match_fails
match 1 / 0:
    case 1:
        pass
#%% walrus
if (n := len(5)) > 1:
    pass
#%% conditional_expression
x = 1 if 1 / 0 else 2
#%% raise_not_exception
raise 'text'
#%% raise_from_not_exception
raise ValueError('a') from 'b'
#%% key_error_with_newline
{}['a\nb']
#%% empty_message
raise ValueError('')
#%% system_error_with_two_arguments
raise OSError(2, 'No such file')
#%% unicode_error
'é'.encode('ascii')
#%% except_matching_fails
try:
    1 / 0
except 'text':
    pass
#%% getitem_of_object
class A:
    def __getitem__(self, i):
        raise IndexError('own')
A()[3]
#%% default_argument
def f(a=1 / 0):
    pass
#%% star_arguments
def f(*args):
    return args[5]
f(*[1, 2])
#%% return_over_lines
def f():
    return {
        'a': 1,
        'b': 2 / 0,
    }
f()
#%% call_over_lines_that_fails
def f(x):
    raise ValueError(x)
f(1,
  ).foo
#%% comprehension_over_int
rows = [x for x in 5]
#%% generator_expression_over_int
rows = sum(x for x in 5)
#%% with_of_int
with 5 as x:
    pass
#%% enter_fails
class Manager:
    def __enter__(self):
        return 1 / 0
    def __exit__(self, *a):
        pass
with Manager() as m:
    pass
#%% module_attribute
import math
math.sqroot(2)
#%% forgotten_import
result = math.sqrt(2)
#%% raise_stored_again
try:
    1 / 0
except ZeroDivisionError as e:
    stored = e
try:
    {}['x']
except KeyError:
    raise stored
#%% loop_body_fails
for i in [1, 2]:
    while True:
        i.x
#%% else_and_finally
def f():
    try:
        pass
    finally:
        [].pop()
f()
#%% return_in_with
class Manager:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        return False
def f():
    with Manager():
        with Manager():
            raise KeyError(1)
f()
#%% nested_handlers
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError('inner')
except KeyError as e:
    raise ValueError('outer')
#%% chain_of_methods
class Table:
    def where(self, x):
        return self
    def gone(self):
        return None
    def fail(self):
        raise ValueError('x')
t = Table()
def run():
    return (
        t
        .where(1)
        .where(2)
        .fail()
    )
def lost():
    return (t.where(1)
             .gone()
             .where([
                3]))
try:
    run()
except ValueError:
    lost()
#%% chain_missing_argument
class Table:
    def where(self, x):
        return self
t = Table()
x = (t.where(1)
      .where()
      .where(2))
#%% attribute_on_its_own_line
class Table:
    inner = None
t = Table()
def store():
    (t
      .inner
      .price) = 5
def remove():
    del (t
      .inner
      .price)
def add():
    (t
      .inner
      .price) += 5
def read():
    return t.inner \
        .price
for f in store, remove, add:
    try:
        f()
    except AttributeError as e:
        error = e
try:
    raise error
except AttributeError:
    read()
#%% wide_operands
total = {'a': 1}
label = "収益🚀", "日本" + total['a']
#%% getattr_after_property
class Lazy:
    @property
    def price(self):
        return self.missing
    def __getattr__(self, name):
        raise AttributeError(f'no {name}')
Lazy().price
#%% traceback_taken_away
def fail():
    raise ValueError('v')
def again(n, e):
    if n == 0:
        raise e.with_traceback(None)
    again(n - 1, e)
try:
    fail()
except ValueError as e:
    again(1, e)
#%% loop_over_a_method
prices = {'a': 1}
for k, v in prices.items:
    print(k, v)
#%% type_parameter_base_missing
class Stack[T](
    missing,
):
    pass
#%% no_name_like_base
print(base)
#%% no_name_like_generic
def outer[T](x: T = 1):
    return generic
outer()
#%% no_name_in_a_comprehension
print([names for x in range(2)])
#%% true_in_lower_case
print(true)
#%% none_in_lower_case
x = none
