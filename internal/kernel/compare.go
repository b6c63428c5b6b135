// This file defines comparison and logic on columns.

package kernel

import (
	"cmp"

	"github.com/alkimi/pyexec/internal/budget"
)

// Cmp is a comparison operator, in the order of object.Cmp.
type Cmp uint8

// The operators.
const (
	Eq Cmp = iota
	Ne
	Lt
	Le
	Gt
	Ge
)

// Compare compares row by row; a slice of one item stands for all rows. NaN is unequal to all.
func Compare[T cmp.Ordered](m *budget.Meter, op Cmp, a, b []T, n int) ([]bool, error) {
	out, err := Make[bool](m, n)
	if err != nil {
		return nil, err
	}
	err = Blocks(m, n, func(lo, hi int) {
		if len(b) == 1 && len(a) == n {
			compareOne(op, out[lo:hi], a[lo:hi], b[0])
			return
		}
		for i := lo; i < hi; i++ {
			x, y := a[0], b[0]
			if len(a) > 1 {
				x = a[i]
			}
			if len(b) > 1 {
				y = b[i]
			}
			switch op {
			case Eq:
				out[i] = x == y
			case Ne:
				out[i] = x != y
			case Lt:
				out[i] = x < y
			case Le:
				out[i] = x <= y
			case Gt:
				out[i] = x > y
			case Ge:
				out[i] = x >= y
			}
		}
	})
	return out, err
}

func compareOne[T cmp.Ordered](op Cmp, out []bool, a []T, y T) {
	a = a[:len(out)]
	switch op {
	case Eq:
		for i, x := range a {
			out[i] = x == y
		}
	case Ne:
		for i, x := range a {
			out[i] = x != y
		}
	case Lt:
		for i, x := range a {
			out[i] = x < y
		}
	case Le:
		for i, x := range a {
			out[i] = x <= y
		}
	case Gt:
		for i, x := range a {
			out[i] = x > y
		}
	case Ge:
		for i, x := range a {
			out[i] = x >= y
		}
	}
}

// Logic is &, | or ^ of masks.
func Logic(m *budget.Meter, op byte, a, b []bool, n int) ([]bool, error) {
	out, err := Make[bool](m, n)
	if err != nil {
		return nil, err
	}
	err = Blocks(m, n, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			x, y := a[0], b[0]
			if len(a) > 1 {
				x = a[i]
			}
			if len(b) > 1 {
				y = b[i]
			}
			switch op {
			case '&':
				out[i] = x && y
			case '|':
				out[i] = x || y
			default:
				out[i] = x != y
			}
		}
	})
	return out, err
}

// Not inverts a mask.
func Not(m *budget.Meter, a []bool) ([]bool, error) {
	out, err := Make[bool](m, len(a))
	for i := range out {
		out[i] = !a[i]
	}
	return out, err
}
