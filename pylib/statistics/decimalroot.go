// This file defines the square root of a fraction as a Decimal.

package statistics

import (
	"math/big"

	"github.com/alkimi/pyexec/internal/object"
	pydecimal "github.com/alkimi/pyexec/pylib/decimal"
)

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
