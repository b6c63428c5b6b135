// This file tests the kernels against what numpy and pandas computed, and their independence of the number of workers.

package kernel

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
)

type maybe []*float64

type kernelCase struct {
	N                                     int
	Sum                                   float64
	Mean, Var, Skew, Kurt, Cov, Corr      *float64
	Quantiles                             map[string]maybe
	Cumsum, Cummax, Diff, Pct, Mod, Round maybe
	Floordiv, Rank, Dense                 maybe
	Argsort, Argdesc                      []int32
	Groups                                map[string]struct {
		Sum   float64
		Var   *float64
		Count int64
	}
	Gsum map[string]float64
}

func numbers(n int, seed uint64) []float64 {
	out := make([]float64, n)
	for i := range out {
		seed = seed*6364136223846793005 + 1442695040888963407
		out[i] = float64(seed>>11)/(1<<53)*2000 - 1000
	}
	return out
}

func near(got float64, want *float64) bool {
	if want == nil {
		return got != got
	}
	return got == *want || math.Abs(got-*want) <= 1e-12*math.Max(math.Abs(got), math.Abs(*want))
}

func TestAgainstNumpy(t *testing.T) {
	raw, err := os.ReadFile("testdata/kernels.golden")
	if err != nil {
		t.Fatal(err)
	}
	var golden struct {
		Cases []kernelCase
		Days  [][]int64
	}
	if err := json.Unmarshal(raw, &golden); err != nil {
		t.Fatal(err)
	}
	for _, c := range golden.Cases {
		v := numbers(c.N, uint64(c.N+1))
		if c.N > 5 {
			for i := 0; i < len(v); i += 7 {
				v[i] = math.NaN()
			}
		}
		one := func(name string, got float64, err error, want *float64) {
			if err != nil || !near(got, want) {
				t.Errorf("%s of %d: got %v, want %v (%v)", name, c.N, got, want, err)
			}
		}
		tail := func(name string, got []float64, err error, want maybe) {
			for i, w := range want {
				if g := got[len(got)-len(want)+i]; err != nil || !near(g, w) {
					t.Errorf("%s of %d at %d: got %v, want %v", name, c.N, i, g, w)
				}
			}
		}
		sum, count, err := SumFloats(nil, v)
		one("sum", sum, err, &c.Sum)
		one("mean", sum/float64(count), err, c.Mean)
		x, err := Variance(nil, v, 1)
		one("var", x, err, c.Var)
		x, err = Skewness(nil, v)
		one("skew", x, err, c.Skew)
		x, err = Kurtosis(nil, v)
		one("kurt", x, err, c.Kurt)
		for how, k := range map[string]Interpolation{"linear": Linear, "lower": Lower, "higher": Higher, "midpoint": Midpoint, "nearest": Nearest} {
			got, err := Quantiles(nil, v, []float64{0, 0.1, 0.25, 0.5, 0.77, 1}, k)
			tail(how, got, err, c.Quantiles[how])
			for i, q := range []float64{0, 0.1, 0.25, 0.5, 0.77, 1} { // by selection, one at a time
				got, err := Quantiles(nil, v, []float64{q}, k)
				one(how, got[0], err, c.Quantiles[how][i])
			}
		}
		y, err := Cumulate(nil, CumSum, v, true)
		tail("cumsum", y, err, c.Cumsum)
		y, err = Cumulate(nil, CumMax, v, true)
		tail("cummax", y, err, c.Cummax)
		y, err = Diff(nil, v, 2)
		tail("diff", y, err, c.Diff)
		y, err = PctChange(nil, v, 1)
		tail("pct", y, err, c.Pct)
		y, err = Floats(nil, Mod, v, []float64{7}, len(v))
		tail("mod", y, err, c.Mod)
		y, err = Floats(nil, FloorDiv, v, []float64{7}, len(v))
		tail("floordiv", y, err, c.Floordiv)
		y, err = Round(nil, v, 2)
		tail("round", y, err, c.Round)
		for _, down := range []bool{false, true} {
			want := c.Argsort
			if down {
				want = c.Argdesc
			}
			rows, err := ArgsortFloats(nil, v, down, false)
			if err != nil || !slices.Equal(rows[len(rows)-len(want):], want) {
				t.Errorf("argsort of %d, descending %v: %v", c.N, down, rows)
			}
		}
		coarse, _ := Round(nil, v, -2)
		order, _ := ArgsortFloats(nil, coarse, false, false)
		same := func(a, b int32) bool { return coarse[a] == coarse[b] }
		y, err = Rank(nil, order, count, len(v), TieAverage, same)
		tail("rank", y, err, c.Rank)
		y, err = Rank(nil, order, count, len(v), TieDense, same)
		tail("dense rank", y, err, c.Dense)
		checkGroups(t, c, v)
		moved, _ := Shift(nil, v, 1, math.NaN())
		cov, corr, err := Covariance(nil, v, moved, 1, 1)
		one("cov", cov, err, c.Cov)
		one("corr", corr, err, c.Corr)
	}
	for _, d := range golden.Days {
		for i, p := range []Part{Year, Month, Day, DayOfWeek, DayOfYear, Quarter, IsoYear, IsoWeek, IsoDay, DaysInMonth} {
			if got := PartOf(d[0]*86400, 1, p); got != d[i+1] {
				t.Errorf("part %d of day %d: got %d, want %d", p, d[0], got, d[i+1])
			}
		}
		if got := DaysOf(int(d[1]), int(d[2]), int(d[3])); got != d[0] {
			t.Errorf("day of %v: %d", d, got)
		}
	}
}

func checkGroups(t *testing.T, c kernelCase, v []float64) {
	codes := make([]int32, len(v))
	for i, x := range v {
		if x == x {
			codes[i] = int32(math.Abs(x)) % 5
		}
	}
	sum, count, err := GroupSum(nil, codes, v, 5)
	if err != nil {
		t.Fatal(err)
	}
	variance, _, err := GroupVar(nil, codes, v, 5, 1)
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range c.Groups {
		g, _ := strconv.Atoi(k)
		total := c.Gsum[k]
		if !near(sum[g], &total) || count[g] != want.Count || !near(variance[g], want.Var) {
			t.Errorf("group %s of %d: %v %v %v, want %+v", k, c.N, sum[g], count[g], variance[g], want)
		}
	}
}

func TestWorkersDoNotChangeResults(t *testing.T) {
	const n = 3 << 18
	v := numbers(n+17, 5)
	codes := make([]uint8, len(v))
	for i := range codes {
		codes[i] = uint8(i * 7 % 9) // 8 is of no group
	}
	one, n1, err := GroupSum(nil, codes, v, 8)
	if err != nil {
		t.Fatal(err)
	}
	exact := make([]float64, 8)
	for g := range exact {
		var part []float64
		for i, c := range codes {
			if int(c) == g {
				part = append(part, v[i])
			}
		}
		exact[g], _, _ = SumFloats(nil, part)
	}
	for _, workers := range []int{2, 3, 8} {
		many, n2, err := GroupSum(allowed(workers), codes, v, 8)
		if err != nil || !slices.Equal(one, many) || !slices.Equal(n1, n2) {
			t.Errorf("%d workers: %v, one: %v (%v)", workers, many, one, err)
		}
	}
	for g := range exact {
		if math.Abs(one[g]-exact[g]) > 1e-12*1000*math.Sqrt(n) {
			t.Errorf("group %d: %v, want %v", g, one[g], exact[g])
		}
	}
}

func TestSortAgainstModel(t *testing.T) {
	shapes := map[string]func(i int, x float64) int64{
		"wide":     func(i int, x float64) int64 { return int64(x) * (1 << uint(i%40)) },
		"few":      func(i int, x float64) int64 { return int64(x) % 7 },
		"skewed":   func(i int, x float64) int64 { return int64(x*1e6)%100000 + int64(i/60000)*math.MaxInt64/4 },
		"full":     func(i int, x float64) int64 { return int64(math.Float64bits(x * x * x)) },
		"cluster":  func(i int, x float64) int64 { return int64(x*1e9) + int64(i/200)<<60 },
		"close":    func(i int, x float64) int64 { return int64(i*37%100) + int64(1/(1+i%70000))<<62 }, // all but a few rows in one pile, alike in most bits
		"opposite": func(i int, x float64) int64 { return math.MinInt64 + int64(i%2)*math.MaxInt64 },
	}
	for name, shape := range shapes {
		for _, n := range []int{0, 1, 2, 31, 32, 200, 511, 513, 1000, smallRows, smallRows + 1, 70000, 1<<18 + 5} {
			v := make([]int64, n)
			for i, x := range numbers(n, 3) {
				v[i] = shape(i, x)
			}
			for _, down := range []bool{false, true} {
				rows, err := Argsort(allowed(1+n%3), v, down)
				if err != nil {
					t.Fatal(err)
				}
				want := make([]int32, n)
				for i := range want {
					want[i] = int32(i)
				}
				slices.SortFunc(want, func(a, b int32) int {
					x, y := v[a], v[b]
					if down {
						x, y = y, x
					}
					return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b))
				})
				if !slices.Equal(rows, want) {
					t.Errorf("%s: %d rows, descending %v", name, n, down)
				}
			}
		}
	}
}

func TestSortFloatsAgainstModel(t *testing.T) {
	for _, shape := range []struct {
		n    int
		even bool // without infinities and values close together
	}{{3, false}, {50, false}, {50, true}, {600, false}, {600, true}, {1000, true}, {smallRows, false}, {smallRows, true}, {70000, false}} {
		n := shape.n
		v := numbers(n, 11)
		for i := range v {
			switch i % 11 {
			case 0:
				v[i] = math.NaN()
			case 1:
				v[i] = math.Copysign(0, float64(i%2)-1)
			}
			if shape.even {
				continue
			}
			switch i % 11 {
			case 2:
				v[i] = math.Inf(i%3 - 1)
			case 3:
				v[i] = -v[i]
			case 4:
				v[i] *= 1e-300
			}
		}
		for k := range 4 {
			down, first := k&1 == 1, k&2 == 2
			rows, err := ArgsortFloats(allowed(k), v, down, first)
			if err != nil {
				t.Fatal(err)
			}
			want, _ := Iota(nil, n)
			slices.SortFunc(want, func(a, b int32) int {
				x, y := v[a], v[b]
				switch xn, yn := x != x, y != y; {
				case xn && yn:
					return cmp.Compare(a, b)
				case xn || yn:
					if xn == first {
						return -1
					}
					return 1
				case down:
					x, y = y, x
				}
				return cmp.Or(cmp.Compare(x, y), cmp.Compare(a, b))
			})
			if !slices.Equal(rows, want) {
				t.Errorf("%+v, descending %v, NaN first %v", shape, down, first)
			}
		}
	}
}

func TestFactorizeAgainstModel(t *testing.T) {
	for _, shape := range []struct {
		n, values int
		spread    int64
	}{{50000, 700, 3}, {50000, 700, 1 << 40}, {50000, 40000, 1 << 40}, {fewKeys, 5 * fewKeys, 1 << 40}, {1000, 20, 1 << 40}, {900, 900, 2}} {
		v := make([]int64, shape.n)
		for i, x := range numbers(len(v), 9) {
			v[i] = int64(x*1000) % int64(shape.values) * shape.spread
		}
		for _, gaps := range []bool{true, false} {
			var missing func(x int64) bool
			if gaps {
				missing = func(x int64) bool { return x == 0 }
			}
			codes, first, err := Factorize(nil, v, missing)
			if err != nil {
				t.Fatal(err)
			}
			seen := map[int64]int32{}
			for i, x := range v {
				want := int32(-1)
				if x != 0 || !gaps {
					k, ok := seen[x]
					if !ok {
						k = int32(len(seen))
						seen[x] = k
						if first[k] != int32(i) {
							t.Fatalf("%+v: first row of %d", shape, x)
						}
					}
					want = k
				}
				if codes[i] != want {
					t.Fatalf("%+v: row %d has code %d, want %d", shape, i, codes[i], want)
				}
			}
			if len(first) != len(seen) {
				t.Fatalf("%+v: %d first rows of %d values", shape, len(first), len(seen))
			}
		}
	}
}

func TestDistinctAgainstModel(t *testing.T) {
	for _, n := range []int{0, 1, 500, 3 * Block} {
		for _, late := range []bool{false, true} {
			codes := make([]uint8, n)
			for i := range codes {
				codes[i] = uint8(i * i % 10)
			}
			if late && n > 0 {
				codes[n-1], codes[n/2] = 20, 200
			}
			for _, missing := range []bool{false, true} {
				var want []int32
				seen := map[uint8]bool{}
				for i, c := range codes {
					if c >= 30 {
						c = 30
					}
					if !seen[c] && (c < 30 || missing) {
						seen[c] = true
						want = append(want, int32(i))
					}
				}
				got, err := Distinct(nil, codes, 30, missing)
				if err != nil || !slices.Equal(got, want) {
					t.Errorf("%d rows, late %v, missing %v: %v, want %v (%v)", n, late, missing, got, want, err)
				}
			}
		}
	}
}

func TestMemoryIsRefusedFirst(t *testing.T) {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: 1000, Depth: 10, Output: -1})
	_, err := Make[float64](m, 1<<40)
	var limit *budget.LimitError
	if !errors.As(err, &limit) {
		t.Errorf("got %v", err)
	}
}

func benchGroupSum(b *testing.B, workers int) {
	const n = 10_000_000
	v := make([]float64, n)
	codes := make([]uint8, n)
	x := uint64(1)
	for i := range v {
		x = x*6364136223846793005 + 1442695040888963407
		v[i] = float64(x>>40) / 1000
		codes[i] = uint8(x >> 61)
	}
	b.ResetTimer()
	for b.Loop() {
		if _, _, err := GroupSum(allowed(workers), codes, v, 8); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGroupSum10M(b *testing.B)           { benchGroupSum(b, 1) }
func BenchmarkGroupSum10MTwoWorkers(b *testing.B) { benchGroupSum(b, 2) }

func BenchmarkArgsort1M(b *testing.B) {
	v := make([]int64, 1<<20)
	for i, x := range numbers(len(v), 3) {
		v[i] = int64(x * 1e9)
	}
	for b.Loop() {
		if _, err := Argsort(nil, v, false); err != nil {
			b.Fatal(err)
		}
	}
}

// allowed is a meter without limits that allows so many workers.
func allowed(workers int) *budget.Meter {
	return budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1, Workers: workers})
}
