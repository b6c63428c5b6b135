// This file defines Bins, the numbers of the intervals that values lie in.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// fewEdges is up to where all edges are compared instead of searched: comparisons that cannot be mispredicted.
const fewEdges = 8

// Bins is for every value the number of the interval between two neighbouring edges that it lies in, -1 for none and for NaN. Intervals are
// closed on the right, or else on the left; with lowest the first edge belongs to the first one.
func Bins(m *budget.Meter, v, edges []float64, right, lowest bool) ([]int32, error) {
	out, err := Room[int32](m, len(v))
	if err != nil {
		return nil, err
	}
	few := len(edges) <= fewEdges
	var all [fewEdges]float64 // the edges, and infinity behind them, which is below nothing
	if few {
		for i := copy(all[:], edges); i < fewEdges; i++ {
			all[i] = math.Inf(1)
		}
	}
	each := Each
	if !few {
		each = EachSearched
	}
	err = each(m, len(v), func(lo, hi int) {
		o := out[lo:hi]
		switch {
		case few && right:
			for i, x := range v[lo:hi] {
				at := bit(all[0] < x) + bit(all[1] < x) + bit(all[2] < x) + bit(all[3] < x)
				o[i] = int32(at + bit(all[4] < x) + bit(all[5] < x) + bit(all[6] < x) + bit(all[7] < x))
			}
		case few:
			for i, x := range v[lo:hi] {
				at := bit(all[0] <= x) + bit(all[1] <= x) + bit(all[2] <= x) + bit(all[3] <= x)
				o[i] = int32(at + bit(all[4] <= x) + bit(all[5] <= x) + bit(all[6] <= x) + bit(all[7] <= x))
			}
		default:
			for i, x := range v[lo:hi] {
				o[i] = int32(edgesBefore(edges, x, right))
			}
		}
		if lowest && len(edges) > 0 {
			for i, x := range v[lo:hi] {
				if x == edges[0] {
					o[i] = 1
				}
			}
		}
		last := int32(len(edges))
		for i, at := range o {
			if at >= last {
				at = 0
			}
			o[i] = at - 1
		}
	})
	return out, err
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
