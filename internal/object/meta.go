// This file defines metatypes: types of this library whose values are classes of their own kind (those of enums, of protocols).

package object

// Meta is how a metatype takes part in class statements. The metatype itself is a type of LayoutType that derives from type; its slots
// are what its classes do: being called, iterated over, subscripted.
type Meta struct {
	// Prepare is asked before a class body runs. The function that it gives, if any, is shown each name that the body binds, in the
	// namespace of the body, and answers with the value that the name gets.
	Prepare func(t *Thread, body *ClassBody) (func(ns *Dict, name *Str, v Value) (Value, error), error)
	// Make makes the class from what its body bound, for the most part by NewClass.
	Make func(t *Thread, body *ClassBody) (Value, error)
}

// ClassBody is what a class statement says: its name, bases, keywords and the names that its body bound, in order.
type ClassBody struct {
	Name, Qualname string
	Bases          []Value
	Kw             []Kwarg
	Names          []string
	Vals           []Value
	// Data is for a Meta's Prepare to hand to its Make.
	Data any
	meta *Type
}

// Get finds a name that the body bound.
func (b *ClassBody) Get(name string) (Value, bool) {
	for i, n := range b.Names {
		if n == name {
			return b.Vals[i], true
		}
	}
	return Value{}, false
}

// Keyword takes a keyword out of the class statement; Unbound where it is not there.
func (b *ClassBody) Keyword(name string) Value {
	for i, k := range b.Kw {
		if k.Name.String() == name {
			b.Kw = append(b.Kw[:i:i], b.Kw[i+1:]...)
			return k.Value
		}
	}
	return Unbound
}

// SetMeta makes t, a type of this library, one of meta's classes. It is called before the type is used.
func (t *Type) SetMeta(meta *Type) { t.Header.typ = meta }

// NewMetatype makes a metatype. Its slots are set in an init function, then InitType is called.
func NewMetatype(name, module string, meta *Meta, bases ...*Type) *Type {
	if len(bases) == 0 {
		bases = []*Type{TypeType}
	}
	t := NewType(name, LayoutType, bases...)
	t.Module, t.Meta, t.Final = module, meta, true
	return t
}

// StartClass begins a class statement: bases that are not classes say what they stand for, and the metatype is found. bind is what
// Meta.Prepare gave, nil for a class that takes its names as they come.
func StartClass(t *Thread, name, qualname string, bases []Value, kw []Kwarg) (b *ClassBody, bind func(ns *Dict, name *Str, v Value) (Value, error), err error) {
	b = &ClassBody{Name: name, Qualname: qualname, Bases: bases, Kw: kw}
	if err := b.resolveBases(t); err != nil {
		return nil, nil, err
	}
	if b.meta, err = metatype(t, b.Bases); err != nil {
		return nil, nil, err
	}
	if m := b.meta.Meta; m != nil && m.Prepare != nil {
		bind, err = m.Prepare(t, b)
	}
	return b, bind, err
}

// FinishClass makes the class when its body has run.
func FinishClass(t *Thread, b *ClassBody) (Value, error) {
	if m := b.meta.Meta; m != nil && m.Make != nil {
		return m.Make(t, b)
	}
	c, err := NewClass(t, b.Name, b.Qualname, b.Bases, b.Names, b.Vals, b.Kw)
	if err != nil {
		return Value{}, err
	}
	return c.Value(), nil
}

// resolveBases replaces the bases that are not classes, Generic[T] or list[int], by the classes that they stand for, and keeps the
// bases as they were written in __orig_bases__.
func (b *ClassBody) resolveBases(t *Thread) error {
	var out []Value
	for i, base := range b.Bases {
		f := TypeOf(base).Slots.MROEntries
		if f == nil || IsType(base) {
			if out != nil {
				out = append(out, base)
			}
			continue
		}
		list, err := f(t, base, b.Bases)
		if err != nil {
			return err
		}
		if out == nil {
			out = append(make([]Value, 0, len(b.Bases)), b.Bases[:i]...)
		}
		out = append(out, list...)
	}
	if out == nil {
		return nil
	}
	orig, err := NewTuple(t, b.Bases)
	if err != nil {
		return err
	}
	b.Bases, b.Names, b.Vals = out, append(b.Names, "__orig_bases__"), append(b.Vals, orig)
	return nil
}

// metatype is the most derived of the types of the bases.
func metatype(t *Thread, bases []Value) (*Type, error) {
	meta := TypeType
	for _, b := range bases {
		if !IsType(b) {
			// What is not a class would have its own type as its metaclass, which goes with no class's.
			if len(bases) > 1 {
				return nil, TypeErrorf(metaclassConflict)
			}
			return nil, noClass(t, b)
		}
		switch m := b.Ref.typ; {
		case meta.IsSubtype(m):
		case m.IsSubtype(meta):
			meta = m
		default:
			return nil, TypeErrorf(metaclassConflict)
		}
	}
	return meta, nil
}

// noClass is the error of a class statement whose one base is no class: Python calls the base's own type with a name, bases and a namespace.
func noClass(t *Thread, base Value) error {
	switch typ := TypeOf(base); {
	case typ == ModuleType:
		return TypeErrorf("module() takes at most 2 arguments (3 given)")
	case typ == FuncType:
		return TypeErrorf("function() argument 'code' must be code, not str")
	case !typ.User && typ.Layout != LayoutType:
		ns, err := NewDict(t)
		if err != nil {
			return err
		}
		if _, err := Call(t, typ.Value(), NewStr(""), EmptyTuple, ns.Value()); err != nil {
			return err
		}
	}
	return TypeErrorf("bases must be types")
}

const metaclassConflict = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
