// This file tests %-format against CPython.

package pytext

import (
	"math/big"
	"testing"
)

// percentGolden does what a caller does with the pieces of format and one argument.
func percentGolden(t *testing.T, kind, value, format string) (string, error) {
	t.Helper()
	mapping := false
	for i := range len(format) {
		mapping = mapping || format[i] == '('
	}
	var out []byte
	scan := NewPercentScanner(format, mapping)
	used := false
	for {
		p, more, err := scan.Next()
		if !more {
			if !used && !mapping {
				return "", &Error{255, "not all arguments converted during string formatting"}
			}
			return string(out), nil
		}
		out = append(out, p.Literal...)
		if err != nil {
			return "", err
		}
		if p.Conv == 0 {
			continue
		}
		if used && !mapping || mapping && !p.HasKey {
			return "", &Error{255, "not enough arguments for format string"}
		}
		used = true
		before := len(out)
		size := 0
		switch p.Conv {
		case 's', 'c':
			text := value
			if kind == "float" {
				text = string(AppendFloatRepr(nil, fromBits(t, value)))
			}
			if p.Conv == 'c' {
				v, _ := new(big.Int).SetString(value, 10)
				text = string(AppendRune(nil, rune(v.Int64())))
			}
			size = p.EstimateSize(len(text))
			out = p.AppendText(out, text)
		case 'd', 'i', 'u', 'o', 'x', 'X':
			v, _ := new(big.Int).SetString(value, 10)
			size = p.EstimateSize(EstimateDigits(v.BitLen(), p.radix()))
			if p.Precision > 1<<20 && p.Precision <= 1<<31-4 {
				return "", nil
			}
			if v.IsInt64() {
				out, err = p.AppendInt(out, v.Int64())
			} else {
				out, err = p.AppendBig(out, v)
			}
			if err != nil {
				return "", err
			}
		case 'e', 'E', 'f', 'F', 'g', 'G':
			var f float64
			if kind == "float" {
				f = fromBits(t, value)
			} else {
				v, _ := new(big.Int).SetString(value, 10)
				f, _ = new(big.Float).SetInt(v).Float64()
			}
			size = p.EstimateSize(0)
			out = p.AppendFloat(out, f)
		default:
			return "", scan.UnsupportedError(&p)
		}
		if len(out)-before > size {
			t.Errorf("%q %% %s: %d bytes, estimated %d", format, value, len(out)-before, size)
		}
	}
}

func TestPercent(t *testing.T) {
	for _, row := range golden(t, "percent.json") {
		kind, value, format, want := str(t, row[0]), str(t, row[1]), str(t, row[2]), str(t, row[3])
		text, err := percentGolden(t, kind, value, format)
		got := text
		if e, ok := err.(*Error); ok && e.Class == 255 {
			got = "!TypeError: " + e.Msg // the caller's errors
		} else {
			got = result(text, err)
		}
		if got != want {
			t.Errorf("%q %% %s %s: got %q, want %q", format, kind, value, got, want)
		}
	}
}

func TestPercentStar(t *testing.T) {
	scan := NewPercentScanner("%-*.*f|", false)
	p, _, err := scan.Next()
	if err != nil || p.Width != Star || p.Precision != Star || p.Flags != FlagLeft {
		t.Fatalf("%+v, %v", p, err)
	}
	p.SetStarWidth(-8)
	p.SetStarPrecision(-3)
	if got := string(p.AppendFloat(nil, 2.5)); got != "2       " {
		t.Errorf("got %q", got)
	}
	scan = NewPercentScanner("%(a)s", false)
	if p, more, err := scan.Next(); !more || err != nil || !p.HasKey || p.Conv != 0 {
		t.Errorf("key without mapping: %+v, %v", p, err)
	}
}

func FuzzPercent(f *testing.F) {
	f.Add("%(a(b)c)-+ #0*.*ld%%")
	f.Add("%5")
	f.Fuzz(func(t *testing.T, s string) {
		scan := NewPercentScanner(s, true)
		for range len(s) + 1 {
			p, more, err := scan.Next()
			if !more || err != nil {
				return
			}
			_ = scan.UnsupportedError(&p)
		}
		t.Fatal("scanner does not advance")
	})
}
