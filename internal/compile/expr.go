// This file compiles expressions.

package compile

import (
	"math"

	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/resolve"
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
	switch e := e.(type) {
	case *syntax.Constant:
		k := constOf(e)
		if dst < 0 && len(f.hoisted) > 0 {
			if r, ok := f.hoisted[constKey(k)]; ok {
				return r
			}
		}
		d := f.target(dst)
		f.loadConst(k, d, pos)
		return d
	case *syntax.Name:
		return f.loadName(e.ID, dst, pos)
	case *syntax.BinOp:
		if k, ok := f.fold(e); ok {
			d := f.target(dst)
			f.loadConst(k, d, pos)
			return d
		}
		if imm, ok := smallInt(e.Right); ok {
			if op, ok := smallOp(e.Op); ok && !(imm == 0 && (e.Op == syntax.Mod || e.Op == syntax.FloorDiv)) {
				l := f.operand(e.Left)
				d := f.target(dst)
				f.emit(op, d, l, 0, imm, pos)
				return d
			}
		}
		l := f.stable(e.Left, e.Right)
		r := f.operand(e.Right)
		d := f.target(dst)
		f.emit(binaryOps[e.Op], d, l, r, 0, pos)
		return d
	case *syntax.UnaryOp:
		if k, ok := foldUnary(e); ok {
			d := f.target(dst)
			f.loadConst(k, d, pos)
			return d
		}
		x := f.operand(e.Operand)
		d := f.target(dst)
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
		d := f.target(dst)
		f.emit(code.GetAttr, d, v, 0, f.cached(f.mangle(e.Attr)), pos)
		return d
	case *syntax.Subscript:
		v := f.stable(e.Value, e.Index)
		if i, ok := constIndex(e.Index); ok {
			d := f.target(dst)
			f.emit(code.GetItemI, d, v, 0, i, pos)
			return d
		}
		k := f.operand(e.Index)
		d := f.target(dst)
		f.emit(code.GetItem, d, v, k, 0, pos)
		return d
	case *syntax.Slice:
		base := f.temps(3)
		for i, x := range []syntax.Expr{e.Lower, e.Upper, e.Step} {
			if x == nil {
				f.emit(code.LoadNone, base+i, 0, 0, 0, pos)
			} else {
				f.into(x, base+i)
			}
		}
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
		return f.formatted(e, dst)
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
		f.emit(code.Yield, d, 0, 0, 0, pos)
		return d
	case *syntax.YieldFrom:
		d := f.temps(2)
		f.into(e.Value, d)
		f.emit(code.GetIter, d, d, 1, 0, pos)
		f.emit(code.LoadNone, d+1, 0, 0, 0, pos)
		f.emit(code.YieldFrom, d, d+1, 0, 0, pos)
		return d
	case *syntax.Starred:
		f.fail(e, "can't use starred expression here")
	}
	f.fail(e, "unsupported expression")
	return 0
}

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

// constTuple is a tuple of literals, which is made once.
func constTuple(e *syntax.Tuple) (code.Const, bool) {
	k := code.Const{Kind: code.Tuple}
	for _, x := range e.Elts {
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

// fold computes + - * of int literals that stay small, so that 24 * 60 * 60 costs nothing.
func (f *fn) fold(e *syntax.BinOp) (code.Const, bool) {
	num := func(x syntax.Expr) (int64, bool) {
		switch x := x.(type) {
		case *syntax.Constant:
			return x.Int, x.Kind == syntax.KindInt && x.Int < 1<<31 && x.Int > -1<<31
		case *syntax.BinOp:
			if k, ok := f.fold(x); ok && k.Int < 1<<31 && k.Int > -1<<31 {
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

var compareOps = [...]code.Op{code.Eq, code.Ne, code.Lt, code.Le, code.Gt, code.Ge, code.Is, code.IsNot, code.In, code.NotIn}

func (f *fn) compare(e *syntax.Compare, dst int) int {
	if len(e.Ops) == 1 {
		l := f.stable(e.Left, e.Comparators[0])
		r := f.operand(e.Comparators[0])
		d := f.target(dst)
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

// chunk is the most items that a display puts into registers at once.
const chunk = 32

func hasStar(list []syntax.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

// display compiles a list, tuple or set display.
func (f *fn) display(e syntax.Expr, elts []syntax.Expr, op code.Op, dst int) int {
	pos := e.Pos()
	if len(elts) <= chunk && !hasStar(elts) {
		base := f.next
		if n := len(elts); n > 0 {
			base = f.temps(n)
			for i, x := range elts {
				f.into(x, base+i)
			}
		}
		d := f.target(dst)
		f.emit(op, d, base, 0, len(elts), pos)
		return d
	}
	acc := f.temp()
	start, one, all := code.BuildList, code.ListAppend, code.ListExtend
	if op == code.BuildSet {
		start, one, all = code.BuildSet, code.SetAdd, code.SetUpdate
	}
	f.emit(start, acc, acc, 0, 0, pos)
	f.extend(acc, elts, one, all)
	if op == code.BuildTuple {
		f.emit(code.ListToTuple, acc, acc, 0, 0, pos)
	}
	return acc
}

// extend adds items, some of them starred, to the container in acc.
func (f *fn) extend(acc int, elts []syntax.Expr, one, all code.Op) {
	for _, x := range elts {
		mark := f.next
		if s, ok := x.(*syntax.Starred); ok {
			v := f.operand(s.Value)
			f.emit(all, acc, v, 0, 0, s.Value.Pos())
		} else {
			v := f.operand(x)
			f.emit(one, acc, v, 0, 0, x.Pos())
		}
		f.next = mark
	}
}

func (f *fn) dict(e *syntax.Dict) int {
	pos := e.Pos()
	plain := len(e.Keys) <= chunk/2
	for _, k := range e.Keys {
		plain = plain && k != nil
	}
	d := f.temp()
	if plain {
		base := f.next
		if n := len(e.Keys); n > 0 {
			base = f.temps(2 * n)
			for i := range e.Keys {
				f.into(e.Keys[i], base+2*i)
				f.into(e.Values[i], base+2*i+1)
			}
		}
		f.emit(code.BuildDict, d, base, 0, len(e.Keys), pos)
		return d
	}
	f.emit(code.BuildDict, d, d, 0, 0, pos)
	for i, k := range e.Keys {
		mark := f.next
		if k == nil {
			v := f.operand(e.Values[i])
			f.emit(code.DictUpdate, d, v, 0, 0, e.Values[i].Pos())
		} else {
			kr := f.temp()
			f.into(k, kr)
			v := f.operand(e.Values[i])
			f.emit(code.DictSet, d, kr, v, 0, k.Pos())
		}
		f.next = mark
	}
	return d
}

func (f *fn) joined(e *syntax.JoinedStr, dst int) int {
	if len(e.Values) == 1 {
		if v, ok := e.Values[0].(*syntax.FormattedValue); ok {
			return f.formatted(v, dst)
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
			f.into(v, base+extra+i)
		}
		f.emit(code.BuildString, d, base, 0, n+extra, e.Pos())
		f.next = mark
		at += n
	}
	return d
}

func (f *fn) formatted(e *syntax.FormattedValue, dst int) int {
	v := f.stable(e.Value)
	imm, spec := int(e.Conversion), 0
	if e.FormatSpec != nil && len(e.FormatSpec.Values) > 0 {
		spec = f.expr(e.FormatSpec, -1)
		imm |= 256
	}
	d := f.target(dst)
	f.emit(code.Format, d, v, spec, imm, e.Pos())
	return d
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

// call compiles a call.
func (f *fn) call(e *syntax.Call, dst int) int {
	pos := e.Pos()
	if n, ok := e.Func.(*syntax.Name); ok && n.ID == "super" && len(e.Args)+len(e.Keywords) == 0 {
		if r, ok := f.zeroSuper(e, dst); ok {
			return r
		}
	}
	star := hasStar(e.Args) || len(e.Args)+len(e.Keywords) > 60
	for _, k := range e.Keywords {
		star = star || k.Name == ""
	}
	attr, method := e.Func.(*syntax.Attribute)
	if star {
		base := f.temps(3)
		f.into(e.Func, base)
		f.emit(code.BuildList, base+1, base+1, 0, 0, pos)
		for _, x := range e.Args {
			mark := f.next
			if s, ok := x.(*syntax.Starred); ok {
				v := f.operand(s.Value)
				f.emit(code.ListExtend, base+1, v, 1, base, s.Value.Pos())
			} else {
				v := f.operand(x)
				f.emit(code.ListAppend, base+1, v, 0, 0, x.Pos())
			}
			f.next = mark
		}
		if len(e.Keywords) == 0 {
			f.emit(code.LoadNone, base+2, 0, 0, 0, pos)
		} else {
			f.emit(code.BuildDict, base+2, base+2, 0, 0, pos)
			for _, k := range e.Keywords {
				mark := f.next
				if k.Name == "" {
					v := f.operand(k.Value)
					f.emit(code.KwMerge, base+2, v, base, 0, k.Value.Pos())
				} else {
					kr := f.temps(3)
					f.loadStr(k.Name, kr+1, k.Pos())
					f.into(k.Value, kr+2)
					f.emit(code.BuildDict, kr, kr+1, 0, 1, k.Pos())
					f.emit(code.KwMerge, base+2, kr, base, 0, k.Pos())
				}
				f.next = mark
			}
		}
		f.emit(code.CallEx, base, 0, 0, 0, pos)
		return base
	}
	nargs := len(e.Args) + len(e.Keywords)
	shape := -1
	if len(e.Keywords) > 0 {
		names := make([]string, len(e.Keywords))
		for i, k := range e.Keywords {
			names[i] = k.Name
		}
		shape = len(f.code.Calls)
		f.code.Calls = append(f.code.Calls, names)
	}
	// The callee is computed first, so that a long chain of calls needs no more registers than its longest link.
	var base, first int
	start := f.next
	if method {
		v := f.operand(attr.Value)
		f.next = start
		base = f.temps(2 + nargs)
		first = base + 2
		f.emit(code.LoadMethod, base, v, 0, f.cached(f.mangle(attr.Attr)), attr.Pos())
	} else {
		v := f.operand(e.Func)
		f.next = start
		base = f.temps(1 + nargs)
		first = base + 1
		if v != base {
			f.emit(code.Move, base, v, 0, 0, e.Func.Pos())
		}
	}
	for i, x := range e.Args {
		f.into(x, first+i)
	}
	for i, k := range e.Keywords {
		f.into(k.Value, first+len(e.Args)+i)
	}
	switch {
	case method && shape < 0:
		f.emit(code.CallMethod, base, nargs, 0, 0, pos)
	case method:
		f.emit(code.CallMethodKw, base, nargs, 0, shape, pos)
	case shape < 0:
		f.emit(code.Call, base, nargs, 0, 0, pos)
	default:
		f.emit(code.CallKw, base, nargs, 0, shape, pos)
	}
	return base
}

// zeroSuper compiles super() inside a method.
func (f *fn) zeroSuper(e *syntax.Call, dst int) (int, bool) {
	if where, _ := f.table.Lookup(f.scope, "super"); where != resolve.Builtin {
		return 0, false
	}
	frame := f.scope.Frame()
	cell, ok := f.frameFree("__class__")
	if !ok || frame.Kind != resolve.Function || len(f.code.Params) == 0 || f.code.Positional == 0 {
		return 0, false
	}
	first := f.code.Params[0]
	d := f.target(dst)
	self := f.temp()
	y := frame.Symbol(first)
	r := f.regs[regKey{frame, first}]
	if y.Captured {
		f.emit(code.LoadCell, self, r, 0, f.name(first), e.Pos())
	} else {
		f.emit(code.Move, self, r, 0, 0, e.Pos())
	}
	f.emit(code.Super, d, self, 0, cell, e.Pos())
	return d, true
}
