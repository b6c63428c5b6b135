// This file compares language programs with what CPython answered to them: testdata/lang, recorded by its record.py.

package executor_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

// languageRecord is what a program gave. Result is the repr of result, nil where there is none.
type languageRecord struct {
	ID      string  `json:"id"`
	Result  *string `json:"result"`
	Output  string  `json:"output"`
	Type    string  `json:"type"`
	Message string  `json:"message"`
}

// knownDifferences are the programs that answer otherwise, each with the reason.
var knownDifferences = map[string]string{
	"differences/dropped_generator":    "a generator that is dropped unfinished is not closed: nothing counts references",
	"differences/nan_identity":         "floats have no identity: every nan is the same object",
	"differences/annotations":          "annotations of functions are evaluated when they are read, as in Python 3.14",
	"differences/huge_range":           "range takes integers of 64 bits",
	"differences/init_subclass_kwargs": "the message names object, not the class",
}

func TestLanguageGoldens(t *testing.T) {
	ex := newExecutor(t, executor.Config{Policy: &executor.Policy{AllowLambda: true}})
	want, programs := languageAnswers(t), languagePrograms(t)
	if len(want) != len(programs) || len(want) < 250 {
		t.Fatalf("%d programs, %d answers: record them again", len(programs), len(want))
	}
	for id, code := range programs {
		w, ok := want[id]
		if !ok {
			t.Errorf("%s: no answer recorded", id)
			continue
		}
		got := languageAnswer(t, ex, id, code)
		same := got.Output == w.Output && got.Type == w.Type && got.Message == w.Message && (got.Result == nil) == (w.Result == nil) &&
			(got.Result == nil || *got.Result == *w.Result)
		if _, known := knownDifferences[id]; known == same {
			t.Errorf("%s: known difference %t\n%s\ngot  %s\nwant %s", id, known, code, indented(t, got), indented(t, w))
		}
	}
}

func languageAnswer(t *testing.T, ex *executor.Executor, id, code string) languageRecord {
	res, err := ex.Execute(context.Background(), executor.Request{Code: code})
	a := languageRecord{ID: id, Output: res.Output}
	if err == nil {
		s, err := res.Value.Repr()
		if err != nil {
			t.Errorf("%s: repr of the result: %v", id, err)
		}
		a.Result = &s
		return a
	}
	var (
		syntax    *executor.SyntaxError
		exception *executor.Exception
	)
	switch {
	case errors.Is(err, executor.ErrNoResult):
	case errors.As(err, &syntax):
		a.Type, a.Message = syntax.Kind, syntax.Msg
	case errors.As(err, &exception):
		a.Type, a.Message = exception.Type, exception.Message
	default:
		a.Type, a.Message = executor.Stage(err), err.Error()
	}
	return a
}

// languagePrograms gives the programs by area/name.
func languagePrograms(t *testing.T) map[string]string {
	files, err := filepath.Glob("../testdata/lang/*.py")
	if err != nil {
		t.Fatal(err)
	}
	programs := map[string]string{}
	for _, path := range files {
		area := strings.TrimSuffix(filepath.Base(path), ".py")
		if area == "record" {
			continue
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split("\n"+string(b), "\n#%%")[1:] {
			name, code, _ := strings.Cut(part, "\n")
			programs[area+"/"+strings.TrimSpace(name)] = code + "\n"
		}
	}
	return programs
}

func languageAnswers(t *testing.T) map[string]languageRecord {
	f, err := os.Open("../testdata/lang/expected.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	answers := map[string]languageRecord{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var a languageRecord
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		if a.ID != "" {
			answers[a.ID] = a
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return answers
}

func indented(t *testing.T, v any) string {
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
