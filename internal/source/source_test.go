// This file tests positions and snippets.

package source

import (
	"strings"
	"testing"
)

func TestPositions(t *testing.T) {
	f := NewFile("a.py", "x = 1\r\nné = 2\rz\n")
	for _, c := range []struct {
		pos       Pos
		line, col int
	}{{0, 1, 1}, {4, 1, 5}, {7, 2, 1}, {10, 2, 3}, {15, 3, 1}, {17, 4, 1}, {NoPos, 0, 0}} {
		if l, k := f.Line(c.pos), f.Column(c.pos); l != c.line || k != c.col {
			t.Errorf("pos %d: got %d:%d, want %d:%d", c.pos, l, k, c.line, c.col)
		}
	}
	if got := f.LineText(2); got != "né = 2" {
		t.Errorf("line 2 is %q", got)
	}
}

func TestSnippet(t *testing.T) {
	f := NewFile("a.py", "if x:\n    total = pricee * 2\n")
	want := "    total = pricee * 2\n            ^^^^^^"
	if got := f.Snippet(Span{18, 24}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	long := NewFile("b.py", strings.Repeat("a", 1000)+"!"+strings.Repeat("b", 1000))
	got := strings.Split(long.Snippet(Span{1000, 1001}), "\n")
	if len(got[0]) > maxSnippet+20 || got[0][strings.IndexByte(got[1], '^')] != '!' {
		t.Errorf("long line: caret is not under the place:\n%s\n%s", got[0], got[1])
	}
}
