// This file defines the distributions that are plain arithmetic on their parameters, which may be numbers of any kind.

package pyrandom

import (
	"math"

	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
)

var (
	normalFactor = 4 * libm.Exp(-0.5) / math.Sqrt(2)
	log4         = libm.Log(4)
	gammaShift   = 1 + libm.Log(4.5)
)

// calc computes with Python values up to the first error.
type calc struct {
	t   *thread
	err error
}

func (c *calc) op(op object.Op, a, b value) value {
	if c.err != nil {
		return value{}
	}
	r, err := object.Binary(c.t, op, a, b)
	c.err = err
	return r
}

func (c *calc) add(a, b value) value { return c.op(object.OpAdd, a, b) }
func (c *calc) sub(a, b value) value { return c.op(object.OpSub, a, b) }
func (c *calc) mul(a, b value) value { return c.op(object.OpMul, a, b) }
func (c *calc) div(a, b value) value { return c.op(object.OpDiv, a, b) }
func (c *calc) pow(a, b value) value { return c.op(object.OpPow, a, b) }

// compare is the truth of a op b.
func (c *calc) compare(op object.Cmp, a, b value) bool {
	if c.err != nil {
		return false
	}
	r, err := object.Compare(c.t, op, a, b)
	if err != nil {
		c.err = err
		return false
	}
	ok, err := object.Truth(c.t, r)
	c.err = err
	return ok
}

// float is a value as a float.
func (c *calc) float(v value) float64 {
	if c.err != nil {
		return 0
	}
	f, err := object.ToFloat(c.t, v)
	c.err = err
	return f
}

// exact is a number as a float where arithmetic on it as a float gives what arithmetic on the number gives.
func exact(v value) (float64, bool) {
	switch {
	case v.IsFloat():
		return v.AsFloat(), true
	case v.IsInt() && v.AsInt() < 1<<51 && v.AsInt() > -1<<51:
		return float64(v.AsInt()), true
	}
	return 0, false
}

// shifted is mu + z * sigma.
func shifted(t *thread, mu, sigma value, z float64) (value, error) {
	if m, ok := exact(mu); ok {
		if s, ok := exact(sigma); ok {
			return object.Float(m + float64(z*s)), nil
		}
	}
	c := calc{t: t}
	r := c.add(mu, c.mul(object.Float(z), sigma))
	return r, c.err
}

func defineReals() {
	python("uniform", "a, b", "Get a random number in the range [a, b) or [a, b] depending on rounding.", func(t *thread, g *generator, a []value) (value, error) {
		if lo, ok := exact(a[0]); ok {
			if hi, ok := exact(a[1]); ok {
				return object.Float(lo + float64((hi-lo)*g.Float())), nil
			}
		}
		c := calc{t: t}
		width := c.sub(a[1], a[0])
		if c.err != nil {
			return value{}, c.err
		}
		r := c.add(a[0], c.mul(width, object.Float(g.Float())))
		return r, c.err
	})
	python("triangular", "low=0.0, high=1.0, mode=None", "Triangular distribution.", triangular)
	python("normalvariate", "mu=0.0, sigma=1.0", "Normal distribution.", func(t *thread, g *generator, a []value) (value, error) {
		z, err := g.normal(t)
		if err != nil {
			return value{}, err
		}
		return shifted(t, a[0], a[1], z)
	})
	python("gauss", "mu=0.0, sigma=1.0", "Gaussian distribution.", func(t *thread, g *generator, a []value) (value, error) {
		z := g.gauss
		g.gauss = object.None
		if z.IsNone() {
			turn := g.Float() * (2 * math.Pi)
			radius := math.Sqrt(-2 * libm.Log(1-g.Float()))
			z = object.Float(libm.Cos(turn) * radius)
			g.gauss = object.Float(libm.Sin(turn) * radius)
		}
		if z.IsFloat() {
			return shifted(t, a[0], a[1], z.AsFloat())
		}
		c := calc{t: t} // a value that setstate has put there
		r := c.add(a[0], c.mul(z, a[1]))
		return r, c.err
	})
	python("lognormvariate", "mu, sigma", "Log normal distribution.", func(t *thread, g *generator, a []value) (value, error) {
		z, err := g.normal(t)
		if err != nil {
			return value{}, err
		}
		v, err := shifted(t, a[0], a[1], z)
		if err != nil {
			return value{}, err
		}
		x, err := object.ToFloat(t, v)
		if err != nil {
			return value{}, err
		}
		r := libm.Exp(x)
		if math.IsInf(r, 0) && !math.IsInf(x, 0) {
			return value{}, object.OverflowErrorf("math range error")
		}
		return object.Float(r), nil
	})
	python("expovariate", "lambd=1.0", "Exponential distribution.", func(t *thread, g *generator, a []value) (value, error) {
		c := calc{t: t}
		r := c.div(object.Float(-libm.Log(1-g.Float())), a[0])
		return r, c.err
	})
	python("paretovariate", "alpha", "Pareto distribution.  alpha is the shape parameter.", func(t *thread, g *generator, a []value) (value, error) {
		u := object.Float(1 - g.Float())
		c := calc{t: t}
		r := c.pow(u, c.div(object.Float(-1), a[0]))
		return r, c.err
	})
	python("weibullvariate", "alpha, beta", "Weibull distribution.", func(t *thread, g *generator, a []value) (value, error) {
		u := object.Float(-libm.Log(1 - g.Float()))
		c := calc{t: t}
		r := c.mul(a[0], c.pow(u, c.div(object.Float(1), a[1])))
		return r, c.err
	})
}

func triangular(t *thread, g *generator, a []value) (value, error) {
	low, high, mode := a[0], a[1], a[2]
	u, center := g.Float(), 0.5
	c := calc{t: t}
	if !mode.IsNone() {
		ratio := c.div(c.sub(mode, low), c.sub(high, low))
		if object.Matches(c.err, object.ZeroDivisionErrorType) {
			return low, nil
		}
		center = c.float(ratio)
	}
	if u > center {
		u, center = 1-u, 1-center
		low, high = high, low
	}
	width := c.sub(high, low)
	root := u * center
	if c.err == nil && root < 0 {
		return value{}, object.ValueErrorf("math domain error")
	}
	r := c.add(low, c.mul(width, object.Float(math.Sqrt(root))))
	return r, c.err
}

// normal is a number of the standard normal distribution, by Kinderman and Monahan's method. A generator that setstate has given a state
// of zeros draws nothing else, and never comes to an end.
func (g *generator) normal(t *thread) (float64, error) {
	for {
		u := g.Float()
		v := 1 - g.Float()
		z := normalFactor * (u - 0.5) / v
		if z*z/4 <= -libm.Log(v) {
			return z, nil
		}
		if err := t.Poll(1); err != nil {
			return 0, err
		}
	}
}
