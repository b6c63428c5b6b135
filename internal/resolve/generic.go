// This file defines what statements with type parameters mean: an expression of other statements.

package resolve

import (
	"strconv"

	"github.com/alkimi/pyexec/internal/syntax"
)

// Builtins that only the expressions of this file call: no source can write their names.
const (
	NewTypeVar   = ".typevar"   // .typevar("T", kind)
	SetTypeVars  = ".generic"   // .generic(the function or class, its type parameters, their bounds): the function or class
	GenericBase  = ".base"      // .base(type parameters): Generic[T, …]
	NewTypeAlias = ".typealias" // .typealias("X", type parameters, bounds, value)
)

// Generic is the expression that stands for a def, class or type statement with type parameters, and for every type statement; decorators
// are not in it. As in CPython, the type parameters are the variables of a function around the definition:
//
//	def f[T: B](x: T = 1): …    (lambda T, .0: .generic(def f(x: T = .0): …, (T,), (lambda: B,)))(.typevar("T", 0), 1)
//	class C[T](A): …            (lambda T: .generic(class C(A, .base((T,))): …, (T,), (None,)))(.typevar("T", 0))
//	type X[T] = V               (lambda T: .typealias("X", (T,), (None,), lambda: V))(.typevar("T", 0))
//
// It is nil for other statements.
func (t *Table) Generic(s syntax.Stmt) syntax.Expr { return t.generic[s] }

// generic makes the expression of a statement.
func generic(s syntax.Stmt) syntax.Expr {
	switch s := s.(type) {
	case *syntax.FunctionDef:
		if len(s.TypeParams) == 0 {
			return nil
		}
		g := newGeneric(s, s.TypeParams)
		def := *s
		args := *s.Args
		def.Args, def.TypeParams, def.Decorators = &args, nil, nil
		args.Defaults, args.KwDefaults = g.given(args.Defaults), g.given(args.KwDefaults)
		return g.call(SetTypeVars, &syntax.Definition{At: g.at, Def: &def}, g.params(), g.bounds())
	case *syntax.ClassDef:
		if len(s.TypeParams) == 0 {
			return nil
		}
		g := newGeneric(s, s.TypeParams)
		def := *s
		def.TypeParams, def.Decorators = nil, nil
		def.Bases = append(append([]syntax.Expr(nil), s.Bases...), g.of(GenericBase, g.params()))
		return g.call(SetTypeVars, &syntax.Definition{At: g.at, Def: &def}, g.params(), g.bounds())
	case *syntax.TypeAlias:
		g := newGeneric(s, s.TypeParams)
		value := &syntax.Lambda{At: syntax.At{Span: s.Value.Pos()}, Args: &syntax.Arguments{At: g.at}, Body: s.Value}
		return g.call(NewTypeAlias, g.text(s.Name), g.params(), g.bounds(), value)
	}
	return nil
}

// genericMaker makes the expression of one statement.
type genericMaker struct {
	at   syntax.At
	list []*syntax.TypeParam
	args syntax.Arguments // of the function around the definition
	with []syntax.Expr    // what it is called with
}

func newGeneric(s syntax.Stmt, list []*syntax.TypeParam) *genericMaker {
	g := &genericMaker{at: syntax.At{Span: s.Pos()}, list: list}
	g.args.At = g.at
	for _, p := range list {
		kind := &syntax.Constant{At: p.At, Kind: syntax.KindInt, Int: int64(p.Kind)}
		g.add(p.At, p.Name, g.of(NewTypeVar, g.text(p.Name), kind))
	}
	return g
}

// add adds a parameter and its argument.
func (g *genericMaker) add(at syntax.At, name string, value syntax.Expr) {
	g.args.PosOnly = append(g.args.PosOnly, &syntax.Arg{At: at, Name: name})
	g.with = append(g.with, value)
}

// given are the names under which the function gets the values of default arguments, which are computed outside of it.
func (g *genericMaker) given(list []syntax.Expr) []syntax.Expr {
	if list == nil {
		return nil
	}
	out := make([]syntax.Expr, len(list))
	for i, e := range list {
		if e != nil {
			at := syntax.At{Span: e.Pos()}
			name := "." + strconv.Itoa(len(g.with))
			g.add(at, name, e)
			out[i] = &syntax.Name{At: at, ID: name}
		}
	}
	return out
}

// params is the tuple of the type parameters.
func (g *genericMaker) params() syntax.Expr {
	t := &syntax.Tuple{At: g.at}
	for _, p := range g.list {
		t.Elts = append(t.Elts, &syntax.Name{At: p.At, ID: p.Name})
	}
	return t
}

// bounds is the tuple of functions that compute the bounds when somebody reads them.
func (g *genericMaker) bounds() syntax.Expr {
	t := &syntax.Tuple{At: g.at}
	for _, p := range g.list {
		var e syntax.Expr = &syntax.Constant{At: p.At, Kind: syntax.KindNone}
		if p.Bound != nil {
			e = &syntax.Lambda{At: p.At, Args: &syntax.Arguments{At: p.At}, Body: p.Bound}
		}
		t.Elts = append(t.Elts, e)
	}
	return t
}

func (g *genericMaker) text(s string) syntax.Expr {
	return &syntax.Constant{At: g.at, Kind: syntax.KindStr, Str: s}
}

func (g *genericMaker) of(fn string, args ...syntax.Expr) syntax.Expr {
	return &syntax.Call{At: g.at, Func: &syntax.Name{At: g.at, ID: fn}, Args: args}
}

// call calls the function that computes fn of args.
func (g *genericMaker) call(fn string, args ...syntax.Expr) syntax.Expr {
	if len(g.list) == 0 {
		return g.of(fn, args...)
	}
	return &syntax.Call{At: g.at, Func: &syntax.Lambda{At: g.at, Args: &g.args, Body: g.of(fn, args...)}, Args: g.with}
}
