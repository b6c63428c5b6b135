// This file defines the views of mappings that are not dicts: MappingView, KeysView, ItemsView and ValuesView.

package collections

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// mappingView shows the keys, items or values of a mapping.
type mappingView struct {
	object.Object
	mapping value
}

const (
	keysView = iota
	itemsView
	valuesView
)

var (
	mappingViewType = newABC("MappingView", object.LayoutObject, "", func(c *object.Type) bool {
		return anyOf(c, object.DictKeysType, object.DictItemsType, object.DictValuesType)
	}, sizedType)
	keysViewType   = newABC("KeysView", object.LayoutObject, "", func(c *object.Type) bool { return anyOf(c, object.DictKeysType) }, mappingViewType, setType)
	itemsViewType  = newABC("ItemsView", object.LayoutObject, "", func(c *object.Type) bool { return anyOf(c, object.DictItemsType) }, mappingViewType, setType)
	valuesViewType = newABC("ValuesView", object.LayoutObject, "", func(c *object.Type) bool { return anyOf(c, object.DictValuesType) }, mappingViewType, collection)
)

var viewTypes = [...]*object.Type{keysViewType, itemsViewType, valuesViewType}

func viewOf(v value) value { return object.As[mappingView](v).mapping }

func newView(t *thread, typ *object.Type, mapping value) (value, error) {
	if err := t.Charge(48); err != nil {
		return value{}, err
	}
	v := &mappingView{mapping: mapping}
	v.Header = object.HeaderOf(typ)
	return object.Obj(&v.Header), nil
}

// eachEntry walks a view by the keys of its mapping.
func eachEntry(t *thread, v value, kind int) (value, error) {
	m := viewOf(v)
	keys, err := object.Iter(t, m)
	if err != nil || kind == keysView {
		return keys, err
	}
	return object.NewIterator(t, object.IteratorType, func(t *thread) (value, bool, error) {
		k, ok, err := object.Next(t, keys)
		if err != nil || !ok {
			return value{}, false, err
		}
		x, err := object.GetItem(t, m, k)
		if err != nil || kind == valuesView {
			return x, err == nil, err
		}
		p, err := object.Pair(t, k, x)
		return p, err == nil, err
	}, func(visit func(value)) {
		visit(keys)
		visit(m)
	})
}

// inView tells whether a view has an item.
func inView(t *thread, v, item value, kind int) (bool, error) {
	m := viewOf(v)
	switch kind {
	case keysView:
		return object.Contains(t, m, item)
	case itemsView:
		var kv [2]value
		if err := object.Unpack(t, item, kv[:]); err != nil {
			return false, err
		}
		x, ok, err := getDefault(t, m, kv[0])
		if err != nil || !ok {
			return false, err
		}
		return object.Equal(t, x, kv[1])
	}
	found := false
	err := object.Iterate(t, m, func(k value) error {
		x, err := object.GetItem(t, m, k)
		if err != nil {
			return err
		}
		if found, err = object.Equal(t, x, item); found {
			return object.StopIterating
		}
		return err
	})
	return found, err
}

func initViews() {
	base := mappingViewType
	sig := args.Parse("self, mapping")
	base.Slots.New = func(t *thread, cls *object.Type, a []value, kw []object.Kwarg) (value, error) {
		return newView(t, cls, object.None)
	}
	base.Slots.Init = func(t *thread, self value, a []value, kw []object.Kwarg) error {
		bound, err := sig.BindPy(t, "MappingView.__init__", append([]value{self}, a...), kw)
		if err == nil {
			object.As[mappingView](self).mapping = bound[1]
		}
		return err
	}
	base.Slots.Len = func(t *thread, v value) (int, error) { return object.Len(t, viewOf(v)) }
	base.Slots.Repr = func(t *thread, v value) (string, error) {
		if err := t.Enter(); err != nil {
			return "", err
		}
		defer t.Leave()
		text, err := object.Repr(t, viewOf(v))
		return object.TypeOf(v).ShortName() + "(" + text + ")", err
	}
	base.Slots.Visit = func(v value, visit func(value)) int64 {
		visit(viewOf(v))
		return 48 + object.As[mappingView](v).VisitAttrs(visit)
	}
	base.Attrs["_mapping"] = object.NewGetSet("_mapping", func(t *thread, self value) (value, error) { return viewOf(self), nil },
		func(t *thread, self, v value) error {
			object.As[mappingView](self).mapping = v
			return nil
		})
	for kind, typ := range viewTypes {
		typ.Slots.New = base.Slots.New
		typ.Slots.Iter = func(t *thread, v value) (value, error) { return eachEntry(t, v, kind) }
		typ.Slots.Contains = func(t *thread, v, item value) (bool, error) { return inView(t, v, item, kind) }
		if kind != valuesView {
			args.AddPyClassMethod(typ, "_from_iterable", "it", "", func(t *thread, a []value) (value, error) {
				return object.Call(t, object.SetType.Value(), a[1])
			})
		}
	}
}
