// This file tests that frames which would not fit into the memory of a run are refused before the memory is taken.

package executor_test

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"

	"github.com/alkimi/pyexec/executor"
)

// tooLarge are programs that need more than 256 MiB, most of them for a single step.
var tooLarge = []struct{ name, code string }{
	{"merge", "a = pd.DataFrame({'k': [1] * 20000, 'v': range(20000)})\nresult = a.merge(a, on='k')"},
	{"merge outer", "a = pd.DataFrame({'k': ['x'] * 20000, 'v': range(20000)})\nresult = a.merge(a, on='k', how='outer')"},
	{"merge index", "a = pd.DataFrame({'v': range(20000)}, index=[1] * 20000)\nresult = a.join(a, rsuffix='r')"},
	{"cross", "a = pd.DataFrame({'v': range(20000)})\nresult = a.merge(a, how='cross')"},
	{"merge_asof", "a = pd.DataFrame({'t': range(3000000)})\nb = pd.DataFrame({'t': [0], **{str(i): [float(i)] for i in range(20)}})\nresult = pd.merge_asof(a, b, on='t')"},
	{"pivot", "a = pd.DataFrame({'i': range(20000), 'c': range(20000), 'v': 1.5})\nresult = a.pivot(index='i', columns='c', values='v')"},
	{"pivot_table", "a = pd.DataFrame({'i': range(20000), 'c': range(20000), 'v': 1.5})\nresult = a.pivot_table(index='i', columns='c', values='v')"},
	{"crosstab", "a = pd.DataFrame({'i': range(20000), 'c': range(20000)})\nresult = pd.crosstab(a['i'], a['c'])"},
	{"get_dummies", "result = pd.get_dummies(pd.Series([str(i) for i in range(30000)]))"},
	{"str.get_dummies", "result = pd.Series([str(i) for i in range(30000)]).str.get_dummies()"},
	{"explode", "big = list(range(10000))\nresult = pd.Series([big] * 20000).explode()"},
	{"explode frame", "big = list(range(10000))\nresult = pd.DataFrame({'a': [big] * 20000, 'b': 1}).explode('a')"},
	{"str.repeat", "result = pd.Series(['x' * 1000] * 1000).str.repeat(10**6)"},
	{"str.repeat many", "result = pd.Series([str(i) for i in range(1000)]).str.repeat(10**6)"},
	{"str.join", "result = pd.Series(['ab' * 1000]).str.join('x' * 10**6)"},
	{"str.cat", "result = pd.Series(['x' * 10**6] * 1000).str.cat(sep=',')"},
	{"str.cat others", "s = pd.Series([str(i) * 1000 for i in range(1000)])\nt = s\nfor i in range(12):\n    t = t.str.cat(t)\nresult = t"},
	{"str.pad", "result = pd.Series([str(i) for i in range(1000)]).str.pad(10**6)"},
	{"str.zfill", "result = pd.Series([str(i) for i in range(1000)]).str.zfill(10**7)"},
	{"str.replace", "result = pd.Series(['a' * 10**5 + str(i) for i in range(100)]).str.replace('a', 'b' * 10**4)"},
	{"str.split", "result = pd.Series(['a ' * 20000 for i in range(1000)]).str.split(expand=True)"},
	{"str.wrap", "result = pd.Series(['a' * 10**6 + str(i) for i in range(200)]).str.wrap(1).str.cat()"},
	{"concat", "a = pd.DataFrame({'a': range(100000)})\nresult = pd.concat([a] * 5000)"},
	{"concat columns", "a = pd.DataFrame({'a': [1, 2]}, index=[0, 1])\nb = pd.DataFrame({'b': range(200000)})\nresult = pd.concat([a] * 2000 + [b], axis=1)"},
	{"concat ragged", "result = pd.concat([pd.DataFrame({str(i): [i] * 20}) for i in range(3000)])"},
	{"unstack", "i = pd.MultiIndex.from_arrays([range(20000), range(20000)])\nresult = pd.Series(range(20000), index=i).unstack()"},
	{"unstack frame", "i = pd.MultiIndex.from_arrays([range(9000), range(9000)])\nresult = pd.DataFrame({'a': 1.5, 'b': 2.5}, index=i).unstack()"},
	{"stack", "c = {i: range(100) for i in range(3000)}\na = pd.DataFrame(c)\nresult = pd.concat([a] * 200).stack()"},
	{"melt", "a = pd.DataFrame({'k': range(100000), **{'v%d' % i: 1 for i in range(200)}})\nresult = a.melt(id_vars='k')"},
	{"groupby unstack", "a = pd.DataFrame({'i': range(20000), 'j': range(20000)})\nresult = a.groupby(['i', 'j']).size().unstack()"},
	{"groupby categories", "c = pd.Categorical(range(20000))\na = pd.DataFrame({'i': c, 'j': c, 'v': 1})\nresult = a.groupby(['i', 'j'], observed=False)['v'].sum()"},
	{"from_product", "result = pd.MultiIndex.from_product([range(20000), range(20000)])"},
	{"from_product frame", "result = pd.MultiIndex.from_product([range(3000)] * 3).to_frame()"},
	{"reindex", "result = pd.Series([1.5]).reindex(range(10**9))"},
	{"loc repeated", "a = pd.DataFrame({'v': range(20000)}, index=[1] * 20000)\nresult = a.loc[[1] * 20000]"},
	{"date_range", "result = pd.date_range('1700-01-01', '2200-01-01', freq='s')"},
	{"interval_range", "result = pd.interval_range(0, 10**9)"},
	{"index repeat", "result = pd.Index(range(1000)).repeat(10**6)"},
	{"series repeat", "result = pd.Series(range(1000)).repeat(10**6)"},
	{"transpose", "a = pd.DataFrame({'a': range(3000000)})\nresult = a.T"},
	{"to_string", "a = pd.DataFrame({'a': range(3000000), 'b': 'xyz' * 30})\nresult = a.to_string()"},
	{"to_csv", "a = pd.DataFrame({'a': 'x' * 1000, 'b': range(300000)})\nresult = a.to_csv()"},
	{"to_dict", "a = pd.DataFrame({'a': range(3000000), 'b': 1.5})\nresult = a.to_dict('records')"},
	{"corr", "a = pd.DataFrame({i: [1.0, 2.0, i] for i in range(8000)})\nresult = a.corr()"},
}

// TestFramesTooLargeAreRefused: what is allocated in all until the refusal stays near the limit, although it counts the garbage of slices
// that grew.
func TestFramesTooLargeAreRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("takes 20 s, and many times as much under the race detector")
	}
	const limit, most = 256 << 20, 3 * 256 << 20
	ex := newExecutor(t, executor.Config{Limits: executor.Limits{Memory: limit, Time: time.Minute}})
	for _, c := range tooLarge {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := ex.Execute(context.Background(), executor.Request{Code: "import pandas as pd\n" + c.code})
		runtime.ReadMemStats(&after)
		var l *executor.LimitError
		if !errors.As(err, &l) || l.Resource.String() != "memory" {
			t.Errorf("%s: %v", c.name, err)
		}
		if taken := after.TotalAlloc - before.TotalAlloc; taken > most {
			t.Errorf("%s: %d MiB were allocated before the refusal", c.name, taken>>20)
		}
	}
}
