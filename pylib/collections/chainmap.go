// This file defines ChainMap.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// chainMap looks a key up in a list of mappings and writes to the first.
type chainMap struct {
	object.Object
	maps value // a list
}

var chainMapType = object.NewType("ChainMap", object.LayoutObject, mutableMappingType)

func toChain(v value) *chainMap { return object.As[chainMap](v) }

// mappings are the mappings now; maps may be changed by the script at any time.
func (c *chainMap) mappings(t *thread) ([]value, error) { return object.ToSlice(t, c.maps) }

// first is the mapping that writes go to.
func (c *chainMap) first(t *thread) (value, error) { return object.GetItem(t, c.maps, object.Int(0)) }

func chainGet(t *thread, v, key value) (value, error) {
	maps, err := toChain(v).mappings(t)
	if err != nil {
		return value{}, err
	}
	if err := t.Enter(); err != nil {
		return value{}, err
	}
	defer t.Leave()
	for _, m := range maps {
		if x, ok, err := getDefault(t, m, key); err != nil || ok {
			return x, err
		}
		if err := t.Poll(1); err != nil {
			return value{}, err
		}
	}
	if fn, ok, err := object.LookupSpecial(t, v, "__missing__"); err != nil {
		return value{}, err
	} else if ok {
		return object.Call(t, fn, key)
	}
	return value{}, object.KeyError(key)
}

// merged is the keys in CPython's order: those of the last mapping first.
func (c *chainMap) merged(t *thread) (*object.Dict, error) {
	maps, err := c.mappings(t)
	if err != nil {
		return nil, err
	}
	if err := t.Enter(); err != nil {
		return nil, err
	}
	defer t.Leave()
	d, err := object.NewDict(t)
	if err != nil {
		return nil, err
	}
	for i := len(maps) - 1; i >= 0; i-- {
		if err := object.Iterate(t, maps[i], func(k value) error { return d.Set(t, k, object.None) }); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// notInFirst turns the KeyError of the first mapping into ChainMap's.
func notInFirst(t *thread, err error, key value) error {
	if err == nil || !object.Matches(err, object.KeyErrorType) {
		return err
	}
	text, rerr := object.Repr(t, key)
	if rerr != nil {
		return rerr
	}
	msg, serr := object.StrOf(t, "Key not found in the first mapping: "+text)
	if serr != nil {
		return serr
	}
	return object.KeyError(msg)
}

// makeChain calls the class with mappings.
func makeChain(t *thread, self value, maps []value) (value, error) {
	return object.CallKw(t, object.TypeOf(self).Value(), maps, nil)
}

// copyChain is a new ChainMap whose first mapping is a copy.
func copyChain(t *thread, self value) (value, error) {
	maps, err := toChain(self).mappings(t)
	if err != nil {
		return value{}, err
	}
	if len(maps) > 0 {
		if maps[0], err = copyOf(t, maps[0]); err != nil {
			return value{}, err
		}
	}
	return makeChain(t, self, maps)
}

func copyOf(t *thread, v value) (value, error) {
	if object.TypeOf(v) == object.DictType {
		d, err := object.ToDict(v).Copy(t)
		if err != nil {
			return value{}, err
		}
		return d.Value(), nil
	}
	return object.CallMethod(t, v, "copy")
}

func emptyDict(t *thread) (value, error) {
	d, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	return d.Value(), nil
}

func init() {
	typ := chainMapType
	typ.Module = "collections"
	typ.Doc = "A ChainMap groups multiple dicts (or other mappings) together to create a single, updateable view."
	typ.Unhashable = true
	sig := args.Parse("self, *maps")
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			if err := t.Charge(80); err != nil {
				return value{}, err
			}
			maps, err := object.NewList(t, 0)
			if err != nil {
				return value{}, err
			}
			c := &chainMap{maps: maps.Value()}
			c.Header = object.HeaderOf(cls)
			return object.Obj(&c.Header), nil
		},
		Init: func(t *thread, self value, a []value, kw []object.Kwarg) error {
			bound, err := sig.BindPy(t, object.TypeOf(self).Name+".__init__", append([]value{self}, a...), kw)
			if err != nil {
				return err
			}
			maps := object.ToTuple(bound[1]).Items
			if len(maps) == 0 {
				d, err := emptyDict(t)
				if err != nil {
					return err
				}
				maps = []value{d}
			}
			l, err := object.NewListFrom(t, maps)
			if err != nil {
				return err
			}
			toChain(self).maps = l.Value()
			return nil
		},
		Repr: func(t *thread, v value) (string, error) {
			if !t.EnterRepr(v) {
				return "...", nil
			}
			defer t.LeaveRepr(v)
			maps, err := toChain(v).mappings(t)
			if err != nil {
				return "", err
			}
			x := object.NewText(t)
			sep := object.TypeOf(v).Name + "("
			for _, m := range maps {
				text, err := object.Repr(t, m)
				if err != nil {
					return "", err
				}
				if err := x.Write(sep + text); err != nil {
					return "", err
				}
				sep = ", "
			}
			if len(maps) == 0 {
				return sep + ")", nil
			}
			err = x.Write(")")
			return x.String(), err
		},
		GetItem: chainGet,
		SetItem: func(t *thread, v, key, item value) error {
			m, err := toChain(v).first(t)
			if err != nil {
				return err
			}
			return object.SetItem(t, m, key, item)
		},
		DelItem: func(t *thread, v, key value) error {
			m, err := toChain(v).first(t)
			if err != nil {
				return err
			}
			return notInFirst(t, object.DelItem(t, m, key), key)
		},
		Contains: func(t *thread, v, key value) (bool, error) {
			maps, err := toChain(v).mappings(t)
			if err != nil {
				return false, err
			}
			if err := t.Enter(); err != nil {
				return false, err
			}
			defer t.Leave()
			for _, m := range maps {
				if in, err := object.Contains(t, m, key); err != nil || in {
					return in, err
				}
			}
			return false, nil
		},
		Len: func(t *thread, v value) (int, error) {
			d, err := toChain(v).merged(t)
			if err != nil {
				return 0, err
			}
			return d.Len(), nil
		},
		Bool: func(t *thread, v value) (bool, error) {
			maps, err := toChain(v).mappings(t)
			if err != nil {
				return false, err
			}
			if err := t.Enter(); err != nil {
				return false, err
			}
			defer t.Leave()
			for _, m := range maps {
				if ok, err := object.Truth(t, m); err != nil || ok {
					return ok, err
				}
			}
			return false, nil
		},
		Iter: func(t *thread, v value) (value, error) {
			d, err := toChain(v).merged(t)
			if err != nil {
				return value{}, err
			}
			return object.Iter(t, d.Value())
		},
		Binary: func(t *thread, op object.Op, self, other value, reflected bool) (value, error) {
			if op != object.OpOr || !isMapping(object.TypeOf(other)) {
				return object.NotImplemented, nil
			}
			if !reflected {
				out, err := copyChain(t, self)
				if err != nil {
					return value{}, err
				}
				m, err := toChain(out).first(t)
				if err != nil {
					return value{}, err
				}
				none, err := object.NewDict(t)
				if err != nil {
					return value{}, err
				}
				return out, update(t, m, other, none)
			}
			d, err := asDict(t, other)
			if err != nil {
				return value{}, err
			}
			if d, err = d.Copy(t); err != nil {
				return value{}, err
			}
			maps, err := toChain(self).mappings(t)
			if err != nil {
				return value{}, err
			}
			for i := len(maps) - 1; i >= 0; i-- {
				if err := object.DictUpdate(t, d, maps[i]); err != nil {
					return value{}, err
				}
			}
			return makeChain(t, self, []value{d.Value()})
		},
		InPlace: func(t *thread, op object.Op, self, other value) (value, error) {
			if op != object.OpOr {
				return object.NotImplemented, nil
			}
			m, err := toChain(self).first(t)
			if err != nil {
				return value{}, err
			}
			none, err := object.NewDict(t)
			if err != nil {
				return value{}, err
			}
			return self, update(t, m, other, none)
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(toChain(v).maps)
			return 80 + toChain(v).VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	alias(typ)
	typ.Attrs["maps"] = object.NewGetSet("maps", func(t *thread, self value) (value, error) { return toChain(self).maps, nil },
		func(t *thread, self, v value) error {
			toChain(self).maps = v
			return nil
		})
	typ.Attrs["parents"] = object.NewGetSet("parents", func(t *thread, self value) (value, error) {
		maps, err := toChain(self).mappings(t)
		if err != nil {
			return value{}, err
		}
		return makeChain(t, self, maps[min(1, len(maps)):])
	}, nil)
	args.AddPy(typ, "new_child", "m=None, **kwargs", "New ChainMap with a new map followed by all previous maps.", func(t *thread, a []value) (value, error) {
		m := a[1]
		if m.IsNone() {
			m = a[2]
		} else if object.ToDict(a[2]).Len() > 0 {
			none, err := object.NewDict(t)
			if err != nil {
				return value{}, err
			}
			if err := update(t, m, a[2], none); err != nil {
				return value{}, err
			}
		}
		maps, err := toChain(a[0]).mappings(t)
		if err != nil {
			return value{}, err
		}
		return makeChain(t, a[0], append([]value{m}, maps...))
	})
	copied := func(t *thread, a []value) (value, error) { return copyChain(t, a[0]) }
	args.AddPy(typ, "copy", "", "New ChainMap or subclass with a new copy of maps[0] and refs to maps[1:]", copied)
	args.AddPy(typ, "__copy__", "", "", copied)
	args.AddPyClassMethod(typ, "fromkeys", "iterable, value=None, /", "", func(t *thread, a []value) (value, error) {
		d, err := object.NewDict(t)
		if err != nil {
			return value{}, err
		}
		if err := object.Iterate(t, a[1], func(k value) error { return d.Set(t, k, a[2]) }); err != nil {
			return value{}, err
		}
		return object.Call(t, a[0], d.Value())
	})
	args.AddPy(typ, "get", "key, default=None", "", func(t *thread, a []value) (value, error) {
		in, err := object.Contains(t, a[0], a[1])
		if err != nil || !in {
			return a[2], err
		}
		return object.GetItem(t, a[0], a[1])
	})
	args.AddPy(typ, "popitem", "", "Remove and return an item pair from maps[0].", func(t *thread, a []value) (value, error) {
		m, err := toChain(a[0]).first(t)
		if err != nil {
			return value{}, err
		}
		p, err := object.CallMethod(t, m, "popitem")
		if err != nil && object.Matches(err, object.KeyErrorType) {
			err = object.KeyError(object.NewStr("No keys found in the first mapping."))
		}
		return p, err
	})
	args.AddPy(typ, "pop", "key, *args", "Remove key from maps[0] and return its value.", func(t *thread, a []value) (value, error) {
		m, err := toChain(a[0]).first(t)
		if err != nil {
			return value{}, err
		}
		v, err := object.CallMethod(t, m, "pop", append([]value{a[1]}, object.ToTuple(a[2]).Items...)...)
		return v, notInFirst(t, err, a[1])
	})
	args.AddPy(typ, "clear", "", "Clear maps[0].", func(t *thread, a []value) (value, error) {
		m, err := toChain(a[0]).first(t)
		if err != nil {
			return value{}, err
		}
		_, err = object.CallMethod(t, m, "clear")
		return object.None, err
	})
}
