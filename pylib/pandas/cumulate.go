// This file defines the running aggregates cumsum, cumprod, cummin and cummax of columns.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

var runningNames = map[kernel.Running]string{kernel.CumSum: "cumsum", kernel.CumProd: "cumprod", kernel.CumMin: "cummin", kernel.CumMax: "cummax"}

// cumulate is a running aggregate of a column.
func cumulate(t *object.Thread, how kernel.Running, c *column.Column, skip bool) (*column.Column, error) {
	switch {
	case c.Kind() == column.Int64 || c.Kind() == column.Bool:
		ints, err := c.Cast(t, column.Int64)
		if err != nil {
			return nil, err
		}
		v, err := kernel.CumulateInts(t.Meter, how, ints.Ints())
		if err != nil || c.Kind() == column.Int64 {
			return column.OfInts(v), err
		}
		if how >= kernel.CumMin {
			return column.OfInts(v).Cast(t, column.Bool)
		}
		return column.OfInts(v), nil
	case c.Kind() == column.Timedelta && how != kernel.CumProd || c.Kind() == column.Datetime && how >= kernel.CumMin:
		if !c.AnyMissing() {
			v, err := kernel.CumulateInts(t.Meter, how, c.Ints())
			return column.OfTimes(c.Kind(), v, c.Unit(), c.Zone()), err
		}
		// All rows as one group, which knows missing times.
		one, err := kernel.Make[int32](t.Meter, c.Len())
		if err != nil {
			return nil, err
		}
		defer kernel.Drop(t.Meter, one)
		gap := int64(column.NaT)
		v, err := kernel.GroupCumulateInts(t.Meter, how, one, c.Ints(), 1, &gap, skip)
		return column.OfTimes(c.Kind(), v, c.Unit(), c.Zone()), err
	case c.Kind() == column.Float64:
		v, err := kernel.Cumulate(t.Meter, how, c.Floats(), skip)
		if err != nil {
			return nil, err
		}
		return column.OfFloats(v).WithWidth(t, c.Width())
	case c.Kind() == column.Object || c.Kind() == column.String && how != kernel.CumProd:
		return cumulateObjects(t, how, c, skip)
	}
	return nil, object.TypeErrorf("operation '%s' not supported for dtype '%s'", runningNames[how], c.DType())
}

// cumulateObjects is cumulate by Python's own operators.
func cumulateObjects(t *object.Thread, how kernel.Running, c *column.Column, skip bool) (*column.Column, error) {
	out, err := c.Cells(t)
	if err != nil {
		return nil, err
	}
	acc, started, spoilt := object.None, false, false
	for i, v := range out {
		if err := t.Poll(1); err != nil {
			return nil, err
		}
		if column.MissingValue(v) || spoilt {
			spoilt = !skip
			if spoilt {
				out[i] = column.NaN
			}
			continue
		}
		switch {
		case !started:
			acc, started = v, true
		case how == kernel.CumSum:
			acc, err = object.Binary(t, object.OpAdd, acc, v)
		case how == kernel.CumProd:
			acc, err = object.Binary(t, object.OpMul, acc, v)
		default:
			a, b := v, acc
			if how == kernel.CumMax {
				a, b = acc, v
			}
			less := false
			if less, err = object.Less(t, a, b); less {
				acc = v
			}
		}
		if err != nil {
			return nil, err
		}
		out[i] = acc
	}
	if c.Kind() == column.String && len(out) > 0 {
		return column.FromValues(t, out)
	}
	return column.OfObjects(out), nil
}

func initCumulate() {
	for _, typ := range []*object.Type{frame.SeriesType, frame.DataFrameType} {
		for how, name := range runningNames {
			run := alongAxis(0, func(t *object.Thread, c *column.Column, a []object.Value) (*column.Column, error) {
				skip, err := flag(t, a[1])
				if err != nil {
					return nil, err
				}
				return cumulate(t, how, c, skip)
			})
			def(typ, name, "axis=0, skipna=True, numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
				num, err := flag(t, a[2])
				if err != nil {
					return object.Value{}, err
				}
				if f := frame.ToFrame(v); num && f != nil {
					if f, err = numericColumns(t, f); err != nil {
						return object.Value{}, err
					}
					v = f.Value()
				}
				return run(t, v, a)
			})
		}
	}
}
