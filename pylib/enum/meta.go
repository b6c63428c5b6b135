// This file defines EnumType, the type of enumerations: iteration over the class, lookup by name and by value.

package enum

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// info is what EnumType keeps about an enumeration.
type info struct {
	members    *object.Dict // name → member, aliases included; nil for a class without members
	list       []value      // the members, without aliases
	byValue    *object.Dict
	unhashable []value      // members whose values have no hash
	dataType   *object.Type // what members are besides: int, str, …; object for nothing
	make       value        // the script's __new__, Unbound for none
	boundary   boundary
	mask       value // of all flags
	singles    value // of the flags of one bit
	byOrder    bool  // the flags do not stand in the order of their values
}

// Visit shows what the census has to see.
func (n *info) Visit(visit func(value)) {
	if n.members != nil {
		visit(n.members.Value())
		visit(n.byValue.Value())
	}
	for _, list := range [][]value{n.list, n.unhashable} {
		for _, v := range list {
			visit(v)
		}
	}
	visit(n.make)
}

// infoOf is the info of an enumeration; every class whose metatype is EnumType has one.
func infoOf(c *object.Type) *info {
	if n, ok := c.Data.(*info); ok {
		return n
	}
	return &info{dataType: object.ObjectType, make: object.Unbound}
}

// classText is how an enumeration prints.
func classText(c *object.Type) string {
	kind := "enum"
	if c.IsSubtype(flagType) {
		kind = "flag"
	}
	return "<" + kind + " " + pytext.Repr(c.ShortName()) + ">"
}

func qualname(c *object.Type) string {
	if c.Qualname != "" {
		return c.Qualname
	}
	return c.ShortName()
}

// lookup is Class(value).
func lookup(t *thread, c *object.Type, v value) (value, error) {
	if object.TypeOf(v) == c {
		return v, nil
	}
	n := infoOf(c)
	m, ok, err := n.find(t, v)
	if err != nil || ok {
		return m, err
	}
	result, err := missing(t, c, v)
	if err == nil && object.TypeOf(result).IsSubtype(c) {
		return result, nil
	}
	if err == nil && n.boundary == eject && c.IsSubtype(flagType) && object.IsIntLike(result) {
		return result, nil
	}
	if err != nil && !object.Matches(err, object.ExceptionType) {
		return value{}, err
	}
	text, rerr := object.Repr(t, v)
	if rerr != nil {
		return value{}, rerr
	}
	invalid := object.ValueErrorf("%s is not a valid %s", object.Printable(text, 500), qualname(c))
	switch {
	case err == nil && result.IsNone():
		return value{}, invalid
	case err == nil:
		if text, rerr = object.Repr(t, result); rerr != nil {
			return value{}, rerr
		}
		err = object.TypeErrorf("error in %s._missing_: returned %s instead of None or a valid member", c.Name, object.Printable(text, 500))
	}
	if e, ok := err.(*object.Exc); ok && !e.Type().IsSubtype(object.ValueErrorType) && e.Context == nil {
		e.Context = invalid
	}
	return value{}, err
}

// find looks a value up among those of the members.
func (n *info) find(t *thread, v value) (m value, ok bool, err error) {
	if n.members == nil {
		return value{}, false, nil
	}
	m, ok, err = n.byValue.Get(t, v)
	if err == nil && ok || err != nil && !object.Matches(err, object.TypeErrorType) {
		return m, ok, err
	}
	list := n.unhashable
	if err != nil {
		list = n.list // an unhashable value may equal a hashable one
	}
	for _, m := range list {
		if err := t.Poll(1); err != nil {
			return value{}, false, err
		}
		x, err := valueOf(t, m)
		if err != nil {
			return value{}, false, err
		}
		if same, err := object.Equal(t, x, v); err != nil || same {
			return m, same, err
		}
	}
	return value{}, false, nil
}

// missing asks the class for a member with a value that no member has.
func missing(t *thread, c *object.Type, v value) (value, error) {
	if _, owner := c.LookupOwner("_missing_"); owner != nil && owner.User {
		fn, err := object.GetAttr(t, c.Value(), object.NewStrObj("_missing_"))
		if err != nil {
			return value{}, err
		}
		return object.Call(t, fn, v)
	}
	if c.IsSubtype(flagType) {
		return combine(t, c, v)
	}
	return object.None, nil
}

var callSignature = args.Parse("cls, value, names=?, *values, module=None, qualname=None, type=None, start=1, boundary=None")

// call is Class(value), or Base('Name', names), which makes an enumeration.
func call(t *thread, cls value, a []value, kw []object.Kwarg) (value, error) {
	c := object.ToType(cls)
	n := infoOf(c)
	if len(a) == 1 && len(kw) == 0 && n.members != nil && n.members.Len() > 0 {
		return lookup(t, c, a[0])
	}
	bound, err := callSignature.BindPy(t, "EnumType.__call__", append([]value{cls}, a...), kw)
	if err != nil {
		return value{}, err
	}
	v, names, more := bound[1], bound[2], bound[len(bound)-1]
	if n.members != nil && n.members.Len() > 0 {
		if !names.IsUnbound() {
			all := append([]value{v, names}, object.ToTuple(more).Items...)
			if v, err = object.NewTuple(t, all); err != nil {
				return value{}, err
			}
		}
		return lookup(t, c, v)
	}
	if names.IsUnbound() {
		return value{}, object.TypeErrorf("%s has no members; specify `names=()` if you meant to create a new, empty, enum", classText(c))
	}
	return create(t, c, v, names, bound[5], bound[6], bound[7])
}

// create is Base('Name', names, type=, start=, boundary=).
func create(t *thread, c *object.Type, name, names, mixin, start, limit value) (value, error) {
	if !object.IsStr(name) {
		return value{}, object.TypeErrorf("type.__new__() argument 1 must be str, not %s", object.TypeOf(name).Name)
	}
	bases := []value{c.Value()}
	if !mixin.IsNone() {
		bases = []value{mixin, c.Value()}
	}
	var kw []object.Kwarg
	if !limit.IsNone() {
		kw = []object.Kwarg{{Name: object.NewStrObj("boundary"), Value: limit}}
	}
	text := object.ToStr(name).String()
	body, bind, err := object.StartClass(t, text, text, bases, kw)
	if err != nil {
		return value{}, err
	}
	if bind == nil {
		return value{}, object.TypeErrorf("type '%s' is not an acceptable base type", c.Name)
	}
	ns, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(ns.Value()))
	put := func(key, v value) error {
		if !object.IsStr(key) {
			return object.TypeErrorf("names of members must be strings, not '%s'", object.TypeOf(key).Name)
		}
		v, err := bind(ns, object.ToStr(key), v)
		if err != nil {
			return err
		}
		if err := ns.Set(t, key, v); err != nil {
			return err
		}
		return t.Poll(8)
	}
	s := body.Data.(*statement)
	s.start = start
	number := func(key value) error {
		a, err := newAuto(t)
		if err != nil {
			return err
		}
		return put(key, a)
	}
	if object.IsStr(names) {
		text := object.ToStr(names).String()
		if err := t.Charge(3 * int64(len(text))); err != nil {
			return value{}, err
		}
		for _, w := range strings.Fields(strings.ReplaceAll(text, ",", " ")) {
			key, err := object.StrOf(t, w)
			if err == nil {
				err = number(key)
			}
			if err != nil {
				return value{}, err
			}
		}
	} else {
		dict := object.IsDict(names)
		src := names
		err = object.Iterate(t, src, func(item value) error {
			if dict {
				v, err := object.GetItem(t, names, item)
				if err != nil {
					return err
				}
				return put(item, v)
			}
			if object.IsStr(item) {
				return number(item)
			}
			var pair [2]value
			if err := object.Unpack(t, item, pair[:]); err != nil {
				return err
			}
			return put(pair[0], pair[1])
		})
		if err != nil {
			return value{}, err
		}
	}
	for pos := 0; ; {
		k, v, next, ok := ns.Next(pos)
		if !ok {
			break
		}
		pos = next
		if err := t.Charge(32); err != nil {
			return value{}, err
		}
		body.Names, body.Vals = append(body.Names, object.ToStr(k).String()), append(body.Vals, v)
	}
	return object.FinishClass(t, body)
}

// iterate walks over the members, which may grow while a class is being made.
func iterate(t *thread, c *object.Type, backwards bool) (value, error) {
	n, i := infoOf(c), 0
	next := func(t *thread) (value, bool, error) {
		if i >= len(n.list) {
			return value{}, false, nil
		}
		i++
		if backwards {
			return n.list[len(n.list)-i], true, nil
		}
		return n.list[i-1], true, nil
	}
	return object.NewIterator(t, object.IteratorType, next, func(visit func(value)) { visit(c.Value()) })
}

func initMeta() {
	enumMeta.Meta.Prepare, enumMeta.Meta.Make = prepare, finish
	class := func(v value) *info { return infoOf(object.ToType(v)) }
	enumMeta.Slots = object.Slots{
		Repr: func(t *thread, v value) (string, error) { return classText(object.ToType(v)), nil },
		Call: call,
		Bool: func(*thread, value) (bool, error) { return true, nil },
		Len:  func(t *thread, v value) (int, error) { return len(class(v).list), nil },
		Iter: func(t *thread, v value) (value, error) { return iterate(t, object.ToType(v), false) },
		Contains: func(t *thread, v, item value) (bool, error) {
			if object.TypeOf(item).IsSubtype(object.ToType(v)) {
				return true, nil
			}
			_, ok, err := class(v).find(t, item)
			return ok, err
		},
		GetItem: func(t *thread, v, key value) (value, error) {
			if n := class(v); n.members != nil {
				if m, ok, err := n.members.Get(t, key); err != nil || ok {
					return m, err
				}
			}
			return value{}, object.NewExc(object.KeyErrorType, key)
		},
		SetAttr: func(t *thread, v value, name *object.Str, attr value) (bool, error) {
			n := class(v)
			if n.members == nil {
				return false, nil
			}
			if _, ok := n.members.GetStr(name.String()); !ok {
				return false, nil
			}
			if attr.IsUnbound() {
				return false, object.AttributeErrorf("%s cannot delete member %s.", pytext.Repr(object.ToType(v).Name), pytext.Repr(name.String()))
			}
			return false, object.AttributeErrorf("cannot reassign member %s", pytext.Repr(name.String()))
		},
	}
	members := func(t *thread, v value) (*object.Dict, error) {
		if n := class(v); n.members != nil {
			return n.members, nil
		}
		return object.NewDict(t)
	}
	enumMeta.Attrs["__members__"] = object.NewGetSet("__members__", func(t *thread, v value) (value, error) {
		d, err := members(t, v)
		if err != nil {
			return value{}, err
		}
		return object.NewMappingProxy(t, d)
	}, nil)
	enumMeta.Attrs["_member_map_"] = object.NewGetSet("_member_map_", func(t *thread, v value) (value, error) {
		d, err := members(t, v)
		if err == nil {
			d, err = d.Copy(t)
		}
		if err != nil {
			return value{}, err
		}
		return d.Value(), nil
	}, nil)
	enumMeta.Attrs["_member_names_"] = object.NewGetSet("_member_names_", func(t *thread, v value) (value, error) {
		out, err := object.NewList(t, 0)
		if err != nil {
			return value{}, err
		}
		for _, m := range class(v).list {
			name, err := nameOf(t, m)
			if err == nil {
				err = out.Append(t, name)
			}
			if err != nil {
				return value{}, err
			}
		}
		return out.Value(), nil
	}, nil)
	args.Add(enumMeta, "__reversed__", "", "", func(t *thread, a []value) (value, error) {
		return iterate(t, object.ToType(a[0]), true)
	})
	object.InitType(enumMeta)
}
