// This file defines the two moves that keep a heap in order, on lists of any values and on raw numbers.

package heapq

import (
	"math/bits"

	"github.com/alkimi/pyexec/internal/object"
)

// heap is a list seen as a heap. The comparisons are CPython's, in the same order, since they may be code of the script; it may also
// change the list, which is found out by its length.
type heap struct {
	t    *thread
	list *object.List
	max  bool // the largest item comes first
}

func (h heap) less(a, b value) (bool, error) {
	if h.max {
		a, b = b, a
	}
	return object.Less(h.t, a, b)
}

func changed() error    { return object.RuntimeErrorf("list changed size during iteration") }
func outOfRange() error { return object.IndexErrorf("index out of range") }

// down moves the item at pos towards start until its parent is not larger.
func (h heap) down(start, pos int) error {
	size := h.list.Len()
	if pos >= size {
		return outOfRange()
	}
	item := h.list.At(pos)
	for pos > start {
		parent := (pos - 1) >> 1
		less, err := h.less(item, h.list.At(parent))
		if err != nil {
			return err
		}
		if h.list.Len() != size {
			return changed()
		}
		if !less {
			return nil
		}
		if err := h.swap(parent, pos); err != nil {
			return err
		}
		pos = parent
	}
	return nil
}

// up moves the item at pos to a leaf, lifting the smaller child each time, and from there back to its place: most items of a heap
// belong near the leaves, so this needs fewer comparisons than stopping on the way.
func (h heap) up(pos int) error {
	size := h.list.Len()
	if pos >= size {
		return outOfRange()
	}
	start := pos
	for limit := size >> 1; pos < limit; {
		child := 2*pos + 1
		if child+1 < size {
			less, err := h.less(h.list.At(child), h.list.At(child+1))
			if err != nil {
				return err
			}
			if h.list.Len() != size {
				return changed()
			}
			if !less {
				child++
			}
		}
		if err := h.swap(child, pos); err != nil {
			return err
		}
		pos = child
	}
	return h.down(start, pos)
}

func (h heap) swap(i, j int) error {
	x := h.list.At(i)
	if err := h.list.Set(h.t, i, h.list.At(j)); err != nil {
		return err
	}
	return h.list.Set(h.t, j, x)
}

// heapify makes a heap of the list.
func (h heap) heapify() error {
	if !h.max {
		if ints, ok := h.list.IntItems(); ok {
			return heapifyOrder(h.t, len(ints), func(i int) error { upRaw(ints, i); return nil })
		}
		if floats, ok := h.list.FloatItems(); ok {
			return heapifyOrder(h.t, len(floats), func(i int) error { upRaw(floats, i); return nil })
		}
	}
	return heapifyOrder(h.t, h.list.Len(), h.up)
}

// heapifyOrder calls up for every item that has children. Like CPython it takes those of large heaps in an order that stays within
// the cache: a parent as soon as both of its children are done.
func heapifyOrder(t *thread, n int, up func(i int) error) error {
	polled := 0
	one := func(i int) error {
		if polled++; polled&255 == 0 {
			if err := t.Poll(256); err != nil {
				return err
			}
		}
		return up(i)
	}
	half := n >> 1 // the first without children
	if n <= 2500 {
		for i := half - 1; i >= 0; i-- {
			if err := one(i); err != nil {
				return err
			}
		}
		return nil
	}
	leftmost := 1<<(bits.Len(uint(half+1))-1) - 1 // of the row of half
	rows := func(from, to int) error {
		for i := from; i >= to; i-- {
			for j := i; ; j >>= 1 {
				if err := one(j); err != nil {
					return err
				}
				if j&1 == 0 {
					break
				}
			}
		}
		return nil
	}
	if err := rows(leftmost-1, half>>1); err != nil {
		return err
	}
	return rows(half-1, leftmost)
}

// upFirst is up for the first item of any list.
func (h heap) upFirst() error {
	if !h.max {
		if ints, ok := h.list.IntItems(); ok && len(ints) > 0 {
			upRaw(ints, 0)
			return nil
		}
		if floats, ok := h.list.FloatItems(); ok && len(floats) > 0 {
			upRaw(floats, 0)
			return nil
		}
	}
	return h.up(0)
}

// downLast is down for the last item of any list.
func (h heap) downLast() error {
	if !h.max {
		if ints, ok := h.list.IntItems(); ok {
			downRaw(ints, 0, len(ints)-1)
			return nil
		}
		if floats, ok := h.list.FloatItems(); ok {
			downRaw(floats, 0, len(floats)-1)
			return nil
		}
	}
	return h.down(0, h.list.Len()-1)
}

// upRaw is heap.up on numbers.
func upRaw[K int64 | float64](items []K, pos int) {
	start, item := pos, items[pos]
	for limit := len(items) >> 1; pos < limit; {
		child := 2*pos + 1
		if child+1 < len(items) && !(items[child] < items[child+1]) {
			child++
		}
		items[pos] = items[child]
		pos = child
	}
	items[pos] = item
	downRaw(items, start, pos)
}

// downRaw is heap.down on numbers.
func downRaw[K int64 | float64](items []K, start, pos int) {
	item := items[pos]
	for pos > start {
		parent := (pos - 1) >> 1
		if !(item < items[parent]) {
			break
		}
		items[pos] = items[parent]
		pos = parent
	}
	items[pos] = item
}
