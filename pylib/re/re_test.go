// This file tests module re with programs that want too much: each ends with a limit or an exception, on time.

package re_test

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
		{`import re` + "\n" + `result = re.search(r'(a+)+$', 'a' * 50000 + 'b')`, "none"},
		{`import re` + "\n" + `result = re.sub('a*', lambda m: m.group() * 1000, 'a' * 100000)`, "limit"},
		{`import re` + "\n" + `result = re.sub('', 'x' * 10000, 'a' * 100000)`, "limit"},
		{`import re` + "\n" + `result = re.match(r'(?:a|a)*(?=(b))\1', 'a' * 100000)`, "limit"},
		{`import re` + "\n" + `try:` + "\n" + `    re.match(r'(?=(?:a|a)*b)', 'a' * 100)` + "\n" + `except BaseException:` + "\n" + `    result = 1`, "limit"},
		{`import re` + "\n" + `i = 0` + "\n" + `while True:` + "\n" + `    i += 1` + "\n" + `    re.compile('a' + str(i))`, "limit"},
		{`import re` + "\n" + `result = re.compile('(' * 100000)`, "RecursionError"},
		{`import re` + "\n" + `result = re.compile('a' * 10**8)`, "limit"},
		{`import re` + "\n" + `result = re.findall('', 'a' * 10**7)`, "limit"},
		{`import re` + "\n" + `result = re.split('(a)(b)(c)?', 'ab' * 10**6)`, "limit"},
		{`import re` + "\n" + `result = re.match('a', 'a').group(*[0] * 10**7)`, "limit"},
		{`import re` + "\n" + `result = re.sub('(a)', r'\1' * 10**6, 'a' * 1000)`, "limit"},
		{`import re` + "\n" + `result = re.match('x{4294967295}', 'x')`, "OverflowError"},
		{`import re` + "\n" + `result = re.sub('a', lambda m: re.sub('a', m.re.sub, 'a'), 'a')`, "TypeError"},
		{`import re` + "\n" + `f = lambda m: re.sub('a', f, 'a')` + "\n" + `result = re.sub('a', f, 'a')`, "RecursionError"},
		{`import re` + "\n" + `it = re.finditer('a|', 'a' * 100)` + "\n" + `result = [list(it) for _ in range(3)][1]`, "none"},
		{`import re` + "\n" + `kept = []` + "\n" + `while True:` + "\n" + `    kept.append(re.match('(a)(b)?', 'a' * 1000))`, "limit"},
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
