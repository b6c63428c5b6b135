// This file tests that values which hold themselves, or nest very deep, end in a RecursionError wherever Go code walks them: a stack that
// grows without count is the end of the process.

package executor_test

import (
	"context"
	"errors"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/executor"
)

// nested are programs that make a value `a` which holds itself or nests very deep.
var nested = map[string]string{
	"array":              "a = np.empty(1, dtype=object)\na[0] = a",
	"array twice":        "a = np.empty(2, dtype=object)\na[0] = a\na[1] = a",
	"deep array":         "a = np.empty(1, dtype=object)\na[0] = 1\nfor _ in range(3000):\n    b = np.empty(1, dtype=object)\n    b[0] = a\n    a = b",
	"series":             "l = [1]\na = pd.Series([l, l])\nl[0] = a",
	"deep series":        "a = 1\nfor _ in range(3000):\n    a = pd.Series([a], dtype=object)",
	"deep series twice":  "a = pd.Series([1, 2])\nfor _ in range(3000):\n    a = pd.Series([a, a], dtype=object)",
	"frame":              "a = pd.DataFrame({'x': [None]}, dtype=object)\na.at[0, 'x'] = a",
	"deep frame":         "a = 1\nfor _ in range(3000):\n    a = pd.DataFrame({'x': [a]}, dtype=object)",
	"deep index":         "a = 1\nfor _ in range(3000):\n    a = pd.Index([a], dtype=object)",
	"list":               "a = []\na.append(a)\na.append(a)",
	"tuple":              "l = []\na = (l, l)\nl.append(a)",
	"deep tuple":         "a = ()\nfor _ in range(3000):\n    a = (a, a)",
	"deep frozenset":     "a = frozenset()\nfor _ in range(3000):\n    a = frozenset([a])",
	"dict":               "a = {}\na['x'] = a\na['y'] = a",
	"counter":            "a = Counter()\na['x'] = a",
	"counter twice":      "a = Counter()\na['x'] = a\na['y'] = a",
	"defaultdict":        "a = defaultdict(list)\na['x'] = a\na.default_factory = a",
	"chain map":          "a = ChainMap()\na.maps.append(a)",
	"deep chain map":     "a = ChainMap({'x': 1})\nfor _ in range(3000):\n    a = ChainMap(a)",
	"deque":              "a = deque()\na.append(a)\na.append(a)",
	"named tuple":        "P = namedtuple('P', 'x y')\nl = []\na = P(l, l)\nl.append(a)",
	"user list":          "a = UserList()\na.data = a",
	"user dict":          "a = UserDict()\na.data = a",
	"user string":        "a = UserString('x')\na.data = a",
	"data class":         "@dataclasses.dataclass(order=True)\nclass X:\n    v: typing.Any = None\na = X()\na.v = a",
	"partial":            "a = functools.partial(len)\nfor _ in range(3000):\n    a = functools.partial(str, a)",
	"chain of iterators": "a = iter([1])\nfor _ in range(3000):\n    a = itertools.chain(a, [1])",
	"map of maps":        "a = iter([1])\nfor _ in range(3000):\n    a = map(str, a)",
	"exception":          "a = ValueError()\nfor _ in range(3000):\n    a = ValueError(a)",
	"generic":            "a = int\nfor _ in range(3000):\n    a = list[a]",
	"union":              "a = int | str\nfor _ in range(3000):\n    a = list[a] | str",
}

// nestedUses are what is done with it; each is a line, or several.
var nestedUses = strings.Split(strings.TrimSpace(`
a + a;a - a;a * a;a / a;a // a;a % a;a ** a;a & a;a | a;a ^ a;a << a;a @ a;a + 1;1 + a;a * 2;a += a;a *= 2;a |= a;a -= a;a &= a
a == a;a != a;a < a;a <= a;a == 1;-a;+a;~a;abs(a);not a;bool(a);len(a);hash(a);repr(a);str(a);print(a);f'{a}';f'{a!r:>10}';format(a, '>10')
'%s' % (a,);'%d' % (a,);'%f' % (a,);'{}'.format(a);int(a);float(a);complex(a);round(a);divmod(a, a);pow(a, 2);iter(a);list(a);set(a);dict(a)
sorted(a);sorted([a, a]);max(a);max(a, a);sum(a);any(a);all(a);a in a;1 in a;a[0];a['x'];a['nope'];a[a];a[a] = a;a['z'] = 1;del a['x'];next(a)
list(zip(a, a));isinstance(1, a);range(a);'x' * a;[1] * a;bytes(a);chr(a);slice(a);a();a.copy();a.tolist();a.sum();a.mean();a.max();a.any()
a.prod();a.cumsum();a.argmax();a.astype(float);a.astype(int);a.astype(str);a.astype(bool);a.item();a.round();a.clip(0, 1);a.dot(a);a.repeat(2)
a.flatten();a.unique();a.nunique();a.value_counts();a.isin(a);a.map(a);a.apply(str);a.duplicated();a.rank();a.sort_values();a.groupby(a).sum()
a.equals(a);a.compare(a);a.isna();a.fillna(0);a.replace(a, 2);a.where(a, a);a.to_dict();a.to_json();a.to_csv();a.to_string();a.describe()
a.explode();a.explode('x');a.memory_usage(deep=True);a.diff();a.quantile();a.median();a.mode();a.corr(a);a.combine_first(a);a.update(a)
a.merge(a, on='x');a.stack();a.T;a.agg('sum');a.melt();list(a.iterrows());list(a.items());a.get('x');a.pop('x');a.setdefault('q');a.most_common()
a.subtract(a);list(a.elements());a.total();a.new_child();a.parents;a.extend(a);a.index(1);a.count(1);a.remove(1);a.upper();a.join(a);a.data.data
np.array(a);np.array([a, a], dtype=float);np.add(a, a);np.sin(a);np.abs(a);np.sum(a);np.mean(a);np.max(a);np.sort(a);np.unique(a);np.isnan(a)
np.isin(a, a);np.where(a, a, a);np.concatenate([a, a]);np.dot(a, a);np.equal(a, a);np.array_equal(a, a);np.allclose(a, a);np.maximum(a, a)
np.round(a);np.cumsum(a);np.array2string(a);np.logical_and(a, a);np.logical_not(a);np.full(3, a);np.asarray(a, dtype=str);np.shape(a);np.ndim(a)
pd.Series(a);pd.Series([a, a]).sum();pd.DataFrame(a);pd.DataFrame([a]);pd.DataFrame({'x': [a]});pd.Index([a]);pd.isna(a);pd.concat([a, a])
pd.to_numeric(a);pd.to_datetime(a);pd.unique(a);pd.factorize(a);pd.json_normalize(a);pd.crosstab(a, a);pd.Categorical(a);pd.MultiIndex.from_tuples(a)
copy.copy(a);copy.deepcopy(a);json.dumps(a);json.dumps(a, default=lambda o: o);math.fsum(a);math.floor(a);math.prod(a);statistics.mean(a)
Decimal(a);Fraction(a);timedelta(a);timedelta(1) * a;Counter(a);Counter([a]);OrderedDict(a);deque(a);ChainMap(a, a)['q'];operator.index(a)
operator.length_hint(a);operator.concat(a, a);functools.reduce(lambda x, y: x + y, [a, a, a]);list(itertools.islice(itertools.accumulate([a, a, a]), 9))
heapq.heapify(a);list(heapq.merge(a, a));bisect.bisect([a, a], a);random.choice(a);dataclasses.asdict(a);dataclasses.astuple(a);typing.get_args(a)
typing.Union[a, int];raise ValueError(a);raise KeyError(a);assert False, a;result = a;result = [a];x, y = a;[*a];{**a};print(*a);{a: 1};{a}
`), ";")

const nestedImports = `import numpy as np
import pandas as pd
import copy, json, math, statistics, functools, itertools, operator, heapq, bisect, random, dataclasses, typing
from collections import Counter, defaultdict, ChainMap, deque, namedtuple, OrderedDict, UserList, UserDict, UserString
from decimal import Decimal
from fractions import Fraction
from datetime import timedelta
`

func TestNestedValuesAreCounted(t *testing.T) {
	if testing.Short() {
		t.Skip("walks 11,000 programs; the race detector sees the same code in the other tests")
	}
	// Nobody needs more of a stack than this with a thousand calls on it; what goes beyond is fatal, and this test with it.
	defer debug.SetMaxStack(debug.SetMaxStack(64 << 20))
	ex := newExecutor(t, executor.Config{Policy: &executor.Policy{Extras: true, AllowLambda: true}, Limits: executor.Limits{Time: 10 * time.Second, Memory: 1 << 30}})
	var uses []string
	for _, line := range nestedUses {
		uses = append(uses, strings.Split(line, "\n")...)
	}
	for name, code := range nested {
		t.Run(name, func(t *testing.T) {
			if _, err := ex.Execute(context.Background(), executor.Request{Code: nestedImports + code + "\nresult = 1"}); err != nil {
				t.Fatal(err)
			}
			for _, use := range uses {
				_, err := ex.Execute(context.Background(), executor.Request{Code: nestedImports + code + "\n" + use + "\nresult = 1"})
				var internal *executor.InternalError
				var refused *executor.ValidationError
				if errors.As(err, &internal) || errors.As(err, &refused) {
					t.Errorf("%s: %v", use, err)
				}
			}
		})
	}
}
