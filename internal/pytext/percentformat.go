// This file defines the formatting of values under a %-directive.

package pytext

import (
	"math"
	"math/big"
	"strconv"
)

// EstimateSize returns an upper bound on the bytes of a formatted value. valueLen is the length in bytes of the value's text,
// or of an integer's digits; for e, f and g it is not used.
func (d *Percent) EstimateSize(valueLen int) int {
	size := valueLen
	switch d.Conv {
	case 'e', 'E', 'f', 'F', 'g', 'G':
		size = addSize(340, max(d.Precision, 0))
	case 'd', 'i', 'u', 'o', 'x', 'X':
		size = max(size, d.Precision)
	}
	return addSize(addSize(size, 8), max(d.Width, 0))
}

// AppendText appends the text of conversions s, r, a and c; precision cuts all but c.
func (d *Percent) AppendText(dst []byte, v string) []byte {
	if d.Precision >= 0 && d.Conv != 'c' {
		v = Truncate(v, d.Precision)
	}
	if d.Width <= 0 {
		return append(dst, v...)
	}
	pad := d.Width - RuneCount(v)
	if d.Flags&FlagLeft == 0 {
		dst = appendFill(dst, ' ', pad)
		return append(dst, v...)
	}
	dst = append(dst, v...)
	return appendFill(dst, ' ', pad)
}

// radix returns the base of an integer conversion.
func (d *Percent) radix() int {
	switch d.Conv {
	case 'o':
		return 8
	case 'x', 'X':
		return 16
	}
	return 10
}

// AppendInt appends v for conversions d, i, u, o, x and X.
func (d *Percent) AppendInt(dst []byte, v int64) ([]byte, error) {
	if d.Width <= 0 && d.Precision < 0 && d.Flags == 0 && d.Conv == 'd' {
		return AppendDecimal(dst, v), nil
	}
	var tmp [64]byte
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	return d.appendDigits(dst, strconv.AppendUint(tmp[:0], u, d.radix()), v < 0)
}

// AppendBig appends v for the integer conversions. Consult DigitsCost first.
func (d *Percent) AppendBig(dst []byte, v *big.Int) ([]byte, error) {
	text := v.Append(nil, d.radix())
	neg := text[0] == '-'
	if neg {
		text = text[1:]
	}
	return d.appendDigits(dst, text, neg)
}

func (d *Percent) appendDigits(dst, digits []byte, neg bool) ([]byte, error) {
	if d.Precision > math.MaxInt32-3 {
		return dst, overflowError("precision too large")
	}
	prefix := ""
	if d.Flags&FlagAlt != 0 {
		prefix = radixPrefix(d.radix(), d.Conv == 'X')
	}
	if d.Conv == 'X' {
		upperASCII(digits)
	}
	return d.appendSigned(dst, neg, prefix, max(d.Precision-len(digits), 0), digits), nil
}

// AppendFloat appends f for conversions e, f and g in both cases.
func (d *Percent) AppendFloat(dst []byte, f float64) []byte {
	prec := d.Precision
	if prec < 0 {
		prec = 6
	}
	st := floatStyle{alt: d.Flags&FlagAlt != 0, upper: d.Conv < 'a'}
	code := byte(d.Conv) | 0x20
	if d.Width <= 0 && d.Flags&(FlagPlus|FlagBlank) == 0 {
		return appendDouble(dst, f, code, prec, st)
	}
	var tmp [64]byte
	text := appendDouble(tmp[:0], f, code, prec, st)
	neg := text[0] == '-'
	if neg {
		text = text[1:]
	}
	return d.appendSigned(dst, neg, "", 0, text)
}

// appendSigned appends sign, prefix, zeros and digits in the field of d.
func (d *Percent) appendSigned(dst []byte, neg bool, prefix string, zeros int, digits []byte) []byte {
	var sign byte
	switch {
	case neg:
		sign = '-'
	case d.Flags&FlagPlus != 0:
		sign = '+'
	case d.Flags&FlagBlank != 0:
		sign = ' '
	}
	n := len(prefix) + zeros + len(digits)
	if sign != 0 {
		n++
	}
	pad := max(d.Width-n, 0)
	left := d.Flags&FlagLeft != 0
	if !left && d.Flags&FlagZero != 0 {
		zeros += pad
		pad = 0
	}
	if !left {
		dst = appendFill(dst, ' ', pad)
		pad = 0
	}
	if sign != 0 {
		dst = append(dst, sign)
	}
	dst = append(dst, prefix...)
	dst = appendRepeat(dst, '0', zeros)
	dst = append(dst, digits...)
	return appendFill(dst, ' ', pad)
}
