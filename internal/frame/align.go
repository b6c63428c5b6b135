// This file defines alignment: the union and intersection of labels, and series and frames brought to the labels of others.

package frame

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Reindex brings a series to other labels; missing ones give missing cells.
func (s *Series) Reindex(t *object.Thread, x *Index) (*Series, error) {
	rows, same, err := s.Index.rowsOf(t, x)
	if err != nil {
		return nil, err
	}
	if same {
		return NewSeries(x, s.Name, s.Col), nil
	}
	c, err := s.Col.Take(t, rows)
	return NewSeries(x, s.Name, c), err
}

// Reindex brings a frame to other row labels.
func (f *Frame) Reindex(t *object.Thread, x *Index) (*Frame, error) {
	rows, same, err := f.Index.rowsOf(t, x)
	if err != nil {
		return nil, err
	}
	if same {
		return NewFrame(x, f.Columns, f.Cols), nil
	}
	return f.TakeCells(t, rows, x)
}

// ReindexColumns brings a frame to other column labels.
func (f *Frame) ReindexColumns(t *object.Thread, x *Index) (*Frame, error) {
	at, same, err := f.Columns.rowsOf(t, x)
	if err != nil {
		return nil, err
	}
	if same {
		return NewFrame(f.Index, x, f.Cols), nil
	}
	out, err := f.Select(t, at)
	if err != nil {
		return nil, err
	}
	out.Columns = x
	return out, nil
}

// rowsOf finds the rows of the labels of want; same says that they are all rows in order.
func (x *Index) rowsOf(t *object.Thread, want *Index) (rows []int32, same bool, err error) {
	if same, err := x.Same(t, want); same || err != nil {
		return nil, same, err
	}
	unique, err := x.Unique(t)
	if err != nil {
		return nil, false, err
	}
	if !unique {
		return nil, false, object.ValueErrorf("cannot reindex on an axis with duplicate labels")
	}
	rows, err = x.Indexer(t, want)
	return rows, false, err
}

// Union is the labels of both indexes, sorted where they can be, as an outer alignment has them.
func (x *Index) Union(t *object.Thread, y *Index, sorted bool) (*Index, error) {
	if same, err := x.Same(t, y); same || err != nil {
		return x.commonName(t, y), err
	}
	if y.n == 0 {
		return x, nil
	}
	if x.n == 0 {
		return y, nil
	}
	extra, err := kernel.Make[int32](t.Meter, y.n)
	if err != nil {
		return nil, err
	}
	extra = extra[:0]
	for i := range y.n {
		v, err := y.Label(t, i)
		if err != nil {
			return nil, err
		}
		j, err := x.Find(t, v)
		if err != nil {
			return nil, err
		}
		if j < 0 {
			extra = append(extra, int32(i))
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	rest, err := y.Take(t, extra)
	if err != nil {
		return nil, err
	}
	out := x
	if len(extra) > 0 {
		if out, err = x.Append(t, rest); err != nil {
			return nil, err
		}
	}
	out = out.Renamed(x.commonName(t, y).Names...)
	if !sorted {
		return out, nil
	}
	order, err := out.Argsort(t, false)
	if err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return out, nil
		}
		return nil, err
	}
	return out.Take(t, order)
}

// commonName is x, named only where both have that name.
func (x *Index) commonName(t *object.Thread, y *Index) *Index {
	if len(x.Names) != len(y.Names) {
		return x
	}
	names := make([]object.Value, len(x.Names))
	for i := range names {
		names[i] = object.None
		if eq, err := object.Equal(t, x.Names[i], y.Names[i]); err == nil && eq {
			names[i] = x.Names[i]
		}
	}
	return x.Renamed(names...)
}

// Intersection is the labels of x that y has too, in x's order.
func (x *Index) Intersection(t *object.Thread, y *Index) (*Index, error) {
	return x.pick(t, y, true)
}

// Difference is the labels of x that y does not have.
func (x *Index) Difference(t *object.Thread, y *Index) (*Index, error) {
	return x.pick(t, y, false)
}

func (x *Index) pick(t *object.Thread, y *Index, in bool) (*Index, error) {
	var rows []int32
	for i := range x.n {
		v, err := x.Label(t, i)
		if err != nil {
			return nil, err
		}
		j, err := y.Find(t, v)
		if err != nil {
			return nil, err
		}
		if j >= 0 == in {
			rows = append(rows, int32(i))
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	if err := t.Charge(int64(len(rows)) * 4); err != nil {
		return nil, err
	}
	out, err := x.Take(t, rows)
	if err != nil {
		return nil, err
	}
	return out.Renamed(x.commonName(t, y).Names...), nil
}

// Append is the labels of both one after another.
func (x *Index) Append(t *object.Thread, more ...*Index) (*Index, error) {
	all := append([]*Index{x}, more...)
	if len(more) == 0 {
		return x, nil
	}
	levels := make([]*column.Column, x.NLevels())
	for l := range levels {
		parts := make([]*column.Column, len(all))
		for i, y := range all {
			if y.NLevels() != x.NLevels() {
				return nil, object.ValueErrorf("cannot join indexes of %d and %d levels", x.NLevels(), y.NLevels())
			}
			c, err := y.Level(t, l)
			if err != nil {
				return nil, err
			}
			parts[i] = c
		}
		c, err := column.Concat(t, parts)
		if err != nil {
			return nil, err
		}
		levels[l] = c
	}
	out := x
	for _, y := range more {
		out = out.commonName(t, y)
	}
	if x.IsMulti() {
		return NewMulti(levels, out.Names), nil
	}
	return NewIndex(levels[0], out.Name()), nil
}

// Argsort is the rows in the order of their labels.
func (x *Index) Argsort(t *object.Thread, descending bool) ([]int32, error) {
	if x.isRange && (x.step > 0) != descending {
		return kernel.Iota(t.Meter, x.n)
	}
	levels, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	down := make([]bool, len(levels))
	for i := range down {
		down[i] = descending
	}
	return ArgsortBy(t, levels, down, false)
}

// ArgsortBy is the order of rows by several columns, the first one most significant.
func ArgsortBy(t *object.Thread, by []*column.Column, descending []bool, missingFirst bool) ([]int32, error) {
	if len(by) == 1 {
		return by[0].Argsort(t, descending[0], missingFirst)
	}
	var order []int32
	for l := len(by) - 1; l >= 0; l-- {
		c := by[l]
		if order != nil {
			var err error
			if c, err = c.Take(t, order); err != nil {
				return nil, err
			}
		}
		next, err := c.Argsort(t, descending[l], missingFirst)
		if err != nil {
			return nil, err
		}
		if order != nil {
			if next, err = kernel.Take(t.Meter, order, next, -1); err != nil {
				return nil, err
			}
		}
		order = next
	}
	return order, nil
}
