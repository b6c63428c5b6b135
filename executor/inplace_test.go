// This file tests that no way of changing a frame in place changes what another run, or another variable, loads.

package executor_test

import (
	"strings"
	"testing"

	"github.com/alkimi/pyexec/executor"
)

// inPlace are ways to change df, a loaded frame, or something that was taken from it.
var inPlace = []string{
	"df['amount'] = 0.0",
	"df['amount'] += 1",
	"df['amount'] *= df['price']",
	"df.amount = 5",
	"df['new'] = 1",
	"df[['amount', 'price']] = 0.0",
	"df[df['amount'] > 0] = 1",
	"df.loc[0, 'amount'] = -1.0",
	"df.loc[:, 'amount'] = -1.0",
	"df.loc[df['price'] > 0, 'amount'] = -1.0",
	"df.loc[0] = df.loc[1]",
	"df.loc[len(df)] = df.loc[0]",
	"df.iloc[0, 3] = -1.0",
	"df.iloc[:, 3] = -1.0",
	"df.iloc[0] = df.iloc[1]",
	"df.at[0, 'amount'] = -1.0",
	"df.iat[0, 3] = -1.0",
	"df.at[0, 'exchange'] = 'x'",
	"df.iat[0, 0] = df.iat[1, 0]",
	"df.loc[0, 'exchange'] = None",
	"df.loc[0, 'timestamp'] = pd.NaT",
	"df.loc[0, 'amount'] = 'text'",
	"df['amount'].values[0] = -1.0",
	"v = df['amount'].values\nv[:] = -1.0",
	"v = df['amount'].to_numpy()\nv[0] = -1.0",
	"v = df['amount'].to_numpy()\nv += 1",
	"v = df['amount'].to_numpy()\nv.sort()",
	"v = df['amount'].to_numpy()\nv.fill(7.0)",
	"v = df['timestamp'].values\nv[0] = v[1]",
	"v = df['exchange'].values\nv[0] = 'x'",
	"v = df[['amount', 'price']].to_numpy()\nv[0, 0] = -1.0",
	"v = df[['amount', 'price']].values\nv[:] = 0",
	"v = df.to_numpy()\nv[0, 3] = -1.0",
	"v = np.asarray(df['amount'])\nv[0] = -1.0",
	"v = np.asarray(df['amount'])[1:]\nv *= 2",
	"v = np.asarray(df['amount']).reshape(-1, 1)\nv[0, 0] = -1.0",
	"v = df['amount'].to_numpy().T\nv[0] = -1.0",
	"np.multiply(df['amount'].values, 2, out=df['amount'].values)",
	"np.random.shuffle(df['amount'].values)",
	"df['amount'].array[0] = -1.0",
	"df.index.values[0] = 7",
	"df.columns.values[0] = 'x'",
	"df.index = range(5, 5 + len(df))",
	"df.index.name = 'x'",
	"df.columns = list('abcdef')",
	"df.columns.name = 'x'",
	"df.attrs['x'] = 1",
	"s = df['amount']\ns[0] = -1.0",
	"s = df['amount']\ns[:] = -1.0",
	"s = df['amount']\ns += 1",
	"s = df['amount']\ns.iloc[0] = -1.0",
	"s = df['amount']\ns.at[0] = -1.0",
	"s = df['amount']\ns.loc[s > 0] = -1.0",
	"s = df['amount']\ns[s > 0] = -1.0",
	"s = df['amount']\ns.name = 'x'",
	"s = df['amount']\ns.index = range(5, 5 + len(s))",
	"s = df['amount']\ns.sort_values(inplace=True)",
	"s = df['amount']\ns.fillna(0, inplace=True)",
	"s = df['amount']\ns.replace(s[0], -1.0, inplace=True)",
	"s = df['amount']\ns.clip(0, 0, inplace=True)",
	"s = df['amount']\ns.where(s < 0, -1.0, inplace=True)",
	"s = df['amount']\ns.mask(s > 0, -1.0, inplace=True)",
	"s = df['amount']\ns.update(s * 2)",
	"s = df['amount']\ns.drop(0, inplace=True)",
	"s = df['amount']\ns.pop(0)",
	"s = df['amount']\ndel s[0]",
	"s = df['amount']\ns.rename('x', inplace=True)",
	"s = df['amount']\ns.reset_index(drop=True, inplace=True)",
	"s = df['exchange']\ns[0] = 'x'",
	"s = df['timestamp']\ns[0] = pd.Timestamp('2020-01-01')",
	"s = df['amount'].iloc[1:]\ns[:] = -1.0",
	"g = df.iloc[1:3]\ng.loc[:, 'amount'] = -1.0",
	"g = df[['amount']]\ng['amount'] *= 2",
	"g = df.head(2)\ng.iloc[0, 3] = -1.0",
	"g = df.copy(deep=False)\ng.loc[0, 'amount'] = -1.0",
	"g = df.T\ng.iloc[3, 0] = -1.0",
	"g = pd.DataFrame(df)\ng.loc[0, 'amount'] = -1.0",
	"g = pd.Series(df['amount'])\ng[0] = -1.0",
	"g = pd.concat([df])\ng.iloc[0, 3] = -1.0",
	"g = df.set_index('exchange')\ng.iloc[0, 2] = -1.0",
	"g = df.rename(columns=str.upper)\ng.iloc[0, 3] = -1.0",
	"g = df.reset_index()\ng.iloc[0, 4] = -1.0",
	"g = df.assign(x=1)\ng.iloc[0, 3] = -1.0",
	"g = df.astype({'amount': 'float64'})\ng.iloc[0, 3] = -1.0",
	"g = df.fillna(0)\ng.iloc[0, 3] = -1.0",
	"for name, g in df.groupby('exchange'):\n    g.iloc[0, 3] = -1.0",
	"for name, s in df.items():\n    s.iloc[0] = s.iloc[1]",
	"for i, row in df.iterrows():\n    row['amount'] = -1.0",
	"df.apply(lambda s: s.update(s[::-1].reset_index(drop=True)))",
	"def f(g):\n    g['amount'] = -1.0\n    return g\ndf.groupby('exchange').apply(f)",
	"df.pipe(lambda d: d.pop('amount'))",
	"df.sort_values('amount', inplace=True)",
	"df.sort_index(ascending=False, inplace=True)",
	"df.fillna(0, inplace=True)",
	"df.dropna(inplace=True)",
	"df.drop_duplicates('exchange', inplace=True)",
	"df.drop(columns='amount', inplace=True)",
	"df.drop(index=0, inplace=True)",
	"df.rename(columns={'amount': 'x'}, inplace=True)",
	"df.rename_axis('x', inplace=True)",
	"df.reset_index(inplace=True)",
	"df.set_index('exchange', inplace=True)",
	"df.replace('buy', 'x', inplace=True)",
	"df.query('amount > 0', inplace=True)",
	"df.eval('amount = 0', inplace=True)",
	"df.ffill(inplace=True)",
	"df.interpolate(inplace=True)",
	"df.where(df['amount'] < 0, inplace=True)",
	"df.mask(df['amount'] > 0, inplace=True)",
	"df[['amount']].clip(0, 0, inplace=True)",
	"df.update(pd.DataFrame({'amount': [-1.0, -2.0]}))",
	"df.insert(0, 'new', 1)",
	"df.pop('amount')",
	"del df['amount']",
	"df.set_axis(list('abcdef'), axis=1)",
	"df['exchange'].cat.categories",
	"c = df['exchange'].astype('category')\nc.cat.rename_categories(str.upper)\nc[0] = c[1]",
}

// TestNothingInPlaceChangesLoadedData: each way changes a frame, or is refused; in the same run and in the next the data is as it was.
func TestNothingInPlaceChangesLoadedData(t *testing.T) {
	p, clock := newCounting(t)
	ex := newExecutor(t, executor.Config{Provider: p, Clock: clock, Policy: &executor.Policy{AllowLambda: true}})
	const head = "import pandas as pd\nimport numpy as np\ndf = load_trades(days=5)\n"
	text := func(code string) (string, error) {
		res, err := run(t, ex, code)
		if err != nil {
			return "", err
		}
		s, err := res.Value.Text()
		if err != nil {
			t.Fatal(err)
		}
		return s, nil
	}
	const whole = "load_trades(days=5)\nresult = df2.to_csv() + str(list(df2.columns)) + str(df2.index) + str(df2.dtypes) + str(df2.attrs)"
	want, err := text("df2 = " + whole)
	if err != nil {
		t.Fatal(err)
	}
	changed := 0
	for _, code := range inPlace {
		if strings.Contains(code, "\n") {
			code = "def change():\n    global df\n    " + strings.ReplaceAll(code, "\n", "\n    ") + "\nchange()"
		}
		got, err := text(head + code + "\ndf2 = " + whole)
		switch {
		case err == nil && got != want:
			t.Errorf("%s\nchanged what is loaded again in one run", code)
		case err == nil:
			changed++
		case executor.Stage(err) == "internal":
			t.Errorf("%s\n%v", code, err)
		default:
			t.Logf("%s\n%v", code, err)
		}
		if got, err := text("df2 = " + whole); err != nil || got != want {
			t.Fatalf("%s\nchanged what the next run loads: %v", code, err)
		}
	}
	if changed < len(inPlace)*3/4 {
		t.Errorf("only %d of %d ways ran", changed, len(inPlace))
	}
}
