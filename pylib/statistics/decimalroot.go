// This file defines the square root of a fraction as a Decimal.

package statistics

import (
	"math/big"

	"github.com/alkimi/pyexec/internal/object"
	pydecimal "github.com/alkimi/pyexec/pylib/decimal"
)

// script computes with Python values; after an error it does nothing.
type script struct {
	t   *thread
	err error
}

func (s *script) op(op object.Op, a, b value) value {
	if s.err == nil {
		a, s.err = object.Binary(s.t, op, a, b)
	}
	return a
}

func (s *script) call(v value, method string) value {
	if s.err == nil {
		v, s.err = object.CallMethod(s.t, v, method)
	}
	return v
}

func (s *script) decimal(n value) value {
	if s.err == nil {
		n, s.err = object.Call(s.t, pydecimal.DecimalType.Value(), n)
	}
	return n
}

// ratio are the numerator and the denominator of a Decimal.
func (s *script) ratio(d value) (num, den value) {
	parts := [2]value{object.Int(0), object.Int(1)}
	if pair := s.call(d, "as_integer_ratio"); s.err == nil {
		s.err = object.Unpack(s.t, pair, parts[:])
	}
	return parts[0], parts[1]
}

// sqrtDecimal is the square root of a fraction that is not negative, rounded once in the context of the run: the quotient is rounded
// before its root is, so the neighbours of the root may be closer to the true one.
func sqrtDecimal(t *thread, r *big.Rat) (value, error) {
	if r.Sign() == 0 {
		return pydecimal.ParseDecimal(t, "0.0")
	}
	s := &script{t: t}
	n, m := object.BigInt(new(big.Int).Set(r.Num())), object.BigInt(new(big.Int).Set(r.Denom()))
	root := s.call(s.op(object.OpDiv, s.decimal(n), s.decimal(m)), "sqrt")
	for _, side := range []string{"next_plus", "next_minus"} {
		next := s.call(root, side)
		// The true root is beyond the middle of both where 4n(d*e)**2 is beyond m(a*e + b*d)**2, for root = a/d and next = b/e.
		a, d := s.ratio(root)
		b, e := s.ratio(next)
		square := func(x value) value { return s.op(object.OpMul, x, x) }
		left := s.op(object.OpMul, s.op(object.OpMul, object.Int(4), n), square(s.op(object.OpMul, d, e)))
		right := s.op(object.OpMul, m, square(s.op(object.OpAdd, s.op(object.OpMul, a, e), s.op(object.OpMul, b, d))))
		if side == "next_minus" {
			left, right = right, left
		}
		if s.err != nil {
			return value{}, s.err
		}
		if beyond, err := object.Less(t, right, left); err != nil || beyond {
			return next, err
		}
	}
	return root, s.err
}
