import numpy as np

np.random.seed(42); np.random.rand(3), np.random.randn(3), np.random.randint(0, 10, 5), np.random.random(), np.random.normal(0, 1, 2), np.random.uniform(1, 2, 2)
np.random.seed(0); np.random.choice([10, 20, 30], 5), np.random.choice(5, 3, replace=False), np.random.choice(['a', 'b'], 4, p=[0.2, 0.8]), np.random.permutation(5), np.random.permutation([3, 1, 2]), np.random.randint(5), np.random.exponential(2.0, 2), np.random.standard_normal((2, 2))
np.random.seed(1); x = np.arange(6); np.random.shuffle(x); x
np.random.seed(3); l = [1, 2, 3, 4]; np.random.shuffle(l); l
np.random.seed(7); np.random.lognormal(0, 1, 2), np.random.gamma(2.0, 1.0, 2), np.random.beta(2, 3, 2), np.random.laplace(size=2), np.random.chisquare(3, 2), np.random.standard_t(5, 2), np.random.logistic(size=1)
np.random.seed(5); np.random.poisson(3, 5), np.random.poisson(50, 3)
np.random.RandomState(1).rand(2), np.random.RandomState(1).randint(0, 100, 4), np.random.RandomState(9).normal(size=(2, 2)), np.random.RandomState([1, 2]).rand(2)
np.random.RandomState(4).choice(10, 4, replace=False, p=np.full(10, 0.1)), np.random.RandomState(4).rand(2, 3).shape, np.random.RandomState(4).normal([0, 10], 1), np.random.RandomState(2).randint(2**40, size=3)
np.random.default_rng(42).random(3), np.random.default_rng(42).standard_normal(4), np.random.default_rng(0).integers(0, 10, 5), np.random.default_rng(1).normal(5, 2, 3), np.random.default_rng(2).uniform(0, 1, 2), np.random.default_rng(3).integers(1, 7), np.random.default_rng(3).integers(0, 2**40, 2), np.random.default_rng(3).integers(5, 6, 2)
np.random.default_rng(42).choice([1, 2, 3, 4], 3), np.random.default_rng(42).choice(10, 4, replace=False), np.random.default_rng(42).permutation(6), np.random.default_rng(5).choice(['a', 'b', 'c'], 4, p=[0.5, 0.25, 0.25]), np.random.default_rng([1, 2, 3]).random(2), np.random.default_rng(2**70).random(2), np.random.default_rng(8).choice(5, 3, replace=False, p=[0.1, 0.2, 0.3, 0.2, 0.2])
r = np.random.default_rng(1); x = np.arange(5); r.shuffle(x); x, r.random(), r.integers(0, 100, 3), r.standard_normal(1), r.integers(10, endpoint=True)
np.random.default_rng(1).standard_normal(5), np.random.default_rng(12).lognormal(0, 1, 2), np.random.default_rng(12).random((2, 2))
np.random.default_rng(12).choice(20000, 1000, replace=False)[:5]
np.random.default_rng(1).normal(0, -1)
np.random.choice(3, 5, replace=False)
np.random.choice([1, 2], p=[0.5, 0.6])
np.random.choice([])
np.random.randint(5, 5)
np.random.seed(-1)
np.random.default_rng(-1)
np.random.default_rng(0) is None
