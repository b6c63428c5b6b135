// This file defines classes of the script: how a class statement makes one and how its special methods become slots.

package object

import "time"

// NewClass makes a class of the script from its bases and the names that its body bound, in order.
func NewClass(t *Thread, name, qualname string, bases []Value, names []string, vals []Value, kw []Kwarg) (*Type, error) {
	return NewClassWith(t, name, qualname, bases, names, vals, kw, nil)
}

// NewClassWith is NewClass that shows the class to made, if not nil, before its __set_name__ and __init_subclass__ methods see it.
func NewClassWith(t *Thread, name, qualname string, bases []Value, names []string, vals []Value, kw []Kwarg, made func(c *Type) error) (*Type, error) {
	if err := t.Charge(1500 + int64(len(names))*80); err != nil {
		return nil, err
	}
	c := &Type{Name: name, Module: "__main__", Qualname: qualname, Attrs: make(map[string]Value, len(names)), User: true, root: newRootShape()}
	meta, err := metatype(t, bases)
	if err != nil {
		return nil, err
	}
	c.Header.typ = meta
	for _, b := range bases {
		base := ToType(b)
		if base.Final || base.IsSubtype(TypeType) || base.Layout == LayoutOther && base.Slots.New == nil {
			return nil, TypeErrorf("type '%s' is not an acceptable base type", base.FullName())
		}
		for _, seen := range c.Bases {
			if seen == base {
				return nil, TypeErrorf("duplicate base class %s", base.Name)
			}
		}
		c.Bases = append(c.Bases, base)
	}
	if len(c.Bases) == 0 {
		c.Bases = []*Type{ObjectType}
	}
	if len(c.Bases) > 500 {
		return nil, TypeErrorf("a class can have at most 500 bases")
	}
	mro, conflict := linearize(c, c.Bases)
	if conflict != "" {
		return nil, TypeErrorf("Cannot create a consistent method resolution\norder (MRO) for bases %s", conflict)
	}
	if err := t.Charge(int64(len(mro)) * 8); err != nil {
		return nil, err
	}
	if err := t.Poll(len(mro) * len(mro)); err != nil {
		return nil, err
	}
	if len(mro) > 1000 {
		return nil, TypeErrorf("a class can have at most 1000 ancestors")
	}
	c.MRO = mro
	c.Layout = LayoutInstance
	var solid *Type
	for _, m := range mro[1:] {
		if m.User || m.Layout == LayoutInstance {
			continue
		}
		if solid == nil {
			solid = m
		} else if !solid.IsSubtype(m) {
			if m.IsSubtype(solid) {
				solid = m
			} else if m.Layout != solid.Layout || m.Layout == LayoutObject || m.Layout == LayoutOther {
				return nil, TypeErrorf("multiple bases have instance lay-out conflict")
			}
		}
	}
	if solid != nil {
		c.Layout = solid.Layout
	}
	for i, n := range names {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		v := vals[i]
		if n == "__qualname__" || n == "__module__" || c.takeNote(n, v) {
			continue
		}
		if n == "__doc__" && TypeOf(v) == StrType {
			c.Doc = ToStr(v).String()
		}
		if TypeOf(v) == PropertyType && ToProperty(v).Name == "" {
			ToProperty(v).Name = n
		}
		if TypeOf(v) == FuncType && (n == "__new__") {
			v = NewStaticMethod(v)
		}
		if TypeOf(v) == FuncType && (n == "__init_subclass__" || n == "__class_getitem__") {
			v = NewClassMethod(v)
		}
		if _, ok := c.Attrs[n]; !ok {
			c.Order = append(c.Order, n)
		}
		c.Attrs[n] = v
	}
	if err := c.declareAttrs(t); err != nil {
		return nil, err
	}
	if n := len(c.Attrs); n > 1<<16 { // all of them are looked at for slots, some 40 ns each
		if err := t.Meter.Foresee(time.Duration(n) * 40); err != nil {
			return nil, err
		}
	}
	c.refreshSlots()
	for _, b := range c.Bases {
		if b.User {
			b.subclasses = append(b.subclasses, c)
		}
	}
	if made != nil {
		if err := made(c); err != nil {
			return nil, err
		}
	}
	// __set_name__ of the values, then __init_subclass__ of the nearest base that has one.
	for i, n := range names {
		if i&0xfff == 0xfff {
			if err := t.Poll(0x1000); err != nil {
				return nil, err
			}
		}
		if TypeOf(vals[i]) != FuncType {
			if fn, ok, err := LookupSpecial(t, vals[i], "__set_name__"); err != nil {
				return nil, err
			} else if ok {
				if _, err := Call(t, fn, c.Value(), NewStr(n)); err != nil {
					return nil, err
				}
			}
		}
	}
	for _, m := range mro[1:] {
		if w, ok := m.Attrs["__init_subclass__"]; ok {
			fn, err := TypeOf(w).Slots.DescrGet(t, w, Unbound, c)
			if err != nil {
				return nil, err
			}
			if _, err := CallKw(t, fn, nil, kw); err != nil {
				return nil, err
			}
			return c, nil
		}
	}
	if len(kw) > 0 {
		return nil, TypeErrorf("%s.__init_subclass__() takes no keyword arguments", c.qualified())
	}
	return c, nil
}

// refreshSlots derives the slots of a class, and of the classes below it, from the special methods in its order of resolution.
func (c *Type) refreshSlots() {
	c.ops = nil
	c.Slots = Slots{}
	c.Unhashable = false
	hashSeen := false
	for _, m := range c.MRO {
		if !m.User {
			inheritSlots2(c, m, hashSeen)
			if m != ObjectType {
				hashSeen = hashSeen || m.Unhashable || m.Slots.Hash != nil
			}
			continue
		}
		for n, v := range m.Attrs {
			if isDunder(n) {
				c.setSlot(n, v)
			}
		}
		if !hashSeen {
			if h, ok := m.Attrs["__hash__"]; ok {
				hashSeen = true
				c.Unhashable = h.IsNone()
				if !h.IsNone() {
					c.Slots.Hash = userHash
				}
			} else if _, ok := m.Attrs["__eq__"]; ok {
				hashSeen, c.Unhashable = true, true
			}
		}
	}
	c.plain, c.init = c.Layout == LayoutInstance, nil
	if _, ok := userMethod(c, "__new__"); ok {
		c.plain = false
	}
	for _, m := range c.MRO {
		c.plain = c.plain && (m.User || m.Bare || m == ObjectType)
	}
	if fn, ok := userMethod(c, "__init__"); ok {
		if TypeOf(fn) == FuncType {
			c.init = ToFunc(fn)
		} else {
			c.plain = false
		}
	}
	for _, s := range c.subclasses {
		s.refreshSlots()
	}
}

func inheritSlots2(c, m *Type, hashSeen bool) {
	h, u := c.Slots.Hash, c.Unhashable
	cmp := c.Slots.Compare
	c.Slots.Compare = nil
	inheritSlots(c, m)
	if cmp != nil {
		c.Slots.Compare = cmp
	}
	if hashSeen {
		c.Slots.Hash, c.Unhashable = h, u
	} else {
		c.Slots.Hash, c.Unhashable = m.Slots.Hash, m.Unhashable
	}
}

// userMethod finds a special method that a class of the script defines; native bases are not looked at.
func userMethod(c *Type, name string) (Value, bool) {
	for _, m := range c.MRO {
		if m.User {
			if v, ok := m.Attrs[name]; ok {
				return v, true
			}
		}
	}
	return Value{}, false
}

// Overrides tells whether the script defines a method of that name for the class: __init__ where __new__ gets arguments that are none
// of its business, and the other way round.
func (c *Type) Overrides(name string) bool {
	_, ok := userMethod(c, name)
	return ok
}

// callSpecial calls a special method found on the class of self.
func callSpecial(t *Thread, fn, self Value, args ...Value) (Value, error) {
	// The arguments are copied to the run's scratch stack: args can then stay on the Go stack of the caller.
	n := len(args) + 1
	all := AppendFew(append(t.Scratch(n), self), args)
	v, err := callSpecialOn(t, fn, all)
	t.Release(n)
	return v, err
}

func callSpecialOn(t *Thread, fn Value, all []Value) (Value, error) {
	self, args := all[0], all[1:]
	if TypeOf(fn) == FuncType {
		return t.VM.CallFunc(t, ToFunc(fn), all, nil)
	}
	if TypeOf(fn) == NativeType && ToNative(fn).Owner != nil {
		var buf [5]Value
		return CallNative(t, ToNative(fn), append(append(buf[:0], self), args...), nil)
	}
	if get := TypeOf(fn).Slots.DescrGet; get != nil {
		bound, err := get(t, fn, self, TypeOf(self))
		if err != nil {
			return Value{}, err
		}
		return CallKw(t, bound, args, nil)
	}
	return CallKw(t, fn, args, nil)
}

// special calls the named special method of self's class, which is known to be there.
func special(t *Thread, name string, self Value, args ...Value) (Value, error) {
	fn, ok := userMethod(TypeOf(self), name)
	if !ok || fn.IsNone() {
		return Value{}, TypeErrorf("'%s' object does not support %s", TypeOf(self).Name, name)
	}
	return callSpecial(t, fn, self, args...)
}

// ownSpecial is special with the method already found.
func ownSpecial(t *Thread, fn Value, name string, self Value, args ...Value) (Value, error) {
	if fn.IsNone() {
		return Value{}, TypeErrorf("'%s' object does not support %s", TypeOf(self).Name, name)
	}
	return callSpecial(t, fn, self, args...)
}

func userHash(t *Thread, v Value) (uint64, error) {
	r, err := special(t, "__hash__", v)
	if err != nil {
		return 0, err
	}
	if !IsIntLike(r) {
		return 0, TypeErrorf("__hash__ method should return an integer")
	}
	if r.IsInt() {
		// An int that fits is the hash itself, as of another object's hash(); -1 is CPython's mark of an error.
		if h := r.AsInt(); h != -1 {
			return uint64(h), nil
		}
		return ^uint64(1), nil
	}
	return numberHash(t, r)
}

func userText(name string) func(t *Thread, v Value) (string, error) {
	return func(t *Thread, v Value) (string, error) {
		r, err := special(t, name, v)
		if err != nil {
			return "", err
		}
		if !IsStr(r) {
			return "", TypeErrorf("%s returned non-string (type %s)", name, TypeOf(r).Name)
		}
		return ToStr(r).String(), nil
	}
}

// AllocSub makes an instance of a user class for a New slot of a Go type that made plain: the same content with the class's type.
func AllocSub(t *Thread, cls *Type, plain Value) (Value, error) {
	if !cls.User {
		return plain, nil
	}
	if err := t.Charge(96); err != nil {
		return Value{}, err
	}
	switch cls.Layout {
	case LayoutInt:
		o := &IntSub{Header: Header{cls}, Val: PlainInt(plain)}
		return Obj(&o.Header), nil
	case LayoutFloat:
		o := &FloatSub{Header: Header{cls}, Val: FloatOf(plain)}
		return Obj(&o.Header), nil
	case LayoutStr:
		s := ToStr(plain)
		o := &StrSub{farStr: farStr{Str: Str{Header: Header{cls}}}}
		o.refer(s.String(), s.Len())
		return Obj(&o.Header), nil
	case LayoutBytes:
		o := &BytesSub{Bytes: Bytes{Header{cls}, ToBytes(plain).B}}
		return Obj(&o.Header), nil
	case LayoutTuple:
		return NewTupleOfType(cls, ToTuple(plain).Items), nil
	case LayoutSet:
		s, err := ToSet(plain).Copy(t, cls)
		if err != nil {
			return Value{}, err
		}
		return s.Value(), nil
	}
	return Value{}, TypeErrorf("cannot create '%s' instances", cls.Name)
}
