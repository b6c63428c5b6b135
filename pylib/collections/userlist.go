// This file defines UserList.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// userList wraps a list, as userDict does a dict.
type userList struct {
	object.Object
	data value
}

var userListType = object.NewType("UserList", object.LayoutObject, mutableSequenceType)

func listData(v value) value { return object.As[userList](v).data }

// cast is the list behind a UserList, other values as they are.
func cast(v value) value {
	if object.TypeOf(v).IsSubtype(userListType) {
		return listData(v)
	}
	return v
}

// plainList is a new list of the items of v, with a name for use as an operand.
func plainList(t *thread, v value) (value, error) {
	v = cast(v)
	if object.IsList(v) {
		return v, nil
	}
	items, err := object.ToSlice(t, v)
	if err != nil {
		return value{}, err
	}
	return object.ListOf(items).Value(), nil
}

func init() {
	typ := userListType
	typ.Module = "collections"
	typ.Doc = "A more or less complete user-defined wrapper around list objects."
	typ.Unhashable = true
	sig := args.Parse("self, initlist=None")
	again := func(t *thread, self value, v value, err error) (value, error) {
		if err != nil {
			return value{}, err
		}
		return object.Call(t, object.TypeOf(self).Value(), v)
	}
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			if err := t.Charge(64); err != nil {
				return value{}, err
			}
			l, err := object.NewList(t, 0)
			if err != nil {
				return value{}, err
			}
			u := &userList{data: l.Value()}
			u.Header = object.HeaderOf(cls)
			return object.Obj(&u.Header), nil
		},
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			bound, err := sig.BindPy(t, object.TypeOf(self).Name+".__init__", append([]value{self}, a...), kw)
			if err != nil {
				return err
			}
			l, err := object.NewList(t, 0)
			if err != nil {
				return err
			}
			if !bound[1].IsNone() {
				if err := object.Extend(t, l, cast(bound[1])); err != nil {
					return err
				}
			}
			object.As[userList](self).data = l.Value()
			return nil
		},
		Repr:     func(t *thread, v value) (string, error) { return object.Repr(t, listData(v)) },
		Len:      func(t *thread, v value) (int, error) { return object.Len(t, listData(v)) },
		Contains: func(t *thread, v, item value) (bool, error) { return object.Contains(t, listData(v), item) },
		GetItem: func(t *thread, v, key value) (value, error) {
			x, err := object.GetItem(t, listData(v), key)
			if err == nil && object.TypeOf(key) == object.SliceType {
				return again(t, v, x, nil)
			}
			return x, err
		},
		SetItem: func(t *thread, v, key, item value) error { return object.SetItem(t, listData(v), key, item) },
		DelItem: func(t *thread, v, key value) error { return object.DelItem(t, listData(v), key) },
		Compare: func(t *thread, op object.Cmp, self, other value) (value, error) {
			if op <= object.CmpNe {
				eq, err := object.Equal(t, listData(self), cast(other))
				return object.Bool(eq == (op == object.CmpEq)), err
			}
			return object.Compare(t, op, listData(self), cast(other))
		},
		Binary: func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
			switch op {
			case object.OpAdd:
				if object.TypeOf(other).Slots.Iter == nil {
					return value{}, object.TypeErrorf("'%s' object is not iterable", object.TypeOf(other).Name)
				}
				o, err := plainList(t, other)
				if err != nil {
					return value{}, err
				}
				a, b := listData(self), o
				if reflected {
					a, b = b, a
				}
				v, err := object.Binary(t, op, a, b)
				return again(t, self, v, err)
			case object.OpMul:
				v, err := object.Binary(t, op, listData(self), other)
				return again(t, self, v, err)
			}
			return object.NotImplemented, nil
		},
		InPlace: func(t *thread, op object.Op, self, other value) (value, error) {
			if op == object.OpAdd {
				o, err := plainList(t, other)
				if err != nil {
					return value{}, err
				}
				other = o
			} else if op != object.OpMul {
				return object.NotImplemented, nil
			}
			v, err := object.InPlace(t, op, listData(self), other)
			if err == nil {
				object.As[userList](self).data = v
			}
			return self, err
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(listData(v))
			return 64 + object.As[userList](v).VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	alias(typ)
	typ.Attrs["data"] = object.NewGetSet("data", func(t *thread, self value) (value, error) { return listData(self), nil },
		func(t *thread, self, v value) error {
			object.As[userList](self).data = v
			return nil
		})
	// The methods of list, asked of the list inside.
	for _, m := range [...]struct{ name, signature string }{
		{"append", "item"}, {"insert", "i, item"}, {"pop", "i=-1"}, {"remove", "item"}, {"clear", ""}, {"count", "item"}, {"reverse", ""},
	} {
		args.AddPy(typ, m.name, m.signature, "", func(t *thread, a []value) (value, error) {
			return object.CallMethod(t, listData(a[0]), m.name, a[1:]...)
		})
	}
	args.AddPy(typ, "index", "item, *args", "", func(t *thread, a []value) (value, error) {
		return object.CallMethod(t, listData(a[0]), "index", append([]value{a[1]}, object.ToTuple(a[2]).Items...)...)
	})
	args.AddPy(typ, "extend", "other", "", func(t *thread, a []value) (value, error) {
		return object.CallMethod(t, listData(a[0]), "extend", cast(a[1]))
	})
	args.AddPy(typ, "sort", "/, *args, **kwds", "", func(t *thread, a []value) (value, error) {
		fn, err := object.GetAttr(t, listData(a[0]), object.NewStrObj("sort"))
		if err != nil {
			return value{}, err
		}
		kw, err := callKeywords(t, object.ToDict(a[2]))
		if err != nil {
			return value{}, err
		}
		return object.CallKw(t, fn, object.ToTuple(a[1]).Items, kw)
	})
	args.AddPy(typ, "copy", "", "", func(t *thread, a []value) (value, error) {
		return object.Call(t, object.TypeOf(a[0]).Value(), a[0])
	})
	args.AddPy(typ, "__copy__", "", "", func(t *thread, a []value) (value, error) {
		items, err := object.ToSlice(t, listData(a[0]))
		if err != nil {
			return value{}, err
		}
		out, err := typ.Slots.New(t, object.TypeOf(a[0]), nil, nil)
		if err != nil {
			return value{}, err
		}
		object.As[userList](out).data = object.ListOf(items).Value()
		return out, copyAttrs(t, a[0], out)
	})
}
