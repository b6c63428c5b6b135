// This file tests SortRows against the standard library.

package kernel

import (
	"cmp"
	"errors"
	"math/rand"
	"slices"
	"testing"
)

func TestSortRows(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for _, n := range []int{0, 1, 2, sortRun, sortRun + 1, 100, 1000, 2*rowsBetween + 5} {
		for _, values := range []int{1, 3, 10*n + 1} {
			keys, rows := make([]int, n), make([]int32, n)
			for i := range rows {
				keys[i], rows[i] = r.Intn(values), int32(i)
			}
			want := slices.Clone(rows)
			slices.SortStableFunc(want, func(a, b int32) int { return cmp.Compare(keys[a], keys[b]) })
			for round := range 2 { // the second sorts what is in order
				if err := SortRows(nil, rows, func(a, b int32) (bool, error) { return keys[a] < keys[b], nil }); err != nil || !slices.Equal(rows, want) {
					t.Fatalf("n=%d values=%d round %d: %v, %v, want %v", n, values, round, err, rows, want)
				}
			}
			calls, failed := 0, errors.New("failed")
			err := SortRows(nil, rows, func(a, b int32) (bool, error) {
				if calls++; calls == n {
					return false, failed
				}
				return keys[b] < keys[a], nil
			})
			if n >= sortRun && err != failed {
				t.Fatalf("n=%d values=%d: %v after %d calls", n, values, err, calls)
			}
			if err == failed && calls > n {
				t.Fatalf("n=%d: %d calls after the error", n, calls-n)
			}
		}
	}
}
