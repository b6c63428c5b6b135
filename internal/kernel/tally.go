// This file defines TallyKeys, which counts combinations of keys without numbering the rows.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// TallyKeys counts the combinations of keys that occur in n rows, in the order of their first rows. ok is false where the keys have too
// many combinations for a table.
func TallyKeys(m *budget.Meter, keys []Key, n int) (first []int32, counts []int64, ok bool, err error) {
	size := tableSize(keys, n)
	if size < 0 {
		return nil, nil, false, nil
	}
	full, drop, err := completeKeys(m, keys)
	if err != nil {
		return nil, nil, false, err
	}
	defer drop()
	tables := 1
	if size <= 1<<18 {
		tables = max(1, min(m.Workers(), Chunks(n)))
	}
	room, err := Make[int32](m, tables*size)
	if err != nil {
		return nil, nil, false, err
	}
	defer Drop(m, room)
	free := make(chan []int32, tables)
	for t := range tables {
		free <- room[t*size : (t+1)*size]
	}
	err = EachChunk(m, n, func(_, lo, hi int) {
		table := <-free
		composeStrips(full, lo, hi, func(_ int, codes []int32) {
			for _, c := range codes {
				if uint(c) < uint(len(table)) {
					table[c]++
				}
			}
		})
		free <- table
	})
	if err != nil {
		return nil, nil, false, err
	}
	table, groups := room[:size], 0
	for t := 1; t < tables; t++ {
		for c, k := range room[t*size : (t+1)*size] {
			table[c] += k
		}
	}
	for _, k := range table {
		groups += bit(k > 0)
	}
	if first, err = Room[int32](m, groups); err != nil {
		return nil, nil, false, err
	}
	if counts, err = Room[int64](m, groups); err != nil {
		return nil, nil, false, err
	}
	// A second walk along the rows finds the first of each, mostly soon. What was found needs its count no more.
	found := 0
	for lo := 0; found < groups; lo += Block {
		hi := min(lo+Block, n)
		composeStrips(full, lo, hi, func(at int, codes []int32) {
			k := found
			for i, c := range codes {
				if uint(c) < uint(len(table)) && table[c] > 0 {
					first[k], counts[k] = int32(at+i), int64(table[c])
					table[c] = 0
					k++
				}
			}
			found = k
		})
		if err := poll(m, hi-lo); err != nil {
			return nil, nil, false, err
		}
	}
	return first, counts, true, poll(m, size)
}

// composeStrips calls f with the combinations of the rows from lo to hi, a strip at a time.
func composeStrips(keys []Key, lo, hi int, f func(at int, codes []int32)) {
	var room [strip]int32
	for ; lo < hi; lo += strip {
		codes := room[:min(strip, hi-lo)]
		for i := range keys {
			keys[i].compose(codes, lo, i == 0)
		}
		f(lo, codes)
	}
}
