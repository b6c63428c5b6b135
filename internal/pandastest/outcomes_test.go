// This file tests that the outcomes file is in order and that the README says what it says, and that the prelude's assertions can fail.

package main

import (
	_ "embed"
	"os"
	"regexp"
	"strings"
	"testing"
)

//go:embed outcomes.txt
var recorded string

func TestOutcomes(t *testing.T) {
	rows, err := parse(recorded)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[row]bool{}
	for i, r := range rows {
		if i > 0 && rows[i-1].line() >= r.line() {
			t.Errorf("%s is not in order: write the file with -write", r.line())
		}
		key := r
		key.n = 0
		if seen[key] {
			t.Errorf("%s stands there twice", r.line())
		}
		seen[key] = true
		if r.verdict != passed && r.verdict != failed && r.verdict != notAttempted {
			t.Errorf("%s: no verdict", r.line())
		}
	}
	if format(rows) != recorded {
		t.Error("outcomes.txt is not what it reads as: write it with -write")
	}
	all := count(rows)
	if 10*all.passed < 7*(all.passed+all.failed) {
		t.Errorf("less than 70 %% pass: %v", all)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{all.String(), table(rows)} {
		if !strings.Contains(string(readme), want) {
			t.Errorf("the README does not say: %s", want)
		}
	}
}

func TestGather(t *testing.T) {
	list := []outcome{
		{Name: "groupby/b.py::f[1-x]", Verdict: failed, Reason: "KeyError: 1"}, {Name: "groupby/b.py::f[2-y]", Verdict: failed, Reason: "KeyError: 2"},
		{Name: "groupby/b.py::f[3-z]", Verdict: passed}, {Name: "frame/methods/a.py::g", Verdict: notAttempted, Reason: "files: open"},
	}
	rows := gather(list)
	want := "frame/methods/a.py::g\tnot attempted\t1\tfiles\ngroupby/b.py::f\tfailed\t2\tKeyError\ngroupby/b.py::f\tpassed\t1\n"
	if got := format(rows); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	back, err := parse(want)
	if err != nil {
		t.Fatal(err)
	}
	if got := format(back); got != want {
		t.Errorf("%q became %q", want, got)
	}
	if got, want := count(back).String(), "1 of 3 attempted tests pass (33.3 %); 1 are not attempted"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, bad := range []string{"a\tfailed\t1\n", "a\tpassed\n", "a\tpassed\tmany\n", "a\tpassed\t0\n"} {
		if _, err := parse(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

// TestAssertions runs the prelude's own assertions on values that differ: each has to raise.
func TestAssertions(t *testing.T) {
	j, err := newJudge(regexp.MustCompile(""))
	if err != nil {
		t.Fatal(err)
	}
	frame := "tm_assert_frame_equal(pd.DataFrame({'a': [1, 2]}, index=['x', 'y']), "
	series := "tm_assert_series_equal(pd.Series([1.5, 2.0], name='s'), "
	for _, code := range []string{
		frame + "pd.DataFrame({'a': [1, 3]}, index=['x', 'y']))",
		frame + "pd.DataFrame({'a': [1.0, 2.0]}, index=['x', 'y']))",
		frame + "pd.DataFrame({'b': [1, 2]}, index=['x', 'y']))",
		frame + "pd.DataFrame({'a': [1, 2]}, index=['x', 'z']))",
		frame + "pd.DataFrame({'a': [1, 2]}, index=pd.Index(['x', 'y'], name='n')))",
		frame + "pd.DataFrame({'a': [1, 2, 3]}))",
		frame + "pd.Series([1, 2]))",
		series + "pd.Series([1.5, 2.0], name='t'))",
		series + "pd.Series([1.5, None], name='s'))",
		series + "pd.Series([1.5, 2.001], name='s'))",
		series + "pd.Series([1.5, 2.0], index=[1, 0], name='s'))",
		"tm_assert_series_equal(pd.Series([None], dtype=object), pd.Series([float('nan')], dtype=object))",
		"tm_assert_series_equal(pd.Series(['a'], dtype='category'), pd.Series(['a']))",
		"tm_assert_index_equal(pd.Index([1, 2]), pd.Index(['1', '2']))",
		"tm_assert_index_equal(pd.Index([1, 2]), pd.Index([1.0, 2.0]))",
		"tm_assert_almost_equal([1, {'a': 2}], [1, {'a': 3}])",
		"tm_assert_dict_equal({'a': 1}, {'a': 1, 'b': 2})",
		"tm_assert_categorical_equal(pd.Categorical(['a']), pd.Categorical(['a'], ordered=True))",
		"with pytest_raises(KeyError): pass",
		"with pytest_raises(KeyError, match='b'): raise KeyError('a')",
		"assert nth([pytest_param(1, 2), 3], 0) != (1, 2)",
	} {
		j.outcomes = nil
		j.test(question{Name: code, Code: prelude + "\nraised = False\ntry:\n    " + code + "\nexcept AssertionError:\n    raised = True\nassert raised\nresult = 1\n"})
		if o := j.outcomes[0]; o.Verdict != passed {
			t.Errorf("%s: %s", code, o.Reason)
		}
	}
}
