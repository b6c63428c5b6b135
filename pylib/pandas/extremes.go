// This file defines idxmin, idxmax, argmin and argmax.

package pandas

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/frame"
	"github.com/alkimi/pyexec/internal/object"
)

func initExtremes(st, ft *object.Type) {
	for _, most := range []bool{false, true} {
		idx, arg := "idxmin", "argmin"
		if most {
			idx, arg = "idxmax", "argmax"
		}
		def(st, idx, "axis=0!None!'index', skipna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			s := frame.ToSeries(v)
			i, err := extremeRow(t, s.Col, most, arg, a[1])
			if err != nil {
				return object.Value{}, err
			}
			return s.Index.Label(t, i)
		})
		def(st, arg, "axis=None!0!'index', skipna=True", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			i, err := extremeRow(t, frame.ToSeries(v).Col, most, arg, a[1])
			return object.Int(int64(i)), err
		})
		def(ft, idx, "axis=0, skipna=True, numeric_only=False", func(t *object.Thread, v object.Value, a []object.Value) (object.Value, error) {
			f := frame.ToFrame(v)
			r, err := readReduce(t, "DataFrame", a[0], a[1], a[2], object.None, object.None)
			if err != nil {
				return object.Value{}, err
			}
			if r.numeric {
				if f, err = numericColumns(t, f); err != nil {
					return object.Value{}, err
				}
			}
			if r.axis == 1 {
				return reduceRows(t, f, func(c *column.Column) (object.Value, error) {
					i, err := extremeRow(t, c, most, arg, a[1])
					if err != nil {
						return object.Value{}, err
					}
					return f.Columns.Label(t, i)
				})
			}
			out := make([]object.Value, len(f.Cols))
			for i, c := range f.Cols {
				at, err := extremeRow(t, c, most, arg, a[1])
				if err != nil {
					return object.Value{}, err
				}
				if out[i], err = f.Index.Label(t, at); err != nil {
					return object.Value{}, err
				}
			}
			c, err := column.FromValues(t, out)
			if err != nil {
				return object.Value{}, err
			}
			return frame.NewSeries(f.Columns, object.None, c).Value(), nil
		})
	}
}

func extremeRow(t *object.Thread, c *column.Column, most bool, name string, skipna object.Value) (int, error) {
	if skip, err := flag(t, skipna); err != nil {
		return 0, err
	} else if !skip && c.AnyMissing() {
		return 0, object.ValueErrorf("Encountered an NA value with skipna=False")
	}
	if c.Len() == 0 {
		return 0, object.ValueErrorf("attempt to get %s of an empty sequence", name)
	}
	i, err := frame.ArgBest(t, c, most)
	if err == nil && i < 0 {
		err = object.ValueErrorf("Encountered all NA values")
	}
	return i, err
}
