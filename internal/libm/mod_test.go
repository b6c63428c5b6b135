// This file tests Mod.

package libm

import (
	"math"
	"math/rand"
	"testing"
)

// TestMod compares Mod with math.Mod, which is exact, too.
func TestMod(t *testing.T) {
	inf, tiny := math.Inf(1), math.SmallestNonzeroFloat64
	values := []float64{0, math.Copysign(0, -1), 1, -1, 2, 3, 7, -7, 0.1, 0.3, 5.5, 1e22, 1e300, 1e-300, -1e300, tiny, 3 * tiny, 0x1p-1022, 0x1.fffffffffffffp-1023,
		math.MaxFloat64, inf, -inf, math.NaN(), 0x1p53, 0x1p53 - 1, 0x1p53 + 2, 0x1p52 + 0.5, 1 - 0x1p-53}
	check := func(x, y float64) {
		got, want := Mod(x, y), math.Mod(x, y)
		if math.Float64bits(got) != math.Float64bits(want) && !(got != got && want != want) {
			t.Errorf("Mod(%v, %v) = %v, want %v", x, y, got, want)
		}
	}
	for _, x := range values {
		for _, y := range values {
			check(x, y)
		}
	}
	r := rand.New(rand.NewSource(5))
	for i := range 200_000 {
		y := math.Ldexp(r.Float64()+0.5, r.Intn(2090)-1070)
		x := math.Ldexp(r.Float64()-0.5, r.Intn(2090)-1070)
		switch i % 4 {
		case 0: // near a multiple, where the quotient is rounded
			x = math.Trunc(math.Ldexp(r.Float64(), r.Intn(54))) * y
		case 1:
			x = math.Nextafter(math.Trunc(math.Ldexp(r.Float64(), r.Intn(54)))*y, 0)
		case 2:
			x = y * math.Ldexp(r.Float64(), r.Intn(60))
		}
		check(x, y)
		check(x, -y)
	}
}

func BenchmarkMod(b *testing.B) {
	for name, f := range map[string]func(x, y float64) float64{"here": Mod, "math": math.Mod} {
		for _, c := range []struct {
			name string
			x, y float64
		}{{"near", 5.25, 1}, {"some", 123456.75, 7}, {"far", 1e300, 1e-300}} {
			b.Run(c.name+"/"+name, func(b *testing.B) {
				x := c.x
				for range b.N {
					if f(x, c.y) < 0 {
						x = 0
					}
				}
			})
		}
	}
}
