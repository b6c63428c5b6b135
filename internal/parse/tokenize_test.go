// This file tests Tokenize.

package parse

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/source"
)

// kinds gives tokens as "Kind:text" with the text that their place covers.
func kinds(t *testing.T, text string) string {
	t.Helper()
	m := freeMeter()
	defer m.Stop()
	toks, err := Tokenize(m, source.NewFile("test.py", text))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, k := range toks {
		b.WriteString(k.Kind.String() + ":" + text[k.Span.Start:k.Span.End] + " ")
	}
	return strings.TrimSpace(b.String())
}

func TestTokenize(t *testing.T) {
	for text, want := range map[string]string{
		"x=1":                     "Name:x Op:= Number:1 Newline: End:",
		"if a: b;":                "Keyword:if Name:a Op:: Name:b Op:; Newline: End:",
		"if a:\n  # c\n  b\n\n c": "",
		"'eval' # exec":           "String:'eval' Newline: End:",
		`f"exec {eval(x)!r:>{w}} import"`: `FStringStart:f" FStringMiddle:exec  Op:{ Name:eval Op:( Name:x Op:) Op:!r Op:: FStringMiddle:> ` +
			`Op:{ Name:w Op:} Op:} FStringMiddle: import FStringEnd:" Newline: End:`,
		`f"{'exec'}{{eval}}"`: `FStringStart:f" Op:{ String:'exec' Op:} FStringMiddle:{{eval}} FStringEnd:" Newline: End:`,
		`f'{f"{x}"}'`:         `FStringStart:f' Op:{ FStringStart:f" Op:{ Name:x Op:} FStringEnd:" Op:} FStringEnd:' Newline: End:`,
		"(a\n,b)\n":           "Op:( Name:a Op:, Name:b Op:) Newline:\n End:",
	} {
		if want == "" {
			m := freeMeter()
			if _, err := Tokenize(m, source.NewFile("x", text)); describe(err) !=
				"IndentationError 5:2 unindent does not match any outer indentation level" {
				t.Errorf("%q: %v", text, err)
			}
			continue
		}
		if got := kinds(t, text); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestTokenNames(t *testing.T) {
	m := freeMeter()
	defer m.Stop()
	toks, err := Tokenize(m, source.NewFile("x", "ｅｖａｌ(ﬁ)"))
	if err != nil || toks[0].Text != "eval" || toks[2].Text != "fi" {
		t.Errorf("%v %v", toks, err)
	}
}
