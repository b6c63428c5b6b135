// This file defines the conversion of type parameters and type statements.

package parse

import (
	"github.com/go-python/gpython/ast"

	"github.com/alkimi/pyexec/internal/syntax"
)

// decoratorParams are the type parameters of a def or class statement, for which lowering has written a decorator; next is the token behind
// them. Without any, next is open.
func (c *converter) decoratorParams(list []ast.Expr, open int) (params []*syntax.TypeParam, next int) {
	if c.code(open) != cLSqb || c.err != nil || len(list) == 0 {
		return nil, open
	}
	call, ok := list[len(list)-1].(*ast.Call)
	if !ok || len(call.Keywords) > 0 || call.Starargs != nil || call.Kwargs != nil {
		c.fail(open+1, open+1, "invalid syntax")
		return nil, open
	}
	return c.typeParams(call.Args, open), int(c.toks[open].link) + 1
}

// typeParams converts the type parameters in the bracket at token open; bounds has an expression for each.
func (c *converter) typeParams(bounds []ast.Expr, open int) []*syntax.TypeParam {
	params := make([]*syntax.TypeParam, 0, len(bounds))
	names := make(map[string]bool, len(bounds))
	end := int(c.toks[open].link)
	for i := open + 1; i < end && c.err == nil; i++ {
		c.poll()
		if len(params) == len(bounds) {
			c.fail(i, i, "invalid syntax")
			break
		}
		p := &syntax.TypeParam{}
		first := i
		switch c.code(i) {
		case cStar:
			p.Kind = syntax.KindTypeVarTuple
			i++
		case cDoubleStar:
			p.Kind = syntax.KindParamSpec
			i++
		}
		p.Name = c.toks[i].Text
		if names[p.Name] {
			c.failLater(c.toks[i].Span, "duplicate type parameter '"+p.Name+"'")
		}
		names[p.Name] = true
		last := i
		if c.code(i+1) == cColon {
			p.Bound, last = c.region(bounds[len(params)], i+2)
			c.plainType(p.Bound, "a TypeVar bound")
			if _, ok := p.Bound.(*syntax.Tuple); ok {
				p.Kind = syntax.KindConstrained
			}
		}
		p.At = c.at(first, last)
		params = append(params, p)
		if i = last + 1; i != end && c.code(i) != cComma {
			c.fail(i, i, "invalid syntax")
		}
	}
	return params
}

// isTypeAlias tells whether the assignment at token p is what lowering made of a type statement.
func (c *converter) isTypeAlias(p int) bool {
	return c.toks[p].Kind == Name && c.toks[p].Text == "type" && c.toks[p+1].Kind == Name
}

func (c *converter) typeAlias(n *ast.Assign, p int) (syntax.Stmt, int) {
	s := &syntax.TypeAlias{Name: c.toks[p+1].Text, NamePos: c.toks[p+1].Span}
	eq := p + 2
	if len(n.Targets) > 1 && c.code(eq) == cLSqb {
		x, ok := n.Targets[1].(*ast.Subscript)
		if ok {
			if index, ok := x.Slice.(*ast.Index); ok {
				if t, ok := index.Value.(*ast.Tuple); ok {
					s.TypeParams = c.typeParams(t.Elts, eq)
				}
			}
		}
		eq = int(c.toks[eq].link) + 1
	}
	if c.err != nil || len(n.Targets) != 2 || c.code(eq) != cAssign {
		c.fail(eq, eq, "invalid syntax")
		return nil, 0
	}
	x, first, last := c.expr(n.Value, eq+1, 0)
	if t, ok := x.(*syntax.Tuple); ok && first == eq+1 && !c.bracketed(t, eq+1) {
		c.fail(eq+1, eq+1, "invalid syntax")
	}
	last = c.closing(last, eq+1)
	c.plainType(x, "a type alias")
	s.Value = x
	s.At = c.at(p, last)
	return s, last
}

// plainType refuses what binds names or suspends a function in an expression that has a scope of its own.
func (c *converter) plainType(x syntax.Expr, where string) {
	if x == nil || c.err != nil {
		return
	}
	syntax.Walk(x, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.Lambda:
			return false
		case *syntax.NamedExpr:
			c.failLater(n.Pos(), "named expression cannot be used within "+where)
		case *syntax.Yield, *syntax.YieldFrom:
			// This goes before what the yield says itself, that it is outside of a function.
			if e, ok := c.later.(*SyntaxError); ok && e.Span == n.Pos() {
				c.later = nil
			}
			c.failLater(n.Pos(), "yield expression cannot be used within "+where)
		}
		return true
	})
}

// plainBases is plainType for what stands in the brackets of a class with type parameters.
func (c *converter) plainBases(s *syntax.ClassDef) {
	for _, x := range s.Bases {
		c.plainType(x, "the definition of a generic")
	}
	for _, k := range s.Keywords {
		c.plainType(k.Value, "the definition of a generic")
	}
}
