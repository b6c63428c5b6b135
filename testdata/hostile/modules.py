#%% deepcopy_shared_levels
# outcome: result True
# policy: extras
import copy
x = [1]
for i in range(60):
    x = [x, x]
y = copy.deepcopy(x)
result = y[0] is y[1] and y[0][1] is y[1][0]
#%% deepcopy_shared_tuples
# outcome: result True
# policy: extras
import copy
x = (1,)
for i in range(60):
    x = (x, x)
y = copy.deepcopy(x)
result = y[0] is y[1]
#%% deepcopy_hoard
# outcome: memory limit | time limit
# policy: extras
import copy
x = list(range(100000))
kept = []
while True:
    kept.append(copy.deepcopy(x))
#%% deepcopy_that_grows_its_source
# outcome: memory limit | time limit
# policy: extras
import copy
class A:
    def __deepcopy__(self, memo):
        kept.append(A())
        return 1
kept = [A()]
copy.deepcopy(kept)
#%% deepcopy_without_end
# outcome: RecursionError: maximum recursion depth exceeded
# policy: extras
import copy
class A:
    def __deepcopy__(self, memo):
        return copy.deepcopy([A()], memo)
copy.deepcopy(A())
#%% enum_of_a_million
# outcome: memory limit | time limit
# policy: extras
from enum import Enum
X = Enum("X", ["a%d" % i for i in range(1000000)])
#%% enum_without_hashes
# outcome: time limit
# policy: extras
from enum import Enum
X = Enum("X", [("a%d" % i, [i]) for i in range(30000)])
#%% enum_generator_that_hangs
# outcome: time limit
# policy: extras
from enum import Enum, auto
class A(Enum):
    def _generate_next_value_(name, start, count, last):
        while True:
            pass
    X = auto()
#%% enum_missing_that_recurs
# outcome: RecursionError: …
# policy: extras
from enum import Enum
class A(Enum):
    X = 1
    @classmethod
    def _missing_(cls, value):
        return cls(value + 1)
A(2)
#%% enum_combinations
# outcome: memory limit | time limit
# policy: extras
from enum import IntFlag
class F(IntFlag):
    A = 1
i = 0
while True:
    i += 1
    F(i)
#%% enum_flag_of_a_million_bits
# outcome: result (1, 1)
# policy: extras
from enum import Flag
class F(Flag):
    A = 1 << 1000000
try:
    F(1 << 999999)
except ValueError:
    pass
result = (len(list(F.A)), len(F.A))
#%% enum_gap
# outcome: memory limit | time limit
# policy: extras
from enum import Enum, verify, CONTINUOUS
@verify(CONTINUOUS)
class A(Enum):
    X = 1
    Y = 10**15
#%% enum_members_changed_by_force
# outcome: result ['TypeError', 'TypeError', 'TypeError', 'ValueError']
# policy: extras lambda
from enum import Flag
class A(Flag):
    X = 1
    Y = 2
A.X._value_ = "q"
A.Y._name_ = 5
result = []
for f in (lambda: A.X | A.Y, lambda: ~A.X, lambda: list(A.X), lambda: A(7)):
    try:
        f()
    except Exception as e:
        result.append(type(e).__name__)
repr(A.Y), str(A.Y)
#%% enum_for_the_next_run
# outcome: TypeError…
# policy: extras
from enum import Enum
Enum.extra = 1
#-- next run
# outcome: result False
from enum import Enum
result = "extra" in [m.name for m in Enum]
#%% dataclass_repr_levels
# outcome: memory limit | time limit
# policy: extras
from dataclasses import dataclass
@dataclass
class P:
    a: object
    b: object
x = 1
for i in range(60):
    x = P(x, x)
repr(x)
#%% dataclass_equality_levels
# outcome: time limit
# policy: extras
from dataclasses import dataclass
@dataclass
class P:
    a: object
    b: object
x = y = 1
for i in range(60):
    x, y = P(x, x), P(y, y)
x == y
#%% dataclass_hash_levels
# outcome: memory limit | time limit
# policy: extras
from dataclasses import dataclass
@dataclass(frozen=True)
class P:
    a: object
    b: object
x = 1
for i in range(60):
    x = P(x, x)
hash(x)
#%% asdict_levels
# outcome: memory limit | time limit
# policy: extras
from dataclasses import dataclass, asdict
@dataclass
class P:
    a: object
    b: object
x = 1
for i in range(60):
    x = P(x, x)
asdict(x)
#%% asdict_of_itself
# outcome: RecursionError: …
# policy: extras
from dataclasses import dataclass, asdict
@dataclass
class P:
    a: object
x = P(1)
x.a = x
asdict(x)
#%% dataclass_of_many_fields
# outcome: result 20000
# policy: extras
from dataclasses import make_dataclass
C = make_dataclass("C", ["a%d" % i for i in range(20000)])
result = repr(C(*range(20000))).count("=")
#%% attributes_in_every_order
# outcome: memory limit | time limit
class A:
    pass
def setter(name, code):
    return code
n = 0
while True:
    a = A()
    n += 1
    for i in range(16):
        k = (n * 7919 + i * i * 104729 + (n >> i)) % 16
        if k == 0: a.k0 = 1
        elif k == 1: a.k1 = 1
        elif k == 2: a.k2 = 1
        elif k == 3: a.k3 = 1
        elif k == 4: a.k4 = 1
        elif k == 5: a.k5 = 1
        elif k == 6: a.k6 = 1
        elif k == 7: a.k7 = 1
        elif k == 8: a.k8 = 1
        elif k == 9: a.k9 = 1
        elif k == 10: a.ka = 1
        elif k == 11: a.kb = 1
        elif k == 12: a.kc = 1
        elif k == 13: a.kd = 1
        elif k == 14: a.ke = 1
        else: a.kf = 1
#%% types_repr_levels
# outcome: memory limit | time limit
# policy: extras
from typing import Dict
x = int
for i in range(60):
    x = Dict[x, x]
repr(x)
#%% types_equality_levels
# outcome: time limit
x = y = int
for i in range(60):
    x, y = dict[x, x], dict[y, y]
x == y
#%% types_hash_levels
# outcome: time limit
x = int
for i in range(60):
    x = dict[x, x]
hash(x)
#%% types_specialized_levels
# outcome: memory limit | time limit
# policy: extras
from typing import TypeVar
T = TypeVar("T")
x = T
for i in range(60):
    x = dict[x, x]
x[int]
#%% types_nested
# outcome: result ['RecursionError', 'RecursionError']
# policy: extras lambda
x = int
for i in range(100000):
    x = list[x]
result = []
for f in (lambda: repr(x), lambda: hash(x)):
    try:
        f()
    except RecursionError as e:
        result.append(type(e).__name__)
#%% hint_of_brackets
# outcome: RecursionError: …
# policy: extras
from typing import get_type_hints
class A:
    x: "<<"["*20000>>"
get_type_hints(A)
#%% warnings_without_end
# outcome: memory limit | time limit
# policy: extras
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    while True:
        warnings.warn("x" * 1000)
#%% warnings_all_different
# outcome: memory limit | time limit
# policy: extras
import warnings
i = 0
while True:
    i += 1
    warnings.warn("x" * 100000 + str(i))
#%% warning_filters
# outcome: RuntimeError: too many warning filters: at most 1000
# policy: extras
import warnings
for i in range(10**6):
    warnings.filterwarnings("ignore", message="a%d" % i)
#%% warning_filter_pattern
# outcome: ValueError: …
# policy: extras
import warnings
warnings.filterwarnings("ignore", message="((a{1000}){1000}){1000}")
#%% warning_filters_for_the_next_run
# outcome: result 'set'
# policy: extras
import warnings
warnings.simplefilter("error")
result = "set"
#-- next run
# outcome: result 'fine'
import warnings
warnings.warn("x")
result = "fine"
#%% random_state_of_zeros_normal
# outcome: time limit
# policy: extras
import random
random.setstate((3, tuple([0] * 624 + [624]), None))
result = random.normalvariate()
#%% random_state_of_zeros_sample
# outcome: time limit
# policy: extras
import random
random.setstate((3, tuple([0] * 624 + [624]), None))
result = random.sample(range(10 ** 6), 3)
#%% classes_behind_named_tuples
# outcome: memory limit | time limit
from collections import namedtuple
kept = []
while True:
    kept.append(namedtuple('P', 'x y')(1, 2))
#%% classes_behind_ints
# outcome: memory limit | time limit
kept = []
while True:
    class Number(int):
        pass
    kept.append(Number(5))
#%% filters_with_patterns
# outcome: RuntimeError: too many warning filters: at most 1000 | memory limit | time limit
# policy: extras
import warnings
i = 0
while True:
    i += 1
    warnings.filterwarnings('ignore', 'x' * 900 + str(i))
