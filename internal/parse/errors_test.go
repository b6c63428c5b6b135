// This file tests the errors against CPython's.

package parse

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

// splitFile reads programs separated by lines "#%%".
func splitFile(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(data), "#%%\n")
}

// describe gives an error as "Kind line:column message".
func describe(err error) string {
	var s *SyntaxError
	if errors.As(err, &s) {
		return fmt.Sprintf("%s %d:%d %s", s.Kind, s.Line(), s.Column(), s.Msg)
	}
	if err != nil {
		return err.Error()
	}
	return "none"
}

// TestErrors compares kind, line, column and message with CPython's for the programs of errors.txt. Where they differ on purpose,
// errors.known says what we give, and why.
func TestErrors(t *testing.T) {
	texts := splitFile(t, "testdata/errors.txt")
	data, err := os.ReadFile("testdata/errors.golden")
	if err != nil {
		t.Fatal(err)
	}
	golden := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if len(golden) != len(texts) {
		t.Fatalf("%d programs, %d goldens", len(texts), len(golden))
	}
	known := readKnown(t)
	used := map[string]bool{}
	for i, text := range texts {
		_, _, err := parseText(text)
		got := describe(err)
		want := withoutEnd(golden[i])
		if k, ok := known[text]; ok {
			used[text] = true
			if k == want {
				t.Errorf("%q: errors.known lists what CPython says", text)
			}
			want = k
		}
		if got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
	for text := range known {
		if !used[text] {
			t.Errorf("errors.known has a program that errors.txt lacks: %q", text)
		}
	}
}

// withoutEnd takes the end of the place out of a golden line.
func withoutEnd(s string) string {
	f := strings.SplitN(s, " ", 3)
	if len(f) < 3 {
		return s
	}
	place, _, _ := strings.Cut(f[1], "-")
	return f[0] + " " + place + " " + f[2]
}

// readKnown reads the known differences: programs separated by "#%%", each with a last line "#= " that says what we give. Lines
// "#: " give reasons.
func readKnown(t *testing.T) map[string]string {
	known := map[string]string{}
	for _, part := range splitFile(t, "testdata/errors.known") {
		var program strings.Builder
		for _, line := range strings.SplitAfter(part, "\n") {
			if want, ok := strings.CutPrefix(line, "#= "); ok {
				known[program.String()] = strings.TrimSuffix(want, "\n")
			} else if !strings.HasPrefix(line, "#: ") {
				program.WriteString(line)
			}
		}
	}
	return known
}
