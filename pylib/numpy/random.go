// This file defines RandomModule, numpy.random, and RandomState, the generator of numpy's older functions.

package numpy

import (
	"math"
	"sort"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// source gives random bits.
type source interface {
	word() uint32
	long() uint64
	float() float64
}

// generator is RandomState or Generator.
type generator struct {
	object.Header
	source
	older bool // RandomState, whose distributions are made in other ways
	// spare is the second number of a pair of normal ones.
	spare    float64
	hasSpare bool
}

var (
	randomStateType = object.NewType("numpy.random.mtrand.RandomState", object.LayoutOther)
	generatorType   = object.NewType("numpy.random._generator.Generator", object.LayoutOther)
)

type randomKey struct{}

// shared is the generators of a run that were not asked for by name.
type shared struct {
	older *generator
	made  uint64
}

func (s *shared) Visit(visit func(value)) {
	if s.older != nil {
		visit(object.Obj(&s.older.Header))
	}
}

func stateOf(t *thread) *shared {
	return t.State(randomKey{}, func() any { return &shared{} }).(*shared)
}

// fresh are the words that seed a generator of which nothing is said, from the host's seed.
func fresh(t *thread) []uint32 {
	s := stateOf(t)
	s.made++
	x := t.Env.Seed + s.made*0x9e3779b97f4a7c15
	return []uint32{uint32(x), uint32(x >> 32), uint32(s.made)}
}

func sharedGenerator(t *thread) (*generator, error) {
	s := stateOf(t)
	if s.older == nil {
		g := &generator{Header: object.HeaderOf(randomStateType), older: true}
		m := &twister{}
		m.seedWords(fresh(t))
		g.source = m
		if err := t.Charge(2600); err != nil {
			return nil, err
		}
		s.older = g
	}
	return s.older, nil
}

// seedWords reads a seed: an int, or a sequence of ints; nil for none.
func seedWords(t *thread, v value, older bool) ([]uint32, error) {
	if !given(v) {
		return nil, nil
	}
	one := func(v value) ([]uint32, error) {
		x, err := object.Index(t, v)
		if err != nil {
			return nil, object.TypeErrorf("SeedSequence expects int or sequence of ints for entropy not %s", reprOr(t, v))
		}
		n := object.BigOf(x)
		if n.Sign() < 0 || older && n.BitLen() > 32 {
			if older {
				return nil, object.ValueErrorf("Seed must be between 0 and 2**32 - 1")
			}
			return nil, object.ValueErrorf("expected non-negative integer")
		}
		if err := t.Charge(int64(n.BitLen())); err != nil {
			return nil, err
		}
		var out []uint32
		b := n.Bytes()
		for i := len(b); i > 0; i -= 4 {
			w := uint32(0)
			for k := max(0, i-4); k < i; k++ {
				w = w<<8 | uint32(b[k])
			}
			out = append(out, w)
		}
		if out == nil {
			out = []uint32{0}
		}
		return out, nil
	}
	if object.IsList(v) || object.IsTuple(v) || toNd(v) != nil {
		items, err := object.ToSlice(t, v)
		if err != nil {
			return nil, err
		}
		var out []uint32
		for _, x := range items {
			w, err := one(x)
			if err != nil {
				return nil, err
			}
			out = append(out, w...)
		}
		return out, nil
	}
	return one(v)
}

func newRandomState(t *thread, seed value) (*generator, error) {
	g := &generator{Header: object.HeaderOf(randomStateType), older: true}
	if err := t.Charge(2600); err != nil {
		return nil, err
	}
	return g, g.reseed(t, seed)
}

func (g *generator) reseed(t *thread, seed value) error {
	w, err := seedWords(t, seed, true)
	if err != nil {
		return err
	}
	m := &twister{}
	switch {
	case w == nil:
		m.seedWords(fresh(t))
	case len(w) == 1 && !object.IsList(seed) && !object.IsTuple(seed) && toNd(seed) == nil:
		m.seedWord(w[0])
	default:
		m.seedWords(w)
	}
	g.source, g.hasSpare = m, false
	return nil
}

// twister is the MT19937 generator.
type twister struct {
	key [624]uint32
	pos int
}

func (g *twister) seedWord(s uint32) {
	for i := range g.key {
		g.key[i] = s
		s = 1812433253*(s^s>>30) + uint32(i) + 1
	}
	g.pos = 624
}

func (g *twister) seedWords(key []uint32) {
	g.seedWord(19650218)
	i, j := 1, 0
	for k := max(624, len(key)); k > 0; k-- {
		g.key[i] = (g.key[i] ^ (g.key[i-1]^g.key[i-1]>>30)*1664525) + key[j] + uint32(j)
		if i++; i >= 624 {
			g.key[0], i = g.key[623], 1
		}
		if j++; j >= len(key) {
			j = 0
		}
	}
	for k := 623; k > 0; k-- {
		g.key[i] = (g.key[i] ^ (g.key[i-1]^g.key[i-1]>>30)*1566083941) - uint32(i)
		if i++; i >= 624 {
			g.key[0], i = g.key[623], 1
		}
	}
	g.key[0] = 0x80000000
	g.pos = 624
}

func (g *twister) word() uint32 {
	if g.pos == 624 {
		for i := range g.key {
			y := g.key[i]&0x80000000 | g.key[(i+1)%624]&0x7fffffff
			g.key[i] = g.key[(i+397)%624] ^ y>>1 ^ (y&1)*0x9908b0df
		}
		g.pos = 0
	}
	y := g.key[g.pos]
	g.pos++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func (g *twister) long() uint64 { return uint64(g.word())<<32 | uint64(g.word()) }

func (g *twister) float() float64 {
	a, b := g.word()>>5, g.word()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

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
		x, y := 2*g.float()-1, 2*g.float()-1
		if r := x*x + y*y; r < 1 && r != 0 {
			f := math.Sqrt(-2 * math.Log(r) / r)
			g.spare, g.hasSpare = f*x, true
			return f * y
		}
	}
}

func (g *generator) exponential() float64 { return -math.Log(1 - g.float()) }

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
			v = uint64(g.word()) & mask
		} else {
			v = g.long() & mask
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
	case shape == 0:
		return 0
	case shape < 1:
		for {
			u, v := g.float(), g.exponential()
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
		u := g.float()
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
			u, v := g.float()-0.5, g.float()
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
		if p *= g.float(); p <= e {
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
	x, px, u := int64(0), qn, g.float()
	for u > px {
		if x++; x > bound {
			x, px, u = 0, qn, g.float()
			continue
		}
		u -= px
		px = float64(n-x+1) * p * px / (float64(x) * q)
	}
	return k + x
}

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
	{"uniform", "low=0.0, high=1.0, size=None", nil, func(g *generator, p []float64) float64 { return p[0] + (p[1]-p[0])*g.float() }, false},
	{"lognormal", "mean=0.0, sigma=1.0, size=None", func(p []float64) string {
		if p[1] < 0 {
			return "sigma < 0"
		}
		return ""
	}, func(g *generator, p []float64) float64 { return math.Exp(p[0] + p[1]*g.normal()) }, false},
	{"laplace", "loc=0.0, scale=1.0, size=None", scaleCheck(1), func(g *generator, p []float64) float64 {
		for {
			u := g.float()
			if u >= 0.5 {
				return p[0] - p[1]*math.Log(2-u-u)
			} else if u > 0 {
				return p[0] + p[1]*math.Log(u+u)
			}
		}
	}, false},
	{"logistic", "loc=0.0, scale=1.0, size=None", scaleCheck(1), func(g *generator, p []float64) float64 {
		u := g.float()
		for u == 0 {
			u = g.float()
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
				u, v := g.float(), g.float()
				x, y := math.Pow(u, 1/p[0]), math.Pow(v, 1/p[1])
				if s := x + y; s <= 1 && s > 0 {
					return x / s
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
		if p[0] < 0 {
			return "n < 0"
		} else if !(p[1] >= 0 && p[1] <= 1) {
			return "p < 0, p > 1 or p contains NaNs"
		}
		return ""
	}, func(g *generator, p []float64) float64 { return float64(g.binomial(int64(p[0]), p[1])) }, true},
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

// permuted is the numbers 0 to n-1 in random order.
func (g *generator) permuted(t *thread, n int) (*array, error) {
	r, err := ndarray.New(t, ndarray.Int64, []int{n})
	if err != nil {
		return nil, err
	}
	v := r.Ints()
	for i := range v {
		v[i] = int64(i)
	}
	for i := n - 1; i > 0; i-- {
		j := g.masked(uint64(i))
		v[i], v[j] = v[j], v[i]
		if i&0xff == 0 {
			if err := t.Poll(0x400); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

func permutation(t *thread, g *generator, v value) (value, error) {
	if v.IsInt() {
		if v.AsInt() < 0 {
			return value{}, object.ValueErrorf("negative dimensions are not allowed")
		}
		return whole(g.permuted(t, int(v.AsInt())))
	}
	x, err := toArray(t, v)
	if err != nil {
		return value{}, err
	}
	if x.NDim() == 0 {
		return value{}, object.TypeErrorf("x must be an integer or at least 1-dimensional")
	}
	at, err := g.permuted(t, x.Shape[0])
	if err != nil {
		return value{}, err
	}
	return whole(x.TakeAxis(t, at, 0))
}

func shuffle(t *thread, g *generator, v value) (value, error) {
	if x := toNd(v); x != nil {
		at, err := g.permuted(t, x.Shape[0])
		if err != nil {
			return value{}, err
		}
		r, err := x.TakeAxis(t, at, 0)
		if err != nil {
			return value{}, err
		}
		return object.None, x.Assign(t, r)
	}
	n, err := object.Len(t, v)
	if err != nil {
		return value{}, err
	}
	for i := n - 1; i > 0; i-- {
		j := g.masked(uint64(i))
		p, q := object.Int(int64(i)), object.Int(int64(j))
		x, err := object.GetItem(t, v, p)
		if err != nil {
			return value{}, err
		}
		y, err := object.GetItem(t, v, q)
		if err != nil {
			return value{}, err
		}
		if err := object.SetItem(t, v, p, y); err != nil {
			return value{}, err
		}
		if err := object.SetItem(t, v, q, x); err != nil {
			return value{}, err
		}
		if err := t.Poll(4); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

// choice draws items of a with or without putting them back; p are their probabilities.
func choice(t *thread, g *generator, pool, size, replace, probability value) (value, error) {
	again, err := flag(t, replace)
	if err != nil {
		return value{}, err
	}
	n := 0
	var items *array
	if pool.IsInt() {
		if n = int(pool.AsInt()); n <= 0 {
			return value{}, object.ValueErrorf("a must be greater than 0 unless no samples are taken")
		}
	} else {
		if items, err = toArray(t, pool); err != nil {
			return value{}, err
		}
		if items.NDim() == 0 {
			return value{}, object.ValueErrorf("a must be 1-dimensional or an integer")
		}
		if n = items.Shape[0]; n == 0 {
			return value{}, object.ValueErrorf("'a' cannot be empty unless no samples are taken")
		}
	}
	shape := []int{}
	if given(size) {
		if shape, err = shapeOf(t, size); err != nil {
			return value{}, err
		}
	}
	count, err := ndarray.SizeOf(shape)
	if err != nil {
		return value{}, err
	}
	var cdf []float64
	if given(probability) {
		p, err := toArray(t, probability)
		if err != nil {
			return value{}, err
		}
		w, err := p.FloatsOf(t)
		if err != nil {
			return value{}, err
		}
		if len(w) != n {
			return value{}, object.ValueErrorf("'a' and 'p' must have same size")
		}
		if err := t.Charge(int64(n) * 8); err != nil {
			return value{}, err
		}
		cdf = make([]float64, n)
		s := 0.0
		for i, x := range w {
			if !(x >= 0) {
				return value{}, object.ValueErrorf("probabilities are not non-negative")
			}
			s += x
			cdf[i] = s
		}
		if math.Abs(s-1) > 1.5e-8 {
			if g.older {
				return value{}, object.ValueErrorf("probabilities do not sum to 1")
			}
			return value{}, object.ValueErrorf("probabilities do not sum to 1. See Notes section of docstring for more information.")
		}
		for i := range cdf {
			cdf[i] /= s
		}
	}
	at, err := ndarray.New(t, ndarray.Int64, []int{count})
	if err != nil {
		return value{}, err
	}
	v := at.Ints()
	switch {
	case again && cdf != nil:
		for i := range v {
			x := g.float()
			v[i] = int64(min(n-1, sort.Search(n, func(k int) bool { return cdf[k] > x })))
			if err := t.Poll(4); err != nil {
				return value{}, err
			}
		}
	case again:
		for i := range v {
			v[i] = int64(g.upTo(uint64(n - 1)))
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
		}
	case count > n:
		if g.older {
			return value{}, object.ValueErrorf("Cannot take a larger sample than population when 'replace=False'")
		}
		return value{}, object.ValueErrorf("Cannot take a larger sample than population when replace is False")
	case cdf != nil:
		if err := g.chooseWeighted(t, v, cdf); err != nil {
			return value{}, err
		}
	default:
		if err := g.chooseFew(t, v, n); err != nil {
			return value{}, err
		}
	}
	if at, err = at.Reshape(t, shape); err != nil {
		return value{}, err
	}
	if items == nil {
		return ndarray.Scalar(t, at)
	}
	r, err := items.TakeAxis(t, at, 0)
	return result(t, r, err)
}

// chooseFew draws different numbers below n.
func (g *generator) chooseFew(t *thread, v []int64, n int) error {
	if g.older {
		p, err := g.permuted(t, n)
		if err != nil {
			return err
		}
		copy(v, p.Ints())
		return nil
	}
	return g.sample(t, v, n)
}

// chooseWeighted draws different numbers by probabilities whose sums are cdf.
func (g *generator) chooseWeighted(t *thread, v []int64, cdf []float64) error {
	n := len(cdf)
	if err := t.Charge(int64(n) * 16); err != nil {
		return err
	}
	p := make([]float64, n)
	some := 0
	for i, x := range cdf {
		if p[i] = x; i > 0 {
			p[i] -= cdf[i-1]
		}
		if p[i] > 0 {
			some++
		}
	}
	if some < len(v) {
		return object.ValueErrorf("Fewer non-zero entries in p than size")
	}
	have := 0
	sums := make([]float64, n)
	for have < len(v) {
		draws := make([]float64, 0, 8)
		if err := t.Charge(int64(len(v)-have) * 8); err != nil {
			return err
		}
		for range len(v) - have {
			draws = append(draws, g.float())
		}
		for _, k := range v[:have] {
			p[k] = 0
		}
		s := 0.0
		for i, x := range p {
			s += x
			sums[i] = s
		}
		for i := range sums {
			sums[i] /= s
		}
		found := map[int64]bool{}
		for _, x := range draws {
			k := int64(min(n-1, sort.Search(n, func(k int) bool { return sums[k] > x })))
			if !found[k] {
				found[k] = true
				v[have] = k
				have++
			}
		}
		if err := t.Poll(n + len(draws)*8); err != nil {
			return err
		}
	}
	return nil
}

// methods adds the functions that RandomState and the module have; get gives the generator.
func olderFunctions(add func(name, signature string, body func(t *thread, g *generator, a []value) (value, error))) {
	for _, d := range distributions {
		add(d.name, d.signature, func(t *thread, g *generator, a []value) (value, error) { return drawn(t, g, d, a) })
	}
	float := func(t *thread, g *generator, a []value) (value, error) {
		return fillWith(t, a[0], func() (float64, error) { return g.float(), nil })
	}
	for _, n := range []string{"random", "random_sample", "ranf", "sample"} {
		add(n, "size=None", float)
	}
	dims := func(a value) value {
		if len(object.ToTuple(a).Items) == 0 {
			return object.None
		}
		return a
	}
	add("rand", "*args", func(t *thread, g *generator, a []value) (value, error) { return float(t, g, []value{dims(a[0])}) })
	normal := func(t *thread, g *generator, a []value) (value, error) {
		return fillWith(t, a[0], func() (float64, error) { return g.normal(), nil })
	}
	add("randn", "*args", func(t *thread, g *generator, a []value) (value, error) { return normal(t, g, []value{dims(a[0])}) })
	add("standard_normal", "size=None", normal)
	add("exponential", "scale=1.0, size=None", func(t *thread, g *generator, a []value) (value, error) {
		d := distribution{"exponential", "", scaleCheck(0), func(g *generator, p []float64) float64 { return p[0] * g.exponential() }, false}
		return drawn(t, g, d, a)
	})
	add("standard_exponential", "size=None", func(t *thread, g *generator, a []value) (value, error) {
		return fillWith(t, a[0], func() (float64, error) { return g.exponential(), nil })
	})
	add("randint", "low, high=None, size=None, dtype=None", func(t *thread, g *generator, a []value) (value, error) {
		return integers(t, g, a[0], a[1], a[2], a[3], false)
	})
	shared := func(t *thread, g *generator, a []value) (value, error) { return choice(t, g, a[0], a[1], a[2], a[3]) }
	add("choice", "a, size=None, replace=True, p=None", shared)
	add("permutation", "x", func(t *thread, g *generator, a []value) (value, error) { return permutation(t, g, a[0]) })
	add("shuffle", "x", func(t *thread, g *generator, a []value) (value, error) { return shuffle(t, g, a[0]) })
	add("seed", "seed=None", func(t *thread, g *generator, a []value) (value, error) { return object.None, g.reseed(t, a[0]) })
}

func init() {
	toGenerator := func(v value) *generator { return (*generator)(v.Pointer()) }
	for _, c := range []*object.Type{randomStateType, generatorType} {
		c.Final = true
		c.Slots.Visit = func(value, func(value)) int64 { return 2600 }
	}
	randomStateType.Module, generatorType.Module = "numpy.random.mtrand", "numpy.random._generator"
	randomStateType.Slots.Repr = func(*thread, value) (string, error) { return "RandomState(MT19937)", nil }
	generatorType.Slots.Repr = func(*thread, value) (string, error) { return "Generator(PCG64)", nil }
	randomStateType.Slots.New = args.New("RandomState", "seed=None", func(t *thread, _ *object.Type, a []value) (value, error) {
		g, err := newRandomState(t, a[0])
		if err != nil {
			return value{}, err
		}
		return object.Obj(&g.Header), nil
	})
	olderFunctions(func(name, signature string, body func(t *thread, g *generator, a []value) (value, error)) {
		args.AddPy(randomStateType, name, signature, "", func(t *thread, a []value) (value, error) { return body(t, toGenerator(a[0]), a[1:]) })
	})
	newerFunctions(func(name, signature string, body func(t *thread, g *generator, a []value) (value, error)) {
		args.AddPy(generatorType, name, signature, "", func(t *thread, a []value) (value, error) { return body(t, toGenerator(a[0]), a[1:]) })
	})
	object.InitType(randomStateType)
	object.InitType(generatorType)
}

// RandomModule makes the module numpy.random.
var RandomModule = sync.OnceValue(func() *object.Module {
	m := names{"RandomState": randomStateType.Value(), "Generator": generatorType.Value()}
	olderFunctions(func(name, signature string, body func(t *thread, g *generator, a []value) (value, error)) {
		m.fn(name, signature, func(t *thread, a []value) (value, error) {
			g, err := sharedGenerator(t)
			if err != nil {
				return value{}, err
			}
			return body(t, g, a)
		})
	})
	m.fn("default_rng", "seed=None", func(t *thread, a []value) (value, error) {
		if !a[0].IsInt() && given(a[0]) && object.TypeOf(a[0]) == generatorType {
			return a[0], nil
		}
		g, err := newGenerator(t, a[0])
		if err != nil {
			return value{}, err
		}
		return object.Obj(&g.Header), nil
	})
	mod := object.NewModule("numpy.random", "", m)
	mod.Missing = func(name string) string {
		switch name {
		case "multivariate_normal", "multinomial", "dirichlet", "hypergeometric", "vonmises", "weibull", "pareto", "power", "rayleigh", "triangular", "wald", "zipf", "gumbel", "f", "noncentral_f", "noncentral_chisquare", "negative_binomial", "logseries", "standard_cauchy", "standard_gamma", "bytes", "get_state", "set_state", "random_integers", "MT19937", "PCG64", "Philox", "SFC64", "SeedSequence", "BitGenerator", "PCG64DXSM":
			return "numpy.random." + name + " is not supported here yet"
		}
		return ""
	}
	return mod
})
