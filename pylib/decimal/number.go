// This file defines num, a decimal number as the General Decimal Arithmetic specification has it, with its text forms.

package pydecimal

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// kind tells finite numbers from the special ones.
type kind uint8

const (
	finite kind = iota
	infinite
	quiet     // NaN
	signaling // sNaN
)

// num is one number: coefficient × 10**exp with a sign. The coefficient is coef, or word where that is nil; for a NaN it is the payload. coef
// is never negative and never changed once a num has it. The coefficient of a Decimal is in word if it fits.
type num struct {
	coef *big.Int
	word uint64
	exp  int64
	neg  bool
	kind kind
}

// The limits of exponents and precision.
const (
	maxPrec  = 999999999999999999
	maxEmax  = 999999999999999999
	minEmin  = -999999999999999999
	minEtiny = minEmin - (maxPrec - 1)
)

var (
	bigZero = big.NewInt(0)
	bigOne  = big.NewInt(1)
	bigFive = big.NewInt(5)
	bigTen  = big.NewInt(10)
)

func (x *num) c() *big.Int {
	switch {
	case x.coef != nil:
		return x.coef
	case x.word == 0:
		return bigZero
	}
	return new(big.Int).SetUint64(x.word)
}

// noCoef tells a coefficient of 0: of a zero, an infinity or a NaN without payload.
func (x *num) noCoef() bool {
	return x.coef == nil && x.word == 0 || x.coef != nil && x.coef.Sign() == 0
}

// fold moves a coefficient that fits into the word.
func (x *num) fold() {
	if x.coef != nil && x.coef.BitLen() <= 64 {
		x.word, x.coef = x.coef.Uint64(), nil
	}
}

// bitLen is the length of the coefficient in bits.
func (x *num) bitLen() int {
	if x.coef == nil {
		return bits.Len64(x.word)
	}
	return x.coef.BitLen()
}

func (x *num) isNaN() bool  { return x.kind >= quiet }
func (x *num) isInf() bool  { return x.kind == infinite }
func (x *num) isZero() bool { return x.kind == finite && x.noCoef() }

func (x num) negate() num { x.neg = !x.neg; return x }
func (x num) abs() num    { x.neg = false; return x }

// digits is the number of digits of the coefficient; 1 for 0.
func (x *num) digits() int64 {
	if x.coef == nil {
		return digits64(x.word)
	}
	return numDigits(x.coef)
}

// adjusted is the exponent of the first digit.
func (x *num) adjusted() int64 { return x.exp + x.digits() - 1 }

func fromInt64(i int64) num {
	if i < 0 {
		return num{word: -uint64(i), neg: true}
	}
	return num{word: uint64(i)}
}

func fromBig(b *big.Int) num {
	n := num{neg: b.Sign() < 0, coef: b}
	if n.neg {
		n.coef = new(big.Int).Neg(b)
	}
	return n
}

// isInteger tells a finite number without a fraction. It is for numbers whose coefficient is of ordinary size.
func (x *num) isInteger() bool {
	if x.kind != finite {
		return false
	}
	if x.exp >= 0 || x.isZero() {
		return true
	}
	if -x.exp >= x.digits() {
		return false
	}
	_, r := new(big.Int).QuoRem(x.c(), tenTo(-x.exp), new(big.Int))
	return r.Sign() == 0
}

// isOdd tells an odd integer.
func (x *num) isOdd() bool {
	switch {
	case x.exp > 0:
		return false
	case x.exp == 0:
		return x.c().Bit(0) == 1
	case -x.exp >= x.digits():
		return false
	}
	return new(big.Int).Quo(x.c(), tenTo(-x.exp)).Bit(0) == 1
}

// smallTens are the powers of ten that programs meet; they are never changed.
var smallTens = func() (t [80]*big.Int) {
	t[0] = big.NewInt(1)
	for i := 1; i < len(t); i++ {
		t[i] = new(big.Int).Mul(t[i-1], bigTen)
	}
	return
}()

// tenTo is 10**n for an n that has been charged for.
func tenTo(n int64) *big.Int {
	if n < int64(len(smallTens)) {
		return smallTens[n]
	}
	return new(big.Int).Exp(bigTen, big.NewInt(n), nil)
}

func numDigits(c *big.Int) int64 {
	n := c.BitLen()
	if n <= 64 {
		return digits64(c.Uint64())
	}
	// The logarithm of the first 64 bits decides, but for numbers next to a power of ten.
	const log2 = 0.30102999566398119521
	words := c.Bits()
	top := float64(words[len(words)-1])
	if len(words) > 1 {
		top += float64(words[len(words)-2]) / (1 << (bits.UintSize / 2)) / (1 << (bits.UintSize / 2))
	}
	log := math.Log10(top) + float64((len(words)-1)*bits.UintSize)*log2
	d := math.Floor(log)
	if near := 1e-12 * (float64(n) + 100); log-d > near && d+1-log > near {
		return int64(d) + 1
	}
	d = math.Round(log)
	if c.Cmp(tenTo(int64(d))) >= 0 {
		d++
	}
	return int64(d)
}

// parse reads the text of a number; ok is false where it is none. The exponent is cut to a range far beyond the limits.
func parse(t *thread, s string) (n num, ok bool, err error) {
	if s != "" && (s[0] == '-' || s[0] == '+') {
		n.neg = s[0] == '-'
		s = s[1:]
	}
	if s == "" {
		return n, false, nil
	}
	lower := s
	if c := s[0] | 0x20; c == 'i' || c == 'n' || c == 's' {
		lower = strings.ToLower(s)
		switch {
		case lower == "inf" || lower == "infinity":
			n.kind = infinite
			return n, true, nil
		case strings.HasPrefix(lower, "nan"):
			n.kind = quiet
			lower = lower[3:]
		case strings.HasPrefix(lower, "snan"):
			n.kind = signaling
			lower = lower[4:]
		default:
			return n, false, nil
		}
		for _, c := range []byte(lower) {
			if c < '0' || c > '9' {
				return n, false, nil
			}
		}
		if lower = strings.TrimLeft(lower, "0"); lower != "" {
			n.coef, err = object.ParseDigits(t, lower)
		}
		return n, true, err
	}
	i, digits, dot := 0, 0, -1
	for ; i < len(s); i++ {
		if s[i] == '.' && dot < 0 {
			dot = i
		} else if s[i] >= '0' && s[i] <= '9' {
			digits++
		} else {
			break
		}
	}
	if digits == 0 {
		return n, false, nil
	}
	mantissa := s[:i]
	if dot >= 0 {
		n.exp = -int64(i - dot - 1)
		mantissa = s[:dot] + s[dot+1:i]
	}
	if i < len(s) {
		if s[i]|0x20 != 'e' {
			return n, false, nil
		}
		text := s[i+1:]
		e, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			if ne, isNum := err.(*strconv.NumError); !isNum || ne.Err != strconv.ErrRange {
				return n, false, nil
			}
		}
		if text[0] != '-' && text[0] != '+' && (text[0] < '0' || text[0] > '9') {
			return n, false, nil
		}
		n.exp += max(-4e18, min(e, 4e18))
	}
	if mantissa = strings.TrimLeft(mantissa, "0"); mantissa != "" {
		if len(mantissa) <= 19 {
			n.word, _ = strconv.ParseUint(mantissa, 10, 64)
		} else {
			n.coef, err = object.ParseDigits(t, mantissa)
		}
	}
	return n, true, err
}

// plainDigits turns the text given to the constructor into ASCII: white space around it goes, as do underscores.
func plainDigits(s string) string {
	s = pytext.TrimSpace(s)
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < 0x80 && s[i] != '_'
	}
	if plain {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := pytext.DecodeRune(s[i:])
		i += n
		switch d := pytext.DecimalValue(r); {
		case r == '_':
		case r < 0x80:
			out = append(out, byte(r))
		case d >= 0:
			out = append(out, '0'+byte(d))
		default:
			return "?"
		}
	}
	return string(out)
}

// maxNear is enough room for most numbers as text.
const maxNear = 64

// appendDigits appends the digits of the coefficient.
func (x *num) appendDigits(t *thread, b []byte) ([]byte, error) {
	if x.coef == nil {
		return pytext.AppendUint(b, x.word), nil
	}
	if c, ok := wideOf(x.coef); ok {
		return c.appendTo(b), nil
	}
	return object.AppendDigits(t, b, x.coef)
}

// text is str() of a number; eng asks for exponents that are multiples of three.
func (x *num) text(t *thread, eng, capitals bool) (string, error) {
	var room [maxNear]byte
	out, err := x.appendText(t, room[:0], eng, capitals)
	return string(out), err
}

// appendText appends text.
func (x *num) appendText(t *thread, out []byte, eng, capitals bool) ([]byte, error) {
	var digitRoom [maxNear]byte
	if x.neg {
		out = append(out, '-')
	}
	switch x.kind {
	case infinite:
		return append(out, "Infinity"...), nil
	case quiet, signaling:
		if x.kind == signaling {
			out = append(out, 's')
		}
		out = append(out, "NaN"...)
		var err error
		if !x.noCoef() {
			out, err = x.appendDigits(t, out)
		}
		return out, err
	}
	if x.coef == nil && x.exp <= 0 && x.exp >= -6 {
		if x.exp == 0 {
			return pytext.AppendUint(out, x.word), nil
		}
		return pytext.AppendPoint(out, x.word, int(-x.exp)), nil
	}
	digits, err := x.appendDigits(t, digitRoom[:0])
	if err != nil {
		return out, err
	}
	left := x.exp + int64(len(digits))
	dot := int64(1)
	switch {
	case x.exp <= 0 && left > -6:
		dot = left
	case !eng:
	case x.isZero():
		dot = mod3(left+1) - 1
	default:
		dot = mod3(left-1) + 1
	}
	switch n := int64(len(digits)); {
	case dot <= 0:
		out = append(out, "0."...)
		for i := dot; i < 0; i++ {
			out = append(out, '0')
		}
		out = append(out, digits...)
	case dot >= n:
		out = append(out, digits...)
		for i := n; i < dot; i++ {
			out = append(out, '0')
		}
	default:
		out = append(append(append(out, digits[:dot]...), '.'), digits[dot:]...)
	}
	if e := left - dot; e != 0 {
		mark := byte('e')
		if capitals {
			mark = 'E'
		}
		out = append(out, mark)
		if e > 0 {
			out = append(out, '+')
		}
		out = strconv.AppendInt(out, e, 10)
	}
	return out, nil
}

func mod3(n int64) int64 { return (n%3 + 3) % 3 }
