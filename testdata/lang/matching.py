#%% all_kinds
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case None: return 'None'
        case True | False as b: return f'bool {b}'
        case 0: return 'zero'
        case -1: return 'minus one'
        case 1.5 | -2.5: return 'float lit'
        case 3 + 4j: return 'complex'
        case 'a' | b'a': return 'a'
        case int(n) if n > 100: return f'big {n}'
        case int(): return 'int'
        case str(s) if len(s) > 3: return 'long ' + s
        case []: return 'empty seq'
        case [x]: return f'one {x}'
        case [1, *rest]: return f'1 then {rest}'
        case (x, (y, z)): return f'nested {x} {y} {z}'
        case [*_, 'end']: return 'ends'
        case [a, _, c]: return f'three {a} {c}'
        case {'type': 'trade', 'p': (int() | float()) as p, **rest}: return f'trade {p} {rest}'
        case {'k': {'n': [first, *_]}}: return f'deep {first}'
        case {}: return 'dict'
        case P(0, y=0): return 'origin'
        case P(x, y) if x == y: return f'diag {x}'
        case P(x=px): return f'P {px}'
        case _: return 'other'
for v in (None, True, False, 0, -1, 1.5, -2.5, 3+4j, 'a', b'a', 1000, 5, 'abcd', 'ab', [], (), [9], [1, 2, 3], (1,), [5, [6, 7]], [5, 6, 'end'], [5, 6, 7], {'type': 'trade', 'p': 1.0, 'q': 2}, {'type': 'trade', 'p': 'x'}, {'k': {'n': [4]}}, {}, P(0, 0), P(2, 2), P(1, 2), {1}, range(3), b'abc', bytearray if False else 7.0, object, 0.0, -1.0):
    print(f(v))
#%% binding_leaks
match [1, 2, 3]:
    case [a, b]: pass
    case [a, b, c] if a > 5: pass
    case [x, *y]: pass
result = (a, b, c, x, y)
#%% value_patterns
class Side:
    BUY = 'buy'
    SELL = 'sell'
def f(s):
    match s:
        case Side.BUY: return 1
        case Side.SELL: return -1
    return 0
result = [f('buy'), f('sell'), f('x')]
#%% no_match
x = 'before'
match 5:
    case 6: x = 'six'
result = x
#%% match_soft_keyword
match = 5
case = 6
_ = 7
print(match, case, _)
match match:
    case 5: print('five')
match (1, 2):
    case 1, 2: print('tuple')
match 1, 2:
    case (a, b): print(a, b)
type = 3
match[0] if False else print(type)
#%% class_patterns_builtin
def f(v):
    match v:
        case bool(b): return 'bool', b
        case float(x) | int(x): return 'num', x
        case str() | bytes(): return 'text'
        case list([a, *_]): return 'list', a
        case dict(d): return 'dict', d
        case tuple(): return 'tuple'
        case set(s): return 'set', s
print([f(v) for v in (True, 2, 2.5, 'a', b'', [1, 2], [], {'a': 1}, (), {3}, None)])
#%% class_pattern_errors
class A: pass
class B: __match_args__ = ('x',)
class C: __match_args__ = ['x']
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)
def a():
    match A():
        case A(1): return 'y'
def b():
    match B():
        case B(1, 2): return 'y'
def c():
    match C():
        case C(1): return 'y'
def d():
    match 5:
        case int(1, 2): return 'y'
def e():
    x = 5
    match 5:
        case x(): return 'y'
def f():
    match B():
        case B(1): return 'y'
        case B(): return 'no x'
def g():
    b = B(); b.x = 1
    match b:
        case B(1, x=1): return 'y'
for fn in (a, b, c, d, e, f, g): print(t(fn))
#%% mapping_missing
from collections import defaultdict, OrderedDict, Counter
def f(d):
    match d:
        case {'a': 1, **r}: return r
        case {'b': None}: return 'b none'
        case {'c': c}: return c
    return 'none'
dd = defaultdict(list)
print(f({'a': 1, 'z': 2}), f({'b': None}), f({'b': 1}), f(dd), dict(dd), f(OrderedDict(a=1)), f(Counter('c')))
#%% irrefutable
match 1:
    case x: pass
    case 2: pass
#%% or_binding
match 1:
    case x | [x]: pass
#%% or_different
match 1:
    case [x] | [y]: pass
#%% dup_binding
match 1:
    case [x, x]: pass
#%% guard_effects
def g(x):
    print('guard', x)
    return x > 1
match [1, 2]:
    case [a, _] if g(a): print('first')
    case [_, a] if g(a): print('second', a)
#%% nested_match_in_loop
out = []
for cmd in ['go north', 'take key', 'quit', 'take a b', 'never']:
    match cmd.split():
        case ['go', ('north' | 'south') as d]: out.append(d)
        case ['take', obj]: out.append(obj); continue
        case ['quit' | 'exit']: break
    out.append('.')
else: out.append('else')
result = out
#%% match_subclasses
class L(list): pass
class D(dict): pass
class S(str): pass
def f(v):
    match v:
        case [a]: return 'seq'
        case {'a': a}: return 'map'
        case 'x': return 'str x'
        case str(): return 'str'
result = [f(L([1])), f(D(a=1)), f(S('x')), f(S('yy')), f('z'), f(iter([1]))]
#%% match_return_generator
def g(xs):
    for x in xs:
        match x:
            case int() | float(): yield x * 2
            case [*items]: yield from g(items)
            case {'v': v}: yield v
result = list(g([1, [2, [3.5]], {'v': 'dict'}, 'skip']))
#%% sequence_lengths
def f(v):
    match v:
        case [a, b, *c, d]: return a, b, c, d
        case [a, *b]: return a, b
        case [*a]: return a
result = [f([1, 2, 3]), f([1, 2, 3, 4, 5]), f([1, 2]), f([1]), f([])]
#%% class_attr_eq
class Weird:
    def __eq__(self, o): print('eq', o); return o == 3
match Weird():
    case 1: print('one')
    case 'a': print('a')
    case 3: print('three')
#%% mappings_and_sequences_by_ancestor
import collections, collections.abc
class Pairs(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
class Items(collections.abc.Sequence):
    def __getitem__(self, i): return [1, 2][i]
    def __len__(self): return 2
def kind(x):
    match x:
        case {'a': a, **rest}: return 'map', a, rest
        case [a, *rest]: return 'seq', a, rest
        case {}: return 'empty map'
        case []: return 'empty seq'
    return 'other'
for x in [Pairs({'a': 1, 'b': 2}), Pairs({}), Items(), collections.deque([1, 2, 3]), collections.UserDict(a=5), collections.UserList([7]), 'ab', b'ab', {1}, range(3), collections.Counter('a'), collections.ChainMap({'a': 9})]:
    print(type(x).__name__, kind(x))
class P:
    __match_args__ = ('x', 'x')
    x = 1
try:
    match P():
        case P(1, 1): print('no')
except TypeError as e: print(e)
class K:
    key = 'a'
try:
    match {'a': 1}:
        case {K.key: 1, 'a': 1}: print('no')
except ValueError as e: print(e)
#%% unnamed_star
def ends(x):
    match x:
        case [a, *_, b]: return a, b
        case [a, *_]: return (a,)
        case [*_]: return ()
for x in [[1, 2, 3], (1, 2), [1], [], range(1 << 60), 'ab']:
    print(ends(x))
match range(10):
    case [*_, 8, last]: print(last)
match range(10):
    case [0, *_, 8, 9]: print('all')
