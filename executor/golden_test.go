// This file compares language programs with what CPython answered to them: testdata/lang and testdata/extras, recorded by
// testdata/record.py.

package executor_test

import (
	"bytes"
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
	"differences/dropped_generator": "a generator that is dropped unfinished is not closed: nothing counts references",
	"differences/nan_identity":      "floats have no identity: NaNs with the same bits are one object",
	"differences/annotations":       "annotations of functions are evaluated when they are read, as in Python 3.14",
}

// extrasDifferences are those of testdata/extras, which has a file of programs for each extra module.
var extrasDifferences = map[string]string{}

func TestLanguageGoldens(t *testing.T) {
	goldens(t, "lang", newExecutor(t, executor.Config{Policy: &executor.Policy{AllowLambda: true}}), knownDifferences)
}

func TestExtrasGoldens(t *testing.T) {
	goldens(t, "extras", newExecutor(t, executor.Config{Policy: &executor.Policy{AllowLambda: true, Extras: true}}), extrasDifferences)
}

// goldens runs the programs of a folder below testdata and compares them with the answers beside them.
func goldens(t *testing.T, folder string, ex *executor.Executor, differences map[string]string) {
	want, programs := languageAnswers(t, folder), languagePrograms(t, folder)
	if len(want) != len(programs) || len(want) == 0 {
		t.Fatalf("%d programs, %d answers: record them again", len(programs), len(want))
	}
	for id := range differences {
		if _, ok := programs[id]; !ok {
			t.Errorf("known difference %s: there is no such program", id)
		}
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
		if _, known := differences[id]; known == same {
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

// languagePrograms gives the programs of a folder below testdata by area/name.
func languagePrograms(t *testing.T, folder string) map[string]string {
	programs := map[string]string{}
	for _, path := range goldenFiles(t, folder, ".py") {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		area := strings.TrimSuffix(filepath.Base(path), ".py")
		for _, part := range strings.Split("\n"+string(b), "\n#%%")[1:] {
			name, code, _ := strings.Cut(part, "\n")
			programs[area+"/"+strings.TrimSpace(name)] = code + "\n"
		}
	}
	return programs
}

// languageAnswers gives the answers to the programs of a folder by area/name.
func languageAnswers(t *testing.T, folder string) map[string]languageRecord {
	answers := map[string]languageRecord{}
	for _, path := range goldenFiles(t, folder, ".jsonl") {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for d := json.NewDecoder(bytes.NewReader(b)); d.More(); {
			var a languageRecord
			if err := d.Decode(&a); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if a.ID != "" {
				answers[a.ID] = a
			}
		}
	}
	return answers
}

func goldenFiles(t *testing.T, folder, suffix string) []string {
	files, err := filepath.Glob("../testdata/" + folder + "/*" + suffix)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func indented(t *testing.T, v any) string {
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
