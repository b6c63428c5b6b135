// This file defines the arithmetic of floats and the slots of the number types.

package object

import (
	"math"
	"math/big"
	"slices"
	"time"

	"github.com/alkimi/pyexec/internal/libm"
	"github.com/alkimi/pyexec/internal/pytext"
)

// floatBinary is the arithmetic of two floats.
func floatBinary(op Op, x, y float64) (Value, error) {
	switch op {
	case OpAdd:
		return Float(x + y), nil
	case OpSub:
		return Float(x - y), nil
	case OpMul:
		return Float(x * y), nil
	case OpDiv:
		if y == 0 {
			return Value{}, ZeroDivisionErrorf("float division by zero")
		}
		return Float(x / y), nil
	case OpFloorDiv, OpMod:
		if y == 0 {
			if op == OpMod {
				return Value{}, ZeroDivisionErrorf("float modulo")
			}
			return Value{}, ZeroDivisionErrorf("float floor division by zero")
		}
		q, r := FloatDivMod(x, y)
		if op == OpMod {
			return Float(r), nil
		}
		return Float(q), nil
	case OpPow:
		return FloatPow(x, y)
	}
	return NotImplemented, nil
}

// FloatDivMod is Python's // and % of floats; y is not 0.
func FloatDivMod(x, y float64) (div, mod float64) {
	mod = libm.Mod(x, y)
	div = (x - mod) / y
	if mod != 0 {
		if (y < 0) != (mod < 0) {
			mod += y
			div--
		}
	} else {
		mod = math.Copysign(0, y)
	}
	if div != 0 {
		floor := math.Floor(div)
		if div-floor > 0.5 {
			floor++
		}
		return floor, mod
	}
	return math.Copysign(0, x/y), mod
}

// FloatPow is x ** y of floats; a root of a number below zero is complex.
func FloatPow(x, y float64) (Value, error) {
	if x == 0 && y < 0 && !math.IsInf(y, 0) {
		return Value{}, ZeroDivisionErrorf("0.0 cannot be raised to a negative power")
	}
	if x < 0 && !math.IsInf(x, 0) && !math.IsInf(y, 0) && !math.IsNaN(y) && y != math.Floor(y) {
		return complexPow(complex(x, 0), complex(y, 0))
	}
	if math.IsInf(x, -1) && y != math.Floor(y) && !math.IsNaN(y) {
		// Like positive infinity: the sign belongs to odd powers.
		x = math.Inf(1)
	}
	z := libm.Pow(x, y)
	if math.IsInf(z, 0) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
		return Value{}, NewExc(OverflowErrorType, Int(34), NewStr("Numerical result out of range"))
	}
	return Float(z), nil
}

// numberBinary is the Binary slot of int, float and bool.
func numberBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	a, b := self, other
	if reflected {
		a, b = b, a
	}
	if op == OpDivMod {
		return numberDivMod(t, a, b)
	}
	if IsIntLike(a) && IsIntLike(b) {
		if a.IsBool() && b.IsBool() {
			switch op {
			case OpAnd:
				return Bool(a.AsBool() && b.AsBool()), nil
			case OpOr:
				return Bool(a.AsBool() || b.AsBool()), nil
			case OpXor:
				return Bool(a.AsBool() != b.AsBool()), nil
			}
		}
		return intBinary(t, op, PlainInt(a), PlainInt(b))
	}
	x, ok, err := realOf(a)
	if err != nil && !IsFloatLike(b) {
		return NotImplemented, nil // the other operand may know what to do with an int of any size
	}
	if err != nil || !ok {
		return NotImplemented, err
	}
	y, ok, err := realOf(b)
	if err != nil || !ok {
		return NotImplemented, err
	}
	return floatBinary(op, x, y)
}

func numberDivMod(t *Thread, a, b Value) (Value, error) {
	if !(IsIntLike(a) || IsFloatLike(a)) || !(IsIntLike(b) || IsFloatLike(b)) {
		return NotImplemented, nil
	}
	ints := IsIntLike(a) && IsIntLike(b)
	if ints {
		a, b = PlainInt(a), PlainInt(b)
		if b.Ref == nil && b.Bits == 0 {
			return Value{}, ZeroDivisionErrorf("integer division or modulo by zero")
		}
	} else if y, _, _ := realOf(b); y == 0 {
		return Value{}, ZeroDivisionErrorf("float divmod()")
	}
	q, err := numberBinary(t, OpFloorDiv, a, b, false)
	if err != nil {
		return q, err
	}
	var r Value
	if ints && (a.Ref != nil || b.Ref != nil) {
		// A product costs less than a second division.
		if r, err = intBinary(t, OpMul, q, b); err == nil {
			r, err = intBinary(t, OpSub, a, r)
		}
	} else {
		r, err = numberBinary(t, OpMod, a, b, false)
	}
	if err != nil {
		return r, err
	}
	return Pair(t, q, r)
}

// realOf is an int-like or float-like value as a float; ok is false for other values.
func realOf(v Value) (f float64, ok bool, err error) {
	switch {
	case v.Ref == FloatRef:
		return v.AsFloat(), true, nil
	case v.Ref == nil:
		return float64(v.AsInt()), true, nil
	case IsIntLike(v):
		f, err = IntFloat(v)
		return f, true, err
	case IsFloatLike(v):
		return FloatOf(v), true, nil
	}
	return 0, false, nil
}

func numberUnary(t *Thread, op UnaryOp, v Value) (Value, error) {
	if IsFloatLike(v) {
		f := FloatOf(v)
		switch op {
		case UnaryPos:
			return Float(f), nil
		case UnaryNeg:
			return Float(-f), nil
		case UnaryAbs:
			return Float(math.Abs(f)), nil
		}
		return NotImplemented, nil
	}
	n := PlainInt(v)
	if n.Ref == nil && n.AsInt() != math.MinInt64 {
		i := n.AsInt()
		switch op {
		case UnaryNeg:
			return Int(-i), nil
		case UnaryInvert:
			return Int(^i), nil
		case UnaryAbs:
			return Int(max(i, -i)), nil
		}
		return n, nil
	}
	b := BigOf(n)
	if op == UnaryPos {
		return n, nil
	}
	if err := t.Charge(sizeBig(b.BitLen())); err != nil {
		return Value{}, err
	}
	if err := t.Meter.Foresee(LinearCost(b.BitLen())); err != nil {
		return Value{}, err
	}
	switch op {
	case UnaryNeg:
		return BigInt(new(big.Int).Neg(b)), nil
	case UnaryInvert:
		return BigInt(new(big.Int).Not(b)), nil
	}
	return BigInt(new(big.Int).Abs(b)), nil
}

// numberCompare compares int-like and float-like values exactly, whatever their size.
func numberCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	if self.Ref != nil && other.Ref != nil && IsIntLike(self) && IsIntLike(other) {
		if err := t.Meter.Foresee(LinearCost(BigOf(PlainInt(self)).BitLen())); err != nil { // equal ones are read to their end
			return Value{}, err
		}
	}
	c, ordered, ok := CompareNumbers(self, other)
	if !ok {
		return NotImplemented, nil
	}
	if !ordered {
		return Bool(op == CmpNe), nil
	}
	return Bool(op.Holds(c)), nil
}

// CompareNumbers orders two int-like or float-like values; ordered is false where one is a NaN, ok where both are numbers.
func CompareNumbers(a, b Value) (c int, ordered, ok bool) {
	ai, bi := IsIntLike(a), IsIntLike(b)
	if !ai && !IsFloatLike(a) || !bi && !IsFloatLike(b) {
		return 0, false, false
	}
	switch {
	case ai && bi:
		x, y := PlainInt(a), PlainInt(b)
		if x.Ref == nil && y.Ref == nil {
			return cmp3(x.AsInt(), y.AsInt()), true, true
		}
		return compareBig(x, y), true, true
	case !ai && !bi:
		x, y := FloatOf(a), FloatOf(b)
		if x != x || y != y {
			return 0, false, true
		}
		return cmp3(x, y), true, true
	case ai:
		c, ordered = compareIntFloat(PlainInt(a), FloatOf(b))
		return c, ordered, true
	}
	c, ordered = compareIntFloat(PlainInt(b), FloatOf(a))
	return -c, ordered, true
}

// compareBig orders two plain ints, at least one of them a Big.
func compareBig(x, y Value) int {
	switch {
	case x.Ref == nil: // all others are beyond it
		return -BigOf(y).Sign()
	case y.Ref == nil:
		return BigOf(x).Sign()
	}
	return BigOf(x).Cmp(BigOf(y))
}

func cmp3[T int64 | float64](x, y T) int {
	if x < y {
		return -1
	}
	if x > y {
		return 1
	}
	return 0
}

func compareIntFloat(i Value, f float64) (int, bool) {
	if f != f {
		return 0, false
	}
	if math.IsInf(f, 0) {
		if f > 0 {
			return -1, true
		}
		return 1, true
	}
	if i.Ref == nil {
		n := i.AsInt()
		if n > -1<<53 && n < 1<<53 {
			return cmp3(float64(n), f), true
		}
		if f >= -9223372036854775808 && f < 9223372036854775808 {
			whole := math.Trunc(f)
			if c := cmp3(n, int64(whole)); c != 0 {
				return c, true
			}
			return cmp3(whole, f), true
		}
		if f > 0 {
			return -1, true
		}
		return 1, true
	}
	b := BigOf(i)
	if b.BitLen() > 1100 {
		return b.Sign(), true
	}
	return new(big.Float).SetPrec(uint(b.BitLen()) + 64).SetInt(b).Cmp(big.NewFloat(f)), true
}

// The modulus of numeric hashes, as in CPython.
const hashPrime = 1<<61 - 1

func hashInt(i int64) uint64 {
	var h int64
	if i > -hashPrime && i < hashPrime {
		h = i
	} else {
		h = i % hashPrime
	}
	if h == -1 {
		h = -2
	}
	return uint64(h)
}

func hashBig(b *big.Int) uint64 {
	// The words from the highest down; 2**64 is 8 modulo the prime.
	var x uint64
	for _, w := range slices.Backward(b.Bits()) {
		// 2**61 is 1: what stands above the 61 bits is added below. Little more than 61 bits are left.
		x = (x<<3)&hashPrime + x>>58 + uint64(w)&hashPrime + uint64(w)>>61
		x = x&hashPrime + x>>61
	}
	x %= hashPrime
	if b.Sign() < 0 {
		return hashInt(-int64(x))
	}
	return hashInt(int64(x))
}

// HashFloat is the hash of a float; equal to that of an equal int.
func HashFloat(f float64) uint64 {
	if f == math.Trunc(f) && math.Abs(f) < 1<<62 {
		return hashInt(int64(f))
	}
	if math.IsInf(f, 0) {
		if f > 0 {
			return 314159
		}
		return uint64(0xFFFFFFFFFFFB34D1) // -314159
	}
	if f != f {
		return math.Float64bits(f)
	}
	m, e := math.Frexp(f)
	neg := m < 0
	m = math.Abs(m)
	var x uint64
	for m != 0 {
		x = x<<28&hashPrime | x>>33
		m *= 1 << 28
		e -= 28
		y := uint64(m)
		m -= float64(y)
		if x += y; x >= hashPrime {
			x -= hashPrime
		}
	}
	if e >= 0 {
		e %= 61
	} else {
		e = 60 - (-1-e)%61
	}
	x = x<<uint(e)&hashPrime | x>>uint(61-e)
	h := int64(x)
	if neg {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return uint64(h)
}

func numberHash(t *Thread, v Value) (uint64, error) {
	if IsFloatLike(v) {
		return HashFloat(FloatOf(v)), nil
	}
	n := PlainInt(v)
	if n.Ref == nil {
		return hashInt(n.AsInt()), nil
	}
	b := BigOf(n)
	if n := b.BitLen(); n > 1<<20 { // a few nanoseconds for each word
		if err := t.Meter.Foresee(time.Duration(n / 32)); err != nil {
			return 0, err
		}
	}
	return hashBig(b), nil
}

// maxDigits is the number of digits that int() and str() convert, as CPython's default.
const maxDigits = 4300

// IntText is the decimal text of an int-like value.
func IntText(t *Thread, v Value) (string, error) {
	n := PlainInt(v)
	if n.Ref == nil {
		return itoa(n.AsInt()), nil
	}
	b := BigOf(n)
	if pytext.ExceedsDigits(b, maxDigits) {
		return "", TextError(pytext.IntTextError(maxDigits))
	}
	return b.String(), nil
}

// FloatText is repr() of a float.
func FloatText(f float64) string {
	var buf [32]byte
	return string(pytext.AppendFloatRepr(buf[:0], f))
}

func initFloat() {
	FloatRef.typ, BoolRef.typ = FloatType, BoolType
	number := Slots{
		Binary: numberBinary, Unary: numberUnary, Compare: numberCompare, Hash: numberHash,
	}
	IntType.FlatCompare, FloatType.FlatCompare = true, true
	IntType.Slots = number
	IntType.Slots.Repr = IntText
	IntType.Slots.Bool = func(t *Thread, v Value) (bool, error) {
		n := PlainInt(v)
		return n.Ref != nil || n.Bits != 0, nil
	}
	IntType.Slots.Index = func(t *Thread, v Value) (Value, error) { return PlainInt(v), nil }
	IntType.Slots.Int = IntType.Slots.Index
	IntType.Slots.Float = func(t *Thread, v Value) (float64, error) { return IntFloat(v) }
	IntType.Slots.Format = intFormat
	IntType.Slots.Visit = func(v Value, visit func(Value)) int64 {
		if v.Ref == nil || v.Ref == BoolRef {
			return 0
		}
		if v.Ref.typ == IntType {
			return sizeBig(BigOf(v).BitLen())
		}
		s := (*IntSub)(ptr(v))
		visit(s.Val)
		return 48 + s.ns.visit(visit)
	}
	BoolType.Final = true
	BoolType.Slots.Repr = func(t *Thread, v Value) (string, error) {
		if v.AsBool() {
			return "True", nil
		}
		return "False", nil
	}
	FloatType.Slots = number
	FloatType.Slots.Repr = func(t *Thread, v Value) (string, error) { return FloatText(FloatOf(v)), nil }
	FloatType.Slots.Bool = func(t *Thread, v Value) (bool, error) { return FloatOf(v) != 0, nil }
	FloatType.Slots.Int = func(t *Thread, v Value) (Value, error) { return FloatToInt(FloatOf(v)) }
	FloatType.Slots.Float = func(t *Thread, v Value) (float64, error) { return FloatOf(v), nil }
	FloatType.Slots.Format = floatFormat
	FloatType.Slots.Visit = func(v Value, visit func(Value)) int64 {
		if v.Ref == FloatRef {
			return 0
		}
		return 48 + (*FloatSub)(ptr(v)).ns.visit(visit)
	}
}
