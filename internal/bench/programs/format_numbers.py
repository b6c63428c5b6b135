def main(n=20000):
    size = 0
    for i in range(n):
        x = i * 1.37 + 0.001
        size += len("%d %s %.2f" % (i, "usd", x))
        size += len("{:,.2f} {:>8}".format(x * 1000, i))
        size += len(str(x)) + len(repr(i)) + len(str(i * 1000003))
        size += len(format(x, ".3e"))
        size += int(str(i)) + int(float("%.1f" % x))
        size += round(x, 1) > 5
    return size
result = main()
