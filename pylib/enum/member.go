// This file defines Enum, the base of enumerations, and what their members do.

package enum

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

type (
	thread = object.Thread
	value  = object.Value
)

// The bases of enumerations.
var (
	enumMeta     = object.NewMetatype("EnumType", "enum", &object.Meta{})
	enumType     = object.NewType("Enum", object.LayoutInstance)
	reprEnumType = object.NewType("ReprEnum", object.LayoutInstance, enumType)
	intEnumType  = object.NewType("IntEnum", object.LayoutInt, object.IntType, reprEnumType)
	strEnumType  = object.NewType("StrEnum", object.LayoutStr, object.StrType, reprEnumType)
	flagType     = object.NewType("Flag", object.LayoutInstance, enumType)
	intFlagType  = object.NewType("IntFlag", object.LayoutInt, object.IntType, reprEnumType, flagType)
)

func enumTypes() []*object.Type {
	return []*object.Type{enumType, reprEnumType, intEnumType, strEnumType, flagType, intFlagType}
}

var nameKey, valueKey = object.NewStrObj("_name_"), object.NewStrObj("_value_")

// nameOf is the name of a member: a str, or None for a combination of flags that has none.
func nameOf(t *thread, member value) (value, error) { return object.GetAttr(t, member, nameKey) }

// valueOf is the value of a member.
func valueOf(t *thread, member value) (value, error) { return object.GetAttr(t, member, valueKey) }

// property is an attribute of members that the class does not have: a member of that name may stand beside it.
type property struct {
	object.Object
	get    value // a function of the script, Unbound for those of this module
	key    *object.Str
	name   string
	owner  string // how the class that it was made for prints
	member value  // the member of that name, Unbound for none
}

var propertyType = object.NewType("property", object.LayoutObject)

func newProperty(name string, key *object.Str) value {
	p := &property{get: object.Unbound, key: key, name: name, owner: "<enum 'Enum'>", member: object.Unbound}
	p.Header = object.HeaderOf(propertyType)
	return object.Obj(&p.Header)
}

func toProperty(v value) *property { return object.As[property](v) }

func initProperty() {
	propertyType.Module = "enum"
	propertyType.Slots = object.Slots{
		New: args.New("property", "fget=None, fset=None, fdel=None, doc=None", func(t *thread, cls *object.Type, a []value) (value, error) {
			if err := t.Charge(160); err != nil {
				return value{}, err
			}
			p := &property{get: a[0], member: object.Unbound}
			p.Header = object.HeaderOf(cls)
			return object.Obj(&p.Header), nil
		}),
		DescrGet: func(t *thread, descr, obj value, owner *object.Type) (value, error) {
			p := toProperty(descr)
			switch {
			case obj.IsUnbound() && !p.member.IsUnbound():
				return p.member, nil
			case obj.IsUnbound():
				return value{}, object.AttributeErrorf("%s has no attribute %s", classText(owner), pytext.Repr(p.name))
			case p.key != nil:
				return object.GetAttr(t, obj, p.key)
			}
			return object.Call(t, p.get, obj)
		},
		DescrSet: func(t *thread, descr, obj, v value) error {
			p := toProperty(descr)
			verb := "set"
			if v.IsUnbound() {
				verb = "delete"
			}
			return object.AttributeErrorf("%s cannot %s attribute %s", p.owner, verb, pytext.Repr(p.name))
		},
		Visit: func(v value, visit func(value)) int64 {
			p := toProperty(v)
			visit(p.get)
			visit(p.member)
			return 160 + p.VisitAttrs(visit)
		},
	}
	args.Add(propertyType, "__set_name__", "owner, name, /", "", func(t *thread, a []value) (value, error) {
		p := toProperty(a[0])
		if object.IsType(a[1]) && object.IsStr(a[2]) {
			p.name, p.owner = object.ToStr(a[2]).String(), classText(object.ToType(a[1]))
		}
		return object.None, nil
	})
	object.InitType(propertyType)
}

// memberRepr is <Class.NAME: value>; a combination of flags without a name is <Class: value>.
func memberRepr(t *thread, v value) (string, error) {
	name, err := nameOf(t, v)
	if err != nil {
		return "", err
	}
	val, err := valueOf(t, v)
	if err != nil {
		return "", err
	}
	text, err := object.Repr(t, val)
	if err != nil {
		return "", err
	}
	if _, ok := object.TypeOf(val).Lookup("__dataclass_fields__"); ok {
		text = fieldsText(text)
	}
	x := object.NewText(t)
	head := "<" + object.TypeOf(v).Name
	if object.IsStr(name) {
		head += "." + object.ToStr(name).String()
	}
	for _, s := range [...]string{head, ": ", text, ">"} {
		if err := x.Write(s); err != nil {
			return "", err
		}
	}
	return x.String(), nil
}

// fieldsText is what stands between the parentheses of a dataclass's repr.
func fieldsText(text string) string {
	for i := range len(text) {
		if text[i] == '(' && text[len(text)-1] == ')' {
			return text[i+1 : len(text)-1]
		}
	}
	return text
}

// memberText is Class.NAME; a combination of flags without a name is Class(value).
func memberText(t *thread, v value) (string, error) {
	name, err := nameOf(t, v)
	if err != nil {
		return "", err
	}
	if object.IsStr(name) {
		return object.TypeOf(v).Name + "." + object.ToStr(name).String(), nil
	}
	val, err := valueOf(t, v)
	if err != nil {
		return "", err
	}
	text, err := object.Repr(t, val)
	if err != nil {
		return "", err
	}
	return object.Concat(t, object.TypeOf(v).Name, "(", text, ")")
}

func memberFormat(t *thread, v value, spec string) (string, error) {
	text, err := object.ToString(t, v)
	if err != nil || spec == "" {
		return text, err
	}
	s, err := object.StrOf(t, text)
	if err != nil {
		return "", err
	}
	return object.Format(t, s, spec)
}

// dataText and dataFormat are str() and format() of members that print as the data that they are.
func dataText(t *thread, v value) (string, error) {
	plain, err := plainData(t, v)
	if err != nil {
		return "", err
	}
	return object.ToString(t, plain)
}

func dataFormat(t *thread, v value, spec string) (string, error) {
	plain, err := plainData(t, v)
	if err != nil {
		return "", err
	}
	return object.Format(t, plain, spec)
}

// plainData is the int, str, … that a member is.
func plainData(t *thread, v value) (value, error) {
	switch object.TypeOf(v).Layout {
	case object.LayoutInt:
		return object.PlainInt(v), nil
	case object.LayoutStr:
		return object.StrOf(t, object.ToStr(v).String())
	case object.LayoutFloat:
		return object.Float(object.FloatOf(v)), nil
	}
	return valueOf(t, v)
}

func initMembers() {
	for _, typ := range enumTypes() {
		typ.SetMeta(enumMeta)
		typ.Module = "enum"
		typ.Data = &info{dataType: object.ObjectType, make: object.Unbound}
	}
	intEnumType.Data = &info{dataType: object.IntType, make: object.Unbound}
	strEnumType.Data = &info{dataType: object.StrType, make: object.Unbound}
	flagType.Data = &info{dataType: object.ObjectType, make: object.Unbound, boundary: strict}
	intFlagType.Data = &info{dataType: object.IntType, make: object.Unbound, boundary: keep}
	enumType.Doc = "Create a collection of name/value pairs."
	enumType.Attrs["name"] = newProperty("name", nameKey)
	enumType.Attrs["value"] = newProperty("value", valueKey)
	self := func(t *thread, a []value) (value, error) { return a[0], nil }
	args.Add(enumType, "__copy__", "", "", self)
	args.Add(enumType, "__deepcopy__", "memo, /", "", self)
	enumType.Attrs["_missing_"] = object.NewClassMethod(args.PyFunc("Enum._missing_", "cls, value", "", func(t *thread, a []value) (value, error) {
		return object.None, nil
	}).Value())
	generator := func(typ *object.Type, fn args.Fn) {
		typ.Attrs[generateName] = object.NewStaticMethod(args.PyFunc(typ.Name+"."+generateName, "name, start, count, last_values", "", fn).Value())
	}
	generator(enumType, nextNumber)
	generator(flagType, nextBit)
	generator(strEnumType, func(t *thread, a []value) (value, error) { return object.CallMethod(t, a[0], "lower") })
	enumType.Slots = object.Slots{
		Repr:   memberRepr,
		Str:    memberText,
		Format: memberFormat,
		Hash: func(t *thread, v value) (uint64, error) {
			name, err := nameOf(t, v)
			if err != nil {
				return 0, err
			}
			return object.Hash(t, name)
		},
		New: func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
			if cls.User && cls.Layout == object.LayoutInstance {
				in, err := object.NewInstance(t, cls)
				if err != nil {
					return value{}, err
				}
				return object.Obj(&in.Header), nil
			}
			return value{}, object.TypeErrorf("cannot create '%s' instances", cls.Name)
		},
	}
	for _, typ := range []*object.Type{intEnumType, strEnumType, intFlagType} {
		typ.Slots.Repr, typ.Slots.Str, typ.Slots.Format = memberRepr, dataText, dataFormat
	}
	initFlags()
	for _, typ := range enumTypes() {
		object.InitType(typ)
	}
	strEnumType.Slots.New = func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
		for i, x := range a {
			if !object.IsStr(x) {
				text, err := object.Repr(t, x)
				if err != nil {
					return value{}, err
				}
				what := [...]string{"%s is not a string", "encoding must be a string, not %s", "errors must be a string, not %s"}
				return value{}, object.TypeErrorf(what[min(i, 2)], object.Printable(text, 500))
			}
		}
		return object.StrType.Slots.New(t, cls, a, kw)
	}
}
