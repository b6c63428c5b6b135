// This file defines script, arithmetic with Python values.

package statistics

import (
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

func (s *script) math(name string, a value) value {
	if s.err == nil {
		a, s.err = mathValue(s.t, name, a)
	}
	return a
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
