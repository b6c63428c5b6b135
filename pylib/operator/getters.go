// This file defines itemgetter, attrgetter and methodcaller.

package operator

import (
	"strings"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

// itemGetter is a callable that gives the items of its argument under some keys.
type itemGetter struct {
	object.Header
	keys []value
}

// attrGetter is a callable that gives attributes of its argument.
type attrGetter struct {
	object.Header
	names []value         // as given
	paths [][]*object.Str // the names, split at dots
}

// methodCaller is a callable that calls a method of its argument.
type methodCaller struct {
	object.Header
	name *object.Str
	args []value
	kw   []object.Kwarg
}

var (
	itemGetterType   = newType("itemgetter", "Callable that fetches the given item(s) from its operand.")
	attrGetterType   = newType("attrgetter", "Callable that fetches the given attribute(s) from its operand.")
	methodCallerType = newType("methodcaller", "Callable that calls the given method on its operand.")
)

func newType(name, doc string) *object.Type {
	typ := object.NewType("operator."+name, object.LayoutOther)
	typ.Module, typ.Qualname, typ.Doc, typ.Final = "operator", name, doc, true
	return typ
}

func init() {
	itemGetterType.Slots = object.Slots{
		New:  newItemGetter,
		Call: callItemGetter,
		Repr: func(t *thread, v value) (string, error) { return reprCall(t, v, object.As[itemGetter](v).keys, nil) },
		Visit: func(v value, visit func(value)) int64 {
			keys := object.As[itemGetter](v).keys
			visitAll(keys, visit)
			return 32 + 16*int64(len(keys))
		},
	}
	attrGetterType.Slots = object.Slots{
		New:  newAttrGetter,
		Call: callAttrGetter,
		Repr: func(t *thread, v value) (string, error) { return reprCall(t, v, object.As[attrGetter](v).names, nil) },
		Visit: func(v value, visit func(value)) int64 {
			g := object.As[attrGetter](v)
			visitAll(g.names, visit)
			size := int64(64)
			for i, p := range g.paths {
				size += 40 + int64(len(p))*72 + int64(len(object.ToStr(g.names[i]).String()))
			}
			return size
		},
	}
	methodCallerType.Slots = object.Slots{
		New:  newMethodCaller,
		Call: callMethodCaller,
		Repr: func(t *thread, v value) (string, error) {
			m := object.As[methodCaller](v)
			return reprCall(t, v, append([]value{m.name.Value()}, m.args...), m.kw)
		},
		Visit: func(v value, visit func(value)) int64 {
			m := object.As[methodCaller](v)
			visit(m.name.Value())
			visitAll(m.args, visit)
			for _, k := range m.kw {
				visit(k.Name.Value())
				visit(k.Value)
			}
			return 96 + 16*int64(len(m.args)) + 24*int64(len(m.kw))
		},
	}
	for _, typ := range []*object.Type{itemGetterType, attrGetterType, methodCallerType} {
		object.InitType(typ)
	}
}

func visitAll(vs []value, visit func(value)) {
	for _, v := range vs {
		visit(v)
	}
}

// some checks that there is at least one positional argument and nothing else.
func some(name string, a []value, kw []object.Kwarg) error {
	if len(kw) > 0 {
		return object.TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(a) == 0 {
		return object.TypeErrorf("%s expected 1 argument, got 0", name)
	}
	return nil
}

// one checks that a call has exactly one positional argument.
func one(name string, a []value, kw []object.Kwarg) error {
	if len(kw) > 0 {
		return object.TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(a) != 1 {
		return object.TypeErrorf("%s expected 1 argument, got %d", name, len(a))
	}
	return nil
}

// reprCall writes a call of the type of v.
func reprCall(t *thread, v value, given []value, kw []object.Kwarg) (string, error) {
	typ := object.TypeOf(v)
	if !t.EnterRepr(v) {
		return typ.Name + "(...)", nil
	}
	defer t.LeaveRepr(v)
	x := object.NewText(t)
	if err := x.Write(typ.Name + "("); err != nil {
		return "", err
	}
	sep := ""
	write := func(name string, v value) error {
		text, err := object.Repr(t, v)
		if err != nil {
			return err
		}
		err = x.Write(sep + name + text)
		sep = ", "
		return err
	}
	for _, g := range given {
		if err := write("", g); err != nil {
			return "", err
		}
	}
	for _, k := range kw {
		if err := write(k.Name.String()+"=", k.Value); err != nil {
			return "", err
		}
	}
	if err := x.Write(")"); err != nil {
		return "", err
	}
	return x.String(), nil
}

func newItemGetter(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
	if err := some("itemgetter", a, kw); err != nil {
		return value{}, err
	}
	if err := t.Charge(32 + 16*int64(len(a))); err != nil {
		return value{}, err
	}
	keys, err := budget.Pieces(t.Meter, make([]value, 0, len(a)), a)
	if err != nil {
		return value{}, err
	}
	g := &itemGetter{object.HeaderOf(itemGetterType), keys}
	return object.Obj(&g.Header), nil
}

func callItemGetter(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
	if err := one("itemgetter", a, kw); err != nil {
		return value{}, err
	}
	keys := object.As[itemGetter](v).keys
	if len(keys) == 1 {
		return object.GetItem(t, a[0], keys[0])
	}
	return collect(t, len(keys), func(i int) (value, error) { return object.GetItem(t, a[0], keys[i]) })
}

// collect is a tuple of n values that get makes, which may run code of the script.
func collect(t *thread, n int, get func(i int) (value, error)) (value, error) {
	if err := t.Charge(40 + 16*int64(n)); err != nil {
		return value{}, err
	}
	items := make([]value, n)
	for i := range items {
		if i&0xffff == 0xffff {
			if err := t.Poll(0x1000); err != nil {
				return value{}, err
			}
		}
		items[i] = object.None
	}
	tuple := object.TupleOf(items)
	defer t.Drop(t.Hold(tuple))
	for i := range items {
		x, err := get(i)
		if err == nil {
			err = t.Poll(1)
		}
		if err != nil {
			return value{}, err
		}
		items[i] = x
	}
	return tuple, nil
}

// allowed refuses the names that x.name may not have in a program either.
func allowed(name string) error {
	if object.IsDunder(name) && name != "__name__" && name != "__doc__" {
		return object.AttributeErrorf("access to '%s' is not allowed by name", object.Printable(name, 100))
	}
	return nil
}

func newAttrGetter(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
	if err := some("attrgetter", a, kw); err != nil {
		return value{}, err
	}
	if err := t.Charge(int64(len(a))*40 + 64); err != nil {
		return value{}, err
	}
	g := &attrGetter{Header: object.HeaderOf(attrGetterType), names: make([]value, 0, len(a)), paths: make([][]*object.Str, 0, len(a))}
	for _, v := range a {
		if !object.IsStr(v) {
			return value{}, object.TypeErrorf("attribute name must be a string")
		}
		name := object.ToStr(v).String()
		parts := strings.Count(name, ".") + 1
		if err := t.Charge(64 + int64(parts)*88 + int64(len(name))); err != nil {
			return value{}, err
		}
		if err := t.Poll(parts); err != nil {
			return value{}, err
		}
		path := make([]*object.Str, 0, parts)
		for part := range strings.SplitSeq(name, ".") {
			if err := allowed(part); err != nil {
				return value{}, err
			}
			path = append(path, object.NewStrObj(part))
		}
		g.names = append(g.names, v)
		g.paths = append(g.paths, path)
	}
	return object.Obj(&g.Header), nil
}

func callAttrGetter(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
	if err := one("attrgetter", a, kw); err != nil {
		return value{}, err
	}
	paths := object.As[attrGetter](v).paths
	obj := a[0]
	get := func(i int) (value, error) {
		x := obj
		for _, name := range paths[i] {
			var err error
			if x, err = object.GetAttr(t, x, name); err != nil {
				return value{}, err
			}
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
		}
		return x, nil
	}
	if len(paths) == 1 {
		return get(0)
	}
	return collect(t, len(paths), get)
}

func newMethodCaller(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (value, error) {
	if len(a) == 0 {
		return value{}, object.TypeErrorf("methodcaller needs at least one argument, the method name")
	}
	if !object.IsStr(a[0]) {
		return value{}, object.TypeErrorf("method name must be a string")
	}
	if err := allowed(object.ToStr(a[0]).String()); err != nil {
		return value{}, err
	}
	if err := t.Charge(96 + 16*int64(len(a)) + 24*int64(len(kw))); err != nil {
		return value{}, err
	}
	m := &methodCaller{object.HeaderOf(methodCallerType), object.ToStr(a[0]), append([]value(nil), a[1:]...), append([]object.Kwarg(nil), kw...)}
	return object.Obj(&m.Header), nil
}

func callMethodCaller(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
	if err := one("methodcaller", a, kw); err != nil {
		return value{}, err
	}
	m := object.As[methodCaller](v)
	fn, bind, err := object.LookupMethod(t, a[0], m.name)
	if err != nil {
		return value{}, err
	}
	if !bind {
		return object.CallKw(t, fn, m.args, m.kw)
	}
	n := len(m.args) + 1
	if err := t.ChargeScratch(n); err != nil {
		return value{}, err
	}
	room := append(append(t.Scratch(n), a[0]), m.args...)
	defer t.Release(n)
	return object.CallKw(t, fn, room, m.kw)
}
