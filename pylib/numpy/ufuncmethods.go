// This file defines what the methods of ufunc do: reduce with its arguments, fold and outer.

package numpy

import (
	"strings"

	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// fold applies an operation that is no reduction of its own along an axis, from the left.
func fold(t *thread, name string, x *array, axis int, keep bool) (*array, error) {
	moved := x.MoveAxis(axis, 0)
	r := moved.Sub(0)
	for i := 1; i < moved.Shape[0]; i++ {
		var err error
		if r, err = binaryArrays(t, name, r.Value(), moved.Sub(i).Value()); err != nil {
			return nil, err
		}
	}
	if !keep {
		return r, nil
	}
	shape := append([]int(nil), x.Shape...)
	shape[axis] = 1
	return r.Reshape(t, shape)
}

func outer(t *thread, name string, x, y value) (*array, error) {
	a, err := toArray(t, x)
	if err != nil {
		return nil, err
	}
	b, err := toArray(t, y)
	if err != nil {
		return nil, err
	}
	shape := append([]int(nil), a.Shape...)
	for range b.Shape {
		shape = append(shape, 1)
	}
	if a, err = a.Reshape(t, shape); err != nil {
		return nil, err
	}
	return binaryArrays(t, name, a.Value(), b.Value())
}

// reduceWith is a reduction with the arguments initial and where.
func reduceWith(t *thread, x *array, name string, axes []int, keep bool, initial, where value) (*array, error) {
	if !where.IsUnbound() && !(where.IsBool() && where.AsBool()) {
		m, err := toArray(t, where)
		if err != nil {
			return nil, err
		}
		neutral := initial
		switch name {
		case "add", "logical_or", "sum", "any":
			neutral = object.Int(0)
		case "multiply", "logical_and", "prod", "all":
			neutral = object.Int(1)
		default:
			if initial.IsUnbound() {
				return nil, object.ValueErrorf("reduction operation '%s' does not have an identity, so to use a where mask one has to specify 'initial'", name)
			}
		}
		fill, err := toArray(t, neutral)
		if err != nil {
			return nil, err
		}
		if fill, err = fill.Cast(t, x.DType); err != nil {
			return nil, err
		}
		if x, err = ndarray.Choose(t, m, x, fill); err != nil {
			return nil, err
		}
	}
	if given(initial) {
		if x.Size() == 0 && (strings.HasPrefix(name, "m") && name != "multiply") {
			first, err := toArray(t, initial)
			if err != nil {
				return nil, err
			}
			if first, err = first.Cast(t, x.DType); err != nil {
				return nil, err
			}
			shape := []int{}
			for i, n := range x.Shape {
				if axes != nil && !contains(axes, i) {
					shape = append(shape, n)
				}
			}
			r, err := ndarray.New(t, first.DType, shape)
			if err != nil {
				return nil, err
			}
			return r, r.Assign(t, first)
		}
		r, err := x.Reduce(t, name, axes, keep)
		if err != nil {
			return nil, err
		}
		op := map[string]string{"sum": "add", "prod": "multiply", "max": "maximum", "min": "minimum"}[name]
		if op == "" {
			op = name
		}
		return binaryArrays(t, op, r.Value(), initial)
	}
	return x.Reduce(t, name, axes, keep)
}

func contains(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}
