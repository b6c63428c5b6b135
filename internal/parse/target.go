// This file defines the checks of assignment targets.

package parse

import (
	"github.com/alkimi/pyexec/internal/syntax"
)

// exprName is how CPython's messages call an expression.
func exprName(x syntax.Expr) string {
	switch n := x.(type) {
	case *syntax.Attribute:
		return "attribute"
	case *syntax.Subscript:
		return "subscript"
	case *syntax.Starred:
		return "starred"
	case *syntax.Name:
		return "name"
	case *syntax.List:
		return "list"
	case *syntax.Tuple:
		return "tuple"
	case *syntax.Lambda:
		return "lambda"
	case *syntax.Call:
		return "function call"
	case *syntax.BoolOp, *syntax.BinOp, *syntax.UnaryOp:
		return "expression"
	case *syntax.GeneratorExp:
		return "generator expression"
	case *syntax.Yield, *syntax.YieldFrom:
		return "yield expression"
	case *syntax.ListComp:
		return "list comprehension"
	case *syntax.SetComp:
		return "set comprehension"
	case *syntax.DictComp:
		return "dict comprehension"
	case *syntax.Dict:
		return "dict literal"
	case *syntax.Set:
		return "set display"
	case *syntax.JoinedStr, *syntax.FormattedValue:
		return "f-string expression"
	case *syntax.Constant:
		switch n.Kind {
		case syntax.KindNone:
			return "None"
		case syntax.KindTrue:
			return "True"
		case syntax.KindFalse:
			return "False"
		case syntax.KindEllipsis:
			return "ellipsis"
		}
		return "literal"
	case *syntax.Compare:
		return "comparison"
	case *syntax.IfExp:
		return "conditional expression"
	case *syntax.NamedExpr:
		return "named expression"
	}
	return "expression"
}

// badTarget finds the first part of x that nothing can be assigned to.
func badTarget(x syntax.Expr, star bool) syntax.Expr {
	switch n := x.(type) {
	case *syntax.Name, *syntax.Attribute, *syntax.Subscript:
		return nil
	case *syntax.Starred:
		if !star {
			return n
		}
		return badTarget(n.Value, false)
	case *syntax.Tuple:
		return badTargets(n.Elts, star)
	case *syntax.List:
		return badTargets(n.Elts, star)
	}
	return x
}

func badTargets(list []syntax.Expr, star bool) syntax.Expr {
	for _, e := range list {
		if bad := badTarget(e, star); bad != nil {
			return bad
		}
	}
	return nil
}

// assignTarget checks a target of "=", which stands between the tokens lo and last; only is true for the only one.
func (c *converter) assignTarget(x syntax.Expr, lo, last int, only bool) {
	switch x.(type) {
	case *syntax.Yield, *syntax.YieldFrom:
		if c.code(lo) != cLPar {
			c.failNode(x, "assignment to yield expression not possible")
			return
		}
	}
	bad := badTarget(x, true)
	if bad == nil {
		c.starTarget(x)
		c.manyStars(x)
		return
	}
	msg := "cannot assign to " + exprName(bad)
	if bad == x && only && hintsEquality(bad) {
		msg += " here. Maybe you meant '==' instead of '='?"
	}
	c.failNode(bad, msg)
}

// hintsEquality tells whether CPython proposes "==" for a bad target.
func hintsEquality(x syntax.Expr) bool {
	switch n := x.(type) {
	case *syntax.Constant:
		return n.Kind != syntax.KindNone && n.Kind != syntax.KindTrue && n.Kind != syntax.KindFalse
	case *syntax.GeneratorExp, *syntax.Compare, *syntax.BoolOp, *syntax.IfExp, *syntax.Lambda, *syntax.Starred:
		return false
	case *syntax.UnaryOp:
		return n.Op != syntax.Not
	}
	return true
}

// noDebug refuses a target that is the constant __debug__.
func (c *converter) noDebug(x syntax.Expr, verb string) {
	name := ""
	switch n := x.(type) {
	case *syntax.Name:
		name = n.ID
	case *syntax.Attribute:
		if verb != "delete" { // CPython does not mind that
			name = n.Attr
		}
	case *syntax.Starred:
		c.noDebug(n.Value, verb)
	case *syntax.Tuple:
		for _, e := range n.Elts {
			c.noDebug(e, verb)
		}
	case *syntax.List:
		for _, e := range n.Elts {
			c.noDebug(e, verb)
		}
	}
	if name == "__debug__" {
		c.failLater(x.Pos(), "cannot "+verb+" __debug__")
	}
}

// starTarget refuses *a = x.
func (c *converter) starTarget(x syntax.Expr) {
	c.noDebug(x, "assign to")
	if s, ok := x.(*syntax.Starred); ok {
		c.failLater(s.Span, "starred assignment target must be in a list or tuple")
	}
}

// manyStars refuses two stars in one list of targets.
func (c *converter) manyStars(x syntax.Expr) {
	var elts []syntax.Expr
	switch n := x.(type) {
	case *syntax.Tuple:
		elts = n.Elts
	case *syntax.List:
		elts = n.Elts
	case *syntax.Starred:
		c.manyStars(n.Value)
		return
	default:
		return
	}
	stars := 0
	for _, e := range elts {
		if _, ok := e.(*syntax.Starred); ok {
			stars++
		}
		c.manyStars(e)
	}
	if stars > 1 {
		c.failLater(x.Pos(), "multiple starred expressions in assignment")
	}
}

func (c *converter) annotationTarget(x syntax.Expr) {
	switch x.(type) {
	case *syntax.Name, *syntax.Attribute, *syntax.Subscript:
		c.noDebug(x, "assign to")
	case *syntax.List, *syntax.Tuple:
		c.failNode(x, "only single target (not "+exprName(x)+") can be annotated")
	default:
		c.failNode(x, "illegal target for annotation")
	}
}

func (c *converter) forTarget(x syntax.Expr) {
	if c.err != nil {
		return
	}
	if bad := badTarget(x, true); bad != nil {
		c.failNode(bad, "cannot assign to "+exprName(bad))
		return
	}
	c.starTarget(x)
	c.manyStars(x)
}

func (c *converter) withTarget(x syntax.Expr) { c.forTarget(x) }

func (c *converter) deleteTarget(x syntax.Expr) {
	if bad := badTarget(x, false); bad != nil {
		c.failNode(bad, "cannot delete "+exprName(bad))
	}
	c.noDebug(x, "delete")
}
