// This file tests what depends on the run's clock and local time zone, and the Go side of the package.

package pydatetime

import (
	"context"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/object"
)

func newThread(now time.Time) *object.Thread {
	m := budget.New(context.Background(), budget.Limits{Time: -1, Steps: -1, Memory: 1 << 20, Depth: 100, Output: -1})
	return object.NewThread(m, &object.Env{Now: now})
}

func repr(t *testing.T, th *object.Thread, v object.Value, err error) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	s, err := object.Repr(th, v)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestClock(t *testing.T) {
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Skip(err)
	}
	// The second 02:30 of the night in which the clocks go back.
	now := time.Date(2025, 10, 26, 1, 30, 0, 123456789, time.UTC).In(paris)
	th := newThread(now)
	class := DateTimeType.Value()
	for _, c := range []struct {
		method string
		args   []object.Value
		want   string
	}{
		{"now", nil, "datetime.datetime(2025, 10, 26, 2, 30, 0, 123456, fold=1)"},
		{"today", nil, "datetime.datetime(2025, 10, 26, 2, 30, 0, 123456, fold=1)"},
		{"utcnow", nil, "datetime.datetime(2025, 10, 26, 1, 30, 0, 123456)"},
		{"now", []object.Value{UTC()}, "datetime.datetime(2025, 10, 26, 1, 30, 0, 123456, tzinfo=datetime.timezone.utc)"},
		{"fromtimestamp", []object.Value{object.Int(1761438600)}, "datetime.datetime(2025, 10, 26, 2, 30)"},
		{"fromtimestamp", []object.Value{object.Int(1761442200)}, "datetime.datetime(2025, 10, 26, 2, 30, fold=1)"},
		{"fromtimestamp", []object.Value{object.Int(1700000000)}, "datetime.datetime(2023, 11, 14, 23, 13, 20)"},
	} {
		v, err := object.CallMethod(th, class, c.method, c.args...)
		if got := repr(t, th, v, err); got != c.want {
			t.Errorf("%s: got %s, want %s", c.method, got, c.want)
		}
		if c.method == "fromtimestamp" {
			s, err := object.CallMethod(th, v, "timestamp")
			if err != nil || int64(s.AsFloat()) != c.args[0].AsInt() {
				t.Errorf("timestamp of %s is %v", c.want, s.AsFloat())
			}
		}
	}
	v, err := object.CallMethod(th, DateType.Value(), "today")
	if got := repr(t, th, v, err); got != "datetime.date(2025, 10, 26)" {
		t.Error(got)
	}
	// 02:30 of the night in which they go forward does not exist.
	gap, _ := NewDateTime(th, time.Date(2025, 3, 30, 2, 30, 0, 0, time.UTC))
	s, err := object.CallMethod(th, gap, "timestamp")
	if err != nil || s.AsFloat() != 1743298200 {
		t.Error(s.AsFloat(), err)
	}
	a, err := object.CallMethod(th, gap, "astimezone")
	if got := repr(t, th, a, err); got != "datetime.datetime(2025, 3, 30, 1, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'CET'))" {
		t.Error(got)
	}
}

func TestGoValues(t *testing.T) {
	th := newThread(time.Unix(0, 0).UTC())
	at := time.Date(2026, 3, 1, 4, 5, 6, 7000, time.UTC)
	v, err := NewDateTime(th, at)
	if got := repr(t, th, v, err); got != "datetime.datetime(2026, 3, 1, 4, 5, 6, 7)" {
		t.Error(got)
	}
	if !IsDate(v) || !IsDateTime(v) || !TimeOf(v).Equal(at) || MicrosOf(v) != at.UnixMicro() || !ZoneOf(v).IsNone() {
		t.Error("accessors of a datetime")
	}
	w, err := NewDateTimeMicros(th, at.UnixMicro())
	if eq, _ := object.Equal(th, v, w); !eq || err != nil {
		t.Error(err)
	}
	z, err := InZone(th, v, UTC())
	if off, ok, _ := OffsetOf(th, z); !ok || off != 0 || err != nil {
		t.Error(off, ok, err)
	}
	tz, err := NewTimezone(th, -90*time.Minute)
	if got := repr(t, th, tz, err); got != "datetime.timezone(datetime.timedelta(days=-1, seconds=81000))" {
		t.Error(got)
	}
	d, err := NewDate(th, 2026, 2, 28)
	if y, m, day := DateOf(d); err != nil || y != 2026 || m != 2 || day != 28 || IsDateTime(d) {
		t.Error(err)
	}
	if _, err := NewDate(th, 2026, 2, 29); !object.Matches(err, object.ValueErrorType) {
		t.Error(err)
	}
	delta, err := NewTimedelta(th, -1)
	if us, ok := DeltaOf(delta); err != nil || !ok || us != -1 || !IsTimedelta(delta) {
		t.Error(err)
	}
	if days, s, us := DeltaParts(delta); days != -1 || s != 86399 || us != 999999 {
		t.Error(days, s, us)
	}
	for _, us := range []int64{-1 << 63, 1<<63 - 1} {
		if _, err := NewDateTimeMicros(th, us); err == nil {
			t.Error("no error for", us)
		}
	}
}
