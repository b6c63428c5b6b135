// This file tests the import rule: a package imports only from rows above it, and only third-party modules on the list.

package rooms

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/alkimi/pyexec/"

// rows lists the packages from the bottom up. Those of one row may not import each other; a name that ends in /… stands for all
// packages below it, which may.
var rows = [][]string{
	{"internal/source", "internal/budget"},
	{"internal/syntax"},
	{"internal/parse"},
	{"internal/check"},
	{"internal/resolve", "internal/code"},
	{"internal/compile"},
	{"internal/pytext", "internal/libm"},
	{"internal/regex"},
	{"internal/object"},
	{"internal/args"},
	{"internal/vm"},
	{"internal/builtins"},
	{"internal/kernel"},
	{"internal/column"},
	{"internal/frame"},
	{"internal/ndarray"},
	{"pylib/…"},
	{"dataprovider"},
	{"store"},
	{"executor"},
	{"internal/bench/…", "internal/budgettest", "internal/coverage", "internal/dectest", "internal/jsonsuite", "internal/libtest", "internal/pandastest", "examples/…"},
	{"internal/rooms"},
}

// never lists imports that a row's order would allow.
var never = map[string][]string{
	"executor":     {"store"},     // the door does not know what hosts keep
	"dataprovider": {"internal/"}, // hosts implement it
	"store":        {"internal/", "dataprovider", "pylib/"},
}

// modules are the third-party modules that the packages may import.
var modules = map[string][]string{
	"github.com/go-python/gpython":   {"internal/parse"},
	"github.com/mattn/go-sqlite3":    {"store"},
	"github.com/apache/arrow-go/v18": nil,
	"github.com/google/go-cmp":       nil,
	"golang.org/x/text":              nil,
}

// heavy are packages of allowed modules that must not be linked: see internal/DESIGN.md.
var heavy = []string{"github.com/apache/arrow-go/v18/arrow/compute", "github.com/apache/arrow-go/v18/parquet", "github.com/apache/arrow-go/v18/arrow/flight"}

type pkg struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
	Deps                               []string
}

func packages(t *testing.T) []pkg {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports,XTestImports,Deps", module+"...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var list []pkg
	d := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

func row(name string) int {
	for i, r := range rows {
		for _, n := range r {
			if base, ok := strings.CutSuffix(n, "/…"); n == name || ok && (name == base || strings.HasPrefix(name, base+"/")) {
				return i
			}
		}
	}
	return -1
}

func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module)
		at := row(name)
		if at < 0 {
			// A package's own testdata programs and helpers belong to it.
			if base, _, ok := strings.Cut(name, "/testdata"); ok && row(base) >= 0 {
				continue
			}
			t.Errorf("package %s is in no row", name)
			continue
		}
		for _, imp := range p.Imports {
			if in, ok := strings.CutPrefix(imp, module); ok {
				same := slices.ContainsFunc(rows[at], func(n string) bool { return strings.HasSuffix(n, "/…") })
				if to := row(in); to > at || to == at && !same {
					t.Errorf("%s imports %s, which is not in a row below it", name, in)
				}
				for _, no := range never[name] {
					if strings.HasPrefix(in, no) {
						t.Errorf("%s must not import %s", name, in)
					}
				}
			}
		}
		for _, imp := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			checkModule(t, name, imp)
		}
		for _, h := range heavy {
			if slices.ContainsFunc(p.Deps, func(d string) bool { return d == h || strings.HasPrefix(d, h+"/") }) {
				t.Errorf("%s links %s", name, h)
			}
		}
	}
}

func checkModule(t *testing.T, name, imp string) {
	t.Helper()
	if !strings.Contains(strings.Split(imp, "/")[0], ".") || strings.HasPrefix(imp, module) {
		return
	}
	for m, only := range modules {
		if imp != m && !strings.HasPrefix(imp, m+"/") {
			continue
		}
		if only != nil && !slices.ContainsFunc(only, func(o string) bool { return name == o || strings.HasPrefix(name, o+"/") }) {
			t.Errorf("%s imports %s, which only %v may", name, imp, only)
		}
		return
	}
	t.Errorf("%s imports %s, which is not on the list of modules", name, imp)
}
