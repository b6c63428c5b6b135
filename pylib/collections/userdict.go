// This file defines UserDict.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// userDict wraps a dict, so that a subclass changes every access by a few methods.
type userDict struct {
	object.Object
	data value
}

var userDictType = object.NewType("UserDict", object.LayoutObject, mutableMappingType)

func userData(v value) value { return object.As[userDict](v).data }

// asPlain is the data behind a UserDict, other values as they are.
func asPlain(v value) value {
	if object.TypeOf(v).IsSubtype(userDictType) {
		return userData(v)
	}
	return v
}

// copyAttrs gives an object the attributes of another.
func copyAttrs(t *thread, from, to value) error {
	names, vals := object.OwnAttrs(from)
	for i, n := range names {
		if err := object.SetOwnAttr(t, to, object.NewStrObj(n), vals[i]); err != nil {
			return err
		}
	}
	return nil
}

func init() {
	typ := userDictType
	typ.Module = "collections"
	typ.Unhashable = true
	sig := args.Parse("self, dict=None, /, **kwargs")
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			if err := t.Charge(64); err != nil {
				return value{}, err
			}
			d, err := emptyDict(t)
			if err != nil {
				return value{}, err
			}
			u := &userDict{data: d}
			u.Header = object.HeaderOf(cls)
			return object.Obj(&u.Header), nil
		},
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			bound, err := sig.BindPy(t, object.TypeOf(self).Name+".__init__", append([]value{self}, a...), kw)
			if err != nil {
				return err
			}
			d, err := emptyDict(t)
			if err != nil {
				return err
			}
			object.As[userDict](self).data = d
			if !bound[1].IsNone() {
				if _, err := object.CallMethod(t, self, "update", bound[1]); err != nil {
					return err
				}
			}
			if object.ToDict(bound[2]).Len() > 0 {
				_, err = object.CallMethod(t, self, "update", bound[2])
			}
			return err
		},
		Repr: func(t *thread, v value) (string, error) { return object.Repr(t, userData(v)) },
		Len:  func(t *thread, v value) (int, error) { return object.Len(t, userData(v)) },
		Iter: func(t *thread, v value) (value, error) { return object.Iter(t, userData(v)) },
		GetItem: func(t *thread, v, key value) (value, error) {
			d := userData(v)
			if in, err := object.Contains(t, d, key); err != nil {
				return value{}, err
			} else if in {
				return object.GetItem(t, d, key)
			}
			return missing(t, v, key)
		},
		SetItem:  func(t *thread, v, key, item value) error { return object.SetItem(t, userData(v), key, item) },
		DelItem:  func(t *thread, v, key value) error { return object.DelItem(t, userData(v), key) },
		Contains: func(t *thread, v, key value) (bool, error) { return object.Contains(t, userData(v), key) },
		Binary: func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
			if op != object.OpOr || !object.TypeOf(other).IsSubtype(userDictType) && !object.IsDict(other) {
				return object.NotImplemented, nil
			}
			a, b := userData(self), asPlain(other)
			if reflected {
				a, b = b, a
			}
			d, err := object.Binary(t, object.OpOr, a, b)
			if err != nil {
				return value{}, err
			}
			return object.Call(t, object.TypeOf(self).Value(), d)
		},
		InPlace: func(t *thread, op object.Op, self, other value) (value, error) {
			if op != object.OpOr {
				return object.NotImplemented, nil
			}
			d, err := object.InPlace(t, op, userData(self), asPlain(other))
			if err == nil {
				object.As[userDict](self).data = d
			}
			return self, err
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(userData(v))
			return 64 + object.As[userDict](v).VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	alias(typ)
	typ.Attrs["data"] = object.NewGetSet("data", func(t *thread, self value) (value, error) { return userData(self), nil },
		func(t *thread, self, v value) error {
			object.As[userDict](self).data = v
			return nil
		})
	args.AddPy(typ, "get", "key, default=None", "", func(t *thread, a []value) (value, error) {
		in, err := object.Contains(t, a[0], a[1])
		if err != nil || !in {
			return a[2], err
		}
		return object.GetItem(t, a[0], a[1])
	})
	copied := func(t *thread, a []value) (value, error) {
		d, err := copyOf(t, userData(a[0]))
		if err != nil {
			return value{}, err
		}
		out, err := typ.Slots.New(t, object.TypeOf(a[0]), nil, nil)
		if err != nil {
			return value{}, err
		}
		object.As[userDict](out).data = d
		return out, copyAttrs(t, a[0], out)
	}
	args.AddPy(typ, "copy", "", "", func(t *thread, a []value) (value, error) {
		if object.TypeOf(a[0]) != typ {
			return copied(t, a)
		}
		d, err := copyOf(t, userData(a[0]))
		if err != nil {
			return value{}, err
		}
		return object.Call(t, typ.Value(), d)
	})
	args.AddPy(typ, "__copy__", "", "", copied)
	args.AddPyClassMethod(typ, "fromkeys", "iterable, value=None", "", func(t *thread, a []value) (value, error) {
		out, err := object.Call(t, a[0])
		if err != nil {
			return value{}, err
		}
		return out, object.Iterate(t, a[1], func(k value) error { return object.SetItem(t, out, k, a[2]) })
	})
}
