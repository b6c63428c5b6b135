// This file defines rounding to decimals.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Round rounds to decimals as numpy does: scaled by a power of ten, halves to even.
func Round(m *budget.Meter, v []float64, decimals int) ([]float64, error) {
	out, err := Make[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	scale := math.Pow(10, math.Abs(float64(decimals)))
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			x := v[i]
			switch {
			case x != x || math.IsInf(x, 0):
				out[i] = x
			case decimals == 0:
				out[i] = math.RoundToEven(x)
			case decimals > 0:
				if y := x * scale; math.IsInf(y, 0) || math.IsInf(scale, 0) {
					out[i] = x
				} else {
					out[i] = math.RoundToEven(y) / scale
				}
			default:
				out[i] = math.RoundToEven(x/scale) * scale
			}
		}
	})
	return out, err
}
