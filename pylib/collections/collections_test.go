// This file tests the module against CPython's recorded answers.

package collections

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"collections": Module, "collections.abc": ABC}

func TestAgainstCPython(t *testing.T) {
	golden.Run(t, "cases", modules, map[string]string{
		// CPython has no guard here and runs into its recursion limit.
		"c = Counter(); c[1] = c; c": "Counter({1: {...}})",
	})
}

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 3e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"d = deque([1]) * (2**62)", "memory"},
		{"d = deque([1]*100, maxlen=10) * (2**62)\nlen(d)", "10"},
		{"d = deque()\nwhile True:\n    d.append(1)", "memory"},
		{"d = deque()\nd.append(d)\nd == deque([d])", "True"},
		{"a = deque()\na.append(a)\nb = deque()\nb.append(b)\na == b", "RecursionError"},
		{"c = ChainMap()\nc.maps.append(c)\nc['x']", "RecursionError"},
		{"c = ChainMap()\nc.maps.append(c)\nlen(c)", "RecursionError"},
		{"x = [namedtuple('T', 'a b c') for i in range(100000)]", "memory"},
		{"Counter(a=1).elements() and list(Counter(a=2**40).elements())", "memory"},
		{"deque([1, 2]).rotate(2**62)", ""},
		{"deque([1]).insert(2**63, 1)", "OverflowError"},
		{"namedtuple('T', 'x ' * 100000)", "Encountered duplicate"},
	} {
		got := golden.AnswerWithin(modules, "from collections import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time") {
			t.Errorf("%s: %s", c.code, got)
		}
	}
}

func TestTupleType(t *testing.T) {
	typ := NewTupleType("functools", "CacheInfo", "", "hits", "misses")
	if v, _ := typ.Lookup("_fields"); !object.IsTuple(v) {
		t.Error("no _fields")
	}
}
