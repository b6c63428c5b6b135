// This file defines the text of integers in bases 2, 8, 10 and 16.

package pytext

import (
	"math"
	"math/big"
	"strconv"
)

// Radix prefixes as bin, oct and hex write them.
func radixPrefix(base int, upper bool) string {
	switch {
	case base == 2:
		return "0b"
	case base == 8:
		return "0o"
	case base == 16 && upper:
		return "0X"
	case base == 16:
		return "0x"
	}
	return ""
}

// AppendInt appends v in base 2, 8, 10 or 16; prefix adds 0b, 0o or 0x as bin(), oct() and hex() do.
func AppendInt(dst []byte, v int64, base int, prefix bool) []byte {
	if !prefix {
		return strconv.AppendInt(dst, v, base)
	}
	u := uint64(v)
	if v < 0 {
		dst = append(dst, '-')
		u = -u
	}
	return strconv.AppendUint(append(dst, radixPrefix(base, false)...), u, base)
}

// AppendBig appends v in base 2, 8, 10 or 16. Base 10 costs more than linear time: consult DigitsCost first.
func AppendBig(dst []byte, v *big.Int, base int, prefix bool) []byte {
	if !prefix {
		return v.Append(dst, base)
	}
	if v.Sign() < 0 {
		dst = append(dst, '-')
		v = new(big.Int).Neg(v)
	}
	return v.Append(append(dst, radixPrefix(base, false)...), base)
}

// EstimateDigits returns an upper bound, at most one too high, on the digits of an integer of bitLen bits.
func EstimateDigits(bitLen, base int) int {
	switch base {
	case 2:
		return max(bitLen, 1)
	case 8:
		return bitLen/3 + 1
	case 16:
		return bitLen/4 + 1
	}
	return int(float64(bitLen)*math.Log10(2)) + 1
}

// ExceedsDigits reports whether the decimal text of v has more than limit digits; 0 means no limit. It is cheap unless v is
// within a digit of the limit.
func ExceedsDigits(v *big.Int, limit int) bool {
	if limit <= 0 {
		return false
	}
	n := EstimateDigits(v.BitLen(), 10)
	if n <= limit {
		return false
	}
	if n > limit+1 {
		return true
	}
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(limit)), nil)
	return v.CmpAbs(p) >= 0
}

// DigitsCost estimates the time of the text of an integer of bitLen bits in units of roughly one nanosecond; it saturates at
// MaxSize.
func DigitsCost(bitLen, base int) int {
	if base&(base-1) == 0 {
		return bitLen
	}
	words := float64(bitLen) / 64
	cost := 20*words + 12*math.Pow(words, 1.585)
	if cost >= MaxSize {
		return MaxSize
	}
	return int(cost)
}
