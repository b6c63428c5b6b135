// This file defines get_type_hints, get_origin and get_args, and forward references: types that are given by name.

package typing

import (
	"slices"
	"strings"
	"unsafe"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// forwardRef is a type that is given as a text.
type forwardRef struct {
	object.Header
	text string
}

var forwardRefType = object.NewType("ForwardRef", object.LayoutOther)

func newForwardRef(t *thread, text value) (value, error) {
	if !object.IsStr(text) {
		return value{}, object.TypeErrorf("Forward reference must be a string -- got %s", object.TypeOf(text).Name)
	}
	if err := t.Charge(48); err != nil {
		return value{}, err
	}
	f := &forwardRef{object.HeaderOf(forwardRefType), object.ToStr(text).String()}
	return object.Obj(&f.Header), nil
}

func initForwardRef() {
	forwardRefType.Module, forwardRefType.Final = "typing", true
	text := func(v value) string { return object.As[forwardRef](v).text }
	forwardRefType.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
			if len(a) != 1 || len(kw) > 0 {
				return value{}, object.TypeErrorf("ForwardRef() takes exactly one argument (%d given)", len(a)+len(kw))
			}
			return newForwardRef(t, a[0])
		},
		Repr: func(t *thread, v value) (string, error) {
			if err := t.Charge(int64(2 * len(text(v)))); err != nil {
				return "", err
			}
			return "ForwardRef(" + pytext.Repr(text(v)) + ")", nil
		},
		Hash: func(t *thread, v value) (uint64, error) { return object.Hash(t, object.NewStr(text(v))) },
		Compare: func(t *thread, op object.Cmp, a, b value) (value, error) {
			if op > object.CmpNe || object.TypeOf(b) != forwardRefType {
				return object.NotImplemented, nil
			}
			return object.Bool((text(a) == text(b)) == (op == object.CmpEq)), nil
		},
		Binary: or,
		Visit:  func(v value, visit func(value)) int64 { return 48 + int64(len(text(v))) },
	}
	object.InitType(forwardRefType)
}

// getTypeHints is get_type_hints(obj, globalns=None, localns=None, include_extras=False).
func getTypeHints(t *thread, a []value) (value, error) {
	out, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	defer t.Drop(t.Hold(out.Value()))
	extras, err := object.Truth(t, a[3])
	if err != nil {
		return value{}, err
	}
	names := &scope{extras: extras}
	for _, d := range []value{a[2], a[1]} {
		if object.IsDict(d) {
			names.given = append(names.given, object.ToDict(d))
		}
	}
	add := func(v value) error {
		d, err := object.Hints(t, v)
		if err != nil {
			return err
		}
		if d, err = d.Copy(t); err != nil {
			return err
		}
		for pos := 0; ; {
			k, x, next, ok := d.Next(pos)
			if !ok {
				return nil
			}
			if x, err = names.resolve(t, x); err != nil {
				return err
			}
			if err := out.Set(t, k, x); err != nil {
				return err
			}
			pos = next
		}
	}
	obj := a[0]
	if object.IsMethod(obj) {
		obj = object.ToMethod(obj).Fn
	}
	switch {
	case object.IsType(obj):
		if err := names.addClass(t, object.ToType(obj), add); err != nil {
			return value{}, err
		}
	case object.TypeOf(obj) == object.FuncType:
		if err := add(obj); err != nil {
			return value{}, err
		}
	case object.TypeOf(obj) == object.ModuleType || object.TypeOf(obj) == object.NativeType:
	default:
		text, err := object.Repr(t, obj)
		if err != nil {
			return value{}, err
		}
		return value{}, object.TypeErrorf("%s is not a module, class, method, or function.", object.Printable(text, 500))
	}
	return out.Value(), nil
}

// scope is where the names of forward references are looked up.
type scope struct {
	given  []*object.Dict
	class  *object.Type
	extras bool
}

// addClass adds the hints of a class and its bases, the furthest first.
func (s *scope) addClass(t *thread, c *object.Type, add func(v value) error) error {
	if err := t.Enter(); err != nil {
		return err
	}
	defer t.Leave()
	if info, ok := c.Data.(*typedDict); ok {
		for _, b := range info.bases {
			if err := s.addClass(t, b, add); err != nil {
				return err
			}
		}
	}
	for i := len(c.MRO) - 1; i >= 0; i-- {
		if c.MRO[i].User {
			s.class = c.MRO[i]
			if err := add(c.MRO[i].Value()); err != nil {
				return err
			}
		}
	}
	return nil
}

// resolve replaces None, texts and forward references in a type, and drops the data of Annotated unless they are asked for.
func (s *scope) resolve(t *thread, v value) (value, error) {
	if err := t.Poll(1); err != nil {
		return value{}, err
	}
	switch {
	case v.IsNone():
		return object.NoneType.Value(), nil
	case object.TypeOf(v) == object.StrType:
		return s.evaluate(t, object.ToStr(v).String())
	case object.TypeOf(v) == forwardRefType:
		return s.evaluate(t, object.As[forwardRef](v).text)
	case object.TypeOf(v) == aliasType && toAlias(v).form == literalF:
		return v, nil
	}
	form := object.TypeOf(v).Form
	if form == nil {
		return v, nil
	}
	if err := t.Enter(); err != nil {
		return value{}, err
	}
	defer t.Leave()
	old := form.Args(v)
	if err := t.Charge(int64(len(old)) * 16); err != nil {
		return value{}, err
	}
	args := make([]value, len(old))
	changed := false
	for i, x := range old {
		if object.IsList(x) || x.IsNone() {
			args[i] = x
			continue
		}
		y, err := s.resolve(t, x)
		if err != nil {
			return value{}, err
		}
		args[i] = y
		changed = changed || !object.Is(x, y)
	}
	if !s.extras && object.TypeOf(v) == aliasType {
		switch toAlias(v).form {
		case annotatedF, requiredF, notReqF:
			return args[0], nil
		}
	}
	if !changed {
		return v, nil
	}
	return form.With(t, v, args)
}

// evaluate reads a type given as a text: names with dots, brackets and |.
func (s *scope) evaluate(t *thread, text string) (value, error) {
	if err := t.Charge(int64(len(text))); err != nil {
		return value{}, err
	}
	p := &reader{t: t, s: s, rest: text}
	v, err := p.union()
	if err != nil {
		return value{}, err
	}
	if p.space(); p.rest != "" {
		return value{}, p.wrong(text)
	}
	if v.IsNone() {
		v = object.NoneType.Value()
	}
	return v, nil
}

// reader reads a type from a text.
type reader struct {
	t    *thread
	s    *scope
	rest string
}

func (p *reader) wrong(text string) error {
	return object.Raise(object.SyntaxErrorType, "Forward reference must be an expression -- got %s", pytext.Repr(object.Printable(text, 200)))
}

func (p *reader) space() { p.rest = strings.TrimLeft(p.rest, " \t\n") }

// take takes a sign if it comes next.
func (p *reader) take(sign string) bool {
	p.space()
	if !strings.HasPrefix(p.rest, sign) {
		return false
	}
	p.rest = p.rest[len(sign):]
	return true
}

func (p *reader) union() (value, error) {
	if err := p.t.Enter(); err != nil {
		return value{}, err
	}
	defer p.t.Leave()
	v, err := p.one()
	for err == nil && p.take("|") {
		var w value
		if w, err = p.one(); err == nil {
			v, err = object.Binary(p.t, object.OpOr, v, w)
		}
	}
	return v, err
}

// list reads types up to the closing sign.
func (p *reader) list(end string) ([]value, error) {
	var out []value
	for !p.take(end) {
		v, err := p.union()
		if err != nil {
			return nil, err
		}
		if err := p.t.Charge(16); err != nil {
			return nil, err
		}
		out = append(out, v)
		if !p.take(",") && !strings.HasPrefix(p.rest, end) {
			return nil, p.wrong(p.rest)
		}
	}
	return out, nil
}

func (p *reader) one() (value, error) {
	if p.take("...") {
		return object.Ellipsis, nil
	}
	if p.take("[") {
		items, err := p.list("]")
		if err != nil {
			return value{}, err
		}
		l, err := object.NewListFrom(p.t, items)
		if err != nil {
			return value{}, err
		}
		return l.Value(), nil
	}
	p.space()
	if len(p.rest) > 1 && (p.rest[0] == '\'' || p.rest[0] == '"') {
		quote := p.rest[0]
		end := strings.IndexByte(p.rest[1:], quote)
		if end < 0 {
			return value{}, p.wrong(p.rest)
		}
		inner := p.rest[1 : 1+end]
		p.rest = p.rest[2+end:]
		return object.NewStr(inner), nil
	}
	name := p.word()
	if name == "" {
		return value{}, p.wrong(p.rest)
	}
	v, err := p.s.lookup(p.t, name)
	for err == nil {
		switch {
		case p.take("."):
			attr := p.word()
			if attr == "" || object.IsDunder(attr) {
				return value{}, p.wrong(p.rest)
			}
			v, err = object.GetAttr(p.t, v, object.NewStrObj(attr))
		case p.take("["):
			var items []value
			if items, err = p.list("]"); err != nil {
				return value{}, err
			}
			key := object.TupleOf(items)
			if len(items) == 1 {
				key = items[0]
			}
			v, err = object.GetItem(p.t, v, key)
		default:
			return v, nil
		}
	}
	return v, err
}

func (p *reader) word() string {
	n := 0
	for n < len(p.rest) && (p.rest[n] == '_' || p.rest[n] >= 0x80 || p.rest[n] >= 'a' && p.rest[n] <= 'z' || p.rest[n] >= 'A' && p.rest[n] <= 'Z' ||
		n > 0 && p.rest[n] >= '0' && p.rest[n] <= '9') {
		n++
	}
	w := p.rest[:n]
	p.rest = p.rest[n:]
	return w
}

// builtinTypes are the classes that a forward reference can name anywhere.
var builtinTypes = []*object.Type{
	object.IntType, object.FloatType, object.BoolType, object.ComplexType, object.StrType, object.BytesType, object.ByteArrayType, object.ListType, object.TupleType,
	object.DictType, object.SetType, object.FrozenSetType, object.ObjectType, object.TypeType, object.RangeType, object.SliceType,
}

// lookup finds what a name in a forward reference means: what the caller of get_type_hints gave, the class itself, its names, built-in
// classes and the names of this module. The variables of a program have no table that could be asked.
func (s *scope) lookup(t *thread, name string) (value, error) {
	if name == "None" {
		return object.None, nil
	}
	for _, d := range s.given {
		if v, ok := d.GetStr(name); ok {
			return v, nil
		}
	}
	if c := s.class; c != nil {
		if c.Name == name {
			return c.Value(), nil
		}
		if v, ok := c.Attrs[name]; ok && object.IsType(v) {
			return v, nil
		}
	}
	for _, typ := range builtinTypes {
		if typ.Name == name {
			return typ.Value(), nil
		}
	}
	if v, ok := moduleNames()[name]; ok {
		return v, nil
	}
	e := object.Raise(object.NameErrorType, "name '%s' is not defined", object.Printable(name, 200))
	e.SetName(name)
	return value{}, e
}

// getOrigin is get_origin(tp).
func getOrigin(t *thread, a []value) (value, error) {
	switch v := a[0]; object.TypeOf(v) {
	case aliasType:
		return toAlias(v).origin, nil
	case object.AliasType:
		return object.ToAlias(v).Origin.Value(), nil
	case givenAliasType:
		return object.Obj(&object.As[givenAlias](v).of.Header), nil
	case object.UnionType:
		return object.UnionType.Value(), nil
	case formType:
		if f := toForm(v); f.origin != nil {
			return f.origin.Value(), nil
		}
	}
	if object.Is(a[0], genericType.Value()) {
		return a[0], nil
	}
	return object.None, nil
}

// HintsOf is get_type_hints(obj), for other modules.
func HintsOf(t *thread, obj value) (*object.Dict, error) {
	v, err := getTypeHints(t, []value{obj, object.None, object.None, object.False})
	if err != nil {
		return nil, err
	}
	return object.ToDict(v), nil
}

// UnionArgs gives the members of a union of types; ok is false for other values.
func UnionArgs(v value) (list []value, ok bool) {
	switch {
	case object.TypeOf(v) == object.UnionType:
		return object.ToUnion(v).Args, true
	case object.TypeOf(v) == aliasType && toAlias(v).form == unionF:
		return toAlias(v).args, true
	}
	return nil, false
}

// getArgs is get_args(tp).
func getArgs(t *thread, a []value) (value, error) {
	var list []value
	switch v := a[0]; object.TypeOf(v) {
	case aliasType:
		x := toAlias(v)
		if list = x.args; len(x.data) > 0 {
			if err := t.Charge(int64(len(x.args)+len(x.data)) * int64(unsafe.Sizeof(value{}))); err != nil {
				return value{}, err
			}
			list = slices.Concat(x.args, x.data)
		}
		if last := len(list) - 1; x.form == callableF && !(last == 1 && (object.TypeOf(list[0]) == object.EllipsisType || object.TypeOf(list[0]) == object.ParamSpecType)) {
			params, err := object.NewListFrom(t, list[:last])
			if err != nil {
				return value{}, err
			}
			list = []value{params.Value(), list[last]}
		}
	case object.AliasType:
		list = object.ToAlias(v).Args
	case givenAliasType:
		list = object.As[givenAlias](v).args
	case object.UnionType:
		list = object.ToUnion(v).Args
	}
	return object.NewTuple(t, list)
}
