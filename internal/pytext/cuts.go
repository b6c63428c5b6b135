// This file defines the splitting of short texts eight bytes at a time: by a character, by the spaces of ASCII, and into lines.

package pytext

import "math/bits"

// CutByte splits s from byte from on by the character sep. It fills at with where pieces begin and end, in turns; n is how many numbers
// these are. Where at is too short for all pieces, next is where the first one begins that is missing, else it is -1.
func CutByte(s string, sep byte, from int, at []int32) (n, next int) {
	pattern := uint64(sep) * eachByte
	at[0], n = int32(from), 1
	for i := from; i < len(s); i += 8 {
		if n+17 > len(at) {
			return n - 1, int(at[n-1])
		}
		w, have := wordAt(s, i)
		w ^= pattern
		// Bytes that are equal are zero now; with 0x7f added to the low bits, the others have their high bit.
		found := ^((w&^uint64(eachHigh) + 0x7f*eachByte) | w) & eachHigh & have
		for ; found != 0; found &= found - 1 {
			p := int32(i + bits.TrailingZeros64(found)>>3)
			at[n], at[n+1] = p, p+1
			n += 2
		}
	}
	at[n] = int32(len(s))
	return n + 1, -1
}

// CutFields is CutByte for s.split(): pieces are what stands between spaces. s is ASCII.
func CutFields(s string, from int, at []int32) (n, next int) {
	before := uint64(0x80) // the high bit of its low byte: whether the byte before the word is a space
	for i := from; i < len(s); i += 8 {
		if n+9 > len(at) {
			if n&1 != 0 {
				n--
				return n, int(at[n])
			}
			return n, i
		}
		w, have := wordAt(s, i)
		space := asciiSpaces(w) | eachHigh&^have
		edge := space ^ (space<<8 | before)
		before = space >> 56
		for ; edge != 0; edge &= edge - 1 {
			at[n] = int32(i + bits.TrailingZeros64(edge)>>3)
			n++
		}
	}
	if n&1 != 0 {
		at[n] = int32(len(s))
		n++
	}
	return n, -1
}

// CutLines is CutByte for s.splitlines(keepends). s is ASCII.
func CutLines(s string, keepends bool, from int, at []int32) (n, next int) {
	start := from
	for i := from; i < len(s); i += 8 {
		if n+18 > len(at) {
			return n, start
		}
		w, have := wordAt(s, i)
		// The bytes below a space, and perhaps some behind one of them that are not.
		low := (w - ' '*eachByte) &^ w & eachHigh & have
		for ; low != 0; low &= low - 1 {
			end := i + bits.TrailingZeros64(low)>>3
			if end < start { // the line feed behind a carriage return
				continue
			}
			width := lineBreak(s[end:])
			if width == 0 {
				continue
			}
			next := end + width
			if keepends {
				end = next
			}
			at[n], at[n+1] = int32(start), int32(end)
			n += 2
			start = next
		}
	}
	if start < len(s) {
		at[n], at[n+1] = int32(start), int32(len(s))
		n += 2
	}
	return n, -1
}
