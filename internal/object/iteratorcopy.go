// This file defines copies of iterators.

package object

// CopyIterator makes an iterator that stands where v does and walks what each gives for what v walks: the same where the copy is shallow,
// its copy where it is deep. What each makes must be visible to the census until the copy is done. ok is false for values that cannot be
// copied in this way, such as generators. As in CPython the copy of an iterator over a dict or a set is that of a list of what it has left.
func CopyIterator(t *Thread, v Value, each func(Value) (Value, error)) (y Value, ok bool, err error) {
	f := TypeOf(v).Slots.CopyIter
	if f == nil {
		return Value{}, false, nil
	}
	y, err = f(t, v, each)
	return y, err == nil, err
}

// duplicate makes copy slots of iterators over values that never change.
func duplicate[T any](header func(it *T) *Header) func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
	return func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
		if err := t.Charge(64); err != nil {
			return Value{}, err
		}
		o := *(*T)(ptr(v))
		return Obj(header(&o)), nil
	}
}

// duplicateRest makes copy slots of iterators whose copies are those of a list of the items that are left.
func duplicateRest[T any](header func(it *T) *Header) func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
	same := duplicate(header)
	return func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
		it, err := same(t, v, each)
		if err != nil {
			return Value{}, err
		}
		l, err := NewList(t, 0)
		if err != nil {
			return Value{}, err
		}
		if err := appendItems(t, l, it); err != nil {
			return Value{}, err
		}
		defer t.Drop(t.Hold(l.Value()))
		return copyOf(t, l.Value(), each)
	}
}

// copyOf is an iterator over what each gives for v.
func copyOf(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
	y, err := each(v)
	if err != nil {
		return Value{}, err
	}
	return Iter(t, y)
}

func initIteratorCopies() {
	strIterType.Slots.CopyIter = duplicate(func(it *strIterator) *Header { return &it.Header })
	bytesIterType.Slots.CopyIter = duplicate(func(it *bytesIterator) *Header { return &it.Header })
	rangeIterType.Slots.CopyIter = duplicate(func(it *RangeIter) *Header { return &it.Header })
	dictIterType.Slots.CopyIter = duplicateRest(func(it *dictIter) *Header { return &it.Header })
	setIterType.Slots.CopyIter = duplicateRest(func(it *setIterator) *Header { return &it.Header })

	listIterType.Slots.CopyIter = func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
		it := *(*listIter)(ptr(v))
		if it.list == nil {
			l, err := NewList(t, 0)
			if err != nil {
				return Value{}, err
			}
			return Iter(t, l.Value())
		}
		y, err := copyOf(t, it.list.Value(), each)
		if err == nil && TypeOf(y) == listIterType {
			o := (*listIter)(ptr(y))
			o.typ, o.pos, o.rev = it.typ, it.pos, it.rev
		}
		return y, err
	}
	listBackType.Slots.CopyIter = listIterType.Slots.CopyIter
	tupleIterType.Slots.CopyIter = func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
		it := *(*tupleIter)(ptr(v))
		if it.pos >= len(it.items) {
			return Iter(t, EmptyTuple)
		}
		y, err := copyOf(t, it.owner, each)
		if err == nil && TypeOf(y) == tupleIterType {
			(*tupleIter)(ptr(y)).pos = it.pos
		}
		return y, err
	}
	seqIterType.Slots.CopyIter = func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
		it := *(*seqIter)(ptr(v))
		if it.done {
			return Iter(t, EmptyTuple)
		}
		y, err := copyOf(t, it.seq, each)
		if err == nil && TypeOf(y) == seqIterType {
			(*seqIter)(ptr(y)).pos = it.pos
		}
		return y, err
	}
	callIterType.Slots.CopyIter = func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
		it := *(*callIter)(ptr(v))
		if it.done {
			return Iter(t, EmptyTuple)
		}
		call, err := each(it.call)
		if err != nil {
			return Value{}, err
		}
		sentinel, err := each(it.sentinel)
		if err != nil {
			return Value{}, err
		}
		return NewCallIter(t, call, sentinel)
	}
	IteratorType.Slots.CopyIter = func(t *Thread, v Value, each func(Value) (Value, error)) (Value, error) {
		it := (*Iterator)(ptr(v))
		if it.Copy == nil {
			return Value{}, TypeErrorf("cannot pickle '%s' object", TypeOf(v).Name)
		}
		return it.Copy(t, TypeOf(v), each)
	}
}

// Copy is a cursor that stands where this one does, over what each gives for what this one walks (see CopyIterator). Where the copy is
// shallow both go on with the same iterator, so that the next item goes to the first that asks.
func (c *Cursor) Copy(t *Thread, each func(Value) (Value, error)) (Cursor, error) {
	switch TypeOf(c.src) {
	case ListType, TupleType:
		if err := t.Charge(64); err != nil {
			return Cursor{}, err
		}
		if TypeOf(c.src) == ListType {
			o := &listIter{Header{listIterType}, (*List)(ptr(c.src)), c.pos, false}
			*c = Cursor{src: Obj(&o.Header)}
		} else {
			o := &tupleIter{Header{tupleIterType}, (*Tuple)(ptr(c.src)).Items, c.pos, c.src}
			*c = Cursor{src: Obj(&o.Header)}
		}
	}
	y, err := each(c.src)
	if err != nil {
		return Cursor{}, err
	}
	return NewCursor(t, y)
}
