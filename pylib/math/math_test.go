// This file tests the module against CPython's recorded answers.

package pymath

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"math": Module}

func TestAgainstCPython(t *testing.T) {
	golden.Run(t, "cases", modules, map[string]string{
		// The recording C library is not exact here.
		"[degrees(1), radians(180), degrees(pi), radians(1), fabs(-3), cbrt(27), cbrt(-27), cbrt(2), degrees(1e308)]": "[57.29577951308232, 3.141592653589793, 180.0, 0.017453292519943295, 3.0, 3.0, -3.0, 1.2599210498948732, inf]",
	})
}

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"math.factorial(2**62)", "memory"},
		{"math.factorial(10**7)", "memory"},
		{"math.comb(2**62, 2**61)", "memory"},
		{"math.comb(10**30, 10**9)", "memory"},
		{"math.perm(2**62, 2**61)", "memory"},
		{"math.fsum(x for x in [1])", "1.0"},
		{"math.isqrt(1 << 10**6) > 0", "True"},
		{"math.gcd(1 << 10**6, (1 << 10**6) - 1)", "1"},
	} {
		got := golden.AnswerWithin(modules, "import math\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) {
			t.Errorf("%s: %s", c.code, got)
		}
	}
}
