// This file defines .loc, .iloc, .at and .iat and how they read.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
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
	if err := t.Charge(column.Size + 128); err != nil {
		return object.Value{}, err
	}
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
