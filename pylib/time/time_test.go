// This file tests the clock and the local time zone of a run, and what the module refuses; the conversions are compared with CPython's
// in testdata/extras.

package pytime

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

var modules = golden.Modules{"time": Module}

func TestClockOfTheRun(t *testing.T) {
	zone := time.FixedZone("XST", 5400)
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: 1 << 20, Depth: 100, Output: -1})
	defer m.Stop()
	th := object.NewThread(m, &object.Env{Now: time.Unix(1700000000, 500000000).In(zone)})
	for _, c := range []struct{ name, want string }{
		{"time", "1700000000.5"},
		{"time_ns", "1700000000500000000"},
		{"monotonic", "0.0"},
		{"perf_counter", "0.0"},
		{"process_time_ns", "0"},
		{"gmtime", "time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=22, tm_min=13, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0)"},
		{"localtime", "time.struct_time(tm_year=2023, tm_mon=11, tm_mday=14, tm_hour=23, tm_min=43, tm_sec=20, tm_wday=1, tm_yday=318, tm_isdst=0)"},
		{"ctime", "'Tue Nov 14 23:43:20 2023'"},
		{"asctime", "'Tue Nov 14 23:43:20 2023'"},
	} {
		v, err := object.CallMethod(th, Module().Value(), c.name)
		if err != nil {
			t.Fatal(c.name, err)
		}
		if got, err := object.Repr(th, v); got != c.want || err != nil {
			t.Errorf("%s() = %s, want %s (%v)", c.name, got, c.want, err)
		}
	}
	for name, want := range map[string]string{"timezone": "-5400", "altzone": "-5400", "daylight": "0", "tzname": "('XST', 'XST')"} {
		v, err := object.GetAttr(th, Module().Value(), object.NewStrObj(name))
		if err != nil {
			t.Fatal(name, err)
		}
		if got, _ := object.Repr(th, v); got != want {
			t.Errorf("%s = %s, want %s", name, got, want)
		}
	}
	v, err := object.CallMethod(th, Module().Value(), "strftime", object.NewStr("%H:%M %Z %z"))
	if err != nil || object.ToStr(v).String() != "23:43 XST +0130" {
		t.Error(v, err)
	}
}

func TestRefusals(t *testing.T) {
	for code, want := range map[string]string{
		"import time\ntime.sleep(1)":         "!AttributeError: time.sleep is not supported: the clock of a run stands still, and a run may not wait",
		"import time\ntime.tzset()":          "!AttributeError: time.tzset is not supported: the time zone of a run is its host's",
		"import time\ntime.clock_gettime(0)": "!AttributeError: time.clock_gettime is not supported; use time.time()",
		"import time\ntime.time = 5":         "!AttributeError: module 'time' is read-only: 'time' cannot be set",
	} {
		if got := golden.Answer(modules, code); got != want {
			t.Errorf("%s: %s", code, got)
		}
	}
}

func TestHostile(t *testing.T) {
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"strftime('%A' * 1000000)", "memory"},
		{"strftime('%1000000000d')", "''"},
		{"strftime('x' * 10000000)", "memory"},
		{"strptime(' ' * 100000, ' ' * 100000 + 'x')", "ValueError"},
		{"struct_time(iter(int, 1))", "memory"},
		{"gmtime(-2**63)", "OSError"},
		{"l = [struct_time(range(9), {'tm_zone': 'x' * 10000}) for i in range(10000)]", "memory"},
		{"mktime((2**31 - 1,) * 9)", ""},
		{"mktime((-2**31,) * 9)", ""},
	} {
		got := golden.AnswerWithin(modules, "from time import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "limit of Time") {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
}
