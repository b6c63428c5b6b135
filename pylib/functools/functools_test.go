// This file tests the module against CPython's recorded answers.

package functools

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/pylib/collections"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"functools": Module, "collections": collections.Module}

func TestAgainstCPython(t *testing.T) { golden.Run(t, "cases", modules, nil) }

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 3e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"f = lru_cache(maxsize=None)(lambda x: x)\n[f(i) for i in range(10**9)]", "memory"},
		{"f = lambda: 0\nfor i in range(10**6):\n    f = partial(f, 1)", "memory"},
		{"@cache\ndef f(n):\n    return f(n + 1)\nf(0)", "RecursionError"},
		{"p = partial(int)\np.me = p\np", "functools.partial(<class 'int'>)"},
		{"f = lambda: 1\nfor i in range(3000):\n    p = partial(f)\n    p.x = 1\n    f = p\nf()", "RecursionError"},
	} {
		got := golden.AnswerWithin(modules, "from functools import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time") {
			t.Errorf("%s: %s", c.code, got)
		}
	}
}
