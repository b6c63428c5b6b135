// This file tests that a suspended generator keeps nothing alive that the memory limit does not count.

package executor_test

import (
	"context"
	"runtime"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

func TestSuspendedGeneratorsKeepNothing(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Memory: 32 << 20}})
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	res, err := ex.Execute(context.Background(), executor.Request{Code: `
def g(n):
    len(str(n) * 50000 + str((yield 1)))
    yield 2
keep = []
for n in range(1000, 3000):
    it = g(n)
    next(it)
    next(it)
    keep.append(it)
result = keep
`})
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 64<<20 {
		t.Errorf("2000 generators hold %d MiB", grown>>20)
	}
	runtime.KeepAlive(res)
}
