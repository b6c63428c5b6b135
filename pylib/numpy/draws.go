// This file defines how single numbers of the distributions are drawn.

package numpy

import (
	"math"
)

// normal is a number of the standard normal distribution.
func (g *generator) normal() float64 {
	if !g.older {
		return g.ziggurat()
	}
	if g.hasSpare {
		g.hasSpare = false
		return g.spare
	}
	for {
		x, y := 2*g.Float()-1, 2*g.Float()-1
		if r := x*x + y*y; r < 1 && r != 0 {
			f := math.Sqrt(-2 * math.Log(r) / r)
			g.spare, g.hasSpare = f*x, true
			return f * y
		}
	}
}

func (g *generator) exponential() float64 { return -math.Log(1 - g.Float()) }

// upTo is a number from 0 to most.
func (g *generator) upTo(most uint64) uint64 {
	if most == 0 {
		return 0
	}
	if !g.older {
		return g.below(most)
	}
	return g.masked(most)
}

// masked is upTo by bits that are drawn until they are not too many.
func (g *generator) masked(most uint64) uint64 {
	if most == 0 {
		return 0
	}
	mask := most
	for k := 1; k < 64; k <<= 1 {
		mask |= mask >> k
	}
	for {
		v := uint64(0)
		if most <= math.MaxUint32 {
			v = uint64(g.Word()) & mask
		} else {
			v = g.Long() & mask
		}
		if v <= most {
			return v
		}
	}
}

// gamma is a number of the gamma distribution of a shape.
func (g *generator) gamma(shape float64) float64 {
	switch {
	case shape == 1:
		return g.exponential()
	case shape == 0, shape != shape, math.IsInf(shape, 1):
		return shape
	case shape < 1:
		for {
			u, v := g.Float(), g.exponential()
			if u <= 1-shape {
				if x := math.Pow(u, 1/shape); x <= v {
					return x
				}
			} else {
				y := -math.Log((1 - u) / shape)
				if x := math.Pow(1-shape+shape*y, 1/shape); x <= v+y {
					return x
				}
			}
		}
	}
	b := shape - 1.0/3
	c := 1 / math.Sqrt(9*b)
	for {
		var x, v float64
		for {
			x = g.normal()
			if v = 1 + c*x; v > 0 {
				break
			}
		}
		v = v * v * v
		u := g.Float()
		if u < 1-0.0331*(x*x)*(x*x) || math.Log(u) < 0.5*x*x+b*(1-v+math.Log(v)) {
			return b * v
		}
	}
}

// poisson counts events; large means are drawn from the gamma distribution first, which makes few numbers of them.
func (g *generator) poisson(lam float64) float64 {
	if lam >= 10 {
		s, a, b := math.Sqrt(lam), 0.0, 0.0
		log := math.Log(lam)
		b = 0.931 + 2.53*s
		a = -0.059 + 0.02483*b
		inv := 1.1239 + 1.1328/(b-3.4)
		vr := 0.9277 - 3.6224/(b-2)
		for {
			u, v := g.Float()-0.5, g.Float()
			us := 0.5 - math.Abs(u)
			k := math.Floor((2*a/us+b)*u + lam + 0.43)
			if us >= 0.07 && v <= vr {
				return k
			}
			if k < 0 || us < 0.013 && v > us {
				continue
			}
			l, _ := math.Lgamma(k + 1)
			if math.Log(v)+math.Log(inv)-math.Log(a/(us*us)+b) <= -lam+k*log-l {
				return k
			}
		}
	}
	if lam == 0 {
		return 0
	}
	e, p, n := math.Exp(-lam), 1.0, 0.0
	for {
		if p *= g.Float(); p <= e {
			return n
		}
		n++
	}
}

// binomial counts successes in n trials, by inversion; large counts are split by beta numbers, which halve the trials.
func (g *generator) binomial(n int64, p float64) int64 {
	if p > 0.5 {
		return n - g.binomial(n, 1-p)
	}
	if n == 0 || p == 0 {
		return 0
	}
	k := int64(0)
	for float64(n)*p > 30 {
		a := 1 + n/2
		x := g.gamma(float64(a))
		x /= x + g.gamma(float64(n+1-a))
		if x >= p {
			n, p = a-1, p/x
		} else {
			k, n, p = k+a, n-a, (p-x)/(1-x)
		}
		if p > 0.5 {
			return k + n - g.binomial(n, 1-p)
		}
	}
	if n == 0 || p <= 0 {
		return k
	}
	q := 1 - p
	qn := math.Exp(float64(n) * math.Log(q))
	np := float64(n) * p
	bound := int64(math.Min(float64(n), np+10*math.Sqrt(np*q+1)))
	x, px, u := int64(0), qn, g.Float()
	for u > px {
		if x++; x > bound {
			x, px, u = 0, qn, g.Float()
			continue
		}
		u -= px
		px = float64(n-x+1) * p * px / (float64(x) * q)
	}
	return k + x
}
