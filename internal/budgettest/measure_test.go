// This file defines measure: one run of a case and what it did to the clock, the account and the Go heap.

package budgettest

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/builtins"
	"github.com/alkimi/pyexec/internal/compile"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/vm"
	"github.com/alkimi/pyexec/pylib"
)

// outcome is what one call of a case did.
type outcome struct {
	err     error
	setup   int64         // bytes charged before
	gap     time.Duration // longest CPU time between polls, beyond three times what was foreseen
	total   time.Duration // CPU time of the call
	charged int64
	peak    int64 // largest number of bytes charged at once
	alloc   int64 // bytes asked of the Go heap
	living  int64 // bytes of the Go heap alive at the most, where sampled, else 0
	grown   int64 // bytes of the Go heap that the call left behind alive
	found   int64 // the same by the census
}

// request is how a case is to be run.
type request struct {
	n      int
	limits budget.Limits
	sample bool // find the peak of the living heap
}

func unlimited() budget.Limits {
	return budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: 1000, Output: -1}
}

// run runs a program whose case calls measure.
func run(e *entry, r request) (out outcome, err error) {
	m := budget.New(context.Background(), unlimited())
	defer m.Stop()
	names := maps.Clone(builtins.Table())
	names["n"], names["N"] = object.Int(int64(r.n)), object.Int(1e9)
	measured := false
	names["measure"] = args.Func("measure", "op, rest, /", "", func(t *object.Thread, a []object.Value) (object.Value, error) {
		measured = true
		out = measure(t, a[0], a[1], r)
		return object.None, nil
	}).Value()
	prog, err := link(m, e.program(), names)
	if err != nil {
		return out, err
	}
	std := pylib.Standard()
	th := object.NewThread(m, &object.Env{
		Now: time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC), Write: func(string) {},
		Import: func(_ *object.Thread, name string) (object.Value, error) {
			if make, ok := std[name]; ok {
				return make().Value(), nil
			}
			return object.Value{}, object.Raise(object.ModuleNotFoundErrorType, "No module named '%s'", name)
		},
	})
	_, err = vm.New(th, prog).Run()
	if err == nil && !measured {
		err = fmt.Errorf("nothing was measured")
	}
	return out, err
}

func link(m *budget.Meter, src string, names map[string]object.Value) (*vm.Program, error) {
	f := source.NewFile("case", src)
	mod, err := parse.Parse(m, f, parse.Limits{})
	if err != nil {
		return nil, err
	}
	c, err := compile.Compile(m, f, mod, compile.Options{IsBuiltin: func(n string) bool { _, ok := names[n]; return ok }})
	if err != nil {
		return nil, err
	}
	return vm.Link(c, names), nil
}

// heap reads the Go heap: bytes asked for since the process began and bytes alive, exact after a collection.
func heap() (alloc, alive int64) {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int64(s.TotalAlloc), int64(s.HeapAlloc)
}

// measure calls op on an account of its own. rest is a function that only runs until the machine drops what op left on its stack.
func measure(t *object.Thread, op, rest object.Value, r request) (out outcome) {
	outer := t.Meter
	m := budget.New(context.Background(), r.limits)
	defer m.Stop()
	var walks, walkBytes int64 // what the census itself allocates is no part of the call
	census := outer.Census()
	m.SetCensus(func() (int64, error) {
		a, _ := heap()
		n, err := census()
		b, _ := heap()
		walks, walkBytes = walks+1, walkBytes+b-a
		return n, err
	})
	out.setup = outer.Used()
	defer func() { t.Meter = outer }()

	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	_, _ = object.Call(t, rest)
	found, _ := census()
	runtime.GC()
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(3 << 30))
	alloc, alive := heap()

	sampled, last, allowed := alloc, cpuTime(), time.Duration(0)
	begin := last
	look := func(foreseen time.Duration) {
		now := cpuTime()
		out.gap = max(out.gap, now-last-allowed)
		allowed = 3 * foreseen
		if r.sample {
			if a, _ := heap(); a-sampled > 1<<20+(a-alloc)/16 {
				runtime.GC()
				_, l := heap()
				out.living = max(out.living, l-alive)
				sampled = a
			}
			now = cpuTime()
		}
		last = now
	}
	m.Trace(look)
	t.Meter = m
	v, err := object.Call(t, op)
	now := cpuTime()
	out.gap = max(out.gap, now-last-allowed)
	out.total = now - begin
	a, _ := heap()
	out.alloc = a - alloc - walkBytes
	out.charged, out.peak = m.Charged(), m.Peak()
	out.err = err
	if err != nil {
		return out
	}
	mark := t.Hold(v)
	defer t.Drop(mark)
	t.Meter = outer
	_, _ = object.Call(t, rest)
	runtime.GC()
	runtime.GC()
	_, l := heap()
	out.grown = l - alive
	out.living = max(out.living, out.grown)
	after, _ := census()
	out.found = after - found
	runtime.KeepAlive(v)
	return out
}
