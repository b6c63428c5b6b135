// This file defines minima and maxima and where they are.

package kernel

import (
	"cmp"

	"github.com/alkimi/pyexec/internal/budget"
)

// ArgMinMax is the first row with the smallest (largest where most is set) value that is not NaN, -1 where there is none.
func ArgMinMax[T Number](m *budget.Meter, v []T, most bool) (int, error) {
	return argBest(m, v, most, func(x T) bool { return x == x })
}

// ArgMinMaxTimes is ArgMinMax for times, where NaT is left out.
func ArgMinMaxTimes(m *budget.Meter, v []int64, most bool) (int, error) {
	return argBest(m, v, most, func(x int64) bool { return x != NaT })
}

// argBest finds the best row of every chunk and the first best of these.
func argBest[T cmp.Ordered](m *budget.Meter, v []T, most bool, present func(x T) bool) (int, error) {
	bests := make([]int, Chunks(len(v)))
	err := EachChunk(m, len(v), func(c, lo, hi int) {
		bests[c] = -1
		i := lo
		for i < hi && !present(v[i]) {
			i++
		}
		if i == hi {
			return
		}
		best := v[i]
		bests[c] = i
		if most {
			for k, x := range v[i:hi] {
				if x > best { // false for NaN; NaT is smaller than all
					best, bests[c] = x, i+k
				}
			}
			return
		}
		for k, x := range v[i:hi] {
			if x < best && present(x) {
				best, bests[c] = x, i+k
			}
		}
	})
	best := -1
	for _, i := range bests {
		if i >= 0 && (best < 0 || most && v[i] > v[best] || !most && v[i] < v[best]) {
			best = i
		}
	}
	return best, err
}
