// This file tests float text against CPython.

package pytext

import (
	"fmt"
	"math"
	"math/rand"
	"strconv"
	"strings"
	"testing"
)

func TestFloatRepr(t *testing.T) {
	for _, row := range golden(t, "floatrepr.json") {
		f := fromBits(t, str(t, row[0]))
		if got, want := string(AppendFloatRepr(nil, f)), str(t, row[1]); got != want || len(got) > FloatReprSize {
			t.Errorf("repr: got %q, want %q", got, want)
		}
		want := str(t, row[2])
		if got := string(AppendFloatHex(nil, f)); got != want {
			t.Errorf("hex: got %q, want %q", got, want)
		}
		if back, err := ParseFloatHex(want); err != nil || !sameFloat(back, f) {
			t.Errorf("fromhex(%q) = %v, %v", want, back, err)
		}
	}
}

func TestParseFloat(t *testing.T) {
	for _, row := range golden(t, "floatparse.json") {
		text, want := str(t, row[0]), str(t, row[1])
		f, ok := ParseFloat(text)
		got := fmt.Sprintf("%016x", math.Float64bits(f))
		if !ok {
			got = result("", FloatLiteralError(text))
		} else if f != f && want[0] != '!' && sameFloat(f, fromBits(t, want)) {
			continue
		}
		if got != want {
			t.Errorf("float(%.60q): got %.80s, want %.80s", text, got, want)
		}
	}
}

func TestParseFloatHex(t *testing.T) {
	for _, row := range golden(t, "floathex.json") {
		text, want := str(t, row[0]), str(t, row[1])
		f, err := ParseFloatHex(text)
		got := result(fmt.Sprintf("%016x", math.Float64bits(f)), err)
		if err == nil && want[0] != '!' && sameFloat(f, fromBits(t, want)) {
			continue
		}
		if got != want {
			t.Errorf("fromhex(%q): got %s, want %s", text, got, want)
		}
	}
}

// TestFixedExact compares the integer path of appendFixed with strconv, ties and range ends included.
func TestFixedExact(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	check := func(f float64, prec int) {
		f = math.Abs(f)
		if f != f || math.IsInf(f, 0) {
			return
		}
		if got, want := string(appendFixed(nil, f, prec)), strconv.FormatFloat(f, 'f', prec, 64); got != want {
			t.Fatalf("%v with %d decimals: got %s, want %s", f, prec, got, want)
		}
	}
	for range 100000 {
		prec := rng.Intn(22)
		check(math.Float64frombits(rng.Uint64()), prec)
		check(math.Ldexp(float64(rng.Int63n(1<<53)), rng.Intn(140)-120), prec)
		check(float64(rng.Int63n(1e6))/float64(int(1)<<rng.Intn(14)), rng.Intn(6))
	}
	for _, f := range []float64{0, 0.5, 1.5, 2.5, 5e-324, math.MaxFloat64, 1 << 63, 1 << 64, 18446744073709549568, 0.25, 0.75} {
		for prec := range 25 {
			check(f, prec)
		}
	}
	if got := string(appendFixed(nil, 5e-324, 1100)); len(got) != 1102 || !strings.HasSuffix(got, "5"+strings.Repeat("0", 26)) {
		t.Errorf("1100 decimals: %s", got)
	}
}

func FuzzFloatRoundTrip(f *testing.F) {
	for _, v := range []float64{0, 1, 0.1, 1e16, 1e-5, 123.45, 1e300, 5e-324, 99999999999.99} {
		f.Add(math.Float64bits(v))
	}
	f.Fuzz(func(t *testing.T, b uint64) {
		v := math.Float64frombits(b)
		text := string(AppendFloatRepr(nil, v))
		back, ok := ParseFloat(text)
		if !ok || !sameFloat(back, v) {
			t.Fatalf("%x: %s reads back as %v", b, text, back)
		}
		if v != v || math.IsInf(v, 0) {
			return
		}
		digits := func(s string) string {
			s, _, _ = strings.Cut(s, "e")
			s = strings.TrimLeft(strings.ReplaceAll(strings.TrimLeft(s, "-"), ".", ""), "0")
			return strings.TrimRight(s, "0")
		}
		if want := strconv.FormatFloat(v, 'e', -1, 64); digits(text) != digits(want) {
			t.Fatalf("repr %s, shortest %s", text, want)
		}
		hex := string(AppendFloatHex(nil, v))
		if back, err := ParseFloatHex(hex); err != nil || !sameFloat(back, v) {
			t.Fatalf("%s reads back as %v, %v", hex, back, err)
		}
	})
}

var sinkBytes []byte

func BenchmarkFloatRepr(b *testing.B) {
	for _, v := range []float64{123.45, 0.1, 3.141592653589793, 1e16, 42, 1234.5678, -2.718281828e-7} {
		b.Run(string(AppendFloatRepr(nil, v)), func(b *testing.B) {
			b.ReportAllocs()
			buf := make([]byte, 0, 64)
			for b.Loop() {
				sinkBytes = AppendFloatRepr(buf, v)
			}
		})
	}
}

func BenchmarkParseFloat(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseFloat(" 12345.678 ")
	}
}
