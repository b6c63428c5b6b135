// This file defines module fractions and the type Fraction: its construction and its conversions.

// Package fractions implements module fractions. All arithmetic goes through the int operators of package object, which charge and
// foresee what large numbers cost.
package fractions

import (
	"math/big"
	"math/bits"
	"sync"
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	pydecimal "github.com/alkimi/pyexec/pylib/decimal"
)

type (
	value  = object.Value
	thread = object.Thread
)

// fraction is a Python Fraction: plain ints in lowest terms, den > 0.
type fraction struct {
	object.Object
	num, den value
}

var fractionType = object.NewType("Fraction", object.LayoutObject)

func toFraction(v value) *fraction { return object.As[fraction](v) }

func isFraction(v value) bool { return v.Ref != nil && object.TypeOf(v).IsSubtype(fractionType) }

// Module is the module.
var Module = sync.OnceValue(func() *object.Module {
	return object.NewModule("fractions", "Fraction, infinite-precision, rational numbers.", map[string]value{"Fraction": fractionType.Value()})
})

const sizeFraction = 96

// newFraction makes a Fraction of ints without a common factor.
func newFraction(t *thread, cls *object.Type, num, den value) (value, error) {
	if err := t.Charge(sizeFraction); err != nil {
		return value{}, err
	}
	f := &fraction{num: num, den: den}
	f.Header = object.HeaderOf(cls)
	return object.Obj(&f.Header), nil
}

// calc computes with ints; after an error it does nothing.
type calc struct {
	t   *thread
	err error
}

func (c *calc) op(op object.Op, a, b value) value {
	if c.err != nil {
		return object.Int(0)
	}
	var r value
	if r, c.err = object.Binary(c.t, op, a, b); c.err != nil {
		return object.Int(0)
	}
	return r
}

func (c *calc) add(a, b value) value { return c.op(object.OpAdd, a, b) }
func (c *calc) sub(a, b value) value { return c.op(object.OpSub, a, b) }
func (c *calc) mul(a, b value) value { return c.op(object.OpMul, a, b) }
func (c *calc) div(a, b value) value { return c.op(object.OpFloorDiv, a, b) }
func (c *calc) mod(a, b value) value { return c.op(object.OpMod, a, b) }

func (c *calc) neg(a value) value { return c.sub(object.Int(0), a) }

func (c *calc) pow10(n value) value { return c.op(object.OpPow, object.Int(10), n) }

// abs is the size of a number.
func (c *calc) abs(a value) value {
	if sign(a) < 0 {
		return c.neg(a)
	}
	return a
}

// cmp is -1, 0 or 1 as a is less than, equal to or greater than b.
func (c *calc) cmp(a, b value) int {
	r, _, _ := object.CompareNumbers(a, b)
	return r
}

// gcd is the greatest common divisor, positive unless both are 0.
func (c *calc) gcd(a, b value) value {
	if c.err != nil {
		return object.Int(1)
	}
	if a.IsInt() && b.IsInt() && a.AsInt() != -1<<63 && b.AsInt() != -1<<63 {
		x, y := a.AsInt(), b.AsInt()
		for y != 0 {
			x, y = y, x%y
		}
		return object.Int(max(x, -x))
	}
	x, y := object.BigOf(a), object.BigOf(b)
	n := max(x.BitLen(), y.BitLen())
	// Lehmer's algorithm takes about 5 ns for each pair of words.
	words := int64(x.BitLen()/64+1) * int64(y.BitLen()/64+1)
	if c.err = c.t.Meter.Foresee(time.Duration(5 * words)); c.err != nil {
		return object.Int(1)
	}
	if c.err = c.t.Charge(int64(n) / 2); c.err != nil {
		return object.Int(1)
	}
	return object.BigInt(new(big.Int).GCD(nil, nil, new(big.Int).Abs(x), new(big.Int).Abs(y)))
}

func sign(v value) int {
	if v.IsInt() {
		switch n := v.AsInt(); {
		case n < 0:
			return -1
		case n > 0:
			return 1
		}
		return 0
	}
	return object.BigOf(v).Sign()
}

func isOne(v value) bool { return v.IsInt() && v.AsInt() == 1 }

// reduced makes the Fraction num/den.
func (c *calc) reduced(cls *object.Type, num, den value) (value, error) {
	if c.err == nil && sign(den) == 0 {
		s, err := object.IntText(c.t, num)
		if err != nil {
			return value{}, err
		}
		return value{}, object.ZeroDivisionErrorf("Fraction(%s, 0)", s)
	}
	if g := c.gcd(num, den); !isOne(g) || sign(den) < 0 {
		if sign(den) < 0 {
			g = c.neg(g)
		}
		num, den = c.div(num, g), c.div(den, g)
	}
	if c.err != nil {
		return value{}, c.err
	}
	return newFraction(c.t, cls, num, den)
}

// parts are the numerator and denominator of an int or a Fraction.
func parts(v value) (num, den value, ok bool) {
	switch {
	case object.IsIntLike(v) || v.IsBool():
		return plain(v), object.Int(1), true
	case isFraction(v):
		return toFraction(v).num, toFraction(v).den, true
	}
	return value{}, value{}, false
}

// plain is an int or bool as a plain int.
func plain(v value) value {
	if v.IsBool() {
		return object.Int(v.AsInt())
	}
	return object.PlainInt(v)
}

// ratio is v.as_integer_ratio().
func ratio(t *thread, v value) (num, den value, err error) {
	r, err := object.CallMethod(t, v, "as_integer_ratio")
	if err != nil {
		return value{}, value{}, err
	}
	var out [2]value
	err = object.Unpack(t, r, out[:])
	return out[0], out[1], err
}

var newParams = args.Parse("cls, numerator=0, denominator=None")

func construct(t *thread, cls *object.Type, given []value, kw []object.Kwarg) (value, error) {
	a, err := newParams.BindPy(t, "Fraction.__new__", append([]value{cls.Value()}, given...), kw)
	if err != nil {
		return value{}, err
	}
	c := &calc{t: t}
	n, d := a[1], a[2]
	num, den, ok := parts(n)
	if d.IsNone() {
		switch {
		case ok:
			return newFraction(t, cls, num, den)
		case object.IsFloatLike(n), pydecimal.IsDecimal(n):
			if num, den, err = ratio(t, n); err != nil {
				return value{}, err
			}
			return newFraction(t, cls, num, den)
		case object.IsStr(n):
			return fromText(t, cls, object.ToStr(n).String())
		}
		return value{}, object.TypeErrorf("argument should be a string or a Rational instance")
	}
	num2, den2, ok2 := parts(d)
	if !ok || !ok2 {
		return value{}, object.TypeErrorf("both arguments should be Rational instances")
	}
	return c.reduced(cls, c.mul(num, den2), c.mul(den, num2))
}

// hash agrees with that of ints, floats and Decimals.
func hash(_ *thread, v value) (uint64, error) {
	const prime = 1<<61 - 1
	f := toFraction(v)
	p := big.NewInt(prime)
	inverse := new(big.Int).ModInverse(new(big.Int).Mod(object.BigOf(f.den), p), p)
	h := int64(314159)
	if inverse != nil {
		n := new(big.Int).Mod(new(big.Int).Abs(object.BigOf(f.num)), p)
		hi, lo := bits.Mul64(n.Uint64(), inverse.Uint64())
		_, rem := bits.Div64(hi, lo, prime)
		h = int64(rem)
	}
	if sign(f.num) < 0 {
		h = -h
	}
	if h == -1 {
		h = -2
	}
	return uint64(h), nil
}

// truncated is the whole part.
func (f *fraction) truncated(c *calc) value {
	if sign(f.num) < 0 {
		return c.neg(c.div(c.neg(f.num), f.den))
	}
	return c.div(f.num, f.den)
}

func (f *fraction) float(t *thread) (float64, error) {
	r, err := object.Binary(t, object.OpDiv, f.num, f.den)
	if err != nil {
		return 0, err
	}
	return r.AsFloat(), nil
}

func init() {
	typ := fractionType
	typ.Module, typ.Doc = "fractions", "This class implements rational numbers."
	text := func(t *thread, v value) (string, string, error) {
		n, err := object.IntText(t, toFraction(v).num)
		if err != nil {
			return "", "", err
		}
		d, err := object.IntText(t, toFraction(v).den)
		return n, d, err
	}
	typ.Slots = object.Slots{
		New: construct,
		Repr: func(t *thread, v value) (string, error) {
			n, d, err := text(t, v)
			return object.TypeOf(v).ShortName() + "(" + n + ", " + d + ")", err
		},
		Str: func(t *thread, v value) (string, error) {
			n, d, err := text(t, v)
			if isOne(toFraction(v).den) {
				return n, err
			}
			return n + "/" + d, err
		},
		Format:  format,
		Hash:    hash,
		Bool:    func(_ *thread, v value) (bool, error) { return sign(toFraction(v).num) != 0, nil },
		Binary:  binary,
		Unary:   unary,
		Compare: compare,
		Int: func(t *thread, v value) (value, error) {
			c := &calc{t: t}
			r := toFraction(v).truncated(c)
			return object.PlainInt(r), c.err
		},
		Float: func(t *thread, v value) (float64, error) { return toFraction(v).float(t) },
		Visit: func(v value, visit func(value)) int64 {
			f := toFraction(v)
			visit(f.num)
			visit(f.den)
			return sizeFraction + f.VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	methods(typ)
}
