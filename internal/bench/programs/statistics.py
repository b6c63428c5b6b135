import math
import statistics

def returns(prices):
    return [b / a - 1 for a, b in zip(prices, prices[1:])]

def main(n=4000):
    prices = [100 + math.sin(i / 10) * 5 + i * 0.001 for i in range(n)]
    r = returns(prices)
    mean = statistics.fmean(r)
    spread = statistics.stdev(prices)
    middle = statistics.median(prices)
    quart = statistics.quantiles(prices, n=4)
    whole = statistics.mean([i % 17 for i in range(n)])
    var = statistics.pvariance(r)
    peak, worst = prices[0], 0.0
    for p in prices:
        peak = max(peak, p)
        worst = min(worst, p / peak - 1)
    log = sum(math.log(1 + x) for x in r)
    return [round(x, 9) for x in (mean, spread, middle, quart[0], quart[2], whole, var, worst, log)]
result = main()
