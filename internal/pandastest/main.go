// This file defines the command: which of pandas' tests run, and what is printed of them.

// Command pandastest runs pandas' own tests on pyexec. The tests are those of the pandas that a local Python has installed, which adapts
// each of them, with each set of its parameters, to a program that needs no test framework; see adapt.py. Nothing of them is kept here but
// their names and outcomes.
//
//	go run ./internal/pandastest -python python3 [-run REGEXP] [-v] [-all] [-save FILE | -from FILE] [-write FILE] [PATH...]
//
// A test is attempted if it is about what pyexec has of pandas, needs nothing that scripts do not have, and its program passes on pandas.
// Everything attempted passes or fails.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
)

// paths are the parts of pandas' test folder that run if none are named.
var paths = []string{"frame/methods", "series/methods", "groupby", "reshape"}

// apart is a file with a row of its own in the table: it asks one question of every method of groupby, in thousands of cases.
const apart = "groupby/test_raises.py"

func main() {
	var o options
	flag.StringVar(&o.python, "python", "python3", "a Python with pandas and pytest")
	flag.StringVar(&o.pattern, "run", "", "only the tests whose name matches this regular expression")
	flag.BoolVar(&o.verbose, "v", false, "print the traceback of each failure")
	flag.BoolVar(&o.all, "all", false, "print the tests that are not attempted, too")
	flag.StringVar(&o.save, "save", "", "write the programs to this file")
	flag.StringVar(&o.from, "from", "", "take the programs from this file, which -save wrote, in place of adapting them")
	flag.StringVar(&o.write, "write", "", "write the outcomes to this file")
	flag.Parse()
	if err := o.command(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "pandastest:", err)
		os.Exit(1)
	}
}

// options are the flags.
type options struct {
	python, pattern, save, from, write string
	verbose, all                       bool
}

func (o options) command(list []string) error {
	only, err := regexp.Compile(o.pattern)
	if err != nil {
		return err
	}
	if o.write != "" && (o.pattern != "" || len(list) > 0) {
		return errors.New("-write is for all tests: it takes no -run and no paths")
	}
	if len(list) == 0 {
		list = paths
	}
	j, err := newJudge(only)
	if err != nil {
		return err
	}
	if o.from != "" {
		err = j.reread(o.from)
	} else {
		err = j.run(o.python, o.save, list)
	}
	if err != nil {
		return err
	}
	for _, t := range j.outcomes {
		if t.Verdict == failed || t.Verdict == notAttempted && o.all {
			fmt.Printf("%s\t%s\t%s\n", t.Name, t.Verdict, t.Reason)
			if o.verbose && t.Verdict == failed {
				fmt.Println(t.details)
			}
		}
	}
	rows := gather(j.outcomes)
	fmt.Print(table(rows))
	fmt.Println(count(rows))
	if o.write == "" {
		return nil
	}
	return os.WriteFile(o.write, []byte(format(rows)), 0o644)
}
