def main(n=100000):
    squares = [i * i for i in range(n)]
    even = [x for x in squares if x % 2 == 0]
    index = {x: i for i, x in enumerate(even)}
    last = {x % 1000 for x in squares}
    pairs = [(a, b) for a in range(150) for b in range(150) if (a + b) % 7 == 0]
    flat = [x for row in [[j] * 10 for j in range(3000)] for x in row]
    return len(even), index[even[-1]], len(last), len(pairs), sum(flat), sum(x for x in squares if x % 3)
result = main()
