// This file defines running sums, products, minima and maxima, differences and relative changes.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Running names a running aggregate.
type Running uint8

// The running aggregates.
const (
	CumSum Running = iota
	CumProd
	CumMin
	CumMax
)

// Cumulate gives the aggregate of all rows so far. A NaN gives NaN in its own row and is left out of the rest; where skip is false it
// stays for ever.
func Cumulate(m *budget.Meter, how Running, v []float64, skip bool) ([]float64, error) {
	out, err := Room[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	if how == CumSum && skip {
		sum := math.Copysign(0, -1) // adding to it changes nothing, not even a zero's sign
		return out, Blocks(m, len(v), func(lo, hi int) {
			o := out[lo:hi]
			for i, x := range v[lo:hi] {
				if x != x {
					o[i] = x
					continue
				}
				sum += x
				o[i] = sum
			}
		})
	}
	acc, started := 0.0, false
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			x := v[i]
			if x != x && skip {
				out[i] = x
				continue
			}
			if !started {
				acc, started = x, true
			} else if acc == acc && x != x {
				acc = x
			} else {
				switch how {
				case CumSum:
					acc += x
				case CumProd:
					acc *= x
				case CumMin:
					if x < acc {
						acc = x
					}
				case CumMax:
					if x > acc {
						acc = x
					}
				}
			}
			out[i] = acc
		}
	})
	return out, err
}

// CumulateInts is Cumulate for ints.
func CumulateInts(m *budget.Meter, how Running, v []int64) ([]int64, error) {
	out, err := Room[int64](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if i == 0 {
				out[0] = v[0]
				continue
			}
			switch how {
			case CumSum:
				out[i] = out[i-1] + v[i]
			case CumProd:
				out[i] = out[i-1] * v[i]
			case CumMin:
				out[i] = min(out[i-1], v[i])
			case CumMax:
				out[i] = max(out[i-1], v[i])
			}
		}
	})
	return out, err
}

// Diff is the difference to the row n rows earlier (later where n is negative).
func Diff(m *budget.Meter, v []float64, n int) ([]float64, error) {
	return lagged(m, v, n, func(out, x, y []float64) {
		for i := range out {
			out[i] = x[i] - y[i]
		}
	})
}

// PctChange is the relative change to the row n rows earlier.
func PctChange(m *budget.Meter, v []float64, n int) ([]float64, error) {
	return lagged(m, v, n, func(out, x, y []float64) {
		for i := range out {
			out[i] = x[i]/y[i] - 1
		}
	})
}

func lagged(m *budget.Meter, v []float64, n int, f func(out, x, y []float64)) ([]float64, error) {
	out, err := Room[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	n = max(-len(v), min(n, len(v)))
	from, to := max(0, n), len(v)+min(0, n)
	for i := range from {
		out[i] = math.NaN()
	}
	for i := to; i < len(out); i++ {
		out[i] = math.NaN()
	}
	err = Each(m, to-from, func(lo, hi int) {
		lo, hi = from+lo, from+hi
		f(out[lo:hi], v[lo:hi], v[lo-n:hi-n])
	})
	return out, err
}
