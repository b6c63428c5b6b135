// This file tests that parameters without an effect here are refused when they ask for one.

package pandas_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/alkimi/pyexec/executor"
	"github.com/alkimi/pyexec/pylib/pandas"
)

func TestRefusedParameters(t *testing.T) {
	ex := newExecutor(t, executor.Limits{})
	setup := "import pandas as pd\ndf = pd.DataFrame({'k': ['a', 'b', 'a'], 'n': [1, 2, 3]})\ns = df['n']\nw = df['k']\ng = df.groupby('k')\nd = pd.to_datetime(pd.Series(['2024-01-01']))\n"
	for _, c := range [][2]string{

		{"s.interpolate(method='spline')", "Series.interpolate(method=...) is not supported here other than 'linear'"},
		{"s.where(s > 1, axis=1)", "Series.where(axis=...) is not supported here"},
		{"df.sort_index(key=len)", "DataFrame.sort_index(key=...) is not supported here; sort by a column made with assign"},
		{"df.any(bool_only=True)", "DataFrame.any(bool_only=...) is not supported here"},
		{"df.apply(len, raw=True)", "DataFrame.apply(raw=...) is not supported here"},
		{"s.apply(len, by_row=False)", "Series.apply(by_row=...) is not supported here; leave it out"},
		{"df.add(1, level='x')", "DataFrame.add(level=...) is not supported here"},
		{"df.reset_index(allow_duplicates=True)", "DataFrame.reset_index(allow_duplicates=...) is not supported here"},
		{"df.reindex([0], tolerance=1)", "DataFrame.reindex(tolerance=...) is not supported here"},
		{"df.to_string(justify='left')", "DataFrame.to_string(justify=...) is not supported here"},
		{"df.to_csv(quoting=1)", "DataFrame.to_csv(quoting=...) is not supported here"},
		{"df.to_dict(into=dict)", "DataFrame.to_dict(into=...) is not supported here"},
		{"s.pct_change(limit=1)", "Series.pct_change(limit=...) is not supported here"},
		{"w.str.contains('a', na=None)", "StringMethods.contains(na=...) is not supported here; use fillna on the column or the result"},
		{"w.str.cat(w, join='outer')", "StringMethods.cat(join=...) is not supported here; align both sides first"},
		{"d.dt.day_name(locale='de')", "DatetimeProperties.day_name(locale=...) is not supported here"},
		{"g['n'].sum(engine='numba')", "SeriesGroupBy.sum(engine=...) is not supported here; leave it out, it changes no answer"},
		{"g['n'].value_counts(bins=2)", "SeriesGroupBy.value_counts(bins=...) is not supported here"},
		{"df.groupby('k', axis=1)", "DataFrame.groupby(axis=...) is not supported here"},
		{"pd.Grouper(key='k', closed='right')", "Grouper.__init__(closed=...) is not supported here"},
		{"pd.to_numeric(s, downcast='integer')", "to_numeric(downcast=...) is not supported here"},
		{"pd.to_datetime(5, unit='D', origin='2020-01-01')", "to_datetime(origin=...) is not supported here"},
		{"pd.date_range('2024-01-01', periods=3, normalize=True)", "date_range(normalize=...) is not supported here; leave it out"},
		{"pd.DataFrame.from_records([], nrows=1)", "from_records(nrows=...) is not supported here"},
		{"df.merge(df, on='k', validate='1:1')", "Merge keys are not unique in either left or right dataset; not a one-to-one merge"},
		{"df.join(df.set_index('k'), on='k', rsuffix='_r', validate='1:1')", "not a one-to-one merge"},
		{"df.sum(foo=1)", "DataFrame.sum() got an unexpected keyword argument 'foo'"},
	} {
		_, err := ex.Execute(context.Background(), executor.Request{Code: setup + "result = " + c[0]})
		var exc *executor.Exception
		if !errors.As(err, &exc) || !strings.HasPrefix(exc.Message, c[1]) && !strings.Contains(exc.Message, c[1]) {
			t.Errorf("%s: %v", c[0], err)
			continue
		}
		if strings.Contains(c[1], "is not supported here") && exc.Type != "NotImplementedError" {
			t.Errorf("%s raises %s", c[0], exc.Type)
		}
	}
	for _, code := range []string{"df.fillna(0, axis=0)", "df.fillna(0, axis='index')", "df.sum(axis=0)", "w.str.contains('a', na=False)", "df.groupby('k', observed=False).sum()",
		"df.sort_values('n', kind='stable')", "pd.concat([df, df], sort=False, copy=False)", "df.to_csv(quoting=0)", "df.info(verbose=True)", "df.groupby('k', axis=0).sum()"} {
		if _, err := ex.Execute(context.Background(), executor.Request{Code: setup + "result = " + code}); err != nil {
			t.Errorf("%s: %v", code, err)
		}
	}
}

func TestModuleIsOne(t *testing.T) {
	if first := pandas.Module(); first != pandas.Module() {
		t.Error("Module makes a new module every time")
	}
}
