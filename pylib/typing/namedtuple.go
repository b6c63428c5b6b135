// This file defines NamedTuple and TypedDict, which are functions that class statements can name as a base.

package typing

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/collections"
)

// maker is a function that makes classes and can stand among the bases of one.
type maker struct {
	object.Header
	name string
	base *object.Type // whose metatype makes the class
	call func(t *thread, a []value, kw []object.Kwarg) (value, error)
}

var makerType = object.NewType("function", object.LayoutOther)

var (
	namedTupleMeta = object.NewMetatype("NamedTupleMeta", "typing", &object.Meta{})
	namedTupleBase = object.NewType("NamedTuple", object.LayoutTuple, object.TupleType)
	typedDictMeta  = object.NewMetatype("_TypedDictMeta", "typing", &object.Meta{})
	typedDictBase  = object.NewType("TypedDict", object.LayoutDict, object.DictType)
)

// ownNames are what a NamedTuple class cannot define itself.
var ownNames = map[string]bool{
	"__new__": true, "__init__": true, "__slots__": true, "__getnewargs__": true, "_fields": true, "_field_defaults": true,
	"_field_types": true, "_make": true, "_replace": true, "_asdict": true, "_source": true,
}

func makeNamedTuple(t *thread, b *object.ClassBody) (value, error) {
	bases := []value{object.TupleType.Value()}
	for _, base := range b.Bases {
		switch {
		case object.Is(base, namedTupleBase.Value()):
		case object.Is(base, genericType.Value()):
			bases = append(bases, base)
		default:
			return value{}, object.TypeErrorf("can only inherit from a NamedTuple type and Generic")
		}
	}
	if len(b.Kw) > 0 {
		return value{}, object.TypeErrorf("NamedTuple classes take no keyword '%s'", b.Kw[0].Name.String())
	}
	var fields []string
	if note, ok := b.Get("__annotate__"); ok {
		fields = object.NoteNames(note)
	}
	isField := map[string]bool{}
	var defaults []value
	var defaultNames []string
	for _, f := range fields {
		isField[f] = true
		if v, ok := b.Get(f); ok {
			defaults, defaultNames = append(defaults, v), append(defaultNames, f)
		} else if len(defaults) > 0 {
			s := ""
			if len(defaults) > 1 {
				s = "s"
			}
			return value{}, object.TypeErrorf("Non-default namedtuple field %s cannot follow default field%s %s", f, s, strings.Join(defaultNames, ", "))
		}
	}
	if err := collections.CheckFieldNames(t, b.Name, fields); err != nil {
		return value{}, err
	}
	var names []string
	var vals []value
	for i, n := range b.Names {
		if ownNames[n] {
			return value{}, object.AttributeErrorf("Cannot overwrite NamedTuple attribute %s", n)
		}
		if !isField[n] {
			names, vals = append(names, n), append(vals, b.Vals[i])
		}
	}
	c, err := collections.NewNamedTuple(t, b.Name, b.Qualname, fields, defaults, bases, names, vals)
	if err != nil {
		return value{}, err
	}
	return c.Value(), nil
}

// namedTuple is NamedTuple('Name', [('field', type), …]).
func namedTuple(t *thread, a []value) (value, error) {
	if !object.IsStr(a[0]) {
		return value{}, object.TypeErrorf("Type names and field names must be strings")
	}
	name := object.ToStr(a[0]).String()
	notes, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	var fields []string
	if !a[1].IsNone() {
		err := object.Iterate(t, a[1], func(x value) error {
			var pair [2]value
			if err := object.Unpack(t, x, pair[:]); err != nil {
				return err
			}
			typ, err := check(t, pair[1], "field "+object.Printable(name, 100)+" annotation must be a type")
			if err != nil {
				return err
			}
			if !object.IsStr(pair[0]) {
				return object.TypeErrorf("Type names and field names must be strings")
			}
			fields = append(fields, object.ToStr(pair[0]).String())
			if err := t.Charge(32); err != nil {
				return err
			}
			return notes.Set(t, pair[0], typ)
		})
		if err != nil {
			return value{}, err
		}
	}
	if err := collections.CheckFieldNames(t, name, fields); err != nil {
		return value{}, err
	}
	c, err := collections.NewNamedTuple(t, name, name, fields, nil, []value{object.TupleType.Value()}, []string{"__annotations__"}, []value{notes.Value()})
	if err != nil {
		return value{}, err
	}
	return c.Value(), nil
}

// typedDict is what a TypedDict class keeps: the typed dicts that it derives from, whose keys it has.
type typedDict struct{ bases []*object.Type }

func makeTypedDict(t *thread, b *object.ClassBody) (value, error) {
	info := &typedDict{}
	bases := []value{object.DictType.Value()}
	for _, base := range b.Bases {
		switch {
		case object.Is(base, typedDictBase.Value()):
		case object.Is(base, genericType.Value()):
			bases = append(bases, base)
		case object.TypeOf(base) == typedDictMeta:
			info.bases = append(info.bases, object.ToType(base))
		default:
			return value{}, object.TypeErrorf("cannot inherit from both a TypedDict type and a non-TypedDict base class")
		}
	}
	b.Keyword("total")
	if len(b.Kw) > 0 {
		return value{}, object.TypeErrorf("_TypedDictMeta.__new__() got an unexpected keyword argument '%s'", object.Printable(b.Kw[0].Name.String(), 200))
	}
	return newTypedDict(t, b.Name, b.Qualname, bases, b.Names, b.Vals, info)
}

func newTypedDict(t *thread, name, qualname string, bases []value, names []string, vals []value, info *typedDict) (value, error) {
	c, err := object.NewClass(t, name, qualname, bases, names, vals, nil)
	if err != nil {
		return value{}, err
	}
	c.SetMeta(typedDictMeta)
	c.Data = info
	return c.Value(), nil
}

// typedDictOf is TypedDict('Name', {'key': type, …}).
func typedDictOf(t *thread, a []value) (value, error) {
	if !object.IsStr(a[0]) {
		return value{}, object.TypeErrorf("type name must be a string")
	}
	notes, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	fields := a[1]
	switch {
	case fields.IsUnbound() || fields.IsNone():
		fields = a[3]
	case object.ToDict(a[3]).Len() > 0:
		return value{}, object.TypeErrorf("TypedDict takes either a dict or keyword arguments, but not both")
	}
	if err := object.DictUpdate(t, notes, fields); err != nil {
		return value{}, err
	}
	name := object.ToStr(a[0]).String()
	return newTypedDict(t, name, name, []value{object.DictType.Value()}, []string{"__annotations__"}, []value{notes.Value()}, &typedDict{})
}

func initMakers() {
	namedTupleMeta.Meta.Make, typedDictMeta.Meta.Make = makeNamedTuple, makeTypedDict
	typedDictMeta.Slots.Call = func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
		return object.CallKw(t, object.DictType.Value(), a, kw)
	}
	typedDictMeta.Slots.ClassCheck = func(t *thread, v value, c *object.Type, x value) (bool, error) {
		return false, object.TypeErrorf("TypedDict does not support instance and class checks")
	}
	for _, typ := range []*object.Type{namedTupleMeta, typedDictMeta} {
		object.InitType(typ)
	}
	namedTupleBase.SetMeta(namedTupleMeta)
	typedDictBase.SetMeta(typedDictMeta)
	for _, typ := range []*object.Type{namedTupleBase, typedDictBase} {
		typ.Module = "typing"
		object.InitType(typ)
	}
	makerType.Final = true
	makerType.Slots = object.Slots{
		Repr: func(t *thread, v value) (string, error) { return "<function " + object.As[maker](v).name + ">", nil },
		Call: func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
			return object.As[maker](v).call(t, a, kw)
		},
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			return object.NewStr(object.As[maker](v).name), name.String() == "__name__", nil
		},
		MROEntries: func(t *thread, v value, bases []value) ([]value, error) {
			return []value{object.As[maker](v).base.Value()}, nil
		},
		Visit: func(value, func(value)) int64 { return 0 },
	}
	object.InitType(makerType)
}

func newMaker(name, signature string, base *object.Type, fn args.Fn) value {
	s := args.Parse(signature)
	m := &maker{object.HeaderOf(makerType), name, base, func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		bound, err := s.BindPy(t, name, a, kw)
		if err != nil {
			return value{}, err
		}
		return fn(t, bound)
	}}
	return object.Obj(&m.Header)
}
