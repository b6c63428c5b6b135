// This file defines sums: pairwise as numpy adds, with missing values left out.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Number is what the arithmetic kernels work on.
type Number interface{ ~int64 | ~float64 }

// SumFloats adds the values that are not NaN and counts them.
func SumFloats(m *budget.Meter, v []float64) (sum float64, count int, err error) {
	n := 0
	err = Blocks(m, len(v), func(lo, hi int) {
		for _, x := range v[lo:hi] {
			if x == x {
				n++
			}
		}
	})
	return pairwise(v), n, err
}

// pairwise adds halves of the slice, so that the error grows with the logarithm of the length. NaN counts as 0. The order of
// additions is that of numpy.
func pairwise(v []float64) float64 {
	n := len(v)
	switch {
	case n < 8:
		s := math.Copysign(0, -1)
		for _, x := range v {
			s += zeroNaN(x)
		}
		if n == 0 {
			return 0
		}
		return s
	case n <= 128:
		var r [8]float64
		for i := range r {
			r[i] = zeroNaN(v[i])
		}
		i := 8
		for ; i+8 <= n; i += 8 {
			w := v[i : i+8 : i+8]
			r[0] += zeroNaN(w[0])
			r[1] += zeroNaN(w[1])
			r[2] += zeroNaN(w[2])
			r[3] += zeroNaN(w[3])
			r[4] += zeroNaN(w[4])
			r[5] += zeroNaN(w[5])
			r[6] += zeroNaN(w[6])
			r[7] += zeroNaN(w[7])
		}
		s := ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]))
		for ; i < n; i++ {
			s += zeroNaN(v[i])
		}
		return s
	}
	half := n / 2
	half -= half % 8
	return pairwise(v[:half]) + pairwise(v[half:])
}

func zeroNaN(x float64) float64 {
	if x != x {
		return 0
	}
	return x
}

// SumInts adds with wrap-around, as numpy does.
func SumInts(m *budget.Meter, v []int64) (int64, error) {
	var s int64
	err := Blocks(m, len(v), func(lo, hi int) {
		for _, x := range v[lo:hi] {
			s += x
		}
	})
	return s, err
}

// ProdFloats multiplies the values that are not NaN.
func ProdFloats(m *budget.Meter, v []float64) (float64, error) {
	p := 1.0
	err := Blocks(m, len(v), func(lo, hi int) {
		for _, x := range v[lo:hi] {
			if x == x {
				p *= x
			}
		}
	})
	return p, err
}

// ToFloats turns ints into floats.
func ToFloats(m *budget.Meter, v []int64) ([]float64, error) {
	out, err := Make[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = float64(v[i])
		}
	})
	return out, err
}
