// This file defines the character predicates of Python's str, for one code point and for a string.

package pytext

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// span is an inclusive range of code points.
type span struct{ lo, hi rune }

func inSpans(spans []span, r rune) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].hi >= r })
	return i < len(spans) && spans[i].lo <= r
}

// Classes of ASCII characters.
const (
	asciiUpper = 1 << iota
	asciiLower
	asciiDigit
	asciiSpace
	asciiUnderscore
	asciiPrint
)

var asciiClass = func() (t [128]uint8) {
	for c := range t {
		switch {
		case 'A' <= c && c <= 'Z':
			t[c] = asciiUpper
		case 'a' <= c && c <= 'z':
			t[c] = asciiLower
		case '0' <= c && c <= '9':
			t[c] = asciiDigit
		case c == '_':
			t[c] = asciiUnderscore
		case c == ' ' || '\t' <= c && c <= '\r' || 0x1C <= c && c <= 0x1F:
			t[c] = asciiSpace
		}
		if ' ' <= c && c < 0x7F {
			t[c] |= asciiPrint
		}
	}
	return t
}()

func ascii(r rune, class uint8) bool { return asciiClass[r&0x7F]&class != 0 }

// IsAlpha reports a letter.
func IsAlpha(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiUpper|asciiLower)
	}
	return unicode.IsLetter(r)
}

// IsDecimal reports a decimal digit of any script.
func IsDecimal(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiDigit)
	}
	return unicode.Is(unicode.Nd, r)
}

// DecimalValue returns the value of a decimal digit of any script, -1 for other characters.
func DecimalValue(r rune) int {
	if r < utf8.RuneSelf {
		if ascii(r, asciiDigit) {
			return int(r - '0')
		}
		return -1
	}
	// Decimal digits come in runs of ten, zero first; ranges of the table hold whole runs.
	if r < 0x10000 {
		t := unicode.Nd.R16
		i := sort.Search(len(t), func(i int) bool { return rune(t[i].Hi) >= r })
		if i < len(t) && rune(t[i].Lo) <= r {
			return int(r-rune(t[i].Lo)) % 10
		}
		return -1
	}
	t := unicode.Nd.R32
	i := sort.Search(len(t), func(i int) bool { return rune(t[i].Hi) >= r })
	if i < len(t) && rune(t[i].Lo) <= r {
		return int(r-rune(t[i].Lo)) % 10
	}
	return -1
}

// IsDigit reports a decimal digit or a digit form such as a superscript.
func IsDigit(r rune) bool { return IsDecimal(r) || r >= utf8.RuneSelf && inSpans(digitSpans, r) }

// IsNumeric reports any character with a numeric value.
func IsNumeric(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiDigit)
	}
	return unicode.IsNumber(r) || inSpans(numericSpans, r)
}

// IsAlnum reports a letter or any kind of number.
func IsAlnum(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiUpper|asciiLower|asciiDigit)
	}
	return unicode.IsLetter(r) || IsNumeric(r)
}

// IsSpace reports whitespace.
func IsSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiSpace)
	}
	switch r {
	case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

// IsASCIISpace is IsSpace for a byte below 0x80.
func IsASCIISpace(b byte) bool { return asciiClass[b&0x7F]&asciiSpace != 0 }

// IsUpper reports an upper-case character.
func IsUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiUpper)
	}
	return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r)
}

// IsLower reports a lower-case character.
func IsLower(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiLower)
	}
	return unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r)
}

// IsTitle reports a title-case character, such as the digraph ǅ.
func IsTitle(r rune) bool { return r >= utf8.RuneSelf && unicode.IsTitle(r) }

// isCased reports a character that has case.
func isCased(r rune) bool { return IsLower(r) || IsUpper(r) || IsTitle(r) }

// isCaseIgnorable reports a character that the final-sigma rule looks through.
func isCaseIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk) || inSpans(ignorableSpans, r)
}

// IsPrintable reports a character that repr shows as it is.
func IsPrintable(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiPrint)
	}
	return unicode.IsPrint(r)
}

// IsIdentifierStart reports a character that may start an identifier.
func IsIdentifierStart(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiUpper|asciiLower|asciiUnderscore)
	}
	if unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) {
		return !inSpans(notIDStartSpans, r)
	}
	return inSpans(idStartSpans, r)
}

// IsIdentifierPart reports a character that may stand in an identifier after the first.
func IsIdentifierPart(r rune) bool {
	if r < utf8.RuneSelf {
		return ascii(r, asciiUpper|asciiLower|asciiUnderscore|asciiDigit)
	}
	if unicode.IsLetter(r) || unicode.In(r, unicode.Nl, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc) {
		return !inSpans(notIDContinueSpans, r)
	}
	return inSpans(idContinueSpans, r)
}

// Test is a predicate of a whole text.
type Test func(s string, poll Poll) (bool, error)

// eachRune shows the code points of s to f until it gives false, which is the answer.
func eachRune(s string, poll Poll, f func(r rune) bool) (bool, error) {
	for len(s) > 0 {
		for left := min(len(s), Stride); left > 0; {
			r, n := DecodeRune(s)
			if !f(r) {
				return false, nil
			}
			s = s[n:]
			left -= n
		}
		if err := poll.ask(); err != nil {
			return false, err
		}
	}
	return true, nil
}

// all reports whether s is not empty and every code point satisfies f, which for ASCII means to be of a class.
func all(s string, class uint8, f func(rune) bool, poll Poll) (bool, error) {
	if s == "" {
		return false, nil
	}
	for i := range min(len(s), Stride) {
		c := s[i]
		if c >= utf8.RuneSelf {
			break
		}
		if asciiClass[c]&class == 0 {
			return false, nil
		}
		if i == len(s)-1 {
			return true, nil
		}
	}
	return eachRune(s, poll, f)
}

// StrIsAlpha is s.isalpha(), and so on.
func StrIsAlpha(s string, poll Poll) (bool, error) {
	return all(s, asciiUpper|asciiLower, IsAlpha, poll)
}
func StrIsAlnum(s string, poll Poll) (bool, error) {
	return all(s, asciiUpper|asciiLower|asciiDigit, IsAlnum, poll)
}
func StrIsDecimal(s string, poll Poll) (bool, error) { return all(s, asciiDigit, IsDecimal, poll) }
func StrIsDigit(s string, poll Poll) (bool, error)   { return all(s, asciiDigit, IsDigit, poll) }
func StrIsNumeric(s string, poll Poll) (bool, error) { return all(s, asciiDigit, IsNumeric, poll) }
func StrIsSpace(s string, poll Poll) (bool, error)   { return all(s, asciiSpace, IsSpace, poll) }

// StrIsPrintable is s.isprintable(); the empty string is.
func StrIsPrintable(s string, poll Poll) (bool, error) { return eachRune(s, poll, IsPrintable) }

// StrIsIdentifier is s.isidentifier(); keywords are identifiers too.
func StrIsIdentifier(s string, poll Poll) (bool, error) {
	r, n := DecodeRune(s)
	if n == 0 || !IsIdentifierStart(r) {
		return false, nil
	}
	return eachRune(s[n:], poll, IsIdentifierPart)
}

// cased answers isupper, or islower, for ASCII text that is not long: has is the class of letters that there must be, hasNot that of those
// that must not be. sure is false for other text.
func cased(s string, has, hasNot uint8) (yes, sure bool) {
	if len(s) > Stride {
		return false, false
	}
	seen := uint8(0)
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false, false
		}
		seen |= asciiClass[s[i]]
	}
	return seen&(has|hasNot) == has, true
}

// StrIsUpper is s.isupper().
func StrIsUpper(s string, poll Poll) (bool, error) {
	if yes, sure := cased(s, asciiUpper, asciiLower); sure {
		return yes, nil
	}
	cased := false
	ok, err := eachRune(s, poll, func(r rune) bool {
		cased = cased || IsUpper(r)
		return !IsLower(r) && !IsTitle(r)
	})
	return ok && cased, err
}

// StrIsLower is s.islower().
func StrIsLower(s string, poll Poll) (bool, error) {
	if yes, sure := cased(s, asciiLower, asciiUpper); sure {
		return yes, nil
	}
	cased := false
	ok, err := eachRune(s, poll, func(r rune) bool {
		cased = cased || IsLower(r)
		return !IsUpper(r) && !IsTitle(r)
	})
	return ok && cased, err
}

// StrIsTitle is s.istitle().
func StrIsTitle(s string, poll Poll) (bool, error) {
	cased, previous := false, false
	ok, err := eachRune(s, poll, func(r rune) bool {
		switch {
		case IsUpper(r) || IsTitle(r):
			if previous {
				return false
			}
			cased, previous = true, true
		case IsLower(r):
			cased = true
			return previous
		default:
			previous = false
		}
		return true
	})
	return ok && cased, err
}

// IsIdentifier reports a short text that is an identifier.
func IsIdentifier(s string) bool {
	ok, _ := StrIsIdentifier(s, nil)
	return ok
}
