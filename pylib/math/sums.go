// This file defines math's functions of many numbers: fsum, prod, sumprod, hypot, dist.

package pymath

import (
	"math"
	"math/big"

	"github.com/alkimi/pyexec/internal/object"
)

// exactSum is a sum of floats without any rounding: its parts do not overlap. Infinities and NaNs are summed by themselves.
type exactSum struct {
	partials            []float64
	special, infinities float64
}

func (s *exactSum) add(x float64) error {
	given := x
	n := 0
	for _, y := range s.partials {
		var rest float64
		if x, rest = twoSum(x, y); rest != 0 {
			s.partials[n] = rest
			n++
		}
	}
	s.partials = s.partials[:n]
	switch {
	case x == 0:
	case x-x == 0:
		s.partials = append(s.partials, x)
	case given-given == 0:
		return object.OverflowErrorf("intermediate overflow in fsum")
	default:
		if math.IsInf(given, 0) {
			s.infinities += given
		}
		s.special += given
		s.partials = s.partials[:0]
	}
	return nil
}

// result is the sum, rounded once.
func (s *exactSum) result() (float64, error) {
	if s.special != 0 {
		if math.IsNaN(s.infinities) {
			return 0, object.ValueErrorf("-inf + inf in fsum")
		}
		return s.special, nil
	}
	return roundPartials(s.partials), nil
}

func fsum(t *thread, a []value) (value, error) {
	var r float64
	if items, ok := floatItems(a[0]); ok {
		var err error
		r, err = SumFloats(t, items)
		return object.Float(r), err
	}
	var s exactSum
	err := object.Consume(t, a[0], func(v value) error {
		x, err := object.ToFloat(t, v)
		if err != nil {
			return err
		}
		return s.add(x)
	})
	if err == nil {
		r, err = s.result()
	}
	return object.Float(r), err
}

// floatItems are the items of a list of nothing but floats.
func floatItems(v value) ([]float64, bool) {
	if object.TypeOf(v) != object.ListType {
		return nil, false
	}
	return object.ToList(v).FloatItems()
}

// SumFloats is math.fsum of floats.
func SumFloats(t *thread, items []float64) (float64, error) {
	var s exactSum
	var room [8]float64
	s.partials = room[:0]
	for i, x := range items {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return 0, err
			}
		}
		if err := s.add(x); err != nil {
			return 0, err
		}
	}
	return s.result()
}

// roundPartials is the sum of partials, rounded once.
func roundPartials(p []float64) float64 {
	n := len(p)
	if n == 0 {
		return 0
	}
	n--
	hi, lo := p[n], 0.0
	for n > 0 {
		x := hi
		n--
		y := p[n]
		hi = x + y
		lo = y - (hi - x)
		if lo != 0 {
			break
		}
	}
	// Half-way cases look at the next partial to know which side the true sum is on.
	if n > 0 && (lo < 0 && p[n-1] < 0 || lo > 0 && p[n-1] > 0) {
		y := lo * 2
		x := hi + y
		if y == x-hi {
			hi = x
		}
	}
	return hi
}

// exactNorm is sqrt of the sum of squares, rounded once: hypot and dist are exact to the last bit.
func exactNorm(t *thread, xs []float64) (float64, error) {
	largest, nan := 0.0, false
	for i, x := range xs {
		if i&0xFFFF == 0xFFFF {
			if err := t.Poll(1 << 12); err != nil {
				return 0, err
			}
		}
		x = math.Abs(x)
		if math.IsInf(x, 0) {
			return x, nil
		}
		nan = nan || math.IsNaN(x)
		largest = max(largest, x)
	}
	switch {
	case nan:
		return math.NaN(), nil
	case largest == 0:
		return 0, nil
	case len(xs) == 1:
		return largest, nil
	}
	_, e := math.Frexp(largest)
	sum := new(big.Float).SetPrec(320)
	for i, x := range xs {
		if i&1023 == 1023 { // exact sums take about a hundred times the time of plain ones
			if err := t.Poll(1024 * 32); err != nil {
				return 0, err
			}
		}
		f := big.NewFloat(math.Ldexp(x, -e)).SetPrec(120)
		sum.Add(sum, f.Mul(f, f))
	}
	root := new(big.Float).SetPrec(160).Sqrt(sum)
	root.SetMantExp(root, e)
	r, _ := root.Float64()
	return r, nil
}

func toFloats(t *thread, items []value) ([]float64, error) {
	if err := t.Charge(int64(len(items)) * 8); err != nil {
		return nil, err
	}
	out := make([]float64, len(items))
	for i, v := range items {
		x, err := object.ToFloat(t, v)
		if err != nil {
			return nil, err
		}
		out[i] = x
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func product(t *thread, a []value) (value, error) {
	acc, mark := a[1], t.Answers()
	err := object.Iterate(t, a[0], func(v value) (err error) {
		acc, err = object.Binary(t, object.OpMul, acc, v)
		t.Kept(mark, acc)
		return err
	})
	return acc, err
}

func defineSums(def define) {
	def("fsum", "seq, /", "Return an accurate floating point sum of values in the iterable seq.", fsum)
	def("prod", "iterable, /, *, start=1", "Calculate the product of all the elements in the input iterable.", product)
	def("sumprod", "p, q, /", "Return the sum of products of values from two iterables p and q.", sumprod)
	def("hypot", "*coordinates", "Multidimensional Euclidean distance from the origin to a point.", func(t *thread, a []value) (value, error) {
		xs, err := toFloats(t, object.ToTuple(a[0]).Items)
		if err != nil {
			return value{}, err
		}
		return normResult(t, xs)
	})
	def("dist", "p, q, /", "Return the Euclidean distance between two points p and q.", func(t *thread, a []value) (value, error) {
		var points [2][]value
		for i := range points {
			items, err := object.ToSlice(t, a[i])
			if err != nil {
				return value{}, err
			}
			points[i] = items
		}
		if len(points[0]) != len(points[1]) {
			return value{}, object.ValueErrorf("both points must have the same number of dimensions")
		}
		p, err := toFloats(t, points[0])
		if err != nil {
			return value{}, err
		}
		q, err := toFloats(t, points[1])
		if err != nil {
			return value{}, err
		}
		for i := range p {
			p[i] -= q[i]
			if i&0xFFFF == 0xFFFF {
				if err := t.Poll(1 << 12); err != nil {
					return value{}, err
				}
			}
		}
		return normResult(t, p)
	})
}

// normResult: a norm that overflows is an infinity, as in CPython.
func normResult(t *thread, xs []float64) (value, error) {
	r, err := exactNorm(t, xs)
	return object.Float(r), err
}
