// This file tests module calendar with programs that want too much: each ends with a limit or an exception, on time.

package pycalendar_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/alkimi/pyexec/executor"
)

func TestHostile(t *testing.T) {
	ex, err := executor.New(executor.Config{
		Policy: &executor.Policy{AllowLambda: true, Extras: true}, Limits: executor.Limits{Time: time.Second, Memory: 64 << 20},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ code, want string }{
		{`import calendar` + "\n" + `result = calendar.month(2024, 1, 10**9)`, "limit"},
		{`import calendar` + "\n" + `result = calendar.calendar(2024, 2, 10**9)`, "limit"},
		{`import calendar` + "\n" + `result = calendar.calendar(2024, 2, 1, 6, 10**12)`, "limit"},
		{`import calendar` + "\n" + `result = calendar.month(10**30, 1)`, "OverflowError"},
		{`import calendar` + "\n" + `result = calendar.leapdays(-10**18, 10**18)`, "none"},
		{`import calendar` + "\n" + `result = calendar.HTMLCalendar`, "AttributeError"},
		{`import calendar` + "\n" + `result = calendar.formatstring(['a'] * 10**6, 10**6)`, "limit"},
		{`import calendar` + "\n" + `result = calendar.weekheader(10**10)`, "limit"},
		{`import calendar` + "\n" + `result = calendar.monthrange(2**62, 2)`, "OverflowError"},
	} {
		start := time.Now()
		_, err := ex.Execute(context.Background(), executor.Request{Code: c.code})
		got := "none"
		var (
			limit *executor.LimitError
			exc   *executor.Exception
		)
		switch {
		case errors.As(err, &limit):
			got = "limit"
		case errors.As(err, &exc):
			got = exc.Type
		case err != nil:
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s\ngives %s (%v), want %s", c.code, got, err, c.want)
		}
		if d := time.Since(start); d > 4*time.Second {
			t.Errorf("%s\ntook %v", c.code, d)
		}
	}
}
