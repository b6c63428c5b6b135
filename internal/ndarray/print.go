// This file defines the text of arrays: array2string, str and repr.

package ndarray

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/kernel"
	"github.com/alkimi/pyexec/internal/object"
)

// PrintOptions say how arrays are printed.
type PrintOptions struct {
	Precision, Threshold, EdgeItems, LineWidth int
	Suppress                                   bool
	Sign                                       string // "-", "+" or " "
	FloatMode                                  string
	NaN, Inf                                   string
	Formatter                                  *object.Dict // nil for none
}

type printKey struct{}

type printState struct{ PrintOptions }

func (s *printState) Visit(visit func(object.Value)) {
	if s.Formatter != nil {
		visit(s.Formatter.Value())
	}
}

// PrintOptionsOf are the options of a run, which may be changed.
func PrintOptionsOf(t *object.Thread) *PrintOptions {
	s := t.State(printKey{}, func() any {
		return &printState{PrintOptions{8, 1000, 3, 75, false, "-", "maxprec", "nan", "inf", nil}}
	}).(*printState)
	return &s.PrintOptions
}

// formatter turns items into text of one width.
type formatter func(t *object.Thread, at int) (string, error)

type printer struct {
	t         *object.Thread
	a         *Array
	o         PrintOptions
	format    formatter
	separator string
	summary   bool
	out       *object.Text
	line      []byte
	spaces    string
}

// Text is array2string: prefix and suffix are what stands before and behind it.
func (a *Array) Text(t *object.Thread, o PrintOptions, separator, prefix, suffix string) (string, error) {
	if a.size == 0 {
		return "[]", nil
	}
	o.LineWidth -= utf8.RuneCountInString(suffix)
	p := &printer{t: t, a: a, o: o, separator: separator, summary: a.size > o.Threshold, out: object.NewText(t)}
	var places []int
	var collect func(axis, at int) error
	collect = func(axis, at int) error {
		if axis == len(a.Shape) {
			var err error
			places, err = budget.Append(t.Meter, places, at)
			return err
		}
		n := a.Shape[axis]
		for i := range n {
			if p.cut(n) && i == o.EdgeItems {
				break
			}
			if i&0x3fff == 0x3fff {
				if err := t.Poll(0x4000); err != nil {
					return err
				}
			}
			if err := collect(axis+1, at+i*a.strides[axis]); err != nil {
				return err
			}
		}
		if p.cut(n) {
			for i := n - o.EdgeItems; i < n; i++ {
				if err := collect(axis+1, at+i*a.strides[axis]); err != nil {
					return err
				}
			}
		}
		return t.Poll(min(n, 0x4000))
	}
	if err := collect(0, a.off); err != nil {
		return "", err
	}
	var err error
	if p.format, err = p.choose(places); err != nil {
		return "", err
	}
	// What every line but the first of a level begins with is the front of one text of spaces.
	spaces := 1 + utf8.RuneCountInString(prefix) + len(a.Shape)
	if err := t.Charge(int64(spaces)); err != nil {
		return "", err
	}
	p.spaces = strings.Repeat(" ", spaces)
	if err := p.level(0, a.off, spaces-len(a.Shape), o.LineWidth); err != nil {
		return "", err
	}
	kernel.Drop(t.Meter, places)
	kernel.Drop(t.Meter, p.line)
	return p.out.String(), nil
}

func (p *printer) cut(n int) bool { return p.summary && 2*p.o.EdgeItems < n }

// shown calls f for the items of an axis of length n that are shown, with -1 for the dots.
func (p *printer) shown(n int, f func(i int, last bool) error) error {
	lead, trail := 0, n
	if p.cut(n) {
		lead, trail = p.o.EdgeItems, p.o.EdgeItems
	}
	for i := range lead {
		if err := f(i, false); err != nil {
			return err
		}
	}
	if p.cut(n) {
		if err := f(-1, trail == 0); err != nil {
			return err
		}
	}
	for i := n - trail; i < n; i++ {
		if err := f(i, i == n-1); err != nil {
			return err
		}
	}
	return nil
}

// level writes the part of the array below an axis that begins at a place.
func (p *printer) level(axis, at, indent, width int) error {
	a := p.a
	left := len(a.Shape) - axis
	if left == 0 {
		s, err := p.format(p.t, at)
		if err != nil {
			return err
		}
		return p.out.Write(s)
	}
	if err := p.out.Write("["); err != nil {
		return err
	}
	if left == 1 {
		return p.row(at, indent, width)
	}
	step := a.strides[axis]
	first := true
	err := p.shown(a.Shape[axis], func(i int, last bool) error {
		if !first {
			if err := p.out.Write(p.spaces[:indent]); err != nil {
				return err
			}
		}
		first = false
		if i < 0 {
			if err := p.out.Write("..."); err != nil {
				return err
			}
		} else if err := p.level(axis+1, at+i*step, indent+1, width-1); err != nil {
			return err
		}
		if last {
			return nil
		}
		if err := p.out.Write(strings.TrimRight(p.separator, " ")); err != nil {
			return err
		}
		return p.out.Write(newlines[:left-1])
	})
	if err != nil {
		return err
	}
	return p.out.Write("]")
}

var newlines = strings.Repeat("\n", maxDims)

// row writes the items of the last axis, broken into lines.
func (p *printer) row(at, indent, width int) error {
	n, step := len(p.a.Shape)-1, 0
	n, step = p.a.Shape[n], p.a.strides[n]
	room := width - max(len(strings.TrimRight(p.separator, " ")), 1)
	length, first := indent, true
	line := p.line[:0]
	flush := func(end string) error {
		if !first {
			if err := p.out.Write(p.spaces[:indent]); err != nil {
				return err
			}
		}
		first = false
		if err := p.out.WriteBytes(line); err != nil {
			return err
		}
		return p.out.Write(end)
	}
	add := func(s string) (err error) {
		line, err = budget.Extend(p.t.Meter, line, unsafe.Slice(unsafe.StringData(s), len(s)))
		return err
	}
	err := p.shown(n, func(i int, last bool) error {
		word := "..."
		if i >= 0 {
			var err error
			if word, err = p.format(p.t, at+i*step); err != nil {
				return err
			}
		}
		k := utf8.RuneCountInString(word)
		if length+k > room && length > indent {
			line = bytes.TrimRight(line, " ")
			if err := flush("\n"); err != nil {
				return err
			}
			line, length = line[:0], indent
		}
		if err := add(word); err != nil {
			return err
		}
		length += k
		if !last {
			if err := add(p.separator); err != nil {
				return err
			}
			length += len(p.separator)
		}
		return p.t.Poll(itemWork)
	})
	if err != nil {
		return err
	}
	p.line = line
	return flush("]")
}

// itemWork is how many steps of a plain loop the text of an item takes.
const itemWork = 32

func padLeft(s string, n int) string {
	if k := utf8.RuneCountInString(s); k < n {
		return strings.Repeat(" ", n-k) + s
	}
	return s
}

// choose finds the format for the items at the given places.
func (p *printer) choose(places []int) (formatter, error) {
	a, d := p.a, p.a.DType
	if f := p.custom(); f != nil {
		return func(t *object.Thread, at int) (string, error) {
			v, err := a.item(t, at)
			if err != nil {
				return "", err
			}
			r, err := object.Call(t, *f, v)
			if err != nil {
				return "", err
			}
			return object.ToString(t, r)
		}, nil
	}
	switch d.Kind {
	case 'f':
		return p.floats(places)
	case 'b':
		return func(_ *object.Thread, at int) (string, error) {
			if !a.mem.b[at] {
				return "False", nil
			} else if len(a.Shape) == 0 {
				return "True", nil
			}
			return " True", nil
		}, nil
	case 'i', 'u', 'm':
		text := func(x int64) string {
			if d.Kind == 'm' && x == kernel.NaT {
				return "'NaT'"
			}
			if d == Uint64 {
				return strconv.FormatUint(uint64(x), 10)
			}
			if p.o.Sign == "+" && x >= 0 && d.Kind != 'm' {
				return "+" + strconv.FormatInt(x, 10)
			}
			return strconv.FormatInt(x, 10)
		}
		width := 0
		for _, at := range places {
			width = max(width, len(text(a.mem.i[at])))
			if err := p.t.Poll(itemWork / 4); err != nil {
				return nil, err
			}
		}
		return func(_ *object.Thread, at int) (string, error) { return padLeft(text(a.mem.i[at]), width), nil }, nil
	case 'M':
		width := 0
		for _, at := range places {
			width = max(width, len(TimeText(a.mem.i[at], d.Unit))+2)
			if err := p.t.Poll(itemWork); err != nil {
				return nil, err
			}
		}
		return func(_ *object.Thread, at int) (string, error) {
			return padLeft("'"+TimeText(a.mem.i[at], d.Unit)+"'", width), nil
		}, nil
	}
	return func(t *object.Thread, at int) (string, error) {
		v := a.mem.o[at]
		if ToArray(v) == a {
			return "array(...)", nil
		}
		if err := t.Enter(); err != nil {
			return "", err
		}
		defer t.Leave()
		s, err := object.Repr(t, v)
		if err == nil && object.TypeOf(v) == object.ListType {
			s = "list(" + s + ")"
		}
		return s, err
	}, nil
}

// custom is the function that the option formatter has for the items, nil for none.
func (p *printer) custom() *object.Value {
	if p.o.Formatter == nil {
		return nil
	}
	var names []string
	switch p.a.DType.Kind {
	case 'f':
		names = []string{"float", "float_kind", "all"}
	case 'i', 'u':
		names = []string{"int", "int_kind", "all"}
	case 'b':
		names = []string{"bool", "all"}
	case 'U':
		names = []string{"numpystr", "str_kind", "all"}
	case 'M':
		names = []string{"datetime", "all"}
	case 'm':
		names = []string{"timedelta", "all"}
	default:
		names = []string{"object", "all"}
	}
	for _, n := range names {
		if f, ok := p.o.Formatter.GetStr(n); ok && !f.IsNone() {
			return &f
		}
	}
	return nil
}

// floats is numpy's FloatingFormat.
func (p *printer) floats(places []int) (formatter, error) {
	a, o := p.a, p.o
	bits := a.DType.Size * 8
	largest, least := 0.0, 0.0
	finite, negative, negInf := 0, false, false
	for i, at := range places {
		if i&0x3fff == 0x3fff {
			if err := p.t.Poll(0x4000); err != nil {
				return nil, err
			}
		}
		x := a.mem.f[at]
		if x != x {
			continue
		}
		if x-x != 0 {
			negInf = negInf || x < 0
			continue
		}
		finite++
		negative = negative || signBit(x)
		if x < 0 {
			x = -x
		}
		if x == 0 {
			continue
		}
		if largest == 0 || x > largest {
			largest = x
		}
		if least == 0 || x < least {
			least = x
		}
	}
	scientific := largest != 0 && (largest >= 1e16 || !o.Suppress && (least < 0.0001 || largest/least > 1000))
	precision := o.Precision
	unique := o.FloatMode != "fixed"
	if o.FloatMode == "unique" {
		precision = -1
	}
	left, right, expSize := 0, 0, 0
	for _, at := range places {
		if err := p.t.Poll(itemWork); err != nil {
			return nil, err
		}
		x := a.mem.f[at]
		if x-x != 0 {
			continue
		}
		var s, exp string
		if scientific {
			s, exp, _ = strings.Cut(scientificText(x, bits, precision, unique), "e")
			expSize = max(expSize, len(exp)-1)
		} else {
			s = positionalText(x, bits, precision, unique)
		}
		if o.Sign == "+" && !strings.HasPrefix(s, "-") {
			s = "+" + s
		}
		whole, frac, _ := strings.Cut(s, ".")
		left, right = max(left, len(whole)), max(right, len(frac))
	}
	keep := scientific || o.FloatMode == "fixed" || o.FloatMode == "maxprec_equal"
	digits := right
	if o.Sign == " " && !negative && finite > 0 {
		left++
	}
	total := left + right + 1
	if scientific {
		total = left + expSize + 3 + digits
	}
	if finite < len(places) {
		wide := len(o.NaN)
		if n := len(o.Inf); true {
			if o.Sign != "-" || negInf {
				n++
			}
			wide = max(wide, n)
		}
		if finite == 0 {
			total = 1
		}
		if wide > total {
			left += wide - total
			total = wide
		}
	}
	return func(_ *object.Thread, at int) (string, error) {
		x := a.mem.f[at]
		if x-x != 0 {
			s := o.NaN
			if x == x {
				s = o.Inf
				if x < 0 {
					s = "-" + s
				}
			}
			if o.Sign == "+" && !(x < 0) {
				s = "+" + s
			}
			return padLeft(s, total), nil
		}
		if scientific {
			s, exp, _ := strings.Cut(scientificText(x, bits, digits, unique), "e")
			if n := len(s) - strings.IndexByte(s, '.') - 1; n < digits {
				s += strings.Repeat("0", digits-n)
			}
			if n := len(exp) - 1; n < expSize {
				exp = exp[:1] + strings.Repeat("0", expSize-n) + exp[1:]
			}
			if o.Sign == "+" && !strings.HasPrefix(s, "-") {
				s = "+" + s
			}
			return padLeft(s+"e"+exp, total), nil
		}
		s := positionalText(x, bits, precision, unique)
		if o.Sign == "+" && !strings.HasPrefix(s, "-") {
			s = "+" + s
		}
		whole, frac, _ := strings.Cut(s, ".")
		fill := " "
		if keep {
			fill = "0"
		}
		return padLeft(whole, left) + "." + frac + strings.Repeat(fill, right-len(frac)), nil
	}, nil
}

func signBit(x float64) bool { return x < 0 || x == 0 && 1/x < 0 }

// Str is str() of an array.
func (a *Array) Str(t *object.Thread) (string, error) {
	if len(a.Shape) == 0 {
		v, err := a.item(t, a.off)
		if err != nil {
			return "", err
		}
		if ToArray(v) == a {
			return "array(...)", nil
		}
		return object.ToString(t, v)
	}
	return a.Text(t, *PrintOptionsOf(t), " ", "", "")
}

// Repr is repr() of an array.
func (a *Array) Repr(t *object.Thread, o PrintOptions) (string, error) {
	const prefix = "array("
	s, err := a.Text(t, o, ", ", prefix, ")")
	if err != nil {
		return "", err
	}
	var extras []string
	if a.size == 0 && !(len(a.Shape) == 1) || a.size > o.Threshold {
		tuple := make([]string, len(a.Shape))
		for i, k := range a.Shape {
			tuple[i] = strconv.Itoa(k)
		}
		shape := strings.Join(tuple, ", ")
		if len(tuple) == 1 {
			shape += ","
		}
		extras = append(extras, "shape=("+shape+")")
	}
	if d := a.DType; a.size == 0 || d != Bool && d != Int64 && d != Float64 {
		name := d.Name()
		switch d.Kind {
		case 'U':
			name = "'" + d.Code() + "'"
		case 'M', 'm':
			name = "'" + name + "'"
		}
		extras = append(extras, "dtype="+name)
	}
	if extras == nil {
		return prefix + s + ")", nil
	}
	s = prefix + s + ","
	more := strings.Join(extras, ", ") + ")"
	last := utf8.RuneCountInString(s[strings.LastIndexByte(s, '\n')+1:])
	if last+len(more)+1 > o.LineWidth {
		return s + "\n" + strings.Repeat(" ", len(prefix)) + more, nil
	}
	return s + " " + more, nil
}
