// This file defines to_numpy and how the types of ndarrays and columns stand for each other.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/numpy"
)

// kindOf is the kind of the column that an array of a type becomes.
func kindOf(d *ndarray.DType) column.Kind {
	switch d.Kind {
	case 'b':
		return column.Bool
	case 'i', 'u':
		return column.Int64
	case 'f':
		return column.Float64
	case 'M':
		return column.Datetime
	case 'm':
		return column.Timedelta
	case 'U':
		return column.String
	}
	return column.Object
}

// toNumpy is to_numpy: an array that shares the cells where it can and then cannot be assigned.
func toNumpy(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	if !a[2].IsUnbound() && !(a[2].IsFloat() && a[2].AsFloat() != a[2].AsFloat()) {
		filled, err := object.CallMethod(t, v, "fillna", a[2])
		if err != nil {
			return object.Value{}, err
		}
		v = filled
	}
	var x *ndarray.Array
	var err error
	if f := frame.ToFrame(v); f != nil {
		x, err = ndarray.FromColumns(t, f.Cols, f.Len())
	} else {
		x, err = ndarray.FromColumn(t, frame.ToSeries(v).Col)
	}
	if err != nil {
		return object.Value{}, err
	}
	if given(a[0]) {
		d, err := numpy.DTypeOf(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		if x, err = x.Cast(t, d); err != nil {
			return object.Value{}, err
		}
	}
	if copied, err := flag(t, a[1]); err != nil {
		return object.Value{}, err
	} else if copied && x.Fixed {
		x, err = x.Copy(t)
		if err != nil {
			return object.Value{}, err
		}
	}
	return x.Value(), nil
}
