// This file defines slices of a str with a step.

package pytext

import "slices"

// SliceStep returns count code points of s, the first at index start and each step after the one before; all of them are in
// s. The result is never longer than s.
func SliceStep(s string, start, step, count int) string {
	if count <= 0 {
		return ""
	}
	if step == 1 {
		return Slice(s, start, start+count)
	}
	if IsASCII(s) {
		dst := make([]byte, count)
		for i := range dst {
			dst[i] = s[start]
			start += step
		}
		return bytesToString(dst)
	}
	// Walk forward in either case; a negative step reverses the code points it found.
	walk := step
	if step < 0 {
		start += step * (count - 1)
		walk = -step
	}
	dst := make([]byte, 0, min(len(s), count*4))
	s = s[ByteOffset(s, start):]
	for ; ; s = s[ByteOffset(s, walk):] {
		_, n := DecodeRune(s)
		dst = append(dst, s[:n]...)
		if count--; count == 0 {
			break
		}
	}
	if step < 0 {
		reverseRunes(dst)
	}
	return bytesToString(dst)
}

// reverseRunes reverses the code points of b in place.
func reverseRunes(b []byte) {
	for i := 0; i < len(b); {
		n := 1
		for i+n < len(b) && isContinuation(b[i+n]) {
			n++
		}
		slices.Reverse(b[i : i+n])
		i += n
	}
	slices.Reverse(b)
}
