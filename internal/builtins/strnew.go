// This file defines the constructor of str.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func newStr(t *object.Thread, a []object.Value) (object.Value, error) {
	enc, err := strNamedArg("str", "encoding", "utf-8", a[1])
	if err != nil {
		return object.Value{}, err
	}
	errors, err := strNamedArg("str", "errors", "strict", a[2])
	if err != nil {
		return object.Value{}, err
	}
	switch {
	case a[0].IsUnbound():
		return object.NewStr(""), nil
	case a[1].IsUnbound() && a[2].IsUnbound():
		return object.StrFrom(t, a[0])
	case object.IsBytesLike(a[0]):
		return decodeBytes(t, a[0], enc, errors)
	case object.IsStr(a[0]):
		return object.Value{}, object.TypeErrorf("decoding str is not supported")
	}
	return object.Value{}, object.TypeErrorf("decoding to str: need a bytes-like object, %s found", object.TypeOf(a[0]).Name)
}

// subclassed makes a New slot of a function that makes plain values; one is the function for the usual call, with one argument, which
// then does not take the way through package args.
func subclassed(name, signature string, one func(t *object.Thread, v object.Value) (object.Value, error), plain args.Fn) func(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
	slow := args.New(name, signature, func(t *object.Thread, cls *object.Type, a []object.Value) (object.Value, error) {
		v, err := plain(t, a)
		if err != nil {
			return object.Value{}, err
		}
		return object.AllocSub(t, cls, v)
	})
	return func(t *object.Thread, cls *object.Type, a []object.Value, kw []object.Kwarg) (object.Value, error) {
		if len(a) == 1 && len(kw) == 0 && !cls.User {
			return one(t, a[0])
		}
		return slow(t, cls, a, kw)
	}
}

func init() {
	object.StrType.Quick = func(t *object.Thread, a []object.Value) (v object.Value, ok bool, err error) {
		if len(a) != 1 || !a[0].IsInt() && !a[0].IsFloat() && object.TypeOf(a[0]) != object.StrType {
			return v, false, nil
		}
		v, err = object.StrFrom(t, a[0])
		return v, err == nil, err
	}
	object.StrType.Slots.New = subclassed("str", "object=?, encoding=?, errors=?", object.StrFrom, newStr)
}
