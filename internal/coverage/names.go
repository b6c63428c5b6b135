// This file defines the names that CPython lists, as they are recorded.

package main

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed testdata/*.txt
var recorded embed.FS

// section is a part of the table: the modules of one file of names.
type section struct {
	title, about, file string
	complete           bool // nothing may be missing
}

var sections = []section{
	{"Modules", "The modules that every script may import.", "standard", true},
	{"Extras", "The modules that `Policy.Extras` adds.", "extras", false},
	{"numpy", "Of the classes, only the members of ndarray, dtype, ufunc and the generators are listed; the others make plain numbers.", "numpy", false},
}

// module is a module with the names that it has in CPython.
type module struct {
	name  string
	names []name
}

// name is a name of a module. A class has members; made is the expression that gives what has them, where that is not the name.
type name struct {
	name, made string
	members    []string
}

// readNames gives the modules of a file of names, and the Python that they were recorded from.
func readNames(file string) (modules []module, python string, err error) {
	text, err := recorded.ReadFile("testdata/" + file + ".txt")
	if err != nil {
		return nil, "", err
	}
	python, rest, _ := strings.Cut(string(text), "\n")
	for line := range strings.Lines(rest) {
		line = strings.TrimSpace(line)
		if m, ok := strings.CutPrefix(line, "module "); ok {
			modules = append(modules, module{name: m})
			continue
		}
		words, made, _ := strings.Cut(line, " = ")
		fields := strings.Fields(words)
		if len(fields) == 0 || len(modules) == 0 {
			return nil, "", fmt.Errorf("%s: %q is no line of names", file, line)
		}
		m := &modules[len(modules)-1]
		m.names = append(m.names, name{name: fields[0], made: made, members: fields[1:]})
	}
	return modules, python, nil
}
