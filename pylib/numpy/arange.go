// This file defines arange and linspace.

package numpy

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// numbered fills v with 0, 1, 2 and so on.
func numbered(t *thread, v []int64) error {
	return kernel.Blocks(t.Meter, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			v[i] = int64(i)
		}
	})
}

// arange is range for numbers of any kind and for times.
func arange(t *thread, a []value) (value, error) {
	d, err := dtypeOf(t, a[3])
	if err != nil {
		return value{}, err
	}
	start, stop, step := a[0], a[1], a[2]
	if !given(start) && !given(stop) {
		return value{}, object.TypeErrorf("arange() requires stop to be specified.")
	}
	if !given(stop) {
		start, stop = object.Int(0), start
	} else if !given(start) {
		start = object.Int(0)
	}
	if !given(step) {
		step = object.Int(1)
	}
	if d != nil && d.Timed() || isMoment(start) || isMoment(stop) {
		return arangeTimes(t, d, start, stop, step)
	}
	lo, err := object.ToFloat(t, start)
	if err != nil {
		return value{}, err
	}
	hi, err := object.ToFloat(t, stop)
	if err != nil {
		return value{}, err
	}
	by, err := object.ToFloat(t, step)
	if err != nil {
		return value{}, err
	}
	if by == 0 {
		return value{}, object.ZeroDivisionErrorf("division by zero")
	}
	if start.IsInt() && stop.IsInt() && step.IsInt() {
		x, y, s := start.AsInt(), stop.AsInt(), step.AsInt()
		n := uint64(0)
		switch {
		case s > 0 && x < y:
			n = (uint64(y)-uint64(x)-1)/uint64(s) + 1
		case s < 0 && x > y:
			n = (uint64(x)-uint64(y)-1)/uint64(-s) + 1
		}
		if n > math.MaxInt64/16 {
			return value{}, object.ValueErrorf("Maximum allowed size exceeded")
		}
		r, err := ndarray.New(t, ndarray.Int64, []int{int(n)})
		if err != nil {
			return value{}, err
		}
		v := r.Ints()
		err = kernel.Blocks(t.Meter, int(n), func(from, to int) {
			for i := from; i < to; i++ {
				v[i] = x + int64(i)*s
			}
		})
		if err != nil || d == nil {
			return r.Value(), err
		}
		return whole(r.Cast(t, d))
	}
	if lo != lo || hi != hi || by != by {
		return value{}, object.ValueErrorf("arange: cannot compute length")
	}
	length := math.Ceil((hi - lo) / by)
	if length > math.MaxInt64/16 {
		return value{}, object.ValueErrorf("Maximum allowed size exceeded")
	}
	r, err := ndarray.New(t, ndarray.Float64, []int{int(math.Max(length, 0))})
	if err != nil {
		return value{}, err
	}
	v := r.Floats()
	delta := (lo + by) - lo
	err = kernel.Blocks(t.Meter, len(v), func(from, to int) {
		for i := from; i < to; i++ {
			if v[i] = lo + float64(i)*delta; i == 1 {
				v[i] = lo + by
			}
		}
	})
	if err != nil || d == nil {
		return r.Value(), err
	}
	return whole(r.Cast(t, d))
}

func isMoment(v value) bool {
	m, _ := ndarray.ToMoment(v)
	return m != nil
}

func arangeTimes(t *thread, d *ndarray.DType, start, stop, step value) (value, error) {
	kind, u := byte('M'), ndarray.Generic
	if d != nil {
		kind, u = d.Kind, d.Unit
	} else if _, k := ndarray.ToMoment(start); k != 0 {
		kind = k
	} else if _, k := ndarray.ToMoment(stop); k != 0 {
		kind = k
	}
	read := func(v value) (*ndarray.Moment, error) {
		x, err := ndarray.MomentOf(t, v, kind, u)
		if err != nil {
			return nil, err
		}
		m, _ := ndarray.ToMoment(x)
		return m, nil
	}
	lo, err := read(start)
	if err != nil {
		return value{}, err
	}
	hi, err := read(stop)
	if err != nil {
		return value{}, err
	}
	unit := max(lo.Unit, hi.Unit)
	if lo.Unit == ndarray.Generic || hi.Unit == ndarray.Generic {
		unit = min(lo.Unit, hi.Unit)
	}
	by := int64(0)
	if step.IsInt() {
		by = step.AsInt()
	} else {
		s, err := ndarray.MomentOf(t, step, 'm', ndarray.Generic)
		if err != nil {
			return value{}, err
		}
		m, _ := ndarray.ToMoment(s)
		if m.Unit != ndarray.Generic && m.Unit > unit {
			unit = m.Unit
		}
		if by, err = ndarray.Rescale(m.V, m.Unit, unit, false); err != nil {
			return value{}, err
		}
	}
	x, err := ndarray.Rescale(lo.V, lo.Unit, unit, kind == 'M')
	if err != nil {
		return value{}, err
	}
	y, err := ndarray.Rescale(hi.V, hi.Unit, unit, kind == 'M')
	if err != nil {
		return value{}, err
	}
	if kind == 'M' && (x == kernel.NaT || y == kernel.NaT) {
		return value{}, object.ValueErrorf("arange: cannot use NaT (not-a-time) datetime values")
	}
	v, err := arange(t, []value{object.Int(x), object.Int(y), object.Int(by), object.None})
	if err != nil {
		return value{}, err
	}
	return whole(toNd(v).Cast(t, ndarray.Time(kind, unit)))
}

func linspace(t *thread, start, stop value, n int, end bool) (*array, float64, error) {
	if n < 0 {
		return nil, 0, object.ValueErrorf("Number of samples, %d, must be non-negative.", n)
	}
	lo, err := object.ToFloat(t, start)
	if err != nil {
		return nil, 0, err
	}
	hi, err := object.ToFloat(t, stop)
	if err != nil {
		return nil, 0, err
	}
	r, err := ndarray.New(t, ndarray.Float64, []int{n})
	if err != nil {
		return nil, 0, err
	}
	div := float64(n)
	if end {
		div--
	}
	delta := hi - lo
	step := nan
	if div > 0 {
		step = delta / div
	}
	v := r.Floats()
	err = kernel.Blocks(t.Meter, n, func(from, to int) {
		for i := from; i < to; i++ {
			x := float64(i)
			switch {
			case !(div > 0):
				x *= delta
			case step == 0:
				x = x / div * delta
			default:
				x *= step
			}
			v[i] = float64(x) + lo
		}
	})
	if end && n > 1 {
		v[n-1] = hi
	}
	return r, step, err
}
