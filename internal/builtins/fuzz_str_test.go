// This file fuzzes the methods of str against naive ones on slices of runes.

package builtins

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/pytext"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// fuzzText makes a Python str of any bytes: what is not UTF-8 becomes lone surrogates.
func fuzzText(s string) (string, []rune) {
	runes := []rune{}
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 {
			r = 0xD780 + rune(s[0]) // half of them high surrogates, half low
			if s[0] >= 0xC0 {
				r = 0xDC00 + rune(s[0])
			}
			r = max(r, 0xD800)
		}
		runes = append(runes, r)
		s = s[n:]
	}
	return fromRunes(runes), runes
}

func fromRunes(r []rune) string {
	var b []byte
	for _, c := range r {
		b = pytext.AppendRune(b, c)
	}
	return string(b)
}

// strFuzz compares one str's methods with what Go's slices of runes give.
type strFuzz struct {
	t       *testing.T
	th      *object.Thread
	self    object.Value
	s, sub  []rune
	from    int
	to      int
	subText object.Value
}

func (f *strFuzz) call(method string, a ...object.Value) string {
	f.t.Helper()
	v, err := object.CallMethod(f.th, f.self, method, a...)
	if err != nil {
		return err.Error()
	}
	s, err := object.Repr(f.th, v)
	if err != nil {
		f.t.Fatal(err)
	}
	return s
}

func (f *strFuzz) expect(want, method string, a ...object.Value) {
	f.t.Helper()
	if got := f.call(method, a...); got != want {
		f.t.Fatalf("%q.%s(%q) [%d:%d]: got %.300s, want %.300s", string(f.s), method, string(f.sub), f.from, f.to, got, want)
	}
}

func reprOf(r []rune) string { return pytext.Repr(fromRunes(r)) }

func reprList(parts [][]rune) string {
	var texts []string
	for _, p := range parts {
		texts = append(texts, reprOf(p))
	}
	return "[" + strings.Join(texts, ", ") + "]"
}

// indexRunes is the first place of sub in s at or behind from, -1 for none.
func indexRunes(s, sub []rune, from int) int {
	for i := from; i+len(sub) <= len(s); i++ {
		if slices.Equal(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}

func (f *strFuzz) search() {
	n := len(f.s)
	clip := func(i int) int {
		if i < 0 {
			i = max(0, i+n)
		}
		return i
	}
	lo, hi := clip(f.from), min(clip(f.to), n)
	found, last, count := -1, -1, 0
	if lo <= hi {
		part := f.s[lo:hi]
		if found = indexRunes(part, f.sub, 0); found >= 0 {
			found += lo
		}
		for i := len(part) - len(f.sub); i >= 0 && last < 0; i-- {
			if slices.Equal(part[i:i+len(f.sub)], f.sub) {
				last = i + lo
			}
		}
		if len(f.sub) == 0 {
			count = len(part) + 1
		}
		for i := indexRunes(part, f.sub, 0); i >= 0 && len(f.sub) > 0; i = indexRunes(part, f.sub, i+len(f.sub)) {
			count++
		}
	}
	starts := lo <= hi && len(f.sub) <= hi-lo && slices.Equal(f.s[lo:lo+len(f.sub)], f.sub)
	ends := lo <= hi && len(f.sub) <= hi-lo && slices.Equal(f.s[hi-len(f.sub):hi], f.sub)
	a := []object.Value{f.subText, object.Int(int64(f.from)), object.Int(int64(f.to))}
	f.expect(fmt.Sprint(found), "find", a...)
	f.expect(fmt.Sprint(last), "rfind", a...)
	f.expect(fmt.Sprint(count), "count", a...)
	for name, yes := range map[string]bool{"startswith": starts, "endswith": ends} {
		f.expect(strings.ToUpper(fmt.Sprint(yes)[:1])+fmt.Sprint(yes)[1:], name, a...)
	}
}

func (f *strFuzz) split() {
	limit := f.from % 5
	max1 := object.Int(int64(limit))
	if len(f.sub) == 0 {
		f.expect("ValueError: empty separator", "split", f.subText)
		f.expect("ValueError: empty separator", "partition", f.subText)
	} else {
		var parts, back [][]rune
		at, n := 0, 0
		for i := indexRunes(f.s, f.sub, 0); i >= 0 && (limit < 0 || n < limit); i = indexRunes(f.s, f.sub, at) {
			parts, at, n = append(parts, f.s[at:i]), i+len(f.sub), n+1
		}
		parts = append(parts, f.s[at:])
		end := len(f.s)
		for i, n := len(f.s)-len(f.sub), 0; i >= 0 && (limit < 0 || n < limit); i-- {
			if slices.Equal(f.s[i:i+len(f.sub)], f.sub) && i+len(f.sub) <= end {
				back = append(back, f.s[i+len(f.sub):end])
				end, n = i, n+1
				i -= len(f.sub) - 1
			}
		}
		back = append(back, f.s[:end])
		slices.Reverse(back)
		f.expect(reprList(parts), "split", f.subText, max1)
		f.expect(reprList(back), "rsplit", f.subText, max1)
		if i := indexRunes(f.s, f.sub, 0); i < 0 {
			f.expect("("+reprOf(f.s)+", '', '')", "partition", f.subText)
		} else {
			f.expect("("+reprOf(f.s[:i])+", "+reprOf(f.sub)+", "+reprOf(f.s[i+len(f.sub):])+")", "partition", f.subText)
		}
		list, err := object.CallMethod(f.th, f.self, "split", f.subText)
		if err != nil {
			f.t.Fatal(err)
		}
		joined, err := object.CallMethod(f.th, f.subText, "join", list)
		if err != nil || object.ToStr(joined).String() != fromRunes(f.s) {
			f.t.Fatalf("split at %q and joined: %v", string(f.sub), err)
		}
	}
	for _, by := range []string{"éx", "+", "", "--"} {
		f.expect(reprOf(f.replaced([]rune(by), limit)), "replace", f.subText, object.NewStr(by), max1)
		f.expect(reprOf(f.replaced([]rune(by), -1)), "replace", f.subText, object.NewStr(by))
	}
}

// replaced is what replace makes with by, at most limit times.
func (f *strFuzz) replaced(by []rune, limit int) (out []rune) {
	for i, n := 0, 0; i < len(f.s) || i == 0 && len(f.sub) == 0; {
		if more := limit < 0 || n < limit; more && len(f.sub) == 0 {
			out, n = append(out, by...), n+1
		} else if more && i+len(f.sub) <= len(f.s) && slices.Equal(f.s[i:i+len(f.sub)], f.sub) {
			out, n, i = append(out, by...), n+1, i+len(f.sub)
			continue
		}
		if i < len(f.s) {
			out = append(out, f.s[i])
		}
		if i++; i == len(f.s) && len(f.sub) == 0 && (limit < 0 || n < limit) {
			out = append(out, by...)
		}
	}
	return out
}

func (f *strFuzz) strip() {
	in := func(r rune) bool { return slices.Contains(f.sub, r) }
	lo, hi := 0, len(f.s)
	for lo < hi && in(f.s[lo]) {
		lo++
	}
	f.expect(reprOf(f.s[lo:]), "lstrip", f.subText)
	for hi > lo && in(f.s[hi-1]) {
		hi--
	}
	f.expect(reprOf(f.s[lo:hi]), "strip", f.subText)
	if n := len(f.sub); len(f.s) >= n && slices.Equal(f.s[:n], f.sub) {
		f.expect(reprOf(f.s[n:]), "removeprefix", f.subText)
	} else {
		f.expect(reprOf(f.s), "removeprefix", f.subText)
	}
}

func (f *strFuzz) pad() {
	width := max(f.from, 0) % 100
	n := max(0, width-len(f.s))
	w, left := object.Int(int64(width)), n/2+n&width&1
	for _, c := range []rune{'é', '*'} {
		fill := object.NewStr(string(c))
		pad := func(k int) []rune { return slices.Repeat([]rune{c}, k) }
		f.expect(reprOf(slices.Concat(f.s, pad(n))), "ljust", w, fill)
		f.expect(reprOf(slices.Concat(pad(n), f.s)), "rjust", w, fill)
		f.expect(reprOf(slices.Concat(pad(left), f.s, pad(n-left))), "center", w, fill)
	}
	sign := 0
	if len(f.s) > 0 && (f.s[0] == '+' || f.s[0] == '-') {
		sign = 1
	}
	f.expect(reprOf(slices.Concat(f.s[:sign], slices.Repeat([]rune{'0'}, n), f.s[sign:])), "zfill", w)
	tabs := f.to % 9
	var out []rune
	col := 0
	for _, r := range f.s {
		switch {
		case r == '\t' && tabs > 0:
			k := tabs - col%tabs
			out, col = append(out, slices.Repeat([]rune{' '}, k)...), col+k
		case r == '\t':
		default:
			if out, col = append(out, r), col+1; r == '\n' || r == '\r' {
				col = 0
			}
		}
	}
	f.expect(reprOf(out), "expandtabs", object.Int(int64(tabs)))
}

// items checks length, subscripts, slices, iteration, comparison and concatenation.
func (f *strFuzz) items() {
	th := f.th
	if n, err := object.Len(th, f.self); err != nil || n != len(f.s) {
		f.t.Fatal("length", n, err)
	}
	i := 0
	err := object.Iterate(th, f.self, func(x object.Value) error {
		if object.ToStr(x).String() != fromRunes(f.s[i:i+1]) {
			f.t.Fatal("character", i)
		}
		i++
		return nil
	})
	if err != nil || i != len(f.s) {
		f.t.Fatal("characters", i, err)
	}
	step := []int{1, 2, -1, -3, 5}[(f.from&0xff+f.to&0xff)%5]
	key := object.NewSlice(object.Int(int64(f.from)), object.Int(int64(f.to)), object.Int(int64(step)))
	start, _, count, err := object.ToSliceObj(key).Indices(th, len(f.s))
	if err != nil {
		f.t.Fatal(err)
	}
	var part []rune
	for k := range count {
		part = append(part, f.s[start+k*step])
	}
	v, err := object.GetItem(th, f.self, key)
	if err != nil || object.ToStr(v).String() != fromRunes(part) {
		f.t.Fatalf("%q[%d:%d:%d]: %v", string(f.s), f.from, f.to, step, err)
	}
	c, err := object.Compare(th, object.CmpLt, f.self, f.subText)
	if err != nil || object.Is(c, object.True) != (slices.Compare(f.s, f.sub) < 0) {
		f.t.Fatalf("%q < %q: %v", string(f.s), string(f.sub), err)
	}
	sum, err := object.Binary(th, object.OpAdd, f.self, f.subText)
	if err != nil || object.ToStr(sum).String() != fromRunes(slices.Concat(f.s, f.sub)) {
		f.t.Fatal("sum", err)
	}
	if has, err := object.Contains(th, f.self, f.subText); err != nil || has != (indexRunes(f.s, f.sub, 0) >= 0) {
		f.t.Fatal("in", has, err)
	}
}

// texts checks that what is written of the str reads back: repr, ascii, and the encodings.
func (f *strFuzz) texts() {
	th := f.th
	for _, name := range []string{"repr", "ascii"} {
		v, err := object.Call(th, Table()[name], f.self)
		if err != nil {
			f.t.Fatal(err)
		}
		m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
		mod, err := parse.Parse(m, source.NewFile("x", object.ToStr(v).String()), parse.Limits{})
		m.Stop()
		if err != nil {
			f.t.Fatalf("%s of %q: %v", name, string(f.s), err)
		}
		c, ok := mod.Body[0].(*syntax.ExprStmt).Value.(*syntax.Constant)
		if !ok || c.Str != fromRunes(f.s) {
			f.t.Fatalf("%s of %q reads back as %v", name, string(f.s), mod.Body[0])
		}
	}
	for _, coding := range []string{"utf-8", "utf-16", "utf-32-be", "utf-7", "unicode_escape", "latin-1", "ascii", "cp1252"} {
		for _, errors := range []string{"surrogatepass", "strict", "replace", "backslashreplace", "surrogateescape", "xmlcharrefreplace"} {
			b, err := object.CallMethod(th, f.self, "encode", object.NewStr(coding), object.NewStr(errors))
			if err != nil {
				if !object.Matches(err, object.ValueErrorType) && !object.Matches(err, object.LookupErrorType) {
					f.t.Fatal(coding, errors, err)
				}
				continue
			}
			v, err := object.CallMethod(th, b, "decode", object.NewStr(coding), object.NewStr(errors))
			if errors != "strict" && (errors != "surrogatepass" || coding != "utf-8" && coding != "utf-32-be") {
				continue
			}
			if err != nil || object.ToStr(v).String() != fromRunes(f.s) {
				f.t.Fatalf("%q in %s, %s: %v", string(f.s), coding, errors, err)
			}
		}
	}
}

func FuzzStr(f *testing.F) {
	for _, s := range []struct {
		s, sub   string
		from, to int
	}{
		{"hello world", "o", 0, 20}, {"aaaa", "aa", 1, -1}, {"äöü\xff\x80x", "\xff", -3, 3}, {"", "", 0, 0}, {"  a\tb \n", " \n", 2, 4},
		{"-00é1", "-", 9, 8}, {"日本語日本", "日本", -5, 100}, {"a,b,,c", ",", 2, 1 << 40}, {"\xed\xa0\x80\xed\xb0\x80", "", 3, 2},
		{"ǅΣς ΣΊΣ.ß", "Σ", 1, 5}, {"\r\n\x0b\x1c\u2028x", "\n", 0, 9}, {"ab" + strings.Repeat("abc", 40), "cab", 7, 99},
	} {
		f.Add(s.s, s.sub, s.from, s.to)
	}
	f.Fuzz(func(t *testing.T, s, sub string, from, to int) {
		if len(s) > 400 || len(sub) > 100 || from == math.MinInt || to == math.MinInt || from > 1<<60 || to > 1<<60 || from < -1<<60 || to < -1<<60 {
			return
		}
		text, runes := fuzzText(s)
		subText, subRunes := fuzzText(sub)
		x := &strFuzz{t: t, th: strThread(-1), self: object.NewStr(text), s: runes, sub: subRunes, from: from, to: to, subText: object.NewStr(subText)}
		x.search()
		x.split()
		x.strip()
		x.pad()
		x.items()
		x.texts()
		for _, name := range []string{"upper", "lower", "title", "swapcase", "casefold", "capitalize"} {
			v, err := object.CallMethod(x.th, x.self, name)
			if err != nil {
				t.Fatal(err)
			}
			got := object.ToStr(v).String()
			want := map[string]func(string) string{"upper": strings.ToUpper, "lower": strings.ToLower, "casefold": strings.ToLower}[name]
			if !pytext.Valid(got) || pytext.IsASCII(text) && want != nil && got != want(text) {
				t.Fatalf("%s of %q: %q", name, text, got)
			}
		}
		lines, err := object.CallMethod(x.th, x.self, "splitlines", object.True)
		if err != nil {
			t.Fatal(err)
		}
		if joined, err := object.CallMethod(x.th, object.NewStr(""), "join", lines); err != nil || object.ToStr(joined).String() != text {
			t.Fatalf("lines of %q: %v", text, err)
		}
		if words, err := object.CallMethod(x.th, x.self, "split"); err == nil && pytext.IsASCII(text) && !strings.ContainsAny(text, "\x1c\x1d\x1e\x1f") {
			if want := strings.Fields(text); object.ToList(words).Len() != len(want) {
				t.Fatalf("%q has %d words", text, object.ToList(words).Len())
			}
		}
	})
}
