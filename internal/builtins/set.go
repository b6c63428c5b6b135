// This file defines set and frozenset: their constructors and methods.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

var setSignature = args.Parse("iterable=?, /")

func init() {
	object.SetType.Doc = "Build an unordered collection of unique elements."
	object.FrozenSetType.Doc = "Build an immutable unordered collection of unique elements."
	object.SetType.Slots.New = func(t *object.Thread, cls *object.Type, _ []object.Value, _ []object.Kwarg) (object.Value, error) {
		return setValue(object.NewSet(t, cls))
	}
	object.SetType.Slots.Init = func(t *object.Thread, self object.Value, a []object.Value, kw []object.Kwarg) error {
		o, err := setSignature.Bind(t, "set", a, kw)
		if err != nil {
			return err
		}
		s := object.ToSet(self)
		s.Clear()
		if o[0].IsUnbound() {
			return nil
		}
		return setAddAll(t, s, o[0])
	}
	object.SetType.Quick = func(t *object.Thread, a []object.Value) (v object.Value, ok bool, err error) {
		if len(a) > 1 {
			return v, false, nil
		}
		s, err := object.NewSet(t, object.SetType)
		if err == nil && len(a) == 1 {
			err = setAddAll(t, s, a[0])
		}
		if err != nil {
			return v, false, err
		}
		return s.Value(), true, nil
	}
	object.FrozenSetType.Slots.New = args.New("frozenset", "iterable=?, /", func(t *object.Thread, cls *object.Type, a []object.Value) (object.Value, error) {
		if cls == object.FrozenSetType && object.TypeOf(a[0]) == cls {
			return a[0], nil
		}
		s, err := object.NewSet(t, cls)
		if err != nil || a[0].IsUnbound() {
			return setValue(s, err)
		}
		return s.Value(), setAddAll(t, s, a[0])
	})
	for _, typ := range []*object.Type{object.SetType, object.FrozenSetType} {
		setMethods(typ)
	}
	setMutators(object.SetType)
}

func setValue(s *object.Set, err error) (object.Value, error) {
	if err != nil {
		return object.Value{}, err
	}
	return s.Value(), nil
}

// setAddAll puts the items of an iterable into s.
func setAddAll(t *object.Thread, s *object.Set, v object.Value) error {
	if object.IsSet(v) {
		return s.AddAll(t, object.ToSet(v))
	}
	defer t.Drop(t.Hold(s.Value()))
	if object.TypeOf(v) == object.DictType {
		return s.AddKeys(t, object.ToDict(v))
	}
	return object.IterateInto(t, s.Value(), v, func(x object.Value) error { return s.Add(t, x) })
}

// asSet is an iterable as a set: itself where it is one.
func asSet(t *object.Thread, v object.Value) (*object.Set, error) {
	if object.IsSet(v) {
		return object.ToSet(v), nil
	}
	s, err := object.NewSet(t, object.SetType)
	if err != nil {
		return nil, err
	}
	err = setAddAll(t, s, v)
	t.Meter.Pending += s.Room() // nobody sees the set any more
	return s, err
}

// baseSet is the class of the sets that methods of s give.
func baseSet(s *object.Set) *object.Type {
	if s.Frozen() {
		return object.FrozenSetType
	}
	return object.SetType
}

type setCombine func(s *object.Set, t *object.Thread, o *object.Set, cls *object.Type) (*object.Set, error)

// fold combines s with each of the others in turn; the result is a new set.
func fold(t *object.Thread, s *object.Set, others object.Value, combine setCombine) (*object.Set, error) {
	out, err := s.Copy(t, baseSet(s))
	if err != nil {
		return nil, err
	}
	mark := t.Hold(out.Value())
	defer t.Drop(mark)
	for _, v := range object.ToTuple(others).Items {
		o, err := asSet(t, v)
		if err != nil {
			return nil, err
		}
		if out, err = combine(out, t, o, baseSet(s)); err != nil {
			return nil, err
		}
		t.Held(mark, out.Value())
	}
	return out, nil
}

// setMethods adds the methods that set and frozenset share.
func setMethods(typ *object.Type) {
	args.Add(typ, "copy", "", "Return a shallow copy.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		if object.TypeOf(a[0]) == object.FrozenSetType {
			return a[0], nil
		}
		s := object.ToSet(a[0])
		return setValue(s.Copy(t, baseSet(s)))
	})
	args.Add(typ, "union", "*others", "Return the union of sets.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return setValue(fold(t, object.ToSet(a[0]), a[1], (*object.Set).Union))
	})
	args.Add(typ, "intersection", "*others", "Return the intersection of sets.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return setValue(fold(t, object.ToSet(a[0]), a[1], (*object.Set).Intersection))
	})
	args.Add(typ, "difference", "*others", "Return the difference of sets.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return setValue(fold(t, object.ToSet(a[0]), a[1], (*object.Set).Difference))
	})
	args.Add(typ, "symmetric_difference", "other, /", "Return the symmetric difference of two sets.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		o, err := asSet(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		s := object.ToSet(a[0])
		return setValue(s.SymmetricDifference(t, o, baseSet(s)))
	})
	args.Add(typ, "issubset", "other, /", "Report whether another set contains this set.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		o, err := asSet(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		ok, err := object.ToSet(a[0]).SubsetOf(t, o)
		return object.Bool(ok), err
	})
	args.Add(typ, "issuperset", "other, /", "Report whether this set contains another set.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		all := true
		s := object.ToSet(a[0])
		err := object.Consume(t, a[1], func(x object.Value) error {
			ok, err := s.Has(t, x)
			if err == nil && !ok {
				all = false
				return object.StopIterating
			}
			return err
		})
		return object.Bool(all), err
	})
	args.Add(typ, "isdisjoint", "other, /", "Return True if two sets have no common elements.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		s := object.ToSet(a[0])
		return disjoint(t, a[1], func(x object.Value) (bool, error) { return s.Has(t, x) })
	})
}

// setMutators adds the methods of set alone.
func setMutators(typ *object.Type) {
	args.Add(typ, "add", "object, /", "Add an element to a set.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return object.None, object.ToSet(a[0]).Add(t, a[1])
	})
	args.Add(typ, "remove", "object, /", "Remove an element from a set; it must be a member.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		found, err := setDiscard(t, a[0], a[1])
		if err == nil && !found {
			err = object.KeyError(a[1])
		}
		return object.None, err
	})
	args.Add(typ, "discard", "object, /", "Remove an element from a set if it is a member.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		_, err := setDiscard(t, a[0], a[1])
		return object.None, err
	})
	args.Add(typ, "pop", "", "Remove and return an arbitrary element.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		v, ok := object.ToSet(a[0]).Pop()
		if !ok {
			return object.Value{}, object.KeyError(object.NewStr("pop from an empty set"))
		}
		return v, nil
	})
	args.Add(typ, "clear", "", "Remove all elements from this set.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		object.ToSet(a[0]).Clear()
		return object.None, nil
	})
	args.Add(typ, "update", "*others", "Update a set with the union of itself and others.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		for _, v := range object.ToTuple(a[1]).Items {
			if err := setAddAll(t, object.ToSet(a[0]), v); err != nil {
				return object.Value{}, err
			}
		}
		return object.None, nil
	})
	update := func(name, doc string, combine setCombine) {
		args.Add(typ, name, "*others", doc, func(t *object.Thread, a []object.Value) (object.Value, error) {
			s := object.ToSet(a[0])
			out, err := fold(t, s, a[1], combine)
			if err == nil {
				s.Assign(out)
			}
			return object.None, err
		})
	}
	update("intersection_update", "Update a set with the intersection of itself and others.", (*object.Set).Intersection)
	update("difference_update", "Remove all elements of other sets from this set.", (*object.Set).Difference)
	args.Add(typ, "symmetric_difference_update", "other, /", "Update a set with the symmetric difference of itself and another.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		s := object.ToSet(a[0])
		o, err := asSet(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		out, err := s.SymmetricDifference(t, o, object.SetType)
		if err == nil {
			s.Assign(out)
		}
		return object.None, err
	})
}

// setDiscard removes an element; a set, which is not hashable, is looked for as a frozenset.
func setDiscard(t *object.Thread, set, v object.Value) (bool, error) {
	if object.IsSet(v) && object.TypeOf(v).Unhashable {
		f, err := object.ToSet(v).Copy(t, object.FrozenSetType)
		if err != nil {
			return false, err
		}
		v = f.Value()
	}
	return object.ToSet(set).Remove(t, v)
}
