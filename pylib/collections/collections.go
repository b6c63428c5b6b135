// This file defines the module collections and its submodule collections.abc.

// Package collections is Python's collections: Counter, defaultdict, OrderedDict, deque, namedtuple, ChainMap, the User classes
// and the abstract classes of collections.abc.
package collections

import (
	"strconv"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	_ "github.com/alkimi/pyexec/internal/builtins" // completes dict, whose subclasses are here
	"github.com/alkimi/pyexec/internal/object"
)

type (
	value  = object.Value
	thread = object.Thread
)

func decimal(i int) string { return strconv.Itoa(i) }

// Module is the module collections.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"namedtuple": args.PyFunc("namedtuple", "typename, field_names, *, rename=False, defaults=None, module=None",
			"A new subclass of tuple with named fields.", namedtuple).Value(),
		"abc": ABC().Value(),
	}
	for _, typ := range []*object.Type{counterType, defaultDictType, orderedDictType, dequeType, chainMapType, userDictType, userListType, userStringType} {
		attrs[typ.ShortName()] = typ.Value()
	}
	return object.NewModule("collections", "Container datatypes.", attrs)
})

// callKeywords is a dict of keyword arguments as those of a call.
func callKeywords(t *thread, d *object.Dict) ([]object.Kwarg, error) {
	if err := t.Charge(int64(d.Len()) * 24); err != nil {
		return nil, err
	}
	var kw []object.Kwarg
	err := eachItem(t, d, func(k, v value) error {
		kw = append(kw, object.Kwarg{Name: object.ToStr(k), Value: v})
		return nil
	})
	return kw, err
}

// alias gives a type its Type[params].
func alias(typ *object.Type) {
	args.AddClassMethod(typ, "__class_getitem__", "item, /", "", func(t *thread, a []value) (value, error) {
		return object.NewAlias(t, object.ToType(a[0]), a[1])
	})
}

// newDict is the New slot of the dict subclasses here.
func newDict(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
	d, err := object.NewDictOfType(t, cls)
	if err != nil {
		return value{}, err
	}
	return d.Value(), nil
}

// eachItem shows the keys and values of a dict; it fails where f changes the keys.
func eachItem(t *thread, d *object.Dict, f func(k, v value) error) error {
	version := d.Version
	for pos, n := 0, 0; ; n++ {
		if n&1023 == 1023 {
			if err := t.Poll(1024); err != nil {
				return err
			}
		}
		k, v, next, ok := d.Next(pos)
		if !ok {
			return nil
		}
		if err := f(k, v); err != nil {
			return err
		}
		if d.Version != version {
			return object.RuntimeErrorf("dictionary changed size during iteration")
		}
		pos = next
	}
}

// dictText is the repr of the items of a dict subclass as those of a plain dict.
func dictText(t *thread, d *object.Dict) (string, error) {
	plain, err := d.Copy(t)
	if err != nil {
		return "", err
	}
	return object.Repr(t, plain.Value())
}
