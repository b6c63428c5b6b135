// This file defines the operators of Fraction.

package fractions

import (
	"math"

	"github.com/alkimi/pyexec/internal/object"
)

func binary(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	if op == object.OpPow {
		return power(t, self, other, reflected)
	}
	switch op {
	case object.OpAdd, object.OpSub, object.OpMul, object.OpDiv, object.OpFloorDiv, object.OpMod, object.OpDivMod:
	default:
		return object.NotImplemented, nil
	}
	f := toFraction(self)
	na, da := f.num, f.den
	nb, db, ok := parts(other)
	if !ok {
		if !object.IsFloatLike(other) && !object.IsComplex(other) {
			return object.NotImplemented, nil
		}
		x, err := f.float(t)
		if err != nil {
			return value{}, err
		}
		a, b := object.Float(x), other
		if reflected {
			a, b = b, a
		}
		return object.Binary(t, op, a, b)
	}
	if reflected {
		na, da, nb, db = nb, db, na, da
	}
	c := &calc{t: t}
	switch op {
	case object.OpAdd, object.OpSub:
		combine := c.add
		if op == object.OpSub {
			combine = c.sub
		}
		g := c.gcd(da, db)
		if isOne(g) {
			return c.done(combine(c.mul(na, db), c.mul(da, nb)), c.mul(da, db))
		}
		s := c.div(da, g)
		sum := combine(c.mul(na, c.div(db, g)), c.mul(nb, s))
		// What is left to reduce by can only be a part of g.
		g2 := c.gcd(sum, g)
		return c.done(c.div(sum, g2), c.mul(s, c.div(db, g2)))
	case object.OpMul:
		return c.product(na, da, nb, db)
	case object.OpDiv:
		if sign(nb) == 0 {
			s, err := object.IntText(t, db)
			if err != nil {
				return value{}, err
			}
			return value{}, object.ZeroDivisionErrorf("Fraction(%s, 0)", s)
		}
		if sign(nb) < 0 {
			nb, db = c.neg(nb), c.neg(db)
		}
		return c.product(na, da, db, nb)
	}
	x, y := c.mul(na, db), c.mul(da, nb)
	if op == object.OpMod {
		return c.reduced(fractionType, c.mod(x, y), c.mul(da, db))
	}
	q := c.div(x, y)
	if op == object.OpFloorDiv || c.err != nil {
		return q, c.err
	}
	r, err := c.reduced(fractionType, c.mod(x, y), c.mul(da, db))
	if err != nil {
		return value{}, err
	}
	return object.Pair(t, q, r)
}

// done makes the Fraction of a result in lowest terms.
func (c *calc) done(num, den value) (value, error) {
	if c.err != nil {
		return value{}, c.err
	}
	return newFraction(c.t, fractionType, num, den)
}

// product is na/da * nb/db.
func (c *calc) product(na, da, nb, db value) (value, error) {
	if g := c.gcd(na, db); !isOne(g) {
		na, db = c.div(na, g), c.div(db, g)
	}
	if g := c.gcd(nb, da); !isOne(g) {
		nb, da = c.div(nb, g), c.div(da, g)
	}
	return c.done(c.mul(na, nb), c.mul(db, da))
}

func power(t *thread, self, other value, reflected bool) (value, error) {
	f := toFraction(self)
	if reflected {
		if isOne(f.den) && sign(f.num) >= 0 {
			return object.Binary(t, object.OpPow, other, f.num)
		}
		if n, d, ok := parts(other); ok {
			base, err := newFraction(t, fractionType, n, d)
			if err != nil {
				return value{}, err
			}
			return object.Binary(t, object.OpPow, base, self)
		}
		if isOne(f.den) {
			return object.Binary(t, object.OpPow, other, f.num)
		}
		x, err := f.float(t)
		if err != nil {
			return value{}, err
		}
		return object.Binary(t, object.OpPow, other, object.Float(x))
	}
	n, d, ok := parts(other)
	if ok && isOne(d) {
		c := &calc{t: t}
		raise := func(x value) value { return c.op(object.OpPow, x, c.abs(n)) }
		switch {
		case sign(n) >= 0:
			return c.done(raise(f.num), raise(f.den))
		case sign(f.num) > 0:
			return c.done(raise(f.den), raise(f.num))
		case sign(f.num) == 0:
			return value{}, object.ZeroDivisionErrorf("Fraction(1, 0)")
		}
		return c.done(raise(c.neg(f.den)), raise(c.neg(f.num)))
	}
	x, err := f.float(t)
	if err != nil {
		return value{}, err
	}
	if ok {
		y, err := toFraction(other).float(t)
		if err != nil {
			return value{}, err
		}
		other = object.Float(y)
	}
	return object.Binary(t, object.OpPow, object.Float(x), other)
}

func unary(t *thread, op object.UnaryOp, v value) (value, error) {
	f := toFraction(v)
	c := &calc{t: t}
	switch op {
	case object.UnaryPos:
		return c.done(f.num, f.den)
	case object.UnaryNeg:
		return c.done(c.neg(f.num), f.den)
	case object.UnaryAbs:
		return c.done(c.abs(f.num), f.den)
	}
	return object.NotImplemented, nil
}

func compare(t *thread, op object.Cmp, self, other value) (value, error) {
	f := toFraction(self)
	c := &calc{t: t}
	n, d, ok := parts(other)
	if !ok {
		if object.IsComplex(other) && op <= object.CmpNe && imag(object.ToComplex(other)) == 0 {
			other = object.Float(real(object.ToComplex(other)))
		}
		switch {
		case object.IsFloatLike(other):
			if x := object.FloatOf(other); math.IsNaN(x) || math.IsInf(x, 0) {
				return object.Compare(t, op, object.Float(0), object.Float(x))
			}
		default: // a Decimal knows how it compares with a fraction
			return object.NotImplemented, nil
		}
		var err error
		if n, d, err = ratio(t, other); err != nil {
			return value{}, err
		}
	}
	if op <= object.CmpNe {
		return object.Bool((c.cmp(f.num, n) == 0 && c.cmp(f.den, d) == 0) == (op == object.CmpEq)), nil
	}
	a, b := c.mul(f.num, d), c.mul(f.den, n)
	if c.err != nil {
		return value{}, c.err
	}
	return object.Compare(t, op, a, b)
}
