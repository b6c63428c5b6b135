// This file defines the comparison of pyexec with CPython: the same programs on both, in one go.

// Command bench runs every program of its programs folder on pyexec and on the local CPython and prints the times and their ratio.
// It also measures what a run costs that does next to nothing.
//
//	go run ./internal/bench [-python python3] [-rounds 7] [-cpuprofile FILE] [NAME...]
//	go run ./internal/bench -against FILE [-rounds 7] [NAME...]
//
// A program is Python text that leaves its answer in result; both sides must give the same. Times are the best of the rounds, which
// alternate between the two sides, so that a machine that slows down slows down both. Beside the time on the clock there is the
// time that the processors spent, the garbage collector's included; on a busy machine only that one means something.
//
// The name startup stands for the measurement of runs that do next to nothing; with -cpuprofile it shows where their time goes.
//
// -against compares with another build of this command, which it runs in turns with itself: what metering costs, say.
//
//	go build -o metered ./internal/bench && go build -tags unmetered -o unmetered ./internal/bench
//	./metered -against ./unmetered
package main

import (
	"embed"
	"flag"
	"fmt"
	"math"
	"os"
	"path"
	"runtime/pprof"
	"slices"
	"strings"
)

//go:embed programs/*.py
var programs embed.FS

func main() {
	name := flag.String("python", "python3", "the CPython to compare with; empty for none")
	rounds := flag.Int("rounds", 7, "rounds of each program")
	profile := flag.String("cpuprofile", "", "write a CPU profile of pyexec's side")
	against := flag.String("against", "", "compare with this build of the command instead of CPython")
	serve := flag.Bool("serve", false, "be the other side of -against")
	flag.Parse()
	err := error(nil)
	if *serve {
		err = serveLines(os.Stdin, os.Stdout)
	} else {
		err = bench(*name, *against, *rounds, *profile, flag.Args())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(pythonName, against string, rounds int, profile string, only []string) error {
	here, err := newLocal()
	if err != nil {
		return err
	}
	var other side
	label := "CPython"
	if against != "" {
		label = "other"
		// Where a process happens to lie in memory is worth several percent: both sides are started anew every few rounds.
		self, err := os.Executable()
		if err != nil {
			return err
		}
		here = &renewed{name: self, every: 3}
		other = &renewed{name: against, every: 3}
	} else if pythonName != "" {
		other, err = startProcess(pythonName, "-c", driver)
	}
	if err != nil {
		return err
	}
	defer here.close()
	if other != nil {
		defer other.close()
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
	fmt.Printf("%-22s %10s %10s %8s %12s %10s %8s %11s\n", "program", label+" ms", "pyexec ms", "ratio", label+" cpu", "pyexec cpu", "ratio", "allocations")
	var clock, cpu mean
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".py")
		if len(only) > 0 && !slices.Contains(only, name) {
			continue
		}
		src, err := programs.ReadFile(path.Join("programs", f.Name()))
		if err != nil {
			return err
		}
		theirs, ours, err := compare(here, other, string(src), rounds)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if other == nil {
			fmt.Printf("%-22s %10s %10.2f %8s %12s %10.2f %8s %11d\n", name, "", ours.Seconds*1e3, "", "", ours.CPU*1e3, "", ours.Allocs)
			continue
		}
		fmt.Printf("%-22s %10.2f %10.2f %7.2fx %12.2f %10.2f %7.2fx %11d\n", name, theirs.Seconds*1e3, ours.Seconds*1e3, theirs.Seconds/ours.Seconds,
			theirs.CPU*1e3, ours.CPU*1e3, theirs.CPU/ours.CPU, ours.Allocs)
		clock.add(theirs.Seconds / ours.Seconds)
		cpu.add(theirs.CPU / ours.CPU)
	}
	if other != nil {
		fmt.Printf("%-22s %29.3fx %31.3fx\n", "geometric mean", clock.value(), cpu.value())
	}
	if len(only) == 0 && against == "" || slices.Contains(only, "startup") {
		return startUp()
	}
	return nil
}

// mean is a geometric mean.
type mean struct {
	logs float64
	n    int
}

func (m *mean) add(x float64)  { m.logs, m.n = m.logs+math.Log(x), m.n+1 }
func (m *mean) value() float64 { return math.Exp(m.logs / float64(max(1, m.n))) }

// compare runs a program on both sides in turns and gives the best of each. other may be nil.
func compare(here, other side, src string, rounds int) (theirs, ours reply, err error) {
	for n := range rounds {
		r, err := here.run(src)
		if err != nil {
			return theirs, ours, err
		}
		if ours.keep(r, n == 0); other == nil {
			continue
		}
		o, err := other.run(src)
		if err != nil {
			return theirs, ours, err
		}
		theirs.keep(o, n == 0)
		if r.Result != o.Result {
			return theirs, ours, fmt.Errorf("the other side gives %.200s, pyexec %.200s", o.Result, r.Result)
		}
	}
	return theirs, ours, nil
}
