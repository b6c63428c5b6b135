#%% send_throw
def g():
    r = []
    while True:
        try:
            x = yield len(r)
            r.append(x)
            if x == 'stop': return r
        except ValueError as e:
            r.append(('err', str(e)))
i = g()
print(next(i), i.send(1), i.throw(ValueError('bad')), i.send(None))
try: i.send('stop')
except StopIteration as e: print(e.value)
try: i.send(1)
except StopIteration as e: print(e.value)
i2 = g()
i2.send(5)
#%% throw_unstarted
def g():
    print('never')
    yield 1
i = g()
try: i.throw(KeyError('k'))
except KeyError as e: print('out', e)
print(list(i))
#%% throw_uncaught
def g():
    try: yield 1
    finally: print('fin')
i = g()
next(i)
try: i.throw(IndexError, 'msg')
except IndexError as e: print(repr(e))
i.throw(ValueError)
#%% throw_bad
def g(): yield 1
i = g()
i.throw(5)
#%% yield_from
def sub(n):
    try:
        for k in range(n):
            got = yield k
            if got: print('got', got)
    finally: print('sub done')
    return n * 10
def g():
    r = yield from sub(2)
    print('r', r)
    r2 = yield from [7, 8]
    print('r2', r2)
    s = yield from 'ab'
    return 'end'
i = g()
print(next(i), i.send('hello'), next(i), next(i), next(i), next(i))
try: next(i)
except StopIteration as e: print(e.value)
#%% yield_from_throw_close
def sub():
    while True:
        try: yield 'sub'
        except ValueError as e: print('sub caught', e)
def g():
    try: yield from sub()
    except KeyError as e: print('g caught', e); yield 'recovered'
    finally: print('g fin')
i = g()
print(next(i), i.throw(ValueError('a')), i.throw(KeyError('b')))
i.close()
j = g()
next(j)
j.close()
#%% yield_from_bad
def g(): yield from 5
list(g())
#%% yield_from_send_to_iterator
def g(): yield from iter([1, 2])
i = g()
next(i)
i.send(5)
#%% generator_return
def g():
    yield 1
    return 5
    yield 2
def h():
    x = yield from g()
    yield x
result = (list(g()), list(h()))
#%% reentrant
def g():
    yield next(i)
i = g()
next(i)
#%% stop_iteration_inside
def g():
    yield 1
    next(iter([]))
    yield 2
list(g())
#%% stop_iteration_value_raise
def g():
    yield 1
    raise StopIteration(5)
for x in g(): print(x)
#%% genexp_in_calls
result = (sum(x * x for x in range(5)), max((len(s) for s in ['a', 'bbb']), default=0), list(x for x in 'ab'), ''.join(c for c in 'hello' if c > 'f'), any(x > 3 for x in [1, 5]), dict((k, v) for k, v in [(1, 2)]), tuple(i for i in range(3)), sorted((x for x in [3, 1]), reverse=True))
#%% lazy_pipeline
def nums():
    n = 0
    while True:
        print('gen', n)
        yield n
        n += 1
def take(k, it):
    for i, x in enumerate(it):
        if i >= k: return
        yield x
evens = (x for x in nums() if x % 2 == 0)
result = list(take(2, map(lambda v: v * v, evens)))
#%% generator_methods_and_repr
def g(): yield
i = g()
print(type(i).__name__, i.__name__, iter(i) is i, next(i), next(i, 'dflt'), next(i, None))
i.send(1)
#%% recursive_generator
def walk(t):
    if isinstance(t, list):
        for x in t: yield from walk(x)
    else: yield t
def perms(xs):
    if not xs: yield ()
    for i in range(len(xs)):
        for p in perms(xs[:i] + xs[i+1:]): yield (xs[i],) + p
result = (list(walk([1, [2, [3, [4]], 5]])), list(perms('abc')))
#%% coroutine_average
def avg():
    total = n = 0
    a = None
    while True:
        x = yield a
        total += x; n += 1
        a = total / n
a = avg()
next(a)
result = [a.send(v) for v in (10, 20, 60)]
#%% with_in_generator
class M:
    def __enter__(self): print('in'); return 5
    def __exit__(self, *a): print('out', a[0] and a[0].__name__)
def g():
    with M() as m:
        yield m
        yield m + 1
print(list(g()))
i = g()
next(i)
i.close()
i = g()
next(i)
i.throw(ValueError)
#%% close_return_states
def g():
    try: yield 1
    finally: print('f')
i = g()
print(i.close())
print(list(i))
i = g(); next(i)
print(i.close(), i.close(), next(i, 'end'))
#%% close_raises
def g():
    try: yield 1
    finally: raise ValueError('from close')
i = g(); next(i)
i.close()
#%% yield_expressions
def g():
    x = yield
    y = (yield x) or 'none'
    z = [(yield y), (yield 'second')]
    d = {'k': (yield z)}
    return d
i = g()
out = [next(i), i.send(1), i.send(None), i.send('a'), i.send('b')]
try: i.send('last')
except StopIteration as e: out.append(e.value)
result = out
#%% yield_tuple_star
def g():
    a = yield 1, 2
    b = yield *[1], 2
    return a
result = list(g())
#%% exc_context_in_generator
def g():
    try: 1/0
    except ZeroDivisionError:
        yield 'in handler'
        raise
i = g()
print(next(i))
try:
    {}['x']
except KeyError:
    try: next(i)
    except ZeroDivisionError as e: print('still', e)
#%% comp_nesting
m = [[1, 2, 3], [4, 5, 6]]
result = ([x for r in m for x in r if x % 2], [[r[i] for r in m] for i in range(3)], {x: [y for y in range(x)] for x in range(3)}, {x % 2 for r in m for x in r}, [(x, y) for x in range(3) if x for y in range(x) if y != 1], [x if x else 'zero' for x in range(2)], {k: v for d in [{'a': 1}, {'b': 2}] for k, v in d.items()}, [a + b for a, b in zip('ab', 'cd')], [i for i, in [(1,), (2,)]], [*x for x in [[1]]] if False else 0)
#%% comp_nesting2
m = [[1, 2, 3], [4, 5, 6]]
result = ([x for r in m for x in r if x % 2], [[r[i] for r in m] for i in range(3)], {x: [y for y in range(x)] for x in range(3)}, [(x, y) for x in range(3) if x for y in range(x) if y != 1], {k: v for d in [{'a': 1}, {'b': 2}] for k, v in d.items()}, [h for h, *t in ['abc', 'de']], [x for x in [1, 2, 3] if x > 1 if x < 3], [y for x in [1, 2] if (y := x * 2) > 2], [a[0] for a[0] in [1, 2]] if (a := [0]) else 0, a)
#%% comp_errors
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)
print(t(lambda: [x for x in None]), t(lambda: [a for a, b in [1]]), t(lambda: [a for a, b in [(1, 2, 3)]]), t(lambda: {x: 1 for x in [[]]}), t(lambda: {x for x in [{}]}), t(lambda: [1 / x for x in [0]]), t(lambda: [q for x in [1]]), t(lambda: [x for x in [1] if x.y]))
#%% itertools_programs
from itertools import count, chain, accumulate, groupby, product, permutations, combinations, combinations_with_replacement, zip_longest, takewhile, dropwhile, filterfalse, starmap, compress, pairwise, islice, cycle, repeat, tee
print(list(islice(count(5, 2), 3)), list(chain([1], 'a', (2,))), list(chain.from_iterable([[1], [2, 3]])), list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)))
print([(k, list(g)) for k, g in groupby([1, 1, 2, 1])], [(k, len(list(g))) for k, g in groupby('AAbb', key=str.upper)], list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(permutations([1, 2, 3], 2)), list(combinations('abc', 2)), list(combinations_with_replacement('ab', 2)))
print(list(zip_longest([1, 2], 'a', fillvalue='-')), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, ''])), list(starmap(pow, [(2, 3), (3, 2)])), list(compress('abcd', [1, 0, 1])), list(pairwise([1, 2, 3])), list(islice(cycle('ab'), 5)), list(repeat(1, 2)))
a, b = tee(iter([1, 2]))
print(next(a), list(b), list(a))
#%% groupby_shared
from itertools import groupby
g = groupby([1, 1, 2])
k1, g1 = next(g)
k2, g2 = next(g)
result = (k1, list(g1), k2, list(g2))
#%% generator_mutating_source
l = [1, 2, 3]
g = (x for x in l)
next(g)
l.append(4)
del l[0]
result = list(g)
#%% dict_changed_iteration
d = {1: 1, 2: 2}
try:
    for k in d: d[k + 10] = 1
except RuntimeError as e: print(e)
try:
    for k in d: del d[k]
except RuntimeError as e: print(e)
for k in d: d[k] = 'new'
s = {1, 2}
for x in s: s.add(x + 100)
#%% list_mutation_iteration
l = [1, 2, 3, 4]
out = []
for x in l:
    out.append(x)
    if x == 2: l.remove(2)
    if len(l) < 6: l.append(9)
result = (out, l)
#%% iter_sentinel
it = iter([1, 2, 0, 3])
result = list(iter(lambda: next(it), 0))
#%% enumerate_zip_map
result = (list(enumerate('ab', 5)), list(enumerate('ab', start=-1)), list(zip()), list(zip('abc', range(2))), list(map(lambda *a: a, 'ab', [1, 2, 3])), list(zip(*[(1, 2), (3, 4)])), list(reversed(range(5))), list(reversed('ab')), list(reversed({'a': 1, 'b': 2})), list(filter(None, [0, 'a', []])))
list(zip('ab', [1], strict=True))
#%% zip_side_effects
a = iter([1, 2, 3])
b = iter([1])
list(zip(a, b))
result = (next(a), list(zip([1, 2], iter('x'))))
#%% delegation_to_other_iterators
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('end')
        return self.n
    def throw(self, *a):
        print('throw', type(a[0]).__name__)
        return 'thrown'
    def close(self): print('closed')
def g():
    r = yield from It()
    print('result', r)
print(list(g()))
x = g()
print(next(x), x.throw(ValueError('v')), next(x))
x.close()
def plain():
    try: yield from [1, 2]
    except ValueError as e: print('caught', e); yield 9
y = plain()
print(next(y), y.throw(ValueError('w')))
def running():
    print(me.gi_running, me.gi_suspended)
    yield
me = running()
print(me.gi_running, me.gi_suspended)
next(me)
print(me.gi_running, me.gi_suspended)
def t(*a):
    def gen():
        try: yield 1
        except Exception as e: print('in', type(e).__name__, e.args); yield 2
    z = gen()
    next(z)
    try: print(z.throw(*a))
    except BaseException as e: print('out', type(e).__name__, e)
t(ValueError); t(ValueError, 'm'); t(ValueError, (1, 2)); t(ValueError, ValueError('own')); t(ValueError, KeyError('k'))
t(ValueError('i'), None); t(ValueError('i'), 'v'); t(int); t('text'); t(None); t(ValueError, 'x', 3)
#%% consumers_do_not_run_ahead
def g(items):
    for x in items:
        print('made', x)
        yield x
    print('end')
class N:
    def __init__(self, n): self.n = n
    def __add__(self, o): print('add', self.n, o); return N(self.n + (o.n if isinstance(o, N) else o))
    def __radd__(self, o): print('radd', o, self.n); return N(self.n + o)
    def __lt__(self, o): print('lt'); return self.n < (o.n if isinstance(o, N) else o)
    def __gt__(self, o): print('gt'); return self.n > (o.n if isinstance(o, N) else o)
    def __bool__(self): print('bool'); return self.n > 2
    def __repr__(self): return 'N(%d)' % self.n
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
attempt(sum, g([1, 2.5, True, 'x', 3]))
attempt(sum, g([1, N(2), 3, N(4), 5, 6]))
attempt(sum, g([N(1), 2, 3]))
attempt(sum, g([[1], [2], 3, [4]]), [])
attempt(sum, g([2 ** 62, 2 ** 62, 1, 2.0, 3]))
attempt(sum, g([1.0, 2, None]))
attempt(max, g([1, 5, 'x', 7]))
attempt(max, g(['x', 1, 2]))
attempt(min, g([3, 2.5, N(1), 4, 0]))
attempt(max, g([N(1), 4, 0, 9]))
attempt(max, g([1, 2, 3]), key=lambda x: print('key', x) or -x)
attempt(min, g([]), default='none')
attempt(min, g([]))
attempt(any, g([0, False, N(1), '', 2, 3]))
attempt(all, g([1, True, True, N(5), [], 3]))
attempt(any, g([False] * 3 + [True] + [1]))
attempt(all, g([True] * 3 + [False] + [1]))
attempt(any, g([]))
attempt(all, g([]))
i = g([False, True, False, True, 5])
print(any(i), any(i), next(i), next(i, 'over'))
i = g(list(range(3)) + ['s'] + list(range(3)))
attempt(sum, i)
print(next(i), sum(i))
attempt(sorted, g([3, 1, 2]))
attempt(list, g([1, 'a', None]))
attempt(tuple, g([1, 'a', None]))
attempt(','.join, g(['a', 1, 'b']))
attempt(''.join, g('xyz'))
#%% consumers_and_failing_generators
def g(n, e):
    try:
        for i in range(n):
            yield i
        raise e
    finally:
        print('finally', n)
for f in (sum, max, list, tuple, sorted, set, min):
    for e in (ValueError('v'), StopIteration(1), KeyError('k')):
        try: print(f(g(70, e)))
        except Exception as x: print(f.__name__, type(x).__name__, x)
i = g(100, ValueError('late'))
try: sum(i)
except ValueError: print(list(i), next(i, 'done'))
#%% consumers_inside_generators
def outer(n):
    for i in range(n):
        x = yield sum(j * i for j in range(5))
        assert x is None
        yield max(k for k in inner(i))
def inner(n):
    yield -1
    yield from (sum(range(k)) for k in range(n))
print(sum(outer(20)), list(outer(4)), sorted(outer(5)), any(x > 50 for x in outer(9)))
def me():
    yield 1
    yield sum(it)
it = me()
try: print(sum(it))
except ValueError as e: print(e)
it = me()
try: print(list(it))
except ValueError as e: print(e)
def handled():
    try: 1 / 0
    except ZeroDivisionError:
        yield 1
        yield 2
        try: raise
        except ZeroDivisionError as e: print('again', e)
    yield 3
try: raise KeyError('outer')
except KeyError as e:
    print(sum(handled()), list(handled()))
    try: raise
    except KeyError as k: print(k is e)
l = [1, 2]
l.extend(len(l) + x for x in range(4))
print(l)
l += (len(l) for _ in range(3))
print(l)
l[:] = (len(l) for _ in range(3))
print(l)
class L(list):
    def __init__(self, *a): super().__init__(*a); print('init', len(self))
m = L(x for x in range(100))
print(m)
def locals_kept():
    a = [1]
    for i in range(130):
        a = [a[0] + i]
        yield a[0]
    yield len(a)
print(sum(locals_kept()), max(locals_kept()))
