// This file defines the slots of list, tuple, dict, set and slice, and what their operators share.

package object

import "math"

// resolveIndex is a subscript of a sequence of n items as an item number, -1 where there is no such item. It may run code of the
// script; n must not change by that.
func resolveIndex(t *Thread, key Value, n int, what string) (int, error) {
	i, err := indexNumber(t, key, what)
	if err != nil {
		return 0, err
	}
	return itemNumber(i, n), nil
}

// indexNumber is a subscript as an int.
func indexNumber(t *Thread, key Value, what string) (int64, error) {
	if key.Ref == nil {
		return key.AsInt(), nil
	}
	if TypeOf(key).Slots.Index == nil {
		if what == "string" {
			return 0, TypeErrorf("string indices must be integers, not '%s'", TypeOf(key).Name)
		}
		return 0, TypeErrorf("%s indices must be integers or slices, not %s", what, TypeOf(key).Name)
	}
	x, err := Index(t, key)
	if err != nil {
		return 0, err
	}
	if x.Ref != nil {
		return 0, IndexErrorf("cannot fit 'int' into an index-sized integer")
	}
	return x.AsInt(), nil
}

// itemNumber counts a negative index from the end of n items; -1 is none of them.
func itemNumber(i int64, n int) int {
	if i < 0 {
		i += int64(n)
	}
	if i < 0 || i >= int64(n) {
		return -1
	}
	return int(i)
}

// repeatCount is how often a sequence is repeated; ok is false for what is not an int.
func repeatCount(t *Thread, v Value) (n int, ok bool, err error) {
	if v.Ref == nil {
		return int(max(0, v.AsInt())), true, nil
	}
	typ := TypeOf(v)
	if typ.Slots.Index == nil || typ.Layout == LayoutOther && typ.Slots.Binary != nil {
		return 0, false, nil // an array with an index multiplies items; its operators come first
	}
	x, err := Index(t, v)
	if err != nil {
		return 0, false, err
	}
	if x.Ref != nil {
		return 0, false, OverflowErrorf("cannot fit 'int' into an index-sized integer")
	}
	return int(max(0, x.AsInt())), true, nil
}

// compareItems orders two sequences item by item. The lengths are asked anew each time, since comparing may change them.
func compareItems(t *Thread, op Cmp, start int, lenA, lenB func() int, a, b func(i int) Value) (Value, error) {
	if (op == CmpEq || op == CmpNe) && lenA() != lenB() {
		return Bool(op == CmpNe), nil
	}
	for i := start; i < lenA() && i < lenB(); i++ {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return Value{}, err
			}
		}
		x, y := a(i), b(i)
		eq, err := Equal(t, x, y)
		if err != nil {
			return Value{}, err
		}
		if eq {
			continue
		}
		if i >= lenA() || i >= lenB() {
			break // the comparison emptied a list
		}
		switch op {
		case CmpEq:
			return False, nil
		case CmpNe:
			return True, nil
		}
		return Compare(t, op, x, y)
	}
	return Bool(op.Holds(cmp3(int64(lenA()), int64(lenB())))), nil
}

func initContainers() {
	ListType.Unhashable, DictType.Unhashable, SetType.Unhashable, SliceType.Unhashable = true, true, true, true
	ListType.Slots = Slots{
		Repr: listRepr, Len: func(t *Thread, v Value) (int, error) { return ToList(v).Len(), nil },
		Iter: func(t *Thread, v Value) (Value, error) {
			if err := t.Charge(32); err != nil {
				return Value{}, err
			}
			it := &listIter{Header: Header{listIterType}, list: ToList(v)}
			return Obj(&it.Header), nil
		},
		GetItem: listGetItem, SetItem: listSetItem, DelItem: listDelItem,
		Contains: func(t *Thread, v, item Value) (bool, error) {
			l := ToList(v)
			i, err := l.Find(t, item, 0, math.MaxInt)
			return i >= 0, err
		},
		Binary: listBinary, InPlace: listInPlace, Compare: listCompare, Visit: listVisit,
	}
	TupleType.Slots = Slots{
		Repr: tupleRepr, Len: func(t *Thread, v Value) (int, error) { return len(ToTuple(v).Items), nil },
		Iter: func(t *Thread, v Value) (Value, error) {
			if err := t.Charge(64); err != nil {
				return Value{}, err
			}
			it := &tupleIter{Header: Header{tupleIterType}, items: ToTuple(v).Items, owner: v}
			return Obj(&it.Header), nil
		},
		GetItem: tupleGetItem, Hash: tupleHash, Compare: tupleCompare, Binary: tupleBinary,
		Contains: TupleHas,
		Visit: func(v Value, visit func(Value)) int64 {
			items := ToTuple(v).Items
			visitAll(items, visit)
			size := int64(sizeTuple + cap(items)*sizeValue)
			if typ := v.Ref.typ; typ.User || typ.OwnAttrs {
				size += (*TupleSub)(ptr(v)).ns.visit(visit)
			}
			return size
		},
	}
	DictType.Slots = Slots{
		Repr: dictRepr, Len: func(t *Thread, v Value) (int, error) { return ToDict(v).used, nil },
		Iter: func(t *Thread, v Value) (Value, error) {
			if err := t.Charge(64); err != nil {
				return Value{}, err
			}
			return newDictIter(ToDict(v), 'k', false), nil
		},
		GetItem: dictGetItem, DelItem: dictDelItem,
		SetItem: func(t *Thread, v, key, item Value) error { return ToDict(v).Set(t, key, item) },
		Contains: func(t *Thread, v, item Value) (bool, error) {
			_, ok, err := ToDict(v).Get(t, item)
			return ok, err
		},
		Compare: dictCompare, Binary: dictBinary,
		InPlace: func(t *Thread, op Op, self, other Value) (Value, error) {
			if op != OpOr {
				return NotImplemented, nil
			}
			return self, DictUpdate(t, ToDict(self), other)
		},
		Visit: dictVisit,
	}
	set := Slots{
		Repr: setRepr, Len: func(t *Thread, v Value) (int, error) { return ToSet(v).Len(), nil },
		Iter: func(t *Thread, v Value) (Value, error) {
			if err := t.Charge(56); err != nil {
				return Value{}, err
			}
			s := ToSet(v)
			it := &setIterator{Header{setIterType}, s, 0, s.tab.Version, s.Len()}
			return Obj(&it.Header), nil
		},
		Contains: setContains, Binary: setBinary, Compare: setCompare, Visit: setVisit,
	}
	SetType.Slots = set
	SetType.Slots.InPlace = setInPlace
	FrozenSetType.Slots = set
	FrozenSetType.Slots.Hash = setHash

	SliceType.Final = true
	SliceType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			s := ToSliceObj(v)
			return reprItems(t, "slice(", []Value{s.Start, s.Stop, s.Step}, ")")
		},
		Compare: func(t *Thread, op Cmp, a, b Value) (Value, error) {
			if TypeOf(b) != SliceType {
				return NotImplemented, nil
			}
			x, y := ToSliceObj(a), ToSliceObj(b)
			return tupleCompare(t, op, TupleOf([]Value{x.Start, x.Stop, x.Step}), TupleOf([]Value{y.Start, y.Stop, y.Step}))
		},
		Visit: func(v Value, visit func(Value)) int64 {
			s := ToSliceObj(v)
			visit(s.Start)
			visit(s.Stop)
			visit(s.Step)
			return 64
		},
	}
	views := func(typ *Type, name string, kind uint8) {
		typ.Final = true
		typ.Slots = Slots{
			Repr: viewRepr(name, kind), Iter: viewIter(kind),
			Len:   func(t *Thread, v Value) (int, error) { return ViewDict(v).used, nil },
			Visit: func(v Value, visit func(Value)) int64 { visit(ViewDict(v).Value()); return 16 },
		}
		if kind != 'v' {
			typ.Unhashable = true
			typ.Slots.Binary, typ.Slots.Compare = viewBinary, viewCompare
		}
	}
	views(dictKeysType, "dict_keys", 'k')
	views(dictValuesType, "dict_values", 'v')
	views(dictItemsType, "dict_items", 'i')
	dictKeysType.Slots.Contains = func(t *Thread, v, item Value) (bool, error) {
		_, ok, err := ViewDict(v).Get(t, item)
		return ok, err
	}
	dictItemsType.Slots.Contains = func(t *Thread, v, item Value) (bool, error) {
		if !IsTuple(item) || len(ToTuple(item).Items) != 2 {
			return false, nil
		}
		x, ok, err := ViewDict(v).Get(t, ToTuple(item).Items[0])
		if err != nil || !ok {
			return false, err
		}
		return Equal(t, x, ToTuple(item).Items[1])
	}
	initRange()
	initGeneric()
	initMappingProxy()
}

// setContains is item in set; a set is looked for as a frozenset, as in Python.
func setContains(t *Thread, v, item Value) (bool, error) {
	if typ := TypeOf(item); typ.Unhashable && IsSet(item) {
		f, err := ToSet(item).Copy(t, FrozenSetType)
		if err != nil {
			return false, err
		}
		item = f.Value()
	}
	return ToSet(v).Has(t, item)
}
