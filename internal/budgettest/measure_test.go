// This file defines measure: one run of a case and what it did to the clock, the account and the Go heap.

package budgettest

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
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
	setup   int64         // bytes alive before
	gap     time.Duration // longest CPU time between polls, beyond what was foreseen
	total   time.Duration // CPU time of the call
	charged int64
	peak    int64        // largest number of bytes charged at once
	alloc   int64        // bytes asked of the Go heap
	large   int64        // those of them in objects of more than smallObject bytes
	living  int64        // bytes of the Go heap alive at the most, where sampled, else 0
	grown   int64        // bytes of the Go heap that the call left behind alive
	found   int64        // the same by the census
	ends    [2][]uintptr // the calls at the two ends of gap, where figures are printed
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

// run runs a program whose case calls measure. A panic is an error of that case.
func run(e *entry, r request) (out outcome, err error) {
	m := budget.New(context.Background(), unlimited())
	defer m.Stop()
	names := maps.Clone(builtins.Table())
	names["n"], names["N"] = object.Int(int64(r.n)), object.Int(1e9)
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
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
	th := object.NewThread(m, environment())
	_, err = vm.New(th, prog).Run()
	if err == nil && !measured {
		err = fmt.Errorf("nothing was measured")
	}
	return out, err
}

// environment is what a case runs in.
func environment() *object.Env {
	std := pylib.Standard()
	return &object.Env{
		Now: time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC), Write: func(string) {},
		Import: func(_ *object.Thread, name string) (object.Value, error) {
			if make, ok := std[name]; ok {
				return make().Value(), nil
			}
			return object.Value{}, object.Raise(object.ModuleNotFoundErrorType, "No module named '%s'", name)
		},
	}
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

// smallObject is the size of objects that may be made as garbage without a charge, since the collector sees to them: the largest
// number of them alive at a time counts, not their sum.
const smallObject = 16 << 10

// usage is what the Go heap has been asked for since the process began, and what is alive, exact after a collection.
type usage struct{ alloc, large, alive int64 }

func heap() usage {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	u := usage{alloc: int64(s.TotalAlloc), large: int64(s.TotalAlloc), alive: int64(s.HeapAlloc)}
	for _, c := range s.BySize {
		if c.Size <= smallObject {
			u.large -= int64(c.Size) * int64(c.Mallocs)
		}
	}
	return u
}

// measure calls op on an account of its own. rest is a function that only runs until the machine drops what op left on its stack.
func measure(t *object.Thread, op, rest object.Value, r request) (out outcome) {
	outer := t.Meter
	m := budget.New(context.Background(), r.limits)
	defer m.Stop()
	var walked usage // what the census itself allocates is no part of the call
	census := outer.Census()
	m.SetCensus(func() (int64, error) {
		before := heap()
		n, err := census()
		after := heap()
		walked.alloc += after.alloc - before.alloc
		walked.large += after.large - before.large
		return n, err
	})
	defer func() { t.Meter = outer }()

	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	_, _ = object.Call(t, rest)
	found, _ := census()
	out.setup = found
	runtime.GC()
	runtime.GC()
	begun := heap()

	sampled, last, allowed := begun.alloc, cpuTime(), time.Duration(0)
	begin := last
	looked := time.Now()
	var at []uintptr
	widen := func(gap time.Duration) {
		if gap <= out.gap {
			return
		}
		out.gap = gap
		if *figures {
			out.ends = [2][]uintptr{slices.Clone(at), callers(nil)}
		}
	}
	look := func(foreseen time.Duration) {
		// Reading the clock of the thread takes longer than most work between polls. It cannot have gone on for longer than the wall's.
		wall := time.Now()
		if foreseen == 0 && allowed == 0 && wall.Sub(looked) < 30*time.Microsecond && !r.sample {
			return
		}
		looked = wall
		if *figures {
			defer func() { at = callers(at) }()
		}
		now := cpuTime()
		widen(now - last - allowed)
		allowed = foreseen
		if r.sample {
			if u := heap(); u.alloc-sampled > 1<<20+(u.alloc-begun.alloc)/16 {
				runtime.GC()
				out.living = max(out.living, heap().alive-begun.alive)
				sampled = u.alloc
			}
			now = cpuTime()
		}
		last = now
	}
	m.Trace(look)
	t.Meter = m
	v, err := object.Call(t, op)
	now := cpuTime()
	widen(now - last - allowed)
	out.total = now - begin
	end := heap()
	out.alloc = end.alloc - begun.alloc - walked.alloc
	out.large = end.large - begun.large - walked.large
	out.charged, out.peak = m.Charged(), m.Peak()
	out.err = err
	if err != nil {
		return out
	}
	mark := t.Hold(v)
	defer t.Drop(mark)
	t.Meter = outer
	_, _ = object.Call(t, rest)
	// A census makes the run forget what it only remembers to be faster. It is what holds a run to its limit.
	after, _ := census()
	out.found = after - found
	runtime.GC()
	runtime.GC()
	out.grown = heap().alive - begun.alive
	out.living = max(out.living, out.grown)
	runtime.KeepAlive(v)
	return out
}

// callers are the calls under way, innermost first, in the room of into.
func callers(into []uintptr) []uintptr {
	into = slices.Grow(into[:0], 64)[:64]
	return into[:runtime.Callers(4, into)]
}

// where tells between which places of the code the longest gap was: the calls that do not belong to both.
func (o *outcome) where() string {
	var names [2][]string
	for i, pcs := range o.ends {
		for frames := runtime.CallersFrames(pcs); ; {
			f, more := frames.Next()
			if !more {
				break
			}
			name := f.Function[strings.LastIndexByte(f.Function, '/')+1:]
			if !strings.HasPrefix(name, "budget.") && !strings.HasPrefix(name, "budgettest.") {
				names[i] = append(names[i], fmt.Sprintf("%s:%d", name, f.Line))
			}
		}
	}
	a, b := names[0], names[1]
	for len(a) > 3 && len(b) > 3 && a[len(a)-2] == b[len(b)-2] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return fmt.Sprintf("\tfrom %s\n\tto   %s\n", strings.Join(a[:min(8, len(a))], " < "), strings.Join(b[:min(8, len(b))], " < "))
}
