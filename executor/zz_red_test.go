package executor_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

var redHolders = []string{
	"re.match('(1)', big())", "re.fullmatch('(.*)', big()).groups()", "re.compile('x').finditer(big())", "re.compile('x').scanner(big())",
	"re.compile(big()[:100000])", "re.match('1', big()).re, big()", "re.split('x', big())", "re.findall('.+', big())", "re.sub('x', 'y', big())",
	"re.match('(1+)', big()).group(1), big()", "re.compile('x', 0).sub, big()",
	"re.error('x', big(), 1)",
	"\ndef hold():\n    m = re.match('(.)', big())\n    return m.expand",
	"\ndef hold():\n    class E(Enum): pass\n    return E('Q', {'x': big()})",
	"\ndef hold():\n    return Enum('Q', {'x': big()})",
	"\ndef hold():\n    return Enum('Q', {'x': big()}).x",
	"\ndef hold():\n    return Flag('Q', {'x': 1 << (len(big())*8)})",
	"\ndef hold():\n    return list(Enum('Q', {'x': big()}))[0]",
	"\ndef hold():\n    return iter(Enum('Q', {'x': big()}))",
	"\ndef hold():\n    return Enum('Q', {'x': big()}).__members__",
	"\ndef hold():\n    class A(Enum):\n        x = big()\n        y = nonmember(big())\n    return A",
	"\ndef hold():\n    class A(Enum):\n        _ignore_ = ['q']\n        q = big()\n        x = member(big())\n    return A",
	"nonmember(big())", "member(big())",
	"\ndef hold():\n    class A(Enum):\n        x = 1\n        def __init__(self, v): self.q = big()\n    return A",
	"\ndef hold():\n    class A(Enum):\n        x = 1\n    A.x.foo = big()\n    return A",
	"\ndef hold():\n    class A(Enum):\n        x = 1\n    A.foo = big()\n    return A",
	"\ndef hold():\n    class A(StrEnum):\n        x = big()\n    return A",
	"\ndef hold():\n    class A(str, Enum):\n        x = big()\n    return A.x",
	"\ndef hold():\n    class A(IntEnum):\n        x = 1 << (len(big())*8)\n    return A.x",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: str = field(default_factory=big().upper)\n    return A",
	"\ndef hold():\n    @dataclass(frozen=True, slots=True)\n    class A:\n        x: str\n    return A(big())",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: Literal[big()]\n    return A",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: str = field(default=big())\n    return fields(A)",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: str = big()\n    return fields(A)[0]",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: str = big()\n    return A.__init__",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: InitVar[str] = big()\n    return A",
	"make_dataclass('A', ['x'], namespace={'y': big()})", "make_dataclass('A', [('x', str, big())])", "make_dataclass('A', [('x', Literal[big()])])",
	"field(default=big())", "field(metadata={1: big()})", "asdict(make_dataclass('A', ['x'])(big()))", "astuple(make_dataclass('A', ['x'])(big()))",
	"replace(make_dataclass('A', ['x'])(1), x=big())",
	"Template(big())", "Template('$x').substitute(x=big())", "Template(big()).substitute", "Formatter(), big()",
	"\ndef hold():\n    f = Formatter()\n    f.x = big()\n    return f",
	"Formatter().parse(big())",
	"Fraction(1 << len(big()) * 8, 3)", "Fraction(1, 1 << len(big()) * 8)",
	"textwrap.TextWrapper(initial_indent=big())", "textwrap.TextWrapper(placeholder=big())", "textwrap.TextWrapper(subsequent_indent=big())",
	"\ndef hold():\n    w = textwrap.TextWrapper()\n    w.x = big()\n    return w",
	"calendar.TextCalendar(1), big()",
	"\ndef hold():\n    w = calendar.TextCalendar()\n    w.x = big()\n    return w",
	"calendar.Calendar().iterweekdays(), big()",
	"random.Random(1).getstate(), big()",
	"\ndef hold():\n    return [random.Random(1).getstate() for i in range(20)]",
	"\ndef hold():\n    return [random.Random(i) for i in range(300)]",
	"\ndef hold():\n    r = random.Random(1)\n    r.x = big()\n    return r",
	"heapq.merge([1], [big()], key=len)", "heapq.merge([1], [2], key=big().upper)",
	"\ndef hold():\n    m = heapq.merge([big(), 'zz'], ['3'])\n    next(m)\n    return m",
	"\ndef hold():\n    m = heapq.merge(iter([big(), 'zz']), ['0'])\n    next(m)\n    return m",
	"\ndef hold():\n    with warnings.catch_warnings(record=True) as w:\n        warnings.simplefilter('always')\n        warnings.warn(big())\n    return w",
	"\ndef hold():\n    with warnings.catch_warnings(record=True) as w:\n        warnings.simplefilter('always')\n        warnings.warn(big())\n    return w[0]",
	"\ndef hold():\n    with warnings.catch_warnings(record=True) as w:\n        warnings.simplefilter('always')\n        warnings.warn(UserWarning(big()))\n    return w[0].message",
	"\ndef hold():\n    warnings.filterwarnings('ignore', message=big()[:100000])",
	"Union[Literal[big()], int]", "Optional[Literal[big()]]", "Dict[str, Literal[big()]]", "Callable[[Literal[big()]], int]", "list[Literal[big()]]",
	"Tuple[Literal[big()], ...]", "TypeVar('T', bound=Literal[big()])", "ForwardRef(big()[:50000])", "Union[Literal[big()], int].__args__", "int | Literal[big()]",
	"Annotated[int, big()].__metadata__", "Generic[TypeVar(big())]", "TypedDict('A', {'x': Literal[big()]})", "NamedTuple('A', [('x', Literal[big()])])", "list[Literal[big()]]()  , big()",
	"Final[Literal[big()]]", "ParamSpec(big())", "ClassVar[Literal[big()]]",
	"\ndef hold():\n    class A(NamedTuple):\n        x: str\n    return A(big())",
	"\ndef hold():\n    class A(Protocol):\n        x = big()\n    return A",
	"\ndef hold():\n    class A(Generic[T]):\n        x = big()\n    return A[int]",
	"\ndef hold():\n    class A(Generic[T]):\n        pass\n    return A[Literal[big()]]",
	"\ndef hold():\n    class A(list[Literal[big()]]):\n        pass\n    return A",
	"\ndef hold():\n    def f(x: Literal[big()]): pass\n    f.__annotations__\n    return f",
	"\ndef hold():\n    def f(x: Literal['1']): pass\n    f.__annotations__['x'] = big()\n    return f",
	"\ndef hold():\n    class A:\n        x: Literal[big()]\n    get_type_hints(A)\n    return A",
	"\ndef hold():\n    class A:\n        x: int\n    A.__annotations__['x'] = big()\n    return A",
	"get_type_hints(make_dataclass('A', [('x', Literal[big()])]))",
	"\ndef hold():\n    @overload\n    def f(): return big()\n    f.x = big()\n    return f",
	"\ndef hold():\n    @singledispatch\n    def f(x): pass\n    f.register(int, big().upper)\n    return f",
	"\ndef hold():\n    class A:\n        @singledispatchmethod\n        def f(self, x): pass\n        f.register(int, big().upper)\n    return A",
	"\ndef hold():\n    class A:\n        @cached_property\n        def f(self): return big()\n    a = A()\n    a.f\n    return a",
	"\ndef hold():\n    @total_ordering\n    class A:\n        x = big()\n        def __lt__(self, o): return 1\n    return A",
	"\ndef hold():\n    class A:\n        def __init_subclass__(cls, x): cls.x = x\n    class B(A, x=big()): pass\n    return B",
	
	"struct_time, big()", "zoneinfo.ZoneInfo('Europe/Paris'), big()",
	"time.strptime('2020', '%Y'), big()",
	"copy.deepcopy({1: [big(), 2]})", "copy.copy({1: big()})",
	"StringIO(big())", "io.StringIO(big())", "contextmanager(big().upper)", "suppress(), big()", "ExitStack()",
	"bisect, big()", "bytearray(big(), 'utf8')", "memoryview(big().encode())",
	"''.join([big(), '1'])[:-1]", "big()[1:]", "big().split('zz')[0]", "big().partition('zz')", "big().splitlines(True)", "big()[::2] + big()[::2]", "big() + 'x'", "f'{big()}'",
	"\ndef hold():\n    s = big() + 'a'\n    s += 'b'\n    return s",
	"\ndef hold():\n    s = big() + 'a'\n    s += 'b'\n    t = s\n    t += 'q' * len(s)\n    return s",
	"ExceptionGroup('x', [ValueError(big())])", "BaseExceptionGroup(big(), [ValueError()])",
	"\ndef hold():\n    try: raise ExceptionGroup('x', [ValueError(big()), KeyError()])\n    except* ValueError as e: return e",
	"\ndef hold():\n    e = ValueError()\n    e.x = big()\n    return e", "AttributeError('x', obj=big())", "AttributeError(name=big())", "NameError(name=big())", "ImportError(name=big())", "SystemExit(big())", "OSError(1, big())", "UnicodeDecodeError('utf8', big().encode(), 1, 2, 'x')", "SyntaxError('x', (big(), 1, 2, '3'))",
	"\ndef hold():\n    try: M(1).x.zork\n    except Exception as e: return e, big()",
	"\ndef hold():\n    m = M(big())\n    try: m.zork\n    except Exception as e: return e",
	"\ndef hold():\n    m = {}\n    try: m[big()]\n    except Exception as e: return e",
	"\ndef hold():\n    try: int(big() + 'x')\n    except Exception as e: return e",
	"\ndef hold():\n    class A:\n        def __iter__(self):\n            yield big()\n    return iter(A())",
	"\ndef hold():\n    def g():\n        try:\n            yield 1\n        finally:\n            x\n    x = big()\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def g():\n        return (yield [x for x in [big()] if (yield_ := x)])\n    it = g()\n    return next(it)",
	"\ndef hold():\n    def g():\n        print(big(), (yield 1), end='')\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def g():\n        for x in [big(), 1]: yield 1\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def g():\n        x = big()\n        def f(): return x\n        yield 1\n        f()\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def g():\n        try: raise ValueError(big())\n        finally: yield 1\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def g(): yield (yield from [1, big()])\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def h():\n        x = big()\n        yield 1\n        x\n    def g(): yield from h()\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def h():\n        x = big()\n        yield 1\n        x\n    def g(): yield from h()\n    def f(*a, **k): pass\n    def gg(): f(1, x=big(), y=(yield 1))\n    it = gg()\n    next(it)\n    return it",
	"Decimal('0.' + big()[:1000000])", "Decimal(1).scaleb, big()", "localcontext(prec=5), big()",
	"object.__new__, big()", "(lambda *a, **k: (lambda: a))(big())", "(lambda *a, **k: (lambda: k))(x=big())",
	"iter(big, 1), big()", "super(M, M(big()))", "type(M(1)), big()", "M(big()).__dict__", "M(big()).__init__", "{1:2, **{3: big()}}.items().__iter__()", "dict.fromkeys([1], big())", "dict([(1, big())]) | {2: 3}", "OrderedDict({1: big()}).items()", "reversed(OrderedDict({1: big()}).values())", "{1: big()}.keys() | {2}", "deque([big()], 3)", "deque(maxlen=3), big()", "UserString(big())", "Counter({1: 1 << (len(big()) * 8)})", "Counter([1]).elements(), big()", "Counter({big(): 3}).elements()", "ChainMap({}).new_child({1: big()})",
	"range(1 << (len(big()) * 8))", "range(0, 1 << (len(big()) * 8))", "iter(range(0, 1 << (len(big()) * 8)))", "slice(1, 2, big())", "complex(1), big()", "iter(range(1, 1 << (len(big())*8), 1 << (len(big())*7)))",
	"timezone(timedelta(1), 'x' * 10), big()", "datetime.now().isoformat, big()",
	"timezone(timedelta(hours=1), big())",
}

const redPrelude = `
import copy, heapq, json, random, re, textwrap, calendar, warnings, time, zoneinfo, bisect
import pandas as pd
from string import Template, Formatter
from fractions import Fraction
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from dataclasses import dataclass, field, fields, make_dataclass, asdict, astuple, replace, InitVar
from datetime import datetime, timedelta, tzinfo, timezone
from decimal import Decimal, localcontext
from enum import Enum, Flag, IntEnum, StrEnum, nonmember, member
from functools import cached_property, cmp_to_key, lru_cache, partial, partialmethod, singledispatch, wraps, singledispatchmethod, total_ordering
from typing import *
T = TypeVar('T')
class M:
    def __init__(self, x): self.x = x
    def __enter__(self): return 1
    def __exit__(self, *a): pass
n = 100
def big():
    global n
    n += 1
    return str(n) * 400000
`

func TestRedHolders(t *testing.T) {
	ex := newExecutor(t, executor.Config{
		Limits: executor.Limits{Memory: 16 << 20},
		Policy: &executor.Policy{AllowLambda: true, Extras: true},
	})
	for _, h := range redHolders {
		code := redPrelude
		if strings.HasPrefix(h, "\n") {
			code += h
		} else {
			code += "def hold(): return " + h
		}
		if _, err := ex.Execute(context.Background(), executor.Request{Code: code + "\nfor i in range(20): hold()\nresult = n"}); err != nil {
			s := err.Error()
			t.Errorf("dropped: %s: %.200s", h, s)
			continue
		}
		var limit *executor.LimitError
		_, err := ex.Execute(context.Background(), executor.Request{Code: code + "\nkeep = []\nfor i in range(20): keep.append(hold())\nresult = n"})
		if !errors.As(err, &limit) {
			t.Errorf("held: %s: %v", h, err)
		}
	}
}
