// This file tests the reading and judging of cases, and that the README says what the outcomes file says.

package main

import (
	_ "embed"
	"os"
	"strings"
	"testing"
)

//go:embed outcomes.txt
var recorded string

func TestOutcomes(t *testing.T) {
	list, err := parse(recorded)
	if err != nil {
		t.Fatal(err)
	}
	if format(list) != recorded {
		t.Error("outcomes.txt is not as -write writes it")
	}
	for _, o := range list {
		if o.Passed != o.Total || len(o.failures) > 0 {
			t.Errorf("%s: %d of %d pass: %q", o.File, o.Passed, o.Total, o.failures)
		}
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if s := count(list).String(); !strings.Contains(string(readme), s) {
		t.Errorf("the README does not say: %s", s)
	}
}

// made are cases of our own: the last four are wrong on purpose.
const made = `
version: 1.00
precision: 5
rounding: half_up -- the usual one
maxExponent: 99
minExponent: -99
clamp: 0
own1 add 1 2.50 -> 3.50
own2 divide '1' 3 -> 0.33333 Inexact Rounded -- a third
own3 toSci '1 2' -> NaN Conversion_syntax
own4 toSci "'" -> NaN Conversion_syntax
own5 add # 1 -> #
own6 rescale 1 2 -> 1E+2
own7 iszero 0.0 -> 1
own8 add 9E+99 9E+99 -> Infinity Overflow Inexact Rounded
bad1 add 1 1 -> 3
bad2 divide 1 3 -> 0.33333 Rounded
bad3 multiply 2 2 -> 4 Clamped
bad4 abs -1 -> -1
`

func TestJudge(t *testing.T) {
	cases, err := readCases(made)
	if err != nil {
		t.Fatal(err)
	}
	j, err := newJudge("")
	if err != nil {
		t.Fatal(err)
	}
	o, err := j.run("made", cases)
	if err != nil {
		t.Fatal(err)
	}
	want := "made 6/10\n  1 not run: " + noEncoding + "\n  1 not run: " + noRescale + "\n" +
		"  failed bad1: add(1, 1) is 2, not 3\n" +
		"  failed bad2: divide(1, 3) notes \"Inexact Rounded\", not \"Rounded\"\n" +
		"  failed bad3: multiply(2, 2) notes \"\", not \"Clamped\"\n" +
		"  failed bad4: abs(-1) is 1, not -1\n"
	if got := format([]outcome{o}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	back, err := parse(want)
	if err != nil {
		t.Fatal(err)
	}
	if got := format(back); got != want {
		t.Errorf("%q became %q", want, got)
	}
	if got, want := count(back).String(), "6 of 10 cases pass (60.0 %); 2 are not run"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestMalformed(t *testing.T) {
	for _, text := range []string{"nothing", "precision: many", "rounding: sideways", "a add 1 1 -> 2 Surprise", "a add '1 -> 2", "a -> b"} {
		if _, err := readCases(text); err == nil {
			t.Errorf("%q was taken", text)
		}
	}
	for _, text := range []string{"add 1\n", "  3 not run: nothing before\n", "add 1/1\n  many not run: why\n"} {
		if _, err := parse(text); err == nil {
			t.Errorf("%q was taken", text)
		}
	}
}
