// This file defines the methods that a dataclass gets.

package dataclasses

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
)

// ready is what __init__ has found out about the class of the instances that it fills; it holds as long as no class changes.
type ready struct {
	typ    *object.Type
	epoch  uint64
	direct bool // attributes can be set without asking the class
	shape  *object.Shape
}

// add gives the class a method unless it defines it itself; defined tells that it does.
func (c *class) add(t *thread, name string, fn func(t *thread, a []value, kw []object.Kwarg) (value, error)) (defined bool, err error) {
	if _, ok := c.cls.Attrs[name]; ok {
		return true, nil
	}
	if err := t.Charge(200); err != nil {
		return false, err
	}
	n := object.NewNativeMethod(c.cls, name, "", fn)
	n.Self = c.held
	return false, object.SetOwnAttr(t, c.cls.Value(), object.NewStrObj(name), n.Value())
}

// plain is add for a method that takes n arguments behind self.
func (c *class) plain(t *thread, name string, n int, fn func(t *thread, a []value) (value, error)) (defined bool, err error) {
	return c.add(t, name, func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		if len(a) != n+1 || len(kw) > 0 {
			return value{}, object.TypeErrorf("%s.%s() takes %d positional arguments but %d were given", c.qualname(), name, n+1, len(a)+len(kw))
		}
		return fn(t, a)
	})
}

func (c *class) qualname() string {
	if c.cls.Qualname != "" {
		return c.cls.Qualname
	}
	return c.cls.Name
}

func (c *class) set(t *thread, name string, v value) error {
	return object.SetOwnAttr(t, c.cls.Value(), object.NewStrObj(name), v)
}

// install gives the class what the options ask for.
func (c *class) install(t *thread) error {
	if err := c.set(t, fieldsName, c.held); err != nil {
		return err
	}
	hash, ownHash := c.cls.Attrs["__hash__"]
	if _, eq := c.cls.Attrs["__eq__"]; eq && ownHash && hash.IsNone() {
		ownHash = false
	}
	_, c.post = c.cls.Lookup("__post_init__")
	if err := c.addInit(t); err != nil {
		return err
	}
	if c.opts.repr {
		if _, err := c.add(t, "__repr__", c.repr); err != nil {
			return err
		}
	}
	compared := c.only(func(f *field) bool { return f.compare })
	if c.opts.eq {
		if _, err := c.plain(t, "__eq__", 1, func(t *thread, a []value) (value, error) { return c.compare(t, object.CmpEq, compared, a[0], a[1]) }); err != nil {
			return err
		}
	}
	if c.opts.order {
		for i, name := range [...]string{"__lt__", "__le__", "__gt__", "__ge__"} {
			op := object.CmpLt + object.Cmp(i)
			defined, err := c.plain(t, name, 1, func(t *thread, a []value) (value, error) { return c.compare(t, op, compared, a[0], a[1]) })
			if err != nil {
				return err
			}
			if defined {
				return object.TypeErrorf("Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering", name, c.cls.Name)
			}
		}
	}
	if c.opts.frozen {
		if err := c.freeze(t); err != nil {
			return err
		}
	}
	if err := c.addHash(t, ownHash); err != nil {
		return err
	}
	if c.opts.matchArgs {
		if _, ok := c.cls.Attrs["__match_args__"]; !ok {
			names := make([]value, c.positional)
			for i, f := range c.params[:c.positional] {
				names[i] = f.key.Value()
			}
			v, err := object.NewTuple(t, names)
			if err != nil {
				return err
			}
			if err := c.set(t, "__match_args__", v); err != nil {
				return err
			}
		}
	}
	if err := c.addDoc(t); err != nil {
		return err
	}
	if c.opts.slots {
		return c.addSlots(t)
	}
	return nil
}

// only are the fields, InitVars left out, for which keep holds.
func (c *class) only(keep func(f *field) bool) []*field {
	var out []*field
	for _, f := range c.fields {
		if f.kind == plainField && keep(f) {
			out = append(out, f)
		}
	}
	return out
}

func (c *class) addInit(t *thread) error {
	if !c.opts.init {
		return nil
	}
	var sig strings.Builder
	sig.WriteString("self")
	withDefault := false
	for i, f := range c.params {
		if i == c.positional {
			sig.WriteString(", *")
		}
		if i < c.positional {
			if withDefault && !f.hasDefault() {
				return object.TypeErrorf("non-default argument %s follows default argument", quoted(f.name))
			}
			withDefault = withDefault || f.hasDefault()
		}
		sig.WriteString(", " + f.name)
		if f.hasDefault() {
			sig.WriteString("=?")
		}
	}
	if err := t.Charge(int64(sig.Len()) + int64(len(c.params))*96); err != nil {
		return err
	}
	signature := args.Parse(sig.String())
	name := c.qualname() + ".__init__"
	at := map[*field]int{}
	for i, f := range c.params {
		at[f] = i
	}
	// stores are the fields that __init__ sets, with the places of their arguments, -1 for those that have none.
	type store struct {
		*field
		arg int
	}
	var stores []store
	var names []string
	for _, f := range c.fields {
		arg := -1
		if i, ok := at[f]; ok {
			arg = i
		}
		if f.kind == plainField && (arg >= 0 || !isMissing(f.factory) || c.opts.slots && !isMissing(f.def)) {
			stores, names = append(stores, store{f, arg}), append(names, f.name)
		}
	}
	_, err := c.add(t, "__init__", func(t *thread, a []value, kw []object.Kwarg) (value, error) {
		var given []value
		if len(kw) == 0 && len(a) == len(c.params)+1 && len(c.params) == c.positional {
			given = a[1:]
		} else {
			bound, err := signature.BindPy(t, name, a, kw)
			if err != nil {
				return value{}, err
			}
			given = bound[1:]
		}
		self := a[0]
		vals := t.Scratch(len(stores))
		defer t.Release(len(stores))
		for _, s := range stores {
			v := object.Unbound
			if s.arg >= 0 {
				v = given[s.arg]
			}
			if v.IsUnbound() {
				v = s.def
				if !isMissing(s.factory) {
					var err error
					if v, err = object.Call(t, s.factory); err != nil {
						return value{}, err
					}
				}
			}
			vals = append(vals, v)
		}
		if err := c.store(t, self, names, vals, func(i int) *object.Str { return stores[i].key }); err != nil {
			return value{}, err
		}
		if !c.post {
			return object.None, nil
		}
		var rest []value
		for _, f := range c.fields {
			if f.kind != initVar {
				continue
			}
			v := f.def
			if i, ok := at[f]; ok && !given[i].IsUnbound() {
				v = given[i]
			}
			rest = append(rest, v)
		}
		_, err := object.CallMethod(t, self, "__post_init__", rest...)
		return object.None, err
	})
	return err
}

// store sets the attributes of a new instance.
func (c *class) store(t *thread, self value, names []string, vals []value, key func(i int) *object.Str) error {
	typ := object.TypeOf(self)
	r := &c.ready
	if r.typ != typ || r.epoch != t.Epoch {
		*r = ready{typ: typ, epoch: t.Epoch, direct: typ.Layout == object.LayoutInstance && typ.User && (typ.Slots.SetAttr == nil || c.opts.frozen)}
		for _, n := range names {
			if d, ok := typ.Lookup(n); ok && object.TypeOf(d).Slots.DescrSet != nil || !typ.Allows(n) {
				r.direct = false
			}
		}
	}
	if r.direct {
		in := object.ToInstance(self)
		if len(in.Slots) == 0 {
			shape, err := in.Fill(t, r.shape, names, vals)
			if r.typ == typ {
				r.shape = shape
			}
			return err
		}
	}
	set := object.SetAttr
	if c.opts.frozen {
		set = object.SetOwnAttr
	}
	for i, v := range vals {
		if err := set(t, self, key(i), v); err != nil {
			return err
		}
	}
	return nil
}

func (c *class) repr(t *thread, a []value, kw []object.Kwarg) (value, error) {
	if len(a) != 1 || len(kw) > 0 {
		return value{}, object.TypeErrorf("%s.__repr__() takes 1 positional argument but %d were given", c.qualname(), len(a)+len(kw))
	}
	self := a[0]
	if !t.EnterRepr(self) {
		return object.StrOf(t, "...")
	}
	defer t.LeaveRepr(self)
	typ := object.TypeOf(self)
	sep := typ.Name
	if typ.Qualname != "" {
		sep = typ.Qualname
	}
	sep += "("
	x := object.NewText(t)
	for _, f := range c.fields {
		if f.kind != plainField || !f.repr {
			continue
		}
		v, err := object.GetAttr(t, self, f.key)
		if err != nil {
			return value{}, err
		}
		text, err := object.Repr(t, v)
		if err != nil {
			return value{}, err
		}
		for _, s := range [...]string{sep, f.name, "=", text} {
			if err := x.Write(s); err != nil {
				return value{}, err
			}
		}
		sep = ", "
	}
	if sep != ", " {
		if err := x.Write(sep); err != nil {
			return value{}, err
		}
	}
	if err := x.Write(")"); err != nil {
		return value{}, err
	}
	return object.StrOf(t, x.String())
}

// compare compares the fields in order, as tuples of them compare.
func (c *class) compare(t *thread, op object.Cmp, fields []*field, a, b value) (value, error) {
	if object.TypeOf(a) != object.TypeOf(b) {
		return object.NotImplemented, nil
	}
	for _, f := range fields {
		x, err := object.GetAttr(t, a, f.key)
		if err != nil {
			return value{}, err
		}
		y, err := object.GetAttr(t, b, f.key)
		if err != nil {
			return value{}, err
		}
		same, err := object.Equal(t, x, y)
		switch {
		case err != nil:
			return value{}, err
		case same:
		case op == object.CmpEq:
			return object.False, nil
		default:
			return object.Compare(t, op, x, y)
		}
	}
	return object.Bool(op == object.CmpEq || op == object.CmpLe || op == object.CmpGe), nil
}

// freeze makes instances refuse changes.
func (c *class) freeze(t *thread) error {
	if err := c.set(t, frozenMark, object.True); err != nil {
		return err
	}
	refused := func(self value, name string) bool {
		if object.TypeOf(self) == c.cls {
			return true
		}
		for _, f := range c.fields {
			if f.name == name && f.kind == plainField {
				return true
			}
		}
		return false
	}
	for name, verb := range map[string]string{"__setattr__": "assign to", "__delattr__": "delete"} {
		n := 2
		if name == "__delattr__" {
			n = 1
		}
		defined, err := c.plain(t, name, n, func(t *thread, a []value) (value, error) {
			if !object.IsStr(a[1]) {
				return value{}, object.TypeErrorf("attribute name must be string, not '%s'", object.TypeOf(a[1]).Name)
			}
			attr := object.ToStr(a[1])
			if refused(a[0], attr.String()) {
				return value{}, object.Raise(frozenError, "cannot %s field %s", verb, quoted(attr.String()))
			}
			super, err := object.NewSuper(t, c.cls, a[0])
			if err != nil {
				return value{}, err
			}
			fn, err := object.GetAttr(t, super, object.NewStrObj(name))
			if err != nil {
				return value{}, err
			}
			return object.Call(t, fn, a[1:]...)
		})
		if err != nil {
			return err
		}
		if defined {
			return object.TypeErrorf("Cannot overwrite attribute %s in class %s", name, c.cls.Name)
		}
	}
	return nil
}

func (c *class) addHash(t *thread, own bool) error {
	switch {
	case own && c.opts.unsafeHash:
		return object.TypeErrorf("Cannot overwrite attribute __hash__ in class %s", c.cls.Name)
	case own || !c.opts.unsafeHash && !c.opts.eq:
		return nil
	case !c.opts.unsafeHash && !c.opts.frozen:
		return c.set(t, "__hash__", object.None)
	}
	var hashed []*field
	for _, f := range c.only(func(*field) bool { return true }) {
		in := f.compare
		if !f.hash.IsNone() {
			var err error
			if in, err = object.Truth(t, f.hash); err != nil {
				return err
			}
		}
		if in {
			hashed = append(hashed, f)
		}
	}
	if _, ok := c.cls.Attrs["__hash__"]; ok {
		if err := c.set(t, "__hash__", object.Unbound); err != nil {
			return err
		}
	}
	_, err := c.plain(t, "__hash__", 0, func(t *thread, a []value) (value, error) {
		vals := t.Scratch(len(hashed))
		defer t.Release(len(hashed))
		for _, f := range hashed {
			v, err := object.GetAttr(t, a[0], f.key)
			if err != nil {
				return value{}, err
			}
			vals = append(vals, v)
		}
		tuple, err := object.NewTuple(t, vals)
		if err != nil {
			return value{}, err
		}
		h, err := object.Hash(t, tuple)
		return object.Int(int64(h)), err
	})
	return err
}

// addSlots lets instances have the fields as attributes and no others. What the fields have as defaults leaves the class.
func (c *class) addSlots(t *thread) error {
	if _, ok := c.cls.Attrs["__slots__"]; ok {
		return object.TypeErrorf("%s already specifies __slots__", c.cls.Name)
	}
	var names []string
	for _, f := range c.only(func(*field) bool { return true }) {
		inherited := false
		for _, m := range c.cls.MRO[1:] {
			inherited = inherited || m.User && m.HasSlot(f.name)
		}
		if !inherited {
			names = append(names, f.name)
		}
		if _, ok := c.cls.Attrs[f.name]; ok {
			if err := c.set(t, f.name, object.Unbound); err != nil {
				return err
			}
		}
	}
	return c.cls.SetSlots(t, names)
}

// addDoc says how the class is called, where it does not say itself what it is.
func (c *class) addDoc(t *thread) error {
	if doc, ok := c.cls.Attrs["__doc__"]; ok && !doc.IsNone() || !c.opts.init {
		return nil
	}
	x := object.NewText(t)
	err := x.Write(c.cls.Name + "(")
	for i, f := range c.params {
		if err != nil {
			break
		}
		sep := ", "
		if i == 0 {
			sep = ""
		}
		if i == c.positional {
			sep += "*, "
		}
		var note, def string
		if note, err = annotationText(t, f.typ); err != nil {
			break
		}
		switch {
		case !isMissing(f.factory):
			def = " = <factory>"
		case !isMissing(f.def):
			if def, err = object.Repr(t, f.def); err == nil {
				err = t.Charge(int64(len(def)))
			}
			def = " = " + def
		}
		if err == nil {
			err = x.Write(sep + f.name + ": " + note + def)
		}
	}
	if err == nil {
		err = x.Write(")")
	}
	if err != nil {
		if object.Matches(err, object.ExceptionType) {
			return nil
		}
		return err
	}
	doc, err := object.StrOf(t, x.String())
	if err != nil {
		return err
	}
	return c.set(t, "__doc__", doc)
}

func annotationText(t *thread, v value) (string, error) {
	if object.IsType(v) {
		c := object.ToType(v)
		if c.Module == "builtins" {
			return c.ShortName(), nil
		}
		return c.FullName(), nil
	}
	text, err := object.Repr(t, v)
	if err == nil && object.TypeOf(v).Module == "typing" {
		text = strings.ReplaceAll(text, "typing.", "")
	}
	return text, err
}
