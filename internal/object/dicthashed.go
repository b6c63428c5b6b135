// This file defines how Go code that works on whole dicts uses the hashes that they know.

package object

// NextHashed is Next with the hash of the key.
func (d *Dict) NextHashed(pos int) (key Value, hash uint64, val Value, next int, ok bool) {
	i, ok := d.next(pos)
	if !ok {
		return Value{}, 0, Value{}, i, false
	}
	e := &d.entries[i]
	return e.key, e.hash, e.val, i + 1, true
}

// AddNew binds a key that the dict does not have; hash is its hash.
func (d *Dict) AddNew(t *Thread, key Value, hash uint64, val Value) error {
	return d.insert(t, hash, dictEntry{tableKey{hash, key}, val})
}
