// This file defines TallyKeys, which counts combinations of keys without numbering the rows.

package kernel

import (
	"math"

	"github.com/alkimi/pyexec/internal/budget"
)

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
	// Of every combination there is the first row and the number of rows.
	type tally struct{ row, count int32 }
	room, err := Make[tally](m, tables*size)
	if err != nil {
		return nil, nil, false, err
	}
	defer Drop(m, room)
	one := min(chunk, n)
	codes, err := Make[int32](m, tables*one)
	if err != nil {
		return nil, nil, false, err
	}
	defer Drop(m, codes)
	free := make(chan int, tables)
	for t := range tables {
		free <- t
	}
	err = EachChunk(m, n, func(_, lo, hi int) {
		t := <-free
		seen, out := room[t*size:(t+1)*size], codes[t*one:t*one+hi-lo]
		for i := range full {
			full[i].compose(out, lo, i == 0)
		}
		for i, c := range out {
			if uint(c) >= uint(len(seen)) {
				continue
			}
			p := &seen[c]
			// Chunks may come in any order, rows of a chunk do not.
			if p.count == 0 || p.row > int32(lo+i) {
				p.row = int32(lo + i)
			}
			p.count++
		}
		free <- t
	})
	if err != nil {
		return nil, nil, false, err
	}
	least, err := Make[int32](m, size)
	if err != nil {
		return nil, nil, false, err
	}
	defer Drop(m, least)
	for c := range least {
		least[c] = math.MaxInt32
		for t := range tables {
			if p := room[t*size+c]; p.count > 0 {
				least[c] = min(least[c], p.row)
			}
		}
	}
	to, first, err := numberGroups(m, least, false)
	if err != nil {
		return nil, nil, false, err
	}
	defer Drop(m, to)
	if counts, err = Make[int64](m, len(first)); err != nil {
		return nil, nil, false, err
	}
	for i, p := range room {
		if p.count > 0 {
			counts[to[i%size]] += int64(p.count)
		}
	}
	return first, counts, true, poll(m, len(room))
}
