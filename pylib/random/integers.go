// This file defines the integers: getrandbits, randbytes, randrange and randint.

package pyrandom

import (
	"math"
	"math/big"
	"math/bits"
	"time"

	"github.com/alkimi/pyexec/internal/object"
)

func defineIntegers() {
	native("getrandbits", "k, /", "getrandbits(k) -> x.  Generates an int with k random bits.", func(t *thread, g *generator, a []value) (value, error) {
		return g.randBits(t, a[0])
	})
	python("randbytes", "n", "Generate n random bytes.", func(t *thread, g *generator, a []value) (value, error) {
		n, err := object.Binary(t, object.OpMul, a[0], object.Int(8))
		if err != nil {
			return value{}, err
		}
		k, err := bitCount(t, n)
		if err != nil {
			return value{}, err
		}
		raw, err := g.rawBits(t, k)
		if err != nil {
			return value{}, err
		}
		return object.NewBytes(t, string(raw[:k/8]))
	})
	python("randrange", "start, stop=None, step=1", "Choose a random item from range(stop) or range(start, stop[, step]).", randRange)
	python("randint", "a, b", "Return random integer in range [a, b], including both end points.", func(t *thread, g *generator, a []value) (value, error) {
		if a[0].IsInt() && a[1].IsInt() && a[1].AsInt() < math.MaxInt64 {
			if width := a[1].AsInt() + 1 - a[0].AsInt(); a[0].AsInt() <= a[1].AsInt() && width > 0 {
				return object.Int(a[0].AsInt() + int64(g.below(uint64(width)))), nil
			}
		}
		stop, err := object.Binary(t, object.OpAdd, a[1], object.Int(1))
		if err != nil {
			return value{}, err
		}
		return randRange(t, g, []value{a[0], stop, object.Int(1)})
	})
}

// below is a random number of [0, n), n > 0.
func (g *generator) below(n uint64) uint64 {
	k := bits.Len64(n)
	for {
		if r := g.Bits(k); r < n {
			return r
		}
	}
}

// belowBig is below for an int of any size.
func (g *generator) belowBig(t *thread, n *big.Int) (*big.Int, error) {
	if n.IsUint64() {
		return new(big.Int).SetUint64(g.below(n.Uint64())), nil
	}
	for {
		raw, err := g.rawBits(t, n.BitLen())
		if err != nil {
			return nil, err
		}
		if r := fromLittle(raw); r.Cmp(n) < 0 {
			return r, nil
		}
	}
}

// bitCount is an argument that counts bits.
func bitCount(t *thread, v value) (int, error) {
	n, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil || n.AsInt() > math.MaxInt32 || n.AsInt() < math.MinInt32 {
		return 0, object.OverflowErrorf("Python int too large to convert to C int")
	}
	if n.AsInt() < 0 {
		return 0, object.ValueErrorf("number of bits must be non-negative")
	}
	return int(n.AsInt()), nil
}

func (g *generator) randBits(t *thread, v value) (value, error) {
	k, err := bitCount(t, v)
	switch {
	case err != nil:
		return value{}, err
	case k == 0:
		return object.Int(0), nil
	case k <= 64:
		return object.Uint(g.Bits(k)), nil
	}
	raw, err := g.rawBits(t, k)
	if err != nil {
		return value{}, err
	}
	// Turning the bytes round and making words of them takes up to two nanoseconds for each.
	if err := t.Meter.Foresee(time.Duration(2 * len(raw))); err != nil {
		return value{}, err
	}
	return object.BigInt(fromLittle(raw)), nil
}

// rawBits are k random bits as whole 32-bit words, the lowest byte first; they are charged twice, for the number made of them too.
func (g *generator) rawBits(t *thread, k int) ([]byte, error) {
	n := (k + 31) / 32
	if err := t.Charge(int64(n)*8 + 48); err != nil {
		return nil, err
	}
	raw := object.TextRoom(n * 4)[:n*4]
	for i := range n {
		if i&4095 == 4095 {
			if err := t.Poll(4096); err != nil {
				return nil, err
			}
		}
		w := g.Word()
		if k < 32 {
			w >>= 32 - k
		}
		k -= 32
		raw[4*i], raw[4*i+1], raw[4*i+2], raw[4*i+3] = byte(w), byte(w>>8), byte(w>>16), byte(w>>24)
	}
	return raw, nil
}

// fromLittle is the number of bytes that start with the lowest, which it takes over.
func fromLittle(raw []byte) *big.Int {
	for i, j := 0, len(raw)-1; i < j; i, j = i+1, j-1 {
		raw[i], raw[j] = raw[j], raw[i]
	}
	return new(big.Int).SetBytes(raw)
}

func randRange(t *thread, g *generator, a []value) (value, error) {
	start, err := object.Index(t, a[0])
	if err != nil {
		return value{}, err
	}
	one := a[2].IsInt() && a[2].AsInt() == 1
	if a[1].IsNone() {
		if !one {
			return value{}, object.TypeErrorf("Missing a non-None stop argument")
		}
		if start.IsInt() && start.AsInt() > 0 {
			return object.Int(int64(g.below(uint64(start.AsInt())))), nil
		}
		n := object.BigOf(start)
		if n.Sign() <= 0 {
			return value{}, object.ValueErrorf("empty range for randrange()")
		}
		r, err := g.belowBig(t, n)
		if err != nil {
			return value{}, err
		}
		return object.BigInt(r), nil
	}
	stop, err := object.Index(t, a[1])
	if err != nil {
		return value{}, err
	}
	step, err := object.Index(t, a[2])
	if err != nil {
		return value{}, err
	}
	if one && start.IsInt() && stop.IsInt() {
		if width := stop.AsInt() - start.AsInt(); stop.AsInt() > start.AsInt() && width > 0 {
			return object.Int(start.AsInt() + int64(g.below(uint64(width)))), nil
		}
	}
	return g.rangeItem(t, a, object.BigOf(start), object.BigOf(stop), object.BigOf(step))
}

// rangeItem is randrange for ints of any size. Charges are for a handful of numbers of the largest one's size.
func (g *generator) rangeItem(t *thread, a []value, start, stop, step *big.Int) (value, error) {
	if step.Sign() == 0 {
		return value{}, object.ValueErrorf("zero step for randrange()")
	}
	size := max(start.BitLen(), stop.BitLen(), step.BitLen())
	if err := t.Charge(int64(size) + 256); err != nil {
		return value{}, err
	}
	if err := t.Meter.Foresee(object.TextCost(size)); err != nil {
		return value{}, err
	}
	n := new(big.Int).Sub(stop, start)
	if one := big.NewInt(1); step.Cmp(one) != 0 {
		// Rounded up, as the number of steps that stay short of stop.
		n.Add(n, step)
		if step.Sign() > 0 {
			n.Sub(n, one)
		} else {
			n.Add(n, one)
		}
		n = floorDiv(n, step)
	}
	if n.Sign() <= 0 {
		return value{}, emptyRange(t, a)
	}
	r, err := g.belowBig(t, n)
	if err != nil {
		return value{}, err
	}
	return object.BigInt(r.Add(r.Mul(r, step), start)), nil
}

// floorDiv is a // b.
func floorDiv(a, b *big.Int) *big.Int {
	q, r := new(big.Int).QuoRem(a, b, new(big.Int))
	if r.Sign() != 0 && r.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
	}
	return q
}

// emptyRange is the error for a range without items; it shows the arguments as they were given.
func emptyRange(t *thread, a []value) error {
	text, sep := "", ""
	for i, v := range a {
		if i == 2 && v.IsInt() && v.AsInt() == 1 {
			break
		}
		s, err := object.ToString(t, v)
		if err != nil {
			return err
		}
		text += sep + s
		sep = ", "
	}
	return object.ValueErrorf("empty range in randrange(%s)", text)
}
