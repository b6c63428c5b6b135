// This file defines the judge: it asks Python for adapted tests and runs them on pyexec.

package main

import (
	"bufio"
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/alkimi/pyexec/executor"
)

//go:embed adapt.py
var adapter string

// prelude is what programs find of pytest and of pandas' own assertions.
//
//go:embed prelude.py
var prelude string

// maxReason bounds the reasons of the outcomes file.
const maxReason = 110

// judge collects the outcomes of tests.
type judge struct {
	ex       *executor.Executor
	only     *regexp.Regexp
	outcomes []outcome
}

func newJudge(only *regexp.Regexp) (*judge, error) {
	ex, err := executor.New(executor.Config{
		Policy: &executor.Policy{AllowLambda: true, Extras: true},
		Limits: executor.Limits{Time: 20 * time.Second, Memory: 1 << 30, Source: 1 << 20, Output: 8 << 20},
	})
	return &judge{ex: ex, only: only}, err
}

// question is a line from the adapter: a test with its program, or with the reason why it has none.
type question struct {
	Name, Reason, Code string
}

// run starts the adapter and answers its lines until it ends; the lines also go to the file save, if it is named.
func (j *judge) run(python, save string, list []string) error {
	dir, err := os.MkdirTemp("", "pandastest")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for name, text := range map[string]string{"adapt.py": adapter, "prelude.py": prelude} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	cmd := exec.Command(python, append([]string{"adapt.py", "prelude.py", j.only.String()}, list...)...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	var lines io.Reader = out
	if save != "" {
		f, err := os.Create(save)
		if err != nil {
			return err
		}
		defer f.Close()
		lines = io.TeeReader(out, f)
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	return errors.Join(j.answer(lines), cmd.Wait())
}

// reread answers the lines of a file that run saved.
func (j *judge) reread(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	return j.answer(f)
}

func (j *judge) answer(in io.Reader) error {
	lines := bufio.NewReader(in)
	for {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		var q question
		if err := json.Unmarshal(line, &q); err != nil {
			return fmt.Errorf("%.200s: %w", bytes.TrimSpace(line), err)
		}
		switch {
		case !j.only.MatchString(q.Name):
		case q.Reason != "":
			j.add(outcome{Name: q.Name, Verdict: notAttempted, Reason: q.Reason})
		default:
			j.test(q)
		}
	}
}

func (j *judge) add(o outcome) {
	o.Reason = strings.Join(strings.Fields(o.Reason), " ")
	if r := []rune(o.Reason); len(r) > maxReason {
		o.Reason = string(r[:maxReason])
	}
	j.outcomes = append(j.outcomes, o)
}

// outside are the errors by which pyexec says that a program needs what it does not have and says so by name.
var outside = []struct {
	words  *regexp.Regexp
	reason string
}{
	{regexp.MustCompile(`is not supported here|is not supported by|frequency '.*' is not supported`), "refused by name"},
	{regexp.MustCompile(`is not an acceptable base type`), "derives from a class of pandas"},
	{regexp.MustCompile(`^(AttributeError: (module 'numpy'|'(numpy\.)?ndarray' object) has no attribute|ModuleNotFoundError: No module named 'numpy')`), "needs more of numpy"},
}

// test runs the program of a test, which passes if it comes to its end.
func (j *judge) test(q question) {
	_, err := j.ex.Execute(context.Background(), executor.Request{Code: q.Code, Output: io.Discard})
	if err == nil {
		j.add(outcome{Name: q.Name, Verdict: passed})
		return
	}
	var refused *executor.ValidationError
	if errors.As(err, &refused) && len(refused.Findings) > 0 {
		j.add(outcome{Name: q.Name, Verdict: notAttempted, Reason: "refused by policy: " + refused.Findings[0].Message})
		return
	}
	short, long := err.Error(), err.Error()
	var exc *executor.Exception
	if errors.As(err, &exc) {
		long = exc.Traceback
	}
	for _, o := range outside {
		if o.words.MatchString(short) {
			j.add(outcome{Name: q.Name, Verdict: notAttempted, Reason: o.reason + ": " + short})
			return
		}
	}
	j.add(outcome{Name: q.Name, Verdict: failed, Reason: short, details: long})
}
