// This file defines the text of a float: Python's repr and the digit layouts behind format codes e, f, g and r.

package pytext

import (
	"math"
	"math/bits"
	"strconv"
)

// maxFloatDigits bounds the significant digits of an exact float64: past it every digit is zero.
const maxFloatDigits = 770

// floatStyle holds the switches of a digit layout.
type floatStyle struct {
	alt       bool // keep the point, and the zeros of 'g'
	addDot0   bool // at least one digit after the point unless there is an exponent
	noNegZero bool // a result that rounds to zero loses its sign
	upper     bool
}

// FloatReprSize is the most bytes AppendFloatRepr writes.
const FloatReprSize = 24

// AppendFloatRepr appends repr(f), which is also str(f).
func AppendFloatRepr(dst []byte, f float64) []byte {
	abs := math.Abs(f)
	if abs < 1e15 && (abs >= 1e-4 || f == 0) {
		if math.Signbit(f) {
			dst = append(dst, '-')
		}
		whole := uint64(abs)
		if float64(whole) == abs {
			dst = AppendUint(dst, whole)
			return append(dst, '.', '0')
		}
		if abs < 1e11 {
			// Most data has few decimals. A decimal of at most 15 digits that reads back as f is the only one that
			// short, hence the shortest.
			if m := math.Round(abs * 1e2); m/1e2 == abs {
				return appendScaled(dst, uint64(m), 2)
			}
			if m := math.Round(abs * 1e4); m/1e4 == abs {
				return appendScaled(dst, uint64(m), 4)
			}
		}
		return strconv.AppendFloat(dst, abs, 'f', -1, 64)
	}
	switch {
	case f != f:
		return append(dst, "nan"...)
	case abs > math.MaxFloat64:
		if f < 0 {
			return append(dst, "-inf"...)
		}
		return append(dst, "inf"...)
	case abs >= 1e16 || abs < 1e-4:
		return strconv.AppendFloat(dst, f, 'e', -1, 64)
	}
	start := len(dst)
	dst = strconv.AppendFloat(dst, f, 'f', -1, 64)
	for _, c := range dst[start:] {
		if c == '.' {
			return dst
		}
	}
	return append(dst, '.', '0')
}

// appendScaled appends m / 10**decimals without trailing zeros; m must not be a multiple of 10**decimals.
func appendScaled(dst []byte, m uint64, decimals int) []byte {
	for m%10 == 0 {
		m /= 10
		decimals--
	}
	return AppendPoint(dst, m, decimals)
}

// pow10 holds the powers of ten that fit uint64.
var pow10 = [20]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// scaledRound returns abs * 10**prec rounded half to even on the exact value. ok is false when it does not fit.
func scaledRound(abs float64, prec int) (m uint64, ok bool) {
	if prec >= len(pow10) {
		return 0, false
	}
	b := math.Float64bits(abs)
	exp := int(b >> 52)
	mant := b & (1<<52 - 1)
	if exp == 0 {
		exp = 1
	} else {
		mant |= 1 << 52
	}
	shift := 1075 - exp
	hi, lo := bits.Mul64(mant, pow10[prec])
	if shift <= 0 {
		if hi != 0 || -shift >= bits.LeadingZeros64(lo) {
			return 0, lo == 0 && hi == 0
		}
		return lo << uint(-shift), true
	}
	var half, rest bool // the first bit shifted out, and whether any later one is set
	switch {
	case shift > 128:
		return 0, true // below half a unit: hi:lo is under 2**117
	case shift > 64:
		s := uint(shift - 64)
		m = hi >> s // zero for s == 64
		half = hi>>(s-1)&1 != 0
		rest = hi&(1<<(s-1)-1) != 0 || lo != 0
	case shift == 64:
		m = hi
		half = lo>>63 != 0
		rest = lo<<1 != 0
	default:
		s := uint(shift)
		if hi>>s != 0 {
			return 0, false
		}
		m = hi<<(64-s) | lo>>s
		half = lo>>(s-1)&1 != 0
		rest = lo&(1<<(s-1)-1) != 0
	}
	if half && (rest || m&1 != 0) {
		m++
		if m == 0 {
			return 0, false
		}
	}
	return m, true
}

// RoundDecimals is the float nearest to the number with that many decimals that is nearest to f, half to even; ok is false where that takes
// more than a division.
func RoundDecimals(f float64, decimals int) (r float64, ok bool) {
	m, ok := scaledRound(math.Abs(f), decimals)
	if !ok || m > 1<<53 {
		return 0, false
	}
	// Powers of ten below 10**23 are floats.
	return math.Copysign(float64(m)/float64(pow10[decimals]), f), true
}

// appendFixed appends abs with exactly prec decimals; abs is finite and not negative.
func appendFixed(dst []byte, abs float64, prec int) []byte {
	if m, ok := scaledRound(abs, prec); ok {
		if prec == 0 {
			return AppendUint(dst, m)
		}
		return AppendPoint(dst, m, prec)
	}
	const exact = 1074 // decimals of the smallest float64
	if prec <= exact {
		return strconv.AppendFloat(dst, abs, 'f', prec, 64)
	}
	return appendRepeat(strconv.AppendFloat(dst, abs, 'f', exact, 64), '0', prec-exact)
}

// appendRepeat appends n copies of c.
func appendRepeat(dst []byte, c byte, n int) []byte {
	const zeros, spaces = "0000000000000000000000000000000000000000000000000000000000000000", "                                                                "
	switch {
	case n <= 0:
		return dst
	case n <= len(spaces) && c == ' ':
		return append(dst, spaces[:n]...)
	case n <= len(zeros) && c == '0':
		return append(dst, zeros[:n]...)
	}
	start := len(dst)
	return repeatTail(append(dst, c), start, n)
}

// appendDouble appends f in the layout of code 'e', 'f', 'g' or 'r' (precision is not used by 'r').
func appendDouble(dst []byte, f float64, code byte, prec int, st floatStyle) []byte {
	if f != f || math.IsInf(f, 0) {
		switch {
		case f < 0:
			dst = append(dst, '-')
			fallthrough
		case f > 0:
			if st.upper {
				return append(dst, "INF"...)
			}
			return append(dst, "inf"...)
		case st.upper:
			return append(dst, "NAN"...)
		}
		return append(dst, "nan"...)
	}
	if code == 'r' && !st.alt && st.addDot0 && !st.upper {
		if st.noNegZero && f == 0 {
			f = 0
		}
		return AppendFloatRepr(dst, f)
	}
	start := len(dst)
	if math.Signbit(f) {
		dst = append(dst, '-')
		f = -f
	}
	if code == 'f' {
		dst = appendFixed(dst, f, prec)
		if st.alt && prec == 0 {
			dst = append(dst, '.')
		}
	} else {
		dst = appendLayout(dst, f, code, prec, st)
	}
	if st.noNegZero && dst[start] == '-' && isZeroText(dst[start+1:]) {
		dst = append(dst[:start], dst[start+1:]...)
	}
	return dst
}

// isZeroText reports whether the mantissa in text is zero.
func isZeroText(text []byte) bool {
	for _, c := range text {
		switch {
		case '1' <= c && c <= '9':
			return false
		case c == 'e' || c == 'E':
			return true
		}
	}
	return true
}

// appendLayout appends a finite f >= 0 for codes 'e', 'g' and 'r'.
func appendLayout(dst []byte, f float64, code byte, prec int, st floatStyle) []byte {
	if code == 'e' && prec < 40 && !st.alt {
		start := len(dst)
		dst = strconv.AppendFloat(dst, f, 'e', prec, 64)
		if st.upper {
			upperASCII(dst[start:])
		}
		return dst
	}
	var tmp [64]byte // a longer text takes other memory
	var text []byte
	switch code {
	case 'r':
		text = strconv.AppendFloat(tmp[:0], f, 'e', -1, 64)
	case 'e':
		text = strconv.AppendFloat(tmp[:0], f, 'e', min(prec, maxFloatDigits-1), 64)
	default:
		prec = max(prec, 1)
		text = strconv.AppendFloat(tmp[:0], f, 'e', min(prec-1, maxFloatDigits-1), 64)
	}
	// Split "d.ddde±xx" into digits and exponent.
	e := len(text) - 1
	for text[e] != 'e' {
		e--
	}
	exp := 0
	for _, c := range text[e+2:] {
		exp = exp*10 + int(c-'0')
	}
	if text[e+1] == '-' {
		exp = -exp
	}
	digits := text[:1]
	if e > 1 {
		copy(text[1:], text[2:e])
		digits = text[:e-1]
	}

	useExp := false
	want := len(digits) // digits to show, zeros added at the end
	switch code {
	case 'e':
		useExp = true
		want = prec + 1
	case 'r':
		useExp = exp < -4 || exp >= 16
	default:
		limit := prec
		if st.addDot0 {
			limit--
		}
		useExp = exp < -4 || exp >= limit
		if st.alt {
			want = prec
		} else {
			for len(digits) > 1 && digits[len(digits)-1] == '0' {
				digits = digits[:len(digits)-1]
			}
			want = len(digits)
		}
	}
	zeros := want - len(digits)
	point := exp + 1 // digits before the point
	if useExp {
		point = 1
	}
	if point <= 0 {
		dst = append(dst, '0', '.')
		dst = appendRepeat(dst, '0', -point)
		dst = append(dst, digits...)
		dst = appendRepeat(dst, '0', zeros)
	} else {
		if point >= len(digits) {
			dst = append(dst, digits...)
			n := point - len(digits)
			dst = appendRepeat(dst, '0', n)
			zeros -= n
			digits = nil
		} else {
			dst = append(dst, digits[:point]...)
			digits = digits[point:]
		}
		if len(digits) > 0 || zeros > 0 {
			dst = append(dst, '.')
			dst = append(dst, digits...)
			dst = appendRepeat(dst, '0', zeros)
		} else if !useExp && st.addDot0 {
			dst = append(dst, '.', '0')
		} else if st.alt {
			dst = append(dst, '.')
		}
	}
	if useExp {
		dst = appendExponent(dst, exp, st.upper)
	}
	return dst
}

// appendExponent appends e±dd.
func appendExponent(dst []byte, exp int, upper bool) []byte {
	c, sign := byte('e'), byte('+')
	if upper {
		c = 'E'
	}
	if exp < 0 {
		sign = '-'
		exp = -exp
	}
	dst = append(dst, c, sign)
	if exp < 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, int64(exp), 10)
}
