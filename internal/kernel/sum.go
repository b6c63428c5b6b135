// This file defines sums: pairwise as numpy adds, with missing values left out.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Number is what the arithmetic kernels work on.
type Number interface{ ~int64 | ~float64 }

// SumFloats adds the values that are not NaN and counts them. The order of additions is that of numpy: halves of the slice, so that the
// error grows with the logarithm of the length.
func SumFloats(m *budget.Meter, v []float64) (sum float64, count int, err error) {
	type part struct {
		sum float64
		nan int
	}
	p, err := treeSum(m, len(v), func(lo, hi int) part {
		s, nan := pairwise(v[lo:hi])
		return part{s, nan}
	}, func(a, b part) part { return part{a.sum + b.sum, a.nan + b.nan} })
	return p.sum, len(v) - p.nan, err
}

// treeSum cuts n rows where pairwise cuts them, adds the pieces with f, on the workers that the meter allows, and puts the sums together
// in the same tree: workers do not change the result.
func treeSum[S any](m *budget.Meter, n int, f func(lo, hi int) S, add func(a, b S) S) (sum S, err error) {
	if n <= chunk {
		return f(0, n), poll(m, n)
	}
	type leaf struct {
		lo, hi int
		sum    S
	}
	var leaves []leaf
	var cut func(lo, hi int)
	cut = func(lo, hi int) {
		if hi-lo <= chunk {
			leaves = append(leaves, leaf{lo: lo, hi: hi})
			return
		}
		half := pairHalf(hi - lo)
		cut(lo, lo+half)
		cut(lo+half, hi)
	}
	cut(0, n)
	err = each(m, len(leaves), func(i int) int {
		l := &leaves[i]
		l.sum = f(l.lo, l.hi)
		return l.hi - l.lo
	})
	if err != nil {
		return sum, err
	}
	at := 0
	var join func(n int) S
	join = func(n int) S {
		if n <= chunk {
			at++
			return leaves[at-1].sum
		}
		half := pairHalf(n)
		left := join(half)
		return add(left, join(n-half))
	}
	return join(n), nil
}

func pairHalf(n int) int {
	half := n / 2
	return half - half%8
}

// pairwise adds a slice by halves. NaN counts as 0 and is counted.
func pairwise(v []float64) (sum float64, nan int) {
	n := len(v)
	if n <= 128 {
		s := pairLeaf(v)
		if s == s {
			return s, 0
		}
		// There is a NaN, or there are infinities of both signs.
		var w [128]float64
		for i, x := range v {
			if x != x {
				x = 0
				nan++
			}
			w[i] = x
		}
		return pairLeaf(w[:n]), nan
	}
	half := pairHalf(n)
	a, k := pairwise(v[:half])
	b, l := pairwise(v[half:])
	return a + b, k + l
}

func pairLeaf(v []float64) float64 {
	n := len(v)
	if n < 8 {
		s := math.Copysign(0, -1)
		for _, x := range v {
			s += x
		}
		if n == 0 {
			return 0
		}
		return s
	}
	r0, r1, r2, r3, r4, r5, r6, r7 := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
	i := 8
	for ; i+8 <= n; i += 8 {
		w := v[i : i+8 : i+8]
		r0 += w[0]
		r1 += w[1]
		r2 += w[2]
		r3 += w[3]
		r4 += w[4]
		r5 += w[5]
		r6 += w[6]
		r7 += w[7]
	}
	s := ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7))
	for ; i < n; i++ {
		s += v[i]
	}
	return s
}

// SumInts adds with wrap-around, as numpy does.
func SumInts(m *budget.Meter, v []int64) (int64, error) {
	sums := make([]int64, Chunks(len(v)))
	err := EachChunk(m, len(v), func(c, lo, hi int) {
		var s int64
		for _, x := range v[lo:hi] {
			s += x
		}
		sums[c] = s
	})
	var s int64
	for _, x := range sums {
		s += x
	}
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
	out, err := Room[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Each(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			out[i] = float64(v[i])
		}
	})
	return out, err
}
