// This file tests that every zone of the database can be read and agrees with Go's reading of it, and hostile keys; the answers of the
// module are compared with CPython's in testdata/extras.

package zoneinfo

import (
	"io"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/pylib/internal/golden"
)

func TestAgainstGo(t *testing.T) {
	if len(names()) < 500 {
		t.Fatalf("%d zones", len(names()))
	}
	for _, name := range names() {
		r, err := load(files()[name])
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		f, err := files()[name].Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		loc, err := time.LoadLocationFromTZData(name, data)
		if err != nil {
			t.Fatal(err)
		}
		for at := time.Date(1850, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2100; at = at.Add(1499 * time.Hour) {
			zone, offset := at.In(loc).Zone()
			p, _ := r.utc(at.Unix(), at.Year())
			if p.offset != offset || p.name != zone {
				t.Errorf("%s at %v: %s %d, Go says %s %d", name, at, p.name, p.offset, zone, offset)
				break
			}
		}
	}
}

func TestBadFiles(t *testing.T) {
	f, err := files()["Europe/Berlin"].Open()
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	for n := range data {
		parse(data[:n])
		broken := append([]byte(nil), data...)
		for _, b := range []byte{0, 1, 0x7f, 0x80, 0xff} {
			broken[n] = b
			parse(broken)
		}
	}
	for _, rule := range []string{"", "X", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,J-1,5", "<A", "A999", "CET-1CEST,M3.5.0/,M10.5.0"} {
		if _, _, err := parseRule(rule); err == nil {
			t.Errorf("%q: no error", rule)
		}
	}
}

func TestRules(t *testing.T) {
	for _, c := range []struct {
		rule, start, end string
		year             int
	}{
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31 02:00", "2024-10-27 03:00", 2024},
		{"A0B,J59,J60", "2024-02-28 02:00", "2024-03-01 02:00", 2024},
		{"A0B,58,59/0", "2024-02-28 02:00", "2024-02-29 00:00", 2024},
		{"A0B,J60,J365/25", "2023-03-01 02:00", "2024-01-01 01:00", 2023},
		{"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-30 23:00", "2024-10-27 00:00", 2024},
		{"EST5EDT4:30,M2.1.1/1:30:15,M11.1.0", "2024-02-05 01:30", "2024-11-03 02:00", 2024},
	} {
		y, _, err := parseRule(c.rule)
		if err != nil {
			t.Errorf("%s: %v", c.rule, err)
			continue
		}
		show := func(at int64) string { return time.Unix(at, 0).UTC().Format("2006-01-02 15:04") }
		if start, end := show(y.start.in(c.year)), show(y.end.in(c.year)); start != c.start || end != c.end {
			t.Errorf("%s: %s to %s, want %s to %s", c.rule, start, end, c.start, c.end)
		}
	}
}

func TestHostile(t *testing.T) {
	modules := golden.Modules{"zoneinfo": Module}
	limits := budget.Limits{Time: 5e9, Steps: 1e6, Memory: 4 << 20, Depth: 200, Output: 1 << 16}
	for _, c := range []struct{ code, want string }{
		{"ZoneInfo('a' * 1000000)", "No time zone found"},
		{"ZoneInfo('../' * 100000)", "normalized"},
		{"ZoneInfo('Europe')", "No time zone found with key Europe"},
		{"ZoneInfo.from_file(5)", "NotImplementedError: ZoneInfo.from_file is not supported"},
		{"while True:\n    ZoneInfo.no_cache('Europe/Berlin')", "limit"},
		{"[ZoneInfo.no_cache('Europe/Berlin') for i in range(10**6)]", "memory"},
		{"[available_timezones() for i in range(10**6)]", "memory"},
		{"ZoneInfo.clear_cache(only_keys=iter(int, 1))", "steps"},
	} {
		got := golden.AnswerWithin(modules, "from zoneinfo import *\n"+c.code, limits)
		if !strings.Contains(strings.ToLower(got), strings.ToLower(c.want)) || strings.Contains(got, "Time limit") {
			t.Errorf("%s: %.300s", c.code, got)
		}
	}
	if got, want := golden.Answer(modules, "import zoneinfo\nzoneinfo.reset_tzpath()"), "!AttributeError: zoneinfo.reset_tzpath is not supported: time zones come with the library and are not read from files"; got != want {
		t.Error(got)
	}
}
