// This file defines NormalDist.

package statistics

import (
	"cmp"
	"math"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	pyrandom "github.com/alkimi/pyexec/pylib/random"
)

type normal struct {
	object.Object
	mu, sigma float64
}

var normalType = object.NewType("NormalDist", object.LayoutObject)

func toNormal(v value) *normal { return object.As[normal](v) }

func isNormal(v value) bool { return object.TypeOf(v).IsSubtype(normalType) }

func newNormal(t *thread, cls *object.Type, mu, sigma float64) (value, error) {
	if err := t.Charge(48); err != nil {
		return value{}, err
	}
	d := &normal{mu: mu, sigma: sigma}
	d.Header = object.HeaderOf(cls)
	return object.Obj(&d.Header), nil
}

// polynomial is c[0]*x**n + …, by Horner's rule.
func polynomial(x float64, c ...float64) float64 {
	r := 0.0
	for _, k := range c {
		// Each step rounds twice, as in CPython: no fused multiply-add.
		r = float64(r*x) + k
	}
	return r
}

// inverse is the quantile function, by Wichura's algorithm AS 241.
func inverse(t *thread, p, mu, sigma float64) (float64, error) {
	q := p - 0.5
	if math.Abs(q) <= 0.425 {
		r := 0.180625 - float64(q*q)
		num := polynomial(r, 2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
			1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0) * q
		den := polynomial(r, 5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
			5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0)
		return mu + float64(num/den*sigma), nil
	}
	r := p
	if q > 0 {
		r = 1 - p
	}
	logged, err := mathCall(t, "log", object.Float(r))
	if err != nil {
		return 0, err
	}
	r = math.Sqrt(-logged)
	var x float64
	if r <= 5 {
		r -= 1.6
		x = polynomial(r, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
			3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0) /
			polynomial(r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
				6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0)
	} else {
		r -= 5
		x = polynomial(r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
			2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0) /
			polynomial(r, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
				1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0)
	}
	if q < 0 {
		x = -x
	}
	return mu + float64(x*sigma), nil
}

// cdf is the cumulative distribution function; sigma is not zero.
func (d *normal) cdf(t *thread, x float64) (float64, error) {
	e, err := mathCall(t, "erf", object.Float((x-d.mu)/(d.sigma*math.Sqrt2)))
	return 0.5 * (1 + e), err
}

func (d *normal) quantile(t *thread, p float64) (float64, error) {
	if p <= 0 || p >= 1 {
		return 0, failf("p must be in the range 0.0 < p < 1.0")
	}
	return inverse(t, p, d.mu, d.sigma)
}

func init() {
	typ := normalType
	typ.Module, typ.Doc = "statistics", "Normal distribution of a random variable"
	sig := args.Parse("self, mu=0.0, sigma=1.0")
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			return newNormal(t, cls, 0, 1)
		},
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			given, err := sig.BindPy(t, "NormalDist.__init__", append([]value{self}, a...), kw)
			if err != nil {
				return err
			}
			less, err := object.Less(t, given[2], object.Float(0))
			if err != nil {
				return err
			}
			if less {
				return failf("sigma must be non-negative")
			}
			d := toNormal(self)
			for i, p := range [...]*float64{&d.mu, &d.sigma} {
				f, err := object.Call(t, object.FloatType.Value(), given[i+1])
				if err != nil {
					return err
				}
				*p = object.FloatOf(f)
			}
			return nil
		},
		Repr: func(t *thread, v value) (string, error) {
			d := toNormal(v)
			return object.TypeOf(v).ShortName() + "(mu=" + object.FloatText(d.mu) + ", sigma=" + object.FloatText(d.sigma) + ")", nil
		},
		Hash: func(t *thread, v value) (uint64, error) {
			p, err := object.Pair(t, object.Float(toNormal(v).mu), object.Float(toNormal(v).sigma))
			if err != nil {
				return 0, err
			}
			return object.Hash(t, p)
		},
		Compare: func(t *thread, op object.Cmp, self, other value) (value, error) {
			if op > object.CmpNe || !isNormal(other) {
				return object.NotImplemented, nil
			}
			a, b := toNormal(self), toNormal(other)
			return object.Bool((a.mu == b.mu && a.sigma == b.sigma) == (op == object.CmpEq)), nil
		},
		Binary: normalBinary,
		Unary: func(t *thread, op object.UnaryOp, v value) (value, error) {
			d := toNormal(v)
			switch op {
			case object.UnaryPos:
				return newNormal(t, typ, d.mu, d.sigma)
			case object.UnaryNeg:
				return newNormal(t, typ, -d.mu, d.sigma)
			}
			return object.NotImplemented, nil
		},
		Visit: func(v value, visit func(value)) int64 { return 48 + toNormal(v).VisitAttrs(visit) },
	}
	object.InitType(typ)
	for name, get := range map[string]func(d *normal) float64{
		"mean": func(d *normal) float64 { return d.mu }, "median": func(d *normal) float64 { return d.mu },
		"mode": func(d *normal) float64 { return d.mu }, "stdev": func(d *normal) float64 { return d.sigma },
		"variance": func(d *normal) float64 { return d.sigma * d.sigma },
	} {
		typ.Attrs[name] = object.NewGetSet(name, func(t *thread, self value) (value, error) { return object.Float(get(toNormal(self))), nil },
			func(t *thread, self, v value) error {
				return object.AttributeErrorf("property '%s' of '%s' object has no setter", name, object.TypeOf(self).ShortName())
			})
	}
	normalMethods(typ)
}

// normalBinary is the arithmetic of independent normal variables and of numbers.
func normalBinary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	d := toNormal(self)
	if isNormal(other) {
		o := toNormal(other)
		switch op {
		case object.OpAdd, object.OpSub:
			sigma, err := mathCall(t, "hypot", object.Float(d.sigma), object.Float(o.sigma))
			if err != nil {
				return value{}, err
			}
			if op == object.OpAdd {
				return newNormal(t, normalType, d.mu+o.mu, sigma)
			}
			return newNormal(t, normalType, d.mu-o.mu, sigma)
		}
		if op != object.OpMul && op != object.OpDiv {
			return object.NotImplemented, nil
		}
	}
	if reflected && op == object.OpDiv {
		return object.NotImplemented, nil
	}
	switch op {
	case object.OpAdd, object.OpSub, object.OpMul, object.OpDiv:
	default:
		return object.NotImplemented, nil
	}
	// The number's own arithmetic decides what fits.
	if op == object.OpSub && reflected {
		v, err := normalBinary(t, op, self, other, false)
		if err != nil {
			return value{}, err
		}
		return newNormal(t, normalType, -toNormal(v).mu, toNormal(v).sigma)
	}
	c := &script{t: t}
	mu, sigma := c.op(op, object.Float(d.mu), other), object.Float(d.sigma)
	if op == object.OpMul || op == object.OpDiv {
		sigma = c.op(op, sigma, c.math("fabs", other))
	}
	if c.err != nil {
		return value{}, c.err
	}
	var f [2]float64
	for i, v := range [...]value{mu, sigma} {
		x, err := object.Call(t, object.FloatType.Value(), v)
		if err != nil {
			return value{}, err
		}
		f[i] = object.FloatOf(x)
	}
	return newNormal(t, normalType, f[0], f[1])
}

func normalMethods(typ *object.Type) {
	// A method that is not defined without a spread. Numbers of other kinds than float do their own arithmetic.
	point := func(name, doc string, fn func(c *script, d *normal, x value) value) {
		args.AddPy(typ, name, "x", doc, func(t *thread, a []value) (value, error) {
			d := toNormal(a[0])
			if d.sigma*d.sigma == 0 && (name == "pdf" || d.sigma == 0) {
				return value{}, failf("%s() not defined when sigma is zero", name)
			}
			c := &script{t: t}
			v := fn(c, d, a[1])
			return v, c.err
		})
	}
	point("pdf", "Probability density function.", func(c *script, d *normal, x value) value {
		variance := d.sigma * d.sigma
		diff := c.op(object.OpSub, x, object.Float(d.mu))
		e := c.math("exp", c.op(object.OpDiv, c.op(object.OpMul, diff, diff), object.Float(-2*variance)))
		return c.op(object.OpDiv, e, object.Float(math.Sqrt(2*math.Pi*variance)))
	})
	point("cdf", "Cumulative distribution function.", func(c *script, d *normal, x value) value {
		z := c.op(object.OpDiv, c.op(object.OpSub, x, object.Float(d.mu)), object.Float(d.sigma*math.Sqrt2))
		return c.op(object.OpMul, object.Float(0.5), c.op(object.OpAdd, object.Float(1), c.math("erf", z)))
	})
	point("zscore", "Compute the Standard Score.", func(c *script, d *normal, x value) value {
		return c.op(object.OpDiv, c.op(object.OpSub, x, object.Float(d.mu)), object.Float(d.sigma))
	})
	args.AddPy(typ, "inv_cdf", "p", "Inverse cumulative distribution function.", func(t *thread, a []value) (value, error) {
		for _, bound := range []struct {
			op object.Cmp
			at float64
		}{{object.CmpLe, 0}, {object.CmpGe, 1}} {
			out, err := object.Compare(t, bound.op, a[1], object.Float(bound.at))
			if err != nil {
				return value{}, err
			}
			if yes, err := object.Truth(t, out); err != nil || yes {
				return value{}, cmp.Or(err, failf("p must be in the range 0.0 < p < 1.0"))
			}
		}
		p, err := object.ToFloat(t, a[1])
		if err != nil {
			return value{}, err
		}
		x, err := toNormal(a[0]).quantile(t, p)
		return object.Float(x), err
	})
	args.AddPy(typ, "quantiles", "n=4", "Divide into n continuous intervals with equal probability.", func(t *thread, a []value) (value, error) {
		n, err := object.IndexInt(t, a[1])
		if err != nil {
			return value{}, err
		}
		out, err := object.NewList(t, 0)
		if err != nil {
			return value{}, err
		}
		for i := 1; i < n; i++ {
			if err := t.Poll(16); err != nil {
				return value{}, err
			}
			x, err := toNormal(a[0]).quantile(t, float64(i)/float64(n))
			if err != nil {
				return value{}, err
			}
			if err := out.Append(t, object.Float(x)); err != nil {
				return value{}, err
			}
		}
		return out.Value(), nil
	})
	args.AddPy(typ, "overlap", "other", "Compute the overlapping coefficient (OVL) between two normal distributions.", func(t *thread, a []value) (value, error) {
		if !isNormal(a[1]) {
			return value{}, object.TypeErrorf("Expected another NormalDist instance")
		}
		r, err := overlap(t, toNormal(a[0]), toNormal(a[1]))
		return object.Float(r), err
	})
	args.AddPyClassMethod(typ, "from_samples", "data", "Make a normal distribution instance from sample data.", func(t *thread, a []value) (value, error) {
		s, ss, err := deviations(t, a[1], object.None)
		if err != nil {
			return value{}, err
		}
		if s.n < 2 {
			return value{}, failf("stdev requires at least two data points")
		}
		if !s.special.IsUnbound() {
			mu, err := object.Call(t, object.FloatType.Value(), s.special)
			if err != nil {
				return value{}, err
			}
			return object.Call(t, a[0], mu, object.Float(math.NaN()))
		}
		sigma, err := sqrtFloat(ss.Quo(ss, fraction(s.n-1)))
		if err != nil {
			return value{}, err
		}
		return object.Call(t, a[0], object.Float(quotient(s.sum(), s.n)), object.Float(sigma))
	})
	args.AddPy(typ, "samples", "n, *, seed=None", "Generate n samples for a given mean and standard deviation.", samples)
}

// samples draws from the generator of the module random, or from one with a seed of its own.
func samples(t *thread, a []value) (value, error) {
	d := toNormal(a[0])
	gauss := pyrandom.Module().Attrs["gauss"]
	if !a[2].IsNone() {
		r, err := object.Call(t, pyrandom.RandomType.Value(), a[2])
		if err != nil {
			return value{}, err
		}
		if gauss, err = object.GetAttr(t, r, object.NewStrObj("gauss")); err != nil {
			return value{}, err
		}
		defer t.Drop(t.Hold(gauss))
	}
	n, err := object.IndexInt(t, a[1])
	if err != nil {
		return value{}, err
	}
	out, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(out.Value()))
	for range n {
		if err := t.Poll(8); err != nil {
			return value{}, err
		}
		x, err := object.Call(t, gauss, object.Float(d.mu), object.Float(d.sigma))
		if err != nil {
			return value{}, err
		}
		if err := out.Append(t, x); err != nil {
			return value{}, err
		}
	}
	return out.Value(), nil
}

// overlap is the area that two densities share.
func overlap(t *thread, x, y *normal) (float64, error) {
	if y.sigma < x.sigma || y.sigma == x.sigma && y.mu < x.mu {
		x, y = y, x
	}
	xv, yv := x.sigma*x.sigma, y.sigma*y.sigma
	if xv == 0 || yv == 0 {
		return 0, failf("overlap() not defined when sigma is zero")
	}
	dv, dm := yv-xv, math.Abs(y.mu-x.mu)
	if dv == 0 {
		e, err := mathCall(t, "erf", object.Float(dm/(2*x.sigma*math.Sqrt2)))
		return 1 - e, err
	}
	logged, err := mathCall(t, "log", object.Float(yv/xv))
	if err != nil {
		return 0, err
	}
	a := float64(x.mu*yv) - float64(y.mu*xv)
	b := x.sigma * y.sigma * math.Sqrt(float64(dm*dm)+float64(dv*logged))
	sum := 0.0
	for _, at := range [...]float64{(a + b) / dv, (a - b) / dv} {
		p, err := x.cdf(t, at)
		if err != nil {
			return 0, err
		}
		q, err := y.cdf(t, at)
		if err != nil {
			return 0, err
		}
		sum += math.Abs(q - p)
	}
	return 1 - sum, nil
}
