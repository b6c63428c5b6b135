// This file defines pivot and pivot_table.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// keyLabels reads index= and columns= of pivot and pivot_table.
func keyLabels(t *object.Thread, v object.Value) ([]object.Value, error) {
	if !given(v) {
		return nil, nil
	}
	if object.IsList(v) {
		return labelList(t, v)
	}
	return []object.Value{v}, nil
}

func pivot(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	cols, err := keyLabels(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	index, err := keyLabels(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	if len(cols) != 1 {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "pivot needs exactly one label in columns here; use pivot_table for more")
	}
	values := a[2]
	var by []*column.Column
	names := append(append([]object.Value(nil), index...), cols...)
	used := map[int]bool{}
	if len(index) == 0 {
		levels, err := f.Index.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		by = append(by, levels...)
		names = append(append([]object.Value(nil), f.Index.Names...), cols...)
	}
	for _, l := range append(append([]object.Value(nil), index...), cols...) {
		i, err := f.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		if i < 0 {
			return object.Value{}, object.KeyError(l)
		}
		used[i] = true
		by = append(by, f.Cols[i])
	}
	var part *frame.Frame
	single := given(values) && scalarKey(values)
	if given(values) {
		list := values
		if single {
			l, err := object.NewListFrom(t, []object.Value{values})
			if err != nil {
				return object.Value{}, err
			}
			list = l.Value()
		}
		at, err := columnPlaces(t, f, list)
		if err != nil {
			if single {
				err = object.KeyError(values)
			}
			return object.Value{}, err
		}
		part, err = f.Select(t, at)
		if err != nil {
			return object.Value{}, err
		}
	} else if part, err = f.DropColumns(t, used); err != nil {
		return object.Value{}, err
	}
	part.Index = frame.NewMulti(by, names)
	return frameValue(unstackFrame(t, part, len(by)-1, object.None, single))
}

func pivotTable(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	values, fn, fillValue := a[0], a[3], a[4]
	if margins, err := flag(t, a[5]); err != nil {
		return object.Value{}, err
	} else if margins {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "pivot_table(margins=True) is not supported here; add the totals with .sum()")
	}
	index, err := keyLabels(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	cols, err := keyLabels(t, a[2])
	if err != nil {
		return object.Value{}, err
	}
	if len(index) == 0 || len(index)+len(cols) == 0 {
		return object.Value{}, object.ValueErrorf("No group keys passed!")
	}
	if object.IsList(fn) {
		return pivotMany(t, v, a)
	}
	keys, err := object.NewListFrom(t, append(append([]object.Value(nil), index...), cols...))
	if err != nil {
		return object.Value{}, err
	}
	gv, err := groupBy(t, v, []object.Value{keys.Value(), object.None, object.True, object.True, object.True, object.True, object.True, object.Int(0)})
	if err != nil {
		return object.Value{}, err
	}
	single := given(values) && scalarKey(values)
	switch {
	case single:
		l, err := object.NewListFrom(t, []object.Value{values})
		if err != nil {
			return object.Value{}, err
		}
		gv, err = toGrouped(gv).pick(t, l.Value())
		if err != nil {
			return object.Value{}, object.KeyError(values)
		}
	case given(values):
		if gv, err = toGrouped(gv).pick(t, values); err != nil {
			return object.Value{}, err
		}
	case object.IsStr(fn) && !isText(fn, "count") && !isText(fn, "first") && !isText(fn, "last") && !isText(fn, "nunique"):
		g := *toGrouped(gv)
		if g.f, err = numericColumns(t, g.f); err != nil {
			return object.Value{}, err
		}
		gv = g.value()
	}
	empty, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	r, err := aggregate(t, gv, []object.Value{fn, object.EmptyTuple, empty.Value()})
	if err != nil {
		return r, err
	}
	f := frame.ToFrame(r)
	for range cols {
		// Columns come from the outside in: the first of them stays the first that is left.
		at := len(index)
		if f, err = unstackFrame(t, f, at, fillValue, single && f.Columns.NLevels() == 1 && len(f.Cols) == 1); err != nil {
			return object.Value{}, err
		}
		single = false
	}
	if len(cols) > 0 && given(fillValue) {
		return fillNA(t, f.Value(), []object.Value{fillValue, object.None, object.None, object.False, object.None})
	}
	return f.Value(), nil
}

// pivotMany is pivot_table with several functions: their tables side by side.
func pivotMany(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	fns, err := labelList(t, a[3])
	if err != nil {
		return object.Value{}, err
	}
	parts := make([]object.Value, len(fns))
	keys := make([]object.Value, len(fns))
	for i, fn := range fns {
		one := append([]object.Value(nil), a...)
		one[3] = fn
		if parts[i], err = pivotTable(t, v, one); err != nil {
			return object.Value{}, err
		}
		keys[i] = aggName(fn)
	}
	return concatColumns(t, parts, keys, true, false)
}
