// This file defines the conversion of calls, attributes, subscripts, and parameter lists.

package parse

import (
	"github.com/go-python/gpython/ast"

	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// trailers converts a chain of calls, attributes and subscripts, in a loop.
func (c *converter) trailers(e ast.Expr, lo int) (syntax.Expr, int, int) {
	chain := make([]ast.Expr, 0, 8)
walk:
	for {
		switch n := e.(type) {
		case *ast.Call:
			chain = append(chain, e)
			e = n.Func
		case *ast.Attribute:
			chain = append(chain, e)
			e = n.Value
		case *ast.Subscript:
			chain = append(chain, e)
			e = n.Value
		default:
			break walk
		}
	}
	c.enter(len(chain))
	defer c.leave(len(chain))
	x, first, last := c.expr(e, lo, 0)
	for i := len(chain) - 1; i >= 0 && c.err == nil; i-- {
		if end := c.closing(last, lo); end != last {
			last = end
			first = int(c.toks[end].link)
		}
		at := last + 1
		switch n := chain[i].(type) {
		case *ast.Attribute:
			name := &c.toks[at+1]
			last = at + 1
			x = &syntax.Attribute{At: c.at(first, last), Value: x, Attr: name.Text, AttrPos: name.Span}
		case *ast.Call:
			last = int(c.toks[at].link)
			if last < at {
				c.fail(at, at, "invalid syntax")
				return nil, lo, lo
			}
			call := &syntax.Call{At: c.at(first, last), Func: x}
			call.Args, call.Keywords = c.callArgs(n.Args, n.Keywords, at)
			x = call
		case *ast.Subscript:
			last = int(c.toks[at].link)
			if last < at {
				c.fail(at, at, "invalid syntax")
				return nil, lo, lo
			}
			x = &syntax.Subscript{At: c.at(first, last), Value: x, Index: c.index(n.Slice, at+1)}
		}
	}
	return x, first, last
}

// callArgs converts the arguments of the call whose "(" is at open. Lowering wrote *x and **x as keyword arguments.
func (c *converter) callArgs(args []ast.Expr, kws []*ast.Keyword, open int) (out []syntax.Expr, keywords []*syntax.Keyword) {
	end := int(c.toks[open].link)
	if n := len(args); n > 0 {
		out = make([]syntax.Expr, 0, n)
	}
	var seen map[string]bool
	unpacked := false // after **
	for i := open + 1; i < end && c.err == nil; {
		last := i
		k := c.code(i)
		named := c.toks[i].Kind == Name && c.code(i+1) == cAssign
		if k == cStar || k == cDoubleStar || named {
			if len(kws) == 0 {
				c.fail(i, i, "invalid syntax")
				return
			}
			value := kws[0].Value
			kws = kws[1:]
			lo := i + 1
			if named {
				lo++
			}
			var v syntax.Expr
			v, last = c.region(value, lo)
			if c.err != nil {
				return
			}
			switch {
			case k == cStar:
				s := &syntax.Starred{At: c.at(i, last), Value: v}
				if unpacked {
					c.fail(i, last, "iterable argument unpacking follows keyword argument unpacking")
				}
				out = append(out, s)
			default:
				kw := &syntax.Keyword{At: c.at(i, last), Value: v}
				if named {
					kw.Name = c.toks[i].Text
					if kw.Name == "__debug__" {
						c.failLater(kw.Span, "cannot assign to __debug__")
					}
					if seen == nil {
						seen = make(map[string]bool, len(kws)+1)
					}
					if seen[kw.Name] {
						c.failLater(kw.Span, "keyword argument repeated: "+kw.Name)
					}
					seen[kw.Name] = true
				} else {
					unpacked = true
				}
				keywords = append(keywords, kw)
			}
		} else {
			if len(args) == 0 {
				c.fail(i, i, "invalid syntax")
				return
			}
			e := args[0]
			args = args[1:]
			var x syntax.Expr
			if g, ok := e.(*ast.GeneratorExp); ok && !c.genexpBracketed(g, i) {
				x, last = c.bareGenexp(g, open, end)
			} else {
				x, _, last = c.expr(e, i, allowNamed)
				last = c.closing(last, i)
			}
			if c.err != nil {
				return
			}
			if len(keywords) > 0 {
				msg := "positional argument follows keyword argument"
				if unpacked {
					msg += " unpacking"
				}
				c.fail(end, end, msg)
			}
			out = append(out, x)
		}
		if last+1 != end && c.code(last+1) != cComma {
			c.fail(last+1, last+1, "invalid syntax")
		}
		i = last + 2
	}
	if c.err == nil && (len(args) > 0 || len(kws) > 0) {
		c.fail(open, end, "invalid syntax")
	}
	return out, keywords
}

// genexpBracketed tells whether a generator expression that begins at lo has brackets of its own.
func (c *converter) genexpBracketed(g *ast.GeneratorExp, lo int) bool {
	p := c.tok(g.Pos)
	if c.code(p) != cLPar || p != lo {
		return p > lo
	}
	last := g.Generators[len(g.Generators)-1]
	return c.startOf(last.Iter) < int(c.toks[p].link)
}

// bareGenexp converts a generator expression that is the only argument of a call. CPython gives it the brackets of the call.
func (c *converter) bareGenexp(g *ast.GeneratorExp, open, end int) (syntax.Expr, int) {
	lo := c.tok(g.Pos)
	walrus := c.walrus
	elt, _, last := c.expr(g.Elt, lo, allowNamed|allowStar)
	last = c.closing(last, lo)
	if s, ok := elt.(*syntax.Starred); ok && c.err == nil {
		c.failNode(s, "iterable unpacking cannot be used in comprehension")
	}
	gens, last := c.generators(g.Generators, last)
	c.checkWalrus(walrus, gens, elt)
	if c.err == nil && (lo != open+1 || last+1 != end) {
		c.fail(lo, last, "Generator expression must be parenthesized")
	}
	return &syntax.GeneratorExp{At: c.at(open, end), Elt: elt, Generators: gens}, last
}

// index converts what stands in the brackets of a subscript.
func (c *converter) index(s ast.Slicer, lo int) syntax.Expr {
	switch n := s.(type) {
	case *ast.Index:
		x, _, last := c.expr(n.Value, lo, allowStar|allowNamed)
		last = c.closing(last, lo)
		if star, ok := x.(*syntax.Starred); ok {
			return &syntax.Tuple{At: star.At, Elts: []syntax.Expr{star}}
		}
		if c.err == nil && c.code(last+1) != cRSqb {
			c.fail(last+1, last+1, "invalid syntax")
		}
		return x
	case *ast.Slice:
		x, _ := c.slice(n, lo)
		return x
	case *ast.ExtSlice:
		t := &syntax.Tuple{Elts: make([]syntax.Expr, 0, len(n.Dims))}
		at, last := lo, lo
		for _, d := range n.Dims {
			var x syntax.Expr
			switch d := d.(type) {
			case *ast.Index:
				var end int
				x, _, end = c.expr(d.Value, at, allowStar|allowNamed)
				last = c.closing(end, at)
			case *ast.Slice:
				x, last = c.slice(d, at)
			}
			t.Elts = append(t.Elts, x)
			at = last + 2
			if c.err != nil {
				return t
			}
		}
		if c.code(last+1) == cComma {
			last++
		}
		t.At = c.at(lo, last)
		return t
	}
	c.fail(lo, lo, "invalid syntax")
	return nil
}

// slice converts a:b:c and gives its last token.
func (c *converter) slice(n *ast.Slice, lo int) (syntax.Expr, int) {
	s := &syntax.Slice{}
	i := lo
	if n.Lower != nil {
		var last int
		s.Lower, _, last = c.expr(n.Lower, i, allowStar|allowNamed)
		i = c.closing(last, i) + 1
		switch s.Lower.(type) {
		case *syntax.Starred:
			c.fail(i, i, "invalid syntax")
		case *syntax.NamedExpr:
			if c.toks[lo].Kind == Name {
				c.fail(i, i, "invalid syntax")
			}
		}
	}
	last := i // the first colon
	if c.err == nil && c.code(i) != cColon {
		c.fail(i, i, "invalid syntax")
	}
	if n.Upper != nil {
		s.Upper, last = c.region(n.Upper, i+1)
	}
	if c.err == nil && c.code(last+1) == cColon {
		last++
		if n.Step != nil {
			s.Step, last = c.region(n.Step, last+1)
		}
	}
	s.At = c.at(lo, last)
	return s, last
}

// arguments converts the parameters between token i and end, which is the ")" or the colon of a lambda.
func (c *converter) arguments(n *ast.Arguments, i, end int) *syntax.Arguments {
	a := &syntax.Arguments{}
	a.Span = source.Span{Start: c.toks[i].Span.Start, End: c.toks[end-1].Span.End}
	if i == end {
		a.Span.End = a.Span.Start
		return a
	}
	args, kwonly := n.Args, n.Kwonlyargs
	defaults, kwDefaults := n.Defaults, n.KwDefaults
	star := false
	for i < end && c.err == nil {
		var from *ast.Arg
		last := i
		switch k := c.code(i); {
		case k == cSlash:
			a.PosOnly, a.Args = a.Args, nil
			i++
			if c.code(i) == cComma {
				i++
			}
			continue
		case k == cStar || k == cDoubleStar:
			if a.Kwarg != nil {
				c.fail(i, i, "arguments cannot follow var-keyword argument")
				return a
			}
			if k == cStar && star {
				c.fail(i, i, "* argument may appear only once")
				return a
			}
			if k == cStar {
				star = true
				if c.toks[i+1].Kind != Name {
					if i+1 == end || c.code(i+1) == cComma && (i+2 == end || c.code(i+2) == cDoubleStar) {
						at := i
						if c.code(end) == cColon {
							at++
						}
						c.fail(at, at, "named arguments must follow bare *")
						return a
					}
					i += 2
					continue
				}
				from = n.Vararg
			} else {
				from = n.Kwarg
			}
			i++
			if from == nil {
				c.fail(i, i, "invalid syntax")
				return a
			}
			var arg *syntax.Arg
			arg, last = c.arg(from, i)
			if k == cStar {
				a.Vararg = arg
			} else {
				a.Kwarg = arg
			}
			if c.err == nil && c.code(last+1) == cAssign {
				what := "var-positional"
				if k == cDoubleStar {
					what = "var-keyword"
				}
				c.fail(last+1, last+1, what+" argument cannot have default value")
			}
		default:
			if a.Kwarg != nil {
				c.fail(i, i, "arguments cannot follow var-keyword argument")
				return a
			}
			list := &args
			if star {
				list = &kwonly
			}
			if len(*list) == 0 || c.toks[i].Kind != Name {
				c.fail(i, i, "invalid syntax")
				return a
			}
			from = (*list)[0]
			*list = (*list)[1:]
			var arg *syntax.Arg
			arg, last = c.arg(from, i)
			if c.err != nil {
				return a
			}
			hasDefault := c.code(last+1) == cAssign
			var def syntax.Expr
			if hasDefault {
				src := &defaults
				if star {
					src = &kwDefaults
				}
				if len(*src) == 0 {
					c.fail(last+1, last+1, "invalid syntax")
					return a
				}
				def, last = c.region((*src)[0], last+2)
				*src = (*src)[1:]
			}
			switch {
			case star:
				a.KwOnly = append(a.KwOnly, arg)
				a.KwDefaults = append(a.KwDefaults, def)
			default:
				a.Args = append(a.Args, arg)
				if hasDefault {
					a.Defaults = append(a.Defaults, def)
				} else if len(a.Defaults) > 0 {
					c.failNode(arg, "parameter without a default follows parameter with a default")
				}
			}
		}
		if c.err == nil && last+1 != end && c.code(last+1) != cComma {
			c.fail(last+1, last+1, "invalid syntax")
		}
		i = last + 2
	}
	c.uniqueParams(a)
	return a
}

// arg converts one parameter at token i with its annotation and gives its last token.
func (c *converter) arg(from *ast.Arg, i int) (*syntax.Arg, int) {
	a := &syntax.Arg{Name: c.toks[i].Text}
	last := i
	if from.Annotation != nil {
		al := allow(0)
		if c.code(i+2) == cStar && c.code(i-1) == cStar {
			al = allowStar
		}
		var end int
		a.Annotation, _, end = c.expr(from.Annotation, i+2, al)
		last = c.closing(end, i+2)
	}
	a.At = c.at(i, last)
	if a.Name == "__debug__" {
		c.failLater(a.Span, "cannot assign to __debug__")
	}
	return a, last
}

// uniqueParams refuses a parameter name that comes twice.
func (c *converter) uniqueParams(a *syntax.Arguments) {
	if c.err != nil {
		return
	}
	n := len(a.PosOnly) + len(a.Args) + len(a.KwOnly)
	if a.Vararg != nil {
		n++
	}
	if a.Kwarg != nil {
		n++
	}
	if n < 2 {
		return
	}
	var seen map[string]bool
	if n > 8 {
		seen = make(map[string]bool, n)
	}
	var list [8]*syntax.Arg
	k := 0
	check := func(p *syntax.Arg) {
		if p == nil {
			return
		}
		dup := false
		if seen != nil {
			dup = seen[p.Name]
			seen[p.Name] = true
		} else {
			for _, q := range list[:k] {
				dup = dup || q.Name == p.Name
			}
			list[k] = p
			k++
		}
		if dup {
			c.failLater(p.Span, "duplicate argument '"+p.Name+"' in function definition")
		}
	}
	for _, group := range [][]*syntax.Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, p := range group {
			check(p)
		}
	}
}
