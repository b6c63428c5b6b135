// This file compiles comparisons and conditions.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/syntax"
)

var compareOps = [...]code.Op{code.Eq, code.Ne, code.Lt, code.Le, code.Gt, code.Ge, code.Is, code.IsNot, code.In, code.NotIn}

func (f *fn) compare(e *syntax.Compare, dst int) int {
	if len(e.Ops) == 1 {
		mark := f.next
		l := f.stable(e.Left, e.Comparators[0])
		r := f.right(e.Ops[0], e.Comparators[0])
		d := f.result(mark, dst)
		f.emit(compareOps[e.Ops[0]], d, l, r, 0, e.Pos())
		return d
	}
	// a < b < c: b is computed once, and the rest not at all where a comparison fails.
	d := f.temp()
	l := f.stable(e.Left, e.Comparators...)
	var ends []int
	st := f.save()
	for i, op := range e.Ops {
		r := f.stable(e.Comparators[i], e.Comparators[i:]...)
		f.emit(compareOps[op], d, l, r, 0, e.Pos())
		if i == 0 {
			st = f.save()
		}
		if i < len(e.Ops)-1 {
			ends = append(ends, f.emit(code.JumpIfNot, d, 0, 0, 0, e.Pos()))
		}
		l = r
	}
	f.patch(ends...)
	f.restore(st)
	return d
}

// right compiles the right operand of a comparison. A list or set display of literals that something is looked for in is made once: nobody
// can change it.
func (f *fn) right(op syntax.CmpOp, e syntax.Expr) int {
	if op == syntax.In || op == syntax.NotIn {
		var k code.Const
		var ok bool
		switch e := e.(type) {
		case *syntax.List:
			k, ok = constItems(e.Elts)
		case *syntax.Set:
			k, ok = constSet(e)
		}
		if ok {
			r := f.temp()
			f.loadConst(k, r, e.Pos())
			return r
		}
	}
	return f.operand(e)
}

// jump compiles a condition and gives the jumps that are taken when its truth is when.
func (f *fn) jump(e syntax.Expr, when bool) []int {
	mark := f.next
	defer func() { f.next = mark }()
	pos := e.Pos()
	switch e := e.(type) {
	case *syntax.Constant:
		truth, known := constTruth(e)
		if known {
			if truth == when {
				return []int{f.emit(code.Jump, 0, 0, 0, 0, pos)}
			}
			return nil
		}
	case *syntax.UnaryOp:
		if e.Op == syntax.Not {
			return f.jump(e.Operand, !when)
		}
	case *syntax.BoolOp:
		var out []int
		if e.Or == when {
			// or, jumping when true: any value that is true jumps.
			st := f.save()
			for i, v := range e.Values {
				out = append(out, f.jump(v, when)...)
				if i == 0 {
					st = f.save()
				}
			}
			f.restore(st)
			return out
		}
		var skip []int
		st := f.save()
		for i, v := range e.Values {
			if i == len(e.Values)-1 {
				out = f.jump(v, when)
			} else {
				skip = append(skip, f.jump(v, !when)...)
			}
			if i == 0 {
				st = f.save()
			}
		}
		dead := f.dead
		f.patch(skip...)
		f.dead = dead
		f.restore(st)
		return out
	case *syntax.Compare:
		if len(e.Ops) == 1 {
			return []int{f.compareJump(e, when)}
		}
	}
	v := f.operand(e)
	op := code.JumpIfNot
	if when {
		op = code.JumpIf
	}
	return []int{f.emit(op, v, 0, 0, 0, pos)}
}

func constTruth(e *syntax.Constant) (truth, known bool) {
	switch e.Kind {
	case syntax.KindTrue:
		return true, true
	case syntax.KindFalse, syntax.KindNone:
		return false, true
	case syntax.KindInt:
		return e.Int != 0, true
	}
	return false, false
}

func (f *fn) compareJump(e *syntax.Compare, when bool) int {
	pos := e.Pos()
	op, right := e.Ops[0], e.Comparators[0]
	flag := 0
	if when {
		flag = 1
	}
	if (op == syntax.Is || op == syntax.IsNot) && isNone(right) {
		v := f.operand(e.Left)
		o := code.JumpNotNone
		if (op == syntax.Is) == when {
			o = code.JumpNone
		}
		return f.emit(o, v, 0, 0, 0, pos)
	}
	if op <= syntax.GtE {
		l := f.stable(e.Left, right)
		if i, ok := smallInt(right); ok && i >= -128 && i <= 127 {
			return f.emit(code.JumpEqInt+code.Op(op), l, flag, i+128, 0, pos)
		}
		r := f.operand(right)
		return f.emit(code.JumpEq+code.Op(op), l, r, flag, 0, pos)
	}
	v := f.compare(e, -1)
	o := code.JumpIfNot
	if when {
		o = code.JumpIf
	}
	return f.emit(o, v, 0, 0, 0, pos)
}

func isNone(e syntax.Expr) bool {
	c, ok := e.(*syntax.Constant)
	return ok && c.Kind == syntax.KindNone
}
