// This file defines how arguments become arrays, axes, shapes and dtypes, and how results are given.

package numpy

import (
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

func fields(s string) []string { return strings.Fields(s) }

// given tells an argument that is neither left out nor None.
func given(v value) bool { return !v.IsNone() && !v.IsUnbound() }

func text(v value) (string, bool) {
	if !object.IsStr(v) {
		return "", false
	}
	return object.ToStr(v).String(), true
}

// toArray makes an array of any value.
func toArray(t *thread, v value) (*array, error) { return ndarray.From(t, v, nil) }

// atLeast1 makes an array of one dimension at least.
func atLeast1(t *thread, v value) (*array, error) {
	a, err := toArray(t, v)
	if err == nil && a.NDim() == 0 {
		return a.Reshape(t, []int{1})
	}
	return a, err
}

// result gives an array to the script: as a value where it has no dimensions.
func result(t *thread, a *array, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	return ndarray.Scalar(t, a)
}

// whole gives an array even where it has no dimensions.
func whole(a *array, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	return a.Value(), nil
}

// axesOf reads an axis argument: nil for all.
func axesOf(t *thread, v value, n int) ([]int, error) {
	if !given(v) {
		return nil, nil
	}
	items := []value{v}
	if object.IsTuple(v) {
		items = object.ToTuple(v).Items
	} else if object.IsList(v) {
		return nil, object.TypeErrorf("'list' object cannot be interpreted as an integer")
	}
	out := make([]int, 0, len(items))
	for _, x := range items {
		k, err := object.IndexInt(t, x)
		if err != nil {
			return nil, err
		}
		if k, err = ndarray.Axis(k, n); err != nil {
			return nil, err
		}
		for _, o := range out {
			if o == k {
				return nil, object.ValueErrorf("duplicate value in 'axis'")
			}
		}
		out = append(out, k)
	}
	return out, nil
}

// axisOf reads one axis.
func axisOf(t *thread, v value, n int) (int, error) {
	k, err := object.IndexInt(t, v)
	if err != nil {
		return 0, err
	}
	return ndarray.Axis(k, n)
}

// along reads the axis of a function that without one takes all items in a row.
func along(t *thread, x *array, axis value) (*array, int, error) {
	if !given(axis) {
		x, err := x.Ravel(t)
		return x, 0, err
	}
	k, err := axisOf(t, axis, x.NDim())
	return x, k, err
}

// axesKept reads the arguments axis and keepdims of a reduction.
func axesKept(t *thread, x *array, axis, keepdims value) (axes []int, keep bool, err error) {
	if axes, err = axesOf(t, axis, x.NDim()); err == nil {
		keep, err = flag(t, keepdims)
	}
	return
}

// sides reads the numbers of rows and columns of a matrix, which is square where none of columns is given.
func sides(t *thread, rows, cols value) (n, m int, err error) {
	if n, err = object.IndexInt(t, rows); err != nil || !given(cols) {
		return n, n, err
	}
	m, err = object.IndexInt(t, cols)
	return
}

// bothArrays makes arrays of two values.
func bothArrays(t *thread, x, y value) (a, b *array, err error) {
	if a, err = toArray(t, x); err == nil {
		b, err = toArray(t, y)
	}
	return
}

// shapeOf reads a shape: an int or a sequence of ints.
func shapeOf(t *thread, v value) ([]int, error) {
	if v.IsInt() {
		return []int{int(v.AsInt())}, nil
	}
	var items []value
	switch {
	case object.IsTuple(v):
		items = object.ToTuple(v).Items
	case object.IsList(v):
		var err error
		if items, err = object.ToList(v).CopyItems(t); err != nil {
			return nil, err
		}
	case ndarray.ToArray(v) != nil && ndarray.ToArray(v).NDim() == 1:
		a := ndarray.ToArray(v)
		if a.Size() > 64 {
			return nil, object.ValueErrorf("maximum supported dimension for an ndarray is currently 64, found %d", a.Size())
		}
		var err error
		if items, err = a.Items(t); err != nil {
			return nil, err
		}
	default:
		k, err := object.IndexInt(t, v)
		if err != nil {
			if v.IsFloat() {
				return nil, object.TypeErrorf("'float' object cannot be interpreted as an integer")
			}
			return nil, err
		}
		return []int{k}, nil
	}
	if len(items) > 64 {
		return nil, object.ValueErrorf("maximum supported dimension for an ndarray is currently 64, found %d", len(items))
	}
	out := make([]int, len(items))
	for i, x := range items {
		k, err := object.IndexInt(t, x)
		if err != nil {
			return nil, err
		}
		out[i] = k
	}
	return out, nil
}

// DTypeOf reads a dtype argument; nil where none is given.
func DTypeOf(t *thread, v value) (*ndarray.DType, error) { return dtypeOf(t, v) }

func dtypeOf(t *thread, v value) (*ndarray.DType, error) {
	if !given(v) {
		return nil, nil
	}
	if d := ndarray.ToDType(v); d != nil {
		return d, nil
	}
	if s, ok := text(v); ok {
		if d, ok := ndarray.Named(s); ok {
			return d, nil
		}
		if strings.HasPrefix(strings.TrimLeft(s, "<>=|"), "c") || strings.HasPrefix(s, "S") || strings.HasPrefix(s, "V") || s == "complex" {
			return nil, object.Raise(object.NotImplementedErrorType, "dtype '%s' is not supported: there are no arrays of complex numbers, bytes or records", object.Printable(s, 60))
		}
		return nil, object.TypeErrorf("data type '%s' not understood", object.Printable(s, 100))
	}
	if object.IsType(v) {
		switch c := object.ToType(v); {
		case c == object.IntType:
			return ndarray.Int64, nil
		case c == object.FloatType:
			return ndarray.Float64, nil
		case c == object.BoolType:
			return ndarray.Bool, nil
		case c == object.StrType:
			return ndarray.Text(0), nil
		case c == ndarray.DatetimeType:
			return ndarray.Time('M', ndarray.Generic), nil
		case c == ndarray.TimedeltaType:
			return ndarray.Time('m', ndarray.Generic), nil
		case c == object.ComplexType || c == object.BytesType:
			return nil, object.Raise(object.NotImplementedErrorType, "dtype %s is not supported: there are no arrays of complex numbers, bytes or records", c.Name)
		default:
			if d := scalarDType(c); d != nil {
				return d, nil
			}
			return ndarray.Object, nil
		}
	}
	return nil, object.TypeErrorf("Cannot interpret '%s' as a data type", object.Printable(reprOr(t, v), 100))
}

func reprOr(t *thread, v value) string {
	s, err := object.Repr(t, v)
	if err != nil {
		return "<" + object.TypeOf(v).Name + ">"
	}
	return s
}

func flag(t *thread, v value) (bool, error) {
	if v.IsBool() {
		return v.AsBool(), nil
	}
	if !given(v) {
		return false, nil
	}
	return object.Truth(t, v)
}

// store puts a result into the argument out, where there is one.
func store(t *thread, name string, out value, a *array, err error) (value, error) {
	if err != nil {
		return value{}, err
	}
	if object.IsTuple(out) && len(object.ToTuple(out).Items) == 1 {
		out = object.ToTuple(out).Items[0]
	}
	if !given(out) {
		return ndarray.Scalar(t, a)
	}
	o := ndarray.ToArray(out)
	if o == nil {
		return value{}, object.TypeErrorf("return arrays must be of ArrayType")
	}
	return out, o.Into(t, name, a)
}

// framed tells a Series, DataFrame or Index.
func framed(v value) bool {
	return frame.ToSeries(v) != nil || frame.ToFrame(v) != nil || frame.ToIndex(v) != nil
}

// each applies a function of arrays to a Series, a DataFrame or an Index and gives the same with the results.
func eachColumn(t *thread, v value, f func(a *array) (*array, error)) (value, error) {
	do := func(c *column.Column) (*column.Column, error) {
		a, err := ndarray.FromColumn(t, c)
		if err != nil {
			return nil, err
		}
		r, err := f(a)
		if err != nil {
			return nil, err
		}
		return r.Column(t)
	}
	if s := frame.ToSeries(v); s != nil {
		c, err := do(s.Col)
		if err != nil {
			return value{}, err
		}
		return frame.NewSeries(s.Index, s.Name, c).Value(), t.Charge(128)
	}
	if x := frame.ToIndex(v); x != nil {
		a, err := toArray(t, v)
		if err != nil {
			return value{}, err
		}
		r, err := f(a)
		if err != nil {
			return value{}, err
		}
		if r.DType.Kind == 'b' {
			return r.Value(), nil
		}
		c, err := r.Column(t)
		if err != nil {
			return value{}, err
		}
		return frame.NewIndex(c, x.Name()).Value(), t.Charge(128)
	}
	d := frame.ToFrame(v)
	if err := t.Charge(int64(len(d.Cols)) * 16); err != nil {
		return value{}, err
	}
	cols := make([]*column.Column, len(d.Cols))
	for i, c := range d.Cols {
		var err error
		if cols[i], err = do(c); err != nil {
			return value{}, err
		}
	}
	return frame.NewFrame(d.Index, d.Columns, cols).Value(), t.Charge(128)
}
