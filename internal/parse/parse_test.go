// This file tests Parse against CPython's trees, and where the language is newer than the CPython at hand, against trees of the
// same program in its older spelling.

package parse

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/syntax"
)

var placeRE = regexp.MustCompile(` \d+:\d+-\d+:\d+`)

// withoutParts takes the places of the parts of f-strings out of a dump: CPython 3.11 gives them that of the whole string.
func withoutParts(dump string) string {
	lines := strings.Split(dump, "\n")
	var stack []string
	for i, line := range lines {
		body := strings.TrimLeft(line, " ")
		depth := len(line) - len(body)
		field, rest, ok := strings.Cut(body, ": ")
		if !ok {
			rest = body
		}
		kind, _, _ := strings.Cut(rest, " ")
		stack = stack[:min(depth, len(stack))]
		if len(stack) > 0 && stack[len(stack)-1] == "JoinedStr" || field == "FormatSpec" {
			lines[i] = placeRE.ReplaceAllString(line, "")
		}
		stack = append(stack, kind)
	}
	return strings.Join(lines, "\n")
}

func TestSnippets(t *testing.T) {
	texts := splitFile(t, "testdata/snippets.txt")
	data, err := os.ReadFile("testdata/snippets.golden")
	if err != nil {
		t.Fatal(err)
	}
	golden := strings.Split(string(data), "#%%\n")[1:]
	if len(golden) != len(texts) {
		t.Fatalf("%d programs, %d goldens", len(texts), len(golden))
	}
	for i, text := range texts {
		mod, f, err := parseText(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		got, want := withoutParts(syntax.Dump(f, mod)), withoutParts(golden[i])
		if got != want {
			a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
			for j := range min(len(a), len(b)) {
				if a[j] != b[j] {
					t.Errorf("%.60q line %d\n got %s\nwant %s", text, j, a[j], b[j])
					break
				}
			}
		}
	}
}

// TestNewerSyntax compares programs of Python 3.12 with their older spellings.
func TestNewerSyntax(t *testing.T) {
	for _, c := range []struct{ text, same string }{
		{`f'{a['x']}'`, `f'{a["x"]}'`},
		{`f"{f"{f"{a}"}"}"`, `f"{f'''{f'{a}'}'''}"`},
		{`f'{'a' 'b'}'`, `f'{"ab"}'`},
		{"f'{a\n}'", `f'{a}'`},
		{"f'{\na # comment }\n+ b}'", `f'{a + b}'`},
		{`f'{'\n'.join(a)}'`, `f'''{NL.join(a)}'''`},
		{`f"{a:{"x"}}"`, `f"{a:{'x'}}"`},
		{`f'{a:{b:{c:{d}}}}'`, ``},
		{`f'{a,}'`, `f'{(a,)}'`},
		{`f'{a, b}'`, `f'{(a, b)}'`},
		{`f'{*a, b}'`, `f'{(*a, b)}'`},
		{`f'{(a), b}'`, `f'{(a, b)}'`},
		{`f"{a!r:{'}'}}"`, `f"""{a!r:{'}'}}"""`},
		{`f'{(lambda x: x)(1)}'`, `f"{(lambda x: x)(1)}"`},
		{"f'''{\na\n:x}'''", `f'{a:x}'`},
		{`f"{x:{{1: 2}[1]}}"`, `f"{x:{ {1: 2}[1]}}"`},
	} {
		mod, f, err := parseText(c.text)
		if c.same == "" {
			if err == nil {
				t.Errorf("%s: accepted", c.text)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if strings.Contains(c.same, "NL") {
			if !strings.Contains(syntax.Dump(f, mod), `Constant 1:3-1:7 str \x0a`) {
				t.Errorf("%s: %s", c.text, syntax.Dump(f, mod))
			}
			continue
		}
		old, g, err := parseText(c.same)
		if err != nil {
			t.Errorf("%s: %v", c.same, err)
			continue
		}
		got := placeRE.ReplaceAllString(syntax.Dump(f, mod), "")
		want := placeRE.ReplaceAllString(syntax.Dump(g, old), "")
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, want)
		}
	}
}

// TestFStringPlaces checks the places inside f-strings by the text they cover.
func TestFStringPlaces(t *testing.T) {
	const text = "x = f'é{a.b!r:>{w}}' f\"{ c + d = }\"\n"
	mod, f, err := parseText(text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	syntax.Walk(mod, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.Name, *syntax.Attribute, *syntax.BinOp, *syntax.FormattedValue, *syntax.JoinedStr:
			s := n.Pos()
			got = append(got, f.Text()[s.Start:s.End])
		}
		return true
	})
	want := []string{"x", `f'é{a.b!r:>{w}}' f"{ c + d = }"`, "{a.b!r:>{w}}", "a.b", "a", ">{w}", "{w}", "w", "{ c + d = }", "c + d", "c", "d"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q", got)
	}
}

// TestUnsupported checks that what Python has and pyexec has not is refused by name.
func TestUnsupported(t *testing.T) {
	for text, want := range map[string]string{
		"async def f(): pass":        "SyntaxError 1:1 'async' is not supported",
		"@a\nasync def f(): pass":    "SyntaxError 2:1 'async' is not supported",
		"def f():\n    await x":      "SyntaxError 2:5 'await' is not supported",
		"[x async for x in y]":       "SyntaxError 1:4 'async' is not supported",
		"async with a: pass":         "SyntaxError 1:1 'async' is not supported",
		"try: pass\nexcept* A: pass": "SyntaxError 2:1 'except*' is not supported",
		"x = (\n1 +\nawait y)":       "SyntaxError 3:1 'await' is not supported",
		"\ufeffx = = 1":              "SyntaxError 1:5 invalid syntax",
		"x = 1\xff":                  "SyntaxError 1:6 (unicode error) 'utf-8' codec can't decode byte 0xff in position 5: invalid start byte",
		"# \xc3(":                    "SyntaxError 1:3 (unicode error) 'utf-8' codec can't decode byte 0xc3 in position 2: invalid continuation byte",
		"x = 1\r\ny = = 2\r\n":       "SyntaxError 2:5 invalid syntax",
		"x = 1\ry = = 2\r":           "SyntaxError 2:5 invalid syntax",
		"\x0cx = = 1":                "SyntaxError 1:6 invalid syntax",
		"if x:\n\ty\n        z":      "TabError 3:1 inconsistent use of tabs and spaces in indentation",
		"été = = 1":                  "SyntaxError 1:7 invalid syntax",
		"x = \u00b2":                 "SyntaxError 1:5 invalid character '²' (U+00B2)",
		"x = a\u200bb":               "SyntaxError 1:6 invalid non-printable character U+200B",
	} {
		if _, _, err := parseText(text); describe(err) != want {
			t.Errorf("%q\n got %s\nwant %s", text, describe(err), want)
		}
	}
}

// TestLineEnds parses one program with every kind of line end, with and without a mark at the start.
func TestLineEnds(t *testing.T) {
	const text = "x = 'a'\nif x:\n    y = '''b\nc'''\n\n    z = (1,\n  2)\nw = 'd\\\ne'\n"
	mod, f, err := parseText(text)
	if err != nil {
		t.Fatal(err)
	}
	want := syntax.Dump(f, mod)
	for _, end := range []string{"\n", "\r\n", "\r"} {
		for _, mark := range []string{"", "\ufeff"} {
			mod, f, err := parseText(mark + strings.ReplaceAll(text, "\n", end))
			if err != nil {
				t.Errorf("%q: %v", end, err)
				continue
			}
			if got := syntax.Dump(f, mod); got != want {
				t.Errorf("%q %q\n got %s\nwant %s", mark, end, got, want)
			}
		}
	}
}

// TestFolding checks that names are compared in NFKC form.
func TestFolding(t *testing.T) {
	for text, want := range map[string]string{"ｏｐｅｎ": "open", "ﬁ": "fi", "ℌ": "H", "é": "é", "𝐚": "a", "x⁀": "", "ª": "a"} {
		mod, _, err := parseText(text)
		if want == "" {
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := mod.Body[0].(*syntax.ExprStmt).Value.(*syntax.Name).ID; got != want {
			t.Errorf("%s: got %s", text, got)
		}
	}
}
