// This file defines RandomModule, numpy.random, and RandomState, the generator of numpy's older functions.

package numpy

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/internal/mt19937"
)

// source gives random bits.
type source interface {
	Word() uint32
	Long() uint64
	Float() float64
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
		m := &mt19937.Twister{}
		m.Seed(fresh(t))
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
			if out, err = budget.Extend(t.Meter, out, w); err != nil {
				return nil, err
			}
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
	m := &mt19937.Twister{}
	switch {
	case w == nil:
		m.Seed(fresh(t))
	case len(w) == 1 && !object.IsList(seed) && !object.IsTuple(seed) && toNd(seed) == nil:
		m.SeedWord(w[0])
	default:
		if err := m.SeedPolled(w, t.Poll); err != nil {
			return err
		}
	}
	g.source, g.hasSpare = m, false
	return nil
}

// methods adds the functions that RandomState and the module have; get gives the generator.
func olderFunctions(add func(name, signature string, body func(t *thread, g *generator, a []value) (value, error))) {
	for _, d := range distributions {
		add(d.name, d.signature, func(t *thread, g *generator, a []value) (value, error) { return drawn(t, g, d, a) })
	}
	float := func(t *thread, g *generator, a []value) (value, error) {
		return fillWith(t, a[0], func() (float64, error) { return g.Float(), nil })
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
