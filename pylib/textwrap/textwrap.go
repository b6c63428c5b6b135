// This file defines module textwrap and its functions.

// Package textwrap implements module textwrap.
package textwrap

import (
	"strings"
	"sync"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

type (
	value  = object.Value
	thread = object.Thread
)

// Module is the module.
var Module = sync.OnceValue(func() *object.Module {
	attrs := map[string]value{"TextWrapper": wrapperType.Value()}
	add := func(name, params, doc string, fn args.Fn) {
		attrs[name] = args.PyFunc(name, params, doc, fn).Value()
	}
	add("wrap", "text, width=70, **kwargs", "The lines of a wrapped paragraph.", func(t *thread, a []value) (value, error) {
		w, err := wrapperOf(t, object.Kwarg{Name: object.NewStrObj("width"), Value: a[1]}, a[2])
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(t, w, "wrap", a[0])
	})
	add("fill", "text, width=70, **kwargs", "A wrapped paragraph.", func(t *thread, a []value) (value, error) {
		w, err := wrapperOf(t, object.Kwarg{Name: object.NewStrObj("width"), Value: a[1]}, a[2])
		if err != nil {
			return value{}, err
		}
		return object.CallMethod(t, w, "fill", a[0])
	})
	add("shorten", "text, width, **kwargs", "The text cut to a width, at a word.", shorten)
	add("dedent", "text", "Remove the common white space in front of all lines.", dedent)
	add("indent", "text, prefix, predicate=None", "Put a prefix in front of lines.", indent)
	return object.NewModule("textwrap", "Text wrapping and filling.", attrs)
})

// wrapperOf makes a TextWrapper for the functions.
func wrapperOf(t *thread, first object.Kwarg, rest value) (value, error) {
	kw := []object.Kwarg{first}
	d := object.ToDict(rest)
	for pos := 0; ; {
		k, v, next, ok := d.Next(pos)
		if !ok {
			return object.CallKw(t, wrapperType.Value(), nil, kw)
		}
		kw = append(kw, object.Kwarg{Name: object.ToStr(k), Value: v})
		pos = next
	}
}

func needStr(v value, method string) (string, error) {
	if !object.IsStr(v) {
		return "", object.AttributeErrorf("'%s' object has no attribute '%s'", object.TypeOf(v).Name, method)
	}
	return object.ToStr(v).String(), nil
}

func shorten(t *thread, a []value) (value, error) {
	w, err := wrapperOf(t, object.Kwarg{Name: object.NewStrObj("width"), Value: a[1]}, a[2])
	if err != nil {
		return value{}, err
	}
	if _, ok := object.ToDict(a[2]).GetStr("max_lines"); ok {
		return value{}, object.TypeErrorf("textwrap.TextWrapper() got multiple values for keyword argument 'max_lines'")
	}
	if err := object.SetAttr(t, w, object.NewStrObj("max_lines"), object.Int(1)); err != nil {
		return value{}, err
	}
	text, err := needStr(a[0], "strip")
	if err != nil {
		return value{}, err
	}
	out := object.NewText(t)
	var failed error
	pytext.Fields(text, -1, t.Poll, func(word string) bool {
		if out.Len() > 0 {
			failed = out.Write(" ")
		}
		if failed == nil {
			failed = out.Write(word)
		}
		return failed == nil
	})
	if failed != nil {
		return value{}, failed
	}
	joined, err := object.StrOf(t, out.String())
	if err != nil {
		return value{}, err
	}
	return object.CallMethod(t, w, "fill", joined)
}

// lines walks the lines between newlines.
func lines(text string, f func(line string, last bool) error) error {
	for {
		line, rest, more := strings.Cut(text, "\n")
		if err := f(line, !more); err != nil || !more {
			return err
		}
		text = rest
	}
}

func dedent(t *thread, a []value) (value, error) {
	if !object.IsStr(a[0]) {
		return value{}, object.TypeErrorf("expected string or bytes-like object, got '%s'", object.TypeOf(a[0]).Name)
	}
	text := object.ToStr(a[0]).String()
	margin, found := "", false
	err := lines(text, func(line string, _ bool) error {
		body, err := afterBlanks(t, line)
		if body == "" || err != nil {
			return err
		}
		front := line[:len(line)-len(body)]
		if !found {
			margin, found = front, true
			return nil
		}
		n := 0
		for n < len(margin) && n < len(front) && margin[n] == front[n] {
			if n++; n%pytext.Stride == 0 {
				if err := t.Poll(pytext.Stride / 64); err != nil {
					return err
				}
			}
		}
		margin = margin[:n]
		return t.Poll(1)
	})
	if err != nil {
		return value{}, err
	}
	out := object.NewText(t)
	err = lines(text, func(line string, last bool) error {
		body, err := afterBlanks(t, line)
		if err != nil {
			return err
		}
		if body == "" {
			line = ""
		}
		if err := out.Write(strings.TrimPrefix(line, margin)); err != nil || last {
			return err
		}
		return out.Write("\n")
	})
	if err != nil {
		return value{}, err
	}
	return object.StrOf(t, out.String())
}

// afterBlanks is a line without the blanks and tabs it begins with.
func afterBlanks(t *thread, line string) (string, error) {
	trim := func(s string) string { return strings.TrimLeft(s, " \t") }
	if len(line) <= pytext.Stride {
		return trim(line), t.Poll(1)
	}
	return pytext.TrimLong(line, trim, nil, t.Poll)
}

func indent(t *thread, a []value) (value, error) {
	text, err := needStr(a[0], "splitlines")
	if err != nil {
		return value{}, err
	}
	out := object.NewText(t)
	var failed error
	pytext.Lines(text, true, t.Poll, func(line string) bool {
		failed = indentLine(t, out, line, a[1], a[2])
		return failed == nil
	})
	if failed != nil {
		return value{}, failed
	}
	return object.StrOf(t, out.String())
}

func indentLine(t *thread, out *object.Text, line string, prefix, predicate value) error {
	if err := t.Poll(1); err != nil {
		return err
	}
	wanted := false
	if predicate.IsNone() {
		wanted = pytext.TrimSpace(line) != ""
	} else {
		s, err := object.StrOf(t, strings.Clone(line))
		if err != nil {
			return err
		}
		r, err := object.Call(t, predicate, s)
		if err != nil {
			return err
		}
		if wanted, err = object.Truth(t, r); err != nil {
			return err
		}
	}
	if wanted {
		if !object.IsStr(prefix) {
			return object.TypeErrorf("sequence item 0: expected str instance, %s found", object.TypeOf(prefix).Name)
		}
		if err := out.Write(object.ToStr(prefix).String()); err != nil {
			return err
		}
	}
	return out.Write(line)
}
