// This file defines calls from Go code, and what calling a class does.

package object

// Call calls fn with positional arguments.
func Call(t *Thread, fn Value, args ...Value) (Value, error) {
	n := len(args)
	room := AppendFew(t.Scratch(n), args)
	var v Value
	var err error
	if TypeOf(fn) == FuncType {
		v, err = t.VM.CallFunc(t, (*Func)(ptr(fn)), room, nil)
	} else {
		v, err = CallKw(t, fn, room, nil)
	}
	t.Release(n)
	return v, err
}

// CallKw calls fn. args is not kept.
func CallKw(t *Thread, fn Value, args []Value, kw []Kwarg) (Value, error) {
	typ := TypeOf(fn)
	if typ == FuncType {
		return t.VM.CallFunc(t, ToFunc(fn), args, kw)
	}
	if typ.Slots.Call == nil {
		return Value{}, TypeErrorf("'%s' object is not callable", typ.Name)
	}
	if err := t.Enter(); err != nil {
		return Value{}, err
	}
	if typ == NativeType && len(kw) == 0 && len(args) < 32 {
		if n := ToNative(fn); n.Owner == nil && n.FastArgs>>uint(len(args))&1 != 0 {
			v, err := n.Fast(t, args)
			t.Leave()
			return v, err
		}
	}
	v, err := typ.Slots.Call(t, fn, args, kw)
	t.Leave()
	if err == nil && IsType(fn) && ToType(fn).User {
		err = t.Answer(v) // what __init__ put into it is a script's
	}
	return v, err
}

// CallNative calls a function written in Go. A method's first argument is checked to be of its class: an unbound str.upper may be
// called with anything.
func CallNative(t *Thread, n *Native, args []Value, kw []Kwarg) (Value, error) {
	if n.Owner != nil {
		if len(args) == 0 {
			return Value{}, TypeErrorf("unbound method %s.%s() needs an argument", n.Owner.ShortName(), n.Name)
		}
		if typ := TypeOf(args[0]); typ != n.Owner && !typ.IsSubtype(n.Owner) {
			return Value{}, TypeErrorf("descriptor '%s' for '%s' objects doesn't apply to a '%s' object", n.Name, n.Owner.Name, typ.Name)
		}
	}
	return n.Fn(t, args, kw)
}

// IsCallable is callable(v).
func IsCallable(v Value) bool { return TypeOf(v).Slots.Call != nil }

// CallMethod calls v.name(args).
func CallMethod(t *Thread, v Value, name string, args ...Value) (Value, error) {
	fn, bind, err := LookupMethod(t, v, newStrObj(name))
	if err != nil {
		return Value{}, err
	}
	if bind {
		return CallKw(t, fn, append([]Value{v}, args...), nil)
	}
	return CallKw(t, fn, args, nil)
}

// LookupSpecial finds a special method (__enter__, __round__, …) on the type of v, as Python does, bound to v.
func LookupSpecial(t *Thread, v Value, name string) (fn Value, ok bool, err error) {
	typ := TypeOf(v)
	descr, found := typ.Lookup(name)
	if !found {
		return Value{}, false, nil
	}
	if get := TypeOf(descr).Slots.DescrGet; get != nil {
		fn, err = get(t, descr, v, typ)
		return fn, err == nil, err
	}
	return descr, true, nil
}

// typeCall is Class(…).
func typeCall(t *Thread, v Value, args []Value, kw []Kwarg) (Value, error) {
	c := ToType(v)
	if c == TypeType {
		if len(args) != 1 || len(kw) > 0 {
			if len(args) == 3 {
				return Value{}, TypeErrorf("type() takes one argument here; write a class statement to make a class")
			}
			return Value{}, TypeErrorf("type() takes 1 argument")
		}
		typ := TypeOf(args[0])
		if typ == nativeMethodType {
			typ = NativeType
		}
		return typ.Value(), nil
	}
	if c.Slots.New == nil {
		return Value{}, TypeErrorf("cannot create '%s' instances", c.FullName())
	}
	self, err := c.Slots.New(t, c, args, kw)
	if err != nil {
		return Value{}, err
	}
	st := TypeOf(self)
	if st.Slots.Init != nil && (st == c || st.IsSubtype(c)) {
		if err := st.Slots.Init(t, self, args, kw); err != nil {
			return Value{}, err
		}
	}
	return self, nil
}

// IsInstance is isinstance(v, class), where class is a class, a union or a tuple of these.
func IsInstance(t *Thread, v, class Value) (bool, error) {
	return matchClass(t, class, TypeOf(v), v, "isinstance() arg 2 must be a type, a tuple of types, or a union")
}

// IsSubclass is issubclass(c, class).
func IsSubclass(t *Thread, c *Type, class Value) (bool, error) {
	return matchClass(t, class, c, Unbound, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
}

func matchClass(t *Thread, class Value, c *Type, v Value, wrong string) (bool, error) {
	if check := TypeOf(class).Slots.ClassCheck; check != nil {
		return check(t, class, c, v)
	}
	switch {
	case IsType(class):
		return PlainCheck(ToType(class), c), nil
	case IsTuple(class):
		if err := t.Enter(); err != nil {
			return false, err
		}
		defer t.Leave()
		for _, x := range ToTuple(class).Items {
			if err := t.Poll(1); err != nil {
				return false, err
			}
			if ok, err := matchClass(t, x, c, v, wrong); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	return false, TypeErrorf("%s", wrong)
}

// PlainCheck is isinstance or issubclass for a class, without asking its metatype: c derives from class or looks like it.
func PlainCheck(class, c *Type) bool {
	return c == class || c.IsSubtype(class) || class.abstract != nil && class.abstract(c)
}
