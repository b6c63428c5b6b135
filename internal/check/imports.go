// This file defines the import layer: the whitelist of modules.

package check

import (
	"strings"

	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// importStmt looks at import a.b as c, d.
func (w *walker) importStmt(n *syntax.Import, s *scope) {
	from := n.Span.Start
	for _, a := range n.Names {
		name := fold(a.Name)
		top, _, dotted := strings.Cut(name, ".")
		span := a.Span
		if span.Start < from {
			span = n.Span
		}
		from = span.Start
		ok := w.importable(name)
		if !ok {
			w.r.refuse(span, name)
		}
		bound := top
		if a.Asname != "" {
			bound = fold(a.Asname)
		}
		if a.Asname == "" && !isDunder(top) {
			w.bindImport(bound, span, s, ok)
		} else if a.Asname != "" {
			w.bindImport(bound, locate(w.toks, bound, afterAs(w.toks, span), span.End, span), s, ok)
		}
		if ok && (!dotted || a.Asname == "") && fileFunctions[top] != nil {
			w.aliases[bound] = top
		}
	}
}

// importFrom looks at from a.b import c as d.
func (w *walker) importFrom(n *syntax.ImportFrom, s *scope) {
	module := fold(n.Module)
	ok := n.Level == 0 && w.importable(module)
	star := len(n.Names) == 1 && n.Names[0].Name == "*"
	switch {
	case n.Level > 0:
		w.r.add(raw{layer: Imports, span: n.Span, message: notAllowed + shorten(strings.Repeat(".", min(n.Level, maxName))+module),
			hint: "a script is not part of a package: there is nothing beside it to import"})
	case !ok:
		top, _, _ := strings.Cut(module, ".")
		w.r.refuse(locate(w.toks, top, n.Span.Start, n.Span.End, n.Span), module)
	case star:
		w.r.add(raw{layer: Imports, span: n.Span, message: notAllowed + "from " + shorten(module) + " import *",
			hint: "name what you need: from " + shorten(module) + " import a, b; or import " + shorten(module)})
	}
	if star {
		return
	}
	from := n.Span.Start
	for _, a := range n.Names {
		name := fold(a.Name)
		span := a.Span
		if span.Start < from {
			span = n.Span
		}
		from = span.Start
		fine := ok
		if ok {
			full := module + "." + name
			switch {
			case isDunder(name):
				fine = false
				w.r.forbidDunder(Tree, span, name)
			case strings.HasPrefix(name, "_") && name != "_":
				fine = false
				w.r.add(raw{layer: Imports, span: span, message: notAllowed + shorten(full), hint: "names with a leading underscore are private to their module"})
			case len(w.p.DenyModules) > 0 && under(full, w.p.DenyModules):
				fine = false
				w.r.refuse(span, full)
			case w.p.opensFiles(module, name):
				fine = false
				w.r.add(raw{layer: Imports, span: span, message: notAllowed + shorten(full), hint: hintFiles})
			}
		}
		bound, at := name, span
		if a.Asname != "" {
			bound = fold(a.Asname)
			at = locate(w.toks, bound, afterAs(w.toks, span), span.End, span)
		}
		if !isDunder(bound) || a.Asname != "" {
			w.bindImport(bound, at, s, fine)
		}
	}
}

// importable holds a module's dotted name against the whitelist. A dunder or private part is refused unless the whole name is listed.
func (w *walker) importable(name string) bool {
	if !w.p.allows(name) {
		return false
	}
	_, rest, dotted := strings.Cut(name, ".")
	if !dotted {
		return true
	}
	if rest == "" || rest[0] == '_' || strings.Contains(rest, "._") {
		return under(name, w.p.AllowModules)
	}
	return true
}

// bindImport binds what an import binds. A refused import binds nothing, so that uses of the module are reported as well.
func (w *walker) bindImport(name string, span source.Span, s *scope, ok bool) {
	if ok {
		w.bind(name, span, s)
		return
	}
	if isDunder(name) || w.p.rule(name) == ruleHard {
		w.bind(name, span, s)
	}
}

// afterAs is the offset behind the as of an import's alias, so that import a as a finds the second one.
func afterAs(toks []parse.Token, span source.Span) source.Pos {
	return locate(toks, "as", span.Start, span.End, source.Span{Start: span.Start, End: span.Start}).End
}
