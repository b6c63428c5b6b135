// This file makes enumerations: what a class body binds becomes members.

package enum

import (
	bits64 "math/bits"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// statement is a class statement of an enumeration, or a call that makes one.
type statement struct {
	names    []string // of the members, in order
	isMember map[string]bool
	ignore   map[string]bool
	last     *object.List // the values so far
	generate value        // what makes the values of auto()
	owner    *object.Type // the class of this module whose generator that is, nil for one of the script
	start    value
	auto     bool  // auto() was used
	most     int64 // the greatest value so far, where all of them are small ints
	mixed    bool  // they are not
}

const generateName = "_generate_next_value_"

// sunders are the names of the form _x_ that an enumeration may bind.
var sunders = map[string]bool{"_order_": true, generateName: true, "_numeric_repr_": true, "_missing_": true, "_ignore_": true,
	"_iter_member_": true, "_iter_member_by_value_": true, "_iter_member_by_def_": true}

func isSunder(s string) bool {
	return len(s) > 2 && s[0] == '_' && s[len(s)-1] == '_' && s[1] != '_' && s[len(s)-2] != '_'
}

// firstEnum is the enumeration that a class statement derives from.
func firstEnum(b *object.ClassBody) (*object.Type, error) {
	last := b.Bases[len(b.Bases)-1]
	if !object.IsType(last) || object.TypeOf(last) != enumMeta {
		return nil, object.TypeErrorf("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
	}
	return object.ToType(last), nil
}

func prepare(t *thread, b *object.ClassBody) (func(ns *object.Dict, name *object.Str, v value) (value, error), error) {
	for _, base := range b.Bases {
		if !object.IsType(base) {
			continue
		}
		for _, m := range object.ToType(base).MRO {
			if object.TypeOf(m.Value()) == enumMeta && len(infoOf(m).list) > 0 {
				return nil, object.TypeErrorf("<enum %s> cannot extend %s", pytext.Repr(b.Name), classText(m))
			}
		}
	}
	first, err := firstEnum(b)
	if err != nil {
		return nil, err
	}
	last, err := object.NewList(t, 0)
	if err != nil {
		return nil, err
	}
	s := &statement{isMember: map[string]bool{}, ignore: map[string]bool{}, last: last, start: object.Int(1)}
	fn, owner := first.LookupOwner(generateName)
	if object.TypeOf(fn) == object.StaticMethodType {
		fn = object.ToWrapper(fn).Fn
	}
	s.generate = fn
	if owner != nil && !owner.User {
		s.owner = owner
	}
	b.Data = s
	private := "_" + strings.TrimLeft(b.Name, "_") + "__"
	return func(ns *object.Dict, name *object.Str, v value) (value, error) {
		key := name.String()
		switch {
		case strings.HasPrefix(key, private) && !strings.HasSuffix(key, "__"):
			return v, nil
		case isSunder(key):
			return v, s.special(t, key, v)
		case object.IsDunder(key) || s.ignore[key]:
			return v, nil
		case s.isMember[key]:
			return value{}, alreadyDefined(t, ns, key)
		case object.TypeOf(v) == nonmemberType:
			return object.As[wrapped](v).of, nil
		case isDescriptor(v):
			return v, nil
		}
		if _, ok := ns.GetStr(key); ok {
			return value{}, alreadyDefined(t, ns, key)
		}
		given := v
		if object.TypeOf(v) == memberType {
			v = object.As[wrapped](v).of
		} else if v, err = s.resolve(t, name, v); err != nil {
			return value{}, err
		}
		if object.TypeOf(given) != object.TupleType || object.Is(v, given) {
			if err := s.note(t, v); err != nil {
				return value{}, err
			}
		}
		if err := t.Charge(int64(len(key)) + 96); err != nil {
			return value{}, err
		}
		s.names, s.isMember[key] = append(s.names, key), true
		return v, nil
	}, nil
}

func alreadyDefined(t *thread, ns *object.Dict, key string) error {
	old, _ := ns.GetStr(key)
	text, err := object.Repr(t, old)
	if err != nil {
		return err
	}
	return object.TypeErrorf("%s already defined as %s", pytext.Repr(key), object.Printable(text, 500))
}

// isDescriptor tells functions, properties and the like, which are no members.
func isDescriptor(v value) bool {
	typ := object.TypeOf(v)
	if typ == object.NativeType {
		return object.ToNative(v).Owner != nil
	}
	return typ.Slots.DescrGet != nil || typ.Slots.DescrSet != nil
}

// special takes a name of the form _x_.
func (s *statement) special(t *thread, key string, v value) error {
	if !sunders[key] {
		return object.ValueErrorf("_sunder_ names, such as %s, are reserved for future Enum use", pytext.Repr(key))
	}
	switch key {
	case generateName:
		if s.auto {
			return object.TypeErrorf("_generate_next_value_ must be defined before members")
		}
		if object.TypeOf(v) == object.StaticMethodType {
			v = object.ToWrapper(v).Fn
		}
		s.generate, s.owner = v, nil
	case "_ignore_":
		var names []string
		if object.IsStr(v) {
			names = strings.Fields(strings.ReplaceAll(object.ToStr(v).String(), ",", " "))
		} else if err := object.Iterate(t, v, func(x value) error {
			text, err := object.ToString(t, x)
			names = append(names, text)
			return err
		}); err != nil {
			return err
		}
		for _, n := range names {
			if s.isMember[n] {
				return object.ValueErrorf("_ignore_ cannot specify already set names: %s", pytext.Repr(n))
			}
			s.ignore[n] = true
		}
	}
	return nil
}

// resolve gives auto() its value, inside of a tuple too.
func (s *statement) resolve(t *thread, name *object.Str, v value) (value, error) {
	if object.TypeOf(v) == autoType {
		return s.next(t, name, v)
	}
	if object.TypeOf(v) != object.TupleType {
		return v, nil
	}
	var items []value
	for i, x := range object.ToTuple(v).Items {
		if object.TypeOf(x) != autoType {
			continue
		}
		if items == nil {
			items = append([]value(nil), object.ToTuple(v).Items...)
		}
		y, err := s.next(t, name, x)
		if err != nil {
			return value{}, err
		}
		items[i] = y
		if err := s.note(t, y); err != nil {
			return value{}, err
		}
	}
	if items == nil {
		return v, nil
	}
	return object.NewTuple(t, items)
}

// note keeps a value for the generator of the values to come.
func (s *statement) note(t *thread, v value) error {
	switch {
	case !v.IsInt() || v.AsInt() >= 1<<40 || v.AsInt() < 0:
		s.mixed = true
	case v.AsInt() > s.most || s.last.Len() == 0:
		s.most = v.AsInt()
	}
	return s.last.Append(t, v)
}

// next is the value of one auto(), which it keeps.
func (s *statement) next(t *thread, name *object.Str, v value) (value, error) {
	a := object.As[auto](v)
	if !a.of.IsUnbound() {
		return a.of, nil
	}
	s.auto = true
	var err error
	switch small := !s.mixed && s.last.Len() > 0; {
	case small && s.owner == enumType:
		a.of = object.Int(s.most + 1)
	case small && s.owner == flagType:
		a.of = object.Int(1 << bits64.Len64(uint64(s.most)))
	case s.owner == enumType:
		a.of, err = nextAfter(t, s.start, s.last)
	case s.owner == flagType:
		a.of, err = nextBitAfter(t, s.start, s.last)
	default:
		var last []value
		if last, err = s.last.CopyItems(t); err != nil {
			return value{}, err
		}
		list, err2 := object.NewListFrom(t, last)
		if err2 != nil {
			return value{}, err2
		}
		a.of, err = object.Call(t, s.generate, name.Value(), s.start, object.Int(int64(len(s.names))), list.Value())
	}
	if err != nil {
		a.of = object.Unbound
	}
	return a.of, err
}

// dataTypeOf is the type that members are of besides the enumeration.
func dataTypeOf(b *object.ClassBody) (*object.Type, error) {
	var found []*object.Type
	add := func(c *object.Type) {
		for _, f := range found {
			if f == c {
				return
			}
		}
		found = append(found, c)
	}
	for _, base := range b.Bases {
		var candidate *object.Type
		for _, m := range object.ToType(base).MRO {
			if m == object.ObjectType {
				continue
			}
			if object.TypeOf(m.Value()) == enumMeta {
				if d := infoOf(m).dataType; d != object.ObjectType {
					add(d)
					break
				}
				continue
			}
			_, makes := m.Attrs["__new__"]
			_, fields := m.Attrs["__dataclass_fields__"]
			if makes || fields || !m.User && m.Slots.New != nil {
				if candidate == nil {
					candidate = m
				}
				add(candidate)
				break
			}
			if candidate == nil {
				candidate = m
			}
		}
	}
	switch len(found) {
	case 0:
		return object.ObjectType, nil
	case 1:
		return found[0], nil
	}
	names := make([]string, len(found))
	for i, c := range found {
		names[i] = "<class '" + c.FullName() + "'>"
	}
	return nil, object.TypeErrorf("too many data types for %s: {%s}", pytext.Repr(b.Name), strings.Join(names, ", "))
}

// finish makes the class and its members.
func finish(t *thread, b *object.ClassBody) (value, error) {
	s := b.Data.(*statement)
	first, err := firstEnum(b)
	if err != nil {
		return value{}, err
	}
	n := &info{make: infoOf(first).make, boundary: infoOf(first).boundary, mask: object.Int(0), singles: object.Int(0)}
	if n.dataType, err = dataTypeOf(b); err != nil {
		return value{}, err
	}
	if v := b.Keyword("boundary"); !v.IsUnbound() && !v.IsNone() {
		if n.boundary, err = boundaryOf(v); err != nil {
			return value{}, err
		}
	}
	if n.members, err = object.NewDict(t); err != nil {
		return value{}, err
	}
	if n.byValue, err = object.NewDict(t); err != nil {
		return value{}, err
	}
	if s.isMember["mro"] {
		return value{}, object.ValueErrorf("invalid enum member name(s) 'mro'")
	}
	var names []string
	var vals, values []value
	own := map[string]bool{}
	at := map[string]value{}
	for i, name := range b.Names {
		if i&255 == 255 {
			if err := t.Poll(1024); err != nil {
				return value{}, err
			}
		}
		v := b.Vals[i]
		switch {
		case s.isMember[name]:
			at[name] = v
		case s.ignore[name] || name == "_ignore_" || name == "_order_":
		case name == "__new__":
			n.make = v
		default:
			if name == generateName && object.TypeOf(v) == object.FuncType {
				v = object.NewStaticMethod(v)
			}
			own[name] = true
			names, vals = append(names, name), append(vals, v)
		}
	}
	var members []string
	for i, name := range s.names {
		if i&255 == 255 {
			if err := t.Poll(1024); err != nil {
				return value{}, err
			}
		}
		if v, ok := at[name]; ok {
			members, values = append(members, name), append(values, v)
		}
	}
	c, err := object.NewClassWith(t, b.Name, b.Qualname, b.Bases, names, vals, b.Kw, func(c *object.Type) error {
		c.Data = n
		if err := texts(t, c, n, own); err != nil {
			return err
		}
		for i, name := range members {
			if err := t.Poll(16); err != nil {
				return err
			}
			if err := n.add(t, c, name, values[i]); err != nil {
				return err
			}
		}
		return n.finishFlags(t, c)
	})
	if err != nil {
		return value{}, err
	}
	return c.Value(), nil
}

// texts gives the class the __repr__, __str__ and __format__ of enumerations where it would have those of its data type.
func texts(t *thread, c *object.Type, n *info, own map[string]bool) error {
	if n.dataType == object.ObjectType {
		return nil
	}
	set := func(name string, fn func(t *thread, a []value) (string, error), arguments int) error {
		if own[name] {
			return nil
		}
		for _, m := range c.MRO[1:] {
			if _, ok := m.Attrs[name]; ok && m.User && !n.dataType.IsSubtype(m) {
				return nil // a mixin says how members print
			}
			if object.TypeOf(m.Value()) == enumMeta && !m.User {
				break
			}
		}
		if err := t.Charge(160); err != nil {
			return err
		}
		native := object.NewNativeMethod(c, name, "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
			if len(a) != arguments+1 || len(kw) > 0 {
				return value{}, object.TypeErrorf("expected %d arguments, got %d", arguments, len(a)-1)
			}
			text, err := fn(t, a)
			if err != nil {
				return value{}, err
			}
			return object.StrOf(t, text)
		})
		return object.SetOwnAttr(t, c.Value(), object.NewStrObj(name), native.Value())
	}
	if err := set("__repr__", func(t *thread, a []value) (string, error) { return memberRepr(t, a[0]) }, 0); err != nil {
		return err
	}
	text, format := memberText, memberFormat
	if c.IsSubtype(reprEnumType) {
		text, format = dataText, dataFormat
	}
	if err := set("__str__", func(t *thread, a []value) (string, error) { return text(t, a[0]) }, 0); err != nil {
		return err
	}
	if own["__str__"] && !c.IsSubtype(reprEnumType) {
		format = memberFormat
	}
	return set("__format__", func(t *thread, a []value) (string, error) {
		if !object.IsStr(a[1]) {
			return "", object.TypeErrorf("__format__() argument must be str, not %s", object.TypeOf(a[1]).Name)
		}
		return format(t, a[0], object.ToStr(a[1]).String())
	}, 1)
}

// newMember makes the object of a member.
func (n *info) newMember(t *thread, c *object.Type, a []value) (value, error) {
	switch {
	case !n.make.IsUnbound():
		fn := n.make
		if object.TypeOf(fn) == object.StaticMethodType {
			fn = object.ToWrapper(fn).Fn
		}
		return object.CallKw(t, fn, append([]value{c.Value()}, a...), nil)
	case c.Layout == object.LayoutInstance:
		if _, ok := n.dataType.Lookup("__new__"); ok && n.dataType.User {
			return n.dataType.Slots.New(t, c, a, nil)
		}
		in, err := object.NewInstance(t, c)
		if err != nil {
			return value{}, err
		}
		return object.Obj(&in.Header), nil
	}
	if c.IsSubtype(strEnumType) {
		return strEnumType.Slots.New(t, c, a, nil)
	}
	if n.dataType.Slots.New == nil {
		return value{}, object.TypeErrorf("cannot create '%s' instances", n.dataType.Name)
	}
	return n.dataType.Slots.New(t, c, a, nil)
}

func setOwn(t *thread, m value, key *object.Str, v value) error {
	if object.TypeOf(m).Layout == object.LayoutInstance {
		return object.ToInstance(m).Set(t, key.String(), v)
	}
	return object.SetOwnAttr(t, m, key, v)
}

// add makes one member, or an alias of one that has the value already.
func (n *info) add(t *thread, c *object.Type, name string, v value) error {
	a := []value{v}
	if object.TypeOf(v) == object.TupleType && n.dataType != object.TupleType {
		a = object.ToTuple(v).Items
	}
	m, err := n.newMember(t, c, a)
	if err != nil {
		return err
	}
	if object.TypeOf(m) != c {
		return object.TypeErrorf("__new__ of %s must give a member, not '%s'", classText(c), object.TypeOf(m).Name)
	}
	defer t.Drop(t.Hold(m))
	val, ok, err := object.FindAttr(t, m, valueKey)
	if err != nil {
		return err
	}
	if !ok {
		val = v
		if n.dataType != object.ObjectType {
			if val, err = object.Call(t, n.dataType.Value(), a...); err != nil {
				return err
			}
		}
		if err := setOwn(t, m, valueKey, val); err != nil {
			return err
		}
	}
	nameValue := object.NewStr(name)
	if err := setOwn(t, m, nameKey, nameValue); err != nil {
		return err
	}
	if init := c.Slots.Init; init != nil {
		if err := init(t, m, a, nil); err != nil {
			return err
		}
		if val, err = valueOf(t, m); err != nil {
			return err
		}
	}
	if old, ok, err := n.find(t, val); err != nil {
		return err
	} else if ok {
		m = old
	} else {
		if err := t.Charge(32); err != nil {
			return err
		}
		single, err := n.addFlag(t, c, val)
		if err != nil {
			return err
		}
		if single {
			n.list = append(n.list, m)
		}
		switch err := n.byValue.Set(t, val, m); {
		case err == nil:
		case object.Matches(err, object.TypeErrorType):
			n.unhashable = append(n.unhashable, m)
		default:
			return err
		}
	}
	if err := n.members.Set(t, nameValue, m); err != nil {
		return err
	}
	return n.bind(t, c, name, m)
}

// bind makes a member an attribute of its class. A descriptor of that name goes on serving the members.
func (n *info) bind(t *thread, c *object.Type, name string, m value) error {
	if d, ok := c.Lookup(name); ok && object.TypeOf(d) == propertyType {
		if err := t.Charge(160); err != nil {
			return err
		}
		p := *toProperty(d)
		p.member, p.name = m, name
		return object.SetOwnAttr(t, c.Value(), object.NewStrObj(name), object.Obj(&p.Header))
	}
	return object.SetOwnAttr(t, c.Value(), object.NewStrObj(name), m)
}
