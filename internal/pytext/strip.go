// This file defines the stripping of a str: whitespace, characters of a set, prefixes and suffixes.

package pytext

import (
	"math/bits"
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
func CharSetSize(byteLen int) int { return addSize(mulSize(byteLen, 4), 8*runeWords) }

// Spaces is the set of whitespace.
var Spaces = func() CharSet {
	chars := []byte{}
	for r := rune(0); r <= 0x3000; r++ {
		if IsSpace(r) {
			chars = AppendRune(chars, r)
		}
	}
	set, _ := NewCharSet(string(chars), nil)
	return set
}()

// runeWords is how many words have a bit for every code point.
const runeWords = (utf8.MaxRune + 1) / 64

// NewCharSet returns the set of the code points of chars.
func NewCharSet(chars string, poll Poll) (CharSet, error) {
	if len(chars) > Stride {
		return largeCharSet(chars, poll)
	}
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
	return c, nil
}

// largeCharSet is NewCharSet without sorting.
func largeCharSet(chars string, poll Poll) (c CharSet, err error) {
	var in []uint64 // not for ASCII alone
	for i, polled := 0, 0; i < len(chars); {
		if i-polled > Stride {
			polled = i
			if err := poll.ask(); err != nil {
				return c, err
			}
		}
		r, n := DecodeRune(chars[i:])
		i += n
		if r < utf8.RuneSelf {
			c.ascii[r>>6] |= 1 << (uint(r) & 63)
			continue
		}
		if in == nil {
			in = make([]uint64, runeWords)
		}
		in[r>>6] |= 1 << (uint(r) & 63)
	}
	if in == nil {
		return c, nil
	}
	n, count := len(c.ascii), 0
	for _, w := range in[n:] {
		count += bits.OnesCount64(w)
	}
	c.others = make([]rune, 0, count)
	for i := n; i < len(in); i++ {
		for w := in[i]; w != 0; w &= w - 1 {
			c.others = append(c.others, rune(i<<6+bits.TrailingZeros64(w)))
		}
	}
	return c, nil
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
