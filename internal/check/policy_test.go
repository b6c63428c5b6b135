// This file defines the tests of Policy, of the lists, and of the text of findings.

package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

func TestAllowedModules(t *testing.T) {
	spec := []string{"collections", "datetime", "decimal", "functools", "itertools", "json", "math", "numpy", "pandas", "statistics", "timedelta"}
	if diff := cmp.Diff(spec, AllowedModules(nil)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(spec, AllowedModules(&Policy{})); diff != "" {
		t.Error(diff)
	}
	extras := AllowedModules(&Policy{Extras: true})
	if len(extras) != len(spec)+len(ExtraModules()) || !slices.IsSorted(extras) || !slices.Contains(extras, "typing") {
		t.Error(extras)
	}
	got := AllowedModules(&Policy{AllowModules: []string{"scipy.stats", "math"}, DenyModules: []string{"json", "pandas", "scipy.io"}})
	want := []string{"collections", "datetime", "decimal", "functools", "itertools", "math", "numpy", "scipy.stats", "statistics", "timedelta"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAllowedBuiltins(t *testing.T) {
	list := AllowedBuiltins(nil)
	for _, name := range []string{"list", "print", "type", "sorted", "ValueError", "repr", "super", "complex", "object", "NotImplemented"} {
		if !slices.Contains(list, name) {
			t.Errorf("%s is missing", name)
		}
	}
	for name, r := range nameRules {
		if (r == ruleHard || r == ruleSoft) && slices.Contains(list, name) {
			t.Errorf("%s is both allowed and refused", name)
		}
	}
	if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
		t.Error("not sorted, or doubles")
	}
	got := AllowedBuiltins(&Policy{AddBuiltins: []string{"hasattr", "eval", "print"}, RemoveBuiltins: []string{"print", "type"}})
	if slices.Contains(got, "print") || slices.Contains(got, "type") || slices.Contains(got, "eval") || !slices.Contains(got, "hasattr") {
		t.Error(got)
	}
}

// TestListsAreCopies makes sure that a caller cannot change the policy of everyone else.
func TestListsAreCopies(t *testing.T) {
	for name, f := range map[string]func() []string{
		"modules":  func() []string { return AllowedModules(nil) },
		"builtins": func() []string { return AllowedBuiltins(nil) },
		"extras":   ExtraModules,
		"methods":  OperatorMethods,
	} {
		list := f()
		first := list[0]
		list[0] = "changed"
		if f()[0] != first {
			t.Errorf("%s can be changed", name)
		}
	}
}

func TestTablesAreWellFormed(t *testing.T) {
	for name := range operatorMethods {
		if !isDunder(name) {
			t.Errorf("operator method %s is not a dunder", name)
		}
	}
	for name := range dunderHints {
		if !isDunder(name) {
			t.Errorf("dunder hint %s is not a dunder", name)
		}
	}
	for name := range nameHints {
		if r := nameRules[name]; r != ruleHard && r != ruleSoft {
			t.Errorf("hint for %s, which no rule refuses", name)
		}
	}
	for name := range moduleHints {
		if (&Policy{}).allows(name) {
			t.Errorf("hint for module %s, which is allowed", name)
		}
	}
	for name, r := range nameRules {
		if r == ruleModule && moduleHints[name] == "" {
			t.Errorf("no hint for module %s", name)
		}
	}
}

func TestIsDunder(t *testing.T) {
	for name, want := range map[string]bool{
		"__class__": true, "__x__": true, "___x___": true, "__x": false, "x__": false, "_x_": false, "__": false, "____": false,
		"_____": false, "__x_": false, "": false, "__a.b__": true,
	} {
		if got := isDunder(name); got != want {
			t.Errorf("isDunder(%q) = %t", name, got)
		}
	}
}

// TestDunderInFormat has the templates that CPython 3.11 reads an attribute for, and some that it does not.
func TestDunderInFormat(t *testing.T) {
	for template, want := range map[string]string{
		"{0.__class__}":           "__class__",
		"{.__class__}":            "__class__",
		"{x.a.__dict__}":          "__dict__",
		"{x[k].__dict__}":         "__dict__",
		"{x[}].__dict__}":         "__dict__",
		"{x[{].__dict__}":         "__dict__",
		"{0:{1.__class__}}":       "__class__",
		"{0!r:>{1.__class__}}":    "__class__",
		"{{{0.__class__}}}":       "__class__",
		"{{}} {0.__class__}":      "__class__",
		"{0.__class__":            "__class__",
		"{a} {b} {c.__mro__} {d}": "__mro__",
		"{0.__class__[x":          "__class__",
		"{0.__name__}":            "",
		"{0.__doc__}":             "",
		"{__class__}":             "",
		"{0[__class__]}":          "",
		"{0[a.__class__]}":        "",
		"{{0.__class__}}":         "",
		"0.__class__":             "",
		"{0.__x}":                 "",
		"{0:.__class__}":          "",
		"":                        "",
		"{":                       "",
		"{0[":                     "",
	} {
		if got := dunderInFormat(template); got != want {
			t.Errorf("dunderInFormat(%q) = %q, want %q", template, got, want)
		}
	}
}

func TestHints(t *testing.T) {
	none := &Policy{}
	for _, c := range []struct{ hint, want string }{
		{hintForModule("os", none), "allowed modules: collections, datetime, decimal, functools, itertools, json, math, numpy, pandas, statistics, timedelta"},
		{hintForModule("typing", none), "typing is one of the extra modules that the host may turn on"},
		{hintForModule("nupmy", none), "did you mean numpy?"},
		{hintForModule("panda", none), "did you mean pandas?"},
		{hintForModule("requests.sessions", none), "load_trades()"},
		{hintForModule("matplotlib.pyplot", none), "assign the numbers or the DataFrame to result"},
		{hintForName("open", none), "load_trades(), load_balances() or load_snapshots()"},
		{hintForName("getattr", none), "write the attribute: obj.name"},
		{hintForName("__import__", none), "write an import statement"},
		{hintForName("print", none), "the host does not allow this name"},
		{hintForDunder("__class__", none), "use type(obj)"},
		{hintForDunder("__len__", none), "write len(x)"},
		{hintForDunder("__zzz__", none), "__name__ and __doc__ may be read"},
	} {
		if !strings.Contains(c.hint, c.want) {
			t.Errorf("hint %q lacks %q", c.hint, c.want)
		}
	}
	if strings.Contains(hintForModule("os", none), "did you mean") {
		t.Error("os is not a misspelling")
	}
	if strings.Contains(hintForModule("typing", &Policy{Extras: true, DenyModules: []string{"typing"}}), "turn on") {
		t.Error("a denied extra cannot be turned on")
	}
}

func TestErrorText(t *testing.T) {
	code := "import os\nf = lambda x: x\n"
	toks := []parse.Token{
		{Kind: parse.Keyword, Text: "import", Span: source.Span{Start: 0, End: 6}},
		{Kind: parse.Name, Text: "os", Span: source.Span{Start: 7, End: 9}},
		{Kind: parse.Name, Text: "f", Span: source.Span{Start: 10, End: 11}},
		{Kind: parse.Op, Text: "=", Span: source.Span{Start: 12, End: 13}},
		{Kind: parse.Keyword, Text: "lambda", Span: source.Span{Start: 14, End: 20}},
	}
	mod := &syntax.Module{Body: []syntax.Stmt{
		&syntax.Import{At: at(0, 9), Names: []*syntax.Alias{{At: at(7, 9), Name: "os"}}},
		&syntax.Assign{
			At:      at(10, 25),
			Targets: []syntax.Expr{&syntax.Name{At: at(10, 11), ID: "f"}},
			Value:   &syntax.Lambda{At: at(14, 25), Args: &syntax.Arguments{Args: []*syntax.Arg{{At: at(21, 22), Name: "x"}}}, Body: &syntax.Name{At: at(24, 25), ID: "x"}},
		},
	}}
	found, err := Check(plentyMeter(t), source.NewFile("s", code), toks, mod, nil)
	if err != nil {
		t.Fatal(err)
	}
	e := &ValidationError{found}
	if e.Message() != "Validation error: Import not allowed: os" {
		t.Error(e.Message())
	}
	want := `Validation error: Import not allowed: os
1:8: Import not allowed: os
    import os
           ^^
    hint: ` + hintForModule("os", &Policy{}) + `
2:5: Forbidden pattern detected: lambda
    f = lambda x: x
        ^^^^^^
    hint: ` + hintLambda
	if diff := cmp.Diff(want, e.Error()); diff != "" {
		t.Error(diff)
	}
	if found[0].Layer != Imports || found[1].Layer != Patterns {
		t.Error(found[0].Layer, found[1].Layer)
	}
}
