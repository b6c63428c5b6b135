// This file defines diff, gradient and interp.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func diff(t *thread, x *array, a []value) (value, error) {
	n, err := object.IndexInt(t, a[0])
	if err != nil {
		return value{}, err
	}
	if n < 0 {
		return value{}, object.ValueErrorf("order must be non-negative but got %d", n)
	}
	if x.NDim() == 0 {
		return value{}, object.ValueErrorf("diff requires input that is at least one dimensional")
	}
	axis, err := axisOf(t, a[1], x.NDim())
	if err != nil {
		return value{}, err
	}
	parts := []*array{x}
	extend := func(v value, front bool) error {
		if !given(v) {
			return nil
		}
		p, err := toArray(t, v)
		if err != nil {
			return err
		}
		if p.NDim() == 0 {
			shape := append([]int(nil), x.Shape...)
			shape[axis] = 1
			p, _ = p.BroadcastTo(shape)
		}
		if front {
			parts = append([]*array{p}, parts...)
		} else {
			parts = append(parts, p)
		}
		return nil
	}
	if err := extend(a[2], true); err != nil {
		return value{}, err
	}
	if err := extend(a[3], false); err != nil {
		return value{}, err
	}
	if len(parts) > 1 {
		if x, err = ndarray.Concatenate(t, parts, axis, nil); err != nil {
			return value{}, err
		}
	}
	for range n {
		k := x.Shape[axis]
		if k == 0 {
			break
		}
		name := "subtract"
		if x.DType.Kind == 'b' {
			name = "not_equal"
		}
		if x, err = binaryArrays(t, name, x.Span(axis, 1, k).Value(), x.Span(axis, 0, k-1).Value()); err != nil {
			return value{}, err
		}
		if err := t.Poll(16); err != nil {
			return value{}, err
		}
	}
	return x.Value(), nil
}

func interp(t *thread, x *array, a []value) (value, error) {
	xs, err := toArray(t, a[0])
	if err != nil {
		return value{}, err
	}
	ys, err := toArray(t, a[1])
	if err != nil {
		return value{}, err
	}
	xp, err := xs.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	fp, err := ys.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	if len(xp) == 0 {
		return value{}, object.ValueErrorf("array of sample points is empty")
	}
	if len(xp) != len(fp) {
		return value{}, object.ValueErrorf("fp and xp are not of the same length.")
	}
	v, err := x.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	left, right := fp[0], fp[len(fp)-1]
	if given(a[2]) {
		if left, err = object.ToFloat(t, a[2]); err != nil {
			return value{}, err
		}
	}
	if given(a[3]) {
		if right, err = object.ToFloat(t, a[3]); err != nil {
			return value{}, err
		}
	}
	r, err := ndarray.New(t, ndarray.Float64, x.Shape)
	if err != nil {
		return value{}, err
	}
	out := r.Floats()
	n := len(xp)
	for i, x := range v {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x8000); err != nil {
				return value{}, err
			}
		}
		switch {
		case x != x && n > 1:
			out[i] = x
		case x < xp[0]:
			out[i] = left
		case x > xp[n-1]:
			out[i] = right
		case x == xp[n-1] || n == 1:
			out[i] = fp[n-1]
		default:
			lo, hi := 0, n
			for hi-lo > 1 {
				if mid := (lo + hi) / 2; x >= xp[mid] {
					lo = mid
				} else {
					hi = mid
				}
			}
			if x == xp[lo] {
				out[i] = fp[lo]
				break
			}
			slope := (fp[lo+1] - fp[lo]) / (xp[lo+1] - xp[lo])
			if out[i] = slope*(x-xp[lo]) + fp[lo]; out[i] != out[i] {
				if out[i] = slope*(x-xp[lo+1]) + fp[lo+1]; out[i] != out[i] && fp[lo] == fp[lo+1] {
					out[i] = fp[lo]
				}
			}
		}
	}
	return ndarray.Scalar(t, r)
}

func gradient(t *thread, x *array, a []value) (value, error) {
	spacing := object.ToTuple(a[2]).Items
	axes, err := axesOf(t, a[0], x.NDim())
	if err != nil {
		return value{}, err
	}
	if axes == nil {
		for i := range x.NDim() {
			axes = append(axes, i)
		}
	}
	if len(spacing) > 1 && len(spacing) != len(axes) {
		return value{}, object.TypeErrorf("invalid number of arguments")
	}
	if x, err = x.Cast(t, ndarray.Float64); err != nil {
		return value{}, err
	}
	out := make([]value, len(axes))
	for i, axis := range axes {
		n := x.Shape[axis]
		if n < 2 {
			return value{}, object.ValueErrorf("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
		}
		h := []float64{1}
		if len(spacing) > 0 {
			s, err := toArray(t, spacing[min(i, len(spacing)-1)])
			if err != nil {
				return value{}, err
			}
			if h, err = s.FloatsOf(t); err != nil {
				return value{}, err
			}
			if s.NDim() > 0 {
				if len(h) != n {
					return value{}, object.ValueErrorf("when 1d, distances must match the length of the corresponding dimension")
				}
				d, err := kernel.Make[float64](t.Meter, n-1)
				if err != nil {
					return value{}, err
				}
				if err := kernel.Blocks(t.Meter, n-1, func(lo, hi int) {
					for k := lo; k < hi; k++ {
						d[k] = h[k+1] - h[k]
					}
				}); err != nil {
					return value{}, err
				}
				h = d
			}
		}
		step := func(k int) float64 {
			if len(h) == 1 {
				return h[0]
			}
			return h[k]
		}
		uniform := true
		if err := kernel.Blocks(t.Meter, len(h), func(lo, hi int) {
			for _, s := range h[lo:hi] {
				uniform = uniform && s == h[0]
			}
		}); err != nil {
			return value{}, err
		}
		moved, err := x.MoveAxis(axis, x.NDim()-1).Copy(t)
		if err != nil {
			return value{}, err
		}
		r, err := ndarray.New(t, ndarray.Float64, moved.Shape)
		if err != nil {
			return value{}, err
		}
		for lo := 0; lo < x.Size(); lo += n {
			v, w := moved.Floats()[lo:lo+n], r.Floats()[lo:lo+n]
			w[0] = (v[1] - v[0]) / step(0)
			w[n-1] = (v[n-1] - v[n-2]) / step(n-2)
			if err := kernel.Blocks(t.Meter, n, func(from, to int) {
				for k := max(1, from); k < min(to, n-1); k++ {
					if uniform {
						w[k] = (v[k+1] - v[k-1]) / (2 * step(0))
						continue
					}
					d1, d2 := step(k-1), step(k)
					w[k] = -d2/(d1*(d1+d2))*v[k-1] + (d2-d1)/(d1*d2)*v[k] + d1/(d2*(d1+d2))*v[k+1]
				}
			}); err != nil {
				return value{}, err
			}
		}
		back, err := r.MoveLastTo(axis).Copy(t)
		if err != nil {
			return value{}, err
		}
		out[i] = back.Value()
	}
	if len(out) == 1 {
		return out[0], nil
	}
	return object.NewTuple(t, out)
}
