// This file defines the module itertools and what its iterators share.

// Package itertools is Python's itertools: lazy iterators. Every step counts one level of recursion, since iterators may be nested
// as deep as a script likes, and every loop that may yield nothing for long polls the budget.
package itertools

import (
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/warnings"
)

type (
	value  = object.Value
	thread = object.Thread
	next   = func(t *thread) (value, bool, error)
	visits = func(visit func(value))
	copier = func(value) (value, error)
)

// state is what makes an iterator.
type state struct {
	next next
	// into gives tuples of width items in place of next.
	into  func(t *thread, out []value) (bool, error)
	width int
	// rest is Iterator.Rest, nil for most.
	rest func(t *thread, f func(item value) error) error
	each visits
	// plain tells that no step runs code of the script or uses another iterator.
	plain bool
	// copy makes the state of a copy, which walks what each gives for what this one walks; nil where there are no copies.
	copy func(t *thread, each copier) (state, error)
}

type build = func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (state, error)

// types are the iterator classes, filled by the init functions of this package's files.
var types []*object.Type

// define makes an iterator class; make gives the state of one iterator.
func define(name, doc string, make build) *object.Type {
	typ := object.NewType("itertools."+name, object.LayoutObject, object.IteratorType)
	typ.Module, typ.Doc = "itertools", doc
	typ.Slots.New = func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
		s, err := make(t, cls, a, kw)
		if err != nil {
			return value{}, err
		}
		return iterator(t, cls, s)
	}
	object.InitType(typ)
	types = append(types, typ)
	return typ
}

// bound is a build function with arguments bound by a signature.
func bound(name, signature string, make func(t *thread, a []value) (state, error)) build {
	s := args.Parse(signature)
	return func(t *thread, _ *object.Type, a []value, kw []object.Kwarg) (state, error) {
		given, err := s.Bind(t, name, a, kw)
		if err != nil {
			return state{}, err
		}
		return make(t, given)
	}
}

// noKeywords refuses keyword arguments, unless an __init__ of the script takes them.
func noKeywords(cls *object.Type, name string, kw []object.Kwarg) error {
	if len(kw) > 0 && !cls.Overrides("__init__") {
		return object.TypeErrorf("%s() takes no keyword arguments", name)
	}
	return nil
}

// exact is a build function for lo to hi arguments without names; those not given are Unbound.
func exact(name string, lo, hi int, finish func(t *thread, a []value) (state, error)) build {
	return func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (state, error) {
		if err := noKeywords(cls, name, kw); err != nil {
			return state{}, err
		}
		if len(a) < lo || len(a) > hi {
			how, n := "", lo
			if lo != hi {
				how = "at least "
				if len(a) > hi {
					how, n = "at most ", hi
				}
			}
			s := "s"
			if n == 1 {
				s = ""
			}
			return state{}, object.TypeErrorf("%s expected %s%d argument%s, got %d", name, how, n, s, len(a))
		}
		given := make([]value, hi)
		for i := range given {
			given[i] = object.Unbound
		}
		copy(given, a)
		return finish(t, given)
	}
}

// iterator makes an iterator whose steps count as recursion, since iterators can be nested without end.
func iterator(t *thread, cls *object.Type, s state) (value, error) {
	var v value
	var err error
	switch {
	case s.width > 0:
		v, err = object.NewTupleIterator(t, cls, s.width, s.plain, s.into, s.each)
	case s.plain:
		v, err = object.NewIterator(t, cls, s.next, s.each)
	default:
		v, err = object.NewIterator(t, cls, func(t *thread) (value, bool, error) {
			if err := t.Enter(); err != nil {
				return value{}, false, err
			}
			x, ok, err := s.next(t)
			t.Leave()
			return x, ok && err == nil, err
		}, s.each)
	}
	if err != nil {
		return value{}, err
	}
	it := object.As[object.Iterator](v)
	it.Rest = s.rest
	if s.copy != nil {
		it.Copy = func(t *thread, cls *object.Type, each copier) (value, error) {
			if err := warnCopy(t); err != nil {
				return value{}, err
			}
			s, err := s.copy(t, each)
			if err != nil {
				return value{}, err
			}
			return iterator(t, cls, s)
		}
	}
	return v, nil
}

// warnCopy is the warning that comes with every copy.
func warnCopy(t *thread) error {
	return warnings.DeprecatedIn(t, "copy", "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.")
}

// copies makes a CopyIter slot.
func copies(make func(t *thread, v value, each copier) (value, error)) func(t *thread, v value, each copier) (value, error) {
	return func(t *thread, v value, each copier) (value, error) {
		if err := warnCopy(t); err != nil {
			return value{}, err
		}
		return make(t, v, each)
	}
}

// holding shows some values to the census.
func holding(vs ...*value) visits {
	return func(visit func(value)) {
		for _, v := range vs {
			if !v.IsUnbound() {
				visit(*v)
			}
		}
	}
}

// end is the answer of an iterator that is used up.
func end() (value, bool, error) { return value{}, false, nil }

// Module is the module itertools.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"tee": args.Func("tee", "iterable, n=2, /", "Returns a tuple of n independent iterators.", tee).Value(),
	}
	for _, typ := range types {
		attrs[typ.ShortName()] = typ.Value()
	}
	return object.NewModule("itertools", "Functional tools for creating and using iterators.", attrs)
})
