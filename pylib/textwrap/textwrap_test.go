// This file tests module textwrap with programs that want too much: each ends with a limit or an exception, on time.

package textwrap_test

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
		{`import textwrap` + "\n" + `result = textwrap.wrap('a ' * 10**7, 3)`, "limit"},
		{`import textwrap` + "\n" + `result = textwrap.indent('a\n' * 10**6, 'x' * 10**4)`, "limit"},
		{`import textwrap` + "\n" + `result = textwrap.fill('a b', 10**12, initial_indent='x' * 10**8)`, "limit"},
		{`import textwrap` + "\n" + `result = textwrap.wrap('a' * 10**7, 2, subsequent_indent='y' * 50)`, "limit"},
		{`import textwrap` + "\n" + `result = len(textwrap.wrap('a-' * 100000, 5))`, "none"},
		{`import textwrap` + "\n" + `result = textwrap.wrap('ab', 2**70)`, "OverflowError"},
		{`import textwrap` + "\n" + `result = textwrap.wrap('a\tb', tabsize=10**12)`, "OverflowError"},
		{`import textwrap` + "\n" + `result = textwrap.dedent(' ' * 10**8 + 'a')`, "limit"},
		{`import textwrap` + "\n" + `result = textwrap.shorten('a ' * 10**7, 10**9)`, "limit"},
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
