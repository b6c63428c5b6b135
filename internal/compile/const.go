// This file compiles literals and folds constants.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/syntax"
	"math"
)

// constIndex is a subscript that GetItemI can hold.
func constIndex(e syntax.Expr) (int, bool) {
	if u, ok := e.(*syntax.UnaryOp); ok && u.Op == syntax.USub {
		if i, ok := smallInt(u.Operand); ok && i > 0 {
			return -i, true
		}
		return 0, false
	}
	return smallInt(e)
}

func constOf(e *syntax.Constant) code.Const {
	switch e.Kind {
	case syntax.KindTrue:
		return code.Const{Kind: code.True}
	case syntax.KindFalse:
		return code.Const{Kind: code.False}
	case syntax.KindEllipsis:
		return code.Const{Kind: code.Ellipsis}
	case syntax.KindInt:
		return code.Const{Kind: code.Int, Int: e.Int}
	case syntax.KindBig:
		return code.Const{Kind: code.Big, Big: e.Big}
	case syntax.KindFloat:
		return code.Const{Kind: code.Float, Float: e.Float}
	case syntax.KindComplex:
		return code.Const{Kind: code.Complex, Cplx: e.Cplx}
	case syntax.KindStr:
		return code.Const{Kind: code.Str, Str: e.Str}
	case syntax.KindBytes:
		return code.Const{Kind: code.Bytes, Str: e.Str}
	}
	return code.Const{Kind: code.None}
}

// constSet is a set of literal ints and strs.
func constSet(e *syntax.Set) (code.Const, bool) {
	k, ok := constItems(e.Elts)
	k.Kind = code.Set
	for _, x := range k.Items {
		ok = ok && (x.Kind == code.Int || x.Kind == code.Str)
	}
	return k, ok
}

// constTuple is a tuple of literals, which is made once.
func constTuple(e *syntax.Tuple) (code.Const, bool) { return constItems(e.Elts) }

func constItems(elts []syntax.Expr) (code.Const, bool) {
	k := code.Const{Kind: code.Tuple}
	for _, x := range elts {
		switch x := x.(type) {
		case *syntax.Constant:
			k.Items = append(k.Items, constOf(x))
		case *syntax.UnaryOp:
			c, ok := foldUnary(x)
			if !ok {
				return k, false
			}
			k.Items = append(k.Items, c)
		case *syntax.Tuple:
			c, ok := constTuple(x)
			if !ok {
				return k, false
			}
			k.Items = append(k.Items, c)
		default:
			return k, false
		}
	}
	return k, true
}

func foldUnary(e *syntax.UnaryOp) (code.Const, bool) {
	c, ok := e.Operand.(*syntax.Constant)
	if !ok || e.Op != syntax.USub {
		return code.Const{}, false
	}
	switch c.Kind {
	case syntax.KindInt:
		if c.Int == math.MinInt64 {
			return code.Const{}, false
		}
		return code.Const{Kind: code.Int, Int: -c.Int}, true
	case syntax.KindFloat:
		return code.Const{Kind: code.Float, Float: -c.Float}, true
	}
	return code.Const{}, false
}

// maxFold bounds how deep fold looks: it is asked at every level of a chain.
const maxFold = 8

// fold computes + - * of int literals that stay small, so that 24 * 60 * 60 costs nothing.
func (f *fn) fold(e *syntax.BinOp, depth int) (code.Const, bool) {
	if depth == 0 {
		return code.Const{}, false
	}
	num := func(x syntax.Expr) (int64, bool) {
		switch x := x.(type) {
		case *syntax.Constant:
			return x.Int, x.Kind == syntax.KindInt && x.Int < 1<<31 && x.Int > -1<<31
		case *syntax.BinOp:
			if k, ok := f.fold(x, depth-1); ok && k.Int < 1<<31 && k.Int > -1<<31 {
				return k.Int, true
			}
		}
		return 0, false
	}
	r, ok := e.Right.(*syntax.Constant)
	if !ok || r.Kind != syntax.KindInt {
		return code.Const{}, false
	}
	b, ok := num(r)
	if !ok {
		return code.Const{}, false
	}
	switch e.Op {
	case syntax.Add, syntax.Sub, syntax.Mult:
	default:
		return code.Const{}, false
	}
	a, ok := num(e.Left)
	if !ok {
		return code.Const{}, false
	}
	z := a * b
	switch e.Op {
	case syntax.Add:
		z = a + b
	case syntax.Sub:
		z = a - b
	}
	return code.Const{Kind: code.Int, Int: z}, true
}
