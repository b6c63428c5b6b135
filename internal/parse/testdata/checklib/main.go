// This file defines a program that prints pyexec's trees of Python files for comparison with CPython's.

// Command checklib reads names of UTF-8 Python files from stdin and prints for each a line "#### name" and its tree, or "!!!!" and
// the error. compare.py runs it over CPython's own library.
package main

import (
	"bufio"
	"context"
	"fmt"
	"os"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/syntax"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for in.Scan() {
		name := in.Text()
		data, err := os.ReadFile(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: -1, Depth: -1, Output: -1})
		f := source.NewFile(name, string(data))
		tree, err := parse.Parse(m, f, parse.Limits{Source: -1})
		m.Stop()
		fmt.Fprintln(out, "#### "+name)
		if err != nil {
			fmt.Fprintf(out, "!!!! %v\n", err)
			continue
		}
		out.WriteString(syntax.Dump(f, tree))
	}
}
