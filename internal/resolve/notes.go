// This file defines the annotations that a function or class has.

package resolve

import "github.com/alkimi/pyexec/internal/syntax"

// Note is one annotation of a function or class; Name is "return" for that of a function's result.
type Note struct {
	Name  string
	Value syntax.Expr
}

// Annotations are the annotations of a function in CPython's order.
func Annotations(s *syntax.FunctionDef) []Note {
	var out []Note
	a := s.Args
	for _, list := range [][]*syntax.Arg{a.PosOnly, a.Args, {a.Vararg}, a.KwOnly, {a.Kwarg}} {
		for _, p := range list {
			if p != nil && p.Annotation != nil {
				out = append(out, Note{p.Name, p.Annotation})
			}
		}
	}
	if s.Returns != nil {
		out = append(out, Note{"return", s.Returns})
	}
	return out
}

// ClassAnnotations are the annotations of variables in a class body, whether or not the program reaches them, with the node that
// their scope has.
func ClassAnnotations(s *syntax.ClassDef) (notes []Note, scope syntax.Node) {
	each(s.Body, func(a *syntax.AnnAssign) {
		n, ok := a.Target.(*syntax.Name)
		if !ok || !a.Simple {
			return
		}
		if scope == nil {
			scope = a
		}
		notes = append(notes, Note{Mangle(s.Name, n.ID), a.Annotation})
	})
	return notes, scope
}

// each gives the annotated assignments among statements of one scope.
func each(list []syntax.Stmt, f func(*syntax.AnnAssign)) {
	for _, s := range list {
		switch s := s.(type) {
		case *syntax.AnnAssign:
			f(s)
		case *syntax.If:
			each(s.Body, f)
			each(s.Orelse, f)
		case *syntax.For:
			each(s.Body, f)
			each(s.Orelse, f)
		case *syntax.While:
			each(s.Body, f)
			each(s.Orelse, f)
		case *syntax.With:
			each(s.Body, f)
		case *syntax.Try:
			each(s.Body, f)
			for _, h := range s.Handlers {
				each(h.Body, f)
			}
			each(s.Orelse, f)
			each(s.Finalbody, f)
		case *syntax.Match:
			for _, c := range s.Cases {
				each(c.Body, f)
			}
		}
	}
}

// TextAnnotations tells a program that says from __future__ import annotations.
func TextAnnotations(mod *syntax.Module) bool {
	for _, s := range mod.Body {
		switch s := s.(type) {
		case *syntax.ImportFrom:
			if s.Module != "__future__" {
				return false
			}
			for _, a := range s.Names {
				if a.Name == "annotations" {
					return true
				}
			}
		case *syntax.ExprStmt: // the docstring
		default:
			return false
		}
	}
	return false
}
