// This file compares what we accept and refuse with CPython: testdata/verdicts.jsonl, recorded by verdicts.py.

package compile_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"sort"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/compile"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
)

// verdict is what is said to a program: Message "" accepts it. Why is the reason of a difference.
type verdict struct {
	Code    string `json:"code"`
	Stage   string `json:"stage"`
	Type    string `json:"type"`
	Message string `json:"message"`
	Why     string `json:"why"`
}

func readVerdicts(t testing.TB, name string) []verdict {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []verdict
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var v struct {
			verdict
			Python string `json:"python"`
		}
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		if v.Python == "" {
			out = append(out, v.verdict)
		}
	}
	return out
}

// ours parses and compiles a program.
func ours(code string) (kind, message string) {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 1000, Output: -1})
	defer m.Stop()
	f := source.NewFile("a.py", code)
	mod, err := parse.Parse(m, f, parse.Limits{})
	if err == nil {
		_, err = compile.Compile(m, f, mod, compile.Options{})
	}
	var s *parse.SyntaxError
	switch {
	case err == nil:
		return "", ""
	case errors.As(err, &s):
		return s.Kind, s.Msg
	}
	return "SyntaxError", err.Error()
}

// TestVerdicts wants class and message equal, but for the programs of verdicts.known, which have what we say and why.
func TestVerdicts(t *testing.T) {
	known := map[string]verdict{}
	for _, v := range readVerdicts(t, "testdata/verdicts.known") {
		if v.Why == "" {
			t.Errorf("%q: no reason", v.Code)
		}
		known[v.Code] = v
	}
	all := readVerdicts(t, "testdata/verdicts.jsonl")
	refused, equal, messages := 0, 0, map[string]int{}
	for _, want := range all {
		kind, msg := ours(want.Code)
		if want.Message != "" {
			refused++
		}
		same := kind == want.Type && msg == want.Message
		if same && msg != "" {
			equal++
			messages[msg]++
		}
		k, listed := known[want.Code]
		delete(known, want.Code)
		switch {
		case listed && same:
			t.Errorf("%q: verdicts.known lists what CPython says", want.Code)
		case listed && (k.Type != kind || k.Message != msg):
			t.Errorf("%q: got %s %s, verdicts.known says %s %s", want.Code, kind, msg, k.Type, k.Message)
		case !listed && !same:
			t.Errorf("%q\n got %s: %s\nwant %s: %s (%s)", want.Code, kind, msg, want.Type, want.Message, want.Stage)
		}
	}
	for code := range known {
		t.Errorf("%q is in verdicts.known alone", code)
	}
	if len(all) < 600 || len(messages) < 100 {
		t.Errorf("only %d programs, %d messages", len(all), len(messages))
	}
	counts := []string{}
	for m := range messages {
		counts = append(counts, m)
	}
	sort.Slice(counts, func(i, j int) bool { return messages[counts[i]] > messages[counts[j]] })
	t.Logf("%d programs, %d refused, %d of these with CPython's words; %d messages", len(all), refused, equal, len(counts))
}
