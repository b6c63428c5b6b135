// This file defines total, exact sums of numbers of any kind and of their squares.

package statistics

import (
	"math"
	"math/big"
	"time"

	"github.com/alkimi/pyexec/internal/object"
	pydecimal "github.com/alkimi/pyexec/pylib/decimal"
	"github.com/alkimi/pyexec/pylib/fractions"
)

// total sums numbers exactly: small ints and floats in numbers of fixed size, large ints as such, other kinds of numbers as fractions.
type total struct {
	typ     *object.Type // the type that the result has
	last    *object.Type // the type of the item before
	n       int
	squares bool

	ints, intSquares    wide
	large, largeSquares big.Int
	floats              *floatSums // nil without any
	other, otherSquares *big.Rat
	special             value // sum of the infinities and NaNs, Unbound without any
}

func newTotal(squares bool) *total {
	return &total{typ: object.IntType, squares: squares, special: object.Unbound}
}

// coerce gives the type of a sum of values of two types.
func coerce(a, b *object.Type) (*object.Type, error) {
	isInt := func(c *object.Type) bool { return c.IsSubtype(object.IntType) }
	switch {
	case a == b, b == object.IntType, b == object.BoolType:
		return a, nil
	case a == object.IntType:
		return b, nil
	case b.IsSubtype(a):
		return b, nil
	case a.IsSubtype(b):
		return a, nil
	case isInt(a):
		return b, nil
	case isInt(b):
		return a, nil
	case a.IsSubtype(fractionType()) && b.IsSubtype(object.FloatType):
		return b, nil
	case a.IsSubtype(object.FloatType) && b.IsSubtype(fractionType()):
		return a, nil
	}
	return nil, object.TypeErrorf("don't know how to coerce %s and %s", a.ShortName(), b.ShortName())
}

// fractionType is the class Fraction.
func fractionType() *object.Type { return object.ToType(fractions.Module().Attrs["Fraction"]) }

// add takes in one number.
func (s *total) add(t *thread, v value) error {
	s.n++
	var err error
	switch {
	case object.IsFloatLike(v):
		err = s.addFloat(t, object.FloatOf(v))
	case object.IsIntLike(v):
		err = s.addInt(t, v)
	default:
		err = s.addOther(t, v)
	}
	if typ := object.TypeOf(v); err == nil && typ != s.last {
		s.last = typ
		s.typ, err = coerce(s.typ, typ)
	}
	return err
}

func (s *total) addSpecial(t *thread, v value) error {
	if s.special.IsUnbound() {
		s.special = v
		return nil
	}
	sum, err := object.Binary(t, object.OpAdd, s.special, v)
	s.special = sum
	return err
}

func (s *total) addFloat(t *thread, f float64) error {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		if s.special.IsUnbound() {
			s.special = object.Float(0)
		}
		if x := s.special; x.IsFloat() {
			s.special = object.Float(x.AsFloat() + f)
		} else {
			s.special = object.Float(f)
		}
		return nil
	}
	if s.floats == nil {
		if err := t.Charge(sizeFloatSums); err != nil {
			return err
		}
		s.floats = &floatSums{low: 2047}
	}
	s.floats.add(f, s.squares)
	return nil
}

func (s *total) addInt(t *thread, v value) error {
	n := object.PlainInt(v)
	if n.IsInt() {
		x := n.AsInt()
		s.ints.add(x)
		if s.squares {
			s.intSquares.addSquare(uint64(max(x, -x)))
		}
		return nil
	}
	b := object.BigOf(n)
	l := b.BitLen()
	if err := t.Charge(int64(l) / 2); err != nil {
		return err
	}
	if s.squares {
		if err := t.Meter.Foresee(object.MulCost(l, l)); err != nil {
			return err
		}
	}
	t.Meter.Release(int64(l) / 4)
	s.large.Add(&s.large, b)
	if s.squares {
		s.largeSquares.Add(&s.largeSquares, new(big.Int).Mul(b, b))
	}
	return nil
}

// addOther takes in a number that knows itself as a fraction: a Decimal, or what a class of the script makes.
func (s *total) addOther(t *thread, v value) error {
	r, finite, err := ratio(t, v)
	if err != nil {
		return err
	}
	if !finite {
		return s.addSpecial(t, v)
	}
	size := r.Num().BitLen() + r.Denom().BitLen()
	if s.other == nil {
		s.other, s.otherSquares = new(big.Rat), new(big.Rat)
	}
	size += s.other.Num().BitLen() + s.other.Denom().BitLen()
	if err := t.Charge(int64(size) / 4); err != nil {
		return err
	}
	w := float64(size)/64 + 1
	if err := t.Meter.Foresee(time.Duration(w * w * 8)); err != nil {
		return err
	}
	t.Meter.Release(int64(size) / 8)
	s.other.Add(s.other, r)
	if s.squares {
		s.otherSquares.Add(s.otherSquares, r.Mul(r, r))
	}
	return nil
}

// ratio is a number as an exact fraction; finite is false for an infinity or NaN.
func ratio(t *thread, v value) (r *big.Rat, finite bool, err error) {
	fn, ok, err := object.FindAttr(t, v, object.NewStrObj("as_integer_ratio"))
	if err != nil {
		return nil, false, err
	}
	var parts [2]value
	if ok {
		pair, err := object.Call(t, fn)
		if err != nil {
			if object.Matches(err, object.OverflowErrorType) || object.Matches(err, object.ValueErrorType) {
				return nil, false, nil
			}
			return nil, false, err
		}
		if err := object.Unpack(t, pair, parts[:]); err != nil {
			return nil, false, err
		}
	} else {
		for i, name := range [...]string{"numerator", "denominator"} {
			x, ok, err := object.FindAttr(t, v, object.NewStrObj(name))
			if err != nil {
				return nil, false, err
			}
			if !ok {
				return nil, false, object.TypeErrorf("can't convert type '%s' to numerator/denominator", object.TypeOf(v).ShortName())
			}
			parts[i] = x
		}
	}
	if !object.IsIntLike(parts[0]) || !object.IsIntLike(parts[1]) || object.BigOf(parts[1]).Sign() == 0 {
		return nil, false, object.TypeErrorf("can't convert type '%s' to numerator/denominator", object.TypeOf(v).ShortName())
	}
	return new(big.Rat).SetFrac(object.BigOf(parts[0]), object.BigOf(parts[1])), true, nil
}

// sum is the exact sum of what was added.
func (s *total) sum() *big.Rat {
	r := new(big.Rat).SetInt(new(big.Int).Add(&s.large, s.ints.big()))
	if s.floats != nil {
		r.Add(r, s.floats.total())
	}
	if s.other != nil {
		r.Add(r, s.other)
	}
	return r
}

// sumOfSquares is the exact sum of the squares.
func (s *total) sumOfSquares() *big.Rat {
	r := new(big.Rat).SetInt(new(big.Int).Add(&s.largeSquares, s.intSquares.big()))
	if s.floats != nil {
		r.Add(r, s.floats.totalOfSquares())
	}
	if s.otherSquares != nil {
		r.Add(r, s.otherSquares)
	}
	return r
}

// addAll takes in the items of an iterable.
func (s *total) addAll(t *thread, data value) error {
	if object.TypeOf(data) == object.ListType {
		if items, ok := object.ToList(data).FloatItems(); ok && len(items) > 0 {
			return s.addFloats(t, items)
		}
	}
	mark := t.Answers()
	return object.Iterate(t, data, func(v value) error {
		defer func() { t.Kept(mark, s.special) }()
		// Exact sums are dearer than the items that Iterate counts.
		if s.n&255 == 255 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		return s.add(t, v)
	})
}

// addFloats takes in the items of a list of floats.
func (s *total) addFloats(t *thread, items []float64) (err error) {
	s.n += len(items)
	for i, f := range items {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		if err := s.addFloat(t, f); err != nil {
			return err
		}
	}
	s.last = object.FloatType
	s.typ, err = coerce(s.typ, object.FloatType)
	return err
}

// convert is a fraction as a number of the type that the data had; ints that do not come out even become floats.
func convert(t *thread, r *big.Rat, typ *object.Type) (value, error) {
	if typ.IsSubtype(object.IntType) {
		if r.IsInt() {
			n := object.BigInt(new(big.Int).Set(r.Num()))
			if typ == object.IntType {
				return n, nil
			}
			return object.Call(t, typ.Value(), n)
		}
		typ = object.FloatType
	}
	if typ.IsSubtype(object.FloatType) {
		f, _ := r.Float64()
		if math.IsInf(f, 0) {
			return value{}, object.OverflowErrorf("integer division result too large for a float")
		}
		if typ == object.FloatType {
			return object.Float(f), nil
		}
		return object.Call(t, typ.Value(), object.Float(f))
	}
	num, den := object.BigInt(new(big.Int).Set(r.Num())), object.BigInt(new(big.Int).Set(r.Denom()))
	if !typ.IsSubtype(pydecimal.DecimalType) {
		f, err := object.Call(t, fractionType().Value(), num, den)
		if err != nil || typ == fractionType() {
			return f, err
		}
		return object.Call(t, typ.Value(), f)
	}
	var parts [2]value
	for i, v := range [...]value{num, den} {
		d, err := object.Call(t, typ.Value(), v)
		if err != nil {
			return value{}, err
		}
		parts[i] = d
	}
	return object.Binary(t, object.OpDiv, parts[0], parts[1])
}

// convertSpecial is an infinity or NaN, divided by n, as a number of the type that the data had.
func convertSpecial(t *thread, special value, n int, typ *object.Type) (value, error) {
	v, err := object.Binary(t, object.OpDiv, special, object.Int(int64(n)))
	if err != nil || object.TypeOf(v) == typ || typ.IsSubtype(object.IntType) {
		return v, err
	}
	return object.Call(t, typ.Value(), v)
}

// sqrtFloat is the square root of a fraction that is not negative, rounded once.
func sqrtFloat(r *big.Rat) (float64, error) {
	if r.Sign() == 0 {
		return 0, nil
	}
	// The root of an int with more than 2*64 bits, with a last bit that says whether something was cut off, rounds as the true root.
	shift := r.Num().BitLen() - r.Denom().BitLen() - 2*70
	shift &^= 1
	num, den := new(big.Int).Set(r.Num()), new(big.Int).Set(r.Denom())
	if shift >= 0 {
		den.Lsh(den, uint(shift))
	} else {
		num.Lsh(num, uint(-shift))
	}
	q, rest := new(big.Int).QuoRem(num, den, new(big.Int))
	root := new(big.Int).Sqrt(q)
	exact := rest.Sign() == 0 && new(big.Int).Mul(root, root).Cmp(q) == 0
	root.Lsh(root, 1)
	if !exact {
		root.SetBit(root, 0, 1)
	}
	f := new(big.Float).SetPrec(uint(root.BitLen())).SetInt(root)
	f.SetMantExp(f, shift/2-1)
	x, _ := f.Float64()
	if math.IsInf(x, 0) {
		return 0, object.OverflowErrorf("integer division result too large for a float")
	}
	return x, nil
}

func fraction(n int) *big.Rat { return big.NewRat(int64(n), 1) }

// quotient is r/n as a float, rounded once.
func quotient(r *big.Rat, n int) float64 {
	f, _ := new(big.Rat).Quo(r, fraction(n)).Float64()
	return f
}
