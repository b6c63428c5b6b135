// This file defines side, a place where programs run: this process, or another one that answers lines of JSON.

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"time"

	"github.com/alkimi/pyexec/executor"
)

// reply is what one run took, in seconds, and its answer.
type reply struct {
	Seconds float64 `json:"seconds"`
	CPU     float64 `json:"cpu"`
	Allocs  uint64  `json:"allocs"`
	Result  string  `json:"result"`
}

// keep makes r the best of itself and another run.
func (r *reply) keep(o reply, first bool) {
	if first {
		*r = o
		return
	}
	r.Seconds, r.CPU, r.Allocs = min(r.Seconds, o.Seconds), min(r.CPU, o.CPU), min(r.Allocs, o.Allocs)
}

type side interface {
	run(code string) (reply, error)
	close()
}

// driver is the Python side: it reads {"code"} lines and answers with the times and the result.
const driver = `
import json, sys, time
for line in sys.stdin:
    code = compile(json.loads(line)["code"], "program", "exec")
    scope = {"__name__": "__main__"}
    cpu = time.process_time()
    start = time.perf_counter()
    exec(code, scope)
    took = time.perf_counter() - start
    cpu = time.process_time() - cpu
    print(json.dumps({"seconds": took, "cpu": cpu, "result": repr(scope["result"])}), flush=True)
`

// process is a side in another process.
type process struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Scanner
}

func startProcess(name string, args ...string) (side, error) {
	cmd := exec.Command(name, args...)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &process{cmd, in, lines(out)}, nil
}

func lines(r io.Reader) *bufio.Scanner {
	s := bufio.NewScanner(r)
	s.Buffer(nil, 16<<20)
	return s
}

// renewed is a process that is started anew after so many runs.
type renewed struct {
	name        string
	every, runs int
	now         side
}

func (r *renewed) run(code string) (reply, error) {
	if r.now == nil || r.runs%r.every == 0 {
		r.close()
		p, err := startProcess(r.name, "-serve")
		if err != nil {
			return reply{}, err
		}
		r.now = p
	}
	r.runs++
	return r.now.run(code)
}

func (r *renewed) close() {
	if r.now != nil {
		r.now.close()
		r.now = nil
	}
}

type request struct {
	Code string `json:"code"`
}

func (p *process) run(code string) (reply, error) {
	var r reply
	b, err := json.Marshal(request{code})
	if err != nil {
		return r, err
	}
	if _, err := p.in.Write(append(b, '\n')); err != nil {
		return r, err
	}
	if !p.out.Scan() {
		return r, fmt.Errorf("the other side ended: %v", p.out.Err())
	}
	return r, json.Unmarshal(p.out.Bytes(), &r)
}

func (p *process) close() {
	p.in.Close()
	_ = p.cmd.Wait()
}

// local is the side in this process.
type local struct{ ex *executor.Executor }

func newLocal() (side, error) {
	ex, err := executor.New(executor.Config{
		Limits: executor.Limits{Time: 5 * time.Minute, Memory: 4 << 30}, Policy: &executor.Policy{AllowLambda: true, Extras: true},
	})
	return &local{ex}, err
}

func (l *local) close() {}

func (l *local) run(code string) (reply, error) {
	runtime.GC() // what an earlier run left behind is not this one's cost
	before, allocs := cpuTime(), mallocs()
	res, err := l.ex.Execute(context.Background(), executor.Request{Code: code})
	if err != nil {
		return reply{}, err
	}
	r := reply{Seconds: res.Usage.Duration.Seconds(), CPU: (cpuTime() - before).Seconds(), Allocs: mallocs() - allocs}
	r.Result, err = res.Value.Repr()
	return r, err
}

func mallocs() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs
}

// serveLines is the other side of a process.
func serveLines(in io.Reader, out io.Writer) error {
	l, err := newLocal()
	if err != nil {
		return err
	}
	enc := json.NewEncoder(out)
	for s := lines(in); s.Scan(); {
		var q request
		if err := json.Unmarshal(s.Bytes(), &q); err != nil {
			return err
		}
		r, err := l.run(q.Code)
		if err != nil {
			return err
		}
		if err := enc.Encode(r); err != nil {
			return err
		}
	}
	return nil
}
