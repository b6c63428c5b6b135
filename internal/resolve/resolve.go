// This file defines Resolve, which walks the tree once to collect bindings and uses and then places every name.

package resolve

import (
	"fmt"

	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// Error is a program that has no meaning as to its names.
type Error struct {
	Msg  string
	Span source.Span
}

func (e *Error) Error() string { return e.Msg }

// maxDepth bounds the recursion over the tree, which long chains of operators can make deep.
const maxDepth = 13000

type resolver struct {
	table *Table
	scope *Scope
	depth int
	at    syntax.Stmt // being resolved
	err   *Error
	// module names that must live in slots: the machine reads `result`, and builtin names need their fallback
	slot func(name string) bool
}

// Resolve places the names of a program. slot names the module variables that must have a slot even if no function uses them;
// globals are variables that the host sets before the program starts.
func Resolve(mod *syntax.Module, slot func(name string) bool, globals []string) (*Table, error) {
	r := &resolver{table: &Table{scopes: map[syntax.Node]*Scope{}, globals: map[string]int{}}, slot: slot}
	r.table.Module = r.push(Module, mod)
	for _, g := range globals {
		r.bind(g)
		r.slotFor(g)
	}
	r.stmts(mod.Body)
	r.pop()
	if r.err == nil {
		r.place(r.table.Module)
	}
	if r.err != nil {
		return nil, r.err
	}
	return r.table, nil
}

func (r *resolver) fail(n syntax.Node, format string, args ...any) {
	if r.err == nil {
		r.err = &Error{fmt.Sprintf(format, args...), n.Pos()}
	}
}

func (r *resolver) push(k Kind, n syntax.Node) *Scope {
	s := &Scope{Kind: k, Node: n, Parent: r.scope, symbols: map[string]*Symbol{}, uses: map[string]bool{}, free: map[string]int{}}
	if r.scope != nil {
		s.Class = r.scope.Class
		r.scope.inner = append(r.scope.inner, s)
	}
	r.table.scopes[n] = s
	r.scope = s
	return s
}

func (r *resolver) pop() { r.scope = r.scope.Parent }

func (s *Scope) symbol(name string) *Symbol {
	y, ok := s.symbols[name]
	if !ok {
		y = &Symbol{Name: name}
		s.symbols[name] = y
		s.order = append(s.order, y)
	}
	return y
}

func (r *resolver) bind(name string) *Symbol {
	if name == "__debug__" && r.at != nil {
		r.fail(r.at, "cannot assign to __debug__")
	}
	y := r.scope.symbol(Mangle(r.scope.Class, name))
	y.bound = true
	return y
}

func (r *resolver) use(name string) { r.scope.use(Mangle(r.scope.Class, name)) }

func (s *Scope) use(name string) {
	if !s.uses[name] {
		s.uses[name] = true
		s.useOrder = append(s.useOrder, name)
	}
}

func (r *resolver) stmts(list []syntax.Stmt) {
	for _, s := range list {
		r.stmt(s)
	}
}

func (r *resolver) stmt(s syntax.Stmt) {
	if r.err != nil {
		return
	}
	if r.depth++; r.depth > maxDepth {
		r.fail(s, "too many nested statements")
		return
	}
	outer := r.at
	r.at = s
	defer func() { r.depth, r.at = r.depth-1, outer }()
	switch s := s.(type) {
	case *syntax.FunctionDef:
		r.exprs(s.Decorators)
		if !r.isGeneric(s) {
			r.function(s)
		}
		r.bind(s.Name)
	case *syntax.ClassDef:
		r.exprs(s.Decorators)
		if !r.isGeneric(s) {
			r.class(s)
		}
		r.bind(s.Name)
	case *syntax.TypeAlias:
		r.isGeneric(s)
		r.bind(s.Name)
	case *syntax.Return:
		r.expr(s.Value)
	case *syntax.Delete:
		for _, t := range s.Targets {
			r.delTarget(t)
		}
	case *syntax.Assign:
		r.expr(s.Value)
		for _, t := range s.Targets {
			r.target(t)
		}
	case *syntax.AugAssign:
		r.expr(s.Target)
		r.expr(s.Value)
		if n, ok := s.Target.(*syntax.Name); ok {
			r.bind(n.ID)
		}
	case *syntax.AnnAssign:
		r.expr(s.Value)
		if n, ok := s.Target.(*syntax.Name); ok && s.Value == nil {
			if s.Simple && r.scope.Kind != Class {
				r.bind(n.ID)
			}
			break
		}
		if s.Value != nil {
			r.target(s.Target)
		}
	case *syntax.For:
		r.expr(s.Iter)
		r.target(s.Target)
		r.stmts(s.Body)
		r.stmts(s.Orelse)
	case *syntax.While:
		r.expr(s.Test)
		r.stmts(s.Body)
		r.stmts(s.Orelse)
	case *syntax.If:
		r.expr(s.Test)
		r.stmts(s.Body)
		r.stmts(s.Orelse)
	case *syntax.With:
		for _, it := range s.Items {
			r.expr(it.ContextExpr)
			if it.OptionalVars != nil {
				r.target(it.OptionalVars)
			}
		}
		r.stmts(s.Body)
	case *syntax.Match:
		r.expr(s.Subject)
		for _, c := range s.Cases {
			r.pattern(c.Pattern)
			r.expr(c.Guard)
			r.stmts(c.Body)
		}
	case *syntax.Raise:
		r.expr(s.Exc)
		r.expr(s.Cause)
	case *syntax.Try:
		r.stmts(s.Body)
		for _, h := range s.Handlers {
			r.expr(h.Type)
			if h.Name != "" {
				r.bind(h.Name).Deleted = true
			}
			r.stmts(h.Body)
		}
		r.stmts(s.Orelse)
		r.stmts(s.Finalbody)
	case *syntax.Assert:
		r.expr(s.Test)
		r.expr(s.Msg)
	case *syntax.Import:
		for _, a := range s.Names {
			r.bind(importedName(a))
		}
	case *syntax.ImportFrom:
		for _, a := range s.Names {
			if a.Asname != "" {
				r.bind(a.Asname)
			} else {
				r.bind(a.Name)
			}
		}
	case *syntax.Global:
		for _, n := range s.Names {
			n = Mangle(r.scope.Class, n)
			if r.scope.Kind != Module {
				if y := r.scope.symbols[n]; y != nil && y.Param {
					r.fail(s, "name '%s' is parameter and global", n)
				}
				r.scope.symbol(n).global = true
			}
			r.table.Module.symbol(n).bound = true
			r.slotFor(n)
		}
	case *syntax.Nonlocal:
		for _, n := range s.Names {
			n = Mangle(r.scope.Class, n)
			if y := r.scope.symbols[n]; y != nil && y.Param {
				r.fail(s, "name '%s' is parameter and nonlocal", n)
			}
			y := r.scope.symbol(n)
			y.nonlocl = true
		}
	case *syntax.ExprStmt:
		r.expr(s.Value)
	}
}

// isGeneric resolves the expression that stands for a statement with type parameters, if it is one.
func (r *resolver) isGeneric(s syntax.Stmt) bool {
	e := generic(s)
	if e == nil {
		return false
	}
	if r.table.generic == nil {
		r.table.generic = map[syntax.Stmt]syntax.Expr{}
	}
	r.table.generic[s] = e
	r.expr(e)
	return true
}

// function resolves what a def statement does but for its name and decorators.
func (r *resolver) function(s *syntax.FunctionDef) {
	r.defaults(s.Args)
	if notes := Annotations(s); len(notes) > 0 {
		// A function of its own, which nothing calls unless somebody reads them.
		r.push(Function, s.Args)
		for _, n := range notes {
			r.expr(n.Value)
		}
		r.pop()
	}
	r.push(Function, s)
	r.params(s.Args)
	r.stmts(s.Body)
	r.pop()
}

// class resolves what a class statement does but for its name and decorators.
func (r *resolver) class(s *syntax.ClassDef) {
	r.exprs(s.Bases)
	for _, k := range s.Keywords {
		r.expr(k.Value)
	}
	r.push(Class, s).Class = s.Name
	r.stmts(s.Body)
	if notes, node := ClassAnnotations(s); len(notes) > 0 {
		// A function too; it runs on the names of the class.
		r.push(Class, node)
		for _, n := range notes {
			r.expr(n.Value)
		}
		r.pop()
	}
	r.pop()
}

func importedName(a *syntax.Alias) string {
	if a.Asname != "" {
		return a.Asname
	}
	for i := 0; i < len(a.Name); i++ {
		if a.Name[i] == '.' {
			return a.Name[:i]
		}
	}
	return a.Name
}

func (r *resolver) slotFor(name string) {
	if _, ok := r.table.globals[name]; !ok {
		r.table.globals[name] = len(r.table.Globals)
		r.table.Globals = append(r.table.Globals, name)
	}
}

func (r *resolver) defaults(a *syntax.Arguments) {
	r.exprs(a.Defaults)
	r.exprs(a.KwDefaults)
}

func (r *resolver) params(a *syntax.Arguments) {
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, a.KwOnly, {a.Vararg, a.Kwarg}} {
		for _, p := range list {
			if p != nil {
				r.bind(p.Name).Param = true
			}
		}
	}
}

func (r *resolver) target(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Name:
		r.bind(e.ID)
	case *syntax.Tuple:
		for _, x := range e.Elts {
			r.target(x)
		}
	case *syntax.List:
		for _, x := range e.Elts {
			r.target(x)
		}
	case *syntax.Starred:
		r.target(e.Value)
	default:
		r.expr(e)
	}
}

func (r *resolver) delTarget(e syntax.Expr) {
	switch e := e.(type) {
	case *syntax.Name:
		r.bind(e.ID).Deleted = true
	case *syntax.Tuple:
		for _, x := range e.Elts {
			r.delTarget(x)
		}
	case *syntax.List:
		for _, x := range e.Elts {
			r.delTarget(x)
		}
	default:
		r.expr(e)
	}
}

func (r *resolver) exprs(list []syntax.Expr) {
	for _, e := range list {
		r.expr(e)
	}
}

func (r *resolver) expr(e syntax.Expr) {
	if e == nil || r.err != nil {
		return
	}
	if r.depth++; r.depth > maxDepth {
		r.fail(e, "too many nested expressions")
		return
	}
	defer func() { r.depth-- }()
	switch e := e.(type) {
	case *syntax.Name:
		r.use(e.ID)
		if e.ID == "super" || e.ID == "__class__" {
			r.needClass()
		}
	case *syntax.BoolOp:
		r.exprs(e.Values)
	case *syntax.NamedExpr:
		r.expr(e.Value)
		r.walrus(e)
	case *syntax.BinOp:
		r.expr(e.Left)
		r.expr(e.Right)
	case *syntax.UnaryOp:
		r.expr(e.Operand)
	case *syntax.Lambda:
		r.defaults(e.Args)
		r.push(Function, e)
		r.params(e.Args)
		r.expr(e.Body)
		r.pop()
	case *syntax.Definition:
		switch def := e.Def.(type) {
		case *syntax.FunctionDef:
			r.function(def)
		case *syntax.ClassDef:
			r.class(def)
		}
	case *syntax.IfExp:
		r.expr(e.Test)
		r.expr(e.Body)
		r.expr(e.Orelse)
	case *syntax.Dict:
		r.exprs(e.Keys)
		r.exprs(e.Values)
	case *syntax.Set:
		r.exprs(e.Elts)
	case *syntax.List:
		r.exprs(e.Elts)
	case *syntax.Tuple:
		r.exprs(e.Elts)
	case *syntax.ListComp:
		r.comp(e, e.Generators, false, e.Elt)
	case *syntax.SetComp:
		r.comp(e, e.Generators, false, e.Elt)
	case *syntax.DictComp:
		r.comp(e, e.Generators, false, e.Key, e.Value)
	case *syntax.GeneratorExp:
		r.comp(e, e.Generators, true, e.Elt)
	case *syntax.Yield:
		r.yield(e, e.Value)
	case *syntax.YieldFrom:
		r.yield(e, e.Value)
	case *syntax.Compare:
		r.expr(e.Left)
		r.exprs(e.Comparators)
	case *syntax.Call:
		r.expr(e.Func)
		r.exprs(e.Args)
		for _, k := range e.Keywords {
			r.expr(k.Value)
		}
	case *syntax.JoinedStr:
		r.exprs(e.Values)
	case *syntax.FormattedValue:
		r.expr(e.Value)
		if e.FormatSpec != nil {
			r.expr(e.FormatSpec)
		}
	case *syntax.Attribute:
		r.expr(e.Value)
	case *syntax.Subscript:
		r.expr(e.Value)
		r.expr(e.Index)
	case *syntax.Starred:
		r.expr(e.Value)
	case *syntax.Slice:
		r.expr(e.Lower)
		r.expr(e.Upper)
		r.expr(e.Step)
	}
}

// needClass notes that the class around the present function must hand itself to its methods.
func (r *resolver) needClass() {
	inFunc := false
	for s := r.scope; s != nil; s = s.Parent {
		if s.Kind == Function {
			inFunc = true
		}
		if s.Kind == Class {
			if inFunc {
				s.NeedsClass = true
				s.symbol("__class__")
				r.scope.use("__class__")
			}
			return
		}
	}
}

// walrus binds the target of an assignment expression in the nearest scope that is not a comprehension.
func (r *resolver) walrus(e *syntax.NamedExpr) {
	if e.Target.ID == "__debug__" {
		r.fail(e, "cannot assign to __debug__")
	}
	s := r.scope
	for s.Kind == Inline || isComp(s.Node) {
		if y := s.symbols[Mangle(s.Class, e.Target.ID)]; y != nil && y.bound {
			r.fail(e, "assignment expression cannot rebind comprehension iteration variable '%s'", e.Target.ID)
			return
		}
		s = s.Parent
	}
	if s.Kind == Class && s != r.scope {
		r.fail(e, "assignment expression within a comprehension cannot be used in a class body")
		return
	}
	name := Mangle(s.Class, e.Target.ID)
	y := s.symbol(name)
	if !y.global && !y.nonlocl {
		y.bound = true
	}
	if s != r.scope {
		r.scope.use(name)
		if s.Kind == Module {
			// A generator expression stores into the module from a frame of its own.
			for q := r.scope; q != s; q = q.Parent {
				if q.Kind == Function {
					r.slotFor(name)
				}
			}
		}
	}
	r.scope.Frame().HasWalrus = true
	s.Frame().HasWalrus = true
}

func isComp(n syntax.Node) bool {
	switch n.(type) {
	case *syntax.ListComp, *syntax.SetComp, *syntax.DictComp, *syntax.GeneratorExp:
		return true
	}
	return false
}

// yield makes the function a generator. The scope of a comprehension has no caller to yield to.
func (r *resolver) yield(n syntax.Node, value syntax.Expr) {
	what := ""
	switch r.scope.Node.(type) {
	case *syntax.ListComp:
		what = "list comprehension"
	case *syntax.SetComp:
		what = "set comprehension"
	case *syntax.DictComp:
		what = "dict comprehension"
	case *syntax.GeneratorExp:
		what = "generator expression"
	}
	if what != "" {
		r.fail(n, "'yield' inside %s", what)
	}
	r.scope.Frame().Generator = true
	r.expr(value)
}

func (r *resolver) comp(n syntax.Node, gens []*syntax.Comprehension, generator bool, elts ...syntax.Expr) {
	// The first iterable belongs to the scope outside.
	r.expr(gens[0].Iter)
	kind := Inline
	if generator || r.scope.Kind == Class {
		kind = Function
	}
	s := r.push(kind, n)
	s.Generator = generator
	if kind == Function {
		// The iterator of the first iterable arrives as the one parameter.
		y := s.symbol(".0")
		y.bound, y.Param = true, true
	}
	for i, g := range gens {
		r.target(g.Target)
		if i > 0 {
			r.expr(g.Iter)
		}
		r.exprs(g.Ifs)
	}
	r.exprs(elts)
	r.pop()
}

func (r *resolver) pattern(p syntax.Pattern) {
	switch p := p.(type) {
	case *syntax.MatchValue:
		r.expr(p.Value)
	case *syntax.MatchSequence:
		for _, q := range p.Patterns {
			r.pattern(q)
		}
	case *syntax.MatchMapping:
		r.exprs(p.Keys)
		for _, q := range p.Patterns {
			r.pattern(q)
		}
		if p.Rest != "" {
			r.bind(p.Rest)
		}
	case *syntax.MatchClass:
		r.expr(p.Cls)
		for _, q := range p.Patterns {
			r.pattern(q)
		}
		for _, q := range p.KwdPatterns {
			r.pattern(q)
		}
	case *syntax.MatchStar:
		if p.Name != "" {
			r.bind(p.Name)
		}
	case *syntax.MatchAs:
		if p.Pattern != nil {
			r.pattern(p.Pattern)
		}
		if p.Name != "" {
			r.bind(p.Name)
		}
	case *syntax.MatchOr:
		for _, q := range p.Patterns {
			r.pattern(q)
		}
	}
}
