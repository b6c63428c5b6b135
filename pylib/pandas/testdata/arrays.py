import pandas as pd
import numpy as np
df = pd.DataFrame({'ex':['a','b','a'],'qty':[1,2,3],'px':[1.,2.,3.]})
d = pd.DataFrame({'a':[1,2,1],'b':['x','y','x'],'c':[1,2,3],'e':[1.,2.,3.]})
m = pd.DataFrame({'a':['x','y','x'],'b':['p',None,'q'],'v':[1,2,3]})
s2 = pd.Series([1,2,3], index=pd.MultiIndex.from_arrays([['z','z','k'],['q',None,'p']], names=['a','b']))
s4 = pd.Series([1,2,3], index=pd.MultiIndex.from_arrays([['z','z','k'],pd.to_datetime(['2024-01-01',None,'2024-01-02'])], names=['a','b']))
w = pd.DataFrame({'b':[1,2],'a':['x','y']}, index=['z','k'])
times = pd.Series(pd.to_datetime(['2024-01-01','2024-01-02']))
def grow(columns, value):
    d = pd.DataFrame(columns=columns)
    d['b'] = value
    return d
---
df.groupby('ex').agg(n=('ex','count'), q=('qty','sum'))
df.groupby('ex').agg({'ex':'count','qty':'sum'})
df.groupby('ex').agg({'ex':['count','nunique'],'qty':'sum'})
df.groupby(['ex','qty']).agg(n=('ex','size'), m=('qty', 'max'), k=('px', lambda x: x.sum()))
df.groupby('ex', as_index=False).agg(n=('ex','count'), q=('qty','sum'))
df.groupby('ex', as_index=False).agg({'ex':'count'})
df.groupby('ex').agg({'zz':'sum'})
df.groupby('ex').agg({'qty':[lambda x: x.sum()]})
df.groupby('ex').agg({'qty':[lambda x: x.sum(), 'mean']})
df.groupby('ex')['qty'].agg([lambda x: x.sum(), 'sum', lambda x: x.max()])
df['qty'].agg([lambda x: x.sum(), 'sum'])
df.pivot_table(index='ex', values='qty', aggfunc=['sum', lambda x: x.max()])
pd.DataFrame({'a': [], 'b': ()}).dtypes
pd.DataFrame({'a': []}, columns=['a','b']).dtypes
pd.DataFrame({'a': range(0)}).dtypes
pd.Series([]).dtype
grow(['a'], [1, 2])
grow(['a', 'b'], [1, 2]).dtypes
grow(['a'], pd.Series([1, 2], index=['p', 'q']))
grow(['a'], 1)
pd.DataFrame({'a':[]}).assign(b=[1,2])
pd.Series([1,2])+None
pd.Series([True])-None
None*pd.Series([1.5])
pd.Series(['a'])+None
pd.Series([None,'a'],dtype=object)+None
pd.Series([1,2])==None
pd.Series([1,2])>None
pd.Series([True])&None
pd.DataFrame({'a':[1]})+None
pd.Series([1,2]).add(None)
times-None
pd.Series([1,None],dtype=object)
pd.Series([1,None],dtype=object)+1
pd.Series([2,1.5],dtype=object)
pd.DataFrame({'a':[2,None]},dtype=object)
d.pivot_table(index='b',aggfunc='size')
d.pivot_table(index=['b','a'],aggfunc='size')
d.pivot_table(index='b',columns='a',aggfunc='size')
d.pivot_table(index='b',columns='a',aggfunc='size', fill_value=0)
d.pivot_table(index='b',columns='a',values=['c','e'],aggfunc='size')
d.pivot_table(columns='a',aggfunc='size')
d.pivot_table(index='b',columns='b',values='c')
d.pivot_table(index=['a','b'],columns='b',values='c')
m.pivot_table(index='a',columns='v',values='a',aggfunc='count')
d.to_csv(columns=['c','a'],header=['X','Y'],index=False)
d.to_csv(header=['X','Y'])
w.stack().unstack()
w.stack().unstack(0)
w.T.stack().unstack()
pd.concat({'z': df['px'], 'k': df['px']}).unstack(0)
df.groupby(['qty','ex'], sort=False).size().unstack()
s2
s2.unstack()
s2.reset_index()
s2.index
s4
s4.index
m.set_index(['a','b'])
m.set_index(['b','a']).sort_index()
m.groupby(['a','b'],dropna=False).sum()
m.value_counts(['a'])
m.value_counts('a')
m.value_counts(['a']).index
m.value_counts(['a']).to_dict()
m.value_counts(['a'])['x']
m.value_counts(['a']).reset_index()
m[['v']].value_counts()
[i for i in m.value_counts(['a']).index]
m['a'].unique()
pd.unique(m['a'])
pd.unique(['a','b'])
m['a'].values
m['b'].array
m['v'].array
m['v'].unique()
times.unique()
times.values
times.array
pd.Series(pd.to_timedelta(['1D'])).unique()
m['a'].unique()[:1]
m['a'].unique() == 'x'
m['a'].values + 'z'
', '.join(m['a'].unique())
sorted(m['a'].unique())
m['a'].unique().tolist()
m['a'].to_numpy()
m['a'].unique().astype(object)
m['a'].values.astype(str)
m['b'].values.isna()
m['a'].unique().max()
m.columns.values
m.columns.to_numpy()
pd.Series(['word%d' % i for i in range(40)]).unique()
pd.Series(['word%d' % i for i in range(140)]).values
!print(m['a'].unique())
!print(m['a'].unique(), times.unique()[0])
!u = m['a'].unique(); u.sort(); print(u)
pd.Series([5.,5.,5.,5.]).skew()
pd.Series([5,5,5,5]).kurt()
m.set_index(['a','b']).swaplevel()
m.set_index(['b','a']).index.levels[0]
w.stack().index.levels[1]
pd.qcut(pd.Series([True,False,True,False,True]), 2, duplicates='drop')
times.array.nbytes, m['v'].array.nbytes, m['a'].astype('category').values.nbytes
pd.Series(pd.date_range('2024-01-01', periods=130)).unique()
pd.Series(pd.to_datetime(['2024-01-01', None])).unique()
