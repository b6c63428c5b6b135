// This file defines the constructors DataFrame(…), Series(…) and Index(…).

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func newSeries(t *object.Thread, a []object.Value) (object.Value, error) {
	data, index, dt, name := a[0], a[1], a[2], a[3]
	var d dtypeSpec
	var err error
	if given(dt) {
		if d, err = specOf(t, dt); err != nil {
			return object.Value{}, err
		}
		if d.kind == column.Object {
			if data, err = objectCells(t, data); err != nil {
				return object.Value{}, err
			}
		}
	}
	s, err := seriesFrom(t, data, index)
	if err != nil {
		return object.Value{}, err
	}
	if given(name) {
		s.Name = name
	}
	if given(dt) {
		c, err := castTo(t, s.Col, d)
		if err != nil {
			return object.Value{}, err
		}
		s = frame.NewSeries(s.Index, s.Name, c)
	}
	return s.Value(), nil
}

func seriesFrom(t *object.Thread, data, index object.Value) (*frame.Series, error) {
	var x *frame.Index
	var err error
	if given(index) {
		if x, err = indexOf(t, index); err != nil {
			return nil, err
		}
	}
	if s := frame.ToSeries(data); s != nil {
		if x == nil {
			return frame.NewSeries(s.Index, s.Name, s.Col), nil
		}
		return s.Reindex(t, x)
	}
	if object.IsDict(data) {
		return seriesFromDict(t, object.ToDict(data), x)
	}
	if !given(data) {
		if x == nil || x.Len() == 0 {
			if x == nil {
				x = frame.RangeIndex(0, 1, 0)
			}
			return frame.NewSeries(x, object.None, column.OfObjects(nil)), nil
		}
		data = column.NaN
	}
	c, ok, err := columnOf(t, data)
	if err != nil {
		return nil, err
	}
	if !ok {
		n := 1
		if x != nil {
			n = x.Len()
		}
		if c, err = fill(t, data, n); err != nil {
			return nil, err
		}
	}
	name := object.None
	if ix := frame.ToIndex(data); ix != nil {
		name = ix.Name()
	}
	if x == nil {
		x = frame.RangeIndex(0, 1, c.Len())
	}
	if x.Len() != c.Len() {
		return nil, object.ValueErrorf("Length of values (%d) does not match length of index (%d)", c.Len(), x.Len())
	}
	return frame.NewSeries(x, name, c), nil
}

func dictItems(t *object.Thread, d *object.Dict) (keys, vals []object.Value, err error) {
	if err := t.Charge(int64(d.Len()) * 32); err != nil {
		return nil, nil, err
	}
	keys, vals = make([]object.Value, 0, d.Len()), make([]object.Value, 0, d.Len())
	for pos := 0; ; {
		k, v, next, ok := d.Next(pos)
		if !ok {
			return keys, vals, t.Poll(len(keys))
		}
		keys, vals, pos = append(keys, k), append(vals, v), next
	}
}

func seriesFromDict(t *object.Thread, d *object.Dict, x *frame.Index) (*frame.Series, error) {
	keys, vals, err := dictItems(t, d)
	if err != nil {
		return nil, err
	}
	own, err := frame.IndexOf(t, keys, object.None)
	if err != nil {
		return nil, err
	}
	c, err := column.FromValues(t, vals)
	if err != nil {
		return nil, err
	}
	if len(keys) == 0 {
		own = frame.RangeIndex(0, 1, 0)
	}
	s := frame.NewSeries(own, object.None, c)
	if x == nil {
		return s, nil
	}
	return s.Reindex(t, x)
}

func newFrame(t *object.Thread, a []object.Value) (object.Value, error) {
	var index, columns *frame.Index
	var err error
	if given(a[1]) {
		if index, err = indexOf(t, a[1]); err != nil {
			return object.Value{}, err
		}
	}
	if given(a[2]) {
		if columns, err = indexOf(t, a[2]); err != nil {
			return object.Value{}, err
		}
	}
	data := a[0]
	var d dtypeSpec
	if given(a[3]) {
		if d, err = specOf(t, a[3]); err != nil {
			return object.Value{}, err
		}
		if d.kind == column.Object && object.IsDict(data) {
			if data, err = objectColumns(t, object.ToDict(data)); err != nil {
				return object.Value{}, err
			}
		}
	}
	f, err := frameFrom(t, data, index, columns)
	if err != nil {
		return object.Value{}, err
	}
	if given(a[3]) {
		for i, c := range f.Cols {
			if f.Cols[i], err = castTo(t, c, d); err != nil {
				return object.Value{}, err
			}
		}
	}
	return f.Value(), nil
}

func frameFrom(t *object.Thread, data object.Value, index, columns *frame.Index) (*frame.Frame, error) {
	switch {
	case !given(data):
		d, err := object.NewDict(t)
		if err != nil {
			return nil, err
		}
		return frameFromDict(t, d, index, columns)
	case object.IsDict(data):
		return frameFromDict(t, object.ToDict(data), index, columns)
	case frame.ToFrame(data) != nil:
		f := frame.ToFrame(data).Copy()
		var err error
		if index != nil {
			if f, err = f.Reindex(t, index); err != nil {
				return nil, err
			}
		}
		if columns != nil {
			return f.ReindexColumns(t, columns)
		}
		return f, nil
	case frame.ToSeries(data) != nil:
		s := frame.ToSeries(data)
		f, err := toFrame(t, s, object.Unbound)
		if err != nil {
			return nil, err
		}
		if index != nil {
			if f, err = f.Reindex(t, index); err != nil {
				return nil, err
			}
		}
		if columns != nil && columns.Len() == 1 {
			f.Columns = columns
		}
		return f, nil
	}
	if a := ndarray.ToArray(data); a != nil && a.NDim() >= 2 {
		if a.NDim() > 2 {
			return nil, object.ValueErrorf("Must pass 2-d input. shape=%s", reprOr(t, data))
		}
		cols, err := a.Columns(t)
		if err != nil {
			return nil, err
		}
		return finishFrame(t, cols, a.Shape[0], index, columns)
	} else if a != nil && a.NDim() == 1 {
		c, err := a.Column(t)
		if err != nil {
			return nil, err
		}
		return finishFrame(t, []*column.Column{c}, a.Size(), index, columns)
	}
	items, ok, err := unpackList(t, data)
	if err != nil {
		return nil, err
	}
	if !ok {
		if index == nil || columns == nil {
			return nil, object.ValueErrorf("DataFrame constructor not properly called!")
		}
		return frameOf(t, data, index, columns)
	}
	return frameFromRows(t, items, index, columns)
}

// frameOf is a frame whose cells are all the same.
func frameOf(t *object.Thread, cell object.Value, index, columns *frame.Index) (*frame.Frame, error) {
	c, err := fill(t, cell, index.Len())
	if err != nil {
		return nil, err
	}
	if err := t.Charge(int64(columns.Len()) * 16); err != nil {
		return nil, err
	}
	cols := make([]*column.Column, columns.Len())
	for i := range cols {
		cols[i] = c
	}
	return frame.NewFrame(index, columns, cols), nil
}

// finishFrame puts default labels on columns where none are given.
func finishFrame(t *object.Thread, cols []*column.Column, n int, index, columns *frame.Index) (*frame.Frame, error) {
	if index == nil {
		index = frame.RangeIndex(0, 1, n)
	}
	if columns == nil {
		columns = frame.RangeIndex(0, 1, len(cols))
	}
	if columns.Len() != len(cols) || index.Len() != n {
		return nil, object.ValueErrorf("Shape of passed values is (%d, %d), indices imply (%d, %d)", n, len(cols), index.Len(), columns.Len())
	}
	return frame.NewFrame(index, columns, cols), nil
}

// frameFromRows makes a frame of a list of dicts, series, sequences or scalars.
func frameFromRows(t *object.Thread, rows []object.Value, index, columns *frame.Index) (*frame.Frame, error) {
	if len(rows) == 0 {
		d, err := object.NewDict(t)
		if err != nil {
			return nil, err
		}
		return frameFromDict(t, d, index, columns)
	}
	first := rows[0]
	if object.IsDict(first) {
		return frameFromRecords(t, rows, index, columns)
	}
	if frame.ToSeries(first) != nil {
		return frameFromSeriesRows(t, rows, index, columns)
	}
	if !object.IsList(first) && !object.IsTuple(first) && !isArray(first) && frame.ToIndex(first) == nil {
		c, err := column.FromValues(t, rows)
		if err != nil {
			return nil, err
		}
		return finishFrame(t, []*column.Column{c}, len(rows), index, columns)
	}
	if columns == nil {
		// Named tuples give their fields as columns.
		if f, ok, err := object.FindAttr(t, first, object.NewStrObj("_fields")); err != nil {
			return nil, err
		} else if ok && object.IsTuple(first) {
			if columns, err = indexOf(t, f); err != nil {
				return nil, err
			}
		}
	}
	width := 0
	table := make([][]object.Value, len(rows))
	for i, r := range rows {
		items, ok, err := unpackList(t, r)
		if err != nil {
			return nil, err
		}
		if !ok {
			items = []object.Value{r}
		}
		table[i] = items
		width = max(width, len(items))
	}
	if err := t.Charge(int64(width) * int64(len(rows)) * 16); err != nil {
		return nil, err
	}
	if columns != nil && columns.Len() != width {
		return nil, object.ValueErrorf("%d columns passed, passed data had %d columns", columns.Len(), width)
	}
	cols := make([]*column.Column, width)
	part := make([]object.Value, len(rows))
	for j := range cols {
		for i := range table {
			part[i] = object.None
			if j < len(table[i]) {
				part[i] = table[i][j]
			}
		}
		var err error
		if cols[j], err = column.FromValues(t, part); err != nil {
			return nil, err
		}
	}
	return finishFrame(t, cols, len(rows), index, columns)
}

// frameFromRecords makes a frame of dicts; a key that a dict does not have is missing.
func frameFromRecords(t *object.Thread, rows []object.Value, index, columns *frame.Index) (*frame.Frame, error) {
	order, err := object.NewDict(t)
	if err != nil {
		return nil, err
	}
	var keys []object.Value
	var cells [][]object.Value
	for i, r := range rows {
		if !object.IsDict(r) {
			return nil, object.TypeErrorf("list of dicts expected; item %d is %s", i, object.TypeOf(r).Name)
		}
		d := object.ToDict(r)
		for pos := 0; ; {
			k, v, next, ok := d.Next(pos)
			if !ok {
				break
			}
			pos = next
			at, found, err := order.Get(t, k)
			if err != nil {
				return nil, err
			}
			if !found {
				at = object.Int(int64(len(keys)))
				if err := order.Set(t, k, at); err != nil {
					return nil, err
				}
				col, err := kernel.Repeat(t.Meter, column.NaN, len(rows))
				if err != nil {
					return nil, err
				}
				keys, cells = append(keys, k), append(cells, col)
			}
			cells[at.AsInt()][i] = v
		}
		if err := t.Poll(d.Len()); err != nil {
			return nil, err
		}
	}
	cols := make([]*column.Column, len(keys))
	for j := range cols {
		if cols[j], err = column.FromValues(t, cells[j]); err != nil {
			return nil, err
		}
	}
	names, err := frame.IndexOf(t, keys, object.None)
	if err != nil {
		return nil, err
	}
	f, err := finishFrame(t, cols, len(rows), index, names)
	if err != nil || columns == nil {
		return f, err
	}
	return f.ReindexColumns(t, columns)
}

func frameFromSeriesRows(t *object.Thread, rows []object.Value, index, columns *frame.Index) (*frame.Frame, error) {
	dicts := make([]object.Value, len(rows))
	names := make([]object.Value, len(rows))
	named := false
	for i, r := range rows {
		s := frame.ToSeries(r)
		if s == nil {
			return nil, object.TypeErrorf("list of Series expected; item %d is %s", i, object.TypeOf(r).Name)
		}
		d, err := seriesDict(t, s)
		if err != nil {
			return nil, err
		}
		dicts[i], names[i] = d, s.Name
		if s.Name.IsNone() {
			names[i] = object.Int(int64(i))
		} else {
			named = true
		}
	}
	if index == nil && named {
		var err error
		if index, err = frame.IndexOf(t, names, object.None); err != nil {
			return nil, err
		}
	}
	return frameFromRecords(t, dicts, index, columns)
}

// frameFromDict makes a frame of columns: sequences of one length, series and dicts aligned by label, scalars for all rows.
func frameFromDict(t *object.Thread, d *object.Dict, index, columns *frame.Index) (*frame.Frame, error) {
	keys, vals, err := dictItems(t, d)
	if err != nil {
		return nil, err
	}
	rows := index
	n := -1
	if index != nil {
		n = index.Len()
	}
	series := make([]*frame.Series, len(vals))
	plain := make([]*column.Column, len(vals))
	for i, v := range vals {
		s := frame.ToSeries(v)
		if s == nil && object.IsDict(v) {
			if s, err = seriesFromDict(t, object.ToDict(v), nil); err != nil {
				return nil, err
			}
		}
		if s != nil {
			series[i] = s
			if index == nil {
				if rows == nil {
					rows = s.Index
				} else if rows, err = rows.Union(t, s.Index, !object.IsDict(v)); err != nil {
					return nil, err
				}
			}
			continue
		}
		c, ok, err := columnOf(t, v)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		c = emptyList(v, c)
		plain[i] = c
		if n >= 0 && c.Len() != n {
			if index != nil {
				return nil, object.ValueErrorf("Length of values (%d) does not match length of index (%d)", c.Len(), n)
			}
			return nil, object.ValueErrorf("All arrays must be of the same length")
		}
		n = c.Len()
	}
	if rows == nil {
		if n < 0 && len(vals) > 0 {
			return nil, object.ValueErrorf("If using all scalar values, you must pass an index")
		}
		rows = frame.RangeIndex(0, 1, max(n, 0))
	}
	if n >= 0 && rows.Len() != n {
		return nil, object.ValueErrorf("array length %d does not match index length %d", n, rows.Len())
	}
	cols := make([]*column.Column, len(vals))
	for i, v := range vals {
		switch {
		case series[i] != nil:
			s, err := series[i].Reindex(t, rows)
			if err != nil {
				return nil, err
			}
			cols[i] = s.Col
		case plain[i] != nil:
			cols[i] = plain[i]
		default:
			if cols[i], err = fill(t, v, rows.Len()); err != nil {
				return nil, err
			}
		}
	}
	names, err := frame.IndexOf(t, keys, object.None)
	if err != nil {
		return nil, err
	}
	if len(keys) == 0 {
		names = frame.RangeIndex(0, 1, 0)
	}
	f := frame.NewFrame(rows, names, cols)
	if columns == nil {
		return f, nil
	}
	return selectDictColumns(t, f, columns)
}

// selectDictColumns gives a frame the columns asked for; new ones are empty objects.
func selectDictColumns(t *object.Thread, f *frame.Frame, columns *frame.Index) (*frame.Frame, error) {
	at, err := f.Columns.Indexer(t, columns)
	if err != nil {
		return nil, err
	}
	cols := make([]*column.Column, len(at))
	for i, j := range at {
		if j >= 0 {
			cols[i] = f.Cols[j]
			continue
		}
		gap, err := kernel.Repeat(t.Meter, column.NaN, f.Len())
		if err != nil {
			return nil, err
		}
		cols[i] = column.OfObjects(gap)
	}
	return frame.NewFrame(f.Index, columns, cols), nil
}

// toFrame is a series as a frame of one column.
func toFrame(t *object.Thread, s *frame.Series, name object.Value) (*frame.Frame, error) {
	if name.IsUnbound() {
		name = s.Name
		if name.IsNone() {
			return frame.NewFrame(s.Index, frame.RangeIndex(0, 1, 1), []*column.Column{s.Col}), nil
		}
	}
	x, err := frame.IndexOf(t, []object.Value{name}, object.None)
	if err != nil {
		return nil, err
	}
	return frame.NewFrame(s.Index, x, []*column.Column{s.Col}), nil
}

// seriesDict is Series.to_dict().
func seriesDict(t *object.Thread, s *frame.Series) (object.Value, error) {
	keys, err := s.Index.Labels(t)
	if err != nil {
		return object.Value{}, err
	}
	vals, err := s.Col.Cells(t)
	if err != nil {
		return object.Value{}, err
	}
	d, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	for i, k := range keys {
		if err := d.Set(t, k, vals[i]); err != nil {
			return object.Value{}, err
		}
	}
	return d.Value(), nil
}
