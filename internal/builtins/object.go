// This file defines the functions that ask one thing of any object: len, hash, callable, isinstance, issubclass.

package builtins

import "github.com/alkimi/pyexec/internal/object"

func length(t *object.Thread, a []object.Value) (object.Value, error) {
	n, err := object.Len(t, a[0])
	return object.Int(int64(n)), err
}

func hash(t *object.Thread, a []object.Value) (object.Value, error) {
	h, err := object.Hash(t, a[0])
	return object.Int(int64(h)), err
}

func callable(t *object.Thread, a []object.Value) (object.Value, error) {
	return object.Bool(object.IsCallable(a[0])), nil
}

func isInstance(t *object.Thread, a []object.Value) (object.Value, error) {
	ok, err := object.IsInstance(t, a[0], a[1])
	return object.Bool(ok), err
}

func isSubclass(t *object.Thread, a []object.Value) (object.Value, error) {
	if !object.IsType(a[0]) {
		return object.Value{}, object.TypeErrorf("issubclass() arg 1 must be a class")
	}
	ok, err := object.IsSubclass(t, object.ToType(a[0]), a[1])
	return object.Bool(ok), err
}
