// This file defines Spec, a parsed format specification, and its parser.

package pytext

import (
	"math"
	"strconv"
)

// Kind is the family of values a specification is parsed for; it sets defaults and what is allowed.
type Kind uint8

// The families of values that use the format mini-language.
const (
	KindStr Kind = iota
	KindInt
	KindFloat
	KindComplex
)

// Spec is a parsed and validated format specification. It is a plain value that may be cached and shared.
type Spec struct {
	Width     int  // -1 when absent
	Precision int  // -1 when absent
	Fill      rune // ' ' when absent
	Type      byte // a format code; 0 when a float or complex has none, 'd' and 's' for int and str
	Align     byte // '<', '>', '=' or '^'
	Sign      byte // '+', '-', ' ' or 0
	Grouping  byte // ',', '_' or 0
	Alt       bool // '#'
	NoNegZero bool // 'z'
}

// IsFloat reports whether an integer formatted with this specification becomes a float first.
func (s *Spec) IsFloat() bool {
	switch s.Type {
	case 'e', 'E', 'f', 'F', 'g', 'G', '%':
		return true
	}
	return false
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// ParseSpec parses spec for a value of the given kind. typeName is the Python class name of the value, for messages. An empty
// specification means str(value): callers handle it before they come here, unless that is the same thing to them.
func ParseSpec(spec string, kind Kind, typeName string) (Spec, error) {
	s := Spec{Width: -1, Precision: -1, Fill: ' ', Align: '>'}
	switch kind {
	case KindStr:
		s.Align = '<'
		s.Type = 's'
	case KindInt:
		s.Type = 'd'
	}
	rest := spec
	fillGiven, alignGiven := false, false
	if r, n := DecodeRune(rest); n > 0 && n < len(rest) && isAlign(rest[n]) {
		s.Fill = r
		s.Align = rest[n]
		fillGiven, alignGiven = true, true
		rest = rest[n+1:]
	} else if n > 0 && isAlign(rest[0]) {
		s.Align = rest[0]
		alignGiven = true
		rest = rest[1:]
	}
	if len(rest) > 0 && (rest[0] == ' ' || rest[0] == '+' || rest[0] == '-') {
		s.Sign = rest[0]
		rest = rest[1:]
	}
	if len(rest) > 0 && rest[0] == 'z' {
		s.NoNegZero = true
		rest = rest[1:]
	}
	if len(rest) > 0 && rest[0] == '#' {
		s.Alt = true
		rest = rest[1:]
	}
	if !fillGiven && len(rest) > 0 && rest[0] == '0' {
		s.Fill = '0'
		if !alignGiven && kind != KindStr {
			s.Align = '='
		}
		rest = rest[1:]
	}
	var err error
	if s.Width, rest, err = specInteger(rest); err != nil {
		return s, err
	}
	if len(rest) > 0 && rest[0] == ',' {
		s.Grouping = ','
		rest = rest[1:]
	}
	if len(rest) > 0 && rest[0] == '_' {
		if s.Grouping != 0 {
			return s, valueError("Cannot specify both ',' and '_'.")
		}
		s.Grouping = '_'
		rest = rest[1:]
	}
	if len(rest) > 0 && rest[0] == ',' && s.Grouping == '_' {
		return s, valueError("Cannot specify both ',' and '_'.")
	}
	if len(rest) > 0 && rest[0] == '.' {
		if s.Precision, rest, err = specInteger(rest[1:]); err != nil {
			return s, err
		}
		if s.Precision < 0 {
			return s, valueError("Format specifier missing precision")
		}
	}
	code := rune(s.Type)
	if len(rest) > 0 {
		r, n := DecodeRune(rest)
		if n != len(rest) {
			return s, valueError("Invalid format specifier '" + spec + "' for object of type '" + typeName + "'")
		}
		code = r
	}
	if err := s.checkGrouping(code); err != nil {
		return s, err
	}
	return s, s.check(code, kind, typeName)
}

// specInteger reads decimal digits of any script; -1 means there were none.
func specInteger(text string) (int, string, error) {
	v := -1
	for len(text) > 0 {
		d, n := -1, 1
		if c := text[0]; c < 0x80 {
			if isDigit(c) {
				d = int(c - '0')
			}
		} else {
			var r rune
			r, n = DecodeRune(text)
			d = DecimalValue(r)
		}
		if d < 0 {
			break
		}
		v = max(v, 0)
		if v > (math.MaxInt64-d)/10 {
			return 0, text, errTooManyDigits()
		}
		v = v*10 + d
		text = text[n:]
	}
	return v, text, nil
}

func errTooManyDigits() *Error { return valueError("Too many decimal digits in format string") }

// quoteCode shows a format code as CPython's messages do.
func quoteCode(code rune) string {
	if code > 32 && code < 128 {
		return "'" + string(code) + "'"
	}
	return `'\x` + strconv.FormatInt(int64(code), 16) + "'"
}

// checkGrouping refuses thousands separators for the codes that have none.
func (s *Spec) checkGrouping(code rune) error {
	if s.Grouping == 0 {
		return nil
	}
	switch code {
	case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0:
		return nil
	case 'b', 'o', 'x', 'X':
		if s.Grouping == '_' {
			return nil
		}
	}
	return valueError("Cannot specify '" + string(rune(s.Grouping)) + "' with " + quoteCode(code) + ".")
}

// check refuses what the kind of value does not allow, in CPython's order, and stores the code.
func (s *Spec) check(code rune, kind Kind, typeName string) error {
	known := false
	switch code {
	case 's':
		known = kind == KindStr
	case 'b', 'c', 'd', 'o', 'x', 'X':
		known = kind == KindInt
	case 'e', 'E', 'f', 'F', 'g', 'G':
		known = kind != KindStr
	case 'n':
		known = kind != KindStr
	case '%':
		known = kind == KindInt || kind == KindFloat
	case 0:
		known = kind == KindFloat || kind == KindComplex
	}
	if !known {
		return valueError("Unknown format code " + quoteCode(code) + " for object of type '" + typeName + "'")
	}
	s.Type = byte(code)
	switch {
	case kind == KindStr:
		return s.checkStr()
	case kind == KindInt && !s.IsFloat():
		return s.checkInt()
	}
	if s.Precision > math.MaxInt32 {
		return valueError("precision too big")
	}
	if kind == KindComplex {
		if s.Fill == '0' {
			return valueError("Zero padding is not allowed in complex format specifier")
		}
		if s.Align == '=' {
			return valueError("'=' alignment flag is not allowed in complex format specifier")
		}
	}
	return nil
}

func (s *Spec) checkStr() error {
	switch {
	case s.Sign == ' ':
		return valueError("Space not allowed in string format specifier")
	case s.Sign != 0:
		return valueError("Sign not allowed in string format specifier")
	case s.NoNegZero:
		return valueError("Negative zero coercion (z) not allowed in string format specifier")
	case s.Alt:
		return valueError("Alternate form (#) not allowed in string format specifier")
	case s.Align == '=':
		return valueError("'=' alignment not allowed in string format specifier")
	}
	return nil
}

func (s *Spec) checkInt() error {
	switch {
	case s.Precision != -1:
		return valueError("Precision not allowed in integer format specifier")
	case s.NoNegZero:
		return valueError("Negative zero coercion (z) not allowed in integer format specifier")
	case s.Type == 'c' && s.Sign != 0:
		return valueError("Sign not allowed with integer format specifier 'c'")
	case s.Type == 'c' && s.Alt:
		return valueError("Alternate form (#) not allowed with integer format specifier 'c'")
	}
	return nil
}

// EstimateSize returns an upper bound on the bytes the formatted value takes. valueLen is the length in bytes of a string, or
// the number of digits of an integer in the base of the code (see EstimateDigits); floats and complexes ignore it.
func (s *Spec) EstimateSize(kind Kind, valueLen int) int {
	size := valueLen
	if kind != KindStr {
		if kind != KindInt || s.IsFloat() {
			size = 340 // sign, 309 digits and room for exponent, percent and point
			if s.Precision > 0 {
				size = addSize(size, s.Precision)
			}
			if kind == KindComplex {
				size = mulSize(size, 2)
			}
		}
		size = addSize(size, 8)
		if s.Grouping != 0 {
			size = addSize(size, size/3+1)
		}
	}
	if s.Width > 0 {
		// Zero padding with grouping may run one over; fill counts in its own bytes.
		size = addSize(size, addSize(mulSize(s.Width, RuneLen(s.Fill)), 1))
	}
	return size
}
