// This file defines outcomes, their counts and their file.

package main

import (
	"fmt"
	"sort"
	"strings"
)

// outcome is what became of one case.
type outcome struct {
	name           string
	accepted, same bool // same: the answer is CPython's

	answer string
}

// tally counts outcomes by what the suite says of a case: its name begins with y_ where it must be accepted, with n_ where it must be
// rejected; of the others it does not say.
type tally struct {
	same, all       int
	accepted, valid int
	rejected, wrong int
}

func count(list []outcome) tally {
	t := tally{all: len(list)}
	for _, o := range list {
		if o.same {
			t.same++
		}
		switch {
		case strings.HasPrefix(o.name, "y_"):
			t.valid++
			if o.accepted {
				t.accepted++
			}
		case strings.HasPrefix(o.name, "n_"):
			t.wrong++
			if !o.accepted {
				t.rejected++
			}
		}
	}
	return t
}

// String is what the README says.
func (t tally) String() string {
	return fmt.Sprintf("%d of %d answers are CPython's; %d of %d valid texts are accepted and %d of %d invalid ones rejected", t.same, t.all,
		t.accepted, t.valid, t.rejected, t.wrong)
}

// format is the text of the outcomes file: a case a line.
func format(list []outcome) string {
	lines := make([]string, len(list))
	for i, o := range list {
		what, whose := "rejected", "as CPython"
		if o.accepted {
			what = "accepted"
		}
		if !o.same {
			whose = "unlike CPython"
		}
		lines[i] = fmt.Sprintf("%s\t%s\t%s\n", o.name, what, whose)
	}
	sort.Strings(lines)
	return strings.Join(lines, "")
}

// parse reads an outcomes file.
func parse(text string) ([]outcome, error) {
	var list []outcome
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("%q has not three fields", line)
		}
		list = append(list, outcome{name: fields[0], accepted: fields[1] == "accepted", same: fields[2] == "as CPython"})
	}
	return list, nil
}
