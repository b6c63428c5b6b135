// This file defines decoding, encoding, counting and slicing of WTF-8 by code point.

package pytext

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

const (
	surrogateMin = 0xD800
	surrogateMax = 0xDFFF
	highBits     = 0x8080808080808080
	lowBits      = 0x0101010101010101
)

// IsSurrogate reports whether r is a surrogate code point.
func IsSurrogate(r rune) bool { return surrogateMin <= r && r <= surrogateMax }

// word loads eight bytes of s; the compiler makes it one load.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// continuations counts the bytes of w that are not the first of a code point.
func continuations(w uint64) int { return bits.OnesCount64(w >> 7 & (^w >> 6) & lowBits) }

func isContinuation(b byte) bool { return b&0xC0 == 0x80 }

// IsASCII reports whether s has only bytes below 0x80.
func IsASCII(s string) bool {
	for len(s) >= 8 {
		if word(s)&highBits != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// RuneCount returns the number of code points, Python's len(s).
func RuneCount(s string) int {
	n := len(s)
	for len(s) >= 8 {
		if w := word(s); w&highBits != 0 {
			n -= continuations(w)
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if isContinuation(s[i]) {
			n--
		}
	}
	return n
}

// DecodeRune returns the first code point of s and its width in bytes. It returns (utf8.RuneError, 0) for an empty s and
// (utf8.RuneError, 1) for a byte that is not WTF-8.
func DecodeRune(s string) (rune, int) {
	if len(s) != 0 && s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return decodeMulti(s)
}

func decodeMulti(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if n == 1 && len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && isContinuation(s[2]) {
		return 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return r, n
}

// DecodeLastRune returns the last code point of s and its width in bytes, with the same special values as DecodeRune.
func DecodeLastRune(s string) (rune, int) {
	n := len(s)
	if n != 0 && s[n-1] < utf8.RuneSelf {
		return rune(s[n-1]), 1
	}
	if n >= 3 && s[n-3] == 0xED && s[n-2]&0xE0 == 0xA0 && isContinuation(s[n-1]) {
		return decodeMulti(s[n-3:])
	}
	return utf8.DecodeLastRuneInString(s)
}

// AppendRune appends the WTF-8 form of r; surrogates are allowed.
func AppendRune(dst []byte, r rune) []byte {
	if IsSurrogate(r) {
		return append(dst, 0xED, 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
	}
	return utf8.AppendRune(dst, r)
}

// RuneLen returns the number of bytes AppendRune writes for r.
func RuneLen(r rune) int {
	if IsSurrogate(r) {
		return 3
	}
	return max(utf8.RuneLen(r), 1)
}

// Valid reports whether s is well-formed WTF-8.
func Valid(s string) bool {
	if utf8.ValidString(s) {
		return true
	}
	for len(s) > 0 {
		r, n := DecodeRune(s)
		if r == utf8.RuneError && n == 1 {
			return false
		}
		s = s[n:]
	}
	return true
}

// FirstSurrogate returns the byte offset of the first surrogate in s, or -1 when s is plain UTF-8.
func FirstSurrogate(s string) int {
	for i := 0; ; {
		k := strings.IndexByte(s[i:], 0xED)
		if k < 0 {
			return -1
		}
		i += k
		if i+1 < len(s) && s[i+1] >= 0xA0 {
			return i
		}
		i++
	}
}

// ByteOffset returns the byte offset of code point number n. n equal to the number of code points gives len(s); any other n
// outside s gives -1.
func ByteOffset(s string, n int) int {
	if n < 0 || n > len(s) {
		return -1
	}
	i := 0
	for len(s)-i >= 8 && n >= 8 {
		n -= 8 - continuations(word(s[i:]))
		i += 8
	}
	// i may stand inside a code point whose first byte is already counted.
	for i < len(s) && isContinuation(s[i]) {
		i++
	}
	for ; n > 0; n-- {
		if i >= len(s) {
			return -1
		}
		for i++; i < len(s) && isContinuation(s[i]); i++ {
		}
	}
	return i
}

// Slice returns code points start to end of s as a substring, for 0 <= start <= end; bounds past the end are clipped.
func Slice(s string, start, end int) string {
	if start >= end {
		return ""
	}
	lo := ByteOffset(s, start)
	if lo < 0 {
		return ""
	}
	s = s[lo:]
	if hi := ByteOffset(s, end-start); hi >= 0 {
		s = s[:hi]
	}
	return s
}
