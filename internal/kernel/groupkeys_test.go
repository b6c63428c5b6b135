// This file tests the numbering by several keys, tallies, bins and strides against models.

package kernel

import (
	"cmp"
	"math"
	"slices"
	"testing"
)

// groupModel numbers rows by the numbers of their keys, -1 being none.
func groupModel(rows [][]int32, sorted bool) (codes, first []int32, counts []int64) {
	type group struct {
		key   []int32
		first int32
		n     int64
	}
	var groups []*group
	known := map[[2]int32]*group{}
	of := make([]*group, len(rows))
	for i, r := range rows {
		if slices.Contains(r, -1) {
			continue
		}
		k := [2]int32{r[0], r[len(r)-1]}
		if known[k] == nil {
			known[k] = &group{key: r, first: int32(i)}
			groups = append(groups, known[k])
		}
		of[i] = known[k]
		known[k].n++
	}
	if sorted {
		slices.SortFunc(groups, func(a, b *group) int { return slices.Compare(a.key, b.key) })
	}
	number := map[*group]int32{nil: -1}
	for i, g := range groups {
		number[g] = int32(i)
		first, counts = append(first, g.first), append(counts, g.n)
	}
	for _, g := range of {
		codes = append(codes, number[g])
	}
	return codes, first, counts
}

func TestGroupKeysAgainstModel(t *testing.T) {
	for _, n := range []int{70, 5000, 2<<18 + 3} {
		a, b := make([]uint8, n), make([]int64, n)
		for i, x := range numbers(n, 6) {
			a[i] = uint8(int64(x) % 9) // 7 and 8 are beyond the table
			b[i] = 1_000_000 + int64(math.Abs(x)*7)%23
			if i%17 == 3 {
				b[i] = NaT
			}
		}
		table := []int32{3, 1, 0, 2, 6, 5, 4}
		for k := range 4 {
			sorted, keep := k&1 == 1, k&2 == 2
			keys := []Key{Key{Codes8: a, Table: table, N: 7}.WithMissing(keep), Key{Ints: b, Low: 1_000_000, N: 23}.WithMissing(keep)}
			rows := make([][]int32, n)
			for i := range rows {
				r := []int32{keys[0].Missing, keys[1].Missing}
				if int(a[i]) < len(table) {
					r[0] = table[a[i]]
				}
				if b[i] != NaT {
					r[1] = int32(b[i] - 1_000_000)
				}
				rows[i] = r
			}
			wantCodes, wantFirst, _ := groupModel(rows, sorted)
			_, tallied, wantCounts := groupModel(rows, false)
			for _, workers := range []int{1, 2, 5} {
				codes, first, ok, err := GroupKeys(allowed(workers), keys, n, sorted)
				if err != nil || !ok {
					t.Fatal(ok, err)
				}
				if !slices.Equal(codes, wantCodes) || !slices.Equal(first, wantFirst) {
					t.Errorf("%d rows, sorted %v, missing kept %v, %d workers: groups differ", n, sorted, keep, workers)
				}
				first, counts, ok, err := TallyKeys(allowed(workers), keys, n)
				if err != nil || !ok || !slices.Equal(first, tallied) || !slices.Equal(counts, wantCounts) {
					t.Errorf("%d rows, missing kept %v, %d workers: %d groups, want %d (%v, %v)", n, keep, workers, len(first), len(tallied), ok, err)
				}
			}
		}
	}
}

func TestBinsAgainstModel(t *testing.T) {
	v := append(numbers(3000, 8), math.NaN(), math.Inf(1), math.Inf(-1), 100)
	for _, count := range []int{2, 5, 16, 17, 40} {
		edges := make([]float64, count)
		for i := range edges {
			edges[i] = 100 + float64(i)*float64(i)
		}
		v = append(v, edges...)
		for k := range 4 {
			right, lowest := k&1 == 1, k&2 == 2
			got, _, err := Bins[int32](allowed(2), v, edges, right, lowest)
			if err != nil {
				t.Fatal(err)
			}
			for i, x := range v {
				want := int32(-1)
				for j := range count - 1 {
					lo, hi := edges[j], edges[j+1]
					if right && lo < x && x <= hi || !right && lo <= x && x < hi || lowest && j == 0 && x == lo {
						want = int32(j)
					}
				}
				if got[i] != want {
					t.Fatalf("%v among %d edges, right %v, lowest %v: %d, want %d", x, count, right, lowest, got[i], want)
				}
			}
		}
	}
}

func TestDividerAgainstDivision(t *testing.T) {
	for _, by := range []int64{exactStep, exactStep + 1, 86_400_000_000, 86_400_000_000_000, math.MaxInt64} {
		d := newDivider(by)
		xs := []int64{0, 1, -1, by, -by, by - 1, 1 - by, math.MaxInt64, math.MinInt64, math.MinInt64 + 1}
		for i, x := range numbers(5000, 2) {
			xs = append(xs, int64(x*1e9)*int64(i%9-4), int64(i-2500)*(by%1_000_003), by*(int64(i)%3))
		}
		for _, x := range xs {
			q, r := d.floor(x)
			wantQ, wantR := floorDivMod(x, by)
			if q != wantQ || r != wantR {
				t.Fatalf("%d by %d: %d, %d; want %d, %d", x, by, q, r, wantQ, wantR)
			}
		}
	}
}

func TestStride(t *testing.T) {
	const day = 86_400_000_000
	v := make([]int64, 3000)
	for i := range v {
		v[i] = 5*day/2 + int64(i*7919%31)*day
	}
	lo, hi := slices.Min(v), slices.Max(v)
	v[5] = NaT
	codes, n, ok, err := Stride(allowed(2), v, lo, hi, 1000)
	if err != nil || !ok || n != 31 {
		t.Fatal(n, ok, err)
	}
	for i, c := range codes {
		if want := int32((v[i] - lo) / day); i != 5 && c != want || i == 5 && c != -1 {
			t.Fatalf("row %d: %d, want %d", i, c, want)
		}
	}
	v[2999]++
	if _, _, ok, _ := Stride(nil, v, lo, cmp.Or(slices.Max(v), hi), 1000); ok {
		t.Error("a value off the stride was taken")
	}
}
