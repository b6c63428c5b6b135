// This file defines operator's functions of sequences and mappings.

package operator

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func defineSequences(def func(name, signature, doc string, fn args.Fn)) {
	def("concat", "a, b, /", "Same as a + b, for a and b sequences.", func(t *thread, a []value) (value, error) {
		if err := checkSequences(a[0], a[1]); err != nil {
			return value{}, err
		}
		return object.Binary(t, object.OpAdd, a[0], a[1])
	})
	def("iconcat", "a, b, /", "What a becomes by a += b, for a and b sequences.", func(t *thread, a []value) (value, error) {
		if object.TypeOf(a[0]).Slots.InPlace == nil || !isSequence(object.TypeOf(a[0])) || !isSequence(object.TypeOf(a[1])) {
			if err := checkSequences(a[0], a[1]); err != nil {
				return value{}, err
			}
		}
		return object.InPlace(t, object.OpAdd, a[0], a[1])
	})
	def("contains", "a, b, /", "Same as b in a (note reversed operands).", func(t *thread, a []value) (value, error) {
		ok, err := object.Contains(t, a[0], a[1])
		return object.Bool(ok), err
	})
	def("countOf", "a, b, /", "Return the number of items in a which are, or which equal, b.", func(t *thread, a []value) (value, error) {
		n := int64(0)
		err := search(t, a[0], a[1], func(int) error { n++; return nil })
		return object.Int(n), err
	})
	def("indexOf", "a, b, /", "Return the first index of b in a.", func(t *thread, a []value) (value, error) {
		at := -1
		err := search(t, a[0], a[1], func(i int) error { at = i; return object.StopIterating })
		if err == nil && at < 0 {
			err = object.ValueErrorf("sequence.index(x): x not in sequence")
		}
		return object.Int(int64(at)), err
	})
	def("getitem", "a, b, /", "Same as a[b].", func(t *thread, a []value) (value, error) { return object.GetItem(t, a[0], a[1]) })
	def("setitem", "a, b, c, /", "Same as a[b] = c.", func(t *thread, a []value) (value, error) {
		return object.None, object.SetItem(t, a[0], a[1], a[2])
	})
	def("delitem", "a, b, /", "Same as del a[b].", func(t *thread, a []value) (value, error) {
		return object.None, object.DelItem(t, a[0], a[1])
	})
}

// search calls found with the index of every item that equals x.
func search(t *thread, seq, x value, found func(i int) error) error {
	if _, err := object.Iter(t, seq); err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return object.TypeErrorf("argument of type '%s' is not iterable", object.TypeOf(seq).Name)
		}
		return err
	}
	i := 0
	return object.Consume(t, seq, func(item value) error {
		eq, err := object.Equal(t, item, x)
		if err == nil && eq {
			err = found(i)
		}
		i++
		return err
	})
}

// checkSequences tells sequences from numbers and sets, which have a + or a union of their own.
func checkSequences(a, b value) error {
	typ := object.TypeOf(a)
	switch typ.Layout {
	case object.LayoutStr, object.LayoutBytes, object.LayoutByteArray, object.LayoutTuple, object.LayoutList:
		return nil
	}
	if isSequence(typ) && isSequence(object.TypeOf(b)) && typ.Slots.Binary != nil {
		return nil
	}
	return object.TypeErrorf("'%s' object can't be concatenated", typ.Name)
}

// isSequence tells a type whose values have items and are no dicts.
func isSequence(typ *object.Type) bool {
	return typ.Slots.GetItem != nil && typ.Layout != object.LayoutDict
}
