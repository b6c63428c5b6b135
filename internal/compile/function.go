// This file compiles functions, lambdas, classes and comprehensions.

package compile

import (
	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/resolve"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// maxNesting bounds functions inside functions.
const maxNesting = 100

func (f *fn) qualname(name string) string {
	frame := f.scope.Frame()
	switch frame.Kind {
	case resolve.Function:
		return f.code.Qualname + ".<locals>." + name
	case resolve.Class:
		return f.code.Qualname + "." + name
	}
	return name
}

// inner starts the code object of a function or class body inside this one.
func (f *fn) inner(n syntax.Node, name, qualname string) *fn {
	if f.depth > maxNesting {
		f.fail(n, "too many nested functions")
	}
	return f.newFunc(f, f.table.Scope(n), name, qualname)
}

// params gives the parameters their registers.
func (g *fn) params(a *syntax.Arguments) {
	c := g.code
	add := func(p *syntax.Arg) {
		g.declareOne(g.scope, g.scope.Symbol(resolve.Mangle(g.scope.Class, p.Name)))
	}
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly} {
		for _, p := range list {
			c.Params = append(c.Params, resolve.Mangle(g.scope.Class, p.Name))
			add(p)
		}
	}
	c.PosOnly, c.Positional, c.KwOnly = len(a.PosOnly), len(a.PosOnly)+len(a.Args), len(a.KwOnly)
	if a.Vararg != nil {
		c.Vararg = true
		add(a.Vararg)
	}
	if a.Kwarg != nil {
		c.Kwarg = true
		add(a.Kwarg)
	}
	if len(c.Locals) >= maxLocals-1 {
		g.fail(a, "too many parameters")
	}
}

// open begins the body of a function whose parameters are declared: cells, generator start, other variables.
func (g *fn) open() {
	c := g.code
	c.Generator = g.scope.Generator
	c.FreeNames = g.scope.Frees()
	if c.Generator {
		g.emit(code.GenStart, 0, 0, 0, 0, g.pos)
	}
	g.declare()
	for _, y := range g.scope.Locals() {
		if !y.Captured {
			continue
		}
		r := g.register(g.scope, y.Name)
		fresh := 1
		if y.Param {
			fresh = 0
		}
		if r < lowRegs {
			g.emit(code.MakeCell, r, fresh, 0, 0, g.pos)
			continue
		}
		t := g.temp()
		g.emit(code.MakeCell, t, 1, 0, 0, g.pos)
		g.emit(code.MoveWide, t, 0, 1, r, g.pos)
		g.next = t
	}
}

// closure emits the making of a function from inner's code: defaults in b, b+1.
func (f *fn) makeFunc(g *fn, dst, defaults int, n syntax.Node) {
	c := g.finish()
	for _, name := range g.scope.Frees() {
		c.Captures = append(c.Captures, f.captureFrom(name))
	}
	f.code.Codes = append(f.code.Codes, c)
	f.emit(code.MakeFunc, dst, defaults, 0, len(f.code.Codes)-1, n.Pos())
}

// captureFrom says where a cell for an inner function comes from: a register of this frame, or (negative) a captured cell.
func (f *fn) captureFrom(name string) int {
	for s := f.scope; s != nil; s = s.Parent {
		if s.Kind == resolve.Class && name == "__class__" && s.NeedsClass {
			return f.regs[regKey{s, name}]
		}
		if s.Kind != resolve.Class {
			if y := s.Symbol(name); y != nil && y.Captured {
				return f.register(s, name)
			}
		}
		if s.Kind != resolve.Inline {
			break
		}
	}
	i, ok := f.frameFree(name)
	if !ok {
		panic(bail{&Error{"no cell for name " + name, f.pos}})
	}
	return -1 - i
}

// defaults compiles default values: a tuple in the first register, a dict in the second, None where there are none.
func (f *fn) defaults(a *syntax.Arguments) int {
	base := f.temps(2)
	pos := a.Pos()
	if len(a.Defaults) == 0 {
		f.emit(code.LoadNone, base, 0, 0, 0, pos)
	} else {
		mark := f.next
		f.into(&syntax.Tuple{At: a.At, Elts: a.Defaults}, base)
		f.next = mark
	}
	d := &syntax.Dict{At: a.At}
	for i, e := range a.KwDefaults {
		if e != nil {
			name := resolve.Mangle(f.scope.Class, a.KwOnly[i].Name)
			d.Keys = append(d.Keys, &syntax.Constant{At: a.KwOnly[i].At, Kind: syntax.KindStr, Str: name})
			d.Values = append(d.Values, e)
		}
	}
	if len(d.Keys) == 0 {
		f.emit(code.LoadNone, base+1, 0, 0, 0, pos)
	} else {
		f.into(d, base+1)
	}
	return base
}

func (f *fn) functionDef(s *syntax.FunctionDef) {
	decs := f.decorators(s.Decorators)
	if e := f.table.Generic(s); e != nil {
		f.define(decs, f.operand(e), s.Decorators, s.Name, s.NamePos)
		return
	}
	dst := -1
	if decs < 0 {
		dst = f.ownRegister(s.Name)
	}
	f.define(decs, f.function(s, f.qualname(s.Name), dst), s.Decorators, s.Name, s.NamePos)
}

// define gives a function or class to its decorators and binds its name.
func (f *fn) define(decs, value int, decorators []syntax.Expr, name string, pos source.Span) {
	f.decorate(decs, value, decorators)
	f.storeName(name, value, pos)
}

// function compiles the making of a function, in register dst if that is not -1, without its name and decorators.
func (f *fn) function(s *syntax.FunctionDef, qualname string, dst int) int {
	base := f.defaults(s.Args)
	g := f.inner(s, s.Name, qualname)
	g.params(s.Args)
	g.open()
	if len(s.Body) > 0 {
		if e, ok := s.Body[0].(*syntax.ExprStmt); ok {
			if c, ok := e.Value.(*syntax.Constant); ok && c.Kind == syntax.KindStr {
				g.code.Doc, g.code.HasDoc = c.Str, true
			}
		}
	}
	g.hoist(s.Body)
	g.stmts(s.Body)
	g.emit(code.ReturnNone, 0, 0, 0, 0, s.Pos())
	if dst < 0 {
		dst = base
	}
	f.makeFunc(g, dst, base, s)
	f.annotations(s, dst)
	return dst
}

// definition compiles the function or class of a statement with type parameters, in the function that stands for these.
func (f *fn) definition(e *syntax.Definition) int {
	switch s := e.Def.(type) {
	case *syntax.FunctionDef:
		return f.function(s, f.parent.qualname(s.Name), -1)
	case *syntax.ClassDef:
		return f.class(s, f.parent.qualname(s.Name))
	}
	panic(bail{&Error{"no definition", e.Pos()}})
}

// decorators compiles the decorator expressions, each with room for its argument.
func (f *fn) decorators(list []syntax.Expr) int {
	if len(list) == 0 {
		return -1
	}
	base := f.temps(2 * len(list))
	for i, d := range list {
		f.into(d, base+2*i)
	}
	return base
}

func (f *fn) decorate(decs, value int, list []syntax.Expr) {
	for i := len(list) - 1; i >= 0; i-- {
		r := decs + 2*i
		f.emit(code.Move, r+1, value, 0, 0, list[i].Pos())
		f.emit(code.Call, r, 1, value, 0, list[i].Pos())
	}
}

func (f *fn) lambda(e *syntax.Lambda, dst int) int {
	base := f.defaults(e.Args)
	name := lambdaName(e)
	g := f.inner(e, name, f.qualname(name))
	g.params(e.Args)
	g.open()
	r := g.operand(e.Body)
	g.emit(code.Return, r, 0, 0, 0, e.Pos())
	f.makeFunc(g, base, base, e)
	return base
}

// lambdaName is "<lambda>", and CPython's name for a function that stands for type parameters.
func lambdaName(e *syntax.Lambda) string {
	if call, ok := e.Body.(*syntax.Call); ok && len(call.Args) > 0 {
		if d, ok := call.Args[0].(*syntax.Definition); ok {
			switch s := d.Def.(type) {
			case *syntax.FunctionDef:
				return "<generic parameters of " + s.Name + ">"
			case *syntax.ClassDef:
				return "<generic parameters of " + s.Name + ">"
			}
		}
	}
	return "<lambda>"
}

func (f *fn) classDef(s *syntax.ClassDef) {
	decs := f.decorators(s.Decorators)
	if e := f.table.Generic(s); e != nil {
		f.define(decs, f.operand(e), s.Decorators, s.Name, s.NamePos)
		return
	}
	f.define(decs, f.class(s, f.qualname(s.Name)), s.Decorators, s.Name, s.NamePos)
}

// class compiles the making of a class, without its name and decorators.
func (f *fn) class(s *syntax.ClassDef, qualname string) int {
	pos := s.Pos()
	base := f.temps(3)
	// bases
	f.into(&syntax.Tuple{At: s.At, Elts: s.Bases}, base+1)
	// keywords
	if len(s.Keywords) == 0 {
		f.emit(code.LoadNone, base+2, 0, 0, 0, pos)
	} else {
		d := &syntax.Dict{At: s.At}
		for _, k := range s.Keywords {
			if k.Name == "" {
				d.Keys = append(d.Keys, nil)
			} else {
				if k.Name == "metaclass" {
					f.fail(k, "metaclasses are not supported; use a base class or a class decorator")
				}
				d.Keys = append(d.Keys, &syntax.Constant{At: k.At, Kind: syntax.KindStr, Str: k.Name})
			}
			d.Values = append(d.Values, k.Value)
		}
		f.into(d, base+2)
	}
	g := f.inner(s, s.Name, qualname)
	g.code.Class = true
	g.code.Locals = append(g.code.Locals, "") // the namespace
	g.next, g.high = 1, 1
	g.code.FreeNames = g.scope.Frees()
	cell := -1
	if g.scope.NeedsClass {
		cell = len(g.code.Locals)
		g.code.Locals = append(g.code.Locals, "")
		g.regs[regKey{g.scope, "__class__"}] = cell
		g.next, g.high = 2, 2
		g.emit(code.MakeCell, cell, 1, 0, 0, pos)
	}
	if len(s.Body) > 0 {
		if e, ok := s.Body[0].(*syntax.ExprStmt); ok {
			if c, ok := e.Value.(*syntax.Constant); ok && c.Kind == syntax.KindStr {
				t := g.temp()
				g.loadStr(c.Str, t, e.Pos())
				g.emit(code.StoreName, t, 0, 0, g.name("__doc__"), e.Pos())
				g.next = t
			}
		}
	}
	g.stmts(s.Body)
	g.classAnnotations(s)
	if cell >= 0 {
		g.emit(code.Return, cell, 0, 0, 0, pos)
	} else {
		g.emit(code.ReturnNone, 0, 0, 0, 0, pos)
	}
	none := f.temps(2)
	f.emit(code.LoadNone, none, 0, 0, 0, pos)
	f.emit(code.LoadNone, none+1, 0, 0, 0, pos)
	f.makeFunc(g, base, none, s)
	f.emit(code.MakeClass, base, base+1, 0, 0, pos)
	return base
}

// comprehension compiles a list, set or dict comprehension; one in a class body gets a function of its own.
func (f *fn) comprehension(e syntax.Expr, gens []*syntax.Comprehension, op code.Op, elt, value syntax.Expr, dst int) int {
	scope := f.table.Scope(e)
	if scope.Kind == resolve.Function {
		return f.compFunc(e, gens, op, elt, value, dst)
	}
	acc := f.temp()
	// The first iterable is computed outside of the comprehension's scope.
	it := f.temps(3)
	src := f.operand(gens[0].Iter)
	f.emit(code.GetIter, it, src, 0, 0, e.Pos())
	f.next = it + 3
	if op == code.BuildList && len(gens) == 1 && len(gens[0].Ifs) == 0 {
		f.emit(op, acc, it, 1, 0, e.Pos())
	} else {
		f.emit(op, acc, acc, 0, 0, e.Pos())
	}
	outer, st := f.scope, f.save()
	f.scope = scope
	f.compVars(scope, e)
	f.compLoops(gens, 0, it, acc, op, elt, value)
	f.scope = outer
	f.restore(st)
	return acc
}

// compVars gives the variables of a comprehension temporaries.
func (f *fn) compVars(scope *resolve.Scope, e syntax.Expr) {
	for _, y := range scope.Locals() {
		r := f.temp()
		f.regs[regKey{scope, y.Name}] = r
		f.setBound(r, false)
		if y.Captured {
			f.emit(code.MakeCell, r, 1, 0, 0, e.Pos())
		} else {
			f.emit(code.Unbind, r, 0, 0, 0, e.Pos())
		}
	}
}

func (f *fn) compLoops(gens []*syntax.Comprehension, i, it, acc int, op code.Op, elt, value syntax.Expr) {
	g := gens[i]
	pos := g.Iter.Pos()
	start := f.emit(code.Jump, 0, 0, 0, 0, pos)
	top := f.pc()
	mark := f.next
	item := f.loopTarget(g.Target)
	f.next = max(f.next, mark)
	if item >= mark {
		f.next = max(f.next, item+1)
	}
	var skip []int
	for _, c := range g.Ifs {
		skip = append(skip, f.jump(c, false)...)
	}
	if i+1 < len(gens) {
		in := f.temps(3)
		src := f.operand(gens[i+1].Iter)
		f.emit(code.GetIter, in, src, 0, 0, gens[i+1].Iter.Pos())
		f.next = in + 3
		f.compLoops(gens, i+1, in, acc, op, elt, value)
	} else {
		m := f.next
		switch op {
		case code.BuildDict:
			k := f.temp()
			f.into(elt, k)
			v := f.operand(value)
			f.emit(code.DictSet, acc, k, v, 0, elt.Pos())
		case code.BuildSet:
			f.emit(code.SetAdd, acc, f.operand(elt), 0, 0, elt.Pos())
		case code.BuildList:
			f.emit(code.ListAppend, acc, f.operand(elt), 0, 0, elt.Pos())
		default:
			t := f.temp()
			f.into(elt, t)
			f.emit(code.Yield, t, 0, 0, f.next, elt.Pos())
		}
		f.next = m
	}
	f.patch(skip...)
	f.patchTo(start, f.pc())
	f.emit(code.ForLoop, it, item, 0, top, pos)
	f.next = mark
}

// compFunc compiles a generator expression (op 0), or a comprehension in a class body, as a function that gets the first iterator.
func (f *fn) compFunc(e syntax.Expr, gens []*syntax.Comprehension, op code.Op, elt, value syntax.Expr, dst int) int {
	pos := e.Pos()
	names := map[code.Op]string{code.BuildList: "<listcomp>", code.BuildSet: "<setcomp>", code.BuildDict: "<dictcomp>"}
	name := names[op]
	if name == "" {
		name = "<genexpr>"
	}
	base := f.temps(3)
	g := f.inner(e, name, f.qualname(name))
	g.code.Params, g.code.Positional, g.code.PosOnly = []string{".0"}, 1, 1
	g.declareOne(g.scope, g.scope.Symbol(".0"))
	g.open()
	it := g.temps(3)
	g.emit(code.GetIter, it, g.regs[regKey{g.scope, ".0"}], 0, 0, pos)
	acc := g.temp()
	if op != 0 {
		g.emit(op, acc, acc, 0, 0, pos)
	}
	g.compLoops(gens, 0, it, acc, op, elt, value)
	if op != 0 {
		g.emit(code.Return, acc, 0, 0, 0, pos)
	} else {
		g.emit(code.ReturnNone, 0, 0, 0, 0, pos)
	}
	f.emit(code.LoadNone, base, 0, 0, 0, pos)
	f.emit(code.LoadNone, base+1, 0, 0, 0, pos)
	f.makeFunc(g, base, base, e)
	src := f.operand(gens[0].Iter)
	f.emit(code.GetIter, base+1, src, 1, 0, pos)
	f.emit(code.Call, base, 1, base, 0, pos)
	f.next = base + 1
	return base
}
