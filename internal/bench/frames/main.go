// This file defines the comparison of frames with pandas: the same operations on the same table, in turns, in one go.

// Command frames makes a table of trades, gives it to pyexec through a loader and to the local pandas through files, runs a list of
// operations on both, compares the answers and prints times, ratios and the memory that each needed.
//
//	go run ./internal/bench/frames [-rows 1000000] [-rounds 3] [-repeat 0] [-workers 0] [-python python3] [-csv] [-small] [-markdown] [-cpuprofile FILE] [NAME...]
//
// Times are the best of the rounds, by the clock. pyexec's are those of whole runs, from the text of the program to its value, less that
// of a run that only loads the tables, since the other side has them loaded. On small tables both sides run the operation many times in a
// loop of the script, and what the loop takes without it is taken off on both. Memory is the most that was resident during a run over what
// was before it, in a run of its own. With -markdown tables are written for a README: what it shows is
// printed by -rows 10000000 -rounds 2 -csv -small -markdown.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime/pprof"
	"slices"
)

// smallRows is the size of tables whose operations are all overhead.
const smallRows = 1000

type options struct {
	rows, rounds, workers, repeat int
	python, profile               string
	csv, markdown, memory         bool
	small                         bool
}

func main() {
	var o options
	flag.IntVar(&o.rows, "rows", 1_000_000, "rows of the table")
	flag.IntVar(&o.rounds, "rounds", 3, "rounds of each operation")
	flag.IntVar(&o.workers, "workers", 0, "workers of a run; 0 is the default")
	flag.IntVar(&o.repeat, "repeat", 0, "runs of an operation in a round; 0 lets the number of rows decide")
	flag.StringVar(&o.python, "python", "python3", "the Python with pandas; empty for none")
	flag.StringVar(&o.profile, "cpuprofile", "", "write a CPU profile of pyexec's side")
	flag.BoolVar(&o.csv, "csv", false, "compare the loading of CSV text, too")
	flag.BoolVar(&o.markdown, "markdown", false, "print a Markdown table")
	flag.BoolVar(&o.small, "small", false, "compare tables of 1,000 rows, too")
	flag.BoolVar(&o.memory, "memory", true, "measure memory")
	flag.Parse()
	err := run(o, flag.Args())
	if err == nil && o.small {
		fmt.Printf("\nOn %d rows:\n\n", smallRows)
		o.rows, o.rounds, o.csv, o.memory, o.profile = smallRows, max(o.rounds, 5), false, false, ""
		err = run(o, flag.Args())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "frames:", err)
		os.Exit(1)
	}
}

func run(o options, only []string) error {
	dir, err := os.MkdirTemp("", "frames")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	t := makeTrades(o.rows)
	var other *remote
	if o.python != "" {
		if err := t.save(dir); err != nil {
			return err
		}
		words, err := json.Marshal(map[string]any{"exchange": exchanges, "asset": assetNames(), "side": sides, "keys": keys})
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, "words.json"), words, 0o600); err != nil {
			return err
		}
		if other, err = newRemote(o.python, dir); err != nil {
			return err
		}
		defer other.close()
	}
	if o.csv {
		if err := t.saveCSV(filepath.Join(dir, "trades.csv")); err != nil {
			return err
		}
	}
	if o.profile != "" {
		f, err := os.Create(o.profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	if o.csv {
		if err := compareLoading(o, dir, other); err != nil {
			return err
		}
	}
	here, err := newLocal(t, o.workers)
	if err != nil {
		return err
	}
	return compare(o, here, other, only)
}

func compare(o options, here *local, other *remote, only []string) error {
	if o.markdown {
		head, rule := "| operation | pandas ms | pyexec ms | ratio |", "| --- | --- | --- | --- |"
		if o.memory {
			head, rule = head+" pandas MiB | pyexec MiB |", rule+" --- | --- |"
		}
		fmt.Println(head + "\n" + rule)
	} else {
		fmt.Printf("%-18s %10s %10s %8s %8s %8s %10s %10s\n", "operation", "pandas ms", "pyexec ms", "ratio", "cpu", "target", "pandas MiB", "pyexec MiB")
	}
	logs, count, low, heavy, wrong := 0.0, 0, 0, 0, 0
	// Small tables are over so quickly that one run says nothing: repeat runs, each with a loop of some rounds.
	repeat, loop := max(1, min(50, 2_000_000/max(1, o.rows))), 1
	if o.rows <= smallRows {
		repeat, loop = 10, 100
	}
	if o.repeat > 0 {
		repeat = o.repeat
	}
	for _, op := range operations {
		if len(only) > 0 && !slices.Contains(only, op.name) {
			continue
		}
		theirs, ours, note := measure(o, op, here, other, repeat, loop)
		ratio := theirs.Seconds / ours.Seconds
		least := op.least
		if o.rows <= smallRows {
			least = 10
		}
		switch {
		case note != "":
			wrong++
		case other != nil:
			logs, count = logs+math.Log(ratio), count+1
			if ratio < least {
				note, low = "slow", low+1
			}
			if ours.Peak > theirs.Peak+8<<20 && o.memory {
				note, heavy = note+" heavy", heavy+1
			}
		}
		if o.markdown {
			fmt.Printf("| %s | %s | %s | %.2f |", op.name, milliseconds(theirs), milliseconds(ours), ratio)
			if o.memory {
				fmt.Printf(" %d | %d |", theirs.Peak>>20, ours.Peak>>20)
			}
			fmt.Println()
			if note != "" {
				fmt.Fprintln(os.Stderr, op.name, note)
			}
			continue
		}
		fmt.Printf("%-18s %10.3f %10.3f %7.2fx %7.2fx %7.1fx %10d %10d  %s\n", op.name, theirs.Seconds*1e3, ours.Seconds*1e3, ratio, theirs.CPU/ours.CPU, least, theirs.Peak>>20, ours.Peak>>20, note)
	}
	if count > 0 {
		if o.markdown {
			fmt.Println()
		}
		fmt.Printf("geometric mean of %d: %.2f; under their target: %d; with more memory than pandas: %d; failed: %d\n", count, math.Exp(logs/float64(count)), low, heavy, wrong)
	}
	return nil
}

// measure runs one operation on both sides, repeat runs of loop times each. note says what went wrong.
func measure(o options, op operation, here *local, other *remote, repeat, loop int) (theirs, ours reply, note string) {
	var base, theirBase reply
	defer func() {
		ours.less(base, loop)
		theirs.less(theirBase, loop)
	}()
	for n := range o.rounds {
		idle := task{Code: looped(empty, loop), Repeat: repeat}
		base.keep(here.run(idle), n == 0)
		k := task{Code: looped(op.code, loop), Repeat: repeat, Answer: n == 0 && other != nil}
		a := here.run(k)
		if a.Error != "" {
			return theirs, ours, "pyexec: " + a.Error
		}
		ours.keep(a, n == 0)
		if other == nil {
			continue
		}
		theirBase.keep(other.run(idle), n == 0)
		b := other.run(k)
		if b.Error != "" {
			return theirs, ours, "pandas: " + b.Error
		}
		theirs.keep(b, n == 0)
		if k.Answer {
			if err := a.Answer.same(b.Answer); err != nil {
				note = err.Error()
			}
		}
	}
	if o.memory {
		ours.Peak = here.run(task{Code: op.code, Memory: true}).Peak
		if other != nil {
			theirs.Peak = other.run(task{Code: op.code, Memory: true}).Peak
		}
	}
	return theirs, ours, note
}

// looped is a program that runs a line many times.
func looped(code string, loop int) string {
	if loop <= 1 {
		return code
	}
	return fmt.Sprintf("for _ in range(%d):\n    %s", loop, code)
}

// milliseconds writes a time with three digits that count.
func milliseconds(r reply) string {
	ms := r.Seconds * 1e3
	switch {
	case ms >= 100:
		return fmt.Sprintf("%.0f", ms)
	case ms >= 10:
		return fmt.Sprintf("%.1f", ms)
	case ms >= 1:
		return fmt.Sprintf("%.2f", ms)
	}
	return fmt.Sprintf("%.4f", ms)
}
