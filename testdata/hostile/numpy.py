#%% zeros_of_a_quintillion
# outcome: ValueError…
import numpy as np
result = np.zeros((10**9, 10**9))
#%% full_of_a_trillion
# outcome: memory limit
import numpy as np
result = np.full(10**12, 1)
#%% arange_without_end
# outcome: ValueError…
import numpy as np
result = np.arange(2**62)
#%% arange_too_long
# outcome: memory limit
import numpy as np
result = np.arange(10**11)
#%% linspace_without_end
# outcome: ValueError…
import numpy as np
result = np.linspace(0, 1, 2**62)
#%% repeat_bomb
# outcome: memory limit
import numpy as np
result = np.repeat([1], 2**62)
#%% tile_bomb
# outcome: memory limit
import numpy as np
result = np.tile([1, 2], (10**6, 10**6))
#%% broadcasting_bomb
# outcome: memory limit
import numpy as np
result = np.ones((10**5, 1)) + np.ones(10**7)
#%% outer_bomb
# outcome: memory limit
import numpy as np
result = np.add.outer(np.arange(10**6), np.arange(10**6))
#%% meshgrid_bomb
# outcome: memory limit
import numpy as np
result = np.meshgrid(np.arange(10**5), np.arange(10**5))
#%% pad_bomb
# outcome: memory limit
import numpy as np
result = np.pad([1], 2**62)
#%% bincount_of_a_large_number
# outcome: memory limit
import numpy as np
result = np.bincount([2**61])
#%% diagonal_far_away
# outcome: memory limit
import numpy as np
result = np.diag([1], k=-2**63)
#%% view_that_is_copied
# outcome: memory limit
import numpy as np
result = np.broadcast_to(1, (2**40,)).astype(float)
#%% view_that_is_listed
# outcome: memory limit
import numpy as np
result = np.broadcast_to(1, (2**40,)).tolist()
#%% many_random_numbers
# outcome: memory limit
import numpy as np
result = np.random.rand(2**40)
#%% choice_of_many
# outcome: memory limit
import numpy as np
result = np.random.default_rng(1).choice(2**40, 2**39, replace=False)
#%% polynomial_of_high_degree
# outcome: memory limit
import numpy as np
result = np.polyfit([1, 2], [1, 2], 2**50)
#%% sections_without_end
# outcome: memory limit
import numpy as np
result = np.array_split([1], 2**62)
#%% separator_bomb
# outcome: memory limit
import numpy as np
result = np.array2string(np.arange(10), separator='x' * 10**7)
#%% threshold_bomb
# outcome: memory limit | time limit
import numpy as np
np.set_printoptions(threshold=2**62, linewidth=2**62)
result = str(np.zeros(10**7))
#%% list_that_holds_itself
# outcome: ValueError…
import numpy as np
l = []
l.append(l)
result = np.array(l)
#%% list_of_sixty_levels
# outcome: ValueError…
import numpy as np
l = [1]
for _ in range(60):
    l = [l, l]
result = np.array(l)
#%% list_of_thirty_levels
# outcome: memory limit | time limit
import numpy as np
l = [1]
for _ in range(30):
    l = [l, l]
result = np.array(l)
#%% array_that_holds_itself
# outcome: result 'array([array(...)], dtype=object)'
import numpy as np
a = np.empty(1, dtype=object)
a[0] = a
result = repr(a)
#%% array_that_adds_itself
# outcome: RecursionError… | memory limit | time limit
import numpy as np
a = np.empty(1, dtype=object)
a[0] = a
result = a + a
#%% axes_beyond_the_limit
# outcome: ValueError…
import numpy as np
result = np.zeros(1).reshape((1,) * 65)
#%% newaxis_beyond_the_limit
# outcome: IndexError…
import numpy as np
result = np.zeros((1,) * 64)[None]
#%% long_convolution
# outcome: time limit
import numpy as np
result = np.convolve(np.ones(10**6), np.ones(10**6))
#%% power_without_end
# outcome: time limit | memory limit
import numpy as np
result = np.linalg.matrix_power(np.eye(300), 2**62)
#%% sort_that_sorts
# outcome: RecursionError… | memory limit | time limit
import numpy as np
class E:
    def __lt__(self, o):
        return a.sort()
a = np.array([E() for _ in range(50)], dtype=object)
a.sort()
result = 1
#%% sum_that_sums
# outcome: RecursionError…
import numpy as np
class A:
    def __add__(self, o):
        return b + b
b = np.array([A()], dtype=object)
result = b + b
#%% rows_that_grow
# outcome: memory limit
import numpy as np
def f(r):
    return np.ones(10**6)
result = np.apply_along_axis(f, 1, np.ones((10**5, 2)))
#%% iterator_without_end
# outcome: memory limit | time limit
import numpy as np
result = np.fromiter(iter(int, 1), int)
#%% least_int_divided
# outcome: result [-9223372036854775808]
import numpy as np
result = (np.array([-2**63]) // -1).tolist()
#%% shift_by_a_large_int
# outcome: OverflowError…
import numpy as np
result = np.array([1]) << 2**70
#%% roll_by_the_least_int
# outcome: result [1, 2]
import numpy as np
result = np.roll([1, 2], -2**63).tolist()
#%% take_far_away
# outcome: IndexError…
import numpy as np
result = np.take([1, 2], 2**62)
#%% sum_of_nothing_wide
# outcome: memory limit
import numpy as np
result = np.zeros((0, 10**9)).sum(axis=0)
#%% concatenate_overflow
# outcome: ValueError…
import numpy as np
result = np.concatenate([np.broadcast_to(1, (2**61,))] * 8)
#%% write_to_a_column
# outcome: ValueError…
import numpy as np
import pandas as pd
result = pd.Series([1, 2]).values
result[0] = 5
#%% hoard_of_views
# outcome: memory limit | time limit
import numpy as np
kept = []
while True:
    kept.append(np.zeros(1000)[::2])
