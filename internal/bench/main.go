// This file defines the comparison of pyexec with CPython: the same programs on both, in one go.

// Command bench runs every program of its programs folder on pyexec and on the local CPython and prints the times and their ratio.
// It also measures what a run costs that does next to nothing.
//
//	go run ./internal/bench [-python python3] [-rounds 7] [-cpuprofile FILE] [NAME...]
//
// A program is Python text that leaves its answer in result; both sides must give the same. Times are the best of the rounds, which
// alternate between the two sides, so that a machine that slows down slows down both.
package main

import (
	"bufio"
	"context"
	"embed"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path"
	"runtime/pprof"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/alkimi/pyexec/executor"
)

//go:embed programs/*.py
var programs embed.FS

// driver is the Python side: it reads {"code"} lines and answers with the time and the result.
const driver = `
import json, sys, time
for line in sys.stdin:
    code = compile(json.loads(line)["code"], "program", "exec")
    scope = {"__name__": "__main__"}
    start = time.perf_counter()
    exec(code, scope)
    took = time.perf_counter() - start
    print(json.dumps({"seconds": took, "result": repr(scope["result"])}), flush=True)
`

type python struct {
	in  io.Writer
	out *bufio.Scanner
}

func startPython(name string) (*python, func(), error) {
	cmd := exec.Command(name, "-c", driver)
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, nil, err
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		return nil, nil, err
	}
	scan := bufio.NewScanner(out)
	scan.Buffer(nil, 16<<20)
	stop := func() { in.Close(); _ = cmd.Wait() }
	return &python{in, scan}, stop, nil
}

func (p *python) run(code string) (time.Duration, string, error) {
	b, err := json.Marshal(map[string]string{"code": code})
	if err != nil {
		return 0, "", err
	}
	if _, err := p.in.Write(append(b, '\n')); err != nil {
		return 0, "", err
	}
	if !p.out.Scan() {
		return 0, "", fmt.Errorf("python ended: %w", p.out.Err())
	}
	var a struct {
		Seconds float64
		Result  string
	}
	if err := json.Unmarshal(p.out.Bytes(), &a); err != nil {
		return 0, "", err
	}
	return time.Duration(a.Seconds * 1e9), a.Result, nil
}

func main() {
	name := flag.String("python", "python3", "the CPython to compare with; empty for none")
	rounds := flag.Int("rounds", 7, "rounds of each program")
	profile := flag.String("cpuprofile", "", "write a CPU profile of pyexec's side")
	flag.Parse()
	if err := bench(*name, *rounds, *profile, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(pythonName string, rounds int, profile string, only []string) error {
	ex, err := executor.New(executor.Config{
		Limits: executor.Limits{Time: 5 * time.Minute, Memory: 4 << 30}, Policy: &executor.Policy{AllowLambda: true, Extras: true},
	})
	if err != nil {
		return err
	}
	var py *python
	if pythonName != "" {
		p, stop, err := startPython(pythonName)
		if err != nil {
			return err
		}
		defer stop()
		py = p
	}
	if profile != "" {
		f, err := os.Create(profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	files, err := programs.ReadDir("programs")
	if err != nil {
		return err
	}
	fmt.Printf("%-24s %10s %10s %8s\n", "program", "CPython ms", "pyexec ms", "ratio")
	logs, n := 0.0, 0
	for _, f := range files {
		label := strings.TrimSuffix(f.Name(), ".py")
		if len(only) > 0 && !slices.Contains(only, label) {
			continue
		}
		src, err := programs.ReadFile(path.Join("programs", f.Name()))
		if err != nil {
			return err
		}
		theirs, ours, err := compare(ex, py, string(src), rounds)
		if err != nil {
			return fmt.Errorf("%s: %w", label, err)
		}
		ratio := theirs.Seconds() / ours.Seconds()
		fmt.Printf("%-24s %10.2f %10.2f %7.2fx\n", label, ms(theirs), ms(ours), ratio)
		logs, n = logs+math.Log(ratio), n+1
	}
	if py != nil && n > 0 {
		fmt.Printf("%-24s %29.2fx\n", "geometric mean", math.Exp(logs/float64(n)))
	}
	if len(only) == 0 {
		return startUp()
	}
	return nil
}

func ms(d time.Duration) float64 { return float64(d) / 1e6 }

func compare(ex *executor.Executor, py *python, src string, rounds int) (theirs, ours time.Duration, err error) {
	theirs, ours = math.MaxInt64, math.MaxInt64
	for range rounds {
		want := ""
		if py != nil {
			d, r, err := py.run(src)
			if err != nil {
				return 0, 0, err
			}
			theirs, want = min(theirs, d), r
		}
		res, err := ex.Execute(context.Background(), executor.Request{Code: src})
		if err != nil {
			return 0, 0, err
		}
		ours = min(ours, res.Usage.Duration)
		got, err := res.Value.Repr()
		if err != nil {
			return 0, 0, err
		}
		if py != nil && got != want {
			return 0, 0, fmt.Errorf("CPython gives %.200s, pyexec %.200s", want, got)
		}
	}
	return theirs, ours, nil
}

// startUp measures whole runs of tiny programs, seen before and not.
func startUp() error {
	const rounds = 2000
	for _, c := range []struct {
		label, code string
		cached      bool
	}{
		{"print(1+1), new", "print(1+1)\nresult = 0", false},
		{"print(1+1), cached", "print(1+1)\nresult = 0", true},
		{"7 lines, new", sevenLines, false},
		{"7 lines, cached", sevenLines, true},
	} {
		ex, err := executor.New(executor.Config{})
		if err != nil {
			return err
		}
		times := make([]time.Duration, rounds)
		for i := range times {
			code := c.code
			if !c.cached {
				code = fmt.Sprintf("%s # %d", code, i)
			}
			start := time.Now()
			if _, err := ex.Execute(context.Background(), executor.Request{Code: code}); err != nil {
				return err
			}
			times[i] = time.Since(start)
		}
		sort.Slice(times, func(i, j int) bool { return times[i] < times[j] })
		fmt.Printf("%-24s median %6.1f µs, best %6.1f µs, 99 %% under %6.1f µs\n", c.label, us(times[rounds/2]), us(times[0]), us(times[rounds*99/100]))
	}
	return nil
}

func us(d time.Duration) float64 { return float64(d) / 1e3 }

const sevenLines = `fees = {'binance': 0.001, 'kraken': 0.0026}
fills = [('binance', 10.0, 3), ('kraken', 9.5, 2), ('binance', 10.5, 1)]
total = 0
for venue, price, qty in fills:
    total += price * qty * (1 - fees[venue])
mean = total / sum(q for _, _, q in fills)
result = round(mean, 4)`
