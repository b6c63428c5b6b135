// This file compiles annotations: a function that makes the dict of them, which runs when somebody reads them.

package compile

import (
	"slices"
	"strings"

	"github.com/alkimi/pyexec/internal/code"
	"github.com/alkimi/pyexec/internal/resolve"
	"github.com/alkimi/pyexec/internal/syntax"
)

// annotations gives the function in register fn a function that makes the dict of its annotations when somebody reads them.
func (f *fn) annotations(s *syntax.FunctionDef, fn int) {
	notes := resolve.Annotations(s)
	if len(notes) == 0 {
		return
	}
	mark := f.next
	g := f.inner(s.Args, "__annotate__", f.qualname("__annotate__"))
	g.open()
	r := f.annotate(g, notes, s)
	f.emit(code.SetAnnotate, fn, r, 0, 0, s.Pos())
	f.next = mark
}

// classAnnotations, in the body of a class, binds __annotate__ to a function that makes the annotations from the names of the class,
// its argument.
func (f *fn) classAnnotations(s *syntax.ClassDef) {
	notes, node := resolve.ClassAnnotations(s)
	if len(notes) == 0 {
		return
	}
	mark := f.next
	g := f.inner(node, "__annotate__", f.qualname("__annotate__"))
	g.code.Params, g.code.Positional, g.code.PosOnly = []string{".names"}, 1, 1
	g.code.Locals = append(g.code.Locals, "") // the namespace
	g.next, g.high = 1, 1
	g.code.FreeNames = g.scope.Frees()
	r := f.annotate(g, notes, s)
	f.emit(code.StoreName, r, 0, 0, f.name("__annotate__"), s.Pos())
	f.next = mark
}

// annotate finishes the function g that makes the dict of annotations and makes it, in the register that it gives.
func (f *fn) annotate(g *fn, notes []resolve.Note, s syntax.Stmt) int {
	d := &syntax.Dict{At: syntax.At{Span: s.Pos()}}
	for _, n := range notes {
		at := syntax.At{Span: n.Value.Pos()}
		d.Keys = append(d.Keys, &syntax.Constant{At: at, Kind: syntax.KindStr, Str: n.Name})
		value := n.Value
		if _, ok := value.(*syntax.Starred); ok { // *args: *Ts
			value = &syntax.Subscript{At: at, Value: &syntax.Tuple{At: at, Elts: []syntax.Expr{value}},
				Index: &syntax.Constant{At: at, Kind: syntax.KindInt}}
		}
		d.Values = append(d.Values, value)
		note := code.Note{Name: n.Name}
		if f.texts {
			note.Text = f.noteText(n.Value)
		}
		g.code.Notes = append(g.code.Notes, note)
	}
	g.code.TextNotes = f.texts
	g.emit(code.Return, g.operand(d), 0, 0, 0, s.Pos())
	r := f.temps(2)
	f.emit(code.LoadNone, r, 0, 0, 0, s.Pos())
	f.emit(code.LoadNone, r+1, 0, 0, 0, s.Pos())
	f.makeFunc(g, r, r, s)
	return r
}

// noteText is an annotation as a text, spaced as CPython spaces it. What is rarely written in annotations stays as it was written.
func (f *fn) noteText(e syntax.Expr) string {
	switch e := e.(type) {
	case *syntax.Name:
		return e.ID
	case *syntax.Attribute:
		return f.noteText(e.Value) + "." + e.Attr
	case *syntax.Starred:
		return "*" + f.noteText(e.Value)
	case *syntax.Subscript:
		index := f.noteText(e.Index)
		if t, ok := e.Index.(*syntax.Tuple); ok && len(t.Elts) > 0 {
			index = f.noteTexts(t.Elts)
			if len(t.Elts) == 1 {
				index += ","
			}
		}
		return f.noteText(e.Value) + "[" + index + "]"
	case *syntax.List:
		return "[" + f.noteTexts(e.Elts) + "]"
	case *syntax.BinOp:
		if e.Op != syntax.BitOr {
			break
		}
		// A long union is a long chain to the left.
		parts := []string{f.noteText(e.Right)}
		left := e.Left
		for b, ok := left.(*syntax.BinOp); ok && b.Op == syntax.BitOr; b, ok = left.(*syntax.BinOp) {
			parts = append(parts, f.noteText(b.Right))
			left = b.Left
		}
		parts = append(parts, f.noteText(left))
		slices.Reverse(parts)
		return strings.Join(parts, " | ")
	case *syntax.Constant:
		switch e.Kind {
		case syntax.KindEllipsis:
			return "..."
		case syntax.KindStr:
			if !strings.ContainsFunc(e.Str, func(r rune) bool { return r < ' ' || r > '~' || r == '\'' || r == '\\' }) {
				return "'" + e.Str + "'"
			}
		}
	}
	span, text := e.Pos(), f.file.Text()
	if span.Start < 0 || span.End < span.Start || int(span.End) > len(text) {
		return "..."
	}
	return text[span.Start:span.End]
}

func (f *fn) noteTexts(list []syntax.Expr) string {
	parts := make([]string, len(list))
	for i, e := range list {
		parts[i] = f.noteText(e)
	}
	return strings.Join(parts, ", ")
}
