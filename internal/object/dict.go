// This file defines Dict.

package object

// Dict is a Python dict.
type Dict struct {
	Header
	table[dictEntry]
	// Factory is what a defaultdict-like subclass made in Go calls for a missing key; Unbound otherwise.
	Factory Value
	ns      *Namespace
	near    uint8 // entries that there is room for behind the Dict: see NewDictRoom
}

type dictEntry struct {
	tableKey
	val Value
}

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

// Get finds a key.
func (d *Dict) Get(t *Thread, key Value) (Value, bool, error) {
	if f := &t.found; f.d == d && f.key == key && f.version == d.Version {
		return d.entries[f.entry].val, true, nil
	}
	i, _, sure := d.lookup(key)
	if !sure {
		var err error
		if i, _, err = d.search(t, key); err != nil {
			return Value{}, false, err
		}
	}
	if i < 0 {
		return Value{}, false, nil
	}
	if sure {
		t.found.note(d, key, i)
	}
	return d.entries[i].val, true, nil
}

// found is the entry that Dict.Get found last: `if k in d: d[k] = d[k] + 1` needs only one search. It is kept for keys that hash and compare without code
// of the script, which might count how often it is asked. It holds on to the dict and the key, so that nothing else can have their places.
type found struct {
	d       *Dict
	key     Value
	version uint64
	entry   int
}

func (f *found) note(d *Dict, key Value, entry int) {
	if f.d != d {
		f.d = d
	}
	f.key.Bits = key.Bits
	if f.key.Ref != key.Ref {
		f.key.Ref = key.Ref
	}
	f.version, f.entry = d.Version, entry
}

// Forget lets go of what the thread has kept only to be faster.
func (t *Thread) Forget() { t.found = found{} }

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
	if i := d.findText(key, HashString(key)); i >= 0 {
		return d.entries[i].val, true
	}
	return Value{}, false
}

// Set binds a key. An equal key that is already there stays, as in Python.
func (d *Dict) Set(t *Thread, key, val Value) error {
	i := t.found.entry
	if f := &t.found; f.d != d || f.key != key || f.version != d.Version {
		var h uint64
		var err error
		if i, h, err = d.search(t, key); err != nil {
			return err
		}
		if i < 0 {
			return d.insert(t, h, dictEntry{tableKey{h, key}, val})
		}
	}
	d.entries[i].val.Take(&val)
	return nil
}

// QuickIn tells whether a key is there, without code of the script; sure is false where that does not do.
func (d *Dict) QuickIn(key Value) (in, sure bool) {
	i, _, sure := d.lookup(key)
	return i >= 0, sure
}

// Load puts the value of a key into r where the key is there and found without code of the script; else it does nothing and gives false. A
// reference that r holds already is not written, which spares the garbage collector's write barrier.
func (d *Dict) Load(t *Thread, key, r *Value) bool {
	i := t.found.entry
	if f := &t.found; f.d != d || f.key != *key || f.version != d.Version {
		var sure bool
		if i, _, sure = d.lookup(*key); !sure || i < 0 {
			return false
		}
		t.found.note(d, *key, i)
	}
	r.Take(&d.entries[i].val)
	return true
}

// Replace is Set where Load would find the key; else it does nothing and gives false.
func (d *Dict) Replace(t *Thread, key, val *Value) bool {
	i := t.found.entry
	if f := &t.found; f.d != d || f.key != *key || f.version != d.Version {
		var sure bool
		if i, _, sure = d.lookup(*key); !sure || i < 0 {
			return false
		}
	}
	d.entries[i].val.Take(val)
	return true
}

// SetDefault gives the value of a key, after binding it to val where it is not there.
func (d *Dict) SetDefault(t *Thread, key, val Value) (Value, error) {
	i, h, err := d.search(t, key)
	if err != nil {
		return Value{}, err
	}
	if i >= 0 {
		return d.entries[i].val, nil
	}
	return val, d.insert(t, h, dictEntry{tableKey{h, key}, val})
}

// Bump adds n to the small int under a key, or binds the key to n where it is not there; done is false where that is not all there is to it.
func (d *Dict) Bump(t *Thread, key Value, n int64) (done bool, err error) {
	i, h, err := d.search(t, key)
	if err != nil {
		return false, err
	}
	if i < 0 {
		return true, d.insert(t, h, dictEntry{tableKey{h, key}, Int(n)})
	}
	v := &d.entries[i].val
	sum := v.AsInt() + n
	if v.Ref != nil || (v.AsInt()^sum)&(n^sum) < 0 {
		return false, nil
	}
	v.Bits = uint64(sum)
	return true, nil
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
	return d.insert(t, h, dictEntry{tableKey{h, key}, val})
}

// SetStr binds a text key, for dicts made by Go code.
func (d *Dict) SetStr(t *Thread, key string, val Value) error {
	k, err := StrOf(t, key)
	if err != nil {
		return err
	}
	return d.SetHashed(t, k, HashString(key), val)
}

// Reserve gives an empty dict room for exactly n keys, charging for it.
func (d *Dict) Reserve(t *Thread, n int) error { return d.reserve(t, n) }

// Delete unbinds a key and gives its value; found is false where it was not there.
func (d *Dict) Delete(t *Thread, key Value) (val Value, found bool, err error) {
	i, _, err := d.search(t, key)
	if err != nil || i < 0 {
		return Value{}, false, err
	}
	val = d.entries[i].val
	d.deleteAt(i)
	return val, true, nil
}

// Next walks the keys in order: it gives the first entry at position pos or later, and the position to go on from. ok is false at
// the end.
func (d *Dict) Next(pos int) (key, val Value, next int, ok bool) {
	i, ok := d.next(pos)
	if !ok {
		return Value{}, Value{}, i, false
	}
	e := &d.entries[i]
	return e.key, e.val, i + 1, true
}

// Prev walks backwards: positions run from Positions() down.
func (d *Dict) Prev(pos int) (key, val Value, next int, ok bool) {
	i, ok := d.prev(pos)
	if !ok {
		return Value{}, Value{}, 0, false
	}
	e := &d.entries[i]
	return e.key, e.val, i, true
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
	if d.used == 0 && o.used == len(o.entries) {
		tab, err := o.table.copy(t)
		if err != nil {
			return err
		}
		tab.Version = d.Version + 1
		d.table = tab
		return nil
	}
	version := o.Version
	for i := o.head; i < len(o.entries); i++ {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		e := &o.entries[i]
		if e.key.IsUnbound() {
			continue
		}
		if err := d.SetHashed(t, e.key, e.hash, e.val); err != nil {
			return err
		}
		if o.Version != version {
			return RuntimeErrorf("dict mutated during update")
		}
	}
	return nil
}

// SetKeywords binds the names of keyword arguments.
func (d *Dict) SetKeywords(t *Thread, kw []Kwarg) error {
	for i, k := range kw {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		if err := d.Set(t, k.Name.Value(), k.Value); err != nil {
			return err
		}
	}
	return nil
}

// FillKeys binds all keys of another dict to one value.
func (d *Dict) FillKeys(t *Thread, o *Dict, val Value) error {
	return o.eachKey(t, func(k Value, h uint64) error { return d.SetHashed(t, k, h, val) })
}

// eachKey shows every key with its hash to f; it fails where f's comparisons changed the dict.
func (d *Dict) eachKey(t *Thread, f func(k Value, h uint64) error) error {
	version := d.Version
	for pos, n := 0, 0; ; n++ {
		if n&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		i, ok := d.next(pos)
		if !ok {
			return nil
		}
		if err := f(d.entries[i].key, d.entries[i].hash); err != nil {
			return err
		}
		if d.Version != version {
			return RuntimeErrorf("dictionary changed size during iteration")
		}
		pos = i + 1
	}
}

// Copy is a new dict (always of type dict) with the same keys and values, charged.
func (d *Dict) Copy(t *Thread) (*Dict, error) {
	if d.idx == nil && d.used == len(d.entries) {
		out, err := NewDictRoom(t, d.used)
		if err == nil {
			out.entries, out.used = append(out.entries, d.entries...), d.used
		}
		return out, err
	}
	out, err := NewDict(t)
	if err != nil {
		return nil, err
	}
	out.table, err = d.table.copy(t)
	return out, err
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
	return sizeDict + d.room() + d.left() + d.ns.visit(visit)
}
