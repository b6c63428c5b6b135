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
		// The recording CPython does not have the steps argument.
		"nextafter(1)": "!TypeError: nextafter() takes exactly 2 positional arguments (1 given)",
	})
}

// TestNewer is of functions that the recording CPython does not have.
func TestNewer(t *testing.T) {
	for code, want := range map[string]string{
		"math.sumprod([1, 2], [3, 4])":            "11",
		"math.sumprod([0.1] * 10, [1] * 10)":      "1.0",
		"math.sumprod([10, 20, 30], [1.5, 2, 3])": "145.0",
		"math.sumprod([1], [])":                   "!ValueError: Inputs are not the same length",
		"math.fma(2.0, 3.0, 4.0)":                 "10.0",
		"math.nextafter(1.0, 2.0, steps=3)":       "1.0000000000000007",
		"math.nextafter(0.0, -1.0, steps=1)":      "-5e-324",
		"math.nextafter(1.0, 2.0, steps=2**70)":   "2.0",
		"math.nextafter(-5e-324, 1.0, steps=2)":   "5e-324",
	} {
		if got := golden.Answer(modules, "import math\n"+code); got != want {
			t.Errorf("%s: %s", code, got)
		}
	}
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
