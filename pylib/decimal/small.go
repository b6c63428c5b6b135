// This file defines the short way of sums and products of numbers that fit a machine word and need no rounding.

package pydecimal

import (
	"math/big"
	"math/bits"

	"github.com/alkimi/pyexec/internal/object"
)

// smallDecimal is a Decimal in one piece with its coefficient.
type smallDecimal struct {
	decimalObject
	number big.Int
	word   [1]big.Word
}

// newSmall makes a Decimal of a coefficient that fits a word.
func newSmall(t *thread, u uint64, exp int64, neg bool) (value, error) {
	if err := t.Charge(104); err != nil {
		return value{}, err
	}
	d := &smallDecimal{word: [1]big.Word{big.Word(u)}}
	d.number.SetBits(d.word[:])
	d.num = num{coef: &d.number, exp: exp, neg: neg}
	d.Header = object.HeaderOf(DecimalType)
	return object.Obj(&d.Header), nil
}

// parseSmall reads digits with a point among them, at most 18, that are not all 0.
func parseSmall(s string) (u uint64, exp int64, neg, ok bool) {
	if s != "" && s[0] == '-' {
		neg, s = true, s[1:]
	}
	if len(s) > 19 {
		return 0, 0, false, false
	}
	dot := -1
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			u = u*10 + uint64(c-'0')
		case c == '.' && dot < 0:
			dot = i
		default:
			return 0, 0, false, false
		}
	}
	if dot >= 0 {
		exp = -int64(len(s) - dot - 1)
	} else if len(s) > 18 {
		return 0, 0, false, false
	}
	return u, exp, neg, u != 0
}

// word is the coefficient of a finite number that is not 0 and fits a word.
func (x *num) word() (uint64, bool) {
	if x.kind != finite || x.coef == nil || x.coef.BitLen() > 64 || bits.UintSize < 64 {
		return 0, false
	}
	u := x.coef.Uint64()
	return u, u != 0
}

// smallBinary is a+b, a-b, a*b or a/b where operands and result fit a word, the result is exact and has no need of being fixed.
func smallBinary(t *thread, c *context, op object.Op, a, b num) (v value, ok bool, err error) {
	p, ok := a.word()
	if !ok || c.clamp {
		return v, false, nil
	}
	q, ok := b.word()
	if !ok {
		return v, false, nil
	}
	var r uint64
	exp, neg := a.exp, a.neg
	if op == object.OpDiv {
		// An exact quotient has the fewest digits that make it exact.
		exp, neg = a.exp-b.exp, a.neg != b.neg
		for p%q != 0 {
			hi, lo := bits.Mul64(p, 10)
			if hi != 0 {
				return v, false, nil
			}
			p = lo
			exp--
		}
		r = p / q
	} else if op == object.OpMul {
		hi, lo := bits.Mul64(p, q)
		if hi != 0 {
			return v, false, nil
		}
		r, exp, neg = lo, a.exp+b.exp, a.neg != b.neg
	} else {
		if gap := a.exp - b.exp; gap != 0 {
			up := &p
			if gap < 0 {
				gap, up = -gap, &q
			} else {
				exp = b.exp
			}
			if gap > 19 {
				return v, false, nil
			}
			hi, lo := bits.Mul64(*up, tens64[gap])
			if hi != 0 {
				return v, false, nil
			}
			*up = lo
		}
		other := b.neg != (op == object.OpSub)
		switch {
		case neg == other:
			var carry uint64
			if r, carry = bits.Add64(p, q, 0); carry != 0 {
				return v, false, nil
			}
		case p > q:
			r = p - q
		case p < q:
			r, neg = q-p, other
		default:
			return v, false, nil
		}
	}
	if c.prec < 20 && r >= tens64[c.prec] || exp < c.emin || exp+20 > c.emax {
		return v, false, nil
	}
	v, err = newSmall(t, r, exp, neg)
	return v, true, err
}
