// This file defines partial and partialmethod.

package functools

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

// partial is a callable with some of its arguments given.
type partial struct {
	object.Object
	fn   value
	args []value
	kw   *object.Dict
}

var partialType = object.NewType("functools.partial", object.LayoutObject)

func toPartial(v value) *partial { return object.As[partial](v) }

func newPartial(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
	if len(a) == 0 {
		return value{}, object.TypeErrorf("type 'partial' takes at least one argument")
	}
	fn, rest := a[0], a[1:]
	if !object.IsCallable(fn) {
		return value{}, object.TypeErrorf("the first argument must be callable")
	}
	d, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	var given []value
	// A partial of a partial without attributes of its own is made flat, so that chains do not nest calls.
	if object.TypeOf(fn) == partialType && cls == partialType {
		if names, _ := object.OwnAttrs(fn); len(names) == 0 {
			inner := toPartial(fn)
			fn, given = inner.fn, inner.args
			if err := d.Update(t, inner.kw); err != nil {
				return value{}, err
			}
		}
	}
	if err := t.Charge(112 + int64(len(given)+len(rest))*16); err != nil {
		return value{}, err
	}
	if err := d.SetKeywords(t, kw); err != nil {
		return value{}, err
	}
	all, err := joined(t, given, rest)
	if err != nil {
		return value{}, err
	}
	p := &partial{fn: fn, args: all, kw: d}
	p.Header = object.HeaderOf(cls)
	return object.Obj(&p.Header), nil
}

// joined is a slice of the items of two, which the caller has charged.
func joined(t *thread, a, b []value) ([]value, error) {
	out, err := budget.Pieces(t.Meter, make([]value, 0, len(a)+len(b)), a)
	if err != nil {
		return nil, err
	}
	return budget.Pieces(t.Meter, out, b)
}

// merge is the keywords of a dict with those of a call, which win.
func merge(t *thread, d *object.Dict, kw []object.Kwarg) ([]object.Kwarg, error) {
	if d.Len() == 0 {
		return kw, nil
	}
	room := int64(d.Len()+len(kw)) * 24
	if len(kw) > 0 {
		room += int64(d.Len()) * 64 // at
	}
	if err := t.Charge(room); err != nil {
		return nil, err
	}
	defer t.Meter.Release(room)
	out := make([]object.Kwarg, 0, d.Len()+len(kw))
	var at map[string]int // the keywords' places in out, where some may be given anew
	if len(kw) > 0 {
		at = make(map[string]int, d.Len())
	}
	for pos := 0; ; {
		if len(out)&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, err
			}
		}
		k, v, next, ok := d.Next(pos)
		if !ok {
			break
		}
		if !object.IsStr(k) {
			return nil, object.TypeErrorf("keywords must be strings")
		}
		if at != nil {
			at[object.ToStr(k).String()] = len(out)
		}
		out = append(out, object.Kwarg{Name: object.ToStr(k), Value: v})
		pos = next
	}
	for i, k := range kw {
		if i&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return nil, err
			}
		}
		if i, ok := at[k.Name.String()]; ok {
			out[i].Value = k.Value
		} else {
			out = append(out, k)
		}
	}
	return out, nil
}

func callPartial(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
	p := toPartial(v)
	all, err := merge(t, p.kw, kw)
	if err != nil {
		return value{}, err
	}
	var buf [8]value
	list := buf[:0]
	if n := len(p.args) + len(a); n > len(buf) {
		if err := t.Charge(int64(n) * 16); err != nil {
			return value{}, err
		}
		defer t.Meter.Release(int64(n) * 16)
		list = make([]value, 0, n)
	}
	return object.CallKw(t, p.fn, append(append(list, p.args...), a...), all)
}

// reprCall writes the function and arguments of a partial.
func reprCall(t *thread, x *object.Text, fn value, given []value, kw *object.Dict) error {
	write := func(sep string, v value) error {
		text, err := object.Repr(t, v)
		if err != nil {
			return err
		}
		return x.Write(sep + text)
	}
	if err := write("", fn); err != nil {
		return err
	}
	for _, v := range given {
		if err := write(", ", v); err != nil {
			return err
		}
	}
	for pos := 0; ; {
		k, v, next, ok := kw.Next(pos)
		if !ok {
			return nil
		}
		name, err := object.ToString(t, k)
		if err != nil {
			return err
		}
		if err := write(", "+name+"=", v); err != nil {
			return err
		}
		pos = next
	}
}

func init() {
	typ := partialType
	typ.Module, typ.OwnAttrs = "functools", true
	typ.Doc = "partial(func, *args, **keywords) - new function with partial application of the given arguments and keywords."
	typ.Slots = object.Slots{
		New: newPartial,
		Call: func(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
			return callPartial(t, v, a, kw)
		},
		Repr: func(t *thread, v value) (string, error) {
			if !t.EnterRepr(v) {
				return "...", nil
			}
			defer t.LeaveRepr(v)
			p := toPartial(v)
			x := object.NewText(t)
			if err := x.Write(object.TypeOf(v).Name + "("); err != nil {
				return "", err
			}
			if err := reprCall(t, x, p.fn, p.args, p.kw); err != nil {
				return "", err
			}
			err := x.Write(")")
			return x.String(), err
		},
		Visit: func(v value, visit func(value)) int64 {
			p := toPartial(v)
			visit(p.fn)
			for _, x := range p.args {
				visit(x)
			}
			visit(p.kw.Value())
			return 112 + int64(len(p.args))*16 + p.VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	classGetItem(typ)
	get := func(name string, f func(t *thread, p *partial) (value, error)) {
		typ.Attrs[name] = object.NewGetSet(name, func(t *thread, self value) (value, error) { return f(t, toPartial(self)) }, readOnly)
	}
	get("func", func(t *thread, p *partial) (value, error) { return p.fn, nil })
	get("args", func(t *thread, p *partial) (value, error) { return object.NewTuple(t, p.args) })
	get("keywords", func(t *thread, p *partial) (value, error) { return p.kw.Value(), nil })
	initPartialMethod()
}

func readOnly(*thread, value, value) error { return object.AttributeErrorf("readonly attribute") }

func classGetItem(typ *object.Type) {
	args.AddClassMethod(typ, "__class_getitem__", "item, /", "", func(t *thread, a []value) (value, error) {
		return object.NewAlias(t, object.ToType(a[0]), a[1])
	})
}

var partialMethodType = object.NewType("partialmethod", object.LayoutObject)

func initPartialMethod() {
	typ := partialMethodType
	typ.Module = "functools"
	typ.Doc = "Method descriptor with partial application of the given arguments and keywords."
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
			if len(a) == 0 {
				return value{}, object.TypeErrorf("partialmethod.__init__() missing 1 required positional argument: 'func'")
			}
			if !object.IsCallable(a[0]) && object.TypeOf(a[0]).Slots.DescrGet == nil {
				text, err := object.Repr(t, a[0])
				if err != nil {
					return value{}, err
				}
				return value{}, object.TypeErrorf("%s is not callable or a descriptor", text)
			}
			d, err := object.NewDict(t)
			if err != nil {
				return value{}, err
			}
			if err := d.SetKeywords(t, kw); err != nil {
				return value{}, err
			}
			if err := t.Charge(112 + int64(len(a))*16); err != nil {
				return value{}, err
			}
			fn, given := a[0], a[1:]
			// One of another partialmethod is made flat: the arguments of the inner one come first.
			if object.TypeOf(fn).IsSubtype(partialMethodType) {
				inner := toPartial(fn)
				fn = inner.fn
				if err := t.Charge(int64(len(inner.args)) * 16); err != nil {
					return value{}, err
				}
				given = append(inner.args[:len(inner.args):len(inner.args)], given...)
				own := d
				if d, err = inner.kw.Copy(t); err != nil {
					return value{}, err
				}
				if err := d.Update(t, own); err != nil {
					return value{}, err
				}
			}
			all, err := joined(t, nil, given)
			if err != nil {
				return value{}, err
			}
			p := &partial{fn: fn, args: all, kw: d}
			p.Header = object.HeaderOf(cls)
			return object.Obj(&p.Header), nil
		},
		DescrGet: func(t *thread, descr, obj value, owner *object.Type) (value, error) {
			p := toPartial(descr)
			fn := p.fn
			if get := object.TypeOf(fn).Slots.DescrGet; get != nil {
				bound, err := get(t, fn, obj, owner)
				if err != nil {
					return value{}, err
				}
				if !object.Is(bound, fn) || !obj.IsUnbound() {
					kw, err := merge(t, p.kw, nil)
					if err != nil {
						return value{}, err
					}
					return newPartial(t, partialType, append([]value{bound}, p.args...), kw)
				}
			}
			// An unbound method takes self in front of the given arguments.
			self := descr
			if err := t.Charge(160); err != nil {
				return value{}, err
			}
			n := object.NewNative("_method", "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
				if len(a) == 0 {
					return value{}, object.TypeErrorf("_method() missing 1 required positional argument: 'cls_or_self'")
				}
				p := toPartial(self)
				all, err := merge(t, p.kw, kw)
				if err != nil {
					return value{}, err
				}
				list := append(append([]value{a[0]}, p.args...), a[1:]...)
				return object.CallKw(t, p.fn, list, all)
			})
			n.Self = self
			if obj.IsUnbound() {
				return n.Value(), nil
			}
			return object.NewMethod(t, n.Value(), obj)
		},
		Repr: func(t *thread, v value) (string, error) {
			p := toPartial(v)
			x := object.NewText(t)
			if err := x.Write("functools.partialmethod("); err != nil {
				return "", err
			}
			if err := reprCall(t, x, p.fn, p.args, p.kw); err != nil {
				return "", err
			}
			err := x.Write(")")
			return x.String(), err
		},
		Visit: partialType.Slots.Visit,
	}
	object.InitType(typ)
	classGetItem(typ)
	get := func(name string, f func(t *thread, p *partial) (value, error)) {
		typ.Attrs[name] = object.NewGetSet(name, func(t *thread, self value) (value, error) { return f(t, toPartial(self)) }, readOnly)
	}
	get("func", func(t *thread, p *partial) (value, error) { return p.fn, nil })
	get("args", func(t *thread, p *partial) (value, error) { return object.NewTuple(t, p.args) })
	get("keywords", func(t *thread, p *partial) (value, error) { return p.kw.Value(), nil })
}
