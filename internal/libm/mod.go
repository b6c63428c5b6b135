// This file defines Mod, the remainder of floats.

package libm

import (
	"math"
	"math/bits"
)

// Mod is C's fmod: x less the multiple of y next to it towards zero, which is a float. Its sign is that of x. The way of Go's math.Mod takes
// some nanoseconds for every other bit of the quotient, of which there may be two thousand.
func Mod(x, y float64) float64 {
	a, b := math.Abs(x), math.Abs(y)
	if !(a < math.Inf(1)) || !(b > 0) {
		return math.NaN()
	}
	if a < b {
		return x
	}
	// A quotient that is rounded up to a whole number is one too large; all of these numbers are floats, so nothing else is rounded.
	if q := a / b; q <= 1<<53 {
		r := math.FMA(-math.Trunc(q), b, a)
		if r < 0 {
			r += b
		}
		return math.Copysign(r, x)
	}
	am, ae := wholeFraction(a)
	bm, be := wholeFraction(b)
	r := am % bm
	for left := ae - be; left > 0 && r > 0; {
		step := min(left, 63)
		_, r = bits.Div64(r>>(64-step), r<<step, bm)
		left -= step
	}
	return math.Copysign(math.Ldexp(float64(r), be), x)
}

// wholeFraction gives a positive float as a whole number of 53 bits and a power of two.
func wholeFraction(x float64) (m uint64, exp int) {
	f, exp := math.Frexp(x)
	return uint64(f * (1 << 53)), exp - 53
}
