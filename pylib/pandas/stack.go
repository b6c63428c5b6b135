// This file defines stack, which turns levels of the columns into levels of the row labels.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// makeRoom refuses work that needs more memory than is left, before any of it is taken.
func makeRoom(t *object.Thread, items, bytes int64) error {
	n, ok := object.MulInt(items, bytes)
	if !ok {
		n = 1 << 62
	}
	if err := t.Charge(n); err != nil {
		return err
	}
	t.Meter.Release(n)
	return nil
}

// splitLevels parts the levels of labels into those at the given places, in that order, and the others.
func splitLevels(t *object.Thread, x *frame.Index, at []int) (in, out []*column.Column, inNames, outNames []object.Value, err error) {
	levels, err := x.Levels(t)
	if err != nil {
		return nil, nil, nil, nil, err
	}
	taken := map[int]bool{}
	for _, l := range at {
		taken[l] = true
		in, inNames = append(in, levels[l]), append(inNames, x.Names[l])
	}
	for l, c := range levels {
		if !taken[l] {
			out, outNames = append(out, c), append(outNames, x.Names[l])
		}
	}
	return in, out, inNames, outNames, nil
}

// levelIndex is an index of columns.
func levelIndex(cols []*column.Column, names []object.Value) *frame.Index {
	if len(cols) == 1 {
		return frame.NewIndex(cols[0], names[0])
	}
	return frame.NewMulti(cols, names)
}

// stackColumns turns levels of the columns into the innermost levels of the row labels. Where no level is left the result is a series.
func stackColumns(t *object.Thread, f *frame.Frame, at []int) (object.Value, error) {
	if unique, err := f.Columns.Unique(t); err != nil {
		return object.Value{}, err
	} else if !unique {
		return object.Value{}, object.ValueErrorf("Columns with duplicate values are not supported in stack")
	}
	inner, rest, innerNames, restNames, err := splitLevels(t, f.Columns, at)
	if err != nil {
		return object.Value{}, err
	}
	s, err := frame.Group(t, inner, innerNames, false, true)
	if err != nil {
		return object.Value{}, err
	}
	// Column j of the result holds, for label k of the new levels, the column place[j][k] of f.
	left := 1
	var heads *frame.Groups
	if len(rest) > 0 {
		if heads, err = frame.Group(t, rest, restNames, false, true); err != nil {
			return object.Value{}, err
		}
		left = heads.Len()
	}
	w := s.Len()
	total, fits := object.MulInt(int64(f.Len()), int64(w))
	if !fits || total > 1<<31-1 {
		return object.Value{}, t.Charge(1 << 62)
	}
	if err := makeRoom(t, total, int64(12+16*left)); err != nil {
		return object.Value{}, err
	}
	place := make([][]int, left)
	for j := range place {
		place[j] = make([]int, w)
		for k := range place[j] {
			place[j][k] = -1
		}
	}
	for i := range f.Cols {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return object.Value{}, err
			}
		}
		j := 0
		if heads != nil {
			j = int(heads.Codes[i])
		}
		place[j][s.Codes[i]] = i
	}
	byRow, err := kernel.Room[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	outer, err := kernel.Room[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	code, err := kernel.Room[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	n := int32(f.Len())
	if err := kernel.Blocks(t.Meter, int(total), func(lo, hi int) {
		row, j := int32(lo/w), int32(lo%w)
		for k := lo; k < hi; k++ {
			outer[k], code[k], byRow[k] = row, j, j*n+row
			if j++; j == int32(w) {
				row, j = row+1, 0
			}
		}
	}); err != nil {
		return object.Value{}, err
	}
	cols := make([]*column.Column, left)
	for j := range cols {
		parts := make([]*column.Column, w)
		var have *column.Column
		for _, i := range place[j] {
			if i >= 0 {
				have = f.Cols[i]
			}
		}
		for k, i := range place[j] {
			if k&0xfff == 0xfff {
				if err := t.Poll(0x1000); err != nil {
					return object.Value{}, err
				}
			}
			if i >= 0 {
				parts[k] = f.Cols[i]
				continue
			}
			gap, err := kernel.Repeat[int32](t.Meter, -1, f.Len())
			if err != nil {
				return object.Value{}, err
			}
			if parts[k], err = have.Take(t, gap); err != nil {
				return object.Value{}, err
			}
			kernel.Drop(t.Meter, gap)
		}
		c, err := column.Concat(t, parts)
		if err != nil {
			return object.Value{}, err
		}
		if cols[j], err = c.Take(t, byRow); err != nil {
			return object.Value{}, err
		}
	}
	levels, err := f.Index.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	var labels []*column.Column
	for _, l := range levels {
		if l, err = l.Take(t, outer); err != nil {
			return object.Value{}, err
		}
		labels = append(labels, l)
	}
	keys, err := s.Keys.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	for _, l := range keys {
		if l, err = l.Take(t, code); err != nil {
			return object.Value{}, err
		}
		labels = append(labels, l)
	}
	x := frame.NewMulti(labels, append(append([]object.Value(nil), f.Index.Names...), innerNames...))
	for l := range labels {
		if l >= len(levels) || !f.Index.IsMulti() || f.Index.Found(l) {
			x = x.AsFound(l)
		}
	}
	if heads == nil {
		return frame.NewSeries(x, object.None, cols[0]).Value(), nil
	}
	return frame.NewFrame(x, heads.Keys, cols).Value(), nil
}

func stack(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	at, err := levelNumbers(t, f.Columns, a[0])
	if err != nil {
		return object.Value{}, err
	}
	modern, err := flag(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	if modern {
		for i, name := range []string{"dropna", "sort"} {
			if !a[1+i].IsUnbound() {
				if name == "sort" {
					return object.Value{}, object.ValueErrorf("Cannot specify sort, this argument will be removed in a future version of pandas. Sort the result using .sort_index instead.")
				}
				return object.Value{}, object.ValueErrorf("dropna must be unspecified as the new implementation does not introduce rows of NA values. This argument will be removed in a future version of pandas.")
			}
		}
		if len(at) == 0 {
			return v, nil
		}
		return stackColumns(t, f, at)
	}
	if f.Columns.IsMulti() {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "stack(future_stack=False) of columns with several levels is not supported here; leave it out")
	}
	if len(at) == 0 {
		return v, nil
	}
	r, err := stackColumns(t, f, at)
	if err != nil || a[1].IsBool() && !a[1].AsBool() {
		return r, err
	}
	s := frame.ToSeries(r)
	gone, err := s.Col.MissingMask(t)
	if err != nil {
		return r, err
	}
	for i := range gone {
		gone[i] = !gone[i]
	}
	rows, err := kernel.Where(t.Meter, gone)
	if err != nil {
		return r, err
	}
	return seriesValue(s.Take(t, rows))
}
