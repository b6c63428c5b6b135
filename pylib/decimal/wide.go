// This file defines wide, an unsigned integer of 128 bits, which holds the coefficients of most numbers and of their sums and products.

package pydecimal

import (
	"cmp"
	"math/big"
	"math/bits"
	"strconv"
)

// wide is hi × 2**64 + lo.
type wide struct{ hi, lo uint64 }

// wideDigits is how many digits always fit.
const wideDigits = 38

var tens64 = func() (t [20]uint64) {
	t[0] = 1
	for i := 1; i < len(t); i++ {
		t[i] = t[i-1] * 10
	}
	return
}()

var tensWide = func() (t [wideDigits + 1]wide) {
	t[0].lo = 1
	for i := 1; i < len(t); i++ {
		t[i], _ = t[i-1].mulWord(10)
	}
	return
}()

func (a wide) isZero() bool { return a.hi|a.lo == 0 }

func (a wide) cmp(b wide) int {
	if a.hi != b.hi {
		return cmp.Compare(a.hi, b.hi)
	}
	return cmp.Compare(a.lo, b.lo)
}

// add is a+b; ok is false where that does not fit.
func (a wide) add(b wide) (r wide, ok bool) {
	var carry uint64
	r.lo, carry = bits.Add64(a.lo, b.lo, 0)
	r.hi, carry = bits.Add64(a.hi, b.hi, carry)
	return r, carry == 0
}

// sub is a-b for b ≤ a.
func (a wide) sub(b wide) (r wide) {
	var borrow uint64
	r.lo, borrow = bits.Sub64(a.lo, b.lo, 0)
	r.hi, _ = bits.Sub64(a.hi, b.hi, borrow)
	return r
}

// mulWord is a*m; ok is false where that does not fit.
func (a wide) mulWord(m uint64) (r wide, ok bool) {
	hi, lo := bits.Mul64(a.lo, m)
	if a.hi == 0 {
		return wide{hi, lo}, true
	}
	over, mid := bits.Mul64(a.hi, m)
	mid, carry := bits.Add64(mid, hi, 0)
	return wide{mid, lo}, over|carry == 0
}

// mul is a*b; ok is false where that does not fit.
func (a wide) mul(b wide) (r wide, ok bool) {
	switch {
	case b.hi == 0:
		return a.mulWord(b.lo)
	case a.hi == 0:
		return b.mulWord(a.lo)
	}
	return wide{}, false
}

// scale is a × 10**n for n ≥ 0; ok is false where that does not fit.
func (a wide) scale(n int64) (r wide, ok bool) {
	switch {
	case n < int64(len(tens64)):
		return a.mulWord(tens64[n])
	case a.isZero():
		return a, true
	case n <= wideDigits:
		return tensWide[n].mul(a)
	}
	return wide{}, false
}

func (a wide) divWord(d uint64) (q wide, r uint64) {
	if a.hi == 0 {
		return wide{0, a.lo / d}, a.lo % d
	}
	q.hi, r = a.hi/d, a.hi%d
	q.lo, r = bits.Div64(r, a.lo, d)
	return q, r
}

func digits64(u uint64) int64 {
	d := int64(bits.Len64(u)) * 1233 >> 12
	if u >= tens64[d] {
		d++
	}
	return max(d, 1)
}

// digits is the number of decimal digits; 1 for 0.
func (a wide) digits() int64 {
	if a.hi == 0 {
		return digits64(a.lo)
	}
	d := int64(bits.Len64(a.hi)+64) * 1233 >> 12
	if a.cmp(tensWide[d]) >= 0 {
		d++
	}
	return d
}

// drop is a / 10**n for n ≥ 1, rounded for a number of that sign; changed tells a remainder.
func (a wide) drop(n int64, neg bool, r rounding) (q wide, changed bool) {
	var rest, half uint64
	var more bool // a remainder below rest
	switch {
	case n < int64(len(tens64)):
		half = tens64[n] / 2
		q, rest = a.divWord(tens64[n])
	case n <= wideDigits:
		var low uint64
		q, low = a.divWord(tens64[19])
		more = low != 0
		half = tens64[n-19] / 2
		q, rest = q.divWord(tens64[n-19])
	default: // less than a half: 10**39 / 2 does not fit
		more, half = !a.isZero(), 1
	}
	if rest == 0 && !more {
		return q, false
	}
	side := cmp.Compare(rest, half)
	if side == 0 && more {
		side = 1
	}
	five := false
	if r == round05Up {
		_, last := q.divWord(5)
		five = last == 0
	}
	if r.up(neg, side, q.lo&1 != 0, five) {
		q, _ = q.add(wide{0, 1})
	}
	return q, true
}

// up tells whether a number is rounded away from 0 that lies on a side of the middle between two others: below, on or above it. odd and five
// are of the one nearer to 0: whether it is odd, and whether it ends in 0 or 5.
func (r rounding) up(neg bool, side int, odd, five bool) bool {
	switch r {
	case roundUp:
		return true
	case roundCeiling:
		return !neg
	case roundFloor:
		return neg
	case roundHalfUp:
		return side >= 0
	case roundHalfDown:
		return side > 0
	case roundHalfEven:
		return side > 0 || side == 0 && odd
	case round05Up:
		return five
	}
	return false
}

// appendTo appends the decimal digits.
func (a wide) appendTo(b []byte) []byte {
	if a.hi == 0 {
		return strconv.AppendUint(b, a.lo, 10)
	}
	q, low := a.divWord(tens64[19])
	b = q.appendTo(b)
	var part [19]byte
	for i := len(part) - 1; i >= 0; i-- {
		part[i] = '0' + byte(low%10)
		low /= 10
	}
	return append(b, part[:]...)
}

// toBig is a as a big.Int, in words where these are as wide as its own.
func (a wide) toBig(z *big.Int, words *[2]big.Word) *big.Int {
	if bits.UintSize == 64 {
		words[0], words[1] = big.Word(a.lo), big.Word(a.hi)
		return z.SetBits(words[:])
	}
	z.SetUint64(a.hi)
	z.Lsh(z, 64)
	return z.Or(z, new(big.Int).SetUint64(a.lo))
}

// wideOf is a big.Int as a wide; ok is false where it does not fit.
func wideOf(c *big.Int) (a wide, ok bool) {
	n := c.BitLen()
	switch {
	case n <= 64:
		return wide{0, c.Uint64()}, true
	case n > 128:
		return wide{}, false
	case bits.UintSize == 64:
		w := c.Bits()
		return wide{uint64(w[1]), uint64(w[0])}, true
	}
	hi := new(big.Int).Rsh(c, 64)
	return wide{hi.Uint64(), new(big.Int).Sub(c, hi.Lsh(hi, 64)).Uint64()}, true
}
