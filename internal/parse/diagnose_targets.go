// This file defines how a refused program is searched for things that cannot be assigned to.

package parse

import (
	"fmt"
)

// diagnoseTargets looks for the first target that nothing can be assigned to.
func (p *parser) diagnoseTargets() error {
	d := diagnosis{parser: p}
	depth := 0
	for i := 0; i < len(p.toks); i++ {
		t := &p.toks[i]
		switch {
		case p.isCloser(i):
			depth--
		case t.code == cLPar || t.code == cLSqb || t.code == cLBrace:
			depth++
		}
		from, verb := -1, "assign to"
		var ends func(*Token) bool
		switch t.code {
		case kFor:
			from, ends = i+1, func(t *Token) bool { return t.code == kIn }
		case kDel:
			from, ends, verb = i+1, func(t *Token) bool { return t.code == cSemi }, "delete"
		case kAs:
			from, ends = i+1, func(t *Token) bool { return t.code == cComma || t.code == cColon }
		case cAssign:
			if depth > 0 {
				continue
			}
			d.k = i
			from = d.assignStart(i)
			ends = func(t *Token) bool { return t == &p.toks[i] }
		}
		if from < 0 {
			continue
		}
		to := from
		for to < len(p.toks)-1 && !ends(&p.toks[to]) && p.toks[to].Kind != Newline && !p.isCloser(to) {
			if l := int(p.toks[to].link); l > to {
				to = l
			}
			to++
		}
		x, ok := p.fragment(from, to-1)
		if !ok {
			if err := p.m.Poll(0); err != nil {
				return err
			}
			continue
		}
		if bad := badTarget(x, verb == "assign to"); bad != nil {
			return &SyntaxError{Msg: fmt.Sprintf("cannot %s %s", verb, exprName(bad)), Kind: KindSyntax, File: p.f, Span: bad.Pos()}
		}
	}
	return nil
}

func (p *parser) isCloser(i int) bool {
	c := p.toks[i].code
	return c == cRPar || c == cRSqb || c == cRBrace
}

// assignStart is the first token of the target in front of the "=" at token i.
func (d *diagnosis) assignStart(i int) int {
	for i > 0 {
		t := d.peek(i - 1)
		if t.Kind == Newline || t.Kind == Indent || t.Kind == Dedent || t.code == cSemi || t.code == cAssign || t.code == cColon {
			return i
		}
		if t.link >= 0 && int(t.link) < i-1 {
			i = int(t.link)
			continue
		}
		i--
	}
	return i
}
