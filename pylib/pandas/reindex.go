// This file defines reindex and transpose.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func reindex(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	index, columns := a[1], a[2]
	if given(a[0]) {
		axis, err := axisOf(a[3], object.TypeOf(v).Name)
		if err != nil {
			return object.Value{}, err
		}
		if axis == 1 {
			columns = a[0]
		} else {
			index = a[0]
		}
	}
	r, err := copyOf(t, v)
	if err != nil {
		return r, err
	}
	if given(index) {
		x, err := indexOf(t, index)
		if err != nil {
			return r, err
		}
		if x.NLevels() == axisIndex(v).NLevels() && x.Name().IsNone() {
			x = x.Renamed(axisIndex(v).Names...)
		}
		rows, err := reindexRows(t, axisIndex(v), x, a[4])
		if err != nil {
			return r, err
		}
		if f := frame.ToFrame(r); f != nil {
			g, err := f.TakeCells(t, rows, x)
			if err != nil {
				return r, err
			}
			if err := fillNew(t, g.Cols, f.Cols, rows, a[7]); err != nil {
				return r, err
			}
			r = g.Value()
		} else {
			s := frame.ToSeries(r)
			c, err := s.Col.Take(t, rows)
			if err != nil {
				return r, err
			}
			cols := []*column.Column{c}
			if err := fillNew(t, cols, []*column.Column{s.Col}, rows, a[7]); err != nil {
				return r, err
			}
			r = frame.NewSeries(x, s.Name, cols[0]).Value()
		}
	}
	if f := frame.ToFrame(r); given(columns) && f != nil {
		x, err := indexOf(t, columns)
		if err != nil {
			return r, err
		}
		at, err := reindexRows(t, f.Columns, x, object.None)
		if err != nil {
			return r, err
		}
		g, err := f.ReindexColumns(t, x)
		if err != nil {
			return r, err
		}
		g = g.Copy()
		for i, j := range at {
			if j < 0 && given(a[7]) {
				if g.Cols[i], err = fill(t, a[7], g.Len()); err != nil {
					return r, err
				}
			}
		}
		r = g.Value()
	}
	return r, nil
}

// fillNew fills the rows that reindexing added.
func fillNew(t *object.Thread, cols, old []*column.Column, rows []int32, v object.Value) error {
	if !given(v) || !gaps(rows) {
		return nil
	}
	if !isScalar(v) {
		return object.ValueErrorf("fill_value must be a scalar")
	}
	keep, err := kernel.Make[bool](t.Meter, len(rows))
	if err != nil {
		return err
	}
	same, err := kernel.Take(t.Meter, rows, nil, 0)
	if err != nil {
		return err
	}
	for i, r := range rows {
		keep[i] = r >= 0
		same = append(same, max(r, 0))
	}
	for i, c := range old {
		if c.Len() > 0 {
			if c, err = c.Take(t, same); err != nil {
				return err
			}
		} else {
			c = cols[i]
		}
		if cols[i], err = whereColumn(t, c, nil, keep, v); err != nil {
			return err
		}
	}
	return nil
}

func reindexRows(t *object.Thread, x, want *frame.Index, method object.Value) ([]int32, error) {
	if same, err := x.Same(t, want); err != nil {
		return nil, err
	} else if same {
		rows, err := kernel.Make[int32](t.Meter, x.Len())
		for i := range rows {
			rows[i] = int32(i)
		}
		return rows, err
	}
	unique, err := x.Unique(t)
	if err != nil {
		return nil, err
	}
	if !unique {
		return nil, object.ValueErrorf("cannot reindex on an axis with duplicate labels")
	}
	rows, err := x.Indexer(t, want)
	if err != nil || !given(method) {
		return rows, err
	}
	m, _ := text(method)
	for i, r := range rows {
		if r >= 0 {
			continue
		}
		l, err := want.Label(t, i)
		if err != nil {
			return nil, err
		}
		switch m {
		case "ffill", "pad":
			at, err := searchLabel(t, x, l, true, false)
			if err != nil {
				return nil, err
			}
			rows[i] = int32(at - 1)
		case "bfill", "backfill":
			at, err := searchLabel(t, x, l, false, false)
			if err != nil {
				return nil, err
			}
			rows[i] = int32(at)
			if at == x.Len() {
				rows[i] = -1
			}
		case "nearest":
			at, err := nearestRow(t, x, l)
			if err != nil {
				return nil, err
			}
			rows[i] = at
		default:
			return nil, object.ValueErrorf("Invalid fill method. Expecting pad (ffill), backfill (bfill) or nearest. Got %s", m)
		}
	}
	return rows, nil
}

// nearestRow is the row whose label is nearest to l; of two equally near ones it is the larger label's.
func nearestRow(t *object.Thread, x *frame.Index, l object.Value) (int32, error) {
	at, err := searchLabel(t, x, l, false, false)
	if err != nil {
		return 0, err
	}
	switch {
	case x.Len() == 0:
		return -1, nil
	case at == 0:
		return 0, nil
	case at == x.Len():
		return int32(at - 1), nil
	}
	distance := func(row int, up bool) (object.Value, error) {
		other, err := x.Label(t, row)
		if err != nil {
			return other, err
		}
		if up {
			return object.Binary(t, object.OpSub, other, l)
		}
		return object.Binary(t, object.OpSub, l, other)
	}
	below, err := distance(at-1, false)
	if err != nil {
		return 0, err
	}
	above, err := distance(at, true)
	if err != nil {
		return 0, err
	}
	if less, err := object.Less(t, below, above); err != nil {
		return 0, err
	} else if less {
		return int32(at - 1), nil
	}
	return int32(at), nil
}

// transpose makes rows columns; the cells of all columns take their common type.
func transpose(t *object.Thread, f *frame.Frame) (*frame.Frame, error) {
	n := f.Len()
	if err := t.Charge(int64(n) * (column.Size + 64)); err != nil {
		return nil, err
	}
	cols := make([]*column.Column, n)
	for i := range cols {
		c, err := rowColumn(t, f.Cols, i)
		if err != nil {
			return nil, err
		}
		cols[i] = c
	}
	return frame.NewFrame(f.Columns, f.Index, cols), nil
}
