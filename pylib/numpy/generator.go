// This file defines the newer generator, numpy.random.Generator: PCG64 with its seeding, and the ways in which it draws.

package numpy

import (
	"math"
	"math/bits"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/ndarray"
	"github.com/alkimi/pyexec/internal/object"
)

// pcg64 is the permuted congruential generator of 128 bits.
type pcg64 struct {
	hi, lo, incHi, incLo uint64
	half                 uint32
	hasHalf              bool
}

// seedSequence spreads the words of a seed over so many words.
func seedSequence(t *thread, entropy []uint32, n int) ([]uint32, error) {
	var pool [4]uint32
	c := uint32(0x43b0d7e5)
	hash := func(v uint32) uint32 {
		v ^= c
		c *= 0x931e8875
		v *= c
		return v ^ v>>16
	}
	mix := func(x, y uint32) uint32 {
		r := 0xca01f9dd*x - 0x4973f715*y
		return r ^ r>>16
	}
	for i := range pool {
		w := uint32(0)
		if i < len(entropy) {
			w = entropy[i]
		}
		pool[i] = hash(w)
	}
	for i := range pool {
		for j := range pool {
			if i != j {
				pool[j] = mix(pool[j], hash(pool[i]))
			}
		}
	}
	for i := len(pool); i < len(entropy); i++ {
		if i&0xffff == 0 {
			if err := t.Poll(0x10000); err != nil {
				return nil, err
			}
		}
		for j := range pool {
			pool[j] = mix(pool[j], hash(entropy[i]))
		}
	}
	out := make([]uint32, n)
	k := uint32(0x8b51f9dd)
	for i := range out {
		v := pool[i%4] ^ k
		k *= 0x58f38ded
		v *= k
		out[i] = v ^ v>>16
	}
	return out, nil
}

func newPCG64(t *thread, entropy []uint32) (*pcg64, error) {
	w, err := seedSequence(t, entropy, 8)
	if err != nil {
		return nil, err
	}
	long := func(i int) uint64 { return uint64(w[2*i]) | uint64(w[2*i+1])<<32 }
	g := &pcg64{}
	g.incHi, g.incLo = long(2)<<1|long(3)>>63, long(3)<<1|1
	g.step()
	var carry uint64
	g.lo, carry = bits.Add64(g.lo, long(1), 0)
	g.hi, _ = bits.Add64(g.hi, long(0), carry)
	g.step()
	return g, nil
}

func (g *pcg64) step() {
	const mulHi, mulLo = 0x2360ed051fc65da4, 0x4385df649fccf645
	hi, lo := bits.Mul64(g.lo, mulLo)
	hi += g.hi*mulLo + g.lo*mulHi
	var carry uint64
	g.lo, carry = bits.Add64(lo, g.incLo, 0)
	g.hi, _ = bits.Add64(hi, g.incHi, carry)
}

func (g *pcg64) Long() uint64 {
	g.step()
	return bits.RotateLeft64(g.hi^g.lo, -int(g.hi>>58))
}

func (g *pcg64) Word() uint32 {
	if g.hasHalf {
		g.hasHalf = false
		return g.half
	}
	x := g.Long()
	g.half, g.hasHalf = uint32(x>>32), true
	return uint32(x)
}

func (g *pcg64) Float() float64 { return float64(g.Long()>>11) / 9007199254740992 }

// below is a number from 0 to most, by multiplication.
func (g *generator) below(most uint64) uint64 {
	switch {
	case most == math.MaxUint64:
		return g.Long()
	case most == math.MaxUint32:
		return uint64(g.Word())
	case most < math.MaxUint32:
		n := uint32(most) + 1
		m := uint64(g.Word()) * uint64(n)
		if uint32(m) < n {
			least := (math.MaxUint32 - uint32(most)) % n
			for uint32(m) < least {
				m = uint64(g.Word()) * uint64(n)
			}
		}
		return m >> 32
	}
	n := most + 1
	hi, lo := bits.Mul64(g.Long(), n)
	if lo < n {
		least := (math.MaxUint64 - most) % n
		for lo < least {
			hi, lo = bits.Mul64(g.Long(), n)
		}
	}
	return hi
}

// ziggurat is a normal number.
func (g *generator) ziggurat() float64 {
	for {
		r := g.Long()
		k := r & 0xff
		r >>= 8
		steps := r >> 1 & 0x000fffffffffffff
		x := float64(steps) * zigguratStep[k]
		if r&1 != 0 {
			x = -x
		}
		if steps < zigguratInside[k] {
			return x
		}
		if k > 0 {
			if (zigguratHeight[k-1]-zigguratHeight[k])*g.Float()+zigguratHeight[k] < math.Exp(-0.5*x*x) {
				return x
			}
			continue
		}
		for {
			a := -math.Log1p(-g.Float()) / zigguratEnd
			b := -math.Log1p(-g.Float())
			if b+b > a*a {
				if steps>>8&1 != 0 {
					return -(zigguratEnd + a)
				}
				return zigguratEnd + a
			}
		}
	}
}

// sample draws different numbers below n in random order.
func (g *generator) sample(t *thread, v []int64, n int) error {
	if n > 10000 && len(v) > n/50 {
		r, err := ndarray.New(t, ndarray.Int64, []int{n})
		if err != nil {
			return err
		}
		all := r.Ints()
		if err := numbered(t, all); err != nil {
			return err
		}
		for i := n - 1; i >= max(n-len(v), 1); i-- {
			j := g.below(uint64(i))
			all[i], all[j] = all[j], all[i]
			if err := t.Poll(4); err != nil {
				return err
			}
		}
		_, err = budget.Pieces(t.Meter, v[:0], all[n-len(v):])
		return err
	}
	if err := t.Charge(int64(len(v)) * 48); err != nil {
		return err
	}
	seen := make(map[int64]bool, min(len(v), 1<<16)) // a large one is made as it grows, between polls
	for i := range v {
		last := n - len(v) + i
		x := int64(g.upTo(uint64(last)))
		if seen[x] {
			x = int64(last)
		}
		seen[x] = true
		v[i] = x
		if err := t.Poll(8); err != nil {
			return err
		}
	}
	for i := len(v) - 1; i > 0; i-- {
		j := g.upTo(uint64(i))
		v[i], v[j] = v[j], v[i]
		if err := t.Poll(4); err != nil {
			return err
		}
	}
	return nil
}

func newGenerator(t *thread, seed value) (*generator, error) {
	w, err := seedWords(t, seed, false)
	if err != nil {
		return nil, err
	}
	if w == nil {
		w = fresh(t)
	}
	source, err := newPCG64(t, w)
	if err != nil {
		return nil, err
	}
	return &generator{Header: object.HeaderOf(generatorType), source: source}, t.Charge(256)
}

// newerFunctions adds the methods of Generator.
func newerFunctions(add func(name, signature string, body func(t *thread, g *generator, a []value) (value, error))) {
	for _, d := range distributions {
		add(d.name, d.signature, func(t *thread, g *generator, a []value) (value, error) { return drawn(t, g, d, a) })
	}
	add("random", "size=None, dtype=None, out=None", func(t *thread, g *generator, a []value) (value, error) {
		return fillWith(t, a[0], func() (float64, error) { return g.Float(), nil })
	})
	add("standard_normal", "size=None, dtype=None, out=None", func(t *thread, g *generator, a []value) (value, error) {
		return fillWith(t, a[0], func() (float64, error) { return g.normal(), nil })
	})
	add("exponential", "scale=1.0, size=None", func(t *thread, g *generator, a []value) (value, error) {
		d := distribution{"exponential", "", scaleCheck(0), func(g *generator, p []float64) float64 { return p[0] * g.exponential() }, false}
		return drawn(t, g, d, a)
	})
	add("standard_exponential", "size=None", func(t *thread, g *generator, a []value) (value, error) {
		return fillWith(t, a[0], func() (float64, error) { return g.exponential(), nil })
	})
	add("integers", "low, high=None, size=None, dtype=None, endpoint=False", func(t *thread, g *generator, a []value) (value, error) {
		closed, err := flag(t, a[4])
		if err != nil {
			return value{}, err
		}
		return integers(t, g, a[0], a[1], a[2], a[3], closed)
	})
	add("choice", "a, size=None, replace=True, p=None, axis=0, shuffle=True", func(t *thread, g *generator, a []value) (value, error) {
		return choice(t, g, a[0], a[1], a[2], a[3])
	})
	add("permutation", "x, axis=0", func(t *thread, g *generator, a []value) (value, error) { return permutation(t, g, a[0]) })
	add("shuffle", "x, axis=0", func(t *thread, g *generator, a []value) (value, error) { return shuffle(t, g, a[0]) })
}
