// This file defines Generic: classes with type variables.

package typing

import (
	"github.com/alkimi/pyexec/internal/object"
)

var genericType = object.NewType("Generic", object.LayoutInstance)

// classParams are the type variables that a class of the script has.
func classParams(t *thread, c *object.Type) ([]value, error) {
	orig, ok := c.Attrs["__orig_bases__"]
	if !ok || !object.IsTuple(orig) {
		return nil, nil
	}
	for _, b := range object.ToTuple(orig).Items {
		if a := genericBase(b); a != nil {
			return a.params, nil
		}
	}
	return object.Parameters(t, object.ToTuple(orig).Items)
}

// genericBase is the alias of a base Generic[…] or Protocol[…], nil for others.
func genericBase(b value) *alias {
	if object.TypeOf(b) == aliasType {
		if a := toAlias(b); a.class() == genericType || a.class() == protocolType {
			return a
		}
	}
	return nil
}

// classGetItem is Generic[T], Protocol[T], or the generic class of the script with its parameters.
func classGetItem(t *thread, c *object.Type, key value) (value, error) {
	given := parts(key)
	if c == genericType || c == protocolType {
		if len(given) == 0 {
			return value{}, object.TypeErrorf("Parameter list to %s[...] cannot be empty", c.Name)
		}
		for i, x := range given {
			if a := object.TypeOf(x) == aliasType && toAlias(x).form == unpackF; !a && !object.IsTypeVar(x) {
				return value{}, object.TypeErrorf("Parameters to %s[...] must all be type variables or parameter specification variables.", c.Name)
			}
			if err := t.Poll(1 + i); err != nil {
				return value{}, err
			}
			for _, y := range given[:i] {
				if object.Is(x, y) {
					return value{}, object.TypeErrorf("Parameters to %s[...] must all be unique", c.Name)
				}
			}
		}
		return newAlias(t, alias{origin: c.Value(), args: append([]value(nil), given...)})
	}
	params, err := classParams(t, c)
	if err != nil {
		return value{}, err
	}
	name := "<class '" + c.FullName() + "'>"
	if len(params) == 0 {
		return value{}, object.TypeErrorf("%s is not a generic class", name)
	}
	open := false // a variable that stands for any number of types
	for _, p := range params {
		open = open || object.TypeOf(p) != object.TypeVarType
	}
	if len(given) != len(params) && !open {
		return value{}, countError(name, len(given), len(params))
	}
	list, err := checkAll(t, given, "Parameters to generic types must be types.")
	if err != nil {
		return value{}, err
	}
	return newAlias(t, alias{origin: c.Value(), args: list})
}

// nextInitSubclass calls the __init_subclass__ behind that of owner.
func nextInitSubclass(t *thread, owner *object.Type, cls value, kw []object.Kwarg) error {
	super, err := object.NewSuper(t, owner, cls)
	if err != nil {
		return err
	}
	fn, err := object.GetAttr(t, super, object.NewStrObj("__init_subclass__"))
	if err == nil {
		_, err = object.CallKw(t, fn, nil, kw)
	}
	return err
}

// classMethod puts a class method into a type's table.
func classMethod(typ *object.Type, name string, fn func(t *thread, c *object.Type, a []value, kw []object.Kwarg) (value, error)) {
	n := object.NewNative(name, "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		if len(a) == 0 || !object.IsType(a[0]) {
			return value{}, object.TypeErrorf("%s() needs a class", name)
		}
		return fn(t, object.ToType(a[0]), a[1:], kw)
	})
	typ.Attrs[name] = object.NewClassMethod(n.Value())
}

func initGeneric() {
	genericType.Module, genericType.Bare = "typing", true
	genericType.Doc = "Abstract base class for generic types."
	classMethod(genericType, "__class_getitem__", func(t *thread, c *object.Type, a []value, kw []object.Kwarg) (value, error) {
		if len(a) != 1 || len(kw) > 0 {
			return value{}, object.TypeErrorf("__class_getitem__() takes exactly one argument (%d given)", len(a))
		}
		return classGetItem(t, c, a[0])
	})
	classMethod(genericType, "__init_subclass__", func(t *thread, c *object.Type, a []value, kw []object.Kwarg) (value, error) {
		plain := false
		for _, b := range c.Bases {
			plain = plain || b == genericType
		}
		if orig, ok := c.Attrs["__orig_bases__"]; ok && object.IsTuple(orig) {
			for _, b := range object.ToTuple(orig).Items {
				plain = plain && (object.TypeOf(b) != aliasType && object.TypeOf(b) != object.AliasType && object.TypeOf(b) != formType)
				if object.Is(b, genericType.Value()) {
					plain = true
					break
				}
			}
		}
		if plain {
			return value{}, object.TypeErrorf("Cannot inherit from plain Generic")
		}
		return object.None, nextInitSubclass(t, genericType, c.Value(), kw)
	})
	object.InitType(genericType)
}
