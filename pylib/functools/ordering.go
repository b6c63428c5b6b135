// This file defines total_ordering.

package functools

import (
	"github.com/alkimi/pyexec/internal/object"
)

// derived says how a comparison follows from another one and ==: by its answer or its opposite, and what == adds.
type derived struct {
	name   string
	negate bool // start from the opposite answer
	equal  byte // '|' or equal, '&' and not equal, 0 nothing
}

// orderings lists for each method that a class may define the three others. The order is that of preference.
var orderings = []struct {
	root   string
	others [3]derived
}{
	{"__lt__", [3]derived{{"__gt__", true, '&'}, {"__le__", false, '|'}, {"__ge__", true, 0}}},
	{"__le__", [3]derived{{"__ge__", true, '|'}, {"__lt__", false, '&'}, {"__gt__", true, 0}}},
	{"__gt__", [3]derived{{"__lt__", true, '&'}, {"__ge__", false, '|'}, {"__le__", true, 0}}},
	{"__ge__", [3]derived{{"__le__", true, '|'}, {"__gt__", false, '&'}, {"__lt__", true, 0}}},
}

// defines tells whether a class, or one of its bases but object, has a method of its own.
func defines(c *object.Type, name string) bool {
	_, owner := c.LookupOwner(name)
	if owner != nil {
		return owner != object.ObjectType
	}
	for _, m := range c.MRO {
		if !m.User && m.Slots.Compare != nil {
			return true
		}
	}
	return false
}

func totalOrdering(t *thread, a []value) (value, error) {
	if !object.IsType(a[0]) {
		return value{}, object.TypeErrorf("total_ordering() needs a class, not '%s'", object.TypeOf(a[0]).Name)
	}
	c := object.ToType(a[0])
	// max() of the roots' names prefers __lt__ to __le__ to __gt__ to __ge__, as CPython does.
	var found []int
	for i, o := range orderings {
		if defines(c, o.root) {
			found = append(found, i)
		}
	}
	if len(found) == 0 {
		return value{}, object.ValueErrorf("must define at least one ordering operation: < > <= >=")
	}
	o := orderings[found[0]]
	for _, d := range o.others {
		if defines(c, d.name) {
			continue
		}
		root := o.root
		fn := object.NewNativeMethod(object.ObjectType, d.name, "", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
			if len(a) != 2 || len(kw) > 0 {
				return value{}, object.TypeErrorf("expected 1 argument, got %d", len(a)-1)
			}
			return derive(t, root, d, a[0], a[1])
		})
		if err := t.Charge(160); err != nil {
			return value{}, err
		}
		if err := object.SetAttr(t, a[0], object.NewStrObj(d.name), fn.Value()); err != nil {
			return value{}, err
		}
	}
	return a[0], nil
}

func derive(t *thread, root string, d derived, self, other value) (value, error) {
	fn, ok, err := object.LookupSpecial(t, self, root)
	if err != nil || !ok {
		return object.NotImplemented, err
	}
	r, err := object.Call(t, fn, other)
	if err != nil || r.IsNotImplemented() {
		return r, err
	}
	yes, err := object.Truth(t, r)
	if err != nil {
		return value{}, err
	}
	if d.negate {
		yes = !yes
	}
	switch {
	case d.equal == '|' && !yes:
		return object.Compare(t, object.CmpEq, self, other)
	case d.equal == '&' && yes:
		return object.Compare(t, object.CmpNe, self, other)
	}
	return object.Bool(yes), nil
}
