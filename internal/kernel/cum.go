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
			v, acc := v[lo:hi], sum // a variable of the loop's own stays in a register
			o := out[lo:hi][:len(v)]
			for i, x := range v {
				if x != x {
					o[i] = x
					continue
				}
				acc += x
				o[i] = acc
			}
			sum = acc
		})
	}
	acc, started := 0.0, false
	err = Blocks(m, len(v), func(lo, hi int) {
		acc, started = cumulateFrom(how, out[lo:hi], v[lo:hi], skip, acc, started)
	})
	return out, err
}

// cumulateFrom goes on with what the rows before gave, acc, where there was one that counts.
func cumulateFrom(how Running, out, v []float64, skip bool, acc float64, started bool) (float64, bool) {
	out = out[:len(v)]
	for i, x := range v {
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
	return acc, started
}

// CumulateInts is Cumulate for ints.
func CumulateInts(m *budget.Meter, how Running, v []int64) ([]int64, error) {
	out, err := Room[int64](m, len(v))
	if err != nil {
		return nil, err
	}
	if len(v) == 0 {
		return out, nil
	}
	acc := v[0]
	switch how {
	case CumSum:
		acc = 0
	case CumProd:
		acc = 1
	}
	err = Blocks(m, len(v), func(lo, hi int) { acc = cumulateIntsFrom(how, out[lo:hi], v[lo:hi], acc) })
	return out, err
}

func cumulateIntsFrom(how Running, out, v []int64, acc int64) int64 {
	out = out[:len(v)]
	for i, x := range v {
		switch how {
		case CumSum:
			acc += x
		case CumProd:
			acc *= x
		case CumMin:
			acc = min(acc, x)
		case CumMax:
			acc = max(acc, x)
		}
		out[i] = acc
	}
	return acc
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
