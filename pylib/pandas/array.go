// This file defines array, what .values and .unique() give: the cells as a sequence of one or two dimensions.

package pandas

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// array is one column, or several side by side where wide is set.
type array struct {
	object.Header
	cols []*column.Column
	wide bool
	n    int
}

var arrayType = object.NewType("ndarray", object.LayoutOther)

func toArray(v object.Value) *array {
	if v.IsInt() || !object.TypeOf(v).IsSubtype(arrayType) {
		return nil
	}
	return (*array)(v.Pointer())
}

func arrayOf(c *column.Column) object.Value {
	a := &array{object.HeaderOf(arrayType), []*column.Column{c}, false, c.Len()}
	if c.Kind() == column.Category {
		a.Header = object.HeaderOf(categoricalType)
	}
	return object.Obj(&a.Header)
}

// arrayResult is arrayOf of a column whose making may have failed.
func arrayResult(c *column.Column, err error) (object.Value, error) {
	if err != nil {
		return object.Value{}, err
	}
	return arrayOf(c), nil
}

func arrayOfFrame(f *frame.Frame) object.Value {
	a := &array{object.HeaderOf(arrayType), f.Cols, true, f.Len()}
	return object.Obj(&a.Header)
}

// row is a row of a wide array; numbers of one row share the widest type, as in numpy.
func (a *array) row(t *object.Thread, i int) (*column.Column, error) {
	return rowColumn(t, a.cols, i)
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

func (a *array) items(t *object.Thread) ([]object.Value, error) {
	if !a.wide {
		return a.cols[0].Cells(t)
	}
	out, err := kernel.Make[object.Value](t.Meter, a.n)
	if err != nil {
		return nil, err
	}
	for i := range out {
		c, err := a.row(t, i)
		if err != nil {
			return nil, err
		}
		out[i] = arrayOf(c)
	}
	return out, nil
}

func (a *array) toList(t *object.Thread) (object.Value, error) {
	items, err := a.items(t)
	if err != nil {
		return object.Value{}, err
	}
	for i, v := range items {
		if sub := toArray(v); sub != nil {
			if items[i], err = sub.toList(t); err != nil {
				return object.Value{}, err
			}
		}
	}
	l, err := object.NewListFrom(t, items)
	if err != nil {
		return object.Value{}, err
	}
	return l.Value(), nil
}

func (a *array) text(t *object.Thread, repr bool) (string, error) {
	items, err := a.items(t)
	if err != nil {
		return "", err
	}
	x := object.NewText(t)
	sep := " "
	if a.wide {
		sep = "\n "
	}
	if repr {
		sep = ", "
	}
	for i, v := range items {
		if i > 0 {
			if err := x.Write(sep); err != nil {
				return "", err
			}
		}
		var s string
		if sub := toArray(v); sub != nil {
			s, err = sub.text(t, false)
		} else {
			s, err = object.Repr(t, v)
		}
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
	s.Len = func(_ *object.Thread, v object.Value) (int, error) { return toArray(v).n, nil }
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
		if a := toArray(v); a.n == 1 && !a.wide {
			x, err := a.cols[0].Cell(t, 0)
			if err != nil {
				return false, err
			}
			return object.Truth(t, x)
		}
		return false, object.ValueErrorf("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
	}
	s.GetItem = func(t *object.Thread, v, key object.Value) (object.Value, error) {
		a := toArray(v)
		if object.TypeOf(key) == object.SliceType || object.IsTuple(key) && a.wide {
			f := frame.NewFrame(frame.RangeIndex(0, 1, a.n), frame.RangeIndex(0, 1, len(a.cols)), a.cols)
			r, err := ilocFrame(t, f, key)
			if err != nil {
				return r, err
			}
			if g := frame.ToFrame(r); g != nil && !a.wide {
				return arrayOf(g.Cols[0]), nil
			} else if g != nil {
				return arrayOfFrame(g), nil
			}
			if q := frame.ToSeries(r); q != nil {
				return arrayOf(q.Col), nil
			}
			return r, nil
		}
		if mask, ok, err := columnOf(t, key); err != nil {
			return object.Value{}, err
		} else if ok && !a.wide {
			rows, err := maskOrRows(t, mask, a.n)
			if err != nil {
				return object.Value{}, err
			}
			c, err := a.cols[0].Take(t, rows)
			return arrayResult(c, err)
		}
		i, err := object.IndexInt(t, key)
		if err != nil {
			return object.Value{}, object.IndexErrorf("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
		}
		if i < 0 {
			i += a.n
		}
		if i < 0 || i >= a.n {
			return object.Value{}, object.IndexErrorf("index %d is out of bounds for axis 0 with size %d", i, a.n)
		}
		if !a.wide {
			return a.cols[0].Cell(t, i)
		}
		c, err := a.row(t, i)
		return arrayResult(c, err)
	}
	s.Binary = func(t *object.Thread, op object.Op, a, b object.Value, reflected bool) (object.Value, error) {
		x := toArray(a)
		if x.wide {
			return object.NotImplemented, nil
		}
		r, err := seriesBinary(t, op, frame.NewSeries(frame.RangeIndex(0, 1, x.n), object.None, x.cols[0]), b, reflected)
		if q := frame.ToSeries(r); err == nil && q != nil {
			return arrayOf(q.Col), nil
		}
		return r, err
	}
	s.Compare = func(t *object.Thread, op object.Cmp, a, b object.Value) (object.Value, error) {
		x := toArray(a)
		if x.wide {
			return object.NotImplemented, nil
		}
		r, err := seriesCompare(t, op, frame.NewSeries(frame.RangeIndex(0, 1, x.n), object.None, x.cols[0]), b)
		if q := frame.ToSeries(r); err == nil && q != nil {
			return arrayOf(q.Col), nil
		}
		return r, err
	}
	s.Visit = func(v object.Value, visit func(object.Value)) int64 {
		a := toArray(v)
		for _, c := range a.cols {
			visit(c.Value())
		}
		return 64
	}
	arrayType.Unhashable = true
	def(arrayType, "tolist to_list", "", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		return toArray(v).toList(t)
	})
	attr(arrayType, "shape", func(t *object.Thread, v object.Value) (object.Value, error) {
		a := toArray(v)
		if a.wide {
			return object.Pair(t, object.Int(int64(a.n)), object.Int(int64(len(a.cols))))
		}
		return object.NewTuple(t, []object.Value{object.Int(int64(a.n))})
	})
	attr(arrayType, "size", func(_ *object.Thread, v object.Value) (object.Value, error) {
		return object.Int(int64(toArray(v).n * len(toArray(v).cols))), nil
	})
	for _, how := range []string{"sum", "mean", "min", "max", "std", "var", "any", "all", "prod"} {
		def(arrayType, how, "axis=None!0, *, ddof=0", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			x := toArray(v)
			c, err := column.Concat(t, x.cols)
			if err != nil {
				return object.Value{}, err
			}
			ddof, err := object.IndexInt(t, a[1])
			if err != nil {
				return object.Value{}, err
			}
			return frame.Reduce(t, c, how, frame.Reduction{DDof: ddof})
		})
	}
	object.InitType(arrayType)
}
