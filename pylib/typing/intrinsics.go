// This file defines the builtins that statements with type parameters call.

package typing

import (
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/resolve"
	"github.com/alkimi/pyexec/internal/syntax"
)

// Intrinsics are the builtins behind def f[T], class C[T] and type X: see resolve.Generic, which alone makes calls of them.
func Intrinsics() map[string]value {
	out := map[string]value{}
	add := func(name string, fn func(t *thread, a []value) (value, error)) {
		out[name] = object.NewNative(name, "", func(t *thread, a []value, _ []object.Kwarg) (value, error) { return fn(t, a) }).Value()
	}
	add(resolve.NewTypeVar, typeParam)
	add(resolve.SetTypeVars, setTypeParams)
	add(resolve.GenericBase, genericOf)
	add(resolve.NewTypeAlias, func(t *thread, a []value) (value, error) {
		setBounds(a[1], a[2])
		return newTypeAlias(t, typeAlias{name: object.ToStr(a[0]).String(), params: a[1], value: object.None, later: a[3]})
	})
	return out
}

// typeParam makes the type variable of a type parameter: a name and its syntax.TypeParamKind.
func typeParam(t *thread, a []value) (value, error) {
	if err := t.Charge(128); err != nil {
		return value{}, err
	}
	v := &object.TypeVar{Name: object.ToStr(a[0]).String(), Bound: object.Unbound, Later: object.Unbound, Inferred: true}
	switch syntax.TypeParamKind(a[1].AsInt()) {
	case syntax.KindTypeVarTuple:
		v.Header = object.HeaderOf(object.TypeVarTupleType)
	case syntax.KindParamSpec:
		v.Header = object.HeaderOf(object.ParamSpecType)
	case syntax.KindConstrained:
		v.Several = true
		fallthrough
	default:
		v.Header = object.HeaderOf(object.TypeVarType)
	}
	return object.Obj(&v.Header), nil
}

// setBounds gives the type variables of a tuple the functions that compute their bounds, None for none.
func setBounds(params, bounds value) {
	for i, f := range object.ToTuple(bounds).Items {
		if !f.IsNone() {
			object.ToTypeVar(object.ToTuple(params).Items[i]).Later = f
		}
	}
}

// setTypeParams gives a function or class its type parameters: the definition, the tuple of these and that of their bounds.
func setTypeParams(t *thread, a []value) (value, error) {
	setBounds(a[1], a[2])
	return a[0], object.SetAttr(t, a[0], object.NewStrObj("__type_params__"), a[1])
}

// genericOf is the base Generic[T, …] of a class with type parameters.
func genericOf(t *thread, a []value) (value, error) {
	params := object.ToTuple(a[0]).Items
	list := make([]value, len(params))
	for i, p := range params {
		list[i] = p
		if object.TypeOf(p) == object.TypeVarTupleType {
			x, err := unpackF.subscript(t, p)
			if err != nil {
				return value{}, err
			}
			list[i] = x
		}
	}
	return newAlias(t, alias{origin: genericType.Value(), args: list})
}
