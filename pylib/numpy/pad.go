// This file defines pad.

package numpy

import (
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func pad(t *thread, x *array, a []value) (value, error) {
	mode, _ := text(a[1])
	w, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	b, ok := w.BroadcastTo([]int{x.NDim(), 2})
	if !ok {
		return value{}, object.ValueErrorf("operands could not be broadcast together with remapped shapes [original->remapped]: %s  and requested shape (%d,2)", ndarray.ShapeText(w.Shape), x.NDim())
	}
	widths, err := b.IntsOf(t)
	if err != nil {
		return value{}, err
	}
	shape := append([]int(nil), x.Shape...)
	for i := range shape {
		if widths[2*i] < 0 || widths[2*i+1] < 0 {
			return value{}, object.ValueErrorf("index can't contain negative values")
		}
		if widths[2*i] > 1<<40 || widths[2*i+1] > 1<<40 {
			return value{}, t.Charge(1 << 62)
		}
		shape[i] += int(widths[2*i] + widths[2*i+1])
	}
	if mode == "constant" {
		r, err := ndarray.New(t, x.DType, shape)
		if err != nil {
			return value{}, err
		}
		if err := r.Set(t, object.Ellipsis, a[2]); err != nil {
			return value{}, err
		}
		inside := r
		for i, n := range x.Shape {
			inside = inside.Span(i, int(widths[2*i]), int(widths[2*i])+n)
		}
		return r.Value(), inside.Assign(t, x)
	}
	if mode != "edge" && mode != "reflect" && mode != "wrap" && mode != "symmetric" {
		return value{}, object.Raise(object.NotImplementedErrorType, "numpy.pad(mode=%s) is not supported; use 'constant', 'edge', 'reflect', 'symmetric' or 'wrap'", reprOr(t, a[1]))
	}
	r := x
	for axis, n := range x.Shape {
		if n == 0 {
			return value{}, object.ValueErrorf("can't extend empty axis %d using modes other than 'constant' or 'empty'", axis)
		}
		at, err := ndarray.New(t, ndarray.Int64, []int{shape[axis]})
		if err != nil {
			return value{}, err
		}
		for i := range at.Ints() {
			if i&0xffff == 0xffff {
				if err := t.Poll(0x20000); err != nil {
					return value{}, err
				}
			}
			k := i - int(widths[2*axis])
			switch mode {
			case "edge":
				k = max(0, min(n-1, k))
			case "wrap":
				k = ((k % n) + n) % n
			case "symmetric":
				if k = ((k % (2 * n)) + 2*n) % (2 * n); k >= n {
					k = 2*n - 1 - k
				}
			case "reflect":
				if n == 1 {
					k = 0
					break
				}
				p := 2 * (n - 1)
				if k = ((k % p) + p) % p; k >= n {
					k = p - k
				}
			}
			at.Ints()[i] = int64(k)
		}
		if r, err = r.TakeAxis(t, at, axis); err != nil {
			return value{}, err
		}
	}
	return r.Value(), nil
}
