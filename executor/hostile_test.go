// This file runs the hostile corpus of testdata/hostile: programs that try to hang, flood, crash or fool the host.
//
// A file is a family. A program starts with `#%% name`; comment lines at its head say what must come of it:
//
//	# outcome: time limit | memory limit    one of these (see outcomeOf); "ValueError" stands for any message, a final … for any rest
//	# policy: extras lambda                 what the executor allows beyond the strict policy
//	# repr: result limit                    what the result's Repr gives; text, json and go likewise
//
// `#-- next run` begins a second program, with an outcome of its own, which runs after the first one on the same Executor. In the code
// <<"text"*20>> stands for so many repetitions of a Go string, in which %d is the number of the repetition.
//
// By default the time limit is short, so that the whole corpus takes less than a minute on two processors. PYEXEC_HOSTILE=full sets the
// figures of the promise: 2 s and 64 MiB.

package executor_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/alkimi/pyexec/executor"
)

const (
	hostileFull    = 2 * time.Second
	hostileMemory  = 64 << 20
	hostileProcess = 512 << 20 // what the whole process may take
	hostileGrace   = time.Second
)

func hostileTime() time.Duration {
	if os.Getenv("PYEXEC_HOSTILE") == "full" {
		return hostileFull
	}
	return 100 * time.Millisecond
}

// hostileProgram is one program of the corpus.
type hostileProgram struct {
	id, code       string
	outcomes       []string
	convert        map[string][]string // by the names of conversions
	extras, lambda bool
	next           *hostileProgram
}

// TestHostile runs the corpus in a process of its own: what it needs of memory is then the corpus's, and a crash is a failure that
// names the program.
func TestHostile(t *testing.T) {
	if os.Getenv("PYEXEC_HOSTILE_CHILD") != "" {
		// Two runs at a time leave garbage faster than the collector, left to itself, takes it away. A host with so little memory says so:
		// with GOMEMLIMIT=384MiB alone the process took 539 MiB on a busy machine, with GOGC=50 beside it 418 on a quiet one.
		debug.SetMemoryLimit(hostileProcess * 3 / 4)
		debug.SetGCPercent(50)
		hostileCorpus(t)
		return
	}
	run := "^TestHostile$"
	if asked := flag.Lookup("test.run").Value.String(); strings.Contains(asked, "TestHostile/") {
		run = asked
	}
	cmd := exec.Command(os.Args[0], "-test.run="+run, "-test.v", fmt.Sprintf("-test.short=%t", testing.Short()), "-test.parallel=2", "-test.timeout=20m")
	cmd.Env = append(os.Environ(), "PYEXEC_HOSTILE_CHILD=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, hostileReport(string(out)))
	}
	for line := range strings.Lines(string(out)) {
		if _, figures, ok := strings.Cut(line, "corpus: "); ok {
			t.Log(strings.TrimSpace(figures))
		}
	}
}

// hostileReport is what a reader needs of the child's output: failures, and the end of it where the process died.
func hostileReport(out string) string {
	var b strings.Builder
	for line := range strings.Lines(out) {
		trimmed := strings.TrimSpace(line)
		if !strings.HasPrefix(trimmed, "=== ") && !strings.HasPrefix(trimmed, "--- PASS") {
			b.WriteString(line)
		}
	}
	if strings.Contains(out, "fatal error:") || strings.Contains(out, "panic:") {
		head, _, _ := strings.Cut(out, "fatal error:")
		b.WriteString("last lines before the crash:\n" + head[max(0, len(head)-2000):])
	}
	if text := b.String(); len(text) > 60_000 {
		return text[:60_000] + "\n…"
	}
	return b.String()
}

// hostileRunner runs programs under a time limit, on one Executor for each policy.
type hostileRunner struct {
	time      time.Duration
	executors map[[2]bool]*executor.Executor

	mu      sync.Mutex
	again   []*hostileProgram
	slowest time.Duration // beyond the time limit
}

func newHostileRunner(t *testing.T, limit time.Duration) *hostileRunner {
	r := &hostileRunner{time: limit, executors: map[[2]bool]*executor.Executor{}}
	demo, err := demoData()
	if err != nil {
		t.Fatal(err)
	}
	for _, extras := range []bool{false, true} {
		for _, lambda := range []bool{false, true} {
			r.executors[[2]bool{extras, lambda}], err = executor.New(executor.Config{
				Provider: demo, Clock: demo.End, Policy: &executor.Policy{Extras: extras, AllowLambda: lambda},
				Limits: executor.Limits{Time: limit, Memory: hostileMemory},
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	return r
}

func (r *hostileRunner) clear() {
	for _, ex := range r.executors {
		ex.ClearCache()
	}
}

func hostileCorpus(t *testing.T) {
	r, alone := newHostileRunner(t, hostileTime()), newHostileRunner(t, hostileFull)
	leavesNothing(t, func() { r.clear(); alone.clear() })
	count := 0
	start := time.Now()
	for _, path := range goldenFiles(t, "hostile", ".py") {
		family, programs := hostileFamily(t, path)
		count += len(programs)
		if testing.Short() { // the race detector has seen what there is to see in one of four
			few := programs[:0]
			for i, p := range programs {
				if i%4 == 0 {
					few = append(few, p)
				}
			}
			programs = few
		}
		goroutines := runtime.NumGoroutine()
		t.Run(family, func(t *testing.T) {
			for _, p := range programs {
				_, name, _ := strings.Cut(p.id, "/")
				t.Run(name, func(t *testing.T) {
					// Columns are large blocks, which the collector frees late: of the programs that combine frames only one runs at a
					// time, so that what the process takes is what a run takes.
					if family != "combine" {
						t.Parallel()
					}
					wrong, late := r.program(p)
					if late {
						r.mu.Lock()
						r.again = append(r.again, p)
						r.mu.Unlock()
						return
					}
					for _, text := range wrong {
						t.Error(text)
					}
				})
			}
		})
		waitForGoroutines(t, goroutines)
	}
	if count < 300 {
		t.Errorf("%d programs; the corpus has at least 300", count)
	}
	// Whoever came late, or had no time, comes again, alone and at the full limit: the machine may have been busy.
	for _, p := range r.again {
		wrong, late := alone.program(p)
		for try := 0; try < 2 && late; try++ {
			wrong, late = alone.program(p)
		}
		if late && len(wrong) == 0 {
			wrong = append(wrong, p.id+": did not end within a second of its limit")
		}
		for _, text := range wrong {
			t.Error(text)
		}
	}
	if t.Failed() {
		return
	}
	peak, ok := peakMemory()
	if ok && !raceEnabled && peak > hostileProcess {
		t.Errorf("the process took %d MiB, more than %d", peak>>20, hostileProcess>>20)
	}
	fmt.Printf("corpus: %d programs in %s at %s and %d MiB; latest end %s after the limit; process %d MiB\n", count,
		time.Since(start).Round(time.Second), hostileTime(), hostileMemory>>20, max(0, r.slowest).Round(time.Millisecond), peak>>20)
}

// program runs one program, the conversions of its result, the next run and one more. It tells what was wrong, and whether it was late:
// it ended too long after its limit, or came to it where something else was to happen.
func (r *hostileRunner) program(p *hostileProgram) (wrong []string, late bool) {
	ex := r.executors[[2]bool{p.extras, p.lambda}]
	a := &hostileAttempt{runner: r}
	for step := p; step != nil; step = step.next {
		a.id = step.id
		a.step(ex, step)
	}
	a.id = p.id + ": the next run"
	start := time.Now()
	res, err := ex.Execute(context.Background(), executor.Request{Code: "result = 1 + 1"})
	a.check(outcomeOf(res, err), []string{"result 2"})
	// The next run has to answer at once.
	next := time.Since(start)
	r.mu.Lock()
	r.slowest = max(r.slowest, a.over)
	r.mu.Unlock()
	return a.wrong, a.late || max(a.over, next) > hostileGrace
}

// hostileAttempt is one go at a program.
type hostileAttempt struct {
	runner *hostileRunner
	id     string
	wrong  []string
	late   bool
	over   time.Duration // beyond the time limit
}

func (a *hostileAttempt) took(d time.Duration) { a.over = max(a.over, d-a.runner.time) }

func (a *hostileAttempt) errorf(format string, args ...any) {
	a.wrong = append(a.wrong, a.id+": "+fmt.Sprintf(format, args...))
}

func (a *hostileAttempt) step(ex *executor.Executor, p *hostileProgram) {
	start := time.Now()
	res, err := ex.Execute(context.Background(), executor.Request{Code: p.code})
	a.took(time.Since(start))
	a.text(res.Output)
	var exception *executor.Exception
	if errors.As(err, &exception) {
		a.text(exception.Traceback)
	}
	if err != nil {
		a.text(err.Error())
		a.check(outcomeOf(res, err), p.outcomes)
		return
	}
	for _, name := range []string{"repr", "text", "json", "go"} {
		start := time.Now()
		text, err := hostileConvert(res.Value, name)
		a.took(time.Since(start))
		a.text(text)
		got := "result " + text
		if err != nil {
			a.text(err.Error())
			got = errorOutcome(err)
		}
		if strings.HasPrefix(got, "internal") {
			a.errorf("%s: %s", name, got)
		}
		if want, ok := p.convert[name]; ok {
			a.check(got, want)
		}
		if name == "repr" && err == nil {
			a.check(got, p.outcomes)
		} else if name == "repr" {
			a.check("result", p.outcomes)
		}
	}
}

func hostileConvert(v *executor.Value, name string) (text string, err error) {
	switch name {
	case "repr":
		return v.Repr()
	case "text":
		return v.Text()
	case "json":
		b, err := v.JSON()
		return string(b), err
	}
	_, err = v.Go()
	return "", err
}

// outcomeOf is what came of a run, as the heads of programs write it: "result 42", "no result", "time limit", "ValueError: message",
// "policy: message", "program: message" for code that is too large.
func outcomeOf(res *executor.Result, err error) string {
	if err == nil {
		text, rerr := res.Value.Repr()
		if rerr != nil {
			return "result"
		}
		return "result " + text
	}
	return errorOutcome(err)
}

func errorOutcome(err error) string {
	var (
		syntax     *executor.SyntaxError
		program    *executor.ProgramError
		validation *executor.ValidationError
		exception  *executor.Exception
		limit      *executor.LimitError
	)
	switch {
	case errors.Is(err, executor.ErrNoResult):
		return "no result"
	case errors.As(err, &syntax):
		return syntax.Kind + ": " + syntax.Msg
	case errors.As(err, &program):
		return "program: " + program.Msg
	case errors.As(err, &validation):
		return "policy: " + validation.Findings[0].Message
	case errors.As(err, &exception):
		return exception.Error()
	case errors.As(err, &limit):
		return limit.Resource.String() + " limit"
	}
	return fmt.Sprintf("internal: %v", err)
}

// check compares what came of a run with what may come of it.
func (a *hostileAttempt) check(got string, want []string) {
	for _, w := range want {
		start, open := strings.CutSuffix(w, "…")
		switch {
		case got == w, strings.HasPrefix(got, w+":"), open && strings.HasPrefix(got, start):
			return
		case w == "recursion" && strings.HasPrefix(got, "RecursionError:"):
			return
		case w == "result" && strings.HasPrefix(got, "result") && got != "result limit":
			return
		}
	}
	a.late = a.late || got == "time limit"
	a.errorf("got %.300q, want %s", got, strings.Join(want, " | "))
}

// hostileTraces are what no text that leaves the library may hold: addresses of the process, and what Go says of its own errors.
var hostileTraces = regexp.MustCompile(`runtime error|goroutine \d+ \[|\.go:\d|\b0xc0[0-9a-f]{8}\b|%!\w?\(`)

func (a *hostileAttempt) text(text string) {
	if found := hostileTraces.FindString(text); found != "" {
		a.errorf("%q in a text of the run", found)
	}
	if len(text) > 17<<20 {
		a.errorf("a text of %d bytes", len(text))
	}
}

// peakMemory is the most that the process has had of memory at once.
func peakMemory() (bytes int64, ok bool) {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, false
	}
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) == 3 && f[0] == "VmHWM:" {
			kib, err := strconv.ParseInt(f[1], 10, 64)
			return kib << 10, err == nil
		}
	}
	return 0, false
}

// hostileFamily reads a file of the corpus.
func hostileFamily(t *testing.T, path string) (family string, programs []*hostileProgram) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	family = strings.TrimSuffix(path[strings.LastIndexByte(path, '/')+1:], ".py")
	seen := map[string]bool{}
	for _, chunk := range strings.Split("\n"+string(b), "\n#%% ")[1:] {
		name, code, _ := strings.Cut(chunk, "\n")
		if seen[name] {
			t.Errorf("%s: two programs are named %s", path, name)
		}
		seen[name] = true
		first, second, pair := strings.Cut(code+"\n", "\n#-- next run\n")
		if pair {
			first += "\n"
		}
		p := hostileParse(t, family+"/"+name, first)
		if pair {
			p.next = hostileParse(t, p.id+" next run", second)
		}
		programs = append(programs, p)
	}
	return family, programs
}

func hostileParse(t *testing.T, id, text string) *hostileProgram {
	p := &hostileProgram{id: id, convert: map[string][]string{}}
	var code strings.Builder
	head := true
	for line := range strings.Lines(text) {
		key, value, _ := strings.Cut(strings.TrimPrefix(strings.TrimSuffix(line, "\n"), "# "), ": ")
		head = head && strings.HasPrefix(line, "# ")
		switch {
		case head && key == "outcome":
			p.outcomes = strings.Split(value, " | ")
		case head && key == "policy":
			words := strings.Fields(value)
			p.extras, p.lambda = slices.Contains(words, "extras"), slices.Contains(words, "lambda")
		case head && (key == "repr" || key == "text" || key == "json" || key == "go"):
			p.convert[key] = strings.Split(value, " | ")
		default:
			head = false
			code.WriteString(line)
		}
	}
	if len(p.outcomes) == 0 {
		t.Errorf("%s: no outcome", id)
	}
	p.code = hostileExpand(t, id, code.String())
	return p
}

var hostileRepeat = regexp.MustCompile(`<<("(?:[^"\\]|\\.)*")\*(\d+)>>`)

// hostileExpand writes out the repetitions of a program.
func hostileExpand(t *testing.T, id, code string) string {
	return hostileRepeat.ReplaceAllStringFunc(code, func(m string) string {
		parts := hostileRepeat.FindStringSubmatch(m)
		text, err := strconv.Unquote(parts[1])
		n, nerr := strconv.Atoi(parts[2])
		if err != nil || nerr != nil {
			t.Fatalf("%s: %s: %v %v", id, m, err, nerr)
		}
		if !strings.Contains(text, "%d") {
			return strings.Repeat(text, n)
		}
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(text, "%d", strconv.Itoa(i)))
		}
		return b.String()
	})
}
