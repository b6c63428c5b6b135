// This file defines cached_property.

package functools

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// cachedProperty computes an attribute once for each instance, which then has it as its own.
type cachedProperty struct {
	object.Object
	fn   value
	name *object.Str // nil until the class is made
}

var cachedPropertyType = object.NewType("cached_property", object.LayoutObject)

func init() {
	typ := cachedPropertyType
	typ.Module = "functools"
	typ.Slots = object.Slots{
		New: args.New("cached_property", "func", func(t *thread, cls *object.Type, a []value) (value, error) {
			if err := t.Charge(64); err != nil {
				return value{}, err
			}
			p := &cachedProperty{fn: a[0]}
			p.Header = object.HeaderOf(cls)
			return object.Obj(&p.Header), nil
		}),
		DescrGet: func(t *thread, descr, obj value, owner *object.Type) (value, error) {
			p := object.As[cachedProperty](descr)
			if obj.IsUnbound() {
				return descr, nil
			}
			if p.name == nil {
				return value{}, object.TypeErrorf("Cannot use cached_property instance without calling __set_name__ on it.")
			}
			if !object.KeepsAttrs(obj, p.name.String()) {
				return value{}, object.TypeErrorf("No '__dict__' attribute on '%s' instance to cache '%s' property.", object.TypeOf(obj).ShortName(), p.name.String())
			}
			// A subclass with a __set__ comes here in spite of the cached value.
			if v, ok := object.OwnAttr(obj, p.name.String()); ok {
				return v, nil
			}
			v, err := object.Call(t, p.fn, obj)
			if err != nil {
				return value{}, err
			}
			return v, object.KeepAttr(t, obj, p.name, v)
		},
		Visit: func(v value, visit func(value)) int64 {
			p := object.As[cachedProperty](v)
			visit(p.fn)
			return 64 + p.VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	classGetItem(typ)
	typ.Attrs["func"] = object.NewGetSet("func", func(t *thread, self value) (value, error) { return object.As[cachedProperty](self).fn, nil }, nil)
	typ.Attrs["attrname"] = object.NewGetSet("attrname", func(t *thread, self value) (value, error) {
		if name := object.As[cachedProperty](self).name; name != nil {
			return name.Value(), nil
		}
		return object.None, nil
	}, nil)
	typ.Attrs["__doc__"] = object.NewGetSet("__doc__", func(t *thread, self value) (value, error) {
		doc, ok, err := object.FindAttr(t, object.As[cachedProperty](self).fn, object.NewStrObj("__doc__"))
		if err == nil && !ok {
			doc = object.None
		}
		return doc, err
	}, nil)
	args.AddPy(typ, "__set_name__", "owner, name", "", func(t *thread, a []value) (value, error) {
		p := object.As[cachedProperty](a[0])
		name := object.ToStr(a[2])
		if p.name != nil && p.name.String() != name.String() {
			return value{}, object.TypeErrorf("Cannot assign the same cached_property to two different names ('%s' and '%s').", p.name.String(), name.String())
		}
		p.name = name
		return object.None, nil
	})
}
