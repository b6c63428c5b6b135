// This file defines Config, Limits and their defaults.

package executor

import (
	"context"
	"math"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/check"
	"github.com/alkimi/pyexec/internal/object"
)

// Policy is what a host lets scripts do. The zero value is the specification's: ten modules, the stripped builtins, no lambda.
type Policy = check.Policy

// Unlimited switches a limit off where it is written out.
const Unlimited = -1

// Limits bound one run. Zero means the default; Unlimited (or any negative number) means no limit.
type Limits struct {
	// Time is the wall time of one run, from the call of Execute; 30 s by default. A run ends within the limit and one second.
	Time time.Duration
	// Steps bounds loop rounds, calls and items of native loops together; unlimited by default.
	Steps int64
	// Memory is what the values of a run may take, in bytes; 256 MiB by default. The process needs more, since Go collects garbage late: a
	// run alone in its process took up to four times its limit. A host that wants to stay lower, or that has several runs at a time,
	// sets a soft limit for the process (runtime/debug.SetMemoryLimit or GOMEMLIMIT), at least twice what the runs may take together, and GOGC=50.
	Memory int64
	// Recursion is the depth of nested calls; 1000 by default. It is a Python RecursionError that scripts can catch.
	Recursion int
	// Output is what a run may print, in bytes; 1 MiB by default.
	Output int64
	// Source is the size of the code, in bytes; 256 KiB by default.
	Source int64
	// Result is what turning the result into text, JSON or Go values may take, in bytes; 16 MiB by default.
	Result int64
	// Syntax is the depth to which the code may nest; 200 by default.
	Syntax int
}

// The defaults of Limits.
const (
	DefaultTime      = 30 * time.Second
	DefaultMemory    = 256 << 20
	DefaultRecursion = 1000
	DefaultOutput    = 1 << 20
	DefaultSource    = 256 << 10
	DefaultResult    = 16 << 20
	DefaultSyntax    = 200
)

// maxWorkers is the most workers that a run has by default.
const maxWorkers = 4

func (l Limits) withDefaults() Limits {
	set(&l.Time, DefaultTime)
	set(&l.Steps, math.MaxInt64)
	set(&l.Memory, DefaultMemory)
	set(&l.Recursion, DefaultRecursion)
	set(&l.Output, DefaultOutput)
	set(&l.Source, DefaultSource)
	set(&l.Result, DefaultResult)
	set(&l.Syntax, DefaultSyntax)
	return l
}

func set[T int | int64 | time.Duration](v *T, def T) {
	if *v == 0 {
		*v = def
	}
}

// tighten gives the smaller of each limit; a zero of r asks for nothing.
func (l Limits) tighten(r Limits) Limits {
	tighter(&l.Time, r.Time)
	tighter(&l.Steps, r.Steps)
	tighter(&l.Memory, r.Memory)
	tighter(&l.Recursion, r.Recursion)
	tighter(&l.Output, r.Output)
	tighter(&l.Source, r.Source)
	tighter(&l.Result, r.Result)
	tighter(&l.Syntax, r.Syntax)
	return l
}

func tighter[T int | int64 | time.Duration](v *T, r T) {
	if r > 0 && (*v < 0 || r < *v) {
		*v = r
	}
}

func (l Limits) budget() budget.Limits {
	return budget.Limits{Time: l.Time, Steps: l.Steps, Memory: l.Memory, Depth: l.Recursion, Output: l.Output}
}

// Config says what an Executor runs code with. The zero value works: no data, the specification's policy, default limits.
type Config struct {
	// Provider gives load_trades, load_balances and load_snapshots their data. Without one they raise an error that says so.
	Provider dataprovider.Provider
	// Loaders are further load_* functions.
	Loaders []dataprovider.Loader
	// Policy is what scripts may do; nil is the specification's.
	Policy *Policy
	// Limits bound every run.
	Limits Limits
	// Clock is the time that scripts see; it stands still during a run. nil is time.Now in UTC.
	Clock func() time.Time
	// Seed starts the random generators of every run; the same seed gives the same numbers.
	Seed uint64
	// Modules are modules of the host, importable if the policy allows their names. See package pylib.
	Modules []*object.Module
	// OnRun is called after every run, from the goroutine that ran it. It must not block for long.
	OnRun func(ctx context.Context, r Record)
	// Programs is how many compiled programs are kept; 256 by default, Unlimited for none.
	Programs int
	// DataBytes is how much loaded data is kept, in bytes, beside what the runs take; 64 MiB by default, Unlimited for none.
	DataBytes int64
	// Workers is how many goroutines the kernels of frames may use in one run, the run's own among them; 1 keeps a run to one. Results do
	// not depend on it. By default as many as the process has processors, at most 4.
	Workers int
	// HeapFloor keeps the garbage collector from running all the time in a small process: Go collects when the heap has doubled, and a
	// script that makes small objects doubles a heap of a few MiB within milliseconds. The Executor holds on to so many bytes, which it
	// never touches, so that they need no memory; garbage may grow by as much before it is collected. The Executors of a process share one
	// floor, the largest. 32 MiB by default, Unlimited for none.
	HeapFloor int64
	// DataAge is how long loaded data is used before it is loaded anew; zero is until ClearCache.
	DataAge time.Duration
}

// Record tells about one run, for audit and metrics.
type Record struct {
	// UserID and Name are the request's.
	UserID, Name string
	// CodeHash is the SHA-256 of the code, in hex.
	CodeHash string
	// Outcome is "ok", or what Stage says of the error.
	Outcome string
	// Err is what Execute returned.
	Err   error
	Usage Usage
	Start time.Time
	// Cached tells that the program was compiled before.
	Cached bool
}

// Usage is what a run needed.
type Usage struct {
	// Duration is the wall time of the whole call of Execute.
	Duration time.Duration
	// Steps counts loop rounds, calls and items of native loops.
	Steps int64
	// PeakMemory is the most that values took at once, in bytes, by the account of the memory limit.
	PeakMemory int64
	// OutputBytes is what was printed.
	OutputBytes int64
}
