// This file defines the checks of global and nonlocal statements and of imports from __future__.

package parse

import (
	"fmt"

	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

type nameFlags uint8

const (
	nameUsed nameFlags = 1 << iota
	nameAssigned
	nameAnnotated
	nameParam
	nameImported
	nameGlobal
	nameNonlocal
	nameTypeParam
)

const nameBound = nameAssigned | nameAnnotated | nameParam | nameImported

// scope is one function, class or module.
type scope struct {
	outer  *scope
	class  bool
	names  map[string]nameFlags
	declAt map[string]source.Span // first global or nonlocal statement of a name
	wanted []wantedName           // names of nonlocal statements
}

type wantedName struct {
	name string
	at   source.Span
}

type scopeChecker struct {
	f      *source.File
	cur    *scope
	scopes []*scope
	err    error
}

// checkScopes checks the global and nonlocal statements of a program that has some.
func (p *parser) checkScopes(m *syntax.Module) error {
	c := &scopeChecker{f: p.f}
	c.open(false)
	for _, s := range m.Body {
		c.visit(s)
	}
	for _, s := range c.scopes {
		for _, w := range s.wanted {
			switch k := s.encloses(w.name); {
			case k&nameTypeParam != 0:
				c.fail(w.at, fmt.Sprintf("nonlocal binding not allowed for type parameter '%s'", w.name))
			case k == 0:
				c.fail(w.at, fmt.Sprintf("no binding for nonlocal '%s' found", w.name))
			}
		}
	}
	return c.err
}

// encloses tells how a function around s binds a name, 0 where none does.
func (s *scope) encloses(name string) nameFlags {
	for o := s.outer; o != nil && o.outer != nil; o = o.outer {
		if o.class {
			if name == "__class__" {
				return nameBound
			}
			continue
		}
		switch k := o.names[name]; {
		case k&nameGlobal != 0:
			return 0
		case k&(nameBound|nameNonlocal|nameTypeParam) != 0:
			return k
		}
	}
	return 0
}

func (c *scopeChecker) fail(at source.Span, msg string) {
	if c.err == nil {
		c.err = &SyntaxError{Msg: msg, Kind: KindSyntax, File: c.f, Span: at}
	}
}

func (c *scopeChecker) open(class bool) {
	s := &scope{outer: c.cur, class: class, names: map[string]nameFlags{}}
	c.cur = s
	c.scopes = append(c.scopes, s)
}

func (c *scopeChecker) close() { c.cur = c.cur.outer }

func (c *scopeChecker) mark(name string, k nameFlags) { c.cur.names[name] |= k }

func (c *scopeChecker) bind(x syntax.Expr) {
	switch n := x.(type) {
	case *syntax.Name:
		c.mark(n.ID, nameAssigned)
	case *syntax.Starred:
		c.bind(n.Value)
	case *syntax.Tuple:
		for _, e := range n.Elts {
			c.bind(e)
		}
	case *syntax.List:
		for _, e := range n.Elts {
			c.bind(e)
		}
	default:
		c.visit(x)
	}
}

func (c *scopeChecker) declare(names []string, at source.Span, k nameFlags) {
	word := "global"
	if k == nameNonlocal {
		word = "nonlocal"
		if c.cur.outer == nil {
			c.fail(at, "nonlocal declaration not allowed at module level")
			return
		}
	}
	if c.cur.declAt == nil {
		c.cur.declAt = map[string]source.Span{}
	}
	for _, name := range names {
		switch had := c.cur.names[name]; {
		case had&nameParam != 0:
			c.fail(at, fmt.Sprintf("name '%s' is parameter and %s", name, word))
		case had&nameAnnotated != 0:
			c.fail(at, fmt.Sprintf("annotated name '%s' can't be %s", name, word))
		case had&nameAssigned != 0:
			c.fail(at, fmt.Sprintf("name '%s' is assigned to before %s declaration", name, word))
		case had&nameUsed != 0:
			c.fail(at, fmt.Sprintf("name '%s' is used prior to %s declaration", name, word))
		case had&(nameGlobal|nameNonlocal) != 0 && had&k == 0:
			c.fail(c.cur.declAt[name], fmt.Sprintf("name '%s' is nonlocal and global", name))
		}
		if _, ok := c.cur.declAt[name]; !ok {
			c.cur.declAt[name] = at
		}
		c.mark(name, k)
		if k == nameNonlocal {
			c.cur.wanted = append(c.cur.wanted, wantedName{name, at})
		}
	}
}

// visit notes what a node does to the names of its scope.
func (c *scopeChecker) visit(n syntax.Node) {
	if c.err != nil {
		return
	}
	switch n := n.(type) {
	case *syntax.Name:
		c.mark(n.ID, nameUsed)
		return
	case *syntax.Global:
		c.declare(n.Names, n.Span, nameGlobal)
		return
	case *syntax.Nonlocal:
		c.declare(n.Names, n.Span, nameNonlocal)
		return
	case *syntax.FunctionDef:
		c.function(n)
		return
	case *syntax.TypeAlias:
		c.mark(n.Name, nameAssigned)
		c.typeParams(n.TypeParams)
		c.visit(n.Value)
		c.endTypeParams(n.TypeParams)
		return
	case *syntax.Lambda:
		c.defaults(n.Args)
		c.open(false)
		c.params(n.Args)
		c.visit(n.Body)
		c.close()
		return
	case *syntax.ClassDef:
		c.mark(n.Name, nameAssigned)
		for _, e := range n.Decorators {
			c.visit(e)
		}
		c.typeParams(n.TypeParams)
		for _, e := range n.Bases {
			c.visit(e)
		}
		for _, k := range n.Keywords {
			c.visit(k.Value)
		}
		c.open(true)
		for _, s := range n.Body {
			c.visit(s)
		}
		c.close()
		c.endTypeParams(n.TypeParams)
		return
	case *syntax.ListComp:
		c.comprehension(n.Generators, n.Elt)
		return
	case *syntax.SetComp:
		c.comprehension(n.Generators, n.Elt)
		return
	case *syntax.GeneratorExp:
		c.comprehension(n.Generators, n.Elt)
		return
	case *syntax.DictComp:
		c.comprehension(n.Generators, n.Key, n.Value)
		return
	case *syntax.Assign:
		for _, t := range n.Targets {
			c.bind(t)
		}
		c.visit(n.Value)
		return
	case *syntax.AugAssign:
		c.bind(n.Target)
		c.visit(n.Value)
		return
	case *syntax.AnnAssign:
		c.annotated(n)
		return
	case *syntax.Delete:
		for _, t := range n.Targets {
			c.bind(t)
		}
		return
	case *syntax.For:
		c.bind(n.Target)
		c.visit(n.Iter)
		for _, s := range n.Body {
			c.visit(s)
		}
		for _, s := range n.Orelse {
			c.visit(s)
		}
		return
	case *syntax.NamedExpr:
		c.bind(n.Target)
		c.visit(n.Value)
		return
	case *syntax.WithItem:
		c.visit(n.ContextExpr)
		if n.OptionalVars != nil {
			c.bind(n.OptionalVars)
		}
		return
	case *syntax.ExceptHandler:
		if n.Name != "" {
			c.mark(n.Name, nameAssigned)
		}
	case *syntax.Alias:
		name := n.Asname
		if name == "" {
			name = n.Name
		}
		c.mark(name, nameImported)
	case *syntax.MatchAs:
		c.capture(n.Name)
	case *syntax.MatchStar:
		c.capture(n.Name)
	case *syntax.MatchMapping:
		c.capture(n.Rest)
	}
	syntax.Children(n, c.visit)
}

// typeParams opens the scope of type parameters, if there are any.
func (c *scopeChecker) typeParams(list []*syntax.TypeParam) {
	if len(list) == 0 {
		return
	}
	c.open(false)
	for _, p := range list {
		c.mark(p.Name, nameTypeParam)
	}
	for _, p := range list {
		if p.Bound != nil {
			c.visit(p.Bound)
		}
	}
}

func (c *scopeChecker) endTypeParams(list []*syntax.TypeParam) {
	if len(list) > 0 {
		c.close()
	}
}

func (c *scopeChecker) capture(name string) {
	if name != "" {
		c.mark(name, nameAssigned)
	}
}

func (c *scopeChecker) annotated(n *syntax.AnnAssign) {
	if t, ok := n.Target.(*syntax.Name); ok {
		if n.Simple && c.cur.outer != nil {
			switch had := c.cur.names[t.ID]; {
			case had&nameGlobal != 0:
				c.fail(n.Span, fmt.Sprintf("annotated name '%s' can't be global", t.ID))
			case had&nameNonlocal != 0:
				c.fail(n.Span, fmt.Sprintf("annotated name '%s' can't be nonlocal", t.ID))
			}
		}
		c.mark(t.ID, nameAnnotated|nameAssigned)
	} else {
		c.visit(n.Target)
	}
	c.visit(n.Annotation)
	if n.Value != nil {
		c.visit(n.Value)
	}
}

// defaults visits what belongs to the scope around a function.
func (c *scopeChecker) defaults(a *syntax.Arguments) {
	syntax.Children(a, func(n syntax.Node) {
		if arg, ok := n.(*syntax.Arg); ok {
			if arg.Annotation != nil {
				c.visit(arg.Annotation)
			}
			return
		}
		c.visit(n)
	})
}

func (c *scopeChecker) params(a *syntax.Arguments) {
	syntax.Children(a, func(n syntax.Node) {
		if arg, ok := n.(*syntax.Arg); ok {
			c.mark(arg.Name, nameParam)
		}
	})
}

func (c *scopeChecker) function(n *syntax.FunctionDef) {
	c.mark(n.Name, nameAssigned)
	for _, d := range n.Decorators {
		c.visit(d)
	}
	c.defaults(n.Args)
	c.typeParams(n.TypeParams)
	if n.Returns != nil {
		c.visit(n.Returns)
	}
	c.open(false)
	c.params(n.Args)
	for _, s := range n.Body {
		c.visit(s)
	}
	c.close()
	c.endTypeParams(n.TypeParams)
}

// comprehension visits a comprehension, whose names are its own but for those that := binds and the first iterable.
func (c *scopeChecker) comprehension(gens []*syntax.Comprehension, results ...syntax.Expr) {
	for i, g := range gens {
		if i == 0 {
			c.visit(g.Iter)
		}
		syntax.Walk(g, c.walrus)
	}
	for _, r := range results {
		syntax.Walk(r, c.walrus)
	}
}

func (c *scopeChecker) walrus(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.NamedExpr:
		c.mark(n.Target.ID, nameAssigned)
	case *syntax.Lambda:
		return false
	}
	return true
}

// futures are the features that may be imported from __future__; all of them are what this Python does anyway.
var futures = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true, "with_statement": true,
	"print_function": true, "unicode_literals": true, "barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

// future checks an import from __future__. Such imports come first, after nothing but a docstring.
func (c *converter) future(s *syntax.ImportFrom) {
	if s.Module != "__future__" || s.Level != 0 {
		return
	}
	if !c.futureOK {
		c.failLater(s.Span, "from __future__ imports must occur at the beginning of the file")
	}
	for _, a := range s.Names {
		switch {
		case a.Name == "braces":
			c.failLater(s.Span, "not a chance")
		case !futures[a.Name]:
			c.failLater(s.Span, fmt.Sprintf("future feature %s is not defined", a.Name))
		}
	}
}

// checkWalrus checks the assignment expressions in a comprehension: they bind names of the scope around it. before is the number of
// assignment expressions in front of it.
func (c *converter) checkWalrus(before int, gens []*syntax.Comprehension, results ...syntax.Expr) {
	if c.walrus == before || c.err != nil {
		return
	}
	bound := map[string]bool{}
	for _, g := range gens {
		syntax.Walk(g.Target, func(n syntax.Node) bool {
			if name, ok := n.(*syntax.Name); ok {
				bound[name.ID] = true
			}
			return true
		})
	}
	visit := func(inIter bool) func(n syntax.Node) bool {
		return func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.Lambda:
				return false
			case *syntax.NamedExpr:
				switch {
				case inIter:
					c.failLater(n.Span, "assignment expression cannot be used in a comprehension iterable expression")
				case bound[n.Target.ID]:
					c.failLater(n.Target.Span, fmt.Sprintf("assignment expression cannot rebind comprehension iteration variable '%s'", n.Target.ID))
				case c.class:
					c.failLater(n.Span, "assignment expression within a comprehension cannot be used in a class body")
				}
			}
			return true
		}
	}
	for _, r := range results {
		syntax.Walk(r, visit(false))
	}
	for _, g := range gens {
		syntax.Walk(g.Iter, visit(true))
		for _, i := range g.Ifs {
			syntax.Walk(i, visit(false))
		}
	}
}
