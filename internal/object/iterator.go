// This file defines Iterator, the iterators that Go code makes from functions.

package object

// Iterator is an iterator made by Go code from a function. Each shows the values it holds, for the memory census; it may be nil.
type Iterator struct {
	Object
	NextFunc func(t *Thread) (Value, bool, error)
	Each     func(visit func(Value))
	// NextInto puts the items of the next tuple, of which there are width, into out without making the tuple; nil for iterators that
	// give something else. Where ok is false, out may have been written to.
	NextInto func(t *Thread, out []Value) (ok bool, err error)
	width    int32
	// Expect is how many items there were to come when the iterator was made, as far as that was known; else 0.
	Expect int32
	pairs  pairs // see QuickPair
	// Rest shows all items that are left to f, as many calls of NextFunc would: f may ask the iterator for items, too. It ends with the
	// first error of f. nil stands for calls of NextFunc.
	Rest func(t *Thread, f func(item Value) error) error
	// Copy makes an iterator of class cls in the same state, which walks what each gives for the values that this one walks; nil for
	// iterators that cannot be copied. See CopyIterator.
	Copy func(t *Thread, cls *Type, each func(Value) (Value, error)) (Value, error)
}

const sizeIterator = 168

// NewIterator makes an iterator of a type derived from IteratorType (or IteratorType itself).
func NewIterator(t *Thread, cls *Type, next func(t *Thread) (Value, bool, error), each func(visit func(Value))) (Value, error) {
	if err := t.Charge(sizeIterator); err != nil {
		return Value{}, err
	}
	o := &Iterator{Object: Object{Header: Header{cls}}, NextFunc: next, Each: each}
	return Obj(&o.Header), nil
}

// NewTupleIterator is NewIterator for one that gives tuples of width items, such as enumerate: a loop that takes them apart at once makes
// no tuples. plain tells that next runs no code of the script and uses no other iterators.
func NewTupleIterator(t *Thread, cls *Type, width int, plain bool, next func(t *Thread, out []Value) (ok bool, err error), each func(visit func(Value))) (Value, error) {
	if !plain {
		free := next
		next = func(t *Thread, out []Value) (bool, error) {
			// Iterators can be nested without end.
			if err := t.Enter(); err != nil {
				return false, err
			}
			ok, err := free(t, out)
			t.Leave()
			return ok, err
		}
	}
	v, err := NewIterator(t, cls, func(t *Thread) (Value, bool, error) {
		if err := t.Charge(sizeTuple + int64(width)*sizeValue); err != nil {
			return Value{}, false, err
		}
		o := roomTuple(width)
		out := Obj(&o.Header)
		if !plain {
			defer t.Drop(t.Hold(out))
		}
		ok, err := next(t, o.Items)
		return out, ok && err == nil, err
	}, each)
	if err == nil {
		o := (*Iterator)(ptr(v))
		o.NextInto, o.width = next, int32(width)
	}
	return v, err
}

// TupleWidth is the length of the tuples of an iterator whose items NextInto can give, 0 for other iterators.
func TupleWidth(v Value) int {
	switch typ := TypeOf(v); {
	case typ == dictIterType:
		if (*dictIter)(ptr(v)).kind == 'i' {
			return 2
		}
	case typ.IsSubtype(IteratorType) && !typ.User:
		return int((*Iterator)(ptr(v)).width)
	}
	return 0
}

// NextInto is Next for an iterator with a TupleWidth, which is the length of out. Where ok is false, out may have been written to.
func NextInto(t *Thread, v Value, out []Value) (ok bool, err error) {
	if TypeOf(v) == dictIterType {
		var key, val Value
		if key, val, ok, err = (*dictIter)(ptr(v)).step(); ok {
			out[0], out[1] = key, val
		}
		return ok, err
	}
	mark := t.Answers()
	ok, err = (*Iterator)(ptr(v)).NextInto(t, out)
	t.Forgotten(mark)
	return ok, err
}
