// This file defines the reductions of Series and DataFrame, quantile and the like.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// reduceArgs are the parameters that all reductions share.
type reduceArgs struct {
	axis    int
	p       frame.Reduction
	numeric bool
	whole   bool // axis=None: all cells together
}

func readReduce(t *object.Thread, class string, axis, skipna, numericOnly, ddof, minCount object.Value) (r reduceArgs, err error) {
	if r.axis, err = axisOf(axis, class); err != nil {
		return
	}
	r.whole = class == "DataFrame" && axis.IsNone()
	if r.p.SkipNA, err = flag(t, skipna); err != nil {
		return
	}
	if r.numeric, err = flag(t, numericOnly); err != nil {
		return
	}
	if given(ddof) {
		if r.p.DDof, err = object.IndexInt(t, ddof); err != nil {
			return
		}
	}
	if given(minCount) {
		r.p.MinCount, err = object.IndexInt(t, minCount)
	}
	return
}

// reduceSeries makes one cell of a series.
func reduceSeries(t *object.Thread, s *frame.Series, how string, r reduceArgs) (object.Value, error) {
	if r.numeric && s.Col.Kind() == column.Object {
		return object.Value{}, object.TypeErrorf("Series.%s does not allow numeric_only=True with non-numeric dtypes.", how)
	}
	return frame.Reduce(t, s.Col, how, r.p)
}

// reduceFrame makes one cell of every column (or row).
func reduceFrame(t *object.Thread, f *frame.Frame, how string, r reduceArgs) (object.Value, error) {
	if r.numeric {
		g, err := numericColumns(t, f)
		if err != nil {
			return object.Value{}, err
		}
		f = g
	}
	if r.whole {
		all, err := column.Concat(t, f.Cols)
		if err != nil {
			return object.Value{}, err
		}
		return frame.Reduce(t, all, how, r.p)
	}
	if r.axis == 1 {
		x, err := reduceRows(t, f, func(c *column.Column) (object.Value, error) { return frame.Reduce(t, c, how, r.p) })
		if err != nil {
			return object.Value{}, err
		}
		s := frame.ToSeries(x)
		s.Col, err = rowsColumn(t, f, s.Col, how)
		return x, err
	}
	out := make([]object.Value, len(f.Cols))
	for i, c := range f.Cols {
		var err error
		if out[i], err = frame.Reduce(t, c, how, r.p); err != nil {
			return object.Value{}, err
		}
	}
	c, err := resultColumn(t, f, out, how)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(f.Columns, object.None, c).Value(), nil
}

// rowsColumn gives the reductions of rows in which bools stand beside numbers the type that pandas gives them.
func rowsColumn(t *object.Thread, f *frame.Frame, c *column.Column, how string) (*column.Column, error) {
	bools, kind := 0, column.Int64
	for _, x := range f.Cols {
		switch {
		case !x.Numeric():
			return c, nil
		case x.Kind() == column.Bool:
			bools++
		case x.Kind() == column.Float64:
			kind = column.Float64
		}
	}
	if bools == 0 || bools == len(f.Cols) || f.Len() == 0 {
		return c, nil
	}
	switch how {
	case "min", "max", "sum":
		return c.Cast(t, kind)
	case "std", "var", "sem", "median", "skew", "kurt", "kurtosis", "quantile":
		return c.Cast(t, column.Object)
	}
	return c, nil
}

// resultColumn is the column of the reductions of all columns.
func resultColumn(t *object.Thread, f *frame.Frame, out []object.Value, how string) (*column.Column, error) {
	if len(out) == 0 {
		return column.OfFloats(nil), nil
	}
	// Bools among numbers stay objects, as the columns' common type has it.
	if how == "min" || how == "max" {
		for _, c := range f.Cols {
			if c.Kind() != f.Cols[0].Kind() && !(c.Numeric() && f.Cols[0].Numeric() && c.Kind() != column.Bool && f.Cols[0].Kind() != column.Bool) {
				return column.OfObjects(out), nil
			}
		}
	}
	return column.FromValues(t, out)
}

func numericColumns(t *object.Thread, f *frame.Frame) (*frame.Frame, error) {
	var at []int32
	for i, c := range f.Cols {
		if c.Numeric() {
			at = append(at, int32(i))
		}
	}
	return f.Select(t, at)
}

// reduceRows reduces every row.
func reduceRows(t *object.Thread, f *frame.Frame, fn func(c *column.Column) (object.Value, error)) (object.Value, error) {
	out, err := kernel.Make[object.Value](t.Meter, f.Len())
	if err != nil {
		return object.Value{}, err
	}
	for i := range out {
		before := t.Meter.Used()
		c, err := rowColumn(t, f.Cols, i)
		if err != nil {
			return object.Value{}, err
		}
		row := max(0, t.Meter.Used()-before)
		if out[i], err = fn(c); err != nil {
			return object.Value{}, err
		}
		t.Meter.Release(row)
		if err := t.Poll(len(f.Cols)); err != nil {
			return object.Value{}, err
		}
	}
	c, err := column.FromValues(t, out)
	if err != nil {
		return object.Value{}, err
	}
	if c.Kind() != column.Object {
		kernel.Drop(t.Meter, out)
	}
	if len(out) == 0 {
		c = column.OfFloats(nil)
	}
	return frame.NewSeries(f.Index, object.None, c).Value(), nil
}

func initReductions() {
	st, ft := frame.SeriesType, frame.DataFrameType
	for _, how := range []string{"sum", "prod", "product"} {
		name := strings.TrimSuffix(how, "uct")
		def(st, how, "axis=None, skipna=True, numeric_only=False, min_count=0", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := readReduce(t, "Series", a[0], a[1], a[2], object.None, a[3])
			if err != nil {
				return object.Value{}, err
			}
			return reduceSeries(t, frame.ToSeries(v), name, r)
		})
		def(ft, how, "axis=0, skipna=True, numeric_only=False, min_count=0", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := readReduce(t, "DataFrame", a[0], a[1], a[2], object.None, a[3])
			if err != nil {
				return object.Value{}, err
			}
			return reduceFrame(t, frame.ToFrame(v), name, r)
		})
	}
	for _, how := range []string{"mean", "median", "min", "max", "skew", "kurt", "kurtosis"} {
		def(st, how, "axis=0, skipna=True, numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := readReduce(t, "Series", a[0], a[1], a[2], object.None, object.None)
			if err != nil {
				return object.Value{}, err
			}
			return reduceSeries(t, frame.ToSeries(v), how, r)
		})
		def(ft, how, "axis=0, skipna=True, numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := readReduce(t, "DataFrame", a[0], a[1], a[2], object.None, object.None)
			if err != nil {
				return object.Value{}, err
			}
			return reduceFrame(t, frame.ToFrame(v), how, r)
		})
	}
	for _, how := range []string{"std", "var", "sem"} {
		def(st, how, "axis=None, skipna=True, ddof=1, numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := readReduce(t, "Series", a[0], a[1], a[3], a[2], object.None)
			if err != nil {
				return object.Value{}, err
			}
			return reduceSeries(t, frame.ToSeries(v), how, r)
		})
		def(ft, how, "axis=0, skipna=True, ddof=1, numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := readReduce(t, "DataFrame", a[0], a[1], a[3], a[2], object.None)
			if err != nil {
				return object.Value{}, err
			}
			return reduceFrame(t, frame.ToFrame(v), how, r)
		})
	}
	for _, how := range []string{"any", "all"} {
		def(st, how, "*, axis=0!None!'index', bool_only=False!, skipna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			skip, err := flag(t, a[2])
			if err != nil {
				return object.Value{}, err
			}
			return frame.Reduce(t, frame.ToSeries(v).Col, how, frame.Reduction{SkipNA: skip})
		})
		def(ft, how, "*, axis=0, bool_only=False!, skipna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			r, err := readReduce(t, "DataFrame", a[0], a[2], object.False, object.None, object.None)
			if err != nil {
				return object.Value{}, err
			}
			if r.whole = false; a[0].IsNone() {
				one, err := reduceFrame(t, frame.ToFrame(v), how, r)
				if err != nil {
					return object.Value{}, err
				}
				return frame.Reduce(t, frame.ToSeries(one).Col, how, r.p)
			}
			return reduceFrame(t, frame.ToFrame(v), how, r)
		})
	}
	def(st, "count", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return frame.Reduce(t, frame.ToSeries(v).Col, "count", frame.Reduction{})
	})
	def(ft, "count", "axis=0, numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		r, err := readReduce(t, "DataFrame", a[0], object.True, a[1], object.None, object.None)
		if err != nil {
			return object.Value{}, err
		}
		return reduceFrame(t, frame.ToFrame(v), "count", r)
	})
	def(st, "nunique", "dropna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return distinct(t, frame.ToSeries(v).Col, a[0])
	})
	def(ft, "nunique", "axis=0, dropna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		axis, err := axisOf(a[0], "DataFrame")
		if err != nil {
			return object.Value{}, err
		}
		if axis == 1 {
			return reduceRows(t, f, func(c *column.Column) (object.Value, error) { return distinct(t, c, a[1]) })
		}
		out := make([]object.Value, len(f.Cols))
		for i, c := range f.Cols {
			if out[i], err = distinct(t, c, a[1]); err != nil {
				return object.Value{}, err
			}
		}
		c, err := column.FromValues(t, out)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(f.Columns, object.None, c).Value(), nil
	})
	initExtremes(st, ft)
	initQuantile(st, ft)
	def(st, "describe", "percentiles=None, include=None, exclude=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		return seriesValue(describeColumn(t, s.Col, s.Name, a[0]))
	})
	def(ft, "describe", "percentiles=None, include=None, exclude=None", describeFrame)
}

func distinct(t *object.Thread, c *column.Column, dropna object.Value) (object.Value, error) {
	n, err := frame.Reduce(t, c, "nunique", frame.Reduction{})
	if err != nil {
		return n, err
	}
	drop, err := flag(t, dropna)
	if err != nil {
		return n, err
	}
	if !drop && c.AnyMissing() {
		return object.Int(n.AsInt() + 1), nil
	}
	return n, nil
}

var interpolations = map[string]kernel.Interpolation{"linear": kernel.Linear, "lower": kernel.Lower, "higher": kernel.Higher, "midpoint": kernel.Midpoint, "nearest": kernel.Nearest}

func readQuantiles(t *object.Thread, q, how object.Value) (qs []float64, many bool, k kernel.Interpolation, err error) {
	s, _ := text(how)
	k, ok := interpolations[s]
	if !ok {
		return nil, false, 0, object.ValueErrorf("interpolation must be one of linear, lower, higher, midpoint, nearest")
	}
	items, many, err := unpackList(t, q)
	if err != nil {
		return nil, false, 0, err
	}
	if !many {
		items = []object.Value{q}
	}
	for _, v := range items {
		f, err := object.ToFloat(t, v)
		if err != nil {
			return nil, false, 0, err
		}
		if f != f || f < 0 || f > 1 {
			return nil, false, 0, object.ValueErrorf("percentiles should all be in the interval [0, 1]")
		}
		qs = append(qs, f)
	}
	return qs, many, k, nil
}

// quantileColumn is the quantiles of a column as a column.
func quantileColumn(t *object.Thread, c *column.Column, qs []float64, k kernel.Interpolation) (*column.Column, error) {
	switch c.Kind() {
	case column.String:
		return nil, object.TypeErrorf("dtype '%s' does not support operation 'quantile'", c.DType())
	case column.Bool:
		return nil, object.TypeErrorf("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.")
	}
	v, err := c.AsFloats(t)
	if err != nil {
		return nil, err
	}
	out, err := kernel.Quantiles(t.Meter, v, qs, k)
	if err != nil {
		return nil, err
	}
	if !c.Timed() {
		if c.Kind() == column.Int64 && c.Len() > 0 && k != kernel.Linear && k != kernel.Midpoint {
			return column.OfFloats(out).Cast(t, column.Int64) // a value of the column
		}
		return column.OfFloats(out), nil
	}
	times, err := kernel.Make[int64](t.Meter, len(out))
	if err != nil {
		return nil, err
	}
	for i, f := range out {
		times[i] = column.NaT
		if f == f {
			times[i] = int64(f)
		}
	}
	return column.OfTimes(c.Kind(), times, c.Unit(), c.Zone()), nil
}

func initQuantile(st, ft *object.Type) {
	def(st, "quantile", "q=0.5, interpolation='linear'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		qs, many, k, err := readQuantiles(t, a[0], a[1])
		if err != nil {
			return object.Value{}, err
		}
		c, err := quantileColumn(t, s.Col, qs, k)
		if err != nil {
			return object.Value{}, err
		}
		if !many {
			return c.Cell(t, 0)
		}
		return frame.NewSeries(frame.NewIndex(column.OfFloats(qs), object.None), s.Name, c).Value(), nil
	})
	def(ft, "quantile", "q=0.5, axis=0, numeric_only=False, interpolation='linear', method='single'!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		r, err := readReduce(t, "DataFrame", a[1], object.True, a[2], object.None, object.None)
		if err != nil {
			return object.Value{}, err
		}
		qs, many, k, err := readQuantiles(t, a[0], a[3])
		if err != nil {
			return object.Value{}, err
		}
		f := frame.ToFrame(v)
		if r.numeric {
			if f, err = numericColumns(t, f); err != nil {
				return object.Value{}, err
			}
		}
		own := f
		if r.axis == 1 {
			if f, err = transpose(t, f); err != nil {
				return object.Value{}, err
			}
		}
		cols := make([]*column.Column, len(f.Cols))
		for i, c := range f.Cols {
			if cols[i], err = quantileColumn(t, c, qs, k); err != nil {
				return object.Value{}, err
			}
		}
		g := frame.NewFrame(frame.NewIndex(column.OfFloats(qs), object.None), f.Columns, cols)
		if many {
			return g.Value(), nil
		}
		x, err := rowSeries(t, g, 0)
		if err != nil || r.axis == 0 {
			return x, err
		}
		s := frame.ToSeries(x)
		s.Col, err = rowsColumn(t, own, s.Col, "quantile")
		return x, err
	})
}
