// This file fuzzes the parser.

package parse

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// FuzzParse parses any text: the answer is a tree whose nodes stand in the text, or an error that can be shown.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"testdata/snippets.txt", "testdata/errors.txt"} {
		for _, text := range splitFile(f, name) {
			f.Add(text)
		}
	}
	files, err := filepath.Glob("../../testdata/lang/*.py")
	if err != nil || len(files) == 0 {
		f.Fatal("no programs in testdata/lang", err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for i, part := range strings.Split(string(b), "#%%") {
			if i%5 == 1 {
				f.Add("#" + part)
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		mod, file, err := parseText(text)
		if err != nil {
			var s *SyntaxError
			if errors.As(err, &s) {
				if s.Line() < 1 || s.Column() < 1 || s.Span.Start < 0 || int(s.Span.End) > len(text) || s.Msg == "" {
					t.Errorf("misplaced error %+v", s.Span)
				}
			} else if l := (*budget.LimitError)(nil); !errors.Is(err, budget.ErrDepth) && !(errors.As(err, &l) && l.Resource == budget.Syntax) {
				t.Errorf("%T: %v", err, err)
			}
			_ = err.Error()
			return
		}
		syntax.Walk(mod, func(n syntax.Node) bool {
			s := n.Pos()
			if s.Start < 0 || s.End < s.Start || int(s.End) > len(text) {
				t.Errorf("%T has the place %v in a text of %d bytes", n, s, len(text))
			}
			return true
		})
		syntax.Dump(file, mod)
		m := freeMeter()
		defer m.Stop()
		tokens, err := Tokenize(m, source.NewFile("x", text))
		if err != nil {
			t.Fatalf("a program whose tokens are refused: %v", err)
		}
		at := source.Pos(0)
		for _, k := range tokens {
			if k.Span.Start < at || k.Span.End < k.Span.Start || int(k.Span.End) > len(text) {
				t.Errorf("token %v %q at %v behind %d", k.Kind, k.Text, k.Span, at)
			}
			at = k.Span.Start
		}
	})
}
