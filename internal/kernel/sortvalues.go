// This file defines SortFunc and SortFloats, which sort values in their place and ask the budget while they do.

package kernel

import (
	"slices"

	"github.com/alkimi/pyexec/internal/budget"
)

// sortPiece is how many values are sorted between polls.
const sortPiece = 1 << 15

// SortFloats sorts v with NaN last.
func SortFloats(m *budget.Meter, v []float64) error {
	n := 0
	for lo := 0; lo < len(v); lo += Block {
		part := v[lo:min(lo+Block, len(v))]
		for i, x := range part {
			if x == x {
				if lo+i != n {
					v[n], v[lo+i] = x, v[n]
				}
				n++
			}
		}
		if err := poll(m, len(part)); err != nil {
			return err
		}
	}
	return sortPieces(m, v[:n], slices.Sort[[]float64], func(x, y float64) bool { return x < y })
}

// SortFunc sorts v by an order; equal values may change their places.
func SortFunc[T any](m *budget.Meter, v []T, order func(x, y T) int) error {
	return sortPieces(m, v, func(v []T) { slices.SortFunc(v, order) }, func(x, y T) bool { return order(x, y) < 0 })
}

// sortPieces sorts halves and merges them, from pieces up that sort takes at once. Halves that follow one another are left as they are.
func sortPieces[T any](m *budget.Meter, v []T, sort func([]T), less func(x, y T) bool) error {
	if len(v) <= sortPiece {
		sort(v)
		return poll(m, len(v)*8)
	}
	half := len(v) / 2
	if err := sortPieces(m, v[:half], sort, less); err != nil {
		return err
	}
	if err := sortPieces(m, v[half:], sort, less); err != nil {
		return err
	}
	if !less(v[half], v[half-1]) {
		return nil
	}
	left, err := Room[T](m, half)
	if err != nil {
		return err
	}
	defer Drop(m, left)
	if err := Blocks(m, half, func(lo, hi int) { copy(left[lo:hi], v[lo:hi]) }); err != nil {
		return err
	}
	for k, i, j := 0, 0, half; i < half; k++ {
		if j < len(v) && less(v[j], left[i]) {
			v[k] = v[j]
			j++
		} else {
			v[k] = left[i]
			i++
		}
		if k&0xffff == 0xffff {
			if err := poll(m, 0x10000); err != nil {
				return err
			}
		}
	}
	return nil
}
