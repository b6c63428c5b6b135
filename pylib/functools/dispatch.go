// This file defines singledispatch and singledispatchmethod.

package functools

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/typing"
)

// dispatcher is a function that chooses its implementation by the class of the first argument.
type dispatcher struct {
	object.Object
	fallback value
	registry *object.Dict           // class → function, in the order of registration
	found    map[*object.Type]value // what dispatch found for a class; it stands for the registrations now
	abstract int64                  // registrations of abstract classes when found was begun
}

var dispatcherType = object.NewType("function", object.LayoutObject)

func toDispatcher(v value) *dispatcher { return object.As[dispatcher](v) }

func newDispatcher(t *thread, fn value) (value, error) {
	d, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	if err := d.Set(t, object.ObjectType.Value(), fn); err != nil {
		return value{}, err
	}
	if err := t.Charge(96); err != nil {
		return value{}, err
	}
	g := &dispatcher{fallback: fn, registry: d}
	g.Header = object.HeaderOf(dispatcherType)
	return updateWrapper(t, object.Obj(&g.Header), fn, object.Unbound, object.Unbound)
}

// classes gives the classes that a registration is for: a class, or those of a union; ok is false for other values.
func classes(v value) (list []*object.Type, ok bool) {
	if object.IsType(v) {
		return []*object.Type{object.ToType(v)}, true
	}
	members, ok := typing.UnionArgs(v)
	for _, a := range members {
		if !object.IsType(a) {
			return nil, false
		}
		list = append(list, object.ToType(a))
	}
	return list, ok
}

func (g *dispatcher) add(t *thread, cs []*object.Type, fn value) (value, error) {
	g.found = nil
	for _, c := range cs {
		if err := g.registry.Set(t, c.Value(), fn); err != nil {
			return value{}, err
		}
	}
	return fn, nil
}

// register is register(cls, func), or a decorator: register(cls), or register(func) with an annotated first parameter.
func (g *dispatcher) register(t *thread, self, cls, fn value) (value, error) {
	cs, ok := classes(cls)
	switch {
	case ok && !fn.IsNone():
		return g.add(t, cs, fn)
	case ok:
		return native1(t, "register", func(t *thread, fn value) (value, error) { return g.add(t, cs, fn) }, self, cls)
	case !fn.IsNone():
		text, err := object.Repr(t, cls)
		if err != nil {
			return value{}, err
		}
		return value{}, object.TypeErrorf("Invalid first argument to `register()`. %s is not a class or union type.", text)
	}
	hint, name, err := annotation(t, cls)
	if err != nil {
		return value{}, err
	}
	if hint.IsUnbound() {
		text, err := object.Repr(t, cls)
		if err != nil {
			return value{}, err
		}
		return value{}, object.TypeErrorf("Invalid first argument to `register()`: %s. Use either `@register(some_class)` or plain `@register` on an annotated function.", text)
	}
	if cs, ok = classes(hint); !ok {
		text, err := object.Repr(t, hint)
		if err != nil {
			return value{}, err
		}
		if _, union := typing.UnionArgs(hint); union {
			return value{}, object.TypeErrorf("Invalid annotation for '%s'. %s not all arguments are classes.", name, text)
		}
		return value{}, object.TypeErrorf("Invalid annotation for '%s'. %s is not a class.", name, text)
	}
	return g.add(t, cs, cls)
}

// annotation is the first annotation of a function, Unbound where it has none.
func annotation(t *thread, fn value) (hint value, name string, err error) {
	for range 10 { // a class method of a static method of …
		if typ := object.TypeOf(fn); typ != object.ClassMethodType && typ != object.StaticMethodType {
			break
		}
		fn = object.ToWrapper(fn).Fn
	}
	var hints *object.Dict
	if object.TypeOf(fn) == object.FuncType {
		if hints, err = typing.HintsOf(t, fn); err != nil {
			return value{}, "", err
		}
	}
	if hints == nil || hints.Len() == 0 {
		d, ok, err := object.FindAttr(t, fn, object.NewStrObj("__annotations__"))
		if err != nil || !ok || !object.IsDict(d) {
			return object.Unbound, "", err
		}
		hints = object.ToDict(d)
	}
	k, v, _, ok := hints.Next(0)
	if !ok {
		return object.Unbound, "", nil
	}
	name, err = object.ToString(t, k)
	return v, name, err
}

func init() {
	typ := dispatcherType
	typ.OwnAttrs, typ.Final = true, true
	typ.Slots = object.Slots{
		Call: func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
			if len(a) == 0 {
				return value{}, object.TypeErrorf("%s requires at least 1 positional argument", nameOf(t, v))
			}
			fn, err := toDispatcher(v).find(t, object.TypeOf(a[0]))
			if err != nil {
				return value{}, err
			}
			return object.CallKw(t, fn, a, kw)
		},
		Repr: func(t *thread, v value) (string, error) { return "<function " + nameOf(t, v) + ">", nil },
		DescrGet: func(t *thread, descr, obj value, owner *object.Type) (value, error) {
			if obj.IsUnbound() {
				return descr, nil
			}
			return object.NewMethod(t, descr, obj)
		},
		Visit: func(v value, visit func(value)) int64 {
			g := toDispatcher(v)
			visit(g.fallback)
			visit(g.registry.Value())
			for c, fn := range g.found {
				visit(c.Value())
				visit(fn)
			}
			return 96 + 64*int64(len(g.found)) + g.VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	args.AddPy(typ, "register", "cls, func=None", "Register a new implementation for the given class.", func(t *thread, a []value) (value, error) {
		return toDispatcher(a[0]).register(t, a[0], a[1], a[2])
	})
	args.AddPy(typ, "dispatch", "cls", "The implementation for the given class.", func(t *thread, a []value) (value, error) {
		if !object.IsType(a[1]) {
			return value{}, object.TypeErrorf("dispatch() needs a class, not '%s'", object.TypeOf(a[1]).Name)
		}
		return toDispatcher(a[0]).find(t, object.ToType(a[1]))
	})
	typ.Attrs["registry"] = object.NewGetSet("registry", func(t *thread, self value) (value, error) {
		d, err := toDispatcher(self).registry.Copy(t)
		if err != nil {
			return value{}, err
		}
		return d.Value(), nil
	}, nil)
	initDispatchMethod()
}

func nameOf(t *thread, v value) string {
	if n, ok, err := object.FindAttr(t, v, object.NewStrObj("__name__")); err == nil && ok && object.IsStr(n) {
		return object.ToStr(n).String()
	}
	return "singledispatch function"
}

// dispatchMethod is a singledispatch for methods: it looks at the argument behind self.
type dispatchMethod struct {
	object.Object
	fn, dispatch value
}

var dispatchMethodType = object.NewType("singledispatchmethod", object.LayoutObject)

func initDispatchMethod() {
	typ := dispatchMethodType
	typ.Module = "functools"
	typ.Doc = "Single-dispatch generic method descriptor."
	typ.Slots = object.Slots{
		New: args.New("singledispatchmethod", "func", func(t *thread, cls *object.Type, a []value) (value, error) {
			if !object.IsCallable(a[0]) && object.TypeOf(a[0]).Slots.DescrGet == nil {
				text, err := object.Repr(t, a[0])
				if err != nil {
					return value{}, err
				}
				return value{}, object.TypeErrorf("%s is not callable or a descriptor", text)
			}
			d, err := newDispatcher(t, a[0])
			if err != nil {
				return value{}, err
			}
			if err := t.Charge(80); err != nil {
				return value{}, err
			}
			m := &dispatchMethod{fn: a[0], dispatch: d}
			m.Header = object.HeaderOf(cls)
			return object.Obj(&m.Header), nil
		}),
		DescrGet: func(t *thread, descr, obj value, owner *object.Type) (value, error) {
			if err := t.Charge(96); err != nil {
				return value{}, err
			}
			m := &dispatchCall{method: descr, obj: obj, owner: owner}
			m.Header = object.HeaderOf(dispatchCallType)
			return object.Obj(&m.Header), nil
		},
		Visit: func(v value, visit func(value)) int64 {
			m := object.As[dispatchMethod](v)
			visit(m.fn)
			visit(m.dispatch)
			return 80 + m.VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	for name, get := range map[string]func(m *dispatchMethod) value{
		"func": func(m *dispatchMethod) value { return m.fn }, "dispatcher": func(m *dispatchMethod) value { return m.dispatch },
	} {
		typ.Attrs[name] = object.NewGetSet(name, func(_ *thread, self value) (value, error) { return get(object.As[dispatchMethod](self)), nil }, nil)
	}
	initDispatchCall()
	args.AddPy(typ, "register", "cls, method=None", "", func(t *thread, a []value) (value, error) {
		d := object.As[dispatchMethod](a[0]).dispatch
		return toDispatcher(d).register(t, d, a[1], a[2])
	})
}

// dispatchCall is a singledispatchmethod as an attribute of an object or a class.
type dispatchCall struct {
	object.Header
	method, obj value // obj is Unbound for an attribute of the class
	owner       *object.Type
}

var dispatchCallType = object.NewType("function", object.LayoutOther)

func initDispatchCall() {
	typ := dispatchCallType
	typ.Final = true
	of := func(v value) *dispatchMethod { return object.As[dispatchMethod](object.As[dispatchCall](v).method) }
	typ.Slots = object.Slots{
		Call: func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
			c, m := object.As[dispatchCall](v), of(v)
			if len(a) == 0 {
				return value{}, object.TypeErrorf("%s requires at least 1 positional argument", nameOf(t, m.dispatch))
			}
			fn, err := toDispatcher(m.dispatch).find(t, object.TypeOf(a[0]))
			if err != nil {
				return value{}, err
			}
			if get := object.TypeOf(fn).Slots.DescrGet; get != nil {
				if fn, err = get(t, fn, c.obj, c.owner); err != nil {
					return value{}, err
				}
			}
			return object.CallKw(t, fn, a, kw)
		},
		Repr: func(t *thread, v value) (string, error) { return "<function " + nameOf(t, of(v).dispatch) + ">", nil },
		// It looks like the function, and new implementations can be registered with it.
		GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
			if name.String() == "register" {
				return object.FindAttr(t, object.As[dispatchCall](v).method, name)
			}
			return object.FindAttr(t, of(v).dispatch, name)
		},
		Visit: func(v value, visit func(value)) int64 {
			c := object.As[dispatchCall](v)
			visit(c.method)
			visit(c.obj)
			return 96
		},
	}
	object.InitType(typ)
}
