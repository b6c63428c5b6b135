// This file defines the module dataclasses and its functions.

// Package dataclasses is Python's dataclasses: classes whose methods follow from the annotations of their variables.
package dataclasses

import (
	"strings"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
	pycopy "github.com/alkimi/pyexec/pylib/copy"
)

type (
	thread = object.Thread
	value  = object.Value
)

var frozenError = object.NewExcType("dataclasses", "FrozenInstanceError", object.AttributeErrorType)

func init() { initTypes() }

// Module is the module dataclasses.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"Field":               fieldType.Value(),
		"FrozenInstanceError": frozenError.Value(),
		"InitVar":             initVarType.Value(),
		"KW_ONLY":             kwOnlyMark,
		"MISSING":             missing,
	}
	add := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.PyFunc(name, signature, doc, fn).Value()
	}
	add("dataclass", "cls=None, /, *, "+optionSignature, "Add dunder methods based on the fields defined in the class.", dataclass)
	add("field", "*, default=?, default_factory=?, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=?",
		"Return an object to identify dataclass fields.", fieldFunc)
	add("fields", "class_or_instance", "Return a tuple describing the fields of this dataclass.", fieldsFunc)
	add("is_dataclass", "obj", "Returns True if obj is a dataclass or an instance of a dataclass.", func(t *thread, a []value) (value, error) {
		c := object.TypeOf(a[0])
		if object.IsType(a[0]) {
			c = object.ToType(a[0])
		}
		return object.Bool(fieldsOf(c) != nil), nil
	})
	add("asdict", "obj, *, dict_factory=?", "Return the fields of a dataclass instance as a new dictionary.", asdict)
	add("astuple", "obj, *, tuple_factory=?", "Return the fields of a dataclass instance as a new tuple.", astuple)
	attrs["replace"] = object.NewNative("replace", "Return a new object replacing specified fields with new values.", replace).Value()
	add("make_dataclass", "cls_name, fields, *, bases=(), namespace=None, "+optionSignature+", module=None", "Return a new dynamically created dataclass.", makeDataclass)
	return object.NewModule("dataclasses", "Data classes.", attrs)
})

func dataclass(t *thread, a []value) (value, error) {
	o, err := readOptions(t, a[1:])
	if err != nil {
		return value{}, err
	}
	apply := func(t *thread, cls value) (value, error) {
		if !object.IsType(cls) {
			return value{}, object.TypeErrorf("dataclass() should be applied to a class, not '%s'", object.TypeOf(cls).Name)
		}
		return process(t, object.ToType(cls), o)
	}
	if !a[0].IsNone() {
		return apply(t, a[0])
	}
	return args.PyFunc("dataclass.<locals>.wrap", "cls", "", func(t *thread, a []value) (value, error) { return apply(t, a[0]) }).Value(), nil
}

func fieldsFunc(t *thread, a []value) (value, error) {
	c := object.TypeOf(a[0])
	if object.IsType(a[0]) {
		c = object.ToType(a[0])
	}
	all := fieldsOf(c)
	if all == nil {
		return value{}, object.TypeErrorf("must be called with a dataclass type or instance")
	}
	var out []value
	err := each(all, func(f *field) error {
		if f.kind == plainField {
			out = append(out, f.value())
		}
		return t.Charge(16)
	})
	if err != nil {
		return value{}, err
	}
	return object.NewTuple(t, out)
}

// instanceFields are the plain fields of a dataclass instance, false for other values.
func instanceFields(v value) ([]*field, bool) {
	if object.IsType(v) {
		return nil, false
	}
	all := fieldsOf(object.TypeOf(v))
	if all == nil {
		return nil, false
	}
	var out []*field
	_ = each(all, func(f *field) error {
		if f.kind == plainField {
			out = append(out, f)
		}
		return nil
	})
	return out, true
}

func asdict(t *thread, a []value) (value, error) {
	if _, ok := instanceFields(a[0]); !ok {
		return value{}, object.TypeErrorf("asdict() should be called on dataclass instances")
	}
	c := &converter{factory: a[1], dicts: true}
	return c.convert(t, a[0])
}

func astuple(t *thread, a []value) (value, error) {
	if _, ok := instanceFields(a[0]); !ok {
		return value{}, object.TypeErrorf("astuple() should be called on dataclass instances")
	}
	c := &converter{factory: a[1]}
	return c.convert(t, a[0])
}

// converter is asdict or astuple: it turns dataclasses, in containers too, into what factory makes.
type converter struct {
	factory value // Unbound: a dict or a tuple
	dicts   bool
}

func (c *converter) convert(t *thread, v value) (value, error) {
	if err := t.Poll(1); err != nil {
		return value{}, err
	}
	if err := t.Enter(); err != nil {
		return value{}, err
	}
	defer t.Leave()
	if fields, ok := instanceFields(v); ok {
		return c.instance(t, v, fields)
	}
	typ := object.TypeOf(v)
	switch typ.Layout {
	case object.LayoutTuple, object.LayoutList:
		return c.sequence(t, v)
	case object.LayoutDict:
		return c.dict(t, v)
	}
	return pycopy.Deep(t, v)
}

func (c *converter) instance(t *thread, v value, fields []*field) (value, error) {
	out, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(out.Value()))
	for _, f := range fields {
		x, err := object.GetAttr(t, v, f.key)
		if err == nil {
			x, err = c.convert(t, x)
		}
		if err == nil && c.dicts {
			x, err = object.Pair(t, f.key.Value(), x)
		}
		if err == nil {
			err = out.Append(t, x)
		}
		if err != nil {
			return value{}, err
		}
	}
	if !c.factory.IsUnbound() {
		return object.Call(t, c.factory, out.Value())
	}
	items, err := out.CopyItems(t)
	if err != nil {
		return value{}, err
	}
	if !c.dicts {
		return object.NewTuple(t, items)
	}
	d, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	for _, p := range items {
		pair := object.ToTuple(p).Items
		if err := d.Set(t, pair[0], pair[1]); err != nil {
			return value{}, err
		}
	}
	return d.Value(), nil
}

func (c *converter) sequence(t *thread, v value) (value, error) {
	out, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(out.Value()))
	if err := object.Iterate(t, v, func(x value) error {
		x, err := c.convert(t, x)
		if err == nil {
			err = out.Append(t, x)
		}
		return err
	}); err != nil {
		return value{}, err
	}
	typ := object.TypeOf(v)
	if typ == object.ListType {
		return out.Value(), nil
	}
	if _, ok := typ.Lookup("_fields"); ok && typ.Layout == object.LayoutTuple {
		items, err := out.CopyItems(t)
		if err != nil {
			return value{}, err
		}
		return object.Call(t, typ.Value(), items...)
	}
	return object.Call(t, typ.Value(), out.Value())
}

func (c *converter) dict(t *thread, v value) (value, error) {
	typ := object.TypeOf(v)
	src := object.ToDict(v)
	out, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	result := out.Value()
	defer t.Drop(t.Hold(result))
	size := src.Len()
	for pos := 0; ; {
		if src.Len() != size {
			return value{}, object.RuntimeErrorf("dictionary changed size during iteration")
		}
		k, x, next, ok := src.Next(pos)
		if !ok {
			break
		}
		pos = next
		if k, err = c.convert(t, k); err == nil {
			if x, err = c.convert(t, x); err == nil {
				err = out.Set(t, k, x)
			}
		}
		if err != nil {
			return value{}, err
		}
	}
	if typ == object.DictType {
		return result, nil
	}
	if factory, ok, err := object.FindAttr(t, v, object.NewStrObj("default_factory")); err != nil {
		return value{}, err
	} else if ok {
		return object.Call(t, typ.Value(), factory, result)
	}
	return object.Call(t, typ.Value(), result)
}

// replace is replace(obj, /, **changes).
func replace(t *thread, a []value, kw []object.Kwarg) (value, error) {
	if len(a) != 1 {
		if len(a) == 0 {
			return value{}, object.TypeErrorf("replace() missing 1 required positional argument: 'obj'")
		}
		return value{}, object.TypeErrorf("replace() takes 1 positional argument but %d were given", len(a))
	}
	obj := a[0]
	if _, ok := instanceFields(obj); !ok {
		return value{}, object.TypeErrorf("replace() should be called on dataclass instances")
	}
	given := map[string]bool{}
	for _, k := range kw {
		given[k.Name.String()] = true
	}
	all := append([]object.Kwarg(nil), kw...)
	err := each(fieldsOf(object.TypeOf(obj)), func(f *field) error {
		switch {
		case f.kind == classVar:
		case !f.init:
			if given[f.name] {
				return object.ValueErrorf("field %s is declared with init=False, it cannot be specified with replace()", f.name)
			}
		case given[f.name]:
		case f.kind == initVar && isMissing(f.def):
			return object.ValueErrorf("InitVar %s must be specified with replace()", quoted(f.name))
		default:
			v, err := object.GetAttr(t, obj, f.key)
			if err != nil {
				return err
			}
			all = append(all, object.Kwarg{Name: f.key, Value: v})
		}
		return t.Charge(24)
	})
	if err != nil {
		return value{}, err
	}
	return object.CallKw(t, object.TypeOf(obj).Value(), nil, all)
}

var keywords = func() map[string]bool {
	m := map[string]bool{}
	for _, k := range strings.Fields(`False None True and as assert async await break class continue def del elif else except finally for from
		global if import in is lambda nonlocal not or pass raise return try while with yield`) {
		m[k] = true
	}
	return m
}()

// makeDataclass is make_dataclass(cls_name, fields, *, bases, namespace, …).
func makeDataclass(t *thread, a []value) (value, error) {
	if !object.IsStr(a[0]) {
		return value{}, object.TypeErrorf("type.__new__() argument 1 must be str, not %s", object.TypeOf(a[0]).Name)
	}
	name := object.ToStr(a[0]).String()
	notes, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	body, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	if !a[3].IsNone() {
		if err := object.DictUpdate(t, body, a[3]); err != nil {
			return value{}, err
		}
	}
	err = object.Iterate(t, a[1], func(item value) error {
		spec := []value{item, object.NewStr("typing.Any")}
		if !object.IsStr(item) {
			if _, err = object.Len(t, item); err != nil {
				return err
			}
			if spec, err = object.ToSlice(t, item); err != nil {
				return err
			}
			if len(spec) != 2 && len(spec) != 3 {
				text, err := object.Repr(t, item)
				if err != nil {
					return err
				}
				return object.TypeErrorf("Invalid field: %s", object.Printable(text, 500))
			}
		}
		text, err := object.ToString(t, spec[0])
		if err != nil {
			return err
		}
		if !object.IsStr(spec[0]) || !pytext.IsIdentifier(text) {
			return object.TypeErrorf("Field names must be valid identifiers: %s", quoted(text))
		}
		if keywords[text] {
			return object.TypeErrorf("Field names must not be keywords: %s", quoted(text))
		}
		if _, ok := notes.GetStr(text); ok {
			return object.TypeErrorf("Field name duplicated: %s", quoted(text))
		}
		if len(spec) == 3 {
			if err := body.Set(t, spec[0], spec[2]); err != nil {
				return err
			}
		}
		return notes.Set(t, spec[0], spec[1])
	})
	if err != nil {
		return value{}, err
	}
	bases, err := object.ToSlice(t, a[2])
	if err != nil {
		return value{}, err
	}
	b, _, err := object.StartClass(t, name, name, bases, nil)
	if err != nil {
		return value{}, err
	}
	for pos := 0; ; {
		k, v, next, ok := body.Next(pos)
		if !ok {
			break
		}
		pos = next
		if !object.IsStr(k) {
			return value{}, object.TypeErrorf("names of a class must be strings")
		}
		if object.IsDunder(object.ToStr(k).String()) {
			return value{}, object.TypeErrorf("access to '%s' is not allowed", object.Printable(object.ToStr(k).String(), 100))
		}
		b.Names, b.Vals = append(b.Names, object.ToStr(k).String()), append(b.Vals, v)
	}
	b.Names, b.Vals = append(b.Names, "__annotations__"), append(b.Vals, notes.Value())
	cls, err := object.FinishClass(t, b)
	if err != nil {
		return value{}, err
	}
	o, err := readOptions(t, a[4:])
	if err != nil {
		return value{}, err
	}
	if !object.IsType(cls) {
		return value{}, object.TypeErrorf("bases must be types")
	}
	return process(t, object.ToType(cls), o)
}
