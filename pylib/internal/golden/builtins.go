// This file defines the few builtins that cases use.

package golden

import (
	"sort"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

var constructors = sync.OnceFunc(func() {
	set := func(typ *object.Type, f func(t *thread, a []value) (value, error)) {
		if typ.Slots.New == nil {
			typ.Slots.New = func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
				if typ == object.DictType {
					d, err := object.NewDictOfType(t, cls)
					return d.Value(), err
				}
				v, err := f(t, a)
				if err != nil || cls == typ {
					return v, err
				}
				return object.AllocSub(t, cls, v)
			}
		}
	}
	set(object.ListType, func(t *thread, a []value) (value, error) {
		l, err := object.NewList(t, 0)
		if err == nil && len(a) > 0 {
			err = object.Extend(t, l, a[0])
		}
		return l.Value(), err
	})
	set(object.TupleType, func(t *thread, a []value) (value, error) {
		if len(a) == 0 {
			return object.EmptyTuple, nil
		}
		items, err := object.ToSlice(t, a[0])
		return object.TupleOf(items), err
	})
	set(object.SetType, func(t *thread, a []value) (value, error) {
		s, err := object.NewSet(t, object.SetType)
		if err == nil && len(a) > 0 {
			err = object.Iterate(t, a[0], func(x value) error { return s.Add(t, x) })
		}
		return s.Value(), err
	})
	set(object.DictType, nil)
	if object.DictType.Slots.Init == nil {
		object.DictType.Slots.Init = func(t *thread, self value, a []value, kw []object.Kwarg) error {
			d := object.ToDict(self)
			if len(a) > 0 {
				if err := object.DictUpdate(t, d, a[0]); err != nil {
					return err
				}
			}
			for _, k := range kw {
				if err := d.Set(t, k.Name.Value(), k.Value); err != nil {
					return err
				}
			}
			return nil
		}
	}
	set(object.StrType, func(t *thread, a []value) (value, error) {
		if len(a) == 0 {
			return object.NewStr(""), nil
		}
		s, err := object.ToString(t, a[0])
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, s)
	})
	set(object.BoolType, func(t *thread, a []value) (value, error) {
		b, err := object.Truth(t, a[0])
		return object.Bool(b), err
	})
	set(object.IntType, func(t *thread, a []value) (value, error) {
		if len(a) == 0 {
			return object.Int(0), nil
		}
		if f := object.TypeOf(a[0]).Slots.Int; f != nil {
			return f(t, a[0])
		}
		return object.Index(t, a[0])
	})
	set(object.FloatType, func(t *thread, a []value) (value, error) {
		if object.IsStr(a[0]) {
			return object.Float(map[string]float64{}[object.ToStr(a[0]).String()]), nil
		}
		f, err := object.ToFloat(t, a[0])
		return object.Float(f), err
	})
})

func builtins(t *thread, s *scope) {
	constructors()
	for _, typ := range []*object.Type{object.ListType, object.TupleType, object.SetType, object.DictType, object.StrType, object.IntType,
		object.FloatType, object.BoolType, object.TypeType, object.ObjectType, object.PropertyType, object.ClassMethodType, object.StaticMethodType} {
		s.set(typ.Name, typ.Value())
	}
	for _, typ := range object.ExceptionTypes {
		s.set(typ.Name, typ.Value())
	}
	s.set("NotImplemented", object.NotImplemented)
	def := func(name, sig string, f args.Fn) { s.set(name, args.Func(name, sig, "", f).Value()) }
	def("len", "v, /", func(t *thread, a []value) (value, error) {
		n, err := object.Len(t, a[0])
		return object.Int(int64(n)), err
	})
	def("iter", "v, /", func(t *thread, a []value) (value, error) { return object.Iter(t, a[0]) })
	def("next", "v, default=?, /", func(t *thread, a []value) (value, error) {
		x, ok, err := object.Next(t, a[0])
		if err == nil && !ok {
			if a[1].IsUnbound() {
				return x, object.NewExc(object.StopIterationType)
			}
			return a[1], nil
		}
		return x, err
	})
	def("repr", "v, /", func(t *thread, a []value) (value, error) {
		x, err := object.Repr(t, a[0])
		if err != nil {
			return value{}, err
		}
		return object.StrOf(t, x)
	})
	def("hash", "v, /", func(t *thread, a []value) (value, error) {
		h, err := object.Hash(t, a[0])
		return object.Int(int64(h)), err
	})
	def("abs", "v, /", func(t *thread, a []value) (value, error) { return object.Unary(t, object.UnaryAbs, a[0]) })
	def("callable", "v, /", func(t *thread, a []value) (value, error) { return object.Bool(object.IsCallable(a[0])), nil })
	def("isinstance", "v, c, /", func(t *thread, a []value) (value, error) {
		ok, err := object.IsInstance(t, a[0], a[1])
		return object.Bool(ok), err
	})
	def("issubclass", "v, c, /", func(t *thread, a []value) (value, error) {
		ok, err := object.IsSubclass(t, object.ToType(a[0]), a[1])
		return object.Bool(ok), err
	})
	def("hasattr", "v, name, /", func(t *thread, a []value) (value, error) {
		_, ok, err := object.FindAttr(t, a[0], object.ToStr(a[1]))
		return object.Bool(ok), err
	})
	def("reversed", "v, /", func(t *thread, a []value) (value, error) {
		if fn, ok, err := object.LookupSpecial(t, a[0], "__reversed__"); ok || err != nil {
			if err != nil {
				return fn, err
			}
			return object.Call(t, fn)
		}
		if v, ok, err := object.Reversed(t, a[0]); ok || err != nil {
			return v, err
		}
		items, err := object.ToSlice(t, a[0])
		if err != nil {
			return value{}, err
		}
		l := object.ListOf(items)
		l.Reverse()
		return object.Iter(t, l.Value())
	})
	def("sum", "v, /, start=0", func(t *thread, a []value) (value, error) {
		total := a[1]
		err := object.Iterate(t, a[0], func(x value) (err error) {
			total, err = object.Binary(t, object.OpAdd, total, x)
			return err
		})
		return total, err
	})
	def("max", "v, /, *, key=None", func(t *thread, a []value) (value, error) {
		best, bestKey := object.Unbound, value{}
		err := object.Iterate(t, a[0], func(x value) (err error) {
			k := x
			if !a[1].IsNone() {
				if k, err = object.Call(t, a[1], x); err != nil {
					return err
				}
			}
			more := best.IsUnbound()
			if !more {
				if more, err = object.Less(t, bestKey, k); err != nil {
					return err
				}
			}
			if more {
				best, bestKey = x, k
			}
			return nil
		})
		return best, err
	})
	def("range", "a, b=?, c=1, /", func(t *thread, a []value) (value, error) {
		if a[1].IsUnbound() {
			return object.NewRange(0, a[0].AsInt(), 1)
		}
		return object.NewRange(a[0].AsInt(), a[1].AsInt(), a[2].AsInt())
	})
	def("sorted", "v, /, *, key=None, reverse=False", func(t *thread, a []value) (value, error) {
		items, err := object.ToSlice(t, a[0])
		if err != nil {
			return value{}, err
		}
		keys := append([]value(nil), items...)
		if !a[1].IsNone() {
			for i := range keys {
				if keys[i], err = object.Call(t, a[1], items[i]); err != nil {
					return value{}, err
				}
			}
		}
		order := make([]int, len(items))
		for i := range order {
			order[i] = i
		}
		sort.SliceStable(order, func(i, j int) bool {
			x, y := keys[order[i]], keys[order[j]]
			if a[2].AsBool() {
				x, y = y, x
			}
			less, lerr := object.Less(t, x, y)
			if lerr != nil && err == nil {
				err = lerr
			}
			return less
		})
		out := make([]value, len(items))
		for i, o := range order {
			out[i] = items[o]
		}
		return object.ListOf(out).Value(), err
	})
	def("print", "*args, sep=' ', end='\\n'", func(t *thread, a []value) (value, error) {
		for i, x := range object.ToTuple(a[2]).Items {
			if i > 0 {
				if err := t.Print(object.ToStr(a[0]).String()); err != nil {
					return value{}, err
				}
			}
			text, err := object.ToString(t, x)
			if err != nil {
				return value{}, err
			}
			if err := t.Print(text); err != nil {
				return value{}, err
			}
		}
		return object.None, t.Print(object.ToStr(a[1]).String())
	})
}
