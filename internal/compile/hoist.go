// This file keeps the constants of loops in registers.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// maxHoisted bounds the registers given to constants.
const maxHoisted = 24

// hoist gives the constants that the loops of a body use as operands registers of their own and loads them once, at the start: a
// loop that multiplies by 3.7 then does so in one instruction. Small ints that instructions can hold themselves are left out.
func (f *fn) hoist(body []syntax.Stmt) {
	h := hoister{f: f}
	for _, s := range body {
		h.stmt(s, false)
	}
}

type hoister struct{ f *fn }

func (h *hoister) add(k code.Const, pos source.Span) {
	f := h.f
	key := constKey(k)
	if _, ok := f.hoisted[key]; ok || len(f.hoisted) >= maxHoisted || len(f.code.Locals) >= maxLocals {
		return
	}
	if f.hoisted == nil {
		f.hoisted = map[string]int{}
	}
	r := len(f.code.Locals)
	f.code.Locals = append(f.code.Locals, "")
	f.next = max(f.next, len(f.code.Locals))
	f.high = max(f.high, f.next)
	f.hoisted[key] = r
	f.loadConst(k, r, pos)
}

// constExpr is the expression of a constant: the register in which it stands already, where dst < 0 and there is one.
func (f *fn) constExpr(k code.Const, dst int, pos source.Span) int {
	if dst < 0 && len(f.hoisted) > 0 {
		if r, ok := f.hoisted[constKey(k)]; ok {
			return r
		}
	}
	d := f.target(dst)
	f.loadConst(k, d, pos)
	return d
}

func (h *hoister) stmt(n syntax.Node, loop bool) {
	switch n := n.(type) {
	case *syntax.FunctionDef, *syntax.ClassDef, *syntax.TypeAlias, *syntax.Lambda, *syntax.GeneratorExp:
		return
	case *syntax.For:
		h.stmt(n.Iter, loop)
		h.stmts(n.Body, true)
		h.stmts(n.Orelse, loop)
		return
	case *syntax.While:
		h.stmt(n.Test, true)
		h.stmts(n.Body, true)
		h.stmts(n.Orelse, loop)
		return
	case *syntax.ListComp, *syntax.SetComp, *syntax.DictComp:
		loop = true
	case *syntax.Constant:
		if loop && (n.Kind == syntax.KindFloat || n.Kind == syntax.KindStr) {
			h.add(constOf(n), n.Pos())
		}
		return
	case *syntax.UnaryOp:
		if c, ok := n.Operand.(*syntax.Constant); ok {
			if k, ok := foldUnary(n); ok && loop && c.Kind == syntax.KindFloat {
				h.add(k, n.Pos())
				return
			}
		}
	case *syntax.Assign:
		// A constant that is stored into items or attributes needs a register, whatever it is.
		if c, ok := n.Value.(*syntax.Constant); ok && loop && len(n.Targets) == 1 {
			switch n.Targets[0].(type) {
			case *syntax.Subscript, *syntax.Attribute:
				h.add(constOf(c), c.Pos())
			}
		}
	case *syntax.BinOp:
		if loop {
			if c, ok := n.Left.(*syntax.Constant); ok && c.Kind == syntax.KindInt {
				h.add(constOf(c), c.Pos())
			}
			if c, ok := n.Right.(*syntax.Constant); ok && c.Kind == syntax.KindInt {
				if _, small := smallOp(n.Op); !small {
					h.add(constOf(c), c.Pos())
				}
			}
		}
	case *syntax.JoinedStr:
		// Its literal parts are copied into place, not used as operands.
		for _, v := range n.Values {
			if fv, ok := v.(*syntax.FormattedValue); ok {
				h.stmt(fv.Value, loop)
			}
		}
		return
	}
	syntax.Children(n, func(c syntax.Node) { h.stmt(c, loop) })
}

func (h *hoister) stmts(list []syntax.Stmt, loop bool) {
	for _, s := range list {
		h.stmt(s, loop)
	}
}
