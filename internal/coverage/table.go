// This file defines generate: it measures what is built and writes the table.

package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/alkimi/pyexec/executor"
)

// state is what became of a name.
type state int

const (
	built state = iota
	refused
	missing
)

// counts counts names and members by state.
type counts [3]int

func (c counts) String() string {
	lost := "none"
	if c[missing] > 0 {
		lost = strconv.Itoa(c[missing])
	}
	return fmt.Sprintf("%d built, %d refused by name, %s missing", c[built], c[refused], lost)
}

// generate is the text of the table, and the names that are missing where none may be.
func generate() (text string, lacking []string, err error) {
	ex, err := executor.New(executor.Config{Policy: &executor.Policy{AllowLambda: true, Extras: true}})
	if err != nil {
		return "", nil, err
	}
	var out strings.Builder
	out.WriteString("# Coverage\n\nWhat there is of each public name that CPython lists, and of the public attributes of classes. Written by\n" +
		"`go run ./internal/coverage -write`: \"built\" is measured by a program that reads the name, \"refused\" means that reading it\n" +
		"gives an error that says so and why. Operators (`__add__` and the like) are not listed.\n")
	for _, s := range sections {
		modules, python, err := readNames(s.file)
		if err != nil {
			return "", nil, err
		}
		fmt.Fprintf(&out, "\n## %s\n\n%s The names are those of %s.\n", s.title, s.about, python)
		for _, m := range modules {
			gone, err := writeModule(&out, ex, m)
			if err != nil {
				return "", nil, err
			}
			if s.complete {
				lacking = append(lacking, gone...)
			}
		}
	}
	gone, err := writePandas(&out, ex)
	if err != nil {
		return "", nil, err
	}
	return out.String(), append(lacking, gone...), nil
}

// writeModule writes the part of one module and gives what is missing of it.
func writeModule(out *strings.Builder, ex *executor.Executor, m module) (gone []string, err error) {
	var total counts
	var rows strings.Builder
	for _, n := range m.names {
		names, lost, err := row(&rows, ex, m.name, n)
		if err != nil {
			return nil, err
		}
		for i := range total {
			total[i] += names[i]
		}
		gone = append(gone, lost...)
	}
	fmt.Fprintf(out, "\n### %s\n\n%s.\n\n| name | state | attributes |\n| --- | --- | --- |\n%s", m.name, total, rows.String())
	return gone, nil
}

// row writes the line of one name.
func row(rows *strings.Builder, ex *executor.Executor, module string, n name) (total counts, gone []string, err error) {
	where := module + "." + n.name
	head := "built"
	if !strings.HasSuffix(n.name, "()") { // which is what a function gives, not a name
		s, why, err := read(ex, module, where)
		if err != nil {
			return total, nil, err
		}
		total[s]++
		switch s {
		case refused:
			head = "refused: " + why
		case missing:
			head = "**missing**"
			gone = append(gone, where)
		}
	}
	if n.made == "" {
		n.made = where
	}
	var have, other []string
	for _, a := range n.members {
		if head != "built" {
			break
		}
		s, why, err := read(ex, module, n.made+"."+a)
		if err != nil {
			return total, nil, err
		}
		total[s]++
		switch s {
		case built:
			have = append(have, a)
		case refused:
			other = append(other, fmt.Sprintf("; `%s` refused: %s", a, why))
		case missing:
			other = append(other, fmt.Sprintf("; `%s` **missing**", a))
			gone = append(gone, where+"."+a)
		}
	}
	cell := strings.Join(have, ", ") + strings.Join(other, "")
	fmt.Fprintf(rows, "| `%s` | %s |%s|\n", n.name, head, pad(strings.TrimPrefix(cell, "; ")))
	return total, gone, nil
}

func pad(s string) string {
	if s == "" {
		return " "
	}
	return " " + strings.ReplaceAll(s, "|", "\\|") + " "
}

// read runs a program that reads an attribute, and says why it may not.
func read(ex *executor.Executor, module, expr string) (state, string, error) {
	_, err := ex.Execute(context.Background(), executor.Request{Code: "import " + module + "\n" + expr + "\nresult = True\n"})
	if err == nil {
		return built, "", nil
	}
	var no *executor.ValidationError
	if errors.As(err, &no) && len(no.Findings) > 0 {
		return refused, no.Findings[0].Message, nil
	}
	var exc *executor.Exception
	if !errors.As(err, &exc) || exc.Type != "AttributeError" {
		return 0, "", fmt.Errorf("%s: %w", expr, err)
	}
	if _, why, ok := strings.Cut(exc.Message, " is not supported"); ok {
		if why = strings.TrimLeft(why, ":; "); why == "" {
			why = "not supported"
		}
		return refused, why, nil
	}
	return missing, "", nil
}
