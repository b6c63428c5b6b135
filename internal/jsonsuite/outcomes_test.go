// This file tests that the outcomes file is in order, that every answer in it is CPython's, and that the README says what it says.

package main

import (
	_ "embed"
	"os"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

//go:embed outcomes.txt
var recorded string

// known are the reasons why an answer is not CPython's.
var known = map[string]string{
	"n_structure_open_array_object.json": "the nesting at which a text is refused is another, so the message names the other kind of container",
}

func TestOutcomes(t *testing.T) {
	list, err := parse(recorded)
	if err != nil {
		t.Fatal(err)
	}
	if format(list) != recorded {
		t.Error("outcomes.txt is not in order: write it with -write")
	}
	for _, o := range list {
		if o.same == (known[o.name] != "") {
			t.Errorf("%s is answered as CPython does: %v", o.name, o.same)
		}
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), count(list).String()) {
		t.Errorf("the README does not say: %s", count(list))
	}
}

// TestJudge runs cases whose answers are known.
func TestJudge(t *testing.T) {
	ex, err := executor.New(executor.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		data, want     string
		accepted, same bool
	}{
		{"[1, 2.50]", "[1, 2.5]", true, true},
		{"\xff\xfe[\x00]\x00", "[]", true, true},
		{"[1", "! JSONDecodeError: \"Expecting ',' delimiter: line 1 column 3 (char 2)\"", false, true},
		{"[1]", "[2]", true, false},
	} {
		o, err := judge(ex, "case", []byte(c.data), c.want)
		if err != nil || o.accepted != c.accepted || o.same != c.same {
			t.Errorf("%q: %+v %v", c.data, o, err)
		}
	}
}
