// This file tests sorting in place: the result, and that a run that is stopped gets an end to it.

package kernel

import (
	"context"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
)

func TestSortFloats(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 31, sortPiece, sortPiece + 1, 5*sortPiece + 7} {
		for _, missing := range []int{0, 3, 1} {
			v := make([]float64, n)
			count := 0
			for i := range v {
				v[i] = math.Floor(r.Float64() * 1e4)
				if missing > 0 && r.IntN(missing) == 0 {
					v[i] = math.NaN()
					count++
				}
			}
			want := slices.Clone(v)
			slices.Sort(want) // NaN first
			if err := SortFloats(nil, v); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(v[:n-count], want[count:]) {
				t.Fatalf("%d values, %d NaN: not in order", n, count)
			}
			for _, x := range v[n-count:] {
				if x == x {
					t.Fatalf("%d values, %d NaN: %v among NaN", n, count, x)
				}
			}
		}
	}
}

func TestSortFunc(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	v := make([]int64, 3*sortPiece)
	for i := range v {
		v[i] = r.Int64N(1000)
	}
	want := slices.Clone(v)
	slices.Sort(want)
	slices.Reverse(want)
	if err := SortFunc(nil, v, func(x, y int64) int { return int(y - x) }); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(v, want) {
		t.Fatal("not in order")
	}
}

func TestSortAsksTheBudget(t *testing.T) {
	if !budget.Metered {
		t.Skip("nothing is metered")
	}
	ctx, cancel := context.WithCancel(context.Background())
	m := budget.New(ctx, budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
	defer m.Stop()
	cancel()
	for !m.Stopped() {
		runtime.Gosched()
	}
	v := make([]int64, 64*sortPiece)
	seen := 0
	err := SortFunc(m, v, func(x, y int64) int { seen++; return 0 })
	if err == nil {
		t.Fatal("sorted after the end of the run")
	}
	if seen > 4*sortPiece {
		t.Fatalf("%d comparisons after the end of the run", seen)
	}
}
