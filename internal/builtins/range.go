// This file defines range: its constructor, attributes and methods.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func init() {
	typ := object.RangeType
	typ.Doc = "A sequence of integers from start to stop by step."
	typ.Slots.New = args.New("range", "start, stop=?, step=?, /", newRange)
	typ.Quick = quickRange
	for name, get := range map[string]func(r *object.Range) int64{
		"start": func(r *object.Range) int64 { return r.Start },
		"stop":  func(r *object.Range) int64 { return r.Stop },
		"step":  func(r *object.Range) int64 { return r.Step },
	} {
		typ.Attrs[name] = object.NewGetSet(name, func(t *object.Thread, self object.Value) (object.Value, error) {
			return object.Int(get(object.ToRange(self))), nil
		}, nil)
	}
	args.Add(typ, "index", "value, /", "Return index of value.", rangeIndex)
	args.Add(typ, "count", "value, /", "Return number of occurrences of value.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		if x, ok := rangeKey(a[1]); ok {
			_, found := object.ToRange(a[0]).Find(x)
			return object.Int(int64(object.Bool(found).Bits)), nil
		}
		r := object.ToRange(a[0])
		return countItems(t, func() int { return int(r.Len) }, func(i int) object.Value { return r.At(int64(i)) }, a[1])
	})
}

func newRange(t *object.Thread, cls *object.Type, a []object.Value) (object.Value, error) {
	start, stop, step := int64(0), int64(0), int64(1)
	var err error
	if a[1].IsUnbound() {
		stop, err = rangeBound(t, a[0])
	} else if start, err = rangeBound(t, a[0]); err == nil {
		stop, err = rangeBound(t, a[1])
	}
	if err == nil && !a[2].IsUnbound() {
		if step, err = rangeBound(t, a[2]); err == nil && step == 0 {
			err = object.ValueErrorf("range() arg 3 must not be zero")
		}
	}
	if err == nil {
		err = t.Charge(48)
	}
	if err != nil {
		return object.Value{}, err
	}
	return object.NewRange(start, stop, step)
}

// quickRange is range(…) of small ints.
func quickRange(t *object.Thread, a []object.Value) (v object.Value, ok bool, err error) {
	start, stop, step := int64(0), int64(0), int64(1)
	for _, x := range a {
		if x.Ref != nil {
			return v, false, nil
		}
	}
	switch len(a) {
	case 1:
		stop = a[0].AsInt()
	case 2:
		start, stop = a[0].AsInt(), a[1].AsInt()
	case 3:
		if start, stop, step = a[0].AsInt(), a[1].AsInt(), a[2].AsInt(); step == 0 {
			return v, false, nil
		}
	default:
		return v, false, nil
	}
	if err := t.Charge(48); err != nil {
		return v, false, err
	}
	v, err = object.NewRange(start, stop, step)
	return v, true, err
}

func rangeBound(t *object.Thread, v object.Value) (int64, error) {
	n, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil {
		return 0, object.OverflowErrorf("range() takes integers of 64 bits only; use a while loop for larger ones")
	}
	return n.AsInt(), nil
}

// rangeKey is v as an int that a range can be searched for by arithmetic; ok is false for other values, which have to be compared.
func rangeKey(v object.Value) (object.Value, bool) {
	if object.TypeOf(v) == object.IntType || v.IsBool() {
		return object.PlainInt(v), true
	}
	return v, false
}

func rangeIndex(t *object.Thread, a []object.Value) (object.Value, error) {
	r := object.ToRange(a[0])
	if x, ok := rangeKey(a[1]); ok {
		if i, found := r.Find(x); found {
			return object.Int(i), nil
		}
		s, err := object.Repr(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		return object.Value{}, object.ValueErrorf("%s is not in range", s)
	}
	i, err := findItem(t, func() int { return int(r.Len) }, func(i int) object.Value { return r.At(int64(i)) }, a[1], 0, int(r.Len))
	if err == nil && i < 0 {
		err = object.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return object.Int(int64(i)), err
}
