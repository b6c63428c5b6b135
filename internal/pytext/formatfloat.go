// This file defines the formatting of floats and complexes under a Spec.

package pytext

import "math"

// floatLayout translates the code of s to arguments of appendDouble.
func (s *Spec) floatLayout() (code byte, prec int, st floatStyle) {
	st = floatStyle{alt: s.Alt, noNegZero: s.NoNegZero}
	prec = 6
	switch s.Type {
	case 0:
		code = 'r'
		st.addDot0 = true
		if s.Precision >= 0 {
			code = 'g'
		}
	case 'n':
		code = 'g'
	case '%':
		code = 'f'
	case 'E', 'F', 'G':
		st.upper = true
		code = s.Type | 0x20
	default:
		code = s.Type
	}
	if s.Precision >= 0 {
		prec = s.Precision
	}
	return code, prec, st
}

// splitFloat divides the text of a float for appendNumber.
func splitFloat(text []byte) number {
	var n number
	if text[0] == '-' {
		n.neg = true
		text = text[1:]
	}
	i := 0
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	n.digits, n.rest = text[:i], text[i:]
	return n
}

// AppendFloat appends f formatted by a Spec of KindFloat, or of KindInt with a float code.
func (s *Spec) AppendFloat(dst []byte, f float64) []byte {
	code, prec, st := s.floatLayout()
	if s.Type == '%' {
		f *= 100
	}
	if s.Width < 0 && s.Sign != '+' && s.Sign != ' ' && s.Grouping == 0 {
		dst = appendDouble(dst, f, code, prec, st)
		if s.Type == '%' {
			dst = append(dst, '%')
		}
		return dst
	}
	var tmp [64]byte
	text := appendDouble(tmp[:0], f, code, prec, st)
	if s.Type == '%' {
		text = append(text, '%')
	}
	return s.appendNumber(dst, splitFloat(text), 3)
}

// AppendComplex appends re+im*j formatted by a Spec of KindComplex.
func (s *Spec) AppendComplex(dst []byte, re, im float64) []byte {
	code, prec, st := s.floatLayout()
	st.addDot0 = false
	skipRe, parens := false, false
	if s.Type == 0 {
		skipRe = re == 0 && !math.Signbit(re)
		parens = !skipRe
	}
	part := *s // the parts are formatted without padding
	part.Width = -1
	part.Fill = 0
	part.Align = '<'
	var tmp [64]byte
	var body [128]byte
	out := body[:0]
	if parens {
		out = append(out, '(')
	}
	if !skipRe {
		out = part.appendNumber(out, splitFloat(appendDouble(tmp[:0], re, code, prec, st)), 3)
		part.Sign = '+'
	}
	out = part.appendNumber(out, splitFloat(appendDouble(tmp[:0], im, code, prec, st)), 3)
	out = append(out, 'j')
	if parens {
		out = append(out, ')')
	}
	left, right := s.padding(len(out))
	dst = appendFill(dst, s.Fill, left)
	dst = append(dst, out...)
	return appendFill(dst, s.Fill, right)
}

// AppendComplexRepr appends repr(complex(re, im)).
func AppendComplexRepr(dst []byte, re, im float64) []byte {
	s := Spec{Width: -1, Precision: -1, Fill: ' ', Align: '>'}
	return s.AppendComplex(dst, re, im)
}
