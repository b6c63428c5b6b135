// This file defines the mapping from tokens and gpython's operators to ours.

package parse

import (
	"github.com/go-python/gpython/ast"

	"github.com/alkimi/pyexec/internal/syntax"
)

// binary is the operator that a token stands for.
func binary(k code) (syntax.Operator, bool) {
	switch k {
	case cPlus:
		return syntax.Add, true
	case cMinus:
		return syntax.Sub, true
	case cStar:
		return syntax.Mult, true
	case cAt:
		return syntax.MatMult, true
	case cSlash:
		return syntax.Div, true
	case cPercent:
		return syntax.Mod, true
	case cDoubleStar:
		return syntax.Pow, true
	case cLShift:
		return syntax.LShift, true
	case cRShift:
		return syntax.RShift, true
	case cBar:
		return syntax.BitOr, true
	case cCaret:
		return syntax.BitXor, true
	case cAmp:
		return syntax.BitAnd, true
	case cDoubleSlash:
		return syntax.FloorDiv, true
	}
	return 0, false
}

// augmented is the operator of an augmented assignment.
func augmented(k code) (syntax.Operator, bool) {
	switch k {
	case cPlusEq:
		return syntax.Add, true
	case cMinusEq:
		return syntax.Sub, true
	case cStarEq:
		return syntax.Mult, true
	case cAtEq:
		return syntax.MatMult, true
	case cSlashEq:
		return syntax.Div, true
	case cPercentEq:
		return syntax.Mod, true
	case cDoubleStarEq:
		return syntax.Pow, true
	case cLShiftEq:
		return syntax.LShift, true
	case cRShiftEq:
		return syntax.RShift, true
	case cBarEq:
		return syntax.BitOr, true
	case cCaretEq:
		return syntax.BitXor, true
	case cAmpEq:
		return syntax.BitAnd, true
	case cDoubleSlashEq:
		return syntax.FloorDiv, true
	}
	return 0, false
}

// comparison is our operator and the number of tokens that spell it.
func comparison(o ast.CmpOp) (syntax.CmpOp, int) {
	switch o {
	case ast.NotEq:
		return syntax.NotEq, 1
	case ast.Lt:
		return syntax.Lt, 1
	case ast.LtE:
		return syntax.LtE, 1
	case ast.Gt:
		return syntax.Gt, 1
	case ast.GtE:
		return syntax.GtE, 1
	case ast.Is:
		return syntax.Is, 1
	case ast.IsNot:
		return syntax.IsNot, 2
	case ast.In:
		return syntax.In, 1
	case ast.NotIn:
		return syntax.NotIn, 2
	}
	return syntax.Eq, 1
}
