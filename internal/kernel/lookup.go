// This file defines Lookup, which finds the rows of ints in a table, and Places, which makes the table.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// Places is the row of every int from lo on, -1 where there is none; ok is false where an int repeats.
func Places(m *budget.Meter, v []int64, lo int64, size int) (table []int32, ok bool, err error) {
	if table, err = Repeat[int32](m, -1, size); err != nil {
		return nil, false, err
	}
	for i, x := range v {
		if i&(Block-1) == Block-1 {
			if err := poll(m, Block); err != nil {
				return nil, false, err
			}
		}
		p := &table[x-lo]
		if *p >= 0 {
			Drop(m, table)
			return nil, false, nil
		}
		*p = int32(i)
	}
	return table, true, nil
}

// Lookup is for every int what the table has at its distance from lo, -1 beyond the table.
func Lookup(m *budget.Meter, v []int64, lo int64, table []int32) ([]int32, error) {
	out, err := Room[int32](m, len(v))
	if err != nil {
		return nil, err
	}
	err = Each(m, len(v), func(from, to int) {
		o := out[from:to]
		for i, x := range v[from:to] {
			if d := uint64(x) - uint64(lo); d < uint64(len(table)) {
				o[i] = table[d]
			} else {
				o[i] = -1
			}
		}
	})
	return out, err
}
