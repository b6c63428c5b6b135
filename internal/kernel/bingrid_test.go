// This file tests Bins against a plain search, with edges that have a grid and edges that have none.

package kernel

import (
	"fmt"
	"math"
	"testing"
)

func TestBinsOfAllEdges(t *testing.T) {
	even := func(lo, step float64, n int) []float64 {
		out := make([]float64, n)
		for i := range out {
			out[i] = lo + float64(i)*step
		}
		return out
	}
	const least, most = math.SmallestNonzeroFloat64, math.MaxFloat64
	inf := math.Inf(1)
	for _, c := range []struct {
		edges []float64
		grid  bool
	}{
		{even(0, 250, 5), true}, {even(-1, 0.1, 21), true}, {even(1e6, 0.25, 30), true}, {even(0, 1, 2), true},
		{[]float64{0, 1, 10, 30}, true}, {[]float64{-most / 4, 0, most / 4}, true}, {[]float64{0, math.Nextafter(1, 0), 2}, true},
		{even(0, 1, 400), false}, {[]float64{0, 1, 10, 1000}, false}, {[]float64{0, least, 2 * least}, false}, {[]float64{1, math.Nextafter(1, 2)}, false},
		{[]float64{-inf, 0, inf}, false}, {[]float64{0, 1, inf}, false}, {[]float64{-most, 0, most}, false}, {[]float64{0, 1, 1, 2}, false},
		{even(1e16, 2, 4), false}, {[]float64{5}, false}, {nil, false},
	} {
		v := append(numbers(3000, 8), math.NaN(), inf, -inf, most, -most, least, -least, 0, math.Copysign(0, -1), 1e19, -1e19, 9.3e18, -9.3e18)
		for i := range 200 {
			if n := len(c.edges); n > 0 {
				lo, hi := c.edges[0], c.edges[n-1]
				v = append(v, lo+(hi/2-lo/2)*float64(i)/70-(hi/2-lo/2)/3)
			}
		}
		for _, e := range c.edges {
			v = append(v, e, math.Nextafter(e, inf), math.Nextafter(e, -inf))
		}
		if g := gridOf(make([]binCell, fewCells), c.edges, true, false); (g.cells != nil) != c.grid {
			t.Errorf("%v has a grid: %v", c.edges, !c.grid)
		}
		for k := range 4 {
			right, lowest := k&1 == 1, k&2 == 2
			name := fmt.Sprintf("%v, right %v, lowest %v", c.edges, right, lowest)
			want, none := make([]int32, len(v)), false
			for i, x := range v {
				at := edgesBefore(c.edges, x, right)
				if lowest && at == 0 && len(c.edges) > 0 && x == c.edges[0] {
					at = 1
				}
				if at == len(c.edges) {
					at = 0
				}
				want[i] = int32(at - 1)
			}
			for _, x := range want {
				none = none || x < 0
			}
			sameBins[int32](t, name, v, c.edges, right, lowest, want, none)
			sameBins[int64](t, name, v, c.edges, right, lowest, want, none)
			// Only those that lie in an interval, and as many as are worth a large grid and workers.
			var in []float64
			var places []int32
			for i, x := range v {
				if want[i] >= 0 {
					in, places = append(in, x), append(places, want[i])
				}
			}
			sameBins[int64](t, name+", inside", in, c.edges, right, lowest, places, false)
			for len(v) > 0 && len(in) < chunk+manyBinned {
				in, places = append(in, v...), append(places, want...)
			}
			if right != lowest {
				sameBins[int64](t, name+", many", in, c.edges, right, lowest, places, none)
			}
		}
	}
}

func sameBins[T int32 | int64](t *testing.T, name string, v, edges []float64, right, lowest bool, want []int32, none bool) {
	t.Helper()
	got, outside, err := Bins[T](allowed(2), v, edges, right, lowest)
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range v {
		if int32(got[i]) != want[i] {
			t.Fatalf("%s: %v is in %d, want %d", name, x, got[i], want[i])
		}
	}
	if outside != none {
		t.Errorf("%s: outside is %v", name, outside)
	}
}
