// This file defines the operations of the specification that are not arithmetic in the narrow sense.

package pydecimal

import (
	"bytes"
	"math/big"

	"github.com/alkimi/pyexec/internal/object"
)

func (w *work) plus(x num) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	if x.isZero() && w.rounding != roundFloor {
		x.neg = false
	}
	return w.fix(x)
}

func (w *work) minus(x num) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	x.neg = !x.neg
	if x.isZero() && w.rounding != roundFloor {
		x.neg = false
	}
	return w.fix(x)
}

func (w *work) absolute(x num) num {
	if x.neg {
		return w.minus(x)
	}
	return w.plus(x)
}

func (w *work) quantize(x, e num) num {
	if r, ok := w.nans(x, e); ok {
		return r
	}
	if x.isInf() || e.isInf() {
		if x.isInf() && e.isInf() {
			return x
		}
		return w.fail(invalidOperation)
	}
	if e.exp < w.etiny() || e.exp > w.emax {
		return w.fail(invalidOperation)
	}
	if x.isZero() {
		return w.fix(num{exp: e.exp, neg: x.neg})
	}
	if a := x.adjusted(); a > w.emax || a-e.exp+1 > w.prec {
		return w.fail(invalidOperation)
	}
	r, changed := w.rescale(x, e.exp)
	if r.adjusted() > w.emax || r.digits() > w.prec {
		return w.fail(invalidOperation)
	}
	if !r.isZero() && r.adjusted() < w.emin {
		w.status |= subnormal
	}
	if r.exp > x.exp {
		if changed {
			w.status |= inexact
		}
		w.status |= rounded
	}
	return w.fix(r)
}

// integral rounds to an integer; exact notes the conditions.
func (w *work) integral(x num, exact bool) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	if x.kind != finite || x.exp >= 0 {
		return x
	}
	if x.isZero() {
		return num{neg: x.neg}
	}
	r, changed := w.rescale(x, 0)
	if exact {
		if changed {
			w.status |= inexact
		}
		w.status |= rounded
	}
	return r
}

func (w *work) normalize(x num) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	r := w.fix(x)
	if r.kind != finite {
		return r
	}
	if r.isZero() {
		return num{neg: r.neg}
	}
	top := w.emax
	if w.clamp {
		top = w.etop()
	}
	return w.strip(r, top)
}

// extreme is max or min, of the magnitudes where mag is set.
func (w *work) extreme(a, b num, most, mag bool) num {
	if a.isNaN() || b.isNaN() {
		// A quiet NaN beside a number loses.
		switch {
		case a.kind == quiet && !b.isNaN():
			return w.fix(b)
		case b.kind == quiet && !a.isNaN():
			return w.fix(a)
		}
		r, _ := w.nans(a, b)
		return r
	}
	c := 0
	if mag {
		c = w.orderAbs(a, b)
	}
	if c == 0 {
		c = w.order(a, b)
	}
	if c == 0 {
		c = w.total(a, b)
	}
	if (c < 0) == most {
		return w.fix(b)
	}
	return w.fix(a)
}

func (w *work) nextMinus(x num) num { return w.next(x, true) }
func (w *work) nextPlus(x num) num  { return w.next(x, false) }

// next is the next representable number in a direction.
func (w *work) next(x num, down bool) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	if x.isInf() {
		if x.neg == down {
			return x
		}
		return w.largest(x.neg)
	}
	v := *w
	v.status = 0
	v.rounding = roundCeiling
	if down {
		v.rounding = roundFloor
	}
	r := v.fix(x)
	if v.order(r, x) == 0 {
		r = v.add(x, num{coef: bigOne, exp: v.etiny() - 1, neg: down})
	}
	w.err = v.err
	return r
}

func (w *work) nextToward(a, b num) num {
	if r, ok := w.nans(a, b); ok {
		return r
	}
	c := w.order(a, b)
	if c == 0 {
		a.neg = b.neg
		return a
	}
	r := w.next(a, c > 0)
	switch {
	case r.isInf():
		w.status |= overflow | inexact | rounded
	case r.adjusted() < w.emin:
		w.status |= underflow | subnormal | inexact | rounded
		if r.isZero() {
			w.status |= clamped
		}
	}
	return r
}

func (w *work) logb(x num) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	switch {
	case x.isInf():
		return num{kind: infinite}
	case x.isZero():
		w.status |= divisionByZero
		return num{kind: infinite, neg: true}
	}
	return w.fix(fromInt64(x.adjusted()))
}

// count is an integer operand within ±limit, for scaleb, shift and rotate.
func (w *work) count(x num, limit int64) (int64, bool) {
	if x.kind != finite || x.exp != 0 || !x.c().IsInt64() || x.c().Int64() > limit {
		return 0, false
	}
	if x.neg {
		return -x.c().Int64(), true
	}
	return x.c().Int64(), true
}

func (w *work) scaleb(a, b num) num {
	if r, ok := w.nans(a, b); ok {
		return r
	}
	n, ok := w.count(b, 2*(w.emax+w.prec))
	if !ok {
		return w.fail(invalidOperation)
	}
	if a.isInf() {
		return a
	}
	a.exp += n
	return w.fix(a)
}

func (w *work) shift(a, b num) num {
	if r, ok := w.nans(a, b); ok {
		return r
	}
	n, ok := w.count(b, w.prec)
	if !ok {
		return w.fail(invalidOperation)
	}
	if a.isInf() {
		return a
	}
	c := a.c()
	if n < 0 {
		if numDigits(c) > w.prec {
			c = new(big.Int).Rem(c, w.ten(w.prec))
		}
		if -n >= numDigits(c) {
			c = bigZero
		} else {
			c = new(big.Int).Quo(c, w.ten(-n))
		}
	} else {
		c = w.scale(c, n)
		if numDigits(c) > w.prec {
			c = new(big.Int).Rem(c, w.ten(w.prec))
		}
	}
	a.coef = c
	return a
}

func (w *work) rotate(a, b num) num {
	if r, ok := w.nans(a, b); ok {
		return r
	}
	n, ok := w.count(b, w.prec)
	if !ok {
		return w.fail(invalidOperation)
	}
	if a.isInf() {
		return a
	}
	c := a.c()
	if numDigits(c) > w.prec {
		c = new(big.Int).Rem(c, w.ten(w.prec))
	}
	if n < 0 {
		n += w.prec
	}
	hi, lo := new(big.Int).QuoRem(c, w.ten(w.prec-n), new(big.Int))
	a.coef = new(big.Int).Add(w.scale(lo, n), hi)
	return a
}

// logical combines numbers whose digits are all 0 or 1.
func (w *work) logical(a, b num, f func(x, y bool) bool) num {
	p, ok := w.logicalDigits(a)
	q, ok2 := w.logicalDigits(b)
	if !ok || !ok2 {
		return w.fail(invalidOperation)
	}
	n := int64(max(len(p), len(q)))
	n = min(n, w.prec)
	return num{coef: w.joinLogical(p, q, int(n), f)}
}

func (w *work) logicalInvert(a num) num {
	p, ok := w.logicalDigits(a)
	if !ok {
		return w.fail(invalidOperation)
	}
	if !w.need(w.prec) {
		return num{}
	}
	return num{coef: w.joinLogical(p, p, int(w.prec), func(x, _ bool) bool { return !x })}
}

func (w *work) logicalDigits(x num) (string, bool) {
	if x.kind != finite || x.neg || x.exp != 0 || !w.need(int64(x.bitLen())*3/5) {
		return "", false
	}
	s, err := x.appendDigits(w.t, nil)
	if err != nil {
		w.err = err
	}
	return string(s), err == nil && len(bytes.Trim(s, "01")) == 0
}

// joinLogical makes n digits of two texts that end at the same place.
func (w *work) joinLogical(p, q string, n int, f func(x, y bool) bool) *big.Int {
	one := func(s string, i int) bool { i += len(s) - n; return i >= 0 && s[i] == '1' }
	out := make([]byte, n)
	for i := range out {
		if i%4096 == 4095 && w.err == nil {
			w.err = w.t.Poll(64)
		}
		out[i] = '0'
		if f(one(p, i), one(q, i)) {
			out[i] = '1'
		}
	}
	c, err := object.ParseDigits(w.t, string(out))
	if err != nil {
		w.err = err
	}
	return c
}

func (w *work) class(x num) string {
	switch x.kind {
	case signaling:
		return "sNaN"
	case quiet:
		return "NaN"
	}
	sign := "+"
	if x.neg {
		sign = "-"
	}
	switch {
	case x.isInf():
		return sign + "Infinity"
	case x.isZero():
		return sign + "Zero"
	case x.adjusted() < w.emin:
		return sign + "Subnormal"
	}
	return sign + "Normal"
}
