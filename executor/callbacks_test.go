// This file tests what functions of a script make while Go code calls them: it counts as long as Go code may keep it, and no longer.

package executor_test

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/executor"
	"github.com/alkimi/pyexec/internal/budget"
)

// callbackPrograms reads a file of testdata/callbacks: what all its programs begin with, a line of dashes, and a program on each line.
func callbackPrograms(t *testing.T, name string) (prelude string, programs []string) {
	t.Helper()
	b, err := os.ReadFile("testdata/callbacks/" + name)
	if err != nil {
		t.Fatal(err)
	}
	prelude, lines, ok := strings.Cut(string(b), "\n---\n")
	if !ok {
		t.Fatalf("%s has no line of dashes", name)
	}
	return prelude + "\n", strings.Split(strings.TrimSpace(lines), "\n")
}

// A run that could hide what its callbacks make would go on until its time is up, and take as much memory as it can make in that time.
func TestCallbacksCannotHideMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("fills memory a hundred times; nothing here is concurrent")
	}
	ex := newExecutor(t, executor.Config{
		Policy: &executor.Policy{Extras: true, AllowLambda: true}, Limits: executor.Limits{Time: 20 * time.Second, Memory: 32 << 20},
	})
	prelude, programs := callbackPrograms(t, "kept.py")
	for _, p := range programs {
		_, err := ex.Execute(context.Background(), executor.Request{Code: prelude + p + "\nresult = 1\n"})
		var le *executor.LimitError
		if !errors.As(err, &le) || le.Resource != budget.Memory {
			t.Errorf("%s: %v, want the memory limit", p, err)
		}
	}
}

// What is dropped must not count, or honest programs end at the limit.
func TestGarbageOfCallbacksIsForgotten(t *testing.T) {
	if testing.Short() {
		t.Skip("makes 300 MB of garbage a hundred times; nothing here is concurrent")
	}
	ex := newExecutor(t, executor.Config{
		Policy: &executor.Policy{Extras: true, AllowLambda: true}, Limits: executor.Limits{Time: 20 * time.Second, Memory: 32 << 20},
	})
	prelude, programs := callbackPrograms(t, "dropped.py")
	for _, p := range programs {
		if _, err := ex.Execute(context.Background(), executor.Request{Code: prelude + p + "\nresult = 1\n"}); err != nil {
			t.Errorf("%s: %v", p, err)
		}
	}
}

// Reading a result again and again leaves nothing behind.
func TestResultsKeepNoAnswers(t *testing.T) {
	ex := newExecutor(t, executor.Config{})
	res, err := ex.Execute(context.Background(), executor.Request{
		Code: "n = 100_000\nclass V:\n    def __repr__(self): return 'x' * n\nresult = V()",
	})
	if err != nil {
		t.Fatal(err)
	}
	before := liveHeap()
	for range 1000 {
		if text, err := res.Value.Repr(); err != nil || len(text) != 100_000 {
			t.Fatal(len(text), err)
		}
	}
	if grown := liveHeap() - before; grown > 10<<20 {
		t.Errorf("a thousand looks at the result left %d bytes", grown)
	}
	runtime.KeepAlive(res)
}
