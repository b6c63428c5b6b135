// This file defines the smaller methods that reshape: explode, xs, swaplevel and droplevel, and puts all of them into their tables.

package pandas

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

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
			if object.IsList(v) || object.IsTuple(v) || object.IsSet(v) || object.IsDict(v) || isArray(v) || frame.ToSeries(v) != nil {
				if part, _, err = unpackList(t, v); err != nil {
					return nil, err
				}
				if len(part) == 0 {
					part = []object.Value{column.NaN}
				}
			}
			if items[k], err = budget.Extend(t.Meter, items[k], part); err != nil {
				return nil, err
			}
			if k == 0 {
				for range part {
					if rows, err = budget.Append(t.Meter, rows, int32(r)); err != nil {
						return nil, err
					}
				}
			}
			if err := t.Poll(len(part)); err != nil {
				return nil, err
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
	axis, err := axisOf(a[1], object.TypeOf(v).Name)
	if err != nil {
		return object.Value{}, err
	}
	drop, err := flag(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	if axis == 1 {
		return xsColumns(t, frame.ToFrame(v), a[0], a[2], drop)
	}
	x := axisIndex(v)
	if !given(a[2]) && (drop || !x.IsMulti()) {
		return locGet(t, v, a[0])
	}
	if !given(a[2]) {
		rows, _, err := labelRows(t, x, a[0])
		if err != nil || len(rows) == 0 {
			return object.Value{}, orKey(err, a[0])
		}
		return takeRows(t, v, rows)
	}
	rows, rest, err := xsRows(t, x, a[0], a[2])
	if err != nil {
		return object.Value{}, err
	}
	r, err := takeRows(t, v, rows)
	if err == nil && drop {
		setIndexOf(r, rest)
	}
	return r, err
}

// xsColumns is xs along the columns.
func xsColumns(t *object.Thread, f *frame.Frame, key, level object.Value, drop bool) (object.Value, error) {
	if !given(level) && !f.Columns.IsMulti() {
		return frameGetItem(t, f.Value(), key)
	}
	var at []int32
	var rest *frame.Index
	var err error
	if given(level) {
		at, rest, err = xsRows(t, f.Columns, key, level)
	} else if at, rest, err = labelRows(t, f.Columns, key); err == nil && len(at) == 0 {
		err = object.KeyError(key)
	}
	if err != nil {
		return object.Value{}, err
	}
	if rest == nil && len(at) == 1 {
		return seriesValue(f.Column(t, int(at[0])))
	}
	g, err := f.Select(t, at)
	if err == nil && drop && rest != nil {
		g.Columns = rest
	}
	return frameValue(g, err)
}

// xsRows finds the labels with the given keys in the given levels, and what is left of them without these.
func xsRows(t *object.Thread, x *frame.Index, key, level object.Value) ([]int32, *frame.Index, error) {
	a := []object.Value{key, object.None, level}
	at, err := levelNumbers(t, x, a[2])
	if err != nil {
		return nil, nil, err
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
		return nil, nil, object.ValueErrorf("Length of levels must match length of keys")
	}
	for k, l := range at {
		parts[l] = keys[k]
	}
	rows, rest, err := levelRows(t, x, parts)
	if err == nil && len(rows) == 0 {
		err = object.KeyError(a[0])
	}
	return rows, rest, err
}

func swapLevels(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	axis, err := axisOf(a[2], object.TypeOf(v).Name)
	if err != nil {
		return object.Value{}, err
	}
	x := axisIndex(v)
	if axis == 1 {
		x = frame.ToFrame(v).Columns
	}
	if !x.IsMulti() {
		return object.Value{}, object.TypeErrorf("Can only swap levels on a hierarchical axis.")
	}
	swapped, err := swappedLevels(t, x, a[0], a[1])
	if err != nil {
		return object.Value{}, err
	}
	r, err := copyOf(t, v)
	if err == nil && axis == 1 {
		frame.ToFrame(r).Columns = swapped
	} else if err == nil {
		setIndexOf(r, swapped)
	}
	return r, err
}

func initReshape() {
	st, ft := frame.SeriesType, frame.DataFrameType
	for _, typ := range []*object.Type{st, ft} {
		def(typ, "unstack", "level=-1, fill_value=None, sort=True", unstack)
		def(typ, "swaplevel", "i=-2, j=-1, axis=0", swapLevels)
		def(typ, "xs", "key, axis=0, level=None, drop_level=True", xs)
		def(typ, "droplevel", "level, axis=0!'index'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			at, err := levelNumbers(t, axisIndex(v), a[0])
			if err != nil {
				return object.Value{}, err
			}
			gone := map[int]bool{}
			for _, l := range at {
				gone[l] = true
			}
			if err := someLevelStays(axisIndex(v), gone); err != nil {
				return object.Value{}, err
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
	def(ft, "stack", "level=-1, dropna=?, sort=?, future_stack=True", stack)
	def(ft, "pivot", "*, columns=?, index=?, values=?", pivot)
	def(ft, "pivot_table", "values=None, index=None, columns=None, aggfunc='mean', fill_value=None, margins=False, dropna=True, margins_name='All', observed=True, sort=True, **kwargs", pivotTable)
	def(ft, "melt", "id_vars=None, value_vars=None, var_name=None, value_name='value', col_level=None, ignore_index=True", melt)
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
	def(ft, "mode", "axis=0!'index', numeric_only=False, dropna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(v)
		if num, err := flag(t, a[1]); err != nil {
			return object.Value{}, err
		} else if num {
			if f, err = numericColumns(t, f); err != nil {
				return object.Value{}, err
			}
		}
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
}
