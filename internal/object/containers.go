// This file defines the slots of list, tuple, dict, set, range and slice.

package object

import (
	"math"
)

// resolveIndex is a subscript of a sequence of n items as an item number.
func resolveIndex(t *Thread, key Value, n int, what string) (int, error) {
	var i int64
	if key.Ref == nil {
		i = key.AsInt()
	} else {
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
		i = x.AsInt()
	}
	if i < 0 {
		i += int64(n)
	}
	if i < 0 || i >= int64(n) {
		return -1, nil
	}
	return int(i), nil
}

func listGetItem(t *Thread, v, key Value) (Value, error) {
	l := ToList(v)
	if TypeOf(key) == SliceType {
		start, step, n, err := ToSliceObj(key).Indices(t, l.Len())
		if err != nil {
			return Value{}, err
		}
		if step == 1 {
			out, err := l.Slice(t, start, start+n)
			if err != nil {
				return Value{}, err
			}
			return out.Value(), nil
		}
		out, err := NewList(t, 0)
		if err != nil {
			return Value{}, err
		}
		if err := out.Grow(t, n, l.kind); err != nil {
			return Value{}, err
		}
		for i := range n {
			if err := out.Append(t, l.At(start+i*step)); err != nil {
				return Value{}, err
			}
		}
		return out.Value(), t.Poll(n / 16)
	}
	i, err := resolveIndex(t, key, l.Len(), "list")
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, IndexErrorf("list index out of range")
	}
	return l.At(i), nil
}

func listSetItem(t *Thread, v, key, item Value) error {
	l := ToList(v)
	if TypeOf(key) != SliceType {
		i, err := resolveIndex(t, key, l.Len(), "list")
		if err != nil {
			return err
		}
		if i < 0 {
			return IndexErrorf("list assignment index out of range")
		}
		return l.Set(t, i, item)
	}
	if TypeOf(item).Slots.Iter == nil && !TypeOf(item).itemIter() {
		if s := ToSliceObj(key); !s.Step.IsNone() && !(s.Step.IsInt() && s.Step.AsInt() == 1) {
			return TypeErrorf("must assign iterable to extended slice")
		}
		return TypeErrorf("can only assign an iterable")
	}
	items, err := ToSlice(t, item)
	if err != nil {
		return err
	}
	s := ToSliceObj(key)
	start, step, n, err := s.Indices(t, l.Len())
	if err != nil {
		return err
	}
	if step != 1 {
		if len(items) != n {
			return ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(items), n)
		}
		for i, x := range items {
			if err := l.Set(t, start+i*step, x); err != nil {
				return err
			}
		}
		return nil
	}
	if err := l.toValues(t, len(items)); err != nil {
		return err
	}
	tail := l.vals[start+n:]
	if err := t.Charge(int64(start+len(items)+len(tail)) * sizeValue); err != nil {
		return err
	}
	out := make([]Value, 0, start+len(items)+len(tail))
	out = append(append(append(out, l.vals[:start]...), items...), tail...)
	t.Meter.Release(int64(cap(l.vals)) * sizeValue)
	l.vals = out
	return nil
}

func listDelItem(t *Thread, v, key Value) error {
	l := ToList(v)
	if TypeOf(key) != SliceType {
		i, err := resolveIndex(t, key, l.Len(), "list")
		if err != nil {
			return err
		}
		if i < 0 {
			return IndexErrorf("list assignment index out of range")
		}
		l.Remove(i, i+1)
		return t.Poll((l.Len() - i) / 64)
	}
	start, step, n, err := ToSliceObj(key).Indices(t, l.Len())
	if err != nil || n == 0 {
		return err
	}
	if step == 1 {
		l.Remove(start, start+n)
		return nil
	}
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	items, err := l.CopyItems(t)
	if err != nil {
		return err
	}
	out := items[:0]
	for i, x := range items {
		if i >= start && (i-start)%step == 0 && (i-start)/step < n {
			continue
		}
		out = append(out, x)
	}
	l.Put(out)
	return nil
}

func listBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	switch op {
	case OpAdd:
		if reflected || !IsList(other) {
			return NotImplemented, nil
		}
		l := ToList(self)
		out, err := l.Slice(t, 0, l.Len())
		if err != nil {
			return Value{}, err
		}
		return out.Value(), out.AppendList(t, ToList(other))
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		out, err := ToList(self).Repeat(t, n)
		if err != nil {
			return Value{}, err
		}
		return out.Value(), nil
	}
	return NotImplemented, nil
}

// repeatCount is how often a sequence is repeated; ok is false for what is not an int.
func repeatCount(t *Thread, v Value) (n int, ok bool, err error) {
	if TypeOf(v).Slots.Index == nil {
		return 0, false, nil
	}
	x, err := Index(t, v)
	if err != nil {
		return 0, false, err
	}
	if x.Ref != nil {
		if BigOf(x).Sign() < 0 {
			return 0, true, nil
		}
		return 0, false, OverflowErrorf("cannot fit 'int' into an index-sized integer")
	}
	return int(max(0, x.AsInt())), true, nil
}

func listInPlace(t *Thread, op Op, self, other Value) (Value, error) {
	l := ToList(self)
	switch op {
	case OpAdd:
		return self, Extend(t, l, other)
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		out, err := l.Repeat(t, n)
		if err != nil {
			return Value{}, err
		}
		l.kind, l.raw, l.vals = out.kind, out.raw, out.vals
		return self, nil
	}
	return NotImplemented, nil
}

// compareItems orders two sequences item by item. The lengths are asked anew each time, since comparing may change them.
func compareItems(t *Thread, op Cmp, lenA, lenB func() int, a, b func(i int) Value) (Value, error) {
	if (op == CmpEq || op == CmpNe) && lenA() != lenB() {
		return Bool(op == CmpNe), nil
	}
	for i := 0; i < lenA() && i < lenB(); i++ {
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
		switch op {
		case CmpEq:
			return False, nil
		case CmpNe:
			return True, nil
		}
		return Compare(t, op, x, y)
	}
	return Bool(cmpHolds(op, cmp3(int64(lenA()), int64(lenB())))), nil
}

func listCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !IsList(other) {
		return NotImplemented, nil
	}
	a, b := ToList(self), ToList(other)
	return compareItems(t, op, a.Len, b.Len, a.At, b.At)
}

func tupleCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !IsTuple(other) {
		return NotImplemented, nil
	}
	a, b := ToTuple(self).Items, ToTuple(other).Items
	return compareItems(t, op, func() int { return len(a) }, func() int { return len(b) },
		func(i int) Value { return a[i] }, func(i int) Value { return b[i] })
}

func itemsContain(t *Thread, n func() int, at func(i int) Value, item Value) (bool, error) {
	for i := 0; i < n(); i++ {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return false, err
			}
		}
		if eq, err := Equal(t, at(i), item); err != nil || eq {
			return eq, err
		}
	}
	return false, nil
}

func tupleGetItem(t *Thread, v, key Value) (Value, error) {
	items := ToTuple(v).Items
	if TypeOf(key) == SliceType {
		start, step, n, err := ToSliceObj(key).Indices(t, len(items))
		if err != nil {
			return Value{}, err
		}
		if n == len(items) && step == 1 && TypeOf(v) == TupleType {
			return v, nil
		}
		if err := t.Charge(sizeTuple + int64(n)*sizeValue); err != nil {
			return Value{}, err
		}
		out := make([]Value, n)
		for i := range out {
			out[i] = items[start+i*step]
		}
		return TupleOf(out), nil
	}
	i, err := resolveIndex(t, key, len(items), "tuple")
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, IndexErrorf("tuple index out of range")
	}
	return items[i], nil
}

func tupleBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	items := ToTuple(self).Items
	switch op {
	case OpAdd:
		if reflected || !IsTuple(other) {
			return NotImplemented, nil
		}
		more := ToTuple(other).Items
		if err := t.Charge(sizeTuple + int64(len(items)+len(more))*sizeValue); err != nil {
			return Value{}, err
		}
		out := make([]Value, 0, len(items)+len(more))
		return TupleOf(append(append(out, items...), more...)), nil
	case OpMul:
		n, ok, err := repeatCount(t, other)
		if !ok || err != nil {
			return NotImplemented, err
		}
		if n == 0 || len(items) == 0 {
			return EmptyTuple, nil
		}
		if n > math.MaxInt64/16/len(items) {
			return Value{}, t.Charge(math.MaxInt64)
		}
		if err := t.Charge(sizeTuple + int64(n*len(items))*sizeValue); err != nil {
			return Value{}, err
		}
		out := make([]Value, n*len(items))
		repeatInto(out, items)
		return TupleOf(out), nil
	}
	return NotImplemented, nil
}

func tupleHash(t *Thread, v Value) (uint64, error) {
	h := uint64(0x27d4eb2f165667c5)
	for i, x := range ToTuple(v).Items {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return 0, err
			}
		}
		hx, err := Hash(t, x)
		if err != nil {
			return 0, err
		}
		h += hx * 0xc2b2ae3d27d4eb4f
		h = (h<<31 | h>>33) * 0x9e3779b185ebca87
	}
	return h + uint64(len(ToTuple(v).Items)) ^ 0x27d4eb2f165667c5 ^ 3527539, nil
}

func dictGetItem(t *Thread, v, key Value) (Value, error) {
	d := ToDict(v)
	x, ok, err := d.Get(t, key)
	if err != nil || ok {
		return x, err
	}
	if d.typ != DictType {
		if fn, found := d.typ.Lookup("__missing__"); found {
			return callSpecial(t, fn, v, key)
		}
	}
	return Value{}, KeyError(key)
}

func dictDelItem(t *Thread, v, key Value) error {
	_, ok, err := ToDict(v).Delete(t, key)
	if err == nil && !ok {
		err = KeyError(key)
	}
	return err
}

func dictCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !IsDict(other) || op > CmpNe {
		return NotImplemented, nil
	}
	a, b := ToDict(self), ToDict(other)
	if a.used != b.used {
		return Bool(op == CmpNe), nil
	}
	version := a.Version
	for pos, n := 0, 0; ; n++ {
		if n&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return Value{}, err
			}
		}
		k, v, next, ok := a.Next(pos)
		if !ok {
			return Bool(op == CmpEq), nil
		}
		w, found, err := b.GetHashed(t, k, a.entries[next-1].hash)
		if err != nil {
			return Value{}, err
		}
		if found {
			if found, err = Equal(t, v, w); err != nil {
				return Value{}, err
			}
		}
		if !found {
			return Bool(op == CmpNe), nil
		}
		if a.Version != version {
			return Value{}, RuntimeErrorf("dictionary changed size during comparison")
		}
		pos = next
	}
}

func dictBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	if op != OpOr || !IsDict(other) {
		return NotImplemented, nil
	}
	a, b := ToDict(self), ToDict(other)
	if reflected {
		a, b = b, a
	}
	out, err := a.Copy(t)
	if err != nil {
		return Value{}, err
	}
	return out.Value(), out.Update(t, b)
}

// DictUpdate is d.update(v): from a mapping or an iterable of pairs.
func DictUpdate(t *Thread, d *Dict, v Value) error {
	if IsDict(v) {
		return d.Update(t, ToDict(v))
	}
	if keys, ok, err := FindAttr(t, v, newStrObj("keys")); err != nil {
		return err
	} else if ok {
		ks, err := Call(t, keys)
		if err != nil {
			return err
		}
		return Iterate(t, ks, func(k Value) error {
			x, err := GetItem(t, v, k)
			if err != nil {
				return err
			}
			return d.Set(t, k, x)
		})
	}
	i := 0
	return Iterate(t, v, func(p Value) error {
		if TypeOf(p).Slots.Iter == nil && !TypeOf(p).itemIter() {
			return TypeErrorf("cannot convert dictionary update sequence element #%d to a sequence", i)
		}
		items, err := ToSlice(t, p)
		if err != nil {
			return err
		}
		if len(items) != 2 {
			return ValueErrorf("dictionary update sequence element #%d has length %d; 2 is required", i, len(items))
		}
		i++
		return d.Set(t, items[0], items[1])
	})
}

func rangeGetItem(t *Thread, v, key Value) (Value, error) {
	r := ToRange(v)
	if TypeOf(key) == SliceType {
		start, stop, step, err := ToSliceObj(key).Bounds(t, int(r.Len))
		if err != nil {
			return Value{}, err
		}
		if err := t.Charge(48); err != nil {
			return Value{}, err
		}
		st, ok := MulInt(r.Step, int64(step))
		if !ok {
			return Value{}, OverflowErrorf("the step of this slice of a range does not fit into 64 bits")
		}
		n := int64(spanLen(start, stop, step))
		out := &Range{Header{RangeType}, r.Start + int64(start)*r.Step, st, n, r.Start + int64(stop)*r.Step}
		return Obj(&out.Header), nil
	}
	i, err := resolveIndex(t, key, int(r.Len), "range")
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, IndexErrorf("range object index out of range")
	}
	return r.At(int64(i)), nil
}

// Find gives the item number of an int in a range.
func (r *Range) Find(v Value) (int64, bool) {
	n := PlainInt(v)
	if n.Ref != nil || r.Len == 0 {
		return 0, false
	}
	// Distances are unsigned: they may be longer than an int64.
	x, step := n.AsInt(), uint64(r.Step)
	d := uint64(x) - uint64(r.Start)
	if r.Step < 0 {
		d, step = -d, -step
	}
	if (x < r.Start) != (r.Step < 0) && x != r.Start || d%step != 0 || d/step >= uint64(r.Len) {
		return 0, false
	}
	return int64(d / step), true
}

func rangeCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if TypeOf(other) != RangeType || op > CmpNe {
		return NotImplemented, nil
	}
	a, b := ToRange(self), ToRange(other)
	eq := a.Len == b.Len && (a.Len == 0 || a.Start == b.Start && (a.Len == 1 || a.Step == b.Step))
	return Bool(eq == (op == CmpEq)), nil
}

func viewIter(kind uint8) func(t *Thread, v Value) (Value, error) {
	return func(t *Thread, v Value) (Value, error) {
		if err := t.Charge(64); err != nil {
			return Value{}, err
		}
		return newDictIter(ViewDict(v), kind, false), nil
	}
}

// viewSet is the items of a dict view (or any iterable) as a set, for the views' algebra.
func viewSet(t *Thread, v Value) (*Set, error) {
	if IsSet(v) {
		return ToSet(v), nil
	}
	s, err := NewSet(t, SetType)
	if err != nil {
		return nil, err
	}
	return s, Iterate(t, v, func(x Value) error { return s.Add(t, x) })
}

func isSetLike(v Value) bool {
	typ := TypeOf(v)
	return typ.Layout == LayoutSet || typ == dictKeysType || typ == dictItemsType
}

func viewBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	switch op {
	case OpOr, OpAnd, OpSub, OpXor:
	default:
		return NotImplemented, nil
	}
	a, err := viewSet(t, self)
	if err != nil {
		return Value{}, err
	}
	b, err := viewSet(t, other)
	if err != nil {
		return Value{}, err
	}
	if reflected {
		a, b = b, a
	}
	out, err := setOp(t, op, a, b, SetType)
	if err != nil {
		return Value{}, err
	}
	return out.Value(), nil
}

func viewCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !isSetLike(other) {
		return NotImplemented, nil
	}
	a, err := viewSet(t, self)
	if err != nil {
		return Value{}, err
	}
	b, err := viewSet(t, other)
	if err != nil {
		return Value{}, err
	}
	return setCompare(t, op, a.Value(), b.Value())
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
			return itemsContain(t, l.Len, l.At, item)
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
		Contains: func(t *Thread, v, item Value) (bool, error) {
			items := ToTuple(v).Items
			return itemsContain(t, func() int { return len(items) }, func(i int) Value { return items[i] }, item)
		},
		Visit: func(v Value, visit func(Value)) int64 {
			items := ToTuple(v).Items
			visitAll(items, visit)
			size := int64(sizeTuple + len(items)*sizeValue)
			if v.Ref.typ.User {
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

	RangeType.Final, SliceType.Final = true, true
	RangeType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			r := ToRange(v)
			s := "range(" + itoa(r.Start) + ", " + itoa(r.Stop)
			if r.Step != 1 {
				s += ", " + itoa(r.Step)
			}
			return s + ")", nil
		},
		Len: func(t *Thread, v Value) (int, error) { return int(ToRange(v).Len), nil },
		Iter: func(t *Thread, v Value) (Value, error) {
			if err := t.Charge(32); err != nil {
				return Value{}, err
			}
			r := ToRange(v)
			it := &RangeIter{Header{rangeIterType}, r.Start, r.Step, r.Len}
			return Obj(&it.Header), nil
		},
		GetItem: rangeGetItem, Compare: rangeCompare,
		Contains: func(t *Thread, v, item Value) (bool, error) {
			if IsIntLike(item) {
				_, ok := ToRange(v).Find(item)
				return ok, nil
			}
			if IsFloatLike(item) {
				f := FloatOf(item)
				if f != math.Trunc(f) || math.Abs(f) > 1<<62 {
					return false, nil
				}
				_, ok := ToRange(v).Find(Int(int64(f)))
				return ok, nil
			}
			r := ToRange(v)
			return itemsContain(t, func() int { return int(r.Len) }, func(i int) Value { return r.At(int64(i)) }, item)
		},
		Hash: func(t *Thread, v Value) (uint64, error) {
			r := ToRange(v)
			key := []Value{Int(r.Len), None, None}
			if r.Len > 0 {
				key[1] = Int(r.Start)
			}
			if r.Len > 1 {
				key[2] = Int(r.Step)
			}
			return tupleHash(t, TupleOf(key))
		},
		Visit: func(Value, func(Value)) int64 { return 48 },
	}
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
	initGeneric()
}

// setContains is item in set; a set is looked for as a frozenset, as in Python.
func setContains(t *Thread, v, item Value) (bool, error) {
	if TypeOf(item) == SetType {
		f, err := ToSet(item).Copy(t, FrozenSetType)
		if err != nil {
			return false, err
		}
		item = f.Value()
	}
	return ToSet(v).Has(t, item)
}
