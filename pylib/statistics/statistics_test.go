// This file tests the module against CPython's recorded answers.

package statistics

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"statistics": Module}

func TestAgainstCPython(t *testing.T) { golden.Run(t, "cases", modules, nil) }

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"mean(x for x in range(10**9))", "limit"},
		{"mean(range(2**62))", "steps"},
		{"stdev(range(2**62))", "steps"},
		{"quantiles([1, 2], n=2**61)", "memory"},
		{"quantiles([1, 2], n=2**40)", "limit"},
		{"variance([1 << 10**6, 1])", "OverflowError"},
		{"NormalDist().quantiles(2**40)", "limit"},
		{"median(range(10**9))", "memory"},
		{"correlation([1, 2, 3], [1, 5, 4], method='ranked')", "0.5"},
	} {
		got := golden.AnswerWithin(modules, "from statistics import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time") {
			t.Errorf("%s: %s", c.code, got)
		}
	}
}
