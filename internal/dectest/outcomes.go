// This file defines outcomes, what became of the cases of each file, and their text.

package main

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// outcome counts the cases of one file.
type outcome struct {
	File          string
	Passed, Total int // of those that are run
	skips         map[string]int
	failures      []string // "id: why"
}

// tally is the sum of all files.
type tally struct{ passed, total, skipped int }

func count(list []outcome) tally {
	var t tally
	for _, o := range list {
		t.passed += o.Passed
		t.total += o.Total
		for _, n := range o.skips {
			t.skipped += n
		}
	}
	return t
}

// String is the line that the README shows.
func (t tally) String() string {
	return fmt.Sprintf("%d of %d cases pass (%.1f %%); %d are not run", t.passed, t.total, 100*float64(t.passed)/float64(max(t.total, 1)), t.skipped)
}

// format is the text of the outcomes file: a line a file with its name, the passed and all cases, and below it, indented, what is not run and
// what fails.
func format(list []outcome) string {
	list = append([]outcome(nil), list...)
	sort.Slice(list, func(i, j int) bool { return list[i].File < list[j].File })
	var b strings.Builder
	for _, o := range list {
		fmt.Fprintf(&b, "%s %d/%d\n", o.File, o.Passed, o.Total)
		var reasons []string
		for r := range o.skips {
			reasons = append(reasons, r)
		}
		sort.Strings(reasons)
		for _, r := range reasons {
			fmt.Fprintf(&b, "  %d not run: %s\n", o.skips[r], r)
		}
		for _, f := range o.failures {
			fmt.Fprintf(&b, "  failed %s\n", f)
		}
	}
	return b.String()
}

// parse reads an outcomes file.
func parse(text string) ([]outcome, error) {
	var list []outcome
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		var last *outcome
		if len(list) > 0 {
			last = &list[len(list)-1]
		}
		number, reason, isSkip := strings.Cut(strings.TrimSpace(line), " not run: ")
		failure, isFailure := strings.CutPrefix(line, "  failed ")
		switch {
		case isFailure && last != nil:
			last.failures = append(last.failures, failure)
		case isSkip && last != nil:
			n, err := strconv.Atoi(number)
			if err != nil {
				return nil, fmt.Errorf("%q: %w", line, err)
			}
			last.skips[reason] = n
		default:
			o := outcome{skips: map[string]int{}}
			if n, err := fmt.Sscanf(line, "%s %d/%d", &o.File, &o.Passed, &o.Total); n != 3 {
				return nil, fmt.Errorf("%q: %w", line, err)
			}
			list = append(list, o)
		}
	}
	return list, nil
}
