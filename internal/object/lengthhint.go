// This file defines LengthHint, what an object says of how many items an iteration over it would give.

package object

import "github.com/alkimi/pyexec/internal/pytext"

// LengthHint is operator.length_hint: the length, what __length_hint__ or a built-in iterator says, or preset.
func LengthHint(t *Thread, v Value, preset int) (int, error) {
	typ := TypeOf(v)
	if typ.Slots.Len != nil {
		n, err := typ.Slots.Len(t, v)
		if err == nil || !Matches(err, TypeErrorType) {
			return n, err
		}
	}
	if n, ok, err := itemsLeft(t, v); ok {
		return n, err
	}
	fn, ok, err := LookupSpecial(t, v, "__length_hint__")
	if err != nil || !ok {
		return preset, err
	}
	r, err := Call(t, fn)
	if err != nil {
		if Matches(err, TypeErrorType) {
			return preset, nil
		}
		return 0, err
	}
	if r.IsNotImplemented() {
		return preset, nil
	}
	if !IsIntLike(r) {
		return 0, TypeErrorf("__length_hint__ must be an integer, not %s", TypeOf(r).Name)
	}
	n, err := IndexInt(t, PlainInt(r))
	if err == nil && n < 0 {
		err = ValueErrorf("__length_hint__() should return >= 0")
	}
	return n, err
}

// itemsLeft is the number of items that a built-in iterator still has to give.
func itemsLeft(t *Thread, v Value) (n int, ok bool, err error) {
	switch TypeOf(v) {
	case listIterType, listBackType:
		it := (*listIter)(ptr(v))
		switch {
		case it.list == nil:
		case it.rev:
			n = it.pos + 1
			if n > it.list.Len() {
				n = 0
			}
		default:
			n = it.list.Len() - it.pos
		}
	case tupleIterType:
		it := (*tupleIter)(ptr(v))
		n = len(it.items) - it.pos
	case strIterType:
		it := (*strIterator)(ptr(v))
		n = pytext.RuneCount(it.str.String()[it.pos:])
		err = t.Poll((len(it.str.String()) - it.pos) / 64)
	case bytesIterType:
		it := (*bytesIterator)(ptr(v))
		n = len(it.b) - it.pos
	case byteArrayIterType:
		n = (*byteArrayIter)(ptr(v)).left()
	case longRangeIterType:
		left := (*longRangeIter)(ptr(v)).left
		if left.Ref != nil {
			return 0, true, OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		n = int(left.AsInt())
	case rangeIterType:
		n = int((*RangeIter)(ptr(v)).Left)
	case dictIterType:
		if it := (*dictIter)(ptr(v)); it.dict != nil && it.dict.used == it.used {
			n, err = it.dict.countFrom(t, it.pos, it.rev)
		}
	case setIterType:
		if it := (*setIterator)(ptr(v)); it.set != nil && it.set.tab.used == it.used {
			n, err = it.set.tab.countFrom(t, it.pos, false)
		}
	default:
		return 0, false, nil
	}
	return max(n, 0), true, err
}
