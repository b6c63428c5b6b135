// This file defines ints beyond int64, int subclasses, and the arithmetic of ints and floats.

package object

import (
	"math"
	"math/big"
	"math/bits"
	"time"

	"github.com/alkimi/pyexec/internal/libm"
)

// Big is an int that does not fit into int64. Its number must not be changed.
type Big struct {
	Header
	N big.Int
}

// IntSub is an instance of a user class derived from int.
type IntSub struct {
	Header
	Val Value // a plain int
	ns  *Namespace
}

// FloatSub is an instance of a user class derived from float.
type FloatSub struct {
	Header
	Val float64
	ns  *Namespace
}

// The numeric types.
var (
	IntType   = NewType("int", LayoutInt)
	FloatType = NewType("float", LayoutFloat)
	BoolType  = NewType("bool", LayoutInt, IntType)
)

// BigInt is the Value of a big.Int, which it takes over: a plain int where it fits.
func BigInt(b *big.Int) Value {
	if b.IsInt64() {
		return Int(b.Int64())
	}
	o := &Big{Header{IntType}, *b}
	return Obj(&o.Header)
}

// Uint is the Value of a uint64.
func Uint(u uint64) Value {
	if u <= math.MaxInt64 {
		return Int(int64(u))
	}
	return BigInt(new(big.Int).SetUint64(u))
}

// IsIntLike tells any int: plain, big, bool or of a subclass.
func IsIntLike(v Value) bool { return v.Ref == nil || TypeOf(v).Layout == LayoutInt }

// IsFloatLike tells a float or an instance of a subclass.
func IsFloatLike(v Value) bool { return v.Ref == FloatRef || TypeOf(v).Layout == LayoutFloat }

// PlainInt strips bool and int subclasses: an int in the Value or a Big. v is int-like.
func PlainInt(v Value) Value {
	switch {
	case v.Ref == nil:
		return v
	case v.Ref == BoolRef:
		return Value{Bits: v.Bits}
	case v.Ref.typ == IntType:
		return v
	}
	return (*IntSub)(ptr(v)).Val
}

// FloatOf is the number of a float-like value.
func FloatOf(v Value) float64 {
	if v.Ref == FloatRef {
		return v.AsFloat()
	}
	return (*FloatSub)(ptr(v)).Val
}

// BigOf is the number of an int-like value as a big.Int, which must not be changed.
func BigOf(v Value) *big.Int {
	v = PlainInt(v)
	if v.Ref == nil {
		return big.NewInt(v.AsInt())
	}
	return &(*Big)(ptr(v)).N
}

// IntFloat is an int-like value as a float, OverflowError where it is too large.
func IntFloat(v Value) (float64, error) {
	v = PlainInt(v)
	if v.Ref == nil {
		return float64(v.AsInt()), nil
	}
	f := bigToFloat(BigOf(v))
	if math.IsInf(f, 0) {
		return 0, OverflowErrorf("int too large to convert to float")
	}
	return f, nil
}

// bigToFloat rounds half to even, giving an infinity where it overflows.
func bigToFloat(b *big.Int) float64 {
	if b.BitLen() > 1100 {
		return math.Inf(b.Sign())
	}
	f, _ := new(big.Float).SetPrec(uint(max(64, b.BitLen()))).SetInt(b).Float64()
	return f
}

// FloatToInt is a float cut off to an int; the errors are int()'s.
func FloatToInt(f float64) (Value, error) {
	switch {
	case math.IsNaN(f):
		return Value{}, ValueErrorf("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return Value{}, OverflowErrorf("cannot convert float infinity to integer")
	case f > -9.2e18 && f < 9.2e18:
		return Int(int64(f)), nil
	}
	b, _ := big.NewFloat(f).Int(nil)
	return BigInt(b), nil
}

// sizeBig is the Big and its words, of which math/big makes a few more than it needs.
func sizeBig(bitLen int) int64 { return 64 + int64(bitLen)/8 }

// MulCost is a rough cost of multiplying ints of so many bits, which cannot be interrupted. Like those below it was fitted to math/big
// on a slow and busy machine: an estimate that is too low makes a run end late.
func MulCost(a, b int) time.Duration {
	wa, wb := float64(a)/64+1, float64(b)/64+1
	if wa < wb {
		wa, wb = wb, wa
	}
	if wb <= 8 {
		return time.Duration(wa * wb * 4) // Pow costs more than many a product
	}
	// Karatsuba on blocks of the shorter operand.
	return time.Duration(wa / wb * math.Pow(wb, 1.585) * 4)
}

// DivCost is the cost of dividing an int of a bits by one of b bits.
func DivCost(a, b int) time.Duration {
	if b > a {
		return 0
	}
	return 2 * MulCost(a-b+64, b)
}

// GCDCost is the cost of Euclid's algorithm, extended or not, on ints of at most so many bits.
func GCDCost(bitLen int) time.Duration {
	w := float64(bitLen) / 64
	return time.Duration(w * w * 10)
}

// TextCost is the cost of turning an int of so many bits to or from decimal text.
func TextCost(bitLen int) time.Duration { return 2 * MulCost(bitLen, bitLen) }

// intBinary is the arithmetic of two int-like values; a and b are plain.
func intBinary(t *Thread, op Op, a, b Value) (Value, error) {
	if a.Ref == nil && b.Ref == nil {
		if v, ok, err := smallBinary(op, a.AsInt(), b.AsInt()); ok || err != nil {
			return v, err
		}
	}
	return bigBinary(t, op, a, b)
}

// smallBinary gives ok=false where the result does not fit.
func smallBinary(op Op, x, y int64) (Value, bool, error) {
	switch op {
	case OpAdd:
		z := x + y
		return Int(z), (x^z)&(y^z) >= 0, nil
	case OpSub:
		z := x - y
		return Int(z), (x^y)&(x^z) >= 0, nil
	case OpMul:
		z, ok := MulInt(x, y)
		return Int(z), ok, nil
	case OpDiv:
		if y == 0 {
			return Value{}, false, ZeroDivisionErrorf("division by zero")
		}
		const exact = 1 << 53
		if x >= -exact && x <= exact && y >= -exact && y <= exact {
			return Float(float64(x) / float64(y)), true, nil
		}
		return Value{}, false, nil
	case OpFloorDiv, OpMod:
		if y == 0 {
			if op == OpMod {
				return Value{}, false, ZeroDivisionErrorf("integer modulo by zero")
			}
			return Value{}, false, ZeroDivisionErrorf("integer division or modulo by zero")
		}
		if y == -1 {
			if op == OpMod {
				return Int(0), true, nil
			}
			return Int(-x), x != math.MinInt64, nil
		}
		q, r := FloorDivMod(x, y)
		if op == OpMod {
			return Int(r), true, nil
		}
		return Int(q), true, nil
	case OpAnd:
		return Int(x & y), true, nil
	case OpOr:
		return Int(x | y), true, nil
	case OpXor:
		return Int(x ^ y), true, nil
	case OpLShift:
		if y < 0 {
			return Value{}, false, ValueErrorf("negative shift count")
		}
		if x == 0 {
			return Int(0), true, nil
		}
		if y < 64 {
			z := x << uint(y)
			return Int(z), z>>uint(y) == x, nil
		}
	case OpRShift:
		if y < 0 {
			return Value{}, false, ValueErrorf("negative shift count")
		}
		return Int(x >> uint(min(y, 63))), true, nil
	case OpPow:
		if y < 0 {
			if x == 0 {
				return Value{}, false, ZeroDivisionErrorf("0.0 cannot be raised to a negative power")
			}
			return Float(libm.Pow(float64(x), float64(y))), true, nil
		}
		z := int64(1)
		for base := x; ; {
			if y&1 != 0 {
				var ok bool
				if z, ok = MulInt(z, base); !ok {
					return Value{}, false, nil
				}
			}
			if y >>= 1; y == 0 {
				return Int(z), true, nil
			}
			var ok bool
			if base, ok = MulInt(base, base); !ok {
				return Value{}, false, nil
			}
		}
	}
	return Value{}, false, nil
}

// MulInt is x*y and whether it fits.
func MulInt(x, y int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(x), uint64(y))
	// Turn the unsigned product into the signed one.
	hi -= uint64((x>>63)&y) + uint64((y>>63)&x)
	return int64(lo), hi == uint64(int64(lo)>>63)
}

// FloorDivMod is Python's // and % of ints; y is neither 0 nor -1.
func FloorDivMod(x, y int64) (q, r int64) {
	q, r = x/y, x%y
	if r != 0 && (r^y) < 0 {
		q--
		r += y
	}
	return q, r
}

// lend refuses work that needs so much memory besides its result, which it gives back when it is done.
func lend(t *Thread, bits int) error {
	n := int64(bits) / 8
	if n < 1<<10 {
		return nil
	}
	if err := t.Charge(n); err != nil {
		return err
	}
	t.Meter.Release(n)
	return nil
}

// mulScratch is what math/big needs to multiply, besides the product.
func mulScratch(a, b int) int {
	if min(a, b) < 40*64 {
		return 0
	}
	return 5 * (a + b)
}

// LinearCost is the cost of work that reads and writes each word of so many bits once, most of which goes into memory that the system
// has just given: 1 µs for every 4 KiB.
func LinearCost(bitLen int) time.Duration { return time.Duration(bitLen / 16) }

func bigBinary(t *Thread, op Op, av, bv Value) (Value, error) {
	av, bv = PlainInt(av), PlainInt(bv)
	if v, ok, err := shortBig(t, op, av, bv); ok {
		return v, err
	}
	a, b := BigOf(av), BigOf(bv)
	la, lb := a.BitLen(), b.BitLen()
	prepare := func(outBits, scratchBits int, cost time.Duration) error {
		if err := t.Charge(sizeBig(outBits)); err != nil {
			return err
		}
		if err := lend(t, scratchBits); err != nil {
			return err
		}
		return t.Meter.Foresee(cost)
	}
	z := new(big.Int)
	switch op {
	case OpAdd, OpSub:
		if err := prepare(max(la, lb)+1, 0, LinearCost(max(la, lb))); err != nil {
			return Value{}, err
		}
		if op == OpAdd {
			z.Add(a, b)
		} else {
			z.Sub(a, b)
		}
	case OpMul:
		if err := prepare(la+lb, mulScratch(la, lb), MulCost(la, lb)); err != nil {
			return Value{}, err
		}
		z.Mul(a, b)
	case OpDiv:
		if b.Sign() == 0 {
			return Value{}, ZeroDivisionErrorf("division by zero")
		}
		if err := prepare(2*max(la, lb), 8*(la+lb), DivCost(la, lb)+DivCost(lb, la)); err != nil {
			return Value{}, err
		}
		f := quotient(a, b)
		if math.IsInf(f, 0) {
			return Value{}, OverflowErrorf("integer division result too large for a float")
		}
		return Float(f), nil
	case OpFloorDiv, OpMod:
		if b.Sign() == 0 {
			if op == OpMod {
				return Value{}, ZeroDivisionErrorf("integer modulo by zero")
			}
			return Value{}, ZeroDivisionErrorf("integer division or modulo by zero")
		}
		if err := prepare(2*max(la, lb), 2*mulScratch(la, lb), DivCost(la, lb)); err != nil {
			return Value{}, err
		}
		q, r := new(big.Int).QuoRem(a, b, new(big.Int))
		if r.Sign() != 0 && r.Sign() != b.Sign() {
			q.Sub(q, big.NewInt(1))
			r.Add(r, b)
		}
		if op == OpMod {
			return BigInt(r), nil
		}
		return BigInt(q), nil
	case OpAnd, OpOr, OpXor:
		scratch := 0
		if a.Sign() < 0 || b.Sign() < 0 {
			scratch = la + lb
		}
		if err := prepare(max(la, lb)+1, scratch, LinearCost(2*max(la, lb))); err != nil {
			return Value{}, err
		}
		switch op {
		case OpAnd:
			z.And(a, b)
		case OpOr:
			z.Or(a, b)
		default:
			z.Xor(a, b)
		}
	case OpLShift, OpRShift:
		if b.Sign() < 0 {
			return Value{}, ValueErrorf("negative shift count")
		}
		if op == OpRShift {
			if !b.IsInt64() || b.Int64() > int64(la)+1 {
				if a.Sign() < 0 {
					return Int(-1), nil
				}
				return Int(0), nil
			}
			if err := prepare(la, 0, LinearCost(la)); err != nil {
				return Value{}, err
			}
			z.Rsh(a, uint(b.Int64()))
			break
		}
		if a.Sign() == 0 {
			return Int(0), nil
		}
		if !b.IsInt64() || b.Int64() > 1<<40 {
			return Value{}, t.Charge(math.MaxInt64)
		}
		if err := prepare(la+int(b.Int64()), 0, LinearCost(la+int(b.Int64()))); err != nil {
			return Value{}, err
		}
		z.Lsh(a, uint(b.Int64()))
	case OpPow:
		return bigPow(t, a, b)
	default:
		return NotImplemented, nil
	}
	return BigInt(z), nil
}

// quotient is a/b rounded half to even, without the quadratic work of reducing a fraction.
func quotient(a, b *big.Int) float64 {
	if a.Sign() == 0 {
		return math.Copysign(0, float64(b.Sign()))
	}
	// The quotient gets some 66 bits; a last bit stands for what is below them.
	shift := a.BitLen() - b.BitLen() - 66
	if shift > 1<<20 {
		return math.Inf(a.Sign() * b.Sign())
	}
	num, den := new(big.Int).Abs(a), new(big.Int).Abs(b)
	if shift < 0 {
		num.Lsh(num, uint(-shift))
	} else {
		den.Lsh(den, uint(shift))
	}
	q, r := num.QuoRem(num, den, new(big.Int))
	if r.Sign() != 0 {
		q.SetBit(q, 0, 1)
	}
	f := new(big.Float).SetInt(q)
	result, _ := f.SetMantExp(f, shift).Float64()
	if a.Sign()*b.Sign() < 0 {
		return -result
	}
	return result
}

// quickPow is up to how many bits a power is computed without asking the budget in between.
const quickPow = 1 << 14

// bigPow is a**b by squaring, so that the budget is asked before every product.
func bigPow(t *Thread, a, b *big.Int) (Value, error) {
	if b.Sign() < 0 {
		if a.Sign() == 0 {
			return Value{}, ZeroDivisionErrorf("0.0 cannot be raised to a negative power")
		}
		x, err := IntFloat(BigInt(a))
		if err != nil {
			return Value{}, err
		}
		y, err := IntFloat(BigInt(b))
		if err != nil {
			return Value{}, err
		}
		return FloatPow(x, y)
	}
	if a.IsInt64() && a.Int64() >= -1 && a.Int64() <= 1 {
		switch {
		case b.Sign() == 0 || a.Int64() == 1:
			return Int(1), nil
		case a.Int64() == 0:
			return Int(0), nil
		}
		return Int(1 - 2*int64(b.Bit(0))), nil
	}
	if !b.IsInt64() || b.Int64() > math.MaxInt64/int64(a.BitLen()+1) {
		return Value{}, t.Charge(math.MaxInt64)
	}
	// The result has at least (bits-1)*b bits: a hopeless request is refused before any work.
	if err := t.Charge(sizeBig(int(int64(a.BitLen()-1) * b.Int64()))); err != nil {
		return Value{}, err
	}
	if outBits := a.BitLen() * int(b.Int64()); outBits <= quickPow {
		return BigInt(new(big.Int).Exp(a, b, nil)), nil
	}
	z := a
	times := func(x *big.Int) error {
		n, m := z.BitLen(), x.BitLen()
		if err := lend(t, n+m+mulScratch(n, m)); err != nil {
			return err
		}
		if err := t.Meter.Foresee(MulCost(n, m)); err != nil {
			return err
		}
		z = new(big.Int).Mul(z, x)
		return nil
	}
	for i := b.BitLen() - 2; i >= 0; i-- {
		if err := times(z); err != nil {
			return Value{}, err
		}
		if b.Bit(i) != 0 {
			if err := times(a); err != nil {
				return Value{}, err
			}
		}
	}
	return BigInt(z), nil
}

// PowMod is pow(a, b, m) for int-like values.
func PowMod(t *Thread, av, bv, mv Value) (Value, error) {
	a, b, m := BigOf(av), BigOf(bv), BigOf(mv)
	if m.Sign() == 0 {
		return Value{}, ValueErrorf("pow() 3rd argument cannot be 0")
	}
	n := m.BitLen()
	cost := time.Duration(b.BitLen()+1) * (MulCost(n, n) + DivCost(2*n, n) + 100)
	if b.Sign() < 0 {
		cost += GCDCost(n)
	}
	if err := t.Meter.Foresee(cost + DivCost(a.BitLen(), n)); err != nil {
		return Value{}, err
	}
	if err := t.Charge(4 * sizeBig(n)); err != nil {
		return Value{}, err
	}
	abs := new(big.Int).Abs(m)
	z := new(big.Int)
	if b.Sign() < 0 {
		inv := new(big.Int).ModInverse(a, abs)
		if inv == nil {
			if abs.Cmp(big.NewInt(1)) == 0 {
				return Int(0), nil
			}
			return Value{}, ValueErrorf("base is not invertible for the given modulus")
		}
		z.Exp(inv, new(big.Int).Neg(b), abs)
	} else {
		z.Exp(a, b, abs)
	}
	z.Mod(z, abs)
	if m.Sign() < 0 && z.Sign() != 0 {
		z.Add(z, m)
	}
	return BigInt(z), nil
}
