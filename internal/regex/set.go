// This file defines set, a class of characters that programs test, and case folding.

package regex

import (
	"slices"
	"unicode"

	"github.com/alkimi/pyexec/internal/pytext"
)

// byteSet is a set of bytes.
type byteSet [4]uint64

func (b *byteSet) has(c byte) bool { return b[c>>6]&(1<<(c&63)) != 0 }

func (b *byteSet) add(c byte) { b[c>>6] |= 1 << (c & 63) }

func (b *byteSet) addAll(o *byteSet) {
	for i := range b {
		b[i] |= o[i]
	}
}

// set tests one character. Those below 256 are looked up, others are tested.
type set struct {
	low  byteSet // characters below 256
	test func(c rune) bool
	// lead has the first bytes that a character of the set may have in a text of the program.
	lead byteSet
}

func (s *set) has(c rune) bool {
	if c < 256 {
		return s.low.has(byte(c))
	}
	return s.test(c)
}

// seal fills the tables of a set from its test.
func (s *set) seal(bytes bool) *set {
	for c := range rune(256) {
		if s.test(c) {
			s.low.add(byte(c))
		}
	}
	s.lead = s.low
	if !bytes {
		// Any byte of a longer character will do: it only has to be a filter.
		s.lead[2], s.lead[3] = ^uint64(0), ^uint64(0)
	}
	return s
}

// folding says which characters are equal under a program's flags.
type folding uint8

const (
	foldNone    folding = iota
	foldASCII           // A to Z are a to z
	foldUnicode         // by Unicode's lower case
)

func lower(c rune, f folding) rune {
	if c < 0x80 || f == foldASCII {
		if f != foldNone && 'A' <= c && c <= 'Z' {
			return c + 'a' - 'A'
		}
		return c
	}
	if f == foldNone {
		return c
	}
	return unicode.ToLower(c)
}

// sameUpper lists lower case letters that differ and have the same upper case, for which Python's matching makes no difference either.
var sameUpper = [][]rune{
	{'i', 'ı'}, {'s', 'ſ'}, {'µ', 'μ'}, {0x345, 'ι', 0x1fbe}, {0x390, 0x1fd3}, {0x3b0, 0x1fe3}, {'β', 'ϐ'}, {'ε', 'ϵ'}, {'θ', 'ϑ'},
	{'κ', 'ϰ'}, {'π', 'ϖ'}, {'ρ', 'ϱ'}, {'ς', 'σ'}, {'φ', 'ϕ'}, {'в', 0x1c80}, {'д', 0x1c81}, {'о', 0x1c82}, {'с', 0x1c83},
	{'т', 0x1c84, 0x1c85}, {'ъ', 0x1c86}, {'ѣ', 0x1c87}, {0x1c88, 0xa64b}, {0x1e61, 0x1e9b}, {0xfb05, 0xfb06},
}

// equals are the lower case letters that match a lower case letter.
func equals(lo rune) []rune {
	for _, g := range sameUpper {
		if slices.Contains(g, lo) {
			return g
		}
	}
	return []rune{lo}
}

// cased tells a character that folding may change.
func cased(c rune, f folding) bool {
	switch f {
	case foldNone:
		return false
	case foldASCII:
		return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
	}
	return unicode.ToLower(c) != c || unicode.ToUpper(c) != c || unicode.SimpleFold(c) != c || len(equals(c)) > 1
}

// variants shows every character whose lower case matches that of c, until f gives true, and tells whether it did.
func variants(c rune, f func(c rune) bool) bool {
	for _, e := range equals(lower(c, foldUnicode)) {
		if f(e) {
			return true
		}
		for x := unicode.SimpleFold(e); x != e; x = unicode.SimpleFold(x) {
			if lower(x, foldUnicode) == e && f(x) {
				return true
			}
		}
		if e == 'i' && f('İ') {
			return true
		}
	}
	return false
}

// inCategory tests \d and its like.
func inCategory(letter, c rune, ascii bool) bool {
	switch letter {
	case 'd':
		if c < 0x80 || ascii {
			return '0' <= c && c <= '9'
		}
		return pytext.IsDecimal(c)
	case 's':
		if ascii {
			return c == ' ' || '\t' <= c && c <= '\r'
		}
		return pytext.IsSpace(c)
	case 'w':
		return isWord(c, ascii)
	case 'D', 'S', 'W':
		return !inCategory(letter+'a'-'A', c, ascii)
	}
	return false
}

func isWord(c rune, ascii bool) bool {
	if c < 0x80 || ascii {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_'
	}
	return pytext.IsAlnum(c)
}

// compileClass makes the set of a class.
func compileClass(cl *class, f folding, ascii, bytes bool) *set {
	type span struct{ lo, hi rune }
	var spans []span
	var categories []rune
	for _, i := range cl.items {
		if i.category {
			if !slices.Contains(categories, i.lo) {
				categories = append(categories, i.lo)
			}
		} else {
			spans = append(spans, span{i.lo, i.hi})
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return int(a.lo - b.lo) })
	merged := spans[:0]
	for _, x := range spans {
		if k := len(merged) - 1; k >= 0 && x.lo <= merged[k].hi+1 {
			merged[k].hi = max(merged[k].hi, x.hi)
		} else {
			merged = append(merged, x)
		}
	}
	spans = merged
	inSpans := func(c rune) bool {
		at, _ := slices.BinarySearchFunc(spans, c, func(s span, c rune) int { return int(s.hi) - int(c) })
		return at < len(spans) && spans[at].lo <= c
	}
	inClass := func(c rune) bool {
		lo := lower(c, f)
		for _, letter := range categories {
			if inCategory(letter, lo, ascii) {
				return true
			}
		}
		switch f {
		case foldUnicode:
			return variants(c, inSpans)
		case foldASCII:
			return inSpans(lo) || 'a' <= lo && lo <= 'z' && inSpans(lo-'a'+'A')
		}
		return inSpans(c)
	}
	s := &set{test: inClass}
	if cl.not {
		s.test = func(c rune) bool { return !inClass(c) }
	}
	return s.seal(bytes)
}

// charSet is the set of the characters that match one under folding.
func charSet(c rune, f folding, bytes bool) *set {
	return compileClass(&class{items: []classItem{{lo: c, hi: c}}}, f, f == foldASCII, bytes)
}

var (
	notNewline      = (&set{test: func(c rune) bool { return c != '\n' }}).seal(false)
	notNewlineBytes = (&set{test: func(c rune) bool { return c != '\n' }}).seal(true)
	anything        = (&set{test: func(rune) bool { return true }}).seal(false)
	anythingBytes   = (&set{test: func(rune) bool { return true }}).seal(true)
)
