// This file defines the conversion of expressions.

package parse

import (
	"github.com/go-python/gpython/ast"

	"github.com/alkimi/pyexec/internal/syntax"
)

// allow says what may stand in a place besides ordinary expressions.
type allow uint8

const (
	allowStar  allow = 1 << iota // *x
	allowYield                   // yield without brackets
	allowNamed                   // x := v without brackets
)

// expr converts an expression whose region begins at lo. first and last are its tokens, without brackets around it.
func (c *converter) expr(e ast.Expr, lo int, al allow) (x syntax.Expr, first, last int) {
	if c.err != nil {
		return nil, lo, lo
	}
	c.poll()
	c.depth++
	c.nested++
	if c.nested > c.limits.Nesting*nestFactor || c.depth > maxTree {
		c.err = tooDeep(c.limits.Nesting)
		return nil, lo, lo
	}
	x, first, last = c.exprNode(e, lo, al)
	c.nested--
	c.depth--
	return x, first, last
}

func (c *converter) exprNode(e ast.Expr, lo int, al allow) (x syntax.Expr, first, last int) {
	switch n := e.(type) {
	case *ast.Name:
		i := c.tok(n.Pos)
		return &syntax.Name{At: syntax.At{Span: c.toks[i].Span}, ID: c.toks[i].Text}, i, i
	case *ast.NameConstant:
		return c.constant(c.tok(n.Pos))
	case *ast.Ellipsis:
		i := c.tok(n.Pos)
		return &syntax.Constant{At: c.at(i, i), Kind: syntax.KindEllipsis}, i, i
	case *ast.Call, *ast.Attribute, *ast.Subscript:
		return c.trailers(e, lo)
	case *ast.BinOp:
		return c.binOp(n)
	case *ast.UnaryOp:
		return c.unary(n, lo, al)
	case *ast.Compare:
		return c.compare(n)
	case *ast.BoolOp:
		return c.boolOp(n)
	case *ast.IfExp:
		return c.ifExp(n, lo, al)
	case *ast.Lambda:
		return c.lambda(n)
	case *ast.Starred:
		p := c.tok(n.Pos)
		return c.starred(n.Value, p, lo, al)
	case *ast.Tuple:
		return c.tuple(n, lo, al)
	case *ast.List:
		return c.list(n)
	case *ast.Dict:
		return c.dict(n)
	case *ast.Set:
		return c.set(n)
	case *ast.ListComp:
		p := c.tok(n.Pos)
		elt, gens, end := c.comprehension(n.Elt, n.Generators, p+1)
		return &syntax.ListComp{At: c.at(p, end), Elt: elt, Generators: gens}, p, end
	case *ast.SetComp:
		p := c.tok(n.Pos) - 1
		elt, gens, end := c.comprehension(n.Elt, n.Generators, p+1)
		return &syntax.SetComp{At: c.at(p, end), Elt: elt, Generators: gens}, p, end
	case *ast.DictComp:
		return c.dictComp(n)
	case *ast.GeneratorExp:
		p := c.tok(n.Pos)
		if !c.genexpBracketed(n, p) {
			c.fail(p, p, "invalid syntax")
			return nil, lo, lo
		}
		elt, gens, end := c.comprehension(n.Elt, n.Generators, p+1)
		return &syntax.GeneratorExp{At: c.at(p, end), Elt: elt, Generators: gens}, p, end
	case *ast.Yield:
		return c.yield(n, lo, al)
	case *ast.YieldFrom:
		p := c.tok(n.Pos)
		v, last := c.region(n.Value, p+2)
		y := &syntax.YieldFrom{At: c.at(p, last), Value: v}
		c.yieldPlace(y, p, lo, al)
		return y, p, last
	}
	c.fail(lo, lo, "invalid syntax")
	return nil, lo, lo
}

// constant converts what lowering wrote as None: a number, string literals, or a keyword.
func (c *converter) constant(i int) (syntax.Expr, int, int) {
	switch c.toks[i].Kind {
	case Number:
		n, err := c.number(i)
		if err != nil {
			c.err = err
		}
		return n, i, i
	case String, FStringStart:
		end := i
		for {
			if c.toks[end].Kind == FStringStart {
				end = int(c.toks[end].link)
			}
			if k := c.toks[end+1].Kind; k != String && k != FStringStart {
				break
			}
			end++
		}
		return c.joined(i, end, nil), i, end
	}
	return c.keywordConstant(i), i, i
}

// binOp converts a chain of binary operators that leans to the left, in a loop.
func (c *converter) binOp(n *ast.BinOp) (syntax.Expr, int, int) {
	chain := make([]*ast.BinOp, 1, 4)
	chain[0] = n
	for {
		left, ok := chain[len(chain)-1].Left.(*ast.BinOp)
		if !ok {
			break
		}
		chain = append(chain, left)
	}
	c.enter(len(chain))
	defer c.leave(len(chain))
	lo := c.tok(chain[len(chain)-1].Pos)
	x, _, last := c.expr(chain[len(chain)-1].Left, lo, 0)
	first := lo
	for i := len(chain) - 1; i >= 0; i-- {
		if c.err != nil {
			return nil, lo, lo
		}
		first = c.tok(chain[i].Pos)
		last = c.closing(last, first)
		op, ok := binary(c.code(last + 1))
		if !ok {
			c.fail(last+1, last+1, "invalid syntax")
			return nil, lo, lo
		}
		at := last + 2
		y, _, end := c.expr(chain[i].Right, at, 0)
		last = c.closing(end, at)
		x = &syntax.BinOp{At: c.at(first, last), Left: x, Op: op, Right: y}
	}
	return x, first, last
}

func (c *converter) unary(n *ast.UnaryOp, lo int, al allow) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	if c.code(p) == cStar {
		// The "not" that lowering wrote binds weaker than a star does.
		switch o := n.Operand.(type) {
		case *ast.Compare:
			if c.tok(o.Pos) == p+1 {
				c.fail(p, p, "invalid syntax")
			}
		case *ast.UnaryOp:
			if c.tok(o.Pos) == p+1 && (o.Op == ast.Not || c.code(p+1) == cStar) {
				c.fail(p+1, p+1, "invalid syntax")
			}
		}
		return c.starred(n.Operand, p, lo, al)
	}
	v, last := c.region(n.Operand, p+1)
	op := syntax.Not
	switch n.Op {
	case ast.Invert:
		op = syntax.Invert
	case ast.UAdd:
		op = syntax.UAdd
	case ast.USub:
		op = syntax.USub
	}
	return &syntax.UnaryOp{At: c.at(p, last), Op: op, Operand: v}, p, last
}

func (c *converter) starred(value ast.Expr, p, lo int, al allow) (syntax.Expr, int, int) {
	v, last := c.region(value, p+1)
	s := &syntax.Starred{At: c.at(p, last), Value: v}
	if al&allowStar == 0 || p != lo {
		if p != lo {
			c.failNode(s, "cannot use starred expression here")
		} else {
			c.fail(p, p, "invalid syntax")
		}
	}
	return s, p, last
}

func (c *converter) compare(n *ast.Compare) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	x := &syntax.Compare{Ops: make([]syntax.CmpOp, 0, len(n.Ops)), Comparators: make([]syntax.Expr, 0, len(n.Ops))}
	var last int
	x.Left, last = c.region(n.Left, p)
	for i, right := range n.Comparators {
		op, width := comparison(n.Ops[i])
		x.Ops = append(x.Ops, op)
		var y syntax.Expr
		y, last = c.region(right, last+1+width)
		x.Comparators = append(x.Comparators, y)
		if c.err != nil {
			break
		}
	}
	x.At = c.at(p, last)
	return x, p, last
}

func (c *converter) boolOp(n *ast.BoolOp) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	x := &syntax.BoolOp{Or: n.Op == ast.Or, Values: make([]syntax.Expr, 0, len(n.Values))}
	lo, last := p, p
	for _, v := range n.Values {
		var y syntax.Expr
		y, last = c.region(v, lo)
		x.Values = append(x.Values, y)
		lo = last + 2
		if c.err != nil {
			break
		}
	}
	x.At = c.at(p, last)
	return x, p, last
}

// ifExp converts a conditional expression, or an assignment expression that lowering wrote as one.
func (c *converter) ifExp(n *ast.IfExp, lo int, al allow) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	if test, ok := n.Test.(*ast.NameConstant); ok && c.code(c.tok(test.Pos)) == cWalrus {
		return c.named(n, p, lo, al)
	}
	x := &syntax.IfExp{}
	var last int
	x.Body, last = c.region(n.Body, p)
	x.Test, last = c.region(n.Test, last+2)
	x.Orelse, last = c.region(n.Orelse, last+2)
	if c.err != nil {
		return nil, lo, lo
	}
	x.At = c.at(p, last)
	return x, p, last
}

func (c *converter) named(n *ast.IfExp, p, lo int, al allow) (syntax.Expr, int, int) {
	body, _, bodyLast := c.expr(n.Body, p, 0)
	op := c.closing(bodyLast, p) + 1
	target, ok := body.(*syntax.Name)
	if c.err == nil && (!ok || op != p+1) {
		if c.code(op) == cWalrus {
			c.failNode(body, "cannot use assignment expressions with "+exprName(body))
		} else {
			c.fail(op, op, "invalid syntax")
		}
	}
	if al&allowNamed == 0 && p == lo {
		c.fail(op, op, "invalid syntax")
	}
	v, last := c.region(n.Orelse, op+1)
	c.walrus++
	return &syntax.NamedExpr{At: c.at(p, last), Target: target, Value: v}, p, last
}

func (c *converter) lambda(n *ast.Lambda) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	x := &syntax.Lambda{}
	end := c.lambdaColon(n, p)
	x.Args = c.arguments(n.Args, p+1, end)
	funcs, class, loops := c.funcs, c.class, c.loops
	c.funcs, c.class, c.loops = c.funcs+1, false, 0
	body, last := c.region(n.Body, end+1)
	c.funcs, c.class, c.loops = funcs, class, loops
	x.Body = body
	x.At = c.at(p, last)
	return x, p, last
}

// lambdaColon is the colon of the lambda at p: defaults may hold lambdas with colons of their own.
func (c *converter) lambdaColon(n *ast.Lambda, p int) int {
	nested := 0
	for i := p + 1; i < len(c.toks); i++ {
		switch t := &c.toks[i]; t.code {
		case cLPar, cLSqb, cLBrace:
			i = int(t.link)
		case kLambda:
			nested++
		case cColon:
			if nested == 0 {
				return i
			}
			nested--
		}
	}
	return p
}

// tuple converts a tuple with or without brackets.
func (c *converter) tuple(n *ast.Tuple, lo int, al allow) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	if len(n.Elts) == 0 {
		end := int(c.toks[p].link)
		return &syntax.Tuple{At: c.at(p, end)}, p, end
	}
	if c.code(p) == cLPar && c.toks[p].mark&markFieldOpen == 0 {
		end := int(c.toks[p].link)
		// The brackets are the tuple's own unless its first comma stands behind them.
		if c.ownBrackets(n, p, end) {
			elts := c.elements(n.Elts, p+1, end, allowStar|allowNamed)
			return &syntax.Tuple{At: c.at(p, end), Elts: elts}, p, end
		}
	}
	if c.toks[p].mark&markFieldOpen != 0 {
		p++
	}
	inner := allowStar
	if al&allowNamed != 0 && al&allowStar != 0 {
		inner |= allowNamed
	}
	x, last := c.bareTuple(n.Elts, p, inner)
	if al == 0 {
		c.fail(p, p, "invalid syntax")
	}
	return x, p, last
}

// ownBrackets tells whether the bracket pair at p belongs to the tuple itself and not to its first member.
func (c *converter) ownBrackets(n *ast.Tuple, p, end int) bool {
	if k := len(n.Elts); k > 1 {
		return c.startOf(n.Elts[k-1]) < end
	}
	return c.startOf(n.Elts[0]) > p && c.code(end-1) == cComma
}

// startOf is the token at or in front of which an expression's own text starts. Calls and the like start where their innermost
// operand does.
func (c *converter) startOf(e ast.Expr) int {
	for {
		switch n := e.(type) {
		case *ast.Call:
			e = n.Func
		case *ast.Attribute:
			e = n.Value
		case *ast.Subscript:
			e = n.Value
		default:
			return c.tok(pos(e))
		}
	}
}

// elements converts the members of a display between two brackets.
func (c *converter) elements(elts []ast.Expr, lo, end int, al allow) []syntax.Expr {
	out := make([]syntax.Expr, 0, len(elts))
	for _, e := range elts {
		x, _, last := c.expr(e, lo, al)
		last = c.closing(last, lo)
		out = append(out, x)
		if c.err != nil {
			return out
		}
		if next := c.code(last + 1); next != cComma && last+1 != end {
			c.fail(last+1, last+1, "invalid syntax")
			return out
		}
		lo = last + 2
	}
	return out
}

func (c *converter) list(n *ast.List) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	end := int(c.toks[p].link)
	return &syntax.List{Elts: c.elements(n.Elts, p+1, end, allowStar|allowNamed), At: c.at(p, end)}, p, end
}

func (c *converter) set(n *ast.Set) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	if c.toks[p].mark&markFieldOpen != 0 {
		return c.fstringSet(n, p)
	}
	p--
	end := int(c.toks[p].link)
	return &syntax.Set{Elts: c.elements(n.Elts, p+1, end, allowStar|allowNamed), At: c.at(p, end)}, p, end
}

func (c *converter) dict(n *ast.Dict) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	if len(n.Keys) == 0 {
		end := int(c.toks[p].link)
		return &syntax.Dict{At: c.at(p, end)}, p, end
	}
	p--
	end := int(c.toks[p].link)
	d := &syntax.Dict{At: c.at(p, end), Keys: make([]syntax.Expr, 0, len(n.Keys)), Values: make([]syntax.Expr, 0, len(n.Keys))}
	lo := p + 1
	for i, key := range n.Keys {
		var k, v syntax.Expr
		if c.code(lo) == cDoubleStar {
			if k, last := c.unpacked(n.Values[i], lo+1); true {
				v, lo = k, last+2
			}
		} else {
			var last int
			if k, last = c.test(key, lo); c.err == nil && c.toks[lo].Kind == Name {
				if _, ok := k.(*syntax.NamedExpr); ok {
					c.fail(last+1, last+1, "invalid syntax")
				}
			}
			v, last = c.region(n.Values[i], last+2)
			lo = last + 2
		}
		d.Keys = append(d.Keys, k)
		d.Values = append(d.Values, v)
		if c.err != nil {
			break
		}
	}
	return d, p, end
}

// unpacked converts the operand of ** in a display, which is narrower than an expression.
func (c *converter) unpacked(e ast.Expr, lo int) (syntax.Expr, int) {
	x, first, last := c.expr(e, lo, 0)
	last = c.closing(last, lo)
	if first == lo {
		switch n := x.(type) {
		case *syntax.BoolOp, *syntax.Compare, *syntax.IfExp, *syntax.Lambda:
			c.fail(last+1, last+1, "invalid syntax")
		case *syntax.UnaryOp:
			if n.Op == syntax.Not {
				c.fail(lo, lo, "invalid syntax")
			}
		}
	}
	return x, last
}

// comprehension converts the element and the clauses between two brackets; end is the closing one.
func (c *converter) comprehension(elt ast.Expr, gens []ast.Comprehension, lo int) (syntax.Expr, []*syntax.Comprehension, int) {
	walrus := c.walrus
	x, _, last := c.expr(elt, lo, allowNamed|allowStar)
	last = c.closing(last, lo)
	if s, ok := x.(*syntax.Starred); ok && c.err == nil {
		c.failNode(s, "iterable unpacking cannot be used in comprehension")
	}
	out, last := c.generators(gens, last)
	c.checkWalrus(walrus, out, x)
	return x, out, last + 1
}

// generators converts the clauses behind token last and gives the last token of the last one.
func (c *converter) generators(gens []ast.Comprehension, last int) ([]*syntax.Comprehension, int) {
	out := make([]*syntax.Comprehension, 0, len(gens))
	for i := range gens {
		if c.err != nil {
			return out, last
		}
		g := &gens[i]
		start := last + 1
		if c.code(start) != kFor {
			c.fail(start, start, "invalid syntax")
			return out, last
		}
		n := &syntax.Comprehension{}
		n.Target, last = c.loopTarget(g.Target, start+1)
		n.Iter, last = c.region(g.Iter, last+2)
		for _, cond := range g.Ifs {
			lo := last + 2
			var x syntax.Expr
			x, _, end := c.expr(cond, lo, 0)
			last = c.closing(end, lo)
			if _, ok := cond.(*ast.Lambda); ok && c.tok(pos(cond)) == lo {
				c.fail(lo, lo, "invalid syntax")
			}
			n.Ifs = append(n.Ifs, x)
		}
		if c.err != nil {
			return out, last
		}
		n.At = c.at(start, last)
		out = append(out, n)
	}
	return out, last
}

func (c *converter) dictComp(n *ast.DictComp) (syntax.Expr, int, int) {
	p := c.tok(n.Pos) - 1
	end := int(c.toks[p].link)
	if c.code(p+1) == cDoubleStar {
		c.fail(p+1, p+1, "dict unpacking cannot be used in dict comprehension")
		return nil, p, end
	}
	d := &syntax.DictComp{At: c.at(p, end)}
	var last int
	walrus := c.walrus
	d.Key, last = c.region(n.Key, p+1)
	d.Value, last = c.region(n.Value, last+2)
	d.Generators, _ = c.generators(n.Generators, last)
	c.checkWalrus(walrus, d.Generators, d.Key, d.Value)
	return d, p, end
}

func (c *converter) yield(n *ast.Yield, lo int, al allow) (syntax.Expr, int, int) {
	p := c.tok(n.Pos)
	y := &syntax.Yield{}
	last := p
	if n.Value != nil {
		y.Value, last = c.listValue(n.Value, p+1)
	}
	y.At = c.at(p, last)
	c.yieldPlace(y, p, lo, al)
	return y, p, last
}

func (c *converter) yieldPlace(y syntax.Expr, p, lo int, al allow) {
	if al&allowYield == 0 && p == lo {
		c.fail(p, p, "invalid syntax")
	}
	if c.funcs == 0 || c.class {
		c.failLater(y.Pos(), "'yield' outside function")
	}
}
