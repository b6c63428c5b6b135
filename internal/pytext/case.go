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

// mapper changes the case of a text, one code point after the other.
type mapper struct {
	s    string
	poll Poll
	err  error
	// The final-sigma rule reads nothing twice: what stands before known is summed up in cased, whether its last character that is not
	// case-ignorable is cased; and from the last sigma up to ahead all is case-ignorable.
	known, ahead int
	cased        bool
}

// lower appends the lower case of r, which stands at s[at:].
func (m *mapper) lower(dst []byte, at int, r rune) []byte {
	if r == 'Σ' {
		if m.finalSigma(at) {
			return append(dst, "ς"...)
		}
		return append(dst, "σ"...)
	}
	return appendSimpleLower(dst, r)
}

// goOn is asked in a loop over n characters so far.
func (m *mapper) goOn(n int) bool {
	if n%Stride == Stride-1 && m.err == nil {
		m.err = m.poll.ask()
	}
	return m.err == nil
}

// finalSigma reports whether the capital sigma at s[at:] ends a word: a cased character before it, none after it.
func (m *mapper) finalSigma(at int) bool {
	for i, count := at, 0; i > m.known && m.goOn(count); count++ {
		r, n := DecodeLastRune(m.s[:i])
		if !isCaseIgnorable(r) {
			m.cased = isCased(r)
			break
		}
		i -= n
	}
	m.known = at
	if !m.cased {
		return false
	}
	i := max(at+len("Σ"), m.ahead)
	for count := 0; i < len(m.s) && m.goOn(count); count++ {
		r, n := DecodeRune(m.s[i:])
		if !isCaseIgnorable(r) {
			m.ahead = i
			return !isCased(r)
		}
		i += n
	}
	m.ahead = i
	return true
}

// run builds a string of what f appends for every code point.
func (m *mapper) run(f func(dst []byte, at int, r rune) []byte) (string, error) {
	if m.s == "" {
		return "", nil
	}
	const most = 16 // bytes that a character may become, and some more
	dst := make([]byte, 0, len(m.s)+most)
	for i, count := 0, 0; i < len(m.s) && m.goOn(count); count++ {
		if cap(dst)-len(dst) < most {
			larger := make([]byte, 0, min(cap(dst)+cap(dst)/2, CaseSize(len(m.s)))+most)
			if dst, m.err = AppendPoll(larger, bytesToString(dst), m.poll); m.err != nil {
				break
			}
		}
		r, n := DecodeRune(m.s[i:])
		dst = f(dst, i, r)
		i += n
	}
	return bytesToString(dst), m.err
}

// mapASCII flips the case of the letters from to to. It returns s itself when nothing changes, and false when s is not ASCII.
func mapASCII(s string, from, to byte, poll Poll) (string, bool, error) {
	first := -1
	for start := 0; start < len(s); start += Stride {
		for i := start; i < min(len(s), start+Stride); i++ {
			c := s[i]
			if c >= utf8.RuneSelf {
				return "", false, nil
			}
			if first < 0 && from <= c && c <= to {
				first = i
			}
		}
		if err := poll.ask(); err != nil {
			return "", true, err
		}
	}
	if first < 0 {
		return s, true, nil
	}
	b := make([]byte, len(s))
	for start := 0; start < len(s); start += Stride {
		end := min(len(s), start+Stride)
		copy(b[start:end], s[start:end])
		for i := max(start, first); i < end; i++ {
			if c := b[i]; from <= c && c <= to {
				b[i] = c ^ 0x20
			}
		}
		if err := poll.ask(); err != nil {
			return "", true, err
		}
	}
	return bytesToString(b), true, nil
}

// Upper is s.upper().
func Upper(s string, poll Poll) (string, error) {
	if t, ok, err := mapASCII(s, 'a', 'z', poll); ok || err != nil {
		return t, err
	}
	m := mapper{s: s, poll: poll}
	return m.run(func(dst []byte, _ int, r rune) []byte { return appendUpper(dst, r) })
}

// Lower is s.lower().
func Lower(s string, poll Poll) (string, error) {
	if t, ok, err := mapASCII(s, 'A', 'Z', poll); ok || err != nil {
		return t, err
	}
	m := mapper{s: s, poll: poll}
	return m.run(m.lower)
}

// Casefold is s.casefold().
func Casefold(s string, poll Poll) (string, error) {
	if t, ok, err := mapASCII(s, 'A', 'Z', poll); ok || err != nil {
		return t, err
	}
	m := mapper{s: s, poll: poll}
	return m.run(func(dst []byte, _ int, r rune) []byte { return appendFold(dst, r) })
}

// Title is s.title().
func Title(s string, poll Poll) (string, error) {
	m := mapper{s: s, poll: poll}
	previous := false
	return m.run(func(dst []byte, at int, r rune) []byte {
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
			dst = m.lower(dst, at, r)
		} else {
			dst = appendTitle(dst, r)
		}
		previous = isCased(r)
		return dst
	})
}

// Capitalize is s.capitalize().
func Capitalize(s string, poll Poll) (string, error) {
	m := mapper{s: s, poll: poll}
	return m.run(func(dst []byte, at int, r rune) []byte {
		if at == 0 {
			return appendTitle(dst, r)
		}
		return m.lower(dst, at, r)
	})
}

// Swapcase is s.swapcase().
func Swapcase(s string, poll Poll) (string, error) {
	m := mapper{s: s, poll: poll}
	return m.run(func(dst []byte, at int, r rune) []byte {
		switch {
		case IsUpper(r):
			return m.lower(dst, at, r)
		case IsLower(r):
			return appendUpper(dst, r)
		}
		return AppendRune(dst, r)
	})
}
