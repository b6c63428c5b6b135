// This file defines the methods that only MultiIndex has: codes, swaplevel, reorder_levels, set_levels, get_locs and the like.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// reorderLevels is a MultiIndex with its levels in another order.
func reorderLevels(t *object.Thread, x *frame.Index, order object.Value) (*frame.Index, error) {
	if !x.IsMulti() {
		return nil, object.TypeErrorf("Can only reorder levels on a hierarchical axis.")
	}
	at, err := levelNumbers(t, x, order)
	if err != nil {
		return nil, err
	}
	if len(at) != x.NLevels() {
		return nil, object.Raise(object.AssertionErrorType, "Length of order must be same as number of levels (%d), got %d", x.NLevels(), len(at))
	}
	levels, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	cols := make([]*column.Column, len(at))
	names := make([]object.Value, len(at))
	for i, l := range at {
		cols[i], names[i] = levels[l], x.Names[l]
	}
	out := frame.NewMulti(cols, names)
	if x.IsCoded() {
		out = out.Coded()
	}
	for i, l := range at {
		if x.Found(l) {
			out = out.AsFound(i)
		}
	}
	return out, nil
}

// swappedLevels is a MultiIndex with two of its levels in each other's place.
func swappedLevels(t *object.Thread, x *frame.Index, first, second object.Value) (*frame.Index, error) {
	order := make([]object.Value, x.NLevels())
	for l := range order {
		order[l] = object.Int(int64(l))
	}
	i, err := levelNumber(t, x, first)
	if err != nil {
		return nil, err
	}
	j, err := levelNumber(t, x, second)
	if err != nil {
		return nil, err
	}
	order[i], order[j] = order[j], order[i]
	l, err := listValue(t, order)
	if err != nil {
		return nil, err
	}
	return reorderLevels(t, x, l)
}

// levelNumber is the place of one level.
func levelNumber(t *object.Thread, x *frame.Index, v object.Value) (int, error) {
	at, err := levelNumbers(t, x, v)
	if err != nil {
		return 0, err
	}
	if len(at) != 1 {
		return 0, object.ValueErrorf("one level is expected, %d were given", len(at))
	}
	return at[0], nil
}

// coded are the levels of a MultiIndex as categories.
func coded(t *object.Thread, x *frame.Index) ([]*column.Column, error) {
	levels, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	out := make([]*column.Column, len(levels))
	for l, c := range levels {
		if !x.Found(l) {
			if out[l], err = c.Categorize(t); err != nil {
				return nil, err
			}
			continue
		}
		codes, first, err := c.Factorize(t)
		if err != nil {
			return nil, err
		}
		cats, err := c.Take(t, first)
		if err != nil {
			return nil, err
		}
		out[l] = column.OfCategory(codes, cats, false)
	}
	return out, nil
}

func listValue(t *object.Thread, items []object.Value) (object.Value, error) {
	l, err := object.NewListFrom(t, items)
	if err != nil {
		return object.Value{}, err
	}
	return l.Value(), nil
}

// setLevels replaces the distinct labels of levels.
func setLevels(t *object.Thread, x *frame.Index, levels, at object.Value) (*frame.Index, error) {
	list, _, err := unpackList(t, levels)
	if err != nil {
		return nil, err
	}
	var places []int
	if given(at) {
		if places, err = levelNumbers(t, x, at); err != nil {
			return nil, err
		}
		if _, many, err := unpackList(t, at); err != nil {
			return nil, err
		} else if !many {
			list = []object.Value{levels}
		}
	} else {
		for l := range x.NLevels() {
			places = append(places, l)
		}
	}
	if len(list) != len(places) {
		return nil, object.ValueErrorf("Length of levels must match length of level.")
	}
	cols, err := coded(t, x)
	if err != nil {
		return nil, err
	}
	out, err := x.Levels(t)
	if err != nil {
		return nil, err
	}
	out = append([]*column.Column(nil), out...)
	for i, l := range places {
		c, ok, err := columnOf(t, list[i])
		if err != nil || !ok {
			return nil, orType(err, "Levels must be list-like")
		}
		if c.Len() < cols[l].Categories().Len() {
			return nil, object.ValueErrorf("On level %d, code max (%d) >= length of level (%d). NOTE: this index is in an inconsistent state", l, cols[l].Categories().Len()-1, c.Len())
		}
		if out[l], err = c.Take(t, cols[l].Codes()); err != nil {
			return nil, err
		}
	}
	return frame.NewMulti(out, x.Names), nil
}

func initMultiMore(m *object.Type) {
	attr(m, "codes", func(t *object.Thread, v object.Value) (object.Value, error) {
		levels, err := coded(t, ix(v))
		if err != nil {
			return object.Value{}, err
		}
		out := make([]object.Value, len(levels))
		for l, c := range levels {
			k, err := c.CodesColumn(t)
			if err != nil {
				return object.Value{}, err
			}
			out[l] = arrayOf(k)
		}
		return listValue(t, out)
	})
	attr(m, "levshape", func(t *object.Thread, v object.Value) (object.Value, error) {
		levels, err := coded(t, ix(v))
		if err != nil {
			return object.Value{}, err
		}
		out := make([]object.Value, len(levels))
		for l, c := range levels {
			out[l] = object.Int(int64(c.Categories().Len()))
		}
		return object.NewTuple(t, out)
	})
	attr(m, "dtypes", func(t *object.Thread, v object.Value) (object.Value, error) {
		levels, err := ix(v).Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		cells := make([]object.Value, len(levels))
		labels := make([]object.Value, len(levels))
		for l, c := range levels {
			cells[l], labels[l] = dtypeValue(c), ix(v).Names[l]
			if labels[l].IsNone() {
				labels[l] = object.Int(int64(l))
			}
		}
		x, err := frame.IndexOf(t, labels, object.None)
		if err != nil {
			return object.Value{}, err
		}
		return frame.NewSeries(x, object.None, column.OfObjects(cells)).Value(), nil
	})
	def(m, "swaplevel", "i=-2, j=-1", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return indexValue(swappedLevels(t, ix(v), a[0], a[1]))
	})
	def(m, "reorder_levels", "order", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return indexValue(reorderLevels(t, ix(v), a[0]))
	})
	def(m, "set_levels", "levels, *, level=None, verify_integrity=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		return indexValue(setLevels(t, ix(v), a[0], a[1]))
	})
	def(m, "remove_unused_levels", "", func(_ *object.Thread, v object.Value, _ []object.Value) (object.Value, error) { return v, nil })
	def(m, "equal_levels", "other", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		o := ix(a[0])
		if o == nil || o.NLevels() != ix(v).NLevels() {
			return object.False, nil
		}
		p, err := coded(t, ix(v))
		if err != nil {
			return object.Value{}, err
		}
		q, err := coded(t, o)
		if err != nil {
			return object.Value{}, err
		}
		for l := range p {
			if same, err := column.SameCategories(t, p[l], q[l]); err != nil || !same {
				return object.False, err
			}
		}
		return object.True, nil
	})
	def(m, "get_locs", "seq", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		parts, err := labelList(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		rows, _, err := levelRows(t, ix(v), parts)
		if err != nil {
			return object.Value{}, err
		}
		return placesInts(t, rows)
	})
	def(m, "get_loc_level", "key, level=0, drop_level=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		x := ix(v)
		parts := make([]object.Value, 0, x.NLevels())
		at, err := levelNumber(t, x, a[1])
		if err != nil {
			return object.Value{}, err
		}
		for range at {
			parts = append(parts, all)
		}
		if object.TypeOf(a[0]) == object.TupleType && at == 0 {
			parts = append(parts, object.ToTuple(a[0]).Items...)
		} else {
			parts = append(parts, a[0])
		}
		rows, rest, err := levelRows(t, x, parts)
		if err != nil {
			return object.Value{}, err
		}
		if len(rows) == 0 {
			return object.Value{}, object.KeyError(a[0])
		}
		if drop, err := flag(t, a[2]); err != nil {
			return object.Value{}, err
		} else if !drop {
			if rest, err = x.Take(t, rows); err != nil {
				return object.Value{}, err
			}
		}
		mask, err := kernel.Make[bool](t.Meter, x.Len())
		if err != nil {
			return object.Value{}, err
		}
		together := true
		for i, r := range rows {
			mask[r] = true
			together = together && (i == 0 || r == rows[i-1]+1)
		}
		loc := arrayOf(column.OfBools(mask))
		if together {
			loc = object.NewSlice(object.Int(int64(rows[0])), object.Int(int64(rows[len(rows)-1])+1), object.None)
		}
		return object.Pair(t, loc, rest.Value())
	})
	m.Attrs["from_frame"] = object.NewStaticMethod(function("from_frame", "df, sortorder=None, names=None", func(t *object.Thread, a []object.Value) (object.Value, error) {
		f := frame.ToFrame(a[0])
		if f == nil {
			return object.Value{}, object.TypeErrorf("Input must be a DataFrame")
		}
		names, err := f.Columns.Labels(t)
		if err != nil {
			return object.Value{}, err
		}
		if given(a[2]) {
			if names, err = labelList(t, a[2]); err != nil {
				return object.Value{}, err
			}
			if len(names) != len(f.Cols) {
				return object.Value{}, object.ValueErrorf("'names' should have same length as number of columns.")
			}
		}
		return frame.NewMulti(append([]*column.Column(nil), f.Cols...), append([]object.Value(nil), names...)).Value(), nil
	}))
}
