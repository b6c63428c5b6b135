// This file defines float.hex and float.fromhex.

package pytext

import (
	"math"
	"strconv"
)

// AppendFloatHex appends f.hex().
func AppendFloatHex(dst []byte, f float64) []byte {
	if f != f || math.IsInf(f, 0) {
		return AppendFloatRepr(dst, f)
	}
	b := math.Float64bits(f)
	if b>>63 != 0 {
		dst = append(dst, '-')
	}
	exp := int(b>>52) & 0x7FF
	mant := b & (1<<52 - 1)
	lead := byte('1')
	switch {
	case exp == 0 && mant == 0:
		return append(dst, "0x0.0p+0"...)
	case exp == 0:
		lead = '0'
		exp = 1
	}
	exp -= 1023
	dst = append(dst, '0', 'x', lead, '.')
	for shift := 48; shift >= 0; shift -= 4 {
		dst = append(dst, hexLower[mant>>uint(shift)&0xF])
	}
	dst = append(dst, 'p')
	if exp >= 0 {
		dst = append(dst, '+')
	}
	return strconv.AppendInt(dst, int64(exp), 10)
}

const (
	hexLower = "0123456789abcdef"
	hexUpper = "0123456789ABCDEF"
)

func hexValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// ParseFloatHex reads s as float.fromhex does.
func ParseFloatHex(s string) (float64, error) {
	invalid := valueError("invalid hexadecimal floating-point string")
	s = trimCSpace(s)
	neg := false
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	if len(s) == 0 {
		return 0, invalid
	}
	if c := s[0] | 0x20; c == 'i' || c == 'n' {
		f, ok := parseNonFinite(s, neg)
		if !ok {
			return 0, invalid
		}
		return f, nil
	}
	if len(s) >= 2 && s[0] == '0' && s[1]|0x20 == 'x' {
		s = s[2:]
	}
	// mant collects the leading significant hex digits; exp is the power of two of its last one.
	var mant uint64
	exp, digits := 0, 0
	full, sticky, seenDot := false, false, false
	i := 0
	for ; i < len(s); i++ {
		if s[i] == '.' && !seenDot {
			seenDot = true
			continue
		}
		v := hexValue(s[i])
		if v < 0 {
			break
		}
		digits++
		if !full {
			mant = mant<<4 | uint64(v)
			full = mant>>56 != 0
			if seenDot {
				exp -= 4
			}
			continue
		}
		sticky = sticky || v != 0
		if !seenDot {
			exp += 4
		}
	}
	if digits == 0 {
		return 0, invalid
	}
	if i < len(s) {
		if s[i]|0x20 != 'p' {
			return 0, invalid
		}
		i++
		expNeg := false
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			expNeg = s[i] == '-'
			i++
		}
		if i == len(s) {
			return 0, invalid
		}
		p := 0
		for ; i < len(s); i++ {
			if !isDigit(s[i]) {
				return 0, invalid
			}
			if p < 1<<40 {
				p = p*10 + int(s[i]-'0')
			}
		}
		if expNeg {
			p = -p
		}
		exp += p
	}
	if sticky {
		mant |= 1 // mant has more than 56 bits then: the bit only breaks ties
	}
	f, ok := scaleBits(mant, exp)
	if !ok {
		return 0, overflowError("hexadecimal value too large to represent as a float")
	}
	if neg {
		f = -f
	}
	return f, nil
}

// scaleBits returns mant * 2**exp rounded once, half to even; ok is false on overflow.
func scaleBits(mant uint64, exp int) (f float64, ok bool) {
	if mant == 0 {
		return 0, true
	}
	if exp > 2000 {
		return 0, false
	}
	if exp < -2000 {
		return 0, true
	}
	width := 64
	for mant>>63 == 0 {
		mant <<= 1
		exp--
	}
	// The value is mant * 2**exp with the top bit set; keep 53 bits, fewer for a subnormal.
	keep := 53
	if top := exp + width; top <= -1022 {
		keep = 53 - (-1022 - top) - 1
	}
	if keep < 0 {
		return 0, true
	}
	drop := uint(width - keep)
	var m uint64
	var half, rest bool
	if drop == 64 {
		half, rest = true, mant<<1 != 0
	} else {
		m = mant >> drop
		half = mant>>(drop-1)&1 != 0
		rest = mant&(1<<(drop-1)-1) != 0
	}
	if half && (rest || m&1 != 0) {
		m++
	}
	f = math.Ldexp(float64(m), exp+int(drop))
	return f, !math.IsInf(f, 0)
}
