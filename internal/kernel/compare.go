// This file defines comparison and logic on columns.

package kernel

import (
	"cmp"
	"encoding/binary"
	"unsafe"

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
	out, err := Room[bool](m, n)
	if err != nil {
		return nil, err
	}
	err = Each(m, n, func(lo, hi int) {
		switch {
		case len(b) == 1 && len(a) == n:
			compareOne(op, out[lo:hi], a[lo:hi], b[0])
		case len(a) == 1 && len(b) == n:
			compareOne(swapped[op], out[lo:hi], b[lo:hi], a[0])
		default:
			compareMany(op, out[lo:hi], a[lo:hi], b[lo:hi])
		}
	})
	return out, err
}

// swapped is the operator with its operands exchanged.
var swapped = [...]Cmp{Eq: Eq, Ne: Ne, Lt: Gt, Le: Ge, Gt: Lt, Ge: Le}

func compareMany[T cmp.Ordered](op Cmp, out []bool, a, b []T) {
	a, b = a[:len(out)], b[:len(out)]
	switch op {
	case Eq:
		for i := range out {
			out[i] = a[i] == b[i]
		}
	case Ne:
		for i := range out {
			out[i] = a[i] != b[i]
		}
	case Lt:
		for i := range out {
			out[i] = a[i] < b[i]
		}
	case Le:
		for i := range out {
			out[i] = a[i] <= b[i]
		}
	case Gt:
		for i := range out {
			out[i] = a[i] > b[i]
		}
	case Ge:
		for i := range out {
			out[i] = a[i] >= b[i]
		}
	}
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
	out, err := Room[bool](m, n)
	if err != nil {
		return nil, err
	}
	// Logic with one value is a copy, its inverse or a constant.
	if len(a) == 1 && n != 1 {
		a, b = b, a
	}
	err = Each(m, n, func(lo, hi int) {
		o, x := out[lo:hi], a[lo:hi]
		if len(b) == 1 && n != 1 {
			logicOne(op, o, x, b[0])
			return
		}
		logicMany(op, o, x, b[lo:hi])
	})
	return out, err
}

func logicOne(op byte, out, x []bool, y bool) {
	switch {
	case op == '&' && !y:
		clear(out)
	case op == '|' && y:
		for i := range out {
			out[i] = true
		}
	case op == '^' && y:
		for i := range out {
			out[i] = !x[i]
		}
	default:
		copy(out, x)
	}
}

// logicMany works on eight bools at once: they are bytes that are 0 or 1.
func logicMany(op byte, out, x, y []bool) {
	o, p, q := MaskBytes(out), MaskBytes(x), MaskBytes(y)
	i := 0
	for ; i+8 <= len(o); i += 8 {
		a, b := binary.NativeEndian.Uint64(p[i:]), binary.NativeEndian.Uint64(q[i:])
		switch op {
		case '&':
			a &= b
		case '|':
			a |= b
		default:
			a ^= b
		}
		binary.NativeEndian.PutUint64(o[i:], a)
	}
	for ; i < len(o); i++ {
		switch op {
		case '&':
			o[i] = p[i] & q[i]
		case '|':
			o[i] = p[i] | q[i]
		default:
			o[i] = p[i] ^ q[i]
		}
	}
}

// MaskBytes sees bools as the bytes that they are, 0 or 1.
func MaskBytes(v []bool) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(v))), len(v))
}

// Not inverts a mask.
func Not(m *budget.Meter, a []bool) ([]bool, error) {
	out, err := Room[bool](m, len(a))
	if err != nil {
		return nil, err
	}
	err = Each(m, len(a), func(lo, hi int) { logicOne('^', out[lo:hi], a[lo:hi], true) })
	return out, err
}
