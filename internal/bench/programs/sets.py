def main(n=60000):
    seen = set()
    repeats = 0
    for i in range(n):
        k = i * 7919 % 20011
        if k in seen:
            repeats += 1
        else:
            seen.add(k)
    even = {x for x in seen if x % 2 == 0}
    threes = set(range(0, n, 3))
    both = even & threes
    either = even | threes
    only = even - threes
    odd_one_out = even ^ threes
    names = {"asset%d" % (i % 500) for i in range(n // 4)}
    known = sum(1 for i in range(2000) if "asset%d" % i in names)
    return repeats, len(both), len(either), len(only), len(odd_one_out), known
result = main()
