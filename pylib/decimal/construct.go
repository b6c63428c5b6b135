// This file defines the construction of Decimals: from texts, ints, floats, tuples and Decimals.

package pydecimal

import (
	"math"
	"math/big"
	"math/bits"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

// fromText makes a Decimal of a text: exactly, or rounded to ctx where that is given.
func fromText(t *thread, cls *object.Type, s string, ctx *context) (value, error) {
	if err := t.Charge(int64(len(s)) * 2); err != nil {
		return value{}, err
	}
	c := ctx
	if c == nil {
		c = current(t)
	}
	n, ok, err := parse(t, plainDigits(s))
	if err != nil {
		return value{}, err
	}
	if !ok {
		if err := c.signal(conversionSyntax); err != nil {
			return value{}, err
		}
		return newDecimal(t, cls, num{kind: quiet})
	}
	return convert(t, cls, n, ctx)
}

// convert makes a Decimal of n: exactly, or rounded to ctx where that is given.
func convert(t *thread, cls *object.Type, n num, ctx *context) (value, error) {
	if ctx != nil {
		w := ctx.work(t)
		if n.isNaN() {
			if !n.noCoef() && n.digits() > ctx.prec-int64(clampDigit(ctx)) {
				if err := ctx.signal(conversionSyntax); err != nil {
					return value{}, err
				}
				n = num{kind: quiet}
			}
		} else {
			n = w.fix(n)
		}
		if err := ctx.done(w); err != nil {
			return value{}, err
		}
		return newDecimal(t, cls, n)
	}
	w := &work{limits: exactLimits, t: t}
	n = w.fix(n)
	if w.err != nil {
		return value{}, w.err
	}
	if w.status&(inexact|rounded|clamped) != 0 {
		if err := current(t).signal(invalidOperation); err != nil {
			return value{}, err
		}
		n = num{kind: quiet}
	}
	return newDecimal(t, cls, n)
}

func clampDigit(c *context) int {
	if c.clamp {
		return 1
	}
	return 0
}

func fromInt(v value) num {
	v = object.PlainInt(v)
	if v.IsInt() {
		return fromInt64(v.AsInt())
	}
	return fromBig(object.BigOf(v))
}

// fromFloat is a float exactly.
func fromFloat(f float64) num {
	switch {
	case math.IsNaN(f):
		return num{kind: quiet, neg: math.Signbit(f)}
	case math.IsInf(f, 0):
		return num{kind: infinite, neg: f < 0}
	case f == 0:
		return num{neg: math.Signbit(f)}
	}
	mant, e := math.Frexp(math.Abs(f))
	u := uint64(mant * (1 << 53))
	e -= 53
	shift := bits.TrailingZeros64(u)
	u >>= uint(shift)
	e += shift
	c := new(big.Int).SetUint64(u)
	if e >= 0 {
		return num{coef: c.Lsh(c, uint(e)), neg: f < 0}
	}
	// m / 2**k is m × 5**k / 10**k.
	c.Mul(c, new(big.Int).Exp(bigFive, big.NewInt(int64(-e)), nil))
	return num{coef: c, exp: int64(e), neg: f < 0}
}

// construct is Decimal(v): exactly, or rounded to ctx where that is given.
func construct(t *thread, cls *object.Type, v value, ctx *context) (value, error) {
	if ctx == nil && cls == DecimalType {
		if v.Ref == nil {
			n := fromInt64(v.AsInt())
			return newWord(t, n.word, 0, n.neg)
		}
		if v.Ref.Type() == object.StrType {
			if n, ok := parseShort(object.ToStr(v).String()); ok {
				return newShort(t, n)
			}
		}
	}
	switch {
	case IsDecimal(v):
		if ctx == nil && cls == DecimalType && object.TypeOf(v) == DecimalType {
			return v, nil
		}
		return convert(t, cls, toDecimal(v).num, ctx)
	case object.IsStr(v):
		return fromText(t, cls, object.ToStr(v).String(), ctx)
	case object.IsIntLike(v):
		n := fromInt(v)
		w := work{limits: exactLimits, t: t}
		if !w.need(int64(n.bitLen()) * 3 / 10) {
			return value{}, w.err
		}
		return convert(t, cls, n, ctx)
	case object.IsFloatLike(v):
		c := ctx
		if c == nil {
			c = current(t)
		}
		if err := c.signal(floatOperation); err != nil {
			return value{}, err
		}
		return convert(t, cls, fromFloat(object.FloatOf(v)), ctx)
	case object.IsTuple(v) || object.IsList(v):
		n, err := fromTuple(t, v)
		if err != nil {
			return value{}, err
		}
		return convert(t, cls, n, ctx)
	}
	return value{}, object.TypeErrorf("conversion from %s to Decimal is not supported", object.TypeOf(v).Name)
}

func fromTuple(t *thread, v value) (num, error) {
	parts, err := object.ToSlice(t, v)
	if err != nil {
		return num{}, err
	}
	if len(parts) != 3 {
		return num{}, object.ValueErrorf("argument must be a sequence of length 3")
	}
	var n num
	if !parts[0].IsInt() && !parts[0].IsBool() || parts[0].AsInt() != 0 && parts[0].AsInt() != 1 {
		return n, object.ValueErrorf("sign must be an integer with the value 0 or 1")
	}
	n.neg = parts[0].AsInt() == 1
	if e := parts[2]; object.IsStr(e) {
		switch object.ToStr(e).String() {
		case "F":
			n.kind = infinite
			return n, nil
		case "n":
			n.kind = quiet
		case "N":
			n.kind = signaling
		default:
			return n, object.ValueErrorf("string argument in the third position must be 'F', 'n' or 'N'")
		}
	} else {
		if !object.IsIntLike(e) {
			return n, object.ValueErrorf("exponent must be an integer")
		}
		i := object.PlainInt(e)
		if i.Ref != nil {
			return n, object.OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		n.exp = max(-4e18, min(i.AsInt(), 4e18))
	}
	if !object.IsTuple(parts[1]) && !object.IsList(parts[1]) {
		return n, object.ValueErrorf("coefficient must be a tuple of digits")
	}
	digits, err := object.ToSlice(t, parts[1])
	if err != nil {
		return n, err
	}
	if err := t.Charge(2 * int64(len(digits))); err != nil {
		return n, err
	}
	text := make([]byte, len(digits))
	for i, d := range digits {
		if i%4096 == 4095 {
			if err := t.Poll(64); err != nil {
				return n, err
			}
		}
		if !d.IsInt() && !d.IsBool() || d.AsInt() < 0 || d.AsInt() > 9 {
			return n, object.ValueErrorf("coefficient must be a tuple of digits")
		}
		text[i] = '0' + byte(d.AsInt())
	}
	if s := strings.TrimLeft(string(text), "0"); s != "" {
		n.coef, err = object.ParseDigits(t, s)
	}
	return n, err
}
