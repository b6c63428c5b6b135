// This file defines math.sumprod.

package pymath

import (
	"math"
	"math/bits"

	"github.com/alkimi/pyexec/internal/object"
)

// twoSum is a+b and what rounding took off it.
func twoSum(a, b float64) (sum, rest float64) {
	sum = a + b
	z := sum - a
	return sum, (a - (sum - z)) + (b - z)
}

// tripleSum is a sum of products of floats in three floats, the first of which is the largest.
type tripleSum struct{ hi, lo, tiny float64 }

// add is s + x*y.
func (s tripleSum) add(x, y float64) tripleSum {
	p := x * y
	pLow := math.FMA(x, y, -p)
	hi, r := twoSum(s.hi, p)
	lo, r1 := twoSum(s.lo, pLow)
	lo, r2 := twoSum(lo, r)
	return tripleSum{hi, lo, s.tiny + r1 + r2}
}

// float is the sum, rounded.
func (s tripleSum) float() float64 {
	hi, lo := twoSum(s.hi, s.lo)
	return hi + (lo + s.tiny)
}

// sumOfProducts adds products: ints that fit into 64 bits, then floats with ints, each as long as that goes; the rest by * and +.
type sumOfProducts struct {
	t     *thread
	total value
	mark  int // in front of what the operators of a script's numbers answer

	noInts, noFloats bool
	ints             int64
	hasInts          bool
	floats           tripleSum
	hasFloats        bool
}

func (s *sumOfProducts) add(p, q value) error {
	if !s.noInts {
		if s.addInts(p, q) {
			return nil
		}
		if err := s.flushInts(); err != nil {
			return err
		}
	}
	if !s.noFloats {
		if s.addFloats(p, q) {
			return nil
		}
		if err := s.flushFloats(); err != nil {
			return err
		}
	}
	x, err := object.Binary(s.t, object.OpMul, p, q)
	if err != nil {
		return err
	}
	s.total, err = object.Binary(s.t, object.OpAdd, s.total, x)
	s.t.Kept(s.mark, s.total)
	return err
}

func (s *sumOfProducts) addInts(p, q value) bool {
	if !p.IsInt() || !q.IsInt() {
		return false
	}
	a, b := p.AsInt(), q.AsInt()
	hi, lo := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
	if a == math.MinInt64 || b == math.MinInt64 || hi != 0 || lo > math.MaxInt64 {
		return false
	}
	product := a * b
	sum := s.ints + product
	if (sum > s.ints) != (product > 0) && product != 0 {
		return false
	}
	s.ints, s.hasInts = sum, true
	return true
}

func (s *sumOfProducts) flushInts() (err error) {
	s.noInts = true
	if s.hasInts {
		s.total, err = object.Binary(s.t, object.OpAdd, s.total, object.Int(s.ints))
	}
	return err
}

func (s *sumOfProducts) addFloats(p, q value) bool {
	if !p.IsFloat() && !q.IsFloat() {
		return false
	}
	var f [2]float64
	for i, v := range [...]value{p, q} {
		switch {
		case v.IsFloat():
			f[i] = v.AsFloat()
		case exactInt(v):
			x, err := object.IntFloat(object.PlainInt(v))
			if err != nil {
				return false
			}
			f[i] = x
		default:
			return false
		}
	}
	sum := s.floats.add(f[0], f[1])
	if math.IsInf(sum.hi, 0) || math.IsNaN(sum.hi) {
		return false
	}
	s.floats, s.hasFloats = sum, true
	return true
}

func (s *sumOfProducts) flushFloats() (err error) {
	s.noFloats = true
	if s.hasFloats {
		s.total, err = object.Binary(s.t, object.OpAdd, s.total, object.Float(s.floats.float()))
	}
	return err
}

// result is the sum of what was added.
func (s *sumOfProducts) result() (value, error) {
	if !s.noInts {
		if err := s.flushInts(); err != nil {
			return value{}, err
		}
	}
	if !s.noFloats {
		if err := s.flushFloats(); err != nil {
			return value{}, err
		}
	}
	return s.total, nil
}

// sumprod walks through both iterables at once: one may be endless.
// SumProducts is math.sumprod of floats, which are as many on both sides.
func SumProducts(t *thread, x, y []float64) (value, error) {
	s := sumOfProducts{t: t, total: object.Int(0), mark: t.Answers()}
	i := 0
	var sum tripleSum
	for ; i < len(x); i++ {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return value{}, err
			}
		}
		next := sum.add(x[i], y[i])
		if next.hi-next.hi != 0 { // an infinity or a NaN
			break
		}
		sum = next
	}
	s.floats, s.hasFloats, s.noInts = sum, i > 0, i > 0
	for ; i < len(x); i++ {
		if i&255 == 255 {
			if err := t.Poll(512); err != nil {
				return value{}, err
			}
		}
		if err := s.add(object.Float(x[i]), object.Float(y[i])); err != nil {
			return value{}, err
		}
	}
	return s.result()
}

func sumprod(t *thread, a []value) (value, error) {
	if x, ok := floatItems(a[0]); ok {
		if y, ok := floatItems(a[1]); ok && len(x) == len(y) {
			return SumProducts(t, x, y)
		}
	}
	var its [2]value
	for i := range its {
		it, err := object.Iter(t, a[i])
		if err != nil {
			return value{}, err
		}
		its[i] = it
		defer t.Drop(t.Hold(it))
	}
	s := sumOfProducts{t: t, total: object.Int(0), mark: t.Answers()}
	for n := 1; ; n++ {
		if n&255 == 0 {
			if err := t.Poll(512); err != nil {
				return value{}, err
			}
		}
		p, more, err := object.Next(t, its[0])
		if err != nil {
			return value{}, err
		}
		q, moreToo, err := object.Next(t, its[1])
		if err != nil {
			return value{}, err
		}
		switch {
		case more != moreToo:
			return value{}, object.ValueErrorf("Inputs are not the same length")
		case !more:
			return s.result()
		}
		if err := s.add(p, q); err != nil {
			return value{}, err
		}
	}
}
