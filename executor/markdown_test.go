// This file tests results as tables in Markdown.

package executor_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/alkimi/pyexec/executor"
)

func TestMarkdown(t *testing.T) {
	ex, err := executor.New(executor.Config{Limits: executor.Limits{Result: 1 << 20}})
	if err != nil {
		t.Fatal(err)
	}
	value := func(code string) *executor.Value {
		t.Helper()
		res, err := ex.Execute(context.Background(), executor.Request{Code: "import pandas as pd\nresult = " + code})
		if err != nil {
			t.Fatalf("%s: %v", code, err)
		}
		return res.Value
	}
	for _, c := range []struct {
		code string
		most int
		want string
	}{
		{"pd.DataFrame({'a': [1, 2], 'b': ['x|y', 'p\\nq']})", 0, "|    |   a | b    |\n|---:|----:|:-----|\n|  0 |   1 | x\\|y |\n|  1 |   2 | p q  |"},
		{"pd.Series([0.5, 10.25], index=['p', 'q'], name='v')", 0, "|    |     v |\n|:---|------:|\n| p  |  0.5  |\n| q  | 10.25 |"},
		{"pd.DataFrame({'a': range(1000)})", 134, "|     |   a |\n|----:|----:|\n|   0 |   0 |\n|   1 |   1 |\n|   … |   … |\n| 998 | 998 |\n| 999 | 999 |\n\n[1000 rows x 1 columns]"},
	} {
		got, ok, err := value(c.code).Markdown(c.most)
		if err != nil || !ok {
			t.Errorf("%s: %v %v", c.code, ok, err)
		}
		if got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.code, got, c.want)
		}
	}
	for _, code := range []string{"1", "'text'", "[1, 2]", "{'a': 1}", "None"} {
		if text, ok, err := value(code).Markdown(0); ok || text != "" || err != nil {
			t.Errorf("%s: %q %v %v", code, text, ok, err)
		}
	}
	// Whatever the limit, the text keeps it, and every line of the table has as many cells as the first.
	for _, code := range []string{
		"pd.DataFrame({'a': range(5000), 'b': 'text|bar'})", "pd.DataFrame({str(i): [i] for i in range(300)})", "pd.DataFrame({'a': ['x' * 40] * 3, 'b': [1, 2, 3]})",
		"pd.DataFrame()", "pd.DataFrame({'a': []})", "pd.Series(range(200))", "pd.DataFrame([[i * j for i in range(50)] for j in range(50)])",
	} {
		v := value(code)
		for most := 1; most < 15000; most += 1 + most/9 {
			text, ok, err := v.Markdown(most)
			var limit *executor.LimitError
			if errors.As(err, &limit) && most < 300 {
				continue
			}
			if err != nil || !ok {
				t.Errorf("%s in %d: %v %v", code, most, ok, err)
				continue
			}
			if n := utf8.RuneCountInString(text); n > most {
				t.Errorf("%s in %d: %d characters\n%s", code, most, n, text)
			}
			table, _, _ := strings.Cut(text, "\n\n")
			cells := -1
			for line := range strings.Lines(table) {
				n := strings.Count(line, "|") - strings.Count(line, `\|`)
				if cells >= 0 && n != cells {
					t.Errorf("%s in %d: a line has %d cells, the first %d\n%s", code, most, n, cells, text)
					break
				}
				cells = n
			}
		}
	}
	var limit *executor.LimitError
	if _, _, err := value("pd.DataFrame({'a': range(20000), 'b': 'some text'})").Markdown(0); !errors.As(err, &limit) || limit.Resource.String() != "result" {
		t.Errorf("a table over the limit of results: %v", err)
	}
	if text, _, err := value("pd.DataFrame({'a': range(20000), 'b': 'some text'})").Markdown(12000); err != nil || len(text) < 10000 {
		t.Errorf("a table that fits after cutting: %d %v", len(text), err)
	}
}
