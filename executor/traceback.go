// This file writes Python tracebacks.

package executor

import (
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/source"
)

// maxTraceFrames is how many frames of a long traceback are shown at each end; maxChain how many exceptions of a chain.
const (
	maxTraceFrames = 10
	maxChain       = 20
)

// traceback is the text that Python prints for an uncaught exception. message is str() of the exception itself; of those behind it
// only the plain arguments are shown, since no more code of the script may run now.
func traceback(t *object.Thread, e *object.Exc, message string) string {
	var chain []*object.Exc
	for c := e; c != nil && len(chain) < maxChain; {
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
	for i := len(chain) - 1; i >= 0; i-- {
		c := chain[i]
		writeTrace(&b, c)
		text := c.Error()
		if c == e {
			text = c.Type().Name
			if m := c.Type().Module; m != "builtins" && m != "" && m != "__main__" {
				text = m + "." + text
			} else if m == "__main__" {
				text = "__main__." + text
			}
			if message != "" {
				text += ": " + message
			}
		}
		b.WriteString(object.Printable(text, maxMessage))
		if i > 0 {
			if chain[i-1].Cause == c {
				b.WriteString("\n\nThe above exception was the direct cause of the following exception:\n\n")
			} else {
				b.WriteString("\n\nDuring handling of the above exception, another exception occurred:\n\n")
			}
		}
	}
	return strings.TrimPrefix(b.String(), "\n")
}

func writeTrace(b *strings.Builder, e *object.Exc) {
	if len(e.Traceback) == 0 {
		return
	}
	b.WriteString("Traceback (most recent call last):\n")
	n := len(e.Traceback)
	for i := n - 1; i >= 0; i-- {
		if skipped := n - 2*maxTraceFrames; skipped > 0 && i == n-1-maxTraceFrames {
			fmt.Fprintf(b, "  [... %d more frames ...]\n", skipped)
			i -= skipped - 1
			continue
		}
		entry := e.Traceback[i]
		c := entry.Code
		span := c.Spans[entry.PC]
		fmt.Fprintf(b, "  File \"%s\", line %d, in %s\n", c.File.Name(), c.File.Line(span.Start), c.Name)
		writeSource(b, c.File, span)
	}
}

// writeSource shows the line of a frame, and carets unless they would mark all of it.
func writeSource(b *strings.Builder, f *source.File, span source.Span) {
	snippet := f.Snippet(span)
	text, carets, ok := strings.Cut(snippet, "\n")
	if !ok {
		return
	}
	b.WriteString(text)
	b.WriteByte('\n')
	if strings.TrimSpace(carets) != "" && len(strings.TrimSpace(carets)) < len([]rune(strings.TrimSpace(text))) && span.End > span.Start {
		b.WriteString(carets)
		b.WriteByte('\n')
	}
}

// lineOf is the line of the code where the exception was raised.
func lineOf(e *object.Exc) int {
	if len(e.Traceback) == 0 {
		return 0
	}
	entry := e.Traceback[0]
	return entry.Code.File.Line(entry.Code.Spans[entry.PC].Start)
}
