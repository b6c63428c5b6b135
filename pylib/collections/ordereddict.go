// This file defines OrderedDict.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

var orderedDictType = object.NewType("collections.OrderedDict", object.LayoutDict, object.DictType)

func init() {
	typ := orderedDictType
	typ.Module = "collections"
	typ.Doc = "Dictionary that remembers insertion order"
	typ.Unhashable = true
	typ.ViewPrefix = "o"
	typ.Slots = object.Slots{
		New: newDict,
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			if len(a) > 1 {
				return object.TypeErrorf("expected at most 1 arguments, got %d", len(a))
			}
			if len(a) == 1 {
				if err := object.DictUpdate(t, object.ToDict(self), a[0]); err != nil {
					return err
				}
			}
			for i, k := range kw {
				if i&1023 == 1023 {
					if err := t.Poll(1024); err != nil {
						return err
					}
				}
				if err := object.SetItem(t, self, k.Name.Value(), k.Value); err != nil {
					return err
				}
			}
			return nil
		},
		Repr: func(t *thread, v value) (string, error) {
			name := object.TypeOf(v).ShortName()
			d := object.ToDict(v)
			if d.Len() == 0 {
				return name + "()", nil
			}
			if !t.EnterRepr(v) {
				return "...", nil
			}
			defer t.LeaveRepr(v)
			text, err := dictText(t, d)
			return name + "(" + text + ")", err
		},
		Compare: orderedCompare,
		Binary: func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
			if op != object.OpOr || !object.IsDict(other) {
				return object.NotImplemented, nil
			}
			a, b := self, other
			if reflected {
				a, b = b, a
			}
			out, err := object.Call(t, object.TypeOf(self).Value(), a)
			if err != nil {
				return value{}, err
			}
			return out, object.DictUpdate(t, object.ToDict(out), b)
		},
	}
	object.InitType(typ)
	alias(typ)
	args.Add(typ, "move_to_end", "key, last=True", "Move an existing element to the end (or beginning if last is false).", func(t *thread, a []value) (value, error) {
		last, err := object.Truth(t, a[2])
		if err != nil {
			return value{}, err
		}
		found, err := object.ToDict(a[0]).MoveToEnd(t, a[1], last)
		if err == nil && !found {
			err = object.KeyError(a[1])
		}
		return object.None, err
	})
	args.Add(typ, "popitem", "last=True", "Remove and return a (key, value) pair from the dictionary.", func(t *thread, a []value) (value, error) {
		last, err := object.Truth(t, a[1])
		if err != nil {
			return value{}, err
		}
		d := object.ToDict(a[0])
		pop := d.PopFirst
		if last {
			pop = d.PopLast
		}
		k, v, ok := pop()
		if !ok {
			return value{}, object.KeyError(object.NewStr("dictionary is empty"))
		}
		return object.Pair(t, k, v)
	})
	args.Add(typ, "copy", "", "od.copy() -> a shallow copy of od", func(t *thread, a []value) (value, error) {
		return object.Call(t, object.TypeOf(a[0]).Value(), a[0])
	})
	args.Add(typ, "pop", "key, default=?", "Remove the key and return the corresponding value.", func(t *thread, a []value) (value, error) {
		if a[2].IsUnbound() {
			a = a[:2]
		}
		return object.Call(t, object.DictType.Attrs["pop"], a...)
	})
	args.Add(typ, "setdefault", "key, default=None", "Insert key with a value of default if key is not in the dictionary.", func(t *thread, a []value) (value, error) {
		return object.Call(t, object.DictType.Attrs["setdefault"], a...)
	})
	args.AddClassMethod(typ, "fromkeys", "iterable, value=None", "Create a new ordered dictionary with keys from iterable and values set to value.", func(t *thread, a []value) (value, error) {
		out, err := object.Call(t, a[0])
		if err != nil {
			return value{}, err
		}
		return out, object.Iterate(t, a[1], func(k value) error { return object.SetItem(t, out, k, a[2]) })
	})
	args.Add(typ, "__reversed__", "", "od.__reversed__() <==> reversed(od)", func(t *thread, a []value) (value, error) {
		it, _, err := object.Reversed(t, a[0])
		return it, err
	})
}

// orderedCompare minds the order where both are OrderedDicts.
func orderedCompare(t *thread, op object.Cmp, self, other value) (value, error) {
	r, err := object.DictType.Slots.Compare(t, op, self, other)
	if err != nil || !r.IsBool() || !object.TypeOf(other).IsSubtype(orderedDictType) {
		return r, err
	}
	if same := r.AsBool() == (op == object.CmpEq); !same {
		return r, nil
	}
	o, pos := object.ToDict(other), 0
	same := true
	err = eachItem(t, object.ToDict(self), func(k, _ value) error {
		other, _, next, ok := o.Next(pos)
		pos = next
		eq := false
		var err error
		if ok {
			eq, err = object.Equal(t, k, other)
		}
		if err == nil && !eq {
			same = false
			return object.StopIterating
		}
		return err
	})
	if err == object.StopIterating {
		err = nil
	}
	return object.Bool(same == (op == object.CmpEq)), err
}
