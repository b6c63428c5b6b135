def counter(step):
    total = 0

    def add(k):
        nonlocal total
        total += k * step
        return total
    return add

def compose(f, g):
    return lambda x: f(g(x))

def main(n=100000):
    a, b = counter(1), counter(3)
    for i in range(n):
        a(i)
        b(1)
    fees = [lambda x, r=r: x * r for r in (0.001, 0.002, 0.003)]
    f = compose(fees[0], compose(fees[1], fees[2]))
    s = 0.0
    for i in range(n // 4):
        s += f(i)
    return a(0), b(0), round(s, 9)
result = main()
