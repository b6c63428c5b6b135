#%% reprs
from typing import (Any, Union, Optional, List, Dict, Set, FrozenSet, Tuple, Type, Callable, Iterable, Iterator, Generator, Sequence, Mapping,
                    MutableMapping, Deque, DefaultDict, Counter, OrderedDict, ChainMap, AbstractSet, Text, AnyStr, Hashable, Sized,
                    ContextManager, NoReturn, Never, Self, LiteralString, Final, ClassVar, Literal, Annotated, Collection, Reversible)
print(List[int], Dict[str, int], Set[int], FrozenSet[int], Type[int], Tuple[int, ...], Tuple[()], Tuple[int, str])
print(Optional[int], Optional[Any], Union[int, str], Union[int, str, None], Union[int], Union[int, int, str], Optional[None])
print(Union[int, Optional[str]], Union[List[int], Dict[str, Any]], List[None], List["A"], Optional["A"])
print(Callable[[int], str], Callable[..., str], Callable[[], None], Callable[int, int], Callable)
print(Iterable[int], Iterator[str], Generator[int, None, str], Sequence[float], Mapping[str, int], MutableMapping[str, List[int]])
print(Deque[int], DefaultDict[str, int], Counter[str], OrderedDict[str, int], ChainMap, AbstractSet[int], Collection[int], Reversible[int])
print(Text, AnyStr, Hashable, Sized, ContextManager[int], NoReturn, Never, Self, LiteralString, Final, ClassVar, Literal, Any)
print(Final[int], ClassVar[int], Literal[1, 2, 1, "a", None], Annotated[int, "m", 3], Annotated[Annotated[int, 1], 2], List, Tuple, Optional)
print(Dict[str, List[Optional[Tuple[int, str]]]])
#%% errors
from typing import Any, Union, Optional, List, Dict, Callable, Annotated, Generic, TypeVar, ClassVar, NoReturn, Protocol
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: List[int, str])
t(lambda: Dict[int])
t(lambda: Optional[int, str])
t(lambda: Union[()])
t(lambda: Callable[int])
t(lambda: Annotated[int])
t(lambda: Generic[int])
t(lambda: List[ClassVar[int]])
t(lambda: NoReturn[int])
t(lambda: List[int]())
t(lambda: List())
t(lambda: Optional[int]())
t(lambda: Any())
t(lambda: Union())
t(lambda: List[int][str])
t(lambda: TypeVar("T", int))
t(lambda: isinstance([], List[int]))
t(lambda: isinstance(1, Any))
t(lambda: List[Generic])
t(lambda: List[Protocol])
#%% isinstance_checks
from typing import Optional, Union, List, Dict, Callable, Iterable, Mapping, Sequence, Hashable, Sized, SupportsInt, SupportsFloat, SupportsIndex
print(isinstance([], List), isinstance({}, Dict), isinstance(1, Optional[int]), isinstance(None, Optional[int]), isinstance("a", Optional[int]))
print(isinstance(1, Union[int, str]), isinstance(1.5, Union[int, str]), issubclass(int, Union[int, str]), isinstance(1, (List, Union[int, str])))
print(isinstance(len, Callable), isinstance(1, Callable), isinstance(1, Iterable), isinstance({}, Mapping), issubclass(list, Sequence))
print(isinstance([], Hashable), isinstance((), Hashable), isinstance([], Sized), isinstance(1, SupportsInt), isinstance("1", SupportsInt))
print(isinstance(1, SupportsFloat), isinstance(1.5, SupportsIndex), isinstance(1, int | str), isinstance(None, int | None))
print(issubclass(bool, int | str), isinstance([], list | tuple))
#%% builtin_generics
from typing import TypeVar, List
T = TypeVar("T")
print(list[int], dict[str, list[int]], tuple[int, ...], tuple[()], type[int], list["A"], set[str], frozenset[int])
print(list[int] == list[int], list[int] == list[str], list[int]("ab"), dict[int, str](a=1), list[T][int], dict[str, T][int])
print(int | None, None | int, int | str | None, int | int, (int | str) == (str | int), list[int] | None, int | None | int)
print(hash(int | str) == hash(str | int), hash(list[int]) == hash(list[int]), {list[int]: 1}[list[int]])
print(T | int, (T | None)[int], (list[T] | int)[str], list[T] | T, int | List[int], List[int] | None)
class A(list[int]):
    pass
print(A([1, 2]), issubclass(A, list))
for f in (lambda: isinstance(1, list[int]), lambda: issubclass(int, list[int]), lambda: int | 1, lambda: list[int][str], lambda: int[str],
          lambda: (int | str)(), lambda: "a" | int):
    try:
        print(f())
    except TypeError as e:
        print(e)
#%% generic_classes
from typing import Generic, TypeVar, List, Dict
T = TypeVar("T")
K = TypeVar("K")
class Box(Generic[T]):
    def __init__(self, x: T) -> None:
        self.x = x
    def get(self) -> T:
        return self.x
print(Box[int], Box, Box[int](3).get(), Box("a").get(), Box[T], Box[List[T]][int])
class Sub(Box[int]):
    pass
class Pair(Generic[K, T]):
    pass
print(Sub(1).x, Pair[int, str], isinstance(Sub(1), Box), Pair[K, int][str])
class D(Dict[str, T]):
    pass
print(D[int], D[int](a=1), D(a=2))
for f in (lambda: Pair[int], lambda: Sub[int], lambda: Box[int, str]):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    class Q(Generic):
        pass
except TypeError as e:
    print(e)
try:
    class R(Generic[T, T]):
        pass
except TypeError as e:
    print(e)
class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []
    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self
print(Stack[int]().push(1).push(2).items)
#%% generic_init_subclass
from typing import Generic, TypeVar
T = TypeVar("T")
class Base:
    names = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        Base.names.append((cls.__name__, tag))
class A(Generic[T], Base, tag="x"):
    pass
class B(A[int], tag="y"):
    pass
print(Base.names)
#%% protocols
from typing import Protocol, runtime_checkable
class P(Protocol):
    x: int
    def f(self) -> int: ...
for f in (lambda: isinstance(1, P), lambda: P()):
    try:
        print(f())
    except TypeError as e:
        print(e)
@runtime_checkable
class R(Protocol):
    def f(self): ...
class A:
    def f(self): return 1
class C(R):
    pass
print(isinstance(A(), R), isinstance(1, R), issubclass(A, R), R, issubclass(int, R), isinstance(C(), R))
@runtime_checkable
class HasX(Protocol):
    x: int
class B:
    def __init__(self):
        self.x = 1
print(isinstance(B(), HasX), isinstance(A(), HasX))
try:
    issubclass(B, HasX)
except TypeError as e:
    print(e)
try:
    runtime_checkable(A)
except TypeError as e:
    print(e)
try:
    class Z(Protocol, A):
        pass
except TypeError as e:
    print(e)
@runtime_checkable
class Closer(Protocol):
    def __len__(self) -> int: ...
print(isinstance([], Closer), isinstance(1, Closer))
#%% named_tuple
from typing import NamedTuple, Optional
class E(NamedTuple):
    "A thing."
    name: str
    id: int = 3
    note: Optional[str] = None
    def twice(self):
        return self.name * 2
    @property
    def upper(self):
        return self.name.upper()
e = E("a", id=4)
print(e, E("a"), e.twice(), e.upper, E._fields, E._field_defaults, E.__doc__, e._replace(id=9), e._asdict(), E("a") == ("a", 3, None))
print(E, E.__name__, isinstance(e, tuple), e[0], len(e), hash(e) == hash(("a", 4, None)))
name, id, _ = e
print(name, id)
match e:
    case E(name=n, id=i):
        print("matched", n, i)
match e:
    case E(n, i, None):
        print("matched", n, i)
class Sub(E):
    def extra(self):
        return super().twice() + "!"
print(Sub("z").extra(), Sub("z"))
try:
    E()
except TypeError as x:
    print(x)
#%% named_tuple_errors
from typing import NamedTuple
def a():
    class F(NamedTuple):
        x: int = 1
        y: int
def b():
    class F(NamedTuple):
        _x: int = 1
def c():
    class F(NamedTuple):
        x: int
        def _asdict(self): pass
class M: pass
def d():
    class F(NamedTuple, M):
        x: int
for f in (a, b, c, d):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
#%% named_tuple_functional
from typing import NamedTuple, List
G = NamedTuple("G", [("a", int), ("b", List[str])])
g = G(1, ["x"])
print(g, G._fields, g.a, g._replace(a=5), G)
class N(NamedTuple):
    pass
print(N(), N._fields)
#%% generic_named_tuple
from typing import NamedTuple, Generic, TypeVar
T = TypeVar("T")
class P(NamedTuple, Generic[T]):
    x: T
    y: T
print(P(1, 2), P[int](3, 4), P[int])
#%% typed_dict
from typing import TypedDict, Required, NotRequired, List
class Movie(TypedDict):
    name: str
    year: int
m = Movie(name="a", year=1)
print(m, Movie, type(m), Movie({"name": "b"}), Movie(m, year=5))
class More(Movie, total=False):
    tags: NotRequired[List[str]]
print(More(name="x", tags=[]), More)
T2 = TypedDict("T2", {"a": int, "b-c": str})
print(T2({"a": 1, "b-c": 2}), T2)
def f():
    class X(Movie, int):
        pass
for g in (lambda: isinstance({}, Movie), lambda: issubclass(dict, Movie), f, lambda: Movie(1)):
    try:
        print(g())
    except TypeError as e:
        print(e)
movie: Movie = {"name": "z", "year": 3}
print(movie["name"])
#%% small_functions
from typing import cast, overload, final, NewType, TYPE_CHECKING, assert_never, assert_type, no_type_check, Any, List, Optional, is_typeddict
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__name__, UserId | None, List[UserId])
print(cast(int, "a"), cast("List[int]", [1]), TYPE_CHECKING, assert_type(3, int), is_typeddict(dict))
@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x
@final
class A:
    @final
    def g(self): return 1
@no_type_check
def h(x: 2) -> 3: return x
print(f(1), f("a"), A().g(), h(2))
try:
    assert_never(3)
except AssertionError as e:
    print(e)
@overload
def k(x: int) -> int: ...
try:
    k(1)
except NotImplementedError as e:
    print(e)
if TYPE_CHECKING:
    import decimal
#%% get_args_and_origin
from typing import get_args, get_origin, List, Dict, Union, Optional, Callable, Literal, Annotated, ClassVar, Tuple, Generic, TypeVar, Any
T = TypeVar("T")
class Box(Generic[T]): pass
for x in (List[int], Dict[str, int], Union[int, str], Optional[int], Callable[[int], str], Callable[..., int], Literal[1, 2], Annotated[int, 3],
          ClassVar[int], Tuple[()], Tuple, List, int, list[int], dict[str, int], int | str, Box[int], Generic[T], Any, "x", None):
    print(get_origin(x), get_args(x))
#%% equality
from typing import List, Union, Literal, Optional, Annotated, Dict, Tuple
print(List[int] == List[int], List[int] == list[int], Union[int, str] == Union[str, int], Union[int, str] == (int | str))
print(Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1], Optional[int] == Union[int, None], hash(List[int]) == hash(List[int]))
print(Annotated[int, 1] == Annotated[int, 1], Annotated[int, 1] == Annotated[int, 2], len({List[int], List[int], List[str]}))
print(Union[list, list[int]], Union[int, str, int], Dict[str, int] is not None, Tuple[int] == Tuple[int, ...])
#%% type_hints
from typing import get_type_hints, List, Optional, Annotated
class A:
    x: int
    y: Optional[str] = None
    z: "str"
    w: List["int"]
class B(A):
    v: Annotated[int, "m"]
def f(a: int, b: "str" = "", *c: float, **d: None) -> List[int]:
    pass
print(get_type_hints(A))
print(get_type_hints(B))
print(get_type_hints(B, include_extras=True)["v"])
print(get_type_hints(f))
try:
    get_type_hints(3)
except TypeError as e:
    print(e)
#%% future_annotations
from __future__ import annotations
from typing import get_type_hints, Optional
class A:
    x: int
    y: Optional[A] = None
    def f(self, other: A, n: Undefined = 3) -> list[int]:
        return n
print(A().f(None), A.y)
def g(a: int, b: Optional[str] = None) -> dict[str, int]:
    return {}
print(get_type_hints(g))
class C:
    x: int
    y: dict[str, list[int]]
print(get_type_hints(C))
#%% annotations_do_not_matter
from typing import Any, Dict
class A:
    a: int = 1
    b: Dict[str, Any]
    if a:
        c: float = 2.0
    for d in range(2):
        pass
    __private: int = 3
    def get(self):
        return self.__private
x: int = 3
y: Dict[str, int] = {}
print(A.a, A.c, A.d, A().get(), x, y)
try:
    A.b
except AttributeError as e:
    print(e)
#%% annotations_see_their_scopes
from typing import get_type_hints, Optional
def make(t):
    class A:
        Inner = str
        x: t
        y: Inner
        z: Optional[t] = None
    return A
print(get_type_hints(make(int)))
print(get_type_hints(make(float)))
#%% class_getitem
class A:
    def __class_getitem__(cls, k):
        return (cls.__name__, k)
class B(A):
    pass
print(A[1], A[1, 2], B["x"])
try:
    A()[1]
except TypeError as e:
    print(e)
#%% init_subclass_and_set_name
class Field:
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields.append(name)
    def __get__(self, obj, owner):
        return self if obj is None else (self.name, obj.v)
class Base:
    registry = {}
    def __init_subclass__(cls, /, kind, flag=False, **kw):
        super().__init_subclass__(**kw)
        cls.kind = kind
        Base.registry[kind] = (cls.__name__, flag)
class A(Base, kind="a"):
    fields = []
    x = Field()
    y = Field()
    def __init__(self):
        self.v = 5
class B(Base, kind="b", flag=True):
    pass
print(Base.registry, A.fields, A().x, A().y, A.kind)
def bad():
    class C(Base):
        pass
def worse():
    class C(Base, kind=1, other=2):
        pass
class Plain: pass
def plain():
    class C(Plain, z=1):
        pass
for f in (bad, worse, plain):
    try:
        f()
    except TypeError as e:
        print(e)
#%% super_in_class_creation
class Base:
    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.made = cls().hello()
    def hello(self):
        return "base"
class A(Base):
    def hello(self):
        return super().hello() + "+a"
print(A.made)
