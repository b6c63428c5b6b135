// This file defines what __slots__ means: instances of a class that declares its attributes take no others.

package object

import "strings"

// declareAttrs reads the __slots__ of a new class. The declaration counts where every class that it derives from has one too.
func (c *Type) declareAttrs(t *Thread) error {
	v, ok := c.Attrs["__slots__"]
	if !ok {
		return nil
	}
	names := map[string]bool{}
	add := func(x Value) error {
		if !IsStr(x) {
			return TypeErrorf("__slots__ items must be strings, not '%s'", TypeOf(x).Name)
		}
		n := ToStr(x).String()
		if _, clash := c.Attrs[n]; clash {
			return ValueErrorf("'%s' in __slots__ conflicts with class variable", Printable(n, 200))
		}
		if strings.HasPrefix(n, "__") && !strings.HasSuffix(n, "__") {
			if class := strings.TrimLeft(c.Name, "_"); class != "" {
				n = "_" + class + n
			}
		}
		if err := t.Charge(int64(len(n)) + 64); err != nil {
			return err
		}
		names[n] = true
		return nil
	}
	if IsStr(v) {
		if err := add(v); err != nil {
			return err
		}
	} else if err := Iterate(t, v, add); err != nil {
		return err
	}
	if (c.Layout == LayoutInt || c.Layout == LayoutTuple || c.Layout == LayoutBytes) && len(names) > 0 {
		return TypeErrorf("nonempty __slots__ not supported for subtype of '%s'", c.Bases[0].Name)
	}
	if c.Layout != LayoutInstance || names["__dict__"] {
		return nil
	}
	for _, m := range c.MRO[1:] {
		if m == ObjectType {
			continue
		}
		if m.attrNames == nil {
			return nil
		}
		for n := range m.attrNames {
			names[n] = true
		}
	}
	c.attrNames = names
	return nil
}

// SetSlots declares the attributes of instances of a class of the script after it was made, as __slots__ does.
func (c *Type) SetSlots(t *Thread, names []string) error {
	items := make([]Value, len(names))
	for i, n := range names {
		items[i] = NewStr(n)
	}
	v, err := NewTuple(t, items)
	if err != nil {
		return err
	}
	if err := setClassAttr(t, c, NewStrObj("__slots__"), v); err != nil {
		return err
	}
	return c.declareAttrs(t)
}

// Allows tells whether instances of the class may have an attribute of that name of their own.
func (c *Type) Allows(name string) bool { return c.attrNames == nil || c.attrNames[name] }

// HasSlot tells whether the class declares an attribute of that name.
func (c *Type) HasSlot(name string) bool { return c.attrNames[name] }
