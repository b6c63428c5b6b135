from statistics import *

[mean([1, 2, 3]), mean([1, 2]), mean([1.5, 2.5]), mean([True, False]), mean([0.1] * 3), mean([1e308, 1e308]), mean({1: 2, 3: 4}), mean(x for x in [1, 5])]
mean([])
mean(5)
mean(["a"])
mean([1.0, 2.0, None])
mean()
mean([1], [2])
[mean([float("inf"), 1]), mean([float("nan"), 1]), mean([float("inf"), float("-inf")]), mean([1, float("inf")])]
[mean([10**400, 10**400]), mean([1, 10**30 + 1])]
mean([10**400, 1.5])
[mean([1, 2.5]), mean([5e-324, 5e-324]), mean([1e-320, 3e-320]), mean([0.1, 0.2, 0.3, 0.4]), mean(range(101))]
[fmean([1, 2]), fmean([0.1] * 10), fmean([1, 2], [3, 1]), fmean((x for x in [3.5, 4.0, 5.25]))]
fmean([])
fmean([1, 2, 3], [1, 2])
fmean([1, 2], [1, -1])
fmean(["a"])
geometric_mean([2, -1])
geometric_mean([])
geometric_mean([0, 1])
geometric_mean(["a"])
[harmonic_mean([40, 60]), harmonic_mean([2.5, 3, 10]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([5], weights=[2]), harmonic_mean([0, 5]), harmonic_mean([1, 2, 3]), harmonic_mean([7]), harmonic_mean([10, 0, 2.5])]
harmonic_mean([])
harmonic_mean([-1, 2])
harmonic_mean([-1])
harmonic_mean(["a"])
harmonic_mean([1, 2], [1])
harmonic_mean([1, 2], [0, 0])
[median([1, 3, 5]), median([1, 3, 5, 7]), median([True, False]), median(["b", "a", "c"]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]), median([2.5])]
median([])
median_low([])
median_high([])
median([1, "a"])
median(["a", "b"])
[median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), median_grouped([1, 3, 3, 5, 7]), median_grouped([1, 3, 3, 5, 7], interval=2), median_grouped([52, 52, 53, 54])]
median_grouped([])
[mode([1, 1, 2, 3]), mode(["red", "blue", "red"]), mode([1, 2]), mode("aabb")]
mode([])
mode([[1]])
[multimode("aabbbbccddddeeffffgg"), multimode([]), multimode([3, 1, 2]), multimode([5.0, 5, 4])]
[variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]), variance([1, 2, 3, 4]), variance([1, 3]), variance([True, False]), variance([1, 2, 3], 2), variance([0.1] * 5)]
variance([1])
variance([])
pvariance([])
stdev([1])
pstdev([])
[pvariance([1, 2, 3, 4]), pvariance([0.0, 0.25, 0.25, 1.25, 1.5, 1.75, 2.75, 3.25]), pvariance([5]), pvariance([1, 2], mu=1)]
[stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), pstdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), stdev([1, 2]), pstdev([1, 1]), stdev([1, 2.5, 4]), stdev([-0.0, 0.0]), stdev([10**20, 10**20 + 1]), stdev([1e-300, 2e-300])]
variance([1, float("inf")])
stdev([1, float("nan")])
[stdev([0.1, 0.2, 0.4, 0.8, 1.6]), pstdev([1e200, 2e200]), stdev(range(1000)), variance([1e8 + 0.1, 1e8 + 0.2, 1e8 + 0.3])]
data = [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110]; [quantiles(data), quantiles(data, n=2), quantiles(data, n=1), quantiles(data, n=10)]
[quantiles([1, 2]), quantiles([3, 1, 2], n=5), quantiles(range(1, 101), n=20), quantiles([1.5, 2.5, 2.5], n=3)]
[quantiles([10, 20, 30, 40], method="inclusive"), quantiles([10, 20, 30, 40], n=10, method="inclusive"), quantiles([5, 1], n=3, method="inclusive")]
quantiles([1, 2, 3], n=0)
quantiles([])
quantiles([1], n=4)
quantiles([1, 2, 3], 4)
quantiles([1, 2, 3], method="x")
quantiles([1, 2, 3], n=1.5)
[covariance([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]), covariance([1.5, 2.5], [10, 20]), correlation([1, 2, 3], [1, 2, 3.5]), correlation(range(10), [v**2 for v in range(10)])]
covariance([1], [1])
covariance([1, 2], [1])
correlation([1, 1], [1, 2])
correlation([1], [1])
correlation(x=[1, 2], y=[1, 2])
[linear_regression([1, 2, 3], [2, 4, 6.5]), linear_regression([1, 2, 3], [2, 4, 6], proportional=True).slope, linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])]
linear_regression([1, 1], [1, 2])
linear_regression([1], [1])
linear_regression([1, 2], [1])
d = NormalDist(100, 15); [d, d.mean, d.median, d.mode, d.stdev, d.variance, d + 5, d - 5, d * 2, d / 3, 5 + d, 5 - d, 2 * d, -d, +d]
d = NormalDist(100, 15); [d + NormalDist(1, 8), d - NormalDist(1, 8), d == NormalDist(100, 15), d != NormalDist(), d.zscore(130), NormalDist()]
d = NormalDist(); [d.cdf(0), d.cdf(1.5), d.inv_cdf(0.5), d.inv_cdf(0.6), d.pdf(0)]
NormalDist(0, -1)
NormalDist(3, 0).pdf(3)
NormalDist(3, 0).cdf(3)
NormalDist(3, 0).zscore(3)
NormalDist().inv_cdf(0)
NormalDist().inv_cdf(1.0)
NormalDist().overlap(5)
NormalDist.from_samples([1])
NormalDist.from_samples([2, 4, 4, 4, 5, 5, 7, 9])
NormalDist(1, 2) * NormalDist(1, 2)
NormalDist(1, 2) + "a"
NormalDist("a")
NormalDist(1, 2, 3)
d = NormalDist(); d.mean = 5
d = NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)); round(d, 9)
[round(q, 9) for q in NormalDist(5, 2).quantiles()]
[round(NormalDist().inv_cdf(p), 12) for p in (1e-20, 0.001, 0.05, 0.3, 0.7, 0.95, 0.9999999)]
StatisticsError("x")
issubclass(StatisticsError, ValueError)
[fmean([3.5, 4.0, 5.25], [1, 2, 3]), fmean([1.0, 2.0], (w for w in [0.25, 0.75])), fmean([0.1, 0.2, 0.3], [1e16, 1, -1e16 + 4])]
fmean([1, 2], 5)
fmean([1, 2], ["a", "b"])
fmean([1, 2], [])
[covariance([1, 2, 3], [1, 5, 7]), covariance([0.1, 0.2, 0.4], [1.5, 2.25, -7.125]), covariance({1: 2, 3: 4}, (5, 6))]
covariance(iter([1, 2]), [1, 2])
covariance([1, 2], [1, "a"])
[correlation([1, 2, 3], [1, 5, 7]), correlation([1, 2, 2, 3], [4, 4, 5, 9], method="ranked"), correlation([0.1, 0.2, 0.4, 0.9], [3, 1, 2, 8])]
correlation([1, 2], [3, 4], method=[1])
correlation([1, 2], [3, 4], method=None)
[linear_regression([1, 2, 3], [1, 5, 7]), linear_regression([1, 2, 3], [2.5, 4, 6], proportional=True), linear_regression([0.1, 0.2, 0.4], [3, 1, 2])]
linear_regression([0, 0], [1, 2], proportional=True)
[median_grouped([1, 3, 3, 5, 7], 2), median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), median_grouped([52, 52, 53, 54], "1")]
median_grouped(["a"])
median_grouped([1], None)
[stdev([10**200, 1.5, -3]), pstdev([1e308, -1e308]), variance([1e-320, 3e-320, 2e-320]), stdev([10**30, 10**30 + 1]), pvariance([-2**63, 2**63 - 1, 2**64])]
stdev([10**400, 1.5])
[variance([0.5, 1, True]), mean([-0.0, 0.0]), pvariance([5e-324, 0.0]), stdev([0.1, 0.2, 0.3, 1e300]), mean([1e308, 1e308, -1e308])]
[NormalDist(1, 0).inv_cdf(0.3), NormalDist(10, 0.5).samples(3, seed=42), NormalDist().samples(2, seed="abc"), NormalDist().samples(0), len(NormalDist().samples(4))]
NormalDist().samples(2.5)
NormalDist().samples(2, seed=[1])
NormalDist().pdf("a")
NormalDist().cdf(None)
NormalDist().inv_cdf("0.5")
NormalDist().inv_cdf(1.0)
NormalDist(1, 0).zscore("a")
NormalDist() + 1j
NormalDist() * "a"
[NormalDist.from_samples([float("inf"), 1]), NormalDist.from_samples([1, 2.5, float("nan")]), 5 - NormalDist(2, 3), NormalDist(2, 3) / -2]
