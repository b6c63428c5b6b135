// This file defines the binding for functions that CPython's library writes in Python: the error messages are those of a def.

package args

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

// PyFunc is Func with the messages of a function written in Python. name is its qualified name.
func PyFunc(name, signature, doc string, fn Fn) *object.Native {
	s := Parse(signature)
	short := name[strings.LastIndexByte(name, '.')+1:]
	n := object.NewNative(short, doc, func(t *object.Thread, args []object.Value, kw []object.Kwarg) (object.Value, error) {
		return s.callPy(t, name, args, kw, fn)
	})
	n.Scripted = true
	return n
}

// AddPy is Add with the messages of a method written in Python.
func AddPy(owner *object.Type, name, signature, doc string, fn Fn) {
	s := Parse("self, " + signature)
	qual := owner.ShortName() + "." + name
	n := object.NewNativeMethod(owner, name, doc, func(t *object.Thread, args []object.Value, kw []object.Kwarg) (object.Value, error) {
		return s.callPy(t, qual, args, kw, fn)
	})
	n.Scripted = true
	owner.Attrs[name] = n.Value()
}

// AddPyClassMethod is AddClassMethod with the messages of a method written in Python.
func AddPyClassMethod(owner *object.Type, name, signature, doc string, fn Fn) {
	owner.Attrs[name] = object.NewClassMethod(PyFunc(owner.ShortName()+"."+name, "cls, "+signature, doc, fn).Value())
}

func (s *Signature) callPy(t *object.Thread, name string, args []object.Value, kw []object.Kwarg, fn Fn) (object.Value, error) {
	if kw == nil && len(args) == s.npos && s.total == s.npos {
		return fn(t, args)
	}
	var buf [10]object.Value
	out := buf[:0]
	if s.total > len(buf) {
		out = make([]object.Value, 0, s.total)
	}
	out, err := s.bindPy(t, name, out, args, kw)
	if err != nil {
		return object.Value{}, err
	}
	return fn(t, out)
}

// BindPy is Bind with the messages of a function written in Python.
func (s *Signature) BindPy(t *object.Thread, name string, args []object.Value, kw []object.Kwarg) ([]object.Value, error) {
	return s.bindPy(t, name, make([]object.Value, 0, s.total), args, kw)
}

func (s *Signature) bindPy(t *object.Thread, name string, out, args []object.Value, kw []object.Kwarg) ([]object.Value, error) {
	n := min(len(args), s.npos)
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
	kwOnly := 0
kwargs:
	for _, k := range kw {
		key := k.Name.String()
		for i := range s.params {
			p := &s.params[i]
			if p.name != key || p.posOnly && extra != nil {
				continue
			}
			if p.posOnly {
				return nil, s.posOnlyByName(name, kw)
			}
			if !isUnset(out[i]) {
				return nil, object.TypeErrorf("%s() got multiple values for argument '%s'", name, key)
			}
			if p.kwOnly {
				kwOnly++
			}
			out[i] = k.Value
			continue kwargs
		}
		if extra == nil {
			return nil, object.TypeErrorf("%s() got an unexpected keyword argument '%s'", name, object.Printable(key, 200))
		}
		if err := extra.Set(t, k.Name.Value(), k.Value); err != nil {
			return nil, err
		}
	}
	if len(args) > s.npos && s.vararg < 0 {
		return nil, s.tooManyPy(name, len(args), kwOnly)
	}
	for _, only := range [...]bool{false, true} {
		var missing []string
		for i := range s.params {
			if p := &s.params[i]; p.kwOnly == only && p.required && isUnset(out[i]) {
				missing = append(missing, "'"+p.name+"'")
			}
		}
		if len(missing) > 0 {
			kind := "positional"
			if only {
				kind = "keyword-only"
			}
			return nil, object.TypeErrorf("%s() missing %d required %s argument%s: %s", name, len(missing), kind, pluralS(len(missing)), JoinNames(missing))
		}
	}
	for i := range s.params {
		if isUnset(out[i]) {
			out[i] = s.params[i].def
		}
	}
	return out, nil
}

// posOnlyByName is the error that lists the positional-only parameters given by name.
func (s *Signature) posOnlyByName(name string, kw []object.Kwarg) error {
	var given []string
	for i := range s.params {
		for _, k := range kw {
			if s.params[i].posOnly && s.params[i].name == k.Name.String() {
				given = append(given, s.params[i].name)
			}
		}
	}
	return object.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", name, strings.Join(given, ", "))
}

// JoinNames joins quoted names as CPython does: 'a', 'b', and 'c'.
func JoinNames(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
}

func (s *Signature) tooManyPy(name string, given, kwOnly int) error {
	takes := fmt.Sprint(s.npos)
	plural := s.npos != 1
	if s.required < s.npos {
		takes = fmt.Sprintf("from %d to %d", s.required, s.npos)
		plural = true
	}
	word := "argument"
	if plural {
		word = "arguments"
	}
	got := fmt.Sprint(given)
	if kwOnly > 0 {
		got += fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", pluralS(given), kwOnly, pluralS(kwOnly))
	}
	were := "were"
	if given == 1 && kwOnly == 0 {
		were = "was"
	}
	return object.TypeErrorf("%s() takes %s positional %s but %s %s given", name, takes, word, got, were)
}

func pluralS(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
