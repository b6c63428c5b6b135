// This file tests limits and unkind code for what the core of the module grew later: categories, text, queries, markup and more.

package pandas_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/executor"
)

// TestCoreLimits runs code that asks for more than there is: it must end by a limit, and soon.
func TestCoreLimits(t *testing.T) {
	ex, err := executor.New(executor.Config{Limits: executor.Limits{Memory: 16 << 20, Time: 5 * time.Second}, Policy: &executor.Policy{AllowLambda: true, Extras: true}})
	if err != nil {
		t.Fatal(err)
	}
	setup := "import pandas as pd\nfrom io import StringIO\nbig = pd.DataFrame({'a': range(20000)})\nw = big['a'].astype(str)\n"
	for _, code := range []string{
		"pd.get_dummies(w)",
		"w.str.get_dummies()",
		"pd.cut(big['a'], 10**8)",
		"pd.cut(big['a'], range(10**9))",
		"pd.qcut(big['a'], 10**8)",
		"pd.interval_range(0, 10**9)",
		"big['a'].repeat(2**62)",
		"big['a'].repeat(10**5)",
		"big.index.repeat(10**6)",
		"w.str.repeat(range(10**9))",
		"big.sample(10**9, replace=True)",
		"big.sample(frac=1e12, replace=True)",
		"pd.Categorical(range(10**9))",
		"pd.Series(range(10**8)).astype('category')",
		"big.dot(big.T)",
		"pd.concat([big] * 200).to_json(indent=100)",
		"pd.concat([big] * 500).to_json()",
		"pd.concat([big.assign(b='x' * 100)] * 50).to_markdown()",
		"pd.concat([big] * 100).to_html()",
		"pd.concat([big] * 500).to_string()",
		"big.assign(l=[list(range(1000))] * 20000).explode('l')",
		"w.str.center(10**6)",
		"w.str.wrap(1).str.pad(10**6)",
		"pd.read_csv(StringIO('a,b\\n' + '1,2\\n' * 10**6))",
		"pd.read_csv(StringIO(','.join(w.tolist() * 50)))",
		"pd.read_json(StringIO('[' * 10**7))",
		"big.query('a + @big.a.repeat(10**9)')",
		"big.query(\"a == 'x' * 10**9\")",
		"big.query('9 ** 9 ** 9 > a')",
		"pd.MultiIndex.from_product([range(10**4), range(10**4)]).codes",
		"StringIO().write('x' * 10**9)",
		"pd.json_normalize([{'a': list(range(2000))}] * 2000, 'a')",
		"pd.Series([str(i) * 10**5 for i in range(100)]).str.encode('utf-8')",
		"pd.Series(['x ' * 10**6]).str.partition(' ')\nwhile True:\n    pass",
	} {
		start := time.Now()
		_, err := ex.Execute(context.Background(), executor.Request{Code: setup + "result = " + code})
		var limit *executor.LimitError
		if !errors.As(err, &limit) {
			t.Errorf("%s: %v", code, err)
		}
		if d := time.Since(start); d > 8*time.Second {
			t.Errorf("%s took %s", code, d)
		}
	}
}

// TestCoreUnkind calls methods with arguments of all kinds: they may answer or raise, but never fail inside.
func TestCoreUnkind(t *testing.T) {
	ex := permissive(t)
	values := []string{"None", "''", "'a'", "0", "-1", "2**62", "2**64", "nan", "[]", "[1]", "['a', None]", "{}", "{'a': 1}", "()", "df", "s", "df.index", "slice(None)", "True", "int", "pd.NaT",
		"pd.Timestamp('2024-01-01')", "len", "loop", "1.5", "mi", "cat", "iv", "lambda *a: a", "'(' * 300", "pd.Interval(0, 1)"}
	templates := []string{"pd.cut(s, V)", "pd.cut(V, 3)", "pd.cut(s, 2, labels=V)", "pd.qcut(s, V)", "pd.qcut(V, 2)", "pd.get_dummies(V)", "pd.get_dummies(df, columns=V)", "pd.get_dummies(df, prefix=V)", "pd.Categorical(V)",
		"pd.Categorical(['a'], categories=V)", "cat == V", "cat > V", "cat.fillna(V)", "cat.map(V)", "cat.cat.add_categories(V)", "cat.cat.set_categories(V)", "cat.cat.rename_categories(V)", "cat.cat.remove_categories(V)",
		"cat.isin(V)", "cat + V", "cat.astype(V)", "pd.Series([1, 2], dtype=V)", "pd.Interval(V, V)", "V in pd.Interval(0, 1)", "pd.interval_range(V, V)", "pd.interval_range(0, V)", "iv[V]", "iv.contains(V)",
		"df.query(V)", "df.query('a > @q', local_dict=V)", "df.to_json(orient=V)", "df.to_json(indent=V)", "df.to_json(date_unit=V)", "pd.Series([V]).to_json()", "df.to_markdown(tablefmt=V)", "df.to_markdown(floatfmt=V)",
		"df.to_markdown(headers=V)", "df.to_html(columns=V)", "df.to_html(classes=V)", "df.to_html(max_rows=V)", "df.to_html(formatters=V)", "df.filter(V)", "df.filter(like=V)", "df.filter(regex=V)", "df.combine(V, max)",
		"df.combine_first(V)", "s.combine(s, V)", "s.combine_first(V)", "df.update(V)", "s.update(V)", "df.compare(V)", "s.case_when(V)", "s.case_when([(V, V)])", "s.dot(V)", "df[['a']].dot(V)", "s @ V", "df[['a']].corrwith(V)",
		"s.corr(s, method=V)", "s.autocorr(V)", "s.searchsorted(V)", "s.repeat(V)", "pd.factorize(V)", "df.isetitem(V, V)", "df.insert(0, V, V)", "df.reindex_like(V)", "df.sample(V)", "df.sample(frac=V)", "df.sample(weights=V)",
		"df.sample(random_state=V)", "df.info(V)", "df.memory_usage(V)", "df.describe(include=V)", "df.describe(exclude=V)", "df.transform(V)", "s.transform(V)", "df.agg(x=V)", "df.agg(x=(V, V))", "df.replace(V, V, regex=True)",
		"df.replace(regex=V)", "df.rename(V, level=0)", "df.drop(V, level=0)", "df.clip(V, axis=1)", "df.fillna(V, axis=1)", "s.interpolate(V)", "df.squeeze(V)", "x.str.extract(V)", "x.str.extractall(V)", "x.str.findall(V)",
		"x.str.partition(V)", "x.str.slice_replace(V, V, V)", "x.str.encode(V)", "x.str.normalize(V)", "x.str.wrap(V)", "x.str.translate(V)", "x.str.get_dummies(V)", "x.str.replace('a', V, regex=True)", "x.str.cat(V)",
		"x.str.index(V)", "df.index.delete(V)", "df.index.where(V)", "df.index.putmask(V, V)", "df.index.get_indexer(V)", "df.index.join(V)", "df.index.slice_locs(V, V)", "df.index.reindex(V)", "mi.index.set_levels(V)",
		"mi.index.swaplevel(V, V)", "mi.index.reorder_levels(V)", "mi.index.get_locs(V)", "mi.index.get_loc_level(V)", "mi.index.get_loc(V)", "pd.MultiIndex.from_frame(V)", "pd.json_normalize(V)", "pd.json_normalize([{'a': [1]}], V)",
		"pd.read_csv(V)", "pd.read_csv(StringIO('a,b\\n1,2'), sep=V)", "pd.read_csv(StringIO('a,b\\n1,2'), usecols=V)", "pd.read_csv(StringIO('a,b\\n1,2'), dtype=V)", "pd.read_csv(StringIO('a,b\\n1,2'), index_col=V)",
		"pd.read_csv(StringIO('a,b\\n1,2'), header=V)", "pd.read_csv(StringIO('a,b\\n1,2'), names=V)", "pd.read_csv(StringIO('a,b\\n1,2'), parse_dates=V)", "pd.read_csv(StringIO('a,b\\n1,2'), skiprows=V)",
		"pd.read_csv(StringIO('a,b\\n1,2'), nrows=V)", "pd.read_csv(StringIO('a,b\\n1,2'), na_values=V)", "pd.read_csv(StringIO('a,b\\n1,2'), converters=V)", "pd.read_json(V)", "pd.read_json(StringIO('{}'), orient=V)",
		"pd.read_json(StringIO('{\"a\": 1}'), typ='series', dtype=V)", "StringIO(V)", "StringIO('abc').read(V)", "StringIO('abc').seek(V)", "StringIO('abc').write(V)", "pd.IndexSlice[V]", "pd.api.types.is_numeric_dtype(V)",
		"pd.api.types.infer_dtype(V)", "pd.testing.assert_frame_equal(df, V)", "pd.testing.assert_series_equal(s, V)", "pd.CategoricalDtype(V)", "pd.IntervalIndex(V)", "pd.IntervalIndex.from_breaks(V)", "pd.from_dummies(V)",
		"df.loc[:, V].shape", "f(df, V)", "g(s, V)"}
	setup := `import pandas as pd
from io import StringIO
nan = float('nan')
q = 1
df = pd.DataFrame({'a': [1, 2], 'b': [0.5, nan]})
s = pd.Series([1, 2], index=['p', 'q'])
x = pd.Series(['a', None, 'b-c'])
cat = pd.Series(['a', 'b', None], dtype='category')
iv = pd.interval_range(0, 3)
mi = pd.Series([1, 2, 3], index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1)]))
loop = []
loop.append(loop)
def f(d, v):
    d.loc[:, 'new'] = v
    d.loc[v, 'a'] = v
    return str(d)
def g(d, v):
    d.iloc[0:1] = v
    d['p'] = v
    return str(d)
`
	n := 0
	for _, tmpl := range templates {
		for _, v := range values {
			res, err := ex.Execute(context.Background(), executor.Request{Code: setup + "result = str(" + strings.ReplaceAll(tmpl, "V", v) + ")"})
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
