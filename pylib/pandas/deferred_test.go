// This file tests arithmetic that is put off: it must give what arithmetic that is done at once gives.

package pandas_test

import (
	"context"
	"errors"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

func TestDeferredArithmetic(t *testing.T) {
	// Every program leaves a list of series of many rows, which are compared with the same program on pieces of few rows.
	const setup = `
import pandas as pd
rows = 70001
a = [(i * 7919 % 10007) / 7 for i in range(rows)]
b = [(i * 104729 % 1009) / 3 - 150 for i in range(rows)]
a[5] = b[6] = float('nan')
a[7], b[7] = float('inf'), 0.0
def program(df):
`
	const check = `
whole = program(pd.DataFrame({'a': a, 'b': b}))
parts = [program(pd.DataFrame({'a': a[lo:lo + 9000], 'b': b[lo:lo + 9000]})) for lo in range(0, rows, 9000)]
result = []
for k, s in enumerate(whole):
    have = s.tolist()
    want = [x for p in parts for x in p[k].tolist()]
    assert len(have) == rows and len(want) == rows, (len(have), len(want))
    bad = [(i, x, y) for i, (x, y) in enumerate(zip(have, want)) if x != y and (x == x or y == y)]
    assert not bad, (k, bad[:3])
    assert s.name == parts[0][k].name, (s.name, parts[0][k].name)
    result.append(str(s.dtype))
`
	ex, err := executor.New(executor.Config{Workers: 3})
	if err != nil {
		t.Fatal(err)
	}
	for _, body := range []string{
		"return [(df.a * df.b * 0.999 - 1.5) / (df.b + 1)]",
		"return [2 - df.a, 1 / df.a, 3 * df.a, 4.5 + df.a, df.a - df.a, df.a / 2]",
		"x = df.a * df.b\n    y = x + x\n    z = y - x * 2\n    return [z, y, x, x / y]",
		"x = df.a\n    for i in range(30):\n        x = x * 0.5 + df.b\n    return [x]",
		"x = df.a + df.b\n    df['a'] = 0.0\n    df['b'] += 1\n    return [x, df.b, x + df.a]",
		"x = df.a + df.b\n    df.loc[df.b > 0, 'a'] = 1.0\n    y = x - df.a\n    y[y > 100] = 5.0\n    return [x, y]",
		"x = df.a * 2\n    y = x.copy()\n    x += 1\n    x[x > 100] = -1.0\n    return [x, y, x + y]",
		"return [(df.a + 1).rename('n') * 2, (df.a * 2).abs() - 1, -(df.a * 3), (df.a - df.b).round(1)]",
		"return [(df.a + df.b) + df.b.astype('float32'), (df.a + 1) * (df.b > 0), (df.a * 2) + [1.0] * len(df)]",
		"return [(df.a + (df.b - (df.a * (df.b / (df.a + 1)))))]",
	} {
		code := setup + "    " + body + check
		if _, err := ex.Execute(context.Background(), executor.Request{Code: code}); err != nil {
			t.Errorf("%s\n%v", body, err)
		}
	}
}

func TestDeferredMemory(t *testing.T) {
	const setup = "import pandas as pd\ns = pd.Series([0.5] * 100000)\n"
	for code, refused := range map[string]bool{
		// Each is 800 KB: what is thrown away must not count, what is kept must.
		"for i in range(500):\n    x = s * i + 1\nresult = x.sum()":       false,
		"xs = [s * i for i in range(500)]\nresult = 1":                    true,
		"x = s\nfor i in range(500):\n    x = x * 0.5 + s\nresult = x":    false,
		"xs = []\nfor i in range(500):\n    xs.append(s + i)\nresult = 1": true,
	} {
		ex, err := executor.New(executor.Config{Limits: executor.Limits{Memory: 32 << 20}})
		if err != nil {
			t.Fatal(err)
		}
		res, err := ex.Execute(context.Background(), executor.Request{Code: setup + code})
		var limit *executor.LimitError
		if errors.As(err, &limit) != refused {
			t.Errorf("%s: %v", code, err)
		}
		if err == nil {
			if _, err := res.Value.Text(); err != nil {
				t.Errorf("%s: its text: %v", code, err)
			}
		}
	}
}
