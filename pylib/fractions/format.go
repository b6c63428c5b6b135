// This file defines the formatting of a Fraction with the codes of floats, from its exact value.

package fractions

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// spec is a parsed format specification.
type spec struct {
	fill      string
	align     byte
	sign      string
	noNegZero bool
	alt       bool
	zero      bool
	width     int64
	group     string
	precision int64
	code      byte
}

func parseSpec(s string) (f spec, aligned, ok bool) {
	f = spec{fill: " ", align: '>', precision: 6}
	isAlign := func(c byte) bool { return strings.IndexByte("<>=^", c) >= 0 }
	if _, w := utf8.DecodeRuneInString(s); s != "" && len(s) > w && isAlign(s[w]) {
		f.fill, f.align, s, aligned = s[:w], s[w], s[w+1:], true
	} else if s != "" && isAlign(s[0]) {
		f.align, s, aligned = s[0], s[1:], true
	}
	take := func(set string) string {
		if s != "" && strings.IndexByte(set, s[0]) >= 0 {
			c := s[:1]
			s = s[1:]
			return c
		}
		return ""
	}
	digit := func(i int) bool { return len(s) > i && s[i] >= '0' && s[i] <= '9' }
	number := func() int64 {
		n := int64(0)
		if digit(0) && s[0] == '0' {
			s = s[1:]
			return 0
		}
		for ; digit(0); s = s[1:] {
			n = min(n*10+int64(s[0]-'0'), math.MaxInt32*1024)
		}
		return n
	}
	f.sign = take("-+ ")
	if f.sign == "-" {
		f.sign = ""
	}
	f.noNegZero = take("z") != ""
	f.alt = take("#") != ""
	if digit(0) && s[0] == '0' && digit(1) {
		f.zero, s = true, s[1:]
	}
	f.width = number()
	f.group = take(",_")
	if take(".") != "" {
		if !digit(0) {
			return f, aligned, false
		}
		f.precision = number()
	}
	code := take("eEfFgG%")
	if code == "" || s != "" {
		return f, aligned, false
	}
	f.code = code[0]
	return f, aligned, true
}

// toExponent rounds n/d to a multiple of 10**exponent.
func (c *calc) toExponent(n, d value, exponent int64, noNegZero bool) (negative bool, digits value) {
	if exponent >= 0 {
		d = c.mul(d, c.pow10(object.Int(exponent)))
	} else {
		n = c.mul(n, c.pow10(object.Int(-exponent)))
	}
	q := c.rounded(n, d)
	negative = sign(n) < 0
	if noNegZero {
		negative = sign(q) < 0
	}
	return negative, c.abs(q)
}

func (c *calc) text(v value) string {
	if c.err != nil {
		return "0"
	}
	s, err := object.IntText(c.t, v)
	if err != nil {
		c.err = err
		return "0"
	}
	return s
}

// toFigures rounds n/d to a number of significant digits.
func (c *calc) toFigures(n, d value, figures int64) (negative bool, digits value, exponent int64) {
	if sign(n) == 0 {
		return false, object.Int(0), 1 - figures
	}
	sn, sd := c.text(c.abs(n)), c.text(d)
	m := int64(len(sn) - len(sd))
	if sd <= sn {
		m++
	}
	exponent = m - figures
	negative, digits = c.toExponent(n, d, exponent, false)
	if int64(len(c.text(digits))) == figures+1 {
		digits = c.div(digits, object.Int(10))
		exponent++
	}
	return negative, digits, exponent
}

func format(t *thread, v value, text string) (string, error) {
	if text == "" {
		return object.ToString(t, v)
	}
	f, aligned, ok := parseSpec(text)
	if !ok || aligned && f.zero {
		reason := ""
		if ok {
			reason = "; can't use explicit alignment when zero-padding"
		}
		return "", object.ValueErrorf("Invalid format specifier %s for object of type '%s'%s", pytext.Repr(text), object.TypeOf(v).ShortName(), reason)
	}
	x := toFraction(v)
	c := &calc{t: t}
	var (
		negative   bool
		digits     value
		exponent   int64
		scientific bool
		point      = f.precision // digits behind the point
	)
	general := f.code == 'g' || f.code == 'G'
	switch f.code {
	case 'f', 'F', '%':
		exponent = -f.precision
		if f.code == '%' {
			exponent -= 2
		}
		negative, digits = c.toExponent(x.num, x.den, exponent, f.noNegZero)
	default:
		figures := f.precision + 1
		if general {
			figures = max(f.precision, 1)
		}
		negative, digits, exponent = c.toFigures(x.num, x.den, figures)
		scientific = !general || exponent > 0 || exponent+figures <= -4
		point = -exponent
		if scientific {
			point = figures - 1
		}
	}
	body := c.text(digits)
	if c.err != nil {
		return "", c.err
	}
	if err := t.Charge(4 * (f.width + point + int64(len(body)) + 64)); err != nil {
		return "", err
	}
	if missing := int(point) + 1 - len(body); missing > 0 {
		body = strings.Repeat("0", missing) + body
	}
	suffix := ""
	switch {
	case f.code == '%':
		suffix = "%"
	case scientific:
		e := "e"
		if f.code == 'E' || f.code == 'G' {
			e = "E"
		}
		suffix = e + fmt.Sprintf("%+03d", exponent+point)
	}
	whole, part := body[:len(body)-int(point)], body[len(body)-int(point):]
	if general && !f.alt {
		part = strings.TrimRight(part, "0")
	}
	if part != "" || f.alt {
		part = "." + part
	}
	return f.lay(negative, whole, part+suffix), t.Poll(int(f.width) / 64)
}

// lay puts sign, digits and padding together.
func (f *spec) lay(negative bool, whole, trailing string) string {
	sign := f.sign
	if negative {
		sign = "-"
	}
	if f.zero {
		least := int(f.width) - len(sign) - len(trailing)
		if f.group != "" {
			least = 3*least/4 + 1
			if 3*(int(f.width)-len(sign)-len(trailing)) < 0 {
				least = 0
			}
		}
		if missing := least - len(whole); missing > 0 {
			whole = strings.Repeat("0", missing) + whole
		}
	}
	if f.group != "" {
		var b strings.Builder
		first := 1 + (len(whole)-1)%3
		b.WriteString(whole[:first])
		for i := first; i < len(whole); i += 3 {
			b.WriteString(f.group)
			b.WriteString(whole[i : i+3])
		}
		whole = b.String()
	}
	body := whole + trailing
	padding := int(f.width) - len(sign) - len(body)
	if padding <= 0 {
		return sign + body
	}
	switch f.align {
	case '<':
		return sign + body + strings.Repeat(f.fill, padding)
	case '^':
		return strings.Repeat(f.fill, padding/2) + sign + body + strings.Repeat(f.fill, padding-padding/2)
	case '=':
		return sign + strings.Repeat(f.fill, padding) + body
	}
	return strings.Repeat(f.fill, padding) + sign + body
}
