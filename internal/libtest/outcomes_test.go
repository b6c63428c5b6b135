// This file tests that the outcomes files are complete, and that the README says what they say.

package main

import (
	"os"
	"strings"
	"testing"
)

func TestOutcomes(t *testing.T) {
	known, err := readKnown(knownText)
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	seen, used := map[string]bool{}, map[string]bool{}
	for _, file := range []string{"outcomes.txt", "modules.txt"} {
		recorded, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		list, err := parse(string(recorded))
		if err != nil {
			t.Fatal(err)
		}
		if got := format(list); got != string(recorded) {
			t.Errorf("%s is not in order: write it with -write", file)
		}
		for _, o := range list {
			if seen[o.Name] {
				t.Errorf("%s stands there twice", o.Name)
			}
			seen[o.Name] = true
			why := known.reason(o.Name)
			switch {
			case o.Verdict == failed && why == "":
				t.Errorf("%s fails, but is no known difference: %s", o.Name, o.Reason)
			case o.Verdict == failed:
				used[why] = true
			case o.Verdict != passed && o.Verdict != notAttempted:
				t.Errorf("%s: %s is no verdict", o.Name, o.Verdict)
			}
		}
		tally := count(list)
		if 20*tally.passed < 19*(tally.passed+tally.failed) {
			t.Errorf("%s: less than 95 %% pass: %v", file, tally)
		}
		if !strings.Contains(string(readme), tally.String()) {
			t.Errorf("the README does not say: %s", tally)
		}
		if file == "modules.txt" && !strings.Contains(string(readme), table(list)) {
			t.Errorf("the README does not hold:\n%s", table(list))
		}
	}
	for _, e := range known {
		if !used[e[1]] {
			t.Errorf("nothing fails because of %s", e[1])
		}
	}
}

func TestKnown(t *testing.T) {
	if _, err := readKnown("nothing-but-a-name\n"); err == nil {
		t.Error("a line without a reason was taken")
	}
	list, err := readKnown("# a comment\n\ntest_a.B.* first\ntest_b.c[3] second\n")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"test_a.B.x": "first", "test_b.c[3]": "second", "test_b.c3": "second", "test_c": ""} {
		if got := list.reason(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestParse(t *testing.T) {
	if _, err := parse("test_a.B.x\tfailed\n"); err == nil {
		t.Error("a failure without a reason was taken")
	}
	list := []outcome{{Name: "b", Verdict: failed, Reason: "why"}, {Name: "a", Verdict: passed}, {Name: "c", Verdict: notAttempted, Reason: "policy"}}
	text := format(list)
	back, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if got := format(back); got != text {
		t.Errorf("%q became %q", text, got)
	}
	if got, want := count(back).String(), "1 of 2 attempted tests pass (50.0 %); 1 are not attempted"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
