// This file defines alias, a type expression of this module: List[int], Union[int, str], Box[T] of a generic class.

package typing

import "github.com/alkimi/pyexec/internal/object"

// alias is form[args], or a generic class with its parameters.
type alias struct {
	object.Header
	form   *form // nil for a generic class
	origin value // a class or a form
	args   []value
	params []value // the type variables in args
	data   []value // what Annotated adds to a type
}

var aliasType = object.NewType("_GenericAlias", object.LayoutOther)

func toAlias(v value) *alias { return object.As[alias](v) }

func newAlias(t *thread, a alias) (value, error) {
	if err := t.Charge(160 + int64(len(a.args)+len(a.data))*16); err != nil {
		return value{}, err
	}
	if a.form != literalF {
		params, err := object.Parameters(t, a.args)
		if err != nil {
			return value{}, err
		}
		a.params = params
	}
	a.Header = object.HeaderOf(aliasType)
	return object.Obj(&a.Header), nil
}

// class is the class that an alias stands for, nil where there is none.
func (a *alias) class() *object.Type {
	if object.IsType(a.origin) {
		return object.ToType(a.origin)
	}
	return nil
}

// typeText is how a type is written inside a type expression of this module.
func typeText(t *thread, v value) (string, error) {
	switch typ := object.TypeOf(v); {
	case object.Is(v, object.NoneType.Value()):
		return "NoneType", nil
	case typ == object.FuncType || typ == object.NativeType:
		return object.CallableName(v), nil
	case object.IsType(v) && typ != object.TypeType:
		return object.Repr(t, v)
	case object.IsList(v):
		items, err := object.ToList(v).CopyItems(t)
		if err != nil {
			return "", err
		}
		text, err := joinTexts(t, items, typeText)
		if err != nil {
			return "", err
		}
		return object.Concat(t, "[", text, "]")
	}
	return object.TypeText(t, v)
}

func joinTexts(t *thread, list []value, text func(t *thread, v value) (string, error)) (string, error) {
	x := object.NewText(t)
	for i, v := range list {
		if err := t.Poll(1); err != nil {
			return "", err
		}
		s, err := text(t, v)
		if err != nil {
			return "", err
		}
		if i > 0 {
			s = ", " + s
		}
		if err := x.Write(s); err != nil {
			return "", err
		}
	}
	return x.String(), nil
}

func aliasRepr(t *thread, v value) (string, error) {
	a := toAlias(v)
	name := ""
	if a.form != nil {
		name = "typing." + a.form.name
	} else {
		name = a.class().FullName()
	}
	args := a.args
	switch {
	case a.form == nil:
	case a.form.kind == unionForm && len(args) == 2:
		for i, x := range args {
			if object.Is(x, object.NoneType.Value()) {
				name, args = "typing.Optional", []value{args[1-i]}
				break
			}
		}
	case a.form.kind == callableForm:
		last := len(args) - 1
		result, err := typeText(t, args[last])
		if err != nil {
			return "", err
		}
		params, err := joinTexts(t, args[:last], typeText)
		if err != nil {
			return "", err
		}
		if last != 1 || object.TypeOf(args[0]) != object.EllipsisType && object.TypeOf(args[0]) != object.ParamSpecType {
			if params, err = object.Concat(t, "[", params, "]"); err != nil {
				return "", err
			}
		}
		return object.Concat(t, name, "[", params, ", ", result, "]")
	case a.form.kind == literalForm:
		if len(args) == 0 {
			return name + "[()]", nil
		}
		text, err := joinTexts(t, args, object.Repr)
		if err != nil {
			return "", err
		}
		return object.Concat(t, name, "[", text, "]")
	case a.form.kind == annotatedForm:
		text, err := typeText(t, args[0])
		if err != nil {
			return "", err
		}
		data, err := joinTexts(t, a.data, object.Repr)
		if err != nil {
			return "", err
		}
		return object.Concat(t, name, "[", text, ", ", data, "]")
	}
	if len(args) == 0 {
		return name + "[()]", nil
	}
	text, err := joinTexts(t, args, typeText)
	if err != nil {
		return "", err
	}
	return object.Concat(t, name, "[", text, "]")
}

func aliasEqual(t *thread, v, w value) (bool, error) {
	a, b := toAlias(v), toAlias(w)
	if a.form != b.form || !object.Is(a.origin, b.origin) {
		return false, nil
	}
	if a.form == literalF {
		if len(a.args) != len(b.args) {
			return false, nil
		}
		for _, x := range a.args {
			if ok, err := holdsLiteral(t, b.args, x); err != nil || !ok {
				return false, err
			}
		}
		return true, nil
	}
	same, err := object.SameTypes(t, a.args, b.args, a.form != unionF)
	if err != nil || !same {
		return false, err
	}
	return object.SameTypes(t, a.data, b.data, true)
}

// classEntries are the bases that a class form or an alias of a class stands for. A class that names type variables is generic.
func classEntries(class, v value, bases []value) []value {
	out := []value{class}
	behind := false
	for _, b := range bases {
		if object.Is(b, v) {
			behind = true
			continue
		}
		if object.IsType(b) && object.ToType(b).IsSubtype(genericType) {
			return out
		}
		if behind && object.TypeOf(b) == aliasType {
			return out
		}
	}
	return append(out, genericType.Value())
}

func initAlias() {
	aliasType.Module, aliasType.Final = "typing", true
	aliasType.Slots = object.Slots{
		Repr: aliasRepr,
		Hash: func(t *thread, v value) (uint64, error) {
			a := toAlias(v)
			h, err := object.Hash(t, a.origin)
			if err == nil {
				h, err = object.HashTypes(t, a.args, h)
			}
			if err == nil {
				h, err = object.HashTypes(t, a.data, h)
			}
			return h, err
		},
		Compare: func(t *thread, op object.Cmp, a, b value) (value, error) {
			if op > object.CmpNe {
				return object.NotImplemented, nil
			}
			if object.TypeOf(b) == object.UnionType && toAlias(a).form == unionF {
				same, err := object.SameTypes(t, toAlias(a).args, object.ToUnion(b).Args, false)
				return object.Bool(same == (op == object.CmpEq)), err
			}
			if object.TypeOf(b) != aliasType {
				return object.NotImplemented, nil
			}
			same, err := aliasEqual(t, a, b)
			return object.Bool(same == (op == object.CmpEq)), err
		},
		Binary:  or,
		GetItem: object.Specialize,
		Call: func(t *thread, v value, args []value, kw []object.Kwarg) (value, error) {
			a := toAlias(v)
			switch {
			case a.form != nil && a.form.origin != nil:
				return value{}, cannotMake(a.form)
			case a.class() == nil && a.form.kind == annotatedForm:
				return object.CallKw(t, a.args[0], args, kw)
			case a.class() == nil:
				return value{}, object.TypeErrorf("Cannot instantiate typing.%s", a.form.name)
			}
			return object.CallKw(t, a.origin, args, kw)
		},
		ClassCheck: func(t *thread, v value, c *object.Type, x value) (bool, error) {
			a := toAlias(v)
			if a.form != unionF {
				return false, object.TypeErrorf("Subscripted generics cannot be used with class and instance checks")
			}
			for _, k := range a.args {
				var ok bool
				var err error
				if x.IsUnbound() {
					ok, err = object.IsSubclass(t, c, k)
				} else {
					ok, err = object.IsInstance(t, x, k)
				}
				if ok || err != nil {
					return ok, err
				}
			}
			return false, nil
		},
		MROEntries: func(t *thread, v value, bases []value) ([]value, error) {
			a := toAlias(v)
			class := a.class()
			switch {
			case class == nil:
				text, err := object.Repr(t, v)
				if err != nil {
					return nil, err
				}
				return nil, object.TypeErrorf("Cannot subclass %s", object.Printable(text, 500))
			case a.form != nil:
				return classEntries(a.origin, v, bases), nil
			case class == genericType:
				behind := false
				for _, b := range bases {
					if object.Is(b, protocolType.Value()) || behind && object.TypeOf(b) == aliasType {
						return nil, nil
					}
					behind = behind || object.Is(b, v)
				}
			}
			return []value{a.origin}, nil
		},
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			a := toAlias(v)
			if name.String() == "__name__" && a.form != nil {
				return object.NewStr(a.form.name), true, nil
			}
			if a.class() == nil || object.IsDunder(name.String()) && name.String() != "__name__" && name.String() != "__doc__" {
				return value{}, false, nil
			}
			x, err := object.GetAttr(t, a.origin, name)
			return x, err == nil, err
		},
		Visit: func(v value, visit func(value)) int64 {
			a := toAlias(v)
			visit(a.origin)
			for _, list := range [][]value{a.args, a.data} {
				for _, x := range list {
					visit(x)
				}
			}
			return 160 + int64(len(a.args)+len(a.data))*16
		},
	}
	aliasType.Form = &object.Form{
		Args:   func(v value) []value { return toAlias(v).args },
		Params: func(v value) []value { return toAlias(v).params },
		With: func(t *thread, v value, args []value) (value, error) {
			a := *toAlias(v)
			if a.form == unionF {
				return union(t, args)
			}
			a.args = args
			return newAlias(t, a)
		},
	}
	object.InitType(aliasType)
}
