// This file compiles try and with: exception tables, and what has to happen on every way out.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/syntax"
)

// guard is a range of instructions whose exceptions go to one place. The range has gaps where code of an outer block was written in
// between (the finally clause run by a return).
type guard struct {
	segments []code.Handler
	start    int // of the open segment, -1 while there is none
}

func (f *fn) openGuard() *guard {
	g := &guard{start: f.pc()}
	return g
}

func (g *guard) pause(pc int) {
	if g.start >= 0 && g.start < pc {
		g.segments = append(g.segments, code.Handler{Start: int32(g.start), End: int32(pc)})
	}
	g.start = -1
}

// close ends the guard: exceptions in its segments go to the present place, into register reg.
func (f *fn) close(g *guard, reg int) {
	g.pause(f.pc())
	for _, h := range g.segments {
		h.Target, h.Reg = int32(f.pc()), uint8(reg)
		f.code.Handlers = append(f.code.Handlers, h)
	}
}

// end ends the guard's range without its handler's place being known yet.
func (f *fn) end(g *guard) { g.pause(f.pc()) }

func (f *fn) push(b *block) { f.blocks = append(f.blocks, b) }

func (f *fn) popBlock() { f.blocks = f.blocks[:len(f.blocks)-1] }

func (f *fn) mustUnwind(from int) bool {
	for _, b := range f.blocks[from:] {
		if b.kind != loopBlock {
			return true
		}
	}
	return false
}

// unwind writes what leaving the blocks from number `from` on has to do, innermost first. Register keep, where not negative, must
// survive. The guards of those blocks stay paused until resumeGuards.
func (f *fn) unwind(from, keep int) {
	all := f.blocks
	mark := f.next
	for i := len(all) - 1; i >= from; i-- {
		b := all[i]
		for _, g := range b.guards {
			g.pause(f.pc())
		}
		f.blocks = all[:i:i] // the clause below may push blocks of its own: not over those of all
		switch b.kind {
		case exceptBlock:
			f.emit(code.PopExc, b.exit, 0, 0, 0, b.pos)
			if b.name != "" {
				f.delName(b.name, true, b.pos)
			}
		case withBlock:
			f.callExit(b)
		case finallyBlock:
			st := f.save()
			f.stmts(b.body)
			f.restore(st)
			f.dead = false
		}
	}
	f.blocks = all
	f.next = max(mark, keep+1)
	if keep < 0 {
		f.next = mark
	}
}

// resumeGuards opens the guards of the blocks again behind the code of a way out.
func (f *fn) resumeGuards(from int) {
	for _, b := range f.blocks[from:] {
		for _, g := range b.guards {
			if g.start < 0 {
				g.start = f.pc()
			}
		}
	}
}

func (f *fn) callExit(b *block) {
	mark := f.next
	r := f.temps(4)
	f.emit(code.Move, r, b.exit, 0, 0, b.pos)
	for i := 1; i < 4; i++ {
		f.emit(code.LoadNone, r+i, 0, 0, 0, b.pos)
	}
	f.emit(code.Call, r, 3, r, 0, b.pos)
	f.next = mark
}

func (f *fn) try(s *syntax.Try) {
	if len(s.Finalbody) == 0 {
		f.tryExcept(s)
		return
	}
	pos := s.Pos()
	before := f.save()
	g := f.openGuard()
	b := &block{kind: finallyBlock, body: s.Finalbody, guards: []*guard{g}, pos: pos}
	f.push(b)
	if len(s.Handlers) > 0 {
		f.tryExcept(s)
	} else {
		f.stmts(s.Body)
	}
	f.popBlock()
	f.end(g)
	after := f.save()
	// The way through.
	end := -1
	if !f.dead {
		f.stmts(s.Finalbody)
		after = f.save()
		if !f.dead {
			end = f.emit(code.Jump, 0, 0, 0, 0, pos)
		}
	}
	// The way of an exception.
	f.restore(before)
	f.dead = false
	exc := f.temps(2)
	f.close(g, exc)
	f.handling(exc, exc+1, func() { f.stmts(s.Finalbody) }, func() {
		if !f.dead {
			f.emit(code.PopExc, exc+1, 0, 0, 0, pos)
			f.emit(code.Reraise, exc, 0, 0, 0, pos)
		}
	}, "", s)
	f.restore(after)
	if end >= 0 {
		f.patch(end)
	}
}

// handling compiles code that runs while the exception in exc is being handled: body, then leave. An exception in body ends the
// handling before it goes on.
func (f *fn) handling(exc, saved int, body, leave func(), name string, n syntax.Node) {
	pos := n.Pos()
	f.emit(code.PushExc, saved, exc, 0, 0, pos)
	g := f.openGuard()
	f.push(&block{kind: exceptBlock, exit: saved, name: name, guards: []*guard{g}, pos: pos})
	body()
	f.popBlock()
	f.end(g)
	leave()
	st := f.save()
	f.dead = false
	mark := f.next
	second := f.temp()
	f.close(g, second)
	f.emit(code.PopExc, saved, 0, 0, 0, pos)
	if name != "" {
		f.delName(name, true, pos)
	}
	f.emit(code.Reraise, second, 0, 0, 0, pos)
	f.next = mark
	f.restore(st)
}

// tryExcept compiles body, handlers and else; a finally clause is the caller's.
func (f *fn) tryExcept(s *syntax.Try) {
	pos := s.Pos()
	before := f.save()
	g := f.openGuard()
	f.push(&block{kind: loopBlock + 100, guards: []*guard{g}})
	f.stmts(s.Body)
	f.popBlock()
	f.end(g)
	f.stmts(s.Orelse)
	var ends []int
	if !f.dead {
		ends = append(ends, f.emit(code.Jump, 0, 0, 0, 0, pos))
	}
	after := f.save()
	mark := f.next
	exc := f.temps(2)
	f.restore(before)
	f.dead = false
	f.close(g, exc)
	for _, h := range s.Handlers {
		f.restore(before)
		f.dead = false
		next := -1
		if h.Type != nil {
			m := f.next
			t := f.operand(h.Type)
			next = f.emit(code.MatchExc, exc, t, 0, 0, h.Pos())
			f.next = m
		}
		if h.Name != "" {
			f.storeName(h.Name, exc, h.Pos())
		}
		h := h
		f.handling(exc, exc+1, func() { f.stmts(h.Body) }, func() {
			if f.dead {
				return
			}
			f.emit(code.PopExc, exc+1, 0, 0, 0, h.Pos())
			if h.Name != "" {
				f.delName(h.Name, true, h.Pos())
			}
			ends = append(ends, f.emit(code.Jump, 0, 0, 0, 0, h.Pos()))
			st := f.save()
			if after.dead {
				after = st
			} else {
				cur := f.save()
				f.restore(after)
				f.join(cur)
				after = f.save()
				f.restore(cur)
			}
		}, h.Name, h)
		if next >= 0 {
			f.patchTo(next, f.pc())
		} else {
			next = -2
			break
		}
	}
	if last := s.Handlers[len(s.Handlers)-1]; last.Type != nil {
		f.emit(code.Reraise, exc, 0, 0, 0, pos)
	}
	f.next = mark
	f.restore(after)
	dead := after.dead
	f.patch(ends...)
	f.dead = dead && len(ends) == 0
}

// with compiles the i-th item of a with statement around the rest.
func (f *fn) with(s *syntax.With, i int) {
	if i == len(s.Items) {
		f.stmts(s.Body)
		return
	}
	item := s.Items[i]
	pos := s.Pos()
	exit := f.temp()
	mark := f.next
	mgr := f.operand(item.ContextExpr)
	enter := f.temp()
	f.emit(code.LoadSpecial, enter, mgr, 0, 0, pos)
	f.emit(code.LoadSpecial, exit, mgr, 0, 1, pos)
	f.emit(code.Call, enter, 0, enter, 0, pos)
	before := f.save()
	g := f.openGuard()
	b := &block{kind: withBlock, exit: exit, guards: []*guard{g}, pos: pos}
	f.push(b)
	if item.OptionalVars != nil {
		f.store(item.OptionalVars, enter)
	}
	f.next = mark
	f.with(s, i+1)
	f.popBlock()
	f.end(g)
	end := -1
	dead := f.dead
	if !f.dead {
		f.callExit(b)
		end = f.emit(code.Jump, 0, 0, 0, 0, pos)
	}
	f.restore(before)
	f.dead = false
	exc := f.temps(3)
	f.close(g, exc)
	swallowed := -1
	f.handling(exc, exc+1, func() {
		f.emit(code.WithExc, exc+2, exit, exc, 0, pos)
		swallowed = f.emit(code.JumpIf, exc+2, 0, 0, 0, pos)
	}, func() {
		f.emit(code.PopExc, exc+1, 0, 0, 0, pos)
		f.emit(code.Reraise, exc, 0, 0, 0, pos)
		f.patchTo(swallowed, f.pc())
		f.emit(code.PopExc, exc+1, 0, 0, 0, pos)
		swallowed = f.emit(code.Jump, 0, 0, 0, 0, pos)
	}, "", item)
	_ = dead
	f.restore(before)
	f.patch(swallowed)
	if end >= 0 {
		f.patch(end)
	}
}
