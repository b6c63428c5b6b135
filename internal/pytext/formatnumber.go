// This file defines the placing of a number in its field: sign, prefix, zero fill, digit groups, alignment.

package pytext

// number is a number's text in the parts that a specification treats differently.
type number struct {
	neg    bool
	prefix string // 0x and its kin
	digits []byte // digits before the point, grouped
	rest   []byte // point, decimals, exponent, percent; or inf and nan
	runes  int    // code points of rest, for 'c'; 0 means len(rest)
}

// signFor returns the sign shown under s, 0 for none.
func (s *Spec) signFor(neg bool) byte {
	switch {
	case neg:
		return '-'
	case s.Sign == '+' || s.Sign == ' ':
		return s.Sign
	}
	return 0
}

// appendNumber appends n as s says. group is the size of a digit group.
func (s *Spec) appendNumber(dst []byte, n number, group int) []byte {
	sign := s.signFor(n.neg)
	fixed := len(n.prefix) + len(n.rest)
	if n.runes != 0 {
		fixed = n.runes
	}
	if sign != 0 {
		fixed++
	}
	minWidth := 0
	if s.Fill == '0' && s.Align == '=' {
		minWidth = s.Width - fixed
	}
	digits := 0
	if len(n.digits) > 0 {
		digits = groupedLen(len(n.digits), minWidth, s.Grouping, group)
	}
	left, inner, right := 0, 0, 0
	if pad := s.Width - fixed - digits; pad > 0 {
		switch s.Align {
		case '<':
			right = pad
		case '^':
			left = pad / 2
			right = pad - left
		case '=':
			inner = pad
		default:
			left = pad
		}
	}
	dst = appendFill(dst, s.Fill, left)
	if sign != 0 {
		dst = append(dst, sign)
	}
	dst = append(dst, n.prefix...)
	dst = appendFill(dst, s.Fill, inner)
	switch {
	case digits == len(n.digits):
		dst = append(dst, n.digits...)
	case s.Grouping == 0:
		dst = appendRepeat(dst, '0', digits-len(n.digits))
		dst = append(dst, n.digits...)
	default:
		dst = appendGrouped(dst, n.digits, digits, s.Grouping, group)
	}
	dst = append(dst, n.rest...)
	return appendFill(dst, s.Fill, right)
}

// groupedLen returns the length of n digits with separators, zero-extended to at least minWidth. A separator never comes
// first, so the result can be one more than minWidth.
func groupedLen(n, minWidth int, sep byte, group int) int {
	if sep == 0 {
		return max(n, minWidth)
	}
	plain := n + (n-1)/group
	if plain >= minWidth {
		return plain
	}
	// A width that would start with a separator gets one more zero.
	if minWidth%(group+1) == 0 {
		return minWidth + 1
	}
	return minWidth
}

// appendGrouped appends digits zero-extended and separated to exactly total bytes.
func appendGrouped(dst, digits []byte, total int, sep byte, group int) []byte {
	start := len(dst)
	dst = appendRepeat(dst, '0', total)
	out := dst[start:]
	i, inGroup := len(digits)-1, 0
	for j := total - 1; j >= 0; j-- {
		if inGroup == group {
			out[j] = sep
			inGroup = 0
			continue
		}
		inGroup++
		if i >= 0 {
			out[j] = digits[i]
			i--
		}
	}
	return dst
}

// appendFill appends n copies of r.
func appendFill(dst []byte, r rune, n int) []byte {
	if n <= 0 {
		return dst
	}
	if r < 0x80 {
		return appendRepeat(dst, byte(r), n)
	}
	start := len(dst)
	dst = AppendRune(dst, r)
	return repeatTail(dst, start, n*(len(dst)-start))
}

// repeatTail repeats what stands behind start until it is size bytes.
func repeatTail(dst []byte, start, size int) []byte {
	unit := len(dst) - start
	most := max(unit, Stride/unit*unit) // what has just been read is in the cache of the processor
	for done := unit; done < size; {
		n := min(done, most, size-done)
		dst = append(dst, dst[start:start+n]...)
		done += n
	}
	return dst
}
