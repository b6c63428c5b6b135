// This file defines classes of the script: how a class statement makes one and how its special methods become slots.

package object

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
	meta, err := metatype(bases)
	if err != nil {
		return nil, err
	}
	c.Header.typ = meta
	for _, b := range bases {
		if !IsType(b) {
			return nil, TypeErrorf("bases must be types")
		}
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
		v := vals[i]
		if n == "__qualname__" || n == "__module__" || c.takeNote(n, v) {
			continue
		}
		if n == "__doc__" && TypeOf(v) == StrType {
			c.Doc = ToStr(v).s
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
	all := append(append(t.Scratch(n), self), args...)
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
		return ToStr(r).s, nil
	}
}

// setSlot makes the Go slot for a special method, unless a class nearer in the order has set it already.
func (c *Type) setSlot(name string, v Value) {
	s := &c.Slots
	fn := v // what the class has now: a change of it makes the slots anew
	if v.IsNone() && name == "__iter__" {
		s.Iter = func(t *Thread, v Value) (Value, error) {
			return Value{}, TypeErrorf("'%s' object is not iterable", TypeOf(v).Name)
		}
		return
	}
	switch name {
	case "__repr__":
		pick(&s.Repr, userText(name))
	case "__str__":
		pick(&s.Str, userText(name))
	case "__format__":
		pick(&s.Format, func(t *Thread, v Value, spec string) (string, error) {
			arg, err := StrOf(t, spec)
			if err != nil {
				return "", err
			}
			r, err := special(t, name, v, arg)
			if err != nil {
				return "", err
			}
			if !IsStr(r) {
				return "", TypeErrorf("__format__ must return a str, not %s", TypeOf(r).Name)
			}
			return ToStr(r).s, nil
		})
	case "__bool__":
		pick(&s.Bool, func(t *Thread, v Value) (bool, error) {
			r, err := special(t, name, v)
			if err != nil {
				return false, err
			}
			if !r.IsBool() {
				return false, TypeErrorf("__bool__ should return bool, returned %s", TypeOf(r).Name)
			}
			return r.AsBool(), nil
		})
	case "__len__":
		pick(&s.Len, func(t *Thread, v Value) (int, error) {
			r, err := ownSpecial(t, fn, name, v)
			if err != nil {
				return 0, err
			}
			if n, err := Index(t, r); err == nil && n.Ref != nil && BigOf(n).Sign() > 0 {
				return 0, OverflowErrorf("cannot fit 'int' into an index-sized integer")
			}
			if n, err := Index(t, r); err == nil && n.Ref != nil {
				return 0, ValueErrorf("__len__() should return >= 0")
			}
			n, err := IndexInt(t, r)
			if err == nil && n < 0 {
				err = ValueErrorf("__len__() should return >= 0")
			}
			return n, err
		})
	case "__call__":
		pick(&s.Call, func(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error) {
			fn, ok := userMethod(TypeOf(v), name)
			if !ok {
				return Value{}, TypeErrorf("'%s' object is not callable", TypeOf(v).Name)
			}
			if TypeOf(fn) == FuncType {
				n := len(args) + 1
				x, err := CallKw(t, fn, append(append(t.Scratch(n), v), args...), kw)
				t.Release(n)
				return x, err
			}
			bound, _, err := LookupSpecial(t, v, name)
			if err != nil {
				return Value{}, err
			}
			return CallKw(t, bound, args, kw)
		})
	case "__iter__":
		pick(&s.Iter, func(t *Thread, v Value) (Value, error) { return ownSpecial(t, fn, name, v) })
	case "__next__":
		pick(&s.Next, func(t *Thread, v Value) (Value, bool, error) {
			r, err := ownSpecial(t, fn, name, v)
			if err != nil {
				if Matches(err, StopIterationType) {
					return Value{}, false, nil
				}
				return Value{}, false, err
			}
			return r, true, nil
		})
	case "__getitem__":
		pick(&s.GetItem, func(t *Thread, v, key Value) (Value, error) { return ownSpecial(t, fn, name, v, key) })
	case "__setitem__":
		pick(&s.SetItem, func(t *Thread, v, key, item Value) error {
			_, err := ownSpecial(t, fn, name, v, key, item)
			return err
		})
	case "__delitem__":
		pick(&s.DelItem, func(t *Thread, v, key Value) error {
			_, err := special(t, name, v, key)
			return err
		})
	case "__contains__":
		pick(&s.Contains, func(t *Thread, v, item Value) (bool, error) {
			if fn, ok := userMethod(TypeOf(v), name); ok && fn.IsNone() {
				return false, TypeErrorf("'%s' object is not a container", TypeOf(v).Name)
			}
			r, err := ownSpecial(t, fn, name, v, item)
			if err != nil {
				return false, err
			}
			return Truth(t, r)
		})
	case "__index__", "__int__":
		f := func(t *Thread, v Value) (Value, error) {
			r, err := special(t, name, v)
			if err == nil && !IsIntLike(r) {
				err = TypeErrorf("%s returned non-int (type %s)", name, TypeOf(r).Name)
			}
			if err != nil {
				return Value{}, err
			}
			return PlainInt(r), nil
		}
		if name == "__index__" {
			pick(&s.Index, f)
		} else {
			pick(&s.Int, f)
		}
	case "__float__":
		pick(&s.Float, func(t *Thread, v Value) (float64, error) {
			r, err := special(t, name, v)
			if err != nil {
				return 0, err
			}
			if !IsFloatLike(r) {
				return 0, TypeErrorf("%s.__float__ returned non-float (type %s)", TypeOf(v).Name, TypeOf(r).Name)
			}
			return FloatOf(r), nil
		})
	case "__getattr__":
		pick(&s.GetAttr, func(t *Thread, v Value, n *Str) (Value, bool, error) {
			r, err := special(t, name, v, n.Value())
			return r, err == nil, err
		})
	case "__setattr__", "__delattr__":
		pick(&s.SetAttr, func(t *Thread, v Value, n *Str, val Value) (bool, error) {
			method, args := "__setattr__", []Value{n.Value(), val}
			if val.IsUnbound() {
				method, args = "__delattr__", args[:1]
			}
			fn, ok := userMethod(TypeOf(v), method)
			if !ok {
				return false, nil
			}
			_, err := callSpecial(t, fn, v, args...)
			return true, err
		})
	case "__get__":
		pick(&s.DescrGet, func(t *Thread, descr, obj Value, owner *Type) (Value, error) {
			if obj.IsUnbound() {
				obj = None
			}
			return special(t, name, descr, obj, owner.Value())
		})
	case "__set__", "__delete__":
		pick(&s.DescrSet, func(t *Thread, descr, obj, value Value) error {
			var err error
			if value.IsUnbound() {
				_, err = special(t, "__delete__", descr, obj)
			} else {
				_, err = special(t, "__set__", descr, obj, value)
			}
			return err
		})
	case "__new__":
		pick(&s.New, func(t *Thread, cls *Type, args []Value, kw []Kwarg) (Value, error) {
			fn, ok := userMethod(cls, name)
			if !ok {
				return Value{}, TypeErrorf("cannot create '%s' instances", cls.Name)
			}
			if TypeOf(fn) == StaticMethodType {
				fn = ToWrapper(fn).Fn
			} else if get := TypeOf(fn).Slots.DescrGet; get != nil && TypeOf(fn) != FuncType {
				bound, err := get(t, fn, Unbound, cls)
				if err != nil {
					return Value{}, err
				}
				fn = bound
			}
			return CallKw(t, fn, append([]Value{cls.Value()}, args...), kw)
		})
	case "__init__":
		pick(&s.Init, userInit)
	case "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__":
		pick(&s.Compare, userCompare)
	case "__neg__", "__pos__", "__invert__", "__abs__":
		pick(&s.Unary, userUnary)
	default:
		if binaryNames[name] {
			pick(&s.Binary, userBinary)
		}
		if inPlaceNames[name] {
			pick(&s.InPlace, userInPlace)
		}
	}
}

func userInit(t *Thread, self Value, args []Value, kw []Kwarg) error {
	fn, ok := userMethod(TypeOf(self), "__init__")
	if !ok {
		return nil
	}
	var buf [6]Value
	args = append(append(buf[:0], self), args...)
	if get := TypeOf(fn).Slots.DescrGet; get != nil && TypeOf(fn) != FuncType && TypeOf(fn) != NativeType {
		bound, err := get(t, fn, self, TypeOf(self))
		if err != nil {
			return err
		}
		fn, args = bound, args[1:]
	}
	r, err := CallKw(t, fn, args, kw)
	if err == nil && !r.IsNone() {
		err = TypeErrorf("__init__() should return None, not '%s'", TypeOf(r).Name)
	}
	return err
}

func userCompare(t *Thread, op Cmp, self, other Value) (Value, error) {
	c := TypeOf(self)
	if fn := c.operators().compare[op]; !fn.IsUnbound() {
		if TypeOf(fn) == PropertyType {
			if _, err := TypeOf(fn).Slots.DescrGet(t, fn, self, c); Matches(err, BaseExceptionType) {
				return NotImplemented, nil // a method that cannot be had is none
			}
		}
		return callSpecial(t, fn, self, other)
	}
	if op == CmpNe {
		if fn, ok := userMethod(c, "__eq__"); ok {
			r, err := callSpecial(t, fn, self, other)
			if err != nil || r.IsNotImplemented() {
				return r, err
			}
			b, err := Truth(t, r)
			return Bool(!b), err
		}
	}
	if f := c.solidBase().Slots.Compare; f != nil {
		return f(t, op, self, other)
	}
	return NotImplemented, nil
}

var unaryNames = [...]string{"__invert__", "__pos__", "__neg__", "__abs__"}

func userUnary(t *Thread, op UnaryOp, v Value) (Value, error) {
	c := TypeOf(v)
	if fn, ok := userMethod(c, unaryNames[op]); ok {
		return callSpecial(t, fn, v)
	}
	if f := c.solidBase().Slots.Unary; f != nil {
		return f(t, op, v)
	}
	return NotImplemented, nil
}

var binaryNames, inPlaceNames = func() (b, i map[string]bool) {
	b, i = map[string]bool{}, map[string]bool{}
	for _, n := range opNames {
		b["__"+n+"__"], b["__r"+n+"__"], i["__i"+n+"__"] = true, true, true
	}
	return
}()

func userBinary(t *Thread, op Op, self, other Value, reflected bool) (Value, error) {
	c := TypeOf(self)
	fn := c.operators().binary[op]
	if reflected {
		fn = c.operators().reflected[op]
	}
	if !fn.IsUnbound() {
		return callSpecial(t, fn, self, other)
	}
	if f := c.solidBase().Slots.Binary; f != nil {
		return f(t, op, self, other, reflected)
	}
	return NotImplemented, nil
}

// overloads tells whether a class has a reflected method of its own, other than the one of its ancestor on the left.
func overloads(sub, base *Type, op Op) bool {
	name := reflectedMethods[op]
	fn, ok := userMethod(sub, name)
	if !ok {
		return false
	}
	old, ok := userMethod(base, name)
	return !ok || !Is(fn, old)
}

func userInPlace(t *Thread, op Op, self, other Value) (Value, error) {
	c := TypeOf(self)
	if fn, ok := userMethod(c, inPlaceMethods[op]); ok {
		return callSpecial(t, fn, self, other)
	}
	if f := c.solidBase().Slots.InPlace; f != nil {
		return f(t, op, self, other)
	}
	return NotImplemented, nil
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
		o := &StrSub{Str: Str{Header: Header{cls}, s: s.s, runes: s.runes}}
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
