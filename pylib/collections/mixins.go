// This file defines the methods that classes get by deriving from Mapping, MutableMapping, Sequence, MutableSequence or Set.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// getDefault is mapping[key], ok=false for a KeyError.
func getDefault(t *thread, mapping, key value) (v value, ok bool, err error) {
	v, err = object.GetItem(t, mapping, key)
	if err != nil && object.Matches(err, object.KeyErrorType) {
		return value{}, false, nil
	}
	return v, err == nil, err
}

func initMixins() {
	initMapping()
	initMutableMapping()
	initSequence()
	initMutableSequence()
	initSet()
	initViews()
	args.AddPy(iteratorType, "__iter__", "", "", func(t *thread, a []value) (value, error) { return a[0], nil })
	iteratorType.Slots.Iter = func(t *thread, v value) (value, error) { return v, nil }
	initGenerator()
}

func initGenerator() {
	typ := generatorType
	typ.Slots.Next = func(t *thread, v value) (value, bool, error) {
		x, err := object.CallMethod(t, v, "send", object.None)
		if err != nil && object.Matches(err, object.StopIterationType) {
			return value{}, false, nil
		}
		return x, err == nil, err
	}
	args.AddPy(typ, "send", "value", "Send a value into the generator.", func(t *thread, a []value) (value, error) {
		return value{}, object.NewExc(object.StopIterationType)
	})
	args.AddPy(typ, "throw", "typ, val=None, tb=None", "Raise an exception in the generator.", func(t *thread, a []value) (value, error) {
		e := a[2]
		if e.IsNone() {
			e = a[1]
		}
		if object.IsType(e) {
			var err error
			if e, err = object.Call(t, e); err != nil {
				return value{}, err
			}
		}
		if object.TypeOf(e).Layout != object.LayoutExc {
			return value{}, object.TypeErrorf("exceptions must derive from BaseException")
		}
		return value{}, object.ToExc(e)
	})
	args.AddPy(typ, "close", "", "Raise GeneratorExit inside generator.", func(t *thread, a []value) (value, error) {
		switch _, err := object.CallMethod(t, a[0], "throw", object.GeneratorExitType.Value()); {
		case err == nil:
			return value{}, object.RuntimeErrorf("generator ignored GeneratorExit")
		case !object.Matches(err, object.GeneratorExitType) && !object.Matches(err, object.StopIterationType):
			return value{}, err
		}
		return object.None, nil
	})
}

func initMapping() {
	typ := mappingType
	typ.Slots.Contains = func(t *thread, v, item value) (bool, error) {
		_, ok, err := getDefault(t, v, item)
		return ok, err
	}
	typ.Unhashable = true
	typ.Attrs["__reversed__"] = object.None
	typ.Slots.Compare = func(t *thread, op object.Cmp, self, other value) (value, error) {
		if op > object.CmpNe || !isMapping(object.TypeOf(other)) {
			return object.NotImplemented, nil
		}
		a, err := asDict(t, self)
		if err != nil {
			return value{}, err
		}
		b, err := asDict(t, other)
		if err != nil {
			return value{}, err
		}
		return object.DictType.Slots.Compare(t, op, a.Value(), b.Value())
	}
	args.AddPy(typ, "get", "key, default=None", "", func(t *thread, a []value) (value, error) {
		v, ok, err := getDefault(t, a[0], a[1])
		if err == nil && !ok {
			v = a[2]
		}
		return v, err
	})
	for kind, name := range [...]string{"keys", "items", "values"} {
		args.AddPy(typ, name, "", "", func(t *thread, a []value) (value, error) { return newView(t, viewTypes[kind], a[0]) })
	}
}

// asDict is a mapping as a plain dict.
func asDict(t *thread, m value) (*object.Dict, error) {
	if object.IsDict(m) {
		return object.ToDict(m), nil
	}
	d, err := object.NewDict(t)
	if err != nil {
		return nil, err
	}
	return d, object.Iterate(t, m, func(k value) error {
		v, err := object.GetItem(t, m, k)
		if err != nil {
			return err
		}
		return d.Set(t, k, v)
	})
}

// firstKey is next(iter(m)).
func firstKey(t *thread, m value) (value, bool, error) {
	it, err := object.Iter(t, m)
	if err != nil {
		return value{}, false, err
	}
	return object.Next(t, it)
}

// update is MutableMapping.update.
func update(t *thread, self, other value, kw *object.Dict) error {
	if !other.IsUnbound() {
		switch keys, ok, err := object.FindAttr(t, other, object.NewStrObj("keys")); {
		case err != nil:
			return err
		case isMapping(object.TypeOf(other)) || ok:
			from := other
			if !isMapping(object.TypeOf(other)) {
				if from, err = object.Call(t, keys); err != nil {
					return err
				}
			}
			if err := object.Iterate(t, from, func(k value) error {
				v, err := object.GetItem(t, other, k)
				if err != nil {
					return err
				}
				return object.SetItem(t, self, k, v)
			}); err != nil {
				return err
			}
		default:
			if err := object.Iterate(t, other, func(p value) error {
				var kv [2]value
				if err := object.Unpack(t, p, kv[:]); err != nil {
					return err
				}
				return object.SetItem(t, self, kv[0], kv[1])
			}); err != nil {
				return err
			}
		}
	}
	return eachItem(t, kw, func(k, v value) error { return object.SetItem(t, self, k, v) })
}

func initMutableMapping() {
	typ := mutableMappingType
	args.AddPy(typ, "pop", "key, default=?", "", func(t *thread, a []value) (value, error) {
		v, ok, err := getDefault(t, a[0], a[1])
		if err != nil {
			return value{}, err
		}
		if !ok {
			if a[2].IsUnbound() {
				return value{}, object.KeyError(a[1])
			}
			return a[2], nil
		}
		return v, object.DelItem(t, a[0], a[1])
	})
	args.AddPy(typ, "popitem", "", "", func(t *thread, a []value) (value, error) {
		k, ok, err := firstKey(t, a[0])
		if err != nil {
			return value{}, err
		}
		if !ok {
			return value{}, object.NewExc(object.KeyErrorType)
		}
		v, err := object.GetItem(t, a[0], k)
		if err != nil {
			return value{}, err
		}
		if err := object.DelItem(t, a[0], k); err != nil {
			return value{}, err
		}
		return object.Pair(t, k, v)
	})
	args.AddPy(typ, "clear", "", "", func(t *thread, a []value) (value, error) {
		for {
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
			k, ok, err := firstKey(t, a[0])
			if err != nil || !ok {
				return object.None, err
			}
			if err := object.DelItem(t, a[0], k); err != nil {
				return value{}, err
			}
		}
	})
	args.AddPy(typ, "update", "other=?, /, **kwds", "", func(t *thread, a []value) (value, error) {
		return object.None, update(t, a[0], a[1], object.ToDict(a[2]))
	})
	args.AddPy(typ, "setdefault", "key, default=None", "", func(t *thread, a []value) (value, error) {
		v, ok, err := getDefault(t, a[0], a[1])
		if err != nil || ok {
			return v, err
		}
		return a[2], object.SetItem(t, a[0], a[1], a[2])
	})
}

func initSequence() {
	typ := sequenceType
	typ.Slots.Iter = func(t *thread, v value) (value, error) {
		i, done := int64(0), false
		return object.NewIterator(t, object.IteratorType, func(t *thread) (value, bool, error) {
			if done {
				return value{}, false, nil
			}
			x, err := object.GetItem(t, v, object.Int(i))
			if err != nil {
				done = true
				if object.Matches(err, object.IndexErrorType) {
					err = nil
				}
				return value{}, false, err
			}
			i++
			return x, true, nil
		}, func(visit func(value)) { visit(v) })
	}
	typ.Slots.Contains = func(t *thread, v, item value) (bool, error) {
		found := false
		err := object.Iterate(t, v, func(x value) (err error) {
			if found, err = object.Equal(t, x, item); found {
				return object.StopIterating
			}
			return err
		})
		return found, err
	}
	args.AddPy(typ, "__reversed__", "", "", func(t *thread, a []value) (value, error) {
		self := a[0]
		i, err := object.Len(t, self)
		if err != nil {
			return value{}, err
		}
		return object.NewIterator(t, object.IteratorType, func(t *thread) (value, bool, error) {
			if i <= 0 {
				return value{}, false, nil
			}
			i--
			x, err := object.GetItem(t, self, object.Int(int64(i)))
			return x, err == nil, err
		}, func(visit func(value)) { visit(self) })
	})
	args.AddPy(typ, "index", "value, start=0, stop=None", "", func(t *thread, a []value) (value, error) {
		n, err := object.Len(t, a[0])
		if err != nil {
			return value{}, err
		}
		start, err := object.IndexInt(t, a[2])
		if err != nil {
			return value{}, err
		}
		if start < 0 {
			start = max(0, n+start)
		}
		stop := -1
		if !a[3].IsNone() {
			if stop, err = object.IndexInt(t, a[3]); err != nil {
				return value{}, err
			}
			if stop < 0 {
				stop += n
			}
		}
		for i := start; stop < 0 && a[3].IsNone() || i < stop; i++ {
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
			x, err := object.GetItem(t, a[0], object.Int(int64(i)))
			if err != nil {
				if object.Matches(err, object.IndexErrorType) {
					break
				}
				return value{}, err
			}
			if eq, err := object.Equal(t, x, a[1]); err != nil || eq {
				return object.Int(int64(i)), err
			}
		}
		return value{}, object.NewExc(object.ValueErrorType)
	})
	args.AddPy(typ, "count", "value", "", func(t *thread, a []value) (value, error) {
		n := int64(0)
		err := object.Iterate(t, a[0], func(x value) error {
			eq, err := object.Equal(t, x, a[1])
			if eq {
				n++
			}
			return err
		})
		return object.Int(n), err
	})
}

func initMutableSequence() {
	typ := mutableSequenceType
	typ.Unhashable = false
	insertLast := func(t *thread, self, x value) error {
		n, err := object.Len(t, self)
		if err != nil {
			return err
		}
		_, err = object.CallMethod(t, self, "insert", object.Int(int64(n)), x)
		return err
	}
	extend := func(t *thread, self, other value) error {
		items, err := object.ToSlice(t, other)
		if err != nil {
			return err
		}
		for _, x := range items {
			if _, err := object.CallMethod(t, self, "append", x); err != nil {
				return err
			}
		}
		return nil
	}
	pop := func(t *thread, self, index value) (value, error) {
		v, err := object.GetItem(t, self, index)
		if err != nil {
			return value{}, err
		}
		return v, object.DelItem(t, self, index)
	}
	args.AddPy(typ, "insert", "index, value", "S.insert(index, value) -- insert value before index", func(t *thread, a []value) (value, error) {
		return value{}, object.NewExc(object.IndexErrorType)
	})
	args.AddPy(typ, "append", "value", "", func(t *thread, a []value) (value, error) { return object.None, insertLast(t, a[0], a[1]) })
	args.AddPy(typ, "extend", "values", "", func(t *thread, a []value) (value, error) { return object.None, extend(t, a[0], a[1]) })
	args.AddPy(typ, "pop", "index=-1", "", func(t *thread, a []value) (value, error) { return pop(t, a[0], a[1]) })
	args.AddPy(typ, "clear", "", "", func(t *thread, a []value) (value, error) {
		for {
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
			if _, err := pop(t, a[0], object.Int(-1)); err != nil {
				if object.Matches(err, object.IndexErrorType) {
					err = nil
				}
				return object.None, err
			}
		}
	})
	args.AddPy(typ, "reverse", "", "", func(t *thread, a []value) (value, error) {
		n, err := object.Len(t, a[0])
		if err != nil {
			return value{}, err
		}
		for i := range n / 2 {
			lo, hi := object.Int(int64(i)), object.Int(int64(n-i-1))
			x, err := object.GetItem(t, a[0], lo)
			if err != nil {
				return value{}, err
			}
			y, err := object.GetItem(t, a[0], hi)
			if err != nil {
				return value{}, err
			}
			if err := object.SetItem(t, a[0], lo, y); err != nil {
				return value{}, err
			}
			if err := object.SetItem(t, a[0], hi, x); err != nil {
				return value{}, err
			}
			if err := t.Poll(1); err != nil {
				return value{}, err
			}
		}
		return object.None, nil
	})
	args.AddPy(typ, "remove", "value", "", func(t *thread, a []value) (value, error) {
		i, err := object.CallMethod(t, a[0], "index", a[1])
		if err != nil {
			return value{}, err
		}
		return object.None, object.DelItem(t, a[0], i)
	})
	typ.Slots.InPlace = func(t *thread, op object.Op, self, other value) (value, error) {
		if op != object.OpAdd {
			return object.NotImplemented, nil
		}
		return self, extend(t, self, other)
	}
}
