// This file defines df[…] and s[…]: reading, writing and deleting by label, list, mask and slice.

package pandas

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// scalarKey tells a key that names one label: scalars and tuples.
func scalarKey(v object.Value) bool {
	if v.IsInt() || v.IsFloat() || v.IsBool() || v.IsNone() || object.IsStr(v) || object.TypeOf(v) == object.TupleType {
		return true
	}
	if object.TypeOf(v) == object.SliceType {
		return false
	}
	return column.ToTimestamp(v) != nil || column.ToDelta(v) != nil || column.ClockOf(v) != column.NoClock || object.TypeOf(v).Slots.Iter == nil
}

// maskOf reads a boolean key for rows with labels x; a series is aligned by label. ok is false for keys that are not masks.
func maskOf(t *object.Thread, key object.Value, x *frame.Index) (rows []int32, ok bool, err error) {
	s := frame.ToSeries(key)
	if s == nil && object.TypeOf(key) == object.TupleType {
		return nil, false, nil
	}
	c, isList, err := columnOf(t, key)
	if err != nil || !isList {
		return nil, false, err
	}
	if c.Kind() == column.Object && c.Len() > 0 {
		for _, v := range c.Objects() {
			if !v.IsBool() && !column.MissingValue(v) {
				return nil, false, nil
			}
		}
		if c.AnyMissing() {
			return nil, false, object.ValueErrorf("Cannot mask with non-boolean array containing NA / NaN values")
		}
		if c, err = c.Cast(t, column.Bool); err != nil {
			return nil, false, err
		}
	}
	if c.Kind() != column.Bool {
		return nil, false, nil
	}
	if s != nil {
		same, err := s.Index.Same(t, x)
		if err != nil {
			return nil, false, err
		}
		if !same {
			unique, err := s.Index.Unique(t)
			if err != nil {
				return nil, false, err
			}
			at := []int32(nil)
			if unique {
				if at, err = s.Index.Indexer(t, x); err != nil {
					return nil, false, err
				}
			}
			for _, i := range at {
				unique = unique && i >= 0
			}
			if !unique {
				return nil, false, object.Raise(indexingError, "Unalignable boolean Series provided as indexer (index of the boolean Series and of the indexed object do not match).")
			}
			if c, err = c.Take(t, at); err != nil {
				return nil, false, err
			}
		}
	}
	if c.Len() != x.Len() {
		return nil, false, object.ValueErrorf("Item wrong length %d instead of %d.", c.Len(), x.Len())
	}
	rows, err = kernel.Where(t.Meter, c.Bools())
	return rows, true, err
}

// maskOrRows reads a key column as a mask or as row numbers.
func maskOrRows(t *object.Thread, c *column.Column, n int) ([]int32, error) {
	if c.Kind() == column.Bool {
		if c.Len() != n {
			return nil, object.IndexErrorf("Boolean index has wrong length: %d instead of %d", c.Len(), n)
		}
		return kernel.Where(t.Meter, c.Bools())
	}
	if c.Len() > 0 && c.Kind() != column.Int64 {
		return nil, object.IndexErrorf(".iloc requires numeric indexers, got %s", c.DType())
	}
	out, err := kernel.Room[int32](t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	from, outside := c.Ints(), false
	err = kernel.Blocks(t.Meter, len(from), func(lo, hi int) {
		for i := lo; i < hi && !outside; i++ {
			v := from[i]
			if v < 0 {
				v += int64(n)
			}
			outside = v < 0 || v >= int64(n)
			out[i] = int32(v)
		}
	})
	if err == nil && outside {
		err = object.IndexErrorf("positional indexers are out-of-bounds")
	}
	return out, err
}

// sliceRows is the rows of a slice by position.
func sliceRows(t *object.Thread, key object.Value, n int) ([]int32, error) {
	start, step, count, err := object.ToSliceObj(key).Indices(t, n)
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Room[int32](t.Meter, count)
	if err != nil {
		return nil, err
	}
	return rows, kernel.Blocks(t.Meter, count, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			rows[i] = int32(start + i*step)
		}
	})
}

// plainSlice tells a slice of step 1 by ints (or by nothing).
func intSlice(key object.Value) bool {
	s := object.ToSliceObj(key)
	ok := func(v object.Value) bool { return v.IsNone() || v.IsInt() }
	return ok(s.Start) && ok(s.Stop) && ok(s.Step)
}

func frameGetItem(t *object.Thread, self, key object.Value) (object.Value, error) {
	f := frame.ToFrame(self)
	if object.TypeOf(key) == object.SliceType {
		var rows []int32
		var err error
		if intSlice(key) {
			rows, err = sliceRows(t, key, f.Len())
		} else {
			rows, err = labelSlice(t, f.Index, key)
		}
		if err != nil {
			return object.Value{}, err
		}
		return frameValue(f.Take(t, rows))
	}
	if object.IsCallable(key) && !object.IsType(key) {
		k, err := object.Call(t, key, self)
		if err != nil {
			return object.Value{}, err
		}
		return frameGetItem(t, self, k)
	}
	if scalarKey(key) {
		return frameColumn(t, f, key)
	}
	if g := frame.ToFrame(key); g != nil {
		return whereFrame(t, f, key, column.NaN, true)
	}
	rows, ok, err := maskOf(t, key, f.Index)
	if err != nil {
		return object.Value{}, err
	}
	if ok {
		return frameValue(f.Take(t, rows))
	}
	at, err := columnPlaces(t, f, key)
	if err != nil {
		return object.Value{}, err
	}
	return frameValue(f.Select(t, at))
}

func frameValue(f *frame.Frame, err error) (object.Value, error) {
	if err != nil {
		return object.Value{}, err
	}
	return f.Value(), nil
}

func seriesValue(s *frame.Series, err error) (object.Value, error) {
	if err != nil {
		return object.Value{}, err
	}
	return s.Value(), nil
}

// frameColumn is df[label]: a series, or a frame where the label is of several columns.
func frameColumn(t *object.Thread, f *frame.Frame, key object.Value) (object.Value, error) {
	at, err := f.Columns.All(t, key)
	if err != nil {
		return object.Value{}, err
	}
	switch {
	case len(at) == 1:
		return seriesValue(f.Column(t, int(at[0])))
	case len(at) > 1:
		return frameValue(f.Select(t, at))
	case f.Columns.IsMulti():
		return frameLevel(t, f, key)
	}
	return object.Value{}, object.KeyError(key)
}

// frameLevel is the columns below an outer label of a MultiIndex.
func frameLevel(t *object.Thread, f *frame.Frame, key object.Value) (object.Value, error) {
	rows, rest, err := partial(t, f.Columns, key)
	if err != nil {
		return object.Value{}, err
	}
	if len(rows) == 0 {
		return object.Value{}, object.KeyError(key)
	}
	g, err := f.Select(t, rows)
	if err != nil {
		return object.Value{}, err
	}
	g.Columns = rest
	// A label that is followed by an empty one stands for one column.
	if len(rows) == 1 && !rest.IsMulti() {
		if l, err := rest.Label(t, 0); err == nil && isText(l, "") {
			return frame.NewSeries(f.Index, key, g.Cols[0]).Value(), nil
		}
	}
	return g.Value(), nil
}

// columnPlaces finds a list of column labels.
func columnPlaces(t *object.Thread, f *frame.Frame, key object.Value) ([]int32, error) {
	return placesOf(t, f.Columns, key, "columns")
}

// placesOf finds a list of labels of an axis; all must be there.
func placesOf(t *object.Thread, x *frame.Index, key object.Value, axis string) ([]int32, error) {
	labels, ok, err := unpackList(t, key)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, object.KeyError(key)
	}
	var out []int32
	var gone []object.Value
	for _, l := range labels {
		before := len(out)
		if out, err = x.AppendAll(t, out, l); err != nil {
			return nil, err
		}
		if len(out) == before && x.IsMulti() && object.TypeOf(l) != object.TupleType {
			at, _, err := partial(t, x, l)
			if err != nil {
				return nil, err
			}
			if out, err = budget.Extend(t.Meter, out, at); err != nil {
				return nil, err
			}
		}
		if len(out) == before {
			gone = append(gone, l)
		}
		if err := t.Poll(1); err != nil {
			return nil, err
		}
	}
	if len(gone) == 0 {
		return out, nil
	}
	if len(gone) == len(labels) {
		ix, err := frame.IndexOf(t, labels, object.None)
		if err != nil {
			return nil, err
		}
		if old := frame.ToIndex(key); old != nil {
			ix = old
		}
		s, err := ix.Repr(t)
		if err != nil {
			return nil, err
		}
		return nil, keyErrorf("None of [" + s + "] are in the [" + axis + "]")
	}
	return nil, keyErrorf(textList(t, gone) + " not in index")
}

func frameSetItem(t *object.Thread, self, key, val object.Value) error {
	f := frame.ToFrame(self)
	if object.TypeOf(key) == object.SliceType {
		return locSet(t, self, key, val)
	}
	if g := frame.ToFrame(key); g != nil {
		keep, err := invertFrame(t, key)
		if err != nil {
			return err
		}
		r, err := whereFrame(t, f, keep, val, false)
		if err != nil {
			return err
		}
		*f = *frame.ToFrame(r)
		return nil
	}
	if scalarKey(key) {
		c, err := alignedColumn(t, val, f)
		if err != nil {
			return err
		}
		return f.SetColumn(t, key, c)
	}
	rows, ok, err := maskOf(t, key, f.Index)
	if err != nil {
		return err
	}
	if ok {
		for i := range f.Cols {
			if err := setCells(t, f, rows, []int32{int32(i)}, val); err != nil {
				return err
			}
		}
		return nil
	}
	labels, _, err := unpackList(t, key)
	if err != nil {
		return err
	}
	return setColumns(t, f, labels, val)
}

// setColumns is df[[a, b]] = value.
func setColumns(t *object.Thread, f *frame.Frame, labels []object.Value, val object.Value) error {
	if g := frame.ToFrame(val); g != nil {
		if len(g.Cols) != len(labels) {
			return object.ValueErrorf("Columns must be same length as key")
		}
		g, err := g.Reindex(t, f.Index)
		if err != nil {
			return err
		}
		for i, l := range labels {
			if err := f.SetColumn(t, l, g.Cols[i]); err != nil {
				return err
			}
		}
		return nil
	}
	if a := ndarray.ToArray(val); a != nil && a.NDim() == 2 {
		cols, err := a.Columns(t)
		if err != nil {
			return err
		}
		if len(cols) != len(labels) {
			return object.ValueErrorf("Columns must be same length as key")
		}
		for i, l := range labels {
			if err := f.SetColumn(t, l, cols[i]); err != nil {
				return err
			}
		}
		return nil
	}
	items, ok, err := unpackList(t, val)
	if err != nil {
		return err
	}
	if ok && len(items) != len(labels) {
		return object.ValueErrorf("Columns must be same length as key")
	}
	for i, l := range labels {
		v := val
		if ok {
			v = items[i]
		}
		c, err := alignedColumn(t, v, f)
		if err != nil {
			return err
		}
		if err := f.SetColumn(t, l, c); err != nil {
			return err
		}
	}
	return nil
}

// adoptRows gives a frame without rows those of the first column that has some; the cells of its other columns are missing there.
func adoptRows(t *object.Thread, f *frame.Frame, x *frame.Index) error {
	if f.Len() > 0 || x.Len() == 0 {
		return nil
	}
	if name := f.Index.Name(); x.NLevels() == 1 && !name.IsNone() {
		x = x.Renamed(name)
	}
	g, err := f.Reindex(t, x)
	if err == nil {
		f.Index, f.Cols = g.Index, g.Cols
	}
	return err
}

// alignedColumn is a value as a column of a frame: series by label, sequences by position, scalars for all rows. A frame without
// rows takes them from the value.
func alignedColumn(t *object.Thread, val object.Value, f *frame.Frame) (*column.Column, error) {
	if s := frame.ToSeries(val); s != nil {
		if err := adoptRows(t, f, s.Index); err != nil {
			return nil, err
		}
		r, err := s.Reindex(t, f.Index)
		if err != nil {
			return nil, err
		}
		return r.Col, nil
	}
	if g := frame.ToFrame(val); g != nil {
		if len(g.Cols) != 1 {
			return nil, object.ValueErrorf("Cannot set a DataFrame with multiple columns to the single column")
		}
		g, err := g.Reindex(t, f.Index)
		if err != nil {
			return nil, err
		}
		return g.Cols[0], nil
	}
	if object.IsDict(val) {
		s, err := seriesFromDict(t, object.ToDict(val), nil)
		if err != nil {
			return nil, err
		}
		return alignedColumn(t, s.Value(), f)
	}
	c, ok, err := columnOf(t, val)
	if err != nil {
		return nil, err
	}
	if !ok && column.MissingValue(val) && object.TypeOf(val) == column.NaTType {
		none, err := kernel.Repeat(t.Meter, int64(column.NaT), f.Len())
		return column.OfTimes(column.Datetime, none, column.Nano, nil), err
	}
	if !ok {
		return fill(t, val, f.Len())
	}
	if err := adoptRows(t, f, frame.RangeIndex(0, 1, c.Len())); err != nil {
		return nil, err
	}
	if c.Len() == 0 {
		c = emptyList(val, c)
	}
	if c.Len() != f.Len() {
		return nil, object.ValueErrorf("Length of values (%d) does not match length of index (%d)", c.Len(), f.Len())
	}
	return c, nil
}

func frameDelItem(t *object.Thread, self, key object.Value) error {
	f := frame.ToFrame(self)
	at, err := f.Columns.All(t, key)
	if err != nil {
		return err
	}
	if len(at) == 0 {
		return object.KeyError(key)
	}
	gone := map[int]bool{}
	for _, i := range at {
		gone[int(i)] = true
	}
	g, err := f.DropColumns(t, gone)
	if err == nil {
		f.Columns, f.Cols = g.Columns, g.Cols
	}
	return err
}

func seriesGetItem(t *object.Thread, self, key object.Value) (object.Value, error) {
	s := frame.ToSeries(self)
	if object.TypeOf(key) == object.SliceType {
		var rows []int32
		var err error
		if intSlice(key) {
			rows, err = sliceRows(t, key, s.Len())
		} else {
			rows, err = labelSlice(t, s.Index, key)
		}
		if err != nil {
			return object.Value{}, err
		}
		return seriesValue(s.Take(t, rows))
	}
	if object.IsCallable(key) && !object.IsType(key) {
		k, err := object.Call(t, key, self)
		if err != nil {
			return object.Value{}, err
		}
		return seriesGetItem(t, self, k)
	}
	if frame.ToFrame(key) != nil {
		return object.Value{}, object.TypeErrorf("Indexing a Series with DataFrame is not supported, use the appropriate DataFrame column")
	}
	if scalarKey(key) {
		return seriesLabel(t, s, key)
	}
	rows, ok, err := maskOf(t, key, s.Index)
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		if rows, err = placesOf(t, s.Index, key, "index"); err != nil {
			return object.Value{}, err
		}
	}
	return seriesValue(s.Take(t, rows))
}

// seriesLabel is s[label] and s.loc[label].
func seriesLabel(t *object.Thread, s *frame.Series, key object.Value) (object.Value, error) {
	rows, rest, err := labelRows(t, s.Index, key)
	if err != nil {
		return object.Value{}, err
	}
	if len(rows) == 0 {
		return object.Value{}, object.KeyError(key)
	}
	if len(rows) == 1 && (rest == nil || s.Index.NLevels() == 1 && scalarKey(key)) {
		return s.Col.Cell(t, int(rows[0]))
	}
	out, err := s.Take(t, rows)
	if err != nil {
		return object.Value{}, err
	}
	if rest != nil {
		out.Index = rest
	}
	return out.Value(), nil
}

func seriesSetItem(t *object.Thread, self, key, val object.Value) error {
	if s := frame.ToSeries(self); object.TypeOf(key) == object.SliceType && intSlice(key) {
		rows, err := sliceRows(t, key, s.Len())
		if err != nil {
			return err
		}
		c, err := replaceRows(t, s.Col, s.Index, rows, val)
		if err == nil {
			s.Col = c
		}
		return err
	}
	return locSet(t, self, key, val)
}

func invertFrame(t *object.Thread, v object.Value) (object.Value, error) {
	return object.Unary(t, object.UnaryInvert, v)
}
