// This file defines convolve.

package numpy

import (
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

func convolve(t *thread, x, y []float64, mode string, flip bool) ([]float64, error) {
	if len(x) == 0 || len(y) == 0 {
		which := "a"
		if len(x) > 0 {
			which = "v"
		}
		return nil, object.ValueErrorf("%s cannot be empty", which)
	}
	n, k := len(x), len(y)
	full, err := kernel.Make[float64](t.Meter, n+k-1)
	if err != nil {
		return nil, err
	}
	for i := range full {
		s := 0.0
		for j := max(0, i-k+1); j <= min(i, n-1); j++ {
			if flip {
				s += x[j] * y[i-j]
			} else {
				s += x[j] * y[k-1-(i-j)]
			}
		}
		full[i] = s
		if err := t.Poll(min(n, k)/4 + 1); err != nil {
			return nil, err
		}
	}
	switch mode {
	case "full":
		return full, nil
	case "same":
		m := max(n, k)
		lo := (min(n, k) - 1) / 2
		if !flip && k > n {
			lo = (len(full) - m) - lo
		}
		return full[lo : lo+m], nil
	case "valid":
		m := min(n, k)
		return full[m-1 : len(full)-m+1], nil
	}
	return nil, object.ValueErrorf("mode must be one of 'valid', 'same', or 'full' (got '%s')", object.Printable(mode, 40))
}
