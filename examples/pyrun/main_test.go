// This file tests the command: output, exit status, flags and the batch mode.

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func pyrun(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

func TestRun(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.py")
	if err := os.WriteFile(file, []byte("print('hi')\nresult = {'a': [1, 2.5]}"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		stdin          string
		args           []string
		code           int
		stdout, stderr string
	}{
		{"", []string{file}, 0, "hi\n{'a': [1, 2.5]}\n", ""},
		{"", []string{"-json", file}, 0, "hi\n{\"a\":[1,2.5]}\n", ""},
		{"result = 1 + 1", []string{"-"}, 0, "2\n", ""},
		{"result = 'x' * 3", nil, 0, "xxx\n", ""},
		{"x = 1", nil, 1, "", "result variable not set"},
		{"result = 1 / 0", nil, 1, "", "ZeroDivisionError: division by zero"},
		{"import os", nil, 1, "", "Validation error: Import not allowed: os"},
		{"result = (", nil, 1, "", "SyntaxError"},
		{"while True: pass", []string{"-timeout", "50ms"}, 1, "", "Execution timed out after 50ms"},
		{"result = [0] * 10**9", []string{"-memory", "1MiB"}, 1, "", "Memory limit exceeded"},
		{"f = lambda: 3\nresult = f()", []string{"-lambda"}, 0, "3\n", ""},
		{"import datetime\nresult = datetime.datetime.now()", []string{"-now", "2026-03-31T12:00:00Z"}, 0, "2026-03-31 12:00:00\n", ""},
		{"", []string{"-memory", "lots"}, 2, "", "-memory"},
		{"", []string{"-now", "yesterday"}, 2, "", "-now"},
		{"", []string{"-data", "/nonexistent-folder"}, 2, "", "-data"},
		{"", []string{"a.py", "b.py"}, 2, "", "name one file"},
	} {
		code, stdout, stderr := pyrun(t, c.stdin, c.args...)
		if code != c.code || stdout != c.stdout || !strings.Contains(stderr, c.stderr) || c.stderr == "" && stderr != "" {
			t.Errorf("%v %q: got %d, stdout %q, stderr %q", c.args, c.stdin, code, stdout, stderr)
		}
	}
}

func TestBatch(t *testing.T) {
	in := `{"id": "a", "code": "print(1)\nresult = 'x'"}
{"id": "b", "code": "{}['k']"}
{"id": "c", "code": "x = 1"}
{"id": "d", "code": "x ="}
{"id": "e", "code": "import os"}
{"id": "f", "code": "while True: pass"}
`
	code, stdout, stderr := pyrun(t, in, "-batch", "-timeout", "100ms")
	if code != 0 {
		t.Fatal(code, stderr)
	}
	want := []struct{ id, result, output, typ, message, stage string }{
		{"a", "'x'", "1\n", "", "", ""},
		{"b", "", "", "KeyError", "'k'", "runtime"},
		{"c", "", "", "ResultError", "result variable not set", "result"},
		{"d", "", "", "SyntaxError", "invalid syntax", "syntax"},
		{"e", "", "", "ValidationError", "Validation error: Import not allowed: os", "validation"},
		{"f", "", "", "LimitError", "Execution timed out after 100ms", "limit"},
	}
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d lines:\n%s", len(lines), stdout)
	}
	for i, w := range want {
		var a answer
		if err := json.Unmarshal([]byte(lines[i]), &a); err != nil {
			t.Fatal(err)
		}
		ok := a.ID == w.id && a.Output == w.output && a.Success == (w.typ == "")
		if w.typ == "" {
			ok = ok && a.Error == nil && a.Result != nil && *a.Result == w.result && a.Millis > 0 && a.Peak > 0
		} else {
			ok = ok && a.Result == nil && a.Error != nil && a.Error.Type == w.typ && a.Error.Stage == w.stage && strings.HasPrefix(a.Error.Message, w.message)
		}
		if !ok {
			t.Errorf("got %s", lines[i])
		}
	}
}

func TestBatchRefusesWhatIsNoJob(t *testing.T) {
	code, _, stderr := pyrun(t, "not json\n", "-batch")
	if code != 2 || !strings.Contains(stderr, "line 1") {
		t.Error(code, stderr)
	}
}
