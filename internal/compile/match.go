// This file compiles match statements.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/syntax"
)

// captures are the names that a pattern binds, held in temporaries until the whole pattern has matched.
type captures struct {
	regs  map[string]int
	order []string
}

func (f *fn) match(s *syntax.Match) {
	subject := f.temp()
	f.into(s.Subject, subject)
	before := f.save()
	var after *state
	var ends []int
	for _, c := range s.Cases {
		mark := f.next
		f.restore(before)
		f.dead = before.dead
		caps := &captures{regs: map[string]int{}}
		f.collect(c.Pattern, caps)
		var fails []int
		f.pattern(c.Pattern, subject, caps, &fails)
		for _, n := range caps.order {
			f.storeName(n, caps.regs[n], c.Pattern.Pos())
		}
		if c.Guard != nil {
			fails = append(fails, f.jump(c.Guard, false)...)
		}
		f.stmts(c.Body)
		if !f.dead {
			ends = append(ends, f.emit(code.Jump, 0, 0, 0, 0, c.Pos()))
			st := f.save()
			if after == nil {
				after = &st
			} else {
				f.join(*after)
				st = f.save()
				after = &st
			}
		}
		f.next = mark
		f.restore(before)
		f.patch(fails...)
	}
	f.restore(before)
	if after != nil {
		f.join(*after)
	}
	f.patch(ends...)
}

// collect gives every name of a pattern a temporary. Alternatives of an or-pattern share them.
func (f *fn) collect(p syntax.Pattern, caps *captures) {
	add := func(name string) {
		if name == "" {
			return
		}
		if _, ok := caps.regs[name]; !ok {
			caps.regs[name] = f.temp()
			caps.order = append(caps.order, name)
		}
	}
	switch p := p.(type) {
	case *syntax.MatchAs:
		if p.Pattern != nil {
			f.collect(p.Pattern, caps)
		}
		add(p.Name)
	case *syntax.MatchStar:
		add(p.Name)
	case *syntax.MatchSequence:
		for _, q := range p.Patterns {
			f.collect(q, caps)
		}
	case *syntax.MatchMapping:
		for _, q := range p.Patterns {
			f.collect(q, caps)
		}
		add(p.Rest)
	case *syntax.MatchClass:
		for _, q := range append(append([]syntax.Pattern(nil), p.Patterns...), p.KwdPatterns...) {
			f.collect(q, caps)
		}
	case *syntax.MatchOr:
		for _, q := range p.Patterns {
			f.collect(q, caps)
		}
	}
}

// pattern compiles the test of the value in register v; the jumps taken where it does not match are added to fails.
func (f *fn) pattern(p syntax.Pattern, v int, caps *captures, fails *[]int) {
	pos := p.Pos()
	f.pos = pos
	mark := f.next
	defer func() { f.next = mark }()
	fail := func(pc int) { *fails = append(*fails, pc) }
	switch p := p.(type) {
	case *syntax.MatchValue:
		r := f.operand(p.Value)
		fail(f.emit(code.JumpEq, v, r, 0, 0, pos))
	case *syntax.MatchSingleton:
		t := f.temps(2)
		f.loadConst(constOf(p.Value), t, pos)
		f.emit(code.Is, t+1, v, t, 0, pos)
		fail(f.emit(code.JumpIfNot, t+1, 0, 0, 0, pos))
	case *syntax.MatchAs:
		if p.Pattern != nil {
			f.pattern(p.Pattern, v, caps, fails)
		}
		if p.Name != "" {
			f.emit(code.Move, caps.regs[p.Name], v, 0, 0, pos)
		}
	case *syntax.MatchOr:
		var done []int
		for i, q := range p.Patterns {
			if i == len(p.Patterns)-1 {
				f.pattern(q, v, caps, fails)
				break
			}
			var next []int
			f.pattern(q, v, caps, &next)
			done = append(done, f.emit(code.Jump, 0, 0, 0, 0, pos))
			f.patch(next...)
		}
		f.patch(done...)
	case *syntax.MatchSequence:
		f.matchSequence(p, v, caps, fails)
	case *syntax.MatchMapping:
		ok := f.temp()
		f.emit(code.MatchMap, ok, v, 0, len(p.Keys), pos)
		fail(f.emit(code.JumpIfNot, ok, 0, 0, 0, pos))
		if len(p.Keys) == 0 && p.Rest == "" {
			return
		}
		keys := f.temps(1 + len(p.Keys))
		f.into(&syntax.Tuple{At: syntax.At{Span: pos}, Elts: p.Keys}, keys)
		if len(p.Keys) > 0 {
			// The values replace the keys' registers, so the tuple is kept for **rest.
			kept := f.temp()
			f.emit(code.Move, kept, keys, 0, 0, pos)
			f.emit(code.MatchKeys, ok, v, keys, len(p.Keys), pos)
			fail(f.emit(code.JumpIfNot, ok, 0, 0, 0, pos))
			if p.Rest != "" {
				f.emit(code.MatchRest, caps.regs[p.Rest], v, kept, 0, pos)
			}
			for i, q := range p.Patterns {
				f.pattern(q, keys+i, caps, fails)
			}
			return
		}
		f.emit(code.MatchRest, caps.regs[p.Rest], v, keys, 0, pos)
	case *syntax.MatchClass:
		n := len(p.Patterns) + len(p.KwdPatterns)
		ok := f.temp()
		base := f.temps(2 + n)
		f.into(p.Cls, base)
		names := code.Const{Kind: code.Tuple}
		for _, a := range p.KwdAttrs {
			names.Items = append(names.Items, code.Const{Kind: code.Str, Str: f.mangle(a)})
		}
		f.loadConst(names, base+1, pos)
		f.emit(code.MatchClass, ok, v, base, len(p.Patterns), pos)
		fail(f.emit(code.JumpIfNot, ok, 0, 0, 0, pos))
		for i, q := range append(append([]syntax.Pattern(nil), p.Patterns...), p.KwdPatterns...) {
			f.pattern(q, base+2+i, caps, fails)
		}
	case *syntax.MatchStar:
		f.fail(p, "can't use starred pattern here")
	}
}

func (f *fn) matchSequence(p *syntax.MatchSequence, v int, caps *captures, fails *[]int) {
	pos := p.Pos()
	star := -1
	for i, q := range p.Patterns {
		if _, ok := q.(*syntax.MatchStar); ok {
			if star >= 0 {
				f.fail(q, "multiple starred expressions in sequence pattern")
			}
			star = i
		}
	}
	ok := f.temp()
	n := len(p.Patterns)
	if n > 100 {
		f.fail(p, "too many items in one pattern")
	}
	atLeast, want := 0, n
	if star >= 0 {
		atLeast, want = 1, n-1
	}
	f.emit(code.MatchSeq, ok, v, atLeast, want, pos)
	*fails = append(*fails, f.emit(code.JumpIfNot, ok, 0, 0, 0, pos))
	if n == 0 {
		return
	}
	base := f.temps(n)
	if star < 0 {
		f.emit(code.Unpack, v, base, 0, n, pos)
	} else {
		unnamed := 0
		if p.Patterns[star].(*syntax.MatchStar).Name == "" {
			unnamed = 1
		}
		f.emit(code.UnpackStar, v, base, unnamed, star|(n-star-1)<<16, pos)
	}
	for i, q := range p.Patterns {
		if s, isStar := q.(*syntax.MatchStar); isStar {
			if s.Name != "" {
				f.emit(code.Move, caps.regs[s.Name], base+i, 0, 0, pos)
			}
			continue
		}
		f.pattern(q, base+i, caps, fails)
	}
}
