// This file defines the methods that classes get by deriving from Set or MutableSet.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// fromIterable makes a set of the class of self by its method _from_iterable.
func fromIterable(t *thread, self value, items value) (value, error) {
	return object.CallMethod(t, self, "_from_iterable", items)
}

// subset tells a <= b.
func subset(t *thread, a, b value) (bool, error) {
	holds := true
	err := object.Iterate(t, a, func(x value) error {
		in, err := object.Contains(t, b, x)
		if err == nil && !in {
			holds = false
			return object.StopIterating
		}
		return err
	})
	return holds, err
}

func initSet() {
	typ := setType
	typ.Unhashable = true
	typ.Slots.Compare = func(t *thread, op object.Cmp, self, other value) (value, error) {
		if !isSet(object.TypeOf(other)) {
			return object.NotImplemented, nil
		}
		a, b := self, other
		if op == object.CmpGe || op == object.CmpGt {
			a, b = b, a
		}
		na, err := object.Len(t, a)
		if err != nil {
			return value{}, err
		}
		nb, err := object.Len(t, b)
		if err != nil {
			return value{}, err
		}
		switch op {
		case object.CmpEq, object.CmpNe:
			ok := na == nb
			if ok {
				ok, err = subset(t, a, b)
			}
			return object.Bool(ok == (op == object.CmpEq)), err
		case object.CmpLt, object.CmpGt:
			if na >= nb {
				return object.False, nil
			}
		}
		if na > nb {
			return object.False, nil
		}
		ok, err := subset(t, a, b)
		return object.Bool(ok), err
	}
	typ.Slots.Binary = func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
		if !isIterable(object.TypeOf(other)) {
			return object.NotImplemented, nil
		}
		if (op == object.OpSub || op == object.OpXor) && !isSet(object.TypeOf(other)) {
			var err error
			if other, err = fromIterable(t, self, other); err != nil {
				return value{}, err
			}
		}
		a, b := self, other
		if reflected {
			a, b = b, a
		}
		out, err := object.NewList(t, 0)
		if err != nil {
			return value{}, err
		}
		defer t.Drop(t.Hold(out.Value()))
		keep := func(from, check value, present bool) error {
			return object.Iterate(t, from, func(x value) error {
				if !check.IsUnbound() {
					in, err := object.Contains(t, check, x)
					if err != nil || in != present {
						return err
					}
				}
				return out.Append(t, x)
			})
		}
		switch op {
		case object.OpAnd:
			err = keep(other, self, true)
		case object.OpOr:
			if err = keep(a, object.Unbound, false); err == nil {
				err = keep(b, object.Unbound, false)
			}
		case object.OpSub:
			err = keep(a, b, false)
		case object.OpXor:
			if err = keep(a, b, false); err == nil {
				err = keep(b, a, false)
			}
		default:
			return object.NotImplemented, nil
		}
		if err != nil {
			return value{}, err
		}
		return fromIterable(t, self, out.Value())
	}
	args.AddPy(typ, "isdisjoint", "other", "", func(t *thread, a []value) (value, error) {
		disjoint := true
		err := object.Iterate(t, a[1], func(x value) error {
			in, err := object.Contains(t, a[0], x)
			if in {
				disjoint = false
				return object.StopIterating
			}
			return err
		})
		return object.Bool(disjoint), err
	})
	args.AddPyClassMethod(typ, "_from_iterable", "it", "Construct an instance of the class from any iterable input.", func(t *thread, a []value) (value, error) {
		return object.Call(t, a[0], a[1])
	})
	args.AddPy(typ, "_hash", "", "Compute the hash value of a set.", func(t *thread, a []value) (value, error) {
		items, err := object.ToSlice(t, a[0])
		if err != nil {
			return value{}, err
		}
		s, err := object.Call(t, object.FrozenSetType.Value(), object.ListOf(items).Value())
		if err != nil {
			return value{}, err
		}
		h, err := object.Hash(t, s)
		return object.Int(int64(h)), err
	})
	initMutableSet()
}

func initMutableSet() {
	typ := mutableSetType
	each := func(t *thread, self value, items []value, method string) error {
		for _, x := range items {
			if _, err := object.CallMethod(t, self, method, x); err != nil {
				return err
			}
		}
		return nil
	}
	for _, name := range [...]string{"add", "discard"} { // what a class deriving from it may call by super()
		args.AddPy(typ, name, "value", "", func(t *thread, a []value) (value, error) {
			return value{}, object.NewExc(object.NotImplementedErrorType)
		})
	}
	args.AddPy(typ, "remove", "value", "", func(t *thread, a []value) (value, error) {
		in, err := object.Contains(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		if !in {
			return value{}, object.KeyError(a[1])
		}
		return object.None, each(t, a[0], a[1:2], "discard")
	})
	args.AddPy(typ, "pop", "", "", func(t *thread, a []value) (value, error) {
		v, ok, err := firstKey(t, a[0])
		if err != nil {
			return value{}, err
		}
		if !ok {
			return value{}, object.NewExc(object.KeyErrorType)
		}
		return v, each(t, a[0], []value{v}, "discard")
	})
	args.AddPy(typ, "clear", "", "", func(t *thread, a []value) (value, error) {
		items, err := object.ToSlice(t, a[0])
		if err != nil {
			return value{}, err
		}
		return object.None, each(t, a[0], items, "discard")
	})
	typ.Slots.InPlace = func(t *thread, op object.Op, self, other value) (value, error) {
		switch op {
		case object.OpOr:
			items, err := object.ToSlice(t, other)
			if err != nil {
				return value{}, err
			}
			return self, each(t, self, items, "add")
		case object.OpSub, object.OpAnd, object.OpXor:
			r, err := setType.Slots.Binary(t, op, self, other, false)
			if err != nil || r.IsNotImplemented() {
				return r, err
			}
			items, err := object.ToSlice(t, r)
			if err != nil {
				return value{}, err
			}
			old, err := object.ToSlice(t, self)
			if err != nil {
				return value{}, err
			}
			if err := each(t, self, old, "discard"); err != nil {
				return value{}, err
			}
			return self, each(t, self, items, "add")
		}
		return object.NotImplemented, nil
	}
}
