// This file defines the operators of dict and of its views.

package object

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
	if IsDict(v) && !TypeOf(v).Overrides("__iter__") {
		return d.Update(t, ToDict(v))
	}
	if keys, ok, err := FindAttr(t, v, newStrObj("keys")); err != nil {
		return err
	} else if ok {
		ks, err := Call(t, keys)
		if err != nil {
			return err
		}
		return IterateInto(t, d.Value(), ks, func(k Value) error {
			x, err := GetItem(t, v, k)
			if err != nil {
				return err
			}
			return d.Set(t, k, x)
		})
	}
	if typ := TypeOf(v); typ.Slots.Next != nil && TupleWidth(v) == 2 {
		return d.updatePairs(t, v)
	}
	i := 0
	return IterateInto(t, d.Value(), v, func(p Value) error {
		if TypeOf(p) == TupleType {
			if items := ToTuple(p).Items; len(items) == 2 {
				i++
				return d.Set(t, items[0], items[1])
			}
		}
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

// updatePairs binds what an iterator of pairs gives, without making the pairs.
func (d *Dict) updatePairs(t *Thread, it Value) error {
	pair, base, answers := ListOf(make([]Value, 2)), t.Meter.Pending, t.Answers()
	mark := t.Hold(pair.Value())
	t.Hold(d.Value())
	defer t.Drop(mark)
	expect := 0
	if from := (Cursor{src: it}); cap(d.entries) == 0 {
		expect = min(from.Expect(), maxExpect)
		if err := d.reserve(t, expect); err != nil {
			return err
		}
	}
	for n := 1; ; n++ {
		if n&1023 == 0 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		ok, err := NextInto(t, it, pair.vals())
		if err == nil && ok {
			err = d.Set(t, pair.vals()[0], pair.vals()[1])
		}
		if err == nil && !ok && expect > linearTable && d.used < expect/2 {
			err = d.resize(t, d.used) // most of the keys were the same
			d.Version++
		}
		if err != nil || !ok {
			return err
		}
		t.Meter.Pending = base
		t.Forgotten(answers)
	}
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
	return s, IterateInto(t, s.Value(), v, func(x Value) error { return s.Add(t, x) })
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
	n, err := Len(t, self)
	if err != nil {
		return Value{}, err
	}
	m, err := Len(t, other)
	if err != nil {
		return Value{}, err
	}
	if op == CmpGt || op == CmpGe {
		self, other, n, m, op = other, self, m, n, cmpSwapped[op]
	}
	same := op == CmpEq || op == CmpNe
	if same && n != m || op == CmpLt && n >= m || n > m {
		return Bool(op == CmpNe), nil
	}
	if err := t.Enter(); err != nil {
		return Value{}, err
	}
	defer t.Leave()
	all := true
	err = Consume(t, self, func(x Value) error {
		in, err := Contains(t, other, x)
		if err == nil && !in {
			all = false
			return StopIterating
		}
		return err
	})
	return Bool(all == (op != CmpNe)), err
}
