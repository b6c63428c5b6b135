// This file defines the command: flags, and running one program.

// Command pyrun runs a Python analysis from a file or standard input.
//
//	pyrun [-data DIR] [-now RFC3339] [-timeout 30s] [-memory 256MiB] [-json] [file.py | -]
//	pyrun -batch [-data DIR] [-now RFC3339] [-timeout 30s] [-memory 256MiB]
//
// It prints what the program prints, then its result; an error goes to standard error, with exit status 1. Without -data the demo
// data serve. With -batch it reads one JSON object a line, {"id", "code"}, and answers each with one line, in order.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the command without the process around it: it gives the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("pyrun", flag.ContinueOnError)
	flags.SetOutput(stderr)
	data := flags.String("data", "", "folder with trades.csv, balances.json and snapshots.json (default: demo data)")
	now := flags.String("now", "", "the time that the program sees, RFC 3339 (default: now; with demo data their end)")
	timeout := flags.Duration("timeout", executor.DefaultTime, "wall time limit of a run")
	memory := flags.String("memory", "256MiB", "memory limit of a run")
	asJSON := flags.Bool("json", false, "print the result as JSON")
	lambda := flags.Bool("lambda", false, "allow lambda")
	extras := flags.Bool("extras", false, "allow the harmless modules beyond the standard set: re, random, dataclasses, enum and others")
	batch := flags.Bool("batch", false, "read JSON lines {\"id\", \"code\"} from standard input and answer each with a JSON line")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	fail := func(err error) int {
		fmt.Fprintln(stderr, "pyrun:", err)
		return 2
	}
	bytes, err := parseBytes(*memory)
	if err != nil {
		return fail(err)
	}
	cfg := executor.Config{
		Policy: &executor.Policy{AllowLambda: *lambda, Extras: *extras},
		Limits: executor.Limits{Time: *timeout, Memory: bytes},
	}
	if err := setData(&cfg, *data, *now); err != nil {
		return fail(err)
	}
	ex, err := executor.New(cfg)
	if err != nil {
		return fail(err)
	}
	if *batch {
		if err := runBatch(ctx, ex, stdin, stdout); err != nil {
			return fail(err)
		}
		return 0
	}
	code, name, err := readCode(flags.Args(), stdin)
	if err != nil {
		return fail(err)
	}
	return runOne(ctx, ex, name, code, *asJSON, stdout, stderr)
}

// setData gives the configuration its provider and clock.
func setData(cfg *executor.Config, dir, now string) error {
	var clock time.Time
	if now != "" {
		t, err := time.Parse(time.RFC3339, now)
		if err != nil {
			return fmt.Errorf("-now: %w", err)
		}
		clock = t.UTC()
	}
	if dir != "" {
		if _, err := os.Stat(dir); err != nil {
			return fmt.Errorf("-data: %w", err)
		}
		cfg.Provider = dataprovider.NewFolder(dir)
	} else {
		demo, err := dataprovider.NewDemo(dataprovider.DemoConfig{End: clock})
		if err != nil {
			return err
		}
		cfg.Provider = demo
		clock = demo.End()
	}
	if !clock.IsZero() {
		cfg.Clock = func() time.Time { return clock }
	}
	return nil
}

// readCode reads the program: the one file named, or standard input.
func readCode(args []string, stdin io.Reader) (code, name string, err error) {
	if len(args) > 1 {
		return "", "", errors.New("name one file, or - for standard input")
	}
	if len(args) == 0 || args[0] == "-" {
		b, err := io.ReadAll(io.LimitReader(stdin, executor.DefaultSource+1))
		return string(b), "<stdin>", err
	}
	f, err := os.Open(args[0])
	if err != nil {
		return "", "", err
	}
	defer f.Close()
	// One byte over the limit is enough for the Executor to say so.
	b, err := io.ReadAll(io.LimitReader(f, executor.DefaultSource+1))
	return string(b), args[0], err
}

func runOne(ctx context.Context, ex *executor.Executor, name, code string, asJSON bool, stdout, stderr io.Writer) int {
	res, err := ex.Execute(ctx, executor.Request{Code: code, Name: name, Output: stdout})
	if err != nil {
		var exc *executor.Exception
		if errors.As(err, &exc) {
			fmt.Fprintln(stderr, exc.Traceback)
		} else {
			fmt.Fprintln(stderr, err)
		}
		return 1
	}
	var text string
	if asJSON {
		var b []byte
		b, err = res.Value.JSON()
		text = string(b)
	} else {
		text, err = res.Value.Text()
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	fmt.Fprintln(stdout, text)
	return 0
}

// parseBytes reads a size such as 256MiB, 1GiB, 500kB or a number of bytes.
func parseBytes(s string) (int64, error) {
	units := []struct {
		suffix string
		factor int64
	}{{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"kB", 1000}, {"MB", 1e6}, {"GB", 1e9}, {"B", 1}, {"", 1}}
	for _, u := range units {
		if number, ok := strings.CutSuffix(s, u.suffix); ok {
			n, err := strconv.ParseInt(strings.TrimSpace(number), 10, 64)
			if err != nil || n <= 0 || n > (1<<62)/u.factor {
				break
			}
			return n * u.factor, nil
		}
	}
	return 0, fmt.Errorf("-memory: %q is not a size such as 256MiB", s)
}
