// This file defines shift, which moves cells along rows or columns.

package pandas

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func shiftColumn(t *object.Thread, c *column.Column, n int, fillValue object.Value) (*column.Column, error) {
	if !given(fillValue) {
		return c.Shift(t, n)
	}
	rows, err := kernel.Iota(t.Meter, c.Len())
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	moved, err := kernel.Shift(t.Meter, rows, n, -1)
	if err != nil {
		return nil, err
	}
	return shiftRows(t, c, moved, fillValue)
}

// shiftRows takes rows of a column; rows of -1 get the fill value, or are missing without one.
func shiftRows(t *object.Thread, c *column.Column, moved []int32, fillValue object.Value) (*column.Column, error) {
	if !given(fillValue) {
		return c.Take(t, moved)
	}
	one, err := fitScalar(t, c, fillValue)
	if err != nil {
		return nil, err
	}
	both, err := column.Concat(t, []*column.Column{c, one})
	if err != nil {
		return nil, err
	}
	rows, err := kernel.Make[int32](t.Meter, len(moved))
	if err != nil {
		return nil, err
	}
	defer kernel.Drop(t.Meter, rows)
	for i, r := range moved {
		if rows[i] = r; r < 0 {
			rows[i] = int32(c.Len())
		}
	}
	return both.Take(t, rows)
}

// shiftSideways moves the cells of a frame n columns to the right.
func shiftSideways(t *object.Thread, f *frame.Frame, n int, fillValue object.Value) (*frame.Frame, error) {
	cols := make([]*column.Column, len(f.Cols))
	for i := range cols {
		if j := i - n; n < len(cols) && n > -len(cols) && j >= 0 && j < len(cols) {
			cols[i] = f.Cols[j]
			continue
		}
		gap := fillValue
		if !given(gap) {
			gap = column.NaN
		}
		var err error
		if cols[i], err = fill(t, gap, f.Len()); err != nil {
			return nil, err
		}
		if !given(fillValue) && f.Cols[i].Kind() != column.Float64 && !f.Cols[i].Numeric() {
			// Columns that can hold missing cells stay what they are.
			rows, err := kernel.Repeat[int32](t.Meter, -1, f.Len())
			if err != nil {
				return nil, err
			}
			if cols[i], err = f.Cols[i].Take(t, rows); err != nil {
				return nil, err
			}
		}
	}
	return frame.NewFrame(f.Index, f.Columns, cols), nil
}

// shift is shift(periods, freq, axis, fill_value, suffix).
func shift(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
	axis, err := axisOf(a[2], object.TypeOf(v).Name)
	if err != nil {
		return object.Value{}, err
	}
	if given(a[1]) {
		return object.Value{}, object.Raise(object.NotImplementedErrorType, "shift(freq=…) is not supported here; add a pd.Timedelta to the index")
	}
	periods, many, err := unpackList(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	suffix, named := text(a[4])
	if many {
		return shiftMany(t, v, periods, axis, a[3], suffix)
	}
	if named {
		return object.Value{}, object.ValueErrorf("Cannot specify `suffix` if `periods` is an int.")
	}
	n, err := object.IndexInt(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	if axis == 1 {
		return frameValue(shiftSideways(t, frame.ToFrame(v), n, a[3]))
	}
	return mapColumns(func(t *object.Thread, c *column.Column) (*column.Column, error) { return shiftColumn(t, c, n, a[3]) })(t, v, nil)
}

// shiftMany puts the columns moved by each of several periods side by side.
func shiftMany(t *object.Thread, v object.Value, periods []object.Value, axis int, fillValue object.Value, suffix string) (object.Value, error) {
	if axis == 1 {
		return object.Value{}, object.ValueErrorf("If `periods` contains multiple shifts, `axis` cannot be 1.")
	}
	if len(periods) == 0 {
		return object.Value{}, object.ValueErrorf("If `periods` is an iterable, it cannot be empty.")
	}
	f := frame.ToFrame(v)
	if s := frame.ToSeries(v); s != nil {
		var err error
		if f, err = toFrame(t, s, s.Name); err != nil {
			return object.Value{}, err
		}
	}
	var cols []*column.Column
	var labels []object.Value
	for _, p := range periods {
		if !object.IsIntLike(p) {
			return object.Value{}, object.TypeErrorf("Periods must be integer, but %s is <class '%s'>.", textOf(t, p), object.TypeOf(p).FullName())
		}
		n, err := object.IndexInt(t, p)
		if err != nil {
			return object.Value{}, err
		}
		for i, c := range f.Cols {
			if c, err = shiftColumn(t, c, n, fillValue); err != nil {
				return object.Value{}, err
			}
			name, err := f.Columns.Label(t, i)
			if err != nil {
				return object.Value{}, err
			}
			label, err := object.StrOf(t, textOf(t, name)+suffix+"_"+strconv.Itoa(n))
			if err != nil {
				return object.Value{}, err
			}
			cols, labels = append(cols, c), append(labels, label)
		}
	}
	x, err := frame.IndexOf(t, labels, object.None)
	if err != nil {
		return object.Value{}, err
	}
	return frame.NewFrame(f.Index, x, cols).Value(), nil
}

func initShift() {
	for _, typ := range []*object.Type{frame.SeriesType, frame.DataFrameType} {
		def(typ, "shift", "periods=1, freq=None, axis=0, fill_value=?, suffix=None", shift)
	}
}
