// This file defines the reading of a Fraction's text.

package fractions

import (
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// scanner reads a number's text.
type scanner struct{ rest string }

// digits reads digits with single underscores between them.
func (s *scanner) digits() string {
	end := 0
	for i := 0; i < len(s.rest); {
		r, w := pytext.DecodeRune(s.rest[i:])
		if r == '_' && i > 0 && end == i {
			i++
			continue
		}
		if !pytext.IsDecimal(r) {
			break
		}
		i += w
		end = i
	}
	d := s.rest[:end]
	s.rest = s.rest[end:]
	return d
}

func (s *scanner) take(c string) bool {
	if len(s.rest) > 0 && strings.Contains(c, s.rest[:1]) {
		s.rest = s.rest[1:]
		return true
	}
	return false
}

func fromText(t *thread, cls *object.Type, text string) (value, error) {
	if err := t.Poll(len(text) / 8); err != nil {
		return value{}, err
	}
	bad := func() (value, error) {
		return value{}, object.ValueErrorf("Invalid literal for Fraction: %s", pytext.Repr(text))
	}
	s := scanner{pytext.TrimSpace(text)}
	negative := strings.HasPrefix(s.rest, "-")
	s.take("+-")
	num := s.digits()
	var den, decimal, exp string
	over := scanner{pytext.TrimSpaceLeft(s.rest)}
	switch {
	case num != "" && over.take("/"):
		s.rest = pytext.TrimSpaceLeft(over.rest)
		if den = s.digits(); den == "" {
			return bad()
		}
	default:
		if s.take(".") {
			decimal = s.digits()
		}
		if num == "" && decimal == "" {
			return bad()
		}
		if s.take("eE") {
			minus := strings.HasPrefix(s.rest, "-")
			s.take("+-")
			if exp = s.digits(); exp == "" {
				return bad()
			}
			if minus {
				exp = "-" + exp
			}
		}
	}
	if s.rest != "" {
		return bad()
	}
	c := &calc{t: t}
	n, d := c.parse(num), object.Int(1)
	switch {
	case den != "":
		d = c.parse(den)
	case decimal != "":
		decimal = strings.ReplaceAll(decimal, "_", "")
		scale := c.pow10(object.Int(int64(pytext.RuneCount(decimal))))
		n, d = c.add(c.mul(n, scale), c.parse(decimal)), scale
	}
	if exp != "" {
		if e := c.parse(exp); sign(e) >= 0 {
			n = c.mul(n, c.pow10(e))
		} else {
			d = c.mul(d, c.pow10(c.neg(e)))
		}
	}
	if negative {
		n = c.neg(n)
	}
	return c.reduced(cls, n, d)
}

// parse is int(text), or 0 for no digits.
func (c *calc) parse(text string) value {
	if c.err != nil || text == "" {
		return object.Int(0)
	}
	s, err := object.StrOf(c.t, text)
	if err != nil {
		c.err = err
		return object.Int(0)
	}
	v, err := object.Call(c.t, object.IntType.Value(), s)
	if err != nil {
		c.err = err
		return object.Int(0)
	}
	return v
}
