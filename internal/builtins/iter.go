// This file defines iter, next, all and any.

package builtins

import (
	"math"

	"github.com/alkimi/pyexec/internal/object"
)

func iter(t *object.Thread, a []object.Value) (object.Value, error) {
	if a[1].IsUnbound() {
		return object.Iter(t, a[0])
	}
	if !object.IsCallable(a[0]) {
		return object.Value{}, object.TypeErrorf("iter(v, w): v must be callable")
	}
	return object.NewCallIter(t, a[0], a[1])
}

func next(t *object.Thread, a []object.Value) (object.Value, error) {
	typ := object.TypeOf(a[0])
	if typ.Slots.Next == nil {
		return object.Value{}, object.TypeErrorf("'%s' object is not an iterator", typ.Name)
	}
	var v object.Value
	var ok bool
	var err error
	if _, found := typ.Lookup("__next__"); found {
		// The method itself: its StopIteration may carry a value that the slot drops.
		var fn object.Value
		if fn, ok, err = object.LookupSpecial(t, a[0], "__next__"); err == nil {
			v, err = object.Call(t, fn)
		}
	} else if _, found := typ.Lookup("send"); found && !typ.User {
		// A generator: send(None) is next() and tells what the generator returned.
		v, err = object.CallMethod(t, a[0], "send", object.None)
		ok = true
	} else {
		if err = t.Enter(); err != nil {
			return object.Value{}, err
		}
		v, ok, err = typ.Slots.Next(t, a[0])
		t.Leave()
	}
	switch {
	case err != nil:
		if !a[1].IsUnbound() && object.Matches(err, object.StopIterationType) {
			return a[1], nil
		}
		return object.Value{}, err
	case ok:
		return v, nil
	case a[1].IsUnbound():
		return object.Value{}, object.NewExc(object.StopIterationType)
	}
	return a[1], nil
}

// firstTruth tells whether some item of an iterable has the truth wanted.
func firstTruth(t *object.Thread, iterable object.Value, want bool) (bool, error) {
	if fill := object.TypeOf(iterable).Slots.Fill; fill != nil {
		until := object.UntilFalse
		if want {
			until = object.UntilTrue
		}
		for l, more := object.ListOf(nil), true; more; l.Clear() {
			var err error
			if more, err = fill(t, iterable, l, math.MaxInt, until); err != nil || l.Len() == 0 {
				return false, err
			}
			if truth, err := object.Truth(t, l.At(0)); err != nil || truth == want {
				return truth == want, err
			}
		}
		return false, nil
	}
	found := false
	err := object.Consume(t, iterable, func(x object.Value) error {
		truth, err := object.Truth(t, x)
		if err == nil && truth == want {
			found = true
			return object.StopIterating
		}
		return err
	})
	return found, err
}

func all(t *object.Thread, a []object.Value) (object.Value, error) {
	found, err := firstTruth(t, a[0], false)
	return object.Bool(!found), err
}

func anyOf(t *object.Thread, a []object.Value) (object.Value, error) {
	found, err := firstTruth(t, a[0], true)
	return object.Bool(found), err
}
