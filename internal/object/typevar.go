// This file defines TypeVar and what type expressions have in common: their arguments and the variables in them.

package object

// TypeVar is a type variable, or one for parameter lists or tuples of types.
type TypeVar struct {
	Header
	Name                     string
	Bound                    Value // Unbound for none
	Constraints              []Value
	Covariant, Contravariant bool
	// Inferred is that of a type parameter in brackets (def f[T]), whose variance nobody states.
	Inferred bool
	// Later computes Bound, or all Constraints where Several is set, when somebody reads them; Unbound for what is known.
	Later   Value
	Several bool
}

// ToTypeVar is the type variable behind a value that IsTypeVar.
func ToTypeVar(v Value) *TypeVar { return (*TypeVar)(ptr(v)) }

// settle computes the bound or the constraints.
func (x *TypeVar) settle(t *Thread) error {
	if x.Later.IsUnbound() {
		return nil
	}
	v, err := Call(t, x.Later)
	if err != nil {
		return err
	}
	if x.Several {
		x.Constraints = ToTuple(v).Items
	} else {
		x.Bound = v
	}
	x.Later = Unbound
	return nil
}

// attr is an attribute of a type variable.
func (x *TypeVar) attr(t *Thread, name string) (Value, bool, error) {
	switch name {
	case "__name__":
		return NewStr(x.Name), true, nil
	case "__covariant__":
		return Bool(x.Covariant), true, nil
	case "__contravariant__":
		return Bool(x.Contravariant), true, nil
	case "__infer_variance__":
		return Bool(x.Inferred), true, nil
	case "__bound__":
		if err := x.settle(t); err != nil || x.Bound.IsUnbound() {
			return None, err == nil, err
		}
		return x.Bound, true, nil
	case "__constraints__":
		if x.typ != TypeVarType {
			break
		}
		if err := x.settle(t); err != nil {
			return Value{}, false, err
		}
		if len(x.Constraints) == 0 {
			return EmptyTuple, true, nil
		}
		v, err := NewTuple(t, x.Constraints)
		return v, err == nil, err
	}
	return Value{}, false, nil
}

// The types of type variables.
var (
	TypeVarType      = NewType("typing.TypeVar", LayoutOther)
	ParamSpecType    = NewType("typing.ParamSpec", LayoutOther)
	TypeVarTupleType = NewType("typing.TypeVarTuple", LayoutOther)
)

// Form is how a kind of type expression (list[int], int | T) shows its arguments and is made anew with others.
type Form struct {
	Args func(v Value) []Value
	// Params are the type variables in it, each once.
	Params func(v Value) []Value
	With   func(t *Thread, v Value, args []Value) (Value, error)
}

// IsTypeVar tells a type variable.
func IsTypeVar(v Value) bool {
	switch TypeOf(v) {
	case TypeVarType, ParamSpecType, TypeVarTupleType:
		return true
	}
	return false
}

// Parameters are the type variables in the arguments of a type expression, each once, in order.
func Parameters(t *Thread, args []Value) ([]Value, error) {
	var out []Value
	add := func(x Value) error {
		for _, y := range out {
			if Is(x, y) {
				return nil
			}
		}
		if err := t.Poll(1 + len(out)/64); err != nil {
			return err
		}
		if err := t.Charge(2 * sizeValue); err != nil {
			return err
		}
		out = append(out, x)
		return nil
	}
	for i, a := range args {
		if i&1023 == 1023 {
			if err := t.Poll(256); err != nil {
				return nil, err
			}
		}
		if IsTypeVar(a) {
			if err := add(a); err != nil {
				return nil, err
			}
			continue
		}
		var inner []Value
		switch form := TypeOf(a).Form; {
		case form != nil:
			inner = form.Params(a)
		case IsList(a): // the parameter list of a Callable
			items, err := ToList(a).CopyItems(t)
			if err == nil {
				err = t.Enter()
			}
			if err != nil {
				return nil, err
			}
			inner, err = Parameters(t, items)
			t.Leave()
			if err != nil {
				return nil, err
			}
		}
		for _, x := range inner {
			if err := add(x); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// Specialize gives the type expression v with its type variables replaced: v[key].
func Specialize(t *Thread, v, key Value) (Value, error) {
	form := TypeOf(v).Form
	params := form.Params(v)
	given := []Value{key}
	if IsTuple(key) {
		given = ToTuple(key).Items
	}
	if len(params) != len(given) {
		text, err := Repr(t, v)
		switch {
		case err != nil:
			return Value{}, err
		case len(params) == 0:
			return Value{}, TypeErrorf("%s is not a generic class", Printable(text, 500))
		}
		how := "many"
		if len(given) < len(params) {
			how = "few"
		}
		return Value{}, TypeErrorf("Too %s arguments for %s; actual %d, expected %d", how, Printable(text, 500), len(given), len(params))
	}
	return substitute(t, v, params, given)
}

func substitute(t *Thread, v Value, params, given []Value) (Value, error) {
	if err := t.Poll(1); err != nil {
		return Value{}, err
	}
	if IsTypeVar(v) {
		for i, p := range params {
			if Is(p, v) {
				return given[i], nil
			}
		}
		return v, nil
	}
	var old []Value
	form := TypeOf(v).Form
	switch {
	case form != nil && len(form.Params(v)) > 0:
		old = form.Args(v)
	case IsList(v):
		var err error
		if old, err = ToList(v).CopyItems(t); err != nil {
			return Value{}, err
		}
	default:
		return v, nil
	}
	if err := t.Enter(); err != nil {
		return Value{}, err
	}
	defer t.Leave()
	if err := t.Charge(int64(len(old)) * sizeValue); err != nil {
		return Value{}, err
	}
	args := make([]Value, len(old))
	for i, a := range old {
		x, err := substitute(t, a, params, given)
		if err != nil {
			return Value{}, err
		}
		args[i] = x
	}
	if form == nil {
		l, err := NewListFrom(t, args)
		if err != nil {
			return Value{}, err
		}
		return l.Value(), nil
	}
	return form.With(t, v, args)
}

func initTypeVars() {
	prefix := func(v Value) string {
		tv := (*TypeVar)(ptr(v))
		switch {
		case tv.typ != TypeVarType || tv.Inferred:
			return ""
		case tv.Covariant:
			return "+"
		case tv.Contravariant:
			return "-"
		}
		return "~"
	}
	for _, typ := range []*Type{TypeVarType, ParamSpecType, TypeVarTupleType} {
		typ.Module, typ.Final = "typing", true
		typ.Slots = Slots{
			Repr: func(t *Thread, v Value) (string, error) {
				if TypeOf(v) == ParamSpecType && !ToTypeVar(v).Inferred {
					return "~" + (*TypeVar)(ptr(v)).Name, nil
				}
				return prefix(v) + (*TypeVar)(ptr(v)).Name, nil
			},
			MROEntries: func(t *Thread, v Value, bases []Value) ([]Value, error) {
				return nil, TypeErrorf("Cannot subclass an instance of %s", TypeOf(v).ShortName())
			},
			GetAttr: func(t *Thread, v Value, name *Str) (Value, bool, error) {
				return ToTypeVar(v).attr(t, name.String())
			},
			Visit: func(v Value, visit func(Value)) int64 {
				tv := (*TypeVar)(ptr(v))
				visit(tv.Bound)
				visit(tv.Later)
				visitAll(tv.Constraints, visit)
				return 128 + int64(len(tv.Name))
			},
		}
	}
}
