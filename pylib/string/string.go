// This file defines module string: its constants and capwords.

// Package pystring implements module string.
package pystring

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

const (
	lowercase   = "abcdefghijklmnopqrstuvwxyz"
	digits      = "0123456789"
	punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
	whitespace  = " \t\n\r\v\f"
)

// Module is the module.
var Module = sync.OnceValue(func() *object.Module {
	upper := strings.ToUpper(lowercase)
	attrs := map[string]value{"Template": templateType.Value(), "Formatter": formatterType.Value()}
	for name, text := range map[string]string{
		"ascii_lowercase": lowercase, "ascii_uppercase": upper, "ascii_letters": lowercase + upper, "digits": digits,
		"hexdigits": digits + "abcdefABCDEF", "octdigits": "01234567", "punctuation": punctuation, "whitespace": whitespace,
		"printable": digits + lowercase + upper + punctuation + whitespace,
	} {
		attrs[name] = object.NewStr(text)
	}
	attrs["capwords"] = args.PyFunc("capwords", "s, sep=None", "Split into words, capitalize each and join them.", capwords).Value()
	return object.NewModule("string", "String constants, templates and formatters.", attrs)
})

func capwords(t *thread, a []value) (value, error) {
	words, err := object.CallMethod(t, a[0], "split", a[1])
	if err != nil {
		return value{}, err
	}
	sep := " "
	if object.IsStr(a[1]) {
		sep = object.ToStr(a[1]).String()
	}
	out := object.NewText(t)
	n := 0
	err = object.Iterate(t, words, func(w value) error {
		if !object.IsStr(w) {
			return object.TypeErrorf("descriptor 'capitalize' for 'str' objects doesn't apply to a '%s' object", object.TypeOf(w).Name)
		}
		if n++; n > 1 {
			if err := out.Write(sep); err != nil {
				return err
			}
		}
		text := object.ToStr(w).String()
		if err := t.Charge(int64(pytext.CaseSize(len(text)))); err != nil {
			return err
		}
		text, err := pytext.Capitalize(text, t.Poll)
		if err != nil {
			return err
		}
		return out.Write(text)
	})
	if err != nil {
		return value{}, err
	}
	return object.StrOf(t, out.String())
}
