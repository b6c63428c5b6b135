// This file tests tracebacks against those that CPython prints.

package executor

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
)

// knownTracebacks are the programs of testdata/traceback whose text differs, with the reason.
var knownTracebacks = map[string]string{}

func TestTracebacksAreCPythons(t *testing.T) {
	text, err := os.ReadFile("testdata/traceback/programs.py")
	if err != nil {
		t.Fatal(err)
	}
	programs := map[string]string{}
	for _, part := range strings.Split(string(text), "#%% ")[1:] {
		name, code, _ := strings.Cut(part, "\n")
		programs[name] = code
	}
	f, err := os.Open("testdata/traceback/programs.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ex, err := New(Config{Policy: &Policy{AllowLambda: true, Extras: true}})
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(f)
	lines.Scan() // the version
	n := 0
	for lines.Scan() {
		var rec struct{ ID, Traceback string }
		if err := json.Unmarshal(lines.Bytes(), &rec); err != nil {
			t.Fatal(err)
		}
		n++
		got := ""
		_, err := ex.Execute(context.Background(), Request{Code: programs[rec.ID], Name: "script.py"})
		var exc *Exception
		if errors.As(err, &exc) {
			got = exc.Traceback
		} else if err != nil {
			got = err.Error()
		}
		switch known := knownTracebacks[rec.ID]; {
		case got != rec.Traceback && known == "":
			t.Errorf("%s: got\n%s\n--- want\n%s", rec.ID, got, rec.Traceback)
		case got == rec.Traceback && known != "":
			t.Errorf("%s is on the list of differences, but is the same", rec.ID)
		}
	}
	if n != len(programs) {
		t.Errorf("%d programs, %d recorded", len(programs), n)
	}
}
