// This file defines the circular functions and their inverses.

package libm

import (
	"math"
	"math/big"
	"sync"
)

const trigSteps = 64 // table entries a radian

var (
	// π/2 in four parts; the first three have few enough bits for exact products with the numbers of quarter turns.
	piParts = [4]float64{0x1.921fb54400000p+0, 0x1.0b4611a600000p-34, 0x1.3198a2e000000p-69, 0x1.b839a252049c1p-104}

	trigTable = makeTrigTable()
)

type sinCos struct{ sin, cos dd }

func makeTrigTable() (t [trigSteps]sinCos) {
	for i := range t {
		x := dd{float64(i) / trigSteps, 0}
		sq := x.mul(x)
		term := dd{1, 0}
		t[i] = sinCos{x, term}
		sinTerm := x
		for n := 1; n < 20; n++ {
			f := float64(2 * n)
			term = term.mul(sq).div(dd{-f * (f - 1), 0})
			sinTerm = sinTerm.mul(sq).div(dd{-f * (f + 1), 0})
			t[i].cos = t[i].cos.add(term)
			t[i].sin = t[i].sin.add(sinTerm)
		}
	}
	return t
}

// reduce gives x as q quarter turns and a rest of at most π/4.
func reduce(x float64) (q int, r dd) {
	if math.Abs(x) <= math.Pi/4 {
		return 0, dd{x, 0}
	}
	if math.Abs(x) > 1<<19 {
		return reduceBig(x)
	}
	n := math.Floor(x*(2/math.Pi) + 0.5)
	r = twoSum(x, -n*piParts[0])
	r = r.add(dd{-n * piParts[1], 0})
	r = r.add(dd{-n * piParts[2], 0})
	r = r.add(twoProd(-n, piParts[3]))
	return int(n) & 3, r
}

// quarterTurn is π/2 with enough bits for the largest float.
var quarterTurn = sync.OnceValue(func() *big.Float {
	const prec = 1280
	one := new(big.Int).Lsh(big.NewInt(1), prec+32)
	arctan := func(n int64) *big.Int { // arctan(1/n)
		sum := new(big.Int)
		term := new(big.Int).Quo(one, big.NewInt(n))
		sq := big.NewInt(n * n)
		for k := int64(1); term.Sign() != 0; k += 2 {
			part := new(big.Int).Quo(term, big.NewInt(k))
			if k%4 == 1 {
				sum.Add(sum, part)
			} else {
				sum.Sub(sum, part)
			}
			term.Quo(term, sq)
		}
		return sum
	}
	// Machin: π/4 = 4 arctan(1/5) - arctan(1/239).
	pi := arctan(5)
	pi.Lsh(pi, 2).Sub(pi, arctan(239))
	f := new(big.Float).SetPrec(prec).SetInt(pi)
	return f.SetMantExp(f, -(prec+32)+1)
})

// reduceBig is reduce with as many bits of π as x needs: those of its exponent, some 60 that may cancel out, and the rest's own.
func reduceBig(x float64) (q int, r dd) {
	prec := uint(math.Ilogb(x)+255) &^ 63
	quarter := new(big.Float).SetPrec(prec).Set(quarterTurn())
	bx := new(big.Float).SetPrec(prec).SetFloat64(x)
	n := new(big.Float).SetPrec(prec).Quo(bx, quarter)
	half := big.NewFloat(0.5)
	if x < 0 {
		half.Neg(half)
	}
	whole, _ := n.Add(n, half).Int(nil)
	rest := new(big.Float).SetPrec(prec).SetInt(whole)
	rest.Mul(rest, quarter)
	rest.Sub(bx, rest)
	hi, _ := rest.Float64()
	lo, _ := rest.Sub(rest, big.NewFloat(hi)).Float64()
	return int(new(big.Int).And(whole, big.NewInt(3)).Int64()), dd{hi, lo}
}

// sinCosSmall is for |r| ≤ π/4 and a little more.
func sinCosSmall(r dd) (sin, cos dd) {
	neg := r.hi < 0
	if neg {
		r = r.neg()
	}
	i := int(r.hi*trigSteps + 0.5)
	b := r.addFloat(-float64(i) / trigSteps)
	h := b.hi
	sq := b.mul(b)
	// sin b = b - b³/6 + …, 1 - cos b = b²/2 - b⁴/24 + …
	z := sq.hi
	sb := b.add(b.mul(sq).mul(dd{-1.0 / 6, -0x1.5555555555555p-57})).addFloat(h * z * z * (1.0/120 - z*(1.0/5040-z/362880)))
	cb := sq.scale(0.5).sub(sq.mul(sq).mul(dd{1.0 / 24, 0x1.5555555555555p-59})).addFloat(z * z * z * (1.0/720 - z*(1.0/40320-z/3628800)))
	t := trigTable[i]
	sin = t.sin.add(t.cos.mul(sb).sub(t.sin.mul(cb)))
	cos = t.cos.sub(t.cos.mul(cb).add(t.sin.mul(sb)))
	if neg {
		sin = sin.neg()
	}
	return sin, cos
}

// sinCosDD is for any finite x.
func sinCosDD(x float64) (sin, cos dd) {
	q, r := reduce(x)
	s, c := sinCosSmall(r)
	switch q {
	case 1:
		return c, s.neg()
	case 2:
		return s.neg(), c.neg()
	case 3:
		return c.neg(), s
	}
	return s, c
}

func infinite(x float64) bool { return math.IsInf(x, 0) || math.IsNaN(x) }

// Sin is the sine of x radians.
func Sin(x float64) float64 {
	if x == 0 {
		return x // with its sign
	}
	if infinite(x) {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x - x*x*x/6
	}
	if r, ok := quickSin(x, 0); ok {
		return r
	}
	s, _ := sinCosDD(x)
	return s.float()
}

// Cos is the cosine of x radians.
func Cos(x float64) float64 {
	if infinite(x) {
		return math.NaN()
	}
	if r, ok := quickSin(x, 1); ok {
		return r
	}
	_, c := sinCosDD(x)
	return c.float()
}

// Tan is the tangent of x radians.
func Tan(x float64) float64 {
	if infinite(x) {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-27 {
		return x + x*x*x/3
	}
	s, c := sinCosDD(x)
	return s.div(c).float()
}

// angle is the angle of the point (x, y), given one that is close: the point is turned back by it and what is left is added.
func angle(y, x dd, near float64) float64 {
	s, c := sinCosDD(near)
	up := y.mul(c).sub(x.mul(s))
	along := x.mul(c).add(y.mul(s))
	d := up.div(along)
	return near + (d.hi + d.lo)
}

// Atan is the arc tangent.
func Atan(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) || math.Abs(x) > 0x1p60 || math.Abs(x) < 0x1p-27 {
		return math.Atan(x)
	}
	return angle(dd{x, 0}, dd{1, 0}, math.Atan(x))
}

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	r := math.Atan2(y, x)
	if infinite(x) || infinite(y) || x == 0 || y == 0 {
		return r
	}
	_, ex := math.Frexp(x)
	_, ey := math.Frexp(y)
	if ex-ey > 900 || ey-ex > 900 {
		return r
	}
	e := max(ex, ey)
	return angle(dd{math.Ldexp(y, -e), 0}, dd{math.Ldexp(x, -e), 0}, r)
}

// leg is sqrt(1-x*x).
func leg(x float64) dd { return twoSum(1, -x).mul(twoSum(1, x)).sqrt() }

// Asin is the arc sine.
func Asin(x float64) float64 {
	if a := math.Abs(x); !(a < 1) || a < 0x1p-27 {
		return math.Asin(x)
	}
	return angle(dd{x, 0}, leg(x), math.Asin(x))
}

// Acos is the arc cosine.
func Acos(x float64) float64 {
	if !(math.Abs(x) < 1) {
		return math.Acos(x)
	}
	return angle(leg(x), dd{x, 0}, math.Acos(x))
}
