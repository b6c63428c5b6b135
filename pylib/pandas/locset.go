// This file defines how .loc and .iloc write cells, and add rows and columns.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// locSet is loc[key] = val; labels that are not there are added.
func locSet(t *object.Thread, owner, key, val object.Value) error {
	if s := frame.ToSeries(owner); s != nil {
		if object.IsCallable(key) && !object.IsType(key) {
			k, err := object.Call(t, key, owner)
			if err != nil {
				return err
			}
			key = k
		}
		if scalarKey(key) {
			rows, _, err := labelRows(t, s.Index, key)
			if err != nil {
				return err
			}
			if len(rows) == 0 {
				return appendLabel(t, s, key, val)
			}
		}
		r, err := chooseLabels(t, s.Index, key, owner, "index")
		if err != nil {
			return err
		}
		c, err := replaceRows(t, s.Col, s.Index, r.places, val)
		if err == nil {
			s.Col = c
		}
		return err
	}
	f := frame.ToFrame(owner)
	row, col, err := splitKey(f, key)
	if err != nil && err != errTryBoth {
		return err
	}
	for _, k := range []*object.Value{&row, &col} {
		if object.IsCallable(*k) && !object.IsType(*k) {
			if *k, err = object.Call(t, *k, owner); err != nil {
				return err
			}
		}
	}
	var r chosen
	var before []*column.Column // of a row that is new
	if scalarKey(row) {
		rows, _, err := labelRows(t, f.Index, row)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			before = f.Cols
			if rows, err = appendRow(t, f, row); err != nil {
				return err
			}
			if isAll(col) {
				return setNewRow(t, f, before, val)
			}
			if i, err := f.Columns.Find(t, col); err != nil {
				return err
			} else if scalarKey(col) && i >= 0 && i < len(before) {
				one, err := fitScalar(t, before[i], val)
				if err != nil {
					return err
				}
				c, err := column.Concat(t, []*column.Column{before[i], one})
				if err == nil {
					f.Cols[i] = c
				}
				return err
			}
		}
		r = chosen{places: rows}
	} else if r, err = chooseLabels(t, f.Index, row, owner, "index"); err != nil {
		return err
	}
	var cols []int32
	if isAll(col) {
		if cols, err = kernel.Iota(t.Meter, len(f.Cols)); err != nil {
			return err
		}
		return setCells(t, f, r.places, cols, val)
	}
	labels := []object.Value{col}
	if !scalarKey(col) {
		if c, err := chooseLabels(t, f.Columns, col, owner, "columns"); err == nil {
			return setCells(t, f, r.places, c.places, val)
		} else if !object.Matches(err, object.KeyErrorType) {
			return err
		}
		if labels, _, err = unpackList(t, col); err != nil {
			return err
		}
	}
	for _, l := range labels {
		at, err := f.Columns.All(t, l)
		if err != nil {
			return err
		}
		if len(at) == 0 && len(r.places) == f.Len() && (len(labels) == 1 || scalarKey(val)) && wholeRange(r.places) {
			c, err := alignedColumn(t, val, f)
			if err != nil {
				return err
			}
			if err := f.SetColumn(t, l, c); err != nil {
				return err
			}
			if len(labels) == 1 {
				return nil
			}
			at = []int32{int32(len(f.Cols) - 1)}
		}
		if len(at) == 0 {
			c, err := partColumn(t, f, r.places, val, len(labels) == 1)
			if err != nil {
				return err
			}
			if err := f.SetColumn(t, l, c); err != nil {
				return err
			}
			if len(labels) == 1 {
				return nil
			}
			at = []int32{int32(len(f.Cols) - 1)}
		}
		cols = append(cols, at...)
	}
	return setCells(t, f, r.places, cols, val)
}

// partColumn is a new column that has cells in some rows only; alone says that val is for this column and not for several.
func partColumn(t *object.Thread, f *frame.Frame, rows []int32, val object.Value, alone bool) (*column.Column, error) {
	at, err := kernel.Repeat(t.Meter, int32(-1), f.Len())
	if err != nil {
		return nil, err
	}
	if s := frame.ToSeries(val); s != nil {
		x, err := f.Index.Take(t, rows)
		if err != nil {
			return nil, err
		}
		r, err := s.Reindex(t, x)
		if err != nil {
			return nil, err
		}
		for k, i := range rows {
			at[i] = int32(k)
		}
		return r.Col.Take(t, at)
	}
	c, many, err := columnOf(t, val)
	if err != nil {
		return nil, err
	}
	switch {
	case !many:
		if c, err = fill(t, val, 1); err != nil {
			return nil, err
		}
	case alone && c.Len() != len(rows):
		return nil, object.ValueErrorf("cannot set using a list-like indexer with a different length than the value")
	case !alone: // the cells are set later
		return column.OfFloats(nil).Take(t, at)
	}
	for k, i := range rows {
		if at[i] = 0; many {
			at[i] = int32(k)
		}
	}
	return c.Take(t, at)
}

// wholeRange tells the rows 0, 1, 2, ….
func wholeRange(rows []int32) bool {
	for i, r := range rows {
		if int(r) != i {
			return false
		}
	}
	return true
}

func ilocSet(t *object.Thread, owner, key, val object.Value) error {
	if s := frame.ToSeries(owner); s != nil {
		r, err := choosePlaces(t, s.Len(), key, 0, true)
		if err != nil {
			return err
		}
		c, err := replaceRows(t, s.Col, s.Index, r.places, val)
		if err == nil {
			s.Col = c
		}
		return err
	}
	f := frame.ToFrame(owner)
	row, col := key, all
	if object.TypeOf(key) == object.TupleType && len(object.ToTuple(key).Items) == 2 {
		row, col = object.ToTuple(key).Items[0], object.ToTuple(key).Items[1]
	}
	if row.IsInt() && (row.AsInt() >= int64(f.Len()) || row.AsInt() < -int64(f.Len())) {
		return object.IndexErrorf("iloc cannot enlarge its target object")
	}
	r, err := choosePlaces(t, f.Len(), row, 0, true)
	if err != nil {
		return err
	}
	c, err := choosePlaces(t, len(f.Cols), col, 1, false)
	if err != nil {
		return err
	}
	return setCells(t, f, r.places, c.places, val)
}

// setCells writes a value into rows and columns of a frame.
func setCells(t *object.Thread, f *frame.Frame, rows, cols []int32, val object.Value) error {
	items, isList, err := unpackList(t, val)
	if err != nil {
		return err
	}
	g := frame.ToFrame(val)
	if isList && frame.ToSeries(val) == nil && len(items) == len(rows) && len(items) > 0 && (object.IsList(items[0]) || object.IsTuple(items[0]) || isArray(items[0])) {
		// A list of rows.
		part, err := frameFromRows(t, items, nil, nil)
		if err != nil {
			return err
		}
		if len(part.Cols) != len(cols) {
			return object.ValueErrorf("Must have equal len keys and value when setting with an iterable")
		}
		next := append([]*column.Column(nil), f.Cols...)
		for k, j := range cols {
			if next[j], err = replaceRows(t, next[j], f.Index, rows, arrayOf(part.Cols[k])); err != nil {
				return err
			}
		}
		f.Cols = next
		return nil
	}
	next := append([]*column.Column(nil), f.Cols...)
	for k, j := range cols {
		v := val
		switch {
		case g != nil:
			name, err := f.Columns.Label(t, int(j))
			if err != nil {
				return err
			}
			i, err := g.Columns.Find(t, name)
			if err != nil {
				return err
			}
			v = column.NaN
			if i >= 0 {
				v = frame.NewSeries(g.Index, object.None, g.Cols[i]).Value()
			}
		case isList && len(cols) > 1 && frame.ToSeries(val) == nil || isList && len(cols) == 1 && len(items) == 1 && len(rows) != 1:
			if len(items) != len(cols) {
				return object.ValueErrorf("Must have equal len keys and value when setting with an iterable")
			}
			v = items[k]
		case frame.ToSeries(val) != nil && len(cols) > 1 && len(rows) == 1:
			s := frame.ToSeries(val)
			name, err := f.Columns.Label(t, int(j))
			if err != nil {
				return err
			}
			i, err := s.Index.Find(t, name)
			if err != nil {
				return err
			}
			v = column.NaN
			if i >= 0 {
				if v, err = s.Col.Cell(t, i); err != nil {
					return err
				}
			}
		}
		if next[j], err = replaceRows(t, next[j], f.Index, rows, v); err != nil {
			return err
		}
	}
	f.Cols = next
	return nil
}

// replaceRows is a column with some rows replaced: by a scalar, a sequence as long as rows, or a series aligned by label.
func replaceRows(t *object.Thread, c *column.Column, x *frame.Index, rows []int32, val object.Value) (*column.Column, error) {
	var with *column.Column
	if s := frame.ToSeries(val); s != nil {
		labels, err := x.Take(t, rows)
		if err != nil {
			return nil, err
		}
		r, err := s.Reindex(t, labels)
		if err != nil {
			return nil, err
		}
		with = r.Col
	} else {
		l, ok, err := columnOf(t, val)
		if err != nil {
			return nil, err
		}
		if ok && l.Len() != len(rows) {
			return nil, object.ValueErrorf("cannot set using a list-like indexer with a different length than the value")
		}
		with = l
		if !ok {
			if with, err = fitScalar(t, c, val); err != nil {
				return nil, err
			}
		}
	}
	if err := settable(t, c, with, val); err != nil {
		return nil, err
	}
	if c.Kind() == column.Category && with != c {
		coded, err := intoCategories(t, c, with)
		if err != nil {
			return nil, err
		}
		with = coded
	}
	if with.Kind() == column.Int64 && c.Kind() == column.Float64 {
		f, err := with.Cast(t, column.Float64)
		if err != nil {
			return nil, err
		}
		with = f
	}
	// A whole column that is replaced takes the type of the new cells only where it must.
	both, err := column.Concat(t, []*column.Column{c, with})
	if err != nil {
		return nil, err
	}
	take, err := kernel.Iota(t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, take)
	for k, r := range rows {
		take[r] = int32(c.Len())
		if with.Len() > 1 {
			take[r] += int32(k)
		}
	}
	if with.Len() == 0 {
		return c, nil
	}
	return both.Take(t, take)
}

// settable checks that a column can hold new cells without changing its type; missing cells it can always.
func settable(t *object.Thread, c, with *column.Column, val object.Value) error {
	a, b := c.Kind(), with.Kind()
	ok := a == b || a == column.Object || a == column.Date || a == column.Category || a == column.Float64 && b == column.Int64 || c.Len() == 0 || with.Len() == 0
	if a == column.Int64 && b == column.Int64 && c.Width() != column.Full {
		for _, x := range with.Ints() {
			ok = ok && c.Width().Fits(x)
		}
	}
	if !ok && b == column.Float64 && a == column.Int64 {
		ok = true
		for _, f := range with.Floats() {
			ok = ok && (f != f || f == float64(int64(f)))
		}
	}
	if !ok {
		ok = true
		for i := 0; i < with.Len() && ok; i++ {
			ok = with.Missing(i)
		}
	}
	if ok {
		return nil
	}
	s, err := object.ToString(t, val)
	if err != nil {
		return err
	}
	s = object.Printable(s, 200)
	if _, many, err := unpackList(t, val); err != nil {
		return err
	} else if !many && a == column.String {
		return object.TypeErrorf("Invalid value '%s' for dtype 'str'. Value should be a string or missing value, got '%s' instead.", s, object.TypeOf(val).Name)
	}
	return object.TypeErrorf("Invalid value '%s' for dtype '%s'", s, c.DType())
}

// fitScalar is a scalar as a column of one row, of the kind of c where that can hold it.
func fitScalar(t *object.Thread, c *column.Column, v object.Value) (*column.Column, error) {
	if c.Kind() == column.Category {
		one, err := column.FromValues(t, []object.Value{v})
		if err != nil {
			return nil, err
		}
		return intoCategories(t, c, one)
	}
	if column.MissingValue(v) {
		switch c.Kind() {
		case column.String, column.Datetime, column.Timedelta, column.Date:
			return c.Take(t, []int32{-1})
		case column.Object:
			return column.OfObjects([]object.Value{v}), nil
		}
		return column.OfFloats([]float64{column.NaN.AsFloat()}), nil
	}
	if s, ok := text(v); ok && c.Kind() == column.Datetime {
		if p, ok := frame.ParseTime(s); ok {
			return column.OfTimes(column.Datetime, []int64{p.V}, p.Unit, nil), nil
		}
	}
	one, err := fill(t, v, 1)
	if err != nil {
		return nil, err
	}
	if k := c.Kind(); k == one.Kind() && (k == column.Datetime || k == column.Timedelta) && one.Unit() != c.Unit() {
		// A time that the column's unit can tell takes that unit.
		if x, err := column.Rescale(one.Ints()[0], one.Unit(), c.Unit()); err == nil {
			if back, err := column.Rescale(x, c.Unit(), one.Unit()); err == nil && back == one.Ints()[0] {
				return column.OfTimes(k, []int64{x}, c.Unit(), one.Zone()), nil
			}
		}
	}
	if one.Kind() == column.Float64 && c.Kind() == column.Int64 {
		if f := one.Floats()[0]; f == float64(int64(f)) {
			one = column.OfInts([]int64{int64(f)})
		}
	}
	if w := c.Width(); w != column.Full && (one.Kind() == column.Float64 && w == column.Float32 || one.Kind() == column.Int64 && w.Fits(one.Ints()[0])) {
		if w == column.Float32 && one.Kind() == column.Int64 {
			return one, nil
		}
		return one.WithWidth(t, w)
	}
	return one, nil
}

// intoCategories gives new cells the categories of c; each of them must be one.
func intoCategories(t *object.Thread, c, cells *column.Column) (*column.Column, error) {
	r, err := cells.Recode(t, c.Categories(), c.Ordered())
	if err != nil {
		return nil, err
	}
	for i, k := range r.Codes() {
		if k < 0 && !cells.Missing(i) {
			v, err := cells.Cell(t, i)
			if err != nil {
				return nil, err
			}
			return nil, object.TypeErrorf("Cannot setitem on a Categorical with a new category (%s), set the categories first", textOf(t, v))
		}
	}
	return r, nil
}

func appendLabel(t *object.Thread, s *frame.Series, key, val object.Value) error {
	x, err := frame.IndexOf(t, []object.Value{key}, object.None)
	if err != nil {
		return err
	}
	if s.Len() == 0 && !s.Index.IsMulti() {
		x = x.Renamed(s.Index.Name())
	} else if x, err = s.Index.Append(t, x.Renamed(s.Index.Names...)); err != nil {
		return err
	}
	one, err := fitScalar(t, s.Col, val)
	if err != nil {
		return err
	}
	c, err := column.Concat(t, []*column.Column{s.Col, one})
	if err == nil {
		s.Index, s.Col = x, c
	}
	return err
}

// appendRow adds a row of missing cells under a new label.
func appendRow(t *object.Thread, f *frame.Frame, key object.Value) ([]int32, error) {
	x, err := frame.IndexOf(t, []object.Value{key}, object.None)
	if err != nil {
		return nil, err
	}
	n := f.Len()
	if n > 0 {
		if x, err = f.Index.Append(t, x.Renamed(f.Index.Names...)); err != nil {
			return nil, err
		}
	}
	rows, err := kernel.Iota(t.Meter, n+1)
	if err != nil {
		return nil, err
	}
	rows[n] = -1
	g, err := f.TakeCells(t, rows, x)
	if err != nil {
		return nil, err
	}
	f.Index, f.Cols = x, g.Cols
	return []int32{int32(n)}, nil
}

// setNewRow fills a row that was just added behind the rows of old.
func setNewRow(t *object.Thread, f *frame.Frame, old []*column.Column, val object.Value) error {
	vals := make([]object.Value, len(f.Cols))
	if s := frame.ToSeries(val); s != nil || object.IsDict(val) {
		if s == nil {
			d, err := seriesFromDict(t, object.ToDict(val), nil)
			if err != nil {
				return err
			}
			s = d
		}
		r, err := s.Reindex(t, f.Columns)
		if err != nil {
			return err
		}
		if vals, err = r.Col.Cells(t); err != nil {
			return err
		}
	} else {
		items, ok, err := unpackList(t, val)
		if err != nil {
			return err
		}
		if ok && len(items) != len(f.Cols) {
			return object.ValueErrorf("cannot set a row with mismatched columns")
		}
		for i := range vals {
			vals[i] = val
			if ok {
				vals[i] = items[i]
			}
		}
	}
	cols := make([]*column.Column, len(old))
	for i, c := range old {
		one, err := fill(t, vals[i], 1)
		if err != nil {
			return err
		}
		cols[i] = one
		if c.Len() > 0 {
			if cols[i], err = column.Concat(t, []*column.Column{c, one}); err != nil {
				return err
			}
		}
	}
	f.Cols = cols
	return nil
}
