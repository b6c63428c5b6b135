// This file defines Set: the table behind set and frozenset.

package object

// Set is a Python set or frozenset. Sets keep insertion order here, which Python leaves open.
type Set struct {
	Header
	tab table[tableKey]
	// hash caches a frozenset's hash; 0 until asked for.
	hash uint64
	ns   *Namespace
}

// SetType is set, FrozenSetType frozenset.
var (
	SetType       = NewType("set", LayoutSet)
	FrozenSetType = NewType("frozenset", LayoutSet)
)

const sizeSet = 120

// ToSet is the set behind a value whose type has LayoutSet.
func ToSet(v Value) *Set { return (*Set)(v.as(LayoutSet)) }

// IsSet tells a set, frozenset or an instance of a subclass.
func IsSet(v Value) bool { return TypeOf(v).Layout == LayoutSet }

// NewSet makes an empty set of a type (SetType, FrozenSetType or a subclass), charging for it.
func NewSet(t *Thread, cls *Type) (*Set, error) {
	if err := t.Charge(sizeSet); err != nil {
		return nil, err
	}
	return &Set{Header: Header{cls}}, nil
}

// ConstSet is a set of ints and strs that no script can reach, so that runs share it; it is not charged.
func ConstSet(items []Value) Value {
	s := &Set{Header: Header{SetType}}
	d := &s.tab
	if len(items) > linearTable {
		size := 8
		for 2*size < 3*len(items) {
			size *= 2
		}
		d.idx = make([]uint32, size)
	}
	d.entries = make([]tableKey, 0, len(items))
	for _, v := range items {
		i, h, _ := d.lookup(v)
		if i >= 0 {
			continue
		}
		d.entries = append(d.entries, tableKey{h, v})
		d.used++
		if d.idx != nil {
			d.place(h, len(d.entries)-1)
		}
	}
	return s.Value()
}

// Value is the set as a Python value.
func (s *Set) Value() Value { return Obj(&s.Header) }

// Frozen tells a frozenset or subclass of it.
func (s *Set) Frozen() bool { return s.typ == FrozenSetType || s.typ.IsSubtype(FrozenSetType) }

// Len is the number of items.
func (s *Set) Len() int { return s.tab.used }

// Version changes whenever the set does.
func (s *Set) Version() uint64 { return s.tab.Version }

// QuickIn is Has without code of the script; sure is false where that does not do.
func (s *Set) QuickIn(v Value) (in, sure bool) {
	i, _, sure := s.tab.lookup(v)
	return i >= 0, sure
}

// Has tells whether an item is in the set.
func (s *Set) Has(t *Thread, v Value) (bool, error) {
	i, _, sure := s.tab.lookup(v)
	if sure {
		return i >= 0, nil
	}
	i, _, err := s.tab.search(t, v)
	return i >= 0, err
}

// Add puts an item in.
func (s *Set) Add(t *Thread, v Value) error {
	i, h, err := s.tab.search(t, v)
	if err != nil || i >= 0 {
		return err
	}
	return s.tab.insert(t, h, tableKey{h, v})
}

// addHashed is Add for an item whose hash is known.
func (s *Set) addHashed(t *Thread, v Value, h uint64) error {
	i, err := s.tab.find(t, v, h)
	if err != nil || i >= 0 {
		return err
	}
	return s.tab.insert(t, h, tableKey{h, v})
}

// Remove takes an item out and tells whether it was in.
func (s *Set) Remove(t *Thread, v Value) (bool, error) {
	i, _, err := s.tab.search(t, v)
	if err != nil || i < 0 {
		return false, err
	}
	s.tab.deleteAt(i)
	return true, nil
}

// Clear takes all items out.
func (s *Set) Clear() { s.tab.Clear() }

// Next walks the items: see Dict.Next.
func (s *Set) Next(pos int) (item Value, next int, ok bool) {
	i, ok := s.tab.next(pos)
	if !ok {
		return Value{}, i, false
	}
	return s.tab.entries[i].key, i + 1, true
}

// Pop takes some item out.
func (s *Set) Pop() (Value, bool) {
	i, ok := s.tab.next(0)
	if !ok {
		return Value{}, false
	}
	v := s.tab.entries[i].key
	s.tab.deleteAt(i)
	return v, true
}

// AddAll puts in all items of another set. Comparisons may change that set: then what it holds when its turn comes goes in.
func (s *Set) AddAll(t *Thread, o *Set) error {
	if s == o {
		return nil
	}
	if s.tab.used == 0 {
		tab, err := o.tab.copy(t)
		if err != nil {
			return err
		}
		tab.Version = s.tab.Version + 1
		s.tab = tab
		return nil
	}
	for pos, n := 0, 1; ; n++ {
		if n&1023 == 0 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		i, ok := o.tab.next(pos)
		if !ok {
			return nil
		}
		if err := s.addHashed(t, o.tab.entries[i].key, o.tab.entries[i].hash); err != nil {
			return err
		}
		pos = i + 1
	}
}

// AddKeys puts in all keys of a dict, whose hashes are known.
func (s *Set) AddKeys(t *Thread, d *Dict) error {
	return d.eachKey(t, func(k Value, h uint64) error { return s.addHashed(t, k, h) })
}

// Each shows the items with their hashes to f; see each.
func (s *Set) Each(t *Thread, f func(v Value, h uint64) error) error {
	return s.each(t, func(_ int, v Value, h uint64) (bool, error) { return true, f(v, h) })
}

// Copy is a new set of the given type with the same items, charged.
func (s *Set) Copy(t *Thread, cls *Type) (*Set, error) {
	out, err := NewSet(t, cls)
	if err != nil {
		return nil, err
	}
	out.tab, err = s.tab.copy(t)
	return out, err
}

// replace takes over the items of a fresh set.
func (s *Set) replace(o *Set) {
	v := s.tab.Version
	s.tab = o.tab
	s.tab.Version = v + 1
}

// SubsetOf tells whether every item is in o.
func (s *Set) SubsetOf(t *Thread, o *Set) (bool, error) {
	if s.Len() > o.Len() {
		return false, nil
	}
	ok := true
	err := s.each(t, func(_ int, v Value, h uint64) (bool, error) {
		i, err := o.tab.find(t, v, h)
		ok = i >= 0
		return ok, err
	})
	return ok, err
}

// each shows the number of every entry, its item and hash to f until f says false; it fails where f's comparisons changed the set.
func (s *Set) each(t *Thread, f func(n int, v Value, h uint64) (bool, error)) error {
	version := s.tab.Version
	for pos, n := 0, 0; ; n++ {
		if n&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		i, ok := s.tab.next(pos)
		if !ok {
			return nil
		}
		e := &s.tab.entries[i]
		more, err := f(i, e.key, e.hash)
		if err != nil || !more {
			return err
		}
		if s.tab.Version != version {
			return RuntimeErrorf("Set changed size during iteration")
		}
		pos = i + 1
	}
}

// setOp makes the union (|), intersection (&), difference (-) or symmetric difference (^) of two sets; the result has type cls.
func setOp(t *Thread, op Op, a, b *Set, cls *Type) (*Set, error) {
	var out *Set
	var err error
	if op == OpOr {
		if out, err = a.Copy(t, cls); err != nil {
			return nil, err
		}
		return out, out.AddAll(t, b)
	}
	if out, err = NewSet(t, cls); err != nil {
		return nil, err
	}
	if op == OpAnd && b.Len() < a.Len() {
		a, b = b, a
	}
	first, err := a.pick(t, b, op == OpAnd)
	if err != nil {
		return nil, err
	}
	var second []int32
	if op == OpXor {
		if second, err = b.pick(t, a, false); err != nil {
			return nil, err
		}
	}
	if err = out.tab.reserve(t, len(first)+len(second)); err == nil {
		if err = out.addPicked(t, a, first); err == nil {
			err = out.addPicked(t, b, second)
		}
	}
	t.Meter.Release(int64(cap(first)+cap(second)) * 4)
	return out, err
}

// pick gives the numbers of the entries of s that are in o, or of those that are not. What it gives is charged.
func (s *Set) pick(t *Thread, o *Set, in bool) ([]int32, error) {
	if err := t.Charge(int64(s.Len()) * 4); err != nil {
		return nil, err
	}
	picked, version := make([]int32, 0, s.Len()), s.tab.Version
	for n := s.tab.head; n < len(s.tab.entries); n++ {
		if n&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return picked, err
			}
		}
		e := &s.tab.entries[n]
		if e.key.IsUnbound() {
			continue
		}
		i, sure := -1, false
		if e.key.Ref == nil || e.key.Ref.typ == StrType {
			i, sure = o.tab.probe(e.key, e.hash)
		}
		if !sure {
			var err error
			if i, err = o.tab.find(t, e.key, e.hash); err != nil {
				return picked, err
			}
			if s.tab.Version != version {
				return picked, RuntimeErrorf("Set changed size during iteration")
			}
		}
		if (i >= 0) == in {
			picked = append(picked, int32(n))
		}
	}
	return picked, nil
}

// addPicked adds entries of o, as pick gives them, that are not in s.
func (s *Set) addPicked(t *Thread, o *Set, picked []int32) error {
	for i, n := range picked {
		if i&0xFFF == 0xFFF {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		if int(n) >= len(o.tab.entries) {
			break // a comparison changed the set
		}
		e := o.tab.entries[n]
		if e.key.IsUnbound() {
			continue
		}
		if err := s.tab.insert(t, e.hash, e); err != nil {
			return err
		}
	}
	return nil
}

// Union, Intersection, Difference and SymmetricDifference are the set operations with a result of type cls.
func (s *Set) Union(t *Thread, o *Set, cls *Type) (*Set, error) { return setOp(t, OpOr, s, o, cls) }

// Intersection is s & o.
func (s *Set) Intersection(t *Thread, o *Set, cls *Type) (*Set, error) {
	return setOp(t, OpAnd, s, o, cls)
}

// Difference is s - o.
func (s *Set) Difference(t *Thread, o *Set, cls *Type) (*Set, error) {
	return setOp(t, OpSub, s, o, cls)
}

// SymmetricDifference is s ^ o.
func (s *Set) SymmetricDifference(t *Thread, o *Set, cls *Type) (*Set, error) {
	return setOp(t, OpXor, s, o, cls)
}

// Assign makes s hold what o, a set made for this purpose, holds.
func (s *Set) Assign(o *Set) { s.replace(o) }

func setVisit(v Value, visit func(Value)) int64 {
	s := ToSet(v)
	for i := range s.tab.entries {
		if e := &s.tab.entries[i]; !e.key.IsUnbound() {
			visit(e.key)
		}
	}
	return s.Room() + s.ns.visit(visit)
}

// Room is the number of bytes that the set itself takes, without its items.
func (s *Set) Room() int64 { return sizeSet + s.tab.room() }

func setBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	if !IsSet(other) || !IsSet(self) {
		return NotImplemented, nil
	}
	switch op {
	case OpOr, OpAnd, OpSub, OpXor:
	default:
		return NotImplemented, nil
	}
	a, b := ToSet(self), ToSet(other)
	if reflected {
		a, b = b, a
	}
	// The result has the type of the left operand: its built-in base, as in CPython.
	cls := SetType
	if a.Frozen() {
		cls = FrozenSetType
	}
	out, err := setOp(t, op, a, b, cls)
	if err != nil {
		return Value{}, err
	}
	return out.Value(), nil
}

func setInPlace(t *Thread, op Op, self, other Value) (Value, error) {
	s := ToSet(self)
	if s.Frozen() || !IsSet(other) {
		return NotImplemented, nil
	}
	switch op {
	case OpOr:
		return self, s.AddAll(t, ToSet(other))
	case OpAnd, OpSub, OpXor:
		out, err := setOp(t, op, s, ToSet(other), SetType)
		if err == nil {
			s.replace(out)
		}
		return self, err
	}
	return NotImplemented, nil
}

func setCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if !IsSet(other) {
		return NotImplemented, nil
	}
	a, b := ToSet(self), ToSet(other)
	if op == CmpGt || op == CmpGe {
		a, b, op = b, a, cmpSwapped[op]
	}
	proper := op == CmpLt
	if proper && a.Len() >= b.Len() || (op == CmpEq || op == CmpNe) && a.Len() != b.Len() {
		return Bool(op == CmpNe), nil
	}
	if err := t.Enter(); err != nil {
		return Value{}, err
	}
	defer t.Leave()
	ok, err := a.SubsetOf(t, b)
	return Bool(ok == (op != CmpNe)), err
}

func setHash(t *Thread, v Value) (uint64, error) {
	s := ToSet(v)
	if !s.Frozen() {
		return 0, unhashable(v)
	}
	if s.hash == 0 {
		h := uint64(s.Len()+1) * 1927868237
		for pos := 0; ; {
			_, next, ok := s.Next(pos)
			if !ok {
				break
			}
			e := s.tab.entries[next-1].hash
			h ^= (e ^ e<<16 ^ 89869747) * 3644798167
			pos = next
		}
		s.hash = max(h, 1)
	}
	return s.hash, nil
}

func setRepr(t *Thread, v Value) (string, error) {
	s := ToSet(v)
	name := s.typ.Name
	if s.Len() == 0 {
		return name + "()", nil
	}
	if !t.EnterRepr(v) {
		return name + "(...)", nil
	}
	defer t.LeaveRepr(v)
	open, end := "{", "}"
	if s.typ != SetType {
		open, end = name+"({", "})"
	}
	room := int64(s.Len()) * sizeValue
	if err := t.Charge(room); err != nil {
		return "", err
	}
	items := make([]Value, 0, s.Len())
	for pos := 0; ; {
		k, next, ok := s.Next(pos)
		if !ok {
			break
		}
		if items = append(items, k); len(items)&4095 == 0 {
			if err := t.Poll(256); err != nil {
				return "", err
			}
		}
		pos = next
	}
	text, err := reprItems(t, open, items, end)
	t.Meter.Release(room)
	return text, err
}
