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
	if object.IsList(v) || frame.ToIndex(v) != nil || isArray(v) {
		return labelList(t, v)
	}
	return []object.Value{v}, nil
}

// mustHave refuses labels that are no columns of a frame.
func mustHave(t *object.Thread, f *frame.Frame, labels []object.Value, what string) error {
	var gone []object.Value
	for _, l := range labels {
		at, err := f.Columns.All(t, l)
		if err != nil {
			return err
		}
		if len(at) == 0 {
			gone = append(gone, l)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	return keyErrorf("The following '" + what + "' labels are not columns of the DataFrame: " + textList(t, gone))
}

// commonCells gives columns their common type.
func commonCells(t *object.Thread, cols []*column.Column) ([]*column.Column, error) {
	if len(cols) == 0 {
		return cols, nil
	}
	kind := cols[0].Kind()
	for _, c := range cols[1:] {
		if k := c.Kind(); k != kind {
			numbers := (k == column.Int64 || k == column.Float64) && (kind == column.Int64 || kind == column.Float64)
			if kind = column.Object; numbers {
				kind = column.Float64
			}
		}
	}
	out := append([]*column.Column(nil), cols...)
	for i, c := range out {
		if c.Kind() == kind {
			continue
		}
		var err error
		if out[i], err = c.Cast(t, kind); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// pivot is pivot(columns, index, values).
func pivot(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	f := frame.ToFrame(v)
	if f != nil && a[0].IsUnbound() {
		return object.Value{}, object.TypeErrorf("DataFrame.pivot() missing 1 required keyword-only argument: 'columns'")
	}
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
	for k, labels := range [][]object.Value{index, cols} {
		if err := mustHave(t, f, labels, []string{"index", "columns"}[k]); err != nil {
			return object.Value{}, err
		}
	}
	for _, l := range append(append([]object.Value(nil), index...), cols...) {
		i, err := f.Columns.Find(t, l)
		if err != nil {
			return object.Value{}, err
		}
		used[i] = true
		by, names = append(by, f.Cols[i]), append(names, l)
	}
	var part *frame.Frame
	single := given(values) && scalarKey(values)
	switch {
	case single:
		if err := mustHave(t, f, []object.Value{values}, "values"); err != nil {
			return object.Value{}, err
		}
		i, err := f.Columns.Find(t, values)
		if err != nil {
			return object.Value{}, err
		}
		part, err = f.Select(t, []int32{int32(i)})
		if err != nil {
			return object.Value{}, err
		}
	case given(values):
		list, err := labelList(t, values)
		if err == nil {
			err = mustHave(t, f, list, "values")
		}
		if err != nil {
			return object.Value{}, err
		}
		at, err := columnPlaces(t, f, values)
		if err != nil {
			return object.Value{}, err
		}
		if part, err = f.Select(t, at); err != nil {
			return object.Value{}, err
		}
		if part.Cols, err = commonCells(t, part.Cols); err != nil {
			return object.Value{}, err
		}
	default:
		if part, err = f.DropColumns(t, used); err != nil {
			return object.Value{}, err
		}
	}
	if rows == 0 || len(cols) == 0 {
		return object.Value{}, object.ValueErrorf("No group keys passed!")
	}
	part.Index = frame.NewMulti(by, names)
	at := make([]int, len(cols))
	for i := range at {
		at[i] = rows + i
	}
	return frameValue(unstackFrame(t, part, at, object.None, single, true))
}
