// This file defines the formatting of integers under a Spec.

package pytext

import (
	"math"
	"math/big"
	"strconv"
)

// radix returns the base and digit-group size of an integer code.
func (s *Spec) radix() (base, group int) {
	switch s.Type {
	case 'b':
		return 2, 4
	case 'o':
		return 8, 4
	case 'x', 'X':
		return 16, 4
	}
	return 10, 3
}

// DigitBase returns the base in which an integer's digits are to be counted for EstimateSize.
func (s *Spec) DigitBase() int {
	base, _ := s.radix()
	return base
}

func upperASCII(b []byte) {
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 0x20
		}
	}
}

// AppendInt appends v formatted by a Spec of KindInt. The only errors are those of code 'c'.
func (s *Spec) AppendInt(dst []byte, v int64) ([]byte, error) {
	if s.Type == 'c' {
		return s.appendChar(dst, v)
	}
	if s.IsFloat() {
		return s.AppendFloat(dst, float64(v)), nil
	}
	if s.Type == 'd' && s.Width < 0 && s.Sign == 0 && s.Grouping == 0 {
		return AppendDecimal(dst, v), nil
	}
	base, group := s.radix()
	var tmp [64]byte
	u := uint64(v)
	if v < 0 {
		u = -u
	}
	if base == 10 {
		return s.appendDigits(dst, AppendUint(tmp[:0], u), v < 0, base, group), nil
	}
	return s.appendDigits(dst, strconv.AppendUint(tmp[:0], u, base), v < 0, base, group), nil
}

// AppendBig appends v formatted by a Spec of KindInt. The errors are OverflowErrors: of code 'c', and of the float codes when v
// does not fit a float. Consult DigitsCost first.
func (s *Spec) AppendBig(dst []byte, v *big.Int) ([]byte, error) {
	if v.IsInt64() {
		return s.AppendInt(dst, v.Int64())
	}
	if s.Type == 'c' {
		return dst, overflowError("Python int too large to convert to C long")
	}
	if s.IsFloat() {
		f, _ := new(big.Float).SetInt(v).Float64()
		if math.IsInf(f, 0) {
			return dst, overflowError("int too large to convert to float")
		}
		return s.AppendFloat(dst, f), nil
	}
	base, group := s.radix()
	text := v.Append(nil, base)
	neg := text[0] == '-'
	if neg {
		text = text[1:]
	}
	return s.appendDigits(dst, text, neg, base, group), nil
}

func (s *Spec) appendDigits(dst, digits []byte, neg bool, base, group int) []byte {
	n := number{neg: neg, digits: digits}
	if s.Type == 'X' {
		upperASCII(digits)
	}
	if s.Alt {
		n.prefix = radixPrefix(base, s.Type == 'X')
	}
	return s.appendNumber(dst, n, group)
}

// appendChar formats code 'c'.
func (s *Spec) appendChar(dst []byte, v int64) ([]byte, error) {
	if v < 0 || v > 0x10FFFF {
		return dst, overflowError("%c arg not in range(0x110000)")
	}
	var tmp [4]byte
	return s.appendNumber(dst, number{rest: AppendRune(tmp[:0], rune(v)), runes: 1}, 3), nil
}
