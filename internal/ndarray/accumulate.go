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
			v, out := l.Floats()[lo:hi], r.mem.f[lo:hi]
			f := floatBinary[name]
			for k, x := range v {
				switch {
				case k == 0:
				case name == "add":
					x += out[k-1]
				case name == "multiply":
					x *= out[k-1]
				case f == nil:
					return nil, notSupported(name)
				default:
					x = f(out[k-1], x)
				}
				out[k] = d.RoundFloat(x)
			}
		case inInts:
			v, out := l.Ints()[lo:hi], r.mem.i[lo:hi]
			f := intBinary[name]
			for k, x := range v {
				switch {
				case k == 0:
				case d.Timed() && (x == kernel.NaT || out[k-1] == kernel.NaT):
					x = kernel.NaT
				case name == "add":
					x += out[k-1]
				case name == "multiply":
					x *= out[k-1]
				case f == nil:
					return nil, notSupported(name)
				default:
					x = f(out[k-1], x)
				}
				out[k] = d.Wrap(x)
			}
		case inBools:
			v, out := l.Bools()[lo:hi], r.mem.b[lo:hi]
			for k, x := range v {
				if k > 0 {
					switch name {
					case "maximum", "logical_or", "bitwise_or":
						x = x || out[k-1]
					case "minimum", "logical_and", "bitwise_and":
						x = x && out[k-1]
					default:
						return nil, notSupported(name)
					}
				}
				out[k] = x
			}
		default:
			v, out := l.Objects()[lo:hi], r.mem.o[lo:hi]
			for k, x := range v {
				if k > 0 {
					p, err := Binary(t, name, Operand{Array: OfObjects(out[k-1 : k]).shaped(nil)}, Operand{Array: OfObjects([]object.Value{x}).shaped(nil)})
					if err != nil {
						return nil, err
					}
					x = p.mem.o[0]
				}
				out[k] = x
			}
		}
		if err := t.Poll(l.inner + 1); err != nil {
			return nil, err
		}
	}
	if axis == len(a.Shape)-1 {
		return r, nil
	}
	return r.MoveLastTo(axis).Copy(t)
}
