// This file defines factorization: numbering the distinct values of a column.

package kernel

import (
	"hash/maphash"
	"math"
	"math/bits"

	"github.com/alkimi/pyexec/internal/budget"
)

// seed makes the places of keys in hash tables unpredictable, so that chosen keys cannot be made to collide.
var seed = maphash.String(maphash.MakeSeed(), "factorize") | 1

// direct is the largest range of values that is numbered through a table instead of a hash.
const direct = 1 << 22

// Factorize numbers the distinct values of v in the order of their first appearance; codes has the number of every row, -1 for
// missing ones, which are told by isMissing (nil for none); first has the first row of every number.
func Factorize(m *budget.Meter, v []int64, isMissing func(x int64) bool) (codes, first []int32, err error) {
	if codes, err = Scratch[int32](m, len(v)); err != nil {
		return nil, nil, err
	}
	lo, hi, gaps := int64(math.MaxInt64), int64(math.MinInt64), false
	err = Blocks(m, len(v), func(a, b int) {
		low, high := lo, hi
		if isMissing == nil {
			for _, x := range v[a:b] {
				low, high = min(low, x), max(high, x)
			}
		} else {
			for i, x := range v[a:b] {
				if codes[a+i] = 0; isMissing(x) {
					codes[a+i], gaps = -1, true
					continue
				}
				low, high = min(low, x), max(high, x)
			}
		}
		lo, hi = low, high
	})
	if lo > hi || err != nil {
		return codes, nil, err
	}
	if span := uint64(hi) - uint64(lo); span < direct && span < uint64(4*len(v)+1024) {
		first, err = factorizeDirect(m, v, lo, int(span)+1, codes, gaps)
	} else if len(v) <= fewKeys {
		first, err = factorizeFew(m, v, codes, gaps)
	} else {
		first, err = factorizeHash(m, v, codes, gaps)
	}
	return codes, first, err
}

// factorizeDirect numbers values of a small range. With gaps, rows of code -1 are left out; so with the functions below.
func factorizeDirect(m *budget.Meter, v []int64, lo int64, span int, codes []int32, gaps bool) ([]int32, error) {
	table, err := Make[int32](m, span)
	if err != nil {
		return nil, err
	}
	defer Drop(m, table)
	first, err := Room[int32](m, min(span, len(v)))
	if err != nil {
		return nil, err
	}
	found := 0
	err = Blocks(m, len(v), func(a, b int) {
		out, n := codes[a:b], found
		for i, x := range v[a:b] {
			if gaps && out[i] < 0 {
				continue
			}
			p := &table[uint64(x)-uint64(lo)]
			if *p == 0 {
				first[n] = int32(a + i)
				n++
				*p = int32(n)
			}
			out[i] = *p - 1
		}
		found = n
	})
	return first[:found], err
}

// fewKeys is up to how many rows are numbered with a table that no number of distinct values can fill.
const fewKeys = 1 << 11

// slot is where the search for a key begins in a table of a power of two of slots.
func slot(x int64) uint64 {
	h, l := bits.Mul64(uint64(x)^seed, 0x9E3779B97F4A7C15)
	return h ^ l
}

func factorizeFew(m *budget.Meter, v []int64, codes []int32, gaps bool) ([]int32, error) {
	first, err := Scratch[int32](m, len(v))
	if err != nil {
		return nil, err
	}
	var table [2 * fewKeys]uint16
	n := 0
	codes = codes[:len(v)]
	for i, x := range v {
		if gaps && codes[i] < 0 {
			continue
		}
		p := slot(x) % (2 * fewKeys)
		for {
			c := table[p]
			if c == 0 {
				first[n] = int32(i)
				n++
				table[p] = uint16(n)
				codes[i] = int32(n - 1)
				break
			}
			if v[first[c-1]] == x {
				codes[i] = int32(c - 1)
				break
			}
			p = (p + 1) % (2 * fewKeys)
		}
	}
	return first[:n], poll(m, len(v))
}

func factorizeHash(m *budget.Meter, v []int64, codes []int32, gaps bool) ([]int32, error) {
	size := 1024
	for size < 2*min(len(v), 1<<13) {
		size *= 2
	}
	table, err := Make[int32](m, size)
	if err != nil {
		return nil, err
	}
	defer func() { Drop(m, table) }()
	first, err := Room[int32](m, size/2)
	if err != nil {
		return nil, err
	}
	found, mask := 0, uint64(size-1)
	for i, x := range v {
		if i&(rowsBetween-1) == 0 {
			if err := poll(m, rowsBetween); err != nil {
				return nil, err
			}
		}
		if gaps && codes[i] < 0 {
			continue
		}
		p := slot(x) & mask
		for table[p] != 0 && v[first[table[p]-1]] != x {
			p = (p + 1) & mask
		}
		if c := table[p]; c != 0 {
			codes[i] = c - 1
			continue
		}
		if found == len(first) {
			if table, first, err = widen(m, v, table, first); err != nil {
				return nil, err
			}
			mask = uint64(len(table) - 1)
			for p = slot(x) & mask; table[p] != 0; {
				p = (p + 1) & mask
			}
		}
		first[found] = int32(i)
		codes[i] = int32(found)
		found++
		table[p] = int32(found)
	}
	return first[:found], nil
}

// widen makes a table four times as large, and room for as many more first rows, when these are half as many as the table has slots.
func widen(m *budget.Meter, v []int64, table, first []int32) (wide, more []int32, err error) {
	Drop(m, table)
	if wide, err = Cleared[int32](m, 4*len(table)); err != nil {
		return nil, first, err
	}
	if more, err = Room[int32](m, 4*len(first)); err != nil {
		return wide, first, err
	}
	if err = Copy(m, more, first); err != nil {
		return wide, first, err
	}
	Drop(m, first)
	mask := uint64(len(wide) - 1)
	for c, row := range first {
		if c&(rowsBetween-1) == 0 {
			if err := poll(m, rowsBetween); err != nil {
				return wide, first, err
			}
		}
		q := slot(v[row]) & mask
		for wide[q] != 0 {
			q = (q + 1) & mask
		}
		wide[q] = int32(c + 1)
	}
	return wide, more, nil
}

// FactorizeCodes is Factorize for codes into a dictionary of size entries; larger codes are missing.
func FactorizeCodes[C Code](m *budget.Meter, v []C, size int) (codes, first []int32, err error) {
	codes, err = Room[int32](m, len(v))
	if err != nil {
		return nil, nil, err
	}
	table, err := Make[int32](m, size)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, table)
	if first, err = Room[int32](m, min(size, len(v))); err != nil {
		return nil, nil, err
	}
	found := 0
	err = Blocks(m, len(v), func(lo, hi int) {
		out, n := codes[lo:hi], found
		for i, x := range v[lo:hi] {
			c := int(x)
			if uint(c) >= uint(len(table)) {
				out[i] = -1
				continue
			}
			p := &table[c]
			if *p == 0 {
				first[n] = int32(lo + i)
				n++
				*p = int32(n)
			}
			out[i] = *p - 1
		}
		found = n
	})
	return codes, first[:found], err
}

// FloatKeys are ints that are equal where the floats are; NaN becomes NaT, all kinds of it.
func FloatKeys(m *budget.Meter, v []float64) ([]int64, error) {
	out, err := Room[int64](m, len(v))
	if err != nil {
		return nil, err
	}
	return out, Each(m, len(v), func(lo, hi int) {
		o := out[lo:hi]
		for i, x := range v[lo:hi] {
			if x != x {
				o[i] = NaT
				continue
			}
			// The bits of -0.0, which are NaT's, do not occur: adding 0 makes it 0.
			o[i] = int64(math.Float64bits(x + 0))
		}
	})
}

// Combine makes one code of two: a*n + b, where n is the number of b's codes; missing where one of them is.
func Combine(m *budget.Meter, a, b []int32, n int) ([]int64, error) {
	out, err := Room[int64](m, len(a))
	if err != nil {
		return nil, err
	}
	err = Blocks(m, len(a), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if a[i] < 0 || b[i] < 0 {
				out[i] = -1
			} else {
				out[i] = int64(a[i])*int64(n) + int64(b[i])
			}
		}
	})
	return out, err
}
