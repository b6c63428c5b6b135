#%% basics
from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int = 0
p = Point(1)
print(p, Point(1, 2), Point(x=3, y=4), p == Point(1), p == Point(2), p != Point(1, 0), p == (1, 0))
p.x = 10
print(p.x, p.y, Point.y, p, Point.__doc__, Point.__name__)
#%% init_errors
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int
    z: int = 0
for f in (lambda: P(), lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(1, 2, w=3), lambda: P(1, x=2, y=3), lambda: P(1, 2, 3, z=4)):
    try:
        print(f())
    except TypeError as e:
        print(e)
#%% mutable_default
from dataclasses import dataclass, field
for d in ([], {}, set()):
    try:
        @dataclass
        class A:
            x: list = d
    except ValueError as e:
        print(e)
#%% default_order
from dataclasses import dataclass
@dataclass
class A:
    x: int = 0
    y: int
#%% default_factory
from dataclasses import dataclass, field
@dataclass
class A:
    xs: list = field(default_factory=list)
    d: dict = field(default_factory=lambda: {"a": 1})
a, b = A(), A([1])
a.xs.append(5)
print(a, b, A(), A.__doc__, A(d={}))
try:
    A.xs
except AttributeError as e:
    print(e)
#%% field_options
from dataclasses import dataclass, field, fields
@dataclass(order=True)
class A:
    name: str = field(compare=False)
    rank: int
    secret: str = field(default="s", repr=False)
    made: int = field(init=False, default=7)
    later: list = field(init=False, default_factory=list, compare=False)
a, b = A("z", 1), A("a", 2)
print(a, a < b, a == A("q", 1), a.secret, a.made, a.later, sorted([b, a]))
for f in fields(A):
    print(f.name, f.type, f.init, f.repr, f.compare, f.hash, f.kw_only, f.metadata)
#%% field_repr
from dataclasses import dataclass, field, fields
@dataclass
class A:
    x: int = field(default=3, metadata={"unit": "kg"})
f = fields(A)[0]
print(f.metadata["unit"], f.metadata, f.default, f.name, f.type)
try:
    f.metadata["a"] = 1
except TypeError as e:
    print(e)
try:
    field(default=1, default_factory=list)
except ValueError as e:
    print(e)
#%% frozen
from dataclasses import dataclass, FrozenInstanceError, replace
@dataclass(frozen=True)
class P:
    x: int
    y: int = 0
    def moved(self, dx):
        return replace(self, x=self.x + dx)
p = P(1, 2)
try:
    p.x = 5
except FrozenInstanceError as e:
    print(e, isinstance(e, AttributeError), type(e))
try:
    del p.x
except AttributeError as e:
    print(e)
try:
    p.other = 1
except AttributeError as e:
    print(e)
print(p, hash(p) == hash(P(1, 2)), {p: 1}[P(1, 2)], p.moved(3), p == P(1, 2))
#%% hash_rules
from dataclasses import dataclass, field
@dataclass
class A:
    x: int
try:
    hash(A(1))
except TypeError as e:
    print(e)
@dataclass(unsafe_hash=True)
class B:
    x: int
    y: int = field(default=0, hash=False)
print(hash(B(1, 2)) == hash(B(1, 3)), len({B(1), B(1), B(2)}))
@dataclass(eq=False)
class C:
    x: int
c = C(1)
print(c == C(1), c == c, hash(c) == hash(c))
@dataclass
class D:
    x: int
    def __hash__(self):
        return 42
print(hash(D(1)), D(1) == D(1))
try:
    @dataclass(unsafe_hash=True)
    class E:
        x: int
        def __hash__(self):
            return 1
except TypeError as e:
    print(e)
#%% order
from dataclasses import dataclass
@dataclass(order=True)
class V:
    a: int
    b: str = ""
print(V(1) < V(2), V(1, "b") > V(1, "a"), V(1) <= V(1), V(2) >= V(3), sorted([V(2), V(1, "z"), V(1, "a")]), max(V(1), V(5)))
for f in (lambda: V(1) < 3, lambda: V(1) < (1, "")):
    try:
        print(f())
    except TypeError as e:
        print(e)
@dataclass
class W:
    a: int
try:
    W(1) < W(2)
except TypeError as e:
    print(e)
#%% order_errors
from dataclasses import dataclass
def a():
    @dataclass(order=True, eq=False)
    class A:
        x: int
def b():
    @dataclass(order=True)
    class A:
        x: int
        def __lt__(self, o): return True
def c():
    @dataclass(foo=1)
    class A:
        x: int
for f in (a, b, c):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
#%% post_init
from dataclasses import dataclass, field, InitVar
@dataclass
class C:
    a: float
    b: float
    c: float = field(init=False)
    scale: InitVar[int] = 2
    def __post_init__(self, scale):
        self.c = (self.a + self.b) * scale
print(C(1, 2), C(1, 2, 10), C(a=1, b=1, scale=0).c, C.scale)
@dataclass
class V:
    x: int
    def __post_init__(self):
        if self.x < 0:
            raise ValueError("negative")
try:
    V(-1)
except ValueError as e:
    print(e)
#%% inheritance
from dataclasses import dataclass, field, fields
@dataclass
class Base:
    x: int = 15.0
    y: int = 0
@dataclass
class C(Base):
    z: int = 10
    x: int = 15
print(C(), C(1, 2, 3), [f.name for f in fields(C)], isinstance(C(), Base), C() == Base(15, 0))
class Plain(Base):
    w: int = 5
print(Plain(1), Plain(1) == Base(1), Plain(1) == Plain(1))
@dataclass
class Post(Base):
    def __post_init__(self):
        self.t = self.x + self.y
print(Post(1, 2).t)
@dataclass
class A:
    a: int
@dataclass
class B(A):
    b: int
    def __post_init__(self):
        self.s = self.a * self.b
print(B(3, 4), B(3, 4).s)
#%% inheritance_errors
from dataclasses import dataclass
@dataclass(frozen=True)
class F:
    x: int = 1
@dataclass
class M:
    x: int = 1
def a():
    @dataclass
    class A(F):
        y: int = 2
def b():
    @dataclass(frozen=True)
    class A(M):
        y: int = 2
def c():
    @dataclass
    class A(M):
        y: int
for f in (a, b, c):
    try:
        f()
    except TypeError as e:
        print(e)
@dataclass(frozen=True)
class G(F):
    y: int = 3
print(G(), hash(G()) == hash(G(1, 3)))
#%% kw_only
from dataclasses import dataclass, field, KW_ONLY
@dataclass
class A:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3
print(A(1, b=2), A.__doc__)
@dataclass(kw_only=True)
class B:
    x: int = 0
    y: int
print(B(y=2), B(y=1, x=5))
@dataclass
class C:
    x: int = field(kw_only=True)
    y: int
print(C(1, x=2), C.__doc__)
for f in (lambda: A(1, 2), lambda: A(1), lambda: B(1), lambda: C(1, 2), lambda: C(), lambda: A(1, 2, c=3)):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    @dataclass
    class D:
        _: KW_ONLY
        x: int
        _2: KW_ONLY
except TypeError as e:
    print(e)
@dataclass
class E(A):
    d: int = 9
print(E(1, 2, b=3), E.__doc__)
#%% class_vars
from dataclasses import dataclass, field, fields
import typing
from typing import ClassVar, List, Optional
@dataclass
class A:
    x: int
    count: ClassVar[int] = 0
    names: typing.ClassVar[List[str]] = ["a"]
    plain: ClassVar = 5
    opt: Optional[int] = None
A.count += 1
print(A(1), A.count, A.names, A.plain, [f.name for f in fields(A)], A.__doc__)
for spec in (dict(default_factory=list), dict(kw_only=True)):
    try:
        @dataclass
        class B:
            x: ClassVar[int] = field(**spec)
    except TypeError as e:
        print(e)
#%% as_dict
from dataclasses import dataclass, asdict, astuple, field
from collections import OrderedDict, namedtuple, defaultdict
from typing import List, Dict, Any
@dataclass
class P:
    x: int
    y: int
@dataclass
class C:
    name: str
    points: List[P]
    by_name: Dict[str, P] = field(default_factory=dict)
    other: Any = None
NT = namedtuple("NT", "p q")
c = C("c", [P(1, 2), P(3, 4)], {"k": P(5, 6)}, (P(7, 8), NT(P(9, 9), 1)))
d = asdict(c)
print(d)
print(astuple(c))
d["points"].append(1)
print(len(c.points), asdict(P(1, 2), dict_factory=OrderedDict), astuple(P(1, 2), tuple_factory=list))
dd = defaultdict(list, a=[P(1, 1)])
print(asdict(C("x", [], dd)))
for f in (lambda: asdict(3), lambda: asdict(P), lambda: astuple(3), lambda: asdict()):
    try:
        print(f())
    except TypeError as e:
        print(e)
#%% replacing
from dataclasses import dataclass, replace, field, InitVar
@dataclass
class P:
    x: int
    y: int = 0
    z: int = field(init=False, default=9)
print(replace(P(1, 2), y=5), replace(P(1)))
@dataclass
class Q:
    a: int
    b: InitVar[int]
    def __post_init__(self, b):
        self.c = b
print(replace(Q(1, 2), b=3).c)
for f in (lambda: replace(P(1), z=1), lambda: replace(P(1), w=1), lambda: replace(3, a=1), lambda: replace(Q(1, 2))):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
#%% making
from dataclasses import make_dataclass, field, is_dataclass, fields
C = make_dataclass("C", ["x", ("y", int), ("z", int, field(default=5))], namespace={"add": lambda self: self.y + self.z})
c = C(1, 2)
print(c, c.add(), C, C.__doc__, is_dataclass(C), is_dataclass(c), is_dataclass(int), is_dataclass(3))
D = make_dataclass("D", [("w", int, 0)], bases=(C,), frozen=False, order=True)
print(D(1, 2, 3, 4), isinstance(D(1, 2), C))
for spec in (["x", "x"], ["1x"], ["for"], [("x",)]):
    try:
        make_dataclass("E", spec)
    except TypeError as e:
        print(e)
#%% fields_function
from dataclasses import dataclass, fields
@dataclass
class A:
    x: int
    y: "str" = "a"
print([(f.name, f.type, f.init) for f in fields(A)], [f.name for f in fields(A(1))])
for f in (lambda: fields(3), lambda: fields(int), lambda: fields()):
    try:
        print(f())
    except TypeError as e:
        print(e)
#%% field_without_annotation
from dataclasses import dataclass, field
@dataclass
class A:
    x = field(default=1)
#%% recursive_repr
from dataclasses import dataclass, field
@dataclass
class Node:
    value: int
    children: list = field(default_factory=list)
    parent: "Node" = None
a = Node(1)
b = Node(2, parent=a)
a.children.append(b)
print(a)
print(b)
#%% own_methods_are_kept
from dataclasses import dataclass
@dataclass
class A:
    x: int
    def __repr__(self):
        return f"<A {self.x}>"
    def __eq__(self, other):
        return True
    def __str__(self):
        return "str"
print(repr(A(1)), A(1) == 5, str(A(2)), f"{A(3)}")
@dataclass
class B:
    x: int
    def __init__(self, y):
        self.x = y * 2
print(B(4))
@dataclass(repr=False, eq=False, init=False)
class C:
    x: int = 3
print(C().x, C() == C())
try:
    C(1)
except TypeError as e:
    print(e)
#%% slots
from dataclasses import dataclass, field
@dataclass(slots=True)
class A:
    x: int
    y: int = 3
    z: list = field(default_factory=list)
a = A(1)
a.x = 5
print(a, a == A(5))
try:
    a.w = 1
except AttributeError as e:
    print(e)
@dataclass(slots=True, frozen=True)
class B:
    x: int
print(B(1), hash(B(1)) == hash(B(1)))
try:
    @dataclass(slots=True)
    class C:
        __slots__ = ("x",)
        x: int
except TypeError as e:
    print(e)
#%% matching
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int
def where(p):
    match p:
        case P(0, 0): return "origin"
        case P(x=0, y=y): return f"y={y}"
        case P(x, 0): return f"x={x}"
        case P(): return "else"
print(where(P(0, 0)), where(P(0, 3)), where(P(4, 0)), where(P(1, 1)))
@dataclass(match_args=False)
class Q:
    x: int
try:
    match Q(1):
        case Q(x): pass
except TypeError as e:
    print(e)
#%% descriptors_and_properties
from dataclasses import dataclass, field
class Check:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, owner):
        if obj is None:
            return 100
        return obj.values[self.name]
    def __set__(self, obj, v):
        if v < 0:
            raise ValueError(self.name)
        obj.values[self.name] = v
@dataclass
class A:
    n: int = Check()
    def __new__(cls, *a, **k):
        self = super().__new__(cls)
        self.values = {}
        return self
print(A().n, A(5).n, A(5))
try:
    A(-1)
except ValueError as e:
    print(e)
@dataclass
class B:
    w: float
    @property
    def area(self):
        return self.w ** 2
    @classmethod
    def make(cls, text):
        return cls(float(text))
    @staticmethod
    def zero():
        return B(0)
print(B.make("3").area, B.zero())
#%% text_annotations
from __future__ import annotations
from dataclasses import dataclass, field, fields
from typing import Optional, List
@dataclass
class Node:
    value: int
    next: Optional[Node] = None
    tags: List[ str ] = field(default_factory=list)
    k: dict[str,int] | None = None
print(Node(1), Node(1, Node(2)))
for f in fields(Node):
    print(f.name, repr(f.type))
print(Node.__doc__)
#%% exceptions_and_generics
from dataclasses import dataclass
from typing import Generic, TypeVar
T = TypeVar("T")
@dataclass
class Box(Generic[T]):
    item: T
print(Box(1), Box[int](2), Box("a") == Box("a"))
@dataclass
class Problem(Exception):
    code: int
    text: str = "?"
try:
    raise Problem(3, "bad")
except Problem as e:
    print(repr(e), e.code, e.text)
#%% nested_and_qualified
from dataclasses import dataclass
def make():
    @dataclass
    class Inner:
        x: int
    return Inner
print(make()(1))
class Outer:
    @dataclass
    class In:
        y: int
        class Deep:
            pass
print(Outer.In(2))
try:
    make()()
except TypeError as e:
    print(e)
#%% deleted_and_changed
from dataclasses import dataclass
@dataclass
class A:
    x: int
    y: int = 2
a = A(1)
del a.y
print(a.y, a)
del a.x
try:
    print(a)
except AttributeError as e:
    print(e)
a.z = 3
print(a.z)
#%% markers
from dataclasses import InitVar, dataclass, MISSING, fields, field
print(InitVar[int], InitVar, InitVar[list[int]])
@dataclass
class A:
    x: int
    y: int = 1
    z: list = field(default_factory=list)
print([(f.default is MISSING, f.default_factory is MISSING) for f in fields(A)], fields(A)[2].default_factory)
#%% many_fields
from dataclasses import make_dataclass, astuple
C = make_dataclass("C", [(f"f{i}", int, i) for i in range(60)])
c = C(f3=100)
print(astuple(c)[:6], c.f59, C(*range(60)) == C())
try:
    C(*range(61))
except TypeError as e:
    print(e)
