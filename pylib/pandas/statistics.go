// This file defines correlation and covariance.

package pandas

import (
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
	pair := func(corr bool) func(t *object.Thread, a, b *column.Column, ddof, least int) (float64, error) {
		return func(t *object.Thread, a, b *column.Column, ddof, least int) (float64, error) {
			x, err := a.AsFloats(t)
			if err != nil {
				return 0, err
			}
			y, err := b.AsFloats(t)
			if err != nil {
				return 0, err
			}
			cov, cor, err := kernel.Covariance(t.Meter, x, y, ddof, least)
			if corr {
				return cor, err
			}
			return cov, err
		}
	}
	ranked := func(t *object.Thread, f *frame.Frame, method object.Value) (*frame.Frame, error) {
		switch m, _ := text(method); m {
		case "pearson":
			return f, nil
		case "spearman":
			r, err := eachColumn(t, f, func(c *column.Column, _ int) (*column.Column, error) {
				return rankColumn(t, c, object.NewStr("average"), object.True, object.NewStr("keep"), object.False)
			})
			return frame.ToFrame(r), err
		default:
			return nil, object.ValueErrorf("method must be either 'pearson' or 'spearman', '%s' was supplied", object.Printable(m, 40))
		}
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
			f := frame.NewFrame(l.Index, frame.RangeIndex(0, 1, 2), []*column.Column{l.Col, r.Col})
			ddof, periods := 1, a[1]
			if corr {
				periods = a[2]
				if f, err = ranked(t, f, a[1]); err != nil {
					return object.Value{}, err
				}
			} else if ddof, err = object.IndexInt(t, a[2]); err != nil {
				return object.Value{}, err
			}
			least, err := leastPairs(t, periods)
			if err != nil {
				return object.Value{}, err
			}
			x, err := pair(corr)(t, f.Cols[0], f.Cols[1], ddof, least)
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
			if num {
				if f, err = numericColumns(t, f); err != nil {
					return object.Value{}, err
				}
			}
			ddof := 1
			if corr {
				if f, err = ranked(t, f, a[0]); err != nil {
					return object.Value{}, err
				}
			} else if ddof, err = object.IndexInt(t, a[0]); err != nil {
				return object.Value{}, err
			}
			least, err := leastPairs(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			n := len(f.Cols)
			cols := make([]*column.Column, n)
			for j := range cols {
				out, err := kernel.Make[float64](t.Meter, n)
				if err != nil {
					return object.Value{}, err
				}
				for i := range out {
					if out[i], err = pair(corr)(t, f.Cols[i], f.Cols[j], ddof, least); err != nil {
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
