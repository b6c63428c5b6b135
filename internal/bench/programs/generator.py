def gen(n):
    i = 0
    while i < n:
        yield i
        i += 1

def main(n=300000):
    s = 0
    for v in gen(n):
        s += v
    return s
result = main()
