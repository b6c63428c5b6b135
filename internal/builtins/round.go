// This file defines round.

package builtins

import (
	"math"
	"math/big"
	"strconv"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

func round(t *object.Thread, a []object.Value) (object.Value, error) {
	v, digits := a[0], a[1]
	if v.Ref == object.FloatRef && digits.Ref == nil {
		return roundFloat(v.AsFloat(), digits.AsInt())
	}
	typ := object.TypeOf(v)
	if method, found := typ.Lookup("__round__"); found && typ.User || found && !object.IsFloatLike(v) && !object.IsIntLike(v) {
		if object.TypeOf(method) == object.NativeType && object.ToNative(method).Owner != nil {
			if digits.IsNone() {
				return object.Call(t, method, v)
			}
			return object.Call(t, method, v, digits)
		}
		fn, _, err := object.LookupSpecial(t, v, "__round__")
		if err != nil {
			return object.Value{}, err
		}
		if digits.IsNone() {
			return object.Call(t, fn)
		}
		return object.Call(t, fn, digits)
	}
	switch {
	case object.IsFloatLike(v):
		f := object.FloatOf(v)
		if digits.IsNone() {
			return object.FloatToInt(math.RoundToEven(f))
		}
		n, err := roundDigits(t, digits)
		if err != nil {
			return object.Value{}, err
		}
		return roundFloat(f, n)
	case object.IsIntLike(v):
		n := object.PlainInt(v)
		if digits.IsNone() {
			return n, nil
		}
		d, err := roundDigits(t, digits)
		if err != nil || d >= 0 {
			return n, err
		}
		return roundInt(t, n, -d)
	}
	return object.Value{}, object.TypeErrorf("type %s doesn't define __round__ method", typ.Name)
}

// roundDigits is ndigits, clipped to what makes a difference to no number.
func roundDigits(t *object.Thread, v object.Value) (int64, error) {
	n, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil {
		return int64(object.BigOf(n).Sign()) << 60, nil
	}
	return max(-1<<60, min(n.AsInt(), 1<<60)), nil
}

// roundFloat rounds the exact value of f to n decimals, half to even.
func roundFloat(f float64, n int64) (object.Value, error) {
	const most, least = 323, -308 // decimals beyond which nothing, or all, is cut off
	switch {
	case f != f || math.IsInf(f, 0) || f == 0 || n > most:
		return object.Float(f), nil
	case n < least:
		return object.Float(math.Copysign(0, f)), nil
	case n >= 0:
		if n < 20 {
			if r, ok := pytext.RoundDecimals(f, int(n)); ok {
				return object.Float(r), nil
			}
		}
		var buf [700]byte
		text := strconv.AppendFloat(buf[:0], f, 'f', int(n), 64)
		r, _ := strconv.ParseFloat(string(text), 64)
		return object.Float(r), nil
	}
	whole, frac := math.Modf(math.Abs(f))
	b, _ := new(big.Float).SetFloat64(whole).Int(nil)
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(-n), nil)
	q := roundQuotient(b, unit, frac > 0)
	r, err := object.IntFloat(object.BigInt(q.Mul(q, unit)))
	if err != nil {
		return object.Value{}, object.OverflowErrorf("rounded value too large to represent")
	}
	return object.Float(math.Copysign(r, f)), nil
}

// roundQuotient is a / unit rounded half to even; a is not negative, and more says that there is a little on top of it.
func roundQuotient(a, unit *big.Int, more bool) *big.Int {
	q, r := new(big.Int).QuoRem(a, unit, new(big.Int))
	c := r.Lsh(r, 1).Cmp(unit)
	if c > 0 || c == 0 && (more || q.Bit(0) != 0) {
		q.Add(q, big.NewInt(1))
	}
	return q
}

// roundInt rounds to a multiple of 10**zeros.
func roundInt(t *object.Thread, v object.Value, zeros int64) (object.Value, error) {
	b := object.BigOf(v)
	// A number with fewer digits than zeros rounds to 0: do not even make the power.
	if float64(zeros)*3.3 > float64(b.BitLen())+4 {
		return object.Int(0), nil
	}
	if err := t.Charge(int64(b.BitLen())); err != nil {
		return object.Value{}, err
	}
	// The power, the quotient and the product.
	unitBits := int(zeros * 10 / 3)
	cost := object.DivCost(b.BitLen(), unitBits) + 3*object.MulCost(b.BitLen(), b.BitLen())
	if err := t.Meter.Foresee(cost); err != nil {
		return object.Value{}, err
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(zeros), nil)
	q := roundQuotient(new(big.Int).Abs(b), unit, false)
	q.Mul(q, unit)
	if b.Sign() < 0 {
		q.Neg(q)
	}
	return object.BigInt(q), nil
}
