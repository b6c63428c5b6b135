// This file defines Finding, one thing a program may not do, and ValidationError, all of them.

package check

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/source"
)

// Layer names the validation layer that made a finding.
type Layer uint8

// The layers, in the order in which they run.
const (
	Patterns Layer = iota + 1
	Tree
	Imports
)

var layerText = [...]string{"", "pattern", "tree", "import"}

func (l Layer) String() string { return layerText[l] }

// Finding is one place of a program that the policy refuses.
type Finding struct {
	Span    source.Span
	Line    int    // from 1
	Column  int    // in code points, from 1
	Message string // "Import not allowed: os", "Forbidden pattern detected: lambda"
	Hint    string // what is allowed and what to write instead
	Layer   Layer
	Snippet string // the line with carets, see source.File.Snippet
}

// MaxFindings is the largest number of findings reported for one program; the first ones of the text are kept.
const MaxFindings = 100

// ValidationError says that a program was refused. Findings are in the order of the text and never empty.
type ValidationError struct{ Findings []Finding }

// Message is the first line of Error: "Validation error: Import not allowed: os".
func (e *ValidationError) Message() string {
	if len(e.Findings) == 0 {
		return "Validation error"
	}
	return "Validation error: " + e.Findings[0].Message
}

// Error is Message, followed by every finding with its place, its line and its hint.
func (e *ValidationError) Error() string {
	var b strings.Builder
	b.WriteString(e.Message())
	for i := range e.Findings {
		f := &e.Findings[i]
		fmt.Fprintf(&b, "\n%d:%d: %s", f.Line, f.Column, f.Message)
		if f.Snippet != "" {
			b.WriteString("\n" + f.Snippet)
		}
		if f.Hint != "" {
			b.WriteString("\n    hint: " + f.Hint)
		}
	}
	if len(e.Findings) >= MaxFindings {
		fmt.Fprintf(&b, "\nonly the first %d findings are shown", MaxFindings)
	}
	return b.String()
}
