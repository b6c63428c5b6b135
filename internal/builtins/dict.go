// This file defines dict: its constructor and methods, and the methods of its views.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

func init() {
	typ := object.DictType
	typ.Doc = "Built-in mapping that keeps the order of insertion."
	typ.Slots.New = func(t *object.Thread, cls *object.Type, _ []object.Value, _ []object.Kwarg) (object.Value, error) {
		d, err := object.NewDictOfType(t, cls)
		if err != nil {
			return object.Value{}, err
		}
		return d.Value(), nil
	}
	typ.Slots.Init = func(t *object.Thread, self object.Value, a []object.Value, kw []object.Kwarg) error {
		return dictFill(t, "dict", self, a, kw)
	}
	typ.Quick = func(t *object.Thread, a []object.Value) (v object.Value, ok bool, err error) {
		if len(a) > 1 {
			return v, false, nil
		}
		d, err := object.NewDict(t)
		if err == nil {
			err = dictFill(t, "dict", d.Value(), a, nil)
		}
		if err != nil {
			return v, false, err
		}
		return d.Value(), true, nil
	}
	typ.Attrs["update"] = object.NewNativeMethod(typ, "update", "Update the dict from a mapping or an iterable of pairs, and from keywords.",
		func(t *object.Thread, a []object.Value, kw []object.Kwarg) (object.Value, error) {
			return object.None, dictFill(t, "update", a[0], a[1:], kw)
		}).Value()
	args.Add(typ, "get", "key, default=None, /", "Return the value for key if key is in the dictionary, else default.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		v, ok, err := object.ToDict(a[0]).Get(t, a[1])
		if err == nil && !ok {
			v = a[2]
		}
		return v, err
	})
	args.Add(typ, "pop", "key, default=?, /", "Remove the key and return its value, or default.", dictPop)
	args.Add(typ, "popitem", "", "Remove and return the pair that was inserted last.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		k, v, ok := object.ToDict(a[0]).PopLast()
		if !ok {
			return object.Value{}, object.KeyError(object.NewStr("popitem(): dictionary is empty"))
		}
		return object.Pair(t, k, v)
	})
	args.Add(typ, "setdefault", "key, default=None, /", "Return the value for key, inserting default where it is not there.", dictSetDefault)
	args.Add(typ, "copy", "", "Return a shallow copy.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		d, err := object.ToDict(a[0]).Copy(t)
		if err != nil {
			return object.Value{}, err
		}
		return d.Value(), nil
	})
	args.Add(typ, "clear", "", "Remove all items.", func(t *object.Thread, a []object.Value) (object.Value, error) {
		object.ToDict(a[0]).Clear()
		return object.None, nil
	})
	view := func(name string, cls *object.Type) {
		args.Add(typ, name, "", "Return a view of the dictionary's "+name+".", func(t *object.Thread, a []object.Value) (object.Value, error) {
			return object.NewDictView(t, cls, object.ToDict(a[0]))
		})
	}
	view("keys", object.DictKeysType)
	view("values", object.DictValuesType)
	view("items", object.DictItemsType)
	args.AddClassMethod(typ, "fromkeys", "iterable, value=None, /", "Make a dictionary with keys from iterable and one value for all.", dictFromKeys)
	for _, cls := range []*object.Type{object.DictKeysType, object.DictItemsType} {
		args.Add(cls, "isdisjoint", "other, /", "Return True if the view and the other have no common items.", func(t *object.Thread, a []object.Value) (object.Value, error) {
			return disjoint(t, a[1], func(x object.Value) (bool, error) { return object.Contains(t, a[0], x) })
		})
	}
}

// dictFill is what dict(…) and d.update(…) have in common.
func dictFill(t *object.Thread, name string, self object.Value, a []object.Value, kw []object.Kwarg) error {
	if len(a) > 1 {
		return object.TypeErrorf("%s expected at most 1 argument, got %d", name, len(a))
	}
	d := object.ToDict(self)
	if len(a) == 1 {
		mark := t.Hold(self)
		err := object.DictUpdate(t, d, a[0])
		t.Drop(mark)
		if err != nil {
			return err
		}
	}
	return d.SetKeywords(t, kw)
}

func dictPop(t *object.Thread, a []object.Value) (object.Value, error) {
	d := object.ToDict(a[0])
	// An empty dict does not even ask whether the key is hashable.
	if d.Len() > 0 {
		v, ok, err := d.Delete(t, a[1])
		if err != nil || ok {
			return v, err
		}
	}
	if a[2].IsUnbound() {
		return object.Value{}, object.KeyError(a[1])
	}
	return a[2], nil
}

func dictSetDefault(t *object.Thread, a []object.Value) (object.Value, error) {
	return object.ToDict(a[0]).SetDefault(t, a[1], a[2])
}

func dictFromKeys(t *object.Thread, a []object.Value) (object.Value, error) {
	out, err := object.Call(t, a[0])
	if err != nil {
		return object.Value{}, err
	}
	defer t.Drop(t.Hold(out))
	value := a[2]
	set := func(k object.Value) error { return object.SetItem(t, out, k, value) }
	if object.TypeOf(out) == object.DictType {
		d := object.ToDict(out)
		set = func(k object.Value) error { return d.Set(t, k, value) }
		if cls := object.TypeOf(a[1]); cls == object.SetType || cls == object.FrozenSetType {
			return out, object.ToSet(a[1]).Each(t, func(k object.Value, h uint64) error { return d.SetHashed(t, k, h, value) })
		}
		if object.TypeOf(a[1]) == object.DictType {
			return out, d.FillKeys(t, object.ToDict(a[1]), value)
		}
	}
	return out, object.Consume(t, a[1], set)
}

// disjoint tells whether has is false for every item of an iterable.
func disjoint(t *object.Thread, iterable object.Value, has func(x object.Value) (bool, error)) (object.Value, error) {
	none := true
	err := object.Consume(t, iterable, func(x object.Value) error {
		found, err := has(x)
		if err == nil && found {
			none = false
			return object.StopIterating
		}
		return err
	})
	return object.Bool(none), err
}
