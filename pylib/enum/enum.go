// This file defines the module enum: auto, unique, verify, member, nonmember and the constants.

// Package enum is Python's enum: enumerations and flags, whose classes are of a metatype of their own.
package enum

import (
	"strings"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// auto is auto(): the value that the enumeration gives. It is filled at its first use.
type auto struct {
	object.Header
	of value
}

// wrapped is member(x) or nonmember(x).
type wrapped struct {
	object.Header
	of value
}

// constant is a member of FlagBoundary or EnumCheck.
type constant struct {
	object.Header
	name, text string
}

var (
	autoType      = object.NewType("auto", object.LayoutOther)
	memberType    = object.NewType("member", object.LayoutOther)
	nonmemberType = object.NewType("nonmember", object.LayoutOther)
	boundaryType  = object.NewType("FlagBoundary", object.LayoutOther)
	checkType     = object.NewType("EnumCheck", object.LayoutOther)

	boundaries = []value{
		newConstant(boundaryType, "STRICT", "strict"), newConstant(boundaryType, "CONFORM", "conform"),
		newConstant(boundaryType, "EJECT", "eject"), newConstant(boundaryType, "KEEP", "keep"),
	}
	checks = []value{
		newConstant(checkType, "CONTINUOUS", "no skipped integer values"), newConstant(checkType, "NAMED_FLAGS", "multi-flag aliases may not contain unnamed flags"),
		newConstant(checkType, "UNIQUE", "one name per value"),
	}
)

func newConstant(typ *object.Type, name, text string) value {
	c := &constant{object.HeaderOf(typ), name, text}
	v := object.Obj(&c.Header)
	typ.Attrs[name] = v
	return v
}

func newAuto(t *thread) (value, error) {
	if err := t.Charge(40); err != nil {
		return value{}, err
	}
	a := &auto{object.HeaderOf(autoType), object.Unbound}
	return object.Obj(&a.Header), nil
}

func init() {
	initProperty()
	initMembers()
	initMeta()
	autoType.Slots = object.Slots{
		New: args.New("auto", "value=?", func(t *thread, cls *object.Type, a []value) (value, error) {
			v, err := newAuto(t)
			if err == nil {
				object.As[auto](v).of = a[0]
			}
			return v, err
		}),
		Repr: func(t *thread, v value) (string, error) {
			of := object.As[auto](v).of
			if of.IsUnbound() {
				return "auto(_auto_null)", nil
			}
			text, err := object.Repr(t, of)
			if err != nil {
				return "", err
			}
			return object.Concat(t, "auto(", text, ")")
		},
		Visit: func(v value, visit func(value)) int64 { visit(object.As[auto](v).of); return 40 },
	}
	for _, typ := range []*object.Type{memberType, nonmemberType} {
		typ.Slots = object.Slots{
			New: args.New(typ.Name, "value", func(t *thread, cls *object.Type, a []value) (value, error) {
				if err := t.Charge(40); err != nil {
					return value{}, err
				}
				w := &wrapped{object.HeaderOf(typ), a[0]}
				return object.Obj(&w.Header), nil
			}),
			GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
				return object.As[wrapped](v).of, name.String() == "value", nil
			},
			Visit: func(v value, visit func(value)) int64 { visit(object.As[wrapped](v).of); return 40 },
		}
	}
	for _, typ := range []*object.Type{boundaryType, checkType} {
		typ.Slots = object.Slots{
			Repr: func(t *thread, v value) (string, error) {
				c := object.As[constant](v)
				return "<" + typ.Name + "." + c.name + ": " + pytext.Repr(c.text) + ">", nil
			},
			Str: func(t *thread, v value) (string, error) { return object.As[constant](v).text, nil },
			GetAttr: func(t *thread, v value, name *object.Str) (value, bool, error) {
				c := object.As[constant](v)
				if name.String() == "name" {
					return object.NewStr(c.name), true, nil
				}
				return object.NewStr(c.text), name.String() == "value", nil
			},
			Visit: func(value, func(value)) int64 { return 0 },
		}
	}
	for _, typ := range []*object.Type{autoType, memberType, nonmemberType, boundaryType, checkType} {
		typ.Module, typ.Final = "enum", true
		object.InitType(typ)
	}
}

// enumeration is the class that a decorator was given.
func enumeration(v value, what string) (*object.Type, *info, error) {
	if !object.IsType(v) || object.TypeOf(v) != enumMeta {
		return nil, nil, object.TypeErrorf("%s() needs an enumeration, not '%s'", what, object.TypeOf(v).Name)
	}
	c := object.ToType(v)
	return c, infoOf(c), nil
}

// duplicates lists the aliases of an enumeration.
func (n *info) duplicates(t *thread) (string, error) {
	x := object.NewText(t)
	if n.members == nil {
		return "", nil
	}
	for pos := 0; ; {
		k, m, next, ok := n.members.Next(pos)
		if !ok {
			return x.String(), nil
		}
		if pos&0x3ff == 0x3ff {
			if err := t.Poll(0x400); err != nil {
				return "", err
			}
		}
		pos = next
		name, err := nameOf(t, m)
		if err != nil {
			return "", err
		}
		if !object.IsStr(name) || object.ToStr(name).String() == object.ToStr(k).String() {
			continue
		}
		sep := ", "
		if x.Len() == 0 {
			sep = ""
		}
		if err := x.Write(sep + object.ToStr(k).String() + " -> " + object.ToStr(name).String()); err != nil {
			return "", err
		}
	}
}

func unique(t *thread, a []value) (value, error) {
	c, n, err := enumeration(a[0], "unique")
	if err != nil {
		return value{}, err
	}
	list, err := n.duplicates(t)
	if err != nil {
		return value{}, err
	}
	if list != "" {
		return value{}, object.ValueErrorf("duplicate values found in %s: %s", classText(c), list)
	}
	return a[0], nil
}

// verify is the decorator that checks an enumeration for what it lists.
func verify(t *thread, a []value) (value, error) {
	wanted := a[0]
	n := args.PyFunc("verify.__call__", "enumeration", "", func(t *thread, a []value) (value, error) {
		c, n, err := enumeration(a[0], "verify")
		if err != nil {
			return value{}, err
		}
		for _, w := range object.ToTuple(wanted).Items {
			switch {
			case object.Is(w, checks[2]):
				list, err := n.duplicates(t)
				if err != nil {
					return value{}, err
				}
				if list != "" {
					return value{}, object.ValueErrorf("aliases found in %s: %s", classText(c), list)
				}
			case object.Is(w, checks[0]):
				err = n.continuous(t, c)
			case object.Is(w, checks[1]):
				err = n.namedFlags(t, c)
			default:
				err = object.TypeErrorf("verify() takes CONTINUOUS, NAMED_FLAGS and UNIQUE")
			}
			if err != nil {
				return value{}, err
			}
		}
		return a[0], nil
	})
	n.Self = wanted
	return n.Value(), nil
}

// numbers are the values of the members that are ints of 64 bits.
func (n *info) numbers(t *thread) (map[int64]bool, error) {
	out := map[int64]bool{}
	for _, m := range n.list {
		v, err := valueOf(t, m)
		if err == nil {
			err = t.Charge(48)
		}
		if err != nil {
			return nil, err
		}
		if object.IsIntLike(v) && object.PlainInt(v).IsInt() {
			out[object.PlainInt(v).AsInt()] = true
		}
	}
	return out, nil
}

// continuous checks that the values have no gaps; those of flags that each bit is there.
func (n *info) continuous(t *thread, c *object.Type) error {
	have, err := n.numbers(t)
	if err != nil || len(have) < 2 {
		return err
	}
	first := true
	var low, high int64
	for v := range have {
		if first || v < low {
			low = v
		}
		if first || v > high {
			high = v
		}
		first = false
	}
	kind := "enum"
	var gaps []string
	add := func(v int64) error {
		if have[v] {
			return nil
		}
		if err := t.Charge(40); err != nil {
			return err
		}
		text, err := object.Repr(t, object.Int(v))
		gaps = append(gaps, text)
		return err
	}
	if c.IsSubtype(flagType) {
		kind = "flag"
		for v := low; v > 0 && v < high; v <<= 1 {
			if err := add(v); err != nil {
				return err
			}
		}
	} else {
		for v := low + 1; v < high; v++ {
			if err := t.Poll(1); err != nil {
				return err
			}
			if err := add(v); err != nil {
				return err
			}
		}
	}
	if len(gaps) > 0 {
		return object.ValueErrorf("invalid %s %s: missing values %s", kind, pytext.Repr(c.Name), object.Printable(strings.Join(gaps, ", "), 256))
	}
	return nil
}

// namedFlags checks that combinations which have a name consist of flags which have one.
func (n *info) namedFlags(t *thread, c *object.Type) error {
	if n.members == nil {
		return nil
	}
	var names []string
	b := &bits{t: t}
	lost := object.Int(0)
	for pos := 0; ; {
		k, m, next, ok := n.members.Next(pos)
		if !ok {
			break
		}
		pos = next
		v, err := valueOf(t, m)
		if err != nil {
			return err
		}
		if !object.IsIntLike(v) || isNegative(object.PlainInt(v)) {
			continue
		}
		if gap := b.and(object.PlainInt(v), b.not(n.singles)); b.err == nil && !isZero(gap) {
			names, lost = append(names, object.ToStr(k).String()), b.or(lost, gap)
		}
		if b.err != nil {
			return b.err
		}
	}
	if len(names) == 0 {
		return nil
	}
	what := "alias " + names[0] + " is missing"
	if len(names) > 1 {
		what = "aliases " + strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1] + " are missing"
	}
	if isSingle(lost) {
		return object.ValueErrorf("invalid Flag %s: %s value 0x%s [use enum.show_flag_values(value) for details]", pytext.Repr(c.Name), what, object.BigOf(lost).Text(16))
	}
	return object.ValueErrorf("invalid Flag %s: %s combined values of 0x%s [use enum.show_flag_values(value) for details]", pytext.Repr(c.Name), what, object.BigOf(lost).Text(16))
}

// Module is the module enum.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{
		"EnumType": enumMeta.Value(), "EnumMeta": enumMeta.Value(), "auto": autoType.Value(), "member": memberType.Value(),
		"nonmember": nonmemberType.Value(), "property": propertyType.Value(), "FlagBoundary": boundaryType.Value(), "EnumCheck": checkType.Value(),
	}
	for _, typ := range enumTypes() {
		attrs[typ.Name] = typ.Value()
	}
	for _, v := range append(append([]value(nil), boundaries...), checks...) {
		attrs[object.As[constant](v).name] = v
	}
	add := func(name, signature, doc string, fn args.Fn) {
		attrs[name] = args.PyFunc(name, signature, doc, fn).Value()
	}
	add("unique", "enumeration", "Class decorator for enumerations ensuring unique member values.", unique)
	add("verify", "*checks", "Check an enumeration for various constraints.", verify)
	add("show_flag_values", "value", "The single-bit values in a flag value.", func(t *thread, a []value) (value, error) {
		v := a[0]
		if object.TypeOf(v).IsSubtype(flagType) {
			var err error
			if v, err = valueOf(t, v); err != nil {
				return value{}, err
			}
		}
		if !object.IsIntLike(v) {
			return value{}, object.TypeErrorf("show_flag_values() needs a flag or an int, not '%s'", object.TypeOf(v).Name)
		}
		out, err := object.NewList(t, 0)
		if err == nil {
			err = eachBit(t, v, func(bit value) error { return out.Append(t, bit) })
		}
		if err != nil {
			return value{}, err
		}
		return out.Value(), nil
	})
	m := object.NewModule("enum", "Enumerations.", attrs)
	m.Missing = func(name string) string {
		switch name {
		case "global_enum", "global_str", "global_enum_repr", "global_flag_repr":
			return "enum." + name + " is not supported: it binds names in a module; use the members by their class"
		case "pickle_by_enum_name", "pickle_by_global_name":
			return "enum." + name + " is not supported: there is no pickle here"
		}
		return ""
	}
	return m
})
