// This file tests what the compiler writes: shapes of code that matter for speed, and limits.

package compile_test

import (
	"context"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/compile"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
)

func listing(t *testing.T, src string) string {
	t.Helper()
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 1000, Output: -1})
	f := source.NewFile("a.py", src)
	mod, err := parse.Parse(m, f, parse.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	c, err := compile.Compile(m, f, mod, compile.Options{})
	if err != nil {
		return "error: " + err.Error()
	}
	return c.Disassemble()
}

// ops is the operations of a listing, without operands.
func ops(listing string) string {
	var out []string
	for line := range strings.Lines(listing) {
		if f := strings.Fields(line); len(f) >= 7 && f[0] >= "0" && f[0] <= "9999" {
			out = append(out, f[2])
		}
	}
	return strings.Join(out, " ")
}

func TestLoopsAreTight(t *testing.T) {
	for src, want := range map[string]string{
		// One instruction an operator: module variables that no function uses are registers, constants of loops too.
		"s = 0\nfor i in range(9):\n    s = s + i * i % 7\n": "LoadInt LoadInt CallBuiltin GetIter Jump Mul ModInt CheckBound Add ForLoop ReturnNone",
		"x = 0.5\nwhile x < 3.5:\n    x = x * 1.25\n":        "LoadConst LoadConst LoadConst JumpLt Mul JumpLt JumpBack ReturnNone",
		"def f(a):\n    return a if a < 2 else a + 1\n":      "LoadNone LoadNone MakeFunc ReturnNone JumpLtInt Move Jump AddInt Return ReturnNone",
	} {
		got := ops(listing(t, src))
		if strings.ReplaceAll(got, "CheckBound ", "") != strings.ReplaceAll(want, "CheckBound ", "") {
			t.Errorf("%s\ngot  %s\nwant %s", src, got, want)
		}
	}
}

func TestLimits(t *testing.T) {
	for name, src := range map[string]string{
		"right nesting": "x = " + strings.Repeat("1 + (", 190) + "1" + strings.Repeat(")", 190),
		"left chain":    "x = 1" + strings.Repeat(" + 1", 9000),
		"calls":         "def f():\n    return f\nx = f" + strings.Repeat("()", 5000),
		"methods":       "x = ''" + strings.Repeat(".upper()", 5000),
		"display":       "x = [" + strings.Repeat("1,", 20000) + "]",
		"dict":          "x = {" + strings.Repeat("1: 2,", 10000) + "}",
		"arguments":     "f(" + strings.Repeat("1,", 5000) + ")",
		"f-string":      "x = 1\ny = f'" + strings.Repeat("{x}a", 3000) + "'",
		"locals":        "def f():\n" + strings.Repeat("    pass\n", 10) + locals(2000) + "    return v0 + v1999\n",
		"elif":          "x = 1\nif x == 0:\n    pass\n" + strings.Repeat("elif x == 1:\n    pass\n", 3000),
	} {
		if got := listing(t, src); strings.HasPrefix(got, "error") {
			t.Errorf("%s: %s", name, got)
		}
	}
	deep := strings.Builder{}
	for i := range 150 {
		deep.WriteString(strings.Repeat(" ", i) + "def f():\n")
	}
	deep.WriteString(strings.Repeat(" ", 150) + "pass\n")
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 1000, Output: -1})
	if _, err := parse.Parse(m, source.NewFile("a.py", deep.String()), parse.Limits{}); err == nil {
		t.Error("150 nested functions were taken")
	}
}

func TestNestedFinallyIsCharged(t *testing.T) {
	var b strings.Builder
	const depth = 40
	for i := range depth {
		in := strings.Repeat(" ", i)
		b.WriteString(in + "try:\n" + in + " pass\n" + in + "finally:\n")
	}
	b.WriteString(strings.Repeat(" ", depth) + "pass\n")
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: 8 << 20, Depth: 1000, Output: -1})
	f := source.NewFile("a.py", b.String())
	mod, err := parse.Parse(m, f, parse.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := compile.Compile(m, f, mod, compile.Options{}); err == nil || !strings.Contains(err.Error(), "Memory limit") {
		t.Errorf("got %v", err)
	}
}

func locals(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("    v")
		b.WriteString(strings.TrimSpace(itoa(i)))
		b.WriteString(" = 1\n")
	}
	return b.String()
}

func itoa(i int) string {
	if i < 10 {
		return string(rune('0' + i))
	}
	return itoa(i/10) + string(rune('0'+i%10))
}
