// This file defines the module heapq and its functions on one heap.

// Package heapq is Python's heapq: lists as priority queues.
package heapq

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// Module is the module heapq.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{}
	for _, f := range []struct {
		name, signature, doc string
		fn                   args.Fn
	}{
		{"heappush", "heap, item, /", "Push item onto heap, maintaining the heap invariant.", heappush},
		{"heappop", "heap, /", "Pop the smallest item off the heap, maintaining the heap invariant.", heappop},
		{"heapify", "heap, /", "Transform list into a heap, in-place, in O(len(heap)) time.", heapify},
		{"heapreplace", "heap, item, /", "Pop and return the current smallest value, and add the new item.", heapreplace},
		{"heappushpop", "heap, item, /", "Push item on the heap, then pop and return the smallest item from the heap.", heappushpop},
	} {
		attrs[f.name] = args.ModuleFunc("_heapq", f.name, f.signature, f.doc, f.fn).Value()
	}
	python := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.PyFunc(name, signature, doc, fn).Value()
	}
	python("nlargest", "n, iterable, key=None", "Find the n largest elements in a dataset.", func(t *thread, a []value) (value, error) {
		return extremes{t, a[0], a[1], a[2], true}.find()
	})
	python("nsmallest", "n, iterable, key=None", "Find the n smallest elements in a dataset.", func(t *thread, a []value) (value, error) {
		return extremes{t, a[0], a[1], a[2], false}.find()
	})
	python("merge", "*iterables, key=None, reverse=False", "Merge multiple sorted inputs into a single sorted output.", merge)
	return object.NewModule("heapq", "Heap queue algorithm (a.k.a. priority queue).", attrs)
})

// heapOf is the argument heap.
func heapOf(t *thread, fn, which string, v value) (heap, error) {
	if !object.IsList(v) {
		name := object.TypeOf(v).Name
		if v.IsNone() {
			name = "None"
		}
		return heap{}, object.TypeErrorf("%s() argument%s must be list, not %s", fn, which, name)
	}
	return heap{t: t, list: object.ToList(v)}, nil
}

func heappush(t *thread, a []value) (value, error) {
	h, err := heapOf(t, "heappush", " 1", a[0])
	if err != nil {
		return value{}, err
	}
	if err := h.list.Append(t, a[1]); err != nil {
		return value{}, err
	}
	return object.None, h.downLast()
}

func heappop(t *thread, a []value) (value, error) {
	h, err := heapOf(t, "heappop", "", a[0])
	if err != nil {
		return value{}, err
	}
	return h.pop()
}

func (h heap) pop() (value, error) {
	n := h.list.Len()
	if n == 0 {
		return value{}, outOfRange()
	}
	last, err := h.list.Pop(h.t, n-1)
	if err != nil || n == 1 {
		return last, err
	}
	return h.replace(last)
}

// replace puts an item in the place of the first, which it gives.
func (h heap) replace(item value) (value, error) {
	if h.list.Len() == 0 {
		return value{}, outOfRange()
	}
	first := h.list.At(0)
	if err := h.list.Set(h.t, 0, item); err != nil {
		return value{}, err
	}
	return first, h.upFirst()
}

func heapify(t *thread, a []value) (value, error) {
	h, err := heapOf(t, "heapify", "", a[0])
	if err != nil {
		return value{}, err
	}
	return object.None, h.heapify()
}

func heapreplace(t *thread, a []value) (value, error) {
	h, err := heapOf(t, "heapreplace", " 1", a[0])
	if err != nil {
		return value{}, err
	}
	return h.replace(a[1])
}

func heappushpop(t *thread, a []value) (value, error) {
	h, err := heapOf(t, "heappushpop", " 1", a[0])
	if err != nil {
		return value{}, err
	}
	if h.list.Len() == 0 {
		return a[1], nil
	}
	less, err := object.Less(t, h.list.At(0), a[1])
	if err != nil {
		return value{}, err
	}
	if !less {
		return a[1], nil
	}
	return h.replace(a[1])
}
