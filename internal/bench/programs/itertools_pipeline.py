# Iterators of itertools chained into each other.
import operator
from itertools import accumulate, chain, combinations, count, compress, dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, zip_longest

def odd(x):
    return x & 1

n = 40000
total = 0
total += sum(islice(count(1), n))
total += sum(chain(range(n), range(n), repeat(3, n)))
total += sum(chain.from_iterable([(i, i + 1, i + 2) for i in range(n // 2)]))
total += sum(accumulate(range(n)))
total += sum(accumulate(range(n), operator.mul, initial=0))
total += sum(b - a for a, b in pairwise(range(0, n * 3, 3)))
total += sum(sum(g) for _, g in groupby(range(n), key=odd))
total += sum(len(list(g)) for _, g in groupby([i // 7 for i in range(n)]))
total += sum(a * b for a, b in product(range(200), repeat=2))
total += sum(c[0] + c[2] for c in combinations(range(40), 3))
total += sum(p[1] for p in permutations(range(8), 5))
total += sum(starmap(operator.add, zip(range(n), range(n))))
total += sum(compress(range(n), [1, 0, 1, 1] * (n // 4)))
total += sum(filterfalse(odd, range(n)))
total += sum(takewhile(operator.truth, range(1, n)))
total += sum(dropwhile(odd, [1] * 100 + list(range(n))))
total += sum(a + b for a, b in zip_longest(range(n), range(n // 2), fillvalue=0))
total += len(list(islice(range(n), 0, None, 3)))
result = total
