// This file runs the cases of the tables and judges what they did.

package budgettest

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

var (
	only    = flag.String("only", "", "run only cases whose text has this in it")
	figures = flag.Bool("figures", false, "print what every case did")
	// clock is off by default: on a machine that is busy with other work even the CPU time of a thread says little.
	clock = flag.Bool("clock", os.Getenv("PYEXEC_BUDGET") == "clock", "measure the time between polls; takes minutes")
	// gap is for finding what only a fast machine does in time.
	gap = flag.Duration("gap", 20*time.Millisecond, "the longest time between polls that is allowed")
)

const (
	// maxTries is how often a case must fail by the clock: on a busy machine other work takes time from every one.
	maxTries      = 6
	defaultMemory = 256 << 20 // of the executor
	smallMemory   = 8 << 20
	// slack is what a run may allocate besides: frames of the machine, arguments, errors.
	slack = 48 << 10
)

func TestBudget(t *testing.T) {
	if os.Getenv("PYEXEC_BUDGET") == "" && !*clock && *only == "" {
		t.Skip("takes a minute and most of a machine: set PYEXEC_BUDGET to memory or clock")
	}
	// Without the collector at work a call takes the same time always and leaves its garbage to be counted. Memory is not given back to
	// the system in between, since taking it anew costs more time than most calls.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(3 << 30))
	for _, e := range readTables(t) {
		if *only != "" && !strings.Contains(e.String(), *only) {
			continue
		}
		if e.huge {
			checkHuge(t, e)
			continue
		}
		small, ok := checkSize(t, e, 1000)
		if !ok {
			continue
		}
		// What takes the same memory for any n needs no large one.
		if !*clock && small.charged < 1024 && small.alloc < 16<<10 || e.n == 1000 {
			continue
		}
		if !*clock {
			e.n = max(1000, e.n/4)
		}
		if out, ok := checkSize(t, e, e.n); ok {
			checkGaps(t, e, out)
			checkRefused(t, e, out)
		}
	}
}

// complain fails the test, but for a case that is known to be wrong still.
func complain(t *testing.T, e *entry, format string, args ...any) {
	t.Helper()
	if e.has("open") {
		t.Logf(format, args...)
		return
	}
	t.Errorf(format, args...)
}

// checkSize runs a case for size n and compares the account with the heap.
func checkSize(t *testing.T, e *entry, n int) (outcome, bool) {
	t.Helper()
	r := request{n: n, limits: unlimited()}
	out, err := run(e, r)
	if err != nil {
		complain(t, e, "%v: n=%d: %v", e, n, err)
		return out, false
	}
	if *figures {
		fmt.Printf("%v\n\tn=%d cpu %v gap %v charged %d alloc %d large %d grown %d found %d\n", e, n, out.total, out.gap, out.charged, out.alloc, out.large, out.grown, out.found)
	}
	if out.err != nil {
		var exc *object.Exc
		if !e.has("raises") || !errors.As(out.err, &exc) {
			complain(t, e, "%v: n=%d: %v", e, n, out.err)
			return out, false
		}
	}
	if short(out.charged, out.large) {
		complain(t, e, "%v: n=%d: charged %d, allocated %d, %d of that large", e, n, out.charged, out.alloc, out.large)
	} else if short(out.charged, out.alloc) {
		// Much of it may have been garbage at once.
		r.sample = true
		if again, err := run(e, r); err == nil && short(out.peak, again.living) {
			complain(t, e, "%v: n=%d: charged %d at the most, alive at some time %d", e, n, out.peak, again.living)
		}
	}
	if out.err == nil && short(out.charged, out.grown) {
		complain(t, e, "%v: n=%d: charged %d, alive afterwards %d", e, n, out.charged, out.grown)
	}
	if out.err == nil && short(out.found, out.grown) {
		complain(t, e, "%v: n=%d: the census finds %d, alive are %d", e, n, out.found, out.grown)
	}
	return out, true
}

// short tells that the account has less than 80 % of what was really there.
func short(account, real int64) bool { return real > slack && account+slack < real*8/10 }

// largest is the largest n that can exist under the default memory limit.
func largest(n int, out outcome) int {
	return int(min(1e9, float64(n)*defaultMemory/float64(max(1, out.setup+out.peak))))
}

// checkGaps finds out whether the time between polls would stay short for the largest n there can be: it takes it to grow in
// proportion to n, and tries larger ones until the answer is clear.
func checkGaps(t *testing.T, e *entry, out outcome) {
	t.Helper()
	if !*clock {
		return
	}
	n, tries := e.n, 0
	for {
		most := largest(n, out)
		if e.has("slow") {
			most = n
		}
		if float64(out.gap) <= float64(*gap)*float64(n)/float64(max(most, n)) {
			return
		}
		if out.gap > *gap {
			if tries++; tries == maxTries {
				complain(t, e, "%v: n=%d: %v between polls (of %v)", e, n, out.gap.Round(time.Microsecond), out.total.Round(time.Microsecond))
				if *figures {
					fmt.Print(out.where())
				}
				return
			}
		} else {
			n = min(3*n, most)
		}
		next, err := run(e, request{n: n, limits: unlimited()})
		if err != nil {
			complain(t, e, "%v: n=%d: %v", e, n, err)
			return
		}
		if *figures {
			fmt.Printf("\tn=%d cpu %v gap %v\n", n, next.total, next.gap)
		}
		out = next
	}
}

// checkRefused gives a case a quarter of the memory it needs.
func checkRefused(t *testing.T, e *entry, full outcome) {
	t.Helper()
	if full.charged < 256<<10 {
		return
	}
	l := unlimited()
	l.Memory = full.charged / 4
	out, err := run(e, request{n: e.n, limits: l})
	if err != nil {
		complain(t, e, "%v: %v", e, err)
		return
	}
	judge(t, e, out, l)
}

// checkHuge runs a case that asks for too much.
func checkHuge(t *testing.T, e *entry) {
	t.Helper()
	l := unlimited()
	l.Memory, l.Time, l.Output = smallMemory, 100*time.Millisecond, 1<<20
	for tries := 0; ; tries++ {
		out, err := run(e, request{n: 1000, limits: l})
		if err != nil {
			complain(t, e, "%v: %v", e, err)
			return
		}
		if *figures {
			fmt.Printf("%v\n\thuge: cpu %v gap %v charged %d alloc %d: %v\n", e, out.total, out.gap, out.charged, out.alloc, out.err)
		}
		if (out.gap > *gap || out.total > l.Time+*gap) && *clock && tries < maxTries {
			continue
		}
		if out.gap > *gap && *clock {
			complain(t, e, "%v: %v between polls", e, out.gap)
		}
		if out.total > l.Time+*gap && *clock {
			complain(t, e, "%v: the time limit of %v ended it after %v", e, l.Time, out.total)
		}
		judge(t, e, out, l)
		return
	}
}

// judge checks the end of a run under a memory limit.
func judge(t *testing.T, e *entry, out outcome, l budget.Limits) {
	t.Helper()
	var limit *budget.LimitError
	var exc *object.Exc
	if out.err != nil && !errors.As(out.err, &limit) && !errors.As(out.err, &exc) {
		complain(t, e, "%v: under a limit: %v", e, out.err)
	}
	if short(out.charged, out.large) {
		complain(t, e, "%v: under a limit of %d bytes: charged %d, allocated %d, %d of that large, then %v", e, l.Memory, out.charged, out.alloc, out.large, out.err)
	}
}
