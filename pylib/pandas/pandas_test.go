// This file tests the module against code that means harm.

package pandas_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/alkimi/pyexec/dataprovider"
	"github.com/alkimi/pyexec/executor"
)

func newExecutor(t testing.TB, limits executor.Limits) *executor.Executor {
	t.Helper()
	now := time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC)
	ex, err := executor.New(executor.Config{Provider: dataprovider.NewFolder("testdata"), Limits: limits, Clock: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	return ex
}

func TestHostile(t *testing.T) {
	ex := newExecutor(t, executor.Limits{Memory: 16 << 20, Time: 5 * time.Second})
	for _, code := range []string{
		"pd.Series(range(2**62))",
		"pd.Series(range(10**9))",
		"pd.Series(1, index=range(10**9))",
		"pd.DataFrame({'a': range(10**9)})",
		"pd.date_range('2020', periods=2**60)",
		"pd.date_range('2020', '2024', freq='ns')",
		"pd.MultiIndex.from_product([range(10**5), range(10**5)])",
		"big.merge(big, how='cross')",
		"big.assign(k=1).merge(big.assign(k=1), on='k')",
		"pd.concat([big] * 10**6)",
		"big['a'].astype(str).str.repeat(10**9)",
		"(big['a'].astype(str) * 10**9)",
		"big.reindex(range(2**40))",
		"pd.DataFrame({'t': pd.to_datetime(['1700-01-01', '2200-01-01']), 'v': 1}).groupby(pd.Grouper(key='t', freq='ns'))['v'].sum()",
		"big.to_string() * 100",
		"x = pd.Series([1])\nwhile True:\n    x = pd.concat([x, x])",
	} {
		start := time.Now()
		_, err := ex.Execute(context.Background(), executor.Request{Code: "import pandas as pd\nbig = pd.DataFrame({'a': range(20000)})\n" +
			strings.TrimPrefix("result = "+code, "result = x")})
		if strings.HasPrefix(code, "x = ") {
			_, err = ex.Execute(context.Background(), executor.Request{Code: "import pandas as pd\n" + code})
		}
		var limit *executor.LimitError
		if !errors.As(err, &limit) {
			t.Errorf("%s: %v", code, err)
		}
		if d := time.Since(start); d > 7*time.Second {
			t.Errorf("%s took %s", code, d)
		}
	}
}

// TestUnkindCode runs code that must end in an ordinary answer or exception, never in an internal error.
func TestUnkindCode(t *testing.T) {
	ex := newExecutor(t, executor.Limits{Time: 10 * time.Second})
	values := []string{"None", "''", "'a'", "0", "-1", "2**62", "2**64", "nan", "[]", "[1]", "['a', None]", "{}", "{'a': 1}", "()", "df", "s", "df.index", "slice(None)", "slice(1, None, -1)",
		"True", "[True, False]", "int", "pd.NaT", "pd.Timestamp('2024-01-01')", "len", "loop", "1.5", "df.groupby('a')", "mi"}
	templates := []string{"df[V]", "s[V]", "df.loc[V]", "df.iloc[V]", "s.loc[V]", "s.iloc[V]", "df.loc[V, V]", "df.iloc[V, V]", "df.at[0, V]", "s + V", "V + s", "df * V", "s == V", "df > V",
		"s & V", "pd.Series(V)", "pd.DataFrame(V)", "pd.DataFrame({'a': [1, 2]}, index=V)", "pd.Index(V)", "df.groupby(V).sum()", "s.groupby(V).sum()", "df.sort_values(V)", "df.head(V)",
		"s.shift(V)", "s.fillna(V)", "s.map(V)", "s.apply(V)", "df.apply(V)", "df.agg(V)", "s.astype(V)", "s.isin(V)", "df.drop(V)", "df.rename(columns=V)", "df.set_index(V)", "s.quantile(V)",
		"s.round(V)", "s.replace(V, V)", "df.merge(V)", "df.merge(df, on=V)", "pd.concat(V)", "pd.to_datetime(V)", "pd.to_numeric(V)", "pd.Timestamp(V)", "pd.Timedelta(V)", "df.sum(axis=V)",
		"s.where(V)", "s.clip(V)", "s.rank(method=V)", "df.nlargest(V, V)", "df.pivot if False else V", "pd.MultiIndex.from_tuples(V)", "pd.MultiIndex.from_product(V)", "df.reindex(V)",
		"V in df", "V in s.index", "str(df.loc[:, V])", "df.T[V]", "x.str.split(V)", "x.str.contains(V)", "x.str.replace(V, V)", "x.str[V]", "df.groupby('a').agg(V)", "df.groupby('a')['b'].transform(V)",
		"df.reset_index(V)", "mi.loc[V]", "mi[V]", "df.sample(V)", "df.to_string(float_format=V)", "df.to_csv(sep=V)", "df.to_dict(V)", "s.nlargest(V)", "df.insert(V, V, V)", "df.describe(V)",
		"f(df, V)", "g(s, V)", "h(df, V)"}
	setup := `import pandas as pd
nan = float('nan')
df = pd.DataFrame({'a': [1, 2], 'b': [0.5, nan]})
s = pd.Series([1, 2], index=['p', 'q'])
x = pd.Series(['a', None, 'b-c'])
mi = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1)]))
loop = []
loop.append(loop)
def f(d, v):
    d[v] = v
    return str(d)
def g(d, v):
    d.loc[v] = v
    return str(d)
def h(d, v):
    d.iloc[v] = v
    return str(d)
`
	code := setup
	n := 0
	for _, tmpl := range templates {
		for _, v := range values {
			res, err := ex.Execute(context.Background(), executor.Request{Code: code + "result = str(" + strings.ReplaceAll(tmpl, "V", v) + ")"})
			var internal *executor.InternalError
			if errors.As(err, &internal) || err != nil && strings.Contains(err.Error(), "goroutine") {
				t.Errorf("%s with %s: %v", tmpl, v, err)
			}
			if err == nil && res.Value == nil {
				t.Errorf("%s with %s: no value", tmpl, v)
			}
			n++
		}
	}
	t.Logf("%d calls", n)
}

func TestConcurrentRuns(t *testing.T) {
	ex := newExecutor(t, executor.Limits{})
	code := `df = load_trades(30)
before = df['amount'].sum()
df.loc[df['side'] == 'buy', 'amount'] = 0.0
df['asset'] = 'X'
df.index.name = 'changed'
result = [before, df.groupby('exchange')['amount'].sum().to_dict(), load_trades(30)['asset'].value_counts().to_dict()]`
	var wg sync.WaitGroup
	answers := make([]string, 16)
	for i := range answers {
		wg.Go(func() {
			for range 5 {
				res, err := ex.Execute(context.Background(), executor.Request{Code: code})
				if err != nil {
					t.Error(err)
					return
				}
				answers[i], _ = res.Value.Repr()
			}
		})
	}
	wg.Wait()
	for _, a := range answers {
		if a != answers[0] {
			t.Errorf("runs differ: %s and %s", a, answers[0])
		}
	}
}

func TestFilesAreRefused(t *testing.T) {
	ex := newExecutor(t, executor.Limits{})
	for _, code := range []string{"result = load_trades().to_parquet('x')", "result = load_trades().to_csv('x.csv')"} {
		_, err := ex.Execute(context.Background(), executor.Request{Code: code})
		if err == nil || !strings.Contains(err.Error(), "not supported here") {
			t.Errorf("%s: %v", code, err)
		}
	}
}
