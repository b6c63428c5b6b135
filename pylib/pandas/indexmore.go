// This file defines the methods of Index that look labels up and change them: delete, where, putmask, get_indexer, slice_locs and the like.

package pandas

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// placesInts are row numbers as an array.
func placesInts(t *object.Thread, rows []int32) (object.Value, error) {
	out, err := kernel.Make[int64](t.Meter, len(rows))
	if err != nil {
		return object.Value{}, err
	}
	return arrayOf(column.OfInts(out)), kernel.Each(t.Meter, len(rows), func(lo, hi int) {
		o := out[lo:hi]
		for i, r := range rows[lo:hi] {
			o[i] = int64(r)
		}
	})
}

// getIndexer finds the places of labels, -1 for those that are not there.
func getIndexer(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	x := ix(v)
	want, err := indexOf(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if unique, err := x.Unique(t); err != nil {
		return object.Value{}, err
	} else if !unique {
		return object.Value{}, object.Raise(invalidIndexError, "Reindexing only valid with uniquely valued Index objects")
	}
	rows, err := reindexRows(t, x, want, a[1])
	if err != nil {
		return object.Value{}, err
	}
	return placesInts(t, rows)
}

// inferredIndex is the word for the type of an index' labels.
func inferredIndex(t *object.Thread, x *frame.Index) (string, error) {
	c, err := x.Level(t, 0)
	if err != nil {
		return "", err
	}
	switch {
	case x.IsMulti():
		return "mixed", nil
	case c.Intervals():
		return "interval", nil
	case c.Len() == 0 && c.Kind() == column.Object:
		return "empty", nil
	}
	switch c.Kind() {
	case column.String:
		return "string", nil
	case column.Category:
		return "categorical", nil
	case column.Timedelta:
		return "timedelta64", nil
	case column.Object:
		kinds := map[string]bool{}
		for _, v := range c.Objects() {
			switch {
			case column.MissingValue(v):
			case object.IsStr(v):
				kinds["string"] = true
			case v.IsInt():
				kinds["integer"] = true
			case v.IsFloat():
				kinds["floating"] = true
			case v.IsBool():
				kinds["boolean"] = true
			default:
				kinds["mixed"] = true
			}
		}
		if len(kinds) == 1 {
			for k := range kinds {
				return k, nil
			}
		}
		if len(kinds) == 2 && kinds["integer"] {
			if kinds["floating"] {
				return "mixed-integer-float", nil
			}
			return "mixed-integer", nil
		}
		return "mixed", nil
	}
	return inferredType(c), nil
}

// maskedIndex is an index with the labels replaced for which keep is false.
func maskedIndex(t *object.Thread, x *frame.Index, keep []bool, with object.Value) (object.Value, error) {
	c, err := x.Level(t, 0)
	if err != nil {
		return object.Value{}, err
	}
	if with.IsUnbound() {
		with = column.NaN
	}
	r, err := whereColumn(t, c, x, keep, with)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewIndex(r, x.Name()).Value(), nil
}

func sliceLocs(t *object.Thread, x *frame.Index, start, end, step object.Value) (lo, hi int, err error) {
	rows, err := labelSlice(t, x, object.NewSlice(start, end, object.None))
	if err != nil {
		return 0, 0, err
	}
	if len(rows) == 0 {
		if given(start) {
			if lo, err = searchLabel(t, x, start, false, false); err != nil {
				return 0, 0, err
			}
		}
		return lo, lo, nil
	}
	return int(rows[0]), int(rows[len(rows)-1]) + 1, nil
}

// joinIndex is Index.join.
func joinIndex(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	x := ix(v)
	o, err := indexOf(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	var r *frame.Index
	switch how, _ := text(a[1]); how {
	case "left":
		r = x
	case "right":
		r = o
	case "inner":
		r, err = x.Intersection(t, o)
	case "outer":
		r, err = x.Union(t, o, true)
	default:
		return object.Value{}, object.ValueErrorf("do not recognize join method %s", object.Printable(how, 40))
	}
	if err != nil {
		return object.Value{}, err
	}
	indexers, err := flag(t, a[3])
	if err != nil || !indexers {
		return r.Value(), err
	}
	both := []object.Value{r.Value(), object.None, object.None}
	for k, from := range []*frame.Index{x, o} {
		same, err := from.Same(t, r)
		if err != nil {
			return object.Value{}, err
		}
		if same {
			continue
		}
		rows, err := from.Indexer(t, r)
		if err != nil {
			return object.Value{}, err
		}
		if both[k+1], err = placesInts(t, rows); err != nil {
			return object.Value{}, err
		}
	}
	return object.NewTuple(t, both)
}

func initLabelsMore() {
	x := frame.IndexType
	def(x, "delete", "loc", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		c, many, err := columnOf(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		n := ix(v).Len()
		if !many {
			i, err := object.IndexInt(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			if i < -n || i >= n {
				return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", i, n)
			}
			c = column.OfInts([]int64{int64(i)})
		}
		gone, err := maskOrRows(t, c, n)
		if err != nil {
			return object.Value{}, err
		}
		keep, err := kernel.Repeat(t.Meter, true, n)
		if err != nil {
			return object.Value{}, err
		}
		for _, r := range gone {
			keep[r] = false
		}
		rows, err := kernel.Where(t.Meter, keep)
		if err != nil {
			return object.Value{}, err
		}
		return indexValue(ix(v).Take(t, rows))
	})
	def(x, "where", "cond, other=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		keep, err := condMask(t, a[0], ix(v), true)
		if err != nil {
			return object.Value{}, err
		}
		with := a[1]
		if with.IsNone() {
			with = column.NaN
		}
		return maskedIndex(t, ix(v), keep, with)
	})
	def(x, "putmask", "mask, value", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		keep, err := condMask(t, a[0], ix(v), true)
		if err != nil {
			return object.Value{}, err
		}
		if keep, err = kernel.Not(t.Meter, keep); err != nil {
			return object.Value{}, err
		}
		return maskedIndex(t, ix(v), keep, a[1])
	})
	def(x, "get_indexer", "target, method=None, limit=None!, tolerance=None!", getIndexer)
	def(x, "get_indexer_for", "target", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		items, _, err := unpackList(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		var rows []int32
		for _, l := range items {
			if err := t.Poll(1); err != nil {
				return object.Value{}, err
			}
			before := len(rows)
			if rows, err = ix(v).AppendAll(t, rows, l); err != nil {
				return object.Value{}, err
			}
			if len(rows) == before {
				if rows, err = budget.Append(t.Meter, rows, -1); err != nil {
					return object.Value{}, err
				}
			}
		}
		return placesInts(t, rows)
	})
	def(x, "reindex", "target, method=None, level=None!, limit=None!, tolerance=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		want, err := indexOf(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if same, err := ix(v).Same(t, want); err != nil {
			return object.Value{}, err
		} else if same {
			return object.Pair(t, want.Value(), object.None)
		}
		rows, err := getIndexer(t, v, []object.Value{want.Value(), a[1]})
		if err != nil {
			return object.Value{}, err
		}
		return object.Pair(t, want.Value(), rows)
	})
	attr(x, "inferred_type", func(t *object.Thread, v object.Value) (object.Value, error) {
		s, err := inferredIndex(t, ix(v))
		return object.NewStr(s), err
	})
	def(x, "join", "other, *, how='left', level=None!, return_indexers=False, sort=False!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return joinIndex(t, v, []object.Value{a[0], a[1], a[2], a[3]})
	})
	def(x, "slice_locs", "start=None, end=None, step=None!", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		lo, hi, err := sliceLocs(t, ix(v), a[0], a[1], a[2])
		if err != nil {
			return object.Value{}, err
		}
		return object.Pair(t, object.Int(int64(lo)), object.Int(int64(hi)))
	})
	def(x, "slice_indexer", "start=None, end=None, step=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		lo, hi, err := sliceLocs(t, ix(v), a[0], a[1], object.None)
		if err != nil {
			return object.Value{}, err
		}
		return object.NewSlice(object.Int(int64(lo)), object.Int(int64(hi)), a[2]), nil
	})
	def(x, "get_slice_bound", "label, side", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		side, _ := text(a[1])
		if side != "left" && side != "right" {
			return object.Value{}, object.ValueErrorf("Invalid value for side kwarg, must be either 'left' or 'right': %s", object.Printable(side, 40))
		}
		var at int
		var err error
		if side == "left" {
			at, _, err = sliceLocs(t, ix(v), a[0], object.None, object.None)
		} else {
			_, at, err = sliceLocs(t, ix(v), object.None, a[0], object.None)
		}
		return object.Int(int64(at)), err
	})
	def(x, "shift", "periods=1, freq=None", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		if typ := object.TypeOf(v); typ == frame.DatetimeIndexType || typ == frame.TimedeltaIndexType {
			return object.Value{}, object.Raise(object.NotImplementedErrorType, "%s.shift is not supported here yet; add a pd.Timedelta to the index", typ.Name)
		}
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "This method is only implemented for DatetimeIndex, PeriodIndex and TimedeltaIndex; Got type %s", object.TypeOf(v).Name)
	})
	def(x, "ravel", "order='C'", func(_ *object.Thread, v object.Value, _ []object.Value) (object.Value, error) { return v, nil })
	def(x, "transpose", "*args, **kwargs", func(_ *object.Thread, v object.Value, _ []object.Value) (object.Value, error) { return v, nil })
	attr(x, "T", func(_ *object.Thread, v object.Value) (object.Value, error) { return v, nil })
	def(x, "is_", "other", func(_ *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return object.Bool(object.Is(v, a[0])), nil
	})
	def(x, "item", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		if ix(v).Len() == 1 {
			return ix(v).Label(t, 0)
		}
		return object.Value{}, object.ValueErrorf("can only convert an array of size 1 to a Python scalar")
	})
	def(x, "infer_objects", "copy=True", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		if ix(v).IsMulti() {
			return v, nil
		}
		labels, err := ix(v).Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		c, err := column.FromValues(t, labels)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewIndex(c, ix(v).Name()).Value(), nil
	})
	def(x, "diff", "periods=1", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		p, err := asSeries(t, v)
		if err != nil {
			return object.Value{}, err
		}
		return likeIndex(object.CallMethod(t, p.Value(), "diff", a[0]))
	})
	def(x, "sortlevel", "level=0, ascending=True, sort_remaining=None, na_position='first'", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		up, err := flag(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		p, err := levelFirst(t, ix(v), a[0])
		if err != nil {
			return object.Value{}, err
		}
		rows, err := p.Argsort(t, !up)
		if err != nil {
			return object.Value{}, err
		}
		s, err := ix(v).Take(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		places, err := placesInts(t, rows)
		if err != nil {
			return object.Value{}, err
		}
		return object.Pair(t, s.Value(), places)
	})
	initMultiMore(frame.MultiIndexType)
}

// levelFirst is a MultiIndex with one level before the others; an index of one level stays as it is.
func levelFirst(t *object.Thread, x *frame.Index, level object.Value) (*frame.Index, error) {
	if !x.IsMulti() || level.IsNone() {
		return x, nil
	}
	first, err := levelNumber(t, x, level)
	if err != nil || first == 0 {
		return x, err
	}
	order := []object.Value{object.Int(int64(first))}
	for i := range x.Names {
		if i != first {
			order = append(order, object.Int(int64(i)))
		}
	}
	l, err := object.NewListFrom(t, order)
	if err != nil {
		return nil, err
	}
	r, err := object.CallMethod(t, x.Value(), "reorder_levels", l.Value())
	if err != nil {
		return nil, err
	}
	return frame.ToIndex(r), nil
}
