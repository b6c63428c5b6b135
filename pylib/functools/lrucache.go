// This file defines lru_cache and cache.

package functools

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/collections"
)

// lru is a function with a cache of its results; the dict's order is the order of use.
type lru struct {
	object.Object
	fn           value
	maxsize      int // -1 for none
	typed        bool
	results      *object.Dict
	hits, misses int64
}

var (
	lruType       = object.NewType("functools._lru_cache_wrapper", object.LayoutObject)
	cacheInfoType = collections.NewTupleType("functools", "CacheInfo", "", "hits", "misses", "maxsize", "currsize")
	// keywordMark stands between the positional and the keyword arguments of a key.
	keywordMark = object.NewNative("keywords", "", nil).Value()
)

func toLRU(v value) *lru { return object.As[lru](v) }

func newCache(t *thread, fn value, maxsize int, typed bool) (value, error) {
	d, err := object.NewDict(t)
	if err != nil {
		return value{}, err
	}
	if !object.IsCallable(fn) {
		return value{}, object.TypeErrorf("the first argument must be callable")
	}
	if err := t.Charge(144); err != nil {
		return value{}, err
	}
	c := &lru{fn: fn, maxsize: maxsize, typed: typed, results: d}
	c.Header = object.HeaderOf(lruType)
	v := object.Obj(&c.Header)
	return updateWrapper(t, v, fn, object.Unbound, object.Unbound)
}

func lruCache(t *thread, a []value) (value, error) {
	typed, err := object.Truth(t, a[1])
	if err != nil {
		return value{}, err
	}
	size := -1
	switch {
	case object.IsIntLike(a[0]):
		if size, err = object.IndexInt(t, a[0]); err != nil {
			return value{}, err
		}
		size = max(size, 0)
	case object.IsCallable(a[0]) && a[1].IsBool():
		return newCache(t, a[0], 128, typed)
	case !a[0].IsNone():
		return value{}, object.TypeErrorf("Expected first argument to be an integer, a callable, or None")
	}
	return native1(t, "decorating_function", func(t *thread, fn value) (value, error) { return newCache(t, fn, size, typed) })
}

// key makes the arguments of a call one hashable value.
func (c *lru) key(t *thread, a []value, kw []object.Kwarg) (value, error) {
	if !c.typed && len(kw) == 0 && len(a) == 1 {
		if typ := object.TypeOf(a[0]); typ == object.IntType || typ == object.StrType {
			return a[0], nil
		}
	}
	n := len(a) + 2*len(kw)
	if len(kw) > 0 {
		n++
	}
	if c.typed {
		n += len(a) + len(kw)
	}
	if err := t.Charge(int64(n)*16 + 32); err != nil {
		return value{}, err
	}
	items := append(make([]value, 0, n), a...)
	if len(kw) > 0 {
		items = append(items, keywordMark)
		for _, k := range kw {
			items = append(items, k.Name.Value(), k.Value)
		}
	}
	if c.typed {
		for _, x := range a {
			items = append(items, object.TypeOf(x).Value())
		}
		for _, k := range kw {
			items = append(items, object.TypeOf(k.Value).Value())
		}
	}
	return object.TupleOf(items), nil
}

func callCached(t *thread, v value, a []value, kw []object.Kwarg) (value, error) {
	c := toLRU(v)
	if c.maxsize == 0 {
		c.misses++
		return object.CallKw(t, c.fn, a, kw)
	}
	key, err := c.key(t, a, kw)
	if err != nil {
		return value{}, err
	}
	h, err := object.Hash(t, key)
	if err != nil {
		return value{}, err
	}
	if r, ok, err := c.results.GetHashed(t, key, h); err != nil {
		return value{}, err
	} else if ok {
		c.hits++
		if c.maxsize > 0 {
			if _, err := c.results.MoveToEnd(t, key, true); err != nil {
				return value{}, err
			}
		}
		return r, nil
	}
	c.misses++
	r, err := object.CallKw(t, c.fn, a, kw)
	if err != nil {
		return value{}, err
	}
	// The call may have filled the cache itself.
	if _, ok, err := c.results.GetHashed(t, key, h); err != nil || ok {
		return r, err
	}
	if err := c.results.SetHashed(t, key, h, r); err != nil {
		return value{}, err
	}
	if c.maxsize > 0 && c.results.Len() > c.maxsize {
		c.results.PopFirst()
	}
	return r, nil
}

func init() {
	typ := lruType
	typ.Module, typ.OwnAttrs, typ.Final = "functools", true, true
	typ.Slots = object.Slots{
		Call: callCached,
		Repr: func(t *thread, v value) (string, error) {
			return "<functools._lru_cache_wrapper object>", nil
		},
		DescrGet: func(t *thread, descr, obj value, owner *object.Type) (value, error) {
			if obj.IsUnbound() {
				return descr, nil
			}
			return object.NewMethod(t, descr, obj)
		},
		Visit: func(v value, visit func(value)) int64 {
			c := toLRU(v)
			visit(c.fn)
			visit(c.results.Value())
			return 144 + c.VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	args.Add(typ, "cache_info", "", "Report cache statistics", func(t *thread, a []value) (value, error) {
		c := toLRU(a[0])
		size := object.None
		if c.maxsize >= 0 {
			size = object.Int(int64(c.maxsize))
		}
		if err := t.Charge(112); err != nil {
			return value{}, err
		}
		return object.NewTupleOfType(cacheInfoType, []value{object.Int(c.hits), object.Int(c.misses), size, object.Int(int64(c.results.Len()))}), nil
	})
	args.Add(typ, "cache_clear", "", "Clear the cache and cache statistics", func(t *thread, a []value) (value, error) {
		c := toLRU(a[0])
		c.results.Clear()
		c.hits, c.misses = 0, 0
		return object.None, nil
	})
	args.Add(typ, "cache_parameters", "", "The parameters of the cache", func(t *thread, a []value) (value, error) {
		c := toLRU(a[0])
		size := object.None
		if c.maxsize >= 0 {
			size = object.Int(int64(c.maxsize))
		}
		d, err := object.NewDict(t)
		if err != nil {
			return value{}, err
		}
		if err := d.SetStr(t, "maxsize", size); err != nil {
			return value{}, err
		}
		return d.Value(), d.SetStr(t, "typed", object.Bool(c.typed))
	})
}
