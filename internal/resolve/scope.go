// This file defines Scope and Symbol: which variable every name of a program means.

// Package resolve finds the scope of every name. Comprehensions other than generator expressions run in the frame of the function
// around them (as CPython 3.12 does), so their scopes own variables but no frame; inside a class body they get a function of their
// own, since names of the class are not visible in them.
package resolve

import (
	"github.com/alkimi/pyexec/internal/syntax"
)

// Kind tells what a scope belongs to.
type Kind uint8

// The kinds of scopes.
const (
	Module   Kind = iota
	Function      // def, lambda, generator expression, comprehension in a class body
	Class
	Inline // comprehension within the frame of its parent
)

// Where tells where a name's value lives.
type Where uint8

// The places of a name, as seen from one scope.
const (
	Builtin Where = iota // not bound anywhere in the module
	Global               // a slot of the module
	Local                // a register of the frame
	Cell                 // a register of the frame that holds a cell
	Free                 // a captured cell
	Name                 // a class body's own name
)

// Symbol is a name bound in a scope.
type Symbol struct {
	Name     string
	Param    bool
	Captured bool // an inner function uses it
	// Deleted marks a name that some del statement or except clause unbinds: it may have no value at any place.
	Deleted bool
	nonlocl bool
	global  bool
	bound   bool
}

// Scope is the table of one module, function, class or comprehension.
type Scope struct {
	Kind   Kind
	Node   syntax.Node
	Parent *Scope
	// Generator tells that the function has a yield.
	Generator bool
	// HasWalrus tells that an assignment expression binds a name of this frame.
	HasWalrus bool
	// NeedsClass tells that a method below uses super() or __class__; only of classes.
	NeedsClass bool
	// Class is the name of the innermost class around, for private names.
	Class string

	symbols  map[string]*Symbol
	order    []*Symbol
	uses     map[string]bool
	useOrder []string
	inner    []*Scope
	free     map[string]int
	frees    []string
}

// Table is the scopes of a program, by their nodes.
type Table struct {
	Module  *Scope
	scopes  map[syntax.Node]*Scope
	globals map[string]int
	generic map[syntax.Stmt]syntax.Expr
	// Globals are the module's variables that functions see, in the order of their slots.
	Globals []string
}

// Scope is the scope of a node that has one.
func (t *Table) Scope(n syntax.Node) *Scope { return t.scopes[n] }

// GlobalSlot is the slot of a module variable, -1 where it has none.
func (t *Table) GlobalSlot(name string) int {
	if i, ok := t.globals[name]; ok {
		return i
	}
	return -1
}

// Locals are the symbols that the scope binds itself, in order of first mention, parameters first.
func (s *Scope) Locals() []*Symbol {
	var out []*Symbol
	for _, y := range s.order {
		if y.bound && !y.global && !y.nonlocl {
			out = append(out, y)
		}
	}
	return out
}

// Symbol is the scope's own symbol of a name, nil where it has none.
func (s *Scope) Symbol(name string) *Symbol { return s.symbols[name] }

// Binds tells whether the scope itself binds a name.
func (s *Scope) Binds(name string) bool {
	y := s.symbols[name]
	return y != nil && y.bound
}

// Frees are the names of the captured cells, in order.
func (s *Scope) Frees() []string { return s.frees }

// FreeIndex is the number of a captured cell.
func (s *Scope) FreeIndex(name string) int { return s.free[name] }

// Frame is the scope that owns the frame in which s runs.
func (s *Scope) Frame() *Scope {
	for s.Kind == Inline {
		s = s.Parent
	}
	return s
}

// Mangle is the name that a private name of a class (__x) stands for.
func Mangle(class, name string) string {
	if class == "" || len(name) < 3 || name[0] != '_' || name[1] != '_' || name[len(name)-1] == '_' && name[len(name)-2] == '_' {
		return name
	}
	for i := 0; i < len(class); i++ {
		if class[i] != '_' {
			return "_" + class[i:] + name
		}
	}
	return name
}
