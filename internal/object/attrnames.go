// This file defines AttrNames, the names that a misspelt attribute may have meant.

package object

import "slices"

// AttrNames lists the attributes that a value has, sorted, as dir() does; nil where there are more than limit.
func AttrNames(v Value, limit int) []string {
	var names []string
	add := func(list ...string) { names = append(names, list...) }
	typ := TypeOf(v)
	classes := typ.MRO
	switch {
	case typ == ModuleType:
		m := ToModule(v)
		for n := range m.Attrs {
			add(n)
		}
		for n := range m.Computed {
			add(n)
		}
		classes = nil
	case IsType(v):
		classes = ToType(v).MRO
	case typ.Layout == LayoutInstance && len(ToInstance(v).Slots) > limit:
		return nil
	default:
		if ns := namespaceOf(v, typ); ns != nil && *ns != nil && len((*ns).names) > limit {
			return nil
		}
		own, _ := OwnAttrs(v)
		add(own...)
	}
	for _, c := range classes {
		for n := range c.Attrs {
			add(n)
		}
		if len(names) > 8*limit {
			return nil
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) > limit {
		return nil
	}
	return names
}

// Attr finds an attribute of the exception object itself.
func (e *Exc) Attr(name string) (Value, bool) { return e.ns.Get(name) }
