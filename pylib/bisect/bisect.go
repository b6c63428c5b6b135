// This file defines the module bisect.

// Package bisect is Python's bisect: places in sorted sequences.
package bisect

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// Module is the module bisect.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{}
	const signature = "a, x, lo=0, hi=None, *, key=None"
	def := func(name, alias, doc string, fn args.Fn) {
		f := args.Func(name, signature, doc, fn)
		attrs[name], attrs[alias] = f.Value(), f.Value()
	}
	for _, side := range []struct {
		suffix string
		right  bool
	}{{"left", false}, {"right", true}} {
		find, insert := "bisect_"+side.suffix, "insort_"+side.suffix
		findAlias, insertAlias := find, insert
		if side.right {
			findAlias, insertAlias = "bisect", "insort"
		}
		def(find, findAlias, "Return the index where to insert item x in list a, assuming a is sorted.", func(t *thread, a []value) (value, error) {
			s, err := newSearch(t, a, side.right)
			if err != nil {
				return value{}, err
			}
			i, err := s.find(a[1])
			return object.Int(int64(i)), err
		})
		def(insert, insertAlias, "Insert item x in list a, and keep it sorted assuming a is sorted.", func(t *thread, a []value) (value, error) {
			return object.None, insort(t, a, side.right)
		})
	}
	return object.NewModule("bisect", "Bisection algorithms.", attrs)
})

// search is one search.
type search struct {
	t      *thread
	seq    value
	key    value
	lo, hi int
	right  bool // behind equal items
}

func newSearch(t *thread, a []value, right bool) (search, error) {
	s := search{t: t, seq: a[0], key: a[4], right: right}
	var err error
	if s.lo, err = object.IndexInt(t, a[2]); err != nil {
		return s, err
	}
	s.hi = -1
	if !a[3].IsNone() {
		if s.hi, err = bound(t, a[3]); err != nil {
			return s, err
		}
	}
	if s.lo < 0 {
		return s, object.ValueErrorf("lo must be non-negative")
	}
	if s.hi == -1 { // CPython does not tell it from None
		s.hi, err = object.Len(t, s.seq)
		if err == nil {
			err = checkSequence(s.seq)
		}
	}
	return s, err
}

// bound is the argument hi.
func bound(t *thread, v value) (int, error) {
	typ := object.TypeOf(v)
	if !v.IsInt() && typ.Slots.Index == nil {
		return 0, object.TypeErrorf("argument should be integer or None, not '%s'", typ.Name)
	}
	n, err := object.Index(t, v)
	if err == nil && n.Ref != nil {
		err = object.OverflowErrorf("cannot fit 'int' into an index-sized integer")
	}
	return int(n.AsInt()), err
}

// checkSequence tells sequences from other containers that have a length.
func checkSequence(v value) error {
	switch typ := object.TypeOf(v); {
	case typ.Layout == object.LayoutDict:
		return object.TypeErrorf("%s is not a sequence", typ.Name)
	case typ.Slots.GetItem == nil:
		return object.TypeErrorf("'%s' object does not support indexing", typ.Name)
	}
	return nil
}

// find is the place of x, whose key x is.
func (s search) find(x value) (int, error) {
	if i, ok := s.findRaw(x); ok {
		return i, nil
	}
	for lo, hi := s.lo, s.hi; ; {
		if lo >= hi {
			return lo, nil
		}
		mid := int(uint(lo+hi) >> 1)
		item, err := s.item(mid)
		if err == nil && !s.key.IsNone() {
			item, err = object.Call(s.t, s.key, item)
		}
		if err != nil {
			return 0, err
		}
		less := false
		if s.right {
			less, err = object.Less(s.t, x, item)
		} else {
			less, err = object.Less(s.t, item, x)
		}
		if err != nil {
			return 0, err
		}
		if less == s.right {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
}

// item is item i of the sequence.
func (s search) item(i int) (value, error) {
	if object.TypeOf(s.seq) == object.ListType {
		if l := object.ToList(s.seq); i < l.Len() {
			return l.At(i), nil
		}
	}
	return object.GetItem(s.t, s.seq, object.Int(int64(i)))
}

// findRaw is find on a list of raw numbers.
func (s search) findRaw(x value) (int, bool) {
	if object.TypeOf(s.seq) != object.ListType || !s.key.IsNone() {
		return 0, false
	}
	l := object.ToList(s.seq)
	if s.hi > l.Len() {
		return 0, false
	}
	if items, ok := l.IntItems(); ok && x.IsInt() {
		return place(items, x.AsInt(), s.lo, s.hi, s.right), true
	}
	if items, ok := l.FloatItems(); ok && x.IsFloat() {
		return place(items, x.AsFloat(), s.lo, s.hi, s.right), true
	}
	return 0, false
}

func place[K int64 | float64](items []K, x K, lo, hi int, right bool) int {
	if right {
		for lo < hi {
			mid := int(uint(lo+hi) >> 1)
			if x < items[mid] {
				hi = mid
			} else {
				lo = mid + 1
			}
		}
		return lo
	}
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if items[mid] < x {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func insort(t *thread, a []value, right bool) error {
	x := a[1]
	if !a[4].IsNone() {
		var err error
		if x, err = object.Call(t, a[4], x); err != nil {
			return err
		}
	}
	s, err := newSearch(t, a, right)
	if err != nil {
		return err
	}
	i, err := s.find(x)
	if err != nil {
		return err
	}
	if object.TypeOf(a[0]) != object.ListType {
		_, err := object.CallMethod(t, a[0], "insert", object.Int(int64(i)), a[1])
		return err
	}
	l := object.ToList(a[0])
	i = min(i, l.Len())
	// A long list is moved by half of its length on average.
	if moved := l.Len() - i; moved > 1<<12 {
		if err := t.Poll(moved / 64); err != nil {
			return err
		}
	}
	return l.Insert(t, i, a[1])
}
