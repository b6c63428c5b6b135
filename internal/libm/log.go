// This file defines the logarithms and the power function.

package libm

import "math"

// logDD is log(x) for a finite x above zero, with a relative error of about 2**-70.
func logDD(x float64) dd {
	shift := 0
	if x < 0x1p-1022 {
		x *= 0x1p54
		shift = -54
	}
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		k--
	}
	k += shift
	if m == 1 {
		return ln2.mulFloat(float64(k))
	}
	// One step of Newton's method on exp(y) = m.
	y := math.Log(m)
	_, t, e := expParts(dd{-y, 0})
	kk, _, _ := expParts(dd{-y, 0})
	var d dd // m*exp(-y) - 1
	if t.hi == 1 && kk == 0 {
		d = e.mulFloat(m).addFloat(m - 1)
	} else {
		v := t.add(t.mul(e)).scale(math.Ldexp(1, kk))
		d = v.mulFloat(m).addFloat(-1)
	}
	r := twoSum(y, d.hi).addFloat(d.lo - d.hi*d.hi/2)
	if k == 0 {
		return r
	}
	return ln2.mulFloat(float64(k)).add(r)
}

// logarithm handles what is not a finite number above zero.
func logarithm(x float64, f func(x float64) float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 1):
		return x
	case x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	}
	return f(x)
}

// Log is the natural logarithm.
func Log(x float64) float64 {
	if x >= 0x1p-1022 && x <= math.MaxFloat64 {
		if r, ok := quickLog(x); ok {
			return r
		}
	}
	return logarithm(x, func(x float64) float64 { return logDD(x).float() })
}

var invLn2 = dd{1, 0}.div(ln2)

// Log2 is the logarithm to base 2.
func Log2(x float64) float64 {
	return logarithm(x, func(x float64) float64 {
		if m, e := math.Frexp(x); m == 0.5 {
			return float64(e - 1)
		}
		return logDD(x).mul(invLn2).float()
	})
}

// Log10 is the logarithm to base 10. It rounds as C libraries do, which split the power of two off first: their results are what
// programs have seen, though some are one unit from the nearest float.
func Log10(x float64) float64 {
	return logarithm(x, func(x float64) float64 {
		const (
			log2Hi = 3.01029995663611771306e-01 // log10(2) in two parts
			log2Lo = 3.69423907715893078616e-13
		)
		m, k := math.Frexp(x)
		if k > 0 {
			m *= 2
			k--
		}
		y := float64(k)
		return float64(float64(y*log2Lo)+float64(1/math.Ln10*Log(m))) + float64(y*log2Hi)
	})
}

// Pow is x**y, with the special cases of C's pow.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case y == 2:
		return x * x
	case math.IsNaN(x) || math.IsNaN(y) || math.IsInf(x, 0) || math.IsInf(y, 0) || x == 0:
		return math.Pow(x, y)
	}
	whole := y == math.Trunc(y)
	if x < 0 && !whole {
		return math.NaN()
	}
	negative := x < 0 && math.Abs(y) < 1<<53 && int64(y)&1 != 0
	x = math.Abs(x)
	var r float64
	switch {
	case x == 1:
		r = 1
	case whole && y > 0 && y <= 64 && exactPower(x, y):
		r = intPower(x, int(y))
	case halfPower(x, y):
		r = powHalves(x, y)
	default:
		r = powDD(x, y)
	}
	if negative {
		return -r
	}
	return r
}

// halfPower tells a small multiple of one half as exponent, of a number that is far from the ends of the range.
func halfPower(x, y float64) bool {
	return -4 <= y && y <= 4 && 2*y == math.Trunc(2*y) && x > 1e-60 && x < 1e60
}

// powHalves is x**y for such an exponent by products and a root, which take a small part of the time of logarithms.
func powHalves(x, y float64) float64 {
	n := int(2 * math.Abs(y))
	r, e := dd{1, 0}, 0.0 // the power of |y| is r(1+e)
	if n&1 != 0 {
		root := math.Sqrt(x)
		r.hi = root
		e = math.FMA(-root, root, x) / (2 * x)
	}
	for range n / 2 {
		r = r.mulFloat(x)
	}
	if y < 0 {
		q := 1 / r.hi
		return q + q*(math.FMA(-q, r.hi, 1)-q*r.lo-e)
	}
	return r.hi + (r.lo + r.hi*e)
}

func powDD(x, y float64) float64 {
	l := logDD(x)
	if p := l.hi * y; p > 710 {
		return math.Inf(1)
	} else if p < -746 {
		return 0
	}
	v, k := expDD(l.mulFloat(y))
	return ldexp(v, k)
}

// exactPower tells that x**y has at most 106 significant bits and stays in range: products of dd are exact then, and a result half
// way between two floats rounds as it should.
func exactPower(x, y float64) bool {
	m, e := math.Frexp(x)
	if float64(e)*y > 1000 || float64(e)*y < -900 {
		return false
	}
	n := uint64(m * (1 << 53))
	bits := 53
	for n&1 == 0 {
		n >>= 1
		bits--
	}
	return float64(bits)*y <= 106
}

func intPower(x float64, n int) float64 {
	r, b := dd{1, 0}, dd{x, 0}
	for ; ; b = b.mul(b) {
		if n&1 != 0 {
			r = r.mul(b)
		}
		if n >>= 1; n == 0 {
			return r.float()
		}
	}
}

// Cbrt is the cube root.
func Cbrt(x float64) float64 {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	m, e := math.Frexp(x)
	for e%3 != 0 {
		e--
		m *= 2
	}
	y := math.Cbrt(m)
	cube := twoProd(y, y).mulFloat(y)
	d := dd{m, 0}.sub(cube)
	return math.Ldexp(y+d.hi/(3*y*y), e/3)
}
