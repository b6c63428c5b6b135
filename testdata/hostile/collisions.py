#%% constant_hash_identity
# outcome: time limit
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
d = {}
for i in range(10**6): d[K(i)] = 1
#%% constant_hash_with_eq
# outcome: time limit
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return self.n == o.n
d = {}
for i in range(10**6): d[K(i)] = 1
#%% constant_hash_set
# outcome: time limit
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
s = set()
for i in range(10**6): s.add(K(i))
#%% constant_hash_set_algebra
# outcome: time limit
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
a = {K(i) for i in range(1000)}
b = {K(i) for i in range(1000)}
while True: a & b
#%% constant_hash_fromkeys
# outcome: time limit
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
dict.fromkeys(K(i) for i in range(10**6))
#%% constant_hash_tuples
# outcome: time limit
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
d = {}
for i in range(10**6): d[(K(i), 1)] = 1
#%% constant_hash_str_subclass
# outcome: time limit
class S(str):
    def __hash__(self): return 1
d = {}
for i in range(10**6): d[S(i)] = 1
#%% hash_that_changes
# outcome: time limit | memory limit
import itertools
c = itertools.count()
class K:
    def __hash__(self): return next(c)
k, d = K(), {}
while True: d[k] = 1
#%% eq_that_lies
# outcome: time limit
class K:
    def __hash__(self): return 1
    def __eq__(self, o): return False
d = {}
while True: d[K()] = 1
#%% ints_modulo_prime
# outcome: time limit | result 20000
d = {}
for i in range(20000): d[i * (2**61 - 1)] = 1
result = len(d)
#%% ints_same_low_bits
# outcome: result 20000
d = {i << 40: 1 for i in range(20000)}
result = len(d)
#%% negative_ints
# outcome: time limit | result
d = {-i * (2**61 - 1): 1 for i in range(20000)}
result = len(d)
#%% floats_powers
# outcome: result
d = {2.0**i: 1 for i in range(-1000, 1000)}
result = len(d)
#%% floats_same_hash
# outcome: result 10000
d = {float(i * 2**61): 1 for i in range(10000)}
result = len(d)
#%% decimals_same_hash
# outcome: time limit | result
from decimal import Decimal
d = {Decimal(i * (2**61 - 1)): 1 for i in range(2000)}
result = len(d)
#%% decimals_huge_exponents
# outcome: result
from decimal import Decimal
d = {Decimal('1e%d' % i): 1 for i in range(-2000, 2000)}
result = len(d)
#%% mixed_equal_numbers
# outcome: result 1
from decimal import Decimal
result = len({1, 1.0, True, Decimal(1), 1 + 0j})
#%% tuples_of_zero_hashes
# outcome: time limit | result 5000
d = {(i * (2**61 - 1), 0): 1 for i in range(5000)}
result = len(d)
#%% nans
# outcome: result
d = {float('nan') for i in range(10000)}
result = len(d) >= 1
#%% nan_payloads
# outcome: result
d = {}
for i in range(10000): d[(float('nan'), i)] = 1
result = len(d)
#%% frozensets
# outcome: result
d = {frozenset([i, i + 1]) for i in range(10000)}
result = len(d)
#%% complex_numbers
# outcome: result
d = {complex(i, -i) for i in range(10000)}
result = len(d)
#%% bytes_and_str
# outcome: result 20000
d = {str(i) for i in range(10000)} | {str(i).encode() for i in range(10000)}
result = len(d)
#%% counter_collisions
# outcome: time limit
import collections
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
collections.Counter(K(i) for i in range(10**6))
#%% groupby_collisions
# outcome: time limit | TypeError… | result…
import pandas as pd
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
result = len(pd.Series([K(i) for i in range(20000)]).unique())
#%% lru_cache_collisions
# outcome: time limit
import functools
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
@functools.lru_cache(None)
def f(k): return 1
for i in range(10**6): f(K(i))
