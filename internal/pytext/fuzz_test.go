// This file fuzzes numbers' text and the format mini-language against models made of regular expressions, strconv and math/big.

package pytext

import (
	"encoding/json"
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// specGrammar are the specifications that the model knows: fill and align, sign, z, #, 0, width, grouping, precision, type.
var specGrammar = regexp.MustCompile(`^(?s:(?:(.)?([<>=^]))?)([-+ ]?)(z?)(#?)(0?)([0-9]{0,3})([,_]?)(?:\.([0-9]{1,2}))?([a-zA-Z%]?)$`)

// specModel formats naively.
type specModel struct {
	fill, align, sign, grouping, code string
	z, alt                            bool
	width, prec                       int // prec is -1 when absent
}

func readSpec(spec string) (specModel, bool) {
	m := specGrammar.FindStringSubmatch(spec)
	if m == nil || !utf8.ValidString(spec) {
		return specModel{}, false
	}
	s := specModel{fill: m[1], align: m[2], sign: m[3], z: m[4] != "", alt: m[5] != "", grouping: m[8], prec: -1, code: m[10]}
	if m[6] != "" && s.align == "" {
		s.fill, s.align = "0", "="
	} else if m[6] != "" && s.fill == "" {
		s.fill = "0"
	}
	if s.fill == "" {
		s.fill = " "
	}
	s.width, _ = strconv.Atoi(m[7])
	if m[9] != "" {
		s.prec, _ = strconv.Atoi(m[9])
	}
	return s, true
}

// group puts separators into digits, counted from the right.
func group(digits, sep string, every int) string {
	if sep == "" {
		return digits
	}
	for i := len(digits) - every; i > 0; i -= every {
		digits = digits[:i] + sep + digits[i:]
	}
	return digits
}

// number lays out sign, prefix such as 0x, digits, and what follows them.
func (s specModel) number(neg bool, prefix, digits, rest string, every int) string {
	sign := s.sign
	if neg {
		sign = "-"
	} else if sign == "-" {
		sign = ""
	}
	body := group(digits, s.grouping, every)
	if s.fill == "0" && s.align == "=" && s.grouping != "" {
		for len(sign+prefix+body+rest) < s.width {
			digits = "0" + digits
			body = group(digits, s.grouping, every)
		}
	}
	pad := max(0, s.width-utf8.RuneCountInString(sign+prefix+body+rest))
	left := map[string]int{"": pad, ">": pad, "=": pad, "^": pad / 2}[s.align]
	if s.align == "=" {
		return sign + prefix + strings.Repeat(s.fill, pad) + body + rest
	}
	return strings.Repeat(s.fill, left) + sign + prefix + body + rest + strings.Repeat(s.fill, pad-left)
}

// int gives format(v, spec); ok is false for what the model does not know.
func (s specModel) int(v *big.Int) (string, bool) {
	if s.z || s.prec >= 0 {
		return "", false
	}
	base, every, prefix := 10, 3, ""
	switch s.code {
	case "", "d":
	case "b", "o", "x", "X":
		base, every = map[string]int{"b": 2, "o": 8}[s.code], 4
		if base == 0 {
			base = 16
		}
		if s.alt {
			prefix = "0" + s.code
		}
		if s.grouping == "," {
			return "", false
		}
	default:
		return "", false
	}
	digits := new(big.Int).Abs(v).Text(base)
	if s.code == "X" {
		digits = strings.ToUpper(digits)
	}
	return s.number(v.Sign() < 0, prefix, digits, "", every), true
}

// float gives format(v, spec); ok is false for what the model does not know.
func (s specModel) float(v float64) (string, bool) {
	prec := s.prec
	if prec < 0 {
		prec = 6
	}
	var text string
	switch code := strings.ToLower(s.code); code {
	case "f", "e":
		text = strconv.FormatFloat(math.Abs(v), code[0], prec, 64)
	case "%":
		text = strconv.FormatFloat(math.Abs(v*100), 'f', prec, 64)
	default:
		return "", false
	}
	if math.IsInf(v*100, 0) || v != v {
		return "", false
	}
	digits, rest, point := strings.Cut(text, ".")
	if point {
		rest = "." + rest
	} else if d, exp, ok := strings.Cut(digits, "e"); ok {
		digits, rest = d, "e"+exp
	}
	if s.alt && !point {
		rest = "." + rest
	}
	if s.code == "%" {
		rest += "%"
	}
	if s.code == "E" {
		rest = strings.ToUpper(rest)
	}
	neg := math.Signbit(v)
	if s.z && !strings.ContainsAny(strings.SplitN(text, "e", 2)[0], "123456789") {
		neg = false
	}
	return s.number(neg, "", digits, rest, 3), true
}

// str gives format(v, spec) of a text.
func (s specModel) str(v string) (string, bool) {
	if s.sign != "" || s.z || s.alt || s.grouping != "" || s.code != "" && s.code != "s" {
		return "", false
	}
	if s.align == "=" {
		if s.fill != "0" {
			return "", false
		}
		return "", false // 0 before the width: not a padding behind the sign
	}
	r := []rune(v)
	if s.prec >= 0 && s.prec < len(r) {
		r = r[:s.prec]
	}
	pad := max(0, s.width-len(r))
	left := map[string]int{">": pad, "^": pad / 2}[s.align]
	return strings.Repeat(s.fill, left) + string(r) + strings.Repeat(s.fill, pad-left), true
}

// FuzzFormat compares with the model where that knows the specification, and elsewhere looks at sizes: never more bytes than the estimate
// that is charged, never fewer characters than the width.
func FuzzFormat(f *testing.F) {
	for i, row := range golden(f, "format.json") {
		if i%7 == 0 {
			f.Add(str(f, row[2]), math.Float64bits(float64(i)*-1.37), int64(i*i*i-5000), "héé")
		}
	}
	f.Add("c", uint64(0), int64(0x10FFFF), "\xed\xa0\x80")
	f.Fuzz(func(t *testing.T, spec string, bits uint64, i int64, text string) {
		v := math.Float64frombits(bits)
		model, known := readSpec(spec)
		big1 := new(big.Int).Lsh(big.NewInt(i), uint(bits%90))
		for _, k := range []Kind{KindStr, KindInt, KindFloat, KindComplex} {
			s, err := ParseSpec(spec, k, "x")
			if err != nil {
				if _, fine := model.str(text); known && k == KindStr && fine {
					t.Fatalf("%q for str: %v", spec, err)
				}
				if _, fine := model.int(big1); known && k == KindInt && fine {
					t.Fatalf("%q for int: %v", spec, err)
				}
				if _, fine := model.float(v); known && k == KindFloat && fine {
					t.Fatalf("%q for float: %v", spec, err)
				}
				continue
			}
			length := len(text)
			if k == KindInt {
				length = EstimateDigits(max(64, big1.BitLen()), s.DigitBase())
			}
			size := s.EstimateSize(k, length)
			if size > 1<<16 {
				continue
			}
			var out []byte
			want, fine := "", false
			switch k {
			case KindStr:
				if out = s.AppendStr(nil, text); s.FormatStr(text) != string(out) {
					t.Fatalf("%q: AppendStr %q, FormatStr %q", spec, out, s.FormatStr(text))
				}
				want, fine = model.str(text)
				fine = fine && utf8.ValidString(text)
			case KindInt:
				if out, err = s.AppendInt(nil, i); err == nil && len(out) > size {
					t.Fatalf("%q of %d: %d bytes, estimate %d", spec, i, len(out), size)
				}
				if want, fine = model.int(big.NewInt(i)); known && fine && string(out) != want {
					t.Fatalf("%q of %d: got %q, want %q", spec, i, out, want)
				}
				out, err = s.AppendBig(nil, big1)
				want, fine = model.int(big1)
			case KindFloat:
				out = s.AppendFloat(nil, v)
				want, fine = model.float(v)
			default:
				out = s.AppendComplex(nil, v, -v)
			}
			if err == nil && (len(out) > size || k != KindStr && RuneCount(string(out)) < s.Width) {
				t.Fatalf("%q kind %d: %d bytes, estimate %d, width %d: %q", spec, k, len(out), size, s.Width, out)
			}
			if known && fine && string(out) != want {
				t.Fatalf("%q kind %d of %v, %v, %q: got %q, want %q", spec, k, v, big1, text, out, want)
			}
		}
	})
}

// intGrammar is what int() takes once spaces are off, for ASCII: sign, prefix, digits.
var intGrammar = regexp.MustCompile(`^([-+]?)(?:0([xXoObB])(_?))?([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)$`)

// stripped is the whitespace that Python strips from the text of numbers where it is ASCII; other text loses U+001C and the like too.
const stripped = " \t\n\v\f\r"

// naiveInt reads an int as int(s, base) does.
func naiveInt(s string, base int) (*big.Int, bool) {
	if base != 0 && (base < 2 || base > 36) {
		return nil, false
	}
	s = strings.Trim(s, stripped)
	read := func(sign, digits string, base int) (*big.Int, bool) {
		return new(big.Int).SetString(sign+strings.ReplaceAll(digits, "_", ""), base)
	}
	m := intGrammar.FindStringSubmatch(s)
	if m == nil {
		return nil, false
	}
	prefixed := map[string]int{"x": 16, "o": 8, "b": 2}[strings.ToLower(m[2])]
	if prefixed != 0 && (base == 0 || base == prefixed) {
		return read(m[1], m[4], prefixed)
	}
	// What looks like a prefix may be digits, as in int("0b1", 16).
	digits := strings.TrimLeft(s, "+-")
	if base != 0 {
		return read(m[1], digits, base)
	}
	if prefixed != 0 || digits[0] == '0' && strings.Trim(digits, "0_") != "" {
		return nil, false
	}
	return read(m[1], digits, 10)
}

func FuzzScanInt(f *testing.F) {
	for i, row := range golden(f, "intparse.json") {
		if s := str(f, row[0]); i%5 == 0 && len(s) < 300 {
			f.Add(s, get[int](f, row[1]))
		}
	}
	f.Add("0x_1f", 0)
	f.Fuzz(func(t *testing.T, s string, base int) {
		if len(s) > 2000 {
			return
		}
		v, status := ScanInt(s, base, 100)
		got := new(big.Int)
		switch status {
		case IntOK:
			got = v.Big()
			if v.Small != got.IsInt64() || v.Small && v.Value != got.Int64() {
				t.Fatalf("%q: Small %t, Value %d, Big %v", s, v.Small, v.Value, got)
			}
			if size := (got.BitLen() + 7) / 8; size > v.BigSize() {
				t.Fatalf("%q: %d bytes, estimate %d", s, size, v.BigSize())
			}
			text := string(AppendBig(nil, got, 10, false))
			if text != got.String() || len(strings.TrimPrefix(text, "-")) > EstimateDigits(got.BitLen(), 10) {
				t.Fatalf("%q: text %s of %v", s, text, got)
			}
		case IntTooLong:
			if v.NDigits <= 100 || v.Base&(v.Base-1) == 0 {
				t.Fatalf("%q: too long with %d digits of base %d", s, v.NDigits, v.Base)
			}
			_ = IntDigitsError(100, v.NDigits).Msg
		case IntInvalid:
			_ = IntLiteralError(s, base).Msg
		}
		if !IsASCII(s) {
			return
		}
		want, ok := naiveInt(s, base)
		if status == IntTooLong && base == 0 {
			return // with leading zeros it is called too long before it is called invalid
		}
		if ok != (status == IntOK || status == IntTooLong) {
			t.Fatalf("int(%q, %d): status %d, want %v", s, base, status, want)
		}
		if status == IntOK && got.Cmp(want) != 0 {
			t.Fatalf("int(%q, %d): got %v, want %v", s, base, got, want)
		}
	})
}

var floatGrammar = func() *regexp.Regexp {
	d := `[0-9]+(?:_[0-9]+)*`
	return regexp.MustCompile(`^[-+]?(?:(?i:inf|infinity|nan)|(?:` + d + `(?:\.(?:` + d + `)?)?|\.` + d + `)(?:[eE][-+]?` + d + `)?)$`)
}()

func FuzzParseFloat(f *testing.F) {
	for i, row := range golden(f, "floatparse.json") {
		if s := str(f, row[0]); i%3 == 0 && len(s) < 300 {
			f.Add(s)
		}
	}
	for _, s := range []string{"1.5", "1_0e5", " inf ", "0x1p3", "1e999999", "٣.٥", "\xed\xa0\x80", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, ok := ParseFloat(s)
		if !ok {
			_ = FloatLiteralError(s).Msg
		}
		if IsASCII(s) && len(s) < 700 {
			text := strings.Trim(s, stripped)
			if fine := floatGrammar.MatchString(text); fine != ok {
				t.Fatalf("%q: accepted %t, want %t", s, ok, fine)
			}
			if ok {
				want, _ := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
				if !sameFloat(v, want) && !(v != v && strings.HasSuffix(strings.ToLower(text), "nan")) {
					t.Fatalf("%q: got %v, want %v", s, v, want)
				}
			}
		}
		// JSON's numbers are floats for Python too.
		if json.Valid([]byte(s)) && strings.Trim(s, "-+.eE0123456789 \t\n\r") == "" && !ok {
			t.Fatalf("%q is a number", s)
		}
	})
}
