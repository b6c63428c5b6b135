// This file defines the parsing of integer text, Python's int(text, base).

package pytext

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// DefaultMaxStrDigits is CPython's default limit on decimal digits in int text.
const DefaultMaxStrDigits = 4300

// IntStatus is the outcome of ScanInt.
type IntStatus uint8

// Outcomes of ScanInt.
const (
	IntOK      IntStatus = iota
	IntInvalid           // not a literal in that base: IntLiteralError
	IntTooLong           // more digits than the limit: IntDigitsError
	IntBadBase           // base is neither 0 nor 2..36: IntBaseError
)

// IntText is integer text that passed the grammar, before its value is computed.
type IntText struct {
	Neg     bool
	Base    int    // the base in force, never 0
	NDigits int    // digits written, leading zeros included
	Small   bool   // Value holds the integer
	Value   int64  // valid when Small
	digits  string // digits and underscores
}

// ScanInt checks s as int(s, base) does. maxDigits limits the digits for bases that are not powers of two; 0 means no limit.
// The cost is linear in len(s).
func ScanInt(s string, base, maxDigits int) (IntText, IntStatus) {
	var t IntText
	if base != 0 && (base < 2 || base > 36) {
		return t, IntBadBase
	}
	if !IsASCII(s) {
		s = numberASCII(s)
	}
	for len(s) > 0 && isCSpace(s[0]) {
		s = s[1:]
	}
	if len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		t.Neg = s[0] == '-'
		s = s[1:]
	}
	prefix := 0 // base named by a 0x, 0o or 0b prefix
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] | 0x20 {
		case 'x':
			prefix = 16
		case 'o':
			prefix = 8
		case 'b':
			prefix = 2
		}
	}
	onlyZero := false // base 0 allows leading zeros in zero alone
	if base == 0 {
		base = prefix
		if base == 0 {
			base = 10
			onlyZero = len(s) > 0 && s[0] == '0'
		}
	}
	t.Base = base
	if prefix != 0 && prefix == base {
		s = s[2:]
		if len(s) > 0 && s[0] == '_' {
			s = s[1:]
		}
	}
	var value uint64
	overflow := false
	limit := math.MaxUint64 / uint64(base)
	i := 0
	last := byte('_')
	for ; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			if last == '_' {
				return t, IntInvalid
			}
			last = c
			continue
		}
		d := digitValue(c)
		if d >= base {
			break
		}
		last = c
		t.NDigits++
		if value > limit {
			overflow = true
			continue
		}
		value = value * uint64(base)
		if sum := value + uint64(d); sum >= value {
			value = sum
		} else {
			overflow = true
		}
	}
	if last == '_' { // no digit at all, or a trailing underscore
		return t, IntInvalid
	}
	t.digits = s[:i]
	for ; i < len(s); i++ {
		if !isCSpace(s[i]) {
			return t, IntInvalid
		}
	}
	if maxDigits > 0 && t.NDigits > maxDigits && base&(base-1) != 0 {
		return t, IntTooLong
	}
	if onlyZero && (value != 0 || overflow) {
		return t, IntInvalid
	}
	switch {
	case overflow:
	case value <= math.MaxInt64:
		t.Small = true
		t.Value = int64(value)
		if t.Neg {
			t.Value = -t.Value
		}
	case t.Neg && value == 1<<63:
		t.Small = true
		t.Value = math.MinInt64
	}
	return t, IntOK
}

func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return 99
}

// BigSize returns an upper bound on the bytes the value takes; Big uses about three times as much while it works.
func (t *IntText) BigSize() int { return t.NDigits*bits.Len(uint(t.Base-1))/8 + 16 }

// BigCost estimates the time of Big in units of roughly one nanosecond; it saturates at MaxSize.
func (t *IntText) BigCost() int {
	if t.Base&(t.Base-1) == 0 || t.NDigits < 512 {
		return t.NDigits * 4
	}
	cost := productCost(int(float64(t.NDigits) * math.Log2(float64(t.Base))))
	return min(cost, MaxSize-4*t.NDigits) + 4*t.NDigits
}

// Big returns the value. Powers of two are linear, other bases cost what multiplication costs: see BigCost.
func (t *IntText) Big() *big.Int {
	if t.Small {
		return big.NewInt(t.Value)
	}
	digits := t.digits
	if t.NDigits != len(digits) {
		buf := make([]byte, 0, t.NDigits)
		for i := 0; i < len(digits); i++ {
			if digits[i] != '_' {
				buf = append(buf, digits[i])
			}
		}
		digits = string(buf)
	}
	z, _ := ParseDigits(digits, t.Base, nil)
	if t.Neg {
		z.Neg(z)
	}
	return z
}

// IntLiteralError is the ValueError of int(text, base) for text that is no integer; base is the one the caller gave.
func IntLiteralError(text string, base int) *Error {
	// CPython shows at most 200 characters of the repr, so a prefix of the text is enough.
	if len(text) > 800 {
		text = cutAtRune(text, 800)
	}
	r := Repr(text)
	if i := ByteOffset(r, 200); i >= 0 {
		r = r[:i]
	}
	return valueError("invalid literal for int() with base " + strconv.Itoa(base) + ": " + r)
}

// cutAtRune returns at most n bytes of s, whole code points only.
func cutAtRune(s string, n int) string {
	for n > 0 && isContinuation(s[n]) {
		n--
	}
	return s[:n]
}

// IntBaseError is the ValueError for a base that is neither 0 nor 2..36.
func IntBaseError() *Error { return valueError("int() base must be >= 2 and <= 36, or 0") }

// IntDigitsError is the ValueError for int text that has more than limit digits.
func IntDigitsError(limit, digits int) *Error {
	return valueError("Exceeds the limit (" + strconv.Itoa(limit) + " digits) for integer string conversion: value has " +
		strconv.Itoa(digits) + " digits; use sys.set_int_max_str_digits() to increase the limit")
}

// IntTextError is the ValueError for the text of an int that would have more than limit digits.
func IntTextError(limit int) *Error {
	return valueError("Exceeds the limit (" + strconv.Itoa(limit) +
		" digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit")
}
