// This file defines the stripping of short ASCII strs.

package object

import (
	enc "encoding/binary"
	"unsafe"

	"github.com/alkimi/pyexec/internal/pytext"
)

// word is the first eight bytes of a near text, the first of them its low end; behind a shorter one stand zeros.
func (s *Str) word() uint64 {
	return enc.LittleEndian.Uint64((*[8]byte)(unsafe.Add(unsafe.Pointer(s), sizeNear))[:])
}

// hasByte tells whether c is a byte of w.
func hasByte(w uint64, c byte) bool {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	w ^= uint64(c) * ones
	return (w-ones)&^w&high != 0
}

// TrimSpaces is where the text of s, an ASCII one, begins and ends without spaces at its left and right end.
func (s *Str) TrimSpaces(left, right bool) (i, j int) {
	text := s.String()
	j = len(text)
	if left {
		for i < j && text[i] <= ' ' && pytext.IsASCIISpace(text[i]) {
			i++
		}
	}
	if right {
		for i < j && text[j-1] <= ' ' && pytext.IsASCIISpace(text[j-1]) {
			j--
		}
	}
	return i, j
}

// TrimChars is TrimSpaces for the characters of chars; ok is false where these are more than eight, or none, or not of ASCII.
func (s *Str) TrimChars(chars *Str, left, right bool) (i, j int, ok bool) {
	if chars.info&(infoFar|infoASCII) != infoASCII || uint8(chars.info)-1 >= 8 {
		return 0, 0, false
	}
	set, text := chars.word(), s.String()
	// What stands behind fewer than eight characters is the first one again.
	if n := uint(uint8(chars.info)); n < 8 {
		set |= (set & 0xff) * (0x0101010101010101 << (8 * n))
	}
	j = len(text)
	if left {
		for i < j && hasByte(set, text[i]) {
			i++
		}
	}
	if right {
		for i < j && hasByte(set, text[j-1]) {
			j--
		}
	}
	return i, j, true
}
