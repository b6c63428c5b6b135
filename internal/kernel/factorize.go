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
	codes, err = Make[int32](m, len(v))
	if err != nil || len(v) == 0 {
		return codes, nil, err
	}
	lo, hi := int64(math.MaxInt64), int64(math.MinInt64)
	for i, x := range v {
		if isMissing != nil && isMissing(x) {
			codes[i] = -1
			continue
		}
		lo, hi = min(lo, x), max(hi, x)
	}
	if lo > hi {
		return codes, nil, poll(m, len(v))
	}
	if span := uint64(hi) - uint64(lo); span < direct && span < uint64(4*len(v)+1024) {
		table, err := Make[int32](m, int(span)+1)
		if err != nil {
			return nil, nil, err
		}
		defer Drop(m, table)
		err = Blocks(m, len(v), func(a, b int) {
			for i := a; i < b; i++ {
				if codes[i] < 0 {
					continue
				}
				p := &table[uint64(v[i])-uint64(lo)]
				if *p == 0 {
					first = append(first, int32(i))
					*p = int32(len(first))
				}
				codes[i] = *p - 1
			}
		})
		return codes, first, err
	}
	return factorizeHash(m, v, codes)
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
	err = Blocks(m, len(v), func(lo, hi int) {
		for i := lo; i < hi; i++ {
			c := int(v[i])
			if uint(c) >= uint(size) {
				codes[i] = -1
				continue
			}
			p := &table[c]
			if *p == 0 {
				first = append(first, int32(i))
				*p = int32(len(first))
			}
			codes[i] = *p - 1
		}
	})
	return codes, first, err
}

func factorizeHash(m *budget.Meter, v []int64, codes []int32) ([]int32, []int32, error) {
	size := 1024
	for size < 2*min(len(v), 1<<13) {
		size *= 2
	}
	table, err := Make[int32](m, size)
	if err != nil {
		return nil, nil, err
	}
	var first []int32
	place := func(x int64) uint64 {
		h, l := bits.Mul64(uint64(x)^seed, 0x9E3779B97F4A7C15)
		return (h ^ l) & uint64(size-1)
	}
	for i, x := range v {
		if i&(Block-1) == 0 {
			if err := poll(m, Block); err != nil {
				return nil, nil, err
			}
		}
		if codes[i] < 0 {
			continue
		}
		p := place(x)
		for table[p] != 0 && v[first[table[p]-1]] != x {
			p = (p + 1) & uint64(size-1)
		}
		if table[p] == 0 {
			first = append(first, int32(i))
			table[p] = int32(len(first))
			if len(first)*2 > size {
				Drop(m, table)
				size *= 4
				if table, err = Make[int32](m, size+len(first)); err != nil {
					return nil, nil, err
				}
				table = table[:size]
				for c, row := range first {
					q := place(v[row])
					for table[q] != 0 {
						q = (q + 1) & uint64(size-1)
					}
					table[q] = int32(c + 1)
				}
			}
			codes[i] = int32(len(first) - 1)
			continue
		}
		codes[i] = table[p] - 1
	}
	Drop(m, table)
	return codes, first, nil
}

// FloatKeys are ints that are equal where the floats are; NaN becomes NaT, all kinds of it.
func FloatKeys(m *budget.Meter, v []float64) ([]int64, error) {
	out, err := Room[int64](m, len(v))
	if err != nil {
		return nil, err
	}
	for i, x := range v {
		if x != x {
			out[i] = NaT
			continue
		}
		// The bits of -0.0, which are NaT's, do not occur: adding 0 makes it 0.
		out[i] = int64(math.Float64bits(x + 0))
	}
	return out, poll(m, len(v))
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
