// This file defines how errors of the grammar get CPython's wording and place.

package parse

import (
	"strings"

	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// diagnoseScan handles an error of the tokenizer. Such errors go before errors of the grammar, but for brackets that are still open
// at the end: an error of the grammar on the line of the bracket is the better one.
func (p *parser) diagnoseScan(err error, s *scanner) error {
	e, ok := err.(*SyntaxError)
	if !ok || len(s.open) == 0 || !strings.HasSuffix(e.Msg, "was never closed") {
		return err
	}
	// Parse with the brackets closed.
	last := s.open[len(s.open)-1]
	real := len(s.toks)
	end := source.Pos(len(s.src))
	for i := len(s.open) - 1; i >= 0; i-- {
		o := s.open[i]
		b := &s.toks[o]
		if b.mark&markFieldOpen != 0 {
			return err // inside an f-string
		}
		b.link = int32(len(s.toks))
		s.add(Op, b.code+1, int(end), int(end), codeText[b.code+1])
		s.toks[len(s.toks)-1].link = o
	}
	s.add(Newline, cNone, int(end), int(end), "")
	for range s.indents[1:] {
		s.add(Dedent, cNone, int(end), int(end), "")
	}
	s.add(End, cNone, int(end), int(end), "")
	p.toks = s.toks
	if _, other := p.parse(); other != nil {
		o, ok := other.(*SyntaxError)
		if !ok {
			return other
		}
		at := o.Span.Start
		if at < p.toks[real-1].Span.End && p.f.Line(o.Span.End-1) <= p.f.Line(p.toks[last].Span.Start) {
			return o
		}
	}
	return err
}

// diagnoseLowering handles an error of lowering: one of the grammar in the text before it goes first.
func (p *parser) diagnoseLowering(err error, l *lowering) error {
	if _, ok := err.(*SyntaxError); !ok {
		return err
	}
	if _, g := p.grammar(l); g != nil && !g.atEnd && g.token < l.i {
		return p.diagnose(g, l)
	}
	return err
}

// diagnose finds the words for an error of gpython, which has none but "invalid syntax".
func (p *parser) diagnose(g *grammarError, l *lowering) error {
	if strings.Contains(g.msg, "SetCtx") {
		// A part of a list of targets cannot be assigned to; gpython does not say which.
		if err := p.diagnoseTargets(); err != nil {
			return err
		}
	}
	k := g.token
	for k > 0 && (p.toks[k].Kind == End || p.toks[k].Kind == Dedent) {
		k--
	}
	d := diagnosis{parser: p, k: k, open: p.enclosing(k)}
	err := d.find()
	if err == nil {
		err = p.failSpan(k, k, KindSyntax, "invalid syntax")
	}
	if e, ok := err.(*SyntaxError); ok && e.Msg == "invalid syntax" && d.inField() {
		e.Msg = "f-string: expecting '=', or '!', or ':', or '}'"
		if d.peek(k-1).mark&markFieldOpen != 0 {
			e.Msg = "f-string: expecting a valid expression after '{'"
		}
	}
	return err
}

// enclosing is the innermost bracket around token k that is open there, or -1.
func (p *parser) enclosing(k int) int {
	for i := k - 1; i >= 0; i-- {
		switch t := &p.toks[i]; {
		case t.Kind == Newline:
			return -1
		case t.Kind != Op && t.Kind != FStringEnd:
		case t.link >= 0 && int(t.link) < i:
			i = int(t.link)
		case t.code == cLPar || t.code == cLSqb || t.code == cLBrace:
			return i
		}
	}
	return -1
}

// diagnosis is the search for what is wrong at token k, where gpython stopped.
type diagnosis struct {
	*parser
	k    int
	open int // the innermost open bracket, or -1
}

// inField tells whether token k stands in a replacement field of an f-string.
func (d *diagnosis) inField() bool {
	for o := d.open; o >= 0; o = d.enclosing(o) {
		if d.toks[o].mark&markFieldOpen != 0 {
			return true
		}
	}
	return false
}

// find gives an error with better words than "invalid syntax", or nil.
func (d *diagnosis) find() error {
	t := &d.toks[d.k]
	first := d.lineStart()
	switch {
	case d.bareTry(first):
		return d.failSpan(first, first, KindSyntax, "expected 'except' or 'finally' block")
	case d.code(first) == kDef && d.k == first+2 && d.peek(d.k-1).Kind == Name:
		return d.failSpan(d.k, d.k, KindSyntax, "expected '('")
	case d.open >= 0 && d.code(d.open-2) == kDef && d.code(d.k) == cLPar && (d.k-1 == d.open || d.code(d.k-1) == cComma):
		return d.failSpan(d.k, int(t.link), KindSyntax, "Function parameters cannot be parenthesized")
	case d.open >= 0 && d.code(d.open-2) == kDef && d.code(d.k-1) == cAssign && (t.code == cRPar || t.code == cComma):
		return d.failSpan(d.k-1, d.k-1, KindSyntax, "expected default value expression")
	case d.open >= 0 && d.code(d.open-2) == kDef:
		return d.params(d.open)
	case d.lambdaOpen() >= 0:
		return d.params(d.lambdaOpen())
	case t.code == kFor && d.open >= 0:
		return d.comprehension()
	case d.code(first) == kImport && t.code == kFrom && d.beginsOperand(d.k+1):
		return d.failSpan(first, d.operandEnd(d.k+1), KindSyntax, "Did you mean to use 'from ... import ...' instead?")
	case d.open > 0 && d.peek(d.open-1).endsOperand() && d.code(d.k-1) == cAssign && d.peek(d.k-2).Kind == Name && (t.code == cRPar || t.code == cComma):
		return d.failSpan(d.k-2, d.k-1, KindSyntax, "expected argument value expression")
	case t.code == cAssign && d.code(first) == kYield:
		return d.failSpan(first, d.k-1, KindSyntax, "assignment to yield expression not possible")
	case d.code(first) == kExcept && t.code == cComma && d.open < 0:
		return d.failSpan(first+1, d.header(first)-1, KindSyntax, "multiple exception types must be parenthesized")
	case t.code == cAssign:
		return d.assign()
	}
	if err := d.ifWithoutElse(); err != nil {
		return err
	}
	if err := d.dict(); err != nil {
		return err
	}
	if err := d.comma(); err != nil {
		return err
	}
	switch d.code(first) {
	case kElse, kTry, kFinally:
		if d.k == first+1 {
			return d.failSpan(d.k, d.k, KindSyntax, "expected ':'")
		}
	case kClass:
		if d.open < 0 && d.k > first+1 && t.Kind == Newline && d.header(first) == d.k {
			return d.failSpan(d.k, d.k, KindSyntax, "expected ':'")
		}
	case kDef:
		if d.open < 0 && d.k > first+1 && d.peek(d.k-1).endsOperand() && d.header(first) >= d.k {
			return d.failSpan(d.k, d.k, KindSyntax, "expected ':'")
		}
	}
	return nil
}

// bareTry tells whether the statement at token first stands where a try statement wants its except or finally.
func (d *diagnosis) bareTry(first int) bool {
	if c := d.code(first); c == kExcept || c == kFinally || first == 0 {
		return false
	}
	i := first - 1 // goes back to the head of what is before
	for depth := 0; i > 0; i-- {
		switch d.toks[i].Kind {
		case Dedent:
			depth++
		case Indent:
			depth--
		}
		if depth < 0 {
			return false
		}
		if k := d.toks[i-1].Kind; depth == 0 && i < first-1 && (k == Newline || k == Indent || k == Dedent) && d.toks[i].Kind != Indent && d.toks[i].Kind != Newline {
			break
		}
	}
	return d.code(i) == kTry
}

// lineStart is the first token of the statement that token k stands in.
func (d *diagnosis) lineStart() int {
	i := d.k
	for i > 0 {
		t := d.peek(i - 1)
		if t.Kind == Newline || t.Kind == Indent || t.Kind == Dedent || t.code == cSemi && d.open < 0 {
			break
		}
		i--
	}
	return i
}

// header is the colon or line end that ends the head of the compound statement at token first.
func (d *diagnosis) header(first int) int {
	for i := first; ; i++ {
		t := &d.toks[i]
		if t.link > int32(i) {
			i = int(t.link)
			continue
		}
		if t.code == cColon || t.Kind == Newline || t.Kind == End {
			return i
		}
	}
}

// params finds what is wrong in a parameter list.
func (d *diagnosis) params(open int) error {
	star, kwargs := false, false
	for i := open + 1; i <= d.k+1 && i < len(d.toks); i++ {
		c := d.code(i)
		begins := i-1 == open || d.code(i-1) == cComma
		switch {
		case begins && kwargs && (d.toks[i].Kind == Name || c == cStar || c == cDoubleStar || c == cSlash):
			return d.failSpan(i, i, KindSyntax, "arguments cannot follow var-keyword argument")
		case begins && c == cStar && star:
			return d.failSpan(i, i, KindSyntax, "* argument may appear only once")
		case begins && c == cStar:
			star = true
		case begins && c == cDoubleStar:
			kwargs = true
		case c == cAssign && d.peek(i-1).Kind == Name && d.code(i-2) == cStar:
			return d.failSpan(i, i, KindSyntax, "var-positional argument cannot have default value")
		case c == cAssign && d.peek(i-1).Kind == Name && d.code(i-2) == cDoubleStar:
			return d.failSpan(i, i, KindSyntax, "var-keyword argument cannot have default value")
		}
		if l := int(d.toks[i].link); l > i && l < d.k {
			i = l
		}
	}
	return nil
}

// lambdaOpen is the lambda whose parameters token k stands among, or -1.
func (d *diagnosis) lambdaOpen() int {
	for i := d.k - 1; i > d.open && i >= 0; i-- {
		t := &d.toks[i]
		if t.link >= 0 && int(t.link) < i {
			i = int(t.link)
			continue
		}
		switch {
		case t.code == kLambda:
			return i
		case t.code == cColon, t.Kind == Newline:
			return -1
		}
	}
	return -1
}

// comprehension explains a "for" that cannot begin a comprehension.
func (d *diagnosis) comprehension() error {
	from, commas := d.open+1, false
	for i := from; i < d.k; i++ {
		if l := int(d.toks[i].link); l > i {
			i = l
		} else if d.code(i) == cComma {
			from, commas = i+1, true
		}
	}
	switch c := d.code(d.open); {
	case c == cLPar && d.peek(d.open-1).endsOperand() && d.code(from) == cStar:
		if commas {
			return d.failSpan(from, d.operandEnd(d.k+1), KindSyntax, "Generator expression must be parenthesized")
		}
		return d.failSpan(from, d.k-1, KindSyntax, "iterable unpacking cannot be used in comprehension")
	case c != cLPar && d.toks[d.open].mark == 0 && commas && from < d.k:
		return d.failSpan(d.open+1, d.k-1, KindSyntax, "did you forget parentheses around the comprehension target?")
	}
	return nil
}

// operandStart is the first token of the run of operands and operators that ends in front of token k.
func (d *diagnosis) operandStart(k int) int {
	i := k
	for i > 0 {
		t := d.peek(i - 1)
		if t.Kind == FStringEnd || t.Kind == Op && t.link >= 0 && int(t.link) < i-1 {
			i = int(t.link)
			continue
		}
		switch t.Kind {
		case Newline, Indent, Dedent, End:
			return i
		}
		switch t.code {
		case cLPar, cLSqb, cLBrace, cComma, cColon, cSemi, cAssign, cWalrus, cArrow, kIf, kElse, kElif, kFor, kWhile, kReturn, kYield,
			kLambda, kAssert, kRaise, kDel, kWith, kFrom, kImport, kAs,
			cPlusEq, cMinusEq, cStarEq, cSlashEq, cDoubleSlashEq, cPercentEq, cAtEq, cDoubleStarEq, cLShiftEq, cRShiftEq, cAmpEq,
			cBarEq, cCaretEq:
			return i
		case cStar, cDoubleStar:
			if i-2 >= 0 && !d.peek(i-2).endsOperand() {
				return i
			}
		case kIn:
			if d.isFor(i - 1) {
				return i
			}
		}
		i--
	}
	return i
}

// isFor tells whether the "in" at token i belongs to a for.
func (d *diagnosis) isFor(i int) bool {
	for i--; i >= 0; i-- {
		t := &d.toks[i]
		if t.link >= 0 && int(t.link) < i {
			i = int(t.link)
			continue
		}
		switch t.code {
		case kFor:
			return true
		case cLPar, cLSqb, cLBrace, kIn, kIf:
			return false
		}
		if t.Kind == Newline {
			return false
		}
	}
	return false
}

// beginsOperand tells whether an expression can begin with a token.
func (d *diagnosis) beginsOperand(k int) bool {
	t := &d.toks[k]
	switch t.Kind {
	case Name, Number, String, FStringStart:
		return true
	case Op:
		return t.code == cLPar || t.code == cLSqb || t.code == cLBrace && t.mark == 0 || t.code == cTilde || t.code == cEllipsis
	case Keyword:
		return t.code == kNone || t.code == kTrue || t.code == kFalse || t.code == kLambda
	}
	return false
}

// comma proposes a comma between two expressions that stand side by side in brackets.
func (d *diagnosis) comma() error {
	k := d.k
	if d.open < 0 || k == 0 || !d.beginsOperand(k) || !d.peek(k-1).endsOperand() {
		return nil
	}
	if d.code(d.open-2) == kDef {
		return nil
	}
	if d.peek(k-1).Kind == Name && (d.toks[k].Kind == String || d.toks[k].Kind == FStringStart) {
		return nil
	}
	from := d.operandStart(k)
	if from >= k || d.code(from-1) == kLambda || d.code(from-1) == kFor {
		return nil
	}
	to := d.operandEnd(k)
	if _, ok := d.fragment(from, k-1); !ok {
		return nil
	}
	return d.failSpan(from, to, KindSyntax, "invalid syntax. Perhaps you forgot a comma?")
}

// operandEnd is the last token of the run of operands and operators that begins at token k.
func (d *diagnosis) operandEnd(k int) int {
	for i := k; i < len(d.toks); i++ {
		t := &d.toks[i]
		if t.link > int32(i) {
			i = int(t.link)
		}
		n := d.peek(i + 1)
		if n.Kind == Newline || n.Kind == End || n.Kind == Op && (n.code == cComma || n.code == cColon || n.code == cSemi ||
			n.code == cAssign || n.code == cRPar || n.code == cRSqb || n.code == cRBrace || n.mark != 0) || n.code == kFor ||
			d.toks[i].endsOperand() && d.beginsOperand(i+1) {
			return i
		}
	}
	return k
}

// assign explains a "=" where an expression is wanted.
func (d *diagnosis) assign() error {
	k := d.k
	from := d.operandStart(k)
	if from >= k {
		return nil
	}
	x, ok := d.fragment(from, k-1)
	if !ok {
		return nil
	}
	if bad := badTarget(x, false); bad != nil && d.open < 0 && d.peek(k+1).Kind == Newline {
		return &SyntaxError{Msg: "cannot assign to " + exprName(bad), Kind: KindSyntax, File: d.f, Span: bad.Pos()}
	}
	to := d.operandEnd(k + 1)
	if n := d.code(to + 1); n == cAssign || n == cWalrus || !d.startsOperand(k+1) {
		return nil
	}
	if _, ok := x.(*syntax.Name); ok && from == k-1 {
		if d.code(from-1) == kFor || d.isTarget(from) {
			return nil
		}
		return d.failSpan(from, to, KindSyntax, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?")
	}
	switch n := x.(type) {
	case *syntax.Compare, *syntax.BoolOp, *syntax.List, *syntax.Tuple, *syntax.GeneratorExp, *syntax.Name:
		return nil
	case *syntax.Constant:
		if n.Kind == syntax.KindNone || n.Kind == syntax.KindTrue || n.Kind == syntax.KindFalse {
			return nil
		}
	}
	return &SyntaxError{Msg: "cannot assign to " + exprName(x) + " here. Maybe you meant '==' instead of '='?", Kind: KindSyntax, File: d.f,
		Span: x.Pos()}
}

func (d *diagnosis) startsOperand(k int) bool {
	return d.beginsOperand(k) || d.code(k) == cMinus || d.code(k) == cPlus || d.code(k) == kNot
}

// isTarget tells whether token i stands between a for and its in.
func (d *diagnosis) isTarget(i int) bool {
	for i--; i >= 0; i-- {
		switch d.code(i) {
		case kFor:
			return true
		case kIn, cLPar, cLSqb, cLBrace:
			return false
		}
		if d.toks[i].Kind == Newline {
			return false
		}
	}
	return false
}

// ifWithoutElse explains "a if b" with nothing behind it.
func (d *diagnosis) ifWithoutElse() error {
	c := d.code(d.k)
	if c == kElse || c == cColon {
		return nil
	}
	test := d.operandStart(d.k)
	if d.code(test-1) != kIf || test == d.k {
		return nil
	}
	from := d.operandStart(test - 1)
	if from >= test-1 || d.isComprehension(test-1) {
		return nil
	}
	if _, ok := d.fragment(test, d.k-1); !ok {
		return nil
	}
	return d.failSpan(from, d.k-1, KindSyntax, "expected 'else' after 'if' expression")
}

// isComprehension tells whether the "if" at token i is a condition of a comprehension.
func (d *diagnosis) isComprehension(i int) bool {
	for i--; i >= 0; i-- {
		t := &d.toks[i]
		if t.link >= 0 && int(t.link) < i {
			i = int(t.link)
			continue
		}
		if t.code == kFor {
			return true
		}
		if t.Kind == Newline || t.code == cLPar || t.code == cLSqb || t.code == cLBrace || t.code == cComma {
			return false
		}
	}
	return false
}

// dict explains what is missing in a dict display.
func (d *diagnosis) dict() error {
	if d.open < 0 || d.code(d.open) != cLBrace || d.toks[d.open].mark != 0 {
		return nil
	}
	k := d.k
	pairs := false
	for i := d.open + 1; i < k; i++ {
		if l := int(d.toks[i].link); l > i {
			i = l
			continue
		}
		pairs = pairs || d.code(i) == cColon || d.code(i) == cDoubleStar && !d.peek(i-1).endsOperand()
	}
	if !pairs {
		return nil
	}
	c := d.code(k)
	switch {
	case d.code(k-1) == cColon && (c == cRBrace || c == cComma):
		return d.failSpan(k-1, k-1, KindSyntax, "expression expected after dictionary key and ':'")
	case d.code(k-1) == cColon && c == cStar:
		return d.failSpan(k, d.operandEnd(k+1), KindSyntax, "cannot use a starred expression in a dictionary value")
	case c == cRBrace || c == cComma:
		from := d.operandStart(k)
		if from < k && (d.code(from-1) == cComma) {
			return d.failSpan(k-1, k-1, KindSyntax, "':' expected after dictionary key")
		}
	}
	return nil
}

// fragment parses the tokens from one to another as an expression.
func (p *parser) fragment(from, to int) (syntax.Expr, bool) {
	if to < from {
		return nil, false
	}
	toks := make([]Token, 0, to-from+3)
	toks = append(toks, p.toks[from:to+1]...)
	for i := range toks {
		if toks[i].link >= 0 {
			toks[i].link -= int32(from)
			if toks[i].link < 0 || int(toks[i].link) >= len(toks) {
				return nil, false
			}
		}
		toks[i].mark &^= markAnnotation
	}
	end := p.toks[to].Span.End
	stop := Token{Span: source.Span{Start: end, End: end}, link: -1}
	stop.Kind = Newline
	toks = append(toks, stop)
	stop.Kind = End
	toks = append(toks, stop)
	q := &parser{m: p.m, f: p.f, src: p.src, toks: toks, limits: p.limits}
	l := lowering{parser: q}
	if l.run() != nil {
		return nil, false
	}
	tree, g := q.grammar(&l)
	if tree == nil || g != nil || len(tree.Body) != 1 {
		return nil, false
	}
	c := converter{parser: q, slots: l.slots, lines: l.lines}
	body, _ := c.block(tree.Body)
	if c.err != nil || len(body) != 1 {
		return nil, false
	}
	s, ok := body[0].(*syntax.ExprStmt)
	if !ok {
		return nil, false
	}
	return s.Value, true
}
