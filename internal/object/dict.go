// This file defines Dict: an insertion-ordered hash table with keys of any hashable value.

package object

import "math/bits"

// Dict is a Python dict. Entries stand in the order of insertion; idx is an open-addressed table of entry numbers, which a dict of a few
// keys does without. Deleted entries leave a hole until the next resize. Version changes whenever the set of keys does, so that an iterator can tell.
type Dict struct {
	Header
	idx     []int32 // entry number + 1; 0 free, -1 deleted; nil while there are at most linearDict entries
	entries []dictEntry
	used    int // live entries
	fill    int // places of idx that are not free
	head    int // all entries before it are holes
	Version uint64
	// Factory is what a defaultdict-like subclass made in Go calls for a missing key; Unbound otherwise.
	Factory Value
	ns      *Namespace
}

type dictEntry struct {
	hash uint64
	key  Value // Unbound in a hole
	val  Value
}

// linearDict is the number of entries, holes included, up to which a dict is searched from end to end.
const linearDict = 8

const (
	sizeDict  = 120
	sizeEntry = 40
)

// DictType is dict.
var DictType = NewType("dict", LayoutDict)

// ToDict is the dict behind a value whose type has LayoutDict.
func ToDict(v Value) *Dict { return (*Dict)(v.as(LayoutDict)) }

// IsDict tells a dict or an instance of a subclass.
func IsDict(v Value) bool { return TypeOf(v).Layout == LayoutDict }

// NewDict makes an empty dict, charging for it.
func NewDict(t *Thread) (*Dict, error) {
	if err := t.Charge(sizeDict); err != nil {
		return nil, err
	}
	return &Dict{Header: Header{DictType}, Factory: Unbound}, nil
}

// NewDictOfType makes an empty instance of a dict subclass, charging for it.
func NewDictOfType(t *Thread, cls *Type) (*Dict, error) {
	d, err := NewDict(t)
	if err == nil {
		d.typ = cls
	}
	return d, err
}

// Value is the dict as a Python value.
func (d *Dict) Value() Value { return Obj(&d.Header) }

// Len is the number of keys.
func (d *Dict) Len() int { return d.used }

// mix spreads a hash so that arithmetic progressions and chosen ints do not collide in the table; its seed makes collisions unpredictable.
func mix(h uint64) uint64 {
	hi, lo := bits.Mul64(h^mixSeed, 0x9E3779B97F4A7C15)
	return hi ^ lo
}

// quick looks for an int or str key without comparing by Python's rules; sure is false where find has to decide.
func (d *Dict) quick(key Value) (entry int, sure bool) {
	if key.Ref == nil {
		return d.findInt(key.Bits)
	}
	if key.Ref.typ == StrType {
		return d.findSame((*Str)(ptr(key)))
	}
	return 0, false
}

// Get finds a key.
func (d *Dict) Get(t *Thread, key Value) (Value, bool, error) {
	i, sure := d.quick(key)
	if !sure {
		h, err := Hash(t, key)
		if err != nil {
			return Value{}, false, err
		}
		if i, err = d.find(t, key, h); err != nil {
			return Value{}, false, err
		}
	}
	if i < 0 {
		return Value{}, false, nil
	}
	return d.entries[i].val, true, nil
}

// GetHashed is Get for a key whose hash is known.
func (d *Dict) GetHashed(t *Thread, key Value, h uint64) (Value, bool, error) {
	i, err := d.find(t, key, h)
	if err != nil || i < 0 {
		return Value{}, false, err
	}
	return d.entries[i].val, true, nil
}

// GetStr finds a key that is text.
func (d *Dict) GetStr(key string) (Value, bool) {
	if i := d.findStr(key, HashString(key)); i >= 0 {
		return d.entries[i].val, true
	}
	return Value{}, false
}

// Set binds a key. An equal key that is already there stays, as in Python.
func (d *Dict) Set(t *Thread, key, val Value) error {
	i, sure := d.quick(key)
	h := uint64(0)
	if !sure || i < 0 {
		var err error
		if h, err = Hash(t, key); err != nil {
			return err
		}
	}
	if !sure {
		return d.SetHashed(t, key, h, val)
	}
	if i < 0 {
		return d.insert(t, key, h, val)
	}
	v := &d.entries[i].val
	v.Bits = val.Bits
	if v.Ref != val.Ref {
		v.Ref = val.Ref
	}
	return nil
}

// SetHashed is Set for a key whose hash is known.
func (d *Dict) SetHashed(t *Thread, key Value, h uint64, val Value) error {
	i, err := d.find(t, key, h)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.entries[i].val = val
		return nil
	}
	return d.insert(t, key, h, val)
}

// SetStr binds a text key, for dicts made by Go code.
func (d *Dict) SetStr(t *Thread, key string, val Value) error {
	k, err := StrOf(t, key)
	if err != nil {
		return err
	}
	return d.SetHashed(t, k, HashString(key), val)
}

// insert adds a key that is not there.
func (d *Dict) insert(t *Thread, key Value, h uint64, val Value) error {
	if d.idx == nil && len(d.entries) < linearDict {
		if len(d.entries) == cap(d.entries) {
			if err := d.growLinear(t); err != nil {
				return err
			}
		}
		d.entries = append(d.entries, dictEntry{h, key, val})
		d.used++
		d.Version++
		return nil
	}
	// The table is kept at most two thirds full, counting holes.
	if 3*(d.fill+1) > 2*len(d.idx) || len(d.entries) == cap(d.entries) {
		if err := d.resize(t, d.used+1); err != nil {
			return err
		}
	}
	mask := uint64(len(d.idx) - 1)
	i := mix(h) & mask
	for d.idx[i] > 0 {
		i = (i + 1) & mask
	}
	if d.idx[i] == 0 {
		d.fill++
	}
	d.entries = append(d.entries, dictEntry{h, key, val})
	d.idx[i] = int32(len(d.entries))
	d.used++
	d.Version++
	return nil
}

// growLinear makes room for more entries of a dict without a table.
func (d *Dict) growLinear(t *Thread) error {
	room := 3
	if cap(d.entries) >= room {
		room = linearDict
	}
	if err := t.Charge(int64(room) * sizeEntry); err != nil {
		return err
	}
	d.entries = append(make([]dictEntry, 0, room), d.entries...)
	return nil
}

// Reserve gives an empty dict room for exactly n keys, charging for it.
func (d *Dict) Reserve(t *Thread, n int) error {
	if n == 0 || cap(d.entries) > 0 {
		return nil
	}
	if n <= linearDict {
		if err := t.Charge(int64(n) * sizeEntry); err != nil {
			return err
		}
		d.entries = make([]dictEntry, 0, n)
		return nil
	}
	if n > maxEntries/2 {
		return t.Charge(1 << 62)
	}
	size := 8
	for 2*size < 3*n {
		size *= 2
	}
	if err := t.Charge(int64(size)*4 + int64(n)*sizeEntry); err != nil {
		return err
	}
	d.idx, d.entries = make([]int32, size), make([]dictEntry, 0, n)
	return nil
}

// maxEntries is bounded by the int32 entry numbers.
const maxEntries = 1<<31 - 2

// resize makes room for at least n keys and drops holes.
func (d *Dict) resize(t *Thread, n int) error {
	if n > maxEntries/2 {
		return t.Charge(1 << 62)
	}
	size := 8
	want := n + n/2 + 1
	if n < 1<<16 {
		want = 2*n + 1 // small tables grow faster: rehashing costs more than the room
	}
	for 2*size < 3*want {
		size *= 2
	}
	room := size * 2 / 3
	if err := t.Charge(int64(size)*4 + int64(room)*sizeEntry); err != nil {
		return err
	}
	if err := t.Poll(len(d.entries) / 16); err != nil {
		return err
	}
	old := int64(len(d.idx))*4 + int64(cap(d.entries))*sizeEntry
	entries := make([]dictEntry, 0, room)
	idx := make([]int32, size)
	mask := uint64(size - 1)
	for n, e := range d.entries {
		if n&0x3FFF == 0x3FFF {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		if e.key.IsUnbound() {
			continue
		}
		entries = append(entries, e)
		i := mix(e.hash) & mask
		for idx[i] != 0 {
			i = (i + 1) & mask
		}
		idx[i] = int32(len(entries))
	}
	d.entries, d.idx, d.fill, d.head = entries, idx, len(entries), 0
	t.Meter.Release(old)
	return nil
}

// Delete unbinds a key and gives its value; found is false where it was not there.
func (d *Dict) Delete(t *Thread, key Value) (val Value, found bool, err error) {
	i, sure := d.quick(key)
	if !sure {
		h, err := Hash(t, key)
		if err != nil {
			return Value{}, false, err
		}
		if i, err = d.find(t, key, h); err != nil {
			return Value{}, false, err
		}
	}
	if i < 0 {
		return Value{}, false, nil
	}
	val = d.entries[i].val
	d.deleteAt(i)
	return val, true, nil
}

// deleteAt removes entry i.
func (d *Dict) deleteAt(i int) {
	mask := uint64(len(d.idx) - 1)
	for j := mix(d.entries[i].hash) & mask; d.idx != nil; j = (j + 1) & mask {
		if d.idx[j] == int32(i+1) {
			d.idx[j] = -1
			break
		}
	}
	d.entries[i] = dictEntry{key: Unbound}
	d.used--
	d.Version++
	// A queue made of a dict must not walk over the same holes again and again.
	for d.head < len(d.entries) && d.entries[d.head].key.IsUnbound() {
		d.head++
	}
	for n := len(d.entries); n > 0 && d.entries[n-1].key.IsUnbound(); n-- {
		d.entries = d.entries[:n-1]
	}
	d.head = min(d.head, len(d.entries))
}

// Clear removes all keys and frees their room.
func (d *Dict) Clear() {
	d.idx, d.entries, d.used, d.fill, d.head = nil, nil, 0, 0, 0
	d.Version++
}

// Next walks the keys in order: it gives the first entry at position pos or later, and the position to go on from. ok is false at
// the end.
func (d *Dict) Next(pos int) (key, val Value, next int, ok bool) {
	for pos = max(pos, d.head); pos < len(d.entries); pos++ {
		if e := &d.entries[pos]; !e.key.IsUnbound() {
			return e.key, e.val, pos + 1, true
		}
	}
	return Value{}, Value{}, pos, false
}

// Prev walks backwards: positions run from Positions() down.
func (d *Dict) Prev(pos int) (key, val Value, next int, ok bool) {
	for pos = min(pos, len(d.entries)); pos > 0; pos-- {
		if e := &d.entries[pos-1]; !e.key.IsUnbound() {
			return e.key, e.val, pos - 1, true
		}
	}
	return Value{}, Value{}, 0, false
}

// Positions is the position behind the last entry.
func (d *Dict) Positions() int { return len(d.entries) }

// PopLast removes the key that was inserted last.
func (d *Dict) PopLast() (key, val Value, ok bool) {
	key, val, pos, ok := d.Prev(len(d.entries))
	if ok {
		d.deleteAt(pos)
	}
	return key, val, ok
}

// PopFirst removes the key that was inserted first.
func (d *Dict) PopFirst() (key, val Value, ok bool) {
	key, val, pos, ok := d.Next(0)
	if ok {
		d.deleteAt(pos - 1)
	}
	return key, val, ok
}

// Update binds all keys of another dict.
func (d *Dict) Update(t *Thread, o *Dict) error {
	if d == o {
		return nil
	}
	version := o.Version
	for pos, i := 0, 0; ; i++ {
		if i&1023 == 0 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		k, v, next, ok := o.Next(pos)
		if !ok {
			return nil
		}
		if err := d.SetHashed(t, k, o.entries[next-1].hash, v); err != nil {
			return err
		}
		if o.Version != version {
			return RuntimeErrorf("dict mutated during update")
		}
		pos = next
	}
}

// FillKeys binds all keys of another dict to one value.
func (d *Dict) FillKeys(t *Thread, o *Dict, val Value) error {
	version := o.Version
	for pos, n := 0, 0; ; n++ {
		if n&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		k, _, next, ok := o.Next(pos)
		if !ok {
			return nil
		}
		if err := d.SetHashed(t, k, o.entries[next-1].hash, val); err != nil {
			return err
		}
		if o.Version != version {
			return RuntimeErrorf("dictionary changed size during iteration")
		}
		pos = next
	}
}

// Copy is a new dict (always of type dict) with the same keys and values, charged.
func (d *Dict) Copy(t *Thread) (*Dict, error) {
	out, err := NewDict(t)
	if err != nil || d.used == 0 {
		return out, err
	}
	if err := t.Charge(int64(len(d.idx))*4 + int64(cap(d.entries))*sizeEntry); err != nil {
		return nil, err
	}
	if err := t.Poll(len(d.entries) / 16); err != nil {
		return nil, err
	}
	out.idx = append([]int32(nil), d.idx...)
	out.entries = append(make([]dictEntry, 0, cap(d.entries)), d.entries...)
	out.used, out.fill, out.head = d.used, d.fill, d.head
	return out, nil
}

func dictVisit(v Value, visit func(Value)) int64 {
	d := ToDict(v)
	for i := range d.entries {
		if e := &d.entries[i]; !e.key.IsUnbound() {
			visit(e.key)
			visit(e.val)
		}
	}
	if !d.Factory.IsUnbound() {
		visit(d.Factory)
	}
	return sizeDict + int64(len(d.idx))*4 + int64(cap(d.entries))*sizeEntry + d.ns.visit(visit)
}
