#%% derived
import copy, warnings
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, filterfalse, groupby,
                       islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)

for cls, args in ((count, (1, 2)), (repeat, (1, 2)), (zip, ([1, 2], "ab")), (filter, (None, [0, 1])), (filterfalse, (None, [0, 1])), (chain, ([1, 2], [3, 4])), (map, (str, [1, 2])), (enumerate, ("ab",)), (reversed, ((1, 2),)), (starmap, (pow, ((2, 3), (3, 2)))), (islice, ([1, 2, 3, 4], 1, 3)), (takewhile, (bool, [2, 3, 0])), (cycle, ([1, 2],)), (compress, ("ABC", [1, 0, 1])), (product, ("ab", "c")), (groupby, ("",)), (pairwise, ([1, 2, 3],)), (batched, ([1, 2, 3], 2)), (accumulate, ([1, 2],)), (zip_longest, ("a", "bc")), (permutations, ("ab",)), (combinations, ("ab", 2)), (combinations_with_replacement, ("ab", 2))):
    class Sub(cls):
        pass
    class Doubled(cls):
        def __next__(self): return [super().__next__()] * 2
    class Noted(cls):
        def __init__(self, *args, note=None): self.note = note
    u = Sub(*args); u.x = 1
    print(cls.__name__, type(u).__name__, isinstance(u, cls), u.x, list(islice(u, 3)), list(islice(Doubled(*args), 2)))
    for name, make in ((cls, lambda: cls(*args, newarg=3)), (Sub, lambda: Sub(*args, newarg=3)), (Noted, lambda: Noted(*args, note=3).note)):
        try: print(make())
        except TypeError as e: print(e)

#%% methods
import copy, warnings
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, filterfalse, groupby,
                       islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
class Sub(chain): pass
class Pairs(enumerate):
    def __next__(self):
        i, x = super().__next__()
        return x, i
print(type(Sub.from_iterable([[1], [2]])).__name__, list(Sub.from_iterable([[1], [2]])), [(a, b) for a, b in Pairs("ab")], dict(Pairs("ab")), chain[int])
for it in (Sub([1], [2, 3]), iter([1]), (x for x in [1])):
    for op in (copy.copy, copy.deepcopy):
        try:
            again = op(it)
            print(type(again) is type(it), list(again))
        except TypeError as e:
            print(e)

#%% warned
import copy, warnings
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, filterfalse, groupby,
                       islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    copy.copy(count()); copy.deepcopy(chain()); copy.copy(tee([])[0]); copy.copy(iter([]))
print({(str(x.message), x.category) for x in w})

