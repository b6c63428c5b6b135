// This file defines Union (int | None) and Alias (list[int]): type expressions of built-in classes.

package object

// Union is X | Y of classes.
type Union struct {
	Header
	Args   []Value
	params []Value
}

// Alias is a class with parameters, list[int]; calling it calls the class.
type Alias struct {
	Header
	Origin *Type
	Args   []Value
	params []Value
}

// UnionType and AliasType are their types.
var (
	UnionType = NewType("types.UnionType", LayoutOther)
	AliasType = NewType("types.GenericAlias", LayoutOther)
)

func init() {
	builtinTypes = append(builtinTypes, UnionType, AliasType, TypeVarType, ParamSpecType, TypeVarTupleType)
}

// ToUnion and ToAlias are the objects behind values of UnionType and AliasType.
func ToUnion(v Value) *Union { return (*Union)(v.of(UnionType)) }

// ToAlias is the alias behind a value of AliasType.
func ToAlias(v Value) *Alias { return (*Alias)(v.of(AliasType)) }

// maxUnion bounds the members of a union, which are compared with each other.
const maxUnion = 2000

// NewUnion makes a union, charged.
func NewUnion(t *Thread, a, b Value) (Value, error) { return UnionOf(t, []Value{a, b}) }

// UnionOf makes the union of some types: those of unions among them join it, and each counts once. A single type is itself.
func UnionOf(t *Thread, types []Value) (Value, error) {
	var args []Value
	add := func(v Value) error {
		if v.IsNone() {
			v = NoneType.Value()
		}
		for _, x := range args {
			if same, err := Equal(t, x, v); err != nil || same {
				return err
			}
		}
		if len(args) == maxUnion {
			return TypeErrorf("a union can have at most %d members", maxUnion)
		}
		args = append(args, v)
		return t.Poll(1 + 4*len(args))
	}
	for _, v := range types {
		if TypeOf(v) != UnionType {
			if err := add(v); err != nil {
				return Value{}, err
			}
			continue
		}
		for _, x := range (*Union)(ptr(v)).Args {
			if err := add(x); err != nil {
				return Value{}, err
			}
		}
	}
	if len(args) == 1 {
		return args[0], nil
	}
	if err := t.Charge(72 + int64(len(args))*2*sizeValue); err != nil {
		return Value{}, err
	}
	params, err := Parameters(t, args)
	if err != nil {
		return Value{}, err
	}
	u := &Union{Header{UnionType}, args, params}
	return Obj(&u.Header), nil
}

// classGetItem is C[params]: a generic alias of a built-in container, or what the class's __class_getitem__ says.
func classGetItem(t *Thread, c *Type, key Value) (Value, error) {
	w, ok := c.Lookup("__class_getitem__")
	switch c.solidBase() {
	case ListType, DictType, TupleType, SetType, FrozenSetType, TypeType:
		if !ok {
			return NewAlias(t, c, key)
		}
	}
	if !ok {
		return Value{}, TypeErrorf("type '%s' is not subscriptable", c.Name)
	}
	get := TypeOf(w).Slots.DescrGet
	if get == nil {
		return Call(t, w, key)
	}
	fn, err := get(t, w, Unbound, c)
	if err != nil {
		return Value{}, err
	}
	return Call(t, fn, key)
}

// NewAlias is the generic alias c[key], charged; the __class_getitem__ of types of Go modules gives it.
func NewAlias(t *Thread, c *Type, key Value) (Value, error) {
	args := []Value{key}
	if IsTuple(key) {
		args = ToTuple(key).Items
	}
	return aliasOf(t, c, append([]Value(nil), args...))
}

func aliasOf(t *Thread, c *Type, args []Value) (Value, error) {
	if err := t.Charge(88 + int64(len(args))*sizeValue); err != nil {
		return Value{}, err
	}
	params, err := Parameters(t, args)
	if err != nil {
		return Value{}, err
	}
	a := &Alias{Header{AliasType}, c, args, params}
	return Obj(&a.Header), nil
}

// TypeText is how a type is written inside a type expression.
func TypeText(t *Thread, v Value) (string, error) {
	switch {
	case IsType(v):
		if v.Ref == &NoneType.Header {
			return "None", nil
		}
		return ToType(v).FullName(), nil
	case v.Ref == EllipsisRef:
		return "...", nil
	case IsList(v):
		items, err := ToList(v).CopyItems(t)
		if err != nil {
			return "", err
		}
		s, err := JoinTypes(t, items, ", ")
		if err != nil {
			return "", err
		}
		return Concat(t, "[", s, "]")
	}
	return Repr(t, v)
}

// JoinTypes joins the texts of types, charged.
func JoinTypes(t *Thread, args []Value, sep string) (string, error) {
	if err := t.Enter(); err != nil {
		return "", err
	}
	defer t.Leave()
	x := NewText(t)
	for i, a := range args {
		if err := t.Poll(1); err != nil {
			return "", err
		}
		s, err := TypeText(t, a)
		if err != nil {
			return "", err
		}
		if i > 0 {
			s = sep + s
		}
		if err := x.Write(s); err != nil {
			return "", err
		}
	}
	return x.String(), nil
}

// SameTypes compares the arguments of two type expressions, in any order where ordered is false.
func SameTypes(t *Thread, a, b []Value, ordered bool) (bool, error) {
	if len(a) != len(b) {
		return false, nil
	}
next:
	for i, x := range a {
		if err := t.Poll(1); err != nil {
			return false, err
		}
		if ordered {
			if same, err := Equal(t, x, b[i]); err != nil || !same {
				return false, err
			}
			continue
		}
		for _, y := range b {
			if same, err := Equal(t, x, y); err != nil {
				return false, err
			} else if same {
				continue next
			}
		}
		return false, nil
	}
	return true, nil
}

// HashTypes is a hash of the arguments of a type expression that does not depend on their order.
func HashTypes(t *Thread, args []Value, seed uint64) (uint64, error) {
	for _, a := range args {
		if err := t.Poll(1); err != nil {
			return 0, err
		}
		h, err := Hash(t, a)
		if err != nil {
			return 0, err
		}
		seed += mix(h)
	}
	return seed, nil
}

func isTypeExpr(v Value) bool {
	return IsType(v) || v.IsNone() || TypeOf(v) == UnionType || TypeOf(v) == AliasType
}

func typeExprOr(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	if op != OpOr || !isTypeExpr(other) {
		return NotImplemented, nil
	}
	if reflected {
		return NewUnion(t, other, self)
	}
	return NewUnion(t, self, other)
}

func unionCheck(t *Thread, v Value, c *Type, x Value) (bool, error) {
	for _, k := range ToUnion(v).Args {
		var ok bool
		var err error
		if x.IsUnbound() {
			ok, err = IsSubclass(t, c, k)
		} else {
			ok, err = IsInstance(t, x, k)
		}
		if ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

func initGeneric() {
	equality := func(same func(t *Thread, a, b Value) (bool, error)) func(t *Thread, op Cmp, a, b Value) (Value, error) {
		return func(t *Thread, op Cmp, a, b Value) (Value, error) {
			if op > CmpNe || TypeOf(a) != TypeOf(b) {
				return NotImplemented, nil
			}
			ok, err := same(t, a, b)
			return Bool(ok == (op == CmpEq)), err
		}
	}
	UnionType.Final, AliasType.Final = true, true
	UnionType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) { return JoinTypes(t, ToUnion(v).Args, " | ") },
		Hash: func(t *Thread, v Value) (uint64, error) { return HashTypes(t, ToUnion(v).Args, 11) },
		Compare: equality(func(t *Thread, a, b Value) (bool, error) {
			return SameTypes(t, ToUnion(a).Args, ToUnion(b).Args, false)
		}),
		Binary:     typeExprOr,
		ClassCheck: unionCheck,
		GetItem:    Specialize,
		Visit: func(v Value, visit func(Value)) int64 {
			visitAll(ToUnion(v).Args, visit)
			return 72 + int64(len(ToUnion(v).Args))*2*sizeValue
		},
	}
	UnionType.Form = &Form{
		Args:   func(v Value) []Value { return ToUnion(v).Args },
		Params: func(v Value) []Value { return ToUnion(v).params },
		With:   func(t *Thread, v Value, args []Value) (Value, error) { return UnionOf(t, args) },
	}
	AliasType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			a := ToAlias(v)
			if len(a.Args) == 0 {
				return a.Origin.FullName() + "[()]", nil
			}
			s, err := JoinTypes(t, a.Args, ", ")
			if err != nil {
				return "", err
			}
			return Concat(t, a.Origin.FullName(), "[", s, "]")
		},
		Hash: func(t *Thread, v Value) (uint64, error) {
			h, err := Hash(t, ToAlias(v).Origin.Value())
			if err != nil {
				return 0, err
			}
			return HashTypes(t, ToAlias(v).Args, h)
		},
		Compare: equality(func(t *Thread, a, b Value) (bool, error) {
			if ToAlias(a).Origin != ToAlias(b).Origin {
				return false, nil
			}
			return SameTypes(t, ToAlias(a).Args, ToAlias(b).Args, true)
		}),
		Call: func(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error) {
			return CallKw(t, ToAlias(v).Origin.Value(), args, kw)
		},
		GetAttr: func(t *Thread, v Value, name *Str) (Value, bool, error) {
			if isDunder(name.String()) && name.String() != "__name__" && name.String() != "__doc__" {
				return Value{}, false, nil
			}
			x, err := GetAttr(t, ToAlias(v).Origin.Value(), name)
			return x, err == nil, err
		},
		ClassCheck: func(t *Thread, v Value, c *Type, x Value) (bool, error) {
			if x.IsUnbound() {
				return false, TypeErrorf("issubclass() argument 2 cannot be a parameterized generic")
			}
			return false, TypeErrorf("isinstance() argument 2 cannot be a parameterized generic")
		},
		MROEntries: func(t *Thread, v Value, bases []Value) ([]Value, error) {
			return []Value{ToAlias(v).Origin.Value()}, nil
		},
		Binary:  typeExprOr,
		GetItem: Specialize,
		Visit: func(v Value, visit func(Value)) int64 {
			visitAll(ToAlias(v).Args, visit)
			return 88 + int64(len(ToAlias(v).Args))*sizeValue
		},
	}
	AliasType.Form = &Form{
		Args:   func(v Value) []Value { return ToAlias(v).Args },
		Params: func(v Value) []Value { return ToAlias(v).params },
		With:   func(t *Thread, v Value, args []Value) (Value, error) { return aliasOf(t, ToAlias(v).Origin, args) },
	}
	initTypeVars()
}
