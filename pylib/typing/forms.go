// This file defines form, the names of the module that are subscripted: List, Union, Optional, Literal, Callable, …

package typing

import (
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

type kind uint8

const (
	plainForm     kind = iota // Self, NoReturn, …: not subscripted
	classForm                 // List, Dict, …: stands for a class
	tupleForm                 // Tuple
	callableForm              // Callable
	unionForm                 // Union
	optionalForm              // Optional
	literalForm               // Literal
	annotatedForm             // Annotated
	oneForm                   // ClassVar, Final, Required, …: one parameter
	anyNumber                 // Concatenate, Generic, Protocol
)

// form is a name of the module that type expressions are made from.
type form struct {
	object.Header
	name   string
	kind   kind
	origin *object.Type // of classForm, tupleForm, callableForm
	params int          // how many parameters a classForm takes, -1 for any number
}

var formType = object.NewType("_SpecialForm", object.LayoutOther)

func newForm(name string, k kind) *form {
	return &form{Header: object.HeaderOf(formType), name: name, kind: k}
}

func newClassForm(name string, origin *object.Type, params int) *form {
	return &form{object.HeaderOf(formType), name, classForm, origin, params}
}

func (f *form) value() value { return object.Obj(&f.Header) }

func toForm(v value) *form { return object.As[form](v) }

func isForm(v value, f *form) bool { return object.Is(v, f.value()) }

// The forms that other code asks for.
var (
	unionF     = newForm("Union", unionForm)
	optionalF  = newForm("Optional", optionalForm)
	literalF   = newForm("Literal", literalForm)
	annotatedF = newForm("Annotated", annotatedForm)
	classVarF  = newForm("ClassVar", oneForm)
	finalF     = newForm("Final", oneForm)
	requiredF  = newForm("Required", oneForm)
	notReqF    = newForm("NotRequired", oneForm)
	unpackF    = newForm("Unpack", oneForm)
	callableF  = &form{Header: object.HeaderOf(formType), name: "Callable", kind: callableForm, origin: abc("Callable")}
	tupleF     = &form{Header: object.HeaderOf(formType), name: "Tuple", kind: tupleForm, origin: object.TupleType}
)

// IsClassVar tells ClassVar and ClassVar[…].
func IsClassVar(v value) bool {
	return isForm(v, classVarF) || object.TypeOf(v) == aliasType && isForm(toAlias(v).origin, classVarF)
}

// check makes a type of an argument: None is NoneType, a text a forward reference.
func check(t *thread, v value, what string) (value, error) {
	switch {
	case v.IsNone():
		return object.NoneType.Value(), nil
	case object.TypeOf(v) == object.StrType:
		return newForwardRef(t, v)
	case object.Is(v, genericType.Value()) || object.Is(v, protocolType.Value()):
		return value{}, object.TypeErrorf("Plain <class 'typing.%s'> is not valid as type argument", object.ToType(v).Name)
	case isForm(v, classVarF) || isForm(v, finalF):
		return value{}, object.TypeErrorf("Plain typing.%s is not valid as type argument", toForm(v).name)
	case object.TypeOf(v) == aliasType:
		o := toAlias(v).origin
		if isForm(o, classVarF) || isForm(o, finalF) || object.Is(o, genericType.Value()) || object.Is(o, protocolType.Value()) {
			text, err := typeText(t, v)
			if err != nil {
				return value{}, err
			}
			return value{}, object.TypeErrorf("%s is not valid as type argument", object.Printable(text, 500))
		}
	case object.TypeOf(v) == object.TupleType:
		text, err := object.Repr(t, v)
		if err != nil {
			return value{}, err
		}
		return value{}, object.TypeErrorf("%s Got %s.", what, object.Printable(text, 500))
	}
	return v, nil
}

func checkAll(t *thread, list []value, what string) ([]value, error) {
	if err := t.Charge(int64(len(list)) * 16); err != nil {
		return nil, err
	}
	out := make([]value, len(list))
	for i, v := range list {
		if err := t.Poll(1); err != nil {
			return nil, err
		}
		x, err := check(t, v, what)
		if err != nil {
			return nil, err
		}
		out[i] = x
	}
	return out, nil
}

// parts are the parameters between the brackets.
func parts(key value) []value {
	if object.TypeOf(key) == object.TupleType {
		return object.ToTuple(key).Items
	}
	return []value{key}
}

func countError(what string, got, want int) error {
	how := "many"
	if got < want {
		how = "few"
	}
	return object.TypeErrorf("Too %s arguments for %s; actual %d, expected %d", how, what, got, want)
}

// subscript is f[key].
func (f *form) subscript(t *thread, key value) (value, error) {
	self := f.value()
	given := parts(key)
	switch f.kind {
	case plainForm:
		return value{}, object.TypeErrorf("typing.%s is not subscriptable", f.name)
	case classForm:
		if f.params == 0 {
			return value{}, object.TypeErrorf("typing.%s is not a generic class", f.name)
		}
		if f.params > 0 && len(given) != f.params {
			return value{}, countError("typing."+f.name, len(given), f.params)
		}
		list, err := checkAll(t, given, "Parameters to generic types must be types.")
		if err != nil {
			return value{}, err
		}
		return newAlias(t, alias{form: f, origin: f.origin.Value(), args: list})
	case tupleForm:
		list, err := checkAll(t, given, "Tuple[t0, t1, ...]: each t must be a type.")
		if err != nil {
			return value{}, err
		}
		return newAlias(t, alias{form: f, origin: f.origin.Value(), args: list})
	case callableForm:
		return f.callable(t, key)
	case unionForm:
		if object.TypeOf(key) == object.TupleType && len(given) == 0 {
			return value{}, object.TypeErrorf("Cannot take a Union of no types.")
		}
		return union(t, given)
	case optionalForm:
		x, err := check(t, key, "typing.Optional requires a single type.")
		if err != nil {
			return value{}, err
		}
		return union(t, []value{x, object.None})
	case literalForm:
		return f.literal(t, given)
	case annotatedForm:
		return f.annotated(t, key)
	case oneForm:
		x, err := check(t, key, "typing."+f.name+" accepts only single type.")
		if err != nil {
			return value{}, err
		}
		return newAlias(t, alias{form: f, origin: self, args: []value{x}})
	}
	list, err := checkAll(t, given, "Parameters to typing."+f.name+" must be types.")
	if err != nil {
		return value{}, err
	}
	return newAlias(t, alias{form: f, origin: self, args: list})
}

// callable is Callable[[arg, …], result]: the parameters and behind them the result are its arguments.
func (f *form) callable(t *thread, key value) (value, error) {
	given := parts(key)
	if object.TypeOf(key) != object.TupleType || len(given) != 2 {
		return value{}, object.TypeErrorf("Callable must be used as Callable[[arg, ...], result].")
	}
	params := []value{given[0]}
	if object.IsList(given[0]) {
		list, err := object.ToList(given[0]).CopyItems(t)
		if err != nil {
			return value{}, err
		}
		params = list
	}
	params, err := checkAll(t, params, "Callable[[arg, ...], result]: each arg must be a type.")
	if err != nil {
		return value{}, err
	}
	result, err := check(t, given[1], "Callable[args, result]: result must be a type.")
	if err != nil {
		return value{}, err
	}
	if params, err = budget.Append(t.Meter, params, result); err != nil {
		return value{}, err
	}
	return newAlias(t, alias{form: f, origin: f.origin.Value(), args: params})
}

// literal is Literal[value, …]; the values of literals inside join it, and each counts once.
func (f *form) literal(t *thread, given []value) (value, error) {
	var args []value
	seen, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	mark := t.Hold(seen.Value())
	defer t.Drop(mark)
	for _, v := range given {
		inner := []value{v}
		if object.TypeOf(v) == aliasType && isForm(toAlias(v).origin, literalF) {
			inner = toAlias(v).args
		}
		for _, x := range inner {
			known, err := literalKnown(t, seen, args, x)
			if err != nil {
				return value{}, err
			}
			if !known {
				if args, err = budget.Append(t.Meter, args, x); err != nil {
					return value{}, err
				}
			}
		}
	}
	return newAlias(t, alias{form: f, origin: f.value(), args: args})
}

// literalKnown tells whether v, of the same class, is one of args, and notes it in seen; what cannot be hashed is looked for in args.
func literalKnown(t *thread, seen *object.Dict, args []value, v value) (bool, error) {
	if err := t.Charge(64); err != nil {
		return false, err
	}
	if err := t.Poll(1); err != nil {
		return false, err
	}
	key := object.TupleOf([]value{object.TypeOf(v).Value(), v})
	_, known, err := seen.Get(t, key)
	switch {
	case err != nil && object.Matches(err, object.TypeErrorType):
		return holdsLiteral(t, args, v)
	case err != nil || known:
		return known, err
	}
	return false, seen.Set(t, key, object.None)
}

func holdsLiteral(t *thread, list []value, v value) (bool, error) {
	for _, x := range list {
		if err := t.Poll(1); err != nil {
			return false, err
		}
		if object.TypeOf(x) != object.TypeOf(v) {
			continue
		}
		if same, err := object.Equal(t, x, v); same || err != nil {
			return same, err
		}
	}
	return false, nil
}

// annotated is Annotated[type, data, …].
func (f *form) annotated(t *thread, key value) (value, error) {
	given := parts(key)
	if object.TypeOf(key) != object.TupleType || len(given) < 2 {
		return value{}, object.TypeErrorf("Annotated[...] should be used with at least two arguments (a type and an annotation).")
	}
	x, err := check(t, given[0], "Annotated[t, ...]: t must be a type.")
	if err != nil {
		return value{}, err
	}
	data := append([]value(nil), given[1:]...)
	if object.TypeOf(x) == aliasType && toAlias(x).data != nil {
		a := toAlias(x)
		x, data = a.args[0], append(append([]value(nil), a.data...), data...)
	}
	return newAlias(t, alias{form: f, origin: f.value(), args: []value{x}, data: data})
}

// union is Union[…]: unions inside join it, each type counts once, one type is itself.
func union(t *thread, given []value) (value, error) {
	list, err := checkAll(t, given, "Union[arg, ...]: each arg must be a type.")
	if err != nil {
		return value{}, err
	}
	var args []value
	add := func(v value) error {
		for _, x := range args {
			if same, err := object.Equal(t, x, v); same || err != nil {
				return err
			}
		}
		if len(args) == maxUnion {
			return object.TypeErrorf("a union can have at most %d members", maxUnion)
		}
		args = append(args, v)
		return t.Poll(1 + 4*len(args))
	}
	for _, v := range list {
		inner := []value{v}
		switch {
		case object.TypeOf(v) == aliasType && isForm(toAlias(v).origin, unionF):
			inner = toAlias(v).args
		case object.TypeOf(v) == object.UnionType:
			inner = object.ToUnion(v).Args
		}
		for _, x := range inner {
			if err := add(x); err != nil {
				return value{}, err
			}
		}
	}
	if len(args) == 1 {
		return args[0], nil
	}
	return newAlias(t, alias{form: unionF, origin: unionF.value(), args: args})
}

// maxUnion bounds the members of a union, which are compared with each other.
const maxUnion = 2000

// or is X | Y where one of them is a type expression of this module.
func or(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
	if op != object.OpOr || !isTypeLike(other) {
		return object.NotImplemented, nil
	}
	if reflected {
		self, other = other, self
	}
	return union(t, []value{self, other})
}

func isTypeLike(v value) bool {
	switch typ := object.TypeOf(v); typ {
	case formType, aliasType, typeAliasType, givenAliasType, forwardRefType, newTypeType, object.UnionType, object.AliasType, object.NoneType, object.StrType:
		return true
	default:
		return typ.Layout == object.LayoutType || object.IsTypeVar(v)
	}
}

func initForms() {
	formType.Module, formType.Final = "typing", true
	formType.Slots = object.Slots{
		Repr: func(t *thread, v value) (string, error) {
			if isForm(v, annotatedF) {
				return "<class 'typing.Annotated'>", nil
			}
			return "typing." + toForm(v).name, nil
		},
		GetItem: func(t *thread, v, key value) (value, error) { return toForm(v).subscript(t, key) },
		Binary:  or,
		Call: func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
			f := toForm(v)
			if f.origin != nil {
				return value{}, cannotMake(f)
			}
			return value{}, object.TypeErrorf("Cannot instantiate typing.%s", f.name)
		},
		ClassCheck: func(t *thread, v value, c *object.Type, x value) (bool, error) {
			f := toForm(v)
			if f.origin == nil {
				what := "isinstance()"
				if x.IsUnbound() {
					what = "issubclass()"
				}
				return false, object.TypeErrorf("typing.%s cannot be used with %s", f.name, what)
			}
			return object.PlainCheck(f.origin, c), nil
		},
		MROEntries: func(t *thread, v value, bases []value) ([]value, error) {
			f := toForm(v)
			if f.origin == nil {
				return nil, object.TypeErrorf("Cannot subclass typing.%s", f.name)
			}
			return classEntries(f.origin.Value(), v, bases), nil
		},
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			f := toForm(v)
			switch {
			case name.String() == "__name__":
				return object.NewStr(f.name), true, nil
			case f.origin == nil || object.IsDunder(name.String()):
				return value{}, false, nil
			}
			x, err := object.GetAttr(t, f.origin.Value(), name)
			return x, err == nil, err
		},
		Visit: func(value, func(value)) int64 { return 0 },
	}
	object.InitType(formType)
}

func cannotMake(f *form) error {
	use := f.origin.FullName()
	return object.TypeErrorf("Type %s cannot be instantiated; use %s() instead", f.name, use)
}
