def main(n=200000):
    d = {}
    misses = 0
    for i in range(n):
        try:
            d[i]
        except KeyError:
            misses += 1
    return misses
result = main()
