// This file defines quote, which shows untrusted text in one line of a message.

package dataprovider

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxQuoted is how many bytes of a value a message shows.
const maxQuoted = 60

// quote shows text in single quotes with everything unprintable escaped, cut to a
// length that a message can carry.
func quote(text string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for i, r := range text {
		if i >= maxQuoted {
			b.WriteString("'...")
			return b.String()
		}
		switch {
		case r == '\'' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == utf8.RuneError || !unicode.IsPrint(r):
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}

// oneLine makes the text of a foreign error fit for a message: one line, no control
// characters, bounded length.
func oneLine(text string) string {
	const limit = 1000
	var b strings.Builder
	for _, r := range text {
		if b.Len() >= limit {
			b.WriteString("...")
			break
		}
		if !unicode.IsPrint(r) {
			r = ' '
		}
		b.WriteRune(r)
	}
	return strings.TrimSpace(b.String())
}
