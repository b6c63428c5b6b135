// This file defines Accumulate, running sums and their like.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Accumulate is a running sum, product, maximum or minimum along an axis.
func (a *Array) Accumulate(t *object.Thread, name string, axis int) (*Array, error) {
	src := a
	var err error
	if name == "add" || name == "multiply" {
		if a.DType.Kind == 'M' || a.DType.Kind == 'm' && name == "multiply" {
			return nil, object.Raise(resolutionError, "ufunc '%s' cannot use operands with types %s and %s", name, a.DType.Repr(), a.DType.Repr())
		}
		if src, err = a.Cast(t, sumType(a.DType)); err != nil {
			return nil, err
		}
	}
	l, err := src.lanes(t, []int{axis})
	if err != nil {
		return nil, err
	}
	r, err := New(t, src.DType, append(append([]int(nil), l.shape...), l.inner))
	if err != nil {
		return nil, err
	}
	d := src.DType
	for i := range l.outer {
		lo, hi := i*l.inner, (i+1)*l.inner
		switch d.class() {
		case inFloats:
			f := floatBinary[name]
			switch name {
			case "add":
				f = func(x, y float64) float64 { return x + y }
			case "multiply":
				f = func(x, y float64) float64 { return x * y }
			}
			err = runUp(t, name, f, l.Floats()[lo:hi], r.mem.f[lo:hi], d.RoundFloat)
		case inInts:
			f := intBinary[name]
			switch name {
			case "add":
				f = func(x, y int64) int64 { return x + y }
			case "multiply":
				f = func(x, y int64) int64 { return x * y }
			}
			if g := f; d.Timed() && f != nil {
				f = func(x, y int64) int64 {
					if x == kernel.NaT || y == kernel.NaT {
						return kernel.NaT
					}
					return g(x, y)
				}
			}
			err = runUp(t, name, f, l.Ints()[lo:hi], r.mem.i[lo:hi], d.Wrap)
		case inBools:
			var f func(x, y bool) bool
			switch name {
			case "maximum", "logical_or", "bitwise_or":
				f = func(x, y bool) bool { return x || y }
			case "minimum", "logical_and", "bitwise_and":
				f = func(x, y bool) bool { return x && y }
			}
			err = runUp(t, name, f, l.Bools()[lo:hi], r.mem.b[lo:hi], func(x bool) bool { return x })
		default:
			v, out := l.Objects()[lo:hi], r.mem.o[lo:hi]
			for k, x := range v {
				if k > 0 {
					p, err := Binary(t, name, Operand{Array: OfObjects(out[k-1 : k]).shaped(nil)}, Operand{Array: OfObjects([]object.Value{x}).shaped(nil)})
					if err != nil {
						return nil, err
					}
					if d.Kind == 'U' && p.DType.Kind != 'U' {
						return nil, object.TypeErrorf("the resolved dtypes are not compatible with %s.accumulate", name)
					}
					if x, err = p.item(t, p.off); err != nil {
						return nil, err
					}
				}
				out[k] = x
				if err := t.Poll(8); err != nil {
					return nil, err
				}
			}
		}
		if err != nil {
			return nil, err
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	if axis == len(a.Shape)-1 {
		return r, nil
	}
	return r.MoveLastTo(axis).Copy(t)
}

// runUp stores in every place of out what f makes of the place before it and the item of v, in the form that the type can hold. A function
// that the type does not have is missed from the second item on.
func runUp[T any](t *object.Thread, name string, f func(x, y T) T, v, out []T, hold func(T) T) error {
	if len(v) == 0 {
		return nil
	}
	if f == nil && len(v) > 1 {
		return notSupported(name)
	}
	last := hold(v[0])
	out[0] = last
	return kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for k := max(lo, 1); k < hi; k++ {
			last = hold(f(last, v[k]))
			out[k] = last
		}
	})
}
