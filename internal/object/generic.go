// This file defines Union (int | None) and Alias (list[int]): values that annotations make and that only print and check.

package object

import "strings"

// Union is X | Y of classes.
type Union struct {
	Header
	Args []Value
}

// Alias is a class with parameters, list[int]; calling it calls the class.
type Alias struct {
	Header
	Origin *Type
	Args   []Value
}

// UnionType and AliasType are their types.
var (
	UnionType = NewType("types.UnionType", LayoutOther)
	AliasType = NewType("types.GenericAlias", LayoutOther)
)

func init() {
	builtinTypes = append(builtinTypes, UnionType, AliasType)
}

// NewUnion makes a union, charged.
func NewUnion(t *Thread, a, b Value) (Value, error) {
	var args []Value
	for _, v := range []Value{a, b} {
		if TypeOf(v) == UnionType {
			args = append(args, (*Union)(ptr(v)).Args...)
			continue
		}
		if v.IsNone() {
			v = NoneType.Value()
		}
		args = append(args, v)
	}
	if err := t.Charge(48 + int64(len(args))*sizeValue); err != nil {
		return Value{}, err
	}
	u := &Union{Header{UnionType}, args}
	return Obj(&u.Header), nil
}

// classGetItem is C[params]: a generic alias of a built-in container, or what the class's __class_getitem__ says.
func classGetItem(t *Thread, c *Type, key Value) (Value, error) {
	switch c.solidBase() {
	case ListType, DictType, TupleType, SetType, FrozenSetType, TypeType:
	default:
		if w, ok := c.Lookup("__class_getitem__"); ok {
			fn, err := TypeOf(w).Slots.DescrGet(t, w, Unbound, c)
			if err != nil {
				return Value{}, err
			}
			return Call(t, fn, key)
		}
		return Value{}, TypeErrorf("type '%s' is not subscriptable", c.Name)
	}
	return NewAlias(t, c, key)
}

// NewAlias is the generic alias c[key], charged; the __class_getitem__ of types of Go modules gives it.
func NewAlias(t *Thread, c *Type, key Value) (Value, error) {
	args := []Value{key}
	if IsTuple(key) {
		args = append([]Value(nil), ToTuple(key).Items...)
	}
	if err := t.Charge(64 + int64(len(args))*sizeValue); err != nil {
		return Value{}, err
	}
	a := &Alias{Header{AliasType}, c, args}
	return Obj(&a.Header), nil
}

func typeText(t *Thread, v Value) (string, error) {
	if IsType(v) {
		if v.Ref == &NoneType.Header {
			return "None", nil
		}
		return ToType(v).FullName(), nil
	}
	if v.Ref == EllipsisRef {
		return "...", nil
	}
	return Repr(t, v)
}

func joinTypes(t *Thread, args []Value, sep string) (string, error) {
	parts := make([]string, len(args))
	for i, a := range args {
		s, err := typeText(t, a)
		if err != nil {
			return "", err
		}
		parts[i] = s
	}
	return strings.Join(parts, sep), nil
}

func initGeneric() {
	UnionType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) { return joinTypes(t, (*Union)(ptr(v)).Args, " | ") },
		Binary: func(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
			if op != OpOr || !(IsType(other) || other.IsNone() || TypeOf(other) == UnionType || TypeOf(other) == AliasType) {
				return NotImplemented, nil
			}
			if reflected {
				return NewUnion(t, other, self)
			}
			return NewUnion(t, self, other)
		},
		Visit: func(v Value, visit func(Value)) int64 { visitAll((*Union)(ptr(v)).Args, visit); return 96 },
	}
	AliasType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			a := (*Alias)(ptr(v))
			s, err := joinTypes(t, a.Args, ", ")
			return a.Origin.FullName() + "[" + s + "]", err
		},
		Call: func(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error) {
			return typeCall(t, (*Alias)(ptr(v)).Origin.Value(), args, kw)
		},
		Binary: UnionType.Slots.Binary,
		Visit:  func(v Value, visit func(Value)) int64 { visitAll((*Alias)(ptr(v)).Args, visit); return 96 },
	}
}
