// This file defines dd, a number as the sum of two floats.

package libm

import "math"

// dd is the unevaluated sum hi+lo with |lo| at most half a unit in the last place of hi: about 106 bits.
type dd struct{ hi, lo float64 }

func twoSum(a, b float64) dd {
	s := a + b
	t := s - a
	return dd{s, (a - (s - t)) + (b - t)}
}

// fastSum is twoSum for |a| ≥ |b|.
func fastSum(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

func twoProd(a, b float64) dd {
	p := a * b
	return dd{p, math.FMA(a, b, -p)}
}

func (a dd) add(b dd) dd {
	s := twoSum(a.hi, b.hi)
	t := twoSum(a.lo, b.lo)
	s = fastSum(s.hi, s.lo+t.hi)
	return fastSum(s.hi, s.lo+t.lo)
}

func (a dd) addFloat(b float64) dd {
	s := twoSum(a.hi, b)
	return fastSum(s.hi, s.lo+a.lo)
}

func (a dd) neg() dd { return dd{-a.hi, -a.lo} }

func (a dd) sub(b dd) dd { return a.add(b.neg()) }

func (a dd) mul(b dd) dd {
	p := twoProd(a.hi, b.hi)
	return fastSum(p.hi, p.lo+(a.hi*b.lo+a.lo*b.hi))
}

func (a dd) mulFloat(b float64) dd {
	p := twoProd(a.hi, b)
	return fastSum(p.hi, p.lo+a.lo*b)
}

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	r := a.sub(b.mulFloat(q))
	q2 := r.hi / b.hi
	r = r.sub(b.mulFloat(q2))
	return fastSum(q, q2).addFloat(r.hi / b.hi)
}

// sqrt is the root of a number above zero.
func (a dd) sqrt() dd {
	x := math.Sqrt(a.hi)
	r := a.sub(twoProd(x, x))
	return fastSum(x, r.hi/(2*x))
}

// scale multiplies by 2**e, which has to be exact.
func (a dd) scale(e float64) dd { return dd{a.hi * e, a.lo * e} }

func (a dd) float() float64 { return a.hi + a.lo }
