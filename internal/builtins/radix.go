// This file defines radix sorts of raw numbers.

package builtins

import (
	"math/bits"
	"slices"

	"github.com/alkimi/pyexec/internal/object"
)

// ranked is a number that stands for a key, and where the key's item stood.
type ranked struct {
	rank uint64
	at   int32
}

const (
	// fewRanked is up to how many numbers are sorted by comparing.
	fewRanked = 192
	// radixPoll is how many numbers are moved between two looks at the budget.
	radixPoll = 1 << 16
)

// digits counts the bytes of numbers, by place.
type digits [8][256]uint32

// count adds the bytes in which x differs from some; the others would not move anything.
func (d *digits) count(x uint64) {
	for i := range d {
		d[i][byte(x>>(8*i))]++
	}
}

// starts turns the counts of a place into the positions where the numbers with each byte go.
func (d *digits) starts(place int) *[256]uint32 {
	c, at := &d[place], uint32(0)
	for i, n := range c {
		c[i] = at
		at += n
	}
	return c
}

// sortRanks sorts by rank; equal ranks stay in their order. tmp is as long as a, for scratch.
func sortRanks(t *object.Thread, a, tmp []ranked) error {
	if len(a) <= fewRanked {
		fewRanks(a)
		return nil
	}
	var differ uint64
	sorted := true
	for i := 1; i < len(a); i++ {
		differ |= a[i].rank ^ a[0].rank
		sorted = sorted && a[i-1].rank <= a[i].rank
	}
	if err := t.Poll(len(a) / 16); err != nil || sorted {
		return err
	}
	var d digits
	for chunk := range slices.Chunk(a, radixPoll) {
		for i := range chunk {
			d.count(chunk[i].rank)
		}
		if err := t.Poll(len(chunk) / 4); err != nil {
			return err
		}
	}
	src, dst := a, tmp
	for place := range d {
		if byte(differ>>(8*place)) == 0 {
			continue
		}
		next := d.starts(place)
		for chunk := range slices.Chunk(src, radixPoll) {
			for _, x := range chunk {
				b := byte(x.rank >> (8 * place))
				dst[next[b]] = x
				next[b]++
			}
			if err := t.Poll(len(chunk) / 4); err != nil {
				return err
			}
		}
		src, dst = dst, src
	}
	if &src[0] != &a[0] {
		copy(a, src)
	}
	return nil
}

// fewRanks is sortRanks for few numbers.
func fewRanks(a []ranked) {
	if len(a) > 24 {
		slices.SortStableFunc(a, func(x, y ranked) int {
			if x.rank < y.rank {
				return -1
			}
			if x.rank > y.rank {
				return 1
			}
			return 0
		})
		return
	}
	for i := 1; i < len(a); i++ {
		x, j := a[i], i
		for ; j > 0 && a[j-1].rank > x.rank; j-- {
			a[j] = a[j-1]
		}
		a[j] = x
	}
}

// sortWords gives the numbers of a in order, in a or in tmp, which is as long.
func sortWords(t *object.Thread, a, tmp []uint64) ([]uint64, error) {
	if len(a) <= 4*fewRanked {
		slices.Sort(a)
		return a, nil
	}
	var differ uint64
	for _, x := range a {
		differ |= x ^ a[0]
	}
	if bits.OnesCount64(differ) == 0 {
		return a, nil
	}
	var d digits
	for chunk := range slices.Chunk(a, radixPoll) {
		for _, x := range chunk {
			d.count(x)
		}
		if err := t.Poll(len(chunk) / 4); err != nil {
			return nil, err
		}
	}
	for place := range d {
		if byte(differ>>(8*place)) == 0 {
			continue
		}
		next := d.starts(place)
		for chunk := range slices.Chunk(a, radixPoll) {
			for _, x := range chunk {
				b := byte(x >> (8 * place))
				tmp[next[b]] = x
				next[b]++
			}
			if err := t.Poll(len(chunk) / 4); err != nil {
				return nil, err
			}
		}
		a, tmp = tmp, a
	}
	return a, nil
}
