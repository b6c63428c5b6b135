// This file defines addition, multiplication, division, remainders, comparison and fma.

package pydecimal

import "math/big"

func (w *work) add(a, b num) num {
	if a.kind != finite || b.kind != finite {
		if x, ok := w.nans(a, b); ok {
			return x
		}
		if a.isInf() {
			if b.isInf() && a.neg != b.neg {
				return w.fail(invalidOperation)
			}
			return a
		}
		return b
	}
	return w.fix(w.sum(a, b, w.prec))
}

// sum is a+b for finite numbers, exact but for digits far behind the last that prec asks for.
func (w *work) sum(a, b num, prec int64) num {
	e := min(a.exp, b.exp)
	az, bz := a.noCoef(), b.noCoef()
	switch {
	case az && bz:
		neg := a.neg && b.neg
		if a.neg != b.neg {
			neg = w.rounding == roundFloor
		}
		return num{exp: e, neg: neg}
	case az:
		r, _ := w.rescale(b, max(e, b.exp-prec-1))
		return r
	case bz:
		r, _ := w.rescale(a, max(e, a.exp-prec-1))
		return r
	}
	if a.exp != b.exp {
		hi, lo := &a, &b
		if a.exp < b.exp {
			hi, lo = lo, hi
		}
		// A number far below the last digit counts only by being there.
		floor := hi.exp + min(-1, hi.digits()-prec-2)
		if lo.digits()+lo.exp-1 < floor {
			lo.coef, lo.exp = bigOne, floor
		}
		hi.coef, hi.exp = w.scale(hi.c(), hi.exp-lo.exp), lo.exp
	}
	r := num{exp: a.exp}
	if a.neg == b.neg {
		r.neg = a.neg
		r.coef = new(big.Int).Add(a.c(), b.c())
		return r
	}
	switch a.c().Cmp(b.c()) {
	case 0:
		r.neg = w.rounding == roundFloor
		r.exp = e
		return r
	case 1:
		r.neg = a.neg
		r.coef = new(big.Int).Sub(a.c(), b.c())
	default:
		r.neg = b.neg
		r.coef = new(big.Int).Sub(b.c(), a.c())
	}
	return r
}

func (w *work) sub(a, b num) num {
	if b.isNaN() || a.isNaN() {
		x, _ := w.nans(a, b)
		return x
	}
	return w.add(a, b.negate())
}

func (w *work) mul(a, b num) num {
	if a.kind != finite || b.kind != finite {
		if x, ok := w.nans(a, b); ok {
			return x
		}
		if a.isZero() || b.isZero() {
			return w.fail(invalidOperation)
		}
		return num{kind: infinite, neg: a.neg != b.neg}
	}
	return w.fix(w.product(a, b))
}

func (w *work) product(a, b num) num {
	w.need(int64(a.bitLen()+b.bitLen()) * 3 / 10)
	r := num{exp: a.exp + b.exp, neg: a.neg != b.neg}
	if w.err == nil {
		r.coef = new(big.Int).Mul(a.c(), b.c())
	}
	return r
}

func (w *work) div(a, b num) num {
	neg := a.neg != b.neg
	if a.kind != finite || b.kind != finite {
		if x, ok := w.nans(a, b); ok {
			return x
		}
		switch {
		case a.isInf() && b.isInf():
			return w.fail(invalidOperation)
		case a.isInf():
			return num{kind: infinite, neg: neg}
		}
		w.status |= clamped
		return num{exp: w.etiny(), neg: neg}
	}
	if b.isZero() {
		if a.isZero() {
			return w.fail(divisionUndefined)
		}
		w.status |= divisionByZero
		return num{kind: infinite, neg: neg}
	}
	if a.isZero() {
		return w.fix(num{exp: a.exp - b.exp, neg: neg})
	}
	// An exact quotient is short, however long the precision is.
	prec := w.prec
	if short := a.digits() + 4*b.digits(); prec > 1000 && short < prec {
		prec = short
	}
	r, exact := w.quotient(a, b, prec)
	if !exact && prec < w.prec {
		r, exact = w.quotient(a, b, w.prec)
	}
	if exact {
		r = w.strip(r, a.exp-b.exp)
	}
	return w.fix(r)
}

// quotient is a/b for finite numbers that are not 0, to more than prec digits; the last of one that is not exact stands for all that follow.
func (w *work) quotient(a, b num, prec int64) (r num, exact bool) {
	shift := b.digits() - a.digits() + prec + 1
	r = num{exp: a.exp - b.exp - shift, neg: a.neg != b.neg}
	p, q := a.c(), b.c()
	if shift >= 0 {
		p = w.scale(p, shift)
	} else {
		q = w.scale(q, -shift)
	}
	if w.err != nil || !w.need(prec) {
		return num{}, true
	}
	c, rem := new(big.Int).QuoRem(p, q, new(big.Int))
	r.coef = c
	if rem.Sign() == 0 {
		return r, true
	}
	if new(big.Int).Rem(c, bigFive).Sign() == 0 {
		c.Add(c, bigOne)
	}
	return r, false
}

// strip takes zeros off the end of the coefficient until the exponent is ideal.
func (w *work) strip(x num, ideal int64) num {
	if x.noCoef() {
		return x
	}
	x.fold()
	if x.coef == nil {
		for x.word%10 == 0 && x.exp < ideal {
			x.word /= 10
			x.exp++
		}
		return x
	}
	// Large steps first: a coefficient may end in very many zeros.
	for step := int64(1 << 20); step > 0; step /= 2 {
		for x.exp+step <= ideal && step < x.digits() && step <= int64(x.coef.TrailingZeroBits()) {
			if !w.need(x.digits()) {
				return x
			}
			q, r := new(big.Int).QuoRem(x.c(), w.ten(step), new(big.Int))
			if r.Sign() != 0 || w.err != nil {
				break
			}
			x.coef = q
			x.exp += step
		}
	}
	return x
}

// quoRem is the integer quotient and the remainder of finite numbers; b is not 0.
func (w *work) quoRem(a, b num) (q, r num, ok bool) {
	neg := a.neg != b.neg
	ideal := a.exp
	if !b.isInf() {
		ideal = min(a.exp, b.exp)
	}
	if a.isZero() || b.isInf() || a.adjusted()-b.adjusted() <= -2 {
		r := a
		// The remainder is a, whose exponent can only be made smaller as far as the precision has room.
		if a.exp > ideal {
			if a.isZero() {
				r.exp = ideal
			} else if a.exp-ideal+a.digits() <= 2*w.prec+2 {
				r, _ = w.rescale(a, ideal)
			} else {
				r, _ = w.rescale(a, max(ideal, a.exp-w.prec-1))
			}
		}
		return num{neg: neg}, r, true
	}
	if a.adjusted()-b.adjusted() > w.prec {
		return q, r, false
	}
	p, d := a.c(), b.c()
	if a.exp >= b.exp {
		p = w.scale(p, a.exp-b.exp)
	} else {
		d = w.scale(d, b.exp-a.exp)
	}
	if w.err != nil || !w.need(int64(p.BitLen())*3/10) {
		return q, r, true
	}
	c, rem := new(big.Int).QuoRem(p, d, new(big.Int))
	if numDigits(c) > w.prec {
		return q, r, false
	}
	return num{coef: c, neg: neg}, num{coef: rem, exp: ideal, neg: a.neg}, true
}

func (w *work) divInt(a, b num) num {
	if x, ok := w.nans(a, b); ok {
		return x
	}
	neg := a.neg != b.neg
	switch {
	case a.isInf() && b.isInf():
		return w.fail(invalidOperation)
	case a.isInf():
		return num{kind: infinite, neg: neg}
	case b.isZero() && a.isZero():
		return w.fail(divisionUndefined)
	case b.isZero():
		w.status |= divisionByZero
		return num{kind: infinite, neg: neg}
	}
	q, _, ok := w.quoRem(a, b)
	if !ok {
		return w.fail(divisionImpossible)
	}
	return w.fix(q)
}

func (w *work) rem(a, b num) num {
	if x, ok := w.nans(a, b); ok {
		return x
	}
	switch {
	case a.isInf():
		return w.fail(invalidOperation)
	case b.isZero() && a.isZero():
		return w.fail(divisionUndefined)
	case b.isZero():
		return w.fail(invalidOperation)
	}
	_, r, ok := w.quoRem(a, b)
	if !ok {
		return w.fail(divisionImpossible)
	}
	return w.fix(r)
}

func (w *work) divMod(a, b num) (q, r num) {
	if x, ok := w.nans(a, b); ok {
		return x, x
	}
	neg := a.neg != b.neg
	switch {
	case a.isInf() && b.isInf():
		return w.fail(invalidOperation), num{kind: quiet}
	case a.isInf():
		return num{kind: infinite, neg: neg}, w.fail(invalidOperation)
	case b.isZero() && a.isZero():
		return w.fail(divisionUndefined), num{kind: quiet}
	case b.isZero():
		w.status |= divisionByZero
		return num{kind: infinite, neg: neg}, w.fail(invalidOperation)
	}
	q, r, ok := w.quoRem(a, b)
	if !ok {
		return w.fail(divisionImpossible), num{kind: quiet}
	}
	return w.fix(q), w.fix(r)
}

// remNear is the remainder of the quotient rounded to the nearest integer.
func (w *work) remNear(a, b num) num {
	if x, ok := w.nans(a, b); ok {
		return x
	}
	switch {
	case a.isInf():
		return w.fail(invalidOperation)
	case b.isZero() && a.isZero():
		return w.fail(divisionUndefined)
	case b.isZero():
		return w.fail(invalidOperation)
	case b.isInf():
		return w.fix(a)
	}
	ideal := min(a.exp, b.exp)
	if a.isZero() {
		return w.fix(num{exp: ideal, neg: a.neg})
	}
	gap := a.adjusted() - b.adjusted()
	if gap >= w.prec+1 {
		return w.fail(divisionImpossible)
	}
	if gap <= -2 {
		r, _ := w.rescale(a, max(ideal, a.exp-w.prec-1))
		return w.fix(r)
	}
	p, d := a.c(), b.c()
	if a.exp >= b.exp {
		p = w.scale(p, a.exp-b.exp)
	} else {
		d = w.scale(d, b.exp-a.exp)
	}
	if w.err != nil {
		return num{}
	}
	q, r := new(big.Int).QuoRem(p, d, new(big.Int))
	neg := a.neg
	if c := new(big.Int).Lsh(r, 1).Cmp(d); c > 0 || c == 0 && q.Bit(0) == 1 {
		r.Sub(d, r)
		q.Add(q, bigOne)
		neg = !neg
	}
	if numDigits(q) > w.prec {
		return w.fail(divisionImpossible)
	}
	return w.fix(num{coef: r, exp: ideal, neg: neg})
}

// order compares numbers that are no NaN.
func (w *work) order(a, b num) int {
	if n, ok := shortOrder(&a, &b); ok {
		return n
	}
	sign := func(x num) int {
		switch {
		case x.isZero():
			return 0
		case x.neg:
			return -1
		}
		return 1
	}
	sa, sb := sign(a), sign(b)
	if sa != sb || sa == 0 {
		switch {
		case sa < sb:
			return -1
		case sa > sb:
			return 1
		}
		return 0
	}
	return sa * w.orderAbs(a, b)
}

// orderAbs compares the magnitudes of numbers that are no NaN.
func (w *work) orderAbs(a, b num) int {
	if a.isInf() || b.isInf() {
		switch {
		case a.isInf() && b.isInf():
			return 0
		case a.isInf():
			return 1
		}
		return -1
	}
	if a.isZero() || b.isZero() {
		switch {
		case a.isZero() && b.isZero():
			return 0
		case a.isZero():
			return -1
		}
		return 1
	}
	if a.exp != b.exp {
		if x, y := a.adjusted(), b.adjusted(); x != y {
			if x < y {
				return -1
			}
			return 1
		}
	}
	p, q := a.c(), b.c()
	if a.exp > b.exp {
		p = w.scale(p, a.exp-b.exp)
	} else {
		q = w.scale(q, b.exp-a.exp)
	}
	return p.Cmp(q)
}

func (w *work) compare(a, b num) num {
	if x, ok := w.nans(a, b); ok {
		return x
	}
	return fromInt64(int64(w.order(a, b)))
}

func (w *work) compareSignal(a, b num) num {
	if a.isNaN() || b.isNaN() {
		w.status |= invalidOperation
	}
	return w.compare(a, b)
}

// total is the order of compare_total, in which NaNs and numbers of different exponents have their places too.
func (w *work) total(a, b num) int {
	if a.neg != b.neg {
		if a.neg {
			return -1
		}
		return 1
	}
	sign := 1
	if a.neg {
		sign = -1
	}
	rank := func(x num) int {
		switch x.kind {
		case signaling:
			return 1
		case quiet:
			return 2
		}
		return 0
	}
	if p, q := rank(a), rank(b); p != q {
		if p < q {
			return -sign
		}
		return sign
	} else if p != 0 {
		return sign * a.c().Cmp(b.c())
	}
	if c := w.orderAbs(a, b); c != 0 {
		return sign * c
	}
	switch {
	case a.exp < b.exp:
		return -sign
	case a.exp > b.exp:
		return sign
	}
	return 0
}

// fma is a*b + c with one rounding. A product that is invalid is the result, whatever c is.
func (w *work) fma(a, b, c num) num {
	if a.kind == finite && b.kind == finite {
		return w.add(w.product(a, b), c)
	}
	p := w.mul(a, b)
	if w.status&invalidGroup != 0 {
		return p
	}
	return w.add(p, c)
}
