// This file tests what the module refuses and what its functions do with arguments that ask for too much; what it answers is compared
// with CPython's answers in testdata/extras.

package operator

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"operator": Module}

func TestNamesAreGuarded(t *testing.T) {
	for code, want := range map[string]string{
		"attrgetter('__class__')":               "!AttributeError: access to '__class__' is not allowed by name",
		"attrgetter('real.__class__.x')":        "!AttributeError: access to '__class__' is not allowed by name",
		"attrgetter('real', 'a.__globals__')":   "!AttributeError: access to '__globals__' is not allowed by name",
		"methodcaller('__len__')":               "!AttributeError: access to '__len__' is not allowed by name",
		"methodcaller('__getattribute__', 'x')": "!AttributeError: access to '__getattribute__' is not allowed by name",
		"attrgetter('__name__')(int)":           "'int'",
		"attrgetter('real')(5)":                 "5",
		"methodcaller('upper')('a')":            "'A'",
		"attrgetter('gi_frame')(5)":             "!AttributeError: 'int' object has no attribute 'gi_frame'",
		"attrgetter('__' + 'class' + '__')(5)":  "!AttributeError: access to '__class__' is not allowed by name",
	} {
		if got := golden.Answer(modules, "from operator import *\n"+code); got != want {
			t.Errorf("%s: %s", code, got)
		}
	}
}

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"mul('a', 2**40)", "memory"},
		{"imul([0], 2**40)", "memory"},
		{"lshift(1, 2**40)", "memory"},
		{"pow(3, 10**9)", "memory"},
		{"concat('a' * 3000000, 'b' * 3000000)", "memory"},
		{"attrgetter('a.' * 1000000)", "memory"},
		{"attrgetter('real.' * 10000 + 'real')(5)", "5"},
		{"itemgetter(*range(1000000))", "memory"},
		{"countOf(iter(int, 1), 0)", "steps"},
		{"indexOf(iter(int, 1), 1)", "steps"},
		{"f = itemgetter(0)\nfor i in range(5000):\n    f = itemgetter(f)\nrepr(f)", "RecursionError"},
		{"length_hint(2**100, 2**100)", "OverflowError"},
	} {
		got := golden.AnswerWithin(modules, "from operator import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time") {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
}
