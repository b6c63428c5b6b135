// This file defines the decorator dataclass: it reads a class's annotations and gives the class its methods.

package dataclasses

import (
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/typing"
)

// options are the parameters of dataclass().
type options struct {
	init, repr, eq, order, unsafeHash, frozen, matchArgs, kwOnly, slots, weakref bool
}

const optionSignature = "init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False"

func readOptions(t *thread, a []value) (o options, err error) {
	for i, p := range []*bool{&o.init, &o.repr, &o.eq, &o.order, &o.unsafeHash, &o.frozen, &o.matchArgs, &o.kwOnly, &o.slots, &o.weakref} {
		if *p, err = object.Truth(t, a[i]); err != nil {
			return o, err
		}
	}
	return o, nil
}

const fieldsName = "__dataclass_fields__"

// class is what the methods of one dataclass know. Its fields are those of its bases too, by name in order.
type class struct {
	cls    *object.Type
	opts   options
	fields []*field // without class variables, with InitVars
	held   value    // the dict of fields, for the census
	// params are the fields that __init__ takes, those by position first.
	params     []*field
	positional int
	post       bool // there is a __post_init__
	ready      ready
}

// fieldsOf gives the fields of a dataclass, nil for other classes.
func fieldsOf(c *object.Type) *object.Dict {
	if v, ok := c.Lookup(fieldsName); ok && object.IsDict(v) {
		return object.ToDict(v)
	}
	return nil
}

// each shows the fields of a dict of fields.
func each(d *object.Dict, f func(*field) error) error {
	for pos := 0; ; {
		_, v, next, ok := d.Next(pos)
		if !ok {
			return nil
		}
		pos = next
		if object.TypeOf(v) == fieldType {
			if err := f(toField(v)); err != nil {
				return err
			}
		}
	}
}

// process makes a dataclass of a class of the script.
func process(t *thread, cls *object.Type, o options) (value, error) {
	if o.weakref {
		if !o.slots {
			return value{}, object.TypeErrorf("weakref_slot is True but slots is False")
		}
		return value{}, object.TypeErrorf("weakref_slot is not supported: there are no weak references here")
	}
	if !cls.User {
		return value{}, object.TypeErrorf("cannot set '%s' attribute of immutable type '%s'", fieldsName, cls.FullName())
	}
	all, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(all.Value()))
	anyFrozen, anyBase := false, false
	for i := len(cls.MRO) - 1; i > 0; i-- {
		v, ok := cls.MRO[i].Attrs[fieldsName]
		if !ok || !object.IsDict(v) {
			continue
		}
		anyBase = true
		if _, ok := cls.MRO[i].Attrs[frozenMark]; ok {
			anyFrozen = true
		}
		if err := object.DictUpdate(t, all, v); err != nil {
			return value{}, err
		}
	}
	own, err := ownFields(t, cls, o)
	if err != nil {
		return value{}, err
	}
	for _, f := range own {
		if err := all.Set(t, f.key.Value(), f.value()); err != nil {
			return value{}, err
		}
		if v, ok := cls.Attrs[f.name]; ok && object.TypeOf(v) == fieldType {
			def := f.def
			if isMissing(def) {
				def = object.Unbound
			}
			if err := object.SetOwnAttr(t, cls.Value(), f.key, def); err != nil {
				return value{}, err
			}
		}
	}
	for _, name := range cls.Order {
		if object.TypeOf(cls.Attrs[name]) == fieldType {
			return value{}, object.TypeErrorf("%s is a field but has no type annotation", quoted(name))
		}
	}
	if anyBase {
		if anyFrozen && !o.frozen {
			return value{}, object.TypeErrorf("cannot inherit non-frozen dataclass from a frozen one")
		}
		if !anyFrozen && o.frozen {
			return value{}, object.TypeErrorf("cannot inherit frozen dataclass from a non-frozen one")
		}
	}
	if o.order && !o.eq {
		return value{}, object.ValueErrorf("eq must be true if order is true")
	}
	c := &class{cls: cls, opts: o, held: all.Value()}
	var byName []*field
	err = each(all, func(f *field) error {
		if f.kind == classVar {
			return nil
		}
		c.fields = append(c.fields, f)
		if f.inInit() {
			if f.isKwOnly() {
				byName = append(byName, f)
			} else {
				c.params = append(c.params, f)
			}
		}
		return t.Charge(64)
	})
	if err != nil {
		return value{}, err
	}
	c.positional = len(c.params)
	c.params = append(c.params, byName...)
	return cls.Value(), c.install(t)
}

// ownFields are the fields that the class's own annotations describe.
func ownFields(t *thread, cls *object.Type, o options) ([]*field, error) {
	notes, err := object.Annotations(t, cls.Value())
	if err != nil {
		return nil, err
	}
	var out []*field
	kwOnly, seen := o.kwOnly, false
	for pos := 0; ; {
		k, typ, next, ok := notes.Next(pos)
		if !ok {
			return out, nil
		}
		pos = next
		if !object.IsStr(k) {
			continue
		}
		name := object.ToStr(k)
		if object.Is(typ, kwOnlyMark) || named(typ, "KW_ONLY") {
			if seen {
				return nil, object.TypeErrorf("%s is KW_ONLY, but KW_ONLY has already been specified", quoted(name.String()))
			}
			seen, kwOnly = true, true
			continue
		}
		f, err := ownField(t, cls, name, typ, kwOnly)
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
}

func ownField(t *thread, cls *object.Type, name *object.Str, typ value, kwOnly bool) (*field, error) {
	def, ok, err := object.FindAttr(t, cls.Value(), name)
	if err != nil {
		return nil, err
	}
	var f *field
	if ok && object.TypeOf(def) == fieldType {
		if f = toField(def); f.named { // one object describes fields of two classes
			if err := t.Charge(320); err != nil {
				return nil, err
			}
			other := *f
			f = &other
		}
	} else {
		if !ok {
			def = missing
		}
		if f, err = newField(t, def); err != nil {
			return nil, err
		}
	}
	f.name, f.key, f.typ, f.named, f.kind = name.String(), object.NewStrObj(name.String()), typ, true, plainField
	switch {
	case typing.IsClassVar(typ) || named(typ, "ClassVar"):
		f.kind = classVar
	case object.Is(typ, initVarType.Value()) || object.TypeOf(typ) == initVarType || named(typ, "InitVar"):
		f.kind = initVar
	}
	if f.kind != plainField && !isMissing(f.factory) {
		return nil, object.TypeErrorf("field %s cannot have a default factory", f.name)
	}
	if f.kind != classVar {
		if isMissing(f.kwOnly) {
			f.kwOnly = object.Bool(kwOnly)
		}
	} else if !isMissing(f.kwOnly) {
		return nil, object.TypeErrorf("field %s is a ClassVar but specifies kw_only", f.name)
	}
	if dt := object.TypeOf(f.def); f.kind == plainField && dt.Unhashable {
		return nil, object.ValueErrorf("mutable default %s for field %s is not allowed: use default_factory", "<class '"+dt.FullName()+"'>", f.name)
	}
	return f, nil
}

// named tells an annotation given as a text that names one of the module's markers, with or without a module in front.
func named(typ value, what string) bool {
	if !object.IsStr(typ) {
		return false
	}
	text := strings.TrimSpace(object.ToStr(typ).String())
	word := func() string {
		n := strings.IndexFunc(text, func(r rune) bool {
			return r != '_' && r < 0x80 && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
		})
		if n < 0 {
			n = len(text)
		}
		w := text[:n]
		text = strings.TrimSpace(text[n:])
		return w
	}
	w := word()
	if strings.HasPrefix(text, ".") {
		text = strings.TrimSpace(text[1:])
		w = word()
	}
	return w == what
}

// frozenMark is the attribute of frozen dataclasses, by which classes that derive from them know.
const frozenMark = "__dataclass_frozen__"
