// This file defines the case conversions of Python's str, with full special casing.

package pytext

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// caseEntry maps one code point to its full case form.
type caseEntry struct {
	r  rune
	to string
}

func findCase(table []caseEntry, r rune) (string, bool) {
	i := sort.Search(len(table), func(i int) bool { return table[i].r >= r })
	if i < len(table) && table[i].r == r {
		return table[i].to, true
	}
	return "", false
}

// CaseSize returns an upper bound on the bytes of any case conversion of a string of n bytes.
func CaseSize(n int) int { return mulSize(n, 3) }

func appendUpper(dst []byte, r rune) []byte {
	if to, ok := findCase(upperSpecial, r); ok {
		return append(dst, to...)
	}
	return AppendRune(dst, unicode.ToUpper(r))
}

func appendTitle(dst []byte, r rune) []byte {
	if to, ok := findCase(titleSpecial, r); ok {
		return append(dst, to...)
	}
	return AppendRune(dst, unicode.ToTitle(r))
}

func appendFold(dst []byte, r rune) []byte {
	if to, ok := findCase(foldSpecial, r); ok {
		return append(dst, to...)
	}
	return appendSimpleLower(dst, r)
}

func appendSimpleLower(dst []byte, r rune) []byte {
	if r == 'İ' {
		return append(dst, "i\u0307"...)
	}
	return AppendRune(dst, unicode.ToLower(r))
}

// appendLower appends the lower case of r, which stands at s[at:].
func appendLower(dst []byte, s string, at int, r rune) []byte {
	if r == 'Σ' {
		if finalSigma(s, at) {
			return append(dst, "ς"...)
		}
		return append(dst, "σ"...)
	}
	return appendSimpleLower(dst, r)
}

// finalSigma reports whether the capital sigma at s[at:] ends a word: a cased character before it, none after it.
func finalSigma(s string, at int) bool {
	before := s[:at]
	for {
		r, n := DecodeLastRune(before)
		if n == 0 {
			return false
		}
		before = before[:len(before)-n]
		if !isCaseIgnorable(r) {
			if !isCased(r) {
				return false
			}
			break
		}
	}
	after := s[at+len("Σ"):]
	for {
		r, n := DecodeRune(after)
		if n == 0 {
			return true
		}
		after = after[n:]
		if !isCaseIgnorable(r) {
			return !isCased(r)
		}
	}
}

// mapASCII flips the case of the letters from to to. It returns s itself when nothing changes, and false when s is not ASCII.
func mapASCII(s string, from, to byte) (string, bool) {
	first := -1
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return "", false
		}
		if first < 0 && from <= c && c <= to {
			first = i
		}
	}
	if first < 0 {
		return s, true
	}
	b := make([]byte, len(s))
	copy(b, s)
	for i := first; i < len(b); i++ {
		if c := b[i]; from <= c && c <= to {
			b[i] = c ^ 0x20
		}
	}
	return bytesToString(b), true
}

// Upper is s.upper().
func Upper(s string) string {
	if t, ok := mapASCII(s, 'a', 'z'); ok {
		return t
	}
	return mapRunes(s, func(dst []byte, _ int, r rune) []byte { return appendUpper(dst, r) })
}

// Lower is s.lower().
func Lower(s string) string {
	if t, ok := mapASCII(s, 'A', 'Z'); ok {
		return t
	}
	return mapRunes(s, func(dst []byte, at int, r rune) []byte { return appendLower(dst, s, at, r) })
}

// Casefold is s.casefold().
func Casefold(s string) string {
	if t, ok := mapASCII(s, 'A', 'Z'); ok {
		return t
	}
	return mapRunes(s, func(dst []byte, _ int, r rune) []byte { return appendFold(dst, r) })
}

// Title is s.title().
func Title(s string) string {
	previous := false
	return mapRunes(s, func(dst []byte, at int, r rune) []byte {
		if r < utf8.RuneSelf {
			c := byte(r)
			if ascii(r, asciiUpper|asciiLower) {
				if c &^= 0x20; previous {
					c |= 0x20
				}
				previous = true
			} else {
				previous = false
			}
			return append(dst, c)
		}
		if previous {
			dst = appendLower(dst, s, at, r)
		} else {
			dst = appendTitle(dst, r)
		}
		previous = isCased(r)
		return dst
	})
}

// Capitalize is s.capitalize().
func Capitalize(s string) string {
	return mapRunes(s, func(dst []byte, at int, r rune) []byte {
		if at == 0 {
			return appendTitle(dst, r)
		}
		return appendLower(dst, s, at, r)
	})
}

// Swapcase is s.swapcase().
func Swapcase(s string) string {
	return mapRunes(s, func(dst []byte, at int, r rune) []byte {
		switch {
		case IsUpper(r):
			return appendLower(dst, s, at, r)
		case IsLower(r):
			return appendUpper(dst, r)
		}
		return AppendRune(dst, r)
	})
}

// mapRunes builds a string of what f appends for every code point of s.
func mapRunes(s string, f func(dst []byte, at int, r rune) []byte) string {
	if s == "" {
		return s
	}
	dst := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, n := DecodeRune(s[i:])
		dst = f(dst, i, r)
		i += n
	}
	return bytesToString(dst)
}
