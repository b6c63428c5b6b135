// This file defines range: its constructor, attributes and methods.

package builtins

import (
	"math"
	"math/big"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func init() {
	typ := object.RangeType
	typ.Doc = "A sequence of integers from start to stop by step."
	typ.Slots.New = args.New("range", "start, stop=?, step=?, /", newRange)
	typ.Quick = quickRange
	for i, name := range []string{"start", "stop", "step"} {
		typ.Attrs[name] = object.NewGetSet(name, func(t *object.Thread, self object.Value) (object.Value, error) {
			start, stop, step, _ := object.ToRange(self).Parts()
			return [...]object.Value{start, stop, step}[i], nil
		}, nil)
	}
	args.Add(typ, "index", "value, /", "Return index of value.", rangeIndex)
	args.Add(typ, "count", "value, /", "Return number of occurrences of value.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		key := a[1]
		if object.TypeOf(key) == object.FloatType {
			f := key.AsFloat()
			if f-f != 0 || f != math.Trunc(f) {
				return object.Int(0), nil
			}
			whole, _ := big.NewFloat(f).Int(nil)
			key = object.BigInt(whole)
		}
		if x, ok := rangeKey(key); ok {
			_, found, err := object.ToRange(a[0]).Search(t, x)
			return object.Int(int64(object.Bool(found).Bits)), err
		}
		n := int64(0)
		err := object.Consume(t, a[0], func(x object.Value) error {
			eq, err := object.Equal(t, x, a[1])
			if eq {
				n++
			}
			return err
		})
		return object.Int(n), err
	})
}

func newRange(t *object.Thread, cls *object.Type, a []object.Value) (object.Value, error) {
	start, stop, step := object.Int(0), object.Int(0), object.Int(1)
	var err error
	if a[1].IsUnbound() {
		stop, err = object.Index(t, a[0])
	} else if start, err = object.Index(t, a[0]); err == nil {
		stop, err = object.Index(t, a[1])
	}
	if err == nil && !a[2].IsUnbound() {
		if step, err = object.Index(t, a[2]); err == nil && step.IsInt() && step.AsInt() == 0 {
			err = object.ValueErrorf("range() arg 3 must not be zero")
		}
	}
	if err != nil {
		return object.Value{}, err
	}
	return object.RangeOf(t, start, stop, step)
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
	v, ok = object.NewRange(start, stop, step)
	return v, ok, nil
}

// rangeKey is v as an int that a range can be searched for by arithmetic; ok is false for other values, which have to be compared.
func rangeKey(v object.Value) (object.Value, bool) {
	if object.IsIntLike(v) && !object.TypeOf(v).Overrides("__eq__") {
		return object.PlainInt(v), true
	}
	return v, false
}

func rangeIndex(t *object.Thread, a []object.Value) (object.Value, error) {
	r := object.ToRange(a[0])
	if x, ok := rangeKey(a[1]); ok {
		i, found, err := r.Search(t, x)
		if err != nil || found {
			return i, err
		}
		s, err := object.Repr(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		return object.Value{}, object.ValueErrorf("%s is not in range", s)
	}
	at, i := object.None, int64(0)
	err := object.Consume(t, a[0], func(x object.Value) error {
		eq, err := object.Equal(t, x, a[1])
		if err == nil && eq {
			at, err = object.Int(i), object.StopIterating
		}
		i++
		return err
	})
	if err == nil && at.IsNone() {
		err = object.ValueErrorf("sequence.index(x): x not in sequence")
	}
	return at, err
}
