// This file defines the statistics that look at deviations: variance, skewness, kurtosis, covariance and correlation.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Variance is the sum of squared deviations over count-ddof of the values that are not NaN; NaN where there are too few.
func Variance(m *budget.Meter, v []float64, ddof int) (float64, error) {
	sum, count, err := SumFloats(m, v)
	if err != nil || count-ddof <= 0 {
		return math.NaN(), err
	}
	avg := sum / float64(count)
	dev, err := blockSum(m, len(v), func(out []float64, lo int) {
		for i, x := range v[lo : lo+len(out)] {
			d := avg - x
			out[i] = d * d
		}
	})
	return dev / float64(count-ddof), err
}

// blockSum adds n computed values that are not NaN, in numpy's order: f computes the values from row lo on.
func blockSum(m *budget.Meter, n int, f func(out []float64, lo int)) (float64, error) {
	return treeSum(m, n, func(lo, hi int) float64 {
		var room [128]float64
		return pairwiseOf(lo, hi, room[:], f)
	}, func(a, b float64) float64 { return a + b })
}

func pairwiseOf(lo, hi int, room []float64, f func(out []float64, lo int)) float64 {
	if n := hi - lo; n > len(room) {
		half := pairHalf(n)
		return pairwiseOf(lo, lo+half, room, f) + pairwiseOf(lo+half, hi, room, f)
	}
	f(room[:hi-lo], lo)
	s, _ := pairwise(room[:hi-lo])
	return s
}

// Skewness is the unbiased skewness of the values that are not NaN.
func Skewness(m *budget.Meter, v []float64) (float64, error) {
	n, m2, m3, _, err := centralSums(m, v)
	if err != nil || n < 3 || m2 == 0 {
		return math.NaN(), err
	}
	return n * math.Sqrt(n-1) / (n - 2) * (m3 / math.Pow(m2, 1.5)), nil
}

// Kurtosis is the unbiased excess kurtosis of the values that are not NaN.
func Kurtosis(m *budget.Meter, v []float64) (float64, error) {
	n, m2, _, m4, err := centralSums(m, v)
	if err != nil || n < 4 || m2 == 0 {
		return math.NaN(), err
	}
	adj := 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))
	return n*(n+1)*(n-1)*m4/((n-2)*(n-3)*m2*m2) - adj, nil
}

func centralSums(m *budget.Meter, v []float64) (n, m2, m3, m4 float64, err error) {
	sum, count, err := SumFloats(m, v)
	if err != nil || count == 0 {
		return 0, 0, 0, 0, err
	}
	n = float64(count)
	mean := sum / n
	power := func(f func(d, d2 float64) float64) (float64, error) {
		return blockSum(m, len(v), func(out []float64, lo int) {
			for i, x := range v[lo : lo+len(out)] {
				d := x - mean
				out[i] = f(d, d*d)
			}
		})
	}
	if m2, err = power(func(_, d2 float64) float64 { return d2 }); err != nil {
		return 0, 0, 0, 0, err
	}
	if m3, err = power(func(d, d2 float64) float64 { return d2 * d }); err != nil {
		return 0, 0, 0, 0, err
	}
	if m4, err = power(func(_, d2 float64) float64 { return d2 * d2 }); err != nil {
		return 0, 0, 0, 0, err
	}
	// Rounding leaves a trace where all values are equal.
	if tiny := n * 1e-14 * mean * mean; m2 < tiny*1e-14 {
		m2 = 0
	}
	return n, m2, m3, m4, nil
}

// Covariance is the covariance of the rows where neither value is NaN, and corr their correlation.
func Covariance(m *budget.Meter, x, y []float64, ddof, minPeriods int) (cov, corr float64, err error) {
	nan := math.NaN()
	means, err := treeSum(m, len(x), func(lo, hi int) triple { return pairSums(x[lo:hi], y[lo:hi], 0, 0, false) }, triple.add)
	n := means[2]
	if err != nil || int(n) < max(minPeriods, 1) {
		return nan, nan, err
	}
	mx, my := means[0]/n, means[1]/n
	s, err := treeSum(m, len(x), func(lo, hi int) triple { return pairSums(x[lo:hi], y[lo:hi], mx, my, true) }, triple.add)
	if err != nil {
		return nan, nan, err
	}
	sxx, syy, sxy := s[0], s[1], s[2]
	cov, corr = nan, nan
	if n-float64(ddof) > 0 {
		cov = sxy / (n - float64(ddof))
	}
	if div := math.Sqrt(sxx * syy); div != 0 && n > 1 {
		corr = max(-1, min(1, sxy/div))
	}
	return cov, corr, nil
}

// triple is three sums that are made in one go.
type triple [3]float64

func (a triple) add(b triple) triple { return triple{a[0] + b[0], a[1] + b[1], a[2] + b[2]} }

// pairSums adds the pairs of which neither is NaN, less the means: their squares and products where squares is set, else the values and
// their number.
func pairSums(x, y []float64, mx, my float64, squares bool) triple {
	n := len(x)
	if n > 128 {
		half := pairHalf(n)
		return pairSums(x[:half], y[:half], mx, my, squares).add(pairSums(x[half:], y[half:], mx, my, squares))
	}
	y = y[:n]
	var s0, s1, s2 float64
	if !squares {
		count := 0
		for i, a := range x {
			b := y[i]
			if a != a || b != b {
				continue
			}
			s0 += a
			s1 += b
			count++
		}
		return triple{s0, s1, float64(count)}
	}
	for i, a := range x {
		b := y[i]
		if a != a || b != b {
			continue
		}
		a, b = a-mx, b-my
		s0 += a * a
		s1 += b * b
		s2 += a * b
	}
	return triple{s0, s1, s2}
}
