// This file defines Choose and the filling of missing values.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// Choose is a's items where keep is true and b's elsewhere; a slice of one item stands for all rows.
func Choose[T any](m *budget.Meter, keep []bool, a, b []T) ([]T, error) {
	n := len(keep)
	out, err := Room[T](m, n)
	if err != nil {
		return nil, err
	}
	err = Each(m, n, func(lo, hi int) {
		o, k := out[lo:hi], keep[lo:hi]
		switch {
		case len(a) == n && len(b) == n:
			chooseMany(o, a[lo:hi], b[lo:hi], k)
		case len(a) == n:
			chooseOne(o, a[lo:hi], b[0], k, true)
		case len(b) == n:
			chooseOne(o, b[lo:hi], a[0], k, false)
		default:
			for i := range o {
				if o[i] = b[0]; k[i] {
					o[i] = a[0]
				}
			}
		}
	})
	return out, err
}

func chooseMany[T any](out, a, b []T, keep []bool) {
	a, b, keep = a[:len(out)], b[:len(out)], keep[:len(out)]
	for i := range out {
		x := a[i]
		if !keep[i] {
			x = b[i]
		}
		out[i] = x
	}
}

func chooseOne[T any](out, a []T, b T, keep []bool, when bool) {
	// Two items to choose from by number: a jump would be mispredicted half of the time.
	bits := MaskBytes(keep)
	a, bits = a[:len(out)], bits[:len(out)]
	flip := byte(0)
	if !when {
		flip = 1
	}
	two := [2]T{b, b}
	for i := range out {
		two[1] = a[i]
		out[i] = two[(bits[i]^flip)&1]
	}
}

// FillNaN is the values with x in place of NaN.
func FillNaN(m *budget.Meter, v []float64, x float64) ([]float64, error) {
	out, err := Room[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Each(m, len(v), func(lo, hi int) {
		for lo < hi {
			n := min(lo+fewFloats, hi)
			fillNaN(out[lo:n], v[lo:n], x)
			lo = n
		}
	})
	return out, err
}

// fillNaN is FillNaN for a few values.
func fillNaN(out, v []float64, x float64) {
	if !someNaN(v) {
		copy(out, v)
		return
	}
	out = out[:len(v)]
	for i, y := range v {
		if y != y {
			y = x
		}
		out[i] = y
	}
}

// FillNaT is the times with x in place of NaT.
func FillNaT(m *budget.Meter, v []int64, x int64) ([]int64, error) {
	out, err := Room[int64](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Each(m, len(v), func(lo, hi int) {
		o := out[lo:hi]
		for i, y := range v[lo:hi] {
			if y == NaT {
				y = x
			}
			o[i] = y
		}
	})
	return out, err
}

// CountNaN is the number of NaN.
func CountNaN(m *budget.Meter, v []float64) (int, error) {
	if len(v) <= chunk {
		return countNaN(v), poll(m, len(v))
	}
	counts := make([]int, Chunks(len(v)))
	err := EachChunk(m, len(v), func(c, lo, hi int) { counts[c] = countNaN(v[lo:hi]) })
	n := 0
	for _, k := range counts {
		n += k
	}
	return n, err
}

func countNaN(v []float64) int {
	k := 0
	for _, x := range v {
		k += bit(x != x)
	}
	return k
}

// fewFloats is how many values are added to see whether one of them is NaN.
const fewFloats = 128

// AnyNaN tells whether there is a NaN.
func AnyNaN(v []float64) bool {
	for len(v) > 0 {
		n := min(fewFloats, len(v))
		if someNaN(v[:n]) {
			return true
		}
		v = v[n:]
	}
	return false
}

// someNaN tells whether one of a few values is NaN. Then their sum is NaN, too, and else only where there are infinities of both signs.
func someNaN(v []float64) bool {
	if s := pairLeaf(v); s == s {
		return false
	}
	for _, x := range v {
		if x != x {
			return true
		}
	}
	return false
}

// MissingFloats marks NaN.
func MissingFloats(m *budget.Meter, v []float64) ([]bool, error) {
	out, err := Room[bool](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Each(m, len(v), func(lo, hi int) {
		o := out[lo:hi]
		for i, x := range v[lo:hi] {
			o[i] = x != x
		}
	})
	return out, err
}
