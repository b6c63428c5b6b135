import math
import statistics

def main(n=20000):
    prices = [100 + math.sin(i / 10) * 5 + (i * 7919 % 1000) * 0.013 for i in range(n)]
    volumes = [1 + i * 31 % 97 / 7 for i in range(n)]
    found = [
        statistics.mean(prices), statistics.fmean(prices), statistics.fmean(prices, volumes), statistics.median(prices),
        statistics.stdev(prices), statistics.pvariance(volumes), statistics.geometric_mean(volumes), statistics.harmonic_mean(volumes),
        statistics.covariance(prices, volumes), statistics.correlation(prices, volumes), statistics.mode(volumes),
    ]
    found += statistics.quantiles(prices, n=100)
    line = statistics.linear_regression(volumes, prices)
    return [round(x, 9) for x in found + [line.slope, line.intercept]]
result = main()
