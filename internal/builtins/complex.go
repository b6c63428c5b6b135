// This file defines the constructor, the format and the methods of complex.

package builtins

import (
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/pytext"
)

// floatPrefix is the length of the float at the start of s, 0 where there is none. It may take too much, never too little.
func floatPrefix(s string) int {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	for _, word := range []string{"infinity", "inf", "nan"} {
		if len(s)-i >= len(word) && equalFold(s[i:i+len(word)], word) {
			return i + len(word)
		}
	}
	start := i
	digits := func() {
		for i < len(s) && (byteDigit(s[i]) || s[i] == '_') {
			i++
		}
	}
	digits()
	if i < len(s) && s[i] == '.' {
		i++
		digits()
	}
	if i == start {
		return 0
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		at := i
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if i == len(s) || !byteDigit(s[i]) {
			return at
		}
		digits()
	}
	return i
}

// equalFold compares s without case to an ASCII word in lower case.
func equalFold(s, word string) bool {
	for i := range len(word) {
		if toLowerByte(s[i]) != word[i] {
			return false
		}
	}
	return true
}

// parseComplex reads complex(text).
func parseComplex(text string) (complex128, bool) {
	var norm []byte // decimal digits and spaces of all scripts as ASCII
	for s := pytext.TrimSpace(text); s != ""; {
		r, w := pytext.DecodeRune(s)
		s = s[w:]
		switch d := pytext.DecimalValue(r); {
		case r < 0x80:
			norm = append(norm, byte(r))
		case d >= 0:
			norm = append(norm, '0'+byte(d))
		case pytext.IsSpace(r):
			norm = append(norm, ' ')
		default:
			return 0, false
		}
	}
	s := string(norm)
	if s != "" && s[0] == '(' {
		if s[len(s)-1] != ')' {
			return 0, false
		}
		s = bytesTrim(s[1:len(s)-1], byteSpaces, true, true)
	}
	// One of: real, imagj, real±imagj, where imag may lack its digits.
	var re, im float64
	n := floatPrefix(s)
	if n > 0 {
		f, ok := pytext.ParseFloat(s[:n])
		if !ok {
			return 0, false
		}
		re, s = f, s[n:]
		if s == "" {
			return complex(re, 0), true
		}
		if s[0]|0x20 == 'j' {
			return complex(0, re), len(s) == 1
		}
		if s[0] != '+' && s[0] != '-' {
			return 0, false
		}
	}
	if n = floatPrefix(s); n > 0 {
		f, ok := pytext.ParseFloat(s[:n])
		if !ok {
			return 0, false
		}
		im, s = f, s[n:]
	} else {
		im = 1
		if s != "" && (s[0] == '+' || s[0] == '-') {
			if s[0] == '-' {
				im = -1
			}
			s = s[1:]
		}
	}
	return complex(re, im), len(s) == 1 && s[0]|0x20 == 'j'
}

// badUnderscores tells a text with an underscore that does not stand between two digits.
func badUnderscores(s string) bool {
	prev := byte(0)
	for i := range len(s) {
		if s[i] == '_' && !byteDigit(prev) || prev == '_' && !byteDigit(s[i]) {
			return true
		}
		prev = s[i]
	}
	return prev == '_'
}

// complexPart is one argument of complex(); isComplex tells one with an imaginary part of its own.
func complexPart(t *object.Thread, v object.Value) (c complex128, isComplex, ok bool, err error) {
	if object.IsComplex(v) {
		return object.ToComplex(v), true, true, nil
	}
	fn, found, err := object.LookupSpecial(t, v, "__complex__")
	if err != nil {
		return 0, false, false, err
	}
	if found {
		r, err := object.Call(t, fn)
		if err != nil {
			return 0, false, false, err
		}
		if !object.IsComplex(r) {
			return 0, false, false, object.TypeErrorf("__complex__ returned non-complex (type %s)", object.TypeOf(r).Name)
		}
		return object.ToComplex(r), true, true, nil
	}
	if s := &object.TypeOf(v).Slots; s.Float == nil && s.Index == nil {
		return 0, false, false, nil
	}
	f, err := object.ToFloat(t, v)
	return complex(f, 0), false, true, err
}

func newComplex(t *object.Thread, re, im object.Value) (object.Value, error) {
	if re.IsUnbound() {
		re = object.Int(0)
	}
	if object.TypeOf(re) == object.ComplexType && im.IsUnbound() {
		return re, nil
	}
	if object.IsStr(re) {
		if !im.IsUnbound() {
			return object.Value{}, object.TypeErrorf("complex() can't take second arg if first is a string")
		}
		text := object.ToStr(re).String()
		if len(text) > 256 {
			room := 6 * int64(len(text))
			if err := t.Charge(room); err != nil {
				return object.Value{}, err
			}
			defer t.Meter.Release(room)
			if err := t.Meter.Foresee(time.Duration(len(text)) * 8); err != nil {
				return object.Value{}, err
			}
		}
		c, ok := parseComplex(text)
		if !ok && badUnderscores(text) {
			quoted, err := quotedNumber(t, re, 0)
			if err != nil {
				return object.Value{}, err
			}
			return object.Value{}, object.ValueErrorf("could not convert string to complex: %s", quoted)
		}
		if !ok {
			return object.Value{}, object.ValueErrorf("complex() arg is a malformed string")
		}
		return object.NewComplex(t, c)
	}
	if !im.IsUnbound() && object.IsStr(im) {
		return object.Value{}, object.TypeErrorf("complex() second arg can't be a string")
	}
	c, isComplex, ok, err := complexPart(t, re)
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		return object.Value{}, object.TypeErrorf("complex() first argument must be a string or a number, not '%s'", object.TypeOf(re).Name)
	}
	if im.IsUnbound() {
		return object.NewComplex(t, c)
	}
	d, alsoComplex, ok, err := complexPart(t, im)
	if err != nil {
		return object.Value{}, err
	}
	if !ok {
		return object.Value{}, object.TypeErrorf("complex() second argument must be a number, not '%s'", object.TypeOf(im).Name)
	}
	x, y := real(c), real(d)
	if alsoComplex {
		x -= imag(d)
	}
	if isComplex {
		y += imag(c)
	}
	return object.NewComplex(t, complex(x, y))
}

func complexFormat(t *object.Thread, v object.Value, text string) (string, error) {
	if text == "" {
		return object.ToString(t, v)
	}
	spec, err := pytext.ParseSpec(text, pytext.KindComplex, object.TypeOf(v).Name)
	if err != nil {
		return "", object.TextError(err)
	}
	if err := t.Charge(int64(spec.EstimateSize(pytext.KindComplex, 0))); err != nil {
		return "", err
	}
	c := object.ToComplex(v)
	return string(spec.AppendComplex(nil, real(c), imag(c))), nil
}

func init() {
	typ := object.ComplexType
	typ.Slots.New = subclassed("complex", "real=?, imag=?",
		func(t *object.Thread, v object.Value) (object.Value, error) { return newComplex(t, v, object.Unbound) },
		func(t *object.Thread, a []object.Value) (object.Value, error) { return newComplex(t, a[0], a[1]) })
	typ.Slots.Format = complexFormat
	addNumberAttr(typ, "real", func(t *object.Thread, v object.Value) (object.Value, error) {
		return object.Float(real(object.ToComplex(v))), nil
	})
	addNumberAttr(typ, "imag", func(t *object.Thread, v object.Value) (object.Value, error) {
		return object.Float(imag(object.ToComplex(v))), nil
	})
	args.Add(typ, "conjugate", "", "Return the complex conjugate of its argument.",
		func(t *object.Thread, a []object.Value) (object.Value, error) {
			c := object.ToComplex(a[0])
			return object.NewComplex(t, complex(real(c), -imag(c)))
		})
}
