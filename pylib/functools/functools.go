// This file defines the module functools and its small functions.

// Package functools is Python's functools: caches, partial application, wrappers, dispatch on types, orderings.
package functools

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

// The attributes that wraps copies.
var (
	assignments = names("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
	updates     = names("__dict__")
)

func names(list ...string) value {
	out := make([]value, len(list))
	for i, n := range list {
		out[i] = object.NewStr(n)
	}
	return object.TupleOf(out)
}

// Module is the module functools.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{"WRAPPER_ASSIGNMENTS": assignments, "WRAPPER_UPDATES": updates}
	for _, typ := range []*object.Type{partialType, partialMethodType, cachedPropertyType, dispatchMethodType} {
		attrs[typ.ShortName()] = typ.Value()
	}
	native := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.Func(name, signature, doc, fn).Value()
	}
	python := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.PyFunc(name, signature, doc, fn).Value()
	}
	native("reduce", "function, iterable, initial=?, /", "Apply a function of two arguments cumulatively to the items of an iterable.", reduce)
	native("cmp_to_key", "mycmp", "Convert a cmp= function into a key= function.", cmpToKey)
	python("wraps", "wrapped, assigned=?, updated=?", "Decorator that makes a wrapper look like the wrapped function.", func(t *thread, a []value) (value, error) {
		if a[1].IsUnbound() {
			a[1] = assignments
		}
		if a[2].IsUnbound() {
			a[2] = updates
		}
		wrapped, assigned, updated := a[0], a[1], a[2]
		return native1(t, "wraps", func(t *thread, wrapper value) (value, error) {
			return updateWrapper(t, wrapper, wrapped, assigned, updated)
		}, wrapped, assigned, updated)
	})
	python("update_wrapper", "wrapper, wrapped, assigned=?, updated=?", "Update a wrapper function to look like the wrapped function.", func(t *thread, a []value) (value, error) {
		return updateWrapper(t, a[0], a[1], a[2], a[3])
	})
	python("total_ordering", "cls", "Class decorator that fills in missing ordering methods.", totalOrdering)
	python("lru_cache", "maxsize=128, typed=False", "Least-recently-used cache decorator.", lruCache)
	python("cache", "user_function, /", "Simple lightweight unbounded cache.", func(t *thread, a []value) (value, error) {
		return newCache(t, a[0], -1, false)
	})
	python("singledispatch", "func", "Single-dispatch generic function decorator.", func(t *thread, a []value) (value, error) {
		return newDispatcher(t, a[0])
	})
	return object.NewModule("functools", "Tools for working with functions and callable objects.", attrs)
})

// native1 is a function of one positional argument that holds values.
func native1(t *thread, name string, fn func(t *thread, a value) (value, error), holds ...value) (value, error) {
	held, err := object.NewTuple(t, holds)
	if err != nil {
		return value{}, err
	}
	if err := t.Charge(160); err != nil {
		return value{}, err
	}
	f := args.Func(name, "function, /", "", func(t *thread, a []value) (value, error) { return fn(t, a[0]) })
	f.Self = held
	return f.Value(), nil
}

func reduce(t *thread, a []value) (value, error) {
	fn, acc := a[0], a[2]
	if _, err := object.Iter(t, a[1]); err != nil {
		if object.Matches(err, object.TypeErrorType) {
			return value{}, object.TypeErrorf("reduce() arg 2 must support iteration")
		}
		return value{}, err
	}
	mark := t.Answers()
	err := object.Iterate(t, a[1], func(x value) error {
		if acc.IsUnbound() {
			acc = x
			return nil
		}
		v, err := object.Call(t, fn, acc, x)
		acc = v
		t.Kept(mark, v)
		return err
	})
	if err == nil && acc.IsUnbound() {
		err = object.TypeErrorf("reduce() of empty iterable with no initial value")
	}
	return acc, err
}

func updateWrapper(t *thread, wrapper, wrapped, assigned, updated value) (value, error) {
	copyNames := assigned
	if copyNames.IsUnbound() {
		copyNames = assignments
	}
	err := object.Iterate(t, copyNames, func(n value) error {
		if !object.IsStr(n) {
			return object.TypeErrorf("attribute name must be string, not '%s'", object.TypeOf(n).Name)
		}
		v, ok, err := object.FindAttr(t, wrapped, object.ToStr(n))
		if err != nil || !ok {
			return err
		}
		return object.SetAttr(t, wrapper, object.ToStr(n), v)
	})
	if err != nil {
		return value{}, err
	}
	if updated.IsUnbound() || object.IsTuple(updated) && len(object.ToTuple(updated).Items) > 0 {
		names, vals := object.OwnAttrs(wrapped)
		for i, n := range names {
			if object.IsDunder(n) {
				continue
			}
			if err := object.SetAttr(t, wrapper, object.NewStrObj(n), vals[i]); err != nil {
				return value{}, err
			}
		}
	}
	return wrapper, object.SetAttr(t, wrapper, object.NewStrObj("__wrapped__"), wrapped)
}

// keyObject is what cmp_to_key's function makes: an object ordered by the comparison.
type keyObject struct {
	object.Header
	cmp, obj value
}

var keyType = object.NewType("functools.KeyWrapper", object.LayoutOther)

func init() {
	keyType.Module, keyType.Final = "functools", true
	keyType.Unhashable = true
	keyType.Slots = object.Slots{
		Compare: func(t *thread, op object.Cmp, self, other value) (value, error) {
			if object.TypeOf(other) != keyType {
				return value{}, object.TypeErrorf("other argument must be K instance")
			}
			k := object.As[keyObject](self)
			r, err := object.Call(t, k.cmp, k.obj, object.As[keyObject](other).obj)
			if err != nil {
				return value{}, err
			}
			return object.Compare(t, op, r, object.Int(0))
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(object.As[keyObject](v).cmp)
			visit(object.As[keyObject](v).obj)
			return 48
		},
	}
	object.InitType(keyType)
	keyType.Attrs["obj"] = object.NewGetSet("obj", func(t *thread, self value) (value, error) { return object.As[keyObject](self).obj, nil }, nil)
}

func cmpToKey(t *thread, a []value) (value, error) {
	held, err := object.NewTuple(t, a[:1])
	if err != nil {
		return value{}, err
	}
	if err := t.Charge(160); err != nil {
		return value{}, err
	}
	cmp := a[0]
	f := args.Func("K", "obj", "", func(t *thread, a []value) (value, error) {
		if err := t.Charge(48); err != nil {
			return value{}, err
		}
		k := &keyObject{object.HeaderOf(keyType), cmp, a[0]}
		return object.Obj(&k.Header), nil
	})
	f.Self = held
	return f.Value(), nil
}
