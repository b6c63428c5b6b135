// This file defines the parser of str.format strings: literals, replacement fields and field names.

package pytext

import (
	"strconv"
	"strings"
)

// Field is one piece of a str.format string: literal text, followed by a replacement field when HasField.
type Field struct {
	Literal    string
	HasField   bool
	Name       string // everything before '!' or ':'
	Conversion rune   // the character after '!', 0 when absent
	Spec       string // everything after ':'
	Nested     bool   // Spec has fields of its own and must be expanded first
}

// FieldScanner walks a str.format string piece by piece, so that errors come when CPython finds them: after the pieces before
// were formatted.
type FieldScanner struct {
	format string
	pos    int
}

// NewFieldScanner returns a scanner of format.
func NewFieldScanner(format string) FieldScanner { return FieldScanner{format: format} }

// Next returns the next piece; more is false at the end. An escaped brace ends a literal piece.
func (p *FieldScanner) Next() (piece Field, more bool, err error) {
	f := p.format
	start := p.pos
	if start >= len(f) {
		return piece, false, nil
	}
	i := start
	for i < len(f) && f[i] != '{' && f[i] != '}' {
		i++
	}
	if i == len(f) {
		p.pos = i
		piece.Literal = f[start:]
		return piece, true, nil
	}
	c := f[i]
	if i+1 < len(f) && f[i+1] == c {
		piece.Literal = f[start : i+1]
		p.pos = i + 2
		return piece, true, nil
	}
	if c == '}' {
		return piece, true, valueError("Single '}' encountered in format string")
	}
	if i+1 == len(f) {
		return piece, true, valueError("Single '{' encountered in format string")
	}
	piece.Literal = f[start:i]
	piece.HasField = true
	return piece, true, p.field(&piece, i+1)
}

// field parses the replacement field whose text begins at i.
func (p *FieldScanner) field(piece *Field, i int) error {
	f := p.format
	nameAt := i
	c := byte(0)
name:
	for i < len(f) {
		c = f[i]
		i++
		switch c {
		case '{':
			return valueError("unexpected '{' in field name")
		case '[':
			for i < len(f) && f[i] != ']' {
				i++
			}
		case '}', ':', '!':
			break name
		}
	}
	if c != '}' && c != ':' && c != '!' || i == nameAt {
		return valueError("expected '}' before end of string")
	}
	piece.Name = f[nameAt : i-1]
	if c == '!' {
		if i >= len(f) {
			return valueError("end of string while looking for conversion specifier")
		}
		r, n := DecodeRune(f[i:])
		piece.Conversion = r
		i += n
		if i < len(f) {
			c = f[i]
			i++
			if c == '}' {
				p.pos = i
				return nil
			}
			if c != ':' {
				return valueError("expected ':' after conversion specifier")
			}
		}
		c = ':'
	}
	if c == '}' {
		p.pos = i
		return nil
	}
	specAt := i
	for depth := 1; i < len(f); i++ {
		switch f[i] {
		case '{':
			piece.Nested = true
			depth++
		case '}':
			if depth--; depth == 0 {
				piece.Spec = f[specAt:i]
				p.pos = i + 1
				return nil
			}
		}
	}
	return valueError("unmatched '{' in format spec")
}

// CheckConversion returns the conversion to apply, 'r', 's' or 'a', 0 for none, or the ValueError for any other character.
func (f *Field) CheckConversion() (byte, error) {
	switch c := f.Conversion; {
	case c == 0 || c == 'r' || c == 's' || c == 'a':
		return byte(c), nil
	case c > 32 && c < 127:
		return 0, valueError("Unknown conversion specifier " + string(c))
	default:
		return 0, valueError(`Unknown conversion specifier \x` + strconv.FormatInt(int64(c), 16))
	}
}

// FieldDepthError is the ValueError for fields nested deeper than one level in a specification.
func FieldDepthError() *Error { return valueError("Max string recursion exceeded") }

// AutoNumber keeps the numbering of the fields of one str.format call.
type AutoNumber struct {
	state byte // 0 undecided, 'a' automatic, 'm' manual
	next  int
}

// FieldName is a field name split into the argument and the accessors that follow.
type FieldName struct {
	First string // keyword, when Index is -1
	Index int    // positional argument, or -1
	rest  string
}

// Plain tells a name without accessors.
func (n *FieldName) Plain() bool { return n.rest == "" }

// SplitFieldName splits name and numbers it when it is empty; auto may be shared by the fields of a call, nested ones included.
func SplitFieldName(name string, auto *AutoNumber) (FieldName, error) {
	i := strings.IndexAny(name, ".[")
	if i < 0 {
		i = len(name)
	}
	n := FieldName{First: name[:i], rest: name[i:]}
	var err error
	if n.Index, err = fieldIndex(n.First); err != nil {
		return n, err
	}
	empty := n.First == ""
	if empty || n.Index >= 0 {
		want := byte('m')
		if empty {
			want = 'a'
		}
		if auto.state == 0 {
			auto.state = want
		}
		switch {
		case auto.state == want:
		case empty:
			return n, valueError("cannot switch from manual field specification to automatic field numbering")
		default:
			return n, valueError("cannot switch from automatic field numbering to manual field specification")
		}
	}
	if empty {
		n.Index = auto.next
		auto.next++
	}
	return n, nil
}

// fieldIndex reads text as a number of decimal digits of any script; -1 means that it is not one.
func fieldIndex(text string) (int, error) {
	v, rest, err := specInteger(text)
	if err != nil {
		return -1, err
	}
	if rest != "" {
		return -1, nil
	}
	return v, nil
}

// Accessor is one .attr or [index] of a field name.
type Accessor struct {
	Attr  bool
	Name  string // attribute name or key text
	Index int    // integer index, or -1 when Name is the key
}

// Next returns the next accessor; more is false at the end.
func (n *FieldName) Next() (a Accessor, more bool, err error) {
	s := n.rest
	if s == "" {
		return a, false, nil
	}
	a.Index = -1
	switch s[0] {
	case '.':
		a.Attr = true
		s = s[1:]
		i := strings.IndexAny(s, ".[")
		if i < 0 {
			i = len(s)
		}
		a.Name, n.rest = s[:i], s[i:]
	case '[':
		s = s[1:]
		i := strings.IndexByte(s, ']')
		if i < 0 {
			return a, true, valueError("Missing ']' in format string")
		}
		a.Name, n.rest = s[:i], s[i+1:]
		if a.Index, err = fieldIndex(a.Name); err != nil {
			return a, true, err
		}
	default:
		return a, true, valueError("Only '.' or '[' may follow ']' in format field specifier")
	}
	if a.Name == "" {
		return a, true, valueError("Empty attribute in format string")
	}
	return a, true, nil
}
