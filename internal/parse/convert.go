// This file defines the conversion of gpython's tree: its frame, and the statements.

package parse

import (
	"github.com/go-python/gpython/ast"

	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// converter turns gpython's tree into ours. gpython knows only where nodes start; the tokens tell the rest. The two rules are: a
// region, that is an expression with the brackets around it, begins at a token lo that the caller knows; and it ends behind the
// closing brackets whose opening ones are at lo or later (see closing).
//
// After the first error every method returns at once with what it has; the tree is then thrown away.
type converter struct {
	*parser
	slots  []int32
	lines  []int32
	err    error
	later  error // first error that CPython finds after parsing: any error of the grammar goes before it
	depth  int   // nodes above the present one
	nested int   // … but those of chains
	items  int
	walrus int  // assignment expressions so far
	funcs  int  // functions around the present statement, lambdas included
	class  bool // the innermost scope is a class
	loops  int  // loops around it in the same function
	scope  bool // the program has global or nonlocal statements

	futureOK bool // an import from __future__ may still come
}

// maxTree bounds the depth of the tree: whoever walks it recursively needs that much of Go's stack. Chains such as a + b + c …
// reach it, brackets are bounded far below.
const maxTree = 12000

// nestFactor is how many levels of the tree one level of nesting may make.
const nestFactor = 6

func (c *converter) fail(from, to int, msg string) {
	if c.err == nil {
		c.err = c.failSpan(from, to, KindSyntax, msg)
	}
}

func (c *converter) failNode(n syntax.Node, msg string) {
	if c.err == nil {
		c.err = &SyntaxError{Msg: msg, Kind: KindSyntax, File: c.f, Span: n.Pos()}
	}
}

// failLater notes an error of the phases behind the parser.
func (c *converter) failLater(span source.Span, msg string) {
	if c.later == nil {
		c.later = &SyntaxError{Msg: msg, Kind: KindSyntax, File: c.f, Span: span}
	}
}

// tok is the token that a position of gpython's leads to.
func (c *converter) tok(p ast.Pos) int {
	if p.Lineno < 1 || p.Lineno > len(c.lines) {
		return 0
	}
	i := (int(c.lines[p.Lineno-1]) + p.ColOffset) / slotSize
	if i >= len(c.slots) {
		return len(c.toks) - 1
	}
	return int(c.slots[i])
}

// closing is the last token of a region that begins at lo and whose innermost part ends at last.
func (c *converter) closing(last, lo int) int {
	for last+1 < len(c.toks) && c.toks[last+1].code == cRPar && int(c.toks[last+1].link) >= lo {
		last++
	}
	return last
}

func (c *converter) at(first, last int) syntax.At {
	return syntax.At{Span: source.Span{Start: c.toks[first].Span.Start, End: c.toks[last].Span.End}}
}

// poll looks at the meter now and then.
func (c *converter) poll() {
	c.items++
	if c.items%pollEvery == 0 && c.err == nil {
		c.err = c.m.Poll(0)
	}
}

// enter counts n levels of the tree. Every call needs a leave with the same n.
func (c *converter) enter(n int) {
	c.depth += n
	if c.depth > maxTree && c.err == nil {
		c.err = tooDeep(maxTree)
	}
}

func (c *converter) leave(n int) { c.depth -= n }

// ender is the index of the token that ends the simple statement around token i: a Newline or ";".
func (c *converter) ender(i int) int {
	for {
		switch t := &c.toks[i]; {
		case t.Kind == Newline, t.Kind == End, t.code == cSemi:
			return i
		}
		i++
	}
}

// block converts the statements of a block and gives the index of its last token.
func (c *converter) block(list []ast.Stmt) (body []syntax.Stmt, last int) {
	body = make([]syntax.Stmt, 0, len(list))
	for i := 0; i < len(list) && c.err == nil; i++ {
		c.poll()
		s, end, used := c.stmt(list[i:])
		body = append(body, s)
		last = end
		i += used - 1
	}
	if c.err == nil && len(list) > 0 && c.toks[last+1].mark&markAnnotation != 0 {
		c.fail(last+1, last+1, "invalid syntax")
	}
	// CPython counts a semicolon behind the last statement as part of the block.
	if c.err == nil && c.code(last+1) == cSemi {
		last++
	}
	return body, last
}

// stmt converts the first statement of a list. used is how many of gpython's statements it is made of.
func (c *converter) stmt(list []ast.Stmt) (s syntax.Stmt, last, used int) {
	p := c.tok(pos(list[0]))
	used = 1
	if c.futureOK && p > 0 {
		n, ok := list[0].(*ast.ImportFrom)
		c.futureOK = ok && n.Level == 0 && c.toks[p+1].Text == "__future__"
	} else if p == 0 {
		c.futureOK = c.docOrFuture(list[0])
	}
	switch n := list[0].(type) {
	case *ast.ExprStmt:
		return c.exprStmt(n, list, p)
	case *ast.Assign:
		if c.isTypeAlias(p) {
			s, last = c.typeAlias(n, p)
		} else {
			s, last = c.assign(n, p)
		}
	case *ast.AugAssign:
		s, last = c.augAssign(n, p)
	case *ast.Return:
		r := &syntax.Return{}
		last = p
		if n.Value != nil {
			r.Value, last = c.listValue(n.Value, p+1)
		}
		r.At = c.at(p, last)
		if c.funcs == 0 || c.class {
			c.failLater(r.Span, "'return' outside function")
		}
		s = r
	case *ast.Delete:
		s, last = c.del(n, p)
	case *ast.Raise:
		r := &syntax.Raise{}
		last = p
		if n.Exc != nil {
			r.Exc, last = c.region(n.Exc, p+1)
			if n.Cause != nil {
				r.Cause, last = c.region(n.Cause, last+2)
			}
		}
		r.At = c.at(p, last)
		s = r
	case *ast.Assert:
		a := &syntax.Assert{}
		a.Test, last = c.region(n.Test, p+1)
		if n.Msg != nil {
			a.Msg, last = c.region(n.Msg, last+2)
		}
		a.At = c.at(p, last)
		s = a
	case *ast.Pass:
		s, last = &syntax.Pass{At: c.at(p, p)}, p
	case *ast.Break:
		s, last = &syntax.Break{At: c.at(p, p)}, p
		if c.loops == 0 {
			c.failLater(c.toks[p].Span, "'break' outside loop")
		}
	case *ast.Continue:
		s, last = &syntax.Continue{At: c.at(p, p)}, p
		if c.loops == 0 {
			c.failLater(c.toks[p].Span, "'continue' not properly in loop")
		}
	case *ast.Import:
		s, last = c.importStmt(p)
	case *ast.ImportFrom:
		s, last = c.importFrom(p)
	case *ast.Global:
		last = c.ender(p) - 1
		s = &syntax.Global{At: c.at(p, last), Names: c.nameList(p + 1)}
		c.scope = true
	case *ast.Nonlocal:
		last = c.ender(p) - 1
		s = &syntax.Nonlocal{At: c.at(p, last), Names: c.nameList(p + 1)}
		c.scope = true
	case nil:
		c.fail(p, p, "invalid syntax")
	default:
		s, last = c.compound(n, p)
	}
	return s, last, used
}

// docOrFuture tells whether imports from __future__ may follow the first statement of a program.
func (c *converter) docOrFuture(s ast.Stmt) bool {
	switch n := s.(type) {
	case *ast.ImportFrom:
		return n.Level == 0 && c.toks[1].Text == "__future__"
	case *ast.ExprStmt:
		_, ok := n.Value.(*ast.NameConstant)
		return ok && c.toks[0].Kind == String
	}
	return false
}

// pos is the position of a node.
func pos(n ast.Ast) ast.Pos { return ast.Pos{Lineno: n.GetLineno(), ColOffset: n.GetColOffset()} }

func (c *converter) nameList(i int) []string {
	var list []string
	for {
		list = append(list, c.toks[i].Text)
		if c.code(i+1) != cComma {
			return list
		}
		i += 2
	}
}

// exprStmt converts an expression statement, or the pieces of an annotated assignment.
func (c *converter) exprStmt(n *ast.ExprStmt, list []ast.Stmt, p int) (s syntax.Stmt, last, used int) {
	x, first, last := c.expr(n.Value, p, allowStar|allowYield)
	last = c.closing(last, p)
	if c.err != nil {
		return nil, 0, 1
	}
	if c.toks[last+1].mark&markAnnotation == 0 {
		if star, ok := x.(*syntax.Starred); ok {
			c.failLater(star.Span, "can't use starred expression here")
		}
		return &syntax.ExprStmt{At: c.at(p, last), Value: x}, last, 1
	}
	a := &syntax.AnnAssign{Target: x}
	if _, ok := x.(*syntax.Name); ok {
		a.Simple = first == p
	}
	c.annotationTarget(x)
	pieces := make([]syntax.Expr, 0, 2)
	used = 1
	for used < 3 && used < len(list) && c.err == nil && c.toks[last+1].mark&markAnnotation != 0 {
		piece, ok := list[used].(*ast.ExprStmt)
		lo := last + 2
		if !ok {
			c.fail(lo, lo, "invalid syntax")
			break
		}
		allow := allowStar | allowYield
		if used == 1 {
			allow = 0
		}
		y, yFirst, yLast := c.expr(piece.Value, lo, allow)
		if t, ok := y.(*syntax.Tuple); ok && used == 1 && yFirst == lo && !c.bracketed(t, lo) {
			c.fail(lo, lo, "invalid syntax")
		}
		last = c.closing(yLast, lo)
		pieces = append(pieces, y)
		used++
	}
	if c.err == nil && c.toks[last+1].mark&markAnnotation != 0 {
		c.fail(last+1, last+1, "invalid syntax")
	}
	if c.err != nil || len(pieces) == 0 {
		return nil, 0, used
	}
	a.Annotation = pieces[0]
	if len(pieces) > 1 {
		a.Value = pieces[1]
		c.starAlone(a.Value)
	}
	a.At = c.at(p, last)
	return a, last, used
}

// bracketed tells whether a tuple's own brackets are at token lo.
func (c *converter) bracketed(t *syntax.Tuple, lo int) bool {
	return c.toks[lo].code == cLPar && t.Span.End == c.toks[c.toks[lo].link].Span.End
}

// starAlone refuses a value that is nothing but *x.
func (c *converter) starAlone(x syntax.Expr) {
	if star, ok := x.(*syntax.Starred); ok {
		c.failLater(star.Span, "can't use starred expression here")
	}
}

// listValue converts the value of return and the like, which may be a list of expressions with stars.
func (c *converter) listValue(e ast.Expr, lo int) (syntax.Expr, int) {
	x, _, last := c.expr(e, lo, allowStar)
	last = c.closing(last, lo)
	c.starAlone(x)
	return x, last
}

// region converts an expression that begins at lo and gives its last token, closing brackets included.
func (c *converter) region(e ast.Expr, lo int) (syntax.Expr, int) {
	x, _, last := c.expr(e, lo, 0)
	return x, c.closing(last, lo)
}

func (c *converter) assign(n *ast.Assign, p int) (syntax.Stmt, int) {
	a := &syntax.Assign{Targets: make([]syntax.Expr, 0, len(n.Targets))}
	lo := p
	last := p
	for _, target := range n.Targets {
		x, _, end := c.expr(target, lo, allowStar|allowYield)
		last = c.closing(end, lo)
		if c.err != nil {
			return nil, 0
		}
		c.assignTarget(x, lo, last, len(n.Targets) == 1)
		a.Targets = append(a.Targets, x)
		lo = last + 2
	}
	x, _, end := c.expr(n.Value, lo, allowStar|allowYield)
	last = c.closing(end, lo)
	c.starAlone(x)
	a.Value = x
	a.At = c.at(p, last)
	return a, last
}

func (c *converter) augAssign(n *ast.AugAssign, p int) (syntax.Stmt, int) {
	x, _, end := c.expr(n.Target, p, allowStar)
	last := c.closing(end, p)
	if c.err != nil {
		return nil, 0
	}
	switch x.(type) {
	case *syntax.Name, *syntax.Attribute, *syntax.Subscript:
		c.noDebug(x, "assign to")
	default:
		c.failNode(x, "'"+exprName(x)+"' is an illegal expression for augmented assignment")
	}
	op, ok := augmented(c.code(last + 1))
	if !ok {
		c.fail(last+1, last+1, "invalid syntax")
		return nil, 0
	}
	lo := last + 2
	v, _, end := c.expr(n.Value, lo, allowStar|allowYield)
	last = c.closing(end, lo)
	c.starAlone(v)
	return &syntax.AugAssign{At: c.at(p, last), Target: x, Op: op, Value: v}, last
}

func (c *converter) del(n *ast.Delete, p int) (syntax.Stmt, int) {
	d := &syntax.Delete{Targets: make([]syntax.Expr, 0, len(n.Targets))}
	lo, last := p+1, p
	for _, target := range n.Targets {
		x, _, end := c.expr(target, lo, allowStar)
		last = c.closing(end, lo)
		if c.err != nil {
			return nil, 0
		}
		c.deleteTarget(x)
		d.Targets = append(d.Targets, x)
		lo = last + 2
	}
	if c.code(last+1) == cComma {
		last++
	}
	d.At = c.at(p, last)
	return d, last
}

func (c *converter) importStmt(p int) (syntax.Stmt, int) {
	s := &syntax.Import{}
	i := p + 1
	for {
		var a *syntax.Alias
		a, i = c.alias(i)
		s.Names = append(s.Names, a)
		if c.code(i) != cComma {
			break
		}
		i++
	}
	s.At = c.at(p, i-1)
	return s, i - 1
}

// alias reads a dotted name with its "as" and gives the index of the token behind it.
func (c *converter) alias(i int) (*syntax.Alias, int) {
	start := i
	name, i := c.dotted(i)
	a := &syntax.Alias{Name: name}
	if c.code(i) == kAs {
		a.Asname = c.toks[i+1].Text
		i += 2
	}
	a.At = c.at(start, i-1)
	return a, i
}

// dotted reads a.b.c without blanks between its parts.
func (c *converter) dotted(i int) (string, int) {
	start := i
	i++
	if c.code(i) != cDot {
		return c.toks[start].Text, i
	}
	text := make([]byte, 0, 32)
	text = append(text, c.toks[start].Text...)
	for c.code(i) == cDot {
		text = append(append(text, '.'), c.toks[i+1].Text...)
		i += 2
	}
	return string(text), i
}

func (c *converter) importFrom(p int) (syntax.Stmt, int) {
	s := &syntax.ImportFrom{}
	i := p + 1
	for c.code(i) == cDot || c.code(i) == cEllipsis {
		s.Level += len(c.toks[i].Text)
		i++
	}
	if c.toks[i].Kind == Name {
		s.Module, i = c.dotted(i)
	}
	i++ // import
	if c.code(i) == cStar {
		s.Names = []*syntax.Alias{{At: c.at(i, i), Name: "*"}}
		s.At = c.at(p, i)
		c.future(s)
		if c.funcs > 0 || c.class {
			c.failLater(s.Names[0].Span, "import * only allowed at module level")
		}
		return s, i
	}
	paren := c.code(i) == cLPar
	if paren {
		i++
	}
	for c.toks[i].Kind == Name {
		var a *syntax.Alias
		a, i = c.alias(i)
		s.Names = append(s.Names, a)
		if c.code(i) != cComma {
			break
		}
		i++
		if !paren && c.toks[i].Kind != Name {
			c.fail(i, i, "trailing comma not allowed without surrounding parentheses")
		}
	}
	if paren {
		i++
	}
	s.At = c.at(p, i-1)
	c.future(s)
	return s, i - 1
}
