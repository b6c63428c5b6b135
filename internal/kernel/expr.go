// This file defines Expr, arithmetic on columns of floats that needs no columns for what lies between.

package kernel

import "github.com/alkimi/pyexec/internal/budget"

// Expr is a sum, difference, product or quotient, row by row, of operands that may be such expressions.
type Expr struct {
	Op   Arith // Add, Sub, Mul or Div
	A, B Operand
}

// Operand is an expression, a number for every row, or one number for all.
type Operand struct {
	E *Expr
	V []float64
	X float64
}

// Operations is the number of operators.
func (e *Expr) Operations() int {
	n := 1
	for _, o := range [...]Operand{e.A, e.B} {
		if o.E != nil {
			n += o.E.Operations()
		}
	}
	return n
}

// exprStrip is how many rows are computed at a time.
const exprStrip = 512

// Evaluate fills out. Rows are computed a strip at a time, by every operator in the order in which columns would be: the digits are the same.
func (e *Expr) Evaluate(m *budget.Meter, out []float64) error {
	return Each(m, len(out), func(lo, hi int) {
		for ; lo < hi; lo += exprStrip {
			e.rows(out[lo:min(lo+exprStrip, hi)], lo)
		}
	})
}

// rows computes the rows from lo on. What one operand needs stands in out until it is used.
func (e *Expr) rows(out []float64, lo int) {
	a, b := e.A.V, e.B.V
	switch {
	case e.A.E != nil && e.B.E != nil:
		e.both(out, lo)
		return
	case e.A.E != nil:
		e.A.E.rows(out, lo)
		a = out
		if b != nil {
			b = b[lo:]
		}
	case e.B.E != nil:
		e.B.E.rows(out, lo)
		b = out
		if a != nil {
			a = a[lo:]
		}
	case a != nil && b != nil:
		a, b = a[lo:], b[lo:]
	case a != nil:
		a = a[lo:]
	default:
		b = b[lo:]
	}
	switch {
	case a == nil:
		floatsOfOne(e.Op, nil, out, e.A.X, b)
	case b == nil:
		floatsByOne(e.Op, nil, out, a, e.B.X)
	default:
		floatsByMany(e.Op, nil, out, a, b)
	}
}

// both is rows for two operands that are expressions.
func (e *Expr) both(out []float64, lo int) {
	var room [exprStrip]float64
	b := room[:len(out)]
	e.A.E.rows(out, lo)
	e.B.E.rows(b, lo)
	floatsByMany(e.Op, nil, out, out, b)
}
