// This file defines outcomes, their counts, their file and the list of known differences.

package main

import (
	_ "embed"
	"fmt"
	"path"
	"slices"
	"sort"
	"strings"
)

// The verdicts on a test.
const (
	passed       = "passed"
	failed       = "failed"
	notAttempted = "not attempted"
)

// outcome is what became of one test.
type outcome struct {
	Name, Verdict, Reason string

	details string
}

// tally counts outcomes.
type tally struct{ passed, failed, notAttempted int }

func count(list []outcome) tally {
	var t tally
	for _, o := range list {
		switch o.Verdict {
		case passed:
			t.passed++
		case failed:
			t.failed++
		default:
			t.notAttempted++
		}
	}
	return t
}

// String is the line that the README shows.
func (t tally) String() string {
	attempted := t.passed + t.failed
	return fmt.Sprintf("%d of %d attempted tests pass (%.1f %%); %d are not attempted", t.passed, attempted,
		100*float64(t.passed)/float64(max(attempted, 1)), t.notAttempted)
}

// table is the table of the README: the tests of each module.
func table(list []outcome) string {
	var out strings.Builder
	out.WriteString("| module | attempted | pass | not attempted |\n| --- | --- | --- | --- |\n")
	for _, m := range modules {
		var part []outcome
		for _, o := range list {
			if slices.ContainsFunc(m.tests, func(test string) bool { return strings.HasPrefix(o.Name, test+".") }) {
				part = append(part, o)
			}
		}
		t := count(part)
		fmt.Fprintf(&out, "| %s | %d | %d | %d |\n", m.name, t.passed+t.failed, t.passed, t.notAttempted)
	}
	return out.String()
}

// format is the text of the outcomes file: a test a line, with tabs between name, verdict and reason.
func format(list []outcome) string {
	lines := make([]string, len(list))
	for i, o := range list {
		lines[i] = strings.TrimRight(o.Name+"\t"+o.Verdict+"\t"+o.Reason, "\t") + "\n"
	}
	sort.Strings(lines)
	return strings.Join(lines, "")
}

// parse reads an outcomes file.
func parse(text string) ([]outcome, error) {
	var list []outcome
	for line := range strings.Lines(text) {
		fields := strings.SplitN(strings.TrimSuffix(line, "\n"), "\t", 3)
		if len(fields) < 2 || fields[1] != passed && len(fields) < 3 {
			return nil, fmt.Errorf("%q has no reason", line)
		}
		fields = append(fields, "")
		list = append(list, outcome{Name: fields[0], Verdict: fields[1], Reason: fields[2]})
	}
	return list, nil
}

//go:embed known.txt
var knownText string

// knownList holds the reasons of known differences by pattern of a test's name.
type knownList [][2]string

// readKnown reads lines "PATTERN reason"; the patterns are path.Match's, and lines that begin with # are comments.
func readKnown(text string) (knownList, error) {
	var list knownList
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		pattern, why, ok := strings.Cut(line, " ")
		if _, err := path.Match(pattern, ""); err != nil || !ok {
			return nil, fmt.Errorf("known.txt: %q is not a pattern and a reason", line)
		}
		list = append(list, [2]string{pattern, strings.TrimSpace(why)})
	}
	return list, nil
}

func (k knownList) reason(name string) string {
	for _, e := range k {
		// Names of examples end in [n], which a pattern would take for a class of characters.
		if ok, _ := path.Match(e[0], name); ok || e[0] == name {
			return e[1]
		}
	}
	return ""
}
