// This file defines Top: the first rows of an order without the rest of it.

package kernel

import (
	"cmp"
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/budget"
)

type topRow struct {
	key uint64
	row int32
}

func (a topRow) compare(b topRow) int {
	return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.row, b.row))
}

// TopFloats is the rows of the n least (greatest where descending is set) values in order, equal ones in their present order; NaN is left
// out, so that there may be fewer.
func TopFloats(m *budget.Meter, v []float64, n int, descending bool) ([]int32, error) {
	k := &sortKeys{raw: words(v), floats: true, nan: math.MaxUint64}
	if descending {
		k.nan = 0
	}
	return top(m, k, n, descending, func(raw uint64) bool { return raw&^(1<<63) > 0x7ff<<52 })
}

// TopInts is TopFloats for ints, or for times, where NaT is left out.
func TopInts(m *budget.Meter, v []int64, n int, descending, times bool) ([]int32, error) {
	return top(m, &sortKeys{raw: words(v)}, n, descending, func(raw uint64) bool { return times && raw == 1<<63 })
}

// top keeps the best rows of every chunk and then the best of these.
func top(m *budget.Meter, k *sortKeys, n int, descending bool, missing func(raw uint64) bool) ([]int32, error) {
	count := Chunks(len(k.raw))
	room, err := Make[topRow](m, count*n)
	if err != nil {
		return nil, err
	}
	defer Drop(m, room)
	found := make([]int, count)
	err = EachChunk(m, len(k.raw), func(c, lo, hi int) {
		heap := room[c*n : c*n : (c+1)*n]
		worst := uint64(math.MaxUint64)
		k.strips(lo, hi, k.plain, func(at int, keys []uint64) {
			for i, x := range keys {
				if descending {
					x = ^x
				}
				// A later row with the worst key kept so far does not come before it.
				if x >= worst && len(heap) == n || missing(k.raw[at+i]) {
					continue
				}
				one := topRow{x, int32(at + i)}
				if len(heap) < n {
					heap = append(heap, one)
					siftUp(heap)
				} else {
					heap[0] = one
					siftDown(heap)
				}
				worst = heap[0].key
			}
		})
		found[c] = len(heap)
	})
	if err != nil {
		return nil, err
	}
	var all []topRow
	for c, f := range found {
		all = append(all, room[c*n:c*n+f]...)
	}
	slices.SortFunc(all, topRow.compare)
	rows := make([]int32, min(n, len(all)))
	for i := range rows {
		rows[i] = all[i].row
	}
	return rows, poll(m, len(all))
}

// siftUp and siftDown keep the worst row of a heap at its top.
func siftUp(heap []topRow) {
	for i := len(heap) - 1; i > 0; {
		p := (i - 1) / 2
		if heap[i].compare(heap[p]) <= 0 {
			return
		}
		heap[i], heap[p] = heap[p], heap[i]
		i = p
	}
}

func siftDown(heap []topRow) {
	for i := 0; ; {
		c := 2*i + 1
		if c >= len(heap) {
			return
		}
		if c+1 < len(heap) && heap[c+1].compare(heap[c]) > 0 {
			c++
		}
		if heap[c].compare(heap[i]) <= 0 {
			return
		}
		heap[i], heap[c] = heap[c], heap[i]
		i = c
	}
}
