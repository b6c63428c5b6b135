// This file tests the quick ways against the long ones.

package libm

import (
	"math"
	"math/rand"
	"testing"
)

// TestQuick compares results on numbers of all sizes, and counts those that have no quick way.
func TestQuick(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	long := map[string]func(x float64) float64{
		"log": func(x float64) float64 { return logDD(math.Abs(x)).float() },
		"sin": func(x float64) float64 { s, _ := sinCosDD(x); return s.float() },
		"cos": func(x float64) float64 { _, c := sinCosDD(x); return c.float() },
	}
	quick := map[string]func(x float64) (float64, bool){
		"log": func(x float64) (float64, bool) { return quickLog(math.Abs(x)) },
		"sin": func(x float64) (float64, bool) { return quickSin(x, 0) },
		"cos": func(x float64) (float64, bool) { return quickSin(x, 1) },
	}
	numbers := map[string]func() float64{
		"near 1":    func() float64 { return 1 + r.NormFloat64()*0.01 },
		"next to 1": func() float64 { return 1 + r.NormFloat64()*0x1p-30 },
		"ordinary":  func() float64 { return r.NormFloat64() * 100 },
		"turns":     func() float64 { return float64(r.Intn(1000)) * math.Pi / 4 * (1 + r.NormFloat64()*1e-6) },
		"any":       func() float64 { return math.Ldexp(r.Float64()-0.5, r.Intn(2000)-1000) },
	}
	for kind, number := range numbers {
		for name, f := range quick {
			const n = 20000
			missed := 0
			for range n {
				x := number()
				if x == 0 {
					continue
				}
				got, ok := f(x)
				if !ok {
					missed++
				} else if want := long[name](x); got != want {
					t.Fatalf("%s(%x) is %x, want %x", name, x, got, want)
				}
			}
			if few := kind == "near 1" || kind == "ordinary"; few && missed > n/100 {
				t.Errorf("%s of numbers %s: %d of %d have no quick way", name, kind, missed, n)
			}
		}
	}
}

func BenchmarkLog(b *testing.B) { benchmark(b, Log) }
func BenchmarkSin(b *testing.B) { benchmark(b, Sin) }

func benchmark(b *testing.B, f func(float64) float64) {
	x := 0.1
	for b.Loop() {
		f(x)
		if x += 0.37; x > 100 {
			x = 0.1
		}
	}
}
