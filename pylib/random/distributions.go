// This file defines the gamma, beta, von Mises and binomial distributions.

package pyrandom

import (
	"math"

	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/object"
)

func defineDistributions() {
	python("gammavariate", "alpha, beta", "Gamma distribution.  Not the gamma function!", func(t *thread, g *generator, a []value) (value, error) {
		r, err := g.gammaOf(t, a[0], a[1])
		return object.Float(r), err
	})
	python("betavariate", "alpha, beta", "Beta distribution.", func(t *thread, g *generator, a []value) (value, error) {
		y, err := g.gammaOf(t, a[0], object.Float(1))
		if err != nil || y == 0 {
			return object.Float(0), err
		}
		z, err := g.gammaOf(t, a[1], object.Float(1))
		return object.Float(y / (y + z)), err
	})
	python("vonmisesvariate", "mu, kappa", "Circular data distribution.", vonMises)
	python("binomialvariate", "n=1, p=0.5", "Binomial random variable.", binomial)
}

// gammaOf checks the parameters of a gamma distribution and draws from it.
func (g *generator) gammaOf(t *thread, a, b value) (float64, error) {
	c := calc{t: t}
	if c.compare(object.CmpLe, a, object.Float(0)) || c.err == nil && c.compare(object.CmpLe, b, object.Float(0)) {
		return 0, object.ValueErrorf("gammavariate: alpha and beta must be > 0.0")
	}
	alpha, beta := c.float(a), c.float(b)
	if c.err != nil {
		return 0, c.err
	}
	x, err := g.gamma(t, alpha)
	return x * beta, err
}

// gamma draws from a gamma distribution: by Cheng's method for alpha > 1, by Ahrens and Dieter's for alpha < 1.
func (g *generator) gamma(t *thread, alpha float64) (float64, error) {
	switch {
	case alpha > 1:
		root := math.Sqrt(float64(2*alpha) - 1)
		shift, slope := alpha-log4, alpha+root
		for {
			if err := t.Poll(1); err != nil {
				return 0, err
			}
			u := g.Float()
			if !(1e-7 < u && u < 0.9999999) {
				continue
			}
			w := 1 - g.Float()
			v := libm.Log(u/(1-u)) / root
			x := alpha * libm.Exp(v)
			z := u * u * w
			r := shift + float64(slope*v) - x
			if r+gammaShift-float64(4.5*z) >= 0 || r >= libm.Log(z) {
				return x, nil
			}
		}
	case alpha == 1:
		return -libm.Log(1 - g.Float()), nil
	}
	for {
		if err := t.Poll(1); err != nil {
			return 0, err
		}
		u := g.Float()
		b := (math.E + alpha) / math.E
		p := b * u
		if p <= 1 {
			x := libm.Pow(p, 1/alpha)
			if g.Float() <= libm.Exp(-x) {
				return x, nil
			}
		} else {
			x := -libm.Log((b - p) / alpha)
			if g.Float() <= libm.Pow(x, alpha-1) {
				return x, nil
			}
		}
		if math.IsNaN(alpha) {
			return alpha, nil
		}
	}
}

func vonMises(t *thread, g *generator, a []value) (value, error) {
	c := calc{t: t}
	small := c.compare(object.CmpLe, a[1], object.Float(1e-6))
	if c.err != nil {
		return value{}, c.err
	}
	const turn = 2 * math.Pi
	if small {
		return object.Float(turn * g.Float()), nil
	}
	mu, kappa := c.float(a[0]), c.float(a[1])
	if c.err != nil {
		return value{}, c.err
	}
	s := 0.5 / kappa
	r := s + math.Sqrt(1+float64(s*s))
	z := 0.0
	for {
		if err := t.Poll(1); err != nil {
			return value{}, err
		}
		z = libm.Cos(math.Pi * g.Float())
		d := z / (r + z)
		u := g.Float()
		if u < 1-float64(d*d) || u <= (1-d)*libm.Exp(d) {
			break
		}
		if math.IsNaN(kappa) {
			return a[1], nil
		}
	}
	q := 1 / r
	angle := libm.Acos((q + z) / (1 + float64(q*z)))
	if g.Float() <= 0.5 {
		angle = -angle
	}
	_, theta := object.FloatDivMod(mu+angle, turn)
	return object.Float(theta), nil
}

func binomial(t *thread, g *generator, a []value) (value, error) {
	c := calc{t: t}
	negative := c.compare(object.CmpLt, a[0], object.Int(0))
	if c.err == nil && negative {
		return value{}, object.ValueErrorf("n must be non-negative")
	}
	outside := c.compare(object.CmpLe, a[1], object.Float(0)) || c.err == nil && c.compare(object.CmpGe, a[1], object.Float(1))
	p := c.float(a[1])
	switch {
	case c.err != nil:
		return value{}, c.err
	case outside && p == 0:
		return object.Int(0), nil
	case outside && p == 1:
		return a[0], nil
	case outside:
		return value{}, object.ValueErrorf("p must be in the range 0.0 <= p <= 1.0")
	}
	n := c.float(a[0])
	switch {
	case c.err != nil:
		return value{}, c.err
	case math.IsNaN(n) || math.IsNaN(p) || n > 1<<53:
		return value{}, object.ValueErrorf("n is too large")
	case n == 1:
		if g.Float() < p {
			return object.Int(1), nil
		}
		return object.Int(0), nil
	case p > 0.5:
		k, err := g.successes(t, n, 1-p)
		if err != nil {
			return value{}, err
		}
		r := c.sub(a[0], object.Int(k))
		return r, c.err
	}
	k, err := g.successes(t, n, p)
	return object.Int(k), err
}

// successes draws the number of successes of n trials, p ≤ 0.5: trial by trial where there are few, else by Hörmann's rejection method.
func (g *generator) successes(t *thread, n, p float64) (int64, error) {
	if n == 1 {
		if g.Float() < p {
			return 1, nil
		}
		return 0, nil
	}
	if n*p < 10 {
		x, y := int64(0), 0.0
		c := libm.Log2(1 - p)
		if c == 0 {
			return x, nil
		}
		for {
			if err := t.Poll(1); err != nil {
				return 0, err
			}
			y += math.Floor(libm.Log2(g.Float())/c) + 1
			if y > n {
				return x, nil
			}
			x++
		}
	}
	spread := math.Sqrt(n * p * (1 - p))
	b := 1.15 + float64(2.53*spread)
	a := -0.0873 + float64(0.0248*b) + float64(0.01*p)
	c := float64(n*p) + 0.5
	early := 0.92 - 4.2/b
	alpha := (2.83 + 5.1/b) * spread
	odds := libm.Log(p / (1 - p))
	mode := math.Floor((n + 1) * p)
	h := libm.Lgamma(mode+1) + libm.Lgamma(n-mode+1)
	for {
		if err := t.Poll(1); err != nil {
			return 0, err
		}
		u := g.Float() - 0.5
		us := 0.5 - math.Abs(u)
		k := math.Floor(float64((float64(2*a/us)+b)*u) + c)
		if k < 0 || k > n {
			continue
		}
		v := g.Float()
		if us >= 0.07 && v <= early {
			return int64(k), nil
		}
		v *= alpha / (a/(us*us) + b)
		if libm.Log(v) <= h-libm.Lgamma(k+1)-libm.Lgamma(n-k+1)+float64((k-mode)*odds) {
			return int64(k), nil
		}
	}
}
