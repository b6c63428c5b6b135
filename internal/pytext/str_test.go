// This file tests the str methods against CPython.

package pytext

import (
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func collect(f func(yield func(string) bool)) []string {
	var out []string
	f(func(s string) bool { out = append(out, s); return true })
	return out
}

func backward(f func(yield func(string) bool)) []string {
	out := collect(f)
	slices.Reverse(out)
	return out
}

// whole leaves out the poll.
func whole[R any](f func(s string, poll Poll) (R, error)) func(string) R {
	return func(s string) R {
		r, _ := f(s, nil)
		return r
	}
}

var strToStr = map[string]func(string) string{"upper": whole(Upper), "lower": whole(Lower), "title": whole(Title),
	"capitalize": whole(Capitalize), "swapcase": whole(Swapcase), "casefold": whole(Casefold), "strip": TrimSpace, "lstrip": TrimSpaceLeft, "rstrip": TrimSpaceRight, "repr": Repr,
	"ascii": func(s string) string { return string(AppendASCII(nil, s)) }}

var strToBool = map[string]func(string) bool{"isalpha": whole(StrIsAlpha), "isalnum": whole(StrIsAlnum), "isdigit": whole(StrIsDigit),
	"isdecimal": whole(StrIsDecimal), "isnumeric": whole(StrIsNumeric), "isspace": whole(StrIsSpace), "isupper": whole(StrIsUpper), "islower": whole(StrIsLower),
	"istitle": whole(StrIsTitle), "isidentifier": whole(StrIsIdentifier), "isprintable": whole(StrIsPrintable)}

func TestStrMethods(t *testing.T) {
	for _, row := range golden(t, "strings.json") {
		op := str(t, row[0])
		args := row[1 : len(row)-1]
		raw := row[len(row)-1]
		s := str(t, args[0])
		arg := func(i int) string { return str(t, args[i]) }
		num := func(i int) int { return get[int](t, args[i]) }
		var got any
		switch op {
		case "len":
			got = RuneCount(s)
		case "split":
			got = collect(func(y func(string) bool) { Fields(s, -1, nil, y) })
		case "rsplit":
			got = backward(func(y func(string) bool) { RFields(s, -1, nil, y) })
		case "splitn":
			got = collect(func(y func(string) bool) { Fields(s, num(1), nil, y) })
		case "rsplitn":
			got = backward(func(y func(string) bool) { RFields(s, num(1), nil, y) })
		case "splitsep":
			got = collect(func(y func(string) bool) { Split(s, arg(1), num(2), nil, y) })
		case "rsplitsep":
			got = backward(func(y func(string) bool) { RSplit(s, arg(1), num(2), nil, y) })
		case "splitlines", "keepends":
			got = collect(func(y func(string) bool) { Lines(s, op == "keepends", nil, y) })
		case "bytesrepr":
			b, err := hex.DecodeString(s)
			if err != nil {
				t.Fatal(err)
			}
			got = string(AppendBytesRepr(nil, string(b)))
			if len(got.(string)) > ReprSize(string(b))+1 {
				t.Errorf("ReprSize %d of %q", ReprSize(string(b)), got)
			}
		case "expandtabs":
			size, _ := ExpandTabsSize(s, num(1), false, nil)
			var out strings.Builder
			_ = ExpandTabs(&out, s, num(1), false, nil)
			text := out.String()
			if len(text) != size {
				t.Errorf("ExpandTabsSize(%q, %d) = %d, got %d", s, num(1), size, len(text))
			}
			got = text
		case "center", "ljust", "rjust":
			r, _ := DecodeRune(arg(2))
			text, _ := map[string]func(string, int, rune, Poll) (string, error){"center": Center, "ljust": LJust, "rjust": RJust}[op](s, num(1), r, nil)
			if len(text) > PadSize(len(s), num(1), r) {
				t.Errorf("PadSize(%q, %d)", s, num(1))
			}
			got = text
		case "zfill":
			got, _ = ZFill(s, num(1), nil)
		case "stripchars", "lstripchars", "rstripchars":
			c, _ := NewCharSet(arg(1), nil)
			got = map[string]func(*CharSet, string) string{"stripchars": (*CharSet).Trim, "lstripchars": (*CharSet).TrimLeft,
				"rstripchars": (*CharSet).TrimRight}[op](&c, s)
		case "find":
			got = Find(s, arg(1), num(2), num(3))
		case "count":
			got = Count(s, arg(1), num(2), num(3))
		case "startswith":
			got = HasPrefix(s, arg(1), num(2), num(3))
		case "endswith":
			got = HasSuffix(s, arg(1), num(2), num(3))
		case "replace":
			n, size, _ := ReplaceSize(s, arg(1), arg(2), num(3), false, nil)
			var out strings.Builder
			_ = Replace(&out, s, arg(1), arg(2), n, false, nil)
			text := out.String()
			if len(text) != size {
				t.Errorf("ReplaceSize %d, got %d", size, len(text))
			}
			got = text
		case "partition":
			a, b, c := Partition(s, arg(1))
			got = []string{a, b, c}
		default:
			if f := strToBool[op]; f != nil {
				got = f(s)
				break
			}
			f := strToStr[op]
			if f == nil {
				t.Fatalf("unknown method %s", op)
			}
			text := f(s)
			if (op == "repr" || op == "ascii") && len(text) > ReprSize(s) || op[0] != 'r' && op != "ascii" && len(text) > CaseSize(len(s)) {
				t.Errorf("%s(%q) is longer than estimated", op, s)
			}
			got = text
		}
		ok := false
		switch got := got.(type) {
		case string:
			ok = got == str(t, raw)
		case []string:
			ok = slices.Equal(got, strs(t, raw))
		case bool:
			ok = got == get[bool](t, raw)
		case int:
			ok = got == get[int](t, raw)
		}
		if !ok {
			t.Errorf("%s %s: got %+q, want %s", op, args, got, raw)
		}
	}
}

func inFlat(ranges []rune, r rune) bool {
	i, found := slices.BinarySearch(ranges, r)
	return found || i%2 == 1
}

// lowerSince15 holds the only characters of Unicode 14 that changed: Unicode 15 made them lower case.
var lowerSince15 = []rune{0x10FC, 0xA7F2, 0xA7F3, 0xA7F4, 0xAB69}

// TestUnicode compares every code point with CPython 3.11. Differences are allowed only for code points that its Unicode 14
// has not assigned and for lowerSince15: pyexec follows the newer tables of Go, as CPython 3.12 and later do.
func TestUnicode(t *testing.T) {
	table := map[string]json.RawMessage{}
	for _, row := range golden(t, "unicode.json") {
		table[str(t, row[0])] = row[1]
	}
	unassigned := get[[]rune](t, table["unassigned"])
	newer := map[string]int{}
	report := func(name string, r rune, got, want any) {
		if inFlat(unassigned, r) || name == "islower" && slices.Contains(lowerSince15, r) {
			newer[name]++
			return
		}
		t.Errorf("%s U+%04X: got %v, want %v", name, r, got, want)
	}
	sigma := func(before, after string) bool {
		lower := whole(Lower)(before + "Σ" + after)
		return lower[len(whole(Lower)(before)):][:2] == "ς"
	}
	runePredicates := map[string]func(rune) bool{"isalpha": IsAlpha, "isalnum": IsAlnum, "isdigit": IsDigit, "isdecimal": IsDecimal,
		"isnumeric": IsNumeric, "isspace": IsSpace, "isupper": IsUpper, "islower": IsLower, "istitle": func(r rune) bool {
			return whole(StrIsTitle)(string(AppendRune(nil, r)))
		}, "isprintable": IsPrintable,
		"isidentifier": IsIdentifierStart, "idpart": IsIdentifierPart,
		"finalsigma":   func(r rune) bool { return sigma(string(AppendRune(nil, r)), "") },
		"sigmathrough": func(r rune) bool { return sigma("a"+string(AppendRune(nil, r)), "") },
		"sigmaafter":   func(r rune) bool { return sigma("a", string(AppendRune(nil, r))) }}
	for name, f := range runePredicates {
		ranges := get[[]rune](t, table[name])
		for r := rune(0); r <= 0x10FFFF; r++ {
			if got, want := f(r), inFlat(ranges, r); got != want {
				report(name, r, got, want)
			}
		}
	}
	for _, name := range []string{"upper", "lower", "title", "casefold", "swapcase"} {
		pairs := get[[]json.RawMessage](t, table[name])
		want := map[rune]string{}
		for i := 0; i < len(pairs); i += 2 {
			want[get[rune](t, pairs[i])] = str(t, pairs[i+1])
		}
		for r := rune(0); r <= 0x10FFFF; r++ {
			s := string(AppendRune(nil, r))
			w, ok := want[r]
			if !ok {
				w = s
			}
			if got := strToStr[name](s); got != w {
				report(name, r, got, w)
			}
		}
	}
	decimals := get[[]rune](t, table["decimal"])
	values := map[rune]int{}
	for i := 0; i < len(decimals); i += 2 {
		values[decimals[i]] = int(decimals[i+1])
	}
	for r := rune(0); r <= 0x10FFFF; r++ {
		want, ok := values[r]
		if !ok {
			want = -1
		}
		if got := DecimalValue(r); got != want {
			report("decimal", r, got, want)
		}
	}
	t.Logf("code points that differ from Unicode 14: %v", newer)
}
