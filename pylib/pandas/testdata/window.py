import pandas as pd
import numpy as np
nan = float("nan")
s = pd.Series([1., 2, 3, 4, 5])
df = pd.DataFrame({'a': [1, 2, 3], 'b': list('xyz'), 'c': [1., 2, 3]})
dg = pd.DataFrame({'k': ['y', 'x', 'y', 'x', None, 'y'], 'm': [1, 1, 2, 1, 1, 1], 'a': [1, 2, 3, 4, 5, 6], 'c': [1., 2, 3, None, 1, 2]}, index=list('pqrstu'))
v = pd.Series([((i * 7919) % 1009) / 7 - 50 for i in range(90)])
gaps = v.where(v.index % 7 != 3)
wild = pd.Series([1e12 / 3 if i in (4, 30) else ((i * 7919) % 1009) / 7e3 for i in range(60)])
flat = pd.Series([0.1] * 9 + [0.3] * 7 + [-0.1] * 5)
long = pd.Series([((i * 7919) % 10007) / 7 for i in range(1500)])
days = pd.Series(range(5), index=pd.date_range('2024-01-01', periods=5))
h = pd.DataFrame({'k': [i * 7 % 3 for i in range(30)], 'x': [((i * 7919) % 1009) / 7 for i in range(30)]})
---
s.rolling(3)
s.rolling(3,min_periods=1,center=True,closed='left')
s.expanding()
s.expanding(2)
s.rolling(-1)
s.rolling(2.5)
s.rolling('2D')
s.rolling(True).sum()
s.rolling(None)
s.rolling(3,5)
s.rolling(3,-1)
s.rolling(3,1.5)
s.rolling(3,center=1)
s.rolling(3,center=None)
s.rolling(3,closed='zz')
df.rolling(2).sum()
df.rolling(2).sum(numeric_only=True)
df.rolling(2)['a'].sum()
df.rolling(2)[['a']].sum()
df.rolling(2)[['q']].sum()
df.rolling(2)['q'].sum()
df.rolling(2).a.sum()
df.rolling(2).q.sum()
df.rolling(2).count()
df[['a','c']].rolling(2).agg(['sum','mean'])
df[['a','c']].rolling(2).agg({'a':'sum'})
df[['a','c']].rolling(2).agg({'a':['sum','min'],'c':'mean'})
df[['a','c']].rolling(2).agg('sum')
df[['a','c']].rolling(2).agg(lambda x:x.sum())
df[['a','c']].rolling(2).agg(np.sum)
df[['a','c']].rolling(2).agg(sum)
df[['a','c']].rolling(2).agg('zz')
s.rolling(2).agg('zz')
s.rolling(2).agg(['sum',lambda x:x.max()])
s.rolling(2).agg({'p':'sum','q':'mean'})
s.rolling(2).agg(p='sum')
s.rolling(2).apply(lambda x:'a')
s.rolling(2).apply(lambda x:None)
s.rolling(2).apply(len)
s.rolling(2).apply(lambda x:x[0],raw=True)
s.rolling(2).apply(lambda x,y:x.sum()+y,args=(2,))
s.rolling(2).apply(lambda x,y:x.sum()+y,kwargs={'y':2})
s.rolling(2).apply(3)
s.rolling(2).quantile(0.3)
s.rolling(2).quantile(3)
s.rolling(2).quantile(0.3,'zz')
s.rolling(2).quantile('a')
s.rolling(2).quantile()
s.rolling(0).sum()
s.rolling(0,0).sum()
s.rolling(0).max()
s.rolling(0,0).var()
s.rolling(2,0).sum()
pd.Series(['a']).rolling(2).sum()
pd.Series(['a']).rolling(2).count()
pd.Series(['a','b']).rolling(1).count()
pd.Series([True,False]).rolling(1).sum()
pd.Series([pd.Timestamp('2024')]).rolling(1).sum()
df.assign(t=pd.Timestamp('2024'))[['t']].rolling(1).max()
pd.Series([pd.Timedelta('1D')]).rolling(1).sum()
pd.Series([1,None,'3']).rolling(1).sum()
pd.Series([],dtype=float).rolling(2).sum()
pd.Series([1,np.inf,3.,4,5,]).rolling(2).sum()
pd.Series([1,np.inf,3.,4,5,]).rolling(2).max()
pd.Series([1,np.inf,3.,4,5,]).rolling(2).count()
pd.Series([1,np.inf,3.,4,5,]).rolling(2,1).apply(len)
pd.Series([1,np.nan,3.,4,5,]).rolling(2,1).apply(len)
list(s.rolling(2))
len(s.rolling(2))
s.rolling(2).window
s.rolling(2).min_periods
s.rolling(2).foo
s.rolling(2).std(1,2)
s.rolling(2).std(ddof=0)
s.rolling(3).var(5)
s.rolling(2**62).sum()
s.expanding(3).sum()
s.expanding(-3).sum()
s.expanding(None).sum()
s.expanding(1.5).sum()
s.expanding(0).sum()
s.expanding(9).sum()
s.rolling(3).median().dtype
type(s.rolling(2)), type(s.expanding())
s.rolling(np.int64(2)).sum()
s.rolling(3)['a']
s.rolling(2).sum(1)
s.rolling(2).sum(numeric_only=True)
pd.Series(['a']).rolling(2).sum(numeric_only=True)
pd.DataFrame({'b':['a']}).rolling(2).sum(numeric_only=True)
pd.DataFrame().rolling(2).sum()
pd.DataFrame({'b':[]}).rolling(2).sum()
s.rolling(pd.Timedelta('1D'))
dg.groupby('k')['a'].rolling(2)
dg.groupby('k')['a'].rolling(2).sum()
dg.groupby('k').rolling(2).sum()
dg.groupby('k')[['a']].rolling(2).sum()
dg.groupby(['k','m'])['a'].rolling(2,min_periods=1).sum()
dg.groupby('k',as_index=False)['a'].rolling(2).sum()
dg.groupby('k',as_index=False)[['a','c']].rolling(2).sum()
dg.groupby('k',sort=False)['a'].rolling(2).sum()
dg.groupby('k',dropna=False)['a'].rolling(2).sum()
dg.groupby('k')['a'].expanding().sum()
dg.groupby('k')['a'].rolling(2).agg(['sum','mean'])
dg.groupby('k')['a'].rolling(2).agg('sum')
dg.groupby('k').rolling(2)['a'].sum()
dg.groupby('k').rolling(2).a.sum()
dg.groupby('k').rolling(2).agg({'a':'sum'})
dg.groupby('k').rolling(2).agg(['sum'])
dg.groupby('k')['a'].rolling(2,center=True,min_periods=1).count()
dg['a'].groupby(dg['k']).rolling(2).sum()
dg['a'].groupby([0,1,0,1,0,1]).rolling(2).sum()
dg.groupby([0,1,0,1,0,1]).rolling(2).a.sum()
dg.groupby('k')['a'].rolling(2).std(ddof=0)
dg.groupby('k')['a'].rolling(2).sum().index.nlevels
dg.groupby('k')['a'].rolling(-2)
dg.groupby('k')['a'].rolling('2D')
dg.groupby('k')['a'].rolling(2, 3)
dg.iloc[:0].groupby('k')['a'].rolling(2).sum()
dg.groupby('k')['a'].transform(lambda s: s.rolling(2).mean())
dg.groupby('k')['a'].apply(lambda s: s.rolling(2).mean())
dg.groupby('k')['a'].rolling(2).mean().reset_index(level=0, drop=True)
dg.groupby('k')['a'].rolling(2).mean().reset_index(0, drop=True)
dg.groupby('k')['a'].rolling(2).mean().droplevel(0)
list(dg.groupby('k')['a'].rolling(2))
dg.groupby('k')['k'].rolling(2).count()
w = v.rolling(5); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = v.rolling(5); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = v.rolling(4, min_periods=2); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = v.rolling(4, min_periods=2); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = v.rolling(6, center=True); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = v.rolling(6, center=True); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = v.rolling(7, 1, closed="both"); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = v.rolling(7, 1, closed="both"); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = v.rolling(3, 1, closed="left"); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = v.rolling(3, 1, closed="left"); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = v.rolling(1); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = v.rolling(1); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = v.expanding(); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = v.expanding(); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = v.expanding(3); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = v.expanding(3); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = gaps.rolling(5); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = gaps.rolling(5); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = gaps.rolling(4, min_periods=2); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = gaps.rolling(4, min_periods=2); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = gaps.rolling(6, center=True); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = gaps.rolling(6, center=True); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = gaps.rolling(7, 1, closed="both"); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = gaps.rolling(7, 1, closed="both"); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = gaps.rolling(3, 1, closed="left"); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = gaps.rolling(3, 1, closed="left"); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = gaps.rolling(1); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = gaps.rolling(1); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = gaps.expanding(); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = gaps.expanding(); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = gaps.expanding(3); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = gaps.expanding(3); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = wild.rolling(5); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = wild.rolling(5); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = wild.rolling(4, min_periods=2); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = wild.rolling(4, min_periods=2); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = wild.rolling(6, center=True); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = wild.rolling(6, center=True); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = wild.rolling(7, 1, closed="both"); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = wild.rolling(7, 1, closed="both"); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = wild.rolling(3, 1, closed="left"); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = wild.rolling(3, 1, closed="left"); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = wild.rolling(1); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = wild.rolling(1); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = wild.expanding(); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = wild.expanding(); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = wild.expanding(3); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = wild.expanding(3); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = flat.rolling(5); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = flat.rolling(5); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = flat.rolling(4, min_periods=2); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = flat.rolling(4, min_periods=2); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = flat.rolling(6, center=True); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = flat.rolling(6, center=True); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = flat.rolling(7, 1, closed="both"); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = flat.rolling(7, 1, closed="both"); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = flat.rolling(3, 1, closed="left"); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = flat.rolling(3, 1, closed="left"); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = flat.rolling(1); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = flat.rolling(1); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = flat.expanding(); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = flat.expanding(); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
w = flat.expanding(3); [w.sum().tolist(), w.mean().tolist(), w.min().tolist(), w.max().tolist(), w.count().tolist()]
w = flat.expanding(3); [w.var().tolist(), w.std().tolist(), w.std(ddof=0).tolist(), w.median().tolist(), w.quantile(0.35).tolist()]
gaps.rolling(6, 2).quantile(0.3, interpolation='lower').tolist()
gaps.rolling(6, 2).quantile(0.3, interpolation='higher').tolist()
gaps.rolling(6, 2).quantile(0.3, interpolation='midpoint').tolist()
gaps.rolling(6, 2).quantile(0.3, interpolation='nearest').tolist()
[gaps.rolling(5, 1).quantile(0).tolist(), gaps.rolling(5, 1).quantile(1.0).tolist()]
w = long.rolling(600, 10); [w.median().iloc[::50].tolist(), w.quantile(0.9).iloc[::50].tolist(), w.max().iloc[::50].tolist()]
w = long.expanding(); [w.median().iloc[::50].tolist(), w.quantile(0.1).iloc[::50].tolist(), w.std().iloc[::50].tolist()]
days.rolling(2).mean()
days.rolling(3, center=True).max()
(v - v.rolling(20).mean()).iloc[-3:].tolist()
((v - v.rolling(20).mean()) / v.rolling(20).std()).iloc[-5:].tolist()
v.rolling(3, 1, closed='neither').sum().tolist()
v.rolling(0, 0, closed='both').sum().tolist()
v.rolling(4, closed='neither', center=True).mean().tolist()
g = h.groupby('k')['x'].rolling(3); [g.sum().tolist(), g.mean().tolist(), g.std().tolist(), g.median().tolist(), g.max().tolist()]
g = h.groupby('k')['x'].expanding(); [g.sum().tolist(), g.var().tolist(), g.quantile(0.2).tolist(), g.min().tolist(), g.count().tolist()]
h.groupby('k')['x'].rolling(3, center=True, min_periods=1).apply(lambda x: x.iloc[0]).tolist()
h.assign(ma=h.groupby('k')['x'].rolling(2, min_periods=1).mean().reset_index(level=0, drop=True)).head(7)
h.groupby('k').rolling(2).agg({'x': ['min', 'max']}).head(4)
s.rolling(2).agg('std', ddof=0).tolist()
s.rolling(3).apply(lambda x: x.index[0]).tolist()
s.rolling(2).pipe(lambda w: w.sum() + 1).tolist()
s.rolling(3, 2).agg(['sum', 'count'])
df[['a', 'c']].expanding().max()
s.expanding().apply(np.prod).tolist()
s.rolling(2).agg([])
df[['a']].rolling(2).agg({'q': 'sum'})
df[['a']].rolling(2).agg({'a': {'q': 'sum'}})
s.rolling(4)
list(s.rolling(3, center=True))
s.rolling(3).center, s.rolling(3, closed='left').closed
pd.DataFrame({'a': [True, False], 'b': [1, 2]}).rolling(1).sum(numeric_only=True)
pd.Series([3, 1, 2], dtype='float32').rolling(2).sum()
pd.Series(['1', '2']).rolling(2).sum()
pd.Series([1, 2], dtype='category').rolling(2).sum()
s.rolling(2).agg(['sum', 'sum'])
df[['a', 'c']].rolling(2).agg({'a': ['sum', 'sum']})
s.rolling(2).agg([lambda x: x.sum(), lambda x: x.max()])
df[['a', 'c']].expanding().agg(['min', lambda x: x.sum()])
dg.groupby(['k', 'm']).expanding().agg(['sum', 'max'])
dg.groupby('m')[['a', 'c']].rolling(2, closed='left', min_periods=1).mean()
dg.set_index('m', append=True).groupby('k')['a'].rolling(2).sum()
