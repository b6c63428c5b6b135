// This file tests the module against CPython's recorded answers, and under hostile arguments.

package pydatetime

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"datetime": Module, "timedelta": TimedeltaModule}

func TestAgainstCPython(t *testing.T) { golden.Run(t, "cases", modules, nil) }

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 3e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"date(2026,1,1).strftime('%9999999d' * 1000)", "''"},
		{"date(2026,1,1).strftime('%c' * 3000000)", "memory"},
		{"datetime.strptime(' ' * 100000, ' x ' * 20000)", "does not match"},
		{"datetime.strptime(' ' * 3000 + '1', ' \\t %d %H %M %S')", "does not match"},
		{"timedelta(days=10**4000)", "Overflow"},
		{"timedelta(10**9) * 10**4000", "Overflow"},
		{"datetime.fromtimestamp(2**62)", "Value"},
		{"datetime.strptime('2026 2026', '%Y %Y')", "occurs twice"},
		{"datetime.fromisoformat('x' * 1000000)", "Invalid isoformat"},
	} {
		got := golden.AnswerWithin(modules, "from datetime import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "time limit") {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
}
