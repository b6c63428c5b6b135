// This file compiles expressions.

package compile

import (
	"math"

	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/syntax"
)

// into compiles an expression into register dst.
func (f *fn) into(e syntax.Expr, dst int) { f.expr(e, dst) }

// operand compiles an expression and gives the register where its value is; that may be a variable's own.
func (f *fn) operand(e syntax.Expr) int { return f.expr(e, -1) }

// stable is operand for a value that must survive the compilation of later: where later may rebind variables of the frame, a
// variable is copied.
func (f *fn) stable(e syntax.Expr, later ...syntax.Expr) int {
	if n, ok := e.(*syntax.Name); ok && f.scope.Frame().HasWalrus {
		t := f.temp()
		return f.loadName(n.ID, t, e.Pos())
	}
	return f.operand(e)
}

// expr compiles e into dst, or into a register of its own choice where dst < 0. Temporaries it used are free again, except the one
// that holds the answer.
func (f *fn) expr(e syntax.Expr, dst int) int {
	mark := f.next
	r := f.exprRaw(e, dst)
	if dst >= 0 {
		if r != dst {
			f.emit(code.Move, dst, r, 0, 0, e.Pos())
		}
		f.next = mark
		return dst
	}
	if r >= mark && r < lowRegs {
		// The answer is a temporary: move it down so that the ones below are free.
		if r != mark {
			f.emit(code.Move, mark, r, 0, 0, e.Pos())
			r = mark
		}
		f.next = mark + 1
	} else {
		f.next = mark
	}
	f.high = max(f.high, f.next)
	return r
}

// target is dst, or a new temporary where dst < 0.
func (f *fn) target(dst int) int {
	if dst < 0 {
		return f.temp()
	}
	return dst
}

// result is dst, or the first temporary above mark where dst < 0: operands above it have been read when the result is written.
func (f *fn) result(mark, dst int) int {
	if dst >= 0 {
		return dst
	}
	f.next = mark
	return f.temp()
}

var binaryOps = [...]code.Op{
	syntax.Add: code.Add, syntax.Sub: code.Sub, syntax.Mult: code.Mul, syntax.MatMult: code.MatMul, syntax.Div: code.Div,
	syntax.Mod: code.Mod, syntax.Pow: code.Pow, syntax.LShift: code.LShift, syntax.RShift: code.RShift, syntax.BitOr: code.Or,
	syntax.BitXor: code.Xor, syntax.BitAnd: code.And, syntax.FloorDiv: code.FloorDiv,
}

// smallOp is the form of an operator with a small int on the right.
func smallOp(op syntax.Operator) (code.Op, bool) {
	switch op {
	case syntax.Add:
		return code.AddInt, true
	case syntax.Sub:
		return code.SubInt, true
	case syntax.Mult:
		return code.MulInt, true
	case syntax.Mod:
		return code.ModInt, true
	case syntax.FloorDiv:
		return code.FloorDivInt, true
	}
	return 0, false
}

func smallInt(e syntax.Expr) (int, bool) {
	c, ok := e.(*syntax.Constant)
	if !ok || c.Kind != syntax.KindInt || c.Int > math.MaxInt32 || c.Int < math.MinInt32 {
		return 0, false
	}
	return int(c.Int), true
}

func (f *fn) exprRaw(e syntax.Expr, dst int) int {
	pos := e.Pos()
	f.pos = pos
	mark := f.next
	switch e := e.(type) {
	case *syntax.Constant:
		return f.constExpr(constOf(e), dst, pos)
	case *syntax.Name:
		return f.loadName(e.ID, dst, pos)
	case *syntax.BinOp:
		if k, ok := f.fold(e, maxFold); ok {
			d := f.target(dst)
			f.loadConst(k, d, pos)
			return d
		}
		if imm, ok := smallInt(e.Right); ok {
			if op, ok := smallOp(e.Op); ok && !(imm == 0 && (e.Op == syntax.Mod || e.Op == syntax.FloorDiv)) {
				l := f.operand(e.Left)
				d := f.result(mark, dst)
				f.emit(op, d, l, 0, imm, pos)
				return d
			}
		}
		if e.Op == syntax.Add {
			if operands := f.sumOperands(e); operands != nil {
				return f.sum(e, operands, dst)
			}
		}
		l := f.stable(e.Left, e.Right)
		r := f.operand(e.Right)
		d := f.result(mark, dst)
		f.emit(binaryOps[e.Op], d, l, r, 0, pos)
		return d
	case *syntax.UnaryOp:
		if k, ok := foldUnary(e); ok {
			return f.constExpr(k, dst, pos)
		}
		x := f.operand(e.Operand)
		d := f.result(mark, dst)
		f.emit([]code.Op{code.Invert, code.Not, code.Pos, code.Neg}[e.Op], d, x, 0, 0, pos)
		return d
	case *syntax.BoolOp:
		d := f.target(dst)
		if dst >= 0 && dst < len(f.code.Locals) {
			d = f.temp() // a variable must keep its value until the whole expression is done
		}
		var ends []int
		st := f.save()
		for i, v := range e.Values {
			f.into(v, d)
			if i == 0 {
				st = f.save()
			}
			if i == len(e.Values)-1 {
				break
			}
			op := code.JumpIfNot
			if e.Or {
				op = code.JumpIf
			}
			ends = append(ends, f.emit(op, d, 0, 0, 0, v.Pos()))
		}
		f.patch(ends...)
		f.restore(st)
		return d
	case *syntax.IfExp:
		d := f.target(dst)
		if dst >= 0 && dst < len(f.code.Locals) {
			d = f.temp()
		}
		no := f.jump(e.Test, false)
		st := f.save()
		f.into(e.Body, d)
		end := f.emit(code.Jump, 0, 0, 0, 0, pos)
		after := f.save()
		f.restore(st)
		f.patch(no...)
		f.into(e.Orelse, d)
		f.join(after)
		f.patch(end)
		return d
	case *syntax.Compare:
		return f.compare(e, dst)
	case *syntax.NamedExpr:
		r := f.ownRegister(e.Target.ID)
		v := f.expr(e.Value, r)
		f.storeName(e.Target.ID, v, pos)
		if dst < 0 && r >= 0 {
			// The value must not change when the variable does.
			dst = f.temp()
		}
		if dst >= 0 && v != dst {
			f.emit(code.Move, dst, v, 0, 0, pos)
			return dst
		}
		return v
	case *syntax.Attribute:
		v := f.operand(e.Value)
		d := f.result(mark, dst)
		f.emit(code.GetAttr, d, v, 0, f.cached(f.mangle(e.Attr)), f.fromName(e, pos))
		return d
	case *syntax.Subscript:
		v := f.stable(e.Value, e.Index)
		if i, ok := constIndex(e.Index); ok {
			d := f.result(mark, dst)
			f.emit(code.GetItemI, d, v, 0, i, pos)
			return d
		}
		op, k := code.GetItem, 0
		if s, ok := e.Index.(*syntax.Slice); ok {
			op, k = code.GetSlice, f.bounds(s)
		} else {
			k = f.operand(e.Index)
		}
		d := f.result(mark, dst)
		f.emit(op, d, v, k, 0, pos)
		return d
	case *syntax.Slice:
		base := f.bounds(e)
		f.emit(code.Slice, base, 0, 0, 0, pos)
		return base
	case *syntax.Call:
		return f.call(e, dst)
	case *syntax.Tuple:
		if k, ok := constTuple(e); ok {
			d := f.target(dst)
			f.loadConst(k, d, pos)
			return d
		}
		return f.display(e, e.Elts, code.BuildTuple, dst)
	case *syntax.List:
		return f.display(e, e.Elts, code.BuildList, dst)
	case *syntax.Set:
		return f.display(e, e.Elts, code.BuildSet, dst)
	case *syntax.Dict:
		return f.dict(e)
	case *syntax.JoinedStr:
		return f.joined(e, dst)
	case *syntax.FormattedValue:
		return f.formatted(e, dst, 0)
	case *syntax.Definition:
		return f.definition(e)
	case *syntax.Lambda:
		return f.lambda(e, dst)
	case *syntax.ListComp:
		return f.comprehension(e, e.Generators, code.BuildList, e.Elt, nil, dst)
	case *syntax.SetComp:
		return f.comprehension(e, e.Generators, code.BuildSet, e.Elt, nil, dst)
	case *syntax.DictComp:
		return f.comprehension(e, e.Generators, code.BuildDict, e.Key, e.Value, dst)
	case *syntax.GeneratorExp:
		return f.compFunc(e, e.Generators, 0, e.Elt, nil, dst)
	case *syntax.Yield:
		d := f.temp()
		if e.Value == nil {
			f.emit(code.LoadNone, d, 0, 0, 0, pos)
		} else {
			f.into(e.Value, d)
		}
		f.emit(code.Yield, d, 0, 0, f.next, pos)
		return d
	case *syntax.YieldFrom:
		d := f.temps(2)
		f.into(e.Value, d)
		f.emit(code.GetIter, d, d, 1, 0, pos)
		f.emit(code.LoadNone, d+1, 0, 0, 0, pos)
		f.emit(code.YieldFrom, d, d+1, 0, f.next, pos)
		return d
	case *syntax.Starred:
		f.fail(e, "can't use starred expression here")
	}
	f.fail(e, "unsupported expression")
	return 0
}

// bounds compiles the three parts of a slice into registers in a row.
func (f *fn) bounds(e *syntax.Slice) int {
	base := f.temps(3)
	for i, x := range []syntax.Expr{e.Lower, e.Upper, e.Step} {
		if x == nil {
			f.emit(code.LoadNone, base+i, 0, 0, 0, e.Pos())
		} else {
			f.into(x, base+i)
		}
	}
	return base
}

func (f *fn) joined(e *syntax.JoinedStr, dst int) int {
	if len(e.Values) == 1 {
		switch v := e.Values[0].(type) {
		case *syntax.FormattedValue:
			return f.formatted(v, dst, 0)
		case *syntax.Constant:
			return f.expr(v, dst)
		}
	}
	if len(e.Values) == 0 {
		d := f.target(dst)
		f.loadStr("", d, e.Pos())
		return d
	}
	d := f.temp()
	for at := 0; at < len(e.Values); {
		mark := f.next
		n := min(chunk, len(e.Values)-at)
		extra := 0
		if at > 0 {
			extra = 1
		}
		base := f.temps(n + extra)
		if at > 0 {
			f.emit(code.Move, base, d, 0, 0, e.Pos())
		}
		for i, v := range e.Values[at : at+n] {
			if fv, ok := v.(*syntax.FormattedValue); ok {
				after := f.next
				f.formatted(fv, base+extra+i, 512)
				f.next = after
				continue
			}
			f.into(v, base+extra+i)
		}
		f.emit(code.BuildString, d, base, 0, n+extra, e.Pos())
		f.next = mark
		at += n
	}
	return d
}

// formatted compiles a replacement field; flags are those of the instruction.
func (f *fn) formatted(e *syntax.FormattedValue, dst, flags int) int {
	mark := f.next
	v := f.stable(e.Value)
	imm, spec := int(e.Conversion)|flags, 0
	if e.FormatSpec != nil && len(e.FormatSpec.Values) > 0 {
		spec = f.expr(e.FormatSpec, -1)
		imm |= 256
	}
	d := f.result(mark, dst)
	f.emit(code.Format, d, v, spec, imm, e.Pos())
	return d
}
