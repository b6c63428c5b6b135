// This file defines Bins, the numbers of the intervals that values lie in.

package kernel

import (
	"math"
	"sync/atomic"

	"github.com/alkimi/pyexec/internal/budget"
)

const (
	// fewEdges is up to where all edges are compared instead of searched: comparisons that cannot be mispredicted.
	fewEdges = 8
	// manyBinned is from how many values on a large grid is worth its price.
	manyBinned = 1 << 14
)

// binner tells in which intervals values lie.
type binner struct {
	edges         []float64
	right, lowest bool
	grid          binGrid
}

// Bins is for every value the number of the interval between two neighbouring edges that it lies in, -1 for none and for NaN; outside tells
// whether there is such a one. Intervals are closed on the right, or else on the left; with lowest the first edge belongs to the first one.
func Bins[T int32 | int64](m *budget.Meter, v, edges []float64, right, lowest bool) (out []T, outside bool, err error) {
	if out, err = Room[T](m, len(v)); err != nil {
		return nil, false, err
	}
	if len(v) < manyBinned {
		var room [fewCells]binCell
		if b := (binner{edges, right, lowest, gridOf(room[:], edges, right, lowest)}); !b.searches() {
			return out, putBins(&b, out, v), poll(m, len(v))
		}
	}
	room, err := Make[binCell](m, manyCells)
	if err != nil {
		return nil, false, err
	}
	defer Drop(m, room)
	b := binner{edges, right, lowest, gridOf(room, edges, right, lowest)}
	each := Each
	if b.searches() {
		each = EachSlow
	}
	var some atomic.Bool
	err = each(m, len(v), func(lo, hi int) {
		if putBins(&b, out[lo:hi], v[lo:hi]) {
			some.Store(true)
		}
	})
	return out, some.Load(), err
}

// searches tells whether values are looked for among the edges.
func (b *binner) searches() bool { return len(b.grid.cells) == 0 && len(b.edges) > fewEdges }

// putBins writes the numbers of the intervals that values lie in, and tells whether one lies in none.
func putBins[T int32 | int64](b *binner, out []T, v []float64) (outside bool) {
	out = out[:len(v)]
	if len(b.grid.cells) > 0 {
		return putGridded(&b.grid, out, v)
	}
	if b.searches() {
		for i, x := range v {
			out[i] = T(edgesBefore(b.edges, x, b.right))
		}
	} else {
		var all [fewEdges]float64 // the edges, and infinity behind them, which is below nothing
		for i := copy(all[:], b.edges); i < fewEdges; i++ {
			all[i] = math.Inf(1)
		}
		if b.right {
			for i, x := range v {
				at := bit(all[0] < x) + bit(all[1] < x) + bit(all[2] < x) + bit(all[3] < x)
				out[i] = T(at + bit(all[4] < x) + bit(all[5] < x) + bit(all[6] < x) + bit(all[7] < x))
			}
		} else {
			for i, x := range v {
				at := bit(all[0] <= x) + bit(all[1] <= x) + bit(all[2] <= x) + bit(all[3] <= x)
				out[i] = T(at + bit(all[4] <= x) + bit(all[5] <= x) + bit(all[6] <= x) + bit(all[7] <= x))
			}
		}
	}
	if b.lowest && len(b.edges) > 0 {
		for i, x := range v {
			if x == b.edges[0] {
				out[i] = 1
			}
		}
	}
	last, signs := T(len(b.edges)), T(0)
	for i, at := range out {
		if at >= last {
			at = 0
		}
		at--
		out[i] = at
		signs |= at
	}
	return signs < 0
}

// edgesBefore counts the edges below x, with those at x where right is not set.
func edgesBefore(edges []float64, x float64, right bool) int {
	lo, hi := 0, len(edges)
	for lo < hi {
		mid := int(uint(lo+hi) / 2)
		if e := edges[mid]; e < x || !right && e == x {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
