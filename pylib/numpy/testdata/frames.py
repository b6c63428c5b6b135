import numpy as np; import pandas as pd
s = pd.Series([1.0, 4.0, np.nan], index=['a', 'b', 'c'], name='x')
df = pd.DataFrame({'a': [1, 2, 3], 'b': [1.5, np.nan, -2.0]})

np.sqrt(s)
np.log(df)
np.abs(df)
np.maximum(s, 2), np.minimum(2, s), np.isnan(s), np.exp(s).index.tolist(), np.sign(df['b']).tolist()
np.maximum(df['a'], df['b'])
np.maximum(s, pd.Series([9.0, 0.0], index=['b', 'a']))
np.add(s, 1), np.multiply(s, s), np.power(s, 2), np.greater(s, 1), np.logical_and(s > 1, s < 5), np.logical_not(s > 1)
np.maximum(df, 1.75)
np.where(df['b'] > 0, 'up', 'down'), np.where(s.isna(), 0, s), np.where(df['a'] > 1, df['b'], -1)
np.select([df['a'] > 2, df['a'] > 1], ['c', 'b'], 'a')
np.sum(s), np.mean(s), np.std(s), np.var(s, ddof=1), np.max(s), np.min(s), np.prod(s), np.median(s), np.nanmedian(s), np.nansum(s), np.sum(df), np.mean(df), np.std(df), np.max(df), np.sum(s.values), np.ptp(df['a']), np.count_nonzero(df['a'] > 1), np.any(df['a'] > 2), np.all(df > 0)
np.sum(df, axis=0)
np.sum(df, axis=1)
np.cumsum(s), np.cumprod(df['a']), np.round(s, 1), np.clip(s, 2, 3)
np.percentile(df['a'], 50), np.quantile(df['a'], [0.25, 0.75]), np.average(df['a'], weights=[1, 1, 2]), np.diff(df['a']), np.corrcoef(df['a'], [3, 1, 2]), np.unique(['b', 'a', 'b']), np.sort(df['b']), np.argsort(df['a']).tolist(), np.polyfit(df['a'], [2, 4, 6], 1).round(8)
np.array(s), np.asarray(df), np.array(df['a']), np.array(pd.Index([1, 2])), np.array(pd.Series(['x', 'y'])), np.array([s, s])
s.values, s.to_numpy(), df.values, df['a'].values, df.to_numpy(), pd.DataFrame({'a': [1], 'b': ['x']}).values, pd.Series([True, False]).values, df.index.values, s.to_numpy(na_value=0), df['a'].to_numpy(dtype=float)
pd.DataFrame({'a': [1], 'b': [True]}).values, pd.DataFrame({'a': np.array([1], 'i4'), 'b': np.array([2], 'f4')}).values.dtype, pd.DataFrame().values.shape
df['a'].values[0] = 5
#%% copies
v = df['a'].to_numpy().copy(); v[0] = 9
n = np.array([1.0, 2.0]); t = pd.Series(n); n[0] = 7
print(v, df['a'].tolist(), t.tolist())

pd.Series(np.array([1, 2])), pd.Series(np.zeros(2), index=['a', 'b']), pd.Series(np.arange(3), dtype='float32'), str(pd.Series(np.array(['a', 'b'])).dtype), pd.Series(np.array([1, 'a'], dtype=object)).dtype, pd.Series(np.array([1, 2], 'i2')).dtype, pd.Series(np.array(3)).tolist() if False else 0
pd.DataFrame(np.arange(6).reshape(2, 3), columns=list('xyz'))
pd.DataFrame(np.eye(2), index=['p', 'q'])
pd.DataFrame({'x': np.linspace(0, 1, 3), 'y': np.array(['a', 'b', 'c'])})
pd.DataFrame(np.zeros((2, 2)), columns=['a'])
pd.DataFrame(np.array([1, 2, 3]))
pd.Series(np.zeros((2, 2)))
pd.Index(np.array([3, 1, 2])), pd.Index(np.array(['b', 'a']))
#%% assignment
d = df.copy()
d['c'] = np.array([7, 8, 9]); d['d'] = np.where(d['a'] > 1, 1, 0); d[['e', 'f']] = np.ones((3, 2))
d.loc[np.array([True, False, True]), 'a'] = 0
d.loc[d['a'] == 0, 'b'] = np.array([5.5, 6.5])
d.iloc[np.array([0]), 0] = 42
print(d)

#%% bad lengths
d = df.copy()
d['c'] = np.array([1, 2])

df[np.array([True, False, True])], df.iloc[np.array([2, 0])], df.loc[np.array([0, 1])], s[np.array([True, False, False])], df['a'].isin(np.array([1, 3])).tolist(), df['a'].map(np.sqrt).tolist(), df['a'].apply(np.sqrt).tolist(), df.apply(np.sum).tolist(), df.apply(lambda r: np.sum(r), axis=1).tolist()
s * np.array([1, 2, 3]), np.array([1, 2, 3]) * s, np.array([1, 2, 3]) - df['a'], df['a'] > np.array([0, 5, 0]), np.array([0, 5, 0]) < df['a'], df + np.array([1, 2]), np.float64(2) * s, s ** np.array(2), df['a'] @ np.array([1, 2, 3])
df.agg([np.sum, np.mean])
df.groupby([0, 0, 1])['a'].agg(np.sum).tolist(), df.groupby([0, 0, 1])['a'].transform(np.mean).tolist(), df.groupby([0, 0, 1]).agg({'a': np.max}).values, df.groupby([0, 0, 1])['a'].agg(lambda x: np.percentile(x, 50)).tolist(), df.pivot_table(values='a', index=[0, 0, 1], aggfunc=np.sum) if False else 0
df.dtypes, df['a'].dtype, df['a'].dtype == np.int64, df['b'].dtype == 'float64', df['a'].dtype in [np.int64], df.dtypes['a'].kind, np.issubdtype(df['a'].dtype, np.number), df.select_dtypes(include=[np.number]).columns.tolist(), df.astype(np.float32).dtypes['a'], df['a'].astype(np.int8).dtype, pd.api.types.is_numeric_dtype(np.array([1])), (df.dtypes == np.float64).tolist(), df['a'].astype(np.float64).tolist(), (df.dtypes == object).tolist(), pd.Series(['a']).dtype == object
df.replace([np.inf, -np.inf], np.nan).isna().sum().tolist(), s.fillna(np.nan).tolist(), (s / 0).replace(np.inf, 0).tolist(), s.replace(np.nan, 0).tolist(), df['b'].isin([np.nan]).tolist()
pd.to_datetime(np.array(['2024-01-01', '2024-01-02'])), pd.Series(np.array(['2024-01-01'], dtype='M8[D]')), pd.Series(np.arange('2024-01-01', '2024-01-03', dtype='M8[D]')).dt.day.tolist(), pd.Series(pd.to_datetime(['2024-01-01'])).values, pd.Timestamp(np.datetime64('2024-01-05')), pd.Series(pd.to_datetime(['2024-01-05'])) > np.datetime64('2024-01-01'), np.datetime64('2024-01-05') - pd.Timestamp('2024-01-01'), pd.Timedelta(np.timedelta64(1, 'D'))
pd.concat([pd.Series(np.zeros(1)), pd.Series(np.ones(1))]).tolist(), pd.cut(np.array([1, 5, 9]), 3, labels=False), pd.unique(np.array([2, 1, 2])), pd.isna(np.array([1.0, np.nan])), pd.factorize(np.array([2, 1, 2])), pd.Series(np.array([3, 1, 2])).sort_values().tolist(), df['a'].quantile(np.array([0.5])).tolist(), df['a'].between(np.float64(1), 2).tolist(), pd.notna(np.nan), pd.crosstab(np.array(['a', 'b', 'a']), np.array([1, 1, 2])).values, df.iloc[::-1].values, pd.Series([3, 1]).searchsorted(2)
(df['a'].to_numpy()[:, None] + df['a'].to_numpy()).shape, df[['a']].to_numpy().ravel(), df.to_numpy().T.shape, len(df.values), [x for x in s.values], df['a'].values.tolist(), df.values.mean(axis=0), sum(df['a'].values), df['a'].unique(), df['a'].values == 2
np.isnan(np.array([1, 'a'], dtype=object))
np.array_equal(df['a'], [1, 2, 3]), np.allclose(df['a'], [1, 2, 3]), np.isclose(df['a'], 2), np.isin(df['a'], [1]), np.histogram(df['a'], bins=2), np.interp(df['a'], [1, 3], [0, 1]), np.concatenate([df['a'], [9]]), np.vstack([df['a'], df['a']]), np.column_stack([df['a'], df['b']]), np.dot(df['a'], df['a']), np.digitize(df['a'], [2]), np.searchsorted([1, 2], df['a']), np.append(df['a'], 4), np.tile(df['a'], 2), np.repeat(df['a'], 2).tolist(), np.roll(df['a'], 1), np.nan_to_num(df['b']), np.cov(df['a'], df['a'])
