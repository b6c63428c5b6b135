// This file defines Field, one field of a dataclass, and the module's markers.

package dataclasses

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

type kind uint8

const (
	plainField kind = iota
	classVar
	initVar
)

var kindText = [...]string{"_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"}

// field is what dataclasses.field() makes. hash and kwOnly are None and MISSING until something says what they are.
type field struct {
	object.Header
	name                    string
	key                     *object.Str
	typ                     value
	def, factory            value
	init, repr, compare     bool
	hash, metadata, kwOnly  value
	kind                    kind
	named                   bool
	initText, reprText, cmp value // the flags as they were given
}

// marker is a value that only stands for itself: MISSING, KW_ONLY.
type marker struct{ object.Header }

// initVarOf is InitVar[type].
type initVarOf struct {
	object.Header
	typ value
}

var (
	fieldType   = object.NewType("Field", object.LayoutOther)
	missingType = object.NewType("_MISSING_TYPE", object.LayoutOther)
	kwOnlyType  = object.NewType("_KW_ONLY_TYPE", object.LayoutOther)
	factoryType = object.NewType("_HAS_DEFAULT_FACTORY_CLASS", object.LayoutOther)
	initVarType = object.NewType("InitVar", object.LayoutOther)

	missing    = newMarker(missingType)
	kwOnlyMark = newMarker(kwOnlyType)
)

func newMarker(typ *object.Type) value {
	m := &marker{object.HeaderOf(typ)}
	return object.Obj(&m.Header)
}

func toField(v value) *field { return object.As[field](v) }

func isMissing(v value) bool { return object.Is(v, missing) }

func (f *field) value() value { return object.Obj(&f.Header) }

// hasDefault tells whether a call of the class may leave the field out.
func (f *field) hasDefault() bool { return !isMissing(f.def) || !isMissing(f.factory) }

// inInit tells a parameter of __init__.
func (f *field) inInit() bool { return f.init && f.kind != classVar }

func (f *field) isKwOnly() bool { return f.kwOnly.IsBool() && f.kwOnly.AsBool() }

var fieldAttrs = []string{"name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only"}

func (f *field) attr(name string) (value, bool) {
	switch name {
	case "name":
		if !f.named {
			return object.None, true
		}
		return f.key.Value(), true
	case "type":
		return f.typ, true
	case "default":
		return f.def, true
	case "default_factory":
		return f.factory, true
	case "init":
		return f.initText, true
	case "repr":
		return f.reprText, true
	case "hash":
		return f.hash, true
	case "compare":
		return f.cmp, true
	case "metadata":
		return f.metadata, true
	case "kw_only":
		return f.kwOnly, true
	}
	return value{}, false
}

// newField makes a field that a class body does not describe further.
func newField(t *thread, def value) (*field, error) {
	d, err := object.NewDict(t)
	if err != nil {
		return nil, err
	}
	meta, err := object.NewMappingProxy(t, d)
	if err != nil {
		return nil, err
	}
	if err := t.Charge(320); err != nil {
		return nil, err
	}
	return &field{Header: object.HeaderOf(fieldType), typ: object.None, def: def, factory: missing, init: true, repr: true, compare: true,
		hash: object.None, metadata: meta, kwOnly: missing, initText: object.True, reprText: object.True, cmp: object.True}, nil
}

// fieldFunc is field(*, default, default_factory, init, repr, hash, compare, metadata, kw_only).
func fieldFunc(t *thread, a []value) (value, error) {
	f, err := newField(t, missing)
	if err != nil {
		return value{}, err
	}
	if !a[0].IsUnbound() {
		f.def = a[0]
	}
	if !a[1].IsUnbound() {
		f.factory = a[1]
	}
	if !isMissing(f.def) && !isMissing(f.factory) {
		return value{}, object.ValueErrorf("cannot specify both default and default_factory")
	}
	f.initText, f.reprText, f.cmp, f.hash = a[2], a[3], a[5], a[4]
	for _, p := range []struct {
		to   *bool
		from value
	}{{&f.init, a[2]}, {&f.repr, a[3]}, {&f.compare, a[5]}} {
		if *p.to, err = object.Truth(t, p.from); err != nil {
			return value{}, err
		}
	}
	if !a[6].IsNone() {
		d := a[6]
		if object.TypeOf(d) != object.MappingProxyType {
			if !object.IsDict(d) {
				return value{}, object.TypeErrorf("mappingproxy() argument must be a mapping, not %s", object.TypeOf(d).Name)
			}
			if d, err = object.NewMappingProxy(t, object.ToDict(d)); err != nil {
				return value{}, err
			}
		}
		f.metadata = d
	}
	if !a[7].IsUnbound() {
		b, err := object.Truth(t, a[7])
		if err != nil {
			return value{}, err
		}
		f.kwOnly = object.Bool(b)
	}
	return f.value(), nil
}

func fieldRepr(t *thread, v value) (string, error) {
	f := toField(v)
	if !t.EnterRepr(v) {
		return "...", nil
	}
	defer t.LeaveRepr(v)
	x := object.NewText(t)
	sep := "Field("
	for _, name := range fieldAttrs {
		attr, _ := f.attr(name)
		text, err := object.Repr(t, attr)
		if err != nil {
			return "", err
		}
		if err := x.Write(sep + name + "="); err != nil {
			return "", err
		}
		if err := x.Write(text); err != nil {
			return "", err
		}
		sep = ","
	}
	end := ",_field_type=None)"
	if f.named {
		end = ",_field_type=" + kindText[f.kind] + ")"
	}
	err := x.Write(end)
	return x.String(), err
}

func initTypes() {
	for _, typ := range []*object.Type{fieldType, missingType, kwOnlyType, factoryType, initVarType} {
		typ.Module, typ.Final = "dataclasses", true
	}
	factoryType.Slots.Repr = func(*thread, value) (string, error) { return "<factory>", nil }
	fieldType.Slots = object.Slots{
		Repr: fieldRepr,
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			x, ok := toField(v).attr(name.String())
			return x, ok, nil
		},
		Visit: func(v value, visit func(value)) int64 {
			f := toField(v)
			for _, x := range []value{f.typ, f.def, f.factory, f.metadata, f.hash, f.initText, f.reprText, f.cmp} {
				visit(x)
			}
			return 320
		},
	}
	// A descriptor as a default learns its name.
	args.Add(fieldType, "__set_name__", "owner, name, /", "", func(t *thread, a []value) (value, error) {
		fn, ok, err := object.LookupSpecial(t, toField(a[0]).def, "__set_name__")
		if err == nil && ok {
			_, err = object.Call(t, fn, a[1], a[2])
		}
		return object.None, err
	})
	newInitVar := func(t *thread, typ value) (value, error) {
		if err := t.Charge(40); err != nil {
			return value{}, err
		}
		v := &initVarOf{object.HeaderOf(initVarType), typ}
		return object.Obj(&v.Header), nil
	}
	initVarType.Slots = object.Slots{
		New: args.New("InitVar", "type", func(t *thread, cls *object.Type, a []value) (value, error) { return newInitVar(t, a[0]) }),
		Repr: func(t *thread, v value) (string, error) {
			typ := object.As[initVarOf](v).typ
			text, err := object.Repr(t, typ)
			if object.IsType(typ) {
				text = object.ToType(typ).ShortName()
			}
			if err != nil {
				return "", err
			}
			return object.Concat(t, "dataclasses.InitVar[", text, "]")
		},
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			return object.As[initVarOf](v).typ, name.String() == "type", nil
		},
		Visit: func(v value, visit func(value)) int64 { visit(object.As[initVarOf](v).typ); return 40 },
	}
	initVarType.Attrs["__class_getitem__"] = object.NewClassMethod(args.Func("__class_getitem__", "cls, type", "", func(t *thread, a []value) (value, error) {
		return newInitVar(t, a[1])
	}).Value())
	for _, typ := range []*object.Type{fieldType, missingType, kwOnlyType, factoryType, initVarType} {
		object.InitType(typ)
	}
}

// quoted is a text as Python writes it.
func quoted(s string) string { return pytext.Repr(object.Printable(s, 200)) }
