// This file defines enumerate, zip, map, filter and reversed: classes whose values are lazy iterators.

package builtins

import (
	"math"
	"strconv"

	"github.com/alkimi/pyexec/internal/object"
)

type (
	nextFunc = func(t *object.Thread) (object.Value, bool, error)
	copyFunc = func(object.Value) (object.Value, error)
)

func newLazyType(name, doc string) *object.Type {
	typ := object.NewType(name, object.LayoutObject, object.IteratorType)
	typ.Doc = doc
	object.InitType(typ)
	return typ
}

// The types of the lazy iterators; their constructors are set below. They are made when object's own tables are complete.
var (
	enumerateType = newLazyType("enumerate", "Pairs of a count and the items of an iterable.")
	zipType       = newLazyType("zip", "Tuples of the items of several iterables.")
	mapType       = newLazyType("map", "A function applied to the items of iterables.")
	filterType    = newLazyType("filter", "The items of an iterable for which a function is true.")
	reversedType  = newLazyType("reversed", "The items of a sequence in reverse order.")
)

func init() {
	enumerateType.Slots.New = newEnumerate
	zipType.Slots.New = newZip
	mapType.Slots.New = newMap
	filterType.Slots.New = newFilter
	reversedType.Slots.New = newReversed
}

// newLazy makes an iterator of one of these types. Its next counts as a level of recursion: iterators can be nested without end.
func newLazy(t *object.Thread, cls *object.Type, next nextFunc, each func(visit func(object.Value))) (object.Value, error) {
	return object.NewIterator(t, cls, func(t *object.Thread) (object.Value, bool, error) {
		if err := t.Enter(); err != nil {
			return object.Value{}, false, err
		}
		v, ok, err := next(t)
		t.Leave()
		return v, ok, err
	}, each)
}

// noKeywords refuses keyword arguments, unless an __init__ of the script takes them.
func noKeywords(cls *object.Type, name string, kw []object.Kwarg) error {
	if len(kw) > 0 && !cls.Overrides("__init__") {
		return object.TypeErrorf("%s() takes no keyword arguments", name)
	}
	return nil
}

// copyable sets how an iterator is copied.
func copyable(v object.Value, err error, copy func(t *object.Thread, cls *object.Type, each copyFunc) (object.Value, error)) (object.Value, error) {
	if err == nil {
		object.As[object.Iterator](v).Copy = copy
	}
	return v, err
}

// cursors makes a cursor of each iterable; the slice is charged. plain is Cursor.Plain of all.
func cursors(t *object.Thread, iterables []object.Value) (list []object.Cursor, plain bool, err error) {
	if err := t.Charge(int64(len(iterables)) * object.SizeCursor); err != nil {
		return nil, false, err
	}
	list, plain = make([]object.Cursor, len(iterables)), true
	held := 0 // iterators that code of the script could make grow while the others are made
	defer func() {
		if held > 0 {
			t.Drop(held - 1)
		}
	}()
	for i, v := range iterables {
		if list[i], err = object.NewCursor(t, v); err != nil {
			return nil, false, err
		}
		if !list[i].Plain() {
			plain = false
			list[i].Visit(func(it object.Value) {
				if mark := t.Hold(it); held == 0 {
					held = mark + 1
				}
			})
		}
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, false, err
			}
		}
	}
	return list, plain, nil
}

// expect notes how many items an iterator will give that ends with the first of list.
func expect(v object.Value, err error, list []object.Cursor) {
	if err != nil || len(list) == 0 {
		return
	}
	n := math.MaxInt32
	for i := range list {
		n = min(n, list[i].Expect())
	}
	object.As[object.Iterator](v).Expect = int32(n)
}

// copyCursors is Cursor.Copy of each.
func copyCursors(t *object.Thread, list []object.Cursor, each copyFunc) (out []object.Cursor, plain bool, err error) {
	if err := t.Charge(int64(len(list)) * object.SizeCursor); err != nil {
		return nil, false, err
	}
	out, plain = make([]object.Cursor, len(list)), true
	for i := range list {
		if out[i], err = list[i].Copy(t, each); err != nil {
			return nil, false, err
		}
		plain = plain && out[i].Plain()
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, false, err
			}
		}
	}
	return out, plain, nil
}

func visitCursors(list []object.Cursor, visit func(object.Value)) {
	for i := range list {
		list[i].Visit(visit)
	}
}

func visitValues(vs []object.Value) func(visit func(object.Value)) {
	return func(visit func(object.Value)) {
		for _, v := range vs {
			visit(v)
		}
	}
}

func newEnumerate(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	if n := len(a) + len(kw); n > 2 {
		return object.Value{}, object.TypeErrorf("enumerate() takes at most 2 arguments (%d given)", n)
	} else if n == 0 {
		return object.Value{}, object.TypeErrorf("enumerate() missing required argument 'iterable'")
	}
	given := [2]object.Value{object.Unbound, object.Int(0)}
	copy(given[:], a)
	for _, k := range kw {
		name := k.Name.String()
		switch {
		case name == "iterable" && len(a) == 0:
			given[0] = k.Value
		case name == "start" && len(a) == 1 || name == "start" && len(kw) == 2:
			given[1] = k.Value
		default:
			return object.Value{}, object.TypeErrorf("'%s' is an invalid keyword argument for enumerate()", object.Printable(name, 200))
		}
	}
	if given[0].IsUnbound() {
		return object.Value{}, object.TypeErrorf("enumerate() missing required argument 'iterable'")
	}
	count, err := object.Index(t, given[1])
	if err != nil {
		return object.Value{}, err
	}
	c, err := object.NewCursor(t, given[0])
	if err != nil {
		return object.Value{}, err
	}
	return enumerated(t, cls, c, count)
}

// enumerated counts the items of c from count.
func enumerated(t *object.Thread, cls *object.Type, c object.Cursor, count object.Value) (object.Value, error) {
	v, err := object.NewTupleIterator(t, cls, 2, c.Plain(), func(t *object.Thread, out []object.Value) (bool, error) {
		ok, err := c.NextTo(t, &out[1])
		if err != nil || !ok {
			return false, err
		}
		out[0].Take(&count)
		if count.Ref == nil && count.AsInt() < math.MaxInt64 {
			count.Bits++
		} else if count, err = object.Binary(t, object.OpAdd, count, object.Int(1)); err != nil {
			return false, err
		}
		return true, nil
	}, func(visit func(object.Value)) {
		c.Visit(visit)
		visit(count)
	})
	expect(v, err, []object.Cursor{c})
	if err == nil && c.Plain() {
		object.As[object.Iterator](v).CountPairs(&count, &c)
	}
	return copyable(v, err, func(t *object.Thread, cls *object.Type, each copyFunc) (object.Value, error) {
		at := count
		again, err := c.Copy(t, each)
		if err != nil {
			return object.Value{}, err
		}
		return enumerated(t, cls, again, at)
	})
}

func newZip(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	strict := false
	for _, k := range kw {
		if k.Name.String() != "strict" {
			return object.Value{}, object.TypeErrorf("'%s' is an invalid keyword argument for zip()", object.Printable(k.Name.String(), 200))
		}
		var err error
		if strict, err = object.Truth(t, k.Value); err != nil {
			return object.Value{}, err
		}
	}
	list, plain, err := cursors(t, a)
	if err != nil {
		return object.Value{}, err
	}
	return zipped(t, cls, list, plain, strict)
}

// zipped gives the items of list together; plain is Cursor.Plain of all.
func zipped(t *object.Thread, cls *object.Type, list []object.Cursor, plain, strict bool) (object.Value, error) {
	again := func(t *object.Thread, cls *object.Type, each copyFunc) (object.Value, error) {
		list, plain, err := copyCursors(t, list, each)
		if err != nil {
			return object.Value{}, err
		}
		return zipped(t, cls, list, plain, strict)
	}
	each := func(visit func(object.Value)) { visitCursors(list, visit) }
	if len(list) == 0 {
		v, err := newLazy(t, cls, func(t *object.Thread) (object.Value, bool, error) { return object.Value{}, false, nil }, each)
		return copyable(v, err, again)
	}
	v, err := object.NewTupleIterator(t, cls, len(list), plain, func(t *object.Thread, out []object.Value) (bool, error) {
		for i := range list {
			ok, err := list[i].NextTo(t, &out[i])
			if err != nil {
				return false, err
			}
			if i >= len(list) { // the step used this zip up
				return false, nil
			}
			if !ok {
				if strict {
					err = zipUneven(t, list, i)
				}
				if err == nil {
					for i := range list {
						list[i].End()
					}
					list = nil // an exhausted zip stays so, and lets its iterators go
				}
				return false, err
			}
		}
		if len(list) > 16 {
			return true, t.Poll(len(list) / 16)
		}
		return len(list) > 0, nil
	}, each)
	expect(v, err, list)
	if err == nil && plain && len(list) == 2 {
		object.As[object.Iterator](v).ZipPairs(&list[0], &list[1])
	}
	return copyable(v, err, again)
}

// zipUneven is the error of zip(strict=True) when iterator i is the first to end, nil where all end together.
func zipUneven(t *object.Thread, its []object.Cursor, i int) error {
	others := func(n int) string {
		if n == 1 {
			return " 1"
		}
		return "s 1-" + strconv.Itoa(n)
	}
	if i > 0 {
		return object.ValueErrorf("zip() argument %d is shorter than argument%s", i+1, others(i))
	}
	for i := 1; i < len(its); i++ {
		_, more, err := its[i].Next(t)
		if err != nil {
			return err
		}
		if more {
			return object.ValueErrorf("zip() argument %d is longer than argument%s", i+1, others(i))
		}
	}
	return nil
}

func newMap(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	if err := noKeywords(cls, "map", kw); err != nil {
		return object.Value{}, err
	}
	if len(a) < 2 {
		return object.Value{}, object.TypeErrorf("map() must have at least two arguments.")
	}
	list, plain, err := cursors(t, a[1:])
	if err != nil {
		return object.Value{}, err
	}
	return mapped(t, cls, a[0], list, plain)
}

// mapped calls fn with the items of list; plain is Cursor.Plain of all.
func mapped(t *object.Thread, cls *object.Type, fn object.Value, list []object.Cursor, plain bool) (object.Value, error) {
	// The arguments of a call stand in one slice that is used again, unless the function itself asks this map for an item.
	shared, busy := make([]object.Value, len(list)), false
	seen := object.ListOf(shared).Value()
	v, err := newLazy(t, cls, func(t *object.Thread) (object.Value, bool, error) {
		if busy {
			if err := t.Charge(int64(len(list)) * 16); err != nil {
				return object.Value{}, false, err
			}
			in := make([]object.Value, len(list))
			defer t.Drop(t.Hold(object.ListOf(in).Value()))
			return mapNext(t, fn, list, in)
		}
		if !plain && len(list) > 1 {
			defer t.Drop(t.Hold(seen))
		}
		busy = true
		v, ok, err := mapNext(t, fn, list, shared)
		busy = false
		return v, ok, err
	}, func(visit func(object.Value)) {
		visit(fn)
		visitCursors(list, visit)
		visitValues(shared)(visit)
	})
	expect(v, err, list)
	return copyable(v, err, func(t *object.Thread, cls *object.Type, each copyFunc) (object.Value, error) {
		fn, err := each(fn)
		if err != nil {
			return object.Value{}, err
		}
		list, plain, err := copyCursors(t, list, each)
		if err != nil {
			return object.Value{}, err
		}
		return mapped(t, cls, fn, list, plain)
	})
}

// mapNext gets one item of each iterator into in, which the census sees, and calls fn with them.
func mapNext(t *object.Thread, fn object.Value, list []object.Cursor, in []object.Value) (object.Value, bool, error) {
	for i := range list {
		v, ok, err := list[i].Next(t)
		if err != nil || !ok {
			return object.Value{}, false, err
		}
		in[i] = v
	}
	v, err := object.CallKw(t, fn, in, nil)
	return v, err == nil, err
}

func newFilter(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	if err := noKeywords(cls, "filter", kw); err != nil {
		return object.Value{}, err
	}
	if len(a) != 2 {
		return object.Value{}, object.TypeErrorf("filter expected 2 arguments, got %d", len(a))
	}
	it, err := object.Iter(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	return filtered(t, cls, a[0], it)
}

// filtered gives the items of it for which fn is true.
func filtered(t *object.Thread, cls *object.Type, fn, it object.Value) (object.Value, error) {
	plain := fn.IsNone() || object.Is(fn, object.BoolType.Value())
	v, err := newLazy(t, cls, func(t *object.Thread) (object.Value, bool, error) {
		for {
			if err := t.Poll(1); err != nil {
				return object.Value{}, false, err
			}
			answers := t.Answers()
			v, ok, err := object.Next(t, it)
			if err != nil || !ok {
				return object.Value{}, false, err
			}
			test := v
			if !plain {
				mark := t.Hold(v)
				test, err = object.Call(t, fn, v)
				t.Drop(mark)
				if err != nil {
					return object.Value{}, false, err
				}
			}
			keep, err := object.Truth(t, test)
			t.Forgotten(answers)
			if err != nil || keep {
				return v, err == nil, err
			}
		}
	}, func(visit func(object.Value)) {
		visit(fn)
		visit(it)
	})
	return copyable(v, err, func(t *object.Thread, cls *object.Type, each copyFunc) (object.Value, error) {
		fn, err := each(fn)
		if err != nil {
			return object.Value{}, err
		}
		it, err := each(it)
		if err != nil {
			return object.Value{}, err
		}
		if it, err = object.Iter(t, it); err != nil {
			return object.Value{}, err
		}
		return filtered(t, cls, fn, it)
	})
}

func newReversed(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	if err := noKeywords(cls, "reversed", kw); err != nil {
		return object.Value{}, err
	}
	if len(a) != 1 {
		return object.Value{}, object.TypeErrorf("reversed expected 1 argument, got %d", len(a))
	}
	v := a[0]
	typ := object.TypeOf(v)
	if descr, found := typ.Lookup("__reversed__"); found {
		if descr.IsNone() {
			return object.Value{}, object.TypeErrorf("'%s' object is not reversible", typ.Name)
		}
		fn, _, err := object.LookupSpecial(t, v, "__reversed__")
		if err != nil {
			return object.Value{}, err
		}
		return object.Call(t, fn)
	}
	if it, ok, err := object.Reversed(t, v); ok || err != nil {
		return it, err
	}
	if typ.Slots.GetItem == nil {
		return object.Value{}, object.TypeErrorf("'%s' object is not reversible", typ.Name)
	}
	n, err := object.Len(t, v)
	if err != nil {
		return object.Value{}, err
	}
	return backwards(t, cls, v, n)
}

// backwards gives the first n items of a sequence, the last first.
func backwards(t *object.Thread, cls *object.Type, seq object.Value, n int) (object.Value, error) {
	v, err := newLazy(t, cls, func(t *object.Thread) (object.Value, bool, error) {
		if n <= 0 {
			return object.Value{}, false, nil
		}
		n--
		x, err := object.GetItem(t, seq, object.Int(int64(n)))
		if err != nil {
			n = 0
			if object.Matches(err, object.IndexErrorType) || object.Matches(err, object.StopIterationType) {
				err = nil
			}
			return object.Value{}, false, err
		}
		return x, true, nil
	}, func(visit func(object.Value)) { visit(seq) })
	return copyable(v, err, func(t *object.Thread, cls *object.Type, each copyFunc) (object.Value, error) {
		left := n
		seq, err := each(seq)
		if err != nil {
			return object.Value{}, err
		}
		return backwards(t, cls, seq, left)
	})
}
