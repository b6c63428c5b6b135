// This file tests that the memory limit counts what every kind of object keeps alive.

package executor_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

// holders are expressions (or, with a line break, programs that define hold) that keep the text big() alive and nothing else.
var holders = []string{
	// containers
	"[big()]", "(big(),)", "(1, 2, 3, big())", "tuple([big()] * 20)", "{1: big()}", "{big(): 1}", "{i: big() for i in range(5)}",
	"{big()}", "frozenset([big()])", "[[[big()]]]",
	"{1: big()}.keys()", "{1: big()}.values()", "{1: big()}.items()", "iter({1: big()})", "iter({1: big()}.items())", "iter({big()})",
	"iter([big()])", "iter((big(),))", "iter(big())", "reversed([big()])", "reversed({1: big()})", "iter([].append, big())",
	"slice(big())", "enumerate([big()])", "zip([big()], [1])", "map(str, [big()])", "filter(None, [big()])", "range(1), big()",
	"partial(print, big())", "partial(print, x=big())", "deque([big()])", "iter(deque([big()]))", "defaultdict(list, {1: big()})",
	"OrderedDict({1: big()})", "Counter({big(): 1})", "ChainMap({1: big()})", "UserDict({1: big()})", "UserList([big()])",
	"namedtuple('P', 'x')(big())", "ValueError(big())", "KeyError(big(), 1, 2)", "M(big())",
	// numbers and bytes
	"1 << len(big()) * 8", "big().encode()", "bytes(len(big()))", "Decimal('1' + '0' * 200) , big()",
	"float(1), big()", "timedelta(1), big()", "iter(big().encode())",
	// functions
	"\ndef hold():\n    x = big()\n    return lambda: x",
	"\ndef hold():\n    def f(x=big()): pass\n    return f",
	"\ndef hold():\n    def f(*, x=big()): pass\n    return f",
	"\ndef hold():\n    def f(): pass\n    f.x = big()\n    return f",
	"\ndef hold():\n    x = big()\n    def f(a: x): pass\n    return f",
	"\ndef hold():\n    @lru_cache\n    def f(x): return 1\n    f(big())\n    return f",
	"\ndef hold():\n    @lru_cache\n    def f(x): return big()\n    f(1)\n    return f",
	"\ndef hold():\n    @wraps(big().upper)\n    def f(): pass\n    return f",
	"big().upper", "[big()].append", "{1: big()}.get", "print, big()", "staticmethod(big().upper)", "classmethod(big().upper)",
	"property(big().upper)", "cmp_to_key(print)(big())", "partialmethod(print, big())", "singledispatch(big().upper)", "cached_property(big().upper)",
	"itemgetter(big())", "itemgetter(1, big())", "attrgetter(big())", "methodcaller('x', big())", "methodcaller('x', y=big())",
	// generators
	"(x for x in [big()])", "\ndef hold():\n    def g(x): yield 1\n    return g(big())",
	"\ndef hold():\n    def g():\n        x = big()\n        yield 1\n        x\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def g(): yield from [big()]\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def g():\n        with M(big()): yield 1\n    it = g()\n    next(it)\n    return it",
	"\ndef hold():\n    def g():\n        try: raise ValueError(big())\n        except ValueError: yield 1\n    it = g()\n    next(it)\n    return it",
	// classes
	"\ndef hold():\n    class A: x = big()\n    return A",
	"\ndef hold():\n    class A: x = big()\n    return A()",
	"\ndef hold():\n    class A: x = big()\n    class B(A): pass\n    return B",
	"\ndef hold():\n    a = M(1)\n    a.x = big()\n    return a",
	"\ndef hold():\n    class A:\n        __slots__ = ('x',)\n    a = A()\n    a.x = big()\n    return a",
	"\ndef hold():\n    class A(list): pass\n    a = A()\n    a.x = big()\n    return a",
	"\ndef hold():\n    class A(dict): pass\n    return A({1: big()})",
	"\ndef hold():\n    class A(str): pass\n    return A(big())",
	"\ndef hold():\n    class A(int): pass\n    a = A(1)\n    a.x = big()\n    return a",
	"\ndef hold():\n    class A(float): pass\n    a = A(1)\n    a.x = big()\n    return a",
	"\ndef hold():\n    class A(tuple): pass\n    return A([big()])",
	"\ndef hold():\n    class A(Exception): pass\n    a = A()\n    a.x = big()\n    return a",
	"\ndef hold():\n    class A(datetime): pass\n    a = A(2020, 1, 1)\n    a.x = big()\n    return a",
	"\ndef hold():\n    class A(Decimal): pass\n    a = A(1)\n    a.x = big()\n    return a",
	"\ndef hold():\n    class A(tzinfo): pass\n    a = A()\n    a.x = big()\n    return datetime(2020, 1, 1, tzinfo=a)",
	"\ndef hold():\n    class A:\n        def f(self): pass\n    a = A()\n    a.x = big()\n    return a.f",
	"\ndef hold():\n    class A:\n        def f(self): return super()\n    a = A()\n    a.x = big()\n    return a.f()",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: str\n    return A(big())",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: str = big()\n    return A",
	"\ndef hold():\n    @dataclass\n    class A:\n        x: str = field(default=1, metadata={1: big()})\n    return A",
	"\ndef hold():\n    class A(Enum):\n        x = big()\n    return A",
	"\ndef hold():\n    class A(NamedTuple):\n        x: str = big()\n    return A",
	"\ndef hold():\n    class A(TypedDict):\n        x: str\n    return A(x=big())",
	"List[Literal[big()]]", "Annotated[int, big()]", "NewType(big(), int)", "TypeVar(big())",
	// exceptions
	"\ndef hold():\n    try:\n        try: raise ValueError(big())\n        finally: 1 / 0\n    except Exception as e: return e",
	"\ndef hold():\n    try: raise ValueError from KeyError(big())\n    except Exception as e: return e",
	"\ndef hold():\n    e = ValueError()\n    e.add_note(big())\n    return e",
	"\ndef hold():\n    e = StopIteration(big())\n    return e",
	// itertools
	"chain([big()], [1])", "chain.from_iterable([[big()]])", "count(1 << len(big()) * 8)", "cycle([big()])", "repeat(big())", "accumulate([big()])",
	"batched([big()], 2)", "compress([big()], [1])", "dropwhile(None, [big()])", "takewhile(None, [big()])", "filterfalse(None, [big()])",
	"groupby([big()])", "islice([big()], 1)", "pairwise([big()])", "starmap(print, [big()])", "tee([big()])", "zip_longest([big()], fillvalue=1)",
	"zip_longest([1], fillvalue=big())", "product([big()], [1])", "permutations([big()])", "combinations([big()], 1)",
	"combinations_with_replacement([big()], 1)",
	"\ndef hold():\n    a, b = tee([big()])\n    next(a)\n    return b",
	"\ndef hold():\n    a = cycle(iter([big()]))\n    next(a)\n    return a",
	"\ndef hold():\n    k, g = next(groupby([big()]))\n    return g",
	"\ndef hold():\n    a = pairwise([big(), 1, 2])\n    next(a)\n    return a",
	"\ndef hold():\n    a = product(iter([big()]), [1, 2])\n    next(a)\n    return a",
	// modules
	"re.match('1', big())", "re.finditer('x', big())", "re.compile('x').search, big()",
	"copy.copy([big()])", "copy.deepcopy([[big()]])", "heapq.merge([big()], [1])",
	"json.loads('[\"' + big() + '\"]')", "json.JSONDecodeError('x', big(), 1)",
	// pandas
	"pd.Series([big()])", "pd.Series([big(), 1])", "pd.DataFrame({'a': [big()]})", "pd.DataFrame({'a': [[big()]]})", "pd.Series([1], index=[big()])",
	"pd.DataFrame({big(): [1]})", "pd.Series([1], name=big())", "pd.Series([big()]).str", "pd.DataFrame({'a': [big()]}).groupby('a')",
	"pd.DataFrame({'a': [big()]}).iterrows()", "pd.DataFrame({'a': [big()]}).itertuples()", "pd.Series([big()]).loc", "pd.Index([big()])",
	"pd.Series([0.0] * (len(big()) // 8))", "pd.Series(range(len(big()) // 8))", "pd.Series([0.0] * (len(big()) // 8)).iloc[:1].index, big()",
	"pd.Series([big()]).values", "pd.Series([big()]).unique()", "pd.Series([big()]).items()", "pd.DataFrame({'a': [big()]}).T",
	"pd.MultiIndex.from_tuples([(big(), 1)])", "pd.concat([pd.Series([big()])])", "pd.Series([big()]).astype('object')",
	// slices share the cells of what they were cut from, all of them
	"pd.Series([0.0] * (len(big()) // 8)).head(1)", "pd.DataFrame({'a': [0.0] * (len(big()) // 8)}).head(1)", "pd.Series([1, big()]).head(1)",
	// extra modules
	"re.fullmatch('(.*)', big()).groups()", "re.compile('x').finditer(big())", "re.match('(.)', big()).expand", "re.sub('x', 'y', big())",
	"Enum('Q', {'x': big()})", "Enum('Q', {'x': big()}).x", "iter(Enum('Q', {'x': big()}))", "Enum('Q', {'x': big()}).__members__",
	"Flag('Q', {'x': 1 << (len(big()) * 8)})", "nonmember(big())", "member(big())",
	"\ndef hold():\n    class A(Enum):\n        x = 1\n    A.x.foo = big()\n    return A",
	"\ndef hold():\n    class A(StrEnum):\n        x = big()\n    return A.x",
	"field(default=big())", "field(metadata={1: big()})", "make_dataclass('A', ['x'], namespace={'y': big()})", "make_dataclass('A', [('x', Literal[big()])])",
	"fields(make_dataclass('A', [('x', str, big())]))", "asdict(make_dataclass('A', ['x'])(big()))", "replace(make_dataclass('A', ['x'])(1), x=big())",
	"Template(big())", "Template(big()).substitute", "Formatter().parse(big())", "Fraction(1 << len(big()) * 8, 3)",
	"TextWrapper(initial_indent=big())", "TextWrapper(placeholder=big())", "heapq.merge([1], [big()], key=len)", "heapq.merge([1], key=big().upper)",
	"\ndef hold():\n    m = heapq.merge(iter([big(), 'zz']), ['0'])\n    next(m)\n    return m",
	"\ndef hold():\n    with warnings.catch_warnings(record=True) as w:\n        warnings.simplefilter('always')\n        warnings.warn(big())\n    return w[0]",
	"Union[Literal[big()], int]", "Callable[[Literal[big()]], int]", "int | Literal[big()]", "TypeVar('T', bound=Literal[big()])", "TypedDict('A', {'x': Literal[big()]})",
	"get_type_hints(make_dataclass('A', [('x', Literal[big()])]))", "timezone(timedelta(hours=1), big())",
}

const holdPrelude = `
import copy, heapq, json, random, re, warnings
import pandas as pd
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from dataclasses import asdict, dataclass, field, fields, make_dataclass, replace
from datetime import datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum, Flag, StrEnum, member, nonmember
from fractions import Fraction
from functools import cached_property, cmp_to_key, lru_cache, partial, partialmethod, singledispatch, wraps
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
    filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
from operator import attrgetter, itemgetter, methodcaller
from string import Formatter, Template
from textwrap import TextWrapper
from typing import Annotated, Callable, List, Literal, NamedTuple, NewType, TypedDict, TypeVar, Union, get_type_hints
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

func TestMemoryLimitCountsWhatObjectsHold(t *testing.T) {
	ex := newExecutor(t, executor.Config{
		Limits: executor.Limits{Memory: 16 << 20},
		Policy: &executor.Policy{AllowLambda: true, Extras: true},
	})
	for _, h := range holders {
		code := holdPrelude
		if strings.HasPrefix(h, "\n") {
			code += h
		} else {
			code += "def hold(): return " + h
		}
		// Twenty texts of 1.2 MB that nothing holds are no trouble; held they are more than the limit.
		if _, err := ex.Execute(context.Background(), executor.Request{Code: code + "\nfor i in range(20): hold()\nresult = n"}); err != nil {
			t.Errorf("dropped: %s: %v", h, err)
			continue
		}
		var limit *executor.LimitError
		_, err := ex.Execute(context.Background(), executor.Request{Code: code + "\nkeep = []\nfor i in range(20): keep.append(hold())\nresult = n"})
		if !errors.As(err, &limit) {
			t.Errorf("held: %s: %v", h, err)
		}
	}
}
