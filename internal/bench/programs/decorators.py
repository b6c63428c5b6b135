import functools

def traced(counts):
    def wrap(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            counts[f.__name__] = counts.get(f.__name__, 0) + 1
            return f(*args, **kwargs)
        return inner
    return wrap

counts = {}

@traced(counts)
def fee(amount, rate=0.001):
    return amount * rate

@traced(counts)
def net(amount, *, rate):
    return amount - fee(amount, rate=rate)

@functools.lru_cache(maxsize=None)
def ways(n):
    if n < 2:
        return 1
    return ways(n - 1) + ways(n - 2)

@functools.lru_cache(maxsize=128)
def tier(volume):
    return volume // 10

def main(n=40000):
    s = 0.0
    for i in range(n):
        s += net(i, rate=0.002)
        s += tier(i % 100)
    return round(s, 6), counts["fee"], ways(80)
result = main()
