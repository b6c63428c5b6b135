// This file defines Executor: New, Execute, Validate and ClearCache.

package executor

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"sort"
	"strings"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/builtins"
	"github.com/alkimi/pyexec/internal/check"
	"github.com/alkimi/pyexec/internal/compile"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
	"github.com/alkimi/pyexec/internal/vm"
	"github.com/alkimi/pyexec/pylib/pandas"
	"github.com/alkimi/pyexec/pylib/typing"
)

// Executor runs code. Make one with New and share it.
type Executor struct {
	cfg      Config
	policy   Policy
	limits   Limits
	provider *dataprovider.Guard
	loaders  *dataprovider.Registry
	builtins map[string]object.Value
	modules  *modules
	programs *programCache
	data     *dataCache
	floor    *heapFloor // see Config.HeapFloor
	workers  int
}

// New makes an Executor.
func New(cfg Config) (*Executor, error) {
	ex := &Executor{cfg: cfg, limits: cfg.Limits.withDefaults()}
	if cfg.Policy != nil {
		ex.policy = clonePolicy(*cfg.Policy)
	}
	if cfg.Clock == nil {
		ex.cfg.Clock = func() time.Time { return time.Now().UTC() }
	}
	if cfg.Provider != nil {
		ex.provider = dataprovider.Wrap(cfg.Provider)
	}
	reg, err := dataprovider.NewRegistry(cfg.Loaders...)
	if err != nil {
		return nil, err
	}
	ex.loaders = reg
	if ex.modules, err = newModules(&ex.policy, cfg.Modules); err != nil {
		return nil, err
	}
	n := cfg.Programs
	set(&n, 256)
	ex.programs = newProgramCache(n)
	bytes := cfg.DataBytes
	set(&bytes, 64<<20)
	ex.data = newDataCache(bytes, cfg.DataAge)
	if err := ex.makeBuiltins(); err != nil {
		return nil, err
	}
	floor := cfg.HeapFloor
	set(&floor, 32<<20)
	ex.floor = floorOf(floor)
	ex.workers = cfg.Workers
	set(&ex.workers, min(runtime.GOMAXPROCS(0), maxWorkers))
	return ex, nil
}

func clonePolicy(p Policy) Policy {
	for _, list := range []*[]string{&p.AllowModules, &p.DenyModules, &p.AddBuiltins, &p.RemoveBuiltins, &p.ForbiddenNames, &p.Globals} {
		*list = append([]string(nil), *list...)
	}
	return p
}

// makeBuiltins is the table that scripts see: what the policy allows, and the loaders.
func (ex *Executor) makeBuiltins() error {
	all := builtins.Table()
	ex.builtins = map[string]object.Value{"__name__": object.NewStr("__main__")}
	for _, name := range check.AllowedBuiltins(&ex.policy) {
		if v, ok := all[name]; ok {
			ex.builtins[name] = v
		}
	}
	for name, v := range typing.Intrinsics() {
		ex.builtins[name] = v
	}
	for name, v := range ex.loaderFuncs() {
		if _, taken := ex.builtins[name]; taken {
			return fmt.Errorf("executor: a loader cannot be called %s", name)
		}
		ex.builtins[name] = v
	}
	return nil
}

// Request is one piece of code to run.
type Request struct {
	// Code is the Python text.
	Code string
	// Name is what tracebacks call the code; "<analysis>" by default.
	Name string
	// Limits tighten the Executor's for this run; they cannot widen them.
	Limits Limits
	// UserID is passed to OnRun.
	UserID string
	// Args are set as variables before the code runs. Values may be nil, bools, ints, floats, strings, []byte, time.Time, time.Duration,
	// and slices, maps with string keys and structs of these.
	Args map[string]any
	// Output gets what the code prints while it runs. An error of it ends the writing, not the run.
	Output io.Writer
	// NoCache loads data anew, as the specification's use_cache=False.
	NoCache bool
}

// Execute runs code. The Result is never nil; beside an error it holds what was printed and used.
func (ex *Executor) Execute(ctx context.Context, req Request) (*Result, error) {
	start := time.Now()
	if req.Name == "" {
		req.Name = "<analysis>"
	}
	limits := ex.limits.tighten(req.Limits)
	bounds := limits.budget()
	bounds.Workers = ex.workers
	r := &run{ex: ex, ctx: ctx, req: req, limits: limits, meter: budget.New(ctx, bounds)}
	value, err := r.execute()
	r.meter.Stop()
	res := &Result{
		Output: r.output.String(),
		Usage: Usage{
			Duration: time.Since(start), Steps: r.meter.Steps(), PeakMemory: r.meter.Peak(), OutputBytes: r.meter.Printed(),
		},
	}
	if err == nil {
		res.Value = &Value{v: value, thread: r.thread, limits: limits}
	}
	if ex.cfg.OnRun != nil {
		sum := sha256.Sum256([]byte(req.Code))
		rec := Record{
			UserID: req.UserID, Name: req.Name, CodeHash: hex.EncodeToString(sum[:]), Outcome: "ok", Err: err, Usage: res.Usage, Start: start,
			Cached: r.cached,
		}
		if err != nil {
			rec.Outcome = Stage(err)
		}
		ex.cfg.OnRun(ctx, rec)
	}
	return res, err
}

// Validate checks code without running it: nil, or a *SyntaxError, *ValidationError, *ProgramError, *LimitError or *CanceledError.
func (ex *Executor) Validate(ctx context.Context, code string) error {
	r := &run{ex: ex, ctx: ctx, req: Request{Code: code, Name: "<analysis>"}, limits: ex.limits, meter: budget.New(ctx, ex.limits.budget())}
	defer r.meter.Stop()
	var err error
	func() {
		defer r.catch(&err)
		_, err = r.program()
	}()
	return err
}

// ClearCache forgets loaded data and compiled programs.
func (ex *Executor) ClearCache() {
	ex.programs.clear()
	ex.data.clear()
}

// run is one call of Execute.
type run struct {
	ex     *Executor
	ctx    context.Context
	req    Request
	limits Limits
	meter  *budget.Meter
	thread *object.Thread
	output strings.Builder
	cached bool
	broken bool // the live writer failed
}

// catch turns a panic, a bug of ours, into an InternalError. It is a net, not control flow.
func (r *run) catch(err *error) {
	if p := recover(); p != nil {
		*err = &InternalError{Cause: p, Stack: debug.Stack()}
	}
}

func (r *run) execute() (value object.Value, err error) {
	defer r.catch(&err)
	prog, err := r.program()
	if err != nil {
		return object.Unbound, err
	}
	ex := r.ex
	r.thread = object.NewThread(r.meter, &object.Env{
		Now: ex.cfg.Clock(), Seed: ex.cfg.Seed, Write: r.write, Import: ex.modules.load,
	})
	r.thread.State(runKey{}, func() any { return r })
	machine := vm.New(r.thread, prog)
	for _, name := range r.argNames() {
		v, err := toPython(r.thread, r.req.Args[name], 0)
		if err != nil {
			return object.Unbound, r.failure(fmt.Errorf("argument %s: %w", name, err))
		}
		machine.SetGlobal(name, v)
	}
	value, err = machine.Run()
	if err != nil {
		return object.Unbound, r.failure(err)
	}
	if value.IsUnbound() {
		return value, ErrNoResult
	}
	pandas.Settle(value)
	if err := r.meter.Poll(0); err != nil {
		return object.Unbound, r.failure(err)
	}
	return value, nil
}

// runKey is where loaders find the run that called them.
type runKey struct{}

func (r *run) write(text string) {
	r.output.WriteString(text)
	if r.req.Output != nil && !r.broken {
		_, err := io.WriteString(r.req.Output, text)
		r.broken = err != nil
	}
}

func (r *run) argNames() []string {
	if len(r.req.Args) == 0 {
		return nil
	}
	names := make([]string, 0, len(r.req.Args))
	for n := range r.req.Args {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}

// program is the compiled code, from the cache or made now.
func (r *run) program() (*vm.Program, error) {
	args := r.argNames()
	key := programKey(r.req.Name, r.req.Code, args)
	if p := r.ex.programs.get(key); p != nil {
		if size := int64(len(r.req.Code)); r.limits.Source >= 0 && size > r.limits.Source {
			return nil, &LimitError{Resource: budget.Source, Limit: r.limits.Source, Used: size}
		}
		r.cached = true
		return p, nil
	}
	for _, n := range args {
		if err := checkArgName(n); err != nil {
			return nil, err
		}
	}
	file := source.NewFile(r.req.Name, r.req.Code)
	mod, toks, err := parse.ParseTokens(r.meter, file, parse.Limits{Source: r.limits.Source, Nesting: r.limits.Syntax})
	var syntaxErr *SyntaxError
	if err != nil && !errors.As(err, &syntaxErr) {
		return nil, err
	}
	// A forbidden pattern is named even where the code around it is no Python.
	if syntaxErr == nil || len(toks) > 0 {
		if mod == nil {
			mod = &syntax.Module{}
		}
		policy := r.ex.policy
		policy.Globals = append(append([]string(nil), policy.Globals...), args...)
		findings, cerr := check.Check(r.meter, file, toks, mod, &policy)
		if cerr != nil {
			return nil, cerr
		}
		if len(findings) > 0 {
			return nil, &ValidationError{Findings: findings}
		}
	}
	if syntaxErr != nil {
		return nil, err
	}
	c, err := compile.Compile(r.meter, file, mod, compile.Options{
		IsBuiltin: func(name string) bool { _, ok := r.ex.builtins[name]; return ok }, Globals: args,
	})
	if err != nil {
		var ce *compile.Error
		if errors.As(err, &ce) {
			return nil, &ProgramError{Msg: ce.Msg, Line: file.Line(ce.Span.Start), Column: file.Column(ce.Span.Start)}
		}
		return nil, err
	}
	p := vm.Link(c, r.ex.builtins)
	r.ex.programs.put(key, p)
	return p, nil
}

// checkArgName refuses names that a script could not write.
func checkArgName(name string) error {
	if !dataprovider.IsIdentifier(name) || strings.HasPrefix(name, "__") {
		return fmt.Errorf("executor: argument name %q is not a plain Python name", name)
	}
	return nil
}

// failure turns an error of the machine into the public one.
func (r *run) failure(err error) error {
	var e *object.Exc
	if !errors.As(err, &e) {
		var le *LimitError
		var ce *CanceledError
		if errors.As(err, &le) || errors.As(err, &ce) {
			return err
		}
		return &InternalError{Cause: err}
	}
	out := &Exception{Type: e.Type().Name}
	// str(e) is code of the script: it may fail, or reach a limit.
	msg, merr := object.ToString(r.thread, e.Value())
	if merr != nil {
		var exc *object.Exc
		if !errors.As(merr, &exc) {
			return merr
		}
		msg = "<exception str() failed>"
	}
	out.Message = object.Printable(msg, maxMessage)
	out.Traceback, merr = r.traceback(e, out.Message)
	if merr != nil {
		return merr
	}
	out.Line = lineOf(e)
	return out
}

// maxMessage bounds the text of an exception, which the script made.
const maxMessage = 16 << 10
