// This file tests that the table is what the engine says, and that nothing is missing where nothing may be.

package main

import (
	"os"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

func TestTable(t *testing.T) {
	text, lacking, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range lacking {
		t.Errorf("%s is missing", name)
	}
	have, err := os.ReadFile("../../pylib/COVERAGE.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(have) == text {
		return
	}
	old := map[string]bool{}
	for line := range strings.Lines(string(have)) {
		old[line] = true
	}
	for line := range strings.Lines(text) {
		if !old[line] {
			t.Logf("new: %.200s", line)
		}
	}
	t.Error("pylib/COVERAGE.md is not what the engine has: run `go run ./internal/coverage -write`")
}

func TestRead(t *testing.T) {
	ex, err := executor.New(executor.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		expr string
		want state
	}{
		{"json.dumps", built}, {"json.JSONEncoder", refused}, {"json.nothing", missing}, {"json.JSONDecodeError('', '', 0).pos", built},
		{"json.JSONDecodeError.nothing", missing}, {"json.__loader__", refused},
	} {
		if got, why, err := read(ex, "json", c.expr); got != c.want || err != nil {
			t.Errorf("%s: %v %q %v", c.expr, got, why, err)
		}
	}
	if _, _, err := read(ex, "json", "1 / 0"); err == nil {
		t.Error("an error of another kind was taken for an answer")
	}
}
