// This file defines the command: which files are run, and what is printed of them.

// Command dectest runs the test cases of the General Decimal Arithmetic specification on pyexec's module decimal: through the methods of
// Context, and again through the methods and operators of Decimal, each with no trap set and with all. A case passes if results, conditions
// and what is raised are as its line says. The files are those of a CPython's test folder, or of any other copy; nothing of them is kept here
// but the counts.
//
//	go run ./internal/dectest -dir .../test/decimaltestdata [-run REGEXP] [-python python3.12] [-write FILE] [-v]
//
// With -python the same cases run on that Python too, those that CPython's test leaves out included, and every difference is printed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

func main() {
	dir := flag.String("dir", "", "the folder of the .decTest files")
	run := flag.String("run", "", "only the files whose name matches this regular expression")
	python := flag.String("python", "", "a Python to compare all answers with")
	write := flag.String("write", "", "write the outcomes to this file")
	verbose := flag.Bool("v", false, "print every failure, not the first ten of a file")
	flag.Parse()
	if err := command(*dir, *run, *python, *write, *verbose); err != nil {
		fmt.Fprintln(os.Stderr, "dectest:", err)
		os.Exit(1)
	}
}

func command(dir, pattern, python, write string, verbose bool) error {
	if write != "" && pattern != "" {
		return errors.New("-write is for all files: it takes no -run")
	}
	only, err := regexp.Compile(pattern)
	if err != nil {
		return err
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.decTest"))
	if err != nil {
		return err
	}
	j, err := newJudge(python)
	if err != nil {
		return err
	}
	var list []outcome
	for _, name := range names {
		short := strings.TrimSuffix(filepath.Base(name), ".decTest")
		if !only.MatchString(short) || short == "testall" { // testall only names the others
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		cases, err := readCases(string(text))
		if err != nil {
			return fmt.Errorf("%s: %w", short, err)
		}
		o, err := j.run(short, cases)
		if err != nil {
			return fmt.Errorf("%s: %w", short, err)
		}
		for i, f := range o.failures {
			if i == 10 && !verbose {
				fmt.Printf("%s: %d more\n", short, len(o.failures)-i)
				break
			}
			fmt.Printf("%s: %s\n", short, f)
		}
		list = append(list, o)
	}
	if len(list) == 0 {
		return errors.New("there are no files: give their folder with -dir")
	}
	fmt.Println(count(list))
	if python != "" {
		fmt.Printf("%d answers compared with %s: %d differ\n", j.compared, python, j.differ)
	}
	if write == "" {
		return nil
	}
	return os.WriteFile(write, []byte(format(list)), 0o644)
}
