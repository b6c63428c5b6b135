// This file defines Clip.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// ClipFloats holds values to bounds; a NaN stays, and a bound of NaN is none.
func ClipFloats(m *budget.Meter, v []float64, lower, upper float64) ([]float64, error) {
	out, err := Room[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Each(m, len(v), func(lo, hi int) {
		o := out[lo:hi]
		for i, x := range v[lo:hi] {
			if x < lower {
				x = lower
			}
			if x > upper {
				x = upper
			}
			o[i] = x
		}
	})
	return out, err
}
