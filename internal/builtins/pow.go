// This file defines abs, divmod and pow.

package builtins

import "github.com/alkimi/pyexec/internal/object"

func abs(t *object.Thread, a []object.Value) (object.Value, error) {
	return object.Unary(t, object.UnaryAbs, a[0])
}

func divmod(t *object.Thread, a []object.Value) (object.Value, error) {
	return object.Binary(t, object.OpDivMod, a[0], a[1])
}

func pow(t *object.Thread, a []object.Value) (object.Value, error) {
	if a[2].IsNone() {
		return object.Binary(t, object.OpPow, a[0], a[1])
	}
	if typ := object.TypeOf(a[0]); typ.User || !object.IsIntLike(a[0]) {
		if _, found := typ.Lookup("__pow__"); found {
			fn, _, err := object.LookupSpecial(t, a[0], "__pow__")
			if err != nil {
				return object.Value{}, err
			}
			if r, err := object.Call(t, fn, a[1], a[2]); err != nil || !r.IsNotImplemented() {
				return r, err
			}
		}
	}
	ints := 0
	for _, v := range a {
		if object.IsComplex(v) {
			return object.Value{}, object.ValueErrorf("complex modulo")
		}
		if object.IsIntLike(v) {
			ints++
		}
	}
	if ints == 3 {
		return object.PowMod(t, a[0], a[1], a[2])
	}
	for _, v := range a {
		if object.IsFloatLike(v) {
			return object.Value{}, object.TypeErrorf("pow() 3rd argument not allowed unless all arguments are integers")
		}
	}
	return object.Value{}, object.TypeErrorf("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
		object.TypeOf(a[0]).Name, object.TypeOf(a[1]).Name, object.TypeOf(a[2]).Name)
}
