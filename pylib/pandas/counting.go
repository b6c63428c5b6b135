// This file defines counts of values, duplicates, distinct values and ranks.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// countValues counts the distinct cells of a column; the result's labels are the cells.
func countValues(t *object.Thread, c *column.Column, name object.Value, sorted, dropna, ascending bool) (*frame.Series, error) {
	if c.Kind() == column.Category {
		return countCategories(t, c, name, sorted, dropna, ascending)
	}
	first, n, err := frame.Tally(t, c, !dropna)
	if err != nil {
		return nil, err
	}
	defer func() { kernel.Done(t.Meter, first) }()
	counts := column.OfInts(n)
	if sorted {
		// The rows are put in order and not their cells.
		rows, err := kernel.Argsort(t.Meter, n, !ascending)
		if err != nil {
			return nil, err
		}
		defer kernel.Done(t.Meter, rows)
		if counts, err = counts.Take(t, rows); err != nil {
			return nil, err
		}
		kernel.Done(t.Meter, n)
		ordered, err := kernel.Scratch[int32](t.Meter, len(rows))
		if err != nil {
			return nil, err
		}
		for i, r := range rows {
			ordered[i] = first[r]
		}
		if err := t.Poll(len(rows)); err != nil {
			return nil, err
		}
		kernel.Done(t.Meter, first)
		first = ordered
	}
	labels, err := c.Take(t, first)
	if err != nil {
		return nil, err
	}
	return frame.NewSeries(frame.NewIndex(labels, name), object.NewStr("count"), counts), nil
}

// countCategories counts the cells of every category, also of those that no cell has.
func countCategories(t *object.Thread, c *column.Column, name object.Value, sorted, dropna, ascending bool) (*frame.Series, error) {
	k := c.Categories().Len()
	n, err := kernel.Make[int64](t.Meter, k+1)
	if err != nil {
		return nil, err
	}
	for _, code := range c.Codes() {
		if code < 0 {
			code = int32(k)
		}
		n[code]++
	}
	if dropna || n[k] == 0 {
		n = n[:k]
	}
	codes, err := kernel.Iota(t.Meter, len(n))
	if err != nil {
		return nil, err
	}
	if len(n) > k {
		codes[k] = -1
	}
	s := frame.NewSeries(frame.NewIndex(column.OfCategory(codes, c.Categories(), c.Ordered()), name), object.NewStr("count"), column.OfInts(n))
	if !sorted {
		return s, t.Poll(c.Len())
	}
	rows, err := s.Col.Argsort(t, !ascending, false)
	if err != nil {
		return nil, err
	}
	return s.Take(t, rows)
}

func seriesValueCounts(t *object.Thread, self object.Value, a []object.Value) (object.Value, error) {
	s := frame.ToSeries(self)
	var on [4]bool
	for i := range on {
		b, err := flag(t, a[i])
		if err != nil {
			return object.Value{}, err
		}
		on[i] = b
	}
	if dropna, err := flag(t, a[4]); err != nil {
		return object.Value{}, err
	} else {
		on[3] = dropna
	}
	c := s.Col
	if given(a[3]) {
		return binCounts(t, s, a[3], on)
	}
	r, err := countValues(t, c, s.Name, on[1], on[3], on[2])
	if err != nil {
		return object.Value{}, err
	}
	if on[0] {
		if r, err = normalized(t, r); err != nil {
			return object.Value{}, err
		}
	}
	return r.Value(), nil
}

func normalized(t *object.Thread, s *frame.Series) (*frame.Series, error) {
	total, err := kernel.SumInts(t.Meter, s.Col.Ints())
	if err != nil {
		return nil, err
	}
	c, err := frame.Arith(t, object.OpDiv, s.Col, column.OfInts([]int64{total}), s.Len())
	if err != nil {
		return nil, err
	}
	return frame.NewSeries(s.Index, object.NewStr("proportion"), c), nil
}

// repeated tells for every row whether its cells occurred before (later, at all).
func repeated(t *object.Thread, cols []*column.Column, n int, keep object.Value) ([]bool, error) {
	out, err := kernel.Make[bool](t.Meter, n)
	if err != nil || len(cols) == 0 {
		return out, err
	}
	names := make([]object.Value, len(cols))
	for i := range names {
		names[i] = object.None
	}
	g, err := frame.Group(t, cols, names, false, true)
	if err != nil {
		return nil, err
	}
	switch s, _ := text(keep); {
	case s == "first":
		for i := range out {
			out[i] = g.First[g.Codes[i]] != int32(i)
		}
	case s == "last":
		last, err := kernel.Make[int32](t.Meter, g.Len())
		if err != nil {
			return nil, err
		}
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i, c := range g.Codes[lo:hi] {
				last[c] = int32(lo + i)
			}
		}); err != nil {
			return nil, err
		}
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i, c := range g.Codes[lo:hi] {
				out[lo+i] = last[c] != int32(lo+i)
			}
		}); err != nil {
			return nil, err
		}
	case keep.IsBool() && !keep.AsBool():
		counts, err := kernel.GroupCount(t.Meter, g.Codes, g.Len())
		if err != nil {
			return nil, err
		}
		if err := kernel.Blocks(t.Meter, n, func(lo, hi int) {
			for i, c := range g.Codes[lo:hi] {
				out[lo+i] = counts[c] > 1
			}
		}); err != nil {
			return nil, err
		}
	default:
		return nil, object.ValueErrorf("keep must be either \"first\", \"last\" or False")
	}
	return out, t.Poll(n)
}

func subsetColumns(t *object.Thread, f *frame.Frame, subset object.Value) ([]*column.Column, error) {
	if !given(subset) {
		return f.Cols, nil
	}
	labels, err := labelList(t, subset)
	if err != nil {
		return nil, err
	}
	cols := make([]*column.Column, len(labels))
	for i, l := range labels {
		at, err := f.Columns.Find(t, l)
		if err != nil {
			return nil, err
		}
		if at < 0 {
			l, err := object.NewListFrom(t, []object.Value{l})
			if err != nil {
				return nil, err
			}
			return nil, object.NewExc(object.KeyErrorType, mustIndex(t, l.Value()))
		}
		cols[i] = f.Cols[at]
	}
	return cols, nil
}

func mustIndex(t *object.Thread, v object.Value) object.Value {
	x, err := indexOf(t, v)
	if err != nil {
		return v
	}
	return x.Value()
}

var ties = map[string]kernel.Tie{"average": kernel.TieAverage, "min": kernel.TieMin, "max": kernel.TieMax, "first": kernel.TieFirst, "dense": kernel.TieDense}

// rankColumn is the ranks of the cells of a column.
func rankColumn(t *object.Thread, c *column.Column, method, ascending, naOption, pct object.Value) (*column.Column, error) {
	m, _ := text(method)
	tie, ok := ties[m]
	if !ok {
		return nil, object.ValueErrorf("method must be one of average, min, max, first, dense")
	}
	up, err := flag(t, ascending)
	if err != nil {
		return nil, err
	}
	ranks, n, err := rankCells(t, c, tie, !up, naOption)
	if err != nil {
		return nil, err
	}
	if p, err := flag(t, pct); err != nil {
		return nil, err
	} else if p {
		top := float64(n)
		if tie == kernel.TieDense {
			top = 0
			for _, r := range ranks {
				top = max(top, r)
			}
		}
		for i := range ranks {
			ranks[i] /= top
		}
	}
	return column.OfFloats(ranks), nil
}

// rankCells gives the ranks and the number of cells that are not missing.
func rankCells(t *object.Thread, c *column.Column, tie kernel.Tie, descending bool, naOption object.Value) (ranks []float64, n int, err error) {
	ok := false
	switch c.Kind() {
	case column.Float64:
		ranks, ok, err = kernel.RankFew(t.Meter, c.Floats(), descending, tie)
	case column.Int64:
		ranks, ok, err = kernel.RankFew(t.Meter, c.Ints(), descending, tie)
	}
	if ok || err != nil {
		return ranks, c.Len(), err
	}
	order, err := c.Argsort(t, descending, isText(naOption, "top"))
	if err != nil {
		return nil, 0, err
	}
	defer kernel.Done(t.Meter, order)
	if n, err = frame.Count(t, c); err != nil {
		return nil, 0, err
	}
	counted := n
	if isText(naOption, "top") || isText(naOption, "bottom") {
		counted = c.Len()
	}
	same := c.Same()
	switch {
	case counted == n && c.Kind() == column.Float64:
		ranks, err = kernel.RankValues(t.Meter, order, n, c.Len(), tie, c.Floats())
	case counted == n && c.Kind() == column.Int64:
		ranks, err = kernel.RankValues(t.Meter, order, n, c.Len(), tie, c.Ints())
	case same == nil || counted > n:
		codes, _, err := c.Factorize(t)
		if err != nil {
			return nil, 0, err
		}
		ranks, err = kernel.Rank(t.Meter, order, counted, c.Len(), tie, func(a, b int32) bool { return codes[a] == codes[b] })
		if err != nil {
			return nil, 0, err
		}
	default:
		ranks, err = kernel.Rank(t.Meter, order, counted, c.Len(), tie, same)
	}
	return ranks, n, err
}

func firstRows(t *object.Thread, cols []*column.Column, n int, keep object.Value) ([]int32, error) {
	m, err := repeated(t, cols, n, keep)
	if err != nil {
		return nil, err
	}
	if m, err = kernel.Not(t.Meter, m); err != nil {
		return nil, err
	}
	return kernel.Where(t.Meter, m)
}

// uniqueColumn is the distinct cells in the order of their first appearance, a missing one among them.
func uniqueColumn(t *object.Thread, c *column.Column) (*column.Column, error) {
	first, err := frame.FirstRows(t, c, true)
	if err != nil {
		return nil, err
	}
	defer kernel.Done(t.Meter, first)
	return c.Take(t, first)
}
