// This file defines the slots of a class of the script that call its special methods.

package object

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
			return ToStr(r).String(), nil
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
				if err := t.ChargeScratch(n); err != nil {
					return Value{}, err
				}
				x, err := CallKw(t, fn, AppendFew(append(t.Scratch(n), v), args), kw)
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
