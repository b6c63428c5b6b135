// This file defines the tests of Check on the cases of testdata.

package check

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

var policies = map[string]*Policy{
	"":        nil,
	"extras":  {Extras: true},
	"lambda":  {AllowLambda: true},
	"modules": {AllowModules: []string{"scipy", "requests", "ta.momentum"}, DenyModules: []string{"json", "numpy.random"}},
	"builtins": {
		AddBuiltins: []string{"hasattr", "eval"}, RemoveBuiltins: []string{"print"}, ForbiddenNames: []string{"load_trades"},
	},
	"globals": {Globals: []string{"input", "id", "sys"}},
}

// plentyMeter is a meter that no test here exhausts.
func plentyMeter(t testing.TB) *budget.Meter {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: 256 << 20, Depth: 1000, Output: 1 << 20})
	t.Cleanup(m.Stop)
	return m
}

var wantMark = regexp.MustCompile(`  #! (.*)$`)

// wanted reads the findings that a case expects from the comments on its lines.
func wanted(code string) []string {
	var list []string
	for i, line := range strings.Split(code, "\n") {
		m := wantMark.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		for part := range strings.SplitSeq(m[1], " | ") {
			column, what, _ := strings.Cut(part, " ")
			message := "Forbidden pattern detected: " + what
			if module, ok := strings.CutPrefix(what, "import "); ok {
				message = "Import not allowed: " + module
			}
			list = append(list, fmt.Sprintf("%d:%s: %s", i+1, column, message))
		}
	}
	return list
}

// TestCases takes tokens and trees from the product's parser.
func TestCases(t *testing.T) {
	testCases(t, func(t *testing.T, c testCase, f *source.File) ([]parse.Token, *syntax.Module) {
		m := plentyMeter(t)
		toks, err := parse.Tokenize(m, f)
		if err != nil {
			t.Fatal(err)
		}
		mod, err := parse.Parse(m, f, parse.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		return toks, mod
	})
}

// TestCasesOfCPython takes them from CPython, so that a mistake of the parser cannot hide one of the check.
func TestCasesOfCPython(t *testing.T) {
	trees := readTrees(t)
	testCases(t, func(t *testing.T, c testCase, f *source.File) ([]parse.Token, *syntax.Module) {
		tree, ok := trees[c.name]
		if !ok {
			t.Fatal("not recorded; run testdata/record.py")
		}
		return tree.tokens(), build(t, tree.Tree).Interface().(*syntax.Module)
	})
}

func testCases(t *testing.T, read func(*testing.T, testCase, *source.File) ([]parse.Token, *syntax.Module)) {
	for _, c := range readCases(t) {
		t.Run(c.name, func(t *testing.T) {
			p, ok := policies[c.policy]
			if !ok {
				t.Fatalf("no policy %q", c.policy)
			}
			f := source.NewFile("<script>", c.code)
			toks, mod := read(t, c, f)
			found, err := Check(plentyMeter(t), f, toks, mod, p)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range found {
				got = append(got, fmt.Sprintf("%d:%d: %s", d.Line, d.Column, d.Message))
				if d.Hint == "" || d.Layer == 0 || d.Snippet == "" {
					t.Errorf("incomplete finding %+v", d)
				}
			}
			if diff := cmp.Diff(wanted(c.code), got); diff != "" {
				t.Errorf("want - got +\n%s", diff)
			}
		})
	}
}
