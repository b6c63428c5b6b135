// This file defines Match, what a search found.

package re

import (
	"fmt"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
	"github.com/alkimi/pyexec/internal/regex"
)

// match is re.Match.
type match struct {
	object.Header
	pattern *pattern
	subject subject
	groups  []int // byte offsets
	last    int   // the group closed last
}

var matchType = object.NewType("re.Match", object.LayoutOther)

const sizeMatch = 160

func toMatch(v value) *match { return object.As[match](v) }

func newMatch(t *thread, p *pattern, s subject, m *regex.Matcher) (value, error) {
	if err := t.Charge(sizeMatch + int64(len(m.Groups))*8); err != nil {
		return value{}, err
	}
	x := &match{Header: object.HeaderOf(matchType), pattern: p, subject: s, groups: append([]int(nil), m.Groups...), last: m.LastGroup}
	return object.Obj(&x.Header), nil
}

// number is the number of the group that v names.
func (m *match) number(t *thread, v value) (int, error) {
	n := -1
	switch {
	case object.IsStr(v):
		name := object.ToStr(v).String()
		for i, x := range m.pattern.prog.Names {
			if i > 0 && x == name && name != "" {
				return i, nil
			}
		}
	case object.TypeOf(v).Slots.Index != nil:
		i, err := object.Index(t, v)
		if err != nil {
			return 0, err
		}
		if i.Ref == nil && i.AsInt() >= 0 && i.AsInt() <= int64(m.pattern.prog.Groups) {
			n = int(i.AsInt())
		}
	}
	if n < 0 {
		return 0, object.IndexErrorf("no such group")
	}
	return n, nil
}

// group is the text of a group, or what stands for one that took no part.
func (m *match) group(t *thread, i int, absent value) (value, error) {
	from, to := m.groups[2*i], m.groups[2*i+1]
	if from < 0 || to < 0 {
		return absent, nil
	}
	return m.subject.slice(t, from, to)
}

// span is the start and end of a group in characters.
func (m *match) span(i int) (from, to int) {
	if m.groups[2*i] < 0 || m.groups[2*i+1] < 0 {
		return -1, -1
	}
	return m.subject.index(m.groups[2*i]), m.subject.index(m.groups[2*i+1])
}

func (m *match) pair(t *thread, i int) (value, error) {
	from, to := m.span(i)
	return object.Pair(t, object.Int(int64(from)), object.Int(int64(to)))
}

func (m *match) expand(t *thread, v value) (value, error) {
	s, ok := textOf(v)
	if !ok {
		return value{}, notText(v)
	}
	pieces, err := regex.ParseTemplate(t.Meter, m.pattern.prog, s, object.IsBytesLike(v))
	if err != nil {
		return value{}, patternError(t, err, v)
	}
	out := object.NewText(t)
	if err := m.subject.expand(out, pieces, m.groups); err != nil {
		return value{}, err
	}
	return m.subject.result(t, out.String())
}

func init() {
	typ := matchType
	typ.Module, typ.Doc, typ.Final = "re", "The result of re.match() and re.search().", true
	typ.Slots = object.Slots{
		Repr: func(t *thread, v value) (string, error) {
			m := toMatch(v)
			x, err := m.group(t, 0, object.None)
			if err != nil {
				return "", err
			}
			r, err := object.Repr(t, x)
			if err != nil {
				return "", err
			}
			from, to := m.span(0)
			return fmt.Sprintf("<re.Match object; span=(%d, %d), match=%s>", from, to, pytext.Slice(r, 0, 50)), nil
		},
		GetItem: func(t *thread, v, key value) (value, error) {
			i, err := toMatch(v).number(t, key)
			if err != nil {
				return value{}, err
			}
			return toMatch(v).group(t, i, object.None)
		},
		Visit: func(v value, visit func(value)) int64 {
			m := toMatch(v)
			visit(m.pattern.value())
			visit(m.subject.v)
			return sizeMatch + int64(len(m.groups))*8
		},
	}
	object.InitType(typ)
	matchAttributes(typ)
	args.Add(typ, "group", "*args", "The text of groups.", func(t *thread, a []value) (value, error) {
		m, which := toMatch(a[0]), object.ToTuple(a[1]).Items
		switch len(which) {
		case 0:
			return m.group(t, 0, object.None)
		case 1:
			i, err := m.number(t, which[0])
			if err != nil {
				return value{}, err
			}
			return m.group(t, i, object.None)
		}
		if err := t.Charge(int64(len(which))*16 + 32); err != nil {
			return value{}, err
		}
		out := make([]value, len(which))
		for k, w := range which {
			i, err := m.number(t, w)
			if err != nil {
				return value{}, err
			}
			if out[k], err = m.group(t, i, object.None); err != nil {
				return value{}, err
			}
			if k&1023 == 1023 {
				if err := t.Poll(1024); err != nil {
					return value{}, err
				}
			}
		}
		return object.TupleOf(out), nil
	})
	args.Add(typ, "groups", "default=None", "The texts of all groups.", func(t *thread, a []value) (value, error) {
		m := toMatch(a[0])
		out := make([]value, m.pattern.prog.Groups)
		for i := range out {
			x, err := m.group(t, i+1, a[1])
			if err != nil {
				return value{}, err
			}
			out[i] = x
		}
		return object.NewTuple(t, out)
	})
	args.Add(typ, "groupdict", "default=None", "The texts of all named groups.", func(t *thread, a []value) (value, error) {
		m := toMatch(a[0])
		d, err := object.NewDict(t)
		if err != nil {
			return value{}, err
		}
		for i, name := range m.pattern.prog.Names {
			if name == "" {
				continue
			}
			x, err := m.group(t, i, a[1])
			if err != nil {
				return value{}, err
			}
			if err := d.SetStr(t, name, x); err != nil {
				return value{}, err
			}
		}
		return d.Value(), nil
	})
	place := func(name string, f func(t *thread, m *match, i int) (value, error)) {
		args.Add(typ, name, "group=0, /", "Where a group is.", func(t *thread, a []value) (value, error) {
			i, err := toMatch(a[0]).number(t, a[1])
			if err != nil {
				return value{}, err
			}
			return f(t, toMatch(a[0]), i)
		})
	}
	place("start", func(_ *thread, m *match, i int) (value, error) {
		from, _ := m.span(i)
		return object.Int(int64(from)), nil
	})
	place("end", func(_ *thread, m *match, i int) (value, error) {
		_, to := m.span(i)
		return object.Int(int64(to)), nil
	})
	place("span", func(t *thread, m *match, i int) (value, error) { return m.pair(t, i) })
	args.Add(typ, "expand", "template", "A template with the groups filled in.", func(t *thread, a []value) (value, error) {
		return toMatch(a[0]).expand(t, a[1])
	})
	self := func(_ *thread, a []value) (value, error) { return a[0], nil }
	args.Add(typ, "__copy__", "", "", self)
	args.Add(typ, "__deepcopy__", "memo, /", "", self)
}

func matchAttributes(typ *object.Type) {
	get := func(name string, f func(t *thread, m *match) (value, error)) {
		typ.Attrs[name] = object.NewGetSet(name, func(t *thread, self value) (value, error) { return f(t, toMatch(self)) }, nil)
	}
	get("string", func(_ *thread, m *match) (value, error) { return m.subject.v, nil })
	get("re", func(_ *thread, m *match) (value, error) { return m.pattern.value(), nil })
	get("pos", func(_ *thread, m *match) (value, error) { return object.Int(int64(m.subject.pos)), nil })
	get("endpos", func(_ *thread, m *match) (value, error) { return object.Int(int64(m.subject.bounds.end)), nil })
	get("lastindex", func(_ *thread, m *match) (value, error) {
		if m.last == 0 {
			return object.None, nil
		}
		return object.Int(int64(m.last)), nil
	})
	get("lastgroup", func(t *thread, m *match) (value, error) {
		if name := m.pattern.prog.Names[m.last]; name != "" {
			return object.StrOf(t, name)
		}
		return object.None, nil
	})
	get("regs", func(t *thread, m *match) (value, error) {
		out := make([]value, len(m.groups)/2)
		for i := range out {
			x, err := m.pair(t, i)
			if err != nil {
				return value{}, err
			}
			out[i] = x
		}
		return object.NewTuple(t, out)
	})
}
