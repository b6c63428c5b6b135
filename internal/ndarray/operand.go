// This file defines Operand, what an element-wise operation is given, and the type in which operands meet.

package ndarray

import (
	"github.com/alkimi/pyexec/internal/column"
	"github.com/alkimi/pyexec/internal/object"
)

// Operand is an argument of an element-wise operation. A Python number is weak: it takes the type of the arrays that it meets.
type Operand struct {
	*Array
	weak bool
	from object.Value
}

// OperandOf makes an operand of a value.
func OperandOf(t *object.Thread, v object.Value) (Operand, error) {
	if a := ToArray(v); a != nil {
		return Operand{Array: a}, nil
	}
	a, err := From(t, v, nil)
	if err != nil {
		return Operand{}, err
	}
	weak := object.IsIntLike(v) && !v.IsBool() || object.IsFloatLike(v)
	return Operand{a, weak, v}, nil
}

// Operands makes operands of two values; times of other modules beside an array of times become such times.
func Operands(t *object.Thread, x, y object.Value) (a, b Operand, err error) {
	if a, err = OperandOf(t, x); err != nil {
		return
	}
	if b, err = OperandOf(t, y); err != nil {
		return
	}
	if a.DType.Timed() {
		b, err = timed(t, b)
	} else if b.DType.Timed() {
		a, err = timed(t, a)
	}
	return
}

func timed(t *object.Thread, o Operand) (Operand, error) {
	if o.from.IsUnbound() || len(o.Shape) > 0 || o.weak {
		return o, nil
	}
	v := o.from
	kind := byte(0)
	switch {
	case column.ToTimestamp(v) != nil, column.ClockOf(v) == column.ClockDate, column.ClockOf(v) == column.ClockDateTime:
		kind = 'M'
	case column.ToDelta(v) != nil, column.ClockOf(v) == column.ClockDelta:
		kind = 'm'
	default:
		return o, nil
	}
	m, err := MomentOf(t, v, kind, Generic)
	if err != nil {
		return o, err
	}
	a, err := From(t, m, nil)
	return Operand{Array: a}, err
}

// CommonType is the type in which operands meet.
func CommonType(t *object.Thread, ops ...Operand) (*DType, error) {
	var d *DType
	for _, o := range ops {
		if o.weak {
			continue
		}
		if d == nil {
			d = o.DType
			continue
		}
		p, ok := Promote(d, o.DType)
		if !ok {
			return nil, noPromotion(d, o.DType)
		}
		d = p
	}
	if d == nil {
		d = ops[0].DType
		for _, o := range ops[1:] {
			d, _ = Promote(d, o.DType)
		}
		return d, nil
	}
	for _, o := range ops {
		switch {
		case !o.weak:
		case o.DType.Kind == 'f' && rank(d.Kind) >= 0 && rank(d.Kind) < 3:
			d = Float64
		case o.DType.Kind == 'f' || d.Kind == 'O' || d.Kind == 'f':
		case d.Kind == 'b':
			d = o.DType
		case o.DType.Kind == 'O' && d.Whole():
			s, err := object.IntText(t, o.from)
			if err != nil {
				return nil, err
			}
			if d == Int64 {
				return nil, object.OverflowErrorf("Python int too large to convert to C long")
			}
			return nil, outOfBounds(s, d)
		case d.Whole():
			if err := fits(t, o.from, d); err != nil {
				return nil, err
			}
		case o.DType.Kind == 'O':
			d = Object
		}
	}
	return d, nil
}

// spreadTo brings operands to one type and shape: the items of each are as many as the result's, or one.
func spreadTo(t *object.Thread, d *DType, ops ...Operand) (shape []int, out []*Array, err error) {
	shapes := make([][]int, len(ops))
	for i, o := range ops {
		shapes[i] = o.Shape
	}
	shape, ok := CommonShape(shapes...)
	if !ok {
		return nil, nil, broadcastError(shapes...)
	}
	n, err := SizeOf(shape)
	if err != nil {
		return nil, nil, err
	}
	if err := t.Charge(headSize); err != nil {
		return nil, nil, err
	}
	out = make([]*Array, len(ops))
	for i, o := range ops {
		a := o.Array
		if d != nil {
			if a, err = a.Cast(t, d); err != nil {
				return nil, nil, err
			}
		}
		if a.size == 1 && n != 0 {
			out[i] = a.view(a.off, nil, nil)
			continue
		}
		a, _ = a.BroadcastTo(shape)
		if out[i], err = a.Flat(t); err != nil {
			return nil, nil, err
		}
	}
	return shape, out, nil
}
