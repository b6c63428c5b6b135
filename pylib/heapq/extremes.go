// This file defines nlargest and nsmallest.

package heapq

import (
	"math"

	"github.com/alkimi/pyexec/internal/builtins"
	"github.com/alkimi/pyexec/internal/object"
)

// extremes is one call of nlargest or nsmallest.
type extremes struct {
	t                *thread
	n, iterable, key value
	largest          bool
}

func (e extremes) find() (value, error) {
	t := e.t
	if one, err := object.Equal(t, e.n, object.Int(1)); err != nil {
		return value{}, err
	} else if one {
		return e.single()
	}
	size, err := object.Len(t, e.iterable)
	switch {
	case err == nil:
		all, err := object.Compare(t, object.CmpGe, e.n, object.Int(int64(size)))
		if err != nil {
			return value{}, err
		}
		if ok, err := object.Truth(t, all); err != nil {
			return value{}, err
		} else if ok {
			l, err := e.sorted(e.iterable, e.key)
			if err != nil {
				return value{}, err
			}
			return object.GetItem(t, l, object.NewSlice(object.None, e.n, object.None))
		}
	case !object.Matches(err, object.TypeErrorType) && !object.Matches(err, object.AttributeErrorType):
		return value{}, err
	}
	return e.some()
}

// sorted is sorted(items, key=key), from the largest where those are wanted.
func (e extremes) sorted(items, key value) (value, error) {
	kw := []object.Kwarg{{Name: object.NewStrObj("key"), Value: key}, {Name: object.NewStrObj("reverse"), Value: object.Bool(e.largest)}}
	return object.CallKw(e.t, builtins.Table()["sorted"], []value{items}, kw)
}

// single is the case of n = 1: min or max.
func (e extremes) single() (value, error) {
	t := e.t
	it, err := object.Iter(t, e.iterable)
	if err != nil {
		return value{}, err
	}
	name := "min"
	if e.largest {
		name = "max"
	}
	none := object.NewStrObj("none").Value()
	kw := []object.Kwarg{{Name: object.NewStrObj("default"), Value: none}, {Name: object.NewStrObj("key"), Value: e.key}}
	best, err := object.CallKw(t, builtins.Table()[name], []value{it}, kw)
	if err != nil {
		return value{}, err
	}
	l, err := object.NewList(t, 1)
	if err == nil && !object.Is(best, none) {
		err = l.Append(t, best)
	}
	if err != nil {
		return value{}, err
	}
	return l.Value(), nil
}

// count is n as a number of items.
func (e extremes) count() (int64, error) {
	n := e.n
	var err error
	if e.largest {
		if n, err = object.Unary(e.t, object.UnaryNeg, n); err != nil {
			return 0, err
		}
	}
	if n, err = object.Index(e.t, n); err != nil {
		return 0, err
	}
	if n.Ref != nil {
		if (object.BigOf(n).Sign() > 0) == e.largest {
			return 0, nil
		}
		return math.MaxInt64, nil
	}
	if e.largest {
		return -max(n.AsInt(), -math.MaxInt64), nil
	}
	return n.AsInt(), nil
}

// some keeps the n most extreme items seen so far in a heap, with the worst of them first. Its entries are tuples (item, order) or
// (key, order, item), in which order, which rises or falls, keeps equal items in their sequence.
func (e extremes) some() (value, error) {
	t := e.t
	it, err := object.Iter(t, e.iterable)
	if err != nil {
		return value{}, err
	}
	left, err := e.count()
	if err != nil {
		return value{}, err
	}
	l, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(l.Value()))
	order, step := int64(0), int64(1)
	if e.largest {
		step = -1
	}
	h := heap{t: t, list: l, max: !e.largest}
	if left > 0 {
		full := false
		err = object.Iterate(t, it, func(x value) error {
			entry, err := e.entry(x, order)
			if err != nil {
				return err
			}
			order += step
			left--
			if err := l.Append(t, entry); err != nil || left > 0 {
				return err
			}
			full = true
			return object.StopIterating
		})
		if err != nil {
			return value{}, err
		}
		if !full && l.Len() == 0 {
			return l.Value(), nil
		}
	}
	if l.Len() == 0 {
		return l.Value(), nil
	}
	if err := h.heapify(); err != nil {
		return value{}, err
	}
	err = object.Consume(t, it, func(x value) error {
		k := x
		if !e.key.IsNone() {
			if k, err = object.Call(t, e.key, x); err != nil {
				return err
			}
		}
		if better, err := h.less(first(l), k); err != nil || !better {
			return err
		}
		entry, err := e.make(k, x, order)
		if err != nil {
			return err
		}
		order += step
		_, err = h.replace(entry)
		return err
	})
	if err != nil {
		return value{}, err
	}
	return e.items(l)
}

// first is the key of the first entry.
func first(l *object.List) value { return object.ToTuple(l.At(0)).Items[0] }

func (e extremes) entry(x value, order int64) (value, error) {
	k := x
	if !e.key.IsNone() {
		var err error
		if k, err = object.Call(e.t, e.key, x); err != nil {
			return value{}, err
		}
	}
	return e.make(k, x, order)
}

func (e extremes) make(k, x value, order int64) (value, error) {
	if e.key.IsNone() {
		return object.Pair(e.t, k, object.Int(order))
	}
	return object.NewTuple(e.t, []value{k, object.Int(order), x})
}

// items sorts the entries and gives their items as a list.
func (e extremes) items(l *object.List) (value, error) {
	sorted, err := e.sorted(l.Value(), object.None)
	if err != nil {
		return value{}, err
	}
	entries, out := object.ToList(sorted), l
	out.Clear()
	at := 2
	if e.key.IsNone() {
		at = 0
	}
	for i := range entries.Len() {
		if i&1023 == 1023 {
			if err := e.t.Poll(1024); err != nil {
				return value{}, err
			}
		}
		if err := out.Append(e.t, object.ToTuple(entries.At(i)).Items[at]); err != nil {
			return value{}, err
		}
	}
	return out.Value(), nil
}
