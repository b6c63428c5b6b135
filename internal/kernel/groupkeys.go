// This file defines GroupKeys, the numbering of rows by several keys at once through a table of all combinations.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

// Key is one of the keys that rows are numbered by. One of its slices has the rows' codes.
type Key struct {
	Codes8  []uint8
	Codes16 []uint16
	Codes32 []uint32
	Bools   []bool
	// Ints are codes less Low; NaT is a missing one.
	Ints []int64
	Low  int64
	// Table translates codes to numbers below N; nil leaves them as they are. Codes beyond it are missing.
	Table []int32
	N     int
	// Missing is the number of rows without a key, -1 where they are in no group.
	Missing int32
}

// WithMissing gives rows without a key a number of their own, behind the others, or puts them into no group.
func (k Key) WithMissing(keep bool) Key {
	k.Missing = -1
	if keep {
		k.Missing = int32(k.N)
		k.N++
	}
	return k
}

// maxTable is the largest table of combinations.
const maxTable = 1 << 22

// GroupKeys numbers the combinations of keys that occur in n rows: in the order of the keys' numbers where sorted is set, else in that of
// their first rows. first has the first row of every group. ok is false where the keys have too many combinations for a table.
func GroupKeys(m *budget.Meter, keys []Key, n int, sorted bool) (codes, first []int32, ok bool, err error) {
	size := tableSize(keys, n)
	if size < 0 {
		return nil, nil, false, nil
	}
	// Without a key nothing would write the codes.
	if len(keys) == 0 {
		codes, err = Make[int32](m, n)
	} else {
		codes, err = Room[int32](m, n)
	}
	if err != nil {
		return nil, nil, false, err
	}
	full, drop, err := completeKeys(m, keys)
	if err != nil {
		return nil, nil, false, err
	}
	defer drop()
	// Every worker has a table of first rows; which of them saw a chunk does not matter, since the least row wins.
	tables := 1
	if size <= 1<<18 {
		tables = max(1, min(m.Workers(), Chunks(n)))
	}
	rows, err := Make[int32](m, tables*size)
	if err != nil {
		return nil, nil, false, err
	}
	defer Drop(m, rows)
	for i := range rows {
		rows[i] = math.MaxInt32
	}
	free := make(chan []int32, tables)
	for t := range tables {
		free <- rows[t*size : (t+1)*size]
	}
	err = EachChunk(m, n, func(_, lo, hi int) {
		seen := <-free
		for ; lo < hi; lo += strip { // strips stay in the nearest caches
			out := codes[lo:min(lo+strip, hi)]
			for i := range full {
				full[i].compose(out, lo, i == 0)
			}
			for i, c := range out {
				if uint(c) < uint(len(seen)) && seen[c] > int32(lo+i) {
					seen[c] = int32(lo + i)
				}
			}
		}
		free <- seen
	})
	if err != nil {
		return nil, nil, false, err
	}
	least := rows[:size]
	for t := 1; t < tables; t++ {
		for c, r := range rows[t*size : (t+1)*size] {
			least[c] = min(least[c], r)
		}
	}
	to, first, err := numberGroups(m, least, sorted)
	if err != nil {
		return nil, nil, false, err
	}
	if len(first) < size || !sorted {
		err = Each(m, n, func(lo, hi int) {
			for i, c := range codes[lo:hi] {
				if uint(c) < uint(len(to)) {
					codes[lo+i] = to[c]
				}
			}
		})
	}
	Drop(m, to)
	return codes, first, true, err
}

// tableSize is the number of combinations, -1 where they are too many for n rows.
func tableSize(keys []Key, n int) int {
	size := 1
	for _, k := range keys {
		if k.N > 0 && size > maxTable/k.N {
			return -1
		}
		size *= k.N
	}
	if size > 4*n+1024 {
		return -1
	}
	return size
}

// completeKeys completes keys; drop takes back the charge for that.
func completeKeys(m *budget.Meter, keys []Key) (full []Key, drop func(), err error) {
	full = make([]Key, len(keys))
	for i, k := range keys {
		if full[i], err = k.complete(m); err != nil {
			return nil, nil, err
		}
	}
	return full, func() {
		for i := range full {
			full[i].drop(m, &keys[i])
		}
	}, nil
}

// numberGroups numbers the combinations that have a first row.
func numberGroups(m *budget.Meter, least []int32, sorted bool) (to, first []int32, err error) {
	groups := 0
	err = Blocks(m, len(least), func(lo, hi int) {
		for _, r := range least[lo:hi] {
			if r != math.MaxInt32 {
				groups++
			}
		}
	})
	if err != nil {
		return nil, nil, err
	}
	if to, err = Make[int32](m, len(least)); err != nil {
		return nil, nil, err
	}
	if first, err = Make[int32](m, groups); err != nil {
		return nil, nil, err
	}
	first = first[:0]
	err = Blocks(m, len(least), func(lo, hi int) {
		for c := lo; c < hi; c++ {
			if r := least[c]; r != math.MaxInt32 {
				to[c] = int32(len(first))
				first = append(first, r)
			}
		}
	})
	if sorted || err != nil {
		return to, first, err
	}
	rows, err := Make[int64](m, groups)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, rows)
	err = Blocks(m, groups, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			rows[i] = int64(first[i])
		}
	})
	if err != nil {
		return nil, nil, err
	}
	order, err := Argsort(m, rows, false)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, order)
	place, err := Make[int32](m, groups)
	if err != nil {
		return nil, nil, err
	}
	defer Drop(m, place)
	err = Blocks(m, groups, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			g := order[i]
			place[g] = int32(i)
			first[i] = int32(rows[g])
		}
	})
	if err != nil {
		return nil, nil, err
	}
	return to, first, Blocks(m, len(least), func(lo, hi int) {
		for c := lo; c < hi; c++ {
			if least[c] != math.MaxInt32 {
				to[c] = place[to[c]]
			}
		}
	})
}

// complete gives narrow codes a table of all that they can be, so that no code needs a test.
func (k Key) complete(m *budget.Meter) (Key, error) {
	size := 0
	switch {
	case k.Codes8 != nil:
		size = 1 << 8
	case k.Codes16 != nil:
		size = 1 << 16
	default:
		return k, nil
	}
	table, err := Make[int32](m, size)
	if err != nil {
		return k, err
	}
	for c := range table {
		switch {
		case k.Table != nil && c < len(k.Table):
			table[c] = k.Table[c]
		case k.Table == nil && c < k.N && int32(c) != k.Missing:
			table[c] = int32(c)
		default:
			table[c] = k.Missing
		}
	}
	k.Table = table
	return k, nil
}

func (k *Key) drop(m *budget.Meter, from *Key) {
	if len(k.Table) > 0 && (len(from.Table) == 0 || &k.Table[0] != &from.Table[0]) {
		Drop(m, k.Table)
	}
}

// compose makes out*N + the key's numbers of the rows from lo on; a missing one makes it -1.
func (k *Key) compose(out []int32, lo int, alone bool) {
	hi := lo + len(out)
	switch {
	case k.Codes8 != nil:
		table := (*[1 << 8]int32)(k.Table)
		for i, c := range k.Codes8[lo:hi] {
			out[i] = k.join(out[i], table[c], alone)
		}
	case k.Codes16 != nil:
		table := (*[1 << 16]int32)(k.Table)
		for i, c := range k.Codes16[lo:hi] {
			out[i] = k.join(out[i], table[c], alone)
		}
	case k.Codes32 != nil:
		for i, c := range k.Codes32[lo:hi] {
			x := k.Missing
			if k.Table == nil && int(c) < k.N {
				x = int32(c)
			} else if int(c) < len(k.Table) {
				x = k.Table[c]
			}
			out[i] = k.join(out[i], x, alone)
		}
	case k.Bools != nil:
		for i, c := range MaskBytes(k.Bools[lo:hi]) {
			out[i] = k.join(out[i], int32(c), alone)
		}
	default:
		for i, v := range k.Ints[lo:hi] {
			x := int32(v - k.Low)
			if v == NaT {
				x = k.Missing
			}
			out[i] = k.join(out[i], x, alone)
		}
	}
}

func (k *Key) join(before, x int32, alone bool) int32 {
	if alone {
		return x
	}
	if before < 0 || x < 0 {
		return -1
	}
	return before*int32(k.N) + x
}

// Span is the least and the greatest value that is not NaT; lo is above hi where there is none.
func Span(m *budget.Meter, v []int64) (lo, hi int64, missing bool, err error) {
	type span struct {
		lo, hi  int64
		missing bool
	}
	spans := make([]span, Chunks(len(v)))
	err = EachChunk(m, len(v), func(c, from, to int) {
		low, high, least := int64(math.MaxInt64), int64(math.MinInt64), int64(math.MaxInt64)
		for _, x := range v[from:to] {
			least = min(least, x)
			high = max(high, x)
			if x == NaT {
				x = math.MaxInt64
			}
			low = min(low, x)
		}
		spans[c] = span{low, high, least == NaT}
	})
	lo, hi = math.MaxInt64, math.MinInt64
	for _, s := range spans {
		lo, hi, missing = min(lo, s.lo), max(hi, s.hi), missing || s.missing
	}
	return lo, hi, missing, err
}
