// This file defines the median and the quantiles of the rows of an array.

package numpy

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// present moves the items that are not NaN to the front and gives them.
func present(t *thread, row []float64) ([]float64, error) {
	n := 0
	err := kernel.Blocks(t.Meter, len(row), func(lo, hi int) {
		for _, x := range row[lo:hi] {
			if x == x {
				row[n] = x
				n++
			}
		}
	})
	return row[:n], err
}

// median sorts the row.
func median(t *thread, row []float64) (float64, error) {
	n := len(row)
	if n == 0 {
		return nan, nil
	}
	if err := kernel.SortFloats(t.Meter, row); err != nil {
		return 0, err
	}
	if row[n-1] != row[n-1] {
		return nan, nil
	}
	if n%2 == 1 {
		return row[n/2], nil
	}
	return (row[n/2-1] + row[n/2]) / 2, nil
}

// quantile is numpy's quantile of a sorted row without NaN.
func quantile(row []float64, q float64, how string) float64 {
	n := len(row)
	if n == 0 {
		return nan
	}
	at := q * float64(n-1)
	switch how {
	case "lower":
		at = math.Floor(at)
	case "higher":
		at = math.Ceil(at)
	case "nearest":
		at = math.RoundToEven(at)
	case "midpoint":
		at = (math.Floor(at) + math.Ceil(at)) / 2
	case "hazen", "weibull", "median_unbiased", "normal_unbiased":
		p := map[string][2]float64{"hazen": {0.5, 0.5}, "weibull": {0, 0}, "median_unbiased": {1.0 / 3, 1.0 / 3}, "normal_unbiased": {3.0 / 8, 3.0 / 8}}[how]
		at = float64(n)*q + (p[0] + q*(1-p[0]-p[1])) - 1
	}
	at = math.Max(0, math.Min(float64(n-1), at))
	i := int(math.Floor(at))
	j := min(i+1, n-1)
	f := at - float64(i)
	a, b := row[i], row[j]
	if a == b {
		return a
	}
	d := b - a
	if f >= 0.5 {
		return b - d*(1-f)
	}
	return a + d*f
}

// quantiles computes percentiles: scale is 100 for these.
func quantiles(t *thread, x *array, qv, axis, how, keepdims value, scale float64, skip bool) (value, error) {
	name, _ := text(how)
	switch name {
	case "linear", "lower", "higher", "midpoint", "nearest", "hazen", "weibull", "median_unbiased", "normal_unbiased":
	default:
		return value{}, object.ValueErrorf("'%s' is not a valid method. Use one of: dict_keys(['linear', 'lower', 'higher', 'midpoint', 'nearest', 'hazen', 'weibull', 'median_unbiased', 'normal_unbiased'])", object.Printable(name, 60))
	}
	q, err := toArray(t, qv)
	if err != nil {
		return value{}, err
	}
	qs, err := q.FloatsOf(t)
	if err != nil {
		return value{}, err
	}
	for _, p := range qs {
		if !(p >= 0 && p <= scale) {
			if scale == 100 {
				return value{}, object.ValueErrorf("Percentiles must be in the range [0, 100]")
			}
			return value{}, object.ValueErrorf("Quantiles must be in the range [0, 1]")
		}
	}
	axes, keep, err := axesKept(t, x, axis, keepdims)
	if err != nil {
		return value{}, err
	}
	if !x.DType.Number() && x.DType.Kind != 'O' {
		return value{}, object.TypeErrorf("unsupported operand type(s) for the quantile of %s", x.DType.Repr())
	}
	// One row at a time is sorted once for all quantiles.
	var out []float64
	first, err := x.Lanewise(t, axes, keep, func(row []float64) (float64, error) {
		if skip {
			var err error
			if row, err = present(t, row); err != nil {
				return 0, err
			}
		}
		if err := kernel.SortFloats(t.Meter, row); err != nil {
			return 0, err
		}
		for _, p := range qs {
			r := nan
			if n := len(row); n == 0 || row[n-1] == row[n-1] {
				r = quantile(row, p/scale, name)
			}
			var err error
			if out, err = budget.Append(t.Meter, out, r); err != nil {
				return 0, err
			}
			if err := t.Poll(4); err != nil {
				return 0, err
			}
		}
		return 0, nil
	})
	if err != nil {
		return value{}, err
	}
	r, err := ndarray.New(t, ndarray.Float64, append(append([]int(nil), q.Shape...), first.Shape...))
	if err != nil {
		return value{}, err
	}
	v := r.Floats()
	for i := range qs {
		if err := kernel.Blocks(t.Meter, first.Size(), func(lo, hi int) {
			for k := lo; k < hi; k++ {
				v[i*first.Size()+k] = out[k*len(qs)+i]
			}
		}); err != nil {
			return value{}, err
		}
	}
	kernel.Drop(t.Meter, out)
	return ndarray.Scalar(t, r)
}
