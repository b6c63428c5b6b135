// This file defines wide, exact sums of small ints and of floats and of their squares.

package statistics

import (
	"math"
	"math/big"
	"math/bits"
)

// wide is a signed number of 192 bits.
type wide [3]uint64

func (w *wide) add(n int64) {
	sign := uint64(n >> 63)
	var c uint64
	w[0], c = bits.Add64(w[0], uint64(n), 0)
	w[1], c = bits.Add64(w[1], sign, c)
	w[2], _ = bits.Add64(w[2], sign, c)
}

// addSquare adds m*m.
func (w *wide) addSquare(m uint64) {
	hi, lo := bits.Mul64(m, m)
	var c uint64
	w[0], c = bits.Add64(w[0], lo, 0)
	w[1], c = bits.Add64(w[1], hi, c)
	w[2] += c
}

// big is the number as a big.Int.
func (w wide) big() *big.Int {
	negative := int64(w[2]) < 0
	if negative {
		var c uint64 = 1
		for i := range w {
			w[i], c = bits.Add64(^w[i], 0, c)
		}
	}
	z := new(big.Int)
	for i := len(w) - 1; i >= 0; i-- {
		z.Lsh(z, 64)
		z.Or(z, new(big.Int).SetUint64(w[i]))
	}
	if negative {
		z.Neg(z)
	}
	return z
}

// floatSums sums floats exactly: the mantissas of each exponent by themselves. A float with the exponent bits e is a multiple of
// 2**(e-1075), its square one of 2**(2*e-2150).
type floatSums struct {
	low, high int // the exponents seen
	sum       [2047]wide
	squares   [2047]wide
}

const sizeFloatSums = 2 * 2047 * 24

// add takes in a finite float.
func (s *floatSums) add(f float64, squares bool) {
	b := math.Float64bits(f)
	m, e := int64(b&(1<<52-1)), int(b>>52&0x7ff)
	if e == 0 {
		e = 1
	} else {
		m |= 1 << 52
	}
	s.low, s.high = min(s.low, e), max(s.high, e)
	if squares {
		s.squares[e].addSquare(uint64(m))
	}
	if f < 0 {
		m = -m
	}
	s.sum[e].add(m)
}

// join is the sum of the parts as a fraction; step is what one more in the exponent is worth in powers of two.
func (s *floatSums) join(parts *[2047]wide, step uint) *big.Rat {
	z := new(big.Int)
	for e := s.high; e >= s.low; e-- {
		z.Lsh(z, step)
		if parts[e] != (wide{}) {
			z.Add(z, parts[e].big())
		}
	}
	shift := int(step) * (s.low - 1075)
	if z.Sign() == 0 || shift >= 0 {
		return new(big.Rat).SetInt(z.Lsh(z, uint(max(shift, 0))))
	}
	if zeros := int(z.TrailingZeroBits()); zeros > 0 {
		zeros = min(zeros, -shift)
		z.Rsh(z, uint(zeros))
		shift += zeros
	}
	return new(big.Rat).SetFrac(z, new(big.Int).Lsh(big.NewInt(1), uint(-shift)))
}

func (s *floatSums) total() *big.Rat          { return s.join(&s.sum, 1) }
func (s *floatSums) totalOfSquares() *big.Rat { return s.join(&s.squares, 2) }
