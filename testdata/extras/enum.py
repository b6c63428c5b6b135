#%% basics
from enum import Enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
print(Color, Color.RED, repr(Color.RED), str(Color.GREEN), Color.RED.name, Color.RED.value, type(Color.RED), type(Color))
print(list(Color), len(Color), [c.name for c in Color], list(reversed(Color)), Color(1), Color["RED"], Color("RED") if False else "")
print(Color.RED in Color, 1 in Color, 7 in Color, "x" in Color, Color.RED == 1, Color.RED is Color(1), Color.RED != Color.GREEN)
print(isinstance(Color.RED, Color), {Color.RED: "r"}[Color(1)], hash(Color.RED) == hash("RED"), bool(Color), bool(Color.RED), Color.RED.GREEN)
print(f"{Color.RED}", f"{Color.RED:>12}|", "%s" % Color.RED, "{!r}".format(Color.BLUE), Color.__name__, Color.RED._name_, Color.RED._value_)
#%% members_mapping
from enum import Enum
class Color(Enum):
    RED = 1
    CRIMSON = 1
    BLUE = 2
print(Color.__members__, list(Color.__members__.items()), "RED" in Color.__members__, len(Color.__members__), Color.__members__["CRIMSON"])
print([name for name, m in Color.__members__.items() if m.name != name], list(Color.__members__.keys()), Color.__members__.get("x", 3))
try:
    Color.__members__["X"] = 1
except TypeError as e:
    print(e)
#%% lookup_errors
from enum import Enum
class Color(Enum):
    RED = 1
for f in (lambda: Color(9), lambda: Color["x"], lambda: Color.PINK, lambda: Color(), lambda: Color("RED"), lambda: Color.RED < Color.RED,
          lambda: Color.RED + 1, lambda: Color.RED(), lambda: Color([1]), lambda: Color(1, 2), lambda: Enum(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% aliases
from enum import Enum, unique
class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    CIRCLE = 3
    ALIAS_FOR_SQUARE = 2
    ANOTHER = SQUARE
print(list(Shape), Shape.ALIAS_FOR_SQUARE, Shape(2), Shape["ANOTHER"], Shape.SQUARE is Shape.ANOTHER, len(Shape), Shape._member_names_)
print(Shape._member_map_)
try:
    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 2
        THREE = 1
        FOUR = 2
except ValueError as e:
    print(e)
@unique
class Fine(Enum):
    A = 1
    B = 2
print(list(Fine))
#%% immutable
from enum import Enum
class Color(Enum):
    RED = 1
    GREEN = 2
def a(): Color.RED = 5
def b(): del Color.RED
def c(): Color.RED.value = 5
def d(): Color.RED.name = "x"
for f in (a, b, c, d):
    try:
        f()
    except AttributeError as e:
        print(e)
Color.extra = 5
Color.RED.note = "n"
print(Color.extra, Color.RED.note, list(Color))
#%% auto_values
from enum import Enum, IntEnum, StrEnum, Flag, auto
class A(Enum):
    X = auto()
    Y = auto()
    Z = 10
    W = auto()
print(list(A))
class B(Enum):
    X = auto()
    Y = "a"
    W = auto()
print(list(B))
class C(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return (name.lower(), start, count, list(last_values))
    X = auto()
    Y = auto()
print(list(C))
class S(StrEnum):
    FOO_BAR = auto()
    OTHER = "o"
print(list(S))
class F(Flag):
    A = auto()
    B = auto()
    C = auto()
    D = 32
    E = auto()
print(list(F))
class T(Enum):
    P = auto(), "first"
    Q = auto(), "second"
print(list(T))
class D(Enum):
    A = 5
    B = A + 1
    C = auto()
print(list(D))
#%% duplicate_and_reserved
from enum import Enum
def a():
    class A(Enum):
        X = 1
        X = 2
def b():
    class A(Enum):
        mro = 1
def c():
    class A(Enum):
        _foo_ = 1
def d():
    class A(Enum):
        X = 1
        def X(self): pass
class Base(Enum):
    M = 1
def e():
    class A(Base):
        N = 1
def f():
    class A(Enum, str):
        X = 1
def g():
    class A(Enum, foo=1):
        X = 1
for h in (a, b, c, d, e, f, g):
    try:
        h()
        print("fine")
    except Exception as x:
        print(type(x).__name__, x)
#%% int_enum
from enum import IntEnum
class Num(IntEnum):
    ONE = 1
    TWO = 2
    THREE = 3
print(Num.ONE, repr(Num.ONE), str(Num.TWO), f"{Num.ONE}", f"{Num.TWO:03d}", "%d" % Num.ONE, format(Num.ONE, ">4"))
print(Num.ONE + 1, Num.ONE < Num.TWO, Num.ONE == 1, [10, 20, 30][Num.ONE], sorted([Num.THREE, Num.ONE]), max(Num), sum(Num), Num.TWO * 2.5)
print(isinstance(Num.ONE, int), issubclass(Num, int), hash(Num.ONE) == hash(1), {1: "a"}[Num.ONE], Num(2), -Num.ONE, Num.TWO / 2, Num.TWO ** 3)
print(Num.ONE.real, Num.TWO.bit_length(), list(range(Num.THREE)), Num.ONE in (1, 2), type(Num.ONE + Num.TWO), round(Num.TWO), int(Num.THREE))
for f in (lambda: Num(5), lambda: Num("1"), lambda: Num.FOUR):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Bool(IntEnum):
    NO = 0
    YES = 1
print(bool(Bool.NO), bool(Bool.YES), Bool.YES and 5)
#%% str_enum
from enum import StrEnum, Enum
class S(StrEnum):
    RED = "red"
    BLUE = "blue"
print(S.RED, repr(S.RED), f"{S.RED:>6}", S.RED == "red", S("blue"), S.RED.upper(), S.RED + "!", "-".join(S), {"red": 1}[S.RED], len(S.RED))
class T(str, Enum):
    RED = "red"
    BLUE = "blue"
print(T.RED, repr(T.RED), str(T.RED), f"{T.RED}", "%s" % T.RED, T.RED == "red", T("blue"), T.RED.upper(), T.RED + "!", "-".join(T), {"red": 1}[T.RED])
print(T.RED.value, isinstance(T.RED, str), hash(T.RED) == hash("red"), sorted(T), T.RED in ("red", "blue"), "red" in T)
try:
    class U(StrEnum):
        X = 1
except TypeError as e:
    print(e)
#%% mixins
from enum import Enum
class A(int, Enum):
    X = 1
print(A.X, repr(A.X), str(A.X), f"{A.X}", A.X + 1, A.X == 1)
class B(float, Enum):
    X = 1.5
print(B.X, B.X * 2, repr(B.X), B(1.5))
class T(tuple, Enum):
    X = (1, 2)
print(T.X, T.X[0], T.X.value, len(T.X), repr(T.X))
class M:
    def shout(self):
        return self.name + "!"
class C(M, Enum):
    P = 1
print(C.P.shout(), C.P)
try:
    class D(str, int, Enum):
        X = 1
except TypeError as e:
    print(str(e)[:31])
try:
    class E(int, Enum):
        X = "a"
except ValueError as e:
    print(e)
#%% methods_and_properties
from enum import Enum
import enum
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 3)
    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda p: p.mass)
    @staticmethod
    def unit():
        return "kg"
    @enum.property
    def tag(self):
        return self.name[:2]
    def __str__(self):
        return "planet " + self.name.lower()
print(Planet.EARTH.gravity, Planet.EARTH.value, Planet.EARTH, repr(Planet.EARTH), f"{Planet.EARTH}", Planet.heaviest(), Planet.unit(), Planet.EARTH.unit())
print(Planet((3.303e+23, 2.4397e6)), Planet.EARTH.tag, [p.mass for p in Planet])
try:
    Planet.tag
except AttributeError as e:
    print(e)
#%% custom_new
from enum import Enum
class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")
print(Coordinate.PY, Coordinate(0), Coordinate.PX.label, Coordinate.PY.value, Coordinate.PX == b"\x00")
class Rank(Enum):
    def __new__(cls, *args):
        value = len(cls) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj
    def __init__(self, text):
        self.text = text
    A = "first"
    B = "second"
print(list(Rank), Rank.A.text, Rank(2).text)
#%% missing
from enum import Enum
class A(Enum):
    X = 1
    Y = "two"
    @classmethod
    def _missing_(cls, value):
        if value == "one":
            return cls.X
        if value == "bad":
            return 5
        if value == "err":
            raise ZeroDivisionError("q")
        if isinstance(value, str):
            for m in cls:
                if str(m.value).lower() == value.lower():
                    return m
print(A("one"), A("TWO"))
for v in ("bad", "err", "zz", 3):
    try:
        A(v)
    except Exception as e:
        print(type(e).__name__, e)
#%% functional
from enum import Enum, IntEnum, Flag, StrEnum
X = Enum("X", "a b c")
print(X, list(X), X.a, X(2), X["c"])
print(list(Enum("X", ["a", "b"])), list(Enum("X", {"a": 5, "b": 6})), list(Enum("X", [("a", 1), ("b", 2)])), list(Enum("X", ("p", "q"))))
print(list(IntEnum("X", "a,b", start=5)), list(Flag("X", "a b c")), list(Enum("X", "a b", type=int)), list(Enum("X", "")), list(StrEnum("X", "Aa Bb")))
class Base(Enum):
    def f(self):
        return self.value * 2
Y = Base("Y", "p q")
print(Y.q.f(), Y.p, isinstance(Y.p, Base))
for f in (lambda: Enum("X", "a a"), lambda: Enum("X", [("a", 1, 2)]), lambda: Enum()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% flags
from enum import Flag, auto
class P(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6
print(P.R | P.W, repr(P.R | P.X), P(7), P(0), repr(P(0)), P.R & P.W, ~P.R, P.R ^ P.RW, P.RW & ~P.W, P.R in P.RW, P.X in P.RW)
print(list(P), list(P.RW), len(P.RW), bool(P(0)), bool(P.R), (P.R | P.X).name, (P.R | P.X).value, P.RW.name, P(0).name, P(5) is (P.R | P.X), len(P))
print(P._member_names_, P["RW"], P(6) is P.RW, {P.R | P.W: 1}[P(6)], [*P.RW], hash(P.R) == hash("R"), P.R == 4)
p = P.R
p |= P.X
print(p, p & P.X == P.X, bool(p & P.W))
for f in (lambda: P(16), lambda: P("a"), lambda: P.R | 1, lambda: 1 in P.RW, lambda: P.R < P.W, lambda: P(-9), lambda: int(P.R)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class E(Flag):
    A = auto()
    B = auto()
    AB = A | B
    NONE = 0
print(list(E), E.AB, E.NONE, ~E.AB, E(3) is E.AB, E.A | E.NONE, ~E.NONE, E(-1), E(-2))
#%% int_flags
from enum import IntFlag
class I(IntFlag):
    A = 1
    B = 2
    C = 4
print(I.A | I.B, repr(I.A | I.B), I.A | 8, repr(I(16)), ~I.A, repr(~I.A), I.A + 1, I.A | 1, str(I.A | I.B), repr(I(0)), I(9), repr(I(9)))
print(I(-1), I(-2), repr(I(-2)), I.A < I.B, I.A - 5, I.A in I(3), list(I(7)), 8 | I.A, repr(6 & I.B), I.A.bit_length(), isinstance(I.A | I.B, I), I(3).name)
print(f"{I.C:03b}", I.A == 1, I.B * 2, sum([I.A, I.C]), I["A"], len(I), {3: "x"}[I.A | I.B], repr(I.A ^ I.A), repr(I.A ^ 3))
class W(IntFlag):
    A = 1
    B = 3
    C = 8
print(list(W), W(2), W(11), W.B.name, ~W.C, repr(W(~8)), repr(W(16) | W.A))
#%% boundaries
from enum import Flag, CONFORM, EJECT, KEEP, STRICT, FlagBoundary
class A(Flag, boundary=CONFORM):
    X = 1
    Y = 2
print(A(5), repr(A(8)))
class B(Flag, boundary=KEEP):
    X = 1
    Y = 2
print(B(5), repr(B(12)), ~B.X)
class C(Flag, boundary=EJECT):
    X = 1
    Y = 2
print(C(5), C(3))
print(EJECT, repr(KEEP), STRICT.name, STRICT.value, FlagBoundary.CONFORM is CONFORM)
#%% verify_checks
from enum import Enum, Flag, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS
@verify(UNIQUE, CONTINUOUS)
class Fine(Enum):
    A = 1
    B = 2
print(list(Fine))
def a():
    @verify(CONTINUOUS)
    class A(Enum):
        X = 1
        Y = 3
        Z = 6
def b():
    @verify(UNIQUE)
    class A(Enum):
        X = 1
        Y = 1
def c():
    @verify(NAMED_FLAGS)
    class A(Flag):
        X = 1
        Y = 6
def d():
    @verify(CONTINUOUS)
    class A(Flag):
        X = 1
        Y = 8
for f in (a, b, c, d):
    try:
        f()
    except ValueError as e:
        print(e)
#%% member_and_nonmember
from enum import Enum, member, nonmember
class A(Enum):
    X = 1
    Y = nonmember(3)
    __private = 5
    @member
    def f(x):
        return x
    def g(self):
        return self.__private
    h = lambda self: 7
print([m.name for m in A], A.Y, A.X.g(), A.X.h(), A.X.Y)
#%% ignore
from enum import Enum
class A(Enum):
    _ignore_ = "i half"
    for i in range(3):
        vars_are_odd = i
        break
    half = 0.5
    X = i + 1
print(list(A))
try:
    A.half
except AttributeError as e:
    print(e)
#%% subclass_without_members
from enum import Enum
class A(Enum):
    pass
class B(A):
    def f(self):
        return self.value
    def __repr__(self):
        return "<" + self.name + ">"
class C(B):
    X = 3
    Y = [1]
    Z = {"a": 1}
print(C.X.f(), list(A), A, list(C), C([1]), C({"a": 1}), isinstance(C.X, A))
try:
    C([2])
except ValueError as e:
    print(e)
#%% matching
from enum import Enum, IntEnum
class Color(Enum):
    RED = 1
    GREEN = 2
class N(IntEnum):
    A = 1
def f(c):
    match c:
        case Color.RED: return "r"
        case Color.GREEN: return "g"
        case Color(): return "c"
        case N.A: return "a"
        case _: return "?"
print(f(Color.RED), f(Color.GREEN), f(1), f(N.A), f("x"))
#%% equality_and_hash
from enum import Enum
class A(Enum):
    X = 1
    def __eq__(self, other):
        return True
print(A.X == 5)
try:
    hash(A.X)
except TypeError as e:
    print(e)
class B(Enum):
    X = 1
    Y = 2
    def __lt__(self, other):
        return self.value < other.value
    def __hash__(self):
        return 7
    def __bool__(self):
        return self.value == 2
print(sorted([B.Y, B.X]), hash(B.X), bool(B.X), bool(B.Y), min(B))
class C(Enum):
    X = 1
print(C.X == B.X, len({C.X, B.Y, C.X}))
#%% dataclass_members
from dataclasses import dataclass
from enum import Enum
@dataclass
class M:
    x: int
    y: int = 0
class A(M, Enum):
    P = 1, 2
    Q = 3
print(A.P, A.P.x, A.Q.y, [m.name for m in A], repr(A.P))
#%% copies_and_json
from enum import Enum, IntEnum, StrEnum
import copy, json
class A(Enum):
    X = [1]
class N(IntEnum):
    ONE = 1
class S(StrEnum):
    A = "a"
print(copy.copy(A.X) is A.X, copy.deepcopy([A.X])[0] is A.X, json.dumps([N.ONE, S.A]), json.dumps({"k": N.ONE}))
try:
    json.dumps(A.X)
except TypeError as e:
    print(e)
#%% in_other_places
from enum import Enum, Flag
class Side(Enum):
    BUY = "buy"
    SELL = "sell"
    @property
    def sign(self):
        return 1 if self is Side.BUY else -1
    @classmethod
    def parse(cls, text):
        return cls(text.strip().lower())
orders = [("a", Side.BUY, 3), ("b", Side.SELL, 5), ("c", Side.parse(" BUY "), 1)]
print(sum(q * s.sign for _, s, q in orders), {s: sum(q for _, t, q in orders if t is s) for s in Side}, Side.BUY.sign)
print([s.value for s in Side], dict((s.name, s.value) for s in Side), Side.SELL.value.upper(), list(zip(Side, range(2))), *Side)
a, b = Side
print(a, b, list(map(str, Side)), [*enumerate(Side)], Side.BUY in [Side.BUY], any(s.value == "sell" for s in Side))
#%% init_subclass_and_set_name
from enum import Enum
class Base(Enum):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.count = len(cls)
        cls.names = [m.name for m in cls]
class A(Base):
    X = 1
    Y = 2
print(A.count, A.names)
class B(Enum):
    def __init__(self, v):
        super().__init__()
        self.twice = v * 2
    P = 4
print(B.P.twice, B.P.value)
#%% name_and_value_as_members
from enum import Enum
class A(Enum):
    name = 1
    value = 2
    other = 3
print(A.name, A.value, A.other.name, A.other.value, list(A), A.name.name, A.name.value)
#%% nested
from enum import Enum
class Outer:
    class Kind(Enum):
        A = 1
        B = 2
    def __init__(self, kind):
        self.kind = Outer.Kind(kind)
print(Outer(2).kind, Outer.Kind.A, repr(Outer.Kind.A), Outer.Kind)
try:
    Outer(3)
except ValueError as e:
    print(e)
#%% no_members
from enum import Enum, Flag
class A(Enum):
    pass
print(list(A), len(A), A)
for f in (lambda: A(1), lambda: A["x"], lambda: Flag(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
#%% bases_that_are_not_classes
from enum import Enum
class K:
    pass
for b in (-1, "a", K(), len, None):
    try:
        class A(b, Enum):
            P = 1
    except TypeError as e:
        print(e)
    try:
        class A(Enum, b):
            P = 1
    except TypeError as e:
        print(e)
    try:
        class A(K, b):
            P = 1
    except TypeError as e:
        print(e)
