// This file defines super() objects and the special methods of Go types as callables (super().__init__, Base.__eq__).

package object

// Super is super(class, self).
type Super struct {
	Header
	Class *Type // search starts behind it
	Self  Value // an instance, or a class
	Owner *Type // whose order of resolution is searched
}

// SuperClass is the class behind which a super object searches.
func SuperClass(v Value) *Type { return (*Super)(v.of(SuperType)).Class }

// NewSuper makes super(class, self); self is an instance or a subclass of class.
func NewSuper(t *Thread, class *Type, self Value) (Value, error) {
	owner := TypeOf(self)
	if !owner.IsSubtype(class) {
		if !IsType(self) || !ToType(self).IsSubtype(class) {
			return Value{}, TypeErrorf("super(type, obj): obj must be an instance or subtype of type")
		}
		owner = ToType(self)
	}
	if err := t.Charge(56); err != nil {
		return Value{}, err
	}
	s := &Super{Header{SuperType}, class, self, owner}
	return Obj(&s.Header), nil
}

func initSuper() {
	SuperType.Slots = Slots{
		GetAttr: superGetAttr,
		Repr: func(_ *Thread, v Value) (string, error) {
			s := (*Super)(ptr(v))
			return "<super: <class '" + s.Class.Name + "'>, <" + s.Owner.Name + " object>>", nil
		},
		SetAttr: func(t *Thread, v Value, name *Str, val Value) (bool, error) {
			return false, AttributeErrorf("'super' object has no attribute '%s'", Printable(name.String(), 200))
		},
		Visit: func(v Value, visit func(Value)) int64 { visit((*Super)(ptr(v)).Self); return 56 },
	}
	SuperType.Final = true
}

func superGetAttr(t *Thread, v Value, name *Str) (Value, bool, error) {
	s := (*Super)(ptr(v))
	obj := s.Self
	if IsType(obj) && ToType(obj) == s.Owner {
		obj = Unbound
	}
	behind := false
	for _, m := range s.Owner.MRO {
		if !behind {
			behind = m == s.Class
			continue
		}
		if descr, ok := m.Attrs[name.String()]; ok {
			if get := TypeOf(descr).Slots.DescrGet; get != nil {
				x, err := get(t, descr, obj, s.Owner)
				return x, err == nil, err
			}
			return descr, true, nil
		}
		if !m.User {
			if fn := slotMethod(m, name.String()); fn != nil {
				if name.String() == "__init_subclass__" {
					x, err := NewMethod(t, fn.Value(), s.Owner.Value())
					return x, err == nil, err
				}
				if obj.IsUnbound() || name.String() == "__new__" {
					return fn.Value(), true, nil
				}
				x, err := NewMethod(t, fn.Value(), obj)
				return x, err == nil, err
			}
		}
	}
	return Value{}, false, nil
}

// slotMethod is a special method of a Go type as a function taking self, made from the type's slot; nil where there is none.
func slotMethod(c *Type, name string) *Native {
	s := &c.Slots
	make := func(n int, fn func(t *Thread, a []Value) (Value, error)) *Native {
		return NewNativeMethod(c, name, "", func(t *Thread, args []Value, kw []Kwarg) (Value, error) {
			if len(args) != n+1 || len(kw) > 0 {
				return Value{}, TypeErrorf("expected %d argument%s, got %d", n, plural(n), max(0, len(args)-1))
			}
			return fn(t, args)
		})
	}
	text := func(f func(t *Thread, v Value) (string, error)) *Native {
		return make(0, func(t *Thread, a []Value) (Value, error) {
			x, err := f(t, a[0])
			if err != nil {
				return Value{}, err
			}
			return StrOf(t, x)
		})
	}
	switch name {
	case "__init__":
		return NewNativeMethod(c, name, "", func(t *Thread, args []Value, kw []Kwarg) (Value, error) {
			if s.Init != nil {
				return None, s.Init(t, args[0], args[1:], kw)
			}
			if len(args)+len(kw) > 1 && c == ObjectType {
				if _, ok := userMethod(TypeOf(args[0]), "__new__"); !ok {
					if _, ok := userMethod(TypeOf(args[0]), "__init__"); ok {
						return Value{}, TypeErrorf("object.__init__() takes exactly one argument (the instance to initialize)")
					}
					return Value{}, TypeErrorf("%s.__init__() takes exactly one argument (the instance to initialize)", TypeOf(args[0]).Name)
				}
			}
			return None, nil
		})
	case "__new__":
		return NewNative(name, "", func(t *Thread, args []Value, kw []Kwarg) (Value, error) {
			if len(args) == 0 || !IsType(args[0]) {
				return Value{}, TypeErrorf("%s.__new__(): not enough arguments", c.Name)
			}
			cls := ToType(args[0])
			if !cls.IsSubtype(c) {
				return Value{}, TypeErrorf("%s.__new__(%s): %s is not a subtype of %s", c.Name, cls.Name, cls.Name, c.Name)
			}
			if c == ObjectType && cls.Layout != LayoutInstance {
				return Value{}, TypeErrorf("object.__new__(%s) is not safe, use %s.__new__()", cls.Name, cls.Name)
			}
			if c == ObjectType {
				if len(args)+len(kw) > 1 {
					return Value{}, TypeErrorf("object.__new__() takes exactly one argument (the type to instantiate)")
				}
				return objectNew(t, cls, nil, nil)
			}
			if s.New == nil {
				return Value{}, TypeErrorf("cannot create '%s' instances", c.Name)
			}
			return s.New(t, cls, args[1:], kw)
		})
	case "__init_subclass__":
		return NewNative(name, "", func(t *Thread, args []Value, kw []Kwarg) (Value, error) {
			if len(kw) > 0 {
				name := c.Name
				if len(args) > 0 && IsType(args[0]) {
					name = ToType(args[0]).qualified()
				}
				return Value{}, TypeErrorf("%s.__init_subclass__() takes no keyword arguments", name)
			}
			return None, nil
		})
	case "__repr__":
		if s.Repr != nil {
			return text(s.Repr)
		}
	case "__str__":
		if s.Str != nil {
			return text(s.Str)
		}
		return text(Repr)
	case "__format__":
		return make(1, func(t *Thread, a []Value) (Value, error) {
			if !IsStr(a[1]) {
				return Value{}, TypeErrorf("__format__() argument must be str, not %s", TypeOf(a[1]).Name)
			}
			f := s.Format
			spec := ToStr(a[1]).String()
			if f == nil {
				if spec != "" {
					return Value{}, TypeErrorf("unsupported format string passed to %s.__format__", TypeOf(a[0]).Name)
				}
				f = func(t *Thread, v Value, _ string) (string, error) { return ToString(t, v) }
			}
			x, err := f(t, a[0], spec)
			if err != nil {
				return Value{}, err
			}
			return StrOf(t, x)
		})
	case "__hash__":
		return make(0, func(t *Thread, a []Value) (Value, error) {
			if c.Unhashable {
				return Value{}, unhashable(a[0])
			}
			if s.Hash == nil {
				return Int(int64(identityHash(t, a[0]))), nil
			}
			h, err := s.Hash(t, a[0])
			return Int(int64(h)), err
		})
	case "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__":
		op := CmpEq
		for i, n := range cmpNames {
			if n == name {
				op = Cmp(i)
			}
		}
		return make(1, func(t *Thread, a []Value) (Value, error) {
			if s.Compare == nil {
				if op == CmpEq && Is(a[0], a[1]) {
					return True, nil
				}
				return NotImplemented, nil
			}
			return s.Compare(t, op, a[0], a[1])
		})
	case "__len__":
		if s.Len != nil {
			return make(0, func(t *Thread, a []Value) (Value, error) {
				n, err := s.Len(t, a[0])
				return Int(int64(n)), err
			})
		}
	case "__iter__":
		if s.Iter != nil {
			return make(0, func(t *Thread, a []Value) (Value, error) { return s.Iter(t, a[0]) })
		}
	case "__next__":
		if s.Next != nil {
			return make(0, func(t *Thread, a []Value) (Value, error) {
				if err := t.Enter(); err != nil {
					return Value{}, err
				}
				x, ok, err := s.Next(t, a[0])
				t.Leave()
				if err == nil && !ok {
					err = NewExc(StopIterationType)
				}
				return x, err
			})
		}
	case "__contains__":
		if s.Contains != nil {
			return make(1, func(t *Thread, a []Value) (Value, error) {
				ok, err := s.Contains(t, a[0], a[1])
				return Bool(ok), err
			})
		}
	case "__getitem__":
		if s.GetItem != nil {
			return make(1, func(t *Thread, a []Value) (Value, error) { return s.GetItem(t, a[0], a[1]) })
		}
	case "__setitem__":
		if s.SetItem != nil {
			return make(2, func(t *Thread, a []Value) (Value, error) { return None, s.SetItem(t, a[0], a[1], a[2]) })
		}
	case "__delitem__":
		if s.DelItem != nil {
			return make(1, func(t *Thread, a []Value) (Value, error) { return None, s.DelItem(t, a[0], a[1]) })
		}
	case "__bool__":
		if s.Bool != nil {
			return make(0, func(t *Thread, a []Value) (Value, error) {
				b, err := s.Bool(t, a[0])
				return Bool(b), err
			})
		}
	case "__call__":
		if s.Call != nil {
			return NewNativeMethod(c, name, "", func(t *Thread, args []Value, kw []Kwarg) (Value, error) {
				return s.Call(t, args[0], args[1:], kw)
			})
		}
	case "__setattr__":
		return make(2, func(t *Thread, a []Value) (Value, error) {
			n, err := attrName(a[1])
			if err != nil {
				return Value{}, err
			}
			return None, SetOwnAttr(t, a[0], n, a[2])
		})
	case "__delattr__":
		return make(1, func(t *Thread, a []Value) (Value, error) {
			n, err := attrName(a[1])
			if err != nil {
				return Value{}, err
			}
			return None, SetOwnAttr(t, a[0], n, Unbound)
		})
	case "__neg__", "__pos__", "__invert__", "__abs__":
		if s.Unary != nil {
			for i, n := range unaryNames {
				if n == name {
					return make(0, func(t *Thread, a []Value) (Value, error) { return s.Unary(t, UnaryOp(i), a[0]) })
				}
			}
		}
	}
	for op, n := range opNames {
		switch name {
		case "__" + n + "__":
			if s.Binary != nil {
				return make(1, func(t *Thread, a []Value) (Value, error) { return s.Binary(t, Op(op), a[0], a[1], false) })
			}
		case "__r" + n + "__":
			if s.Binary != nil {
				return make(1, func(t *Thread, a []Value) (Value, error) { return s.Binary(t, Op(op), a[0], a[1], true) })
			}
		case "__i" + n + "__":
			if s.InPlace != nil {
				return make(1, func(t *Thread, a []Value) (Value, error) { return s.InPlace(t, Op(op), a[0], a[1]) })
			}
		}
	}
	return nil
}

// attrName checks a name that comes as a value: names of the form __x__ are refused here as they are in code.
func attrName(v Value) (*Str, error) {
	if !IsStr(v) {
		return nil, TypeErrorf("attribute name must be string, not '%s'", TypeOf(v).Name)
	}
	if isDunder(ToStr(v).String()) {
		return nil, AttributeErrorf("access to '%s' is not allowed", Printable(ToStr(v).String(), 100))
	}
	return ToStr(v), nil
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
