// This file defines tuple: its constructor and methods.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func init() {
	typ := object.TupleType
	typ.Doc = "Built-in immutable sequence."
	typ.Slots.New = args.New("tuple", "iterable=?, /", func(t *object.Thread, cls *object.Type, a []object.Value) (object.Value, error) {
		plain := object.EmptyTuple
		switch {
		case a[0].IsUnbound():
		case object.TypeOf(a[0]) == object.TupleType:
			plain = a[0]
		default:
			items, err := object.ToSlice(t, a[0])
			if err != nil {
				return object.Value{}, err
			}
			plain = object.TupleOf(items)
		}
		return object.AllocSub(t, cls, plain)
	})
	typ.Quick = func(t *object.Thread, a []object.Value) (v object.Value, ok bool, err error) {
		if len(a) != 1 {
			return object.EmptyTuple, len(a) == 0, nil
		}
		if object.TypeOf(a[0]) == object.TupleType {
			return a[0], true, nil
		}
		items, err := object.ToSlice(t, a[0])
		if err != nil {
			return v, false, err
		}
		return object.TupleOf(items), true, nil
	}
	args.Add(typ, "index", "value, start=?, stop=?, /", "Return first index of value.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		items := object.ToTuple(a[0]).Items
		start, stop, err := searchBounds(t, a[2], a[3], len(items))
		if err != nil {
			return object.Value{}, err
		}
		i, err := findItem(t, func() int { return len(items) }, func(i int) object.Value { return items[i] }, a[1], start, stop)
		if err == nil && i < 0 {
			err = object.ValueErrorf("tuple.index(x): x not in tuple")
		}
		return object.Int(int64(i)), err
	})
	args.Add(typ, "count", "value, /", "Return number of occurrences of value.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		items := object.ToTuple(a[0]).Items
		return countItems(t, func() int { return len(items) }, func(i int) object.Value { return items[i] }, a[1])
	})
}
