// This file tests raw numbers against other lists, and arguments that ask for too much; what the functions answer is compared with
// CPython's answers in testdata/extras.

package bisect

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"bisect": Module}

func TestRawNumbers(t *testing.T) {
	for code, want := range map[string]string{
		"[bisect([1, 3, 5], x) == bisect([1, 3, 5, 'x'][:3], x) for x in range(7)]":                     "[True, True, True, True, True, True, True]",
		"[bisect_left([1.0, 3.0], x) == bisect_left((1.0, 3.0), x) for x in (0.5, 1.0, 2.0, 3.0, 4.0)]": "[True, True, True, True, True]",
	} {
		if got := golden.Answer(modules, "from bisect import *\n"+code); got != want {
			t.Errorf("%s: %s", code, got)
		}
	}
}

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"bisect(range(2**62), 5)", "6"},
		{"bisect([1], 1, 0, 2**62)", "IndexError"},
		{"bisect([1], 1, 2**62, 2**63 - 1)", "IndexError"},
		{"l = []\nwhile True:\n    insort(l, 1)", "memory"},
		{"l = [0] * 100000\nfor i in range(10**9):\n    insort_left(l, 0, 0, 1)\n    l.pop()", "steps"},
	} {
		got := golden.AnswerWithin(modules, "from bisect import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time") {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
}
