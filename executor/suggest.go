// This file defines the suggestions of a traceback: Did you mean, and Did you forget to import.

package executor

import (
	"slices"

	"github.com/alkimi/pyexec/internal/object"
)

// Candidates beyond maxCandidates are not looked at, nor names of more than maxSuggestion bytes, as in CPython.
const (
	maxCandidates = 750
	maxSuggestion = 40
)

// The costs of an edit: another letter, and the same letter in the other case.
const (
	moveCost = 2
	caseCost = 1
)

// suggestion is what follows the message of an AttributeError, NameError or ImportError in a traceback, or "".
func (r *run) suggestion(e *object.Exc) string {
	of := func(name string) (object.Value, bool) { return e.Attr(name) }
	text := func(name string) string {
		if v, ok := of(name); ok && object.IsStr(v) {
			return object.ToStr(v).String()
		}
		return ""
	}
	switch {
	case e.Type().IsSubtype(object.AttributeErrorType):
		obj, ok := of("obj")
		if name := text("name"); ok && name != "" {
			return didYouMean(closest(name, object.AttrNames(obj, maxCandidates)))
		}
	case e.Type().IsSubtype(object.NameErrorType):
		if name := text("name"); name != "" {
			return r.suggestName(e, name)
		}
	case e.Type().IsSubtype(object.ImportErrorType):
		module, name := text("name"), text("name_from")
		if module == "" || name == "" {
			return ""
		}
		if m, err := r.thread.Env.Import(r.thread, module); err == nil {
			return didYouMean(closest(name, object.AttrNames(m, maxCandidates)))
		}
	}
	return ""
}

func didYouMean(name string) string {
	if name == "" {
		return ""
	}
	return ". Did you mean: '" + object.Printable(name, 200) + "'?"
}

// suggestName looks among the variables of the function, those of the module and the builtins.
func (r *run) suggestName(e *object.Exc, name string) string {
	found := e.Hint
	if n := len(e.Traceback); n > 0 && found == "" {
		found = closest(name, e.Traceback[0].Code.Locals)
		if module := e.Traceback[n-1].Code; found == "" {
			found = closest(name, slices.Concat(module.Globals, module.Locals))
		}
	}
	if found == "" {
		builtins := []string{"False", "None", "True"} // keywords here, and names of CPython's builtins module as well
		for b := range r.ex.builtins {
			builtins = append(builtins, b)
		}
		slices.Sort(builtins)
		found = closest(name, builtins)
	}
	text := didYouMean(found)
	switch top := slices.Contains(r.ex.modules.allowed, name); {
	case top && text == "":
		text = ". Did you forget to import '" + name + "'?"
	case top:
		text = text[:len(text)-1] + "? Or did you forget to import '" + name + "'?"
	}
	return text
}

// closest is the candidate that is nearest to a name, "" where none is near enough.
func closest(name string, candidates []string) string {
	if len(candidates) >= maxCandidates || len(name) > maxSuggestion {
		return ""
	}
	best, limit := "", 1<<30
	for _, c := range candidates {
		if c == name || c == "" || c[0] == '.' { // no source can have a name with a dot
			continue
		}
		most := min((len(name)+len(c)+3)*moveCost/6, limit-1)
		if d := distance(name, c, most); d <= most {
			best, limit = c, d
		}
	}
	return best
}

// distance is the cost of the edits that make b of a; more than most where it is more than most.
func distance(a, b string, most int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * moveCost
	}
	if len(a) > maxSuggestion || len(b) > maxSuggestion {
		return most + 1
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	if (len(b)-len(a))*moveCost > most {
		return most + 1
	}
	var row [maxSuggestion]int
	for i := range a {
		row[i] = (i + 1) * moveCost
	}
	result := 0
	for j := range b {
		diagonal := j * moveCost
		result = diagonal
		least := 1 << 30
		for i := range a {
			change := diagonal + letterCost(a[i], b[j])
			diagonal = row[i]
			result = min(min(result, diagonal)+moveCost, change)
			row[i] = result
			least = min(least, result)
		}
		if least > most {
			return most + 1
		}
	}
	return result
}

func letterCost(a, b byte) int {
	switch {
	case a == b:
		return 0
	case lower(a) == lower(b):
		return caseCost
	}
	return moveCost
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
