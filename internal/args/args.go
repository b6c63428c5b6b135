// This file defines Signature: the parameters of a function written in Go, and the binding of a call's arguments to them.

// Package args binds call arguments for functions written in Go, with CPython's error messages. A function states its parameters
// in Python's notation and gets one Value for each:
//
//	args.Func("sorted", "iterable, /, *, key=None, reverse=False", doc, func(t *object.Thread, a []object.Value) (object.Value, error) { … })
//
// Defaults may be None, True, False, ints, floats, 'text' or ? for "none given", which arrives as object.Unbound. *name arrives as
// a tuple, **name as a dict. The slice is borrowed: it must not be kept.
package args

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

// Fn is the body of a function written in Go.
type Fn func(t *object.Thread, a []object.Value) (object.Value, error)

type param struct {
	name     string
	def      object.Value
	required bool
	posOnly  bool
	kwOnly   bool
}

// Signature is a parsed parameter list. It is immutable.
type Signature struct {
	params   []param
	npos     int // parameters that may be given by position
	required int // of these, without a default
	posOnly  int
	vararg   int // index among the values, -1 without
	kwarg    int
	total    int
}

// Parse reads a parameter list. It panics on a malformed one: signatures are constants of the program.
func Parse(text string) *Signature {
	s := &Signature{vararg: -1, kwarg: -1}
	kwOnly := false
	for _, p := range splitParams(text) {
		switch {
		case p == "/":
			for i := range s.params {
				s.params[i].posOnly = true
			}
			s.posOnly = len(s.params)
			continue
		case p == "*":
			kwOnly = true
			continue
		case strings.HasPrefix(p, "**"):
			s.kwarg = -2
			continue
		case strings.HasPrefix(p, "*"):
			s.vararg = -2
			kwOnly = true
			continue
		}
		name, def, hasDef := strings.Cut(p, "=")
		q := param{name: strings.TrimSpace(name), required: !hasDef, kwOnly: kwOnly, def: object.Unbound}
		if hasDef {
			q.def = parseDefault(strings.TrimSpace(def))
		}
		s.params = append(s.params, q)
		if !kwOnly {
			s.npos++
			if q.required {
				s.required++
			}
		}
	}
	s.total = len(s.params)
	if s.vararg == -2 {
		s.vararg = s.total
		s.total++
	}
	if s.kwarg == -2 {
		s.kwarg = s.total
		s.total++
	}
	return s
}

func splitParams(text string) []string {
	var out []string
	quoted := false
	start := 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] == '\'' {
			quoted = !quoted
		}
		if i == len(text) || text[i] == ',' && !quoted {
			if p := strings.TrimSpace(text[start:i]); p != "" {
				out = append(out, p)
			}
			start = i + 1
		}
	}
	return out
}

func parseDefault(s string) object.Value {
	switch s {
	case "None":
		return object.None
	case "True":
		return object.True
	case "False":
		return object.False
	case "?":
		return object.Unbound
	case "()":
		return object.EmptyTuple
	}
	if len(s) >= 2 && s[0] == '\'' {
		return object.NewStr(strings.ReplaceAll(s[1:len(s)-1], `\n`, "\n"))
	}
	if i, err := strconv.ParseInt(s, 10, 64); err == nil {
		return object.Int(i)
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("args: bad default " + s)
	}
	return object.Float(f)
}

// Func makes a plain function.
func Func(name, signature, doc string, fn Fn) *object.Native {
	s := Parse(signature)
	return fast(s, 0, fn, object.NewNative(name, doc, func(t *object.Thread, args []object.Value, kw []object.Kwarg) (object.Value, error) {
		if kw == nil && len(args) == s.npos && s.total == s.npos {
			return fn(t, args)
		}
		return s.call(t, name, "", 0, args, kw, fn)
	}))
}

// fast lets the machine call fn without binding where all parameters are given by position.
func fast(s *Signature, skip int, fn Fn, n *object.Native) *object.Native {
	if s.total == s.npos {
		n.Fast, n.FastArgs = fn, 1<<(s.npos+skip)
	}
	return n
}

// ModuleFunc is Func for a function whose errors name its module, as those of math do: math.sqrt() takes exactly one argument.
func ModuleFunc(module, name, signature, doc string, fn Fn) *object.Native {
	s := Parse(signature)
	return fast(s, 0, fn, object.NewNative(name, doc, func(t *object.Thread, args []object.Value, kw []object.Kwarg) (object.Value, error) {
		if kw == nil && len(args) == s.npos && s.total == s.npos {
			return fn(t, args)
		}
		return s.call(t, name, module, 0, args, kw, fn)
	}))
}

// Method makes a method of a Go type; a[0] is self, which the signature does not list.
func Method(owner *object.Type, name, signature, doc string, fn Fn) *object.Native {
	s := Parse(signature)
	return fast(s, 1, fn, object.NewNativeMethod(owner, name, doc, func(t *object.Thread, args []object.Value, kw []object.Kwarg) (object.Value, error) {
		if kw == nil && len(args) == s.npos+1 && s.total == s.npos {
			return fn(t, args)
		}
		return s.call(t, name, owner.ShortName(), 1, args, kw, fn)
	}))
}

// Add makes a method and puts it into its type's table.
func Add(owner *object.Type, name, signature, doc string, fn Fn) {
	owner.Attrs[name] = Method(owner, name, signature, doc, fn).Value()
}

// AddClassMethod makes a class method (a[0] is the class) and puts it into its type's table.
func AddClassMethod(owner *object.Type, name, signature, doc string, fn Fn) {
	s := Parse(signature)
	n := object.NewNative(name, doc, func(t *object.Thread, args []object.Value, kw []object.Kwarg) (object.Value, error) {
		return s.call(t, name, owner.ShortName(), 1, args, kw, fn)
	})
	owner.Attrs[name] = object.NewClassMethod(fast(s, 1, fn, n).Value())
}

// AddStaticMethod makes a static method and puts it into its type's table.
func AddStaticMethod(owner *object.Type, name, signature, doc string, fn Fn) {
	owner.Attrs[name] = object.NewStaticMethod(Func(name, signature, doc, fn).Value())
}

// New makes a New slot from a signature; the class comes first.
func New(name, signature string, fn func(t *object.Thread, cls *object.Type, a []object.Value) (object.Value, error)) func(t *object.Thread, cls *object.Type, args []object.Value, kw []object.Kwarg) (object.Value, error) {
	s := Parse(signature)
	return func(t *object.Thread, cls *object.Type, args []object.Value, kw []object.Kwarg) (object.Value, error) {
		if len(kw) > 0 && s.takesNoKeywords() && cls.Overrides("__init__") {
			kw = nil // they are for __init__
		}
		return s.call(t, name, "", 0, args, kw, func(t *object.Thread, a []object.Value) (object.Value, error) {
			return fn(t, cls, a)
		})
	}
}

// call binds and calls. skip is the number of leading arguments that stand in front of the signature's (self).
func (s *Signature) call(t *object.Thread, name, owner string, skip int, args []object.Value, kw []object.Kwarg, fn Fn) (object.Value, error) {
	n := s.total + skip
	if given := len(args) - skip; len(kw) == 0 && s.total == s.npos && given <= s.npos && given >= s.required {
		out := object.AppendFew(t.Scratch(n), args)
		for i := given; i < s.npos; i++ {
			out = append(out, s.params[i].def)
		}
		v, err := fn(t, out)
		t.Release(n)
		return v, err
	}
	out := object.AppendFew(t.Scratch(n), args[:skip])
	defer t.Release(n)
	out, err := s.bind(t, name, owner, out, args[skip:], kw)
	if err != nil {
		return object.Value{}, err
	}
	return fn(t, out)
}

// Bind gives one value for each parameter; see Parse.
func (s *Signature) Bind(t *object.Thread, name string, args []object.Value, kw []object.Kwarg) ([]object.Value, error) {
	return s.bind(t, name, "", make([]object.Value, 0, s.total), args, kw)
}

// BindTo is Bind that appends to out, which must have room: that of Thread.Scratch, say.
func (s *Signature) BindTo(t *object.Thread, name string, out, args []object.Value, kw []object.Kwarg) ([]object.Value, error) {
	return s.bind(t, name, "", out, args, kw)
}

// Len is how many values Bind gives.
func (s *Signature) Len() int { return s.total }

func (s *Signature) bind(t *object.Thread, name, owner string, out, args []object.Value, kw []object.Kwarg) ([]object.Value, error) {
	base := len(out)
	given := len(args)
	if len(kw) > 0 && s.takesNoKeywords() {
		return nil, object.TypeErrorf("%s() takes no keyword arguments", qualified(name, owner))
	}
	if s.kwarg < 0 && s.vararg < 0 && given+len(kw) > len(s.params) && !s.takesNoKeywords() {
		what := "argument"
		if given == 0 {
			what = "keyword argument"
		}
		return nil, object.TypeErrorf("%s() takes at most %s (%d given)", name, count(len(s.params), what), given+len(kw))
	}
	if given > s.npos && s.vararg < 0 {
		return nil, s.tooMany(name, owner, given)
	}
	n := min(given, s.npos)
	out = append(out, args[:n]...)
	for i := n; i < len(s.params); i++ {
		out = append(out, unset)
	}
	if s.vararg >= 0 {
		rest, err := object.NewTuple(t, args[n:])
		if err != nil {
			return nil, err
		}
		out = append(out, rest)
	}
	var extra *object.Dict
	if s.kwarg >= 0 {
		d, err := object.NewDict(t)
		if err != nil {
			return nil, err
		}
		extra = d
		out = append(out, d.Value())
	}
	bad := "" // the first keyword that is not a parameter; a missing argument is reported before it
kwargs:
	for _, k := range kw {
		key := k.Name.String()
		for i := range s.params {
			p := &s.params[i]
			if p.posOnly || p.name != key {
				continue
			}
			if !isUnset(out[base+i]) {
				return nil, object.TypeErrorf("argument for %s() given by name ('%s') and position (%d)", name, key, i+1)
			}
			out[base+i] = k.Value
			continue kwargs
		}
		if extra == nil {
			if bad == "" {
				bad = key
			}
			continue
		}
		if err := extra.Set(t, k.Name.Value(), k.Value); err != nil {
			return nil, err
		}
	}
	for i := range s.params {
		if !isUnset(out[base+i]) {
			continue
		}
		p := &s.params[i]
		if p.required {
			return nil, s.missing(name, owner, i, given, len(kw))
		}
		out[base+i] = p.def
	}
	if bad != "" {
		return nil, s.unexpected(name, bad)
	}
	return out, nil
}

// unset marks a parameter without an argument while binding: a reference that no caller can give.
var unset = object.Value{Ref: object.UnboundRef, Bits: 1}

func isUnset(v object.Value) bool { return v.Ref == object.UnboundRef && v.Bits == 1 }

func (s *Signature) takesNoKeywords() bool {
	return s.kwarg < 0 && s.posOnly == len(s.params)
}

func qualified(name, owner string) string {
	if owner != "" {
		return owner + "." + name
	}
	return name
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func (s *Signature) tooMany(name, owner string, given int) error {
	if s.takesNoKeywords() {
		switch {
		case s.npos == 0:
			return object.TypeErrorf("%s() takes no arguments (%d given)", qualified(name, owner), given)
		case s.npos == 1 && s.required == 1:
			return object.TypeErrorf("%s() takes exactly one argument (%d given)", qualified(name, owner), given)
		case s.required == s.npos:
			return object.TypeErrorf("%s expected %s, got %d", name, count(s.npos, "argument"), given)
		}
		return object.TypeErrorf("%s expected at most %s, got %d", name, count(s.npos, "argument"), given)
	}
	if s.npos == 0 {
		return object.TypeErrorf("%s() takes no positional arguments", name)
	}
	how := "at most"
	if s.required == s.npos {
		how = "exactly"
	}
	return object.TypeErrorf("%s() takes %s %s (%d given)", name, how, count(s.npos, "positional argument"), given)
}

func (s *Signature) missing(name, owner string, i, given, kw int) error {
	if s.takesNoKeywords() {
		switch {
		case s.npos == 1:
			return object.TypeErrorf("%s() takes exactly one argument (%d given)", qualified(name, owner), given)
		case s.required == s.npos:
			return object.TypeErrorf("%s expected %s, got %d", name, count(s.npos, "argument"), given)
		}
		return object.TypeErrorf("%s expected at least %s, got %d", name, count(s.required, "argument"), given)
	}
	p := &s.params[i]
	if p.posOnly {
		required := 0
		for j := range s.params[:s.posOnly] {
			if s.params[j].required {
				required++
			}
		}
		how := "at least"
		if required == s.npos {
			how = "exactly"
		}
		return object.TypeErrorf("%s() takes %s %s (%d given)", name, how, count(required, "positional argument"), given)
	}
	if p.kwOnly {
		return object.TypeErrorf("%s() missing required keyword-only argument: '%s'", name, p.name)
	}
	return object.TypeErrorf("%s() missing required argument '%s' (pos %d)", name, p.name, i+1)
}

func (s *Signature) unexpected(name, key string) error {
	return object.TypeErrorf("'%s' is an invalid keyword argument for %s()", object.Printable(key, 200), name)
}
