// This file defines work, one computation under a context: its limits, the conditions it met, and rounding.

package pydecimal

import (
	"math/big"
	"time"

	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// rounding is a way to round.
type rounding uint8

const (
	roundUp rounding = iota
	roundDown
	roundCeiling
	roundFloor
	roundHalfUp
	roundHalfDown
	roundHalfEven
	round05Up
)

var roundingNames = [...]string{
	"ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP",
}

// limits are the part of a context that decides results.
type limits struct {
	prec       int64
	emin, emax int64
	rounding   rounding
	clamp      bool
}

func (l *limits) etiny() int64 { return l.emin - (l.prec - 1) }
func (l *limits) etop() int64  { return l.emax - (l.prec - 1) }

// exactLimits are those of conversions that must not round.
var exactLimits = limits{prec: maxPrec, emin: minEmin, emax: maxEmax, rounding: roundHalfEven}

// work is one computation. status collects the conditions; err is an error of the run's limits, after which results mean nothing.
type work struct {
	limits
	t      *thread
	status condition
	err    error
}

// need charges for numbers of so many digits, and for the time that arithmetic on them takes.
func (w *work) need(digits int64) bool {
	if w.err != nil {
		return false
	}
	if digits < 200 {
		return true
	}
	if digits > 1<<40 {
		w.err = w.t.Charge(1 << 62)
		return false
	}
	if w.err = w.t.Charge(digits); w.err == nil {
		w.err = w.t.Meter.Foresee(productCost(digits))
	}
	return w.err == nil
}

// productCost is about the time of one product or quotient of numbers of so many digits.
func productCost(digits int64) time.Duration { return object.TextCost(int(digits) * 10 / 3) }

// ten is 10**n; 1 where the limits do not allow it.
func (w *work) ten(n int64) *big.Int {
	if n >= int64(len(smallTens)) && !w.need(n) {
		return bigOne
	}
	return tenTo(n)
}

// scale is c * 10**n.
func (w *work) scale(c *big.Int, n int64) *big.Int {
	if n == 0 || c.Sign() == 0 {
		return c
	}
	return new(big.Int).Mul(c, w.ten(n))
}

// drop is c / 10**n, rounded for a number of that sign; inexact tells a remainder.
func (w *work) drop(c *big.Int, n int64, neg bool) (q *big.Int, inexact bool) {
	if c.Sign() == 0 {
		return c, false
	}
	side := -1 // where the remainder lies: below, on or above the middle
	if n > numDigits(c) {
		q = new(big.Int)
	} else {
		p := w.ten(n)
		r := new(big.Int)
		q, r = new(big.Int).QuoRem(c, p, r)
		if r.Sign() == 0 {
			return q, false
		}
		side = r.Lsh(r, 1).Cmp(p)
	}
	five := w.rounding == round05Up && new(big.Int).Rem(q, bigFive).Sign() == 0
	if w.rounding.up(neg, side, q.Bit(0) == 1, five) {
		q.Add(q, bigOne)
	}
	return q, true
}

// fail notes a condition whose result is a NaN.
func (w *work) fail(c condition) num {
	w.status |= c
	return num{kind: quiet}
}

// nans gives the NaN that an operation on a and b has as its result, if one of them is a NaN.
func (w *work) nans(a, b num) (num, bool) {
	for _, x := range []num{a, b} {
		if x.kind == signaling {
			w.status |= invalidOperation
			x.kind = quiet
			return w.fixNaN(x), true
		}
	}
	for _, x := range []num{a, b} {
		if x.kind == quiet {
			return w.fixNaN(x), true
		}
	}
	return num{}, false
}

// fixNaN cuts a payload to the precision.
func (w *work) fixNaN(x num) num {
	room := w.prec
	if w.clamp {
		room--
	}
	if !x.noCoef() && x.digits() > room {
		x.coef = new(big.Int).Rem(x.c(), w.ten(room))
	}
	return x
}

// overflow is the result of a number that is too large.
func (w *work) overflow(neg bool) num {
	w.status |= overflow | inexact | rounded
	switch w.rounding {
	case roundDown, round05Up:
		return w.largest(neg)
	case roundCeiling:
		if neg {
			return w.largest(neg)
		}
	case roundFloor:
		if !neg {
			return w.largest(neg)
		}
	}
	return num{kind: infinite, neg: neg}
}

// largest is the largest finite number.
func (w *work) largest(neg bool) num {
	c := new(big.Int).Sub(w.ten(w.prec), bigOne)
	return num{coef: c, exp: w.etop(), neg: neg}
}

// fix rounds a result to the precision and puts it into the range of exponents.
func (w *work) fix(x num) num {
	if w.err != nil {
		return num{}
	}
	switch {
	case x.isNaN():
		return w.fixNaN(x)
	case x.isInf():
		return x
	}
	if s, ok := x.short(); ok {
		if r, status, ok := w.finish(s); ok {
			w.status |= status
			if status == 0 {
				return x
			}
			return r.number()
		}
	}
	etiny, etop := w.etiny(), w.etop()
	if x.noCoef() {
		top := w.emax
		if w.clamp {
			top = etop
		}
		if e := min(max(x.exp, etiny), top); e != x.exp {
			w.status |= clamped
			x.exp = e
		}
		return x
	}
	n := x.digits()
	least := n + x.exp - w.prec // the exponent that leaves prec digits
	if least > etop {
		return w.overflow(x.neg)
	}
	sub := least < etiny
	least = max(least, etiny)
	if x.exp < least {
		c, changed := w.drop(x.c(), least-x.exp, x.neg)
		r := num{coef: c, exp: least, neg: x.neg}
		if changed && numDigits(c) > w.prec {
			r.coef = new(big.Int).Quo(c, bigTen)
			r.exp++
		}
		if r.exp > etop {
			r = w.overflow(x.neg)
		}
		if changed && sub {
			w.status |= underflow
		}
		if sub {
			w.status |= subnormal
		}
		if changed {
			w.status |= inexact
		}
		w.status |= rounded
		if r.isZero() {
			w.status |= clamped
		}
		return r
	}
	if sub {
		w.status |= subnormal
	}
	if w.clamp && x.exp > etop {
		w.status |= clamped
		x.coef = w.scale(x.c(), x.exp-etop)
		x.exp = etop
	}
	return x
}

// rescale gives x the exponent e, rounding where digits fall away. It is for finite x and has no regard to the precision.
func (w *work) rescale(x num, e int64) (r num, changed bool) {
	if x.noCoef() || x.exp == e {
		x.exp = e
		return x, false
	}
	if s, ok := x.short(); ok {
		if x.exp < e {
			s.wide, changed = s.drop(e-x.exp, x.neg, w.rounding)
		} else {
			s.wide, ok = s.scale(x.exp - e)
		}
		if ok {
			s.exp = e
			return s.number(), changed
		}
	}
	if x.exp >= e {
		x.coef = w.scale(x.c(), x.exp-e)
		x.exp = e
		return x, false
	}
	x.coef, changed = w.drop(x.c(), e-x.exp, x.neg)
	x.exp = e
	return x, changed
}
