// This file defines describe of Series and DataFrame.

package pandas

import (
	"math"
	"slices"
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// percentText is the label of a percentile: 25%, 2.5%.
func percentText(q float64) string {
	s := strconv.FormatFloat(math.Round(q*1e8)/1e6, 'f', -1, 64)
	return s + "%"
}

func percentilesOf(t *object.Thread, v object.Value) ([]float64, error) {
	qs := []float64{0.25, 0.5, 0.75}
	if given(v) {
		items, _, err := unpackList(t, v)
		if err != nil {
			return nil, err
		}
		qs = nil
		for _, x := range items {
			f, err := object.ToFloat(t, x)
			if err != nil {
				return nil, err
			}
			if f < 0 || f > 1 {
				return nil, object.ValueErrorf("percentiles should all be in the interval [0, 1]")
			}
			qs = append(qs, f)
		}
	}
	c, err := column.OfFloats(qs).Argsort(t, false, false)
	if err != nil {
		return nil, err
	}
	return kernel.Take(t.Meter, qs, c, 0)
}

func describeColumn(t *object.Thread, c *column.Column, name, percentiles object.Value) (*frame.Series, error) {
	var labels []object.Value
	var vals []object.Value
	add := func(label string, v object.Value, err error) error {
		labels, vals = append(labels, object.NewStr(label)), append(vals, v)
		return err
	}
	reduce := func(label, how string, ddof int) error {
		v, err := frame.Reduce(t, c, how, frame.Reduction{SkipNA: true, DDof: ddof})
		return add(label, v, err)
	}
	numeric := c.Numeric() && c.Kind() != column.Bool || c.Timed() && c.Kind() != column.Date
	if err := reduce("count", "count", 0); err != nil {
		return nil, err
	}
	if !numeric {
		n, err := distinct(t, c, object.True)
		if err := add("unique", n, err); err != nil {
			return nil, err
		}
		counts, err := countValues(t, c, object.None, true, true, false)
		if err != nil {
			return nil, err
		}
		top, freq := column.NaN, column.NaN
		if counts.Len() > 0 {
			if top, err = counts.Index.Label(t, 0); err != nil {
				return nil, err
			}
			freq = object.Int(counts.Col.Ints()[0])
		}
		if err := add("top", top, nil); err != nil {
			return nil, err
		}
		if err := add("freq", freq, nil); err != nil {
			return nil, err
		}
	} else {
		if err := reduce("mean", "mean", 0); err != nil {
			return nil, err
		}
		if c.Kind() != column.Datetime {
			if err := reduce("std", "std", 1); err != nil {
				return nil, err
			}
		}
		if err := reduce("min", "min", 0); err != nil {
			return nil, err
		}
		qs, err := percentilesOf(t, percentiles)
		if err != nil {
			return nil, err
		}
		q, err := quantileColumn(t, c, qs, kernel.Linear)
		if err != nil {
			return nil, err
		}
		for i, p := range qs {
			v, err := q.Cell(t, i)
			if err := add(percentText(p), v, err); err != nil {
				return nil, err
			}
		}
		if err := reduce("max", "max", 0); err != nil {
			return nil, err
		}
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return nil, err
	}
	col := column.OfObjects(vals)
	if numeric && c.Numeric() {
		if col, err = col.Cast(t, column.Float64); err != nil {
			return nil, err
		}
	}
	return frame.NewSeries(x, name, col), nil
}

func describeFrame(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	everything := isText(a[1], "all")
	var at []int32
	for i, c := range f.Cols {
		numeric := c.Numeric() && c.Kind() != column.Bool || c.Timed() && c.Kind() != column.Date
		wanted := numeric
		if given(a[1]) && !everything {
			ok, err := dtypeAmong(t, c, a[1])
			if err != nil {
				return object.Value{}, err
			}
			wanted = ok
		}
		if everything || wanted {
			at = append(at, int32(i))
		}
	}
	if given(a[2]) {
		if everything {
			return object.Value{}, object.ValueErrorf("exclude must be None when include is 'all'")
		}
		from := at
		if !given(a[1]) {
			from = nil
			for i := range f.Cols {
				from = append(from, int32(i))
			}
		}
		at = nil
		for _, i := range from {
			out, err := dtypeAmong(t, f.Cols[i], a[2])
			if err != nil {
				return object.Value{}, err
			}
			if !out {
				at = append(at, i)
			}
		}
	}
	if len(at) == 0 && !given(a[1]) && !given(a[2]) {
		for i := range f.Cols {
			at = append(at, int32(i))
		}
	}
	if len(at) == 0 {
		return object.Value{}, object.ValueErrorf("Cannot describe a DataFrame without columns")
	}
	g, err := f.Select(t, at)
	if err != nil {
		return object.Value{}, err
	}
	parts := make([]*frame.Series, len(g.Cols))
	byLen := make([]*frame.Index, len(g.Cols))
	for i, c := range g.Cols {
		s, err := describeColumn(t, c, object.None, a[0])
		if err != nil {
			return object.Value{}, err
		}
		parts[i], byLen[i] = s, s.Index
	}
	// The shortest description comes first, what others have more follows.
	slices.SortStableFunc(byLen, func(a, b *frame.Index) int { return a.Len() - b.Len() })
	order := byLen[0]
	for _, x := range byLen[1:] {
		if order, err = order.Union(t, x, false); err != nil {
			return object.Value{}, err
		}
	}
	cols := make([]*column.Column, len(parts))
	for i, s := range parts {
		r, err := s.Reindex(t, order)
		if err != nil {
			return object.Value{}, err
		}
		cols[i] = r.Col
	}
	return frame.NewFrame(order, g.Columns, cols).Value(), nil
}
