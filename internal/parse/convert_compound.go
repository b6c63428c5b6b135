// This file defines the conversion of compound statements.

package parse

import (
	"github.com/go-python/gpython/ast"

	"github.com/alkimi/pyexec/internal/syntax"
)

// compound converts a compound statement whose keyword is token p.
func (c *converter) compound(n ast.Stmt, p int) (syntax.Stmt, int) {
	c.enter(1)
	defer c.leave(1)
	if c.err != nil {
		return nil, 0
	}
	switch n := n.(type) {
	case *ast.If:
		return c.ifStmt(n, p)
	case *ast.While:
		if c.code(p) != kWhile {
			return c.match(n, p)
		}
		w := &syntax.While{}
		w.Test, _ = c.test(n.Test, p+1)
		last := 0
		c.loops++
		w.Body, last = c.block(n.Body)
		c.loops--
		if len(n.Orelse) > 0 {
			w.Orelse, last = c.block(n.Orelse)
		}
		w.At = c.at(p, last)
		return w, last
	case *ast.For:
		return c.forStmt(n, p)
	case *ast.Try:
		return c.try(n, p)
	case *ast.With:
		return c.with(n, p)
	case *ast.FunctionDef:
		return c.function(n, p)
	case *ast.ClassDef:
		return c.classDef(n, p)
	}
	c.fail(p, p, "invalid syntax")
	return nil, 0
}

// test converts a condition, which may be an assignment expression.
func (c *converter) test(e ast.Expr, lo int) (syntax.Expr, int) {
	x, _, last := c.expr(e, lo, allowNamed)
	return x, c.closing(last, lo)
}

// ifStmt converts an if statement with its elifs, in a loop: there may be thousands.
func (c *converter) ifStmt(n *ast.If, p int) (syntax.Stmt, int) {
	type part struct {
		s *syntax.If
		p int
	}
	var chain []part
	last := 0
	levels := 0
	for c.err == nil {
		s := &syntax.If{}
		chain = append(chain, part{s, p})
		var end int
		s.Test, end = c.test(n.Test, p+1)
		if c.err != nil || c.code(end+1) != cColon {
			c.fail(end+1, end+1, "invalid syntax")
			break
		}
		s.Body, last = c.block(n.Body)
		if len(n.Orelse) == 0 || c.err != nil {
			break
		}
		next, isIf := n.Orelse[0].(*ast.If)
		at := c.after(last)
		if isIf && c.code(at) == kElif {
			n, p = next, at
			levels++
			c.enter(1)
			continue
		}
		s.Orelse, last = c.block(n.Orelse)
		break
	}
	c.leave(levels)
	if c.err != nil {
		return nil, 0
	}
	for i := len(chain) - 1; i >= 0; i-- {
		chain[i].s.At = c.at(chain[i].p, last)
		if i > 0 {
			chain[i-1].s.Orelse = []syntax.Stmt{chain[i].s}
		}
	}
	return chain[0].s, last
}

// after is the first token behind a block that ends at token last: it steps over line ends and dedents.
func (c *converter) after(last int) int {
	for last++; last < len(c.toks); last++ {
		if k := c.toks[last].Kind; k != Newline && k != Dedent && c.toks[last].code != cSemi {
			return last
		}
	}
	return len(c.toks) - 1
}

func (c *converter) forStmt(n *ast.For, p int) (syntax.Stmt, int) {
	f := &syntax.For{}
	var last int
	f.Target, last = c.loopTarget(n.Target, p+1)
	f.Iter, _ = c.listValue(n.Iter, last+2)
	c.loops++
	f.Body, last = c.block(n.Body)
	c.loops--
	if len(n.Orelse) > 0 {
		f.Orelse, last = c.block(n.Orelse)
	}
	f.At = c.at(p, last)
	return f, last
}

// loopTarget converts the target of a for, which begins at lo; the token behind last is "in".
func (c *converter) loopTarget(e ast.Expr, lo int) (x syntax.Expr, last int) {
	if t, ok := e.(*ast.Tuple); ok && c.code(c.tok(t.Pos)) == kFor {
		// gpython gives such a tuple the place of the "for".
		x, last = c.bareTuple(t.Elts, lo, allowStar)
	} else {
		x, _, last = c.expr(e, lo, allowStar)
		last = c.closing(last, lo)
	}
	if c.err != nil {
		return x, last
	}
	if c.code(last+1) == cComma {
		last++
		x = &syntax.Tuple{At: c.at(lo, last), Elts: []syntax.Expr{x}}
	}
	c.forTarget(x)
	return x, last
}

// bareTuple converts the members of a tuple without brackets.
func (c *converter) bareTuple(elts []ast.Expr, lo int, al allow) (syntax.Expr, int) {
	t := &syntax.Tuple{Elts: make([]syntax.Expr, 0, len(elts))}
	at, last := lo, lo
	for _, e := range elts {
		x, _, end := c.expr(e, at, al)
		last = c.closing(end, at)
		t.Elts = append(t.Elts, x)
		at = last + 2
		if c.err != nil {
			return t, last
		}
	}
	if c.code(last+1) == cComma {
		last++
	}
	t.At = c.at(lo, last)
	return t, last
}

func (c *converter) try(n *ast.Try, p int) (syntax.Stmt, int) {
	t := &syntax.Try{}
	var last int
	t.Body, last = c.block(n.Body)
	bare := -1
	for _, h := range n.Handlers {
		if c.err != nil {
			return nil, 0
		}
		at := c.after(last)
		if bare >= 0 {
			c.failLater(c.toks[bare].Span, "default 'except:' must be last")
		}
		eh := &syntax.ExceptHandler{}
		if h.ExprType != nil {
			var end int
			eh.Type, end = c.region(h.ExprType, at+1)
			if c.err == nil && c.code(end+1) == kAs {
				eh.Name = c.toks[end+2].Text
			}
		} else {
			bare = at
		}
		eh.Body, last = c.block(h.Body)
		eh.At = c.at(at, last)
		t.Handlers = append(t.Handlers, eh)
	}
	if len(n.Orelse) > 0 && c.err == nil {
		if len(n.Handlers) == 0 {
			at := c.after(last)
			c.fail(at, at, "expected 'except' or 'finally' block")
		}
		t.Orelse, last = c.block(n.Orelse)
	}
	if len(n.Finalbody) > 0 && c.err == nil {
		t.Finalbody, last = c.block(n.Finalbody)
	}
	if c.err == nil && len(t.Handlers) == 0 && len(t.Finalbody) == 0 {
		at := c.after(last)
		if c.toks[at].Kind == End {
			at = c.ender(last)
		}
		c.fail(at, at, "expected 'except' or 'finally' block")
	}
	t.At = c.at(p, last)
	return t, last
}

func (c *converter) with(n *ast.With, p int) (syntax.Stmt, int) {
	w := &syntax.With{Items: make([]*syntax.WithItem, 0, len(n.Items))}
	lo := p + 1
	if len(n.Items) > 0 && c.withParens[p] {
		lo++
	}
	last := lo
	for _, item := range n.Items {
		i := &syntax.WithItem{}
		start := lo
		i.ContextExpr, last = c.region(item.ContextExpr, lo)
		if item.OptionalVars != nil && c.err == nil {
			lo = last + 2
			x, _, end := c.expr(item.OptionalVars, lo, allowStar)
			i.OptionalVars, last = x, c.closing(end, lo)
			if c.err == nil {
				c.withTarget(x)
			}
		}
		if c.err != nil {
			return nil, 0
		}
		i.At = c.at(start, last)
		w.Items = append(w.Items, i)
		lo = last + 2
	}
	w.Body, last = c.block(n.Body)
	w.At = c.at(p, last)
	return w, last
}

func (c *converter) function(n *ast.FunctionDef, p int) (syntax.Stmt, int) {
	f := &syntax.FunctionDef{Name: c.toks[p+1].Text, NamePos: c.toks[p+1].Span}
	f.Decorators = c.decorators(n.DecoratorList)
	open := p + 2
	f.TypeParams, open = c.decoratorParams(n.DecoratorList, open)
	end := int(c.toks[open].link)
	f.Args = c.arguments(n.Args, open+1, end)
	if n.Returns != nil && c.err == nil {
		f.Returns, _ = c.region(n.Returns, end+2)
	}
	funcs, class, loops := c.funcs, c.class, c.loops
	c.funcs, c.class, c.loops = c.funcs+1, false, 0
	var last int
	f.Body, last = c.block(n.Body)
	c.funcs, c.class, c.loops = funcs, class, loops
	f.At = c.at(p, last)
	return f, last
}

// decorators converts decorators, which lowering has written as calls.
func (c *converter) decorators(list []ast.Expr) []syntax.Expr {
	var out []syntax.Expr
	for _, d := range list {
		call, ok := d.(*ast.Call)
		if !ok || c.err != nil {
			continue
		}
		at := c.tok(pos(call.Func))
		if c.code(at) == cLSqb {
			continue
		}
		bad := len(call.Args) != 1 || len(call.Keywords) > 0 || call.Starargs != nil || call.Kwargs != nil
		if bad && len(call.Args) == 0 {
			c.fail(at+1, at+1, "invalid syntax")
			continue
		}
		x, last := c.test(call.Args[0], at+1)
		if c.err == nil && c.toks[last+1].Kind != Newline {
			c.fail(last+1, last+1, "invalid syntax")
		}
		out = append(out, x)
	}
	return out
}

func (c *converter) classDef(n *ast.ClassDef, p int) (syntax.Stmt, int) {
	s := &syntax.ClassDef{Name: c.toks[p+1].Text, NamePos: c.toks[p+1].Span}
	s.Decorators = c.decorators(n.DecoratorList)
	open := p + 2
	s.TypeParams, open = c.decoratorParams(n.DecoratorList, open)
	if c.code(open) == cLPar {
		s.Bases, s.Keywords = c.callArgs(n.Bases, n.Keywords, open)
		for _, b := range s.Bases {
			if g, ok := b.(*syntax.GeneratorExp); ok && g.Span.Start == c.toks[open].Span.Start && len(s.Bases) == 1 {
				c.failNode(g.Generators[0], "invalid syntax")
			}
		}
	}
	if len(s.TypeParams) > 0 {
		c.plainBases(s)
	}
	funcs, class, loops := c.funcs, c.class, c.loops
	c.class, c.loops = true, 0
	var last int
	s.Body, last = c.block(n.Body)
	c.funcs, c.class, c.loops = funcs, class, loops
	s.At = c.at(p, last)
	return s, last
}

// match converts the while statement that lowering makes of a match statement.
func (c *converter) match(n *ast.While, p int) (syntax.Stmt, int) {
	m := &syntax.Match{}
	x, _, end := c.expr(n.Test, p+1, allowStar|allowNamed)
	end = c.closing(end, p+1)
	if c.err != nil {
		return nil, 0
	}
	m.Subject = x
	if star, ok := x.(*syntax.Starred); ok {
		c.failNode(star, "invalid syntax")
	}
	if c.code(end+1) != cColon {
		c.fail(end+1, end+1, "invalid syntax")
		return nil, 0
	}
	last := end
	for _, s := range n.Body {
		i, ok := s.(*ast.If)
		at := c.tok(pos(s))
		found, isCase := c.patterns[at]
		if !ok || !isCase || c.err != nil {
			c.fail(at, at, "invalid syntax")
			return nil, 0
		}
		mc := &syntax.MatchCase{Pattern: found.pattern}
		if c.code(found.end) == kIf {
			mc.Guard, _ = c.test(i.Test, found.end+1)
		}
		mc.Body, last = c.block(i.Body)
		mc.At = c.at(at, last)
		if len(i.Orelse) > 0 {
			e := c.after(last)
			c.fail(e, e, "invalid syntax")
		}
		m.Cases = append(m.Cases, mc)
	}
	if len(n.Orelse) > 0 {
		e := c.after(last)
		c.fail(e, e, "invalid syntax")
	}
	c.checkPatterns(m)
	m.At = c.at(p, last)
	return m, last
}
