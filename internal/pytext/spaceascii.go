// This file defines the reading of number text as ASCII: Unicode decimal digits become 0-9, Unicode spaces become blanks.

package pytext

import "unicode/utf8"

// isCSpace reports C's isspace, the only spaces that may surround a number once the text is ASCII.
func isCSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// trimCSpace strips C spaces from both ends.
func trimCSpace(s string) string {
	for len(s) > 0 && isCSpace(s[0]) {
		s = s[1:]
	}
	for len(s) > 0 && isCSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// numberASCII returns s with decimal digits and spaces of all scripts as ASCII. Anything else above ASCII ends the text with a
// '?', which no number contains. ASCII input comes back as it is.
func numberASCII(s string) string {
	if IsASCII(s) {
		return s
	}
	buf := make([]byte, 0, len(s))
	for len(s) > 0 {
		r, n := DecodeRune(s)
		s = s[n:]
		switch {
		case r < utf8.RuneSelf:
			buf = append(buf, byte(r))
		case IsSpace(r):
			buf = append(buf, ' ')
		default:
			d := DecimalValue(r)
			if d < 0 {
				return string(append(buf, '?'))
			}
			buf = append(buf, '0'+byte(d))
		}
	}
	return string(buf)
}
