#%% functions, classes and type statements
import typing
from dataclasses import dataclass


def first[T](items: list[T]) -> T:
    return items[0]


print(first([3, 4]), first.__name__, typing.get_type_hints(first))


def deco(n):
    print("deco", n)

    def d(f):
        print("decorate", n, f.__name__)
        f.mark = n
        return f

    return d


@deco(1)
@deco(2)
def h[T: int, U: (int, str), *Ts, **P](a: T, b=print("default"), *c: *Ts, k=print("kw"), z: T) -> list[U]:
    "doc"
    return a, b, c, k, z, T, U, Ts, P


print(h(1, z=2), h.mark, h.__doc__)
print(h(1, 2, 3, 4, k=5, z=6))
print(typing.get_type_hints(h))
try:
    h()
except TypeError as e:
    print(e)


def outer[T](x: T):
    def inner[U](y: U) -> T:
        nonlocal x
        x = y
        return (T, U, x)

    return inner


print(outer(1)(2))


class Stack[T]:
    """A stack."""

    __private = 5
    limit: int = 10

    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()

    def map[U](self, f) -> "Stack[U]":
        s = Stack[U]()
        for i in self.items:
            s.push(f(i))
        return s

    @classmethod
    def make[K](cls, *a: K):
        s = cls()
        for x in a:
            s.push(x)
        return s

    @staticmethod
    def st[K](x: K):
        return K

    @property
    def p(self):
        return self.__private

    def q[A](self, size=limit):
        return self.__private, size, A


s = Stack[int]()
s.push(3)
print(s.map(lambda x: x * 2).pop(), Stack.make(1, 2).pop(), Stack.st(1), s.p, s.q(), Stack, Stack[int], type(s))


class Sized[T](list):
    def n(self):
        return super().__len__()

    def o[W](self, w: W = 3):
        return super().__len__(), w


print(Sized([1, 2]).n(), Sized([1]).o(), Sized([1]).o(w=5), isinstance(Sized(), list))


@dataclass
class Box[T]:
    item: T
    n: int = 0


print(Box(3), Box[int](4), Box(1) == Box(1))


class Pair[A, B](Box[A]):
    def both(self) -> tuple[A, B]:
        return self.item, self.n


print(Pair[int, str], Pair(1), Pair(1).both(), issubclass(Pair, Box))
try:
    Pair[int]
except TypeError as e:
    print(e)

type X[T] = list[T] | int
type Y = int
type Z = Missing | int
type Tree = int | list[Tree]
type Fn[**P, R] = typing.Callable[P, R]
print(X, repr(X), X[int], type(X), X.__name__, X | None, Y, Y | None, Z, Tree, Fn, X == X, X in {X: 1})
for f in (lambda: Y[int], lambda: Y(), lambda: isinstance(1, Y)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def uses(a: X[int], b: Y) -> Tree:
    type Inner = list[Y]
    return Inner, a


print(uses(1, 2)[0], typing.get_type_hints(uses)["b"])


def gen[T](x: T):
    yield x
    yield from [x]


print(list(gen(1)))


def err[T](x: T):
    raise ValueError(T)


try:
    err(1)
except ValueError as e:
    print(e)
for i in range(2):

    def loop[T](x: T = i):
        return x

    print(loop())


def fact[T](n: T) -> T:
    return 1 if n < 2 else n * fact(n - 1)


print(fact(5))
if True:

    class Inside[T]:
        a: T = 1

    print(Inside.a, Inside().a)


class O:
    class I[T]:
        y: T

    def m[T: I](self):
        return T

    type Al = int


print(O.I, O().m(), O.Al)
one = two = lambda T: T
type = 5
print(type)
type: int = 6
print(type, type + 1)
match [1]:
    case [type]:
        print(type)
#%% unions and hints of aliases
import typing
type X[T] = list[T] | int
type Y = int
print(int | X[int], X[int] | Y, list[X[int]], typing.Optional[X[int]], typing.Union[Y, None], typing.Optional[Y])
print(X[int] == X[int], X[int] == X[str], {X[int]: 1}[X[int]], typing.get_args(X[int]), typing.get_origin(X[int]), type(X[int]))
def f[T, *Ts](x: X[T], *a: *Ts) -> dict[str, X[T]]: ...
print(typing.get_type_hints(f))
class A[T]:
    type B = list[T]
print(A.B, A[int]().B, typing.TypeAliasType("N", int))
try: f[int](3)
except TypeError as e: print(e)
Ts = typing.TypeVarTuple("Ts")
print((*Ts,), tuple[*Ts])
#%% a type parameter is no base
class A[T](T): pass
#%% a base that is not there
class A[T](
    undefined,
):
    pass
#%% a default that is not there
def f[T](x: T = undefined): pass
