// This file defines the order of a Counter's items by count.

package collections

import "github.com/alkimi/pyexec/internal/object"

// counted is an item of a Counter whose counts are plain ints; place is its number in the order of insertion.
type counted struct {
	key   value
	n     int64
	place int
}

// before orders items by falling count, those of equal count by their place.
func (a *counted) before(b *counted) bool { return a.n > b.n || a.n == b.n && a.place < b.place }

// fewItems is up to how many items are found by comparing all items with the last of those found.
const fewItems = 32

// topPlain is the items that most_common gives where all counts are plain ints and only few are wanted, or the counts are of few different
// numbers; ok is false elsewhere.
func topPlain(t *thread, c *object.Dict, limit int) (items []counted, ok bool, err error) {
	n := c.Len()
	if n == 0 {
		return nil, true, nil
	}
	room := n
	few := limit <= fewItems && limit < n/4
	if few {
		room = limit
	}
	if err := t.Charge(int64(room) * 32); err != nil {
		return nil, false, err
	}
	items = make([]counted, 0, room)
	least, most := int64(0), int64(0)
	for pos, i := 0, 0; ; i++ {
		k, v, next, more := c.Next(pos)
		if !more {
			break
		}
		if pos = next; i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, false, err
			}
		}
		if !v.IsInt() {
			return nil, false, nil
		}
		x := counted{k, v.AsInt(), i}
		if few {
			items = keepTop(items, x)
			continue
		}
		if i == 0 {
			least, most = x.n, x.n
		}
		least, most = min(least, x.n), max(most, x.n)
		items = append(items, x)
	}
	if few {
		return items, true, nil
	}
	if spread := uint64(most) - uint64(least); spread < uint64(2*n) {
		items, err = dealt(t, items, most, int(spread)+1)
		return items, err == nil, err
	}
	return nil, false, nil
}

// keepTop puts x where it belongs among the first cap(items) items.
func keepTop(items []counted, x counted) []counted {
	if len(items) == cap(items) {
		if len(items) == 0 || !x.before(&items[len(items)-1]) {
			return items
		}
		items = items[:len(items)-1]
	}
	i := len(items)
	items = append(items, x)
	for ; i > 0 && x.before(&items[i-1]); i-- {
		items[i] = items[i-1]
	}
	items[i] = x
	return items
}

// dealt sorts items whose counts are few different numbers by dealing them into piles, the first of which is for most.
func dealt(t *thread, items []counted, most int64, piles int) ([]counted, error) {
	if err := t.Charge(int64(len(items))*32 + int64(piles)*8); err != nil {
		return nil, err
	}
	if err := t.Poll(len(items) / 8); err != nil {
		return nil, err
	}
	start, out := make([]int, piles), make([]counted, len(items))
	for i := range items {
		start[most-items[i].n]++
	}
	sum := 0
	for i, n := range start {
		start[i] = sum
		sum += n
	}
	for i := range items {
		p := &start[most-items[i].n]
		out[*p] = items[i]
		*p++
	}
	t.Meter.Release(int64(len(items))*32 + int64(piles)*8)
	return out, nil
}
