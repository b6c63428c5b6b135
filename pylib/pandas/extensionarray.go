// This file defines the classes of pandas' own arrays (StringArray, DatetimeArray, TimedeltaArray, NumpyExtensionArray) and their text.

package pandas

import (
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

var (
	stringArrayType    = object.NewType("StringArray", object.LayoutOther, arrayType)
	datetimeArrayType  = object.NewType("DatetimeArray", object.LayoutOther, arrayType)
	timedeltaArrayType = object.NewType("TimedeltaArray", object.LayoutOther, arrayType)
	numpyArrayType     = object.NewType("NumpyExtensionArray", object.LayoutOther, arrayType)

	extensionArrayTypes = []*object.Type{stringArrayType, datetimeArrayType, timedeltaArrayType, numpyArrayType}
)

// arrayClass is the class of pandas' array of a kind of cells.
func arrayClass(c *column.Column) *object.Type {
	switch c.Kind() {
	case column.Category:
		return categoricalType
	case column.String:
		return stringArrayType
	case column.Datetime:
		return datetimeArrayType
	case column.Timedelta:
		return timedeltaArrayType
	}
	return arrayType
}

// extensionArray is a column as .unique() gives it: times stay pandas' own, where .values has an ndarray of them.
func extensionArray(c *column.Column) object.Value {
	if !c.Timed() {
		return arrayOf(c)
	}
	return object.Obj(&(&array{object.HeaderOf(arrayClass(c)), c}).Header)
}

// ownArray is a column as .array gives it: never an ndarray.
func ownArray(c *column.Column) object.Value {
	class := arrayClass(c)
	if class == arrayType {
		class = numpyArrayType
	}
	return object.Obj(&(&array{object.HeaderOf(class), c}).Header)
}

// extensionText is the text of an array: its class, its cells as those of an index, its length and type.
func extensionText(t *object.Thread, v object.Value) (string, error) {
	c := toArray(v).col
	cells, err := frame.CellsText(t, c)
	if err != nil {
		return "", err
	}
	class := object.TypeOf(v).Name
	return "<" + class + ">\n" + strings.TrimRight(cells, ", \n") + "\nLength: " + strconv.Itoa(c.Len()) + ", dtype: " + c.DType(), nil
}

// arrayMethod is a method of Series for arrays; a series that it gives becomes an array again, but for counts.
func arrayMethod(name string) func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	return func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		m, _ := frame.SeriesType.Lookup(name)
		r, err := object.CallKw(t, m, append([]object.Value{arraySeries(a[0]).Value()}, a[1:]...), kw)
		if s := frame.ToSeries(r); err == nil && s != nil && name != "value_counts" {
			return extensionArray(s.Col), nil
		}
		return r, err
	}
}

// arraySeries is an array as a series with default labels.
func arraySeries(v object.Value) *frame.Series {
	c := toArray(v).col
	return frame.NewSeries(frame.RangeIndex(0, 1, c.Len()), object.None, c)
}

// addArrayMethods gives arrays what they share with Series.
func addArrayMethods() {
	col := func(v object.Value) *column.Column { return toArray(v).col }
	attr(arrayType, "dtype", func(_ *object.Thread, v object.Value) (object.Value, error) { return dtypeValue(col(v)), nil })
	attr(arrayType, "ndim", func(*object.Thread, object.Value) (object.Value, error) { return object.Int(1), nil })
	attr(arrayType, "nbytes", func(t *object.Thread, v object.Value) (object.Value, error) {
		n, err := columnBytes(t, col(v), false)
		return object.Int(n), err
	})
	attr(arrayType, "T", func(_ *object.Thread, v object.Value) (object.Value, error) { return v, nil })
	for _, name := range []string{"to_numpy", "__array__"} {
		def(arrayType, name, "dtype=None, copy=False, na_value=?", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			return toNumpy(t, arraySeries(v).Value(), a)
		})
	}
	def(arrayType, "astype", "dtype, copy=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
		d, err := specOf(t, a[0])
		if err != nil {
			return object.Value{}, err
		}
		c, err := castTo(t, col(v), d)
		if err != nil || c.Kind() != column.Object {
			return arrayResult(c, err)
		}
		x, err := ndarray.FromColumn(t, c)
		if err != nil {
			return object.Value{}, err
		}
		return x.Value(), nil
	})
	def(arrayType, "sort", "axis=-1!, kind='quicksort'!, order=None!", func(t *object.Thread, v object.Value, _ []object.Value) (object.Value, error) {
		order, err := col(v).Argsort(t, false, false)
		if err != nil {
			return object.Value{}, err
		}
		c, err := col(v).Take(t, order)
		if err == nil {
			toArray(v).col = c
		}
		return object.None, err
	})
	for _, name := range []string{"copy", "isna", "take", "dropna", "fillna", "unique", "argsort", "argmin", "argmax", "duplicated", "isin", "repeat", "shift",
		"value_counts", "factorize", "searchsorted"} {
		arrayType.Attrs[name] = method(arrayType, name, arrayMethod(name))
	}
}

func initExtensionArrays() {
	for _, typ := range extensionArrayTypes {
		typ.Module = "pandas.arrays"
		typ.Unhashable = true
		typ.Slots.Repr, typ.Slots.Str = extensionText, extensionText
		object.InitType(typ)
	}
}
