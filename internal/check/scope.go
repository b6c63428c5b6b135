// This file defines scope, which knows the names of interest that a script binds itself.

package check

import "github.com/alkimi/pyexec/internal/syntax"

type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope
	comprehensionScope
)

// scope is one lexical scope. Only names that a rule asks for are kept.
type scope struct {
	kind    scopeKind
	parent  *scope
	class   *syntax.ClassDef // the nearest class around, for Base.__init__(self)
	bound   map[string]bool
	globals map[string]bool // declared global here
}

func newScope(kind scopeKind, parent *scope) *scope {
	return &scope{kind: kind, parent: parent, class: parent.class}
}

func (s *scope) bind(name string) {
	if s.bound == nil {
		s.bound = map[string]bool{}
	}
	s.bound[name] = true
}

func (s *scope) declareGlobal(name string) {
	if s.globals == nil {
		s.globals = map[string]bool{}
	}
	s.globals[name] = true
}

// module is the outermost scope.
func (s *scope) module() *scope {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

// target is the scope in which an assignment to name in s binds it.
func (s *scope) target(name string) *scope {
	if s.globals[name] {
		return s.module()
	}
	return s
}

// walrus is the scope in which a := in s binds: the one around its comprehensions.
func (s *scope) walrus() *scope {
	for s.kind == comprehensionScope {
		s = s.parent
	}
	return s
}

// sees reports whether the script binds name where a use in s would find it. The names of a class are seen by its body alone.
func (s *scope) sees(name string) bool {
	for at := s; at != nil; at = at.parent {
		if at.kind == classScope && at != s {
			continue
		}
		if at.globals[name] {
			return s.module().bound[name]
		}
		if at.bound[name] {
			return true
		}
	}
	return false
}
