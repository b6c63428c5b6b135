// This file defines the callables and descriptors: functions, native functions, methods, properties, modules, cells.

package object

import "github.com/alkimi/pyexec/internal/code"

// Func is a function of the script.
type Func struct {
	Header
	Code     *code.Code
	Env      any     // the machine's linked form of Code and the run's globals
	Defaults []Value // of the last positional parameters
	// KwDefaults has one entry for each keyword-only parameter, Unbound where there is none.
	KwDefaults []Value
	Cells      []*Cell
	Name       string
	Qualname   string
	Doc        Value
	// Annotate is a function that makes the dict of annotations, Unbound where there are none: they are evaluated when somebody reads
	// them, not when the function is made.
	Annotate Value
	ns       *Namespace
	nameStr  *Str // Name as a str, once it has been asked for
}

// Cell holds a variable that several functions share.
type Cell struct {
	Header
	V Value
}

// Native is a function written in Go. Fn gets borrowed arguments: it must not keep the slices.
type Native struct {
	Header
	Name string
	// Owner is the class of a method, nil for a plain function. A method's first argument is self.
	Owner *Type
	Doc   string
	// Self is what Fn is bound to already (a constructor's class, a module's state), Unbound for none; it is only shown to the census.
	Self Value
	Fn   func(t *Thread, args []Value, kw []Kwarg) (Value, error)
	// Fast is what Fn comes to for some numbers of positional arguments, self included, and no keywords: bit n of FastArgs is set where
	// the machine calls it for n arguments.
	Fast     func(t *Thread, args []Value) (Value, error)
	FastArgs uint32
	// Scripted tells that Python has the method in Python: bound, it is shown as one of a script.
	Scripted bool
}

// Method is a function bound to its first argument.
type Method struct {
	Header
	Fn   Value
	Self Value
}

// Module is a module: a fixed table of names.
type Module struct {
	Header
	Name  string
	Doc   string
	Attrs map[string]Value
	// Computed makes the names that differ from run to run; nil for none.
	Computed map[string]func(t *Thread) (Value, error)
	// Missing explains a name that the module of that name has in Python but not here; "" for a name that it does not have.
	Missing func(name string) string
}

// Property is property(…).
type Property struct {
	Header
	Get, Set, Del, Doc Value // None for none
	// getterDoc tells that Doc is the getter's.
	getterDoc bool
	// Name is the name in the class that the property was made for.
	Name string
}

// GetSet is an attribute of a Go type computed by functions. Set is nil for one that is read-only.
type GetSet struct {
	Header
	Name string
	Get  func(t *Thread, self Value) (Value, error)
	Set  func(t *Thread, self, value Value) error
	// Deletes tells that Set is called to delete the attribute, too: with Unbound.
	Deletes bool
}

// Wrapper is classmethod(…) or staticmethod(…).
type Wrapper struct {
	Header
	Fn Value
	ns *Namespace
}

// The types of callables and descriptors.
var (
	FuncType   = NewType("function", LayoutOther)
	NativeType = NewType("builtin_function_or_method", LayoutOther)
	MethodType = NewType("method", LayoutOther)
	// nativeMethodType is the type of bound methods of built-in types. To type() it is NativeType.
	nativeMethodType = NewType("builtin_function_or_method", LayoutOther)
	CellType         = NewType("cell", LayoutOther)
	ModuleType       = NewType("module", LayoutOther)
	PropertyType     = NewType("property", LayoutOther)
	ClassMethodType  = NewType("classmethod", LayoutOther)
	StaticMethodType = NewType("staticmethod", LayoutOther)
	GetSetType       = NewType("getset_descriptor", LayoutOther)
	SuperType        = NewType("super", LayoutOther)
)

// ToFunc is the function behind a value of FuncType.
func ToFunc(v Value) *Func { return (*Func)(v.of(FuncType)) }

// ToNative is the function behind a value of NativeType.
func ToNative(v Value) *Native { return (*Native)(v.of(NativeType)) }

// IsMethod tells whether a value is a bound method, of a script or of a built-in type.
func IsMethod(v Value) bool {
	return v.Ref != nil && (v.Ref.typ == MethodType || v.Ref.typ == nativeMethodType)
}

// ToMethod is the method behind a value that IsMethod.
func ToMethod(v Value) *Method {
	if v.Ref.typ == nativeMethodType {
		return (*Method)(ptr(v))
	}
	return (*Method)(v.of(MethodType))
}

// ToCell is the cell behind a value of CellType.
func ToCell(v Value) *Cell { return (*Cell)(v.of(CellType)) }

// ToModule is the module behind a value of ModuleType.
func ToModule(v Value) *Module { return (*Module)(v.of(ModuleType)) }

// ToProperty is the property behind a value of PropertyType.
func ToProperty(v Value) *Property { return (*Property)(v.of(PropertyType)) }

// ToWrapper is the object behind a value of ClassMethodType or StaticMethodType.
func ToWrapper(v Value) *Wrapper { return (*Wrapper)(ptr(v)) }

const sizeFunc = 176

// NewFunc makes a function, charged.
func NewFunc(t *Thread, f Func) (Value, error) {
	if err := t.Charge(sizeFunc + int64(len(f.Defaults)+len(f.KwDefaults))*sizeValue + int64(len(f.Cells))*8); err != nil {
		return Value{}, err
	}
	f.Header = Header{FuncType}
	return Obj(&f.Header), nil
}

// NewCell makes a cell, charged.
func NewCell(t *Thread, v Value) (Value, error) {
	if err := t.Charge(24); err != nil {
		return Value{}, err
	}
	c := &Cell{Header{CellType}, v}
	return Obj(&c.Header), nil
}

// Value is the cell as a Value, for the machine's registers.
func (c *Cell) Value() Value { return Obj(&c.Header) }

// NewNative makes a plain function written in Go.
func NewNative(name, doc string, fn func(t *Thread, args []Value, kw []Kwarg) (Value, error)) *Native {
	return &Native{Header: Header{NativeType}, Name: name, Doc: doc, Self: Unbound, Fn: fn}
}

// NewNativeMethod makes a method written in Go.
func NewNativeMethod(owner *Type, name, doc string, fn func(t *Thread, args []Value, kw []Kwarg) (Value, error)) *Native {
	return &Native{Header: Header{NativeType}, Name: name, Owner: owner, Doc: doc, Self: Unbound, Fn: fn}
}

// Value is the function as a Python value.
func (n *Native) Value() Value { return Obj(&n.Header) }

// NewGetSet makes a computed attribute.
func NewGetSet(name string, get func(t *Thread, self Value) (Value, error), set func(t *Thread, self, value Value) error) Value {
	g := &GetSet{Header: Header{GetSetType}, Name: name, Get: get, Set: set}
	return Obj(&g.Header)
}

// NewMethod binds a function, charged.
func NewMethod(t *Thread, fn, self Value) (Value, error) {
	if err := t.Charge(48); err != nil {
		return Value{}, err
	}
	m := &Method{Header{MethodType}, fn, self}
	if TypeOf(fn) == NativeType && !ToNative(fn).Scripted {
		m.typ = nativeMethodType
	}
	return Obj(&m.Header), nil
}

// NewModule makes a module with a fixed table of names.
func NewModule(name, doc string, attrs map[string]Value) *Module {
	return &Module{Header: Header{ModuleType}, Name: name, Doc: doc, Attrs: attrs}
}

// Value is the module as a Python value.
func (m *Module) Value() Value { return Obj(&m.Header) }

// NewClassMethod wraps a Go function as a class method of a Go type.
func NewClassMethod(fn Value) Value {
	w := &Wrapper{Header: Header{ClassMethodType}, Fn: fn}
	return Obj(&w.Header)
}

// NewStaticMethod wraps a function as a static method.
func NewStaticMethod(fn Value) Value {
	w := &Wrapper{Header: Header{StaticMethodType}, Fn: fn}
	return Obj(&w.Header)
}

func initFuncs() {
	for _, typ := range []*Type{FuncType, NativeType, MethodType, nativeMethodType, CellType, ModuleType, GetSetType} {
		typ.Final = true
	}
	FuncType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) { return "<function " + ToFunc(v).Qualname + ">", nil },
		Call: func(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error) {
			return t.VM.CallFunc(t, ToFunc(v), args, kw)
		},
		DescrGet: bindFunc,
		GetAttr: func(t *Thread, v Value, name *Str) (Value, bool, error) {
			f := ToFunc(v)
			switch name.String() {
			case "__name__":
				if f.nameStr == nil || f.nameStr.String() != f.Name {
					f.nameStr = newStrObj(f.Name)
				}
				return f.nameStr.Value(), true, nil
			case "__qualname__":
				return NewStr(f.Qualname), true, nil
			case "__doc__":
				return f.Doc, true, nil
			case "__module__":
				return NewStr("__main__"), true, nil
			}
			x, ok := f.ns.Get(name.String())
			if !ok && name.String() == "__type_params__" {
				return EmptyTuple, true, nil
			}
			if !ok && name.String() == "__annotations__" {
				if f.Annotate.IsUnbound() {
					d, err := NewDict(t)
					if err != nil {
						return Value{}, false, err
					}
					return d.Value(), true, nil
				}
				x, err := Call(t, f.Annotate)
				return x, err == nil, err
			}
			return x, ok, nil
		},
		SetAttr: func(t *Thread, v Value, name *Str, val Value) (bool, error) {
			f := ToFunc(v)
			switch name.String() {
			case "__name__", "__qualname__":
				if val.IsUnbound() || !IsStr(val) {
					return false, TypeErrorf("%s must be set to a string object", name.String())
				}
				if name.String() == "__name__" {
					f.Name = ToStr(val).String()
				} else {
					f.Qualname = ToStr(val).String()
				}
				return true, nil
			case "__doc__":
				f.Doc = val
				if val.IsUnbound() {
					f.Doc = None
				}
				return true, nil
			}
			return setNamespace(t, &f.ns, name, val)
		},
		Visit: func(v Value, visit func(Value)) int64 {
			f := ToFunc(v)
			visitAll(f.Defaults, visit)
			visitAll(f.KwDefaults, visit)
			for _, c := range f.Cells {
				visit(c.Value())
			}
			visit(f.Doc)
			visit(f.Annotate)
			return sizeFunc + int64(len(f.Defaults)+len(f.KwDefaults))*sizeValue + int64(len(f.Cells))*8 + f.ns.visit(visit)
		},
	}
	NativeType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			n := ToNative(v)
			if n.Owner != nil {
				return "<method '" + n.Name + "' of '" + n.Owner.Name + "' objects>", nil
			}
			return "<built-in function " + n.Name + ">", nil
		},
		Call: func(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error) {
			return CallNative(t, ToNative(v), args, kw)
		},
		DescrGet: func(t *Thread, descr, obj Value, owner *Type) (Value, error) {
			if ToNative(descr).Owner == nil {
				return descr, nil // a plain built-in function put into a class stays one
			}
			return bindFunc(t, descr, obj, owner)
		},
		GetAttr: func(t *Thread, v Value, name *Str) (Value, bool, error) {
			n := ToNative(v)
			switch name.String() {
			case "__name__":
				return NewStr(n.Name), true, nil
			case "__qualname__":
				if n.Owner != nil {
					return NewStr(n.Owner.Name + "." + n.Name), true, nil
				}
				return NewStr(n.Name), true, nil
			case "__doc__":
				if n.Doc == "" {
					return None, true, nil
				}
				return NewStr(n.Doc), true, nil
			}
			return Value{}, false, nil
		},
		Visit: func(v Value, visit func(Value)) int64 {
			if s := ToNative(v).Self; !s.IsUnbound() {
				visit(s)
			}
			return 96
		},
	}
	MethodType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) {
			m := ToMethod(v)
			name := callableName(m.Fn)
			if TypeOf(v) == nativeMethodType {
				return "<built-in method " + ToNative(m.Fn).Name + " of " + TypeOf(m.Self).Name + " object>", nil
			}
			s, err := Repr(t, m.Self)
			if err != nil {
				return "", err
			}
			return Concat(t, "<bound method ", name, " of ", s, ">")
		},
		Call: func(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error) {
			m := ToMethod(v)
			n := len(args) + 1
			if err := t.ChargeScratch(n); err != nil {
				return Value{}, err
			}
			x, err := CallKw(t, m.Fn, AppendFew(append(t.Scratch(n), m.Self), args), kw)
			t.Release(n)
			return x, err
		},
		Hash: func(t *Thread, v Value) (uint64, error) {
			m := ToMethod(v)
			h, err := Hash(t, m.Fn)
			if err != nil {
				return 0, err
			}
			if m.Self.immediate() {
				return h ^ m.Self.Bits, nil
			}
			return h ^ identityHash(t, m.Self)<<1, nil
		},
		Compare: func(t *Thread, op Cmp, a, b Value) (Value, error) {
			if !IsMethod(b) || op > CmpNe {
				return NotImplemented, nil
			}
			x, y := ToMethod(a), ToMethod(b)
			return Bool((Is(x.Self, y.Self) && Is(x.Fn, y.Fn)) == (op == CmpEq)), nil
		},
		GetAttr: func(t *Thread, v Value, name *Str) (Value, bool, error) {
			m := ToMethod(v)
			if name.String() == "__self__" || name.String() == "__func__" {
				return Value{}, false, nil
			}
			x, ok, err := FindAttr(t, m.Fn, name)
			if !ok && err == nil && TypeOf(v) == MethodType && !isDunder(name.String()) {
				x, err = GetAttr(t, m.Fn, name) // the error names the function's type
			}
			return x, ok, err
		},
		Visit: func(v Value, visit func(Value)) int64 {
			visit(ToMethod(v).Fn)
			visit(ToMethod(v).Self)
			return 48
		},
	}
	nativeMethodType.Slots = MethodType.Slots
	CellType.Slots.Visit = func(v Value, visit func(Value)) int64 { visit(ToCell(v).V); return 24 }
	ModuleType.Slots = Slots{
		Repr: func(t *Thread, v Value) (string, error) { return "<module '" + ToModule(v).Name + "'>", nil },
		GetAttr: func(t *Thread, v Value, name *Str) (Value, bool, error) {
			m := ToModule(v)
			if x, ok := m.Attrs[name.String()]; ok {
				return x, true, nil
			}
			if f, ok := m.Computed[name.String()]; ok {
				x, err := f(t)
				return x, err == nil, err
			}
			switch name.String() {
			case "__name__":
				return NewStr(m.Name), true, nil
			case "__doc__":
				return NewStr(m.Doc), true, nil
			}
			if m.Missing != nil {
				if why := m.Missing(name.String()); why != "" {
					return Value{}, false, AttributeErrorf("%s", why)
				}
			}
			e := AttributeErrorf("module '%s' has no attribute '%s'", m.Name, name.String())
			e.setAttr("name", name.Value())
			e.setAttr("obj", v)
			return Value{}, false, e
		},
		SetAttr: func(t *Thread, v Value, name *Str, val Value) (bool, error) {
			return false, AttributeErrorf("module '%s' is read-only: '%s' cannot be set", ToModule(v).Name, Printable(name.String(), 100))
		},
		Visit: func(Value, func(Value)) int64 { return 0 },
	}
	PropertyType.Slots = Slots{
		New: func(t *Thread, cls *Type, args []Value, kw []Kwarg) (Value, error) {
			if err := t.Charge(96); err != nil {
				return Value{}, err
			}
			p := &Property{Header: Header{PropertyType}, Get: None, Set: None, Del: None, Doc: None}
			fields := []*Value{&p.Get, &p.Set, &p.Del, &p.Doc}
			if len(args) > 4 {
				return Value{}, TypeErrorf("property expected at most 4 arguments, got %d", len(args))
			}
			for i, a := range args {
				*fields[i] = a
			}
			for _, k := range kw {
				i, ok := map[string]int{"fget": 0, "fset": 1, "fdel": 2, "doc": 3}[k.Name.String()]
				if !ok {
					return Value{}, TypeErrorf("'%s' is an invalid keyword argument for property()", k.Name.String())
				}
				*fields[i] = k.Value
			}
			if p.Doc.IsNone() && TypeOf(p.Get) == FuncType {
				p.Doc, p.getterDoc = ToFunc(p.Get).Doc, true
			}
			return Obj(&p.Header), nil
		},
		DescrGet: func(t *Thread, descr, obj Value, owner *Type) (Value, error) {
			if obj.IsUnbound() {
				return descr, nil
			}
			p := ToProperty(descr)
			if p.Get.IsNone() {
				return Value{}, AttributeErrorf("property%s of '%s' object has no getter", propertyName(p), TypeOf(obj).qualified())
			}
			return Call(t, p.Get, obj)
		},
		DescrSet: func(t *Thread, descr, obj, value Value) error {
			p := ToProperty(descr)
			if value.IsUnbound() {
				if p.Del.IsNone() {
					return AttributeErrorf("property%s of '%s' object has no deleter", propertyName(p), TypeOf(obj).qualified())
				}
				_, err := Call(t, p.Del, obj)
				return err
			}
			if p.Set.IsNone() {
				return AttributeErrorf("property%s of '%s' object has no setter", propertyName(p), TypeOf(obj).qualified())
			}
			_, err := Call(t, p.Set, obj, value)
			return err
		},
		GetAttr: func(t *Thread, v Value, name *Str) (Value, bool, error) {
			p := ToProperty(v)
			with := func(change func(q *Property, f Value)) (Value, bool, error) {
				return NewNative(name.String(), "", func(t *Thread, args []Value, kw []Kwarg) (Value, error) {
					if len(args) != 1 || len(kw) > 0 {
						return Value{}, TypeErrorf("%s() takes exactly one argument (%d given)", name.String(), len(args))
					}
					if err := t.Charge(96); err != nil {
						return Value{}, err
					}
					q := *p
					change(&q, args[0])
					return Obj(&q.Header), nil
				}).Value(), true, nil
			}
			switch name.String() {
			case "getter":
				return with(func(q *Property, f Value) {
					q.Get = f
					if (q.getterDoc || q.Doc.IsNone()) && TypeOf(f) == FuncType && !ToFunc(f).Doc.IsNone() {
						q.Doc, q.getterDoc = ToFunc(f).Doc, true
					}
				})
			case "setter":
				return with(func(q *Property, f Value) { q.Set = f })
			case "deleter":
				return with(func(q *Property, f Value) { q.Del = f })
			case "fget":
				return p.Get, true, nil
			case "fset":
				return p.Set, true, nil
			case "fdel":
				return p.Del, true, nil
			case "__doc__":
				return p.Doc, true, nil
			}
			return Value{}, false, nil
		},
		Visit: func(v Value, visit func(Value)) int64 {
			p := ToProperty(v)
			visit(p.Get)
			visit(p.Set)
			visit(p.Del)
			visit(p.Doc)
			return 96
		},
	}
	wrapper := func(typ *Type, get func(t *Thread, w *Wrapper, obj Value, owner *Type) (Value, error)) {
		typ.Final = true
		typ.Slots = Slots{
			New: func(t *Thread, cls *Type, args []Value, kw []Kwarg) (Value, error) {
				if len(args) != 1 || len(kw) > 0 {
					return Value{}, TypeErrorf("%s expected 1 argument, got %d", typ.Name, len(args))
				}
				if err := t.Charge(40); err != nil {
					return Value{}, err
				}
				w := &Wrapper{Header: Header{typ}, Fn: args[0]}
				return Obj(&w.Header), nil
			},
			DescrGet: func(t *Thread, descr, obj Value, owner *Type) (Value, error) {
				return get(t, ToWrapper(descr), obj, owner)
			},
			GetAttr: func(t *Thread, v Value, name *Str) (Value, bool, error) {
				if name.String() == "__name__" || name.String() == "__doc__" {
					x, err := GetAttr(t, ToWrapper(v).Fn, name)
					return x, err == nil, err
				}
				return Value{}, false, nil
			},
			Visit: func(v Value, visit func(Value)) int64 { visit(ToWrapper(v).Fn); return 40 },
		}
	}
	wrapper(ClassMethodType, func(t *Thread, w *Wrapper, obj Value, owner *Type) (Value, error) {
		if f := TypeOf(w.Fn).Slots.DescrGet; f != nil && TypeOf(w.Fn) != FuncType && TypeOf(w.Fn) != NativeType {
			return f(t, w.Fn, owner.Value(), owner)
		}
		return NewMethod(t, w.Fn, owner.Value())
	})
	wrapper(StaticMethodType, func(t *Thread, w *Wrapper, obj Value, owner *Type) (Value, error) { return w.Fn, nil })
	StaticMethodType.Slots.Call = func(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error) {
		return CallKw(t, ToWrapper(v).Fn, args, kw)
	}
	GetSetType.Slots = Slots{
		DescrGet: func(t *Thread, descr, obj Value, owner *Type) (Value, error) {
			if obj.IsUnbound() {
				return descr, nil
			}
			return (*GetSet)(ptr(descr)).Get(t, obj)
		},
		DescrSet: func(t *Thread, descr, obj, value Value) error {
			g := (*GetSet)(ptr(descr))
			if g.Set == nil || value.IsUnbound() && !g.Deletes {
				return AttributeErrorf("attribute '%s' of '%s' objects is not writable", g.Name, TypeOf(obj).Name)
			}
			return g.Set(t, obj, value)
		},
		Visit: func(Value, func(Value)) int64 { return 0 },
	}
	initSuper()
}

func propertyName(p *Property) string {
	if p.Name != "" {
		return " '" + p.Name + "'"
	}
	if TypeOf(p.Get) == FuncType {
		return " '" + ToFunc(p.Get).Name + "'"
	}
	return ""
}

func bindFunc(t *Thread, descr, obj Value, owner *Type) (Value, error) {
	if obj.IsUnbound() {
		return descr, nil
	}
	return NewMethod(t, descr, obj)
}

func visitAll(vs []Value, visit func(Value)) {
	for _, v := range vs {
		visit(v)
	}
}

// callableName is the name by which errors call a callable, without "()".
func callableName(v Value) string {
	switch TypeOf(v) {
	case FuncType:
		return ToFunc(v).Qualname
	case NativeType:
		n := ToNative(v)
		if n.Owner != nil {
			return n.Owner.Name + "." + n.Name
		}
		return n.Name
	case MethodType, nativeMethodType:
		return callableName(ToMethod(v).Fn)
	case TypeType:
		return ToType(v).Name
	}
	return TypeOf(v).Name + " object"
}

// CallableName is the name by which errors call a callable, without "()".
func CallableName(v Value) string { return callableName(v) }
