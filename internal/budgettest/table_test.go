// This file defines the tables: how a file of testdata is read.

package budgettest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// entry is one case of a table.
type entry struct {
	file  string
	line  int
	name  string // what it exercises: "str.center", "str + str", "len"
	flags []string
	setup string
	code  string
	n     int
	huge  bool
}

func (e *entry) String() string { return fmt.Sprintf("%s:%d %s: %s", e.file, e.line, e.name, e.code) }

func (e *entry) has(flag string) bool {
	for _, f := range e.flags {
		if f == flag {
			return true
		}
	}
	return false
}

// program is the Python text that runs the case once for size n.
func (e *entry) program() string {
	body := "return " + e.code
	if rest, ok := strings.CutPrefix(e.code, ":"); ok {
		body = strings.TrimSpace(rest)
	}
	return needed(e.setup, e.code) + "def op():\n    " + body + "\ndef rest():\n    a = b = c = d = e = f = g = h = i = j = k = l = m = o = p = q = 0\n    for _ in range(3000):\n        pass\nmeasure(op, rest)\n"
}

var flagText = regexp.MustCompile(` \(([a-z ]+)\)$`)

// readTables gives the entries of all tables.
func readTables(t *testing.T) []*entry {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	var all []*entry
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		list, err := readTable(filepath.Base(f), string(text))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, list...)
	}
	return all
}

func readTable(file, text string) ([]*entry, error) {
	var list []*entry
	var setup strings.Builder
	var name string
	var flags []string
	n, inSetup := 0, false
	for i, line := range strings.Split(text, "\n") {
		fail := func(what string) ([]*entry, error) { return nil, fmt.Errorf("%s:%d: %s: %q", file, i+1, what, line) }
		if rest, ok := strings.CutPrefix(line, "---"); ok {
			if inSetup = !inSetup; inSetup {
				size, err := strconv.Atoi(strings.TrimSpace(rest))
				if err != nil {
					return fail("a section starts with its size")
				}
				n, name = size, ""
				setup.Reset()
			}
			continue
		}
		switch {
		case inSetup:
			setup.WriteString(line + "\n")
			continue
		case strings.TrimSpace(line) == "" || line[0] == '#':
			continue
		case n == 0:
			return fail("no section")
		}
		e := &entry{file: file, line: i + 1, setup: setup.String(), n: n}
		if line[0] == ' ' {
			if name == "" {
				return fail("no name above")
			}
			e.code = strings.TrimSpace(line)
		} else {
			left, right, ok := strings.Cut(line, "  ")
			if !ok {
				return fail("no case")
			}
			name, flags = left, nil
			if m := flagText.FindStringSubmatch(left); m != nil {
				name, flags = strings.TrimSuffix(left, m[0]), strings.Fields(m[1])
			}
			e.code = strings.TrimSpace(right)
		}
		if rest, ok := strings.CutPrefix(e.code, "!"); ok {
			e.huge, e.code = true, strings.TrimSpace(rest)
		}
		e.name, e.flags = name, flags
		list = append(list, e)
	}
	return list, nil
}
