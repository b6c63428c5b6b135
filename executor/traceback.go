// This file writes Python tracebacks.

package executor

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// maxTraceFrames is how many lines of a long traceback are shown at each end; maxChain how many exceptions of a chain; maxNotes how
// many notes of an exception; maxRepeats how often a line is shown that comes again and again.
const (
	maxTraceFrames = 20
	maxChain       = 20
	maxNotes       = 20
	maxRepeats     = 3
)

// traceback is the text that Python prints for an uncaught exception. message is str() of the exception itself. The error is a limit
// that the exceptions behind it ran into.
func (r *run) traceback(e *object.Exc, message string) (string, error) {
	var chain []*object.Exc
	seen := map[*object.Exc]bool{}
	for c := e; c != nil && !seen[c] && len(chain) < maxChain; {
		seen[c] = true
		chain = append(chain, c)
		switch {
		case c.Cause != nil:
			c = c.Cause
		case c.Context != nil && !c.SuppressContext:
			c = c.Context
		default:
			c = nil
		}
	}
	var b strings.Builder
	marks := marker{}
	for i := len(chain) - 1; i >= 0; i-- {
		c := chain[i]
		marks.writeTrace(&b, c)
		text := message
		if c != e {
			var err error
			if text, err = r.message(c); err != nil {
				return "", err
			}
		}
		b.WriteString(title(c.Type()))
		if text != "" {
			b.WriteString(": " + text)
		}
		b.WriteString(r.suggestion(c))
		notes, err := r.notes(c)
		if err != nil {
			return "", err
		}
		b.WriteString(notes)
		if i > 0 {
			if chain[i-1].Cause == c {
				b.WriteString("\n\nThe above exception was the direct cause of the following exception:\n\n")
			} else {
				b.WriteString("\n\nDuring handling of the above exception, another exception occurred:\n\n")
			}
		}
	}
	return b.String(), nil
}

// title is the name of an exception's class as tracebacks show it.
func title(typ *object.Type) string {
	name := typ.Qualname
	if name == "" {
		name = typ.ShortName()
	}
	if m := typ.Module; m != "builtins" && m != "" && m != "__main__" {
		name = m + "." + name
	}
	return object.Printable(name, maxMessage)
}

// message is str(e), which is code of the script: it may fail, or reach a limit.
func (r *run) message(e *object.Exc) (string, error) {
	text, err := object.ToString(r.thread, e.Value())
	if err != nil {
		var exc *object.Exc
		if !errors.As(err, &exc) {
			return "", err
		}
		text = "<exception str() failed>"
	}
	return object.Printable(text, maxMessage), nil
}

// notes is what add_note added, each note from a line of its own.
func (r *run) notes(e *object.Exc) (string, error) {
	v, ok := e.Attr("__notes__")
	if !ok || !object.IsList(v) {
		return "", nil
	}
	var b strings.Builder
	l := object.ToList(v)
	for i := 0; i < l.Len() && i < maxNotes && b.Len() < maxMessage; i++ {
		if note := l.At(i); object.IsStr(note) {
			b.WriteString("\n" + object.Printable(object.ToStr(note).String(), maxMessage))
		}
	}
	return b.String(), nil
}

// marker writes the lines of tracebacks. It remembers the carets of instructions, which take a parse.
type marker map[object.TraceEntry]string

func (m marker) writeTrace(b *strings.Builder, e *object.Exc) {
	if len(e.Traceback) == 0 {
		return
	}
	b.WriteString("Traceback (most recent call last):\n")
	type line struct {
		entry object.TraceEntry
		times int
	}
	var lines []line
	for i := len(e.Traceback) - 1; i >= 0; i-- {
		entry := e.Traceback[i]
		if n := len(lines); n > 0 && sameLine(lines[n-1].entry, entry) {
			lines[n-1].times++
		} else {
			lines = append(lines, line{entry, 1})
		}
	}
	for i := 0; i < len(lines); i++ {
		if skipped := len(lines) - 2*maxTraceFrames; skipped > 0 && i == maxTraceFrames {
			fmt.Fprintf(b, "  [... %d more frames ...]\n", skipped)
			i += skipped
		}
		l := lines[i]
		for range min(l.times, maxRepeats) {
			file := l.entry.Code.File
			span := l.entry.Code.Spans[l.entry.PC]
			fmt.Fprintf(b, "  File \"%s\", line %d, in %s\n", file.Name(), file.Line(span.Start), l.entry.Code.Name)
			b.WriteString(m.source(l.entry))
		}
		switch more := l.times - maxRepeats; {
		case more == 1:
			b.WriteString("  [Previous line repeated 1 more time]\n")
		case more > 1:
			fmt.Fprintf(b, "  [Previous line repeated %d more times]\n", more)
		}
	}
}

// sameLine tells whether two lines of a traceback look the same.
func sameLine(a, b object.TraceEntry) bool {
	if a == b {
		return true
	}
	return a.Code == b.Code && a.Code.File.Line(a.Code.Spans[a.PC].Start) == b.Code.File.Line(b.Code.Spans[b.PC].Start)
}

// source shows the line of a frame, and carets unless they would mark all of it.
func (m marker) source(entry object.TraceEntry) string {
	if text, ok := m[entry]; ok {
		return text
	}
	f, span := entry.Code.File, entry.Code.Spans[entry.PC]
	text, carets, ok := strings.Cut(f.Snippet(span), "\n")
	if ok {
		shown := strings.TrimLeft(carets, " ")
		left, right, anchored := anchors(f, span)
		if anchored && right <= len(shown) {
			shown = strings.Repeat("~", left) + strings.Repeat("^", right-left) + strings.Repeat("~", len(shown)-right)
		}
		all := len(shown) >= len([]rune(strings.TrimSpace(text)))
		text += "\n"
		if span.End > span.Start && (anchored || !all) {
			text += inCells(text, carets[:len(carets)-len(shown)]+shown) + "\n"
		}
	}
	m[entry] = text
	return text
}

// inCells makes a line of carets, which count the code points of the line above, count the cells of a terminal, of which wide ones take two.
func inCells(line, carets string) string {
	var b strings.Builder
	i := 0
	for _, r := range line {
		if i == len(carets) {
			break
		}
		b.WriteByte(carets[i])
		if r >= utf8.RuneSelf {
			if kind := width.LookupRune(r).Kind(); kind == width.EastAsianWide || kind == width.EastAsianFullwidth {
				b.WriteByte(carets[i])
			}
		}
		i++
	}
	return b.String() + carets[i:]
}

// maxAnchored bounds the expressions that are parsed for their anchors.
const maxAnchored = 400

// anchors finds the operator of a binary operation, or the brackets of a subscript, in a span of one line: left and right count code
// points from the start of the span.
func anchors(f *source.File, span source.Span) (left, right int, ok bool) {
	if n := span.End - span.Start; n <= 0 || n > maxAnchored || f.Line(span.Start) != f.Line(span.End) {
		return 0, 0, false
	}
	text := f.Text()[span.Start:span.End]
	m := budget.New(context.Background(), budget.Limits{Time: time.Second, Steps: 1 << 20, Memory: 1 << 20, Depth: 200})
	defer m.Stop()
	mod, err := parse.Parse(m, source.NewFile("", text), parse.Limits{})
	if err != nil || len(mod.Body) != 1 {
		return 0, 0, false
	}
	stmt, isExpr := mod.Body[0].(*syntax.ExprStmt)
	if !isExpr {
		return 0, 0, false
	}
	switch e := stmt.Value.(type) {
	case *syntax.BinOp:
		from, to := int(e.Left.Pos().End), int(e.Right.Pos().Start)
		for i := from; i < to; i++ {
			if text[i] == ' ' || text[i] == '\t' || text[i] == '\f' {
				continue
			}
			left, right, ok = i, i+1, true
			if i+1 < to && text[i+1] != ' ' && text[i+1] != '\t' {
				right++
			}
			if i+1 < to && text[i] == ')' {
				continue
			}
			break
		}
	case *syntax.Subscript:
		left, right, ok = int(e.Value.Pos().End), int(e.Index.Pos().End)+1, true
	}
	if !ok || left < 0 || right > len(text) || left >= right {
		return 0, 0, false
	}
	return len([]rune(text[:left])), len([]rune(text[:right])), true
}

// lineOf is the line of the code where the exception was raised.
func lineOf(e *object.Exc) int {
	if len(e.Traceback) == 0 {
		return 0
	}
	entry := e.Traceback[0]
	return entry.Code.File.Line(entry.Code.Spans[entry.PC].Start)
}
