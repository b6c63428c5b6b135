// This file tests RankFew against the ranks of sorted rows.

package kernel

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func sameRanks[T int64 | float64](t *testing.T, name string, v []T, wanted bool) {
	t.Helper()
	for _, descending := range []bool{false, true} {
		for _, tie := range []Tie{TieAverage, TieMin, TieMax, TieFirst} {
			got, ok, err := RankFew(nil, v, descending, tie)
			if err != nil || wanted && !ok {
				t.Fatalf("%s: ok is %v, %v", name, ok, err)
			}
			if !ok {
				continue
			}
			rows := make([]int32, len(v))
			for i := range rows {
				rows[i] = int32(i)
			}
			slices.SortStableFunc(rows, func(a, b int32) int {
				x, y := v[a], v[b]
				if descending {
					x, y = y, x
				}
				switch {
				case x < y:
					return -1
				case x > y:
					return 1
				}
				return 0
			})
			want := make([]float64, len(v))
			RankInto(nil, want, rows, tie, func(a, b int32) bool { return v[a] == v[b] })
			if !slices.Equal(got, want) {
				t.Errorf("%s, descending %v, tie %d: %v; want %v", name, descending, tie, got, want)
			}
		}
	}
}

func TestRankFew(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{fewRows, 33, 100, 1000, 1024, 1025, mostRanked} {
		floats := map[string]func(i int) float64{
			"even":     func(int) float64 { return r.Float64() },
			"cents":    func(int) float64 { return math.Round(r.Float64()*1e5) / 100 },
			"uneven":   func(int) float64 { return r.ExpFloat64() },
			"normal":   func(int) float64 { return r.NormFloat64() },
			"outliers": func(i int) float64 { return [...]float64{r.Float64(), 1e300, -1e300}[max(0, i%200-197)] },
			"infinite": func(i int) float64 { return [...]float64{r.Float64(), math.Inf(1), math.Inf(-1)}[max(0, i%200-197)] },
			"ordered":  func(i int) float64 { return float64(i) },
			"reversed": func(i int) float64 { return -float64(i) / 3 },
			"zeros":    func(i int) float64 { return r.NormFloat64() * float64(min(1, i%20)) },
			"few":      func(int) float64 { return float64(r.IntN(9)) },
			"equal":    func(int) float64 { return 7 },
			"vast":     func(int) float64 { return r.NormFloat64() * 1e308 },
			"tiny":     func(int) float64 { return r.NormFloat64() * 5e-324 },
		}
		for name, f := range floats {
			v := make([]float64, n)
			for i := range v {
				v[i] = f(i)
			}
			sameRanks(t, fmt.Sprint(name, n), v, n >= 100 && name == "even")
		}
		ints := map[string]func(i int) int64{
			"even":     func(int) int64 { return r.Int64N(1 << 40) },
			"all":      func(int) int64 { return int64(r.Uint64()) },
			"close":    func(int) int64 { return r.Int64N(int64(8 * n)) },
			"outliers": func(i int) int64 { return [...]int64{r.Int64N(1e6), math.MaxInt64, math.MinInt64}[max(0, i%200-197)] },
			"ordered":  func(i int) int64 { return int64(i) },
			"few":      func(int) int64 { return r.Int64N(9) },
			"equal":    func(int) int64 { return 7 },
		}
		for name, f := range ints {
			v := make([]int64, n)
			for i := range v {
				v[i] = f(i)
			}
			sameRanks(t, fmt.Sprint(name, n), v, n >= 100 && name == "even")
		}
	}
	gap := make([]float64, 100)
	for _, at := range []int{0, 50, 99} {
		for i := range gap {
			gap[i] = float64(i)
		}
		gap[at] = math.NaN()
		if _, ok, _ := RankFew(nil, gap, false, TieAverage); ok {
			t.Errorf("NaN in row %d has a rank", at)
		}
	}
}
