// This file defines Protocol: classes that say what a value must look like.

package typing

import (
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

var (
	protocolMeta = object.NewMetatype("_ProtocolMeta", "typing", nil)
	protocolType = object.NewType("Protocol", object.LayoutInstance, genericType)
)

// isProtocol tells a class that is a protocol itself, not one that only derives from it.
func isProtocol(c *object.Type) bool {
	for _, b := range c.Bases {
		if b == protocolType {
			return true
		}
	}
	return false
}

// notMembers are names of a protocol class that are not among what it asks for.
var notMembers = map[string]bool{
	"__doc__": true, "__init__": true, "__new__": true, "__slots__": true, "__class_getitem__": true, "__match_args__": true,
	"__orig_bases__": true, "__init_subclass__": true, "_is_runtime_protocol": true,
}

// members are the names that a protocol asks for; plain tells that all are methods.
func members(t *thread, c *object.Type) (names []string, plain bool, err error) {
	plain = true
	seen := map[string]bool{}
	add := func(name string) {
		if !seen[name] && !notMembers[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for _, m := range c.MRO {
		if !m.User || !isProtocol(m) {
			continue
		}
		if err := t.Poll(1 + len(m.Attrs)); err != nil {
			return nil, false, err
		}
		for _, n := range object.AnnotationNames(m) {
			if v, ok := m.Attrs[n]; !ok || !object.IsCallable(v) {
				plain = false
			}
			add(n)
		}
		for _, n := range m.Order {
			v := m.Attrs[n]
			if typ := object.TypeOf(v); !object.IsCallable(v) && typ != object.ClassMethodType && !notMembers[n] {
				plain = false
			}
			add(n)
		}
	}
	return names, plain, nil
}

// protocolCheck is isinstance(x, v) and issubclass(c, v) for a protocol and the classes that derive from one.
func protocolCheck(t *thread, v value, c *object.Type, x value) (bool, error) {
	p := object.ToType(v)
	if object.PlainCheck(p, c) || !isProtocol(p) {
		return object.PlainCheck(p, c), nil
	}
	if _, ok := p.Attrs["_is_runtime_protocol"]; !ok {
		return false, object.TypeErrorf("Instance and class checks can only be used with @runtime_checkable protocols")
	}
	names, plain, err := members(t, p)
	if err != nil {
		return false, err
	}
	if x.IsUnbound() && !plain {
		return false, object.TypeErrorf("Protocols with non-method members don't support issubclass()")
	}
	for _, name := range names {
		key := object.NewStrObj(name)
		has := func(v value) (bool, error) {
			attr, ok, err := object.FindAttr(t, v, key)
			if err != nil && object.Matches(err, object.AttributeErrorType) {
				return false, nil
			}
			return ok && !(attr.IsNone() && plain), err
		}
		ok, err := has(c.Value())
		if !ok && err == nil && !x.IsUnbound() {
			ok, err = has(x)
		}
		if err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

// runtimeCheckable is the decorator that lets isinstance take a protocol.
func runtimeCheckable(t *thread, a []value) (value, error) {
	if !object.IsType(a[0]) || !object.ToType(a[0]).User || !isProtocol(object.ToType(a[0])) {
		text, err := object.Repr(t, a[0])
		if err != nil {
			return value{}, err
		}
		return value{}, object.TypeErrorf("@runtime_checkable can be only applied to protocol classes, got %s", object.Printable(text, 500))
	}
	return a[0], object.SetOwnAttr(t, a[0], object.NewStrObj("_is_runtime_protocol"), object.True)
}

func initProtocol() {
	protocolMeta.Slots.ClassCheck = protocolCheck
	protocolMeta.Slots.Call = func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
		if isProtocol(object.ToType(v)) {
			return value{}, object.TypeErrorf("Protocols cannot be instantiated")
		}
		return object.TypeType.Slots.Call(t, v, a, kw)
	}
	object.InitType(protocolMeta)
	protocolType.SetMeta(protocolMeta)
	protocolType.Module, protocolType.Bare = "typing", true
	protocolType.Doc = "Base class for protocol classes."
	classMethod(protocolType, "__init_subclass__", func(t *thread, c *object.Type, a []value, kw []object.Kwarg) (value, error) {
		if isProtocol(c) {
			for _, b := range c.Bases {
				fine := b == genericType || b == protocolType || b == object.ObjectType || b.User && isProtocol(b) ||
					!b.User && (b.Module == "collections.abc" || strings.HasPrefix(b.Name, "Supports"))
				if !fine {
					return value{}, object.TypeErrorf("Protocols can only inherit from other protocols, got <class '%s'>", b.FullName())
				}
			}
		}
		return object.None, nextInitSubclass(t, protocolType, c.Value(), kw)
	})
	object.InitType(protocolType)
}

// supports makes a protocol of this module that a class meets where has says so.
func supports(name string, has func(c *object.Type) bool) *object.Type {
	typ := object.NewType(name, object.LayoutInstance)
	typ.Module = "typing"
	typ.SetAbstract(has)
	classMethod(typ, "__class_getitem__", func(t *thread, c *object.Type, a []value, kw []object.Kwarg) (value, error) {
		if len(a) != 1 {
			return value{}, object.TypeErrorf("__class_getitem__() takes exactly one argument (%d given)", len(a))
		}
		list, err := checkAll(t, parts(a[0]), "Parameters to generic types must be types.")
		if err != nil {
			return value{}, err
		}
		return newAlias(t, alias{origin: c.Value(), args: list})
	})
	object.InitType(typ)
	return typ
}

func supportTypes() []*object.Type {
	named := func(name string) func(c *object.Type) bool {
		return func(c *object.Type) bool { _, ok := c.Lookup(name); return ok }
	}
	return []*object.Type{
		supports("SupportsInt", func(c *object.Type) bool { return c.Slots.Int != nil || c.Slots.Index != nil }),
		supports("SupportsFloat", func(c *object.Type) bool {
			return c.Slots.Float != nil || c.IsSubtype(object.FloatType) || c.IsSubtype(object.IntType)
		}),
		supports("SupportsIndex", func(c *object.Type) bool { return c.Slots.Index != nil }),
		supports("SupportsAbs", func(c *object.Type) bool { return c.Slots.Unary != nil && (!c.User || named("__abs__")(c)) }),
		supports("SupportsRound", func(c *object.Type) bool {
			return named("__round__")(c) || c.IsSubtype(object.IntType) || c.IsSubtype(object.FloatType)
		}),
		supports("SupportsBytes", func(c *object.Type) bool { return named("__bytes__")(c) || c.IsSubtype(object.BytesType) }),
		supports("SupportsComplex", func(c *object.Type) bool { return named("__complex__")(c) || c.IsSubtype(object.ComplexType) }),
	}
}
