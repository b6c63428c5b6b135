// This file tests aggregates of moving windows against each window on its own.

package kernel

import (
	"math"
	"slices"
	"testing"
)

// windowCells are cells with missing ones and equal neighbours.
func windowCells(n int) []float64 {
	v := make([]float64, n)
	for i := range v {
		if v[i] = float64(i*7919%1009)/7 - 40; i%11 == 5 {
			v[i] = math.NaN()
		}
		if i%13 > 8 {
			v[i] = 3
		}
	}
	return v
}

// oneWindow is an aggregate of the cells of one window.
func oneWindow(how Rolling, v []float64, q float64) float64 {
	var cells []float64
	sum, squares := 0.0, 0.0
	for _, x := range v {
		if x == x {
			cells = append(cells, x)
			sum += x
		}
	}
	n := float64(len(cells))
	for _, x := range cells {
		squares += (x - sum/n) * (x - sum/n)
	}
	slices.Sort(cells)
	if n == 0 {
		if how == RollSum {
			return 0
		}
		return math.NaN()
	}
	switch how {
	case RollSum:
		return sum
	case RollMean:
		return sum / n
	case RollVar:
		if n == 1 {
			return math.NaN()
		}
		return squares / (n - 1)
	case RollMin:
		return cells[0]
	case RollMax:
		return cells[len(cells)-1]
	case RollMedian:
		q = 0.5
	}
	pos := q * (n - 1)
	k := int(pos)
	return cells[k] + (cells[min(k+1, len(cells)-1)]-cells[k])*(pos-float64(k))
}

func TestRoll(t *testing.T) {
	v := windowCells(800)
	windows := []Window{{Size: 1}, {Size: 7}, {Size: 8, Center: true}, {Size: 5, Before: true}, {Size: 5, Before: true, Open: true}, {Size: 5, Open: true}, {Size: 0},
		{Size: 0, Open: true}, {Size: 511}, {Size: 600}, {Size: 601, Center: true}, {Size: 1 << 62, Center: true}, {Size: math.MaxInt, Before: true}, {All: true}}
	for _, w := range windows {
		for how := RollSum; how <= RollQuantile; how++ {
			for _, ends := range [][]int32{nil, {3, 3, 40, 230, 800}} {
				got, err := Roll(nil, how, v, ends, w, RollParam{Lost: 1, Q: 0.3})
				if err != nil {
					t.Fatal(err)
				}
				parts := ends
				if parts == nil {
					parts = []int32{800}
				}
				from := 0
				for _, end := range parts {
					for i := from; i < int(end); i++ {
						lo, hi := w.Bounds(i-from, int(end)-from)
						want := oneWindow(how, v[from+lo:from+hi], 0.3)
						if same := got[i] == want || got[i] != got[i] && want != want; !same && !(math.Abs(got[i]-want) <= 1e-9*math.Max(1, math.Abs(want))) {
							t.Fatalf("%+v aggregate %d row %d: got %v, want %v", w, how, i, got[i], want)
						}
					}
					from = int(end)
				}
			}
		}
	}
}

func TestRollLeast(t *testing.T) {
	nan := math.NaN()
	got, err := Roll(nil, RollSum, []float64{1, nan, 2, 3, 4}, nil, Window{Size: 3, Least: 3}, RollParam{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{nan, nan, nan, nan, 9} {
		if got[i] != want && want == want || want != want && got[i] == got[i] {
			t.Errorf("row %d: got %v, want %v", i, got[i], want)
		}
	}
}

func TestRollFlat(t *testing.T) {
	v := []float64{1e16, 0.1, 0.1, 0.1, 0.1}
	got, err := Roll(nil, RollMean, v, nil, Window{Size: 3, Least: 1}, RollParam{})
	if err != nil || got[3] != 0.1 || got[4] != 0.1 {
		t.Errorf("a window of equal cells has the mean %v, want 0.1 (%v)", got, err)
	}
	if got, err = Roll(nil, RollVar, []float64{1e9, 1, 2, 3, 4}, nil, Window{Size: 3, Least: 3}, RollParam{Lost: 1}); err != nil || got[3] != 1 || got[4] != 1 {
		t.Errorf("variances after a large cell are %v, want 1 (%v)", got, err)
	}
}

func BenchmarkRoll(b *testing.B) {
	v := windowCells(100_000)
	for how, name := range []string{"sum", "mean", "var", "min", "max", "median"} {
		for _, size := range []int{20, 5000} {
			b.Run(name+map[int]string{20: "20", 5000: "5000"}[size], func(b *testing.B) {
				for range b.N {
					if _, err := Roll(nil, Rolling(how), v, nil, Window{Size: size}, RollParam{Lost: 1}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
