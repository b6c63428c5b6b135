// This file tests the module against CPython's recorded answers.

package itertools

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	copying "github.com/alkimi/pyexec/pylib/copy"
	"github.com/alkimi/pyexec/pylib/internal/golden"
	"github.com/alkimi/pyexec/pylib/warnings"
)

var modules = golden.Modules{"itertools": Module, "copy": copying.Module, "warnings": warnings.Module}

func TestAgainstCPython(t *testing.T) { golden.Run(t, "cases", modules, nil) }

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"list(count())", "memory"},
		{"list(cycle([1]))", "memory"},
		{"list(filterfalse(lambda x: True, count()))", "limit"},
		{"list(filterfalse(None, repeat(1)))", "steps"},
		{"list(dropwhile(lambda x: True, count()))", "limit"},
		{"list(compress(count(), repeat(0)))", "steps"},
		{"list(chain.from_iterable(repeat([])))", "limit"},
		{"list(islice(count(), 2**62, None))", "steps"},
		{"next(groupby(repeat(1)))\ng = groupby(repeat(1))\nnext(g)\nnext(g)", "steps"},
		{"it = []\nfor i in range(3000):\n    it = chain(it, [1])\nlist(it)", "RecursionError"},
		{"it = []\nfor i in range(5000):\n    it = islice(it, 5)\nlist(it)", "RecursionError"},
		{"product([1], repeat=2**61)", "OverflowError"},
		{"product([1], repeat=2**40)", "memory"},
		{"combinations_with_replacement([1], 2**62)", "memory"},
		{"list(combinations([1], 2**62))", "[]"},
		{"tee([], 2**62)", "memory"},
		{"a, b = tee(count())\nfor x in a:\n    pass", "memory"},
		{"a, b = tee(count())\nfor i in range(20000):\n    next(a)\n    next(b)", ""},
		{"list(zip_longest(repeat(1), repeat(2)))", "memory"},
		{"list(batched(count(), 2**62))", "memory"},
		{"import copy\nit = []\nfor i in range(3000):\n    it = takewhile(bool, it)\ncopy.deepcopy(it)", "RecursionError"},
		{"import copy\np = permutations(range(20000))\nl = []\nfor i in range(100000):\n    l.append(copy.copy(p))", "memory"},
		{"import copy\na = tee(range(30000))[0]\nb = copy.copy(a)\nfor x in a:\n    pass\ncopy.deepcopy(b)", "RecursionError"},
		{"next(permutations(range(10**9)))", "memory"},
	} {
		got := golden.AnswerWithin(modules, "from itertools import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time") {
			t.Errorf("%s: %s", c.code, got)
		}
	}
}
