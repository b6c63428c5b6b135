// This file defines the module random, its class Random, and the seeding of generators.

// Package pyrandom is Python's random: the Mersenne Twister and the numbers that CPython makes of it. The generator behind the
// functions of the module belongs to the run. Generators that are not given a seed start from the seed that the host set for the
// run, each from one of its own.
package pyrandom

import (
	"crypto/sha512"
	"math"
	"math/big"
	"math/bits"
	"sync"
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
	"github.com/alkimi/pyexec/pylib/internal/mt19937"
)

type (
	value  = object.Value
	thread = object.Thread
)

// generator is an instance of Random.
type generator struct {
	object.Header
	mt19937.Twister
	gauss value // what gauss keeps for its next call, or None
}

const sizeGenerator = 2560

// RandomType is the class Random.
var RandomType = object.NewType("random.Random", object.LayoutOther)

func toGenerator(v value) *generator { return object.As[generator](v) }

func (g *generator) value() value { return object.Obj(&g.Header) }

// shared is the run's state of the module.
type shared struct {
	module *generator // behind the functions of the module
	starts uint32     // generators started from the run's seed
}

type stateKey struct{}

func (s *shared) Visit(visit func(value)) {
	if s.module != nil {
		visit(s.module.value())
	}
}

func stateOf(t *thread) *shared {
	return t.State(stateKey{}, func() any { return &shared{} }).(*shared)
}

// moduleGenerator is the generator behind the functions of the module.
func moduleGenerator(t *thread) (*generator, error) {
	s := stateOf(t)
	if s.module == nil {
		g, err := newGenerator(t)
		if err != nil {
			return nil, err
		}
		s.module = g
		g.seedFromRun(t)
	}
	return s.module, nil
}

func newGenerator(t *thread) (*generator, error) {
	if err := t.Charge(sizeGenerator); err != nil {
		return nil, err
	}
	return &generator{Header: object.HeaderOf(RandomType), gauss: object.None}, nil
}

// seedFromRun starts from the run's seed; every generator gets numbers of its own.
func (g *generator) seedFromRun(t *thread) {
	s := stateOf(t)
	g.Seed([]uint32{uint32(t.Env.Seed), uint32(t.Env.Seed >> 32), s.starts})
	s.starts++
}

func init() {
	typ := RandomType
	typ.Module, typ.Qualname, typ.Final = "random", "Random", true
	typ.Doc = "Random number generator base class used by bound module functions."
	typ.Attrs["VERSION"] = object.Int(3)
	sig := args.Parse("self, x=None")
	typ.Slots = object.Slots{
		New: func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
			bound, err := sig.BindPy(t, "Random.__init__", append([]value{object.None}, a...), kw)
			if err != nil {
				return value{}, err
			}
			g, err := newGenerator(t)
			if err != nil {
				return value{}, err
			}
			return g.value(), g.seedWith(t, bound[1], object.Int(2))
		},
		Visit: func(v value, visit func(value)) int64 { visit(toGenerator(v).gauss); return sizeGenerator },
	}
	object.InitType(typ)
	typ.Attrs["gauss_next"] = object.NewGetSet("gauss_next", func(_ *thread, self value) (value, error) { return toGenerator(self).gauss, nil }, nil)
	defineDraws()
	defineIntegers()
	defineSequences()
	defineReals()
	defineDistributions()
}

type body = func(t *thread, g *generator, a []value) (value, error)

// native defines a method with the messages of one written in C, python with those of one written in Python. Both give the body the
// arguments that follow self.
func native(name, signature, doc string, fn body) {
	args.Add(RandomType, name, signature, doc, func(t *thread, a []value) (value, error) { return fn(t, toGenerator(a[0]), a[1:]) })
}

func python(name, signature, doc string, fn body) {
	args.AddPy(RandomType, name, signature, doc, func(t *thread, a []value) (value, error) { return fn(t, toGenerator(a[0]), a[1:]) })
}

// Module is the module random.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"Random": RandomType.Value(), "NV_MAGICCONST": object.Float(normalFactor), "LOG4": object.Float(log4),
		"SG_MAGICCONST": object.Float(gammaShift), "TWOPI": object.Float(2 * math.Pi), "BPF": object.Int(53), "RECIP_BPF": object.Float(1.0 / (1 << 53)),
	}
	for name, v := range RandomType.Attrs {
		if object.TypeOf(v) == object.NativeType {
			attrs[name] = moduleFunc(object.ToNative(v)).Value()
		}
	}
	m := object.NewModule("random", "Random variable generators.", attrs)
	m.Missing = func(name string) string {
		if name == "SystemRandom" {
			return "random.SystemRandom is not supported: a run draws its numbers from the seed that its host gave it; use random.Random"
		}
		return ""
	}
	return m
})

// moduleFunc is a method bound to the module's generator.
func moduleFunc(method *object.Native) *object.Native {
	bound := func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		g, err := moduleGenerator(t)
		if err != nil {
			return value{}, err
		}
		n := len(a) + 1
		room := append(append(t.Scratch(n), g.value()), a...)
		defer t.Release(n)
		return method.Fn(t, room, kw)
	}
	f := object.NewNative(method.Name, method.Doc, bound)
	if method.Fast != nil {
		f.Fast, f.FastArgs = func(t *thread, a []value) (value, error) { return bound(t, a, nil) }, method.FastArgs>>1
	}
	return f
}

func defineDraws() {
	native("random", "", "random() -> x in the interval [0, 1).", func(_ *thread, g *generator, _ []value) (value, error) {
		return object.Float(g.Float()), nil
	})
	python("seed", "a=None, version=2", "Initialize internal state from a seed.", func(t *thread, g *generator, a []value) (value, error) {
		return object.None, g.seedWith(t, a[0], a[1])
	})
	python("getstate", "", "Return internal state; can be passed to setstate() later.", func(t *thread, g *generator, _ []value) (value, error) {
		if err := t.Charge(2 * 16 * mt19937.Words); err != nil {
			return value{}, err
		}
		items := make([]value, mt19937.Words+1)
		for i, w := range g.State {
			items[i] = object.Int(int64(w))
		}
		items[mt19937.Words] = object.Int(int64(g.Next))
		return object.NewTuple(t, []value{object.Int(3), object.TupleOf(items), g.gauss})
	})
	python("setstate", "state", "Restore internal state from object returned by getstate().", func(t *thread, g *generator, a []value) (value, error) {
		return object.None, g.setState(t, a[0])
	})
}

// seedWith starts the generator anew from what a script gave.
func (g *generator) seedWith(t *thread, a, version value) error {
	g.gauss = object.None
	v, err := object.Index(t, version)
	if err != nil {
		return err
	}
	var number *big.Int
	switch {
	case a.IsNone():
		g.seedFromRun(t)
		return nil
	case object.IsStr(a) || object.IsBytesLike(a):
		if v.IsInt() && v.AsInt() == 1 {
			n, err := oldTextSeed(t, a)
			if err != nil {
				return err
			}
			number = new(big.Int).SetUint64(n)
			break
		}
		if number, err = textSeed(t, a); err != nil {
			return err
		}
	case object.IsIntLike(a):
		number = object.BigOf(a)
	case object.IsFloatLike(a):
		number = new(big.Int).SetUint64(object.HashFloat(object.FloatOf(a)))
	default:
		return object.TypeErrorf("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
	}
	if err := t.Charge(int64(number.BitLen())/4 + 8); err != nil {
		return err
	}
	key, err := limbs(t, number)
	if err != nil {
		return err
	}
	return g.SeedPolled(key, t.Poll)
}

// limbs are the 32-bit words of a number without its sign, the lowest first; at least one.
func limbs(t *thread, n *big.Int) ([]uint32, error) {
	key := make([]uint32, max(1, (n.BitLen()+31)/32))
	for i, w := range n.Bits() {
		for k := range bits.UintSize / 32 {
			if at := i*(bits.UintSize/32) + k; at < len(key) {
				key[at] = uint32(uint64(w) >> (32 * k))
			}
		}
		if i%pytext.Stride == pytext.Stride-1 {
			if err := t.Poll(pytext.Stride / 4); err != nil {
				return nil, err
			}
		}
	}
	return key, nil
}

// textSeed is the number that a text stands for: its bytes and their SHA-512.
func textSeed(t *thread, a value) (*big.Int, error) {
	if object.IsStr(a) {
		encoded, err := object.CallMethod(t, a, "encode")
		if err != nil {
			return nil, err
		}
		a = encoded
	}
	text := object.BytesView(a)
	if err := t.Charge(3 * int64(len(text))); err != nil {
		return nil, err
	}
	h := sha512.New()
	bytes := object.TextRoom(len(text) + sha512.Size)
	for len(text) > 0 {
		n := min(len(text), pytext.Block)
		bytes = append(bytes, text[:n]...)
		text = text[n:]
		h.Write(bytes[len(bytes)-n:])
		if err := t.Poll(n / 8); err != nil {
			return nil, err
		}
	}
	if err := t.Meter.Foresee(time.Duration(len(bytes))); err != nil {
		return nil, err
	}
	return new(big.Int).SetBytes(h.Sum(bytes)), nil
}

// oldTextSeed is the number of a text for seeds of version 1.
func oldTextSeed(t *thread, a value) (uint64, error) {
	x, n, first := uint64(0), uint64(0), true
	add := func(c uint64) error {
		if first {
			x, first = c<<7, false
		}
		x = 1000003*x ^ c
		if n++; n%pytext.Stride == 0 {
			return t.Poll(pytext.Stride / 16)
		}
		return nil
	}
	if object.IsBytesLike(a) {
		for b := object.BytesView(a); b != ""; b = b[1:] {
			if err := add(uint64(b[0])); err != nil {
				return 0, err
			}
		}
	} else {
		for s := object.ToStr(a).String(); s != ""; {
			r, w := pytext.DecodeRune(s)
			s = s[w:]
			if err := add(uint64(r)); err != nil {
				return 0, err
			}
		}
	}
	return x ^ n, nil
}

func (g *generator) setState(t *thread, state value) error {
	version, err := object.GetItem(t, state, object.Int(0))
	if err != nil {
		return err
	}
	known := false
	for _, v := range []int64{3, 2} {
		if known, err = object.Equal(t, version, object.Int(v)); err != nil {
			return err
		}
		if known {
			break
		}
	}
	if !known {
		text, err := object.ToString(t, version)
		if err != nil {
			return err
		}
		return object.ValueErrorf("state with version %s passed to Random.setstate() of version 3", object.Printable(text, 200))
	}
	var parts [3]value
	if err := object.Unpack(t, state, parts[:]); err != nil {
		return err
	}
	if !object.IsTuple(parts[1]) {
		return object.TypeErrorf("state vector must be a tuple")
	}
	items := object.ToTuple(parts[1]).Items
	if len(items) != mt19937.Words+1 {
		return object.ValueErrorf("state vector is the wrong size")
	}
	var fresh mt19937.Twister
	for i, x := range items {
		if !object.IsIntLike(x) {
			return object.TypeErrorf("an integer is required")
		}
		n := object.BigOf(x)
		switch {
		case n.Sign() < 0:
			return object.OverflowErrorf("can't convert negative value to unsigned int")
		case !n.IsUint64():
			return object.OverflowErrorf("Python int too large to convert to C unsigned long")
		case i < mt19937.Words:
			fresh.State[i] = uint32(n.Uint64())
		case n.Uint64() > mt19937.Words:
			return object.ValueErrorf("invalid state")
		default:
			fresh.Next = int(n.Uint64())
		}
	}
	g.Twister, g.gauss = fresh, parts[2]
	return nil
}
