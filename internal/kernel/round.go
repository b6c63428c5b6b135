// This file defines rounding to decimals.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Round rounds to decimals as numpy does: scaled by a power of ten, halves to even.
func Round(m *budget.Meter, v []float64, decimals int) ([]float64, error) {
	out, err := Room[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	scale := math.Pow(10, math.Abs(float64(decimals)))
	err = Each(m, len(v), func(lo, hi int) {
		o, x := out[lo:hi], v[lo:hi]
		switch {
		case decimals == 0:
			for i := range o {
				o[i] = math.RoundToEven(x[i])
			}
		case decimals > 0:
			roundPlaces(o, x, scale)
		default:
			for i := range o {
				o[i] = math.RoundToEven(x[i]/scale) * scale
			}
		}
	})
	return out, err
}

func roundPlaces(out, v []float64, scale float64) {
	v = v[:len(out)]
	if math.IsInf(scale, 0) {
		copy(out, v)
		return
	}
	// Values so large that scaling overflows have no places to round; for these and NaN the test is false.
	most := math.MaxFloat64 / scale
	for i, x := range v {
		if y := x * scale; x >= -most && x <= most {
			x = math.RoundToEven(y) / scale
		}
		out[i] = x
	}
}
