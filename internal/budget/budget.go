// This file defines Meter, the one account that a run's time, steps, memory, depth and output are charged to.

// Package budget meters a run. A Meter belongs to the goroutine of its run; only Stopped and the timers behind it may be used
// from elsewhere. Once a limit trips, every later Poll and Charge gives the same error: a tripped run cannot go on.
package budget

import (
	"context"
	"errors"
	"math"
	"sync/atomic"
	"time"
)

// Limits bound one run. A negative number means "unlimited"; zero is for the caller to replace by a default before New.
type Limits struct {
	Time   time.Duration // wall time from New
	Steps  int64         // instructions of the machine and items of native loops
	Memory int64         // bytes reachable from the run, by the charge table of the object package
	Depth  int           // nested calls and native recursion
	Output int64         // bytes printed
	// Workers is how many goroutines the kernels of frames may use at once; 0 and 1 mean the run's own.
	Workers int
}

// Resource names what ran out.
type Resource uint8

// The resources that have a limit.
const (
	Time Resource = iota + 1
	Steps
	Memory
	Output
	Source
	Result
	Syntax
)

var resourceText = [...]string{"", "time", "steps", "memory", "output", "source", "result", "syntax"}

func (r Resource) String() string { return resourceText[r] }

// ErrDepth says that Enter found the recursion limit reached. It is an ordinary condition that the caller turns into Python's
// RecursionError, which scripts may catch; it does not trip the meter.
var ErrDepth = errors.New("maximum recursion depth exceeded")

// The states of a run. Those above running end it.
const (
	traced int32 = iota - 1 // running, see Trace
	running
	timedOut
	canceled
	over
)

// MostSpare is how many pieces Meter.Spare may hold.
const MostSpare = 4

// Meter is the account of one run.
type Meter struct {
	limits  Limits
	start   time.Time
	ctx     context.Context
	flag    atomic.Int32
	timer   *time.Timer
	unwatch func() bool

	tripped error
	steps   int64
	used    int64 // bytes charged since the last census, plus what it found alive
	freed   int64 // bytes that were charged and are no longer in used
	peak    int64
	next    int64 // used value at which the next census is due
	depth   int
	output  int64

	// Pending is the part of used that a native function still holds in Go variables, where a census cannot see it. The machine
	// sets it back to its own base before every operation that may charge, and after every native call; so what a native
	// function charges counts as alive until it returns.
	Pending int64

	// Spare are pieces of memory, at most MostSpare, that kernels have done with and may use again in the same run.
	Spare [][]uint64

	census func() (int64, error)
	trace  func(foreseen time.Duration)
}

// New starts a meter: the clock runs from now. ctx cancels it. Stop must be called when the run is over.
func New(ctx context.Context, l Limits) *Meter {
	m := &Meter{limits: l, start: time.Now(), ctx: ctx}
	m.next = l.Memory
	if l.Memory < 0 {
		m.next = math.MaxInt64
	}
	if l.Time >= 0 {
		m.timer = time.AfterFunc(l.Time, func() { m.end(timedOut) })
	}
	if ctx != nil && ctx.Done() != nil {
		if ctx.Err() != nil {
			m.flag.Store(canceled)
		} else {
			m.unwatch = context.AfterFunc(ctx, func() { m.end(canceled) })
		}
	}
	return m
}

// end sets the state of a run that is still running; it is called from the goroutines of the timers.
func (m *Meter) end(state int32) {
	if !m.flag.CompareAndSwap(running, state) {
		m.flag.CompareAndSwap(traced, state)
	}
}

// Stop ends the account and releases the timers. The figures stay readable.
func (m *Meter) Stop() {
	m.flag.Store(over)
	if m.timer != nil {
		m.timer.Stop()
	}
	if m.unwatch != nil {
		m.unwatch()
	}
}

// WhileRunning is the account for work that was put off: m as long as its run goes on and nil, which limits nothing, when the run is over and
// its result is read.
func (m *Meter) WhileRunning() *Meter {
	if m == nil || m.flag.Load() == over {
		return nil
	}
	return m
}

// Context is the run's context, for calls that leave the machine (data providers).
func (m *Meter) Context() context.Context { return m.ctx }

// Deadline is the moment the time limit ends the run; ok is false where there is none.
func (m *Meter) Deadline() (deadline time.Time, ok bool) {
	if m.limits.Time < 0 {
		return time.Time{}, false
	}
	return m.start.Add(m.limits.Time), true
}

// Workers is how many goroutines a kernel may use, at least 1. A nil meter allows no other.
func (m *Meter) Workers() int {
	if m == nil {
		return 1
	}
	return max(1, m.limits.Workers)
}

// Limits are the limits given to New.
func (m *Meter) Limits() Limits { return m.limits }

// Steps, Used, Peak, Printed and Elapsed are the figures so far.
func (m *Meter) Steps() int64 { return m.steps }

// Used is the number of bytes now charged.
func (m *Meter) Used() int64 { return m.used }

// Peak is the largest number of bytes ever charged at once.
func (m *Meter) Peak() int64 { return max(m.peak, m.used) }

// Printed is the number of bytes of output.
func (m *Meter) Printed() int64 { return m.output }

// Elapsed is the wall time since New.
func (m *Meter) Elapsed() time.Duration { return time.Since(m.start) }

// Err is the error that tripped the meter, or nil.
func (m *Meter) Err() error { return m.tripped }

// SetCensus gives the function that counts the bytes reachable from the run's roots. It is called when the charged bytes reach
// the limit, since charges count what was allocated and not what has become garbage since.
func (m *Meter) SetCensus(f func() (int64, error)) { m.census = f }

// Stopped tells at the cost of one atomic read whether the run has to end. Workers of a parallel kernel may call it; they then
// return early, and the run's goroutine gets the error from Poll.
func (m *Meter) Stopped() bool { return m.flag.Load() > running }

// Poll accounts for n steps and gives the error that ends the run, if any. Native loops call it every few thousand items.
func (m *Meter) Poll(n int64) error {
	if !Metered {
		return nil
	}
	m.steps += n
	if m.flag.Load() == running && m.tripped == nil && (m.limits.Steps < 0 || m.steps <= m.limits.Steps) {
		return nil
	}
	return m.pollSlow()
}

// Foresee is asked before work of about d that cannot be interrupted. It gives the time limit's error where the work would not
// end before the deadline.
func (m *Meter) Foresee(d time.Duration) error {
	if err := m.Poll(int64(d / time.Microsecond)); err != nil {
		return err
	}
	if m.trace != nil {
		m.trace(d)
	}
	if m.limits.Time >= 0 && d > time.Millisecond && m.Elapsed()+d > m.limits.Time {
		m.tripped = &LimitError{Resource: Time, Limit: int64(m.limits.Time), Used: int64(m.Elapsed() + d)}
		return m.tripped
	}
	return nil
}

func (m *Meter) pollSlow() error {
	if m.tripped != nil {
		return m.tripped
	}
	switch m.flag.Load() {
	case traced:
		m.trace(0)
		if m.limits.Steps < 0 || m.steps <= m.limits.Steps {
			return nil
		}
		m.tripped = &LimitError{Resource: Steps, Limit: m.limits.Steps, Used: m.steps}
	case timedOut:
		m.tripped = &LimitError{Resource: Time, Limit: int64(m.limits.Time), Used: int64(m.Elapsed())}
	case canceled:
		m.tripped = &CanceledError{Cause: context.Cause(m.ctx)}
	default:
		m.tripped = &LimitError{Resource: Steps, Limit: m.limits.Steps, Used: m.steps}
	}
	return m.tripped
}

// Charge accounts for n bytes about to be allocated. On error, which may be that of another limit, the caller must not allocate them.
func (m *Meter) Charge(n int64) error {
	if !Metered {
		return nil
	}
	if uint64(n) > large {
		return m.chargeLarge(n)
	}
	// The machine looks at the clock once in many operations; so those that take long by making much find out here.
	if m.used+n > m.next || m.flag.Load() != running {
		return m.chargeSlow(n)
	}
	m.used += n
	m.Pending += n
	return nil
}

// large is the number of bytes from which on it takes milliseconds to make room for them: memory that the system has just given comes
// page by page, of 4 KiB in a microsecond, and Go clears what was in use before, in one go.
const large = 16 << 20

// chargeLarge is Charge for much, or for what is too large for a number. The caller allocates at once what it has charged.
func (m *Meter) chargeLarge(n int64) error {
	if n < 0 {
		n = math.MaxInt64
	}
	if n > m.next-m.used || m.flag.Load() != running {
		if err := m.chargeSlow(n); err != nil {
			return err
		}
	} else {
		m.used += n
		m.Pending += n
	}
	return m.Foresee(time.Duration(n / 4))
}

// Release takes back a charge for scratch memory that its caller has dropped.
func (m *Meter) Release(n int64) {
	m.peak = max(m.peak, m.used)
	n = min(n, m.used)
	m.used -= n
	m.freed += n
	m.Pending = max(0, m.Pending-n)
}

func (m *Meter) chargeSlow(n int64) error {
	if err := m.Poll(0); err != nil {
		return err
	}
	if n <= m.next-m.used { // only the state of the run was to be looked at
		m.used += n
		m.Pending += n
		return nil
	}
	limit := m.limits.Memory
	if limit < 0 {
		limit = math.MaxInt64
	}
	m.peak = max(m.peak, min(m.used, limit))
	// A request that can never fit is refused without walking anything.
	if n > limit {
		return m.tripMemory(n)
	}
	live := m.used
	if m.census != nil {
		found, err := m.census()
		if err != nil {
			if m.tripped == nil {
				m.tripped = err
			}
			return m.tripped
		}
		live = min(live, found+m.Pending)
	}
	if n > limit-live {
		return m.tripMemory(n)
	}
	m.freed += m.used - live
	m.used = live + n
	m.Pending += n
	// A walk has to be paid for by an eighth of the limit in new bytes, or a run close to its limit would only walk. So up to
	// that much garbage may stand above the limit for a while.
	m.next = SaturatingAdd(m.used, limit/8)
	m.next = max(m.next, limit)
	return nil
}

func (m *Meter) tripMemory(n int64) error {
	used := m.used
	if n > math.MaxInt64-used {
		used = math.MaxInt64
	} else {
		used += n
	}
	m.tripped = &LimitError{Resource: Memory, Limit: m.limits.Memory, Used: used}
	return m.tripped
}

// Enter counts one level of recursion; every nil answer needs a Leave.
func (m *Meter) Enter() error {
	if m.limits.Depth >= 0 && m.depth >= m.limits.Depth {
		return ErrDepth
	}
	m.depth++
	return nil
}

// Leave undoes one Enter.
func (m *Meter) Leave() { m.depth-- }

// Depth is the present level of recursion.
func (m *Meter) Depth() int { return m.depth }

// Print accounts for n bytes of output. On error the caller keeps what was printed so far and writes no more.
func (m *Meter) Print(n int64) error {
	if m.limits.Output >= 0 && n > m.limits.Output-m.output {
		if m.tripped == nil {
			m.tripped = &LimitError{Resource: Output, Limit: m.limits.Output, Used: SaturatingAdd(m.output, n)}
		}
		return m.tripped
	}
	m.output += n
	return nil
}

// SaturatingAdd is a+b for sizes: math.MaxInt64 where it would overflow or where one of them is negative.
func SaturatingAdd(a, b int64) int64 {
	if a < 0 || b < 0 || a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}

// SaturatingMul is a*b for sizes: math.MaxInt64 where it would overflow or where one of them is negative.
func SaturatingMul(a, b int64) int64 {
	if a == 0 || b == 0 {
		return 0
	}
	if a < 0 || b < 0 || a > math.MaxInt64/b {
		return math.MaxInt64
	}
	return a * b
}
