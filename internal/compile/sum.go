// This file defines the compilation of sums of several texts, as "(" + name + ")".

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/resolve"
	"github.com/alkimi/pyexec/internal/syntax"
)

// maxSum is the number of texts that are joined by one instruction.
const maxSum = 16

// sumOperands gives the operands of a sum that may be made at once: three or more, one of them a literal text, and such from the third on that
// whether they are read before or after the first two are added makes no difference. Nil for other sums.
func (f *fn) sumOperands(e *syntax.BinOp) []syntax.Expr {
	var operands []syntax.Expr
	literal := false
	for x := syntax.Expr(e); ; {
		b, ok := x.(*syntax.BinOp)
		if !ok || b.Op != syntax.Add {
			if len(operands) < 2 {
				return nil
			}
			operands = append(operands, x)
			literal = literal || isText(x)
			break
		}
		// All but the first two are to the right of a sum whose left side is one.
		if left, ok := b.Left.(*syntax.BinOp); ok && left.Op == syntax.Add && !f.inert(b.Right) || len(operands) == maxSum-1 {
			return nil
		}
		operands = append(operands, b.Right)
		literal = literal || isText(b.Right)
		x = b.Left
	}
	if !literal {
		return nil
	}
	for i, j := 0, len(operands)-1; i < j; i, j = i+1, j-1 {
		operands[i], operands[j] = operands[j], operands[i]
	}
	return operands
}

func isText(e syntax.Expr) bool {
	c, ok := e.(*syntax.Constant)
	return ok && c.Kind == syntax.KindStr
}

// inert tells a literal text or a variable in a register that has a value.
func (f *fn) inert(e syntax.Expr) bool {
	n, ok := e.(*syntax.Name)
	if !ok {
		return isText(e)
	}
	name := f.mangle(n.ID)
	where, scope := f.table.Lookup(f.scope, name)
	if where != resolve.Local {
		return false
	}
	r := f.register(scope, name)
	return r < lowRegs && f.bound[r]
}

// sum compiles a sum of texts: one instruction joins them, and the additions behind it are for operands that are none.
func (f *fn) sum(e *syntax.BinOp, operands []syntax.Expr, dst int) int {
	mark := f.next
	base := f.temps(len(operands))
	for i, x := range operands {
		f.into(x, base+i)
	}
	d := f.result(mark, dst)
	joined := f.emit(code.Concat, d, base, len(operands), 0, e.Pos())
	// The spans are those of the partial sums, from the innermost on.
	sums := make([]*syntax.BinOp, len(operands))
	for i := len(operands) - 1; i > 0; i-- {
		sums[i] = e
		e, _ = e.Left.(*syntax.BinOp)
	}
	for i := 1; i < len(operands); i++ {
		to := base
		if i == len(operands)-1 {
			to = d
		}
		f.emit(code.Add, to, base, base+i, 0, sums[i].Pos())
	}
	f.patch(joined)
	f.next = max(f.next, mark)
	return d
}
