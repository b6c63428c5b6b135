from itertools import *

[list(islice(count(), 4)), list(islice(count(10, -3), 5)), list(islice(count(0.5, 0.25), 4)), list(islice(count(step=5), 3))]
[count(7), count(1, 2), count(1.5, 0.5), count(2, 1)]
count("a")
count(1, None)
list(islice(count(2**63 - 2), 4))
list(islice(cycle("abc"), 7))
next(cycle(""))
cycle()
cycle(5)
cycle(iterable=[1])
[list(repeat(1, 3)), repeat("x"), repeat("x", 4), list(repeat(1, -5)), repeat(object=2, times=1)]
repeat()
repeat(1, "a")
list(accumulate([1, 2, 3]))
list(accumulate([1, 2, 3], lambda a, b: a * b))
list(accumulate([], initial=5))
list(accumulate([1, 2], initial=100))
list(accumulate("abc"))
list(accumulate([1, "a"]))
accumulate()
accumulate([1], None, 2)
list(chain([1], "ab", {}))
list(chain.from_iterable(["ab", [1]]))
list(chain())
list(chain([1], 5))
chain.from_iterable(5)
chain(a=1)
list(compress("ABCDEF", [1, 0, 1, 0, 1, 1]))
compress([1])
list(dropwhile(lambda x: x < 3, [1, 2, 3, 1]))
list(takewhile(lambda x: x < 3, [1, 2, 3, 1]))
list(takewhile(None, [1, 2]))
list(dropwhile(None, [1, 2]))
[list(filterfalse(None, [0, 1, False, 2, "", "x", [], None])), list(filterfalse(lambda x: x % 2 == 0, range(6)))]
filterfalse(None)
takewhile(1, 2, 3)
[(k, list(g)) for k, g in groupby("AAABBBCCDAABBB")]
[(k, list(g)) for k, g in groupby([1, 1.0, True, 2], None)]
[k for k, g in groupby("aAbB", lambda c: c in "aA")]
[(k, list(g)) for k, g in list(groupby("AAB"))]
g = groupby("AAAB"); k, x = next(g); a = next(x); k2, y = next(g); [k, a, k2, list(x), list(y)]
groupby()
list(groupby([1], key=5))
[k for k, g in groupby([1, 2], key=5)]
[list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 4)), list(islice("ABCDEFG", 2, None)), list(islice("ABCDEFG", 0, None, 2))]
islice([1], -1)
islice([1], "a")
islice([1], -1, 2)
islice([1], 0, -2)
islice([1], 0, 2, 0)
islice([1], 0, 2, -1)
islice([1], 0, 2, 1.5)
islice([1])
islice([1], 1, 2, 3, 4)
islice(5, 1)
it = iter(range(20)); a = list(islice(it, 2, 9, 5)); b = next(it); c = list(islice(it, 0)); d = next(it); e = list(islice(it, 3, 3)); [a, b, c, d, e, next(it)]
[list(pairwise("ABCD")), list(pairwise([1])), list(pairwise([]))]
pairwise(12)
pairwise()
[list(permutations("ABC", 2)), list(permutations(range(3))), list(permutations([1], 2)), list(permutations([], 0)), list(permutations("ab", 0))]
permutations([1], -1)
permutations([1], 1.5)
permutations([1], "a")
[list(combinations("ABCD", 2)), list(combinations([1, 2], 3)), list(combinations("ab", 0)), list(combinations(range(4), 4))]
combinations("ab")
combinations("ab", -1)
combinations("ab", 1.5)
list(combinations(r=1, iterable="ab"))
len(list(combinations(range(20), 3)))
[list(combinations_with_replacement("AB", 2)), list(combinations_with_replacement([], 2)), list(combinations_with_replacement([], 0)), list(combinations_with_replacement("x", 3))]
combinations_with_replacement("ab", -1)
[list(product([1, 2], "ab")), list(product()), list(product([1], [])), list(product("01", repeat=3)), list(product([1], repeat=0))]
product([1], repeat=-1)
product([1], foo=2)
product(5)
list(product([], repeat=0))
[list(x) for x in tee([1, 2, 3])]
a, b = tee([1, 2, 3]); x = next(a); [x, list(b), list(a)]
[tee([], 0), tee([1], 1)[0] is not None]
tee([1], -1)
tee(5)
list(starmap(pow, [(2, 5), [3, 2]])) if False else list(starmap(lambda a, b: a ** b, [(2, 5), [3, 2]]))
list(starmap(lambda a: a, [1]))
[list(zip_longest("ABCD", "xy", fillvalue="-")), list(zip_longest()), list(zip_longest([], [])), list(zip_longest([1, 2], [3]))]
zip_longest([1], fill=0)
zip_longest([1], 5)
[type(count()).__name__, type(chain()).__name__, chain, isinstance(count(), count)]
list(chain.from_iterable(permutations(x) for x in ["ab", "c"]))
list(map_ for map_ in zip_longest(count(), "ab")) if False else next(zip_longest(count(), "ab"))

# Copies go on where the iterator stands; shallow ones share what it walks, and the whole of it is deprecated.
#%%
import copy
for make in (lambda: count(5, 2), lambda: repeat(1, 3), lambda: cycle([1, 2, 3]), lambda: chain([1, 2], [3]), lambda: starmap(pow, [(1, 2), (3, 4)]), lambda: accumulate([1, 2, 3]), lambda: accumulate([1, 2], initial=5), lambda: zip_longest([1, 2, 3], [1], fillvalue=9), lambda: filterfalse(None, [0, 0, 0]), lambda: takewhile(bool, [1, 2, 3]), lambda: dropwhile(lambda x: not x, [0, 2, 3]), lambda: compress([1, 2, 3], [1, 1, 1]), lambda: islice([1, 2, 3, 4, 5, 6], 1, 6, 2), lambda: combinations([1, 2, 3], 2), lambda: combinations_with_replacement([1, 2], 2), lambda: permutations([1, 2, 3], 2), lambda: product([1, 2], [3, 4]), lambda: tee([1, 2, 3])[0]):
    for op in (copy.copy, copy.deepcopy):
        for k in (0, 1, 2, 5):
            it = make()
            for _ in range(k): next(it, None)
            c = op(it)
            print(type(c).__name__, k, list(islice(it, 1)), list(islice(c, 4)), list(islice(it, 4)), list(islice(c, 1)))

#%%
import copy
for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("aé"), lambda: iter(b"ab"), lambda: iter(range(3)), lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2, 3: 4}.values()), lambda: iter({1: 2, 3: 4}.items()), lambda: iter({5}), lambda: iter(lambda: 1, 2), lambda: enumerate([1, 2, 3]), lambda: zip([1, 2, 3], [4, 5, 6]), lambda: map(str, [1, 2, 3]), lambda: filter(None, [1, 2, 3]), lambda: reversed((1, 2, 3)), lambda: reversed([1, 2, 3])):
    for op in (copy.copy, copy.deepcopy):
        for k in (0, 1, 5):
            it = make()
            for _ in range(k): next(it, None)
            c = op(it)
            print(k, list(islice(it, 1)), list(islice(c, 4)), list(islice(it, 4)), list(islice(c, 1)))

#%%
import copy
for it in (pairwise([1]), batched([1], 1), {}.keys(), {}.items()):
    for op in (copy.copy, copy.deepcopy):
        try: print(op(it))
        except TypeError as e: print(e)

#%%
import copy
a, b = copy.deepcopy(tee([[1], [2]]))
x = next(a)
print(x is next(b), list(a), list(b))
g = groupby([1, 1, 2, 3]); next(g)
print([(k, list(v)) for k, v in copy.deepcopy(g)], [(k, list(v)) for k, v in copy.copy(g)], list(g))

#%%
import copy
class Bad:
    def __iter__(self): return self
    def __next__(self): return 1
    def __deepcopy__(self, memo): return 5
copy.deepcopy(takewhile(bool, Bad()))

# Too many arguments.
[list(batched("ABCDEFG", 3)), list(batched([], 3)), list(batched(range(4), 100))]
batched([1], 0)
batched([1], 2, strict=True)
batched(iterable=1, n=2, x=3)
batched([1])
batched([1], "a")
batched([1], 2**70)
accumulate([1], None, 2, 3)
accumulate(1, x=2)
groupby([1], None, 3)
groupby(iterable=[1], key=None, x=3)
compress([1], [1], x=1)
count(1, 2, 3)
count(start=1, step=2, x=3)
repeat(1, 2, 3)
repeat(object=1, times=2, x=3)
permutations([1], 2, x=1)
combinations([1], 2, 3)
islice([1], 1, x=2)
takewhile(bool, [1], x=2)
