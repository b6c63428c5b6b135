// This file defines TypeAliasType, what a type statement makes, and such an alias with its parameters.

package typing

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// typeAlias is type X[T] = value.
type typeAlias struct {
	object.Header
	name   string
	params value // a tuple
	value  value
	later  value // computes value when somebody reads it; Unbound when it is known
}

var typeAliasType = object.NewType("typing.TypeAliasType", object.LayoutOther)

func newTypeAlias(t *thread, a typeAlias) (value, error) {
	if err := t.Charge(128 + int64(len(a.name))); err != nil {
		return value{}, err
	}
	a.Header = object.HeaderOf(typeAliasType)
	return object.Obj(&a.Header), nil
}

func (a *typeAlias) attr(t *thread, name string) (value, bool, error) {
	switch name {
	case "__name__":
		return object.NewStr(a.name), true, nil
	case "__module__":
		return object.NewStr("__main__"), true, nil
	case "__type_params__", "__parameters__":
		return a.params, true, nil
	case "__value__":
		if !a.later.IsUnbound() {
			v, err := object.Call(t, a.later)
			if err != nil {
				return value{}, false, err
			}
			a.value, a.later = v, object.Unbound
		}
		return a.value, true, nil
	}
	return value{}, false, nil
}

func initTypeAlias() {
	as := func(v value) *typeAlias { return object.As[typeAlias](v) }
	typeAliasType.Module, typeAliasType.Final = "typing", true
	typeAliasType.Slots = object.Slots{
		New: args.New("TypeAliasType", "name, value, *, type_params=()", func(t *thread, cls *object.Type, a []value) (value, error) {
			name, err := object.ToString(t, a[0])
			if err != nil {
				return value{}, err
			}
			if !object.IsTuple(a[2]) {
				return value{}, object.TypeErrorf("type_params must be a tuple")
			}
			return newTypeAlias(t, typeAlias{name: name, params: a[2], value: a[1], later: object.Unbound})
		}),
		Repr: func(t *thread, v value) (string, error) { return as(v).name, nil },
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			return as(v).attr(t, name.String())
		},
		SetAttr: func(t *thread, v value, name *object.Str, x value) (bool, error) {
			switch s := name.String(); s {
			case "__name__", "__value__":
				return false, object.AttributeErrorf("readonly attribute")
			case "__type_params__", "__parameters__", "__module__":
				return false, object.AttributeErrorf("attribute '%s' of 'typing.TypeAliasType' objects is not writable", s)
			}
			return false, nil
		},
		GetItem: func(t *thread, v, key value) (value, error) {
			if len(object.ToTuple(as(v).params).Items) == 0 {
				return value{}, object.TypeErrorf("Only generic type aliases are subscriptable")
			}
			return newGivenAlias(t, as(v), append([]value(nil), parts(key)...))
		},
		Binary: unionOfAliases,
		Visit: func(v value, visit func(value)) int64 {
			a := as(v)
			visit(a.params)
			visit(a.value)
			visit(a.later)
			return 128 + int64(len(a.name))
		},
	}
	object.InitType(typeAliasType)
}

// unionOfAliases is X | Y where one of them is what a type statement made.
func unionOfAliases(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	if op != object.OpOr || !isTypeLike(other) {
		return object.NotImplemented, nil
	}
	if reflected {
		self, other = other, self
	}
	return object.NewUnion(t, self, other)
}

// givenAlias is X[int] of type X[T].
type givenAlias struct {
	object.Header
	of           *typeAlias
	args, params []value
}

var givenAliasType = object.NewType("types.GenericAlias", object.LayoutOther)

func newGivenAlias(t *thread, of *typeAlias, list []value) (value, error) {
	if err := t.Charge(96 + int64(len(list))*16); err != nil {
		return value{}, err
	}
	params, err := object.Parameters(t, list)
	if err != nil {
		return value{}, err
	}
	g := &givenAlias{object.HeaderOf(givenAliasType), of, list, params}
	return object.Obj(&g.Header), nil
}

func initGivenAlias() {
	as := func(v value) *givenAlias { return object.As[givenAlias](v) }
	givenAliasType.Final = true
	givenAliasType.Slots = object.Slots{
		Repr: func(t *thread, v value) (string, error) {
			s, err := object.JoinTypes(t, as(v).args, ", ")
			if err != nil {
				return "", err
			}
			return object.Concat(t, as(v).of.name, "[", s, "]")
		},
		Hash: func(t *thread, v value) (uint64, error) {
			h, err := object.Hash(t, object.Obj(&as(v).of.Header))
			if err != nil {
				return 0, err
			}
			return object.HashTypes(t, as(v).args, h)
		},
		Compare: func(t *thread, op object.Cmp, a, b value) (value, error) {
			if op > object.CmpNe || object.TypeOf(b) != givenAliasType {
				return object.NotImplemented, nil
			}
			same := as(a).of == as(b).of
			var err error
			if same {
				same, err = object.SameTypes(t, as(a).args, as(b).args, true)
			}
			return object.Bool(same == (op == object.CmpEq)), err
		},
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			switch name.String() {
			case "__origin__":
				return object.Obj(&as(v).of.Header), true, nil
			case "__args__", "__parameters__":
				list := as(v).args
				if name.String() == "__parameters__" {
					list = as(v).params
				}
				x, err := object.NewTuple(t, list)
				return x, err == nil, err
			}
			return as(v).of.attr(t, name.String())
		},
		Binary:  unionOfAliases,
		GetItem: object.Specialize,
		Visit: func(v value, visit func(value)) int64 {
			g := as(v)
			visit(object.Obj(&g.of.Header))
			for _, x := range g.args {
				visit(x)
			}
			return 96 + int64(len(g.args))*16
		},
	}
	givenAliasType.Form = &object.Form{
		Args:   func(v value) []value { return as(v).args },
		Params: func(v value) []value { return as(v).params },
		With:   func(t *thread, v value, args []value) (value, error) { return newGivenAlias(t, as(v).of, args) },
	}
	object.InitType(givenAliasType)
}
