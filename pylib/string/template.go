// This file defines Template.

package pystring

import (
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
	"github.com/alkimi/pyexec/internal/regex"
	"github.com/alkimi/pyexec/pylib/re"
)

// template is string.Template.
type template struct {
	object.Object
	text value
}

var templateType = object.NewType("Template", object.LayoutObject)

func toTemplate(v value) *template { return object.As[template](v) }

func attr(t *thread, v value, name string) (value, error) {
	return object.GetAttr(t, v, object.NewStrObj(name))
}

// pattern is the compiled pattern of a template's class: that of the class itself, or one made of delimiter and idpattern.
func pattern(t *thread, self value) (value, error) {
	cls := object.TypeOf(self)
	var given [4]value
	for i, name := range [...]string{"delimiter", "idpattern", "braceidpattern", "flags"} {
		v, err := attr(t, cls.Value(), name)
		if err != nil {
			return value{}, err
		}
		given[i] = v
	}
	flags, err := object.IndexInt(t, given[3])
	if err != nil {
		return value{}, err
	}
	text, own := cls.Attrs["pattern"]
	if !own {
		if given[2].IsNone() {
			given[2] = given[1]
		}
		for _, v := range given[:3] {
			if !object.IsStr(v) {
				return value{}, object.TypeErrorf("the attributes of a Template class must be str, not %s", object.TypeOf(v).Name)
			}
		}
		delim := escaped(object.ToStr(given[0]).String())
		out := object.NewText(t)
		for _, part := range [...]string{
			delim, "(?:(?P<escaped>", delim, ")|(?P<named>", object.ToStr(given[1]).String(), "\n)|{(?P<braced>", object.ToStr(given[2]).String(),
			"\n)}|(?P<invalid>))",
		} {
			if err := out.Write(part); err != nil {
				return value{}, err
			}
		}
		if text, err = object.StrOf(t, out.String()); err != nil {
			return value{}, err
		}
	}
	if !object.IsStr(text) {
		return text, nil // compiled by the script
	}
	return re.Compile(t, text, regex.Flags(flags)|regex.Verbose)
}

// escaped is text as a pattern that matches it.
func escaped(text string) string {
	var b strings.Builder
	for i := range len(text) {
		if strings.IndexByte("()[]{}?*+-|^$\\.&~# \t\n\r\v\f", text[i]) >= 0 {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// groups are the groups of a match that a template looks at.
type groups struct{ named, escaped, invalid value }

func groupsOf(t *thread, match value) (g groups, err error) {
	get := func(name string) value {
		if err != nil {
			return object.None
		}
		var v value
		v, err = object.CallMethod(t, match, "group", object.NewStr(name))
		return v
	}
	g.named = get("named")
	if braced := get("braced"); g.named.IsNone() || object.IsStr(g.named) && object.ToStr(g.named).Len() == 0 {
		g.named = braced
	}
	g.escaped, g.invalid = get("escaped"), get("invalid")
	return g, err
}

// invalidPlaceholder is the error for a delimiter that nothing valid follows.
func invalidPlaceholder(t *thread, self, match value) error {
	at, err := object.CallMethod(t, match, "start", object.NewStr("invalid"))
	if err != nil {
		return err
	}
	i, err := object.IndexInt(t, at)
	if err != nil {
		return err
	}
	text, err := attr(t, self, "template")
	if err != nil {
		return err
	}
	before := ""
	if object.IsStr(text) {
		before = pytext.Slice(object.ToStr(text).String(), 0, i)
	}
	line, col := 0, 0
	for l := range linesOf(before) {
		line, col = line+1, pytext.RuneCount(before)-i+pytext.RuneCount(l)
	}
	if line == 0 {
		line, col = 1, 1
	}
	return object.ValueErrorf("Invalid placeholder in string: line %d, col %d", line, col)
}

// linesOf walks the lines of a text with their ends.
func linesOf(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) { pytext.Lines(s, true, nil, yield) }
}

func unrecognized(t *thread, self value) error {
	p, err := pattern(t, self)
	if err != nil {
		return err
	}
	return object.NewExc(object.ValueErrorType, object.NewStr("Unrecognized named group in pattern"), p)
}

// substitute replaces the placeholders; safe leaves what it cannot replace.
func substitute(t *thread, a []value, safe bool) (value, error) {
	self, mapping, kws := a[0], a[1], object.ToDict(a[2])
	p, err := pattern(t, self)
	if err != nil {
		return value{}, err
	}
	lookup := func(t *thread, name value) (value, error) {
		if v, ok, err := kws.Get(t, name); ok || err != nil {
			return v, err
		}
		if mapping.IsUnbound() {
			return value{}, object.KeyError(name)
		}
		return object.GetItem(t, mapping, name)
	}
	convert := object.NewNative("convert", "", func(t *thread, a []value, _ []object.Kwarg) (value, error) {
		match := a[0]
		g, err := groupsOf(t, match)
		if err != nil {
			return value{}, err
		}
		whole := func() (value, error) { return object.CallMethod(t, match, "group") }
		switch {
		case !g.named.IsNone():
			v, err := lookup(t, g.named)
			if err != nil {
				if safe && object.Matches(err, object.KeyErrorType) {
					return whole()
				}
				return value{}, err
			}
			s, err := object.ToString(t, v)
			if err != nil {
				return value{}, err
			}
			return object.StrOf(t, s)
		case !g.escaped.IsNone():
			return attr(t, self, "delimiter")
		case !g.invalid.IsNone() && safe:
			return whole()
		case !g.invalid.IsNone():
			return value{}, invalidPlaceholder(t, self, match)
		}
		return value{}, unrecognized(t, self)
	})
	text, err := attr(t, self, "template")
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(t, p, "sub", convert.Value(), text)
}

// each shows the groups of every placeholder.
func each(t *thread, self value, f func(g groups) error) error {
	p, err := pattern(t, self)
	if err != nil {
		return err
	}
	text, err := attr(t, self, "template")
	if err != nil {
		return err
	}
	matches, err := object.CallMethod(t, p, "finditer", text)
	if err != nil {
		return err
	}
	return object.Iterate(t, matches, func(m value) error {
		g, err := groupsOf(t, m)
		if err != nil {
			return err
		}
		if g.named.IsNone() && g.escaped.IsNone() && g.invalid.IsNone() {
			return unrecognized(t, self)
		}
		return f(g)
	})
}

func init() {
	typ := templateType
	typ.Module, typ.Doc = "string", "A string class for supporting $-substitutions."
	params := args.Parse("self, template")
	typ.Slots = object.Slots{
		New: func(t *thread, cls *object.Type, _ []value, _ []object.Kwarg) (value, error) {
			if err := t.Charge(64); err != nil {
				return value{}, err
			}
			x := &template{text: object.Unbound}
			x.Header = object.HeaderOf(cls)
			return object.Obj(&x.Header), nil
		},
		Init: func(t *thread, self value, given []value, kw []object.Kwarg) error {
			a, err := params.BindPy(t, "Template.__init__", append([]value{self}, given...), kw)
			if err != nil {
				return err
			}
			toTemplate(self).text = a[1]
			return nil
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(toTemplate(v).text)
			return 64 + toTemplate(v).VisitAttrs(visit)
		},
	}
	object.InitType(typ)
	typ.Attrs["delimiter"] = object.NewStr("$")
	typ.Attrs["idpattern"] = object.NewStr(`(?a:[_a-z][_a-z0-9]*)`)
	typ.Attrs["braceidpattern"] = object.None
	typ.Attrs["flags"] = object.Int(int64(regex.IgnoreCase))
	typ.Attrs["template"] = object.NewGetSet("template", func(_ *thread, self value) (value, error) {
		if v := toTemplate(self).text; !v.IsUnbound() {
			return v, nil
		}
		return value{}, object.NoAttribute(self, object.NewStrObj("template"))
	}, func(_ *thread, self, v value) error {
		toTemplate(self).text = v
		return nil
	})
	args.AddPy(typ, "substitute", "mapping=?, /, **kws", "The text with all placeholders replaced.", func(t *thread, a []value) (value, error) {
		return substitute(t, a, false)
	})
	args.AddPy(typ, "safe_substitute", "mapping=?, /, **kws", "The text with the known placeholders replaced.", func(t *thread, a []value) (value, error) {
		return substitute(t, a, true)
	})
	args.AddPy(typ, "is_valid", "", "Whether substitute would find no invalid placeholder.", func(t *thread, a []value) (value, error) {
		valid := true
		err := each(t, a[0], func(g groups) error {
			if g.named.IsNone() && !g.invalid.IsNone() {
				valid = false
				return object.StopIterating
			}
			return nil
		})
		return object.Bool(valid), err
	})
	args.AddPy(typ, "get_identifiers", "", "The names of the placeholders.", func(t *thread, a []value) (value, error) {
		list, err := object.NewList(t, 0)
		if err != nil {
			return value{}, err
		}
		seen, err := object.NewSet(t, object.SetType)
		if err != nil {
			return value{}, err
		}
		err = each(t, a[0], func(g groups) error {
			if g.named.IsNone() {
				return nil
			}
			if ok, err := seen.Has(t, g.named); ok || err != nil {
				return err
			}
			if err := seen.Add(t, g.named); err != nil {
				return err
			}
			return list.Append(t, g.named)
		})
		return list.Value(), err
	})
}
