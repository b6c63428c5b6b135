// This file defines corrwith, autocorr and Kendall's correlation.

package pandas

import (
	"math"
	"sort"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// kendall is Kendall's tau-b of the pairs of which neither is missing. It counts inversions by merging, in n log n steps.
func kendall(t *object.Thread, a, b []float64, least int) (float64, error) {
	type pair struct{ x, y float64 }
	pairs, err := kernel.Make[pair](t.Meter, len(a))
	if err != nil {
		return 0, err
	}
	pairs = pairs[:0]
	for i := range a {
		if a[i] == a[i] && b[i] == b[i] {
			pairs = append(pairs, pair{a[i], b[i]})
		}
	}
	n := len(pairs)
	if n < max(least, 2) {
		return math.NaN(), nil
	}
	if err := t.Poll(n * 20); err != nil {
		return 0, err
	}
	sort.Slice(pairs, func(i, j int) bool {
		if pairs[i].x != pairs[j].x {
			return pairs[i].x < pairs[j].x
		}
		return pairs[i].y < pairs[j].y
	})
	tied := func(same func(i int) bool) float64 {
		total, run := 0.0, 1.0
		for i := 1; i <= n; i++ {
			if i < n && same(i) {
				run++
				continue
			}
			total += run * (run - 1) / 2
			run = 1
		}
		return total
	}
	tx := tied(func(i int) bool { return pairs[i].x == pairs[i-1].x })
	both := tied(func(i int) bool { return pairs[i] == pairs[i-1] })
	ys, err := kernel.Make[float64](t.Meter, n)
	if err != nil {
		return 0, err
	}
	spare, err := kernel.Make[float64](t.Meter, n)
	if err != nil {
		return 0, err
	}
	for i, p := range pairs {
		ys[i] = p.y
	}
	swaps := 0.0
	for width := 1; width < n; width *= 2 {
		for lo := 0; lo < n; lo += 2 * width {
			mid, hi := min(lo+width, n), min(lo+2*width, n)
			i, j, k := lo, mid, lo
			for i < mid || j < hi {
				if j >= hi || i < mid && ys[i] <= ys[j] {
					spare[k] = ys[i]
					i++
				} else {
					spare[k] = ys[j]
					swaps += float64(mid - i)
					j++
				}
				k++
			}
		}
		ys, spare = spare, ys
		if err := t.Poll(n); err != nil {
			return 0, err
		}
	}
	ty := tied(func(i int) bool { return ys[i] == ys[i-1] })
	total := float64(n) * float64(n-1) / 2
	if tx == total || ty == total {
		return math.NaN(), nil
	}
	plus := total - tx - ty + both - 2*swaps
	r := plus / math.Sqrt(total-tx) / math.Sqrt(total-ty)
	return max(-1, min(1, r)), nil
}

// correlation is the correlation of two columns by a method: a name, or a function of two arrays.
func correlation(t *object.Thread, a, b *column.Column, method object.Value, least int) (float64, error) {
	if object.IsCallable(method) && !object.IsStr(method) {
		return calledCorrelation(t, a, b, method, least)
	}
	m, _ := text(method)
	switch m {
	case "pearson", "spearman", "kendall":
	default:
		return 0, object.ValueErrorf("method must be either 'pearson', 'spearman', 'kendall', or a callable, '%s' was supplied", object.Printable(textOf(t, method), 40))
	}
	x, err := a.AsFloats(t)
	if err != nil {
		return 0, err
	}
	y, err := b.AsFloats(t)
	if err != nil {
		return 0, err
	}
	if m == "kendall" {
		return kendall(t, x, y, least)
	}
	if m == "spearman" {
		if x, y, err = rankPairs(t, x, y); err != nil {
			return 0, err
		}
	}
	_, r, err := kernel.Covariance(t.Meter, x, y, 1, least)
	return r, err
}

// rankPairs are the ranks of the pairs of which neither is missing.
func rankPairs(t *object.Thread, x, y []float64) (rx, ry []float64, err error) {
	xs, err := kernel.Make[float64](t.Meter, len(x))
	if err != nil {
		return nil, nil, err
	}
	ys, err := kernel.Make[float64](t.Meter, len(x))
	if err != nil {
		return nil, nil, err
	}
	n := 0
	for i := range x {
		if x[i] == x[i] && y[i] == y[i] {
			xs[n], ys[n] = x[i], y[i]
			n++
		}
	}
	rank := func(v []float64) ([]float64, error) {
		c, err := rankColumn(t, column.OfFloats(v), object.NewStr("average"), object.True, object.NewStr("keep"), object.False)
		if err != nil {
			return nil, err
		}
		return c.Floats(), nil
	}
	if rx, err = rank(xs[:n]); err != nil {
		return nil, nil, err
	}
	ry, err = rank(ys[:n])
	return rx, ry, err
}

func calledCorrelation(t *object.Thread, a, b *column.Column, method object.Value, least int) (float64, error) {
	x, err := a.AsFloats(t)
	if err != nil {
		return 0, err
	}
	y, err := b.AsFloats(t)
	if err != nil {
		return 0, err
	}
	xs, err := kernel.Make[float64](t.Meter, len(x))
	if err != nil {
		return 0, err
	}
	ys, err := kernel.Make[float64](t.Meter, len(x))
	if err != nil {
		return 0, err
	}
	n := 0
	for i := range x {
		if x[i] == x[i] && y[i] == y[i] {
			xs[n], ys[n] = x[i], y[i]
			n++
		}
	}
	if n < least {
		return math.NaN(), nil
	}
	r, err := object.Call(t, method, arrayOf(column.OfFloats(xs[:n])), arrayOf(column.OfFloats(ys[:n])))
	if err != nil {
		return 0, err
	}
	return object.ToFloat(t, r)
}

func autocorr(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(v)
	lag, err := object.IndexInt(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	moved, err := shiftColumn(t, s.Col, lag, object.None)
	if err != nil {
		return object.Value{}, err
	}
	r, err := correlation(t, s.Col, moved, object.NewStr("pearson"), 1)
	return object.Float(r), err
}

// corrWith correlates the columns (rows) of a frame with a series or with those of another frame.
func corrWith(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	axis, err := axisOf(a[1], "DataFrame")
	if err != nil {
		return object.Value{}, err
	}
	drop, err := flag(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	numeric, err := flag(t, a[4])
	if err != nil {
		return object.Value{}, err
	}
	least, err := leastPairs(t, a[5])
	if err != nil {
		return object.Value{}, err
	}
	g, o := frame.ToFrame(a[0]), frame.ToSeries(a[0])
	if g == nil && o == nil {
		return object.Value{}, object.TypeErrorf("unsupported type: %s", reprOr(t, object.TypeOf(a[0]).Value()))
	}
	if numeric {
		if f, err = numericColumns(t, f); err != nil {
			return object.Value{}, err
		}
		if g != nil {
			if g, err = numericColumns(t, g); err != nil {
				return object.Value{}, err
			}
		}
	}
	if axis == 1 {
		if f, err = transpose(t, f); err != nil {
			return object.Value{}, err
		}
		if g != nil {
			if g, err = transpose(t, g); err != nil {
				return object.Value{}, err
			}
		}
	}
	one := func(c *column.Column, other *frame.Series) (object.Value, error) {
		l, r, err := alignSeries(t, frame.NewSeries(f.Index, object.None, c), other)
		if err != nil {
			return object.Value{}, err
		}
		x, err := correlation(t, l.Col, r.Col, a[3], least)
		return object.Float(x), err
	}
	if o != nil {
		out := make([]object.Value, len(f.Cols))
		for j, c := range f.Cols {
			if out[j], err = one(c, o); err != nil {
				return object.Value{}, err
			}
		}
		return floatSeries(t, f.Columns, out)
	}
	names, err := f.Columns.Intersection(t, g.Columns)
	if err != nil {
		return object.Value{}, err
	}
	all := names
	if !drop {
		if all, err = f.Columns.Union(t, g.Columns, true); err != nil {
			return object.Value{}, err
		}
	}
	labels, err := names.Labels(t)
	if err != nil {
		return object.Value{}, err
	}
	out := make([]object.Value, len(labels))
	for k, l := range labels {
		i, err := f.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		j, err := g.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		if out[k], err = one(f.Cols[i], frame.NewSeries(g.Index, l, g.Cols[j])); err != nil {
			return object.Value{}, err
		}
	}
	s, err := floatSeries(t, names, out)
	if err != nil || drop {
		return s, err
	}
	// The labels that only one side has come last.
	rest, err := all.Difference(t, names)
	if err != nil {
		return object.Value{}, err
	}
	if rest.Len() == 0 {
		return s, nil
	}
	x, err := names.Append(t, rest)
	if err != nil {
		return object.Value{}, err
	}
	return seriesValue(frame.ToSeries(s).Reindex(t, x))
}

func floatSeries(t *object.Thread, x *frame.Index, out []object.Value) (object.Value, error) {
	c, err := column.OfObjects(out).Cast(t, column.Float64)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(x, object.None, c).Value(), nil
}
