// This file defines the judge: it runs the cases of a file in one program and holds the answers against the file.

package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/alkimi/pyexec/executor"
)

//go:embed driver.py
var driver string

// judge runs cases.
type judge struct {
	ex               *executor.Executor
	python           string
	compared, differ int
}

func newJudge(python string) (*judge, error) {
	ex, err := executor.New(executor.Config{
		Policy: &executor.Policy{AllowLambda: true},
		Limits: executor.Limits{Time: time.Minute, Memory: 1 << 30, Output: 32 << 20},
	})
	return &judge{ex: ex, python: python}, err
}

// row is a case as the driver takes it.
func (c *testCase) row() []any {
	return []any{c.ID, c.Op, c.Prec, c.Rounding, c.Emax, c.Emin, c.Clamp, c.Operands}
}

// run runs the cases of a file.
func (j *judge) run(name string, cases []*testCase) (outcome, error) {
	o := outcome{File: name, skips: map[string]int{}}
	var asked []*testCase
	for _, c := range cases {
		if c.skip == "" || c.runnable() {
			asked = append(asked, c)
		}
		if c.skip != "" {
			o.skips[c.skip]++
		}
	}
	answers, err := j.answers(asked)
	if err != nil {
		return o, err
	}
	if j.python != "" {
		if err := j.compare(asked, answers); err != nil {
			return o, err
		}
	}
	for i, c := range asked {
		if c.skip != "" {
			continue
		}
		o.Total++
		if why := c.judge(answers[i]); why == "" {
			o.Passed++
		} else {
			o.failures = append(o.failures, c.ID+": "+why)
		}
	}
	return o, nil
}

// runnable tells a case that is left out for its answer, not because Python could not run it or would take too long.
func (c *testCase) runnable() bool {
	return c.skip != noEncoding && c.skip != noRescale && c.Prec < 1_000_000
}

// judge says what is wrong with the answer to a case, or "".
func (c *testCase) judge(answer string) string {
	f := strings.Split(answer, "\t")
	switch {
	case len(f) != 6 || f[0] != c.ID:
		return fmt.Sprintf("malformed answer %q", answer)
	case f[1] != c.want:
		return fmt.Sprintf("%s is %s, not %s", c.call(), f[1], c.want)
	case f[2] != c.flags:
		return fmt.Sprintf("%s notes %q, not %q", c.call(), f[2], c.flags)
	case f[3] != c.raises():
		return fmt.Sprintf("%s raises %q, not %q", c.call(), f[3], c.raises())
	case f[4]+f[5] == "":
		return ""
	case f[4] != c.want:
		return fmt.Sprintf("%s is %s as a method of Decimal, not %s", c.call(), f[4], c.want)
	case f[5] != c.flags:
		return fmt.Sprintf("%s notes %q as a method of Decimal, not %q", c.call(), f[5], c.flags)
	}
	return ""
}

func (c *testCase) call() string { return c.Op + "(" + strings.Join(c.Operands, ", ") + ")" }

// answers are the lines that the driver prints on pyexec.
func (j *judge) answers(cases []*testCase) ([]string, error) {
	rows := make([]any, len(cases))
	for i, c := range cases {
		rows[i] = c.row()
	}
	var out bytes.Buffer
	_, err := j.ex.Execute(context.Background(), executor.Request{Code: driver, Name: "driver.py", Args: map[string]any{"cases": rows}, Output: &out})
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, out.String())
	}
	return lines(out.String(), len(cases))
}

func lines(text string, n int) ([]string, error) {
	list := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if n == 0 && text == "" {
		return nil, nil
	}
	if len(list) != n {
		return nil, fmt.Errorf("%d answers to %d cases", len(list), n)
	}
	return list, nil
}

// compare runs the cases on another Python.
func (j *judge) compare(cases []*testCase, answers []string) error {
	rows := make([]any, len(cases))
	for i, c := range cases {
		rows[i] = c.row()
	}
	in, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	cmd := exec.Command(j.python, "-c", "import json, sys\ncases = json.load(sys.stdin)\n"+driver)
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return err
	}
	theirs, err := lines(string(out), len(cases))
	if err != nil {
		return err
	}
	for i, c := range cases {
		j.compared++
		if answers[i] != theirs[i] {
			j.differ++
			fmt.Printf("%s: %q, but %q on %s\n", c.call(), answers[i], theirs[i], j.python)
		}
	}
	return nil
}
