// This file defines the element-wise operations on two arrays.

package ndarray

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
)

// The exceptions of operations between types that do not go together.
var (
	UFuncTypeError  = object.NewExcType("numpy._core._exceptions", "UFuncTypeError", object.TypeErrorType)
	noLoopError     = displayedAsBase("_UFuncNoLoopError")
	resolutionError = displayedAsBase("_UFuncBinaryResolutionError")
	outputCastError = displayedAsBase("_UFuncOutputCastingError")
	AxisError       = object.NewExcType("numpy.exceptions", "AxisError", object.ValueErrorType, object.IndexErrorType)
	floatBinary     = map[string]func(x, y float64) float64{}
	intBinary       = map[string]func(x, y int64) int64{}
	uintBinary      = map[string]func(x, y uint64) uint64{}
	objectBinary    = map[string]object.Op{"add": object.OpAdd, "subtract": object.OpSub, "multiply": object.OpMul, "divide": object.OpDiv, "floor_divide": object.OpFloorDiv, "remainder": object.OpMod, "power": object.OpPow, "bitwise_and": object.OpAnd, "bitwise_or": object.OpOr, "bitwise_xor": object.OpXor, "left_shift": object.OpLShift, "right_shift": object.OpRShift}
	comparisons     = map[string]object.Cmp{"equal": object.CmpEq, "not_equal": object.CmpNe, "less": object.CmpLt, "less_equal": object.CmpLe, "greater": object.CmpGt, "greater_equal": object.CmpGe}
	arithmetic      = map[string]kernel.Arith{"add": kernel.Add, "subtract": kernel.Sub, "multiply": kernel.Mul, "divide": kernel.Div, "floor_divide": kernel.FloorDiv, "remainder": kernel.Mod, "power": kernel.Pow}
	floatOnly       = map[string]bool{"divide": true, "arctan2": true, "hypot": true, "copysign": true, "nextafter": true, "logaddexp": true, "logaddexp2": true, "heaviside": true, "float_power": true}
	intOnly         = map[string]bool{"bitwise_and": true, "bitwise_or": true, "bitwise_xor": true, "left_shift": true, "right_shift": true, "gcd": true, "lcm": true}
	truthBinary     = map[string]func(x, y bool) bool{"logical_and": func(x, y bool) bool { return x && y }, "logical_or": func(x, y bool) bool { return x || y }, "logical_xor": func(x, y bool) bool { return x != y }}
)

// displayedAsBase makes a class of UFuncTypeError whose name is that of its base, as numpy has it.
func displayedAsBase(qualname string) *object.Type {
	c := object.NewExcType("numpy._core._exceptions", "UFuncTypeError", UFuncTypeError)
	c.Qualname = qualname
	return c
}

func init() {
	f, i, u := floatBinary, intBinary, uintBinary
	f["arctan2"] = libm.Atan2
	f["hypot"] = math.Hypot
	f["copysign"] = math.Copysign
	f["nextafter"] = math.Nextafter
	f["float_power"] = kernel.PowFloat
	f["fmod"] = libm.Mod
	f["maximum"] = func(x, y float64) float64 {
		if x >= y || x != x {
			return x
		}
		return y
	}
	f["minimum"] = func(x, y float64) float64 {
		if x <= y || x != x {
			return x
		}
		return y
	}
	f["fmax"] = func(x, y float64) float64 {
		if x >= y || y != y {
			return x
		}
		return y
	}
	f["fmin"] = func(x, y float64) float64 {
		if x <= y || y != y {
			return x
		}
		return y
	}
	f["logaddexp"] = func(x, y float64) float64 {
		if x == y {
			return x + math.Ln2
		}
		if d := x - y; d > 0 {
			return x + math.Log1p(libm.Exp(-d))
		} else if d <= 0 {
			return y + math.Log1p(libm.Exp(d))
		}
		return x + y
	}
	f["logaddexp2"] = func(x, y float64) float64 {
		if x == y {
			return x + 1
		}
		if d := x - y; d > 0 {
			return x + math.Log2E*math.Log1p(libm.Exp2(-d))
		} else if d <= 0 {
			return y + math.Log2E*math.Log1p(libm.Exp2(d))
		}
		return x + y
	}
	f["heaviside"] = func(x, y float64) float64 {
		switch {
		case x != x:
			return x
		case x == 0:
			return y
		case x < 0:
			return 0
		}
		return 1
	}
	i["floor_divide"] = func(x, y int64) int64 {
		switch y {
		case 0:
			return 0
		case -1:
			return -x
		}
		q, _ := object.FloorDivMod(x, y)
		return q
	}
	i["remainder"] = func(x, y int64) int64 {
		if y == 0 || y == -1 {
			return 0
		}
		_, r := object.FloorDivMod(x, y)
		return r
	}
	i["fmod"] = func(x, y int64) int64 {
		if y == 0 || y == -1 {
			return 0
		}
		return x % y
	}
	i["power"] = func(x, y int64) int64 {
		r := int64(1)
		for ; y > 0; y >>= 1 {
			if y&1 == 1 {
				r *= x
			}
			x *= x
		}
		return r
	}
	i["maximum"] = func(x, y int64) int64 { return max(x, y) }
	i["minimum"] = func(x, y int64) int64 { return min(x, y) }
	i["bitwise_and"] = func(x, y int64) int64 { return x & y }
	i["bitwise_or"] = func(x, y int64) int64 { return x | y }
	i["bitwise_xor"] = func(x, y int64) int64 { return x ^ y }
	i["left_shift"] = func(x, y int64) int64 {
		if y < 0 || y > 63 {
			return 0
		}
		return x << y
	}
	i["right_shift"] = func(x, y int64) int64 {
		if y < 0 || y > 63 {
			y = 63
		}
		return x >> y
	}
	i["gcd"] = func(x, y int64) int64 {
		for y != 0 {
			if y == -1 {
				return 1
			}
			x, y = y, x%y
		}
		if x < 0 {
			return -x
		}
		return x
	}
	i["lcm"] = func(x, y int64) int64 {
		g := i["gcd"](x, y)
		if g == 0 {
			return 0
		}
		r := x / g * y
		if r < 0 {
			return -r
		}
		return r
	}
	u["floor_divide"] = func(x, y uint64) uint64 {
		if y == 0 {
			return 0
		}
		return x / y
	}
	u["remainder"] = func(x, y uint64) uint64 {
		if y == 0 {
			return 0
		}
		return x % y
	}
	u["fmod"] = u["remainder"]
	u["power"] = func(x, y uint64) uint64 {
		r := uint64(1)
		for ; y > 0; y >>= 1 {
			if y&1 == 1 {
				r *= x
			}
			x *= x
		}
		return r
	}
	u["maximum"] = func(x, y uint64) uint64 { return max(x, y) }
	u["minimum"] = func(x, y uint64) uint64 { return min(x, y) }
	u["right_shift"] = func(x, y uint64) uint64 { return x >> min(y, 64) }
	for _, m := range []string{"maximum", "minimum"} {
		i["f"+m[:3]], u["f"+m[:3]] = i[m], u[m]
	}
}

// zip applies f to the items of two slices; a slice of one item stands for all.
func zip[T, R any](t *object.Thread, n int, x, y []T, f func(x, y T) R) ([]R, error) {
	out, err := kernel.Room[R](t.Meter, n)
	if err != nil {
		return nil, err
	}
	return out, kernel.EachSlow(t.Meter, n, func(lo, hi int) {
		switch {
		case len(x) == n && len(y) == n:
			for i := lo; i < hi; i++ {
				out[i] = f(x[i], y[i])
			}
		case len(x) == n:
			for i := lo; i < hi; i++ {
				out[i] = f(x[i], y[0])
			}
		case len(y) == n:
			for i := lo; i < hi; i++ {
				out[i] = f(x[0], y[i])
			}
		default:
			for i := lo; i < hi; i++ {
				out[i] = f(x[0], y[0])
			}
		}
	})
}

func noLoop(name string, a, b *DType) error {
	return object.Raise(noLoopError, "ufunc '%s' did not contain a loop with signature matching types (%s, %s) -> None", name, a.Repr(), b.Repr())
}

func notSupported(name string) error {
	return object.TypeErrorf("ufunc '%s' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''", name)
}

// Binary computes an element-wise operation by its name in numpy.
func Binary(t *object.Thread, name string, a, b Operand) (*Array, error) {
	if op, ok := comparisons[name]; ok {
		return compare(t, name, op, a, b)
	}
	if f, ok := truthBinary[name]; ok {
		return logical(t, f, a, b)
	}
	if a.DType.Timed() || b.DType.Timed() {
		return timeBinary(t, name, a, b)
	}
	d, err := CommonType(t, a, b)
	if err != nil {
		return nil, err
	}
	switch {
	case d.Kind == 'O':
		return objectsBinary(t, name, a, b)
	case d.Kind == 'U':
		if name != "add" || a.DType.Kind != 'U' || b.DType.Kind != 'U' {
			return nil, noLoop(name, a.DType, b.DType)
		}
		return addText(t, a, b)
	case floatOnly[name] && d.Kind != 'f':
		d = Float64
	case name == "float_power":
		d = Float64
	case intOnly[name] && d.Kind == 'f':
		return nil, notSupported(name)
	case d.Kind == 'b':
		switch name {
		case "add":
			return logical(t, truthBinary["logical_or"], a, b)
		case "multiply":
			return logical(t, truthBinary["logical_and"], a, b)
		case "subtract":
			return nil, object.TypeErrorf("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.")
		case "bitwise_and", "minimum", "fmin":
			return logical(t, truthBinary["logical_and"], a, b)
		case "bitwise_or", "maximum", "fmax":
			return logical(t, truthBinary["logical_or"], a, b)
		case "bitwise_xor":
			return logical(t, truthBinary["logical_xor"], a, b)
		}
		d = Int8
	}
	shape, ops, err := spreadTo(t, d, a, b)
	if err != nil {
		return nil, err
	}
	n, _ := SizeOf(shape)
	if d.Kind == 'f' {
		x, y := ops[0].Floats(), ops[1].Floats()
		var out []float64
		if op, ok := arithmetic[name]; ok {
			out, err = kernel.Floats(t.Meter, op, x, y, n)
		} else if f := floatBinary[name]; f != nil {
			out, err = zip(t, n, x, y, f)
		} else {
			return nil, notSupported(name)
		}
		if err != nil {
			return nil, err
		}
		return d.rounded(t, out, shape)
	}
	x, y := ops[0].Ints(), ops[1].Ints()
	if name == "power" && d.Kind == 'i' && kernel.AnyNegative(y) {
		return nil, object.ValueErrorf("Integers to negative integer powers are not allowed.")
	}
	var out []int64
	f := intBinary[name]
	switch {
	case name == "add" || name == "subtract" || name == "multiply":
		out, err = kernel.Ints(t.Meter, arithmetic[name], x, y, n)
	case d == Uint64 && uintBinary[name] != nil:
		g := uintBinary[name]
		f = func(x, y int64) int64 { return int64(g(uint64(x), uint64(y))) }
		out, err = zip(t, n, x, y, f)
	case f == nil:
		return nil, notSupported(name)
	default:
		out, err = zip(t, n, x, y, f)
	}
	if err != nil {
		return nil, err
	}
	return d.wrapped(t, out, shape)
}

func logical(t *object.Thread, f func(x, y bool) bool, a, b Operand) (*Array, error) {
	x, err := a.truthArray(t)
	if err != nil {
		return nil, err
	}
	y, err := b.truthArray(t)
	if err != nil {
		return nil, err
	}
	shape, ops, err := spreadTo(t, Bool, Operand{Array: x}, Operand{Array: y})
	if err != nil {
		return nil, err
	}
	n, _ := SizeOf(shape)
	out, err := zip(t, n, ops[0].Bools(), ops[1].Bools(), f)
	if err != nil {
		return nil, err
	}
	return OfBools(out).shaped(shape), nil
}

func (a *Array) truthArray(t *object.Thread) (*Array, error) {
	m, err := a.Truths(t)
	if err != nil {
		return nil, err
	}
	return OfBools(m).shaped(a.Shape), nil
}

func objectsBinary(t *object.Thread, name string, a, b Operand) (*Array, error) {
	op, isOp := objectBinary[name]
	if !isOp && name != "maximum" && name != "minimum" && name != "fmax" && name != "fmin" {
		return nil, notSupported(name)
	}
	shape, ops, err := spreadTo(t, Object, a, b)
	if err != nil {
		return nil, err
	}
	n, _ := SizeOf(shape)
	r, err := New(t, Object, shape)
	if err != nil {
		return nil, err
	}
	mark := t.Hold(r.Value())
	defer t.Drop(mark)
	for i := range n {
		x, y := one(ops[0].Objects(), i), one(ops[1].Objects(), i)
		var v object.Value
		if isOp {
			v, err = object.Binary(t, op, x, y)
		} else {
			// The first argument stays where both are equal.
			below := name == "minimum" || name == "fmin"
			var less bool
			if below {
				less, err = object.Less(t, y, x)
			} else {
				less, err = object.Less(t, x, y)
			}
			if v = x; less {
				v = y
			}
		}
		if err != nil {
			return nil, err
		}
		r.mem.o[i] = v
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func one[T any](v []T, i int) T {
	if len(v) == 1 {
		return v[0]
	}
	return v[i]
}

func addText(t *object.Thread, a, b Operand) (*Array, error) {
	shape, ops, err := spreadTo(t, nil, a, b)
	if err != nil {
		return nil, err
	}
	n, _ := SizeOf(shape)
	r, err := New(t, Text(a.DType.Size+b.DType.Size), shape)
	if err != nil {
		return nil, err
	}
	for i := range n {
		if r.mem.o[i], err = object.AddStrs(t, one(ops[0].Objects(), i), one(ops[1].Objects(), i)); err != nil {
			return nil, err
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// Into stores the result of an operation in an array that has room for it.
func (a *Array) Into(t *object.Thread, name string, r *Array) error {
	if ok, _ := CanCast(r.DType, a.DType, "same_kind"); !ok {
		return object.Raise(outputCastError, "Cannot cast ufunc '%s' output from %s to %s with casting rule 'same_kind'", name, r.DType.Repr(), a.DType.Repr())
	}
	if a.Fixed {
		return object.ValueErrorf("output array is read-only")
	}
	if len(r.Shape) > len(a.Shape) || !sameShape(r.Shape, a.Shape) {
		if _, ok := r.BroadcastTo(a.Shape); !ok {
			return object.ValueErrorf("non-broadcastable output operand with shape %s doesn't match the broadcast shape %s", shapeText(a.Shape, -1), shapeText(r.Shape, -1))
		}
	}
	return a.Assign(t, r)
}
