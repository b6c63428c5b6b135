// This file defines the case conversions and the is… tests of str.

package builtins

import (
	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

func init() {
	addCase("upper", "Return a copy of the string converted to uppercase.", object.ASCIIUpper, pytext.Upper)
	addCase("lower", "Return a copy of the string converted to lowercase.", object.ASCIILower, pytext.Lower)
	addStrMap("casefold", "Return a version of the string suitable for caseless comparisons.", pytext.Casefold)
	addStrMap("title", "Return a version of the string where each word is titlecased.", pytext.Title)
	addStrMap("capitalize", "Return a capitalized version of the string.", pytext.Capitalize)
	addStrMap("swapcase", "Convert uppercase characters to lowercase and lowercase characters to uppercase.", pytext.Swapcase)

	for _, m := range []struct {
		name, doc string
		holds     pytext.Test
	}{
		{"isalpha", "Return True if the string is an alphabetic string, False otherwise.", pytext.StrIsAlpha},
		{"isalnum", "Return True if the string is an alpha-numeric string, False otherwise.", pytext.StrIsAlnum},
		{"isdecimal", "Return True if the string is a decimal string, False otherwise.", pytext.StrIsDecimal},
		{"isdigit", "Return True if the string is a digit string, False otherwise.", pytext.StrIsDigit},
		{"isnumeric", "Return True if the string is a numeric string, False otherwise.", pytext.StrIsNumeric},
		{"isspace", "Return True if the string is a whitespace string, False otherwise.", pytext.StrIsSpace},
		{"isprintable", "Return True if the string is printable, False otherwise.", pytext.StrIsPrintable},
		{"isidentifier", "Return True if the string is a valid Python identifier, False otherwise.", pytext.StrIsIdentifier},
		{"isupper", "Return True if the string is an uppercase string, False otherwise.", pytext.StrIsUpper},
		{"islower", "Return True if the string is a lowercase string, False otherwise.", pytext.StrIsLower},
		{"istitle", "Return True if the string is a title-cased string, False otherwise.", pytext.StrIsTitle},
	} {
		addTest(object.StrType, m.name, m.doc, m.holds)
	}
	args.Add(object.StrType, "isascii", "", "Return True if all characters in the string are ASCII, False otherwise.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			return object.Bool(object.ToStr(a[0]).ASCII()), nil
		})
}

// addCase adds upper or lower, with a way of its own for short ASCII texts.
func addCase(name, doc string, ascii func(t *object.Thread, s *object.Str) (object.Value, error), f func(s string, poll pytext.Poll) (string, error)) {
	addStrMap(name, doc, f)
	long := object.ToNative(object.StrType.Attrs[name]).Fast
	usual(object.StrType, name, 1<<1, func(t *object.Thread, a []object.Value) (object.Value, error) {
		if s := object.ToStr(a[0]); s.ASCII() && len(s.String()) <= shortText {
			return ascii(t, s)
		}
		return long(t, a)
	})
}
