// This file defines minima and maxima and where they are.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// ArgMinMax is the first row with the smallest (largest where most is set) value that is not NaN, -1 where there is none.
func ArgMinMax[T Number](m *budget.Meter, v []T, most bool) (int, error) {
	best := -1
	err := Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			x := v[i]
			if x != x {
				continue
			}
			if best < 0 || !most && x < v[best] || most && x > v[best] {
				best = i
			}
		}
	})
	return best, err
}

// ArgMinMaxTimes is ArgMinMax for times, where NaT is left out.
func ArgMinMaxTimes(m *budget.Meter, v []int64, most bool) (int, error) {
	best := -1
	err := Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			x := v[i]
			if x == NaT {
				continue
			}
			if best < 0 || !most && x < v[best] || most && x > v[best] {
				best = i
			}
		}
	})
	return best, err
}
