// This file defines list.sort and sorted.

package builtins

import (
	"math"
	"slices"
	"unsafe"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

var sortSignature = args.Parse("*, key=None, reverse=False")

func init() {
	object.ListType.Attrs["sort"] = object.NewNativeMethod(object.ListType, "sort",
		"Sort the list in ascending order and return None.",
		func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			if len(kw) > 2 {
				return object.Value{}, object.TypeErrorf("sort() takes at most 2 keyword arguments (%d given)", len(kw))
			}
			o, err := sortSignature.Bind(t, "sort", a[1:], kw)
			if err != nil {
				return object.Value{}, err
			}
			reverse, err := object.Truth(t, o[1])
			if err != nil {
				return object.Value{}, err
			}
			return object.None, sortList(t, object.ToList(a[0]), o[0], reverse)
		}).Value()
}

func sorted(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	if len(a) != 1 {
		return object.Value{}, object.TypeErrorf("sorted expected 1 argument, got %d", len(a))
	}
	l, err := object.NewList(t, 0)
	if err != nil {
		return object.Value{}, err
	}
	if err := object.ExtendNew(t, l, a[0]); err != nil {
		return object.Value{}, err
	}
	if len(kw) > 2 {
		return object.Value{}, object.TypeErrorf("sort() takes at most 2 keyword arguments (%d given)", len(kw))
	}
	o, err := sortSignature.Bind(t, "sort", nil, kw)
	if err != nil {
		return object.Value{}, err
	}
	reverse, err := object.Truth(t, o[1])
	if err != nil {
		return object.Value{}, err
	}
	return l.Value(), sortList(t, l, o[0], reverse)
}

// sortList sorts in place. While it works the list is empty, as in Python: code of the script that changes it is found out.
func sortList(t *object.Thread, l *object.List, key object.Value, reverse bool) error {
	if l.Len() < 2 && key.IsNone() {
		return nil
	}
	if key.IsNone() {
		if ints, ok := l.IntItems(); ok {
			sorted, err := sortInts(t, ints, reverse)
			if err == nil {
				l.Assign(object.ListOfInts(sorted))
			}
			return err
		}
		if floats, ok := l.FloatItems(); ok {
			sorted, err := sortFloats(t, floats, reverse)
			if err == nil {
				l.Assign(object.ListOfFloats(sorted))
			}
			return err
		}
	}
	_, rawInts := l.IntItems()
	_, rawFloats := l.FloatItems()
	items, err := l.Take(t)
	if err != nil {
		return err
	}
	err = sortItems(t, items, key, reverse)
	touched := !l.Untouched()
	packed := false
	if rawInts || rawFloats {
		if p, failed := object.NewListFrom(t, items); failed == nil {
			l.Assign(p)
			packed = true
		} else if err == nil {
			err = failed
		}
	}
	if !packed {
		l.Put(items)
	}
	if err == nil && touched {
		err = object.ValueErrorf("list modified during sort")
	}
	return err
}

// sortItems sorts items by their keys, or by themselves where key is None.
func sortItems(t *object.Thread, items []object.Value, key object.Value, reverse bool) error {
	keys, vals := items, []object.Value(nil)
	if !key.IsNone() {
		made, err := sortKeys(t, items, key)
		if err != nil {
			return err
		}
		keys, vals = made, items
	}
	if done, err := sortPlain(t, keys, vals, reverse); done || err != nil {
		return err
	}
	less, native := chooseLess(t, keys)
	seenKeys, seenVals := keys, vals
	if !native {
		// The items are on the move between slices while code of the script compares them: the census sees copies.
		if err := t.Charge(int64(len(keys)+len(vals)) * 16); err != nil {
			return err
		}
		var err error
		if seenKeys, err = budget.Pieces(t.Meter, make([]object.Value, 0, len(keys)), keys); err != nil {
			return err
		}
		if seenVals, err = budget.Pieces(t.Meter, make([]object.Value, 0, len(vals)), vals); err != nil {
			return err
		}
	}
	defer t.Drop(t.Hold(object.ListOf(seenKeys).Value()))
	t.Hold(object.ListOf(seenVals).Value())
	s := timsort[object.Value]{t: t, less: less, keys: keys, vals: vals, keySize: 16}
	// Sorting the reverse and turning it round keeps equal items in their order.
	if reverse {
		s.reverse(0, len(keys))
	}
	err := s.sort()
	if reverse {
		s.reverse(0, len(keys))
	}
	return err
}

// sortKeys calls key once for each item, in order.
func sortKeys(t *object.Thread, items []object.Value, key object.Value) ([]object.Value, error) {
	if err := t.Charge(int64(len(items)) * 16); err != nil {
		return nil, err
	}
	defer t.Drop(t.Hold(object.ListOf(items).Value()))
	keys := make([]object.Value, len(items))
	t.Hold(object.ListOf(keys).Value())
	item, quick := object.ItemKey(key)
	for i, v := range items {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, err
			}
		}
		if quick {
			if k, ok := object.QuickItem(v, item); ok {
				keys[i] = k
				continue
			}
		}
		k, err := object.Call(t, key, v)
		if err != nil {
			return nil, err
		}
		keys[i] = k
	}
	return keys, nil
}

// chooseLess picks the comparison for keys that sortPlain leaves alone; native ones run no code of the script.
func chooseLess(t *object.Thread, keys []object.Value) (less func(a, b object.Value) (bool, error), native bool) {
	generic := func(a, b object.Value) (bool, error) { return object.Less(t, a, b) }
	if len(keys) == 0 {
		return generic, true
	}
	typ := object.TypeOf(keys[0])
	for i, k := range keys[1:] {
		if object.TypeOf(k) != typ || i&0x3fff == 0x3fff && t.Poll(0x400) != nil { // the first comparison sees the error again
			return generic, false
		}
	}
	switch typ {
	case object.FloatType: // with NaN among them
		return func(a, b object.Value) (bool, error) { return a.AsFloat() < b.AsFloat(), nil }, true
	case object.TupleType:
		return func(a, b object.Value) (bool, error) { return tupleLess(t, a, b) }, false
	}
	return generic, false
}

// tupleLess is a < b for two tuples, without the cost of a general comparison at the top.
func tupleLess(t *object.Thread, a, b object.Value) (bool, error) {
	x, y := object.ToTuple(a).Items, object.ToTuple(b).Items
	for i := range min(len(x), len(y)) {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return false, err
			}
		}
		eq, err := object.Equal(t, x[i], y[i])
		if err != nil {
			return false, err
		}
		if !eq {
			return object.Less(t, x[i], y[i])
		}
	}
	return len(x) < len(y), nil
}

// sortInts gives a sorted copy.
func sortInts(t *object.Thread, src []int64, reverse bool) ([]int64, error) {
	if err := t.Charge(int64(len(src)) * 16); err != nil {
		return nil, err
	}
	var err error
	words := make([]uint64, len(src))
	ordered := true
	for i, x := range src {
		if i&0xffff == 0xffff && err == nil {
			err = t.Poll(0x1000)
		}
		words[i] = uint64(x) ^ 1<<63
		ordered = ordered && (i == 0 || src[i-1] <= x)
	}
	if err == nil && !ordered {
		words, err = sortWords(t, words, make([]uint64, len(src)))
	}
	if err != nil {
		return nil, err
	}
	t.Meter.Release(int64(len(src)) * 8)
	for part := range slices.Chunk(words, 1<<16) {
		for i := range part {
			part[i] ^= 1 << 63
		}
		if err := t.Poll(len(part) / 16); err != nil {
			return nil, err
		}
	}
	if reverse {
		if err := budget.Reverse(t.Meter, words); err != nil {
			return nil, err
		}
	}
	return *(*[]int64)(unsafe.Pointer(&words)), nil
}

// sortFloats gives a sorted copy.
func sortFloats(t *object.Thread, src []float64, reverse bool) ([]float64, error) {
	if err := t.Charge(int64(len(src)) * 8); err != nil {
		return nil, err
	}
	// Without NaN and -0.0 the order of floats is that of ints made of their bits.
	plain := true
	bits := make([]int64, len(src))
	for i, f := range src {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		b := int64(math.Float64bits(f))
		if f != f || f == 0 && b != 0 {
			plain = false
			break
		}
		bits[i] = b ^ b>>63&math.MaxInt64
	}
	if plain {
		out, err := sortInts(t, bits, reverse)
		if err != nil {
			return nil, err
		}
		for i, b := range out {
			if i&0xffff == 0xffff {
				if err := t.Poll(0x1000); err != nil {
					return nil, err
				}
			}
			out[i] = b ^ b>>63&math.MaxInt64
		}
		return *(*[]float64)(unsafe.Pointer(&out)), nil
	}
	out := slices.Clone(src)
	s := timsort[float64]{t: t, keys: out, keySize: 8, less: func(a, b float64) (bool, error) { return a < b, nil }}
	if reverse {
		s.reverse(0, len(out))
	}
	err := s.sort()
	if reverse {
		s.reverse(0, len(out))
	}
	return out, err
}
