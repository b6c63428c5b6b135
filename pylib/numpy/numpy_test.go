// This file tests the module against numpy's recorded answers.

package numpy_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

func newExecutor(t testing.TB, limits executor.Limits) *executor.Executor {
	t.Helper()
	ex, err := executor.New(executor.Config{Limits: limits, Policy: &executor.Policy{AllowLambda: true}})
	if err != nil {
		t.Fatal(err)
	}
	return ex
}

func run(t *testing.T, ex *executor.Executor, code string) string {
	t.Helper()
	res, err := ex.Execute(context.Background(), executor.Request{Code: "result = None\n" + code})
	out := ""
	if res != nil {
		out = res.Output
	}
	var exc *executor.Exception
	switch {
	case errors.As(err, &exc):
		return out + "!" + exc.Type + ": " + exc.Message
	case err != nil:
		return out + "!!" + err.Error()
	}
	return out
}

func TestAgainstNumpy(t *testing.T) {
	ex := newExecutor(t, executor.Limits{})
	for _, file := range []string{"cases", "frames", "draws"} {
		f, err := os.Open("testdata/" + file + ".golden")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		lines.Scan() // the versions
		n := 0
		for ; lines.Scan(); n++ {
			var c [3]string
			if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
				t.Fatal(err)
			}
			if got := run(t, ex, c[1]); got != c[2] {
				t.Errorf("%s: %s\n  got  %s\n  want %s", file, c[0], got, c[2])
			}
		}
		if n < 20 {
			t.Errorf("%s has only %d cases", file, n)
		}
	}
}
