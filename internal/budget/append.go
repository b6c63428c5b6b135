// This file defines Append and Extend, which make slices longer and account for it, and Pieces, Shift, Clear and Reverse, which move items with polls.

package budget

import (
	"slices"
	"unsafe"
)

// Append is append of one item. Where that needs a larger array, it is charged before it is made, and the old one given back.
func Append[T any](m *Meter, list []T, item T) ([]T, error) {
	if len(list) == cap(list) {
		n, size := max(8, 2*cap(list)), int64(unsafe.Sizeof(item))
		if err := m.Charge(SaturatingMul(int64(n), size)); err != nil {
			return list, err
		}
		grown, err := Pieces(m, make([]T, 0, n), list)
		if err != nil {
			return list, err
		}
		m.Release(int64(cap(list)) * size)
		list = grown
	}
	return append(list, item), nil
}

// Extend is Append of many items.
func Extend[T any](m *Meter, list []T, items []T) ([]T, error) {
	if need := len(list) + len(items); need > cap(list) {
		n, size := max(8, need, 2*cap(list)), int64(unsafe.Sizeof(*new(T)))
		if err := m.Charge(SaturatingMul(int64(n), size)); err != nil {
			return list, err
		}
		grown, err := Pieces(m, make([]T, 0, n), list)
		if err != nil {
			return list, err
		}
		m.Release(int64(cap(list)) * size)
		list = grown
	}
	return Pieces(m, list, items)
}

// Piece is how many bytes are copied between two polls.
const Piece = 1 << 20

// Pieces is append(dst, src...) with a poll after every Piece bytes; dst has the room. A dst that begins where src lies further on in the
// same memory moves src to the front.
func Pieces[T any](m *Meter, dst, src []T) ([]T, error) {
	if len(src) <= Piece/64 { // a call of its own would cost more than the copy
		return append(dst, src...), nil
	}
	return longPieces(m, dst, src)
}

func longPieces[T any](m *Meter, dst, src []T) ([]T, error) {
	step := Piece / max(1, int(unsafe.Sizeof(*new(T))))
	for len(src) > step {
		dst = append(dst, src[:step]...)
		if err := m.Poll(Piece / 1024); err != nil {
			return dst, err
		}
		src = src[step:]
	}
	return append(dst, src...), nil
}

// Shift is copy(s[to:], s[from:]) with a poll after every Piece bytes.
func Shift[T any](m *Meter, s []T, to, from int) error {
	if to <= from {
		_, err := Pieces(m, s[:to], s[from:])
		return err
	}
	step := Piece / max(1, int(unsafe.Sizeof(*new(T))))
	n := len(s) - to
	for n > step {
		n -= step
		copy(s[to+n:], s[from+n:from+n+step])
		if err := m.Poll(Piece / 1024); err != nil {
			return err
		}
	}
	copy(s[to:], s[from:from+n])
	return nil
}

// Clear is clear(s) with a poll after every Piece bytes.
func Clear[T any](m *Meter, s []T) error {
	step := Piece / max(1, int(unsafe.Sizeof(*new(T))))
	for len(s) > step {
		clear(s[:step])
		if err := m.Poll(Piece / 1024); err != nil {
			return err
		}
		s = s[step:]
	}
	clear(s)
	return nil
}

// Reverse is slices.Reverse with a poll after every Piece bytes.
func Reverse[T any](m *Meter, s []T) error {
	step := Piece / max(1, int(unsafe.Sizeof(*new(T))))
	for len(s) > 2*step {
		head, tail := s[:step], s[len(s)-step:]
		for i := range head {
			head[i], tail[step-1-i] = tail[step-1-i], head[i]
		}
		if err := m.Poll(Piece / 1024); err != nil {
			return err
		}
		s = s[step : len(s)-step]
	}
	slices.Reverse(s)
	return nil
}
