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
	addCase("casefold", "Return a version of the string suitable for caseless comparisons.", object.ASCIILower, pytext.Casefold)
	addCase("title", "Return a version of the string where each word is titlecased.", shortCase(titleCase), pytext.Title)
	addCase("capitalize", "Return a capitalized version of the string.", shortCase(capitalCase), pytext.Capitalize)
	addCase("swapcase", "Convert uppercase characters to lowercase and lowercase characters to uppercase.", shortCase(swapCase), pytext.Swapcase)

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

// letterCase tells the case that letters get.
type letterCase uint8

const (
	titleCase   letterCase = iota // upper behind what is no letter, else lower
	capitalCase                   // upper at the start, else lower
	swapCase                      // the other one
)

// shortCase makes a short ASCII text with letters of another case.
func shortCase(to letterCase) func(t *object.Thread, s *object.Str) (object.Value, error) {
	return func(t *object.Thread, s *object.Str) (object.Value, error) {
		text := s.String()
		if len(text) <= 1 {
			if text != "" && text[0]|0x20-'a' < 26 {
				c := text[0] &^ 0x20
				if to == swapCase {
					c = text[0] ^ 0x20
				}
				return object.Obj(object.ASCIIChar(c)), nil
			}
			return object.StrOf(t, text)
		}
		out, room, err := object.StrRoom(t, len(text))
		if err != nil {
			return object.Value{}, err
		}
		inside := false
		for i := range room {
			c := text[i]
			letter := c|0x20-'a' < 26
			switch {
			case !letter:
			case to == swapCase:
				c ^= 0x20
			case inside:
				c |= 0x20
			default:
				c &^= 0x20
			}
			inside = letter || to == capitalCase
			room[i] = c
		}
		return out.Filled(room, len(text)), nil
	}
}

// addCase adds a method for the case of letters, with a way of its own for short ASCII texts.
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
