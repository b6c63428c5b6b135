// This file defines outcomes, the rows that gather them by test, their counts and their file.

package main

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// The verdicts on a test.
const (
	passed       = "passed"
	failed       = "failed"
	notAttempted = "not attempted"
)

// outcome is what became of one test with one set of parameters.
type outcome struct {
	Name, Verdict, Reason string

	details string
}

// row is how many sets of parameters of one test had one verdict, and the class of the reason.
type row struct {
	name, verdict string
	n             int
	reason        string
}

// class is the class of a reason: its part before a colon, the class of the exception of a failure.
func class(o outcome) string {
	reason, _, _ := strings.Cut(o.Reason, ":")
	return reason
}

// gather makes rows of outcomes, in order.
func gather(list []outcome) []row {
	at := map[row]int{}
	var rows []row
	for _, o := range list {
		name, _, _ := strings.Cut(o.Name, "[")
		key := row{name: name, verdict: o.Verdict, reason: class(o)}
		i, ok := at[key]
		if !ok {
			i = len(rows)
			at[key] = i
			rows = append(rows, key)
		}
		rows[i].n++
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].line() < rows[j].line() })
	return rows
}

// line is a row of the outcomes file.
func (r row) line() string {
	return strings.TrimRight(r.name+"\t"+r.verdict+"\t"+strconv.Itoa(r.n)+"\t"+r.reason, "\t")
}

// tally counts outcomes.
type tally struct{ passed, failed, notAttempted int }

func count(rows []row) tally {
	var t tally
	for _, r := range rows {
		switch r.verdict {
		case passed:
			t.passed += r.n
		case failed:
			t.failed += r.n
		default:
			t.notAttempted += r.n
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

// table is the table of the README: the tests of each path.
func table(rows []row) string {
	var out strings.Builder
	out.WriteString("| tests | attempted | pass | not attempted |\n| --- | --- | --- | --- |\n")
	for _, p := range append(append([]string(nil), paths...), apart) {
		var part []row
		for _, r := range rows {
			if strings.HasPrefix(r.name, p) && (p == apart || !strings.HasPrefix(r.name, apart)) {
				part = append(part, r)
			}
		}
		t := count(part)
		fmt.Fprintf(&out, "| %s | %d | %d | %d |\n", p, t.passed+t.failed, t.passed, t.notAttempted)
	}
	return out.String()
}

// format is the text of the outcomes file: a row a line, with tabs between name, verdict, number and reason.
func format(rows []row) string {
	var out strings.Builder
	for _, r := range rows {
		out.WriteString(r.line() + "\n")
	}
	return out.String()
}

// parse reads an outcomes file.
func parse(text string) ([]row, error) {
	var rows []row
	for line := range strings.Lines(text) {
		fields := strings.SplitN(strings.TrimSuffix(line, "\n"), "\t", 4)
		if len(fields) < 3 || fields[1] != passed && len(fields) < 4 {
			return nil, fmt.Errorf("%q has no number or no reason", line)
		}
		n, err := strconv.Atoi(fields[2])
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%q has no number", line)
		}
		fields = append(fields, "")
		rows = append(rows, row{fields[0], fields[1], n, fields[3]})
	}
	return rows, nil
}
