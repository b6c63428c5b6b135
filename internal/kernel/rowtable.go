// This file defines RowTable, which finds the rows that have a key.

package kernel

import (
	"hash/maphash"

	"github.com/alkimi/pyexec/internal/budget"
)

// RowTable finds the first row that has a key, and from each row the next that has the same.
type RowTable[K comparable] struct {
	at    func(row int) K
	hash  func(key K) uint32
	slots []uint64 // the hash of a key above one more than its first row; 0 where there is none
	next  []int32  // nil where no key repeats
}

const (
	// rowsBetween is how many rows go into a table between two polls: each may wait for the memory.
	rowsBetween = Block / 8
	// firstSlots is the size of a table before it is known how many keys repeat.
	firstSlots = 512
)

// IntRows makes the table of n rows with the ints that at gives.
func IntRows(m *budget.Meter, n int, at func(row int) int64) (*RowTable[int64], error) {
	return rowTable(m, n, at, func(x int64) uint32 { return uint32(slot(x)) })
}

// rowSeed makes the places of texts unpredictable, as seed does those of ints.
var rowSeed = maphash.MakeSeed()

// TextRows makes the table of n rows with the texts that at gives.
func TextRows(m *budget.Meter, n int, at func(row int) string) (*RowTable[string], error) {
	return rowTable(m, n, at, func(s string) uint32 { return uint32(maphash.String(rowSeed, s)) })
}

// rowTable puts the rows into a table from the last to the first, so that a key is left with its first row, and each row with the next.
func rowTable[K comparable](m *budget.Meter, n int, at func(row int) K, hash func(key K) uint32) (*RowTable[K], error) {
	size := 8
	for size < firstSlots && 3*size < 4*n {
		size *= 2
	}
	slots, err := Cleared[uint64](m, size)
	if err != nil {
		return nil, err
	}
	k := &RowTable[K]{at: at, hash: hash, slots: slots}
	keys := 0
	for i := n - 1; i >= 0; i-- {
		if i%rowsBetween == 0 {
			if err := poll(m, rowsBetween); err != nil {
				return nil, err
			}
		}
		h := hash(at(i))
		p := k.place(at(i), h)
		if row := int32(uint32(k.slots[p])); row > 0 {
			if k.next == nil {
				if k.next, err = Repeat[int32](m, -1, n); err != nil {
					return nil, err
				}
			}
			k.next[i] = row - 1
		} else if keys++; 4*keys > 3*len(k.slots) {
			if err := k.widen(m, n, keys, n-i); err != nil {
				return nil, err
			}
			p = k.place(at(i), h)
		}
		k.slots[p] = uint64(h)<<32 | uint64(i+1)
	}
	return k, nil
}

// place is the slot of a key, or an empty one.
func (k *RowTable[K]) place(key K, h uint32) int {
	mask := len(k.slots) - 1
	for p := int(h) & mask; ; p = (p + 1) & mask {
		s := k.slots[p]
		if s == 0 || uint32(s>>32) == h && k.at(int(uint32(s))-1) == key {
			return p
		}
	}
}

// widen makes the table larger after some of n rows: large enough for all of them where most had keys of their own.
func (k *RowTable[K]) widen(m *budget.Meter, n, keys, rows int) error {
	old, size := k.slots, 2*len(k.slots)
	for 2*keys > rows && 3*size < 4*n {
		size *= 2
	}
	slots, err := Cleared[uint64](m, size)
	if err != nil {
		return err
	}
	mask := size - 1
	for i, s := range old {
		if i%rowsBetween == 0 {
			if err := poll(m, rowsBetween); err != nil {
				return err
			}
		}
		if s == 0 {
			continue
		}
		p := int(s>>32) & mask
		for slots[p] != 0 {
			p = (p + 1) & mask
		}
		slots[p] = s
	}
	k.slots = slots
	Drop(m, old)
	return nil
}

// First is the first row of a key, -1 where there is none.
func (k *RowTable[K]) First(key K) int {
	return int(uint32(k.slots[k.place(key, k.hash(key))])) - 1
}

// Next has for each row the next of the same key, -1 after the last; it is nil where no key repeats.
func (k *RowTable[K]) Next() []int32 { return k.next }

// Bytes is the memory of the table.
func (k *RowTable[K]) Bytes() int64 { return 8*int64(cap(k.slots)) + 4*int64(cap(k.next)) }
