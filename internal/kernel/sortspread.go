// This file defines how few rows are sorted whose values are spread evenly: each goes to the pile that its value says, and the order is put
// right by insertion.

package kernel

import (
	"math"
	"math/bits"
	"unsafe"
)

const (
	// spreadBits is the most bits of piles.
	spreadBits = 11
	spreadMask = 2<<spreadBits - 1
	// spreadMoves is how many places a row may be moved, on average, before the values count as uneven.
	spreadMoves = 6
)

// piles says to which pile rows go. The first and the last are those of rows without a value.
type piles struct {
	count [1 << (spreadBits + 1)]uint16
	of    [smallRows]uint16
	n     int // piles for values
}

// pilesFor is about as many piles as there are rows.
func pilesFor(rows int) int { return 1 << min(spreadBits, bits.Len(uint(rows-1))) }

// deal writes the rows, pile by pile.
func (p *piles) deal(rows []int32) {
	at := uint16(0)
	for i, c := range p.count[:p.n+2] {
		p.count[i] = at
		at += c
	}
	for i, c := range p.of[:len(rows)] {
		at := p.count[c&spreadMask]
		p.count[c&spreadMask] = at + 1
		rows[at] = int32(i)
	}
}

// spread writes the order of all rows into rows; ok is false where the values are spread too unevenly for that.
func (k *sortKeys) spread(rows []int32) (ok bool) {
	if k.floats {
		if v := asFloats(k.raw); !inOrder(v, k.descending) {
			return spreadFloats(v, rows, k.descending, (k.nan == 0) != k.descending)
		}
	} else if v := asInts(k.raw); !inOrder(v, k.descending) {
		return spreadInts(v, rows, k.descending)
	}
	for i := range rows {
		rows[i] = int32(i)
	}
	return true
}

func asFloats(v []uint64) []float64 {
	return unsafe.Slice((*float64)(unsafe.Pointer(unsafe.SliceData(v))), len(v))
}

func asInts(v []uint64) []int64 {
	return unsafe.Slice((*int64)(unsafe.Pointer(unsafe.SliceData(v))), len(v))
}

// inOrder tells values that stand in order, none of them missing.
func inOrder[T Number](v []T, descending bool) bool {
	for i := 1; i < len(v); i++ {
		if x, y := v[i-1], v[i]; !descending && !(x <= y) || descending && !(x >= y) {
			return false
		}
	}
	return true
}

func spreadFloats(v []float64, rows []int32, descending, nanFirst bool) bool {
	lo, hi, gaps := math.Inf(1), math.Inf(-1), 0
	for _, x := range v {
		if x >= lo && x <= hi {
			continue
		}
		if x != x {
			gaps++
		}
		if x < lo {
			lo = x
		}
		if x > hi {
			hi = x
		}
	}
	var p piles
	p.n = pilesFor(len(v))
	scale, from := float64(p.n-1)/(hi-lo), lo
	if !(scale > 0) || math.IsInf(scale, 1) {
		return false // one value, none, or infinities
	}
	if descending {
		scale, from = -scale, hi
	}
	of := p.of[:len(v)]
	if gaps == 0 {
		for i, x := range v {
			c := uint16(int((x-from)*scale)) + 1
			of[i] = c
			p.count[c&spreadMask]++
		}
	} else {
		gap := uint16(p.n + 1)
		if nanFirst {
			gap = 0
		}
		for i, x := range v {
			c := gap
			if x == x {
				c = uint16(int((x-from)*scale)) + 1
			}
			of[i] = c
			p.count[c&spreadMask]++
		}
	}
	p.deal(rows)
	return insertRows(v, rows, descending)
}

func spreadInts(v []int64, rows []int32, descending bool) bool {
	lo, hi := v[0], v[0]
	for _, x := range v {
		lo, hi = min(lo, x), max(hi, x)
	}
	width := uint64(hi) - uint64(lo)
	if width < fewValues {
		pickValues(v, rows, lo, int(width), descending)
		return true
	}
	var p piles
	p.n = pilesFor(len(v))
	shift := max(0, bits.Len64(width)-bits.Len(uint(p.n-1))) & 63
	p.n = int(width>>shift) + 1
	from, flip := uint64(lo), uint64(0)
	if descending {
		from, flip = ^uint64(hi), math.MaxUint64
	}
	of := p.of[:len(v)]
	for i, x := range v {
		c := uint16((uint64(x)^flip-from)>>shift) + 1
		of[i] = c
		p.count[c&spreadMask]++
	}
	p.deal(rows)
	return shift == 0 || insertRows(v, rows, descending)
}

// fewValues is up to how many different ints the rows of each are picked one after another.
const fewValues = 4

// pickValues writes the rows of the ints from lo to lo+width, value by value.
func pickValues(v []int64, rows []int32, lo int64, width int, descending bool) {
	k := 0
	for step := range width + 1 {
		x := lo + int64(step)
		if descending {
			x = lo + int64(width-step)
		}
		for i, y := range v {
			if k >= len(rows) {
				break
			}
			rows[k] = int32(i)
			k += bit(y == x)
		}
	}
}

// insertRows puts rows that nearly are in the order of v into it. It gives up, and the rows may stand anywhere, where that takes too long.
func insertRows[T Number](v []T, rows []int32, descending bool) bool {
	before := v[rows[0]]
	moves := spreadMoves * len(rows)
	for i := 1; i < len(rows); i++ {
		r := rows[i]
		x := v[r]
		if !descending && !(before > x) || descending && !(before < x) {
			before = x
			continue
		}
		j := i
		for ; j > 0; j-- {
			y := v[rows[j-1]]
			if !descending && !(y > x) || descending && !(y < x) {
				break
			}
			rows[j] = rows[j-1]
		}
		rows[j] = r
		if moves -= i - j; moves < 0 {
			return false
		}
	}
	return true
}
