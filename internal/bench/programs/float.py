def main(n=1000000):
    x = 0.3
    acc = 0.0
    for i in range(n):
        x = x * 3.7 * (1.0 - x)
        acc = acc + x
    return acc
result = main()
