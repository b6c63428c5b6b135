// This file defines defaultdict.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

var defaultDictType = object.NewType("collections.defaultdict", object.LayoutDict, object.DictType)

// makeMissing puts what the factory makes under a key that is not there.
func makeMissing(t *thread, v, key value) (value, error) {
	d := object.ToDict(v)
	if d.Factory.IsUnbound() || d.Factory.IsNone() {
		return value{}, object.KeyError(key)
	}
	x, err := object.Call(t, d.Factory)
	if err != nil {
		return value{}, err
	}
	return x, object.SetItem(t, v, key, x)
}

func init() {
	typ := defaultDictType
	typ.Module = "collections"
	typ.Doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory"
	typ.Unhashable = true
	typ.Slots = object.Slots{
		New: newDict,
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			d := object.ToDict(self)
			d.Factory = object.None
			if len(a) > 0 {
				if !a[0].IsNone() && !object.IsCallable(a[0]) {
					return object.TypeErrorf("first argument must be callable or None")
				}
				d.Factory = a[0]
				a = a[1:]
			}
			if len(a) > 1 {
				return object.TypeErrorf("dict expected at most 1 argument, got %d", len(a))
			}
			if len(a) == 1 {
				if err := object.DictUpdate(t, d, a[0]); err != nil {
					return err
				}
			}
			return d.SetKeywords(t, kw)
		},
		Repr: func(t *thread, v value) (string, error) {
			// The factory may be a method of the very defaultdict.
			text, err := object.DictType.Slots.Repr(t, v)
			if err != nil {
				return "", err
			}
			f, factory := object.ToDict(v).Factory, "..."
			switch {
			case f.IsUnbound():
				factory = "None"
			case t.EnterRepr(f):
				factory, err = object.Repr(t, f)
				t.LeaveRepr(f)
			}
			if err != nil {
				return "", err
			}
			return object.Concat(t, object.TypeOf(v).ShortName(), "(", factory, ", ", text, ")")
		},
		GetItem: func(t *thread, v, key value) (value, error) {
			d := object.ToDict(v)
			x, ok, err := d.Get(t, key)
			if err != nil || ok {
				return x, err
			}
			if object.TypeOf(v) == defaultDictType {
				return makeMissing(t, v, key)
			}
			return missing(t, v, key)
		},
		Binary: func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
			if op != object.OpOr || !object.IsDict(other) {
				return object.NotImplemented, nil
			}
			a, b := self, other
			if reflected {
				a, b = b, a
			}
			out, err := object.Call(t, object.TypeOf(self).Value(), factoryOf(self), a)
			if err != nil {
				return value{}, err
			}
			return out, object.DictUpdate(t, object.ToDict(out), b)
		},
	}
	object.InitType(typ)
	alias(typ)
	args.Add(typ, "__missing__", "key, /", "Called by __getitem__ for missing key.", func(t *thread, a []value) (value, error) {
		return makeMissing(t, a[0], a[1])
	})
	copied := func(t *thread, a []value) (value, error) {
		return object.Call(t, object.TypeOf(a[0]).Value(), factoryOf(a[0]), a[0])
	}
	args.Add(typ, "copy", "", "D.copy() -> a shallow copy of D.", copied)
	args.Add(typ, "__copy__", "", "D.copy() -> a shallow copy of D.", copied)
	typ.Attrs["default_factory"] = object.NewGetSet("default_factory", func(t *thread, self value) (value, error) {
		return factoryOf(self), nil
	}, func(t *thread, self, v value) error {
		object.ToDict(self).Factory = v
		return nil
	})
}

func factoryOf(v value) value {
	if f := object.ToDict(v).Factory; !f.IsUnbound() {
		return f
	}
	return object.None
}
