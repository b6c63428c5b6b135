// This file tests Parse with programs made to hurt: nothing may crash, hang or take memory beyond measure.

package parse

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/source"
)

// isLimit tells of an error that says "too deep".
func isLimit(err error) bool {
	var l *budget.LimitError
	return errors.As(err, &l) && l.Resource == budget.Syntax
}

func TestHostileSizes(t *testing.T) {
	rep := strings.Repeat
	for name, c := range map[string]struct {
		text string
		ok   func(error) bool
	}{
		"open brackets":        {rep("[", 1_000_000), isLimit},
		"open parens":          {"f" + rep("(", 1_000_000), isLimit},
		"closed brackets":      {rep("(", 300) + rep(")", 300), isLimit},
		"brackets at limit":    {rep("(", 200) + "x" + rep(")", 200), isNil},
		"lists at limit":       {rep("[", 200) + "x" + rep("]", 200), isNil},
		"calls at limit":       {rep("f(1+", 200) + "x" + rep(")", 200), isNil},
		"adjacent strings":     {"x = (" + rep("'a'\n", 100_000) + ")", isNil},
		"adjacent f-strings":   {"x = (" + rep("f'{a}'\n", 20_000) + ")", isNil},
		"long string":          {"x = '" + rep("a", 1<<20) + "'", isNil},
		"long escapes":         {"x = '" + rep(`\n`, 1<<19) + "'", isNil},
		"long decimal":         {"x = " + rep("9", 1<<20), isSyntax("Exceeds the limit (4300 digits)")},
		"long hex":             {"x = 0x" + rep("f", 1<<20), isNil},
		"long float":           {"x = 0." + rep("9", 1<<20), isNil},
		"long name":            {rep("a", 1<<20) + " = 1", isNil},
		"long unicode name":    {rep("é", 1<<19) + " = 1", isNil},
		"sum of 10000":         {"x = a" + rep(" + a", 9_999), isNil},
		"long sum":             {"x = a" + rep(" + a", 100_000), isLimit},
		"attributes":           {"x = a" + rep(".a", 9_999), isNil},
		"long attributes":      {"x = a" + rep(".a", 100_000), isLimit},
		"calls":                {"x = a" + rep("()", 100_000), isLimit},
		"subscripts":           {"x = a" + rep("[0]", 100_000), isLimit},
		"minus":                {"x = " + rep("-", 100_000) + "1", isLimit},
		"minus at limit":       {"x = " + rep("-", 200) + "1", isNil},
		"not":                  {"x = " + rep("not ", 100_000) + "1", isLimit},
		"powers":               {"x = 1" + rep("**1", 100_000), isLimit},
		"lambdas":              {"x = " + rep("lambda: ", 100_000) + "1", isLimit},
		"lambda defaults":      {"x = " + rep("lambda a=", 10_000) + "1" + rep(": 1", 10_000), isLimit},
		"conditional":          {"x = 1" + rep(" if a else 1", 100_000), isLimit},
		"conditional with and": {"x = 1" + rep(" if a else b and c", 50_000), isLimit},
		"comparisons":          {"x = 1" + rep(" < 1", 100_000), isNil},
		"ands":                 {"x = 1" + rep(" and 1", 100_000), isNil},
		"and not":              {"x = 1" + rep(" and not 1", 50_000), isNil},
		"comprehension fors":   {"x = [a" + rep(" for a in b", 50_000) + "]", isLimit},
		"walrus":               {"x = (" + rep("a := ", 50_000) + "1)", isError},
		"elifs":                {"if a: pass\n" + rep("elif a: pass\n", 5_000), isNil},
		"too many elifs":       {"if a: pass\n" + rep("elif a: pass\n", 50_000), isLimit},
		"elses":                {rep("if a:\n  pass\nelse:\n", 1) + "  pass", isNil},
		"indents":              {indented("if a:", 99), isNil},
		"too many indents":     {indented("if a:", 101), isSyntax("too many levels of indentation")},
		"defs":                 {indented("def f():", 99), isNil},
		"classes":              {indented("class C:", 99), isNil},
		"decorators":           {rep("@a\n", 50_000) + "def f(): pass", isNil},
		"dotted import":        {"import a" + rep(".a", 100_000), isNil},
		"dotted from":          {"from a" + rep(".a", 100_000) + " import b", isNil},
		"dots":                 {"from " + rep(".", 100_000) + " import b", isNil},
		"imports":              {"import a" + rep(", a", 100_000), isNil},
		"globals":              {"global a" + rep(", a", 100_000), isNil},
		"parameters":           {"def f(a0" + many(", a%d", 30_000) + "): pass", isNil},
		"keywords":             {"f(a0=1" + many(", a%d=1", 30_000) + ")", isNil},
		"stars":                {"f(*a" + rep(", *a, **b", 1) + ")", isNil},
		"semicolons":           {"a" + rep(";a", 100_000), isNil},
		"targets":              {"a" + rep(" = a", 100_000), isNil},
		"tuple":                {"a" + rep(",a", 100_000) + " = b", isNil},
		"dict":                 {"x = {" + rep("1:1,", 100_000) + "}", isNil},
		"newlines":             {rep("\n", 1<<20), isNil},
		"comments":             {rep("#\n", 1<<19), isNil},
		"continuations":        {"x = 1" + rep("\\\n", 100_000) + "+ 1", isNil},
		"nested f-strings":     {nestedFStrings(100), isNil},
		"more f-strings":       {nestedFStrings(1000), isError},
		"f-string fields":      {"x = f'" + rep("{a}", 100_000) + "'", isNil},
		"f-string specs":       {"x = f'" + rep("{a:{b}}", 30_000) + "'", isNil},
		"patterns":             {"match x:\n case " + rep("[", 150) + "a" + rep("]", 150) + ": pass", isNil},
		"or patterns":          {"match x:\n case 1" + rep("|1", 100_000) + ": pass", isNil},
		"pattern attributes":   {"match x:\n case a" + rep(".a", 100_000) + ": pass", isLimit},
		"cases":                {"match x:\n" + rep(" case 1: pass\n", 20_000), isNil},
		"withs":                {"with (a" + rep(", a", 50_000) + "): pass", isNil},
		"nonlocal":             {"def f():\n x = 1\n def g():\n  nonlocal x" + rep(", x", 50_000), isNil},
		"bad targets":          {rep("[f()] = x\n", 2_000), isSyntax("cannot assign to function call")},
		"bad last line":        {rep("[a] = x\n", 2_000) + "[f()] = x", isSyntax("cannot assign to function call")},
		"commas missing":       {"x = [" + rep("a, ", 50_000) + "a a]", isSyntax("Perhaps you forgot a comma")},
		"if without else":      {"x = 1 if " + rep("a + ", 5_000) + "a", isSyntax("expected 'else'")},
		"slices":               {"a[" + rep("1:2,", 50_000) + "]", isNil},
		"chain of targets":     {rep("[a]=", 60_000) + "[f()]=x", isSyntax("cannot assign to function call")},
		"match names":          {"match" + rep(";match", 40_000), isNil},
		"in chain":             {"x = [a" + rep(" in a", 40_000) + " b]", isSyntax("Perhaps you forgot a comma")},
		"null":                 {"x = 1\x00", isSyntax("null bytes")},
		"tabs":                 {"if a:" + rep("\t", 100_000) + "pass", isNil},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, _, err := parseText(c.text)
			if d := time.Since(start); d > 10*time.Second {
				t.Errorf("took %v", d)
			}
			if !c.ok(err) {
				text := fmt.Sprint(err)
				t.Errorf("got %.300s", text)
			}
			if err != nil && len(err.Error()) > 2000 {
				t.Errorf("message of %d bytes", len(err.Error()))
			}
		})
	}
}

func isNil(err error) bool { return err == nil }

func isError(err error) bool { return err != nil }

func isSyntax(part string) func(error) bool {
	return func(err error) bool {
		var s *SyntaxError
		return errors.As(err, &s) && strings.Contains(s.Msg, part)
	}
}

func indented(head string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + head + "\n")
	}
	b.WriteString(strings.Repeat(" ", n) + "pass\n")
	return b.String()
}

func many(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i+1)
	}
	return b.String()
}

func nestedFStrings(n int) string {
	return "x = " + strings.Repeat("f'{", n) + "1" + strings.Repeat("}'", n)
}

// TestEveryNesting nests every construct that can hold itself, up to and far beyond the limit.
func TestEveryNesting(t *testing.T) {
	for _, c := range []struct{ open, middle, close string }{
		{"(", "x", ")"}, {"[", "x", "]"}, {"{", "x", "}"}, {"{1: ", "x", "}"}, {"f(", "x", ")"}, {"f(a=", "x", ")"}, {"f(*", "x", ")"},
		{"f(**", "x", ")"}, {"a[", "x", "]"}, {"a[x:", "x", "]"}, {"a[x, ", "x", "]"}, {"(x, ", "x", ")"}, {"(y := ", "x", ")"},
		{"(yield ", "x", ")"}, {"(lambda a=", "x", ": 1)"}, {"(lambda: ", "x", ")"}, {"[x for y in ", "x", "]"},
		{"[x for y in z if ", "x", "]"}, {"{x: x for y in ", "x", "}"}, {"[", "x", " for y in z]"}, {"{**", "x", "}"}, {"[*", "x", "]"},
		{"(x if x else ", "x", ")"}, {"(not ", "x", ")"}, {"(-", "x", ")"}, {"(a + ", "x", ")"}, {"(a ** ", "x", ")"},
		{"(a < ", "x", ")"}, {"(a and ", "x", ")"}, {"(a or not ", "x", ")"}, {"f'{", "x", "}'"}, {"(a.b(c)[d] + e) * f(g, h=", "x", ")"},
	} {
		for _, n := range []int{10, 60, 90, 199} {
			text := "def f():\n    y = " + strings.Repeat(c.open, n) + c.middle + strings.Repeat(c.close, n) + "\n"
			if _, _, err := parseText(text); err != nil && n <= 90 && !(strings.HasPrefix(c.open, "f'")) {
				t.Errorf("%s nested %d: %v", c.open, n, err)
			}
		}
		for _, n := range []int{201, 5_000, 100_000} {
			text := "def f():\n    y = " + strings.Repeat(c.open, n) + c.middle + strings.Repeat(c.close, n) + "\n"
			if _, _, err := parseText(text); err == nil {
				t.Errorf("%s nested %d was accepted", c.open, n)
			}
		}
	}
}

func TestLimits(t *testing.T) {
	m := freeMeter()
	defer m.Stop()
	f := source.NewFile("x", strings.Repeat("x\n", 200_000))
	var l *budget.LimitError
	if _, err := Parse(m, f, Limits{}); !errors.As(err, &l) || l.Resource != budget.Source || l.Used != 400_000 {
		t.Errorf("source limit: %v", err)
	}
	if _, err := Parse(m, source.NewFile("x", "((x))"), Limits{Nesting: 1}); !isLimit(err) {
		t.Errorf("nesting limit: %v", err)
	}
	if m.Used() != 0 {
		t.Errorf("%d bytes stay charged", m.Used())
	}
	small := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: 1000, Depth: -1, Output: -1})
	if _, err := Parse(small, f, Limits{Source: -1}); !errors.As(err, &l) || l.Resource != budget.Memory {
		t.Errorf("memory limit: %v", err)
	}
}

// TestDeadline stops a parse that would take longer.
func TestDeadline(t *testing.T) {
	text := "x = [" + strings.Repeat("a + b.c(d), ", 300_000) + "]\n"
	for range 3 {
		m := budget.New(context.Background(), budget.Limits{Time: 20 * time.Millisecond, Steps: -1, Memory: -1, Depth: -1, Output: -1})
		start := time.Now()
		_, err := Parse(m, source.NewFile("x", text), Limits{Source: -1})
		var l *budget.LimitError
		if !errors.As(err, &l) || l.Resource != budget.Time {
			t.Fatalf("got %v", err)
		}
		if d := time.Since(start); d > time.Second {
			t.Errorf("took %v", d)
		}
	}
}

// TestManyGoroutines parses the same and different programs at once; it is for the race detector.
func TestManyGoroutines(t *testing.T) {
	texts := append(splitFile(t, "testdata/errors.txt"), splitFile(t, "testdata/snippets.txt")...)
	texts = append(texts, `x = "\N{BULLET}"`)
	var wg sync.WaitGroup
	for g := range 16 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range texts {
				_, _, _ = parseText(texts[(i+g*7)%len(texts)])
			}
		}()
	}
	wg.Wait()
}
