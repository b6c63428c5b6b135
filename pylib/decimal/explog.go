// This file defines exp, ln and log10, correctly rounded: binary fixed point with ever more bits until the rounding is beyond doubt.

package pydecimal

import (
	"math"
	"math/big"
	"sync"
)

// bitsFor is the number of bits that n decimal digits take, and some more.
func bitsFor(n int64) uint { return uint(float64(n)*3.3219280948873626) + 40 }

// step is asked before each product of a long computation.
func (w *work) step(bits uint) bool {
	if w.err == nil {
		w.err = w.t.Meter.Foresee(productCost(int64(bits) * 3 / 10 / 4))
	}
	return w.err == nil
}

// atanhInverse is artanh(1/n) × 2**bits.
func (w *work) atanhInverse(n int64, bits uint) *big.Int {
	term := new(big.Int).Lsh(bigOne, bits)
	term.Quo(term, big.NewInt(n))
	sum := new(big.Int).Set(term)
	sq := big.NewInt(n * n)
	part := new(big.Int)
	for k := int64(3); term.Sign() != 0; k += 2 {
		term.Quo(term, sq)
		sum.Add(sum, part.Quo(term, big.NewInt(k)))
		if k&15 == 15 {
			if w.err = w.t.Poll(int(bits/64) + 16); w.err != nil {
				return sum
			}
		}
	}
	return sum
}

const ln10Bits = 512

var ln10Small = sync.OnceValue(func() *big.Int {
	// ln 10 to 512 bits, made from its text so that no computation under a run's limits is shared.
	f, _, _ := big.ParseFloat("2.302585092994045684017991454684364207601101488628772976033327900967572609677352480235997205089598298341967784042286248633409525465082806756666287369098781689482907208325554680843799894826233198528393505308965377732628846163366222287698219886746543667474404243274365155", 10, ln10Bits+64, big.ToNearestEven)
	f.SetMantExp(f, ln10Bits)
	i, _ := f.Int(nil)
	return i
})

// ln10 is ln 10 × 2**bits.
func (w *work) ln10(bits uint) *big.Int {
	if bits <= ln10Bits {
		return new(big.Int).Rsh(ln10Small(), ln10Bits-bits)
	}
	if !w.need(int64(bits)) {
		return bigOne
	}
	b := bits + 16
	sum := new(big.Int)
	for _, p := range [][2]int64{{46, 31}, {34, 49}, {20, 161}} {
		sum.Add(sum, new(big.Int).Mul(big.NewInt(p[0]), w.atanhInverse(p[1], b)))
		if w.err != nil {
			return bigOne
		}
	}
	return sum.Rsh(sum, 16)
}

// expFixed is e**(r / 2**bits) × 2**bits for r of either sign and a magnitude of a few units.
func (w *work) expFixed(r *big.Int, bits uint) *big.Int {
	halvings := uint(math.Sqrt(float64(bits)))/2 + 4
	b := bits + 2*halvings + 16
	x := new(big.Int).Lsh(r, b-bits)
	x.Rsh(x, halvings)
	one := new(big.Int).Lsh(bigOne, b)
	sum := new(big.Int).Add(one, x)
	term := new(big.Int).Set(x)
	for k := int64(2); ; k++ {
		if !w.step(b) {
			return bigOne
		}
		term.Mul(term, x)
		// Rounding towards zero lets negative terms end too.
		neg := term.Sign() < 0
		term.Abs(term)
		term.Rsh(term, b)
		term.Quo(term, big.NewInt(k))
		if term.Sign() == 0 {
			break
		}
		if neg {
			term.Neg(term)
		}
		sum.Add(sum, term)
	}
	for ; halvings > 0; halvings-- {
		if !w.step(b) {
			return bigOne
		}
		sum.Mul(sum, sum)
		sum.Rsh(sum, b)
	}
	return sum.Rsh(sum, b-bits)
}

// fixed is x × 2**bits, rounded down.
func (w *work) fixed(x num, bits uint) *big.Int {
	c := new(big.Int)
	if x.exp >= 0 {
		c.Lsh(w.scale(x.c(), x.exp), bits)
	} else {
		c.Lsh(x.c(), bits)
		c.Quo(c, w.ten(-x.exp))
	}
	if x.neg {
		c.Neg(c)
	}
	return c
}

// settle turns an approximation m × 10**exp into a result of the precision. ok is false where m, which may be off by a few units, is
// too close to the middle between two results.
func (w *work) settle(m *big.Int, exp int64, neg bool) (r num, ok bool) {
	tail := numDigits(m) - w.prec
	if tail < 3 {
		return num{}, false
	}
	p := w.ten(tail)
	rest := new(big.Int).Rem(m, p)
	rest.Lsh(rest, 1)
	rest.Sub(rest, p)
	if rest.BitLen() < 8 {
		return num{}, false
	}
	// One more digit, not 0, stands for all that follow: the result is never exact.
	c := new(big.Int).Mul(m, bigTen)
	c.Add(c, bigOne)
	return num{coef: c, exp: exp - 1, neg: neg}, true
}

// halfEven runs f with the rounding that functions without an exact result have.
func (w *work) halfEven(f func() num) num {
	saved := w.rounding
	w.rounding = roundHalfEven
	r := f()
	w.rounding = saved
	return r
}

func (w *work) exp(x num) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	switch {
	case x.isInf() && x.neg:
		return num{}
	case x.isInf():
		return x
	case x.isZero():
		return w.fix(num{coef: bigOne})
	}
	return w.halfEven(func() num {
		adj := x.adjusted()
		switch {
		case adj > 19 && x.neg:
			return w.fix(num{coef: bigOne, exp: w.etiny() - 2})
		case adj > 19:
			return w.overflow(false)
		case adj < -w.prec-1 && !x.neg:
			c := new(big.Int).Add(w.ten(w.prec), bigOne)
			return w.fix(num{coef: c, exp: -w.prec})
		case adj < -w.prec-1:
			c := new(big.Int).Sub(w.ten(w.prec+1), bigOne)
			return w.fix(num{coef: c, exp: -w.prec - 1})
		}
		return w.fix(w.expOf(x, adj))
	})
}

func (w *work) expOf(x num, adj int64) num {
	for guard := int64(6); ; guard *= 2 {
		if !w.need(2 * (w.prec + guard)) {
			return num{}
		}
		bits := bitsFor(w.prec + guard)
		wide := bits + uint(max(adj, 0)+2)*4
		v := w.fixed(x, wide)
		l := w.ln10(wide)
		k, r := new(big.Int).DivMod(v, l, new(big.Int))
		r.Rsh(r, wide-bits)
		e := w.expFixed(r, bits)
		if w.err != nil {
			return num{}
		}
		e.Mul(e, w.ten(w.prec+guard))
		e.Rsh(e, bits)
		if k.BitLen() > 62 {
			if x.neg {
				return num{coef: bigOne, exp: w.etiny() - 2}
			}
			return num{coef: bigOne, exp: w.emax + 2}
		}
		if y, ok := w.settle(e, k.Int64()-(w.prec+guard), false); ok {
			return y
		}
	}
}

// lnFixed is ln x × 2**bits for a positive finite x.
func (w *work) lnFixed(x num, bits uint) *big.Int {
	k := x.adjusted()
	f := num{coef: x.c(), exp: x.exp - k}
	// A number just below 1 stays as it is, or its logarithm would be a difference of nearly equal numbers.
	if k == -1 && w.orderAbs(x, num{coef: bigFive, exp: -1}) >= 0 {
		k, f = 0, x
	}
	b := bits + 24
	target := w.fixed(f, b)
	near, _ := new(big.Float).SetMantExp(new(big.Float).SetInt(target), -int(b)).Float64()
	start, _ := new(big.Float).SetMantExp(big.NewFloat(math.Log(near)), int(b)).Int(nil)
	y := start
	// Each round triples the number of right bits.
	for good := uint(48); ; good *= 3 {
		e := w.expFixed(y, b)
		if w.err != nil {
			return bigOne
		}
		d := new(big.Int).Sub(target, e)
		d.Lsh(d, b+1)
		d.Quo(d, new(big.Int).Add(target, e))
		y = new(big.Int).Add(y, d)
		if good*3 > b {
			break
		}
	}
	if k != 0 {
		y.Add(y, new(big.Int).Mul(w.ln10(b), big.NewInt(k)))
	}
	return y.Rsh(y, 24)
}

// logMagnitude is about the exponent of the first digit of ln x.
func (w *work) logMagnitude(x num) int64 {
	if a := x.adjusted(); a > 1 || a < -2 {
		return numDigits(big.NewInt(max(a, -a)))
	}
	// Near 1 the logarithm is about the distance.
	d := w.sum(x, num{coef: bigOne, neg: true}, x.digits()+2)
	return min(0, d.adjusted()-1)
}

func (w *work) ln(x num) num { return w.log(x, false) }

func (w *work) log10(x num) num { return w.log(x, true) }

func (w *work) log(x num, ten bool) num {
	if r, ok := w.nans(x, x); ok {
		return r
	}
	switch {
	case x.isZero():
		return num{kind: infinite, neg: true}
	case x.neg:
		return w.fail(invalidOperation)
	case x.isInf():
		return x
	}
	one := num{coef: bigOne}
	if !ten && w.order(x, one) == 0 {
		return num{}
	}
	return w.halfEven(func() num {
		if ten && w.orderAbs(num{coef: x.c(), exp: x.exp - x.adjusted()}, one) == 0 {
			return w.fix(fromInt64(x.adjusted()))
		}
		mag := w.logMagnitude(x)
		for guard := int64(6); ; guard *= 2 {
			scale := w.prec + guard - mag
			if !w.need(2 * (w.prec + guard + max(-mag, 0))) {
				return num{}
			}
			bits := bitsFor(max(scale, 8)) + uint(max(mag, 0)+4)*4
			v := w.lnFixed(x, bits)
			if ten && w.err == nil {
				v.Lsh(v, bits)
				v.Quo(v, w.ln10(bits))
			}
			if w.err != nil {
				return num{}
			}
			neg := v.Sign() < 0
			v.Abs(v)
			if scale >= 0 {
				v.Mul(v, w.ten(scale))
			} else {
				v.Quo(v, w.ten(-scale))
			}
			v.Rsh(v, bits)
			if r, ok := w.settle(v, -scale, neg); ok {
				return w.fix(r)
			}
		}
	})
}
