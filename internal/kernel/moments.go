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
	dev, err := Make[float64](m, len(v))
	if err != nil {
		return 0, err
	}
	defer Drop(m, dev)
	for i, x := range v {
		d := avg - x
		dev[i] = d * d
	}
	return pairwise(dev) / float64(count-ddof), poll(m, len(v))
}

// Skewness is the unbiased skewness of the values that are not NaN.
func Skewness(m *budget.Meter, v []float64) (float64, error) {
	n, m2, m3, _, err := centralSums(m, v)
	if err != nil || n < 3 {
		return math.NaN(), err
	}
	if m2 == 0 {
		return 0, nil
	}
	return n * math.Sqrt(n-1) / (n - 2) * (m3 / math.Pow(m2, 1.5)), nil
}

// Kurtosis is the unbiased excess kurtosis of the values that are not NaN.
func Kurtosis(m *budget.Meter, v []float64) (float64, error) {
	n, m2, _, m4, err := centralSums(m, v)
	if err != nil || n < 4 {
		return math.NaN(), err
	}
	if m2 == 0 {
		return 0, nil
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
	dev, err := Make[float64](m, 3*len(v))
	if err != nil {
		return 0, 0, 0, 0, err
	}
	defer Drop(m, dev)
	d2, d3, d4 := dev[:len(v)], dev[len(v):2*len(v)], dev[2*len(v):]
	for i, x := range v {
		d := x - mean
		d2[i] = d * d
		d3[i] = d2[i] * d
		d4[i] = d2[i] * d2[i]
	}
	m2, m3, m4 = pairwise(d2), pairwise(d3), pairwise(d4)
	// Rounding leaves a trace where all values are equal.
	if tiny := n * 1e-14 * mean * mean; m2 < tiny*1e-14 {
		m2 = 0
	}
	return n, m2, m3, m4, poll(m, len(v))
}

// Covariance is the covariance of the rows where neither value is NaN, and corr their correlation.
func Covariance(m *budget.Meter, x, y []float64, ddof, minPeriods int) (cov, corr float64, err error) {
	n, mx, my, sxx, syy, sxy := 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
	err = Blocks(m, len(x), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			a, b := x[i], y[i]
			if a != a || b != b {
				continue
			}
			n++
			dx := a - mx
			mx += dx / n
			dy := b - my
			my += dy / n
			sxx += dx * (a - mx)
			syy += dy * (b - my)
			sxy += dx * (b - my)
		}
	})
	nan := math.NaN()
	if err != nil || int(n) < max(minPeriods, 1) {
		return nan, nan, err
	}
	cov, corr = nan, nan
	if n-float64(ddof) > 0 {
		cov = sxy / (n - float64(ddof))
	}
	if div := math.Sqrt(sxx * syy); div != 0 && n > 1 {
		corr = max(-1, min(1, sxy/div))
	}
	return cov, corr, nil
}
