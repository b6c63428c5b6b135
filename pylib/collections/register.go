// This file defines ABCMeta, the type of the classes of collections.abc: isinstance asks it, and it registers classes.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// ABCMeta is the type of abstract classes.
var ABCMeta = object.NewMetatype("ABCMeta", "abc", nil)

// registry lists the classes that a run registered as virtual subclasses. The abstract classes of this library belong to all runs.
type registry struct{ list []registration }

type registration struct{ abstract, class *object.Type }

type registryKey struct{}

func registered(t *thread) *registry {
	return t.State(registryKey{}, func() any { return &registry{} }).(*registry)
}

// Registrations counts the classes that a run has registered so far.
func Registrations(t *thread) int64 { return int64(len(registered(t).list)) }

// AbstractClasses lists the classes of collections.abc, bases first.
func AbstractClasses() []*object.Type { return abcTypes() }

// Visit shows the classes to the census.
func (r *registry) Visit(visit func(value)) {
	for _, x := range r.list {
		visit(x.abstract.Value())
		visit(x.class.Value())
	}
}

// isVirtual tells whether a class derives from abstract, looks like it, or is registered with it or with a class below it.
func isVirtual(t *thread, abstract, c *object.Type) (bool, error) {
	if object.PlainCheck(abstract, c) {
		return true, nil
	}
	for i, list := 0, registered(t).list; i < len(list); i++ {
		if i&63 == 63 {
			if err := t.Poll(64); err != nil {
				return false, err
			}
		}
		x := list[i]
		if !x.abstract.IsSubtype(abstract) {
			continue
		}
		if c.IsSubtype(x.class) {
			return true, nil
		}
		if object.TypeOf(x.class.Value()).IsSubtype(ABCMeta) {
			if err := t.Enter(); err != nil {
				return false, err
			}
			ok, err := isVirtual(t, x.class, c)
			t.Leave()
			if ok || err != nil {
				return ok, err
			}
		}
	}
	return false, nil
}

func init() {
	typ := ABCMeta
	typ.Slots.ClassCheck = func(t *thread, v value, c *object.Type, x value) (bool, error) {
		return isVirtual(t, object.ToType(v), c)
	}
	object.InitType(typ)
	for _, c := range []*object.Type{chainMapType, userDictType, userListType, userStringType} {
		c.SetMeta(typ)
	}
	// Instances of the classes that CPython writes in Python have attributes of their own, those of OrderedDict too.
	for _, c := range []*object.Type{chainMapType, userDictType, userListType, userStringType, counterType, orderedDictType} {
		c.OwnAttrs = true
	}
	args.AddPy(typ, "register", "subclass", "Register a virtual subclass of an ABC.", func(t *thread, a []value) (value, error) {
		if !object.IsType(a[1]) {
			return value{}, object.TypeErrorf("Can only register classes")
		}
		abstract, c := object.ToType(a[0]), object.ToType(a[1])
		if ok, err := isVirtual(t, abstract, c); err != nil || ok {
			return a[1], err
		}
		if ok, err := isVirtual(t, c, abstract); err != nil || ok {
			if err == nil {
				err = object.RuntimeErrorf("Refusing to create an inheritance cycle")
			}
			return value{}, err
		}
		if err := t.Charge(32); err != nil {
			return value{}, err
		}
		r := registered(t)
		r.list = append(r.list, registration{abstract, c})
		if c.User {
			c.Sequence = c.Sequence || abstract.IsSubtype(sequenceType)
			c.Mapping = c.Mapping || abstract.IsSubtype(mappingType)
		}
		return a[1], nil
	})
}
