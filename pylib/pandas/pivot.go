// This file defines pivot, which spreads rows over columns.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

// keyLabels reads labels that may be one label or a list.
func keyLabels(t *object.Thread, v object.Value) ([]object.Value, error) {
	if !given(v) {
		return nil, nil
	}
	if object.IsList(v) || frame.ToIndex(v) != nil || toArray(v) != nil {
		return labelList(t, v)
	}
	return []object.Value{v}, nil
}

// pivot is pivot(columns, index, values).
func pivot(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	if f == nil {
		return object.Value{}, object.TypeErrorf("pivot needs a DataFrame, not %s", object.TypeOf(v).Name)
	}
	cols, err := keyLabels(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	index, err := keyLabels(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	values := a[2]
	var by []*column.Column
	var names []object.Value
	if a[1].IsUnbound() {
		levels, err := f.Index.Levels(t)
		if err != nil {
			return object.Value{}, err
		}
		by = append(by, levels...)
		names = append(names, f.Index.Names...)
	} else if a[1].IsNone() {
		return object.Value{}, object.KeyError(object.None)
	}
	rows := len(by) + len(index)
	used := map[int]bool{}
	for _, l := range append(append([]object.Value(nil), index...), cols...) {
		i, err := f.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		if i < 0 {
			return object.Value{}, object.KeyError(l)
		}
		used[i] = true
		by, names = append(by, f.Cols[i]), append(names, l)
	}
	var part *frame.Frame
	single := given(values) && scalarKey(values)
	switch {
	case single:
		i, err := f.Columns.Find(t, values)
		if err != nil || i < 0 {
			return object.Value{}, orKey(err, values)
		}
		part, err = f.Select(t, []int32{int32(i)})
		if err != nil {
			return object.Value{}, err
		}
	case given(values):
		at, err := columnPlaces(t, f, values)
		if err != nil {
			return object.Value{}, err
		}
		if part, err = f.Select(t, at); err != nil {
			return object.Value{}, err
		}
	default:
		if part, err = f.DropColumns(t, used); err != nil {
			return object.Value{}, err
		}
	}
	part.Index = frame.NewMulti(by, names)
	at := make([]int, len(cols))
	for i := range at {
		at[i] = rows + i
	}
	return frameValue(unstackFrame(t, part, at, object.None, single, true))
}
