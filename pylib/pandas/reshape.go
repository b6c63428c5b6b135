// This file defines the methods that reshape: stack, unstack, melt, explode, xs, swaplevel.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// unstackFrame turns a level of the row labels into columns. A frame of one column that stands for a series gets the level's labels alone.
func unstackFrame(t *object.Thread, f *frame.Frame, level int, fillValue object.Value, series bool) (*frame.Frame, error) {
	levels, err := f.Index.Levels(t)
	if err != nil {
		return nil, err
	}
	if len(levels) < 2 {
		return nil, object.ValueErrorf("index must be a MultiIndex to unstack, <class 'pandas.Index'> was passed")
	}
	var rest []*column.Column
	var names []object.Value
	for l, c := range levels {
		if l != level {
			rest, names = append(rest, c), append(names, f.Index.Names[l])
		}
	}
	rows, err := frame.Group(t, rest, names, true, true)
	if err != nil {
		return nil, err
	}
	cols, err := frame.Group(t, []*column.Column{levels[level]}, []object.Value{f.Index.Names[level]}, true, true)
	if err != nil {
		return nil, err
	}
	cells, fits := object.MulInt(int64(rows.Len()), int64(cols.Len()))
	if !fits || cells > 1<<31-1 {
		return nil, t.Charge(1 << 62)
	}
	at, err := kernel.Repeat[int32](t.Meter, -1, int(cells))
	if err != nil {
		return nil, err
	}
	for i := range rows.Codes {
		k := int(cols.Codes[i])*rows.Len() + int(rows.Codes[i])
		if at[k] >= 0 {
			return nil, object.ValueErrorf("Index contains duplicate entries, cannot reshape")
		}
		at[k] = int32(i)
	}
	var out []*column.Column
	for _, c := range f.Cols {
		for j := range cols.Len() {
			part := at[j*rows.Len() : (j+1)*rows.Len()]
			x, err := c.Take(t, part)
			if err != nil {
				return nil, err
			}
			one := []*column.Column{x}
			if err := fillNew(t, one, []*column.Column{c}, part, fillValue); err != nil {
				return nil, err
			}
			out = append(out, one[0])
		}
	}
	if series {
		return frame.NewFrame(rows.Keys, cols.Keys, out), nil
	}
	outer, err := f.Columns.Levels(t)
	if err != nil {
		return nil, err
	}
	n := len(f.Cols) * cols.Len()
	left, err := kernel.Make[int32](t.Meter, n)
	if err != nil {
		return nil, err
	}
	right, err := kernel.Make[int32](t.Meter, n)
	if err != nil {
		return nil, err
	}
	for k := range left {
		left[k], right[k] = int32(k/max(cols.Len(), 1)), int32(k%max(cols.Len(), 1))
	}
	var parts []*column.Column
	for _, c := range outer {
		if c, err = c.Take(t, left); err != nil {
			return nil, err
		}
		parts = append(parts, c)
	}
	inner, err := cols.Keys.Level(t, 0)
	if err != nil {
		return nil, err
	}
	if inner, err = inner.Take(t, right); err != nil {
		return nil, err
	}
	x := frame.NewMulti(append(parts, inner), append(append([]object.Value(nil), f.Columns.Names...), f.Index.Names[level]))
	return frame.NewFrame(rows.Keys, x, out), nil
}

func unstack(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	x := axisIndex(v)
	at, err := levelNumbers(t, x, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if len(at) != 1 {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "unstack of several levels at once is not supported here; call it once for each")
	}
	if s := frame.ToSeries(v); s != nil {
		f, err := toFrame(t, s, object.None)
		if err != nil {
			return object.Value{}, err
		}
		return frameValue(unstackFrame(t, f, at[0], a[1], true))
	}
	return frameValue(unstackFrame(t, frame.ToFrame(v), at[0], a[1], false))
}

// stack turns the columns into the innermost level of the row labels.
func stack(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	if f.Columns.IsMulti() {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "stack of columns with several levels is not supported here; flatten the columns first")
	}
	total, fits := object.MulInt(int64(f.Len()), int64(len(f.Cols)))
	if !fits || total > 1<<31-1 {
		return object.Value{}, t.Charge(1 << 62)
	}
	w := len(f.Cols)
	byRow, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	outer, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	inner, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	for k := range byRow {
		outer[k], inner[k] = int32(k/w), int32(k%w)
		byRow[k] = inner[k]*int32(f.Len()) + outer[k]
	}
	c, err := column.Concat(t, f.Cols)
	if err != nil {
		return object.Value{}, err
	}
	if c, err = c.Take(t, byRow); err != nil {
		return object.Value{}, err
	}
	levels, err := f.Index.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	var parts []*column.Column
	for _, l := range levels {
		if l, err = l.Take(t, outer); err != nil {
			return object.Value{}, err
		}
		parts = append(parts, l)
	}
	heads, err := f.Columns.Level(t, 0)
	if err != nil {
		return object.Value{}, err
	}
	if heads, err = heads.Take(t, inner); err != nil {
		return object.Value{}, err
	}
	x := frame.NewMulti(append(parts, heads), append(append([]object.Value(nil), f.Index.Names...), f.Columns.Name()))
	return frame.NewSeries(x, object.None, c).Value(), nil
}

func melt(t *object.Thread, f *frame.Frame, a []object.Value) (object.Value, error) {
	ids, err := keyLabels(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	vars, err := keyLabels(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	find := func(l object.Value) (int, error) {
		i, err := f.Columns.Find(t, l)
		if err == nil && i < 0 {
			err = keyErrorf("The following id_vars or value_vars are not present in the DataFrame: " + textList(t, []object.Value{l}))
		}
		return i, err
	}
	isID := map[int]bool{}
	for _, l := range ids {
		i, err := find(l)
		if err != nil {
			return object.Value{}, err
		}
		isID[i] = true
	}
	var at []int
	if given(a[1]) {
		for _, l := range vars {
			i, err := find(l)
			if err != nil {
				return object.Value{}, err
			}
			at = append(at, i)
		}
	} else {
		for i := range f.Cols {
			if !isID[i] {
				at = append(at, i)
			}
		}
	}
	total, fits := object.MulInt(int64(f.Len()), int64(len(at)))
	if !fits || total > 1<<31-1 {
		return object.Value{}, t.Charge(1 << 62)
	}
	rows, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	which, err := kernel.Make[int32](t.Meter, int(total))
	if err != nil {
		return object.Value{}, err
	}
	for k := range rows {
		rows[k], which[k] = int32(k%f.Len()), int32(k/f.Len())
	}
	var cols []*column.Column
	var labels []object.Value
	for _, l := range ids {
		i, err := find(l)
		if err != nil {
			return object.Value{}, err
		}
		c, err := f.Cols[i].Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		cols, labels = append(cols, c), append(labels, l)
	}
	heads := make([]object.Value, len(at))
	parts := make([]*column.Column, len(at))
	for k, i := range at {
		if heads[k], err = f.Columns.Label(t, i); err != nil {
			return object.Value{}, err
		}
		parts[k] = f.Cols[i]
	}
	names, err := column.FromValues(t, heads)
	if err != nil {
		return object.Value{}, err
	}
	if names, err = names.Take(t, which); err != nil {
		return object.Value{}, err
	}
	value, err := column.Concat(t, parts)
	if err != nil {
		return object.Value{}, err
	}
	name := a[2]
	if name.IsNone() {
		if name = f.Columns.Name(); name.IsNone() {
			name = object.NewStr("variable")
		}
	}
	x, err := frame.IndexOf(t, append(labels, name, a[3]), object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(frame.RangeIndex(0, 1, int(total)), x, append(cols, names, value)).Value(), nil
}

// explode gives every item of list-like cells a row of its own.
func explode(t *object.Thread, f *frame.Frame, labels []object.Value, ignore bool) (*frame.Frame, error) {
	var rows []int32
	at := make([]int, len(labels))
	items := make([][]object.Value, len(labels))
	for k, l := range labels {
		i, err := f.Columns.Find(t, l)
		if err != nil {
			return nil, err
		}
		if i < 0 {
			return nil, object.KeyError(l)
		}
		at[k] = i
		for r := range f.Len() {
			v, err := f.Cols[i].Cell(t, r)
			if err != nil {
				return nil, err
			}
			part := []object.Value{v}
			if object.IsList(v) || object.IsTuple(v) || object.IsSet(v) || toArray(v) != nil || frame.ToSeries(v) != nil {
				if part, _, err = unpackList(t, v); err != nil {
					return nil, err
				}
				if len(part) == 0 {
					part = []object.Value{column.NaN}
				}
			}
			if err := t.Charge(int64(len(part)) * 24); err != nil {
				return nil, err
			}
			items[k] = append(items[k], part...)
			if k == 0 {
				for range part {
					rows = append(rows, int32(r))
				}
			}
		}
		if len(items[k]) != len(rows) {
			return nil, object.ValueErrorf("columns must have matching element counts")
		}
	}
	g, err := f.Take(t, rows)
	if err != nil {
		return nil, err
	}
	for k, i := range at {
		c := column.OfObjects(items[k])
		if f.Cols[i].Kind() != column.Object {
			if c, err = column.FromValues(t, items[k]); err != nil {
				return nil, err
			}
		}
		g.Cols[i] = c
	}
	if ignore {
		g.Index = frame.RangeIndex(0, 1, g.Len())
	}
	return g, nil
}

func xs(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	x := axisIndex(v)
	if !given(a[2]) {
		return locGet(t, v, a[0])
	}
	at, err := levelNumbers(t, x, a[2])
	if err != nil {
		return object.Value{}, err
	}
	parts := make([]object.Value, x.NLevels())
	for i := range parts {
		parts[i] = all
	}
	keys := []object.Value{a[0]}
	if object.TypeOf(a[0]) == object.TupleType && len(at) > 1 {
		keys = object.ToTuple(a[0]).Items
	}
	if len(keys) != len(at) {
		return object.Value{}, object.ValueErrorf("Length of levels must match length of keys")
	}
	for k, l := range at {
		parts[l] = keys[k]
	}
	rows, rest, err := levelRows(t, x, parts)
	if err != nil {
		return object.Value{}, err
	}
	if len(rows) == 0 {
		return object.Value{}, object.KeyError(a[0])
	}
	r, err := takeRows(t, v, rows)
	if err == nil {
		setIndexOf(r, rest)
	}
	return r, err
}

func swapLevels(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	x := axisIndex(v)
	i, err := levelNumbers(t, x, a[0])
	if err != nil {
		return object.Value{}, err
	}
	j, err := levelNumbers(t, x, a[1])
	if err != nil {
		return object.Value{}, err
	}
	levels, err := x.Levels(t)
	if err != nil {
		return object.Value{}, err
	}
	cols := append([]*column.Column(nil), levels...)
	names := append([]object.Value(nil), x.Names...)
	cols[i[0]], cols[j[0]] = cols[j[0]], cols[i[0]]
	names[i[0]], names[j[0]] = names[j[0]], names[i[0]]
	r, err := copyOf(t, v)
	if err == nil && x.IsMulti() {
		setIndexOf(r, frame.NewMulti(cols, names))
	}
	return r, err
}

func initReshape() {
	st, ft := frame.SeriesType, frame.DataFrameType
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "unstack", "level=-1, fill_value=None, sort=True!", unstack)
		def(typ, "swaplevel", "i=-2, j=-1, axis=0!'index'", swapLevels)
		def(typ, "xs", "key, axis=0!'index', level=None, drop_level=True!", xs)
		def(typ, "droplevel", "level, axis=0!'index'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			at, err := levelNumbers(t, axisIndex(v), a[0])
			if err != nil {
				return object.Value{}, err
			}
			gone := map[int]bool{}
			for _, l := range at {
				gone[l] = true
			}
			x, err := dropLevels(t, axisIndex(v), gone)
			if err != nil {
				return object.Value{}, err
			}
			r, err := copyOf(t, v)
			if err == nil {
				setIndexOf(r, x)
			}
			return r, err
		})
		def(typ, "align", "other, join='outer', axis=None!, level=None!, copy=None, fill_value=None!", align)
	}
	def(ft, "stack", "level=-1!0, dropna=?!, sort=?!, future_stack=True!", stack)
	def(ft, "pivot", "*, columns, index=None, values=None", pivot)
	def(ft, "pivot_table", "values=None, index=None, columns=None, aggfunc='mean', fill_value=None, margins=False, dropna=True!, margins_name='All', observed=True, sort=True!", pivotTable)
	def(ft, "melt", "id_vars=None, value_vars=None, var_name=None, value_name='value', col_level=None!, ignore_index=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return melt(t, frame.ToFrame(v), a)
	})
	def(ft, "explode", "column, ignore_index=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		labels, err := keyLabels(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		ignore, err := flag(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		if len(labels) == 0 {
			return object.Value{}, object.ValueErrorf("column must be nonempty")
		}
		return frameValue(explode(t, frame.ToFrame(v), labels, ignore))
	})
	def(st, "explode", "ignore_index=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		ignore, err := flag(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		f, err := toFrame(t, s, object.Int(0))
		if err != nil {
			return object.Value{}, err
		}
		if f, err = explode(t, f, []object.Value{object.Int(0)}, ignore); err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(f.Index, s.Name, f.Cols[0]).Value(), nil
	})
	def(st, "mode", "dropna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		s := frame.ToSeries(v)
		drop, err := flag(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		c, err := modeColumn(t, s.Col, drop)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(frame.RangeIndex(0, 1, c.Len()), s.Name, c).Value(), nil
	})
	def(ft, "mode", "axis=0!'index', numeric_only=False!, dropna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		drop, err := flag(t, a[2])
		if err != nil {
			return object.Value{}, err
		}
		parts := make([]object.Value, len(f.Cols))
		for i, c := range f.Cols {
			m, err := modeColumn(t, c, drop)
			if err != nil {
				return object.Value{}, err
			}
			parts[i] = frame.NewSeries(frame.RangeIndex(0, 1, m.Len()), object.None, m).Value()
		}
		return columnsOf(t, f.Columns, parts)
	})
	for _, typ := range []*object.Type{seriesGroupByType, frameGroupByType} {
		def(typ, "describe", "percentiles=None, include=None!, exclude=None!", groupDescribe)
	}
}
