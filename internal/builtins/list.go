// This file defines list: its constructor and its methods other than sort.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

var listSignature = args.Parse("iterable=?, /")

func init() {
	typ := object.ListType
	typ.Doc = "Built-in mutable sequence."
	typ.Slots.New = func(t *object.Thread, cls *object.Type, _ []object.Value, _ []object.Kwarg) (object.Value, error) {
		l, err := object.NewListOfType(t, cls)
		if err != nil {
			return object.Value{}, err
		}
		return l.Value(), nil
	}
	typ.Slots.Init = func(t *object.Thread, self object.Value, a []object.Value, kw []object.Kwarg) error {
		if len(kw) > 0 && object.TypeOf(self).Overrides("__new__") {
			kw = nil // they were for __new__
		}
		o, err := listSignature.Bind(t, "list", a, kw)
		if err != nil {
			return err
		}
		l := object.ToList(self)
		l.Clear()
		if o[0].IsUnbound() {
			return nil
		}
		return object.Extend(t, l, o[0])
	}
	typ.Quick = func(t *object.Thread, a []object.Value) (v object.Value, ok bool, err error) {
		if len(a) > 1 {
			return v, false, nil
		}
		l, err := object.NewList(t, 0)
		if err == nil && len(a) == 1 {
			err = object.ExtendNew(t, l, a[0])
		}
		if err != nil {
			return v, false, err
		}
		return l.Value(), true, nil
	}
	args.Add(typ, "append", "object, /", "Append object to the end of the list.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return object.None, object.ToList(a[0]).Append(t, a[1])
	})
	args.Add(typ, "extend", "iterable, /", "Extend list by appending elements from the iterable.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return object.None, object.Extend(t, object.ToList(a[0]), a[1])
	})
	args.Add(typ, "insert", "index, object, /", "Insert object before index.", listInsert)
	args.Add(typ, "pop", "index=-1, /", "Remove and return item at index (default last).", listPop)
	args.Add(typ, "remove", "value, /", "Remove first occurrence of value.", listRemove)
	args.Add(typ, "index", "value, start=?, stop=?, /", "Return first index of value.", listIndex)
	args.Add(typ, "count", "value, /", "Return number of occurrences of value.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		l := object.ToList(a[0])
		for n, next := int64(0), 0; ; n++ {
			i, err := l.Find(t, a[1], next, l.Len())
			if err != nil || i < 0 {
				return object.Int(n), err
			}
			next = i + 1
			if n&1023 == 1023 { // Find has not polled where it finds at once
				if err := t.Poll(1024); err != nil {
					return object.Value{}, err
				}
			}
		}
	})
	args.Add(typ, "reverse", "", "Reverse in place.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		return object.None, object.ToList(a[0]).Reverse(t)
	})
	args.Add(typ, "copy", "", "Return a shallow copy of the list.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		l := object.ToList(a[0])
		out, err := l.Slice(t, 0, l.Len())
		if err != nil {
			return object.Value{}, err
		}
		return out.Value(), t.Poll(l.Len() / 64)
	})
	args.Add(typ, "clear", "", "Remove all items from list.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		object.ToList(a[0]).Clear()
		return object.None, nil
	})
}

func listInsert(t *object.Thread, a []object.Value) (object.Value, error) {
	i, err := object.IndexInt(t, a[1])
	if err != nil {
		return object.Value{}, err
	}
	l := object.ToList(a[0])
	n := l.Len()
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	if err := t.Poll((n - i) / 64); err != nil {
		return object.Value{}, err
	}
	return object.None, l.Insert(t, i, a[2])
}

func listPop(t *object.Thread, a []object.Value) (object.Value, error) {
	l := object.ToList(a[0])
	i := -1
	if !(a[1].IsInt() && a[1].AsInt() == -1) {
		var err error
		if i, err = object.IndexInt(t, a[1]); err != nil {
			return object.Value{}, err
		}
	}
	n := l.Len()
	if n == 0 {
		return object.Value{}, object.IndexErrorf("pop from empty list")
	}
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return object.Value{}, object.IndexErrorf("pop index out of range")
	}
	return l.Pop(t, i)
}

func listRemove(t *object.Thread, a []object.Value) (object.Value, error) {
	l := object.ToList(a[0])
	i, err := l.Find(t, a[1], 0, l.Len())
	if err != nil {
		return object.Value{}, err
	}
	if i < 0 {
		return object.Value{}, object.ValueErrorf("list.remove(x): x not in list")
	}
	// The comparison may have shortened the list.
	if i < l.Len() {
		err = l.Remove(t, i, i+1)
	}
	return object.None, err
}

func listIndex(t *object.Thread, a []object.Value) (object.Value, error) {
	l := object.ToList(a[0])
	start, stop, err := searchBounds(t, a[2], a[3], l.Len())
	if err != nil {
		return object.Value{}, err
	}
	i, err := l.Find(t, a[1], start, stop)
	if err != nil {
		return object.Value{}, err
	}
	if i < 0 {
		s, err := object.Repr(t, a[1])
		if err != nil {
			return object.Value{}, err
		}
		return object.Value{}, object.ValueErrorf("%s is not in list", s)
	}
	return object.Int(int64(i)), nil
}

// searchBounds resolves the start and stop of index(): unlike in a slice, None is not taken.
func searchBounds(t *object.Thread, start, stop object.Value, n int) (lo, hi int, err error) {
	bound := func(v object.Value, none int) (int, error) {
		if v.IsUnbound() {
			return none, nil
		}
		if object.TypeOf(v).Slots.Index == nil {
			return 0, object.TypeErrorf("slice indices must be integers or have an __index__ method")
		}
		x, err := object.Index(t, v)
		if err != nil {
			return 0, err
		}
		i := x.AsInt()
		if x.Ref != nil {
			i = int64(object.BigOf(x).Sign()) << 62
		}
		if i < 0 {
			i += int64(n)
		}
		return int(max(0, min(i, 1<<62))), nil
	}
	if lo, err = bound(start, 0); err != nil {
		return
	}
	hi, err = bound(stop, 1<<62)
	return
}

// findItem gives the number of the first item in [start, stop) that is equal to v, -1 where there is none. Comparing may change the
// length.
func findItem(t *object.Thread, n func() int, at func(i int) object.Value, v object.Value, start, stop int) (int, error) {
	for i := start; i < stop && i < n(); i++ {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return -1, err
			}
		}
		eq, err := object.Equal(t, at(i), v)
		if err != nil {
			return -1, err
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func countItems(t *object.Thread, n func() int, at func(i int) object.Value, v object.Value) (object.Value, error) {
	count := int64(0)
	for next := 0; ; count++ {
		i, err := findItem(t, n, at, v, next, n())
		if err != nil || i < 0 {
			return object.Int(count), err
		}
		next = i + 1
	}
}
