// This file defines the short way of arithmetic: of numbers whose coefficients fit 128 bits, far from the limits of exponents.

package pydecimal

import "math/bits"

// short is a finite number with its coefficient in a wide.
type short struct {
	wide
	exp int64
	neg bool
}

// short is a finite number with a coefficient that fits.
func (x *num) short() (s short, ok bool) {
	s.exp, s.neg = x.exp, x.neg
	if x.coef == nil {
		s.lo = x.word
		return s, x.kind == finite
	}
	if x.kind == finite {
		s.wide, ok = wideOf(x.coef)
	}
	return s, ok
}

// number is s as a num.
func (s short) number() num {
	if s.hi == 0 {
		return num{word: s.lo, exp: s.exp, neg: s.neg}
	}
	n := bigCoef{}
	return num{coef: s.toBig(&n.number, &n.words), exp: s.exp, neg: s.neg}
}

// easy tells that a number with this exponent needs no look at the limits of exponents, and is not clamped.
func (l *limits) easy(exp int64) bool { return exp >= l.emin && exp <= l.emax-2*wideDigits && !l.clamp }

// finish rounds to the precision.
func (l *limits) finish(s short) (r short, status condition, ok bool) {
	if !l.easy(s.exp) {
		return s, 0, false
	}
	if l.prec > wideDigits || s.hi == 0 && l.prec >= 20 {
		return s, 0, true
	}
	n := s.digits() - l.prec
	if n <= 0 {
		return s, 0, true
	}
	c, changed := s.drop(n, s.neg, l.rounding)
	status = rounded
	if changed {
		status |= inexact
		if c == tensWide[l.prec] {
			c = tensWide[l.prec-1]
			n++
		}
	}
	return short{c, s.exp + n, s.neg}, status, true
}

// align gives both numbers the smaller of their exponents.
func align(a, b *short) bool {
	var ok bool
	switch gap := a.exp - b.exp; {
	case gap > 0:
		a.wide, ok = a.scale(gap)
		a.exp = b.exp
		return ok
	case gap < 0:
		b.wide, ok = b.scale(-gap)
		b.exp = a.exp
		return ok
	}
	return true
}

// shortSum is a+b without rounding.
func (l *limits) shortSum(a, b short) (r short, ok bool) {
	if !align(&a, &b) {
		return r, false
	}
	r.exp, r.neg = a.exp, a.neg
	if a.neg == b.neg {
		r.wide, ok = a.add(b.wide)
		return r, ok
	}
	switch a.cmp(b.wide) {
	case 1:
		r.wide = a.sub(b.wide)
	case -1:
		r.wide, r.neg = b.sub(a.wide), b.neg
	default:
		r.neg = l.rounding == roundFloor
	}
	return r, true
}

// shortQuotient is a/b with more digits than the precision, or with the fewest that make it exact.
func (l *limits) shortQuotient(a, b short) (r short, ok bool) {
	if a.hi != 0 || b.hi != 0 || a.lo == 0 || b.lo == 0 || l.prec > wideDigits-2 {
		return r, false
	}
	shift := digits64(b.lo) - digits64(a.lo) + l.prec + 1
	if shift < 0 {
		return r, false
	}
	r = short{wide{0, a.lo / b.lo}, a.exp - b.exp, a.neg != b.neg}
	rest := a.lo % b.lo
	for rest != 0 && shift > 0 {
		n := min(shift, 19)
		hi, lo := bits.Mul64(rest, tens64[n])
		var part uint64
		if part, rest = bits.Div64(hi, lo, b.lo); rest == 0 {
			// The quotient is exact: zeros at its end, which only the last digits can have, are not wanted.
			n -= endZeros(&part)
		}
		r.wide, _ = r.mulWord(tens64[n])
		r.wide, _ = r.add(wide{0, part})
		r.exp -= n
		shift -= n
	}
	if rest != 0 {
		// A last digit that is neither 0 nor 5 stands for all that follow.
		if _, last := r.divWord(5); last == 0 {
			r.wide, _ = r.add(wide{0, 1})
		}
	}
	return r, true
}

// endZeros takes the zeros off the end of a number that is not 0, and tells how many they were.
func endZeros(u *uint64) (n int64) {
	for step := int64(16); step > 0; step /= 2 {
		// A number that ends in so many zeros is a multiple of that power of two.
		if p := tens64[step]; *u&(1<<step-1) == 0 && *u%p == 0 {
			*u /= p
			n += step
		}
	}
	return n
}

// shortQuoRem is the integer quotient and the remainder; b is not 0.
func (l *limits) shortQuoRem(a, b short) (q, r short, ok bool) {
	if b.isZero() || !align(&a, &b) || a.hi != 0 || b.hi != 0 {
		return q, r, false
	}
	q = short{wide: wide{0, a.lo / b.lo}, neg: a.neg != b.neg}
	r = short{wide{0, a.lo % b.lo}, a.exp, a.neg}
	return q, r, l.prec >= 20 || q.lo < tens64[l.prec]
}

// shortQuantize gives x an exponent.
func (l *limits) shortQuantize(x short, exp int64) (r short, status condition, ok bool) {
	if !l.easy(exp) {
		return x, 0, false
	}
	r = short{exp: exp, neg: x.neg}
	if gap := x.exp - exp; gap >= 0 {
		r.wide, ok = x.scale(gap)
	} else if !x.isZero() {
		var changed bool
		r.wide, changed = x.drop(-gap, x.neg, l.rounding)
		if status = rounded; changed {
			status |= inexact
		}
		ok = true
	} else {
		ok = true
	}
	return r, status, ok && r.digits() <= l.prec
}

// shortBinary is an operator on numbers that fit.
func (l *limits) shortBinary(op binaryOp, x, y *num) (r short, status condition, ok bool) {
	a, ok := x.short()
	if !ok {
		return r, 0, false
	}
	b, ok := y.short()
	if !ok {
		return r, 0, false
	}
	switch op {
	case opSub:
		b.neg = !b.neg
		fallthrough
	case opAdd:
		r, ok = l.shortSum(a, b)
	case opMul:
		r = short{exp: a.exp + b.exp, neg: a.neg != b.neg}
		r.wide, ok = a.mul(b.wide)
	case opDiv:
		r, ok = l.shortQuotient(a, b)
	case opDivInt:
		r, _, ok = l.shortQuoRem(a, b)
	case opRem:
		_, r, ok = l.shortQuoRem(a, b)
	case opQuantize:
		return l.shortQuantize(a, b.exp)
	}
	if !ok {
		return r, 0, false
	}
	return l.finish(r)
}

// shortOrder compares numbers.
func shortOrder(x, y *num) (n int, ok bool) {
	if inWords(x, y) {
		if n, ok := orderWords(x, y); ok {
			return n, true
		}
	}
	a, ok := x.short()
	if !ok {
		return 0, false
	}
	b, ok := y.short()
	if !ok || !align(&a, &b) {
		return 0, false
	}
	n = a.cmp(b.wide)
	switch {
	case a.isZero() && b.isZero():
	case a.neg != b.neg:
		n = 1
		if a.neg {
			n = -1
		}
	case a.neg:
		n = -n
	}
	return n, true
}

// binaryOp is an operation on two numbers that has a short way.
type binaryOp uint8

const (
	opNone binaryOp = iota
	opAdd
	opSub
	opMul
	opDiv
	opDivInt
	opRem
	opQuantize
)

// parseShort reads digits with a point among them, at most as many as always fit. Other texts have to be parsed at length.
func parseShort(text string) (s short, ok bool) {
	if text != "" && text[0] == '-' {
		s.neg, text = true, text[1:]
	}
	dot := -1
	if len(text) > wideDigits+1 || text == "" || text == "." {
		return s, false
	}
	var u uint64
	n := 0
	for i := range len(text) {
		c := text[i]
		if c < '0' || c > '9' {
			if c != '.' || dot >= 0 {
				return s, false
			}
			dot = i
			continue
		}
		u = u*10 + uint64(c-'0')
		if n++; n == 19 {
			s.lo, u = u, 0
		}
	}
	if dot >= 0 {
		s.exp = -int64(len(text) - dot - 1)
	}
	switch {
	case n < 19:
		s.lo = u
	case n > wideDigits:
		return s, false
	case n > 19:
		s.wide, _ = s.mulWord(tens64[n-19])
		s.wide, _ = s.add(wide{0, u})
	}
	return s, true
}
