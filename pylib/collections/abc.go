// This file defines collections.abc: classes that say what a value can do, and that give classes of the script the rest of a protocol.

package collections

import (
	"slices"
	"strings"
	"sync"

	"github.com/alkimi/pyexec/internal/object"
)

// newABC makes an abstract class. Its instances are those of classes that derive from it or that look like it; a class deriving from it
// has to define the methods.
func newABC(name string, layout object.Layout, methods string, has func(c *object.Type) bool, bases ...*object.Type) *object.Type {
	typ := object.NewType(name, layout, bases...)
	typ.Module = "collections.abc"
	typ.SetMeta(ABCMeta)
	abstractOf[typ] = strings.Fields(methods)
	typ.Slots.New = newConcrete
	if has != nil {
		typ.SetAbstract(has)
	}
	return typ
}

// abstractOf lists the methods that an abstract class leaves to others, mixedIn special methods that it defines as slots. Both are
// complete after initialisation.
var abstractOf, mixedIn = map[*object.Type][]string{}, map[*object.Type][]string{}

// isAbstract tells a method that nothing in a class's order of resolution defines.
func isAbstract(c *object.Type, name string) bool {
	for _, m := range c.MRO {
		if slices.Contains(abstractOf[m], name) {
			return true
		}
		if _, ok := m.Attrs[name]; ok || slices.Contains(mixedIn[m], name) {
			return false
		}
	}
	return false
}

// newConcrete makes an instance unless abstract methods are left.
func newConcrete(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
	var left []string
	for _, m := range cls.MRO {
		if !m.User && m.Layout != object.LayoutInstance && m.Slots.New != nil {
			return m.Slots.New(t, cls, a, kw)
		}
		for _, name := range abstractOf[m] {
			if isAbstract(cls, name) {
				left = append(left, name)
			}
		}
	}
	if len(left) > 0 {
		slices.Sort(left)
		left = slices.Compact(left)
		s := "s"
		if len(left) == 1 {
			s = ""
		}
		return value{}, object.TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s '%s'",
			cls.Name, s, strings.Join(left, "', '"))
	}
	if len(a)+len(kw) > 0 {
		if _, ok := cls.Lookup("__init__"); !ok {
			return value{}, object.TypeErrorf("%s() takes no arguments", cls.Name)
		}
	}
	in, err := object.NewInstance(t, cls)
	if err != nil {
		return value{}, err
	}
	return object.Obj(&in.Header), nil
}

func anyOf(c *object.Type, bases ...*object.Type) bool {
	for _, b := range bases {
		if c.IsSubtype(b) {
			return true
		}
	}
	return false
}

func isIterable(c *object.Type) bool  { return c.Slots.Iter != nil && !disabled(c, "__iter__") }
func isSized(c *object.Type) bool     { return c.Slots.Len != nil }
func isContainer(c *object.Type) bool { return c.Slots.Contains != nil || c == object.DictValuesType }
func isIterator(c *object.Type) bool  { return c.Slots.Next != nil && c.Slots.Iter != nil }
func isCollection(c *object.Type) bool {
	return isIterable(c) && isSized(c) && isContainer(c)
}
func isMapping(c *object.Type) bool { return anyOf(c, mappingType, object.DictType) }
func isSequence(c *object.Type) bool {
	return anyOf(c, sequenceType, object.TupleType, object.StrType, object.BytesType, object.RangeType) || isMutableSequence(c)
}
func isMutableSequence(c *object.Type) bool {
	return anyOf(c, mutableSequenceType, object.ListType, object.ByteArrayType, dequeType)
}
func isSet(c *object.Type) bool {
	return anyOf(c, setType, object.SetType, object.FrozenSetType, object.DictKeysType, object.DictItemsType)
}
func isReversible(c *object.Type) bool {
	if disabled(c, "__reversed__") {
		return false
	}
	_, own := c.Lookup("__reversed__")
	return own && isIterable(c) || anyOf(c, object.ListType, object.TupleType, object.StrType, object.BytesType, object.ByteArrayType, object.RangeType, object.DictType, sequenceType,
		object.DictKeysType, object.DictItemsType, object.DictValuesType)
}

// disabled tells a special method that a class has set to None.
func disabled(c *object.Type, name string) bool {
	v, ok := c.Lookup(name)
	return ok && v.IsNone()
}

func isGenerator(c *object.Type) bool {
	if !c.User || !isIterator(c) {
		return c.Name == "generator" && !c.User
	}
	for _, name := range [...]string{"send", "throw", "close"} {
		if v, ok := c.Lookup(name); !ok || v.IsNone() {
			return false
		}
	}
	return true
}

var (
	hashableType  = newABC("Hashable", object.LayoutInstance, "__hash__", func(c *object.Type) bool { return !c.Unhashable })
	iterableType  = newABC("Iterable", object.LayoutInstance, "__iter__", isIterable)
	iteratorType  = newABC("Iterator", object.LayoutInstance, "__next__", isIterator, iterableType)
	generatorType = newABC("Generator", object.LayoutInstance, "send throw", isGenerator, iteratorType)
	reversible    = newABC("Reversible", object.LayoutInstance, "__reversed__", nil, iterableType)
	sizedType     = newABC("Sized", object.LayoutInstance, "__len__", isSized)
	containerType = newABC("Container", object.LayoutInstance, "__contains__", isContainer)
	callableType  = newABC("Callable", object.LayoutInstance, "__call__", func(c *object.Type) bool { return c.Slots.Call != nil })
	collection    = newABC("Collection", object.LayoutInstance, "", isCollection, sizedType, iterableType, containerType)

	sequenceType        = newABC("Sequence", object.LayoutInstance, "__getitem__", nil, reversible, collection)
	mutableSequenceType = newABC("MutableSequence", object.LayoutInstance, "__setitem__ __delitem__ insert", nil, sequenceType)
	byteStringType      = newABC("ByteString", object.LayoutInstance, "", func(c *object.Type) bool { return anyOf(c, object.BytesType, object.ByteArrayType) }, sequenceType)

	mappingType        = newABC("Mapping", object.LayoutInstance, "__getitem__", nil, collection)
	mutableMappingType = newABC("MutableMapping", object.LayoutInstance, "__setitem__ __delitem__", nil, mappingType)

	setType        = newABC("Set", object.LayoutInstance, "", nil, collection)
	mutableSetType = newABC("MutableSet", object.LayoutInstance, "add discard", func(c *object.Type) bool { return anyOf(c, object.SetType) }, setType)
)

func init() {
	reversible.SetAbstract(isReversible)
	mappingType.SetAbstract(isMapping)
	mutableMappingType.SetAbstract(func(c *object.Type) bool { return anyOf(c, object.DictType) })
	sequenceType.SetAbstract(isSequence)
	sequenceType.Sequence, dequeType.Sequence, mappingType.Mapping = true, true, true
	mutableSequenceType.SetAbstract(isMutableSequence)
	setType.SetAbstract(isSet)
	mixedIn[iteratorType] = []string{"__iter__"}
	mixedIn[generatorType] = []string{"__next__"}
	mixedIn[sequenceType] = []string{"__iter__", "__contains__", "__reversed__"}
	mixedIn[mappingType] = []string{"__contains__"}
	initMixins()
	for _, typ := range abcTypes() {
		object.InitType(typ)
		alias(typ)
	}
}

// abcTypes lists the classes, bases first.
func abcTypes() []*object.Type {
	return []*object.Type{hashableType, iterableType, iteratorType, generatorType, reversible, sizedType, containerType, callableType, collection,
		sequenceType, mutableSequenceType, byteStringType, mappingType, mutableMappingType, setType, mutableSetType,
		mappingViewType, keysViewType, itemsViewType, valuesViewType}
}

// ABC is the module collections.abc.
var ABC = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{}
	for _, typ := range abcTypes() {
		attrs[typ.Name] = typ.Value()
	}
	m := object.NewModule("collections.abc", "Abstract Base Classes (ABCs) for collections.", attrs)
	m.Missing = func(name string) string {
		switch name {
		case "Buffer":
			return "collections.abc.Buffer is not supported: bytes is the only type here that holds raw memory"
		case "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator":
			return "collections.abc." + name + " is not supported: there is no async code here"
		}
		return ""
	}
	return m
})
