// This file defines the exponential functions.

package libm

import "math"

const (
	expSteps = 128 // table entries between two powers of two
	invStep  = expSteps / math.Ln2
)

var (
	ln2     = dd{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
	ln2Hi   = 0x1.62e42feep-1 // 32 bits of ln2: its products with numbers of steps are exact
	ln2Mid  = 0x1.a39ef358p-33
	ln2Low  = ln2.hi - ln2Hi - ln2Mid + ln2.lo
	expBase = makeExpTable()
)

// makeExpTable gives 2**(i/128).
func makeExpTable() (t [expSteps]dd) {
	for i := range t {
		t[i] = expSeries(ln2.scale(1.0 / expSteps).mulFloat(float64(i)))
	}
	return t
}

// expSeries is exp of a small number to the full precision of dd.
func expSeries(x dd) dd {
	sum, term := dd{1, 0}, dd{1, 0}
	for n := 1; n < 40; n++ {
		term = term.mul(x).div(dd{float64(n), 0})
		sum = sum.add(term)
	}
	return sum
}

// expm1Small is exp(r)-1 for |r| < 0.003, with a relative error of about 2**-72.
func expm1Small(r dd) dd {
	h := r.hi
	tail := h * h * h * (1.0/6 + h*(1.0/24+h*(1.0/120+h*(1.0/720+h/5040))))
	sq := twoProd(h, h)
	sq.lo += 2 * h * r.lo
	return r.add(dd{sq.hi / 2, sq.lo / 2}).addFloat(tail)
}

// expParts gives exp(x) as 2**k * t * (1+e); t is 1 where x is small.
func expParts(x dd) (k int, t, e dd) {
	n := math.Floor(x.hi*invStep + 0.5)
	steps := int(n)
	n /= expSteps
	r := twoSum(x.hi, -n*ln2Hi).addFloat(-n * ln2Mid).addFloat(x.lo - n*ln2Low)
	i := steps & (expSteps - 1)
	return (steps - i) / expSteps, expBase[i], expm1Small(r)
}

// expDD is exp(x) as a dd to be multiplied by 2**k.
func expDD(x dd) (v dd, k int) {
	k, t, e := expParts(x)
	return t.add(t.mul(e)), k
}

// ldexp rounds v*2**k once, also where the result is subnormal.
func ldexp(v dd, k int) float64 {
	if k > -1000 && k < 1000 {
		s := math.Float64frombits(uint64(k+1023) << 52)
		return v.hi*s + v.lo*s
	}
	if k >= 1000 {
		return math.Ldexp(v.float(), k)
	}
	// Adding 2**(-1022+52-k) aligns the last bit that stays with the last bit of the sum.
	if k < -1020 {
		shift := math.Ldexp(1.5, -1022-k)
		if v.hi >= 0 && v.hi < shift {
			s := twoSum(shift, v.hi)
			return math.Ldexp(s.hi+(s.lo+v.lo)-shift, k)
		}
	}
	return math.Ldexp(v.float(), k)
}

// Exp is e**x.
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x > 709.79:
		return math.Inf(1)
	case x < -745.2:
		return 0
	}
	v, k := expDD(dd{x, 0})
	return ldexp(v, k)
}

// Exp2 is 2**x.
func Exp2(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x >= 1024:
		return math.Inf(1)
	case x < -1075:
		return 0
	case x == math.Floor(x):
		return math.Ldexp(1, int(x))
	}
	n := math.Floor(x*expSteps + 0.5)
	i := int(n) & (expSteps - 1)
	e := expm1Small(ln2.mulFloat(x - n/expSteps))
	t := expBase[i]
	return ldexp(t.add(t.mul(e)), (int(n)-i)/expSteps)
}
