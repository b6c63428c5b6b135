// This file checks after every test of the package that no goroutine and no memory is left over.

package executor_test

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"testing"
	"time"

	"github.com/alkimi/pyexec/executor"
)

// heapSlack is by how much the live heap may be larger after a test than before it: tables that are made once, and the runtime's own.
const heapSlack = 24 << 20

// TestMain covers what a test does without newExecutor.
func TestMain(m *testing.M) {
	if _, err := demoData(); err != nil {
		panic(err)
	}
	goroutines, heap := runtime.NumGoroutine(), liveHeap()
	code := m.Run()
	if f := flag.Lookup("test.fuzz"); f != nil && f.Value.String() != "" {
		os.Exit(code) // the fuzzer has goroutines and a corpus of its own
	}
	if code == 0 && !goroutinesBack(goroutines) {
		fmt.Printf("%d goroutines before the tests, %d after\n", goroutines, runtime.NumGoroutine())
		code = 1
	}
	if grown := liveHeap() - heap; code == 0 && grown > heapSlack {
		fmt.Printf("the live heap grew by %d MiB\n", grown>>20)
		code = 1
	}
	os.Exit(code)
}

// leavesNothing checks at the end of a test that goroutines and live heap are back at what they are now. drop lets go of what the test
// keeps on purpose.
func leavesNothing(t testing.TB, drop func()) {
	goroutines, heap := runtime.NumGoroutine(), liveHeap()
	t.Cleanup(func() {
		drop()
		waitForGoroutines(t, goroutines)
		if grown := liveHeap() - heap; grown > heapSlack {
			t.Errorf("the live heap grew by %d MiB", grown>>20)
		}
	})
}

// liveHeap is what is reachable, in bytes.
func liveHeap() int64 {
	runtime.GC()
	runtime.GC() // what finalizers and pools let go of
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func goroutinesBack(want int) bool {
	for range 200 {
		if runtime.NumGoroutine() <= want {
			return true
		}
		time.Sleep(10 * time.Millisecond)
	}
	return false
}

// waitForGoroutines fails where more goroutines than before are left.
func waitForGoroutines(t testing.TB, before int) {
	t.Helper()
	if goroutinesBack(before) {
		return
	}
	buf := make([]byte, 1<<16)
	t.Errorf("%d goroutines before, %d after\n%s", before, runtime.NumGoroutine(), buf[:runtime.Stack(buf, true)])
}

// TestRunsDoNotGrow repeats runs of every ending: what is alive after many must not be more than after a few.
func TestRunsDoNotGrow(t *testing.T) {
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Time: 100 * time.Millisecond, Memory: 4 << 20}, Programs: 8})
	for name, code := range map[string]string{
		"value":       "class C:\n    pass\nresult = [C() for i in range(1000)]",
		"exception":   "def f(n):\n    return f(n - 1) if n else 1 / 0\nf(50)",
		"memory":      "x = []\nwhile True:\n    x.append(str(len(x)) * 100)",
		"suspended":   "def g():\n    x = [0] * 1000\n    while True:\n        yield x\na = [g() for i in range(50)]\nresult = [next(i)[0] for i in a]",
		"data":        "df = load_trades(days=1)\ndf['x'] = df['price'] * 2\nresult = df.groupby('exchange')['x'].sum()",
		"module":      "import functools, decimal\n@functools.lru_cache(None)\ndef f(n):\n    return decimal.Decimal(n)\nresult = sum(f(i) for i in range(500))",
		"syntax":      "x = (",
		"refused":     "import os",
		"recursion":   "def f():\n    f()\nf()",
		"new program": "result = %d",
	} {
		repeat := func(n int) {
			for i := range n {
				text := code
				if name == "new program" {
					text = fmt.Sprintf(code, i)
				}
				_, _ = run(t, ex, text)
			}
		}
		repeat(20)
		few := liveHeap()
		repeat(100)
		// A kilobyte for each run would be the smallest leak worth the name; the runtime's own figures move by some hundred.
		if grown := liveHeap() - few; grown > 1<<20 {
			t.Errorf("%s: the live heap grew by %d KiB in 100 runs", name, grown>>10)
		}
	}
}
