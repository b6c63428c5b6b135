// This file defines the module json and its error class.

// Package pyjson is Python's json: dumps, loads, dump and load (to and from io.StringIO and the like) and JSONDecodeError, with CPython 3.11's options and messages. Text is written to one
// buffer and values are made while reading; there is no tree in between.
package pyjson

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

type (
	value  = object.Value
	thread = object.Thread
)

// JSONDecodeErrorType is json.JSONDecodeError.
var JSONDecodeErrorType = object.NewType("JSONDecodeError", object.LayoutExc, object.ValueErrorType)

// Module is the module json.
var Module = sync.OnceValue(func() *object.Module {
	m := object.NewModule("json", "JSON encoder and decoder.", map[string]value{
		"dumps":           dumpsFunc().Value(),
		"loads":           loadsFunc().Value(),
		"dump":            dumpFunc().Value(),
		"load":            loadFunc().Value(),
		"JSONDecodeError": JSONDecodeErrorType.Value(),
	})
	m.Missing = func(name string) string {
		switch name {
		case "JSONEncoder":
			return "json.JSONEncoder is not supported: give json.dumps a function as default="
		case "JSONDecoder":
			return "json.JSONDecoder is not supported: give json.loads functions as object_hook=, parse_float=, …"
		case "encoder", "decoder", "scanner":
			return "json." + name + " is not supported: it holds the parts that json.dumps and json.loads are made of"
		}
		return ""
	}
	return m
})

func init() {
	typ := JSONDecodeErrorType
	typ.Module = "json.decoder"
	typ.Doc = "Subclass of ValueError with msg, doc, pos, lineno and colno."
	object.InitType(typ)
	fill := args.PyFunc("JSONDecodeError.__init__", "self, msg, doc, pos", "", func(t *thread, a []value) (value, error) {
		if !object.IsStr(a[2]) {
			return value{}, object.TypeErrorf("doc must be str, not %s", object.TypeOf(a[2]).Name)
		}
		n, err := object.IndexInt(t, a[3])
		if err != nil {
			return value{}, err
		}
		msg, err := object.ToString(t, a[1])
		if err != nil {
			return value{}, err
		}
		return object.None, describe(t, object.ToExc(a[0]), msg, object.ToStr(a[2]), n)
	})
	typ.Slots.Init = func(t *thread, self value, given []value, kw []object.Kwarg) error {
		_, err := fill.Fn(t, append([]value{self}, given...), kw)
		return err
	}
}

// describe sets message and attributes of a JSONDecodeError; pos counts code points.
func describe(t *thread, e *object.Exc, msg string, doc *object.Str, pos int) error {
	if err := t.Charge(400 + int64(len(msg))); err != nil {
		return err
	}
	before := doc.Slice(0, max(0, min(pos, doc.Len())))
	line := strings.Count(before, "\n") + 1
	col := pos + 1
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		col = pos - pytext.RuneCount(before[:i])
	}
	text := msg + ": line " + decimal(line) + " column " + decimal(col) + " (char " + decimal(pos) + ")"
	e.Args = []value{object.NewStr(text)}
	for _, a := range []struct {
		name string
		v    value
	}{
		{"msg", object.NewStr(msg)}, {"doc", doc.Value()}, {"pos", object.Int(int64(pos))},
		{"lineno", object.Int(int64(line))}, {"colno", object.Int(int64(col))},
	} {
		if err := object.SetOwnAttr(t, e.Value(), object.NewStrObj(a.name), a.v); err != nil {
			return err
		}
	}
	return nil
}

// decodeError is a JSONDecodeError at a byte offset.
func decodeError(t *thread, msg string, doc *object.Str, offset int) error {
	pos := offset
	if !doc.ASCII() {
		pos = pytext.RuneCount(doc.String()[:min(offset, len(doc.String()))])
	}
	e := object.NewExc(JSONDecodeErrorType)
	if err := describe(t, e, msg, doc, pos); err != nil {
		return err
	}
	return e
}

func decimal(n int) string { return string(pytext.AppendInt(nil, int64(n), 10, false)) }

// unknownOption refuses the keywords that CPython hands on to an encoder or decoder class.
func unknownOption(class string, rest *object.Dict) error {
	name, _, _, ok := rest.Next(0)
	if !ok {
		return nil
	}
	return object.TypeErrorf("%s.__init__() got an unexpected keyword argument '%s'", class, object.Printable(object.ToStr(name).String(), 200))
}

// tooDeep names what was being done when the recursion limit was reached.
func tooDeep(err error, doing string) error {
	if object.Matches(err, object.RecursionErrorType) {
		return object.Raise(object.RecursionErrorType, "maximum recursion depth exceeded while %s", doing)
	}
	return err
}

func optional(v value) value {
	if v.IsNone() {
		return object.Unbound
	}
	return v
}

// firstRune is the code point at the start of s.
func firstRune(s string) (rune, int) {
	if r, n := utf8.DecodeRuneInString(s); r != utf8.RuneError {
		return r, n
	}
	return pytext.DecodeRune(s)
}
