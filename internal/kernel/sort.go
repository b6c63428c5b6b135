// This file defines Argsort: the stable order of rows by a key.

package kernel

import (
	"math"
	"slices"

	"github.com/alkimi/pyexec/internal/budget"
)

// Argsort is the rows of v in ascending (descending) order, equal ones in their present order.
func Argsort(m *budget.Meter, v []int64, descending bool) ([]int32, error) {
	n := len(v)
	keys, err := Make[uint64](m, n)
	if err != nil {
		return nil, err
	}
	defer Drop(m, keys)
	for i, x := range v {
		keys[i] = uint64(x) ^ 1<<63
	}
	return argsortKeys(m, keys, descending)
}

// ArgsortFloats is Argsort for floats; NaN comes last (first where nanFirst is set) in either direction.
func ArgsortFloats(m *budget.Meter, v []float64, descending, nanFirst bool) ([]int32, error) {
	keys, err := Make[uint64](m, len(v))
	if err != nil {
		return nil, err
	}
	defer Drop(m, keys)
	nan := uint64(math.MaxUint64)
	if nanFirst != descending {
		nan = 0
	}
	for i, x := range v {
		if x != x {
			keys[i] = nan
			continue
		}
		b := math.Float64bits(x + 0) // -0 and 0 are equal
		if b>>63 == 1 {
			b = ^b
		} else {
			b |= 1 << 63
		}
		keys[i] = b
	}
	return argsortKeys(m, keys, descending)
}

// argsortKeys sorts by unsigned key: least significant digit first, 11 bits at a time, on the keys less their minimum.
func argsortKeys(m *budget.Meter, keys []uint64, descending bool) ([]int32, error) {
	rows, err := Iota(m, len(keys))
	if err != nil || len(keys) < 2 {
		return rows, err
	}
	lo, hi, sorted := keys[0], keys[0], true
	for i := 1; i < len(keys); i++ {
		k := keys[i]
		lo, hi = min(lo, k), max(hi, k)
		if descending && k > keys[i-1] || !descending && k < keys[i-1] {
			sorted = false
		}
	}
	if err := poll(m, len(keys)); err != nil || sorted {
		return rows, err
	}
	for i := range keys {
		if descending {
			keys[i] = hi - keys[i]
		} else {
			keys[i] -= lo
		}
	}
	span := hi - lo
	if len(keys) < 512 {
		slices.SortStableFunc(rows, func(a, b int32) int {
			switch x, y := keys[a], keys[b]; {
			case x < y:
				return -1
			case x > y:
				return 1
			}
			return 0
		})
		return rows, poll(m, len(keys))
	}
	return radix(m, keys, rows, span)
}

func radix(m *budget.Meter, keys []uint64, rows []int32, span uint64) ([]int32, error) {
	const bits = 11
	keys2, err := Make[uint64](m, len(keys))
	if err != nil {
		return nil, err
	}
	defer Drop(m, keys2)
	rows2, err := Make[int32](m, len(keys))
	if err != nil {
		return nil, err
	}
	for shift := 0; shift < 64 && span>>shift != 0; shift += bits {
		var count [1 << bits]int32
		for _, k := range keys {
			count[k>>shift&(1<<bits-1)]++
		}
		at := int32(0)
		for d, c := range count {
			count[d] = at
			at += c
		}
		for i, k := range keys {
			d := k >> shift & (1<<bits - 1)
			p := count[d]
			count[d]++
			keys2[p], rows2[p] = k, rows[i]
		}
		keys, keys2, rows, rows2 = keys2, keys, rows2, rows
		if err := poll(m, len(keys)); err != nil {
			return nil, err
		}
	}
	Drop(m, rows2)
	return rows, nil
}

// Reverse turns an order round.
func Reverse[T any](v []T) { slices.Reverse(v) }
