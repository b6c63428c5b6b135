// This file tests that a small object keeps no large one alive that the memory limit does not count.

package executor_test

import (
	"context"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

// pins are bodies of keep(p), where p is a new text of a megabyte: what they return is small.
var pins = []string{
	"return f'{p:.300}'",
	"return format(p, '.300')",
	"return '%.300s' % p",
	"e = ValueError(p)\n    e.args = ()\n    return e",
	"return E(p)",
	"a = A()\n    a.x = p\n    del a.x\n    return a",
	"a = B()\n    a.x = p\n    del a.x\n    return a",
	"a = A()\n    a.x = p\n    first.append(a)\n    return a",
	"s = p[:300] + 'a'\n    t = s\n    s += p\n    s += 'b'\n    return t",
}

func TestSmallObjectsKeepNothingLarge(t *testing.T) {
	for _, body := range pins {
		code := `
class A: pass
class B(list): pass
class E(Exception):
    def __init__(self, p): super().__init__()
first = []
def keep(p):
    ` + body + `
kept = []
for i in range(100):
    kept.append(keep(str(100 + i) * 350000))
    if len(first) == 10:
        # Only now they get more attributes than those before had, and outgrow their first room.
        for a in first:
            a.y = 1
            a.x = None
            first = []
for i in range(3000):
    str(i)
probe.heap()
result = 0
`
		if strings.Contains(body, "first.append") {
			// All of them are alive at once: the limit has to hold them.
			code = strings.Replace(code, "range(100)", "range(10)", 1)
			if mib := heapAfter(t, code); mib > 6 {
				t.Errorf("%s: 10 of them hold %d MiB", body, mib)
			}
			continue
		}
		if mib := heapAfter(t, code); mib > 64 {
			t.Errorf("%s: 100 of them hold %d MiB", body, mib)
		}
	}
}

func TestTracebacksAreCharged(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Memory: 16 << 20}})
	_, err := ex.Execute(context.Background(), executor.Request{Code: `
def f(n):
    if n:
        f(n - 1)
    raise ValueError
keep = []
for i in range(3000):
    try:
        f(900)
    except ValueError as e:
        keep.append(e)
result = 0
`})
	if got := errorOutcome(err); got != "memory limit" {
		t.Errorf("the tracebacks of 3000 exceptions: %s", got)
	}
}
