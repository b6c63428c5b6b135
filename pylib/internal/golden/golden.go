// This file defines Run, which compares the answers of Go modules with those recorded from CPython.

// Package golden tests modules against CPython: testdata/cases.py holds Python code, testdata/cases.golden what CPython answered
// (record.py says how), and Run walks the syntax tree of each case over the object model. It is for tests only.
package golden

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

// Modules are the modules that cases may import.
type Modules map[string]func() *object.Module

// Run checks every case of testdata/NAME.py against testdata/NAME.golden. differ holds answers that are knowingly not CPython's.
func Run(t *testing.T, name string, mods Modules, differ map[string]string) {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name + ".py")
	if err != nil {
		t.Fatal(err)
	}
	recorded, err := os.ReadFile("testdata/" + name + ".golden")
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(text), "\n\n")
	bad := 0
	lines := strings.Split(strings.TrimSpace(string(recorded)), "\n")[1:]
	for _, line := range lines {
		var c [2]string
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		want := c[1]
		if d, ok := differ[c[0]]; ok {
			want = d
		}
		if got := Answer(mods, head+"\n"+c[0]); got != want {
			bad++
			t.Errorf("%s\n  got  %s\n  want %s", c[0], got, want)
		}
	}
	t.Logf("%d of %d cases agree", len(lines)-bad, len(lines))
}

// Answer runs a program: what it printed and the repr of its last expression, or the exception after a "!".
func Answer(mods Modules, code string) string {
	return AnswerWithin(mods, code, budget.Limits{Time: 20e9, Steps: -1, Memory: 256 << 20, Depth: 400, Output: 1 << 20})
}

// AnswerWithin is Answer under limits.
func AnswerWithin(mods Modules, code string, limits budget.Limits) string {
	m := budget.New(context.Background(), limits)
	defer m.Stop()
	var out strings.Builder
	th := object.NewThread(m, &object.Env{Write: func(s string) { out.WriteString(s) }})
	th.Env.Import = func(t *object.Thread, name string) (object.Value, error) {
		f := mods[name]
		if f == nil {
			return object.Value{}, object.Raise(object.ModuleNotFoundErrorType, "No module named '%s'", name)
		}
		return f().Value(), nil
	}
	w := &walker{t: th}
	th.VM = w
	tree, err := parse.Parse(m, source.NewFile("case", code), parse.Limits{})
	if err != nil {
		return "!!" + err.Error()
	}
	err = w.program(tree.Body, &scope{vars: map[string]object.Value{}, up: builtinScope()})
	var e *object.Exc
	if errors.As(err, &e) {
		msg, serr := object.ToString(th, e.Value())
		if serr != nil {
			msg = serr.Error()
		}
		return out.String() + "!" + e.Type().Name + ": " + msg
	}
	if err != nil {
		return out.String() + "!!" + err.Error()
	}
	return out.String()
}

func (w *walker) program(body []syntax.Stmt, s *scope) error {
	last, ok := body[len(body)-1].(*syntax.ExprStmt)
	if ok {
		body = body[:len(body)-1]
	}
	if err := w.block(body, s); err != nil || !ok {
		return err
	}
	v, err := w.eval(last.Value, s)
	if err != nil || v.IsNone() {
		return err
	}
	text, err := object.Repr(w.t, v)
	if err != nil {
		return err
	}
	return w.t.Print(text)
}
