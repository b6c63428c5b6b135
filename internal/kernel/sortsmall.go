// This file defines how few rows are sorted: dealt into about as many piles as there are rows, and put right by insertion.

package kernel

import (
	"math"
	"math/bits"

	"github.com/alkimi/pyexec/internal/budget"
)

const (
	// smallRows is the most rows that are sorted in this way, smallBits the most bits that they are dealt by.
	smallRows = 1 << 12
	smallBits = 11
	// crowded is the size of a pile from which on insertion would be slow.
	crowded = 48
)

// sortSmall writes the order of all rows into rows.
func (k *sortKeys) sortSmall(m *budget.Meter, rows []int32) error {
	n := len(rows)
	if k.spread(rows) {
		return poll(m, n)
	}
	room, err := Room[uint64](m, 2*n)
	if err != nil {
		return err
	}
	defer Drop(m, room)
	keys, packed := room[:n], room[n:]
	k.plain(keys, 0)
	lo, hi := uint64(math.MaxUint64), uint64(0)
	for _, x := range keys {
		lo, hi = min(lo, x), max(hi, x)
	}
	k.lo, k.hi = lo, hi
	var count [1 << smallBits]int32
	rowBits, width := bits.Len(uint(n-1)), bits.Len64(hi-lo)
	shift := max(0, width-min(rowBits+1, smallBits))
	// What is counted from: distances from the first key in the order that is wanted.
	flip, from := uint64(0), lo
	if k.descending {
		flip, from = math.MaxUint64, ^hi
	}
	for i, x := range keys {
		x = x ^ flip - from
		keys[i] = x
		count[x>>shift&(1<<smallBits-1)]++
	}
	at, most := int32(0), int32(0)
	piles := count[:(hi-lo)>>shift+1]
	for p, c := range piles {
		piles[p] = at
		at, most = at+c, max(most, c)
	}
	if shift == 0 {
		for i, x := range keys {
			p := &count[x&(1<<smallBits-1)]
			rows[*p] = int32(i)
			*p++
		}
		return poll(m, n)
	}
	d := dealer{k: k, rowBits: rowBits, rest: width, lost: max(0, width+rowBits-64)}
	if most > crowded {
		d.lost = max(d.lost, width-firstBits)
		for i, x := range keys {
			packed[i] = x>>d.lost<<rowBits | uint64(i)
		}
		d.pile(m, packed, rows, keys)
		return poll(m, n)
	}
	for i, x := range keys {
		p := &count[x>>shift&(1<<smallBits-1)]
		packed[*p] = x>>d.lost<<rowBits | uint64(i)
		*p++
	}
	for i := 1; i < len(packed); i++ {
		w, j := packed[i], i
		for ; j > 0 && packed[j-1] > w; j-- {
			packed[j] = packed[j-1]
		}
		packed[j] = w
	}
	mask := uint64(1)<<rowBits - 1
	for i, w := range packed {
		rows[i] = int32(w & mask)
	}
	if d.lost > 0 {
		d.settle(m, packed, rows)
	}
	return poll(m, n)
}
