// This file tests Top against the whole order.

package kernel

import (
	"math"
	"slices"
	"testing"
)

func TestTopAgainstSort(t *testing.T) {
	for _, size := range []int{1, 40, 2<<18 + 9} {
		v := numbers(size, 4)
		ints := make([]int64, size)
		for i := range v {
			v[i] = math.Round(v[i] / 100)
			ints[i] = int64(v[i])
			if i%13 == 5 {
				v[i], ints[i] = math.NaN(), NaT
			}
		}
		for _, n := range []int{1, 7, 300} {
			for _, down := range []bool{false, true} {
				order, err := ArgsortFloats(nil, v, down, false)
				if err != nil {
					t.Fatal(err)
				}
				order = slices.DeleteFunc(order, func(r int32) bool { return v[r] != v[r] })
				want := order[:min(n, len(order))]
				got, err := TopFloats(allowed(2), v, n, down)
				if err != nil || !slices.Equal(got, want) {
					t.Errorf("%d of %d floats, descending %v: %v, want %v (%v)", n, size, down, got, want, err)
				}
				if got, err = TopInts(nil, ints, n, down, true); err != nil || !slices.Equal(got, want) {
					t.Errorf("%d of %d times, descending %v: %v, want %v (%v)", n, size, down, got, want, err)
				}
			}
		}
	}
}
