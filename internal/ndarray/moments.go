// This file defines the mean and the variance along axes.

package ndarray

import (
	"math"

	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Mean is the mean along axes.
func (a *Array) Mean(t *object.Thread, axes []int, keep bool) (*Array, error) {
	src := a
	var err error
	switch {
	case a.DType.Kind == 'O' || a.DType.Timed():
		l, err := a.lanes(t, axes)
		if err != nil {
			return nil, err
		}
		if a.DType.Kind == 'M' {
			return nil, object.Raise(resolutionError, "ufunc 'add' cannot use operands with types %s and %s", a.DType.Repr(), a.DType.Repr())
		}
		s, err := a.Reduce(t, "sum", axes, keep)
		if err != nil {
			return nil, err
		}
		return Binary(t, "divide", Operand{Array: s}, Operand{Array: OfInts([]int64{int64(l.inner)}).shaped(nil)})
	case a.DType.Kind != 'f':
		if src, err = a.Cast(t, Float64); err != nil {
			return nil, err
		}
	}
	l, err := src.lanes(t, axes)
	if err != nil {
		return nil, err
	}
	n := float64(l.inner)
	out, err := over(t, l, l.Floats(), func(row []float64) (float64, error) {
		s, err := l.sumRow(t, row)
		return l.DType.RoundFloat(s / n), err
	})
	if err != nil {
		return nil, err
	}
	return l.result(OfFloats(out).retyped(l.DType), keep), nil
}

// Variance is the variance along axes, or its root.
func (a *Array) Variance(t *object.Thread, axes []int, keep bool, ddof float64, root bool) (*Array, error) {
	src := a
	var err error
	if a.DType.Kind != 'f' {
		if !a.DType.Number() && a.DType.Kind != 'O' {
			return nil, noLoop("add", a.DType, a.DType)
		}
		if src, err = a.Cast(t, Float64); err != nil {
			return nil, err
		}
	}
	l, err := src.lanes(t, axes)
	if err != nil {
		return nil, err
	}
	n := float64(l.inner)
	d := l.DType
	w, err := kernel.Make[float64](t.Meter, l.inner)
	if err != nil {
		return nil, err
	}
	out, err := over(t, l, l.Floats(), func(row []float64) (float64, error) {
		s, err := l.sumRow(t, row)
		if err != nil {
			return 0, err
		}
		mean := d.RoundFloat(s / n)
		if _, err := foldRow(t, row, 0, func(done int, part []float64) int {
			for i, x := range part {
				x = d.RoundFloat(x - mean)
				w[done+i] = d.RoundFloat(x * x)
			}
			return done + len(part)
		}); err != nil {
			return 0, err
		}
		if s, err = l.sumRow(t, w); err != nil {
			return 0, err
		}
		v := d.RoundFloat(s / math.Max(n-ddof, 0))
		if root {
			v = d.RoundFloat(math.Sqrt(v))
		}
		return v, nil
	})
	if err != nil {
		return nil, err
	}
	kernel.Drop(t.Meter, w)
	return l.result(OfFloats(out).retyped(d), keep), nil
}
