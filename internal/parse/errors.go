// This file defines SyntaxError.

package parse

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/source"
)

// The kinds of SyntaxError, named after Python's classes.
const (
	KindSyntax      = "SyntaxError"
	KindIndentation = "IndentationError"
	KindTab         = "TabError"
)

// SyntaxError says that a text is not a Python program that pyexec can run.
type SyntaxError struct {
	Msg  string // CPython's wording where it has one
	Kind string
	File *source.File
	Span source.Span
	Hint string // what to write instead, or ""
}

// Line is the 1-based line of the error.
func (e *SyntaxError) Line() int { return e.File.Line(e.Span.Start) }

// Column is the 1-based column of the error in code points.
func (e *SyntaxError) Column() int { return e.File.Column(e.Span.Start) }

// Error gives kind, message, place, and the line with carets.
func (e *SyntaxError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s, line %d, column %d)", e.Kind, e.Msg, e.File.Name(), e.Line(), e.Column())
	if s := e.File.Snippet(e.Span); s != "" {
		b.WriteString("\n" + s)
	}
	if e.Hint != "" {
		b.WriteString("\n" + e.Hint)
	}
	return b.String()
}
