// This file defines the module copy and shallow copies.

// Package copy is Python's copy: copies of values, of one level or of all.
package copy

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	thread = object.Thread
	value  = object.Value
)

var errorType = object.NewExcType("copy", "Error", object.ExceptionType)

// Module is the module copy.
var Module = sync.OnceValue(func() *object.Module {
	return object.NewModule("copy", "Generic (shallow and deep) copying operations.", map[string]value{
		"copy": args.PyFunc("copy", "x", "Shallow copy operation on arbitrary Python objects.", func(t *thread, a []value) (value, error) {
			return Copy(t, a[0])
		}).Value(),
		"deepcopy": args.PyFunc("deepcopy", "x, memo=None, _nil=None", "Deep copy operation on arbitrary Python objects.", func(t *thread, a []value) (value, error) {
			if object.TypeOf(a[1]) == memoType {
				return object.As[memo](a[1]).copy(t, a[0])
			}
			return Deep(t, a[0])
		}).Value(),
		"Error": errorType.Value(),
		"error": errorType.Value(),
	})
})

// atomic tells values of which a copy is the value itself.
func atomic(v value) bool {
	typ := object.TypeOf(v)
	if typ.User {
		return false
	}
	switch typ.Layout {
	case object.LayoutInt, object.LayoutFloat, object.LayoutBool, object.LayoutComplex, object.LayoutStr, object.LayoutBytes, object.LayoutRange,
		object.LayoutSlice, object.LayoutType:
		return true
	}
	switch typ {
	case object.NoneType, object.EllipsisType, object.NotImplementedType, object.FuncType, object.NativeType, object.PropertyType:
		return true
	}
	return false
}

// uncopyable is the error of values whose state is not theirs to copy.
func uncopyable(typ *object.Type) error {
	switch {
	case typ == object.ModuleType, typ == object.DictKeysType, typ == object.DictValuesType, typ == object.DictItemsType,
		typ.Slots.Next != nil && !typ.User:
		return object.TypeErrorf("cannot pickle '%s' object", typ.Name)
	}
	return nil
}

// Copy is copy.copy(v).
func Copy(t *thread, v value) (value, error) {
	typ := object.TypeOf(v)
	if atomic(v) {
		return v, nil
	}
	if fn, ok, err := object.LookupSpecial(t, v, "__copy__"); err != nil {
		return value{}, err
	} else if ok {
		return object.Call(t, fn)
	}
	same := func(x value) (value, error) { return x, nil }
	if y, ok, err := object.CopyIterator(t, v, same); ok || err != nil {
		return y, err
	}
	if err := uncopyable(typ); err != nil {
		return value{}, err
	}
	if !typ.User {
		switch typ.Layout {
		case object.LayoutTuple:
			return v, nil
		case object.LayoutSet:
			if object.ToSet(v).Frozen() {
				return v, nil
			}
		}
	}
	y, fill, err := shell(t, v, same)
	if err != nil || object.Is(y, v) {
		return y, err
	}
	if fill {
		defer t.Drop(t.Hold(y))
		if err := refill(t, v, y, same); err != nil {
			return value{}, err
		}
	}
	return y, nil
}

// shell makes an object like v of the same class: without its content where fill is true, finished where it is false. It is v itself
// for values of this library that nothing changes. args copies what an exception is made from.
func shell(t *thread, v value, args func(x value) (value, error)) (y value, fill bool, err error) {
	typ := object.TypeOf(v)
	switch typ.Layout {
	case object.LayoutInstance:
		if !typ.User {
			return v, false, nil
		}
		in, err := object.NewInstance(t, typ)
		if err != nil {
			return value{}, false, err
		}
		return object.Obj(&in.Header), true, nil
	case object.LayoutList:
		y, err = object.ListType.Slots.New(t, typ, nil, nil)
		return y, true, err
	case object.LayoutByteArray:
		a, err := object.NewByteArrayOfType(t, typ)
		if err == nil {
			err = a.Set(t, object.BytesView(v))
		}
		if err != nil {
			return value{}, false, err
		}
		return a.Value(), true, nil
	case object.LayoutDict:
		if y, ok, err := ownCopy(t, v); ok || err != nil {
			if err == nil {
				object.ToDict(y).Clear()
			}
			return y, true, err
		}
		d, err := object.NewDictOfType(t, typ)
		if err != nil {
			return value{}, false, err
		}
		return d.Value(), true, nil
	case object.LayoutSet:
		if object.ToSet(v).Frozen() {
			return v, false, nil
		}
		s, err := object.NewSet(t, typ)
		if err != nil {
			return value{}, false, err
		}
		return s.Value(), true, nil
	case object.LayoutExc:
		items, err := object.NewTuple(t, object.ToExc(v).Args)
		if err == nil {
			items, err = args(items)
		}
		if err == nil {
			y, err = object.Call(t, typ.Value(), object.ToTuple(items).Items...)
		}
		return y, true, err
	case object.LayoutInt, object.LayoutFloat, object.LayoutStr, object.LayoutBytes, object.LayoutTuple:
		y, err = object.AllocSub(t, typ, v)
		return y, true, err
	}
	if y, ok, err := ownCopy(t, v); ok || err != nil {
		return y, true, err
	}
	return v, false, nil
}

// ownCopy is the copy that a mutable type of this library makes of its values itself.
func ownCopy(t *thread, v value) (y value, ok bool, err error) {
	typ := object.TypeOf(v)
	if typ == object.DictType {
		return value{}, false, nil
	}
	for _, name := range [...]string{"__copy__", "copy"} {
		fn, owner := typ.LookupOwner(name)
		if owner != nil && !owner.User && owner != object.DictType && object.TypeOf(fn) == object.NativeType {
			y, err = object.Call(t, fn, v)
			return y, err == nil && object.TypeOf(y) == typ && !object.Is(y, v), err
		}
	}
	return value{}, false, nil
}

// refill gives y, a shell of v, what each makes of v's items and attributes.
func refill(t *thread, v, y value, each func(x value) (value, error)) error {
	typ := object.TypeOf(v)
	switch typ.Layout {
	case object.LayoutList:
		l := object.ToList(v)
		for i := 0; i < l.Len(); i++ {
			x, err := each(l.At(i))
			if err == nil {
				err = t.Poll(1)
			}
			if err == nil {
				err = object.ToList(y).Append(t, x)
			}
			if err != nil {
				return err
			}
		}
	case object.LayoutDict:
		src, out := object.ToDict(v), object.ToDict(y)
		size := src.Len()
		for pos := 0; ; {
			if src.Len() != size {
				return object.RuntimeErrorf("dictionary changed size during iteration")
			}
			k, x, next, ok := src.Next(pos)
			if !ok {
				break
			}
			pos = next
			k, err := each(k)
			if err != nil {
				return err
			}
			mark := t.Hold(k)
			x, err = each(x)
			t.Drop(mark)
			if err == nil {
				err = t.Poll(1)
			}
			if err == nil {
				err = out.Set(t, k, x)
			}
			if err != nil {
				return err
			}
		}
	case object.LayoutSet:
		src, size := object.ToSet(v), object.ToSet(v).Len()
		for pos := 0; ; {
			if src.Len() != size {
				return object.RuntimeErrorf("Set changed size during iteration")
			}
			x, next, ok := src.Next(pos)
			if !ok {
				break
			}
			pos = next
			x, err := each(x)
			if err == nil {
				err = t.Poll(1)
			}
			if err == nil {
				err = object.ToSet(y).Add(t, x)
			}
			if err != nil {
				return err
			}
		}
	}
	names, vals := object.OwnAttrs(v)
	for i, name := range names {
		x, err := each(vals[i])
		if err == nil {
			err = setOwn(t, y, name, x)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// setOwn binds an attribute of the object itself, whatever its class says of setting it.
func setOwn(t *thread, y value, name string, x value) error {
	if object.TypeOf(y).Layout == object.LayoutInstance {
		return object.ToInstance(y).Set(t, name, x)
	}
	return object.SetOwnAttr(t, y, object.NewStrObj(name), x)
}
