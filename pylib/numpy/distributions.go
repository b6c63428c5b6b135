// This file defines the distributions: their parameters, and arrays of numbers drawn from them.

package numpy

import (
	"math"

	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// fill makes an array of a size, or one number where the size is None, of what draw gives.
func fillWith(t *thread, size value, draw func() (float64, error)) (value, error) {
	if !given(size) {
		x, err := draw()
		return object.Float(x), err
	}
	shape, err := shapeOf(t, size)
	if err != nil {
		return value{}, err
	}
	r, err := ndarray.New(t, ndarray.Float64, shape)
	if err != nil {
		return value{}, err
	}
	v := r.Floats()
	for i := range v {
		if v[i], err = draw(); err != nil {
			return value{}, err
		}
		if i&0xff == 0xff {
			if err := t.Poll(0x400); err != nil {
				return value{}, err
			}
		}
	}
	return r.Value(), nil
}

// parameters broadcasts the parameters of a distribution and gives a function that walks them.
func parameters(t *thread, size value, ps ...value) (value, func() []float64, error) {
	parts := make([]*array, len(ps))
	scalar := true
	for i, p := range ps {
		x, err := toArray(t, p)
		if err != nil {
			return size, nil, err
		}
		parts[i] = x
		scalar = scalar && x.NDim() == 0
	}
	out := make([]float64, len(ps))
	if scalar {
		for i, x := range parts {
			v, err := x.FloatsOf(t)
			if err != nil {
				return size, nil, err
			}
			out[i] = v[0]
		}
		return size, func() []float64 { return out }, nil
	}
	shape, err := commonShape(parts)
	if err != nil {
		return size, nil, err
	}
	if given(size) {
		want, err := shapeOf(t, size)
		if err != nil {
			return size, nil, err
		}
		all, ok := ndarray.CommonShape(shape, want)
		if !ok || !ndarray.SameShape(all, want) {
			return size, nil, object.ValueErrorf("shape mismatch: objects cannot be broadcast to a single shape.")
		}
		shape = want
	} else if size, err = intTuple(t, shape); err != nil {
		return size, nil, err
	}
	if _, err := ndarray.SizeOf(shape); err != nil {
		return size, nil, err
	}
	rows := make([][]float64, len(parts))
	for i, x := range parts {
		b, ok := x.BroadcastTo(shape)
		if !ok {
			return size, nil, object.ValueErrorf("shape mismatch: objects cannot be broadcast to a single shape.")
		}
		if rows[i], err = b.FloatsOf(t); err != nil {
			return size, nil, err
		}
	}
	k := -1
	return size, func() []float64 {
		k++
		for i := range rows {
			out[i] = rows[i][k]
		}
		return out
	}, nil
}

// distribution is a way to make numbers from parameters.
type distribution struct {
	name, signature string
	check           func(p []float64) string
	draw            func(g *generator, p []float64) float64
	whole           bool
}

func scaleCheck(at int) func(p []float64) string {
	return func(p []float64) string {
		if p[at] < 0 || math.Signbit(p[at]) {
			return "scale < 0"
		}
		return ""
	}
}

var distributions = []distribution{
	{"normal", "loc=0.0, scale=1.0, size=None", scaleCheck(1), func(g *generator, p []float64) float64 { return p[0] + p[1]*g.normal() }, false},
	{"uniform", "low=0.0, high=1.0, size=None", nil, func(g *generator, p []float64) float64 { return p[0] + (p[1]-p[0])*g.Float() }, false},
	{"lognormal", "mean=0.0, sigma=1.0, size=None", func(p []float64) string {
		if p[1] < 0 {
			return "sigma < 0"
		}
		return ""
	}, func(g *generator, p []float64) float64 { return math.Exp(p[0] + p[1]*g.normal()) }, false},
	{"laplace", "loc=0.0, scale=1.0, size=None", scaleCheck(1), func(g *generator, p []float64) float64 {
		for {
			u := g.Float()
			if u >= 0.5 {
				return p[0] - p[1]*math.Log(2-u-u)
			} else if u > 0 {
				return p[0] + p[1]*math.Log(u+u)
			}
		}
	}, false},
	{"logistic", "loc=0.0, scale=1.0, size=None", scaleCheck(1), func(g *generator, p []float64) float64 {
		u := g.Float()
		for u == 0 {
			u = g.Float()
		}
		return p[0] + p[1]*math.Log(u/(1-u))
	}, false},
	{"gamma", "shape, scale=1.0, size=None", func(p []float64) string {
		if p[0] < 0 {
			return "shape < 0"
		}
		return scaleCheck(1)(p)
	}, func(g *generator, p []float64) float64 { return p[1] * g.gamma(p[0]) }, false},
	{"beta", "a, b, size=None", func(p []float64) string {
		if p[0] <= 0 {
			return "a <= 0"
		} else if p[1] <= 0 {
			return "b <= 0"
		}
		return ""
	}, func(g *generator, p []float64) float64 {
		if p[0] <= 1 && p[1] <= 1 {
			for {
				u, v := g.Float(), g.Float()
				x, y := math.Pow(u, 1/p[0]), math.Pow(v, 1/p[1])
				if s := x + y; s > 0 && s <= 1 {
					return x / s
				} else if s == 0 {
					// Both are too small for a float: their logarithms are not.
					x, y = math.Log(u)/p[0], math.Log(v)/p[1]
					most := math.Max(x, y)
					return math.Exp(x - most - math.Log(math.Exp(x-most)+math.Exp(y-most)))
				}
			}
		}
		x := g.gamma(p[0])
		return x / (x + g.gamma(p[1]))
	}, false},
	{"chisquare", "df, size=None", func(p []float64) string {
		if p[0] <= 0 {
			return "df <= 0"
		}
		return ""
	}, func(g *generator, p []float64) float64 { return 2 * g.gamma(p[0]/2) }, false},
	{"standard_t", "df, size=None", func(p []float64) string {
		if p[0] <= 0 {
			return "df <= 0"
		}
		return ""
	}, func(g *generator, p []float64) float64 {
		n := g.normal()
		return math.Sqrt(p[0]/2) * n / math.Sqrt(g.gamma(p[0]/2))
	}, false},
	{"poisson", "lam=1.0, size=None", func(p []float64) string {
		if p[0] < 0 || p[0] != p[0] {
			return "lam < 0 or lam is NaN"
		} else if p[0] > 9e18 {
			return "lam value too large"
		}
		return ""
	}, func(g *generator, p []float64) float64 { return g.poisson(p[0]) }, true},
	{"binomial", "n, p, size=None", func(p []float64) string {
		if !(p[0] >= 0) {
			return "n < 0 or n is NaN"
		} else if !(p[1] >= 0 && p[1] <= 1) {
			return "p < 0, p > 1 or p contains NaNs"
		}
		return ""
	}, func(g *generator, p []float64) float64 {
		return float64(g.binomial(int64(math.Min(p[0], mostTrials)), p[1]))
	}, true},
	{"geometric", "p, size=None", func(p []float64) string {
		if !(p[0] > 0 && p[0] <= 1) {
			return "p <= 0, p > 1 or p contains NaNs"
		}
		return ""
	}, func(g *generator, p []float64) float64 {
		if p[0] == 1 {
			return 1
		}
		return math.Min(math.Ceil(-g.exponential()/math.Log1p(-p[0])), 9e18)
	}, true},
}

// mostTrials is the greatest int64 that is a float, too.
const mostTrials = 1<<63 - 1024

// drawn is a call of a distribution: a holds its parameters, then the size.
func drawn(t *thread, g *generator, d distribution, a []value) (value, error) {
	n := len(a) - 1
	size, next, err := parameters(t, a[n], a[:n]...)
	if err != nil {
		return value{}, err
	}
	v, err := fillWith(t, size, func() (float64, error) {
		p := next()
		if d.check != nil {
			if s := d.check(p); s != "" {
				return 0, object.ValueErrorf("%s", s)
			}
		}
		return d.draw(g, p), nil
	})
	if err != nil || !d.whole {
		return v, err
	}
	if x := toNd(v); x != nil {
		return whole(x.Cast(t, ndarray.Int64))
	}
	return object.Int(int64(v.AsFloat())), nil
}

// integers draws ints of [low, high), or [low, high] where closed.
func integers(t *thread, g *generator, low, high, size, dtype value, closed bool) (value, error) {
	if !given(high) {
		low, high = object.Int(0), low
	}
	d, err := dtypeOf(t, dtype)
	if err != nil {
		return value{}, err
	}
	if d == nil {
		d = ndarray.Int64
	}
	lo, err := toArray(t, low)
	if err != nil {
		return value{}, err
	}
	hi, err := toArray(t, high)
	if err != nil {
		return value{}, err
	}
	if lo.NDim() > 0 || hi.NDim() > 0 {
		return value{}, object.Raise(object.NotImplementedErrorType, "random integers with arrays as bounds are not supported; draw for each bound")
	}
	x, err := lo.IntsOf(t)
	if err != nil {
		return value{}, err
	}
	y, err := hi.IntsOf(t)
	if err != nil {
		return value{}, err
	}
	from, to := x[0], y[0]
	if !closed {
		if from >= to {
			if g.older || from > to {
				return value{}, object.ValueErrorf("low >= high")
			}
			return value{}, object.ValueErrorf("low >= high")
		}
		to--
	} else if from > to {
		return value{}, object.ValueErrorf("low > high")
	}
	span := uint64(to) - uint64(from)
	if !given(size) {
		return object.Int(from + int64(g.upTo(span))), nil
	}
	shape, err := shapeOf(t, size)
	if err != nil {
		return value{}, err
	}
	r, err := ndarray.New(t, ndarray.Int64, shape)
	if err != nil {
		return value{}, err
	}
	v := r.Ints()
	for i := range v {
		v[i] = from + int64(g.upTo(span))
		if i&0xff == 0xff {
			if err := t.Poll(0x200); err != nil {
				return value{}, err
			}
		}
	}
	return whole(r.Cast(t, d))
}
