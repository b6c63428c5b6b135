def main(n=40000):
    trades = []
    x = 12345
    for i in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        trades.append((x % 1000, "asset%d" % (x % 50), x / 7.0))
    by_price = sorted(trades, key=lambda t: t[2])
    by_name = sorted(trades, key=lambda t: (t[1], -t[0]))
    by_size = sorted(trades, reverse=True)
    names = sorted([t[1] for t in trades])
    numbers = sorted([t[0] for t in trades])
    return by_price[0][0], by_name[-1][:2], by_size[0][:2], names[n // 2], numbers[n // 2]
result = main()
