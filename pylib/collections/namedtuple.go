// This file defines namedtuple: tuple classes with named fields, made for a script or by a Go module.

package collections

import (
	"strings"
	"unsafe"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// field is the descriptor of one field, CPython's _tuplegetter.
type field struct {
	object.Header
	index int
}

var (
	fieldType = object.NewType("_tuplegetter", object.LayoutOther)
	shapeType = object.NewType("_fields", object.LayoutOther) // scripts do not see one
)

func init() {
	fieldType.Module = "collections"
	fieldType.Final = true
	fieldType.Slots = object.Slots{
		DescrGet: func(t *thread, descr, obj value, owner *object.Type) (value, error) {
			if obj.IsUnbound() {
				return descr, nil
			}
			if i := object.As[field](descr).index; object.IsTuple(obj) && i < len(object.ToTuple(obj).Items) {
				return object.ToTuple(obj).Items[i], nil
			}
			return value{}, object.TypeErrorf("descriptor for a field of a named tuple doesn't apply to '%s' object", object.TypeOf(obj).Name)
		},
		DescrSet: func(t *thread, descr, obj, val value) error {
			if val.IsUnbound() {
				return object.AttributeErrorf("can't delete attribute")
			}
			return object.AttributeErrorf("can't set attribute")
		},
		Visit: func(value, func(value)) int64 { return 24 },
	}
	object.InitType(fieldType)
	shapeType.Slots.Visit = func(v value, visit func(value)) int64 {
		s := object.As[shape](v)
		for _, d := range s.defaults {
			visit(d)
		}
		return int64(unsafe.Sizeof(*s)) + int64(len(s.fields))*(16+48) // a text and its entry in the map
	}
	object.InitType(shapeType)
	noDefaultsType.Module, noDefaultsType.Final = "collections", true
	noDefaultsType.Slots = object.Slots{
		DescrGet: func(t *thread, _, _ value, _ *object.Type) (value, error) {
			d, err := object.NewDict(t)
			if err != nil {
				return value{}, err
			}
			return d.Value(), nil
		},
		Visit: func(value, func(value)) int64 { return 16 },
	}
	object.InitType(noDefaultsType)
}

// noDefaultsType is _field_defaults of the classes of Go modules: a dict of its own for everyone who asks, since runs share the class.
var noDefaultsType = object.NewType("_no_defaults", object.LayoutOther)

// shape is what the methods of one namedtuple class know. It is an object, which __new__ holds, for the memory census to find.
type shape struct {
	object.Header
	typename string
	fields   []string
	at       map[string]int
	defaults []value // of the last fields
}

// NewTupleType makes a namedtuple class for a Go module; it is shared by all runs.
func NewTupleType(module, name, doc string, fields ...string) *object.Type {
	typ := object.NewType(name, object.LayoutTuple, object.TupleType)
	typ.Module, typ.Doc = module, doc
	s, err := newShape(nil, name, fields, nil)
	if err != nil {
		panic(err) // it takes a run to fail
	}
	names, vals, err := s.attrs(nil)
	if err != nil {
		panic(err)
	}
	for i, n := range names {
		if !object.IsDunder(n) {
			typ.Attrs[n] = vals[i]
		}
	}
	none := object.HeaderOf(noDefaultsType)
	typ.Attrs["_field_defaults"] = object.Obj(&none)
	typ.Slots.New = s.new
	typ.Slots.Repr = s.repr
	object.InitType(typ)
	return typ
}

// every looks at the budget now and then in a loop over fields; without a run there is none.
func every(t *thread, i int) error {
	if t == nil || i < 0 || i&0xfff != 0xfff {
		return nil
	}
	return t.Poll(0x1000)
}

func newShape(t *thread, typename string, fields []string, defaults []value) (*shape, error) {
	at := make(map[string]int, len(fields))
	for i, f := range fields {
		if err := every(t, i); err != nil {
			return nil, err
		}
		at[f] = i
	}
	return &shape{object.HeaderOf(shapeType), typename, fields, at, defaults}, nil
}

// attrs are the names that the class gets.
func (s *shape) attrs(t *thread) (names []string, vals []value, err error) {
	add := func(n string, v value) { names, vals = append(names, n), append(vals, v) }
	fieldNames := make([]value, len(s.fields))
	for i, f := range s.fields {
		if err := every(t, i); err != nil {
			return nil, nil, err
		}
		fieldNames[i] = object.NewStr(f)
	}
	tuple := object.TupleOf(fieldNames)
	add("__match_args__", tuple)
	add("_fields", tuple)
	create := object.NewNative("__new__", "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		if len(a) == 0 || !object.IsType(a[0]) || !object.ToType(a[0]).IsSubtype(object.TupleType) {
			return value{}, object.TypeErrorf("%s.__new__(): the first argument must be the class", s.typename)
		}
		return s.new(t, object.ToType(a[0]), a[1:], kw)
	})
	create.Self = object.Obj(&s.Header)
	add("__new__", create.Value())
	method := func(name string, fn func(t *thread, a []value, kw []object.Kwarg) (value, error)) {
		add(name, object.NewNativeMethod(object.TupleType, name, "", fn).Value())
	}
	method("__repr__", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		text, err := s.repr(t, a[0])
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, text)
	})
	method("_replace", s.replace)
	method("_asdict", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		if len(a) != 1 || len(kw) > 0 {
			return value{}, object.TypeErrorf("%s._asdict() takes 1 positional argument but %d were given", s.typename, len(a)+len(kw))
		}
		d, err := object.NewDict(t)
		if err != nil {
			return value{}, err
		}
		for i, x := range object.ToTuple(a[0]).Items {
			if i < len(s.fields) {
				if err := d.SetStr(t, s.fields[i], x); err != nil {
					return value{}, err
				}
			}
		}
		return d.Value(), nil
	})
	add("_make", object.NewClassMethod(args.PyFunc(s.typename+"._make", "cls, iterable", "", func(t *thread, a []value) (value, error) {
		items, err := object.ToSlice(t, a[1])
		if err != nil {
			return value{}, err
		}
		if len(items) != len(s.fields) {
			return value{}, object.TypeErrorf("Expected %d arguments, got %d", len(s.fields), len(items))
		}
		return object.NewTupleOfType(object.ToType(a[0]), items), nil
	}).Value()))
	for i, f := range s.fields {
		if err := every(t, i); err != nil {
			return nil, nil, err
		}
		d := &field{object.HeaderOf(fieldType), i}
		add(f, object.Obj(&d.Header))
	}
	return names, vals, nil
}

func (s *shape) new(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
	n := len(s.fields)
	if err := t.Charge(64 + int64(n)*16); err != nil {
		return value{}, err
	}
	items := make([]value, n)
	if len(a) == n && len(kw) == 0 {
		copy(items, a)
		return object.NewTupleOfType(cls, items), nil
	}
	if len(s.defaults) == 0 || len(a) > n {
		if err := s.bindError(t, a, kw); err != nil {
			return value{}, err
		}
	}
	for i := range items {
		items[i] = object.Unbound
	}
	copy(items, a)
	for _, k := range kw {
		i := s.index(k.Name.String())
		if i < 0 || !items[i].IsUnbound() {
			return value{}, s.bindError(t, a, kw)
		}
		items[i] = k.Value
	}
	for i := range items {
		if items[i].IsUnbound() {
			d := i - (n - len(s.defaults))
			if d < 0 {
				return value{}, s.bindError(t, a, kw)
			}
			items[i] = s.defaults[d]
		}
	}
	return object.NewTupleOfType(cls, items), nil
}

// bindError is the error of a call that does not fit the fields, nil for one that does. As in CPython the class counts as an argument.
func (s *shape) bindError(t *thread, a []value, kw []object.Kwarg) error {
	sig := "cls, " + strings.Join(s.fields, ", ")
	if d := len(s.defaults); d > 0 {
		n := len(s.fields)
		sig = "cls, " + strings.Join(s.fields[:n-d], ", ") + ", " + strings.Join(s.fields[n-d:], "=None, ") + "=None"
	}
	_, err := args.Parse(sig).BindPy(t, s.typename+".__new__", append([]value{object.None}, a...), kw)
	return err
}

func (s *shape) index(name string) int {
	if i, ok := s.at[name]; ok {
		return i
	}
	return -1
}

func (s *shape) repr(t *thread, v value) (string, error) {
	if !t.EnterRepr(v) {
		return "...", nil
	}
	defer t.LeaveRepr(v)
	x := object.NewText(t)
	sep := object.TypeOf(v).Name + "("
	for i, item := range object.ToTuple(v).Items {
		text, err := object.Repr(t, item)
		if err != nil {
			return "", err
		}
		name := ""
		if i < len(s.fields) {
			name = s.fields[i] + "="
		}
		for _, part := range [...]string{sep, name, text} {
			if err := x.Write(part); err != nil {
				return "", err
			}
		}
		sep = ", "
	}
	if sep != ", " {
		if err := x.Write(sep); err != nil {
			return "", err
		}
	}
	err := x.Write(")")
	return x.String(), err
}

func (s *shape) replace(t *thread, a []value, kw []object.Kwarg) (value, error) {
	if len(a) != 1 {
		return value{}, object.TypeErrorf("%s._replace() takes 1 positional argument but %d were given", s.typename, len(a))
	}
	old := object.ToTuple(a[0]).Items
	if err := t.Charge(64 + int64(len(old))*16); err != nil {
		return value{}, err
	}
	items := append([]value(nil), old...)
	var unknown []value
	for _, k := range kw {
		if i := s.index(k.Name.String()); i >= 0 && i < len(items) {
			items[i] = k.Value
		} else {
			unknown = append(unknown, k.Name.Value())
		}
	}
	if len(unknown) > 0 {
		text, err := object.Repr(t, object.ListOf(unknown).Value())
		if err != nil {
			return value{}, err
		}
		return value{}, object.ValueErrorf("Got unexpected field names: %s", text)
	}
	return object.NewTupleOfType(object.TypeOf(a[0]), items), nil
}

var keywords = func() map[string]bool {
	m := map[string]bool{}
	for _, k := range strings.Fields(`False None True and as assert async await break class continue def del elif else except finally for from
		global if import in is lambda nonlocal not or pass raise return try while with yield`) {
		m[k] = true
	}
	return m
}()

// namedtuple is namedtuple(typename, field_names, *, rename, defaults, module).
func namedtuple(t *thread, a []value) (value, error) {
	typename, err := object.ToString(t, a[0])
	if err != nil {
		return value{}, err
	}
	fields, err := fieldNames(t, a[1])
	if err != nil {
		return value{}, err
	}
	rename, err := object.Truth(t, a[2])
	if err != nil {
		return value{}, err
	}
	if rename {
		seen := map[string]bool{}
		for i, f := range fields {
			if !pytext.IsIdentifier(f) || keywords[f] || strings.HasPrefix(f, "_") || seen[f] {
				fields[i] = "_" + decimal(i)
			}
			seen[f] = true
		}
	}
	if err := checkNames(t, typename, fields, rename); err != nil {
		return value{}, err
	}
	var defaults []value
	if !a[3].IsNone() {
		if defaults, err = object.ToSlice(t, a[3]); err != nil {
			return value{}, err
		}
		if len(defaults) > len(fields) {
			return value{}, object.TypeErrorf("Got more default values than field names")
		}
	}
	cls, err := NewNamedTuple(t, typename, typename, fields, defaults, []value{object.TupleType.Value()}, nil, nil)
	if err != nil {
		return value{}, err
	}
	return cls.Value(), nil
}

// NewNamedTuple makes a namedtuple class of the script. bases are tuple and what the class derives from besides; moreNames, moreVals
// are further names for the class.
func NewNamedTuple(t *thread, typename, qualname string, fields []string, defaults, bases []value, moreNames []string, moreVals []value) (*object.Type, error) {
	// The class, its methods and one descriptor and name for each field.
	if err := t.Charge(2000 + int64(len(fields))*160); err != nil {
		return nil, err
	}
	s, err := newShape(t, typename, fields, defaults)
	if err != nil {
		return nil, err
	}
	names, vals, err := s.attrs(t)
	if err != nil {
		return nil, err
	}
	byName, err := object.NewDict(t)
	if err != nil {
		return nil, err
	}
	for i, v := range defaults {
		if err := byName.SetStr(t, fields[len(fields)-len(defaults)+i], v); err != nil {
			return nil, err
		}
	}
	names, vals = append(names, "_field_defaults"), append(vals, byName.Value())
	doc := object.NewStr(typename + "(" + strings.Join(fields, ", ") + ")")
	names, vals = append(names, "__doc__"), append(vals, doc)
	// Instances of the class itself take no other attributes; those of subclasses do.
	var cls *object.Type
	names = append(names, "__setattr__")
	vals = append(vals, object.NewNativeMethod(object.TupleType, "__setattr__", "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		if len(a) != 3 || !object.IsStr(a[1]) {
			return value{}, object.TypeErrorf("expected 2 arguments, got %d", len(a)-1)
		}
		name := object.ToStr(a[1])
		if object.TypeOf(a[0]) == cls {
			if _, found := cls.Lookup(name.String()); !found {
				return value{}, object.NoAttribute(a[0], name)
			}
			if s.index(name.String()) < 0 {
				return value{}, object.AttributeErrorf("'%s' object attribute '%s' is read-only", cls.Name, name.String())
			}
		}
		return object.None, object.SetOwnAttr(t, a[0], name, a[2])
	}).Value())
	names, vals = append(names, moreNames...), append(vals, moreVals...)
	if cls, err = object.NewClass(t, typename, qualname, bases, names, vals, nil); err != nil {
		return nil, err
	}
	cls.Slots.New = s.new
	return cls, nil
}

func fieldNames(t *thread, v value) ([]string, error) {
	if object.IsStr(v) {
		text := object.ToStr(v).String()
		if err := t.Charge(2 * int64(len(text))); err != nil {
			return nil, err
		}
		return strings.Fields(strings.ReplaceAll(text, ",", " ")), nil
	}
	var out []string
	err := object.Iterate(t, v, func(x value) error {
		text, err := object.ToString(t, x)
		if err != nil {
			return err
		}
		if err := t.Charge(int64(len(text)) + 32); err != nil {
			return err
		}
		out = append(out, text)
		return nil
	})
	return out, err
}

// CheckFieldNames says what is wrong with the names of a namedtuple class and its fields.
func CheckFieldNames(t *thread, typename string, fields []string) error {
	return checkNames(t, typename, fields, false)
}

func checkNames(t *thread, typename string, fields []string, rename bool) error {
	quote := func(s string) string { return string(pytext.AppendRepr(nil, object.Printable(s, 200))) }
	for i := -1; i < len(fields); i++ {
		if err := every(t, i); err != nil {
			return err
		}
		name := typename
		if i >= 0 {
			name = fields[i]
		}
		if !pytext.IsIdentifier(name) {
			return object.ValueErrorf("Type names and field names must be valid identifiers: %s", quote(name))
		}
		if keywords[name] {
			return object.ValueErrorf("Type names and field names cannot be a keyword: %s", quote(name))
		}
	}
	seen := map[string]bool{}
	for i, name := range fields {
		if err := every(t, i); err != nil {
			return err
		}
		if strings.HasPrefix(name, "_") && !rename {
			return object.ValueErrorf("Field names cannot start with an underscore: %s", quote(name))
		}
		if seen[name] {
			return object.ValueErrorf("Encountered duplicate field name: %s", quote(name))
		}
		seen[name] = true
	}
	return nil
}
