// This file tests that the tables list everything that scripts can call: a new builtin, method, operator or module function fails it.

package budgettest

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/builtins"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/vm"
	"github.com/alkimi/pyexec/pylib"
)

// covered are the modules whose functions the tables list.
var covered = []string{
	"bisect", "calendar", "collections", "copy", "dataclasses", "datetime", "decimal", "enum", "fractions", "functools", "heapq", "io",
	"itertools", "json", "math", "numpy", "operator", "pandas", "random", "re", "statistics", "string", "textwrap", "time", "timedelta", "typing", "warnings",
	"zoneinfo",
}

// samples are values of every type that has operators; the names are those of the types.
const samples = `
{'int': 3, 'float': 1.5, 'complex': 1j, 'str': 'ab', 'bytes': b'ab', 'bytearray': bytearray(b'ab'), 'tuple': (1,), 'list': [1], 'dict': {1: 2}, 'set': {1},
 'frozenset': frozenset([1]), 'range': range(3), 'slice': slice(3), 'dict_keys': {1: 2}.keys(), 'dict_values': {1: 2}.values(),
 'dict_items': {1: 2}.items(), 'NoneType': None, 'type': int}
`

func TestTablesAreComplete(t *testing.T) {
	listed := map[string]bool{}
	for _, e := range readTables(t) {
		listed[e.name] = true
	}
	need := map[string]bool{}
	for name, v := range builtins.Table() {
		addValue(need, "", name, v)
	}
	for _, typ := range object.BuiltinTypes() {
		addAttrs(need, typ.ShortName(), typ)
	}
	for name, make := range pylib.Standard() {
		if top, _, _ := strings.Cut(name, "."); !slices.Contains(covered, top) {
			continue
		}
		for attr, v := range make().Attrs {
			addValue(need, name+".", attr, v)
		}
	}
	addOperators(t, need, listed, samples)
	addOperators(t, need, listed, numpySamples)
	addPandas(t, need)
	addNumpy(t, need)
	var missing []string
	for name := range need {
		if !listed[name] {
			missing = append(missing, name)
		}
	}
	slices.Sort(missing)
	for _, name := range missing {
		t.Errorf("no table lists %s", name)
	}
}

// addValue notes a name of the builtins or of a module as one to be listed, and the methods of a class.
func addValue(need map[string]bool, prefix, name string, v object.Value) {
	typ := object.TypeOf(v)
	switch {
	case object.IsType(v) && object.ToType(v).IsSubtype(object.BaseExceptionType):
		addAttrs(need, prefix+name, object.ToType(v))
	case object.IsType(v):
		// A class may be seen under many names; its methods are listed under its own.
		need[prefix+name] = true
		if c := object.ToType(v); prefix == "" || c.ShortName() == name {
			addAttrs(need, prefix+name, c)
		}
	case typ.Slots.Call != nil:
		need[prefix+name] = true
	}
}

func addAttrs(need map[string]bool, name string, typ *object.Type) {
	for attr, v := range typ.Attrs {
		if attr == "__class_getitem__" { // one function for all
			need[attr] = true
			continue
		}
		if object.TypeOf(v) == typ { // a member of an enumeration
			continue
		}
		need[name+"."+attr] = true
	}
}

// numpySamples are values of the types of numpy that have operators, with some for the other side.
const numpySamples = `
{'ndarray': np.arange(3), 'datetime64': np.datetime64('2024-01-01'), 'timedelta64': np.timedelta64(3, 's'), 'dtype': np.dtype('int64')}
`

var binaryText = []string{"+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"}

// pandasSamples are values of the types of pandas that its module does not name, and of those that refuse some of their methods.
const pandasSamples = `
[pd.DataFrame({'a': [1]}), pd.Series([1]), pd.DataFrame({'a': [1]}).groupby('a'), pd.Series([1]).groupby([1]), pd.Series(['a']).str,
 pd.Series(pd.to_datetime(['2024-01-01'])).dt, pd.Series(['a'], dtype='category').cat, pd.DataFrame().loc, pd.DataFrame().iloc,
 pd.DataFrame().at, pd.DataFrame().iat, pd.Index([1]), pd.MultiIndex.from_tuples([(1, 2)]), pd.DatetimeIndex(['2024-01-01']),
 pd.to_timedelta(['1h']), pd.CategoricalIndex(['a']), pd.interval_range(0, 2), pd.RangeIndex(3), pd.Timestamp('2024-01-01'), pd.Timedelta('1h'),
 pd.Interval(0, 1), pd.Categorical(['a']), pd.NaT, pd.Series([1]).rolling(1), pd.Series([1]).expanding(), pd.Series([1]).groupby([1]).rolling(1),
 pd.Series([1]).groupby([1]).expanding()]
`

// evaluate gives what a Python expression is; the names pd and np are the modules.
func evaluate(t *testing.T, th *object.Thread, text string) object.Value {
	t.Helper()
	names := maps.Clone(builtins.Table())
	names["pd"], names["np"] = pylib.Standard()["pandas"]().Value(), pylib.Standard()["numpy"]().Value()
	prog, err := link(th.Meter, "result = "+strings.TrimSpace(text), names)
	if err != nil {
		t.Fatal(err)
	}
	v, err := vm.New(th, prog).Run()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// addNumpy notes the methods of the types of numpy that its modules do not name.
func addNumpy(t *testing.T, need map[string]bool) {
	t.Helper()
	m := budget.New(context.Background(), unlimited())
	defer m.Stop()
	th := object.NewThread(m, environment())
	for name, text := range map[string]string{"numpy.flatiter": "np.arange(3).flat", "numpy.flagsobj": "np.arange(3).flags", "numpy.vectorize()": "np.vectorize(str)"} {
		v := evaluate(t, th, text)
		typ := object.TypeOf(v)
		addAttrs(need, name, typ)
		if typ.Slots.GetItem != nil {
			need[name+"[]"] = true
		}
		if typ.Slots.SetItem != nil {
			need[name+"[] ="] = true
		}
	}
}

// addPandas notes the methods of the types of pandas, but for those that only say that they are not supported.
func addPandas(t *testing.T, need map[string]bool) {
	t.Helper()
	m := budget.New(context.Background(), unlimited())
	defer m.Stop()
	th := object.NewThread(m, environment())
	v := evaluate(t, th, pandasSamples)
	unsupported := func(err error) bool {
		var e *object.Exc
		return errors.As(err, &e) && e.Type() == object.NotImplementedErrorType && strings.Contains(err.Error(), " is not supported here")
	}
	if err := object.Iterate(th, v, func(x object.Value) error {
		typ := object.TypeOf(x)
		name := "pandas." + typ.ShortName()
		addAttrs(need, name, typ)
		for attr := range typ.Attrs {
			got, err := object.GetAttr(th, x, object.ToStr(object.NewStr(attr)))
			if err == nil && object.TypeOf(got).Slots.Call != nil {
				_, err = object.Call(th, got)
			}
			if unsupported(err) {
				delete(need, name+"."+attr)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// addOperators tries every operator on values of every two types. A table may list "A op *" or "* op B" where the other
// does not matter.
func addOperators(t *testing.T, need, listed map[string]bool, samples string) {
	t.Helper()
	m := budget.New(context.Background(), unlimited())
	defer m.Stop()
	th := object.NewThread(m, environment())
	v := evaluate(t, th, samples)
	values := map[string]object.Value{}
	if err := object.Iterate(th, v, func(k object.Value) error {
		x, err := object.GetItem(th, v, k)
		values[object.ToStr(k).String()] = x
		return err
	}); err != nil {
		t.Fatal(err)
	}
	add := func(a, op, b string) {
		if !listed[a+op+"*"] && !listed["*"+op+b] {
			need[a+op+b] = true
		}
	}
	supported := func(err error) bool {
		var e *object.Exc
		return err == nil || !errors.As(err, &e) || !e.Type().IsSubtype(object.TypeErrorType)
	}
	for an, a := range values {
		for op, text := range [...]string{"~", "+", "-"} {
			if _, err := object.Unary(th, object.UnaryOp(op), a); supported(err) {
				need[text+an] = true
			}
		}
		for bn, b := range values {
			for op, text := range binaryText {
				if _, err := object.Binary(th, object.Op(op), a, b); supported(err) {
					add(an, " "+text+" ", bn)
				}
			}
			compare := object.TypeOf(a).Slots.Compare
			if compare == nil {
				continue
			}
			for op, text := range map[object.Cmp]string{object.CmpEq: "==", object.CmpLt: "<"} {
				if r, err := compare(th, op, a, b); err == nil && !object.Is(r, object.NotImplemented) {
					add(an, " "+text+" ", bn)
				}
			}
		}
		if object.TypeOf(a).Slots.Contains != nil {
			need["in "+an] = true
		}
		if object.TypeOf(a).Slots.GetItem != nil {
			need[an+"[]"] = true
		}
		if object.TypeOf(a).Slots.SetItem != nil {
			need[an+"[] ="] = true
		}
		if object.TypeOf(a).Slots.DelItem != nil {
			need["del "+an+"[]"] = true
		}
	}
}
