// This file defines the quickest way of arithmetic: of finite numbers whose coefficients are in a word and stay there.

package pydecimal

import "math/bits"

// wordDigits is how many digits no word has more of.
const wordDigits = 20

// inWords tells that both numbers are finite with their coefficients in words.
func inWords(x, y *num) bool { return x.coef == nil && y.coef == nil && x.kind|y.kind == finite }

// alignWords gives coefficients the smaller of two exponents; ok is false where one does not fit any more.
func alignWords(a uint64, aExp int64, b uint64, bExp int64) (p, q uint64, exp int64, ok bool) {
	gap := aExp - bExp
	if gap == 0 {
		return a, b, aExp, true
	}
	var over uint64
	if gap > 0 {
		if gap >= wordDigits {
			return a, b, aExp, false
		}
		over, a = bits.Mul64(a, tens64[gap])
		return a, b, bExp, over == 0
	}
	if gap <= -wordDigits {
		return a, b, aExp, false
	}
	over, b = bits.Mul64(b, tens64[-gap])
	return a, b, aExp, over == 0
}

// wordBinary is a sum, a difference or a product of numbers in words; ok is false for other operators and for results that do not fit or may
// have to be rounded.
func (l *limits) wordBinary(op binaryOp, x, y *num) (c uint64, exp int64, neg, ok bool) {
	yNeg := y.neg
	switch op {
	case opMul:
		var over uint64
		over, c = bits.Mul64(x.word, y.word)
		exp, neg, ok = x.exp+y.exp, x.neg != yNeg, over == 0
	case opSub:
		yNeg = !yNeg
		fallthrough
	case opAdd:
		var a, b uint64
		if a, b, exp, ok = alignWords(x.word, x.exp, y.word, y.exp); !ok {
			return c, exp, neg, false
		}
		switch neg = x.neg; {
		case x.neg == yNeg:
			var carry uint64
			c, carry = bits.Add64(a, b, 0)
			ok = carry == 0
		case a > b:
			c = a - b
		case a < b:
			c, neg = b-a, yNeg
		default:
			neg = l.rounding == roundFloor
		}
	}
	return c, exp, neg, ok && l.prec >= wordDigits && l.easy(exp)
}

// wordQuantize gives a number in a word another exponent; ok is false where the coefficient does not fit any more.
func (l *limits) wordQuantize(x *num, exp int64) (c uint64, status condition, ok bool) {
	gap := exp - x.exp
	switch {
	case l.prec < wordDigits || !l.easy(exp) || gap <= -wordDigits || gap >= wordDigits:
		return 0, 0, false
	case x.word == 0:
		return 0, 0, true
	case gap <= 0:
		over, c := bits.Mul64(x.word, tens64[-gap])
		return c, 0, over == 0
	}
	p := tens64[gap]
	c = x.word / p
	rest := x.word - c*p
	if rest == 0 {
		return c, rounded, true
	}
	if l.rounding.upWord(x.neg, rest, p/2, c) {
		c++
	}
	return c, rounded | inexact, true
}

// upWord is up for a number whose remainder is to be compared with a half.
func (r rounding) upWord(neg bool, rest, half, c uint64) bool {
	switch {
	case r == roundHalfEven:
		return rest > half || rest == half && c&1 != 0
	case r == roundHalfUp:
		return rest >= half
	}
	side := 0
	if rest < half {
		side = -1
	} else if rest > half {
		side = 1
	}
	return r.up(neg, side, c&1 != 0, c%5 == 0)
}

// orderWords compares numbers in words; ok is false where that needs longer coefficients.
func orderWords(x, y *num) (n int, ok bool) {
	a, b, _, ok := alignWords(x.word, x.exp, y.word, y.exp)
	if !ok {
		return 0, false
	}
	switch {
	case x.neg != y.neg:
		if a|b != 0 {
			n = 1
		}
	case a > b:
		n = 1
	case a < b:
		n = -1
	}
	if x.neg {
		n = -n
	}
	return n, true
}
