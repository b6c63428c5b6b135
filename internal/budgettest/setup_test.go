// This file defines what of a section's setup a case needs: the less memory the setup takes, the larger n can be.

package budgettest

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// chunk is one statement of a setup.
type chunk struct {
	text  string
	names []string // what it binds, where it does nothing else
	still bool     // an assignment that keeps nothing it reads by name
}

var (
	assigns = regexp.MustCompile(`^(\w+(?:, \w+)*) = `)
	defines = regexp.MustCompile(`^(?:def|class) (\w+)`)
)

// chunks cuts a setup into its statements.
func chunks(setup string) []chunk {
	var list []chunk
	open := false // after a decorator
	for _, line := range strings.SplitAfter(setup, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if len(list) > 0 && (open || strings.ContainsAny(line[:1], " \t)]}") || strings.HasPrefix(line, "else") || strings.HasPrefix(line, "except")) {
			list[len(list)-1].text += line
			open = open && line[0] == '@'
			continue
		}
		c := chunk{text: line}
		if m := assigns.FindStringSubmatch(line); m != nil {
			c.names, c.still = strings.Split(m[1], ", "), !strings.Contains(line, "lambda")
		} else if m := defines.FindStringSubmatch(line); m != nil {
			c.names = m[1:]
		}
		open = line[0] == '@'
		list = append(list, c)
	}
	return list
}

// mentions tells that a Python text may use a name.
func mentions(text, name string) bool {
	return regexp.MustCompile(`\b` + name + `\b`).MatchString(text)
}

// needed is the part of a setup that code uses, with a del of the names that only the setup itself does.
func needed(setup, code string) string {
	list := chunks(setup)
	var kept []string
	var gone []string
	used, lasting := code, code // what is kept so far, and what of it may read names later
	for _, c := range slices.Backward(list) {
		wanted := c.names == nil
		for _, name := range c.names {
			wanted = wanted || mentions(used, name)
		}
		if !wanted {
			continue
		}
		for _, name := range c.names {
			if name != "n" && !mentions(lasting, name) && !slices.Contains(gone, name) { // the case is called with n
				gone = append(gone, name)
			}
		}
		used += "\n" + c.text
		if !c.still {
			lasting += "\n" + c.text
		}
		kept = append(kept, c.text)
	}
	slices.Reverse(kept)
	// A text that binds nothing may read what is bound after it, too.
	gone = slices.DeleteFunc(gone, func(name string) bool { return mentions(lasting, name) })
	text := strings.Join(kept, "")
	if len(gone) > 0 {
		text += "del " + strings.Join(gone, ", ") + "\n"
	}
	return text
}

func TestNeeded(t *testing.T) {
	setup := "import m\nints = list(range(n))\na = [i for i in ints]\ndef f():\n    return a\nb = [\n  2,\n]\nc, d = 1, 2\nm.put(c)\n"
	for _, c := range []struct{ code, want string }{
		{"len(b)", "import m\nb = [\n  2,\n]\nc, d = 1, 2\nm.put(c)\ndel d\n"},
		{"f()", "import m\nints = list(range(n))\na = [i for i in ints]\ndef f():\n    return a\nc, d = 1, 2\nm.put(c)\ndel d, ints\n"},
		{"a.b", "import m\nints = list(range(n))\na = [i for i in ints]\nb = [\n  2,\n]\nc, d = 1, 2\nm.put(c)\ndel d, ints\n"},
	} {
		if got := needed(setup, c.code); got != c.want {
			t.Errorf("%s needs %q, want %q", c.code, got, c.want)
		}
	}
}
