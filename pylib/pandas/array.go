// This file defines array, what .values and .unique() give for cells that are no items of an ndarray: text, categories, times with a zone.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// array is one column.
type array struct {
	object.Header
	col *column.Column
}

var arrayType = object.NewType("ndarray", object.LayoutOther)

func toArray(v object.Value) *array {
	if v.IsInt() || !object.TypeOf(v).IsSubtype(arrayType) {
		return nil
	}
	return (*array)(v.Pointer())
}

// isArray tells an ndarray or an array of this package.
func isArray(v object.Value) bool { return toArray(v) != nil || ndarray.ToArray(v) != nil }

func arrayOf(c *column.Column) object.Value {
	if a := ndarray.Share(c); a != nil {
		return a.Value()
	}
	return object.Obj(&(&array{object.HeaderOf(arrayClass(c)), c}).Header)
}

// arrayResult is arrayOf of a column whose making may have failed.
func arrayResult(c *column.Column, err error) (object.Value, error) {
	if err != nil {
		return object.Value{}, err
	}
	return arrayOf(c), nil
}

func arrayOfFrame(t *object.Thread, f *frame.Frame) (object.Value, error) {
	a, err := ndarray.FromColumns(t, f.Cols, f.Len())
	if err != nil {
		return object.Value{}, err
	}
	return a.Value(), nil
}

// rowColumn is the cells of one row as a column of their common type.
func rowColumn(t *object.Thread, cols []*column.Column, i int) (*column.Column, error) {
	out, err := kernel.Make[object.Value](t.Meter, len(cols))
	if err != nil {
		return nil, err
	}
	kind := column.Object
	same := true
	for j, c := range cols {
		if out[j], err = c.Cell(t, i); err != nil {
			return nil, err
		}
		if j == 0 {
			kind = c.Kind()
		} else if kind != c.Kind() {
			if k := column.Common(cols[0], c); k == column.Float64 && (kind == column.Int64 || kind == column.Float64) {
				kind = k
			} else {
				same = false
			}
		}
	}
	if !same || kind == column.Object {
		return column.OfObjects(out), nil
	}
	if kind == column.Float64 {
		return column.OfObjects(out).Cast(t, kind)
	}
	return column.FromValues(t, out)
}

func (a *array) items(t *object.Thread) ([]object.Value, error) { return a.col.Cells(t) }

func (a *array) toList(t *object.Thread) (object.Value, error) { return listOf(t, a.col) }

func (a *array) text(t *object.Thread, repr bool) (string, error) {
	items, err := a.items(t)
	if err != nil {
		return "", err
	}
	x := object.NewText(t)
	sep := " "
	if repr {
		sep = ", "
	}
	for i, v := range items {
		if i > 0 {
			if err := x.Write(sep); err != nil {
				return "", err
			}
		}
		s, err := object.Repr(t, v)
		if err == nil {
			err = x.Write(strings.TrimSuffix(s, ".0"))
		}
		if err != nil {
			return "", err
		}
	}
	s := "[" + x.String() + "]"
	if repr {
		s = "array(" + s + ")"
	}
	return s, nil
}

func initArray() {
	arrayType.Module = "numpy"
	s := &arrayType.Slots
	s.Len = func(_ *object.Thread, v object.Value) (int, error) { return toArray(v).col.Len(), nil }
	s.Iter = func(t *object.Thread, v object.Value) (object.Value, error) {
		items, err := toArray(v).items(t)
		if err != nil {
			return object.Value{}, err
		}
		return object.Iter(t, object.TupleOf(items))
	}
	s.Repr = func(t *object.Thread, v object.Value) (string, error) { return toArray(v).text(t, true) }
	s.Str = func(t *object.Thread, v object.Value) (string, error) { return toArray(v).text(t, false) }
	s.Bool = func(t *object.Thread, v object.Value) (bool, error) {
		if c := toArray(v).col; c.Len() == 1 {
			x, err := c.Cell(t, 0)
			if err != nil {
				return false, err
			}
			return object.Truth(t, x)
		}
		return false, object.ValueErrorf("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
	}
	s.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) {
		c := toArray(v).col
		if object.TypeOf(key) == object.SliceType {
			r, err := ilocSeries(t, frame.NewSeries(frame.RangeIndex(0, 1, c.Len()), object.None, c), key)
			if q := frame.ToSeries(r); err == nil && q != nil {
				return arrayOf(q.Col), nil
			}
			return r, err
		}
		if mask, ok, err := columnOf(t, key); err != nil {
			return object.Value{}, err
		} else if ok {
			rows, err := maskOrRows(t, mask, c.Len())
			if err != nil {
				return object.Value{}, err
			}
			return arrayResult(c.Take(t, rows))
		}
		i, err := object.IndexInt(t, key)
		if err != nil {
			return object.Value{}, object.IndexErrorf("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
		}
		n := c.Len()
		if i < 0 {
			i += n
		}
		if i < 0 || i >= n {
			return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", i, n)
		}
		return c.Cell(t, i)
	}
	s.Binary = func(t *object.Thread, op object.Op, a, b object.Value, reflected bool) (object.Value, error) {
		x := toArray(a)
		r, err := seriesBinary(t, op, frame.NewSeries(frame.RangeIndex(0, 1, x.col.Len()), object.None, x.col), b, reflected)
		if q := frame.ToSeries(r); err == nil && q != nil {
			return arrayOf(q.Col), nil
		}
		return r, err
	}
	s.Compare = func(t *object.Thread, op object.Cmp, a, b object.Value) (object.Value, error) {
		x := toArray(a)
		r, err := seriesCompare(t, op, frame.NewSeries(frame.RangeIndex(0, 1, x.col.Len()), object.None, x.col), b)
		if q := frame.ToSeries(r); err == nil && q != nil {
			return arrayOf(q.Col), nil
		}
		return r, err
	}
	s.Visit = func(v object.Value, visit func(object.Value)) int64 {
		visit(toArray(v).col.Value())
		return 32
	}
	arrayType.Unhashable = true
	def(arrayType, "tolist to_list", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return toArray(v).toList(t)
	})
	attr(arrayType, "shape", func(t *object.Thread, v object.Value) (object.Value, error) {
		return object.NewTuple(t, []object.Value{object.Int(int64(toArray(v).col.Len()))})
	})
	attr(arrayType, "size", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.Int(int64(toArray(v).col.Len())), nil
	})
	for _, how := range []string{"sum", "mean", "min", "max", "std", "var", "any", "all", "prod"} {
		def(arrayType, how, "axis=None!0, *, ddof=0", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			ddof, err := object.IndexInt(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			return frame.Reduce(t, toArray(v).col, how, frame.Reduction{DDof: ddof})
		})
	}
	addArrayMethods()
	object.InitType(arrayType)
	initExtensionArrays()
}
