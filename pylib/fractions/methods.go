// This file defines the methods and attributes of Fraction.

package fractions

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	pydecimal "github.com/alkimi/pyexec/pylib/decimal"
)

func methods(typ *object.Type) {
	get := func(name string, f func(t *thread, x *fraction) (value, error)) {
		typ.Attrs[name] = object.NewGetSet(name, func(t *thread, self value) (value, error) { return f(t, toFraction(self)) },
			func(_ *thread, self, _ value) error {
				return object.AttributeErrorf("property '%s' of '%s' object has no setter", name, object.TypeOf(self).ShortName())
			})
	}
	method := func(name, params, doc string, f func(c *calc, x *fraction, a []value) (value, error)) {
		args.AddPy(typ, name, params, doc, func(t *thread, a []value) (value, error) { return f(&calc{t: t}, toFraction(a[0]), a) })
	}
	same := func(t *thread, x *fraction) (value, error) { return newFraction(t, fractionType, x.num, x.den) }
	get("numerator", func(_ *thread, x *fraction) (value, error) { return x.num, nil })
	get("denominator", func(_ *thread, x *fraction) (value, error) { return x.den, nil })
	get("real", same)
	get("imag", func(*thread, *fraction) (value, error) { return object.Int(0), nil })
	method("conjugate", "", "The Fraction itself.", func(c *calc, x *fraction, _ []value) (value, error) { return same(c.t, x) })
	method("as_integer_ratio", "", "The numerator and the denominator.", func(c *calc, x *fraction, _ []value) (value, error) {
		return object.Pair(c.t, x.num, x.den)
	})
	method("is_integer", "", "Whether the denominator is 1.", func(_ *calc, x *fraction, _ []value) (value, error) {
		return object.Bool(isOne(x.den)), nil
	})
	method("limit_denominator", "max_denominator=1000000", "The closest Fraction with a denominator of at most that.", limit)
	method("__trunc__", "", "", func(c *calc, x *fraction, _ []value) (value, error) {
		r := x.truncated(c)
		return r, c.err
	})
	method("__floor__", "", "", func(c *calc, x *fraction, _ []value) (value, error) {
		r := c.div(x.num, x.den)
		return r, c.err
	})
	method("__ceil__", "", "", func(c *calc, x *fraction, _ []value) (value, error) {
		r := c.neg(c.div(c.neg(x.num), x.den))
		return r, c.err
	})
	method("__round__", "ndigits=None", "", round)
	self := func(c *calc, x *fraction, a []value) (value, error) {
		if object.TypeOf(a[0]) == fractionType {
			return a[0], nil
		}
		return object.Call(c.t, object.TypeOf(a[0]).Value(), x.num, x.den)
	}
	method("__copy__", "", "", self)
	method("__deepcopy__", "memo", "", self)
	from := func(name, what string, is func(v value) bool) {
		args.AddPyClassMethod(typ, name, "x", "Converts exactly.", func(t *thread, a []value) (value, error) {
			v := a[1]
			if object.IsIntLike(v) || v.IsBool() {
				return object.Call(t, a[0], v)
			}
			if !is(v) {
				r, err := object.Repr(t, v)
				if err != nil {
					return value{}, err
				}
				return value{}, object.TypeErrorf("%s.%s() only takes %s, not %s (%s)", object.ToType(a[0]).ShortName(), name, what, r,
					object.TypeOf(v).ShortName())
			}
			n, d, err := ratio(t, v)
			if err != nil {
				return value{}, err
			}
			return object.Call(t, a[0], n, d)
		})
	}
	from("from_float", "floats", object.IsFloatLike)
	from("from_decimal", "Decimals", pydecimal.IsDecimal)
}

// limit walks the continued fraction of x up to the largest allowed denominator.
func limit(c *calc, x *fraction, a []value) (value, error) {
	less, err := object.Less(c.t, a[1], object.Int(1))
	if err != nil {
		return value{}, err
	}
	if less {
		return value{}, object.ValueErrorf("max_denominator should be at least 1")
	}
	most, _, ok := parts(a[1])
	if !ok || isFraction(a[1]) {
		if most, err = object.Call(c.t, object.IntType.Value(), a[1]); err != nil {
			return value{}, err
		}
	}
	if c.cmp(x.den, most) <= 0 {
		return newFraction(c.t, fractionType, x.num, x.den)
	}
	p0, q0, p1, q1 := object.Int(0), object.Int(1), object.Int(1), object.Int(0)
	n, d := x.num, x.den
	for c.err == nil {
		k := c.div(n, d)
		q2 := c.add(q0, c.mul(k, q1))
		if c.cmp(q2, most) > 0 {
			break
		}
		p0, q0, p1, q1 = p1, q1, c.add(p0, c.mul(k, p1)), q2
		n, d = d, c.sub(n, c.mul(k, d))
		if c.err == nil {
			c.err = c.t.Poll(1)
		}
	}
	k := c.div(c.sub(most, q0), q1)
	p, q := c.add(p0, c.mul(k, p1)), c.add(q0, c.mul(k, q1))
	// Of the two neighbours p1/q1 and p/q the closer one wins.
	if twice := c.mul(c.mul(object.Int(2), d), q); c.cmp(twice, x.den) <= 0 {
		p, q = p1, q1
	}
	return c.done(p, q)
}

// rounded is the nearest int, the even one of two.
func (c *calc) rounded(num, den value) value {
	floor := c.div(num, den)
	twice := c.mul(c.mod(num, den), object.Int(2))
	order := c.cmp(twice, den)
	if c.err == nil && (order > 0 || order == 0 && sign(c.mod(floor, object.Int(2))) != 0) {
		return c.add(floor, object.Int(1))
	}
	return floor
}

func round(c *calc, x *fraction, a []value) (value, error) {
	if a[1].IsNone() {
		r := c.rounded(x.num, x.den)
		return r, c.err
	}
	n, _, ok := parts(a[1])
	if !ok || isFraction(a[1]) {
		if _, err := object.Unary(c.t, object.UnaryAbs, a[1]); err != nil {
			return value{}, err
		}
		return value{}, object.TypeErrorf("both arguments should be Rational instances")
	}
	shift := c.pow10(c.abs(n))
	if sign(n) > 0 {
		return c.reduced(fractionType, c.rounded(c.mul(x.num, shift), x.den), shift)
	}
	return c.reduced(fractionType, c.mul(c.rounded(x.num, c.mul(x.den, shift)), shift), object.Int(1))
}
