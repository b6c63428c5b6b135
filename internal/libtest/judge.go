// This file defines the judge: it asks CPython for adapted tests and runs them on pyexec.

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

// prelude stands before every program.
//
//go:embed prelude.py
var prelude string

// maxReason bounds the reasons of the outcomes file.
const maxReason = 160

// judge collects the outcomes of tests.
type judge struct {
	ex       *executor.Executor
	only     *regexp.Regexp
	programs string
	outcomes []outcome
}

func newJudge(only *regexp.Regexp, programs string) (*judge, error) {
	ex, err := executor.New(executor.Config{
		Policy: &executor.Policy{AllowLambda: true, Extras: true},
		Limits: executor.Limits{Time: time.Minute, Memory: 1 << 30, Source: 1 << 20, Output: 8 << 20},
	})
	return &judge{ex: ex, only: only, programs: programs}, err
}

// question is a line from the adapter: a test, or a piece of code to hold against the policy.
type question struct {
	Name, Reason, Code, Output, Syntax, Check string
}

// run starts the adapter and answers its lines until it ends.
func (j *judge) run(python string, modules []string) error {
	dir, err := os.MkdirTemp("", "libtest")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	for name, text := range map[string]string{"adapt.py": adapter, "prelude.py": prelude} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	cmd := exec.Command(python, append([]string{"adapt.py", "prelude.py", j.only.String()}, modules...)...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	err = j.answer(in, out)
	in.Close()
	return errors.Join(err, cmd.Wait())
}

func (j *judge) answer(in io.Writer, out io.Reader) error {
	lines := bufio.NewReader(out)
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
		case q.Check != "":
			if _, err := fmt.Fprintln(in, j.refusal(q.Check)); err != nil {
				return err
			}
		case q.Reason != "":
			j.add(outcome{Name: q.Name, Verdict: notAttempted, Reason: q.Reason})
		case q.Syntax != "":
			j.syntax(q)
		case strings.HasPrefix(q.Output, "##"):
			j.examples(q)
		default:
			j.method(q)
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

// refusal is what the policy has against a piece of code, or "".
func (j *judge) refusal(code string) string {
	err := j.ex.Validate(context.Background(), prelude+code)
	var refused *executor.ValidationError
	if errors.As(err, &refused) && len(refused.Findings) > 0 {
		return refused.Findings[0].Message
	}
	return ""
}

// execute runs a program and says what went wrong, in short and at length.
func (j *judge) execute(name, code string) (out, short, long string) {
	if j.programs != "" {
		_ = os.WriteFile(filepath.Join(j.programs, name+".py"), []byte(prelude+code), 0o644)
	}
	var printed bytes.Buffer
	_, err := j.ex.Execute(context.Background(), executor.Request{Code: prelude + code, Output: &printed})
	if err == nil {
		return printed.String(), "", ""
	}
	var exc *executor.Exception
	if errors.As(err, &exc) {
		return printed.String(), err.Error(), exc.Traceback
	}
	return printed.String(), err.Error(), err.Error()
}

// outside are the words of errors by which pyexec says that a program needs a part of Python that scripts do not have.
var outside = []string{
	"'except*' is not supported", "'async' is not supported", "'await' is not supported",
	"metaclasses are not supported", "name 'bytearray' is not defined", "name 'memoryview' is not defined",
	"json.JSONEncoder is not supported", "json.JSONDecoder is not supported", "json.encoder is not supported", "json.decoder is not supported",
	"json.scanner is not supported", "random.SystemRandom is not supported", "time.sleep is not supported", "calendar.HTMLCalendar is not supported",
	"enum.global_enum is not supported",
}

// private is the error of a test of names that are not public, of a module or of an object.
var private = regexp.MustCompile(`^AttributeError: (module|type object)? ?'[\w.]+'( object)? has no attribute '_(\w*[^_])?'`)

// fail adds a failure, unless the program needs what scripts do not have.
func (j *judge) fail(name, short, long string) {
	for _, words := range outside {
		if strings.Contains(short, words) {
			j.add(outcome{Name: name, Verdict: notAttempted, Reason: "needs what scripts do not have: " + words})
			return
		}
	}
	if private.MatchString(short) {
		j.add(outcome{Name: name, Verdict: notAttempted, Reason: "of CPython's details: " + short})
		return
	}
	j.add(outcome{Name: name, Verdict: failed, Reason: short, details: long})
}

// method runs the program of a test method, which passes if it comes to its end.
func (j *judge) method(q question) {
	_, short, long := j.execute(q.Name, q.Code)
	if short == "" {
		j.add(outcome{Name: q.Name, Verdict: passed})
		return
	}
	j.fail(q.Name, short, long)
}

// syntax holds the SyntaxError of a piece of code against CPython's.
func (j *judge) syntax(q question) {
	got := "no SyntaxError"
	var bad *executor.SyntaxError
	if err := j.ex.Validate(context.Background(), q.Code); errors.As(err, &bad) {
		got = bad.Kind + ": " + bad.Msg
	} else if err != nil {
		j.add(outcome{Name: q.Name, Verdict: notAttempted, Reason: "refused by policy"})
		return
	}
	if got == q.Syntax {
		j.add(outcome{Name: q.Name, Verdict: passed})
		return
	}
	j.fail(q.Name, fmt.Sprintf("%s, not %s", got, q.Syntax), q.Code)
}

// examples runs the program of a doctest and compares what each example printed.
func (j *judge) examples(q question) {
	out, short, long := j.execute(q.Name, q.Code)
	got := pieces(out)
	for _, want := range strings.Split(q.Output, "##")[1:] {
		at, text, _ := strings.Cut(want, "\n")
		name := fmt.Sprintf("%s[%s]", q.Name, at)
		switch have, ok := got[at]; {
		case !ok:
			j.fail(name, "not reached: "+short, long)
		case address.ReplaceAllString(have, "") != address.ReplaceAllString(text, ""):
			j.fail(name, fmt.Sprintf("%s, not %s", have, text), have+"\n"+text)
		default:
			j.add(outcome{Name: name, Verdict: passed})
		}
	}
}

// address is how CPython's reprs show where an object is; those of scripts do not.
var address = regexp.MustCompile(` at 0x[0-9a-f]+`)

// pieces is what each example printed, by its number.
func pieces(out string) map[string]string {
	m := map[string]string{}
	for _, piece := range strings.Split(out, "##")[1:] {
		at, text, _ := strings.Cut(piece, "\n")
		m[at] = text
	}
	return m
}
