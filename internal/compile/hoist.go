// This file keeps the constants of loops in registers.

package compile

import (
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

func (h *hoister) add(c *syntax.Constant) {
	f := h.f
	k := constOf(c)
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
	f.loadConst(k, r, c.Pos())
}

func (h *hoister) stmt(n syntax.Node, loop bool) {
	switch n := n.(type) {
	case *syntax.FunctionDef, *syntax.ClassDef, *syntax.Lambda, *syntax.GeneratorExp:
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
			h.add(n)
		}
		return
	case *syntax.BinOp:
		if loop {
			if c, ok := n.Left.(*syntax.Constant); ok && c.Kind == syntax.KindInt {
				h.add(c)
			}
			if c, ok := n.Right.(*syntax.Constant); ok && c.Kind == syntax.KindInt {
				if _, small := smallOp(n.Op); !small {
					h.add(c)
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
