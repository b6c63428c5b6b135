// This file tests the writing of numbers of one word.

package pytext

import (
	"math"
	"math/rand"
	"strconv"
	"testing"
)

func TestAppendUint(t *testing.T) {
	check := func(u uint64) {
		t.Helper()
		if got, want := string(AppendUint([]byte("x"), u)), "x"+strconv.FormatUint(u, 10); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if got, want := string(AppendDecimal(make([]byte, 0, 40), int64(u))), strconv.FormatInt(int64(u), 10); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		for decimals := 1; decimals < 20; decimals++ {
			want := strconv.FormatUint(u, 10)
			for len(want) <= decimals {
				want = "0" + want
			}
			want = want[:len(want)-decimals] + "." + want[len(want)-decimals:]
			if got := string(AppendPoint(nil, u, decimals)); got != want {
				t.Errorf("%d with %d decimals: got %s, want %s", u, decimals, got, want)
			}
		}
	}
	for i, p := range pow10 {
		check(p)
		check(p - 1)
		check(p + 1)
		check(p * uint64(i+1))
	}
	check(0)
	check(math.MaxUint64)
	check(1 << 63)
	r := rand.New(rand.NewSource(1))
	for range 2000 {
		check(r.Uint64() >> r.Intn(64))
	}
}

// TestRoundDecimals compares with the text of the rounded number read back.
func TestRoundDecimals(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	quick := 0
	const n = 20000
	for i := range n {
		f := r.NormFloat64() * math.Pow(10, float64(r.Intn(12)-4))
		if i%3 == 0 {
			f = math.Round(f*1000) / 1000 // halves and whole numbers of decimals
		}
		decimals := r.Intn(10)
		got, ok := RoundDecimals(f, decimals)
		if !ok {
			continue
		}
		quick++
		want, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', decimals, 64), 64)
		if got != want || math.Signbit(got) != math.Signbit(want) {
			t.Errorf("round(%v, %d) is %v, want %v", f, decimals, got, want)
		}
	}
	if quick < n/2 {
		t.Errorf("only %d of %d are quick", quick, n)
	}
	for _, c := range []struct {
		f        float64
		decimals int
		want     float64
	}{{2.675, 2, 2.67}, {0.5, 0, 0}, {1.5, 0, 2}, {2.5, 0, 2}, {-0.125, 2, -0.12}, {1e-300, 3, 0}, {0.1, 19, 0.1}} {
		if got, ok := RoundDecimals(c.f, c.decimals); ok && got != c.want {
			t.Errorf("round(%v, %d) is %v, want %v", c.f, c.decimals, got, c.want)
		}
	}
}
