// This file compiles statements other than those that catch exceptions.

package compile

import (
	"strings"

	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// blockKind tells what a jump out of a block has to undo.
type blockKind uint8

const (
	loopBlock    blockKind = iota
	finallyBlock           // the finally clause has to run
	withBlock              // __exit__ has to be called
	exceptBlock            // an exception is being handled
)

// block is a statement around the present place that break, continue or return has to leave in order.
type block struct {
	kind      blockKind
	breaks    []int
	continues []int
	top       int // a loop's continue target where it is known, else -1
	body      []syntax.Stmt
	exit      int    // withBlock: register of __exit__; exceptBlock: register of the exception handled before
	name      string // exceptBlock: the name that as bound
	guards    []*guard
	pos       source.Span
	after     []state // states at the breaks
}

func (f *fn) stmts(list []syntax.Stmt) {
	for _, s := range list {
		if f.dead {
			// Code behind a return still has to make sense, but nothing runs it.
			f.dead = false
			saved := f.save()
			f.stmt(s)
			f.restore(saved)
			f.dead = true
			continue
		}
		f.stmt(s)
	}
}

func (f *fn) stmt(s syntax.Stmt) {
	mark := f.next
	f.pos = s.Pos()
	if err := f.m.Poll(4); err != nil {
		panic(bail{err})
	}
	f.stmtRaw(s)
	f.next = mark
}

func (f *fn) stmtRaw(s syntax.Stmt) {
	pos := s.Pos()
	switch s := s.(type) {
	case *syntax.ExprStmt:
		if _, ok := s.Value.(*syntax.Constant); ok {
			return
		}
		f.operand(s.Value)
	case *syntax.Assign:
		f.assignStmt(s)
	case *syntax.AugAssign:
		f.augAssign(s)
	case *syntax.AnnAssign:
		if s.Value != nil {
			f.assign(s.Target, s.Value)
		}
	case *syntax.Return:
		f.returnStmt(s)
	case *syntax.If:
		no := f.jump(s.Test, false)
		before := f.save()
		f.stmts(s.Body)
		if len(s.Orelse) == 0 {
			f.patch(no...)
			f.join(before)
			return
		}
		after := f.save()
		end := -1
		if !f.dead {
			end = f.emit(code.Jump, 0, 0, 0, 0, pos)
		}
		f.restore(before)
		f.patch(no...)
		f.dead = before.dead
		f.stmts(s.Orelse)
		dead := f.dead
		if end >= 0 {
			f.patch(end)
			f.dead = dead
		}
		f.join(after)
	case *syntax.While:
		f.while(s)
	case *syntax.For:
		f.forStmt(s)
	case *syntax.FunctionDef:
		f.functionDef(s)
	case *syntax.TypeAlias:
		f.storeName(s.Name, f.operand(f.table.Generic(s)), s.NamePos)
	case *syntax.ClassDef:
		f.classDef(s)
	case *syntax.Pass, *syntax.Global, *syntax.Nonlocal:
	case *syntax.Break, *syntax.Continue:
		f.leaveLoop(s)
	case *syntax.Delete:
		for _, t := range s.Targets {
			f.del(t)
		}
	case *syntax.Raise:
		switch {
		case s.Exc == nil:
			f.emit(code.RaiseBare, 0, 0, 0, 0, pos)
		case s.Cause == nil:
			f.emit(code.Raise, f.operand(s.Exc), 0, 0, 0, pos)
		default:
			e := f.stable(s.Exc, s.Cause)
			f.emit(code.Raise, e, 1, f.operand(s.Cause), 0, pos)
		}
		f.dead = true
	case *syntax.Try:
		f.try(s)
	case *syntax.With:
		f.with(s, 0)
	case *syntax.Assert:
		ok := f.jump(s.Test, true)
		st := f.save()
		if s.Msg == nil {
			f.emit(code.AssertErr, 0, 0, 0, 0, pos)
		} else {
			f.emit(code.AssertErr, f.operand(s.Msg), 1, 0, 0, pos)
		}
		f.restore(st)
		f.patch(ok...)
	case *syntax.Import:
		for _, a := range s.Names {
			r := f.temp()
			if a.Asname != "" {
				f.emit(code.Import, r, 0, 0, f.name(a.Name), a.Pos())
				f.storeName(a.Asname, r, a.Pos())
				continue
			}
			top, _, dotted := strings.Cut(a.Name, ".")
			if dotted {
				// import a.b loads a.b but binds a.
				f.emit(code.Import, r, 0, 0, f.name(a.Name), a.Pos())
			}
			f.emit(code.Import, r, 0, 0, f.name(top), a.Pos())
			f.storeName(top, r, a.Pos())
		}
	case *syntax.ImportFrom:
		m := f.temp()
		f.emit(code.Import, m, 0, 0, f.name(s.Module), pos)
		for _, a := range s.Names {
			mark := f.next
			r := f.temp()
			f.emit(code.ImportFrom, r, m, 0, f.name(a.Name), pos)
			bound := a.Asname
			if bound == "" {
				bound = a.Name
			}
			f.storeName(bound, r, a.Pos())
			f.next = mark
		}
	case *syntax.Match:
		f.match(s)
	default:
		f.fail(s, "unsupported statement")
	}
}

func (f *fn) assignStmt(s *syntax.Assign) {
	if len(s.Targets) == 1 {
		f.assign(s.Targets[0], s.Value)
		return
	}
	v := f.stable(s.Value)
	if v < len(f.code.Locals) {
		t := f.temp()
		f.emit(code.Move, t, v, 0, 0, s.Pos())
		v = t
	}
	for _, t := range s.Targets {
		f.store(t, v)
	}
}

// assign compiles target = value.
func (f *fn) assign(target, value syntax.Expr) {
	if n, ok := target.(*syntax.Name); ok {
		r := f.ownRegister(n.ID)
		f.storeName(n.ID, f.expr(value, r), n.Pos())
		return
	}
	// a, b = x, y without making the tuple.
	if tl, ok := targetElts(target); ok {
		if vl, ok := targetElts(value); ok && len(tl) == len(vl) && len(tl) <= 8 && !hasStar(tl) && !hasStar(vl) && len(tl) > 0 {
			regs := make([]int, len(vl))
			for i, v := range vl {
				regs[i] = f.temp()
				f.into(v, regs[i])
			}
			for i, t := range tl {
				f.store(t, regs[i])
			}
			return
		}
	}
	v := f.operand(value)
	if v < len(f.code.Locals) {
		if _, ok := targetElts(target); ok {
			t := f.temp()
			f.emit(code.Move, t, v, 0, 0, value.Pos())
			v = t
		}
	}
	f.store(target, v)
}

func targetElts(e syntax.Expr) ([]syntax.Expr, bool) {
	switch e := e.(type) {
	case *syntax.Tuple:
		return e.Elts, true
	case *syntax.List:
		return e.Elts, true
	}
	return nil, false
}

// store binds a target to the value in a register.
func (f *fn) store(target syntax.Expr, v int) {
	mark := f.next
	defer func() { f.next = mark }()
	pos := target.Pos()
	f.pos = pos
	switch t := target.(type) {
	case *syntax.Name:
		f.storeName(t.ID, v, pos)
	case *syntax.Attribute:
		o := f.operand(t.Value)
		f.emit(code.SetAttr, o, v, 0, f.cached(f.mangle(t.Attr)), f.fromName(t, pos))
	case *syntax.Subscript:
		o := f.stable(t.Value, t.Index)
		if i, ok := constIndex(t.Index); ok {
			f.emit(code.SetItemI, o, 0, v, i, pos)
			return
		}
		k := f.operand(t.Index)
		f.emit(code.SetItem, o, k, v, 0, pos)
	case *syntax.Tuple:
		f.unpack(t, t.Elts, v)
	case *syntax.List:
		f.unpack(t, t.Elts, v)
	case *syntax.Starred:
		f.fail(t, "starred assignment target must be in a list or tuple")
	default:
		f.fail(t, "cannot assign here")
	}
}

func (f *fn) unpack(t syntax.Expr, elts []syntax.Expr, v int) {
	star := -1
	for i, e := range elts {
		if _, ok := e.(*syntax.Starred); ok {
			if star >= 0 {
				f.fail(e, "multiple starred expressions in assignment")
			}
			star = i
		}
	}
	base := f.next
	if len(elts) > 0 {
		base = f.temps(len(elts))
	}
	if star < 0 {
		if x, y, ok := f.pair(elts); ok {
			f.emit(code.UnpackPair, v, x, y, base, t.Pos())
			f.storeName(elts[0].(*syntax.Name).ID, x, elts[0].Pos())
			f.storeName(elts[1].(*syntax.Name).ID, y, elts[1].Pos())
			return
		}
		if r := f.variables(elts); r >= 0 {
			f.emit(code.Unpack, v, base, r+1, len(elts), t.Pos())
			for i, e := range elts {
				f.storeName(e.(*syntax.Name).ID, r+i, e.Pos())
			}
			return
		}
		f.emit(code.Unpack, v, base, 0, len(elts), t.Pos())
	} else {
		f.emit(code.UnpackStar, v, base, 0, star|(len(elts)-star-1)<<16, t.Pos())
	}
	for i, e := range elts {
		if s, ok := e.(*syntax.Starred); ok {
			e = s.Value
		}
		f.store(e, base+i)
	}
}

// pair is the registers of two names that stand in registers.
func (f *fn) pair(elts []syntax.Expr) (x, y int, ok bool) {
	if len(elts) != 2 {
		return 0, 0, false
	}
	a, isA := elts[0].(*syntax.Name)
	b, isB := elts[1].(*syntax.Name)
	if !isA || !isB {
		return 0, 0, false
	}
	x, y = f.ownRegister(a.ID), f.ownRegister(b.ID)
	return x, y, x >= 0 && y >= 0
}

// variables is the first of the registers of names that stand in registers in a row, -1 where elts is something else.
func (f *fn) variables(elts []syntax.Expr) int {
	first := -1
	for i, e := range elts {
		n, ok := e.(*syntax.Name)
		if !ok {
			return -1
		}
		r := f.ownRegister(n.ID)
		if i == 0 {
			first = r
		}
		if r < 0 || r != first+i {
			return -1
		}
	}
	if first+len(elts) >= lowRegs {
		return -1
	}
	return first
}

// inPlace emits R[dst] = R[l] op= R[r].
func (f *fn) inPlace(op syntax.Operator, dst, l, r int, pos source.Span) {
	switch op {
	case syntax.Add:
		f.emit(code.IAdd, dst, l, r, 0, pos)
	case syntax.Sub:
		f.emit(code.ISub, dst, l, r, 0, pos)
	case syntax.Mult:
		f.emit(code.IMul, dst, l, r, 0, pos)
	default:
		f.emit(code.InPlace, dst, l, r, int(op), pos)
	}
}

func (f *fn) augAssign(s *syntax.AugAssign) {
	pos := s.Pos()
	value := func(dst, l int) {
		if imm, ok := smallInt(s.Value); ok {
			if op, ok := smallOp(s.Op); ok && !(imm == 0 && (s.Op == syntax.Mod || s.Op == syntax.FloorDiv)) {
				f.emit(op, dst, l, 1, imm, pos)
				return
			}
		}
		r := f.operand(s.Value)
		f.inPlace(s.Op, dst, l, r, pos)
	}
	switch t := s.Target.(type) {
	case *syntax.Name:
		l := f.stable(t, s.Value)
		if _, isYield := s.Value.(*syntax.Yield); isYield && l < len(f.code.Locals) {
			c := f.temp()
			f.emit(code.Move, c, l, 0, 0, pos)
			l = c
		}
		dst := f.ownRegister(t.ID)
		if dst < 0 {
			dst = f.temp()
		}
		value(dst, l)
		f.storeName(t.ID, dst, pos)
	case *syntax.Attribute:
		o := f.operand(t.Value)
		d := f.temp()
		name := f.cached(f.mangle(t.Attr))
		f.emit(code.GetAttr, d, o, 0, name, f.fromName(t, t.Pos()))
		value(d, d)
		f.emit(code.SetAttr, o, d, 0, f.cached(f.mangle(t.Attr)), f.fromName(t, t.Pos()))
	case *syntax.Subscript:
		o := f.stable(t.Value, t.Index, s.Value)
		if i, ok := constIndex(t.Index); ok {
			d := f.temp()
			f.emit(code.GetItemI, d, o, 0, i, t.Pos())
			value(d, d)
			f.emit(code.SetItemI, o, 0, d, i, t.Pos())
			return
		}
		k := f.stable(t.Index, s.Value)
		d := f.temp()
		f.emit(code.GetItem, d, o, k, 0, t.Pos())
		value(d, d)
		f.emit(code.SetItem, o, k, d, 0, t.Pos())
	default:
		f.fail(t, "illegal expression for augmented assignment")
	}
}

func (f *fn) del(t syntax.Expr) {
	pos := t.Pos()
	mark := f.next
	defer func() { f.next = mark }()
	switch t := t.(type) {
	case *syntax.Name:
		f.delName(t.ID, false, pos)
	case *syntax.Attribute:
		o := f.operand(t.Value)
		f.emit(code.DelAttr, o, 0, 0, f.name(f.mangle(t.Attr)), f.fromName(t, pos))
	case *syntax.Subscript:
		o := f.stable(t.Value, t.Index)
		k := f.operand(t.Index)
		f.emit(code.DelItem, o, k, 0, 0, pos)
	case *syntax.Tuple:
		for _, e := range t.Elts {
			f.del(e)
		}
	case *syntax.List:
		for _, e := range t.Elts {
			f.del(e)
		}
	default:
		f.fail(t, "cannot delete this")
	}
}

func (f *fn) while(s *syntax.While) {
	pos := s.Pos()
	b := &block{kind: loopBlock, top: -1}
	// The test stands at the bottom: one jump a round. The first round tests at the top.
	exit := f.jump(s.Test, false)
	entry := f.save()
	f.blocks = append(f.blocks, b)
	top := f.pc()
	f.stmts(s.Body)
	f.patch(b.continues...)
	f.blocks = f.blocks[:len(f.blocks)-1]
	f.restore(entry) // what the body bound cannot be relied on in the test of the next round
	f.loopBack(s.Test, top, pos)
	f.restore(entry)
	if c, ok := s.Test.(*syntax.Constant); ok {
		if truth, known := constTruth(c); known && truth {
			f.dead = true
		}
	}
	f.finishLoop(b, exit, s.Orelse)
}

// loopBack compiles the test at the bottom of a while loop: to top if it holds. The jump back charges the budget.
func (f *fn) loopBack(test syntax.Expr, top int, pos source.Span) {
	no := f.jump(test, false)
	f.emit(code.JumpBack, 0, 0, 0, top, pos)
	f.patch(no...)
}

// finishLoop compiles the else clause and joins the ways out of a loop.
func (f *fn) finishLoop(b *block, exit []int, orelse []syntax.Stmt) {
	f.patch(exit...)
	f.stmts(orelse)
	for _, st := range b.after {
		f.join(st)
	}
	dead := f.dead
	f.patch(b.breaks...)
	f.dead = dead && len(b.breaks) == 0
}

func (f *fn) forStmt(s *syntax.For) {
	pos := s.Pos()
	it := f.temps(3)
	src := f.operand(s.Iter)
	f.emit(code.GetIter, it, src, 0, 0, pos)
	f.next = it + 3
	b := &block{kind: loopBlock, top: -1}
	start := f.emit(code.Jump, 0, 0, 0, 0, pos)
	entry := f.save()
	f.blocks = append(f.blocks, b)
	top := f.pc()
	item := f.loopTarget(s.Target)
	f.stmts(s.Body)
	f.patch(b.continues...)
	f.blocks = f.blocks[:len(f.blocks)-1]
	f.patchTo(start, f.pc())
	f.emit(code.ForLoop, it, item, 0, top, pos)
	f.restore(entry)
	f.finishLoop(b, nil, s.Orelse)
}

// loopTarget is the register that a loop's items go to; a target that is not a plain variable is stored from there.
func (f *fn) loopTarget(t syntax.Expr) int {
	if n, ok := t.(*syntax.Name); ok {
		if r := f.ownRegister(n.ID); r >= 0 {
			_, scope := f.table.Lookup(f.scope, f.mangle(n.ID))
			f.markBound(scope, f.mangle(n.ID), r)
			return r
		}
	}
	item := f.temp()
	f.store(t, item)
	return item
}

func (f *fn) returnStmt(s *syntax.Return) {
	pos := s.Pos()
	if s.Value == nil {
		f.unwind(0, -1)
		f.emit(code.ReturnNone, 0, 0, 0, 0, pos)
		f.resumeGuards(0)
		f.dead = true
		return
	}
	v := f.operand(s.Value)
	if f.mustUnwind(0) && v < len(f.code.Locals) {
		t := f.temp()
		f.emit(code.Move, t, v, 0, 0, pos)
		v = t
	}
	f.unwind(0, v)
	f.emit(code.Return, v, 0, 0, 0, pos)
	f.resumeGuards(0)
	f.dead = true
}

func (f *fn) leaveLoop(s syntax.Stmt) {
	i := len(f.blocks) - 1
	for i >= 0 && f.blocks[i].kind != loopBlock {
		i--
	}
	if i < 0 {
		f.fail(s, "'break' outside loop")
	}
	f.unwind(i+1, -1)
	b := f.blocks[i]
	pc := f.emit(code.Jump, 0, 0, 0, 0, s.Pos())
	if _, ok := s.(*syntax.Break); ok {
		b.breaks = append(b.breaks, pc)
		b.after = append(b.after, f.save())
	} else {
		b.continues = append(b.continues, pc)
	}
	f.resumeGuards(i + 1)
	f.dead = true
}
