// This file tests that generators keep nothing alive that the memory limit does not count.

package executor_test

import (
	"context"
	"runtime"
	"testing"

	"github.com/alkimi/pyexec/executor"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib"
)

// heapAfter runs a program that calls probe.heap() and gives the largest growth of the Go heap, in MiB, that the calls saw.
func heapAfter(t *testing.T, code string) int64 {
	t.Helper()
	live := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	before, most := live(), int64(0)
	probe, err := pylib.NewModule("probe", "").Func("heap", "", "", func(*pylib.Call) (any, error) {
		most = max(most, live()-before)
		return nil, nil
	}).Build()
	if err != nil {
		t.Fatal(err)
	}
	ex := newExecutor(t, executor.Config{
		Limits:  executor.Limits{Memory: 32 << 20},
		Policy:  &executor.Policy{AllowModules: []string{"probe"}},
		Modules: []*object.Module{probe},
	})
	if _, err := ex.Execute(context.Background(), executor.Request{Code: "import probe\n" + code}); err != nil {
		t.Fatal(err)
	}
	return most >> 20
}

func TestSuspendedGeneratorsKeepNothing(t *testing.T) {
	if mib := heapAfter(t, `
def g(n):
    len(str(n) * 50000 + str((yield 1)))
    yield 2
keep = []
for n in range(1000, 3000):
    it = g(n)
    next(it)
    next(it)
    keep.append(it)
probe.heap()
result = 0
`); mib > 64 {
		t.Errorf("2000 suspended generators hold %d MiB", mib)
	}
}

func TestFramesKeepNoGenerators(t *testing.T) {
	if mib := heapAfter(t, `
def g(n):
    text = str(n + 100) * 1000000
    yield 1
def deeper(n):
    it = g(n)
    next(it)
    it = None
    if n:
        return deeper(n - 1)
    probe.heap()
result = deeper(200)
`); mib > 96 {
		t.Errorf("200 frames hold %d MiB", mib)
	}
}
