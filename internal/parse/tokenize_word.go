// This file defines the tokenizer's reading of identifiers and keywords.

package parse

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word reads an identifier, a keyword, or a string with a prefix.
func (s *scanner) word() error {
	start := s.pos
	i := start
	for i < len(s.src) && isWordByte(s.src[i]) {
		i++
	}
	if i < len(s.src) {
		switch c := s.src[i]; {
		case (c == '"' || c == '\'') && i-start <= 2 && isStringPrefix(s.src[start:i]):
			return s.str(start, i)
		case c >= utf8.RuneSelf:
			return s.unicodeWord(start)
		}
	}
	w := s.src[start:i]
	s.pos = i
	if k := keywordCode(w); k != cNone {
		s.add(Keyword, k, start, i, codeText[k])
		return nil
	}
	s.add(Name, cNone, start, i, w)
	return nil
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9'
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isStringPrefix(p string) bool {
	switch p {
	case "r", "R", "b", "B", "u", "U", "f", "F":
		return true
	}
	if len(p) != 2 {
		return false
	}
	a, b := p[0]|0x20, p[1]|0x20
	return a == 'r' && (b == 'b' || b == 'f') || (a == 'b' || a == 'f') && b == 'r'
}

// unicodeWord reads an identifier with characters beyond ASCII. Python compares identifiers in NFKC form, so that is what the
// token's text holds: the full-width spelling of a name is that name.
func (s *scanner) unicodeWord(start int) error {
	i := start
	for i < len(s.src) && (isWordByte(s.src[i]) || s.src[i] >= utf8.RuneSelf) {
		r, n := utf8.DecodeRuneInString(s.src[i:])
		if r >= utf8.RuneSelf && !(isContinue(r) && isContinueFolded(r)) {
			if !unicode.IsPrint(r) {
				return s.failf(i, i+n, "invalid non-printable character U+%04X", r)
			}
			return s.failf(i, i+n, "invalid character '%c' (U+%04X)", r, r)
		}
		i += n
	}
	folded := norm.NFKC.String(s.src[start:i])
	for j, r := range folded {
		if j == 0 && !isStart(r) || j > 0 && !isContinue(r) {
			first, n := utf8.DecodeRuneInString(s.src[start:])
			return s.failf(start, start+n, "invalid character '%c' (U+%04X)", first, first)
		}
	}
	s.pos = i
	if k := keywordCode(folded); k != cNone {
		// CPython looks for keywords before it folds, so this is a name that spells a keyword. It could only mislead.
		return s.fail(KindSyntax, fmt.Sprintf("invalid identifier: it reads as the keyword '%s'", folded), start, i)
	}
	s.add(Name, cNone, start, i, folded)
	return nil
}

func isStart(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r)
}

func isContinue(r rune) bool {
	return isStart(r) || r >= '0' && r <= '9' ||
		r >= utf8.RuneSelf && (unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc) || unicode.Is(unicode.Other_ID_Continue, r))
}

// isContinueFolded tells of a character that stays part of an identifier when it is folded: U+037A becomes a space and a mark.
func isContinueFolded(r rune) bool {
	for _, f := range norm.NFKC.String(string(r)) {
		if !isContinue(f) {
			return false
		}
	}
	return true
}
