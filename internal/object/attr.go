// This file defines attribute access.

package object

// GetAttr is v.name.
func GetAttr(t *Thread, v Value, name *Str) (Value, error) {
	x, ok, err := FindAttr(t, v, name)
	if err != nil || ok {
		return x, err
	}
	return Value{}, NoAttribute(v, name)
}

// NoAttribute is the AttributeError of a missing attribute.
func NoAttribute(v Value, name *Str) error {
	var e *Exc
	shown := Printable(name.String(), 200)
	if IsType(v) {
		e = AttributeErrorf("type object '%s' has no attribute '%s'", ToType(v).Name, shown)
	} else {
		e = AttributeErrorf("'%s' object has no attribute '%s'", TypeOf(v).Name, shown)
	}
	e.setAttr("name", name.Value())
	e.setAttr("obj", v)
	return e
}

// FindAttr is GetAttr with ok=false in place of the AttributeError for a name that is not there.
func FindAttr(t *Thread, v Value, name *Str) (attr Value, ok bool, err error) {
	typ := TypeOf(v)
	descr, found := typ.Lookup(name.String())
	var get func(t *Thread, descr, obj Value, owner *Type) (Value, error)
	if found {
		dt := TypeOf(descr)
		get = dt.Slots.DescrGet
		if get != nil && dt.Slots.DescrSet != nil {
			x, err := get(t, descr, v, typ)
			if err != nil {
				return afterFailure(t, v, typ, name, err)
			}
			return x, true, nil
		}
	}
	if x, ok := ownAttr(v, typ, name.String()); ok {
		return x, true, nil
	}
	if found && typ.Layout == LayoutType { // what the class has itself goes before what its metatype has
		if x, ok, err := typ.Slots.GetAttr(t, v, name); err != nil || ok {
			return x, ok, err
		}
	}
	if found {
		if get != nil {
			x, err := get(t, descr, v, typ)
			if err != nil {
				return afterFailure(t, v, typ, name, err)
			}
			return x, true, nil
		}
		return descr, true, nil
	}
	if typ.Slots.GetAttr != nil {
		return typ.Slots.GetAttr(t, v, name)
	}
	return Value{}, false, nil
}

// afterFailure is FindAttr after a descriptor failed: for an AttributeError a __getattr__ of the class is asked, as for a missing attribute.
func afterFailure(t *Thread, v Value, typ *Type, name *Str, err error) (Value, bool, error) {
	if !typ.User || typ.Slots.GetAttr == nil || !Matches(err, AttributeErrorType) {
		return Value{}, false, err
	}
	if _, ok := typ.Lookup("__getattr__"); !ok {
		return Value{}, false, err
	}
	return typ.Slots.GetAttr(t, v, name)
}

// ownAttr finds an attribute of the object itself.
func ownAttr(v Value, typ *Type, name string) (Value, bool) {
	switch {
	case typ.Layout == LayoutInstance:
		return ToInstance(v).Get(name)
	case typ.User || typ.Layout == LayoutExc || typ.OwnAttrs:
		if ns := namespaceOf(v, typ); ns != nil {
			return (*ns).Get(name)
		}
	}
	return Value{}, false
}

// namespaceOf is where an object that is not an Instance keeps its own attributes; nil where it has none.
func namespaceOf(v Value, typ *Type) **Namespace {
	switch typ.Layout {
	case LayoutExc:
		return &ToExc(v).ns
	case LayoutList:
		return &ToList(v).ns
	case LayoutDict:
		return &ToDict(v).ns
	case LayoutSet:
		return &ToSet(v).ns
	case LayoutByteArray:
		return &ToByteArray(v).ns
	}
	if typ == FuncType {
		return &ToFunc(v).ns
	}
	if !typ.User && !typ.OwnAttrs {
		return nil
	}
	switch typ.Layout {
	case LayoutStr:
		return &(*StrSub)(ptr(v)).ns
	case LayoutBytes:
		return &(*BytesSub)(ptr(v)).ns
	case LayoutTuple:
		return &(*TupleSub)(ptr(v)).ns
	case LayoutInt:
		return &(*IntSub)(ptr(v)).ns
	case LayoutFloat:
		return &(*FloatSub)(ptr(v)).ns
	case LayoutObject:
		return &(*Object)(ptr(v)).ns
	}
	return nil
}

// OwnAttrs lists the attributes of the object itself, in the order in which they were set (vars(), copy, dataclasses).
func OwnAttrs(v Value) (names []string, vals []Value) {
	typ := TypeOf(v)
	if typ.Layout == LayoutInstance {
		in := ToInstance(v)
		return in.Shape.Names(), append([]Value(nil), in.Slots...)
	}
	if ns := namespaceOf(v, typ); ns != nil && *ns != nil {
		return append([]string(nil), (*ns).names...), append([]Value(nil), (*ns).vals...)
	}
	return nil, nil
}

// HasOwn tells whether an object or its class has an attribute, without running any code for it.
func HasOwn(v Value, name string) bool {
	typ := TypeOf(v)
	if _, ok := typ.Lookup(name); ok {
		return true
	}
	_, ok := ownAttr(v, typ, name)
	return ok
}

// SetImport notes the module and the name that an ImportError is about.
func (e *Exc) SetImport(module string, name *Str) {
	e.setAttr("name", NewStr(module))
	e.setAttr("name_from", name.Value())
}

// SetName notes the name that a NameError is about.
func (e *Exc) SetName(name string) { e.setAttr("name", NewStr(name)) }

func setNamespace(t *Thread, ns **Namespace, name *Str, val Value) (bool, error) {
	if val.IsUnbound() {
		return (*ns).Delete(name.String()), nil
	}
	if *ns == nil {
		if err := t.Charge(sizeNamespace); err != nil {
			return false, err
		}
		*ns = &Namespace{}
	}
	if err := t.Charge(48); err != nil {
		return false, err
	}
	(*ns).Set(name.String(), val)
	return true, nil
}

// SetAttr is v.name = val; with val Unbound it is del v.name.
func SetAttr(t *Thread, v Value, name *Str, val Value) error {
	typ := TypeOf(v)
	if typ.Slots.SetAttr != nil {
		if ok, err := typ.Slots.SetAttr(t, v, name, val); err != nil || ok {
			return err
		}
	}
	return SetOwnAttr(t, v, name, val)
}

// SetOwnAttr is SetAttr as object.__setattr__ does it, without asking a __setattr__ of the class.
func SetOwnAttr(t *Thread, v Value, name *Str, val Value) error {
	typ := TypeOf(v)
	if IsType(v) {
		return setClassAttr(t, ToType(v), name, val)
	}
	if descr, found := typ.Lookup(name.String()); found {
		if set := TypeOf(descr).Slots.DescrSet; set != nil {
			return set(t, descr, v, val)
		}
	}
	ok := false
	var err error
	switch {
	case typ.Layout == LayoutInstance && typ.User:
		in := ToInstance(v)
		if val.IsUnbound() {
			if ok = in.Delete(name.String()); !ok && !typ.Allows(name.String()) && HasOwn(v, name.String()) {
				return AttributeErrorf("'%s' object attribute '%s' is read-only", typ.Name, Printable(name.String(), 200))
			}
			if !ok && typ.HasSlot(name.String()) {
				return AttributeErrorf("%s", Printable(name.String(), 200))
			}
		} else if typ.Allows(name.String()) {
			return in.Set(t, name.String(), val)
		} else if _, found := typ.Lookup(name.String()); found {
			return AttributeErrorf("'%s' object attribute '%s' is read-only", typ.Name, Printable(name.String(), 200))
		}
	case typ.User || typ.Layout == LayoutExc || typ.OwnAttrs:
		if ns := namespaceOf(v, typ); ns != nil {
			ok, err = setNamespace(t, ns, name, val)
		}
	}
	if err != nil || ok {
		return err
	}
	if _, found := typ.Lookup(name.String()); found && !typ.User {
		return AttributeErrorf("'%s' object attribute '%s' is read-only", typ.Name, Printable(name.String(), 200))
	}
	return NoAttribute(v, name)
}

// OwnAttr finds an attribute of the object itself, whatever its class has of that name.
func OwnAttr(v Value, name string) (Value, bool) { return ownAttr(v, TypeOf(v), name) }

// KeepsAttrs tells whether the object itself can have an attribute, whatever its class says of setting it.
func KeepsAttrs(v Value, name string) bool {
	typ := TypeOf(v)
	if typ.Layout == LayoutInstance {
		return typ.User && typ.Allows(name) && !typ.HasSlot(name)
	}
	return (typ.User || typ.Layout == LayoutExc || typ.OwnAttrs) && namespaceOf(v, typ) != nil
}

// KeepAttr gives the object itself an attribute; KeepsAttrs is true for it.
func KeepAttr(t *Thread, v Value, name *Str, val Value) error {
	if typ := TypeOf(v); typ.Layout != LayoutInstance {
		_, err := setNamespace(t, namespaceOf(v, typ), name, val)
		return err
	}
	return ToInstance(v).Set(t, name.String(), val)
}

// typeGetAttr finds an attribute of a class object.
func typeGetAttr(t *Thread, v Value, name *Str) (Value, bool, error) {
	c := ToType(v)
	if name.String() == "__doc__" && c.User {
		// That of a base is not inherited.
		if doc, ok := c.Attrs[name.String()]; ok {
			return doc, true, nil
		}
		return None, true, nil
	}
	if name.String() == "__type_params__" {
		// Neither are they.
		if params, ok := c.Attrs[name.String()]; ok {
			return params, true, nil
		}
		return EmptyTuple, true, nil
	}
	if descr, found := c.Lookup(name.String()); found {
		if get := TypeOf(descr).Slots.DescrGet; get != nil {
			x, err := get(t, descr, Unbound, c)
			return x, err == nil, err
		}
		return descr, true, nil
	}
	switch name.String() {
	case "__name__":
		return NewStr(c.ShortName()), true, nil
	case "__qualname__":
		return NewStr(c.qualified()), true, nil
	case "__doc__":
		if c.Doc == "" {
			return None, true, nil
		}
		return NewStr(c.Doc), true, nil
	case "__module__":
		return NewStr(c.Module), true, nil
	case "__annotations__":
		d, err := Annotations(t, v)
		if err != nil {
			return Value{}, false, err
		}
		return d.Value(), true, nil
	}
	for _, m := range c.MRO {
		if m.User {
			continue
		}
		if fn := slotMethod(m, name.String()); fn != nil {
			return fn.Value(), true, nil
		}
	}
	return Value{}, false, nil
}

// setClassAttr changes a class of the script.
func setClassAttr(t *Thread, c *Type, name *Str, val Value) error {
	if !c.User {
		return TypeErrorf("cannot set '%s' attribute of immutable type '%s'", Printable(name.String(), 200), c.FullName())
	}
	if val.IsUnbound() {
		if _, ok := c.Attrs[name.String()]; !ok {
			return NoAttribute(c.Value(), name)
		}
		delete(c.Attrs, name.String())
		for i, n := range c.Order {
			if n == name.String() {
				c.Order = append(c.Order[:i:i], c.Order[i+1:]...)
				break
			}
		}
	} else {
		if err := t.Charge(80); err != nil {
			return err
		}
		old, ok := c.Attrs[name.String()]
		if !ok {
			c.Order = append(c.Order, name.String())
		}
		c.Attrs[name.String()] = val
		if ok && !isDescriptor(old) && !isDescriptor(val) && !isDunder(name.String()) {
			t.ClassValues++ // a counter on the class, say: what caches hold of its methods stays true
			return nil
		}
	}
	t.Epoch++
	if isDunder(name.String()) {
		c.refreshSlots()
	}
	return nil
}

// isDescriptor tells a value that binds when it is found on a class, as functions do.
func isDescriptor(v Value) bool {
	s := &TypeOf(v).Slots
	return s.DescrGet != nil || s.DescrSet != nil
}

func isDunder(s string) bool {
	return len(s) > 4 && s[0] == '_' && s[1] == '_' && s[len(s)-1] == '_' && s[len(s)-2] == '_'
}

// IsDunder tells a name of the form __x__.
func IsDunder(s string) bool { return isDunder(s) }

// LookupMethod finds a method by name without binding it where that can be avoided: fn is to be called with self in front of the
// arguments where bind is true. It is how the machine calls v.name(…) without making a bound method.
func LookupMethod(t *Thread, v Value, name *Str) (fn Value, bind bool, err error) {
	typ := TypeOf(v)
	if descr, found := typ.Lookup(name.String()); found && typ.Layout != LayoutType {
		dt := TypeOf(descr)
		if dt == FuncType || dt == NativeType && ToNative(descr).Owner != nil {
			if _, own := ownAttr(v, typ, name.String()); !own {
				return descr, true, nil
			}
		}
	}
	fn, err = GetAttr(t, v, name)
	return fn, false, err
}
