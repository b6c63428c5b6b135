// This file defines the filling of a str to a width in code points: center, ljust, rjust, zfill, expandtabs.

package pytext

// PadSize returns an upper bound on the bytes of a string of byteLen bytes filled to width.
func PadSize(byteLen, width int, fill rune) int {
	return addSize(byteLen, mulSize(max(width, 0), RuneLen(fill)))
}

// fillBoth returns s with fill on both sides.
func fillBoth(s string, left, right int, fill rune) string {
	if left <= 0 && right <= 0 {
		return s
	}
	dst := make([]byte, 0, len(s)+(left+right)*RuneLen(fill))
	dst = appendFill(dst, fill, left)
	dst = append(dst, s...)
	return bytesToString(appendFill(dst, fill, right))
}

// missing returns the number of code points s lacks to width.
func missing(s string, width int) int { return max(width, 0) - RuneCount(s) }

// Center is s.center(width, fill). Charge PadSize first, here and below.
func Center(s string, width int, fill rune) string {
	pad := missing(s, width)
	if pad <= 0 {
		return s
	}
	left := CenterLeft(pad, width)
	return fillBoth(s, left, pad-left, fill)
}

// CenterLeft is how many of the missing code points come before a text that is centered in width.
func CenterLeft(missing, width int) int { return missing/2 + missing&width&1 }

// LJust is s.ljust(width, fill).
func LJust(s string, width int, fill rune) string { return fillBoth(s, 0, missing(s, width), fill) }

// RJust is s.rjust(width, fill).
func RJust(s string, width int, fill rune) string { return fillBoth(s, missing(s, width), 0, fill) }

// ZFill is s.zfill(width): zeros after the sign.
func ZFill(s string, width int) string {
	pad := missing(s, width)
	if pad <= 0 {
		return s
	}
	dst := make([]byte, 0, len(s)+pad)
	if s != "" && (s[0] == '+' || s[0] == '-') {
		dst = append(dst, s[0])
		s = s[1:]
	}
	return bytesToString(append(appendRepeat(dst, '0', pad), s...))
}

// ExpandTabsSize returns the bytes of s.expandtabs(tabsize), at most MaxSize.
func ExpandTabsSize(s string, tabsize int) int {
	size, column := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			if tabsize > 0 {
				n := tabsize - column%tabsize
				size = addSize(size, n)
				column += n
				column %= tabsize
			}
			continue
		case c == '\n' || c == '\r':
			column = 0
		case !isContinuation(c):
			column++
		}
		size = addSize(size, 1)
	}
	return size
}

// ExpandTabs is s.expandtabs(tabsize); size is what ExpandTabsSize returned.
func ExpandTabs(s string, tabsize, size int) string {
	dst := make([]byte, 0, size)
	column := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\t':
			if tabsize > 0 {
				n := tabsize - column%tabsize
				dst = appendRepeat(dst, ' ', n)
				column = 0 // a tab stop: equal to column modulo tabsize
			}
			continue
		case c == '\n' || c == '\r':
			column = 0
		case !isContinuation(c):
			column++
		}
		dst = append(dst, s[i])
	}
	return bytesToString(dst)
}
