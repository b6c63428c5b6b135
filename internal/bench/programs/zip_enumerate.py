def main(n=60000):
    prices = [i * 0.5 for i in range(n)]
    sizes = [i % 10 for i in range(n)]
    names = ["a", "b", "c", "d"] * (n // 4)
    total = 0.0
    for p, s in zip(prices, sizes):
        total += p * s
    for i, p in enumerate(prices):
        total += i - p
    rows = list(zip(names, prices, sizes))
    count = 0
    for name, p, s in rows:
        if name == "a":
            count += s
    late = [i for i, s in enumerate(sizes) if s == 9]
    table = dict(zip(range(n), prices))
    top = max(table.items(), key=lambda kv: kv[1])
    columns = list(zip(*rows))
    return total, count, len(late), top, len(columns), list(map(lambda a, b: a + b, prices, sizes))[-1], sum(reversed(sizes))
result = main()
