// This file defines str.replace in two steps: how many and how large, then the work.

package pytext

import "strings"

// ReplaceSize returns the number of replacements s.replace(old, new, count) makes and the size of its result in bytes. A
// negative count means all.
func ReplaceSize(s, old, new string, count int) (n, size int) {
	if count == 0 {
		return 0, len(s)
	}
	n = Count(s, old, 0, len(s))
	if count > 0 {
		n = min(n, count)
	}
	return n, addSize(len(s)-n*len(old), mulSize(n, len(new)))
}

// Replace replaces the first n occurrences of old; n and size are what ReplaceSize returned.
func Replace(s, old, new string, n, size int) string {
	if n == 0 || old == new {
		return s
	}
	dst := make([]byte, 0, size)
	if old == "" {
		for ; n > 0; n-- {
			dst = append(dst, new...)
			_, w := DecodeRune(s)
			dst = append(dst, s[:w]...)
			s = s[w:]
		}
		return bytesToString(append(dst, s...))
	}
	for ; n > 0; n-- {
		i := strings.Index(s, old)
		dst = append(dst, s[:i]...)
		dst = append(dst, new...)
		s = s[i+len(old):]
	}
	return bytesToString(append(dst, s...))
}
