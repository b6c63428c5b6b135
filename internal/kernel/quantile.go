// This file defines quantiles and medians.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Interpolation says what a quantile between two values is.
type Interpolation uint8

// The interpolations.
const (
	Linear Interpolation = iota
	Lower
	Higher
	Midpoint
	Nearest
)

// Quantiles are the quantiles (each between 0 and 1) of the values that are not NaN; NaN where there are none.
func Quantiles(m *budget.Meter, v []float64, qs []float64, how Interpolation) ([]float64, error) {
	out, err := Make[float64](m, len(qs))
	if err != nil {
		return nil, err
	}
	if len(v) > sampleFrom && len(qs) <= 16 {
		if ok, err := sampledQuantiles(m, v, qs, how, out); ok || err != nil {
			return out, err
		}
	}
	buf, err := present(m, v)
	if err != nil {
		return nil, err
	}
	defer Drop(m, buf)
	if len(buf) == 0 {
		for i := range out {
			out[i] = math.NaN()
		}
		return out, nil
	}
	// A few quantiles of many rows are found by selection, more by sorting.
	sorted := len(qs) > 4 || len(buf) < 256
	if sorted {
		if err := SortFloats(m, buf); err != nil {
			return nil, err
		}
	}
	for i, q := range qs {
		if out[i], err = quantile(m, buf, q, how, sorted); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Median is the middle value of those that are not NaN.
func Median(m *budget.Meter, v []float64) (float64, error) {
	q, err := Quantiles(m, v, []float64{0.5}, Linear)
	if err != nil {
		return 0, err
	}
	return q[0], nil
}

func present(m *budget.Meter, v []float64) ([]float64, error) {
	buf, err := Make[float64](m, len(v))
	if err != nil {
		return nil, err
	}
	n := 0
	err = Blocks(m, len(v), func(lo, hi int) {
		k := n
		for _, x := range v[lo:hi] {
			if x == x {
				buf[k] = x
				k++
			}
		}
		n = k
	})
	return buf[:n], err
}

func quantile(m *budget.Meter, v []float64, q float64, how Interpolation, sorted bool) (float64, error) {
	pos := q * float64(len(v)-1)
	lo := int(math.Floor(pos))
	hi := min(lo+1, len(v)-1)
	frac := pos - float64(lo)
	if !sorted {
		if err := selectNth(m, v, lo); err != nil {
			return 0, err
		}
		if frac > 0 && hi > lo {
			k := lo + 1
			for i := lo + 2; i < len(v); i++ {
				if v[i] < v[k] {
					k = i
				}
			}
			v[k], v[hi] = v[hi], v[k]
		}
	}
	return between(v[lo], v[hi], lo, frac, how), nil
}

// between is the quantile between two neighbours, the first of which has the number lo.
func between(a, b float64, lo int, frac float64, how Interpolation) float64 {
	switch how {
	case Lower:
		return a
	case Higher:
		if frac > 0 {
			return b
		}
		return a
	case Midpoint:
		if frac > 0 {
			return (a + b) / 2
		}
		return a
	case Nearest:
		if frac > 0.5 || frac == 0.5 && lo%2 == 1 {
			return b
		}
		return a
	}
	if frac == 0 {
		return a
	}
	// numpy's lerp: from the nearer end.
	d := b - a
	if frac >= 0.5 {
		return b - d*(1-frac)
	}
	return a + d*frac
}

// selectNth moves the k-th smallest value to place k, smaller ones before it. A bad run of pivots ends in a sort.
func selectNth(m *budget.Meter, v []float64, k int) error {
	lo, hi := 0, len(v)-1
	for depth := 0; lo < hi; depth++ {
		if hi-lo < 32 || depth > 64 {
			return SortFloats(m, v[lo:hi+1])
		}
		if err := poll(m, hi-lo); err != nil {
			return err
		}
		a, b, c := v[lo], v[(lo+hi)/2], v[hi]
		p := max(min(a, b), min(max(a, b), c))
		i, j := lo, hi
		for i <= j {
			for v[i] < p {
				i++
			}
			for v[j] > p {
				j--
			}
			if i <= j {
				v[i], v[j] = v[j], v[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			hi = j
		case k >= i:
			lo = i
		default:
			return nil
		}
	}
	return nil
}
