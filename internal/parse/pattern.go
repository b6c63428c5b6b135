// This file defines the parser of case patterns. Python 3.4 has nothing of their shape, so they are read from the tokens here.

package parse

import (
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// patternAt is the pattern of a case clause and the index of the token behind it.
type patternAt struct {
	pattern syntax.Pattern
	end     int
}

type patternParser struct {
	*parser
	i int
}

// span is from a token to the last one that was read.
func (p *patternParser) span(from int) syntax.At {
	return syntax.At{Span: source.Span{Start: p.toks[from].Span.Start, End: p.peek(p.i - 1).Span.End}}
}

func (p *patternParser) invalid() error { return p.failSpan(p.i, p.i, KindSyntax, "invalid syntax") }

// clause reads the pattern of a case clause, which may be a sequence without brackets.
func (p *patternParser) clause() (syntax.Pattern, error) {
	start := p.i
	first, err := p.maybeStar()
	if err != nil {
		return nil, err
	}
	if p.code(p.i) != cComma {
		if _, star := first.(*syntax.MatchStar); star {
			return nil, p.invalid()
		}
		return first, nil
	}
	list := []syntax.Pattern{first}
	for p.code(p.i) == cComma {
		p.i++
		if c := p.code(p.i); c == cColon || c == kIf {
			break
		}
		next, err := p.maybeStar()
		if err != nil {
			return nil, err
		}
		list = append(list, next)
	}
	return &syntax.MatchSequence{At: p.span(start), Patterns: list}, nil
}

func (p *patternParser) maybeStar() (syntax.Pattern, error) {
	if p.code(p.i) != cStar {
		return p.pattern()
	}
	start := p.i
	t := p.peek(p.i + 1)
	if t.Kind != Name {
		p.i++
		return nil, p.invalid()
	}
	p.i += 2
	name := t.Text
	if name == "_" {
		name = ""
	}
	return &syntax.MatchStar{At: p.span(start), Name: name}, nil
}

// pattern reads alternatives and the "as" behind them.
func (p *patternParser) pattern() (syntax.Pattern, error) {
	start := p.i
	first, err := p.closed()
	if err != nil {
		return nil, err
	}
	if p.code(p.i) == cBar {
		list := []syntax.Pattern{first}
		for p.code(p.i) == cBar {
			p.i++
			next, err := p.closed()
			if err != nil {
				return nil, err
			}
			list = append(list, next)
		}
		first = &syntax.MatchOr{At: p.span(start), Patterns: list}
	}
	if p.code(p.i) != kAs {
		return first, nil
	}
	t := p.peek(p.i + 1)
	switch {
	case t.Kind != Name:
		return nil, p.failSpan(p.i+1, p.i+1, KindSyntax, "invalid pattern target")
	case t.Text == "_":
		return nil, p.failSpan(p.i+1, p.i+1, KindSyntax, "cannot use '_' as a target")
	}
	p.i += 2
	return &syntax.MatchAs{At: p.span(start), Pattern: first, Name: t.Text}, nil
}

func (p *patternParser) closed() (syntax.Pattern, error) {
	start := p.i
	t := &p.toks[p.i]
	switch t.Kind {
	case Name:
		if c := p.code(p.i + 1); c != cDot && c != cLPar && c != cAssign {
			p.i++
			name := t.Text
			if name == "_" {
				name = ""
			}
			return &syntax.MatchAs{At: p.span(start), Name: name}, nil
		}
		value, err := p.dotted()
		if err != nil {
			return nil, err
		}
		if p.code(p.i) == cLPar {
			return p.class(start, value)
		}
		if _, bare := value.(*syntax.Name); bare {
			return nil, p.invalid()
		}
		return &syntax.MatchValue{At: p.span(start), Value: value}, nil
	case Keyword:
		if t.code == kNone || t.code == kTrue || t.code == kFalse {
			p.i++
			return &syntax.MatchSingleton{At: p.span(start), Value: p.keywordConstant(start)}, nil
		}
	case Number, String, FStringStart:
		value, err := p.literal()
		if err != nil {
			return nil, err
		}
		return &syntax.MatchValue{At: p.span(start), Value: value}, nil
	case Op:
		switch t.code {
		case cMinus:
			value, err := p.literal()
			if err != nil {
				return nil, err
			}
			return &syntax.MatchValue{At: p.span(start), Value: value}, nil
		case cLPar:
			return p.group()
		case cLSqb:
			list, _, err := p.sequence(cRSqb)
			if err != nil {
				return nil, err
			}
			return &syntax.MatchSequence{At: p.span(start), Patterns: list}, nil
		case cLBrace:
			return p.mapping()
		}
	}
	return nil, p.invalid()
}

// sequence reads patterns up to a closing bracket and tells whether there was a comma.
func (p *patternParser) sequence(closer code) (list []syntax.Pattern, comma bool, err error) {
	p.i++
	for p.code(p.i) != closer {
		next, err := p.maybeStar()
		if err != nil {
			return nil, false, err
		}
		list = append(list, next)
		if p.code(p.i) == cComma {
			comma = true
			p.i++
		} else if p.code(p.i) != closer {
			return nil, false, p.invalid()
		}
	}
	p.i++
	return list, comma, nil
}

func (p *patternParser) group() (syntax.Pattern, error) {
	start := p.i
	list, comma, err := p.sequence(cRPar)
	if err != nil {
		return nil, err
	}
	if len(list) == 1 && !comma {
		if _, star := list[0].(*syntax.MatchStar); !star {
			return list[0], nil
		}
		p.i--
		return nil, p.invalid()
	}
	return &syntax.MatchSequence{At: p.span(start), Patterns: list}, nil
}

// dotted reads a name or a.b.c.
func (p *patternParser) dotted() (syntax.Expr, error) {
	start := p.i
	var value syntax.Expr = &syntax.Name{At: syntax.At{Span: p.toks[p.i].Span}, ID: p.toks[p.i].Text}
	p.i++
	for n := 0; p.code(p.i) == cDot; n++ {
		if n > maxTree {
			return nil, tooDeep(maxTree)
		}
		t := p.peek(p.i + 1)
		if t.Kind != Name {
			p.i++
			return nil, p.invalid()
		}
		p.i += 2
		value = &syntax.Attribute{At: p.span(start), Value: value, Attr: t.Text, AttrPos: t.Span}
	}
	return value, nil
}

// literal reads a string, a number, -number, or a complex number such as 1+2j.
func (p *patternParser) literal() (syntax.Expr, error) {
	start := p.i
	if k := p.toks[p.i].Kind; k == String || k == FStringStart {
		return p.literalString()
	}
	left, err := p.signed()
	if err != nil {
		return nil, err
	}
	op := p.code(p.i)
	if op != cPlus && op != cMinus {
		return left, nil
	}
	p.i++
	if p.toks[p.i].Kind != Number {
		return nil, p.invalid()
	}
	at := p.i
	right, err := p.number(p.i)
	if err != nil {
		return nil, err
	}
	p.i++
	if right.Kind != syntax.KindComplex {
		return nil, p.failSpan(at, at, KindSyntax, "imaginary number required in complex literal")
	}
	if isComplex(left) {
		return nil, p.failSpan(start, start, KindSyntax, "real number required in complex literal")
	}
	o := syntax.Add
	if op == cMinus {
		o = syntax.Sub
	}
	return &syntax.BinOp{At: p.span(start), Left: left, Op: o, Right: right}, nil
}

func isComplex(e syntax.Expr) bool {
	if u, ok := e.(*syntax.UnaryOp); ok {
		e = u.Operand
	}
	c, ok := e.(*syntax.Constant)
	return ok && c.Kind == syntax.KindComplex
}

func (p *patternParser) signed() (syntax.Expr, error) {
	start := p.i
	minus := p.code(p.i) == cMinus
	if minus {
		p.i++
	}
	if p.toks[p.i].Kind != Number {
		return nil, p.invalid()
	}
	n, err := p.number(p.i)
	if err != nil {
		return nil, err
	}
	p.i++
	if minus {
		return &syntax.UnaryOp{At: p.span(start), Op: syntax.USub, Operand: n}, nil
	}
	return n, nil
}

func (p *patternParser) literalString() (syntax.Expr, error) {
	start := p.i
	for p.toks[p.i].Kind == String {
		p.i++
	}
	if p.toks[p.i].Kind == FStringStart {
		end := int(p.toks[p.i].link)
		return nil, p.failSpan(p.i, end, KindSyntax, "patterns may only match literals and attribute lookups")
	}
	return p.stringGroup(start, p.i-1)
}

func (p *patternParser) mapping() (syntax.Pattern, error) {
	start := p.i
	m := &syntax.MatchMapping{}
	p.i++
	for p.code(p.i) != cRBrace {
		if m.Rest != "" {
			return nil, p.invalid()
		}
		if p.code(p.i) == cDoubleStar {
			t := p.peek(p.i + 1)
			if t.Kind != Name || t.Text == "_" {
				p.i++
				return nil, p.invalid()
			}
			m.Rest = t.Text
			p.i += 2
		} else {
			key, err := p.mappingKey()
			if err != nil {
				return nil, err
			}
			if p.code(p.i) != cColon {
				return nil, p.invalid()
			}
			p.i++
			value, err := p.pattern()
			if err != nil {
				return nil, err
			}
			m.Keys = append(m.Keys, key)
			m.Patterns = append(m.Patterns, value)
		}
		if p.code(p.i) == cComma {
			p.i++
		} else if p.code(p.i) != cRBrace {
			return nil, p.invalid()
		}
	}
	p.i++
	m.At = p.span(start)
	return m, nil
}

func (p *patternParser) mappingKey() (syntax.Expr, error) {
	start := p.i
	switch t := &p.toks[p.i]; t.Kind {
	case Name:
		key, err := p.dotted()
		if err != nil {
			return nil, err
		}
		if _, bare := key.(*syntax.Name); bare {
			return nil, p.failSpan(start, start, KindSyntax, "mapping pattern keys may only match literals and attribute lookups")
		}
		return key, nil
	case Keyword:
		if t.code == kNone || t.code == kTrue || t.code == kFalse {
			p.i++
			return p.keywordConstant(start), nil
		}
	case Number, String, FStringStart:
		return p.literal()
	case Op:
		if t.code == cMinus {
			return p.literal()
		}
	}
	return nil, p.invalid()
}

func (p *patternParser) class(start int, cls syntax.Expr) (syntax.Pattern, error) {
	m := &syntax.MatchClass{Cls: cls}
	p.i++
	for p.code(p.i) != cRPar {
		if t := &p.toks[p.i]; t.Kind == Name && p.code(p.i+1) == cAssign {
			p.i += 2
			value, err := p.pattern()
			if err != nil {
				return nil, err
			}
			m.KwdAttrs = append(m.KwdAttrs, t.Text)
			m.KwdPatterns = append(m.KwdPatterns, value)
		} else {
			at := p.i
			value, err := p.pattern()
			if err != nil {
				return nil, err
			}
			if len(m.KwdAttrs) > 0 {
				return nil, p.failSpan(at, p.i-1, KindSyntax, "positional patterns follow keyword patterns")
			}
			m.Patterns = append(m.Patterns, value)
		}
		if p.code(p.i) == cComma {
			p.i++
		} else if p.code(p.i) != cRPar {
			return nil, p.invalid()
		}
	}
	p.i++
	m.At = p.span(start)
	return m, nil
}
