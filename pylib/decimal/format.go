// This file defines format() of a Decimal.

package pydecimal

import (
	"math/big"
	"strconv"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// formatSpec is a parsed specification.
type formatSpec struct {
	fill      string
	align     byte // '<', '>', '=', '^'; 'z' for padding with zeros
	sign      byte
	noNegZero bool
	width     int64
	comma     bool
	prec      int64 // -1 without
	code      byte  // 0 without
}

func isAlign(c byte) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

func parseFormat(s string) (formatSpec, bool) {
	f := formatSpec{fill: " ", align: '>', sign: '-', prec: -1}
	aligned := false
	if _, n := pytext.DecodeRune(s); n > 0 && n < len(s) && isAlign(s[n]) {
		f.fill, f.align, aligned = s[:n], s[n], true
		s = s[n+1:]
	} else if s != "" && isAlign(s[0]) {
		f.align, aligned = s[0], true
		s = s[1:]
	}
	next := func() byte {
		if s == "" {
			return 0
		}
		return s[0]
	}
	if c := next(); c == '+' || c == '-' || c == ' ' {
		f.sign = c
		s = s[1:]
	}
	if next() == 'z' {
		f.noNegZero = true
		s = s[1:]
	}
	if next() == '0' {
		if aligned {
			return f, false
		}
		f.align = 'z'
		s = s[1:]
	}
	number := func() (int64, bool) {
		i := 0
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
		n, err := strconv.ParseInt(s[:i], 10, 64)
		s = s[i:]
		return n, err == nil && n <= maxPrec
	}
	var ok bool
	if c := next(); c >= '0' && c <= '9' {
		if f.width, ok = number(); !ok {
			return f, false
		}
	}
	if next() == ',' {
		f.comma = true
		s = s[1:]
	}
	if next() == '.' {
		s = s[1:]
		if c := next(); c < '0' || c > '9' {
			return f, false
		}
		if f.prec, ok = number(); !ok {
			return f, false
		}
	}
	switch c := next(); c {
	case 'E', 'e', 'F', 'f', 'G', 'g', '%':
		f.code = c
		s = s[1:]
	case 'N', 'n':
		if f.comma {
			return f, false
		}
		f.code = 'g'
		if c == 'N' {
			f.code = 'G'
		}
		s = s[1:]
	}
	return f, s == ""
}

func format(t *thread, v value, text string) (string, error) {
	n := toDecimal(v).num
	if text == "" {
		return object.ToString(t, v)
	}
	f, ok := parseFormat(text)
	if !ok {
		return "", object.ValueErrorf("invalid format string")
	}
	if err := t.Charge(f.width * int64(len(f.fill))); err != nil {
		return "", err
	}
	c := current(t)
	if n.kind != finite {
		abs := n.abs()
		body := abs.text(false, true)
		if f.code == '%' {
			body += "%"
		}
		if f.align == 'z' {
			f.align, f.fill = '>', " "
		}
		return f.pad(signText(n.neg, f.sign), body), nil
	}
	w := &work{limits: exactLimits, t: t}
	w.rounding = c.rounding
	s, err := f.number(w, n, c.capitals)
	if w.err != nil {
		return "", w.err
	}
	return s, err
}

func signText(neg bool, sign byte) string {
	switch {
	case neg:
		return "-"
	case sign == '-':
		return ""
	}
	return string(rune(sign))
}

// number formats a finite number.
func (f *formatSpec) number(w *work, x num, capitals bool) (string, error) {
	code := f.code
	upper := code == 'E' || code == 'G'
	if code == 0 {
		code, upper = 'g', capitals
	}
	if code == '%' {
		x.exp += 2
	}
	switch {
	case f.prec < 0:
	case code == 'e' || code == 'E':
		x = w.shorten(x, f.prec+1)
	case code == 'f' || code == 'F' || code == '%':
		x, _ = w.rescale(x, -f.prec)
	default:
		if p := max(f.prec, 1); x.digits() > p {
			x = w.shorten(x, p)
		}
	}
	fixed := code == 'f' || code == 'F' || code == '%'
	if x.isZero() && x.exp > 0 && fixed {
		x.exp = 0
	}
	neg := x.neg
	if f.noNegZero && x.isZero() {
		neg = false
	}
	if !w.need(int64(x.bitLen()) * 3 / 10) {
		return "", w.err
	}
	digits := x.c().String()
	left := x.exp + int64(len(digits))
	dot := int64(1)
	switch {
	case fixed:
		dot = left
	case code == 'e' || code == 'E':
		if x.isZero() && f.prec >= 0 {
			dot = 1 - f.prec
		}
	case x.exp <= 0 && left > -6:
		dot = left
	}
	var whole, fraction string
	switch n := int64(len(digits)); {
	case dot < 0:
		if !w.need(-dot) {
			return "", w.err
		}
		whole, fraction = "0", zeros(-dot)+digits
	case dot > n:
		if !w.need(dot - n) {
			return "", w.err
		}
		whole = digits + zeros(dot-n)
	default:
		whole, fraction = digits[:dot], digits[dot:]
		if whole == "" {
			whole = "0"
		}
	}
	tail := ""
	if fraction != "" {
		tail = "." + fraction
	}
	if e := left - dot; e != 0 || code == 'e' || code == 'E' {
		mark := "e"
		if upper {
			mark = "E"
		}
		tail += mark
		if e >= 0 {
			tail += "+"
		}
		tail += itoa(e)
	}
	if f.code == '%' {
		tail += "%"
	}
	sign := signText(neg, f.sign)
	least := int64(0)
	if f.align == 'z' {
		least = f.width - int64(len(tail)) - int64(len(sign))
	}
	return f.pad(sign, f.group(whole, least)+tail), nil
}

// shorten rounds to a number of digits; 0 counts as having them.
func (w *work) shorten(x num, digits int64) num {
	if x.isZero() {
		return x
	}
	n := x.digits()
	if n <= digits {
		if !w.need(digits) {
			return x
		}
		x.coef = w.scale(x.c(), digits-n)
		x.exp -= digits - n
		return x
	}
	r, _ := w.rescale(x, x.exp+n-digits)
	if r.digits() > digits {
		r.coef = new(big.Int).Quo(r.c(), bigTen)
		r.exp++
	}
	return r
}

func zeros(n int64) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0'
	}
	return string(b)
}

// group puts commas into the digits before the point and fills them with zeros to a width.
func (f *formatSpec) group(digits string, least int64) string {
	if !f.comma {
		if n := least - int64(len(digits)); n > 0 {
			return zeros(n) + digits
		}
		return digits
	}
	var out []byte // from the right
	n := 0
	for i := len(digits) - 1; i >= 0 || int64(len(out)) < least; i-- {
		if n == 3 {
			out = append(out, ',')
			n = 0
		}
		d := byte('0')
		if i >= 0 {
			d = digits[i]
		}
		out = append(out, d)
		n++
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return string(out)
}

// pad puts sign and body into the width.
func (f *formatSpec) pad(sign, body string) string {
	n := f.width - int64(len(sign)) - int64(len(body))
	if n <= 0 {
		return sign + body
	}
	fill := func(n int64) string {
		b := make([]byte, 0, n*int64(len(f.fill)))
		for ; n > 0; n-- {
			b = append(b, f.fill...)
		}
		return string(b)
	}
	switch f.align {
	case '<':
		return sign + body + fill(n)
	case '=':
		return sign + fill(n) + body
	case '^':
		return fill(n/2) + sign + body + fill(n-n/2)
	}
	return fill(n) + sign + body
}
