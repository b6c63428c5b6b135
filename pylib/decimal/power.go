// This file defines sqrt and power.

package pydecimal

import (
	"math"
	"math/big"
)

func (w *work) sqrt(x num) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	switch {
	case x.isZero():
		return w.fix(num{exp: x.exp >> 1, neg: x.neg})
	case x.neg:
		return w.fail(invalidOperation)
	case x.isInf():
		return x
	}
	// An exact root is short, however long the precision is.
	prec := w.prec
	if short := x.digits()/2 + 2; prec > 1000 && short < prec {
		prec = short
	}
	r, exact := w.root(x, prec+1)
	if !exact && prec < w.prec {
		r, _ = w.root(x, w.prec+1)
	}
	return w.halfEven(func() num { return w.fix(r) })
}

// root is the square root of a positive number to prec digits; the last of one that is not exact stands for all that follow.
func (w *work) root(x num, prec int64) (r num, exact bool) {
	e := x.exp >> 1
	c := x.c()
	var places int64 // of the root
	if x.exp&1 != 0 {
		c = new(big.Int).Mul(c, bigTen)
		places = x.digits()>>1 + 1
	} else {
		places = (x.digits() + 1) >> 1
	}
	shift := prec - places
	exact = true
	if shift >= 0 {
		c = w.scale(c, 2*shift)
	} else {
		q, r := new(big.Int).QuoRem(c, w.ten(-2*shift), new(big.Int))
		c, exact = q, r.Sign() == 0
	}
	e -= shift
	if w.err != nil || !w.need(prec) {
		return num{}, true
	}
	n := new(big.Int).Sqrt(c)
	exact = exact && new(big.Int).Mul(n, n).Cmp(c) == 0
	if exact {
		if shift >= 0 {
			n.Quo(n, w.ten(shift))
		} else {
			n = w.scale(n, -shift)
		}
		e += shift
	} else if new(big.Int).Rem(n, bigFive).Sign() == 0 {
		n.Add(n, bigOne)
	}
	return num{coef: n, exp: e}, exact
}

// pow is a**b. Powers with an integer exponent are products, others go through ln and exp.
func (w *work) pow(a, b num) num {
	if r, ok := w.nans(a, b); ok {
		return r
	}
	whole := b.isInteger()
	neg := a.neg && whole && b.isOdd()
	switch {
	case b.isZero() && a.isZero():
		return w.fail(invalidOperation)
	case b.isZero():
		return num{coef: bigOne}
	case a.neg && !whole && !a.isZero():
		return w.fail(invalidOperation)
	case a.isZero() && b.neg, a.isInf() && !b.neg:
		return num{kind: infinite, neg: neg}
	case a.isZero():
		return num{neg: neg}
	case a.isInf():
		return num{neg: neg, exp: 0}
	}
	base := a.abs()
	size := w.orderAbs(base, num{coef: bigOne})
	if size == 0 {
		return w.powOne(base, b, whole, neg)
	}
	if b.isInf() {
		if (size > 0) != b.neg {
			return num{kind: infinite, neg: neg}
		}
		return num{neg: neg}
	}
	// Numbers above 1 grow with b, those below shrink. Far beyond the exponents that there are the result is known.
	grows := (base.adjusted() < 0) == b.neg
	theta := w.leastLogExponent(base) + b.adjusted()
	switch {
	case grows && theta > digits64(uint64(w.emax)):
		return w.overflow(neg)
	case !grows && theta > digits64(uint64(-w.etiny())):
		return w.fix(num{word: 1, exp: w.etiny() - 1, neg: neg})
	}
	if grows && b.toFloat()*(base.floatLog10()) > float64(w.emax)+2 {
		return w.overflow(neg)
	}
	if whole {
		return w.powInt(base, b, neg)
	}
	return w.powReal(base, b)
}

// leastLogExponent is at most the exponent of the first digit of log10 x, for x > 0 other than 1. It is CPython's bound, which decides whether a
// power that is too small counts as rounded once or as a product of products.
func (w *work) leastLogExponent(x num) int64 {
	a := x.adjusted()
	switch {
	case a > 0:
		return digits64(uint64(a)) - 1
	case a < -1:
		return digits64(uint64(-a-1)) - 1
	}
	d := w.sum(x, num{word: 1, neg: true}, x.digits()+2)
	if a == 0 {
		return d.adjusted() - 2
	}
	return d.adjusted() - 1
}

// toFloat is about the magnitude of a finite number.
func (x *num) toFloat() float64 {
	f, _ := new(big.Float).SetInt(x.c()).Float64()
	return f * math.Pow(10, float64(x.exp))
}

// floatLog10 is at most the magnitude of the logarithm of a positive number, and close to it.
func (x *num) floatLog10() float64 {
	a := x.adjusted()
	lead := *x
	lead.exp -= a
	if n := x.digits(); n > 300 {
		lead.coef = new(big.Int).Quo(x.c(), tenTo(n-30))
		lead.exp = -29
	}
	log := float64(a) + math.Log10(lead.toFloat())
	return math.Abs(log) - 1e-14*(1+math.Abs(float64(a)))
}

// powOne is the power of ±1.
func (w *work) powOne(a, b num, whole, neg bool) num {
	var shift int64
	if whole {
		if b.neg || a.exp == 0 {
			return num{coef: bigOne, neg: neg}
		}
		n := new(big.Int).Lsh(bigOne, 80)
		if b.adjusted() < 20 {
			n.Mul(w.whole(b), big.NewInt(-a.exp))
		}
		if !n.IsInt64() || n.Int64() > w.prec-1 {
			w.status |= rounded
			shift = w.prec - 1
		} else {
			shift = n.Int64()
		}
	} else {
		shift = w.prec - 1
		w.status |= inexact | rounded
	}
	if shift < 0 {
		shift = 0
	}
	return num{coef: w.ten(shift), exp: -shift, neg: neg}
}

// whole is a finite integer as a big.Int, without its sign.
func (w *work) whole(x num) *big.Int {
	if x.exp >= 0 {
		return w.scale(x.c(), x.exp)
	}
	return new(big.Int).Quo(x.c(), w.ten(-x.exp))
}

func (w *work) powInt(a, b num, neg bool) num {
	v := *w
	v.status = 0
	v.rounding = roundHalfEven
	v.clamp = false
	v.prec += b.digits() + b.exp + 2
	if b.neg {
		v.prec++
		a = v.div(num{coef: bigOne}, a)
	}
	n := v.whole(b)
	r := a
	for i := n.BitLen() - 2; i >= 0; i-- {
		r = v.mul(r, r)
		if n.Bit(i) != 0 {
			r = v.mul(r, a)
		}
		if v.err != nil || r.kind != finite || r.isZero() && v.status&clamped != 0 {
			break
		}
	}
	w.status |= v.status
	w.err = v.err
	if r.isInf() {
		return w.overflow(neg)
	}
	r.neg = neg
	return w.fix(r)
}

func (w *work) powReal(a, b num) num {
	v := work{limits: exactLimits, t: w.t, err: w.err}
	v.prec = max(w.prec, a.digits()) + 4 + 19
	v.status = 0
	r := v.exp(v.mul(v.ln(a), b))
	w.err = v.err
	if r.kind == finite && w.order(r, num{coef: bigOne}) == 0 {
		r = num{coef: w.ten(w.prec - 1), exp: -(w.prec - 1)}
	}
	w.status |= inexact | rounded
	if r.isInf() {
		return w.overflow(false)
	}
	return w.fix(r)
}

// powMod is a**b % m for integers.
func (w *work) powMod(a, b, m num) num {
	for _, x := range []num{a, b, m} {
		if x.kind == signaling {
			r, _ := w.nans(x, x)
			return r
		}
	}
	for _, x := range []num{a, b, m} {
		if x.isNaN() {
			return w.fixNaN(x)
		}
	}
	if !a.isInteger() || !b.isInteger() || !m.isInteger() || b.neg && !b.isZero() || m.isZero() || a.isZero() && b.isZero() || m.adjusted() >= w.prec {
		return w.fail(invalidOperation)
	}
	neg := a.neg && b.isOdd()
	mod := w.whole(m)
	if !w.need(b.digits()) {
		return num{}
	}
	// (c × 10**e) % m without the number itself.
	reduce := func(x num) *big.Int {
		if x.exp < 0 {
			return new(big.Int).Rem(w.whole(x), mod)
		}
		r := new(big.Int).Exp(bigTen, big.NewInt(x.exp), mod)
		return r.Mul(r, x.c()).Rem(r, mod)
	}
	base := reduce(a)
	var e *big.Int
	if b.exp > 0 && b.exp > 1000 {
		// base**(c × 10**e) one factor of ten at a time.
		r := new(big.Int).Exp(base, b.c(), mod)
		for i := int64(0); i < b.exp; i++ {
			if w.err = w.t.Poll(8); w.err != nil {
				return num{}
			}
			r.Exp(r, bigTen, mod)
		}
		return num{coef: r, neg: neg && r.Sign() != 0}
	}
	e = new(big.Int).Set(b.c())
	if b.exp >= 0 {
		e = w.scale(e, b.exp)
	} else {
		e.Quo(e, w.ten(-b.exp))
	}
	r := new(big.Int).Exp(base, e, mod)
	return num{coef: r, neg: neg}
}
