// This file defines SortRows, which sorts rows by a function that may take long and fail.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// sortRun is how many rows are sorted by insertion before rows are merged.
const sortRun = 8

// SortRows sorts rows so that no row is less than the one before it; rows of which neither is less keep their order. It polls as it goes,
// and ends with the first error of less.
func SortRows(m *budget.Meter, rows []int32, less func(a, b int32) (bool, error)) error {
	for lo := 0; lo < len(rows); lo += sortRun {
		if lo%rowsBetween == 0 {
			if err := poll(m, 8*rowsBetween); err != nil {
				return err
			}
		}
		part := rows[lo:min(lo+sortRun, len(rows))]
		for i := 1; i < len(part); i++ {
			row, j := part[i], i
			for ; j > 0; j-- {
				before, err := less(row, part[j-1])
				if err != nil {
					return err
				}
				if !before {
					break
				}
				part[j] = part[j-1]
			}
			part[j] = row
		}
	}
	if len(rows) <= sortRun {
		return nil
	}
	buf, err := Room[int32](m, len(rows))
	if err != nil {
		return err
	}
	defer Drop(m, buf)
	from, to := rows, buf
	for size := sortRun; size < len(rows); size *= 2 {
		for lo := 0; lo < len(rows); lo += 2 * size {
			mid, hi := min(lo+size, len(rows)), min(lo+2*size, len(rows))
			if err := merge(m, to[lo:hi], from[lo:mid], from[mid:hi], less); err != nil {
				return err
			}
		}
		from, to = to, from
	}
	if &from[0] != &rows[0] {
		copy(rows, from)
	}
	return nil
}

// merge writes the rows of two sorted lists to out, in order, those of a first where neither is less.
func merge(m *budget.Meter, out, a, b []int32, less func(a, b int32) (bool, error)) error {
	if len(b) > 0 {
		before, err := less(b[0], a[len(a)-1])
		if err != nil {
			return err
		}
		if !before { // they are in order
			copy(out[copy(out, a):], b)
			return poll(m, len(out))
		}
	}
	for i := range out {
		if i%rowsBetween == rowsBetween-1 {
			if err := poll(m, rowsBetween); err != nil {
				return err
			}
		}
		switch {
		case len(b) == 0:
			copy(out[i:], a)
			return poll(m, i%rowsBetween)
		case len(a) == 0:
			copy(out[i:], b)
			return poll(m, i%rowsBetween)
		}
		before, err := less(b[0], a[0])
		if err != nil {
			return err
		}
		if before {
			out[i], b = b[0], b[1:]
		} else {
			out[i], a = a[0], a[1:]
		}
	}
	return nil
}
