// This file tests that functions of numpy take anything: whatever the arguments, there is a result or an error, within the budget.

package budgettest

import (
	"context"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib"
)

// odd are arguments of all kinds, most of them wrong for most functions.
const odd = `
[0, 1, -1, 2, 3, 64, 2**31, 2**62, 2**63-1, -2**63, 2**70, 0.5, -1.5, 1e308, float('nan'), float('inf'), True, None, '', 'x', 'edge', 'int8', 'O', 'M8[s]', [], [[]], (),
 [1], [1, 2, 3], (0, 1), (2, 2), (0,), (-1,), (2**62, 4), [0.5, 0.25, 0.25], [True, False, True], ['a', 'b'], [[1, 2], [3, 4]], [[1, 2], [3]], [None, 1], {1: 2}, {1, 2}, b'ab',
 range(3), range(10**9), slice(None, None, -1), slice(2**62, -2**62, 3), len, str, float, np.array(3), np.array([]), np.array([1, 2, 3]), np.array([3.5, float('nan'), -1]),
 np.zeros((0, 3)), np.zeros((3, 0)), np.zeros((2, 2)), np.arange(24).reshape(2, 3, 4), np.arange(24).reshape(2, 3, 4).T[::-1], np.array([True, False, True]),
 np.array(['a', 'bcd', '']), np.array([None, 1, 'x'], dtype=object), np.array([2**63], dtype='uint64'), np.array([-128, 127], dtype='int8'),
 np.array(['2024-01-01', 'NaT'], dtype='datetime64[D]'), np.array([5, 7], dtype='timedelta64[s]'), np.broadcast_to(1, 10**9), np.broadcast_to(1.5, (10**5, 10**5)),
 np.zeros((1,)*64), np.datetime64('NaT'), np.timedelta64(3, 's'), np.float32, np.dtype('int16'), np.add, np.arange(3).flat, pd.Series([1, 2, 3]),
 pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']}), pd.Index([1, 2]), pd.Timestamp('2024-01-01'), np.eye(3), np.array([0, 0, 1]), np.array([2**62, -2**62])]
`

// oddNames are keyword arguments that many functions have.
var oddNames = strings.Fields("axis dtype keepdims size out where initial mode k n weights decimals bins range num p replace ord ddof prepend append")

// target is something to call; a method's first argument is an array.
type target struct {
	name   string
	fn     object.Value
	method bool
}

func oddTargets(t *testing.T, th *object.Thread) []target {
	t.Helper()
	var all []target
	std := pylib.Standard()
	for _, mod := range []string{"numpy", "numpy.linalg", "numpy.random", "numpy.testing"} {
		for name, v := range std[mod]().Attrs {
			if object.IsCallable(v) {
				all = append(all, target{mod + "." + name, v, false})
			}
		}
	}
	for name, v := range ndarray.Type.Attrs {
		all = append(all, target{"ndarray." + name, v, true})
	}
	for _, name := range []string{"reduce", "accumulate", "outer", "at", "reduceat"} {
		for _, u := range []string{"add", "multiply", "maximum", "subtract", "logical_and", "power", "equal", "sqrt", "gcd", "divmod"} {
			v, err := object.GetAttr(th, std["numpy"]().Attrs[u], object.ToStr(object.NewStr(name)))
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, target{u + "." + name, v, false})
		}
	}
	slices.SortFunc(all, func(a, b target) int { return strings.Compare(a.name, b.name) })
	return all
}

func TestNumpyTakesAnything(t *testing.T) {
	rounds := 12
	if testing.Short() {
		rounds = 2
	}
	m := budget.New(context.Background(), unlimited())
	defer m.Stop()
	th := object.NewThread(m, environment())
	targets := oddTargets(t, th)
	rnd := rand.New(rand.NewSource(1))
	for range rounds {
		// What a round writes to is made anew for the next.
		var values []object.Value
		if err := object.Iterate(th, evaluate(t, th, odd), func(v object.Value) error {
			values = append(values, v)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		for _, f := range targets {
			args := make([]object.Value, 1+rnd.Intn(4))
			for i := range args {
				args[i] = values[rnd.Intn(len(values))]
			}
			for f.method && ndarray.ToArray(args[0]) == nil {
				args[0] = values[rnd.Intn(len(values))]
			}
			var kw []object.Kwarg
			if rnd.Intn(3) == 0 {
				kw = append(kw, object.Kwarg{Name: object.NewStrObj(oddNames[rnd.Intn(len(oddNames))]), Value: values[rnd.Intn(len(values))]})
			}
			if p := takes(f, args, kw); p != "" {
				t.Errorf("%s: %s\nwith %s", f.name, p, described(th, args, kw))
			}
			if f.method {
				if p := takes(target{name: "[]", fn: object.None}, args, nil); p != "" {
					t.Errorf("[]: %s\nwith %s", p, described(th, args, nil))
				}
			}
		}
	}
}

// takes calls a target with little memory and time; it gives what a panic said.
func takes(f target, args []object.Value, kw []object.Kwarg) (panicked string) {
	m := budget.New(context.Background(), budget.Limits{Time: 60 * time.Millisecond, Steps: -1, Memory: 24 << 20, Depth: 500, Output: 1 << 20})
	defer m.Stop()
	defer func() {
		if p := recover(); p != nil {
			panicked = fmt.Sprint("panic: ", p)
		}
	}()
	th := object.NewThread(m, environment())
	switch {
	case f.name == "[]":
		_, _ = object.GetItem(th, args[0], args[len(args)-1])
		_ = object.SetItem(th, args[0], args[len(args)-1], args[len(args)/2])
	case f.method && !object.IsCallable(f.fn):
		_, _ = object.GetAttr(th, args[0], object.ToStr(object.NewStr(strings.TrimPrefix(f.name, "ndarray."))))
	default:
		_, _ = object.CallKw(th, f.fn, args, kw)
	}
	return ""
}

func described(th *object.Thread, args []object.Value, kw []object.Kwarg) string {
	var all []string
	for _, v := range args {
		s, err := object.Repr(th, v)
		if err != nil {
			s = err.Error()
		}
		all = append(all, object.Printable(s, 200))
	}
	for _, k := range kw {
		s, err := object.Repr(th, k.Value)
		if err != nil {
			s = err.Error()
		}
		all = append(all, k.Name.String()+"="+object.Printable(s, 200))
	}
	return strings.Join(all, "; ")
}
