// This file defines how a Dict finds a key.

package object

// find gives the entry of a key, -1 where there is none. Comparing keys may run code of the script, which may change the dict: then
// the search starts again.
func (d *Dict) find(t *Thread, key Value, hash uint64) (int, error) {
	if d.used == 0 {
		return -1, nil
	}
restart:
	if d.idx == nil {
		for i := range d.entries {
			ent := &d.entries[i]
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
	mask := uint64(len(d.idx) - 1)
	probes := 0
	for i := mix(hash) & mask; ; i = (i + 1) & mask {
		e := d.idx[i]
		if e == 0 {
			return -1, nil
		}
		if probes++; probes&63 == 0 {
			if err := t.Poll(64); err != nil {
				return -1, err
			}
		}
		if e < 0 {
			continue
		}
		ent := &d.entries[e-1]
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
			return int(e - 1), nil
		}
	}
}

// isKey tells whether key is equal to k, a key of the dict with the same hash; changed, that the comparison changed the dict.
func (d *Dict) isKey(t *Thread, k, key Value) (same, changed bool, err error) {
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

// FindStr gives the entry number of a str key, -1 where there is none; for the machine's fast path.
func (d *Dict) findStr(key string, hash uint64) int {
	if d.used == 0 {
		return -1
	}
	if d.idx == nil {
		for i := range d.entries {
			ent := &d.entries[i]
			if ent.hash == hash && ent.key.Ref != nil && ent.key.Ref.typ.Layout == LayoutStr && ToStr(ent.key).String() == key {
				return i
			}
		}
		return -1
	}
	mask := uint64(len(d.idx) - 1)
	for i := mix(hash) & mask; ; i = (i + 1) & mask {
		e := d.idx[i]
		if e == 0 {
			return -1
		}
		if e < 0 {
			continue
		}
		ent := &d.entries[e-1]
		if ent.hash == hash && ent.key.Ref != nil && ent.key.Ref.typ.Layout == LayoutStr && ToStr(ent.key).String() == key {
			return int(e - 1)
		}
	}
}

// findSame looks for a str key as long as only other strs stand in its way; sure is false where the full search has to decide.
func (d *Dict) findSame(s *Str) (entry int, sure bool) {
	if d.used == 0 {
		return -1, true
	}
	if s.size() > longCompare {
		return 0, false // what is compared has to be paid for
	}
	h := s.Hash()
	if d.idx == nil {
		for i := range d.entries {
			ent := &d.entries[i]
			if ent.hash != h {
				continue
			}
			if ent.key.Ref == &s.Header {
				return i, true
			}
			if ent.key.Ref == nil || ent.key.Ref.typ != StrType {
				return 0, false
			}
			if ToStr(ent.key).String() == s.String() {
				return i, true
			}
		}
		return -1, true
	}
	mask := uint64(len(d.idx) - 1)
	for i, n := mix(h)&mask, 0; n < 64; i, n = (i+1)&mask, n+1 {
		e := d.idx[i]
		if e == 0 {
			return -1, true
		}
		if e < 0 {
			continue
		}
		ent := &d.entries[e-1]
		if ent.hash != h {
			continue
		}
		if ent.key.Ref == &s.Header {
			return int(e - 1), true
		}
		if ent.key.Ref == nil || ent.key.Ref.typ != StrType {
			return 0, false
		}
		if ToStr(ent.key).String() == s.String() {
			return int(e - 1), true
		}
	}
	return 0, false
}

// findInt looks for an int key as long as only other ints stand in its way; sure is false where the full search has to decide.
func (d *Dict) findInt(key uint64) (entry int, sure bool) {
	if d.used == 0 {
		return -1, true
	}
	h := hashInt(int64(key))
	if d.idx == nil {
		for i := range d.entries {
			ent := &d.entries[i]
			if ent.hash != h || ent.key.Ref == UnboundRef {
				continue
			}
			if ent.key.Ref != nil {
				return 0, false
			}
			if ent.key.Bits == key {
				return i, true
			}
		}
		return -1, true
	}
	mask := uint64(len(d.idx) - 1)
	for i, n := mix(h)&mask, 0; n < 64; i, n = (i+1)&mask, n+1 {
		e := d.idx[i]
		if e == 0 {
			return -1, true
		}
		if e < 0 {
			continue
		}
		ent := &d.entries[e-1]
		if ent.hash != h {
			continue
		}
		if ent.key.Ref != nil {
			return 0, false
		}
		if ent.key.Bits == key {
			return int(e - 1), true
		}
	}
	return 0, false
}
