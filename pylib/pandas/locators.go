// This file defines .loc, .iloc, .at and .iat.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// locator is df.loc and the like: the owner and how keys are read.
type locator struct {
	object.Header
	owner object.Value
}

var (
	locType  = object.NewType("_LocIndexer", object.LayoutOther)
	ilocType = object.NewType("_iLocIndexer", object.LayoutOther)
	atType   = object.NewType("_AtIndexer", object.LayoutOther)
	iatType  = object.NewType("_iAtIndexer", object.LayoutOther)
)

var indexingError = func() *object.Type {
	e := object.NewType("IndexingError", object.LayoutExc, object.ExceptionType)
	e.Module = "pandas.errors"
	object.InitType(e)
	return e
}()

func ownerOf(v object.Value) object.Value { return (*locator)(v.Pointer()).owner }

func locatorAttr(owner *object.Type, name string, typ *object.Type) {
	attr(owner, name, func(t *object.Thread, self object.Value) (object.Value, error) {
		if err := t.Charge(32); err != nil {
			return object.Value{}, err
		}
		l := &locator{object.HeaderOf(typ), self}
		return object.Obj(&l.Header), nil
	})
}

func initLocators() {
	for name, typ := range map[string]*object.Type{"loc": locType, "iloc": ilocType, "at": atType, "iat": iatType} {
		typ.Module = "pandas"
		typ.Slots.Visit = func(v object.Value, visit func(object.Value)) int64 {
			visit(ownerOf(v))
			return 32
		}
		locatorAttr(frame.SeriesType, name, typ)
		locatorAttr(frame.DataFrameType, name, typ)
	}
	locType.Slots.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) { return locGet(t, ownerOf(v), key) }
	locType.Slots.SetItem = func(t *object.Thread, v, key, val object.Value) error { return locSet(t, ownerOf(v), key, val) }
	ilocType.Slots.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) {
		if f := frame.ToFrame(ownerOf(v)); f != nil {
			return ilocFrame(t, f, key)
		}
		return ilocSeries(t, frame.ToSeries(ownerOf(v)), key)
	}
	ilocType.Slots.SetItem = func(t *object.Thread, v, key, val object.Value) error { return ilocSet(t, ownerOf(v), key, val) }
	atType.Slots.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) { return locGet(t, ownerOf(v), key) }
	atType.Slots.SetItem = locType.Slots.SetItem
	iatType.Slots.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) {
		n := frameLen(ownerOf(v))
		first := key
		if object.IsTuple(key) && len(object.ToTuple(key).Items) > 0 {
			first = object.ToTuple(key).Items[0]
		}
		if first.IsInt() && (first.AsInt() >= int64(n) || first.AsInt() < -int64(n)) {
			return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", first.AsInt(), n)
		}
		return ilocType.Slots.GetItem(t, v, key)
	}
	iatType.Slots.SetItem = ilocType.Slots.SetItem
	for _, typ := range []*object.Type{locType, ilocType, atType, iatType} {
		object.InitType(typ)
	}
}

func frameLen(v object.Value) int {
	if f := frame.ToFrame(v); f != nil {
		return f.Len()
	}
	return frame.ToSeries(v).Len()
}

// chosen is what a key selects of one axis.
type chosen struct {
	places []int32
	one    bool         // a scalar key that selects one place: the axis goes away
	rest   *frame.Index // the labels that stay where the key named only outer levels
}

// chooseLabels reads a key of .loc for an axis.
func chooseLabels(t *object.Thread, x *frame.Index, key object.Value, owner object.Value, axis string) (chosen, error) {
	switch {
	case object.TypeOf(key) == object.SliceType:
		rows, err := labelSlice(t, x, key)
		return chosen{places: rows}, err
	case object.IsCallable(key) && !object.IsType(key):
		k, err := object.Call(t, key, owner)
		if err != nil {
			return chosen{}, err
		}
		return chooseLabels(t, x, k, owner, axis)
	case scalarKey(key):
		rows, rest, err := labelRows(t, x, key)
		if err == nil && len(rows) == 0 {
			err = object.KeyError(key)
		}
		return chosen{places: rows, one: len(rows) == 1 && rest == nil, rest: rest}, err
	}
	rows, ok, err := maskOf(t, key, x)
	if err != nil || ok {
		return chosen{places: rows}, err
	}
	rows, err = placesOf(t, x, key, axis)
	return chosen{places: rows}, err
}

// choosePlaces reads a key of .iloc for an axis of n places.
func choosePlaces(t *object.Thread, n int, key object.Value, axis int, alone bool) (chosen, error) {
	switch {
	case object.TypeOf(key) == object.SliceType:
		rows, err := sliceRows(t, key, n)
		return chosen{places: rows}, err
	case key.IsInt():
		i := key.AsInt()
		if i < 0 {
			i += int64(n)
		}
		if i < 0 || i >= int64(n) {
			if alone || axis == 0 {
				return chosen{}, object.IndexErrorf("single positional indexer is out-of-bounds")
			}
			return chosen{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", key.AsInt(), n)
		}
		return chosen{places: []int32{int32(i)}, one: true}, nil
	}
	c, ok, err := columnOf(t, key)
	if err != nil {
		return chosen{}, err
	}
	if !ok {
		return chosen{}, object.TypeErrorf("Cannot index by location index with a non-integer key")
	}
	rows, err := maskOrRows(t, c, n)
	return chosen{places: rows}, err
}

var all = object.NewSlice(object.None, object.None, object.None)

func isAll(v object.Value) bool {
	if object.TypeOf(v) != object.SliceType {
		return false
	}
	s := object.ToSliceObj(v)
	return s.Start.IsNone() && s.Stop.IsNone() && s.Step.IsNone()
}

// splitKey separates the row key from the column key of a frame.
func splitKey(f *frame.Frame, key object.Value) (row, col object.Value, err error) {
	if object.TypeOf(key) != object.TupleType {
		return key, all, nil
	}
	items := object.ToTuple(key).Items
	if f.Index.IsMulti() {
		nested := len(items) > 0 && (object.TypeOf(items[0]) == object.TupleType || len(items) == 2 && (isAll(items[1]) || object.IsList(items[1])))
		if !nested && len(items) <= f.Index.NLevels() {
			if len(items) == 2 {
				return items[0], items[1], errTryBoth
			}
			return key, all, nil
		}
	}
	if len(items) > 2 {
		return key, all, object.Raise(indexingError, "Too many indexers")
	}
	switch len(items) {
	case 0:
		return all, all, nil
	case 1:
		return items[0], all, nil
	}
	return items[0], items[1], nil
}

// errTryBoth says that a pair may be a row and a column or two levels of the row labels.
var errTryBoth = object.NewExc(object.KeyErrorType)

func locGet(t *object.Thread, owner, key object.Value) (object.Value, error) {
	if s := frame.ToSeries(owner); s != nil {
		if object.TypeOf(key) == object.TupleType && !s.Index.IsMulti() {
			if items := object.ToTuple(key).Items; len(items) == 1 {
				key = items[0]
			} else {
				return object.Value{}, object.Raise(indexingError, "Too many indexers")
			}
		}
		r, err := chooseLabels(t, s.Index, key, owner, "index")
		if err != nil {
			return object.Value{}, err
		}
		if r.one {
			return s.Col.Cell(t, int(r.places[0]))
		}
		out, err := s.Take(t, r.places)
		if err == nil && r.rest != nil {
			out.Index = r.rest
		}
		return seriesValue(out, err)
	}
	f := frame.ToFrame(owner)
	row, col, err := splitKey(f, key)
	if err == errTryBoth {
		if rows, rest, e := labelRows(t, f.Index, key); e == nil && len(rows) > 0 {
			return pickFrame(t, f, chosen{places: rows, one: len(rows) == 1 && rest == nil, rest: rest}, chosen{}, true)
		}
		err = nil
	}
	if err != nil {
		return object.Value{}, err
	}
	r, err := chooseLabels(t, f.Index, row, owner, "index")
	if err != nil {
		return object.Value{}, err
	}
	if isAll(col) {
		return pickFrame(t, f, r, chosen{}, true)
	}
	c, err := chooseLabels(t, f.Columns, col, owner, "columns")
	if err != nil {
		return object.Value{}, err
	}
	return pickFrame(t, f, r, c, false)
}

// pickFrame is the cells at chosen rows and columns: a scalar, a series or a frame.
func pickFrame(t *object.Thread, f *frame.Frame, r, c chosen, allColumns bool) (object.Value, error) {
	g := f
	var err error
	if !allColumns {
		if c.one && r.one {
			return f.Cols[c.places[0]].Cell(t, int(r.places[0]))
		}
		if c.one {
			s, err := f.Column(t, int(c.places[0]))
			if err != nil {
				return object.Value{}, err
			}
			out, err := s.Take(t, r.places)
			if err == nil && r.rest != nil {
				out.Index = r.rest
			}
			return seriesValue(out, err)
		}
		if g, err = f.Select(t, c.places); err != nil {
			return object.Value{}, err
		}
		if c.rest != nil {
			g.Columns = c.rest
		}
	}
	if r.one {
		return rowSeries(t, g, int(r.places[0]))
	}
	out, err := g.Take(t, r.places)
	if err == nil && r.rest != nil {
		out.Index = r.rest
	}
	return frameValue(out, err)
}

// rowSeries is a row as a series of the columns' common type.
func rowSeries(t *object.Thread, f *frame.Frame, i int) (object.Value, error) {
	c, err := rowColumn(t, f.Cols, i)
	if err != nil {
		return object.Value{}, err
	}
	name, err := f.Index.Label(t, i)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewSeries(f.Columns, name, c).Value(), nil
}

func ilocSeries(t *object.Thread, s *frame.Series, key object.Value) (object.Value, error) {
	if object.TypeOf(key) == object.TupleType && len(object.ToTuple(key).Items) == 1 {
		key = object.ToTuple(key).Items[0]
	}
	r, err := choosePlaces(t, s.Len(), key, 0, true)
	if err != nil {
		return object.Value{}, err
	}
	if r.one {
		return s.Col.Cell(t, int(r.places[0]))
	}
	return seriesValue(s.Take(t, r.places))
}

func ilocFrame(t *object.Thread, f *frame.Frame, key object.Value) (object.Value, error) {
	row, col := key, all
	if object.TypeOf(key) == object.TupleType {
		items := object.ToTuple(key).Items
		if len(items) > 2 || len(items) == 0 {
			return object.Value{}, object.Raise(indexingError, "Too many indexers")
		}
		row = items[0]
		if len(items) == 2 {
			col = items[1]
		}
	}
	r, err := choosePlaces(t, f.Len(), row, 0, isAll(col))
	if err != nil {
		return object.Value{}, err
	}
	if isAll(col) {
		return pickFrame(t, f, r, chosen{}, true)
	}
	c, err := choosePlaces(t, len(f.Cols), col, 1, false)
	if err != nil {
		return object.Value{}, err
	}
	return pickFrame(t, f, r, c, false)
}

// locSet is loc[key] = val; labels that are not there are added.
func locSet(t *object.Thread, owner, key, val object.Value) error {
	if s := frame.ToSeries(owner); s != nil {
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
	var r chosen
	if scalarKey(row) {
		rows, _, err := labelRows(t, f.Index, row)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			old := f.Cols
			if rows, err = appendRow(t, f, row); err != nil {
				return err
			}
			if isAll(col) {
				return setNewRow(t, f, old, val)
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
		if len(at) == 0 {
			gap, err := kernel.Repeat(t.Meter, column.NaN.AsFloat(), f.Len())
			if err != nil {
				return err
			}
			if err := f.SetColumn(t, l, column.OfFloats(gap)); err != nil {
				return err
			}
			at = []int32{int32(len(f.Cols) - 1)}
		}
		cols = append(cols, at...)
	}
	return setCells(t, f, r.places, cols, val)
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

// fitScalar is a scalar as a column of one row, of the kind of c where that can hold it.
func fitScalar(t *object.Thread, c *column.Column, v object.Value) (*column.Column, error) {
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
	if one.Kind() == column.Float64 && c.Kind() == column.Int64 {
		if f := one.Floats()[0]; f == float64(int64(f)) {
			return column.OfInts([]int64{int64(f)}), nil
		}
	}
	return one, nil
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
