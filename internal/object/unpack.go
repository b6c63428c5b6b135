// This file defines unpacking: a, b = v and a, *b = v.

package object

// Unpack gives exactly n items of an iterable; the errors are those of `a, b = v`.
func Unpack(t *Thread, v Value, out []Value) error {
	n := len(out)
	switch TypeOf(v) {
	case TupleType:
		items := ToTuple(v).Items
		if len(items) != n {
			return unpackError(n, len(items), true)
		}
		copy(out, items)
		return nil
	case ListType:
		l := ToList(v)
		if l.Len() != n {
			return unpackError(n, l.Len(), true)
		}
		for i := range out {
			out[i] = l.At(i)
		}
		return nil
	}
	it, err := unpackIter(t, v)
	if err != nil {
		return err
	}
	for i := range out {
		x, ok, err := Next(t, it)
		if err != nil {
			return err
		}
		if !ok {
			return unpackError(n, i, false)
		}
		out[i] = x
	}
	_, more, err := Next(t, it)
	if err == nil && more {
		return unpackError(n, n+1, false)
	}
	return err
}

func unpackIter(t *Thread, v Value) (Value, error) {
	typ := TypeOf(v)
	if typ.Slots.Iter == nil && !typ.itemIter() {
		return Value{}, TypeErrorf("cannot unpack non-iterable %s object", typ.Name)
	}
	return Iter(t, v)
}

func unpackError(want, got int, known bool) error {
	if got > want {
		return ValueErrorf("too many values to unpack (expected %d)", want)
	}
	return ValueErrorf("not enough values to unpack (expected %d, got %d)", want, got)
}

// UnpackStar is `a, *b, c = v`: before items, the rest as a list, after items.
func UnpackStar(t *Thread, v Value, before, after int, out []Value) error {
	it, err := unpackIter(t, v)
	if err != nil {
		return err
	}
	items, err := ToSlice(t, it)
	if err != nil {
		return err
	}
	if len(items) < before+after {
		return ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, len(items))
	}
	copy(out, items[:before])
	rest, err := NewListFrom(t, items[before:len(items)-after])
	if err != nil {
		return err
	}
	out[before] = rest.Value()
	copy(out[before+1:], items[len(items)-after:])
	return nil
}
