// This file defines what lists are to constructors where no common type of their items is to be found, or where they have none.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// objectCells is a list or tuple as an array of its items as they are, so that no common type is found for them; other values stay.
func objectCells(t *object.Thread, data object.Value) (object.Value, error) {
	if !object.IsList(data) && !object.IsTuple(data) {
		return data, nil
	}
	items, _, err := unpackList(t, data)
	if err != nil {
		return object.Value{}, err
	}
	cells, err := kernel.Make[object.Value](t.Meter, len(items))
	if err != nil {
		return object.Value{}, err
	}
	copy(cells, items)
	return object.Obj(&(&array{object.HeaderOf(arrayType), column.OfObjects(cells)}).Header), nil
}

// emptyList is the column of a list without items in a frame: floats, as numpy makes an array of it.
func emptyList(v object.Value, c *column.Column) *column.Column {
	if c.Len() == 0 && c.Kind() == column.Object && (object.IsList(v) || object.IsTuple(v)) {
		return column.OfFloats(nil)
	}
	return c
}

// objectColumns is a dict of columns with lists and tuples as objectCells makes them.
func objectColumns(t *object.Thread, d *object.Dict) (object.Value, error) {
	keys, vals, err := dictItems(t, d)
	if err != nil {
		return object.Value{}, err
	}
	out, err := object.NewDict(t)
	if err != nil {
		return object.Value{}, err
	}
	for i, k := range keys {
		v, err := objectCells(t, vals[i])
		if err != nil {
			return object.Value{}, err
		}
		if err := out.Set(t, k, v); err != nil {
			return object.Value{}, err
		}
	}
	return out.Value(), nil
}
