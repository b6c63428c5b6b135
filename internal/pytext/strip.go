// This file defines the stripping of a str: whitespace, characters of a set, prefixes and suffixes.

package pytext

import (
	"slices"
	"unicode/utf8"
)

// TrimSpaceLeft is s.lstrip().
func TrimSpaceLeft(s string) string {
	for len(s) > 0 {
		r, n := DecodeRune(s)
		if !IsSpace(r) {
			break
		}
		s = s[n:]
	}
	return s
}

// TrimSpaceRight is s.rstrip().
func TrimSpaceRight(s string) string {
	for len(s) > 0 {
		r, n := DecodeLastRune(s)
		if !IsSpace(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// TrimSpace is s.strip().
func TrimSpace(s string) string { return TrimSpaceRight(TrimSpaceLeft(s)) }

// CharSet is a set of code points; a lookup never costs more than the logarithm of its size.
type CharSet struct {
	ascii  [2]uint64
	others []rune
}

// CharSetSize returns an upper bound on the bytes a set of the characters of a string of byteLen bytes allocates.
func CharSetSize(byteLen int) int { return mulSize(byteLen, 4) }

// Spaces is the set of whitespace.
var Spaces = func() CharSet {
	chars := []byte{}
	for r := rune(0); r <= 0x3000; r++ {
		if IsSpace(r) {
			chars = AppendRune(chars, r)
		}
	}
	return NewCharSet(string(chars))
}()

// NewCharSet returns the set of the code points of chars.
func NewCharSet(chars string) CharSet {
	var c CharSet
	for i := 0; i < len(chars); {
		r, n := DecodeRune(chars[i:])
		i += n
		if r < utf8.RuneSelf {
			c.ascii[r>>6] |= 1 << (uint(r) & 63)
			continue
		}
		if c.others == nil {
			c.others = make([]rune, 0, RuneCount(chars[i-n:]))
		}
		c.others = append(c.others, r)
	}
	if len(c.others) > 1 {
		slices.Sort(c.others)
		c.others = slices.Compact(c.others)
	}
	return c
}

// Has reports whether r is in the set.
func (c *CharSet) Has(r rune) bool {
	if r < utf8.RuneSelf {
		return c.ascii[r>>6]>>(uint(r)&63)&1 != 0
	}
	_, ok := slices.BinarySearch(c.others, r)
	return ok
}

// TrimLeft is s.lstrip(chars).
func (c *CharSet) TrimLeft(s string) string {
	for len(s) > 0 {
		r, n := DecodeRune(s)
		if !c.Has(r) {
			break
		}
		s = s[n:]
	}
	return s
}

// TrimRight is s.rstrip(chars).
func (c *CharSet) TrimRight(s string) string {
	for len(s) > 0 {
		r, n := DecodeLastRune(s)
		if !c.Has(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// Trim is s.strip(chars).
func (c *CharSet) Trim(s string) string { return c.TrimRight(c.TrimLeft(s)) }
