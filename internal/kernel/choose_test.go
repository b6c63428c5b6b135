// This file tests AnyNaN and FillNaN.

package kernel

import (
	"math"
	"testing"
)

func TestNaNAmongInfinities(t *testing.T) {
	inf := math.Inf(1)
	for _, n := range []int{0, 1, 7, 8, 127, 128, 129, 1000} {
		for _, at := range []int{-1, 0, n / 2, n - 1} {
			v := numbers(n, 3)
			if n > 20 {
				v[3], v[11], v[n-2], v[n-3], v[5], v[6] = inf, -inf, -inf, inf, math.MaxFloat64, math.MaxFloat64
			}
			if at >= 0 && at < n {
				v[at] = math.NaN()
			}
			if got, want := AnyNaN(v), at >= 0 && n > 0; got != want {
				t.Errorf("%d values, NaN at %d: %v", n, at, got)
			}
			out, err := FillNaN(nil, v, 2.5)
			if err != nil {
				t.Fatal(err)
			}
			for i, x := range v {
				if x != x {
					x = 2.5
				}
				if out[i] != x {
					t.Errorf("%d values, NaN at %d: row %d is %v, want %v", n, at, i, out[i], x)
				}
			}
		}
	}
}
