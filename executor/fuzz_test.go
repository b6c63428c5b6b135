// This file fuzzes whole runs with programs that are mutated as trees: parts are exchanged for parts of other programs.

package executor_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// parts are the texts of a program's expressions and statements, and where they stand.
type parts struct {
	exprs, stmts, ops []source.Span
}

// hostileParts stand in for any expression.
var hostileParts = []string{
	"None", "True", "-1", "0", "2**62", "-2**63", "10**30", "1e308", "float('nan')", "''", "'a' * 1000", "[]", "()", "{}", "set()", "b'\\xff'",
	"'\\ud800'", "range(10**6)", "(i for i in range(3))", "lambda *a, **k: a", "object()", "type", "int", "ValueError('x')", "...", "1j",
	"[[]] * 3", "{1: {2: 3}}", "slice(None, None, -1)", "print", "iter([1, 2])", "NotImplemented", "map(str, [1])", "(yield)", "(x := 5)",
}

var operators = []string{
	"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "==", "!=", "<", "<=", "in", "not in", "is", "is not", "and", "or", ",",
	" if x else ", "+=", "-=", "*=", "=",
}

// wrappers stand around a statement; %s is the statement, indented.
var wrappers = []string{
	"try:\n%s\nfinally:\n    pass", "try:\n%s\nexcept Exception as e:\n    result = e", "for x in [1, 2]:\n%s\nelse:\n    pass",
	"while True:\n%s\n    break", "if True:\n%s\nelse:\n    x = 1", "def f(x=1, *a, **k):\n%s\n    return x\nresult = f()",
	"class C:\n%s", "def g():\n%s\n    yield 1\nresult = list(g())", "try:\n    1 / 0\nexcept ZeroDivisionError:\n%s", "try:\n    pass\nfinally:\n%s",
	"match 5:\n  case x:\n%s", "def h(x=1):\n    k = lambda: x\n%s\n    return k()\nresult = h()", "with C() as x:\n%s",
}

func readParts(code string) (p parts, ok bool) {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
	defer m.Stop()
	f := source.NewFile("x", code)
	mod, err := parse.Parse(m, f, parse.Limits{})
	if err != nil {
		return p, false
	}
	syntax.Walk(mod, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.JoinedStr:
			p.exprs = append(p.exprs, n.Pos())
			return false // places inside of f-strings are no good for cutting
		case syntax.Expr:
			p.exprs = append(p.exprs, n.Pos())
		case syntax.Stmt:
			p.stmts = append(p.stmts, n.Pos())
		}
		return true
	})
	toks, err := parse.Tokenize(m, f)
	for _, t := range toks {
		if slices.Contains(operators, t.Text) {
			p.ops = append(p.ops, t.Span)
		}
	}
	return p, err == nil
}

// fuzzPrograms are the programs that mutation starts from and takes parts of.
func fuzzPrograms(f *testing.F) []string {
	all := map[string]string{}
	for _, folder := range []string{"lang", "extras"} {
		for name, code := range languagePrograms(&testing.T{}, folder) {
			all[name] = code
		}
	}
	cases, _ := filepath.Glob("../pylib/*/testdata/*.py")
	for _, path := range cases {
		b, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		head, body, ok := strings.Cut(string(b), "\n---\n")
		if !ok {
			continue
		}
		head = strings.ReplaceAll(head, "load_trades(30)", "load_trades(1)")
		for i, lines := range slices.Collect(slices.Chunk(strings.Split(body, "\n"), 12)) {
			var code strings.Builder
			code.WriteString(head + "\nresult = []\n")
			for _, line := range lines {
				part := "try:\n    " + line + "\nexcept Exception as e:\n    result.append(e)\n"
				if _, ok := readParts(part); ok {
					code.WriteString(part)
				}
			}
			if i%4 == 0 {
				all[fmt.Sprintf("%s/%03d", path, i)] = code.String()
			}
		}
	}
	var names, programs []string
	for name, code := range all {
		if _, ok := readParts(code); ok && len(code) < 6000 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		programs = append(programs, all[name])
	}
	if len(names) < 300 {
		f.Fatalf("only %d programs", len(names))
	}
	return programs
}

// mutation reads choices from bytes.
type mutation struct {
	data     []byte
	programs []string
}

func (m *mutation) next(n int) int {
	if len(m.data) == 0 || n <= 0 {
		return 0
	}
	c := int(m.data[0])
	m.data = m.data[1:]
	if n > 256 && len(m.data) > 0 {
		c = c<<8 | int(m.data[0])
		m.data = m.data[1:]
	}
	return c % n
}

func replaced(code string, at source.Span, by string) string {
	return code[:at.Start] + by + code[at.End:]
}

// column is the indentation of the line in which a statement starts; a statement behind a semicolon or colon has none of its own.
func column(code string, at source.Pos) (string, bool) {
	line := code[strings.LastIndexByte(code[:at], '\n')+1 : at]
	return line, strings.Trim(line, " ") == ""
}

// moved indents a statement's text for another place.
func moved(text, from, to string) string {
	return strings.ReplaceAll(text, "\n"+from, "\n"+to)
}

// apply makes one change; ok is false where the program has no place for it.
func (m *mutation) apply(code string) (string, bool) {
	p, ok := readParts(code)
	if !ok || len(p.stmts) == 0 || len(p.exprs) == 0 {
		return code, false
	}
	expr, stmt := p.exprs[m.next(len(p.exprs))], p.stmts[m.next(len(p.stmts))]
	indent, own := column(code, stmt.Start)
	switch m.next(10) {
	case 0, 1:
		return replaced(code, expr, hostileParts[m.next(len(hostileParts))]), true
	case 2: // another expression of the program
		at := p.exprs[m.next(len(p.exprs))]
		return replaced(code, expr, "("+code[at.Start:at.End]+")"), true
	case 3, 4: // an expression or statement of another program
		other := m.programs[m.next(len(m.programs))]
		q, _ := readParts(other)
		if m.next(2) == 0 && len(q.exprs) > 0 {
			at := q.exprs[m.next(len(q.exprs))]
			return replaced(code, expr, "("+other[at.Start:at.End]+")"), true
		}
		if at := q.stmts[m.next(len(q.stmts))]; own {
			if from, own := column(other, at.Start); own {
				return replaced(code, stmt, moved(other[at.Start:at.End], from, indent)), true
			}
		}
	case 5:
		if own {
			return replaced(code, stmt, "pass"), true
		}
	case 6: // twice, or after another
		at := p.stmts[m.next(len(p.stmts))]
		if from, ok := column(code, at.Start); own && ok {
			return replaced(code, source.Span{Start: stmt.End, End: stmt.End}, "\n"+indent+moved(code[at.Start:at.End], from, indent)), true
		}
	case 7, 8:
		if own {
			inner := indent + "    "
			body := inner + moved(code[stmt.Start:stmt.End], indent, inner)
			w := strings.ReplaceAll(wrappers[m.next(len(wrappers))], "\n", "\n"+indent)
			return replaced(code, stmt, strings.ReplaceAll(w, indent+"%s", body)), true
		}
	case 9:
		if len(p.ops) > 0 {
			return replaced(code, p.ops[m.next(len(p.ops))], " "+operators[m.next(len(operators))]+" "), true
		}
	}
	return code, true
}

// FuzzProgram mutates recorded programs and runs them under small limits: a run may fail in any way but one, an error of pyexec itself, and
// gives the same again.
func FuzzProgram(f *testing.F) {
	programs := fuzzPrograms(f)
	for i := range programs {
		if i%3 != 0 {
			continue // the others give parts
		}
		x := uint64(i)*0x9E3779B97F4A7C15 + 11
		b := make([]byte, 40)
		for k := range b {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			b[k] = byte(x >> 32)
		}
		b[0] = byte(1 + i%4)
		f.Add(programs[i], b)
	}
	demo, err := dataprovider.NewDemo(dataprovider.DemoConfig{})
	if err != nil {
		f.Fatal(err)
	}
	ex, err := executor.New(executor.Config{
		Provider: demo, Clock: demo.End, Policy: &executor.Policy{AllowLambda: true, Extras: true}, Programs: -1,
		Limits: executor.Limits{Time: time.Second, Steps: 100000, Memory: 16 << 20, Recursion: 80, Output: 4096, Result: 1 << 16},
	})
	if err != nil {
		f.Fatal(err)
	}
	run := func(t *testing.T, code string) string {
		res, err := ex.Execute(context.Background(), executor.Request{Code: code})
		text := ""
		if err == nil {
			text, err = res.Value.Repr()
		}
		var internal *executor.InternalError
		var limit *executor.LimitError
		switch {
		case errors.As(err, &internal):
			t.Fatalf("%v\n%s\n--- program:\n%s", err, internal.Stack, code)
		case errors.As(err, &limit):
			return "limit"
		case err != nil:
			return err.Error()
		}
		return text + res.Output
	}
	f.Fuzz(func(t *testing.T, code string, choices []byte) {
		m := &mutation{data: choices, programs: programs}
		for range 1 + m.next(8) {
			changed, ok := m.apply(code)
			if !ok || len(changed) > 12000 {
				break
			}
			code = changed
		}
		// A run that does not end is the worst failure: the fuzzer keeps the input only if the process ends.
		hang := time.AfterFunc(time.Minute, func() { panic("still running: " + code) })
		defer hang.Stop()
		first := run(t, code)
		if len(choices)%4 == 0 && first != "limit" {
			if again := run(t, code); again != first && again != "limit" {
				t.Fatalf("first %.500s\nthen %.500s\n--- program:\n%s", first, again, code)
			}
		}
	})
}
