// This file fuzzes the engine: against Go's regexp where the two languages mean the same, and against itself with its memory of failures.

package regex

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/budget"
)

// plainPattern are patterns of the characters below, which both languages know. What Go takes as text, or what it means otherwise, is left out.
func plainPattern(p, text string) bool {
	for _, c := range p {
		if !strings.ContainsRune(`abcxé0159.|()*+?[]^$-{}, `, c) {
			return false
		}
	}
	for _, other := range []string{"{,", "(?", "++", "*+", "?+", "}+", "[[", "--"} {
		if strings.Contains(p, other) {
			return false
		}
	}
	return !(strings.Contains(p, "$") && strings.HasSuffix(text, "\n")) && utf8.ValidString(text)
}

// FuzzMatch looks for a pattern in a text.
func FuzzMatch(f *testing.F) {
	for _, c := range [][2]string{
		{"a*b|c", "aaxbc"}, {"(a|b)*c{2,3}?", "abababccc"}, {"[^a-c]+$", "abcxyz"}, {`(?P<x>\w+)\s(?P=x)`, "the the"}, {"(?<=a)b(?!c)", "abc ab"},
		{"(?i)straße|ß", "STRASSE ß"}, {"(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaab"}, {"x*", "aéb"}, {`(?s:.)\Z`, "a\n"}, {"(?>a+)b", "aaab"}, {"a{2,}+a", "aaaa"},
		{`[\w\-é]+?`, "é-a"}, {`(a)?(?(1)b|c)`, "abc"}, {"(?x) a  b # c", "ab"}, {"((a*)*)*b", "aaaa"}, {`\b\d{1,3}(,\d{3})*\b`, "1,234,567"},
	} {
		f.Add(c[0], c[1], uint32(0))
	}
	f.Add("a.b^", "A\nb", uint32(IgnoreCase|DotAll|Multiline))
	f.Fuzz(func(t *testing.T, pattern, text string, flags uint32) {
		if len(pattern) > 200 || len(text) > 200 {
			return
		}
		hang := time.AfterFunc(time.Minute, func() { panic("still matching: " + pattern) })
		defer hang.Stop()
		fl := Flags(flags) & (IgnoreCase | Multiline | DotAll | Verbose | ASCII)
		m := newMeter(t, 2*time.Second, 1<<24)
		p, err := Compile(m, pattern, false, fl)
		var malformed *Error
		var value *ValueError
		if err != nil {
			if !errors.As(err, &malformed) && !errors.As(err, &value) && !errors.Is(err, budget.ErrDepth) && m.Err() == nil {
				t.Fatalf("%q: %v", pattern, err)
			}
			if malformed != nil && malformed.Pos > utf8.RuneCountInString(pattern) {
				t.Fatalf("%q: %v", pattern, err)
			}
		}
		var first []int
		for _, eager := range []bool{false, true} {
			if err != nil || eager && (p.loose || p.memo == 0) {
				break
			}
			x, e := NewMatcher(m, p, text, len(text))
			if e != nil {
				return
			}
			x.eager = eager
			ok, e := x.Find(0, Search, false)
			x.Close()
			if e != nil {
				if m.Err() == nil {
					t.Fatalf("%q in %q: %v", pattern, text, e)
				}
				return
			}
			got := []int{}
			if ok {
				got = slices.Clone(x.Groups)
			}
			for i := 0; i < len(got); i += 2 {
				if a, b := got[i], got[i+1]; a > b || b > len(text) || (a < 0) != (b < 0) {
					t.Fatalf("%q in %q: groups %v", pattern, text, got)
				}
			}
			if eager && !slices.Equal(got, first) {
				t.Fatalf("%q in %q: %v, with memory %v", pattern, text, first, got)
			}
			first = got
		}
		if fl != 0 || !plainPattern(pattern, text) {
			return
		}
		g, gerr := regexp.Compile(pattern)
		if gerr != nil || err != nil {
			return
		}
		want := g.FindStringIndex(text)
		if len(want) != 0 != (len(first) != 0) || len(want) != 0 && (want[0] != first[0] || want[1] != first[1]) {
			t.Fatalf("%q in %q: %v, Go finds %v", pattern, text, first, want)
		}
	})
}
