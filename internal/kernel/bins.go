// This file defines Bins, the numbers of the intervals that values lie in.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// fewEdges is up to where all edges are compared instead of searched: comparisons that cannot be mispredicted.
const fewEdges = 16

// Bins is for every value the number of the interval between two neighbouring edges that it lies in, -1 for none and for NaN. Intervals are
// closed on the right, or else on the left; with lowest the first edge belongs to the first one.
func Bins(m *budget.Meter, v, edges []float64, right, lowest bool) ([]int32, error) {
	out, err := Room[int32](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Each(m, len(v), func(lo, hi int) {
		o := out[lo:hi]
		for i, x := range v[lo:hi] {
			at := 0
			switch {
			case len(edges) > fewEdges:
				at = edgesBefore(edges, x, right)
			case right:
				for _, e := range edges {
					at += bit(e < x)
				}
			default:
				for _, e := range edges {
					at += bit(e <= x)
				}
			}
			if lowest && len(edges) > 0 && x == edges[0] {
				at = 1
			}
			if at == len(edges) {
				at = 0
			}
			o[i] = int32(at) - 1
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
