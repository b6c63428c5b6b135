// This file defines the command: it writes the table of what is built of each module.

// Command coverage writes pylib/COVERAGE.md: for each public name of each module, as CPython lists it, whether pyexec has it. The names are
// recorded in testdata by record.py there; what is built is asked of the engine, by a program that reads the name.
//
//	go run ./internal/coverage [-write]
//
// Another library gets a section by a file of names in testdata and a line in sections.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	write := flag.Bool("write", false, "write pylib/COVERAGE.md instead of printing it")
	flag.Parse()
	if err := command(*write); err != nil {
		fmt.Fprintln(os.Stderr, "coverage:", err)
		os.Exit(1)
	}
}

func command(write bool) error {
	text, _, err := generate()
	if err != nil {
		return err
	}
	if write {
		return os.WriteFile("pylib/COVERAGE.md", []byte(text), 0o644)
	}
	_, err = fmt.Print(text)
	return err
}
