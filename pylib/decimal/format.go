// This file defines format() of a Decimal.

package pydecimal

import (
	"math/big"
	"strconv"
	"unsafe"

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
		n := int64(0)
		for ; s != "" && s[0] >= '0' && s[0] <= '9'; s = s[1:] {
			if n = n*10 + int64(s[0]-'0'); n > maxPrec {
				return n, false
			}
		}
		return n, true
	}
	var ok bool
	if c := next(); c >= '0' && c <= '9' {
		if c == '0' {
			return f, false
		}
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
		s, err := abs.text(t, false, true)
		if err != nil {
			return "", err
		}
		body := []byte(s)
		if f.code == '%' {
			body = append(body, '%')
		}
		if f.align == 'z' {
			f.align, f.fill = '>', " "
		}
		return string(f.pad(nil, signText(n.neg, f.sign), body)), nil
	}
	w := &work{limits: exactLimits, t: t}
	w.rounding = c.rounding
	out, err := f.number(w, nil, n, c.capitals)
	if w.err != nil {
		return "", w.err
	}
	return string(out), err
}

// What texts may have that shortText makes: then they have less than object.MaxShortText bytes.
const (
	maxShortWidth = 40
	maxShortExp   = 20
)

// shortText appends format(v, text) of a finite number in a word, if that is short for certain.
func shortText(t *thread, dst []byte, v value, text string) (out []byte, ok bool) {
	n := &toDecimal(v).num
	if n.coef != nil || n.kind != finite || n.exp < -maxShortExp || n.exp > maxShortExp {
		return dst, false
	}
	s := state(t)
	c := s.context()
	if text == "" {
		out, err := n.appendText(t, dst, false, c.capitals)
		return out, err == nil
	}
	f := &s.lastFormat.formatSpec
	if len(text) > maxShortWidth {
		return dst, false
	}
	if last := s.lastFormat.text; unsafe.StringData(last) != unsafe.StringData(text) || len(last) != len(text) {
		spec, ok := parseFormat(text)
		if !ok {
			return dst, false
		}
		s.lastFormat.text, *f = text, spec
	}
	if f.width > maxShortWidth || f.prec > maxShortExp || len(f.fill) > 1 || f.fill[0] >= 0x80 {
		return dst, false
	}
	w := work{limits: exactLimits, t: t}
	w.rounding = c.rounding
	out, err := f.number(&w, dst, *n, c.capitals)
	return out, err == nil && w.err == nil
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

// number appends a finite number, formatted.
func (f *formatSpec) number(w *work, dst []byte, x num, capitals bool) ([]byte, error) {
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
		return dst, w.err
	}
	var digitRoom, room [maxNear]byte
	digits, err := x.appendDigits(w.t, digitRoom[:0])
	if err != nil {
		return dst, err
	}
	n := int64(len(digits))
	left := x.exp + n
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
	if !w.need(max(-dot, dot-n)) {
		return dst, w.err
	}
	// The digits before the point and behind it, and the zeros between each and the point.
	whole, fraction := digits[:max(0, min(dot, n))], digits[max(0, min(dot, n)):]
	wholeZeros, fractionZeros := max(0, dot-n), max(0, -dot)
	if len(whole) == 0 {
		whole = zeroDigit
	}
	var expRoom [24]byte
	tail := expRoom[:0]
	if e := left - dot; e != 0 || code == 'e' || code == 'E' {
		tail = append(tail, 'e')
		if upper {
			tail[0] = 'E'
		}
		if e >= 0 {
			tail = append(tail, '+')
		}
		tail = strconv.AppendInt(tail, e, 10)
	}
	if f.code == '%' {
		tail = append(tail, '%')
	}
	sign := signText(neg, f.sign)
	least := int64(0)
	if f.align == 'z' {
		least = f.width - int64(len(tail)) - int64(len(sign))
		if len(fraction) > 0 || fractionZeros > 0 {
			least -= 1 + fractionZeros + int64(len(fraction))
		}
	}
	body := f.group(room[:0], whole, wholeZeros, least)
	if len(fraction) > 0 || fractionZeros > 0 {
		body = append(body, '.')
		body = appendZeros(body, fractionZeros)
		body = append(body, fraction...)
	}
	return f.pad(dst, sign, append(body, tail...)), nil
}

var zeroDigit = []byte{'0'}

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

func appendZeros(b []byte, n int64) []byte {
	for ; n > 0; n-- {
		b = append(b, '0')
	}
	return b
}

// group appends the digits before the point, zeros after them, with commas among them if these are asked for, and fills them with zeros in
// front to a width.
func (f *formatSpec) group(out, digits []byte, after, least int64) []byte {
	n := int64(len(digits)) + after
	if !f.comma {
		out = appendZeros(out, least-n)
		return appendZeros(append(out, digits...), after)
	}
	// So many digits with a comma before every third but the first are at least so wide.
	front := int64(0)
	if w := n + (n-1)/3; w < least {
		front = (least+1)*3/4 - n
		if n+front+(n+front-1)/3 < least {
			front++
		}
	}
	at := n + front
	put := func(d byte) {
		out = append(out, d)
		if at--; at > 0 && at%3 == 0 {
			out = append(out, ',')
		}
	}
	for ; front > 0; front-- {
		put('0')
	}
	for _, d := range digits {
		put(d)
	}
	for ; after > 0; after-- {
		put('0')
	}
	return out
}

// pad appends sign and body, filled up to the width.
func (f *formatSpec) pad(out []byte, sign string, body []byte) []byte {
	n := f.width - int64(len(sign)) - int64(len(body))
	before, between, after := int64(0), int64(0), int64(0)
	switch f.align {
	case '<':
		after = n
	case '=':
		between = n
	case '^':
		before, after = n/2, n-n/2
	default:
		before = n
	}
	out = append(f.appendFill(out, before), sign...)
	out = append(f.appendFill(out, between), body...)
	return f.appendFill(out, after)
}

func (f *formatSpec) appendFill(out []byte, n int64) []byte {
	for ; n > 0; n-- {
		out = append(out, f.fill...)
	}
	return out
}
