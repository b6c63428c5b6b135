// This file tests module fractions with programs that want too much: each ends with a limit or an exception, on time.

package fractions_test

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
		{`from fractions import Fraction as F` + "\n" + `result = F('1e1000000000')`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = F('1e-100000000')`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = F(1, 3) ** 10**9`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = format(F(1, 3), '.1000000000f')`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = format(F(1, 3), '1000000000.1f')`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = round(F(1, 3), 10**9)`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = F('1' * 5000)`, "ValueError"},
		{`from fractions import Fraction as F` + "\n" + `result = F('1' * 10**8)`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = sum(F(1, n) for n in range(1, 10**9))`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = 2 ** F(10**12)`, "limit"},
		{`from fractions import Fraction as F` + "\n" + `result = F(3, 10**4000) + F(1, 7**4000) == 0`, "none"},
		{`from fractions import Fraction as F` + "\n" + `result = float(F(10**4000))`, "OverflowError"},
		{`from fractions import Fraction as F` + "\n" + `result = hash(F(10**4000, 3**4000)) and 0`, "none"},
		{`from fractions import Fraction as F` + "\n" + `x = F(1, 3)` + "\n" + `while True:` + "\n" + `    x = x * x + F(1, 7)`, "limit"},
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
