// This file defines table: the insertion-ordered hash table behind dicts and sets, with keys of any hashable value.

package object

import (
	"math/bits"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
)

// table holds its entries in the order of insertion. idx is an open-addressed table of entry numbers, which a table of a few keys does
// without. Deleted entries leave a hole until the next resize. Version changes whenever the set of keys does, so that an iterator can tell.
//
// A place of idx is 0 where it is free. Else its lower bits, as many as it takes to number the places, are the number of the entry plus one,
// or all ones where the entry was deleted; its upper bits are those of the mixed hash, so that few entries are looked at in vain.
type table[E entry] struct {
	idx     []uint32 // nil while there are at most linearTable entries
	entries []E
	used    int // live entries
	fill    int // places of idx that are not free
	head    int // all entries before it are holes
	Version uint64
}

// entry is what an entry may be: a key alone or with a value.
type entry interface{ tableKey | dictEntry }

// tableKey is a key with its hash, the start of every entry.
type tableKey struct {
	hash uint64
	key  Value // Unbound in a hole
}

const (
	// linearTable is the number of entries, holes included, up to which a table is searched from end to end.
	linearTable = 8
	// maxEntries is bounded by the size of a place.
	maxEntries = 1<<31 - 2
)

// at is the key of an entry.
func (d *table[E]) at(i int) *tableKey { return (*tableKey)(unsafe.Pointer(&d.entries[i])) }

func (d *table[E]) entrySize() int64 {
	var e E
	return int64(unsafe.Sizeof(e))
}

// room is the number of bytes that the places and entries take.
func (d *table[E]) room() int64 { return int64(len(d.idx))*4 + int64(cap(d.entries))*d.entrySize() }

// mix spreads a number by a seed of the process.
func mix(h uint64) uint64 {
	hi, lo := bits.Mul64(h^mixSeed, 0x9E3779B97F4A7C15)
	return hi ^ lo
}

// walk is the way through the places that the search for a hash takes. It starts at the lower bits of the hash: ints in a row, which are often
// used in a row, lie beside each other. It goes on with steps that a seed makes unpredictable, like the bits that tell hashes apart: neither
// progressions nor chosen ints stay in each other's way.
type walk struct{ at, step, tag uint32 }

func walkOf(h uint64) walk {
	m := mix(h)
	return walk{uint32(h), uint32(m) | 1, uint32(m >> 32)}
}

// insert adds an entry with a key that is not there; h is its hash.
func (d *table[E]) insert(t *Thread, h uint64, e E) error {
	if d.idx == nil && len(d.entries) < linearTable {
		if len(d.entries) == cap(d.entries) {
			if err := d.growLinear(t); err != nil {
				return err
			}
		}
		d.entries = append(d.entries, e)
		d.used++
		d.Version++
		return nil
	}
	// The places are kept at most two thirds full, counting holes.
	if 3*(d.fill+1) > 2*len(d.idx) || len(d.entries) == cap(d.entries) {
		if err := d.resize(t, d.used+1); err != nil {
			return err
		}
	}
	d.entries = append(d.entries, e)
	d.place(h, len(d.entries)-1)
	d.used++
	d.Version++
	return nil
}

// place puts the number of an entry into the first place for its hash that no live entry has.
func (d *table[E]) place(h uint64, entry int) {
	mask := uint32(len(d.idx) - 1)
	w := walkOf(h)
	i := w.at & mask
	for d.idx[i] != 0 && d.idx[i]&mask != mask {
		i = (i + w.step) & mask
	}
	if d.idx[i] == 0 {
		d.fill++
	}
	d.idx[i] = w.tag&^mask | uint32(entry+1)
}

// placeOf is the place of a live entry.
func (d *table[E]) placeOf(entry int) uint32 {
	mask := uint32(len(d.idx) - 1)
	w := walkOf(d.at(entry).hash)
	i := w.at & mask
	for d.idx[i]&mask != uint32(entry+1) {
		i = (i + w.step) & mask
	}
	return i
}

// growLinear makes room for more entries of a table without places.
func (d *table[E]) growLinear(t *Thread) error {
	room := 3
	if cap(d.entries) >= room {
		room = linearTable
	}
	if err := t.Charge(int64(room) * d.entrySize()); err != nil {
		return err
	}
	d.entries = append(make([]E, 0, room), d.entries...)
	return nil
}

// reserve gives an empty table room for exactly n keys, charging for it.
func (d *table[E]) reserve(t *Thread, n int) error {
	if n == 0 || cap(d.entries) > 0 {
		return nil
	}
	if n <= linearTable {
		if err := t.Charge(int64(n) * d.entrySize()); err != nil {
			return err
		}
		d.entries = make([]E, 0, n)
		return nil
	}
	if n > maxEntries/2 {
		return t.Charge(1 << 62)
	}
	size := 8
	for 2*size < 3*n {
		size *= 2
	}
	if err := t.Charge(int64(size)*4 + int64(n)*d.entrySize()); err != nil {
		return err
	}
	d.idx, d.entries = make([]uint32, size), make([]E, 0, n)
	return nil
}

// resize makes room for at least n keys and drops holes.
func (d *table[E]) resize(t *Thread, n int) error {
	if n > maxEntries/2 {
		return t.Charge(1 << 62)
	}
	want := n + n/3 + 1
	if int64(n)*d.entrySize() < 1<<13 || n < 1<<14 && d.entrySize() < sizeEntry {
		want = 2*n + 1 // small tables, and those of sets, grow faster: making them anew costs more than the room
	}
	size := 8
	for 2*size < 3*want {
		size *= 2
	}
	room := size * 2 / 3
	if err := t.Poll(len(d.entries) / 16); err != nil {
		return err
	}
	old := int64(0) // few entries may lie behind a dict and stay where they are
	if d.idx != nil {
		old = d.room()
	}
	if err := t.Charge(int64(size)*4 + int64(room)*d.entrySize()); err != nil {
		return err
	}
	now := table[E]{idx: make([]uint32, size), entries: make([]E, 0, room)}
	for n := range d.entries {
		if n&0x3FFF == 0x3FFF {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		if k := d.at(n); !k.key.IsUnbound() {
			now.entries = append(now.entries, d.entries[n])
			now.place(k.hash, len(now.entries)-1)
		}
	}
	d.entries, d.idx, d.fill, d.head = now.entries, now.idx, now.fill, 0
	t.Meter.Release(old)
	return nil
}

// deleteAt removes entry i.
func (d *table[E]) deleteAt(i int) {
	if d.idx != nil {
		d.idx[d.placeOf(i)] |= uint32(len(d.idx) - 1)
	}
	d.dig(i)
	d.used--
	d.Version++
	// A queue made of a dict must not walk over the same holes again and again.
	for d.head < len(d.entries) && d.at(d.head).key.IsUnbound() {
		d.head++
	}
	d.trim()
	d.head = min(d.head, len(d.entries))
}

// dig makes an entry a hole.
func (d *table[E]) dig(i int) {
	var none E
	d.entries[i] = none
	d.at(i).key = Unbound
}

// trim drops the holes at the end.
func (d *table[E]) trim() {
	n := len(d.entries)
	for n > 0 && d.at(n-1).key.IsUnbound() {
		n--
	}
	d.entries = d.entries[:n]
}

// Clear removes all keys and frees their room.
func (d *table[E]) Clear() {
	*d = table[E]{Version: d.Version + 1}
}

// next is the first entry at position pos or later; ok is false at the end.
func (d *table[E]) next(pos int) (entry int, ok bool) {
	for pos = max(pos, d.head); pos < len(d.entries); pos++ {
		if !d.at(pos).key.IsUnbound() {
			return pos, true
		}
	}
	return pos, false
}

// prev is the last entry before position pos; ok is false at the start.
func (d *table[E]) prev(pos int) (entry int, ok bool) {
	for pos = min(pos, len(d.entries)); pos > 0; pos-- {
		if !d.at(pos - 1).key.IsUnbound() {
			return pos - 1, true
		}
	}
	return 0, false
}

// copy is a charged copy for a new dict or set.
func (d *table[E]) copy(t *Thread) (out table[E], err error) {
	if d.used == 0 {
		return out, nil
	}
	if err := t.Poll(len(d.entries) / 16); err != nil {
		return out, err
	}
	if err := t.Charge(d.room()); err != nil {
		return out, err
	}
	if len(d.idx) > 0 {
		if out.idx, err = budget.Pieces(t.Meter, make([]uint32, 0, len(d.idx)), d.idx); err != nil {
			return table[E]{}, err
		}
	}
	if out.entries, err = budget.Pieces(t.Meter, make([]E, 0, cap(d.entries)), d.entries); err != nil {
		return table[E]{}, err
	}
	out.used, out.fill, out.head = d.used, d.fill, d.head
	return out, nil
}

// countFrom counts the entries from a position on, or before it where rev is set.
func (d *table[E]) countFrom(t *Thread, pos int, rev bool) (int, error) {
	if d.used == len(d.entries) {
		if rev {
			return min(pos, d.used), nil
		}
		return d.used - pos, nil
	}
	for n := 0; ; {
		ok := false
		if rev {
			pos, ok = d.prev(pos)
		} else if pos, ok = d.next(pos); ok {
			pos++
		}
		if !ok {
			return n, nil
		}
		if n++; n&4095 == 0 {
			if err := t.Poll(64); err != nil {
				return 0, err
			}
		}
	}
}
