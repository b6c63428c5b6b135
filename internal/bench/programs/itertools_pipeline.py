# Iterators of itertools chained into each other.
import operator
from itertools import accumulate, chain, combinations, compress, count, dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest

def odd(x):
    return x & 1

def month(row):
    return row[0]

def pipeline(n):
    total = sum(islice(count(1), n))
    total += sum(chain(range(n), range(n), repeat(3, n)))
    total += sum(chain.from_iterable([(i, i + 1, i + 2) for i in range(n // 2)]))
    total += sum(accumulate(range(n)))
    total += max(accumulate(range(n), operator.xor, initial=0))
    total += sum(starmap(operator.add, zip(range(n), range(n))))
    total += sum(compress(range(n), [1, 0, 1, 1] * (n // 4)))
    total += sum(filterfalse(odd, range(n)))
    total += sum(takewhile(operator.truth, range(1, n)))
    total += sum(dropwhile(odd, [1] * 100 + list(range(n))))
    total += len(list(islice(range(n), 0, None, 3)))
    for a, b in pairwise(range(0, n * 3, 3)):
        total += b - a
    for a, b in product(range(200), repeat=2):
        total += a * b
    for c in combinations(range(40), 3):
        total += c[0] + c[2]
    for p in permutations(range(8), 5):
        total += p[1]
    for a, b in zip_longest(range(n), range(n // 2), fillvalue=0):
        total += a + b
    left, right = tee(range(n))
    next(right)
    total += sum(map(operator.mul, left, right)) % 1000003
    rows = [(i // 50, i % 7) for i in range(n)]
    for key, group in groupby(rows, key=month):
        total += key + len(list(group))
    total += sum(len(list(g)) for _, g in groupby([i // 7 for i in range(n)]))
    total += sum(sum(g) for _, g in groupby(range(n // 4), key=odd))
    return total

result = pipeline(40000)
