// This file tests the format mini-language against CPython.

package pytext

import (
	"math/big"
	"testing"
)

// formatGolden formats a golden value of the given kind; size is the estimate made before.
func formatGolden(t testing.TB, kind, value, spec string) (text string, size int, err error) {
	t.Helper()
	kinds := map[string]Kind{"int": KindInt, "float": KindFloat, "str": KindStr, "complex": KindComplex}
	k := kinds[kind]
	s, err := ParseSpec(spec, k, kind)
	if err != nil {
		return "", 0, err
	}
	var out []byte
	switch k {
	case KindInt:
		v, ok := new(big.Int).SetString(value, 10)
		if !ok {
			t.Fatalf("bad int %q", value)
		}
		size = s.EstimateSize(k, EstimateDigits(v.BitLen(), s.DigitBase()))
		out, err = s.AppendBig(nil, v)
		return string(out), size, err
	case KindFloat:
		return string(s.AppendFloat(nil, fromBits(t, value))), s.EstimateSize(k, 0), nil
	case KindComplex:
		return string(s.AppendComplex(nil, fromBits(t, value[:16]), fromBits(t, value[16:]))), s.EstimateSize(k, 0), nil
	}
	text = s.FormatStr(value)
	if other := string(s.AppendStr(nil, value)); other != text {
		t.Errorf("FormatStr %q, AppendStr %q", text, other)
	}
	return text, s.EstimateSize(k, len(value)), nil
}

func TestFormat(t *testing.T) {
	for _, row := range golden(t, "format.json") {
		kind, value, spec, want := str(t, row[0]), str(t, row[1]), str(t, row[2]), str(t, row[3])
		text, size, err := formatGolden(t, kind, value, spec)
		if got := result(text, err); got != want {
			t.Errorf("format(%s %.40s, %q): got %.200q, want %.200q", kind, value, spec, got, want)
		}
		if len(text) > size {
			t.Errorf("format(%s %.40s, %q): %d bytes, estimated %d", kind, value, spec, len(text), size)
		}
	}
}

func TestComplexRepr(t *testing.T) {
	for _, row := range golden(t, "complexrepr.json") {
		v := str(t, row[0])
		if got, want := string(AppendComplexRepr(nil, fromBits(t, v[:16]), fromBits(t, v[16:]))), str(t, row[1]); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestEstimateSaturates(t *testing.T) {
	s, err := ParseSpec("é>9223372036854775807", KindStr, "str")
	if err != nil || s.EstimateSize(KindStr, 10) != MaxSize {
		t.Errorf("estimate %d, %v", s.EstimateSize(KindStr, 10), err)
	}
	s, err = ParseSpec("9223372036854775807,.2147483647f", KindFloat, "float")
	if err != nil || s.EstimateSize(KindFloat, 0) != MaxSize {
		t.Errorf("estimate %d, %v", s.EstimateSize(KindFloat, 0), err)
	}
}

func BenchmarkParseSpec(b *testing.B) {
	for _, spec := range []string{",.2f", ">10", "*^+#020,.3e"} {
		b.Run(spec, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseSpec(spec, KindFloat, "float"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFormatFloat(b *testing.B) {
	for _, spec := range []string{",.2f", ".2f", "10.4f", ".3e", ".6g", "%"} {
		b.Run(spec, func(b *testing.B) {
			s, err := ParseSpec(spec, KindFloat, "float")
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			buf := make([]byte, 0, 64)
			for b.Loop() {
				sinkBytes = s.AppendFloat(buf, 1234567.891)
			}
		})
	}
}

func BenchmarkFormatInt(b *testing.B) {
	s, err := ParseSpec(",", KindInt, "int")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	buf := make([]byte, 0, 64)
	for b.Loop() {
		sinkBytes, _ = s.AppendInt(buf, 123456789)
	}
}
