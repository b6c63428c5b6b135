// This file defines the aggregates of groups of objects, whose results and errors pandas makes in other ways than those of numbers.

package frame

import (
	"errors"

	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/object"
)

// objects reduces an Object column: spreads go by way of floats, the rest calls Python's operators. The results stay objects.
func (g *Groups) objects(t *object.Thread, c *column.Column, how string, p Reduction) (*column.Column, error) {
	if g.Len() == 0 {
		return column.OfFloats(nil), nil
	}
	switch how {
	case "std", "sem", "skew", "kurt":
		numbers, err := c.Cast(t, column.Float64)
		if err != nil {
			return nil, err
		}
		out, err := g.floats(t, numbers, numbers.Floats(), how, p)
		if err != nil || how == "std" || how == "sem" {
			return out, err
		}
		return out.Cast(t, column.Object)
	}
	cells, err := g.cells(t, c, func(part *column.Column) (object.Value, error) {
		if how != "sum" && how != "prod" {
			if err := checkNumbers(t, part, false); err != nil {
				return object.Value{}, err
			}
		}
		v, err := Reduce(t, part, how, p)
		if err != nil || how != "mean" && how != "median" && how != "var" {
			return v, err
		}
		f, err := object.ToFloat(t, v)
		return object.Float(f), err
	})
	var exc *object.Exc
	switch {
	case err == nil && how == "sum":
		return column.OfObjects(cells), nil
	case err == nil:
		out, err := column.FromValues(t, cells)
		if err != nil {
			return nil, err
		}
		return out.Cast(t, column.Object)
	case how != "sum" && errors.As(err, &exc):
		return nil, object.Raise(exc.Type(), "agg function failed [how->%s,dtype->object]", how)
	}
	return nil, err
}
