// This file writes the part of the table for pandas: every public name of its classes, with how much it is used.

package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/alkimi/pyexec/executor"
)

// pandasClass is a class or a module of pandas with its names.
type pandasClass struct {
	name  string
	made  []string // expressions that make instances; none for a module
	names []pandasName
}

// pandasName is a name; tier tells how much it is used, from A to C.
type pandasName struct {
	name, tier string
	time       bool // belongs to time series, charts and the like
	gone       bool // was in older versions
}

// later is the state of what the engine refuses with the word that it comes.
const later = missing + 1

func readPandas() (classes []pandasClass, version string, err error) {
	text, err := recorded.ReadFile("testdata/pandas.txt")
	if err != nil {
		return nil, "", err
	}
	version, rest, _ := strings.Cut(string(text), "\n")
	for line := range strings.Lines(rest) {
		if c, ok := strings.CutPrefix(line, "class "); ok {
			name, made, _ := strings.Cut(strings.TrimSpace(c), " = ")
			class := pandasClass{name: name}
			if made != "" {
				class.made = strings.Split(made, "; ")
			}
			classes = append(classes, class)
			continue
		}
		words := strings.Fields(line)
		if len(words) < 2 || len(classes) == 0 {
			return nil, "", fmt.Errorf("pandas: %q is no line of names", line)
		}
		n := pandasName{name: words[0], tier: words[1]}
		for _, w := range words[2:] {
			n.time = n.time || w == "time"
			n.gone = n.gone || w == "gone"
		}
		c := &classes[len(classes)-1]
		c.names = append(c.names, n)
	}
	return classes, version, nil
}

// writePandas writes the section and gives the names that must be there and are not: those of the tiers A and B that are missing, or that are put off
// though they have nothing to do with time series.
func writePandas(out *strings.Builder, ex *executor.Executor) (gone []string, err error) {
	classes, version, err := readPandas()
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(out, "\n## pandas\n\nThe names are those of %s and, marked \"older\", some that later versions dropped and pasted code still uses. Use: A is in nearly every analysis, B is\n"+
		"expected, C is rare. \"Not yet\" says that time series (weighted windows, resampling, time zones, periods) come later. Classes of indexes list what they have\n"+
		"beyond `Index`.\n", version)
	for _, c := range classes {
		var total [4]int
		var rows strings.Builder
		for _, n := range c.names {
			s, why, err := readPandasName(ex, c, n.name)
			if err != nil {
				return nil, err
			}
			if s == missing && n.gone {
				s, why = refused, "pandas has dropped it, too"
			}
			total[s]++
			words := [...]string{"built", "refused: ", "**missing**", "not yet: "}[s]
			if s == refused || s == later {
				words += why
			}
			use := n.tier
			if n.gone {
				use += ", older"
			}
			fmt.Fprintf(&rows, "| `%s` | %s | %s |\n", n.name, use, strings.ReplaceAll(words, "|", "\\|"))
			if n.tier != "C" && (s == missing || s == later && !n.time) {
				gone = append(gone, c.name+"."+n.name)
			}
		}
		lost := "none"
		if total[missing] > 0 {
			lost = fmt.Sprint(total[missing])
		}
		fmt.Fprintf(out, "\n### %s\n\n%d built, %d refused by name, %d not yet, %s missing.\n\n| name | use | state |\n| --- | --- | --- |\n%s",
			c.name, total[built], total[refused], total[later], lost, rows.String())
	}
	return gone, nil
}

// readPandasName tells what became of a name: of its instances, the first that has it answers.
func readPandasName(ex *executor.Executor, c pandasClass, name string) (s state, why string, err error) {
	if len(c.made) == 0 {
		return probe(ex, c.name+"."+name, "import "+c.name+"\n"+c.name+"."+name+"\n")
	}
	for _, made := range c.made {
		// What is refused says so when it is called.
		s, why, err = probe(ex, c.name+"."+name, fmt.Sprintf("import pandas as pd\nx = %s.%s\nif callable(x):\n    x()\n", made, name))
		if err != nil || s != missing {
			return s, why, err
		}
	}
	return s, why, err
}

// probe runs a program that reads a name, and calls it where it is a method: an error of any other kind says that there is such a method.
func probe(ex *executor.Executor, where, code string) (state, string, error) {
	_, err := ex.Execute(context.Background(), executor.Request{Code: code + "result = True\n"})
	if err == nil {
		return built, "", nil
	}
	var no *executor.ValidationError
	if errors.As(err, &no) && len(no.Findings) > 0 {
		return refused, no.Findings[0].Message, nil
	}
	var exc *executor.Exception
	if !errors.As(err, &exc) {
		return 0, "", fmt.Errorf("%s: %w", where, err)
	}
	if what, why, ok := strings.Cut(exc.Message, " is not supported here"); ok && !strings.ContainsAny(what, " ()") {
		if rest, ok := strings.CutPrefix(why, " yet"); ok {
			return later, strings.TrimLeft(rest, ";: "), nil
		}
		return refused, strings.TrimLeft(why, ";: "), nil
	}
	if exc.Type == "AttributeError" && strings.Contains(exc.Message, "has no attribute") {
		return missing, "", nil
	}
	return built, "", nil
}
