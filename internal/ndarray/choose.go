// This file defines Choose and the functions that put arrays together: where, concatenate, repeat.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// Choose is x where keep is true and y elsewhere, broadcast, of the type of both.
func Choose(t *object.Thread, keep, x, y *Array) (*Array, error) {
	return ChooseOf(t, keep, Operand{Array: x}, Operand{Array: y})
}

// ChooseOf is Choose for operands.
func ChooseOf(t *object.Thread, keep *Array, x, y Operand) (*Array, error) {
	d, err := CommonType(t, x, y)
	if err != nil {
		return nil, err
	}
	m, err := keep.truthArray(t)
	if err != nil {
		return nil, err
	}
	xs, err := x.Cast(t, d)
	if err != nil {
		return nil, err
	}
	ys, err := y.Cast(t, d)
	if err != nil {
		return nil, err
	}
	shape, ops, err := spreadTo(t, nil, Operand{Array: m}, Operand{Array: xs}, Operand{Array: ys})
	if err != nil {
		return nil, err
	}
	n, _ := SizeOf(shape)
	mask := ops[0].Bools()
	if len(mask) == 1 && n != 1 {
		src := ops[2]
		if mask[0] {
			src = ops[1]
		}
		r, err := New(t, d, shape)
		if err != nil {
			return nil, err
		}
		return r, r.fill(t, src)
	}
	var r *Array
	switch d.class() {
	case inBools:
		v, err := kernel.Choose(t.Meter, mask, ops[1].Bools(), ops[2].Bools())
		if err != nil {
			return nil, err
		}
		r = OfBools(v)
	case inInts:
		v, err := kernel.Choose(t.Meter, mask, ops[1].Ints(), ops[2].Ints())
		if err != nil {
			return nil, err
		}
		r = OfInts(v)
	case inFloats:
		v, err := kernel.Choose(t.Meter, mask, ops[1].Floats(), ops[2].Floats())
		if err != nil {
			return nil, err
		}
		r = OfFloats(v)
	default:
		v, err := kernel.Choose(t.Meter, mask, ops[1].Objects(), ops[2].Objects())
		if err != nil {
			return nil, err
		}
		r = OfObjects(v)
	}
	return r.retyped(d).shaped(shape), nil
}

// Common is the type of several arrays.
func Common(parts []*Array) (*DType, error) {
	d := parts[0].DType
	for _, p := range parts[1:] {
		e, ok := Promote(d, p.DType)
		if !ok {
			return nil, noPromotion(d, p.DType)
		}
		d = e
	}
	return d, nil
}

// Concatenate joins arrays along an axis; d is the type wanted, nil for the common one.
func Concatenate(t *object.Thread, parts []*Array, axis int, d *DType) (*Array, error) {
	if len(parts) == 0 {
		return nil, object.ValueErrorf("need at least one array to concatenate")
	}
	n := len(parts[0].Shape)
	if n == 0 {
		return nil, object.ValueErrorf("zero-dimensional arrays cannot be concatenated")
	}
	axis, err := Axis(axis, n)
	if err != nil {
		return nil, err
	}
	shape := append([]int(nil), parts[0].Shape...)
	total := int64(0)
	for i, p := range parts {
		if len(p.Shape) != n {
			return nil, object.ValueErrorf("all the input arrays must have same number of dimensions, but the array at index 0 has %d dimension(s) and the array at index %d has %d dimension(s)", n, i, len(p.Shape))
		}
		for k := range n {
			if k != axis && p.Shape[k] != shape[k] {
				return nil, object.ValueErrorf("all the input array dimensions except for the concatenation axis must match exactly, but along dimension %d, the array at index 0 has size %d and the array at index %d has size %d", k, shape[k], i, p.Shape[k])
			}
		}
		total = budget.SaturatingAdd(total, int64(p.Shape[axis]))
	}
	shape[axis] = int(total)
	if d == nil {
		if d, err = Common(parts); err != nil {
			return nil, err
		}
	}
	r, err := New(t, d, shape)
	if err != nil {
		return nil, err
	}
	off := r.off
	for _, p := range parts {
		target := r.view(off, p.Shape, r.strides)
		if err := target.Assign(t, p); err != nil {
			return nil, err
		}
		off += p.Shape[axis] * r.strides[axis]
	}
	return r, nil
}
