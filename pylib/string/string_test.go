// This file tests module string with programs that want too much: each ends with a limit or an exception, on time.

package pystring_test

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
		{`import string` + "\n" + `result = string.Template('$a' * 10**6).substitute(a='x' * 10**6)`, "limit"},
		{`import string` + "\n" + `result = string.Formatter().format('{0:{1}}', 1, 10**9)`, "limit"},
		{`import string` + "\n" + `result = string.Formatter().get_field('0.__class__', (1,), {})`, "AttributeError"},
		{`import string` + "\n" + `result = string.capwords('a ' * 10**7)`, "limit"},
		{`import string` + "\n" + `result = string.Formatter().vformat('{' * (10**6 + 1), (), {})`, "ValueError"},
		{`import string` + "\n" + `result = string.Formatter().format('{:{:{:{}}}}', 1, 2, 3, 4)`, "ValueError"},
		{`import string` + "\n" + `class T(string.Template):` + "\n" + `    idpattern = '(a+)+'` + "\n" + `result = len(T('$' + 'a' * 50000 + '!').safe_substitute())`, "none"},
		{`import string` + "\n" + `class T(string.Template):` + "\n" + `    idpattern = '('` + "\n" + `result = T('$a').substitute(a=1)`, "error"},
		{`import string` + "\n" + `class F(string.Formatter):` + "\n" + `    def get_value(self, k, a, kw):` + "\n" + `        return self.format('{0}', 1)` + "\n" + `result = F().format('{0}')`, "RecursionError"},
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
