// This file defines the element-wise operations on one array.

package ndarray

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
)

// floatUnary are the functions that give floats.
var floatUnary = map[string]func(float64) float64{
	"sqrt": math.Sqrt, "cbrt": libm.Cbrt, "exp": libm.Exp, "exp2": libm.Exp2, "expm1": math.Expm1,
	"log": libm.Log, "log2": libm.Log2, "log10": libm.Log10, "log1p": math.Log1p,
	"sin": libm.Sin, "cos": libm.Cos, "tan": libm.Tan, "arcsin": libm.Asin, "arccos": libm.Acos, "arctan": libm.Atan,
	"sinh": libm.Sinh, "cosh": libm.Cosh, "tanh": libm.Tanh, "arcsinh": libm.Asinh, "arccosh": libm.Acosh, "arctanh": math.Atanh,
	"rint": math.RoundToEven, "fabs": math.Abs,
	"deg2rad": func(x float64) float64 { return x * (math.Pi / 180) },
	"rad2deg": func(x float64) float64 { return x * (180 / math.Pi) },
	"spacing": func(x float64) float64 {
		if math.IsInf(x, 0) {
			return nan
		}
		return math.Copysign(math.Nextafter(math.Abs(x), math.Inf(1))-math.Abs(x), x)
	},
}

// wholeUnary are functions that keep the type of ints; floats have a function of their own.
var wholeUnary = map[string]struct {
	i func(int64) int64
	f func(float64) float64
}{
	"floor": {same, math.Floor},
	"ceil":  {same, math.Ceil},
	"trunc": {same, math.Trunc},
	"fix":   {same, math.Trunc},
	"absolute": {func(x int64) int64 {
		if x < 0 {
			return -x
		}
		return x
	}, math.Abs},
	"negative":  {func(x int64) int64 { return -x }, func(x float64) float64 { return -x }},
	"positive":  {same, func(x float64) float64 { return x }},
	"conjugate": {same, func(x float64) float64 { return x }},
	"square":    {func(x int64) int64 { return x * x }, func(x float64) float64 { return x * x }},
	"reciprocal": {func(x int64) int64 {
		switch x {
		case 1, -1:
			return x
		case 0:
			return math.MinInt64
		}
		return 0
	}, func(x float64) float64 { return 1 / x }},
	"sign": {func(x int64) int64 {
		switch {
		case x < 0:
			return -1
		case x > 0:
			return 1
		}
		return 0
	}, func(x float64) float64 {
		switch {
		case x < 0:
			return -1
		case x > 0:
			return 1
		case x == 0:
			return 0
		}
		return x
	}},
}

func same(x int64) int64 { return x }

// testUnary are functions that give bools.
var testUnary = map[string]func(float64) bool{
	"isnan":    func(x float64) bool { return x != x },
	"isinf":    func(x float64) bool { return math.IsInf(x, 0) },
	"isfinite": func(x float64) bool { return x-x == 0 },
	"isposinf": func(x float64) bool { return math.IsInf(x, 1) },
	"isneginf": func(x float64) bool { return math.IsInf(x, -1) },
	"signbit":  math.Signbit,
}

// each applies f to all items.
func each[T, R any](t *object.Thread, x []T, f func(T) R) ([]R, error) {
	out, err := kernel.Room[R](t.Meter, len(x))
	if err != nil {
		return nil, err
	}
	return out, kernel.EachSlow(t.Meter, len(x), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = f(x[i])
		}
	})
}

// floatFor is the type of floats that a function of floats gives for a type.
func floatFor(d *DType) *DType {
	switch {
	case d.Kind == 'f':
		return d
	case d.Size == 1:
		return Float16
	case d.Size == 2:
		return Float32
	}
	return Float64
}

// Unary computes an element-wise function by its name in numpy.
func Unary(t *object.Thread, name string, a *Array) (*Array, error) {
	d := a.DType
	src, err := a.Flat(t)
	if err != nil {
		return nil, err
	}
	if name == "logical_not" {
		m, err := src.Truths(t)
		if err != nil {
			return nil, err
		}
		out, err := kernel.Not(t.Meter, m)
		if err != nil {
			return nil, err
		}
		return OfBools(out).shaped(a.Shape), nil
	}
	if d.Kind == 'O' {
		return objectsUnary(t, name, src)
	}
	if d.Timed() {
		return timeUnary(t, name, src)
	}
	if name == "isnat" {
		return nil, object.TypeErrorf("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.")
	}
	if d.Kind == 'U' {
		if floatUnary[name] != nil || testUnary[name] != nil || name == "invert" {
			return nil, notSupported(name)
		}
		return nil, object.Raise(noLoopError, "ufunc '%s' did not contain a loop with signature matching types %s -> None", name, d.Repr())
	}
	if f, ok := testUnary[name]; ok {
		if d.Kind != 'f' && name != "signbit" {
			if name == "isfinite" {
				return allTrue(t, a.Shape)
			}
			return New(t, Bool, a.Shape)
		}
		x, err := src.FloatsOf(t)
		if err != nil {
			return nil, err
		}
		out, err := each(t, x, f)
		if err != nil {
			return nil, err
		}
		return OfBools(out).shaped(a.Shape), nil
	}
	if f, ok := floatUnary[name]; ok {
		to := floatFor(d)
		x, err := src.FloatsOf(t)
		if err != nil {
			return nil, err
		}
		out, err := each(t, x, f)
		if err != nil {
			return nil, err
		}
		return to.rounded(t, out, a.Shape)
	}
	if name == "invert" {
		switch d.class() {
		case inBools:
			out, err := kernel.Not(t.Meter, src.Bools())
			if err != nil {
				return nil, err
			}
			return OfBools(out).shaped(a.Shape), nil
		case inInts:
			out, err := each(t, src.Ints(), func(x int64) int64 { return d.Wrap(^x) })
			if err != nil {
				return nil, err
			}
			return OfInts(out).retyped(d).shaped(a.Shape), nil
		}
		return nil, notSupported(name)
	}
	f, ok := wholeUnary[name]
	if !ok {
		return nil, notSupported(name)
	}
	switch d.class() {
	case inFloats:
		out, err := each(t, src.Floats(), f.f)
		if err != nil {
			return nil, err
		}
		return d.rounded(t, out, a.Shape)
	case inBools:
		switch name {
		case "negative":
			return nil, object.TypeErrorf("The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.")
		case "absolute", "square", "floor", "ceil", "trunc", "fix", "conjugate":
			return src.Copy(t)
		case "positive", "sign":
			return nil, object.Raise(noLoopError, "ufunc '%s' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None", name)
		}
		if src, err = src.Cast(t, Int8); err != nil {
			return nil, err
		}
		d = Int8
	}
	g := f.i
	if d == Uint64 && (name == "absolute" || name == "sign") {
		g = func(x int64) int64 {
			if name == "absolute" || x == 0 {
				return x
			}
			return 1
		}
	}
	out, err := each(t, src.Ints(), func(x int64) int64 { return d.Wrap(g(x)) })
	if err != nil {
		return nil, err
	}
	return OfInts(out).retyped(d).shaped(a.Shape), nil
}

func objectsUnary(t *object.Thread, name string, a *Array) (*Array, error) {
	ops := map[string]object.UnaryOp{"negative": object.UnaryNeg, "positive": object.UnaryPos, "absolute": object.UnaryAbs, "invert": object.UnaryInvert}
	op, isOp := ops[name]
	methods := map[string]string{"floor": "__floor__", "ceil": "__ceil__", "trunc": "__trunc__"}
	if !isOp && testUnary[name] != nil {
		return nil, notSupported(name)
	}
	r, err := New(t, Object, a.Shape)
	if err != nil {
		return nil, err
	}
	mark := t.Hold(r.Value())
	defer t.Drop(mark)
	for i, v := range a.Objects() {
		var x object.Value
		switch {
		case isOp:
			x, err = object.Unary(t, op, v)
		case name == "square":
			x, err = object.Binary(t, object.OpMul, v, v)
		case methods[name] != "":
			if object.IsIntLike(v) {
				x = v
				break
			}
			if v.IsFloat() {
				x, err = object.FloatToInt(wholeUnary[name].f(v.AsFloat()))
				break
			}
			fn, ok, e := object.LookupSpecial(t, v, methods[name])
			if e != nil {
				return nil, e
			}
			if !ok {
				err = noMethod(name, i, v)
				break
			}
			x, err = object.Call(t, fn)
		default:
			fn, ok, e := object.FindAttr(t, v, object.NewStrObj(name))
			if e != nil {
				return nil, e
			}
			if !ok || !object.IsCallable(fn) {
				err = noMethod(name, i, v)
				break
			}
			x, err = object.Call(t, fn)
		}
		if err != nil {
			return nil, err
		}
		r.mem.o[i] = x
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func noMethod(name string, i int, v object.Value) error {
	return object.TypeErrorf("loop of ufunc does not support argument %d of type %s which has no callable %s method", 0, object.TypeOf(v).Name, name)
}

func timeUnary(t *object.Thread, name string, a *Array) (*Array, error) {
	test := func(f func(x int64) bool) (*Array, error) {
		out, err := each(t, a.Ints(), f)
		if err != nil {
			return nil, err
		}
		return OfBools(out).shaped(a.Shape), nil
	}
	switch name {
	case "isnat", "isnan":
		return test(func(x int64) bool { return x == kernel.NaT })
	case "isfinite":
		return test(func(x int64) bool { return x != kernel.NaT })
	case "isinf":
		return test(func(x int64) bool { return false })
	}
	f, ok := wholeUnary[name]
	if !ok || a.DType.Kind == 'M' || name != "negative" && name != "absolute" && name != "positive" && name != "sign" {
		return nil, notSupported(name)
	}
	out, err := each(t, a.Ints(), f.i)
	if err != nil {
		return nil, err
	}
	return OfTimes(a.DType, out).shaped(a.Shape), nil
}

// FloatFunc is the function that a name stands for where floats give floats.
func FloatFunc(name string) (func(float64) float64, bool) {
	if f, ok := floatUnary[name]; ok {
		return f, true
	}
	f, ok := wholeUnary[name]
	return f.f, ok
}
