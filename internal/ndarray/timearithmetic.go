// This file defines arithmetic with times and durations.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// timeBinary is arithmetic where one side at least is a time.
func timeBinary(t *object.Thread, name string, a, b Operand) (*Array, error) {
	ak, bk := a.DType.Kind, b.DType.Kind
	fail := func() (*Array, error) {
		return nil, object.Raise(resolutionError, "ufunc '%s' cannot use operands with types %s and %s", name, a.DType.Repr(), b.DType.Repr())
	}
	if ak == 'O' || bk == 'O' {
		return objectsBinary(t, name, a, b)
	}
	whole := func(k byte) bool { return k == 'i' || k == 'u' || k == 'b' }
	unit := Generic
	for _, o := range []Operand{a, b} {
		if o.DType.Timed() {
			unit = finer(unit, o.DType.Unit)
		}
	}
	kind := byte('m')
	switch name {
	case "add":
		if ak == 'M' && bk == 'M' || !(a.DType.Timed() || whole(ak)) || !(b.DType.Timed() || whole(bk)) {
			return fail()
		}
		if ak == 'M' || bk == 'M' {
			kind = 'M'
		}
	case "subtract":
		switch {
		case ak == 'M' && bk == 'M', ak == 'm' && bk == 'm', ak == 'm' && whole(bk), bk == 'm' && whole(ak):
		case ak == 'M' && (bk == 'm' || whole(bk)):
			kind = 'M'
		default:
			return fail()
		}
	case "maximum", "minimum", "fmax", "fmin":
		if ak != bk {
			return fail()
		}
		kind = ak
	case "multiply":
		if ak == 'm' && b.DType.Number() || bk == 'm' && a.DType.Number() {
			return scaleTime(t, a, b, unit, false)
		}
		return fail()
	case "divide", "floor_divide", "remainder":
		switch {
		case ak == 'm' && bk == 'm':
		case ak == 'm' && b.DType.Number() && name != "remainder":
			return scaleTime(t, a, b, unit, true)
		default:
			return fail()
		}
	default:
		return fail()
	}
	conv := func(o Operand) (Operand, error) {
		k := o.DType.Kind
		if !o.DType.Timed() {
			k = 'm'
		}
		x, err := o.Cast(t, Time(k, unit))
		return Operand{Array: x}, err
	}
	x, err := conv(a)
	if err != nil {
		return nil, err
	}
	y, err := conv(b)
	if err != nil {
		return nil, err
	}
	shape, ops, err := spreadTo(t, nil, x, y)
	if err != nil {
		return nil, err
	}
	n, _ := SizeOf(shape)
	xs, ys := ops[0].Ints(), ops[1].Ints()
	if name == "divide" {
		out, err := zip(t, n, xs, ys, func(x, y int64) float64 {
			if x == kernel.NaT || y == kernel.NaT {
				return nan
			}
			return float64(x) / float64(y)
		})
		if err != nil {
			return nil, err
		}
		return OfFloats(out).shaped(shape), nil
	}
	f := intBinary[name]
	switch name {
	case "add":
		f = func(x, y int64) int64 { return x + y }
	case "subtract":
		f = func(x, y int64) int64 { return x - y }
	}
	gap := int64(kernel.NaT)
	lenient := name == "fmax" || name == "fmin"
	d := Time(kind, unit)
	if name == "floor_divide" {
		gap, d = 0, Int64
	}
	out, err := zip(t, n, xs, ys, func(x, y int64) int64 {
		if x == kernel.NaT || y == kernel.NaT {
			if lenient && x != kernel.NaT {
				return x
			} else if lenient {
				return y
			}
			return gap
		}
		if name == "remainder" && y == 0 {
			return kernel.NaT
		}
		return f(x, y)
	})
	if err != nil {
		return nil, err
	}
	return OfTimes(d, out).shaped(shape), nil
}

// scaleTime multiplies or divides a timedelta64 by a number.
func scaleTime(t *object.Thread, a, b Operand, unit Unit, divide bool) (*Array, error) {
	if b.DType.Kind == 'm' {
		a, b = b, a
	}
	shape, ops, err := spreadTo(t, nil, a, b)
	if err != nil {
		return nil, err
	}
	n, _ := SizeOf(shape)
	xs := ops[0].Ints()
	out, err := kernel.Make[int64](t.Meter, n)
	if err != nil {
		return nil, err
	}
	if b.DType.Kind != 'f' {
		y, err := ops[1].IntsOf(t)
		if err != nil {
			return nil, err
		}
		err = kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				x, k := one(xs, i), one(y, i)
				switch {
				case x == kernel.NaT || divide && k == 0:
					out[i] = kernel.NaT
				case divide && k == -1:
					out[i] = -x
				case divide:
					out[i] = x / k
				default:
					out[i] = x * k
				}
			}
		})
		if err != nil {
			return nil, err
		}
	} else {
		y, err := ops[1].FloatsOf(t)
		if err != nil {
			return nil, err
		}
		err = kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i := lo; i < hi; i++ {
				x, k := one(xs, i), one(y, i)
				f := float64(x) * k
				if divide {
					f = float64(x) / k
				}
				if out[i] = floatToInt(f); x == kernel.NaT {
					out[i] = kernel.NaT
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return OfTimes(Time('m', unit), out).shaped(shape), nil
}
