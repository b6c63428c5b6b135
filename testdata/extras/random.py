#%% seed_42
import random
random.seed(42)
print([random.random() for _ in range(5)], random.randint(1, 100), random.choice('abc'), random.gauss(0, 1), random.uniform(1, 10))
#%% seeds
import random
for s in (0, 1, -1, 42, 2**32 - 1, 2**32, 2**64 + 5, -2**100, 10**700, 1.5, -0.0, 0.1, float('inf'), 1e300, True, 'hello', '', 'é漢\U0001f600', b'hello', b'', b'\x00\xff'):
    random.seed(s)
    print([random.random() for _ in range(3)], random.getrandbits(32))
#%% old_seeds
import random
for s in ('hello', '', 'é漢', b'hello', b'\xff\x00', 5, 1.5):
    random.seed(s, version=1)
    print(random.random(), random.random())
#%% seed_errors
import random
for f in (lambda: random.seed([1]), lambda: random.seed(1j), lambda: random.seed(1, 2, 3), lambda: random.Random(1, 2), lambda: random.Random([]), lambda: random.Random(y=1), lambda: random.seed(a=1, version=2), lambda: random.seed('\ud800'), lambda: random.seed(x=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% getrandbits
import random
random.seed(7)
for k in (0, 1, 5, 31, 32, 33, 63, 64, 65, 96, 100, 128, 1000):
    print(k, random.getrandbits(k))
print(random.getrandbits(True), random.randbytes(0), random.randbytes(1), random.randbytes(4), random.randbytes(7), random.randbytes(33).hex())
for f in (lambda: random.getrandbits(), lambda: random.getrandbits(-1), lambda: random.getrandbits(2**31), lambda: random.getrandbits(1.5), lambda: random.randbytes(-1), lambda: random.randbytes(1.0), lambda: random.randbytes(2**29), lambda: random.randbytes('a'), lambda: random.getrandbits(k=3), lambda: random.random(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% randint
import random
random.seed(1)
print([random.randint(1, 6) for _ in range(20)], [random.randint(-5, -5) for _ in range(2)], random.randint(0, 2**63), random.randint(-2**63, 2**63 - 1), random.randint(0, 10**40), random.randint(-10**30, 10**30), random.randint(False, True))
#%% randrange
import random
random.seed(2)
print([random.randrange(10) for _ in range(10)], [random.randrange(5, 10) for _ in range(10)], [random.randrange(0, 100, 7) for _ in range(10)], [random.randrange(10, 0, -3) for _ in range(10)])
print(random.randrange(10**30), random.randrange(0, 10**30, 10**20), random.randrange(2**64), random.randrange(-2**70, 5, 3), random.randrange(3, stop=9), random.randrange(2**63 - 1), random.randrange(2**63))
#%% randrange_errors
import random
for f in (lambda: random.randrange(), lambda: random.randrange(0), lambda: random.randrange(-3), lambda: random.randrange(5, 5), lambda: random.randrange(1, 5, 0), lambda: random.randrange(5, 1, 2), lambda: random.randrange(5, step=2), lambda: random.randrange(1.5), lambda: random.randrange(1.0), lambda: random.randrange('a'), lambda: random.randrange(1, '5'), lambda: random.randint(5, 1),
          lambda: random.randint(1.0, 2), lambda: random.randint(1, 2.0), lambda: random.randint(1, 'a'), lambda: random.randrange(1, 5, 1.0), lambda: random.randrange(5, None, 2), lambda: random.randint(1), lambda: random.randint(1, 2, 3), lambda: random.Random(5).randint(), lambda: random.randrange(10**20, 5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% choice
import random
random.seed(3)
print([random.choice([1, 2, 3]) for _ in range(10)], random.choice('héllo'), random.choice((1.5, 2.5)), random.choice(range(10**12)), random.choice(b'abc'), random.choice({0: 'a', 1: 'b'}))
for f in (lambda: random.choice([]), lambda: random.choice({5: 2}), lambda: random.choice({1}), lambda: random.choice(5), lambda: random.choice('')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% shuffle
import random
random.seed(4)
l = list(range(20)); random.shuffle(l); print(l)
f = [1.5, 2.5, 3.5]; random.shuffle(f); print(f)
s = list('abcdefg'); print(random.shuffle(s), s)
from collections import deque
d = deque(range(6)); random.shuffle(d); print(d)
class L(list):
    def __getitem__(self, i): return list.__getitem__(self, i)
x = L([1, 2, 3, 4]); random.shuffle(x); print(list(x))
for f in (lambda: random.shuffle((1, 2)), lambda: random.shuffle('ab'), lambda: random.shuffle(5), lambda: random.shuffle([]), lambda: random.shuffle((1,)), lambda: random.shuffle([1], 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% sample
import random
random.seed(5)
print(random.sample(range(100), 10), random.sample(range(10**9), 5), random.sample([1, 2, 3], 3), random.sample('hello world', 4), random.sample((1, 2), 0), random.sample([5], True))
print(random.sample(range(30), 22), random.sample(range(1000), 30), random.sample(list(range(200)), 50), random.sample(range(10**6), 64))
#%% sample_counts
import random
random.seed(6)
print(random.sample(['red', 'blue'], counts=[4, 2], k=5), random.sample('abc', 3, counts=[10**6, 1, 10**12]), random.sample([1, 2, 3], 2, counts=(1, 0, 1)), random.sample([1, 2], 30, counts=[25, 6]))
#%% sample_errors
import random
for f in (lambda: random.sample({1}, 1), lambda: random.sample({1: 2}, 1), lambda: random.sample([1], 2), lambda: random.sample([1], -1), lambda: random.sample([1, 2], 1.0), lambda: random.sample([1], 'a'), lambda: random.sample([1, 2], 2, counts=[1]), lambda: random.sample([1], 1, counts=[0]), lambda: random.sample([1], 1, counts=[1.5]), lambda: random.sample([], 0, counts=[]),
          lambda: random.sample([1], 1, counts=5), lambda: random.sample([1, 2], 1, counts=[2**70, 1]), lambda: random.sample([1, 2], 1, [1, 2]), lambda: random.sample(5, 1), lambda: random.sample([1]), lambda: random.sample(iter([1]), 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% choices
import random
random.seed(8)
print(random.choices('abc', k=10), random.choices([1, 2, 3], [10, 1, 1], k=10), random.choices([1, 2, 3], cum_weights=[10, 11, 12], k=10), random.choices('ab', weights=(0.25, 0.75), k=6), random.choices([1]), random.choices(range(10**10), k=2))
print(random.choices('abcd', [0, 0, 1, 0], k=3), random.choices('ab', [True, 2], k=4), random.choices('ab', cum_weights=(1, 1.5), k=4))
#%% choices_errors
import random
for f in (lambda: random.choices([]), lambda: random.choices([1], 2), lambda: random.choices([1], 'a'), lambda: random.choices([1], [1], cum_weights=[1]), lambda: random.choices([1], [1, 2]), lambda: random.choices([1], [0]), lambda: random.choices([1], [float('inf')]), lambda: random.choices([1], k=1.5), lambda: random.choices([1], k=-1), lambda: random.choices(5), lambda: random.choices([1, 2], ['a', 'b']),
          lambda: random.choices([], []), lambda: random.choices([1], cum_weights=5), lambda: random.choices([1, 2], [None, 1]), lambda: random.choices([1], [float('nan')]), lambda: random.choices({1, 2}), lambda: random.choices([1], True), lambda: random.choices([1], [-1]), lambda: random.choices([1], 2, k=3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% uniform
import random
random.seed(9)
print([random.uniform(0, 1), random.uniform(10, -10), random.uniform(1.5, 2), random.uniform(3, 3), random.uniform(2**60, 2**61 + 1), random.uniform(-1e308, 1e308), random.uniform(True, 2)])
for f in (lambda: random.uniform('a', 1), lambda: random.uniform(1, 'a'), lambda: random.uniform(1), lambda: random.uniform(10**400, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% triangular
import random
random.seed(10)
print([random.triangular() for _ in range(3)], [random.triangular(1, 5) for _ in range(3)], [random.triangular(1, 5, 2) for _ in range(5)], random.triangular(1, 1, 1), random.triangular(-3.5, 2.5, -1.5), random.triangular(5, 1, 3), random.triangular(high=9, mode=1))
for f in (lambda: random.triangular('a'), lambda: random.triangular(0, 'b'), lambda: random.triangular(0, 1, 'c')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% normal
import random
random.seed(11)
print([random.gauss(0, 1) for _ in range(6)], [random.gauss(100, 15) for _ in range(3)], random.gauss(), random.gauss(sigma=2), [random.normalvariate(0, 1) for _ in range(6)], random.normalvariate(), random.normalvariate(10, 2.5), random.normalvariate(mu=2**70))
r = random.Random(5)
print(r.gauss(0, 1), r.gauss_next, r.gauss(0, 1), r.gauss_next)
#%% positive
import random
random.seed(12)
print([random.lognormvariate(0, 1) for _ in range(4)], [random.expovariate(1.5) for _ in range(4)], random.expovariate(), random.expovariate(-2), [random.paretovariate(3) for _ in range(4)], [random.weibullvariate(1, 1.5) for _ in range(4)])
for f in (lambda: random.expovariate(0), lambda: random.expovariate('a'), lambda: random.paretovariate(0), lambda: random.weibullvariate(1, 0), lambda: random.gauss('a', 1), lambda: random.lognormvariate(1e6, 1), lambda: random.weibullvariate('a', 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% gamma_and_beta
import random
random.seed(13)
print([random.gammavariate(a, b) for a in (0.2, 0.9, 1, 1.0, 1.5, 9, 120.5) for b in (1, 0.5, 3)], [random.betavariate(a, b) for a in (0.5, 1, 3) for b in (0.5, 2, 7.5)])
for f in (lambda: random.gammavariate('a', 1), lambda: random.gammavariate(0, 1), lambda: random.gammavariate(1, -1), lambda: random.betavariate(1, 'a'), lambda: random.betavariate(0, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% von_mises
import random
random.seed(14)
print([random.vonmisesvariate(mu, kappa) for mu in (0, 1.5, 6, -2) for kappa in (0, 1e-7, 0.5, 4, 100)])
try:
    random.vonmisesvariate(0, 'a')
except TypeError as e:
    print(e)
#%% binomial
import random
random.seed(15)
print([random.binomialvariate(n, p) for n in (0, 1, 5, 50, 1000, 10**6) for p in (0, 0.01, 0.3, 0.5, 0.75, 0.999, 1)], random.binomialvariate(), random.binomialvariate(100), random.binomialvariate(p=1.0))
for f in (lambda: random.binomialvariate(-1), lambda: random.binomialvariate(5, 2), lambda: random.binomialvariate(5, -0.1), lambda: random.binomialvariate('a')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% state
import random
random.seed(16)
s = random.getstate()
a = [random.random() for _ in range(3)], random.gauss(0, 1), random.getrandbits(40)
t = random.getstate()
random.setstate(s)
b = [random.random() for _ in range(3)], random.gauss(0, 1), random.getrandbits(40)
print(a == b, t == random.getstate(), s[0], len(s[1]), s[2], s[1][:3], s[1][-1], t[2] is not None, t[1][-1])
r = random.Random(); r.setstate(s); print(r.random() == a[0][0])
r.setstate((2, s[1], None)); print(r.random() == a[0][0])
#%% state_errors
import random
for s in (1, (), (3,), (4, 1, 2), ('3', 1, 2), (3, 1, None), (3, (1,), None), (3, ('a',) * 625, None), (3, (1,) * 624 + (700,), None), (3, (-1,) * 625, None), (3, (2**40,) * 625, None), (3, (2**70,) * 625, None), (3, 1, 2, 3)):
    try:
        print(random.setstate(s))
    except Exception as e:
        print(type(e).__name__, e)
#%% instances
import random
a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.random(), random.Random(x='s').randint(0, 10**9), random.Random(None) is not None, type(a), a == b, isinstance(a, random.Random))
random.seed(1); x = random.random(); random.Random(9).random()
random.seed(1); print(x == random.random(), random.randint.__name__, random.Random.VERSION)
f = random.Random(3).sample
print(f(range(10), 3), list(map(random.Random(4).choice, ['ab', 'cd', 'ef'])))
#%% unseeded
import random
a, b = random.Random(), random.Random()
print(a.random() != b.random(), 0 <= random.random() < 1, len({random.random() for _ in range(1000)}))
random.seed(); x = random.random(); random.seed(None); print(x != random.random())
#%% monte_carlo
import random
random.seed(2024)
inside = sum(random.random()**2 + random.random()**2 < 1 for _ in range(10000))
walk = [0]
for _ in range(1000): walk.append(walk[-1] + random.choice((-1, 1)))
returns = [random.gauss(0.0005, 0.02) for _ in range(252)]
price = 100.0
for r in returns: price *= 1 + r
result = inside, walk[-1], max(walk), price, random.sample(sorted('abcdef'), 3)
#%% bootstrap
import random
random.seed(77)
data = [3.1, 2.7, 4.4, 1.9, 5.2, 3.3]
means = sorted(sum(random.choices(data, k=len(data))) / len(data) for _ in range(200))
result = means[5], means[100], means[194]
