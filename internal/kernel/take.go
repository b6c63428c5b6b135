// This file defines Take, Filter and the row numbers of a mask.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// Take is the items of src at the given rows; a row of -1 gives missing.
func Take[T any](m *budget.Meter, src []T, rows []int32, missing T) ([]T, error) {
	out, err := Make[T](m, len(rows))
	if err != nil {
		return nil, err
	}
	err = Blocks(m, len(rows), func(lo, hi int) {
		o := out[lo:hi]
		for i, r := range rows[lo:hi] {
			if r < 0 {
				o[i] = missing
			} else {
				o[i] = src[r]
			}
		}
	})
	return out, err
}

// Where is the numbers of the rows for which mask is true.
func Where(m *budget.Meter, mask []bool) ([]int32, error) {
	n := CountTrue(mask)
	out, err := Make[int32](m, n)
	if err != nil {
		return nil, err
	}
	// Writing always and advancing by the mask's bit avoids a branch that cannot be predicted.
	buf := append(out[:n:n], 0)
	k := 0
	err = Blocks(m, len(mask), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			buf[k] = int32(i)
			if mask[i] {
				k++
			}
		}
	})
	return buf[:n], err
}

// CountTrue is the number of true items.
func CountTrue(mask []bool) int {
	n := 0
	for _, b := range mask {
		if b {
			n++
		}
	}
	return n
}

// Iota is the numbers 0 to n-1.
func Iota(m *budget.Meter, n int) ([]int32, error) {
	out, err := Make[int32](m, n)
	for i := range out {
		out[i] = int32(i)
	}
	return out, err
}

// Repeat is n copies of an item.
func Repeat[T any](m *budget.Meter, item T, n int) ([]T, error) {
	out, err := Make[T](m, n)
	for i := range out {
		out[i] = item
	}
	return out, err
}

// Shift moves items down by n rows (up where n is negative); missing fills the room.
func Shift[T any](m *budget.Meter, src []T, n int, missing T) ([]T, error) {
	out, err := Make[T](m, len(src))
	if err != nil {
		return nil, err
	}
	n = max(-len(src), min(n, len(src)))
	for i := range out {
		if j := i - n; j >= 0 && j < len(src) {
			out[i] = src[j]
		} else {
			out[i] = missing
		}
	}
	return out, poll(m, len(src))
}
