// This file defines Pattern, a compiled regular expression, and what it does with strings.

package re

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
	"github.com/alkimi/pyexec/internal/regex"
)

// pattern is re.Pattern.
type pattern struct {
	object.Header
	prog *regex.Program
	text value // what it was compiled from
}

var patternType = object.NewType("re.Pattern", object.LayoutOther)

const sizePattern = 96

func toPattern(v value) *pattern { return object.As[pattern](v) }

func (p *pattern) value() value { return object.Obj(&p.Header) }

// bounds are pos and endpos.
type bounds struct{ pos, end int }

var whole = bounds{0, 1<<63 - 1}

// subject is a string that is matched.
type subject struct {
	v     value
	text  string
	str   *object.Str // nil for bytes
	start int         // byte offsets of pos and endpos
	end   int
	bounds
}

// subject checks a string and cuts the bounds to it.
func (p *pattern) subject(t *thread, v value, b bounds) (subject, error) {
	s := subject{v: v, bounds: b}
	n := 0
	switch {
	case object.IsStr(v):
		s.str = object.ToStr(v)
		s.text, n = s.str.String(), s.str.Len()
		if p.prog.Bytes {
			return s, object.TypeErrorf("cannot use a bytes pattern on a string-like object")
		}
	case object.IsBytesLike(v):
		var err error
		if s.text, err = object.BytesKept(t, v); err != nil { // matches keep it
			return s, err
		}
		n = len(s.text)
		if !p.prog.Bytes {
			return s, object.TypeErrorf("cannot use a string pattern on a bytes-like object")
		}
	default:
		return s, object.TypeErrorf("expected string or bytes-like object, got '%s'", object.TypeOf(v).Name)
	}
	s.pos, s.bounds.end = max(0, min(s.pos, n)), max(0, min(s.bounds.end, n))
	s.start, s.end = s.offset(s.pos), s.offset(s.bounds.end)
	return s, nil
}

// offset is the byte offset of a character.
func (s *subject) offset(i int) int {
	if s.str == nil {
		return i
	}
	return s.str.Offset(i)
}

// index is the number of the character at a byte offset.
func (s *subject) index(off int) int {
	if s.str == nil || s.str.ASCII() || off < 0 {
		return off
	}
	const near = 256
	if off < near {
		return pytext.RuneCount(s.text[:off])
	}
	lo, hi := 0, s.str.Len()
	for hi-lo > near {
		// Offsets of multiples of 64 are looked up.
		mid := (lo + hi) / 2 &^ 63
		if s.str.Offset(mid) <= off {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo + pytext.RuneCount(s.text[s.str.Offset(lo):off])
}

// slice is the part of the string between two byte offsets.
func (s *subject) slice(t *thread, from, to int) (value, error) {
	if from >= to {
		from, to = 0, 0
	}
	if from == 0 && to == len(s.text) && (object.TypeOf(s.v) == object.StrType || object.TypeOf(s.v) == object.BytesType) {
		return s.v, nil
	}
	// A part must not keep a long text alive.
	if s.str == nil {
		return object.NewBytes(t, strings.Clone(s.text[from:to]))
	}
	return object.StrOf(t, strings.Clone(s.text[from:to]))
}

// each shows every match to f until it gives false.
func (p *pattern) each(t *thread, s *subject, f func(m *regex.Matcher) (bool, error)) error {
	m, err := regex.NewMatcher(t.Meter, p.prog, s.text, s.end)
	if err != nil {
		return err
	}
	defer m.Close()
	for start, empty := s.start, false; start <= s.end; {
		ok, err := m.Find(start, regex.Search, empty)
		if err != nil || !ok {
			return err
		}
		from, to := m.Groups[0], m.Groups[1]
		if ok, err := f(m); err != nil || !ok {
			return err
		}
		start, empty = to, from == to
	}
	return nil
}

func (p *pattern) find(t *thread, v value, b bounds, mode regex.Mode) (value, error) {
	s, err := p.subject(t, v, b)
	if err != nil || s.start > s.end {
		return object.None, err
	}
	m, err := regex.NewMatcher(t.Meter, p.prog, s.text, s.end)
	if err != nil {
		return value{}, err
	}
	ok, err := m.Find(s.start, mode, false)
	m.Close()
	if err != nil || !ok {
		return object.None, err
	}
	return newMatch(t, p, s, m)
}

func (p *pattern) findAll(t *thread, v value, b bounds) (value, error) {
	s, err := p.subject(t, v, b)
	if err != nil {
		return value{}, err
	}
	list, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	n := p.prog.Groups
	items := make([]value, n)
	err = p.each(t, &s, func(m *regex.Matcher) (bool, error) {
		if n <= 1 {
			x, err := s.slice(t, m.Groups[2*n], m.Groups[2*n+1])
			if err != nil {
				return false, err
			}
			return true, list.Append(t, x)
		}
		for i := range items {
			x, err := s.slice(t, m.Groups[2*i+2], m.Groups[2*i+3])
			if err != nil {
				return false, err
			}
			items[i] = x
		}
		x, err := object.NewTuple(t, items)
		if err != nil {
			return false, err
		}
		return true, list.Append(t, x)
	})
	return list.Value(), err
}

var matchIterType = object.NewType("callable_iterator", object.LayoutOther, object.IteratorType)

func (p *pattern) findIter(t *thread, v value, b bounds) (value, error) {
	s, err := p.subject(t, v, b)
	if err != nil {
		return value{}, err
	}
	start, empty := s.start, false
	return object.NewIterator(t, matchIterType, func(t *thread) (value, bool, error) {
		if start > s.end {
			return value{}, false, nil
		}
		m, err := regex.NewMatcher(t.Meter, p.prog, s.text, s.end)
		if err != nil {
			return value{}, false, err
		}
		ok, err := m.Find(start, regex.Search, empty)
		m.Close()
		if err != nil || !ok {
			start = s.end + 1
			return value{}, false, err
		}
		start, empty = m.Groups[1], m.Groups[0] == m.Groups[1]
		x, err := newMatch(t, p, s, m)
		return x, err == nil, err
	}, func(visit func(value)) {
		visit(s.v)
		visit(p.value())
	})
}

func (p *pattern) split(t *thread, v, maxsplit value) (value, error) {
	limit, err := size(t, maxsplit)
	if err != nil {
		return value{}, err
	}
	s, err := p.subject(t, v, whole)
	if err != nil {
		return value{}, err
	}
	list, err := object.NewList(t, 0)
	if err != nil {
		return value{}, err
	}
	add := func(from, to int) error {
		x, err := s.slice(t, from, to)
		if err != nil {
			return err
		}
		return list.Append(t, x)
	}
	last, n := 0, 0
	if limit >= 0 {
		err = p.each(t, &s, func(m *regex.Matcher) (bool, error) {
			if err := add(last, m.Groups[0]); err != nil {
				return false, err
			}
			for i := 1; i <= p.prog.Groups; i++ {
				if m.Groups[2*i] < 0 || m.Groups[2*i+1] < 0 {
					if err := list.Append(t, object.None); err != nil {
						return false, err
					}
				} else if err := add(m.Groups[2*i], m.Groups[2*i+1]); err != nil {
					return false, err
				}
			}
			last = m.Groups[1]
			n++
			return limit == 0 || n < limit, nil
		})
	}
	if err == nil {
		err = add(last, len(s.text))
	}
	return list.Value(), err
}

// size is a count as CPython's Py_ssize_t.
func size(t *thread, v value) (int, error) {
	n, err := object.Index(t, v)
	if err != nil {
		return 0, err
	}
	if n.Ref != nil {
		return 0, object.OverflowErrorf("Python int too large to convert to C ssize_t")
	}
	return int(n.AsInt()), nil
}

// flagsText is the flags as repr shows them.
func (p *pattern) flagsText() string {
	f := p.prog.Flags
	if !p.prog.Bytes {
		f &^= regex.Unicode
	}
	text, sep := "", ", "
	for _, x := range [...]struct {
		flag regex.Flags
		name string
	}{
		{regex.Template, "TEMPLATE"}, {regex.IgnoreCase, "IGNORECASE"}, {regex.Locale, "LOCALE"}, {regex.Multiline, "MULTILINE"},
		{regex.DotAll, "DOTALL"}, {regex.Unicode, "UNICODE"}, {regex.Verbose, "VERBOSE"}, {regex.Debug, "DEBUG"}, {regex.ASCII, "ASCII"},
	} {
		if f&x.flag != 0 {
			text += sep + "re." + x.name
			f &^= x.flag
			sep = "|"
		}
	}
	if f != 0 {
		text += fmt.Sprintf("%s0x%x", sep, uint32(f))
	}
	return text
}

func init() {
	typ := patternType
	typ.Module, typ.Doc, typ.Final = "re", "Compiled regular expression object.", true
	typ.Slots = object.Slots{
		Repr: func(t *thread, v value) (string, error) {
			p := toPattern(v)
			r, err := object.Repr(t, p.text)
			if err != nil {
				return "", err
			}
			return "re.compile(" + pytext.Slice(r, 0, 200) + p.flagsText() + ")", nil
		},
		Hash: func(t *thread, v value) (uint64, error) {
			h, err := object.Hash(t, toPattern(v).text)
			return h ^ uint64(toPattern(v).prog.Flags)<<7, err
		},
		Compare: func(t *thread, op object.Cmp, self, other value) (value, error) {
			if op > object.CmpNe || object.TypeOf(other) != patternType {
				return object.NotImplemented, nil
			}
			a, b := toPattern(self), toPattern(other)
			same := a.prog.Flags == b.prog.Flags && a.prog.Bytes == b.prog.Bytes
			if same {
				var err error
				if same, err = object.Equal(t, a.text, b.text); err != nil {
					return value{}, err
				}
			}
			return object.Bool(same == (op == object.CmpEq)), nil
		},
		Visit: func(v value, visit func(value)) int64 {
			visit(toPattern(v).text)
			return sizePattern + toPattern(v).prog.Size
		},
	}
	object.InitType(typ)
	object.InitType(matchIterType)
	get := func(name string, f func(t *thread, p *pattern) (value, error)) {
		typ.Attrs[name] = object.NewGetSet(name, func(t *thread, self value) (value, error) { return f(t, toPattern(self)) }, nil)
	}
	get("pattern", func(_ *thread, p *pattern) (value, error) { return p.text, nil })
	get("flags", func(_ *thread, p *pattern) (value, error) { return object.Int(int64(p.prog.Flags)), nil })
	get("groups", func(_ *thread, p *pattern) (value, error) { return object.Int(int64(p.prog.Groups)), nil })
	get("groupindex", func(t *thread, p *pattern) (value, error) {
		d, err := object.NewDict(t)
		if err != nil {
			return value{}, err
		}
		for i, name := range p.prog.Names {
			if name != "" {
				if err := d.SetStr(t, name, object.Int(int64(i))); err != nil {
					return value{}, err
				}
			}
		}
		return d.Value(), nil
	})
	const part = "string, pos=0, endpos=9223372036854775807"
	method := func(name, doc string, f func(t *thread, p *pattern, s value, b bounds) (value, error)) {
		args.Add(typ, name, part, doc, func(t *thread, a []value) (value, error) {
			pos, err := size(t, a[2])
			if err != nil {
				return value{}, err
			}
			end, err := size(t, a[3])
			if err != nil {
				return value{}, err
			}
			return f(t, toPattern(a[0]), a[1], bounds{pos, end})
		})
	}
	for name, mode := range map[string]regex.Mode{"match": regex.Prefix, "fullmatch": regex.Full, "search": regex.Search} {
		method(name, "Look for a match; None where there is none.", func(t *thread, p *pattern, s value, b bounds) (value, error) {
			return p.find(t, s, b, mode)
		})
	}
	method("findall", "The texts of all matches.", (func(t *thread, p *pattern, s value, b bounds) (value, error) { return p.findAll(t, s, b) }))
	method("finditer", "An iterator over all matches.", (func(t *thread, p *pattern, s value, b bounds) (value, error) { return p.findIter(t, s, b) }))
	args.Add(typ, "split", "string, maxsplit=0", "The parts of a string between matches.", func(t *thread, a []value) (value, error) {
		return toPattern(a[0]).split(t, a[1], a[2])
	})
	for _, name := range [...]string{"sub", "subn"} {
		args.Add(typ, name, "repl, string, count=0", "The string with matches replaced.", func(t *thread, a []value) (value, error) {
			return toPattern(a[0]).sub(t, a[1], a[2], a[3], name == "subn")
		})
	}
	self := func(_ *thread, a []value) (value, error) { return a[0], nil }
	args.Add(typ, "__copy__", "", "", self)
	args.Add(typ, "__deepcopy__", "memo, /", "", self)
}
