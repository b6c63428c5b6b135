// This file defines comparisons of arrays.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func compare(t *object.Thread, name string, op object.Cmp, a, b Operand) (*Array, error) {
	equality := op == object.CmpEq || op == object.CmpNe
	ad, bd := a.DType, b.DType
	var d *DType
	var err error
	switch {
	case ad.Kind == 'O' || bd.Kind == 'O':
		d = Object
	case ad.Kind == 'U' != (bd.Kind == 'U') || ad.Timed() != bd.Timed() && !(ad.Kind == 'm' && bd.Whole() && bd != Uint64 || bd.Kind == 'm' && ad.Whole() && ad != Uint64) || ad.Kind == 'M' != (bd.Kind == 'M'):
		if !equality {
			return nil, object.Raise(noLoopError, "ufunc '%s' did not contain a loop with signature matching types (<class '%s'>, <class '%s'>) -> None", name, ad.className(), bd.className())
		}
		shape, ok := CommonShape(a.Shape, b.Shape)
		if !ok {
			return nil, broadcastError(a.Shape, b.Shape)
		}
		if op == object.CmpNe {
			return allTrue(t, shape)
		}
		return New(t, Bool, shape)
	case a.weak && ad.Kind == 'i' && bd.Whole() || b.weak && bd.Kind == 'i' && ad.Whole():
		// A Python int beyond the other's type is still compared by its value.
		if d, err = CommonType(t, a, b); err != nil {
			if !object.Matches(err, object.OverflowErrorType) {
				return nil, err
			}
			d = Int64
			if ad == Uint64 || bd == Uint64 {
				d = Object
			}
		}
	default:
		if d, err = CommonType(t, a, b); err != nil {
			if !object.Matches(err, object.OverflowErrorType) {
				return nil, err
			}
			d = Object
		}
		if ad.Whole() && bd.Whole() && d.Kind == 'f' {
			d = Object
		}
	}
	shape, ops, err := spreadTo(t, d, a, b)
	if err != nil {
		return nil, err
	}
	n, _ := SizeOf(shape)
	x, y := ops[0], ops[1]
	var out []bool
	switch d.class() {
	case inBools:
		out, err = zip(t, n, x.Bools(), y.Bools(), func(x, y bool) bool {
			c := 0
			if x != y {
				if c = 1; y {
					c = -1
				}
			}
			return op.Holds(c)
		})
	case inFloats:
		out, err = kernel.Compare(t.Meter, kernel.Cmp(op), x.Floats(), y.Floats(), n)
	case inInts:
		switch {
		case d == Uint64:
			out, err = zip(t, n, x.Ints(), y.Ints(), func(x, y int64) bool {
				switch a, b := uint64(x), uint64(y); {
				case a < b:
					return op.Holds(-1)
				case a > b:
					return op.Holds(1)
				}
				return op.Holds(0)
			})
		case d.Timed():
			out, err = zip(t, n, x.Ints(), y.Ints(), func(x, y int64) bool {
				switch {
				case x == kernel.NaT || y == kernel.NaT:
					return op == object.CmpNe
				case x < y:
					return op.Holds(-1)
				case x > y:
					return op.Holds(1)
				}
				return op.Holds(0)
			})
		default:
			out, err = kernel.Compare(t.Meter, kernel.Cmp(op), x.Ints(), y.Ints(), n)
		}
	default:
		if out, err = kernel.Make[bool](t.Meter, n); err != nil {
			return nil, err
		}
		for i := range n {
			v, err := object.Compare(t, op, one(x.Objects(), i), one(y.Objects(), i))
			if err != nil {
				return nil, err
			}
			if out[i], err = object.Truth(t, v); err != nil {
				return nil, err
			}
			if err := t.Poll(1); err != nil {
				return nil, err
			}
		}
	}
	if err != nil {
		return nil, err
	}
	return OfBools(out).shaped(shape), nil
}
