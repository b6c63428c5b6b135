// This file defines MoveToEnd, the change of a dict's order that OrderedDict and caches of recent use need.

package object

import "github.com/alkimi/pyexec/internal/budget"

// MoveToEnd makes a key the last one, or the first one; found is false where it is not there.
func (d *Dict) MoveToEnd(t *Thread, key Value, last bool) (found bool, err error) {
	h, err := Hash(t, key)
	if err != nil {
		return false, err
	}
	i, err := d.find(t, key, h)
	if err != nil || i < 0 {
		return false, err
	}
	e := d.entries[i]
	if last {
		if i == len(d.entries)-1 {
			return true, nil
		}
		// Room is made before the entry is taken out, so that a refusal leaves the dict as it was.
		if 3*(d.fill+1) > 2*len(d.idx) || len(d.entries) == cap(d.entries) {
			if err := d.resize(t, d.used+1); err != nil {
				return false, err
			}
			i = d.entryOf(e)
		}
		d.deleteAt(i)
		return true, d.insert(t, h, e)
	}
	if i == d.head {
		return true, nil
	}
	if d.idx == nil || d.head == 0 {
		if err := d.roomInFront(t); err != nil {
			return false, err
		}
		i = d.entryOf(e)
	}
	head, mask := d.head, uint32(len(d.idx)-1)
	place := &d.idx[d.placeOf(i)]
	*place = *place&^mask | uint32(head)
	d.dig(i)
	d.entries[head-1] = e
	d.head = head - 1
	d.Version++
	d.trim()
	return true, nil
}

// entryOf finds an entry again that resize may have moved. Keys are not compared, so no code of the script runs.
func (d *Dict) entryOf(e dictEntry) int {
	mask := uint32(len(d.idx) - 1)
	w := walkOf(e.hash)
	for ; ; w.at += w.step {
		if n := d.idx[w.at&mask] & mask; n != 0 && n != mask && d.entries[n-1].hash == e.hash && Is(d.entries[n-1].key, e.key) {
			return int(n - 1)
		}
	}
}

// roomInFront lays the entries anew behind as many holes as there are keys, so that moves to the front stay cheap on average.
func (d *Dict) roomInFront(t *Thread) error {
	gap := d.used
	if gap > maxEntries/8 {
		return t.Charge(1 << 62)
	}
	if err := d.resize(t, 2*d.used+1); err != nil {
		return err
	}
	room := max(cap(d.entries), 2*gap+1)
	if err := t.Charge(int64(room) * sizeEntry); err != nil {
		return err
	}
	entries := make([]dictEntry, gap, room)
	for i := range entries {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return err
			}
		}
		entries[i].key = Unbound
	}
	entries, err := budget.Pieces(t.Meter, entries, d.entries)
	if err != nil {
		return err
	}
	// From here on nothing may fail: index and entries belong together.
	for i, n := range d.idx { // there are no deleted ones after resize
		if n != 0 {
			d.idx[i] = n + uint32(gap)
		}
	}
	old := int64(cap(d.entries)) * sizeEntry
	d.entries = entries
	d.head = gap
	t.Meter.Release(old)
	return nil
}
