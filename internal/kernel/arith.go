// This file defines arithmetic on columns of numbers, with numpy's rules for division by zero.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/libm"
)

// Arith is an arithmetic operator.
type Arith uint8

// The operators.
const (
	Add Arith = iota
	Sub
	Mul
	Div
	FloorDiv
	Mod
	Pow
)

// Floats computes a op b row by row. A slice of one item stands for all rows.
func Floats(m *budget.Meter, op Arith, a, b []float64, n int) ([]float64, error) {
	out, err := Room[float64](m, n)
	if err != nil {
		return nil, err
	}
	f := floatOp(op)
	err = Each(m, n, func(lo, hi int) {
		switch {
		case len(a) == 1 && n != 1:
			floatsOfOne(op, f, out[lo:hi], a[0], b[lo:hi])
		case len(b) == 1 && n != 1:
			floatsByOne(op, f, out[lo:hi], a[lo:hi], b[0])
		default:
			floatsByMany(op, f, out[lo:hi], a[lo:hi], b[lo:hi])
		}
	})
	return out, err
}

func floatsOfOne(op Arith, f func(x, y float64) float64, out []float64, x float64, b []float64) {
	b = b[:len(out)]
	switch op {
	case Add, Mul: // the order does not matter, not even for NaN, whose bits scripts cannot see
		floatsByOne(op, f, out, b, x)
	case Sub:
		for i := range out {
			out[i] = x - b[i]
		}
	case Div:
		for i := range out {
			out[i] = x / b[i]
		}
	default:
		for i := range out {
			out[i] = f(x, b[i])
		}
	}
}

func floatsByOne(op Arith, f func(x, y float64) float64, out, a []float64, y float64) {
	a = a[:len(out)]
	switch op {
	case Add:
		for i := range out {
			out[i] = a[i] + y
		}
	case Sub:
		for i := range out {
			out[i] = a[i] - y
		}
	case Mul:
		for i := range out {
			out[i] = a[i] * y
		}
	case Div:
		for i := range out {
			out[i] = a[i] / y
		}
	default:
		for i := range out {
			out[i] = f(a[i], y)
		}
	}
}

func floatsByMany(op Arith, f func(x, y float64) float64, out, a, b []float64) {
	a, b = a[:len(out)], b[:len(out)]
	switch op {
	case Add:
		for i := range out {
			out[i] = a[i] + b[i]
		}
	case Sub:
		for i := range out {
			out[i] = a[i] - b[i]
		}
	case Mul:
		for i := range out {
			out[i] = a[i] * b[i]
		}
	case Div:
		for i := range out {
			out[i] = a[i] / b[i]
		}
	default:
		for i := range out {
			out[i] = f(a[i], b[i])
		}
	}
}

func floatOp(op Arith) func(x, y float64) float64 {
	switch op {
	case Add:
		return func(x, y float64) float64 { return x + y }
	case Sub:
		return func(x, y float64) float64 { return x - y }
	case Mul:
		return func(x, y float64) float64 { return x * y }
	case Div:
		return func(x, y float64) float64 { return x / y }
	case FloorDiv:
		return FloorDivFloat
	case Mod:
		return ModFloat
	}
	return PowFloat
}

// PowFloat is x**y as C computes it: Go differs for a negative zero exponent base only in exactness, not in special cases.
func PowFloat(x, y float64) float64 { return math.Pow(x, y) }

// ModFloat is the remainder with the divisor's sign; NaN for a zero divisor.
func ModFloat(x, y float64) float64 {
	if y == 0 {
		return math.NaN()
	}
	r := libm.Mod(x, y)
	if r != 0 {
		if (y < 0) != (r < 0) {
			r += y
		}
		return r
	}
	return math.Copysign(0, y)
}

// FloorDivFloat is the floor of x/y; an infinity or NaN for a zero divisor.
func FloorDivFloat(x, y float64) float64 {
	if y == 0 || math.IsInf(x, 0) {
		return x / y
	}
	r := libm.Mod(x, y)
	div := (x - r) / y
	if r != 0 && (y < 0) != (r < 0) {
		div--
	}
	if div == 0 {
		return math.Copysign(0, x/y)
	}
	f := math.Floor(div)
	if div-f > 0.5 {
		f++
	}
	return f
}

// Ints computes a op b row by row for +, - and *, wrapping around as numpy does, and for // % ** where the caller made sure that no
// divisor is 0 and no exponent negative.
func Ints(m *budget.Meter, op Arith, a, b []int64, n int) ([]int64, error) {
	out, err := Room[int64](m, n)
	if err != nil {
		return nil, err
	}
	err = Each(m, n, func(lo, hi int) {
		o := out[lo:hi]
		// A slice of one item is walked with a step of 0.
		x, sx := a, 0
		if len(a) != 1 || n == 1 {
			x, sx = a[lo:hi], 1
		}
		y, sy := b, 0
		if len(b) != 1 || n == 1 {
			y, sy = b[lo:hi], 1
		}
		intsBlock(op, o, x, y, sx, sy)
	})
	return out, err
}

func intsBlock(op Arith, out, x, y []int64, sx, sy int) {
	i, j := 0, 0
	switch op {
	case Add:
		for k := range out {
			out[k] = x[i] + y[j]
			i, j = i+sx, j+sy
		}
	case Sub:
		for k := range out {
			out[k] = x[i] - y[j]
			i, j = i+sx, j+sy
		}
	case Mul:
		for k := range out {
			out[k] = x[i] * y[j]
			i, j = i+sx, j+sy
		}
	case FloorDiv:
		for k := range out {
			out[k], _ = floorDivMod(x[i], y[j])
			i, j = i+sx, j+sy
		}
	case Mod:
		for k := range out {
			_, out[k] = floorDivMod(x[i], y[j])
			i, j = i+sx, j+sy
		}
	case Pow:
		for k := range out {
			out[k] = powInt(x[i], y[j])
			i, j = i+sx, j+sy
		}
	}
}

func floorDivMod(x, y int64) (q, r int64) {
	if y == -1 {
		return -x, 0
	}
	q, r = x/y, x%y
	if r != 0 && (r < 0) != (y < 0) {
		q--
		r += y
	}
	return q, r
}

func powInt(x, y int64) int64 {
	p := int64(1)
	for ; y > 0; y >>= 1 {
		if y&1 == 1 {
			p *= x
		}
		x *= x
	}
	return p
}

// HasZero tells whether a divisor is zero, AnyNegative whether a value is below zero.
func HasZero(v []int64) bool {
	for _, x := range v {
		if x == 0 {
			return true
		}
	}
	return false
}

// AnyNegative tells whether a value is below zero.
func AnyNegative(v []int64) bool {
	for _, x := range v {
		if x < 0 {
			return true
		}
	}
	return false
}
