// This file compiles calls.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/resolve"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// call compiles a call.
func (f *fn) call(e *syntax.Call, dst int) int {
	pos := e.Pos()
	if n, ok := e.Func.(*syntax.Name); ok && n.ID == "super" && len(e.Args)+len(e.Keywords) == 0 {
		if r, ok := f.zeroSuper(e, dst); ok {
			return r
		}
	}
	builtin := f.plainBuiltin(e)
	if builtin == "len" && len(e.Args) == 1 {
		d, mark := f.target(dst), f.next
		v := f.operand(e.Args[0])
		f.emit(code.Len, d, v, 0, f.name(builtin), pos)
		f.next = mark
		return d
	}
	star := hasStar(e.Args) || len(e.Args)+len(e.Keywords) > 60
	for _, k := range e.Keywords {
		star = star || k.Name == ""
	}
	attr, method := e.Func.(*syntax.Attribute)
	if star && plainStars(e) {
		// f(*args, **kwargs) hands both on as they are.
		base := f.temps(3)
		f.into(e.Func, base)
		if len(e.Args) == 0 {
			f.loadConst(code.Const{Kind: code.Tuple}, base+1, pos)
		} else {
			f.into(e.Args[0].(*syntax.Starred).Value, base+1)
		}
		mapping := 0
		if len(e.Keywords) == 0 {
			f.emit(code.LoadNone, base+2, 0, 0, 0, pos)
		} else {
			f.into(e.Keywords[0].Value, base+2)
			mapping = 1
		}
		f.emit(code.CallEx, base, 1, mapping, 0, pos)
		return base
	}
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
	var base, first, imm int
	start := f.next
	if method {
		v := f.operand(attr.Value)
		f.next = start
		base = f.temps(2 + nargs)
		first = base + 2
		imm = f.cached(f.mangle(attr.Attr))
		named := 0
		if shape >= 0 {
			named = 1
		}
		f.emit(code.LoadMethod, base, v, named, imm, f.fromName(attr, attr.Pos()))
		pos = f.fromName(attr, pos)
	} else if builtin != "" {
		base = f.temps(1 + nargs)
		first = base + 1
		imm = f.name(builtin)
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
	case method && shape >= 0:
		f.emit(code.CallMethodKw, base, nargs, 0, shape, pos)
		return base
	case shape >= 0:
		f.emit(code.CallKw, base, nargs, 0, shape, pos)
		return base
	}
	if dst < 0 {
		dst = base
	}
	op := code.Call
	if method {
		op = code.CallMethod
	} else if builtin != "" {
		op = code.CallBuiltin
	}
	f.emit(op, base, nargs, dst, imm, pos)
	return dst
}

// fromName is where CPython says that an attribute, or the call of it, is: from its name on where that stands on another line than the start of
// the expression, as in chains of methods that are written one below the other.
func (f *fn) fromName(a *syntax.Attribute, whole source.Span) source.Span {
	at := a.Pos()
	name := at.End - source.Pos(len(a.Attr))
	if name > whole.Start && f.file.Line(whole.Start) != f.file.Line(name) {
		whole.Start = name
	}
	return whole
}

// plainBuiltin is the builtin that a call with positional arguments only is for, "" for another call. These are the names that scripts call in
// loops. What else is bound nowhere is looked up before its arguments are computed: the name may be wrong.
func (f *fn) plainBuiltin(e *syntax.Call) string {
	n, ok := e.Func.(*syntax.Name)
	if !ok || len(e.Keywords) > 0 || len(e.Args) > 60 || hasStar(e.Args) {
		return ""
	}
	switch n.ID {
	case "abs", "all", "any", "bool", "callable", "chr", "dict", "divmod", "enumerate", "filter", "float", "frozenset", "hash", "int", "isinstance",
		"issubclass", "iter", "len", "list", "map", "max", "min", "next", "ord", "pow", "range", "repr", "reversed", "round", "set", "sorted", "str",
		"sum", "tuple", "type", "zip":
		if where, _ := f.table.Lookup(f.scope, n.ID); where == resolve.Builtin {
			return n.ID
		}
	}
	return ""
}

// plainStars tells a call whose arguments are one *x, one **y, or these two.
func plainStars(e *syntax.Call) bool {
	if len(e.Args) > 1 || len(e.Keywords) > 1 || len(e.Keywords) == 1 && e.Keywords[0].Name != "" {
		return false
	}
	return len(e.Args) == 0 || hasStar(e.Args)
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
