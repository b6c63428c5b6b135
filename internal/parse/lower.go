// This file defines lowering: it writes a program's tokens as text that gpython's Python 3.4 grammar accepts.

package parse

import (
	"fmt"

	"github.com/alkimi/pyexec/internal/source"
)

// Lowered text is written in slots of slotSize bytes, every word at the start of one, so that a position in it leads back to a token
// by one array access. gpython sees names as "a" and literals as None, both of which the converter reads from the tokens; lines joined
// by brackets become one line. What the grammar of 3.4 lacks is written in a form of the same shape:
//
//	x := v          a if None else v          the None leads to the ":="
//	*x  in a call   a = x                     a keyword argument that leads to the "*"
//	**x in a call   a = x
//	*x  elsewhere   not x                     where 3.4 has no star: sets, subscripts, return, yield, the iterable of for
//	{**x}           {a: x}                    the a leads to the "**"
//	a @ b, a @= b   a * b, a *= b             the operator is read from the token
//	x: t = v        a; a; a                   three statements that the converter joins
//	f"…{x}…{y:{z}}" {(a), (a), (a)}           a set whose "(" lead to the "{" of fields
//	@expr           @a(expr)
//	def f(a, /):    def f(a):
//	def f[T: x](a): @a(x)               a decorator whose function leads to the "["; for a class, too
//	                def f(a):
//	type X[T] = v   a = a[None,] = v    without parameters a = a = v
//	with (a, b):    with a, b:
//	match x:        while (x):                case clauses become if statements; patterns are parsed by pattern.go
type lowering struct {
	*parser
	out   []byte
	slots []int32 // token of each slot
	lines []int32 // offset in out of each line

	ctx      []bracket
	blocks   []block // open blocks, outermost first
	i        int     // index of the present token
	stmt     int     // first token of the present statement
	header   bool    // it is a compound statement whose ":" is still to come
	bare     bool    // it is an expression or assignment statement
	colon    bool    // … with an annotation
	assigned bool    // it has an "=" already
	headKind string  // how messages call the compound statement
	headTok  int
	wrap     bool  // a synthetic ")" is due at the end of the present decorator or match subject
	groups   []int // last token of each open group of string literals with replacement fields
	dropOpen int   // the "(" of a parenthesised with, which is left out
	behind   int   // the token behind the type parameters of a def
	level    int
	tight    int // open unary operators and powers: they nest to the right
	loose    int // open not, lambda, else, comprehension clauses
}

// bracket is one open bracket or lambda parameter list, or the top of a statement.
type bracket struct {
	kind   ctxKind
	token  int
	target bool // between for and in
	plain  bool // after return, yield or in, where the grammar of 3.4 has no star
	tight  int
	loose  int
}

type ctxKind uint8

const (
	ctxTop ctxKind = iota
	ctxGroup
	ctxList
	ctxBrace
	ctxSubscript
	ctxCall
	ctxParams
	ctxLambda
	ctxField
	ctxSpec
	ctxTypeParams
)

type block struct{ match bool }

const slotSize = 4

// lineSlots bounds the lowered text of one physical line: gpython reads line by line, and between two reads the meter is polled.
const lineSlots = 2048

const spaces = "    "

// emit writes a word that leads to a token, and at least one space behind it.
func (l *lowering) emit(word string, token int) {
	l.out = append(l.out, word...)
	l.raw(spaces[:slotSize-len(word)&(slotSize-1)], token)
}

// raw writes text that ends at the end of a slot.
func (l *lowering) raw(text string, token int) {
	l.out = append(l.out, text...)
	for len(l.slots) < len(l.out)/slotSize {
		l.slots = append(l.slots, int32(token))
	}
}

func (l *lowering) fail(token int, msg string) error {
	return l.failSpan(token, token, KindSyntax, msg)
}

func (l *lowering) invalid(token int) error { return l.fail(token, "invalid syntax") }

func (l *lowering) top() *bracket { return &l.ctx[len(l.ctx)-1] }

func (l *lowering) push(kind ctxKind, token int) {
	l.ctx = append(l.ctx, bracket{kind: kind, token: token, tight: l.tight, loose: l.loose})
	l.tight, l.loose = 0, 0
}

// pop closes the innermost bracket, and with it lambda parameter lists that never met their colon.
func (l *lowering) pop() {
	for len(l.ctx) > 1 {
		c := l.ctx[len(l.ctx)-1]
		l.ctx = l.ctx[:len(l.ctx)-1]
		l.tight, l.loose = c.tight, c.loose
		if c.kind != ctxLambda {
			return
		}
	}
}

// run lowers all tokens.
func (l *lowering) run() error {
	n := len(l.toks)
	l.out = make([]byte, 0, slotSize*(n+n/4)+64)
	l.slots = make([]int32, 0, n+n/4+16)
	l.lines = append(make([]int32, 0, 64), 0)
	l.ctx = append(make([]bracket, 0, 16), bracket{})
	l.blocks = append(make([]block, 0, 8), block{})
	l.dropOpen, l.behind = -1, -1
	l.startLine()
	for l.i = 0; l.i < n; l.i++ {
		if l.i%pollEvery == pollEvery-1 {
			if err := l.m.Poll(0); err != nil {
				return err
			}
		}
		if err := l.token(); err != nil {
			return err
		}
	}
	return nil
}

// startLine prepares for the first statement of a logical line.
func (l *lowering) startLine() {
	l.startStmt(l.i)
	l.headKind = ""
}

func (l *lowering) startStmt(i int) {
	l.ctx = l.ctx[:1]
	l.ctx[0] = bracket{}
	l.stmt = i
	l.header, l.bare, l.colon, l.assigned = false, false, false, false
	l.tight, l.loose = 0, 0
}

func (l *lowering) token() error {
	i := l.i
	t := &l.toks[i]
	switch t.Kind {
	case End:
		return nil
	case Newline:
		return l.newline()
	case Indent:
		if l.headKind == "" || l.code(i-2) != cColon {
			// CPython points at the last blank.
			at := source.Span{Start: t.Span.End - 1, End: t.Span.End}
			return &SyntaxError{Msg: "unexpected indent", Kind: KindIndentation, File: l.f, Span: at}
		}
		l.level++
		l.headKind = ""
		l.indentTo(i)
		return nil
	case Dedent:
		l.level--
		l.blocks = l.blocks[:len(l.blocks)-1]
		if k := l.peek(i + 1).Kind; k != Dedent && k != End {
			l.startStmt(i + 1)
			l.indentTo(i + 1)
		}
		return nil
	}
	if len(l.out)-int(l.lines[len(l.lines)-1]) > lineSlots*slotSize {
		l.endLine("  \\\n")
	}
	if i == l.stmt {
		done, err := l.statementStart()
		if done || err != nil {
			return err
		}
		i = l.i
		t = &l.toks[i]
	}
	if l.tight > l.limits.Nesting || l.loose > l.limits.Nesting {
		return tooDeep(l.limits.Nesting)
	}
	switch t.Kind {
	case Name:
		l.emit("a", i)
	case Number:
		l.emit("None", i)
	case String, FStringStart:
		return l.strings()
	case FStringEnd:
		l.endStrings()
	case FStringMiddle:
	case Keyword:
		return l.keyword(t.code)
	case Op:
		return l.operator(t)
	}
	return nil
}

// endLine ends a line of the lowered text; end fills one slot.
func (l *lowering) endLine(end string) {
	l.raw(end, l.i)
	l.lines = append(l.lines, int32(len(l.out)))
}

// indentTo writes the indentation of a line.
func (l *lowering) indentTo(token int) {
	for range l.level {
		l.raw("    ", token)
	}
	l.stmt = token
	if l.toks[token].Kind == Indent {
		l.stmt = token + 1
	}
}

func (l *lowering) newline() error {
	i := l.i
	if l.colon && (l.peek(i-1).mark&markAnnotation != 0) {
		return l.invalid(i)
	}
	if l.wrap {
		l.emit(")", i)
		l.wrap = false
	}
	if l.header {
		if l.top().target {
			return l.invalid(i)
		}
		return l.fail(i, "expected ':'")
	}
	l.endLine("   \n")
	next := l.peek(i + 1).Kind
	if l.headKind != "" && l.code(i-1) == cColon {
		if next != Indent {
			at := i + 1
			for l.toks[at].Kind == Dedent {
				at++
			}
			if l.toks[at].Kind == End {
				at = i
			}
			line := l.f.Line(l.toks[l.headTok].Span.Start)
			return l.failSpan(at, at, KindIndentation, fmt.Sprintf("expected an indented block after %s on line %d", l.headKind, line))
		}
		l.blocks = append(l.blocks, block{match: l.headKind == "'match' statement"})
		l.startStmt(i + 2)
		return nil
	}
	l.i++
	l.startLine()
	l.i--
	if next != Dedent && next != End && next != Indent {
		l.indentTo(i + 1)
	}
	return nil
}

func (l *lowering) keyword(k code) error {
	i := l.i
	c := l.top()
	switch k {
	case kAsync, kAwait:
		return &SyntaxError{Msg: fmt.Sprintf("'%s' is not supported", codeText[k]), Kind: KindSyntax, File: l.f, Span: l.toks[i].Span,
			Hint: "scripts run on one thread: write a plain function instead"}
	case kLambda:
		l.emit("lambda", i)
		l.loose++
		l.push(ctxLambda, i)
		return nil
	case kFor:
		c.target, c.plain = true, false
		if i != l.stmt {
			l.loose++
			l.tight = 0
		}
	case kIn:
		if c.target {
			c.target = false
			if c.kind == ctxTop {
				c.plain = true
			}
		}
		l.tight = 0
	case kYield, kReturn:
		c.plain = true
	case kNot:
		if l.code(i+1) != kIn && l.code(i-1) != kIs {
			l.loose++
		}
		l.tight = 0
	case kAnd, kOr:
		l.tight = 0
		l.loose = max(0, l.loose-1)
	case kIs, kIf, kElse:
		l.tight = 0
		if k == kElse && i != l.stmt || k == kIf && i != l.stmt && c.kind != ctxTop {
			l.loose++
		}
	}
	l.emit(codeText[k], i)
	return nil
}

// afterOpener tells whether the present token follows an opening bracket or a comma of the innermost bracket.
func (l *lowering) afterOpener() bool {
	prev := l.i - 1
	return prev == l.top().token && l.top().kind != ctxTop || l.code(prev) == cComma
}

func (l *lowering) operator(t *Token) error {
	i, c := l.i, l.top()
	switch t.code {
	case cNone: // the conversion of an f-string field
		return nil
	case cLPar, cLSqb, cLBrace:
		return l.openBracket(t)
	case cRPar, cRSqb, cRBrace:
		return l.closeBracket(t)
	case cComma:
		return l.comma()
	case cSemi:
		if l.colon && l.peek(i-1).mark&markAnnotation != 0 {
			return l.invalid(i)
		}
		l.emit(";", i)
		l.startStmt(i + 1)
		return nil
	case cColon:
		return l.colonToken(t)
	case cAssign:
		if t.mark&markDebug != 0 {
			if l.peek(i+1).mark&(markFieldClose|markSpec|markConversion) == 0 {
				return l.fail(i+1, "f-string: expecting '!', or ':', or '}'")
			}
			return nil
		}
		l.tight, l.loose = 0, 0
		switch {
		case c.kind == ctxTop && l.colon:
			return l.annotation(";")
		case c.kind == ctxTop:
			c.plain = false
			l.assigned = true
		case c.kind == ctxCall:
			if err := l.keywordName(); err != nil {
				return err
			}
		case c.kind == ctxTypeParams:
			return l.invalid(i)
		}
		l.emit("=", i)
		return nil
	case cWalrus:
		l.tight = 0
		l.loose++
		if l.peek(i-1).Kind != Name {
			return l.walrusTarget()
		}
		return l.walrus()
	case cStar, cDoubleStar:
		return l.star(t.code)
	case cSlash:
		if (c.kind == ctxParams || c.kind == ctxLambda) && (i-1 == c.token || l.code(i-1) == cComma) {
			return l.posOnly()
		}
	case cAt:
		l.tight = 0
		if i == l.stmt || !l.peek(i-1).endsOperand() {
			return l.invalid(i)
		}
		l.emit("*", i)
		return nil
	case cAtEq:
		c.plain, l.assigned = true, true
		l.emit("*=", i)
		return nil
	case cPlus, cMinus, cTilde:
		if l.peek(i-1).endsOperand() && i != l.stmt {
			l.tight = 0
		} else {
			l.tight++
		}
		l.emit(codeText[t.code], i)
		return nil
	}
	if t.code != cDot {
		l.tight = 0
	}
	if isAugmented(t.code) {
		c.plain, l.assigned = true, true
	}
	l.emit(codeText[t.code], i)
	return nil
}

// isAugmented tells of "+=" and the like.
func isAugmented(k code) bool { return k >= cPlusEq && k <= cCaretEq }

// star lowers "*" and "**".
func (l *lowering) star(k code) error {
	i, c := l.i, l.top()
	opener := l.afterOpener()
	if k == cStar && c.kind == ctxTop && c.plain {
		p := l.code(i - 1)
		opener = opener || p == kReturn || p == kYield || p == kIn || isAugmented(p)
	}
	if !opener || c.target {
		if k == cDoubleStar {
			l.tight++
		} else if !opener {
			l.tight = 0
		}
		// "*args: *Ts" is the one other place of a star: it is wrapped in brackets, which 3.4 accepts.
		if k == cStar && c.kind == ctxParams && l.code(i-1) == cColon && l.code(i-3) == cStar {
			l.emit("(", i)
			l.emit("*", i)
			c.plain = true
			return nil
		}
		if k == cStar && c.plain && l.code(i-1) == kYield {
			l.emit("not", i)
			return nil
		}
		l.emit(codeText[k], i)
		return nil
	}
	switch c.kind {
	case ctxCall:
		l.emit("a", i)
		l.emit("=", i)
		return nil
	case ctxBrace:
		if k == cDoubleStar {
			l.emit("a", i)
			l.emit(":", i)
			return nil
		}
		l.emit("not", i)
		return nil
	case ctxSubscript:
		if k == cStar {
			l.emit("not", i)
			return nil
		}
	case ctxGroup, ctxTop, ctxField:
		if k == cStar && c.plain {
			l.emit("not", i)
			return nil
		}
	}
	l.emit(codeText[k], i)
	return nil
}

// comma lowers ",", leaving out those that 3.4 does not accept.
func (l *lowering) comma() error {
	i, c := l.i, l.top()
	l.tight, l.loose = 0, 0
	if c.kind == ctxParams && c.plain {
		l.emit(")", i)
		c.plain = false
	}
	switch next := l.code(i + 1); {
	case c.kind == ctxParams && next == cRPar, c.kind == ctxLambda && next == cColon:
		// A trailing comma is welcome after any parameter but a bare star, which conversion checks.
		switch p := l.code(i - 1); {
		case p == cComma || i-1 == c.token || p == cDoubleStar:
			return l.invalid(i)
		case p == cStar:
			return l.fail(i-1, "named arguments must follow bare *")
		}
		return nil
	case c.kind == ctxTop && l.dropOpen >= 0 && i+1 == int(l.toks[l.dropOpen].link):
		if l.code(i-1) == cComma || i-1 == l.dropOpen {
			return l.invalid(i)
		}
		return nil
	case c.kind == ctxCall && next == cRPar && (i-1 == c.token || l.code(i-1) == cComma):
		return l.invalid(i)
	case c.kind == ctxTypeParams:
		l.emit(",", i)
		return l.typeParam(i + 1)
	}
	l.emit(",", i)
	return nil
}

// posOnly leaves out the "/" of a parameter list and the comma behind it.
func (l *lowering) posOnly() error {
	i, c := l.i, l.top()
	if i-1 == c.token {
		return l.fail(i, "at least one argument must precede /")
	}
	for j := c.token + 1; j < i; j++ {
		switch l.code(j) {
		case cLPar, cLSqb, cLBrace:
			j = int(l.toks[j].link)
		case cSlash:
			if l.code(j-1) == cComma && (l.code(j+1) == cComma) {
				return l.fail(i, "/ may appear only once")
			}
		case cStar, cDoubleStar:
			if j-1 == c.token || l.code(j-1) == cComma {
				return l.fail(i, "/ must be ahead of *")
			}
		}
	}
	switch l.code(i + 1) {
	case cComma:
		if n := l.code(i + 2); n == cComma {
			return l.invalid(i + 2)
		}
		l.i++
	case cRPar, cColon:
	default:
		return l.invalid(i + 1)
	}
	return nil
}
