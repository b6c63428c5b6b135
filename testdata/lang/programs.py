#%% fifo_pnl
trades = [('buy', 10, 100.0), ('buy', 5, 110.0), ('sell', 12, 120.0), ('sell', 8, 90.0), ('buy', 5, 95.0)]
lots, pnl, log = [], 0.0, []
for side, qty, px in trades:
    sign = 1 if side == 'buy' else -1
    while qty and lots and lots[0][0] * sign < 0:
        q0, p0 = lots[0]
        take = min(abs(q0), qty)
        pnl += take * (px - p0) * (1 if q0 > 0 else -1)
        qty -= take
        q0 -= take * (1 if q0 > 0 else -1)
        if q0: lots[0] = (q0, p0)
        else: lots.pop(0)
    if qty: lots.append((sign * qty, px))
    log.append(f'{side:<4}|{pnl:>10,.2f}|{lots}')
print('\n'.join(log))
result = {'pnl': round(pnl, 2), 'open': lots}
#%% vwap_by_exchange
from collections import defaultdict
rows = [dict(exchange=e, price=p, amount=a) for e, p, a in [('kraken', 100.5, 2), ('binance', 101, 1.5), ('kraken', 99.25, 4), ('okx', 0, 0)]]
tot = defaultdict(lambda: [0.0, 0.0])
for r in rows:
    t = tot[r['exchange']]
    t[0] += r['price'] * r['amount']
    t[1] += r['amount']
result = {k: (n / q if q else None) for k, (n, q) in sorted(tot.items())}
#%% moving_average
from collections import deque
def sma(xs, n):
    w, s = deque(maxlen=n), 0.0
    for x in xs:
        if len(w) == n: s -= w[0]
        w.append(x)
        s += x
        yield s / len(w) if len(w) == n else None
def ema(xs, n):
    k, e = 2 / (n + 1), None
    for x in xs:
        e = x if e is None else x * k + e * (1 - k)
        yield round(e, 6)
px = [100, 101.5, 99, 102.25, 105, 104]
result = (list(sma(px, 3)), list(ema(px, 3)))
#%% drawdown
eq = [100, 120, 90, 95, 130, 65, 70]
peak, dd, worst = float('-inf'), [], (0, None)
for i, x in enumerate(eq):
    peak = max(peak, x)
    d = (x - peak) / peak
    dd.append(f'{d:.1%}')
    if d < worst[0]: worst = d, i
result = (dd, worst)
#%% order_book
class Book:
    def __init__(self): self.bids, self.asks = {}, {}
    def __iadd__(self, order):
        side, px, q = order
        book = self.bids if side == 'b' else self.asks
        book[px] = book.get(px, 0) + q
        if book[px] <= 0: del book[px]
        return self
    @property
    def best(self): return max(self.bids, default=None), min(self.asks, default=None)
    @property
    def spread(self):
        b, a = self.best
        return None if b is None or a is None else round(a - b, 8)
    def __getitem__(self, s):
        if not isinstance(s, slice): raise TypeError('levels only')
        return sorted(self.bids.items(), reverse=True)[s], sorted(self.asks.items())[s]
    def __len__(self): return len(self.bids) + len(self.asks)
    def __bool__(self): return True
    def __format__(self, spec):
        b, a = self.best
        return f'{b:{spec}}/{a:{spec}}'
bk = Book()
for o in [('b', 99.5, 3), ('a', 100.5, 1), ('b', 99.75, 2), ('a', 100.25, 4), ('b', 99.5, -3)]: bk += o
print(f'{bk:.3f}', bk.best, bk.spread, len(bk), bk[:1], bool(Book()), Book().spread)
bk[0]
#%% report_table
rows = [('BTC', 1.23456789, 65000.5, -0.0123), ('ETH', 12.5, 3200, 0.5), ('DOGE', 1e6, 0.1234, None)]
w = [max(len(str(r[i])) for r in rows) for i in range(4)]
print('-' * (sum(w) + 9))
for sym, q, p, ch in rows:
    print(f'{sym:<{w[0]}} | {q:>{w[1]},.4f} | {p:>12,.2f} | {"n/a" if ch is None else format(ch, "+.2%"):>8}')
print(f'{"total":=^30}', f'{sum(q * p for _, q, p, *_ in rows):,.0f}', sep='\n')
#%% event_backtest
class Strategy:
    registry = {}
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw)
        Strategy.registry[name or cls.__name__.lower()] = cls
    def signals(self, prices): raise NotImplementedError(type(self).__name__)
    def run(self, prices):
        pos, cash, hist = 0, 1000.0, []
        for px, s in zip(prices, self.signals(prices)):
            match s, pos:
                case ('buy', 0): pos, cash = cash / px, 0.0
                case ('sell', p) if p > 0: pos, cash = 0, p * px
                case (None, _): pass
                case other, _: hist.append(f'ignored {other}')
            hist.append(round(cash + pos * px, 2))
        return hist
class Cross(Strategy, name='x'):
    def __init__(self, n=2): self.n = n
    def signals(self, prices):
        prev = None
        for i, p in enumerate(prices):
            win = prices[max(0, i - self.n):i + 1]
            above = p > sum(win) / len(win)
            yield None if prev is None or above == prev else 'buy' if above else 'sell'
            prev = above
class Lazy(Strategy): pass
print(sorted(Strategy.registry))
print(Strategy.registry['x'](1).run([10, 11, 10, 9, 12, 13, 8]))
try: Strategy.registry['lazy']().run([1])
except NotImplementedError as e: print('abstract', e)
#%% json_roundtrip
import json
d = {'a': [1, 2.5, None, True], 'b': {'c': 'é"\n'}, 3: 'int key', 'z': []}
s = json.dumps(d, sort_keys=False)
print(s, json.loads(s) == d, json.loads(s)['3'])
print(json.dumps(d['a'], indent=2), json.dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')), json.dumps('é', ensure_ascii=False))
for bad in ('{', '[1,]', '{"a" 1}', 'nope', '', '[1] x'):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(e, e.pos)
json.dumps({1, 2})
#%% text_parsing
log = """2024-01-05 BUY 0.5 BTC @ 42,000.50 fee=1.5
2024-01-06 SELL 0.25 BTC @ 43,100 fee=
bad line
2024-01-07 BUY 10 ETH @ abc fee=2
"""
def parse(line):
    date, side, qty, sym, at, px, fee = line.split()
    assert at == '@', at
    return {'d': tuple(map(int, date.split('-'))), 'side': side.title(), 'q': float(qty), 'sym': sym, 'px': float(px.replace(',', '')), 'fee': float(fee.partition('=')[2] or 0)}
out, errs = [], []
for n, line in enumerate(log.splitlines(), 1):
    try: out.append(parse(line))
    except ValueError as e: errs.append((n, str(e)))
for o in out: print(o)
result = errs
#%% matrix_and_transpose
m = [[1, 2, 3], [4, 5, 6]]
t = [list(r) for r in zip(*m)]
mul = [[sum(a * b for a, b in zip(r, c)) for c in zip(*t)] for r in m]
flat = [*m[0], *m[1]]
spiral = []
g = [r[:] for r in m]
while g:
    spiral += g.pop(0)
    g = [list(r) for r in zip(*g)][::-1]
result = (t, mul, flat, spiral, sum(m, []), [max(c) for c in zip(*m)])
#%% retry_decorator
import functools
def retry(times, *excs):
    def deco(f):
        @functools.wraps(f)
        def w(*a, **k):
            last = None
            for i in range(times):
                try: return f(*a, attempt=i, **k)
                except excs or Exception as e:
                    last = e
                    print(f'{f.__name__} try {i}: {type(e).__name__}: {e}')
            raise RuntimeError(f'{f.__name__} failed after {times}') from last
        return w
    return deco
@retry(3, ValueError, KeyError)
def flaky(n, *, attempt):
    if attempt < n: raise (ValueError('v') if attempt % 2 else KeyError('k'))
    return attempt
print(flaky(1), flaky(2))
flaky(9)
#%% memo_and_primes
from functools import lru_cache
@lru_cache(None)
def ways(n, coins=(1, 5, 10, 25)):
    return 1 if n == 0 else 0 if n < 0 or not coins else ways(n - coins[-1], coins) + ways(n, coins[:-1])
sieve = [True] * 50
sieve[:2] = [False] * 2
for i in range(2, 8):
    if sieve[i]: sieve[i * i::i] = [False] * len(sieve[i * i::i])
result = (ways(100), [i for i, p in enumerate(sieve) if p])
#%% stats
import statistics as st
xs = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(xs), st.median(xs), st.mode(xs), st.pstdev(xs), st.stdev(xs), st.variance([1.5, 2.5]), st.quantiles([1, 2, 3, 4], n=4), st.median_low([1, 2]), st.fmean([1, 2]), st.harmonic_mean([1, 2]))
st.mean([])
#%% graph_paths
graph = {'a': {'b': 1, 'c': 4}, 'b': {'c': 2, 'd': 6}, 'c': {'d': 3}, 'd': {}}
def dijkstra(s):
    dist, todo = {s: 0}, {s}
    while todo:
        u = min(todo, key=dist.get)
        todo.discard(u)
        for v, w in graph[u].items():
            if (n := dist[u] + w) < dist.get(v, float('inf')):
                dist[v] = n
                todo.add(v)
    return dist
def paths(u, t, seen=()):
    if u == t: yield (*seen, u); return
    for v in graph[u]:
        if v not in seen: yield from paths(v, t, seen + (u,))
result = (dijkstra('a'), list(paths('a', 'd')))
#%% money_decimal
from decimal import Decimal, ROUND_HALF_UP
fees = [Decimal('0.1')] * 3
print(sum(fees), sum(fees) == Decimal('0.3'), Decimal('10') / 3, Decimal('2.675').quantize(Decimal('0.01'), ROUND_HALF_UP), Decimal(5), -Decimal('1.50'), Decimal('1e3'), f"{Decimal('1234.5'):,.2f}", round(Decimal('2.5')), int(Decimal('7.9')), Decimal('NaN').is_nan(), max(Decimal(1), 2))
Decimal('abc') if False else Decimal(1) / 0
#%% dates
from datetime import datetime, timedelta, date
a = datetime(2024, 2, 28, 23, 30)
print(a + timedelta(days=1, hours=1), a.strftime('%Y-%m-%d %H:%M'), (date(2024, 3, 1) - date(2024, 2, 1)).days, a.weekday(), a.isoformat(), timedelta(hours=25), timedelta(seconds=-1), a < datetime(2025, 1, 1), sorted([date(2024, 2, 1), date(2023, 1, 1)])[0], datetime.strptime('05/03/2024', '%d/%m/%Y'), repr(a), a.replace(day=1), timedelta(minutes=90) / timedelta(hours=1))
datetime(2024, 13, 1)
#%% linked_list_iter
class Node:
    __slots__ = ('v', 'next')
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt
class L:
    def __init__(self, *xs):
        self.head = None
        for x in reversed(xs): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n is not None:
            yield n.v
            n = n.next
    def __reversed__(self): return iter(list(self)[::-1])
    def __eq__(self, o): return list(self) == list(o) if isinstance(o, L) else NotImplemented
    def __repr__(self): return f'{type(self).__name__}({", ".join(map(repr, self))})'
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
        return self
l = L(1, 'b', 3.0)
print(l, list(reversed(l)), l == L(1, 'b', 3), l == [1], 3 in l, *l, l.reverse(), sum(L(1, 2)), max(L(3, 9)), dict(enumerate(l)))
a, *b = l
print(a, b, [*l, *l], {*l} == {1, 'b', 3})
#%% vector_class
from functools import total_ordering
@total_ordering
class V:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return V(self.x * k, self.y * k) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __neg__(self): return -1 * self
    def __sub__(self, o): return self + -o
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __eq__(self, o): return isinstance(o, V) and (self.x, self.y) == (o.x, o.y)
    def __lt__(self, o): return abs(self) < abs(o)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __repr__(self): return f'V({self.x!r}, {self.y!r})'
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __round__(self, n=0): return V(round(self.x, n), round(self.y, n))
a, b = V(1, 2), V(3, 4.0)
print(a + b, sum([a, b]), 2 * a, a * 2.5, -a, b - a, abs(b), sorted([b, a]), a < b, a >= b, {a: 1}[V(1, 2)], [*a], max(a, b), round(b / 3 if False else b * (1 / 3), 2), b[-1], a != b)
match b:
    case V(3, y) if y > 3: print('matched', y)
x, y = a
for f in (lambda: a + 1, lambda: a * 'x', lambda: 'x' * a, lambda: a + None, lambda: a / 2, lambda: a < 5, lambda: a[2], lambda: a @ b):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% state_machine
def machine():
    state, n = 'idle', 0
    while True:
        ev = yield state, n
        match state, ev:
            case 'idle', 'start': state = 'run'
            case 'run', ('tick', int(k)): n += k
            case 'run', 'stop': state = 'idle'
            case _, 'quit': return n
            case _, x: raise ValueError(f'bad {x!r} in {state}')
m = machine()
next(m)
out = [m.send(e) for e in ('start', ('tick', 2), ('tick', 5), 'stop')]
try: m.send('tick')
except ValueError as e: out.append(str(e))
try: m.send('x')
except StopIteration as e: out.append(e.value)
m2 = machine(); next(m2)
try: m2.send('quit')
except StopIteration as e: out.append(e.value)
result = out
#%% context_stack
class Tx:
    depth, log = 0, []
    def __init__(self, name): self.name = name
    def __enter__(self):
        Tx.depth += 1
        Tx.log.append('  ' * Tx.depth + 'begin ' + self.name)
        return self
    def __exit__(self, et, ev, tb):
        Tx.log.append('  ' * Tx.depth + ('rollback ' + et.__name__ if et else 'commit') + ' ' + self.name)
        Tx.depth -= 1
        return et is not None and issubclass(et, LookupError)
with Tx('a'), Tx('b') as b:
    with Tx('c'): {}['x']
    for i in range(2):
        with Tx(f'd{i}'):
            if i: break
    try:
        with Tx('e'): int('z')
    except ValueError as e: Tx.log.append(str(e))
print('\n'.join(Tx.log), Tx.depth, sep='\n')
#%% rle_and_strings
s = 'aaabccd'
rle, prev = [], None
for ch in s + '\0':
    if ch == prev: n += 1
    else:
        if prev: rle.append(f'{prev}{n if n > 1 else ""}')
        prev, n = ch, 1
words = 'the quick brown the lazy dog the end'.split()
freq = {w: words.count(w) for w in dict.fromkeys(words)}
top = sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:3]
cap = ' '.join(w[0].upper() + w[1:] if i % 2 == 0 else w[::-1] for i, w in enumerate(words))
result = (''.join(rle), top, cap, {len(w): w for w in words}, max(words, key=len), s[::2] == s[0:99:2], sorted(set(s), key=s.rindex, reverse=True))
#%% deep_nesting
d = {}
cur = d
for k in 'abc': cur = cur.setdefault(k, {'n': ord(k)})
d['a']['b']['c']['l'] = [[{'x': (1, [2, {'y': {3}}])}]]
d['a']['b']['c']['l'][0][0]['x'][1][1]['y'] |= {4}
def walk(o, p=()):
    if isinstance(o, dict):
        for k, v in o.items(): yield from walk(v, p + (k,))
    elif isinstance(o, (list, tuple)):
        for i, v in enumerate(o): yield from walk(v, p + (i,))
    else: yield p, o
result = list(walk(d))
#%% partial_pipeline
from functools import reduce, partial
from itertools import accumulate, groupby, chain
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
pipe = compose(partial(map, lambda x: x * 3), partial(filter, lambda x: x % 2), list, partial(sorted, reverse=True))
data = sorted([('b', 2), ('a', 1), ('b', 3), ('a', 5)], key=lambda t: t[0])
result = (pipe(range(6)), {k: [v for _, v in g] for k, g in groupby(data, lambda t: t[0])}, list(accumulate([1, 2, 3], lambda a, b: a * b)), list(chain(*[[1], (2,), 'c'])))
#%% uncaught_deep
def a(x): return b(x) + 1
def b(x): return c(x)['k']
def c(x): return [d for d in x][0]
a([{'j': 1}])
#%% finally_output_then_error
class R:
    def __enter__(self): print('open'); return self
    def __exit__(self, *a): print('close', a[0].__name__)
with R():
    try: [1, 2][5]
    finally: print('cleanup')
