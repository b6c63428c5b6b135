// This file defines how a table finds a key.

package object

import "unsafe"

// lookup finds an int, a str or a short tuple of ints, floats and strs as long as only such keys stand in its way, and gives its hash; entry is -1
// where it is not there. sure is false where find has to decide: the hash is then not known.
func (d *table[E]) lookup(key Value) (entry int, hash uint64, sure bool) {
	if key.Ref == nil {
		hash = hashInt(int64(key.Bits))
		if len(d.idx) > 0 { // nearly always the first place is free or the right one
			i, free := d.first(hash)
			if free {
				return -1, hash, true
			}
			if uint(i) < uint(len(d.entries)) {
				if k := &d.at(i).key; k.Ref == nil && k.Bits == key.Bits {
					return i, hash, true
				}
			}
		}
		entry, sure = d.probe(key, hash)
		return entry, hash, sure
	}
	switch key.Ref.typ {
	case StrType:
		s := (*Str)(ptr(key))
		hash = spread(s.half())
		if len(d.idx) > 0 {
			i, free := d.first(hash)
			if free {
				return -1, hash, true
			}
			if uint(i) < uint(len(d.entries)) {
				if k := d.at(i); k.key.Ref == key.Ref {
					return i, hash, true
				} else if k.hash == hash {
					if same, sure := sameStr(k.key.Ref, s); same && sure {
						return i, hash, true
					}
				}
			}
		}
		entry, sure = d.probeStr(s, hash)
		return entry, hash, sure
	case TupleType:
		items := (*Tuple)(ptr(key)).Items
		if hash, sure = plainHash(items); sure {
			entry, sure = d.probeTuple(key.Ref, items, hash)
			return entry, hash, sure
		}
	}
	return 0, 0, false
}

// first is the number of the entry that the first place for a hash holds, in a table with places. There is no such entry, or it is not that of
// the hash, where the place was deleted or has another key.
func (d *table[E]) first(h uint64) (entry int, free bool) {
	mask := uint32(len(d.idx) - 1)
	e := d.idx[uint32(h)&mask]
	return int(e&mask) - 1, e == 0
}

// probeStr is probe for a key of StrType.
func (d *table[E]) probeStr(key *Str, h uint64) (entry int, sure bool) {
	if d.idx == nil {
		for i := range d.entries {
			ent := d.at(i)
			if ent.hash != h {
				continue
			}
			if ent.key.Ref == &key.Header {
				return i, true
			}
			if same, sure := sameStr(ent.key.Ref, key); !sure {
				return 0, false
			} else if same {
				return i, true
			}
		}
		return -1, true
	}
	mask := uint32(len(d.idx) - 1)
	w := walkOf(h)
	for n := 0; n < 64; n++ {
		e := d.idx[w.at&mask]
		if e == 0 {
			return -1, true
		}
		w.at += w.step
		if (e^w.tag)&^mask != 0 || e&mask == mask {
			continue
		}
		entry = int(e&mask) - 1
		ent := d.at(entry)
		if ent.key.Ref == &key.Header {
			return entry, true
		}
		if ent.hash != h {
			continue
		}
		if same, sure := sameStr(ent.key.Ref, key); !sure {
			return 0, false
		} else if same {
			return entry, true
		}
	}
	return 0, false
}

// probeTuple is probe for a tuple with a plainHash.
func (d *table[E]) probeTuple(ref *Header, items []Value, h uint64) (entry int, sure bool) {
	if d.idx == nil {
		for i := range d.entries {
			ent := d.at(i)
			if ent.hash != h || ent.key.Ref == UnboundRef {
				continue
			}
			if same, sure := sameTuple(ent.key.Ref, ref, items); !sure {
				return 0, false
			} else if same {
				return i, true
			}
		}
		return -1, true
	}
	mask := uint32(len(d.idx) - 1)
	w := walkOf(h)
	for n := 0; n < 64; n++ {
		e := d.idx[w.at&mask]
		if e == 0 {
			return -1, true
		}
		w.at += w.step
		if (e^w.tag)&^mask != 0 || e&mask == mask {
			continue
		}
		entry = int(e&mask) - 1
		ent := d.at(entry)
		if ent.hash != h {
			continue
		}
		if same, sure := sameTuple(ent.key.Ref, ref, items); !sure {
			return 0, false
		} else if same {
			return entry, true
		}
	}
	return 0, false
}

// sameTuple compares the reference of a key with that of a tuple and its items; sure is false where that takes more than plainEqual.
func sameTuple(k, ref *Header, items []Value) (same, sure bool) {
	if k == ref {
		return true, true
	}
	if k == nil || k.typ != TupleType {
		return false, false
	}
	return plainEqual((*Tuple)(unsafe.Pointer(k)).Items, items)
}

// sameStr compares a key of StrType with the reference of another one with the same hash; sure is false where that may take long.
func sameStr(ref *Header, key *Str) (same, sure bool) {
	if ref == nil {
		return false, false
	}
	if ref.typ != StrType {
		return false, ref == UnboundRef
	}
	k := (*Str)(unsafe.Pointer(ref))
	if (k.info|key.info)&infoFar == 0 {
		if uint8(k.info) != uint8(key.info) {
			return false, true
		}
		// Near texts are whole words.
		for i := 0; i < int(uint8(key.info)); i += 8 {
			if *(*uint64)(unsafe.Add(unsafe.Pointer(k), sizeNear+i)) != *(*uint64)(unsafe.Add(unsafe.Pointer(key), sizeNear+i)) {
				return false, true
			}
		}
		return true, true
	}
	if key.size() > longCompare {
		return false, false // what is compared has to be paid for
	}
	return k.String() == key.String(), true
}

// probe is lookup for an int whose hash is known.
func (d *table[E]) probe(key Value, h uint64) (entry int, sure bool) {
	if d.idx == nil {
		for i := range d.entries {
			ent := d.at(i)
			if ent.hash != h {
				continue
			}
			switch ent.key.Ref {
			case nil:
				if ent.key.Bits == key.Bits {
					return i, true
				}
			case UnboundRef:
			default:
				return 0, false
			}
		}
		return -1, true
	}
	mask := uint32(len(d.idx) - 1)
	w := walkOf(h)
	for n := 0; n < 64; n++ {
		e := d.idx[w.at&mask]
		if e == 0 {
			return -1, true
		}
		w.at += w.step
		if (e^w.tag)&^mask != 0 || e&mask == mask {
			continue
		}
		ent := d.at(int(e&mask) - 1)
		if ent.key.Ref == nil && ent.key.Bits == key.Bits {
			return int(e&mask) - 1, true
		}
		if ent.hash == h && ent.key.Ref != nil && ent.key.Ref != UnboundRef {
			return 0, false
		}
	}
	return 0, false
}

// find gives the entry of a key, -1 where there is none. Comparing keys may run code of the script, which may change the table: then
// the search starts again.
func (d *table[E]) find(t *Thread, key Value, hash uint64) (int, error) {
	if d.used == 0 {
		return -1, nil
	}
	if key.Ref == nil {
		if i, sure := d.probe(key, hash); sure {
			return i, nil
		}
	} else if key.Ref.typ == StrType {
		if i, sure := d.probeStr((*Str)(ptr(key)), hash); sure {
			return i, nil
		}
	}
restart:
	if d.idx == nil {
		for i := range d.entries {
			ent := d.at(i)
			if ent.hash != hash || ent.key.Ref == UnboundRef {
				continue
			}
			same, changed, err := d.isKey(t, ent.key, key)
			if err != nil {
				return -1, err
			}
			if changed {
				if d.used == 0 {
					return -1, nil
				}
				goto restart
			}
			if same {
				return i, nil
			}
		}
		return -1, nil
	}
	mask := uint32(len(d.idx) - 1)
	w, probes := walkOf(hash), 0
	for ; ; w.at += w.step {
		e := d.idx[w.at&mask]
		if e == 0 {
			return -1, nil
		}
		if probes++; probes&63 == 0 {
			if err := t.Poll(64); err != nil {
				return -1, err
			}
		}
		if (e^w.tag)&^mask != 0 || e&mask == mask {
			continue
		}
		ent := d.at(int(e&mask) - 1)
		if ent.hash != hash {
			continue
		}
		same, changed, err := d.isKey(t, ent.key, key)
		if err != nil {
			return -1, err
		}
		if changed {
			if d.used == 0 {
				return -1, nil
			}
			goto restart
		}
		if same {
			return int(e&mask) - 1, nil
		}
	}
}

// isKey tells whether key is equal to k, a key of the table with the same hash; changed, that the comparison changed the table.
func (d *table[E]) isKey(t *Thread, k, key Value) (same, changed bool, err error) {
	if Is(k, key) {
		return true, false, nil
	}
	if k.Ref == nil && key.Ref == nil {
		return false, false, nil // two ints that are not the same
	}
	if k.Ref != nil && key.Ref != nil && k.Ref.typ == StrType && key.Ref.typ == StrType {
		same, err = SameText(t, ToStr(k), ToStr(key))
		return same, false, err
	}
	version := d.Version
	if same, err = Equal(t, k, key); err != nil || d.Version == version {
		return same, false, err
	}
	return false, true, t.Poll(64)
}

// search is lookup and, where that is not sure, find.
func (d *table[E]) search(t *Thread, key Value) (entry int, hash uint64, err error) {
	entry, hash, sure := d.lookup(key)
	if sure {
		return entry, hash, nil
	}
	if hash, err = Hash(t, key); err != nil {
		return -1, 0, err
	}
	entry, err = d.find(t, key, hash)
	return entry, hash, err
}

// findText gives the entry number of a str key, -1 where there is none, for Go code.
func (d *table[E]) findText(key string, hash uint64) int {
	is := func(ent *tableKey) bool {
		return ent.hash == hash && ent.key.Ref != nil && ent.key.Ref.typ != nil && ent.key.Ref.typ.Layout == LayoutStr && ToStr(ent.key).String() == key
	}
	if d.idx == nil {
		for i := range d.entries {
			if is(d.at(i)) {
				return i
			}
		}
		return -1
	}
	mask := uint32(len(d.idx) - 1)
	for w := walkOf(hash); ; w.at += w.step {
		e := d.idx[w.at&mask]
		if e == 0 {
			return -1
		}
		if (e^w.tag)&^mask == 0 && e&mask != mask && is(d.at(int(e&mask)-1)) {
			return int(e&mask) - 1
		}
	}
}
