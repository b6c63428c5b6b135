// This file defines correlation and covariance.

package pandas

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// leastPairs reads min_periods.
func leastPairs(t *object.Thread, v object.Value) (int, error) {
	if !given(v) {
		return 1, nil
	}
	n, err := object.IndexInt(t, v)
	return max(n, 1), err
}

func initStatistics(st, ft *object.Type) {
	covariance := func(t *object.Thread, a, b *column.Column, ddof, least int) (float64, error) {
		x, err := a.AsFloats(t)
		if err != nil {
			return 0, err
		}
		y, err := b.AsFloats(t)
		if err != nil {
			return 0, err
		}
		cov, _, err := kernel.Covariance(t.Meter, x, y, ddof, least)
		return cov, err
	}
	series := func(corr bool) body {
		return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			s, o := frame.ToSeries(v), frame.ToSeries(a[0])
			if o == nil {
				return object.Value{}, object.TypeErrorf("unsupported type: <class '%s'>", object.TypeOf(a[0]).FullName())
			}
			l, r, err := alignSeries(t, s, o)
			if err != nil {
				return object.Value{}, err
			}
			if corr {
				least, err := leastPairs(t, a[2])
				if err != nil {
					return object.Value{}, err
				}
				x, err := correlation(t, l.Col, r.Col, a[1], least)
				return object.Float(x), err
			}
			ddof, err := object.IndexInt(t, a[2])
			if err != nil {
				return object.Value{}, err
			}
			least, err := leastPairs(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			x, err := covariance(t, l.Col, r.Col, ddof, least)
			return object.Float(x), err
		}
	}
	def(st, "corr", "other, method='pearson', min_periods=None", series(true))
	def(st, "cov", "other, min_periods=None, ddof=1", series(false))
	matrix := func(corr bool) body {
		return func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			f := frame.ToFrame(v)
			num, err := flag(t, a[2])
			if err != nil {
				return object.Value{}, err
			}
			for _, c := range f.Cols {
				if !corr && (c.Kind() == column.Datetime || c.Kind() == column.Timedelta) {
					return object.Value{}, object.TypeErrorf("DataFrame contains columns with dtype datetime64 or timedelta64, which are not supported for cov.")
				}
			}
			if num {
				if f, err = numericColumns(t, f); err != nil {
					return object.Value{}, err
				}
			}
			ddof := 1
			if !corr {
				if ddof, err = object.IndexInt(t, a[0]); err != nil {
					return object.Value{}, err
				}
			}
			least, err := leastPairs(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			one := func(x, y *column.Column, same bool) (float64, error) {
				if !corr {
					return covariance(t, x, y, ddof, least)
				}
				if same && !object.IsStr(a[0]) {
					return 1, nil
				}
				return correlation(t, x, y, a[0], least)
			}
			n := len(f.Cols)
			// All of it is charged before the pairs are gone through, then column by column.
			all := budget.SaturatingMul(int64(n), int64(n)*8)
			if err := t.Charge(all); err != nil {
				return object.Value{}, err
			}
			t.Meter.Release(all)
			cols := make([]*column.Column, n)
			for j := range cols {
				out, err := kernel.Make[float64](t.Meter, n)
				if err != nil {
					return object.Value{}, err
				}
				for i := range out {
					if out[i], err = one(f.Cols[i], f.Cols[j], i == j); err != nil {
						return object.Value{}, err
					}
				}
				cols[j] = column.OfFloats(out)
			}
			return frame.NewFrame(f.Columns, f.Columns, cols).Value(), nil
		}
	}
	def(ft, "corr", "method='pearson', min_periods=1, numeric_only=False", matrix(true))
	def(ft, "cov", "ddof=1, min_periods=None, numeric_only=False", matrix(false))
}
