#%% merge_many_to_many
# outcome: memory limit
import pandas as pd
a = pd.DataFrame({'k': [1] * 5000, 'v': range(5000)})
a.merge(a, on='k')
#%% merge_many_to_many_outer
# outcome: memory limit
import pandas as pd
a = pd.DataFrame({'k': ['x'] * 5000, 'v': range(5000)})
a.merge(a, on='k', how='outer', sort=True, indicator=True)
#%% merge_wide_result
# outcome: memory limit
import pandas as pd
a = pd.DataFrame({'c' + str(i): range(1000) for i in range(40)}).assign(k=1)
a.merge(a, on='k')
#%% merge_by_index
# outcome: memory limit
import pandas as pd
a = pd.DataFrame({'v': range(5000)}, index=[1] * 5000)
a.merge(a, left_index=True, right_index=True)
#%% merge_by_level
# outcome: memory limit
import pandas as pd
a = pd.DataFrame({'v': 1}, index=pd.Index([1] * 3000, name='p'))
b = pd.DataFrame({'w': 1}, index=pd.MultiIndex.from_arrays([[1] * 3000, range(3000)], names=['p', 'q']))
b.join(a)
#%% merge_anti
# outcome: no result
import pandas as pd
a = pd.DataFrame({'k': [1] * 5000, 'v': range(5000)})
a.merge(a, on='k', how='left_anti')
#%% join_chain
# outcome: memory limit | time limit
import pandas as pd
a = pd.DataFrame({'v': [1] * 10}, index=[1] * 10)
n = 0
while True:
    n += 1
    a = a.join(pd.DataFrame({'w' + str(n): [1] * 10}, index=[1] * 10))
#%% cross_huge
# outcome: memory limit
import pandas as pd
a = pd.DataFrame({'v': range(60000)})
a.merge(a, how='cross')
#%% cross_join
# outcome: memory limit
import pandas as pd
a = pd.DataFrame({'v': range(4000)})
a.join(a, how='cross', lsuffix='l', rsuffix='r')
#%% merge_key_that_lies
# outcome: time limit
import pandas as pd
class C:
    def __hash__(self): return 1
    def __eq__(self, other):
        while True: pass
a = pd.DataFrame({'k': [C(), C()], 'v': [1, 2]})
a.merge(a, on='k')
#%% merge_key_that_mutates
# outcome: no result | TypeError… | ValueError… | RuntimeError…
import pandas as pd
class C:
    def __hash__(self): return 1
    def __eq__(self, other):
        a['x'] = 1
        del a['x']
        return True
a = pd.DataFrame({'k': [C(), C(), C()], 'v': [1, 2, 3]})
a.merge(a, on='k')
#%% merge_suffix_growth
# outcome: memory limit | time limit
import pandas as pd
a = pd.DataFrame({'k': [1], 'v': [1]})
b = a
while True:
    b = b.merge(a, on='k', suffixes=('x' * 1000, 'y'))
    b.columns = ['k', 'v' * len(b.columns[1])] + ['z' + str(i) for i in range(len(b.columns) - 2)]
#%% merge_validate_text
# outcome: MergeError…
import pandas as pd
a = pd.DataFrame({'k': ['x' * 100000] * 10})
a.merge(a, on='k', validate='1:1')
#%% merge_asof_long
# outcome: no result | time limit
import pandas as pd
a = pd.DataFrame({'t': range(200000), 'k': [1] * 200000})
pd.merge_asof(a, a, on='t', by='k', direction='nearest')
#%% merge_ordered_groups
# outcome: memory limit | time limit
import pandas as pd
a = pd.DataFrame({'g': range(3000), 'k': range(3000)})
pd.merge_ordered(a, a.rename(columns={'g': 'h'}), on='k', left_by='g')
#%% merge_ordered_explosion
# outcome: memory limit
import pandas as pd
a = pd.DataFrame({'k': [1] * 5000, 'v': 1})
pd.merge_ordered(a, a, on='k', fill_method='ffill')
#%% pivot_explosion
# outcome: memory limit
import pandas as pd
n = 4000
pd.DataFrame({'a': range(n), 'b': range(n), 'c': range(n)}).pivot(index='a', columns='b', values='c')
#%% pivot_explosion_wide
# outcome: memory limit
import pandas as pd
n = 1500
pd.DataFrame({'a': range(n), 'b': range(n), 'c': 1, 'd': 2, 'e': 3, 'f': 4}).pivot(index='a', columns='b')
#%% pivot_table_explosion
# outcome: memory limit
import pandas as pd
n = 4000
pd.DataFrame({'a': range(n), 'b': range(n), 'c': range(n)}).pivot_table(index='a', columns='b', values='c', margins=True)
#%% pivot_table_product
# outcome: memory limit | time limit
import pandas as pd
n = 60000
pd.DataFrame({'a': range(n), 'b': range(n), 'c': range(n)}).pivot_table(index=['a', 'b'], values='c', dropna=False)
#%% pivot_table_unobserved
# outcome: memory limit | time limit
import pandas as pd
c = pd.Categorical(range(20000))
pd.DataFrame({'a': c, 'b': c, 'c': 1}).pivot_table(index='a', columns='b', values='c', observed=False)
#%% pivot_table_many_functions
# outcome: memory limit | time limit
import pandas as pd
pd.DataFrame({'a': range(1000), 'b': 1, 'c': range(1000)}).pivot_table(index='a', columns='b', values='c', aggfunc=['sum'] * 100000)
#%% crosstab_explosion
# outcome: memory limit
import pandas as pd
n = 4000
pd.crosstab(pd.Series(range(n)), pd.Series(range(n)), normalize=True)
#%% crosstab_margins
# outcome: memory limit | time limit
import pandas as pd
n = 2800
pd.crosstab(pd.Series(range(n)), pd.Series(range(n)), margins=True)
#%% unstack_explosion
# outcome: memory limit
import pandas as pd
n = 4000
pd.Series(range(n), index=pd.MultiIndex.from_arrays([range(n), range(n)])).unstack(fill_value=0)
#%% unstack_levels
# outcome: memory limit
import pandas as pd
n = 3000
pd.Series(range(n), index=pd.MultiIndex.from_arrays([range(n), range(n), range(n)])).unstack([1, 2])
#%% unstack_whole_frame
# outcome: memory limit | time limit
import pandas as pd
pd.DataFrame({'c' + str(i): range(20000) for i in range(100)}).unstack()
#%% stack_wide
# outcome: memory limit | time limit
import pandas as pd
pd.DataFrame({'c' + str(i): range(20000) for i in range(100)}).stack()
#%% stack_sparse
# outcome: memory limit
import pandas as pd
n = 1500
x = pd.MultiIndex.from_arrays([range(n), range(n)])
pd.DataFrame([[1] * n] * 3, columns=x).stack().stack()
pd.DataFrame([[1] * n] * 20, columns=x).stack(0)
#%% melt_wide
# outcome: memory limit | time limit
import pandas as pd
pd.DataFrame({'c' + str(i): range(20000) for i in range(60)}).melt(id_vars=['c' + str(i) for i in range(30)])
#%% wide_to_long_pattern
# outcome: no result | time limit
import pandas as pd
pd.wide_to_long(pd.DataFrame({'id': [1], 'a' + '1' * 100: [1]}), 'a', i='id', j='n', suffix='(a|a|1)*(1|1)*b')
#%% concat_keys
# outcome: memory limit | time limit
import pandas as pd
a = pd.DataFrame({'v': range(1000)})
pd.concat([a] * 20000, keys=range(20000))
#%% concat_grows
# outcome: memory limit | time limit
import pandas as pd
a = pd.Series(range(1000))
while True: a = pd.concat([a, a], keys=['x', 'y']).reset_index(drop=True)
#%% concat_disjoint
# outcome: memory limit | time limit
import pandas as pd
pd.concat([pd.DataFrame({'c' + str(i): range(100)}, index=range(i * 100, i * 100 + 100)) for i in range(600)])
#%% groups_unobserved
# outcome: memory limit
import pandas as pd
c = pd.Categorical(range(5000))
pd.DataFrame({'a': c, 'b': c, 'c': c}).groupby(['a', 'b', 'c'], observed=False).size()
#%% groups_quantiles
# outcome: memory limit | time limit
import pandas as pd
d = pd.DataFrame({'k': range(10000), 'v': range(10000)})
d.groupby('k')['v'].quantile([i / 100000 for i in range(100000)])
#%% groups_sample
# outcome: memory limit
import pandas as pd
d = pd.DataFrame({'k': [1, 2], 'v': [1, 2]})
d.groupby('k').sample(n=10**12, replace=True)
#%% groups_sample_share
# outcome: memory limit
import pandas as pd
d = pd.DataFrame({'k': [1, 2], 'v': [1, 2]})
d.groupby('k').sample(frac=1e300, replace=True)
#%% groups_shift_huge
# outcome: no result
import pandas as pd
d = pd.DataFrame({'k': [1, 1, 2], 'v': [1, 2, 3]})
for n in [2**62, -2**62, 2**63 - 1, -2**63]:
    try:
        d.groupby('k')['v'].shift(n), d.groupby('k')['v'].diff(n), d.groupby('k').head(n), d.groupby('k').tail(n), d.groupby('k').nth(n), d['v'].shift(n), d.shift(n, axis=1)
    except OverflowError:
        pass
#%% groups_shift_many
# outcome: memory limit | time limit
import pandas as pd
d = pd.DataFrame({'k': [1] * 1000, 'v': range(1000)})
d.groupby('k')['v'].shift(list(range(10**5)))
#%% shift_many
# outcome: memory limit | time limit
import pandas as pd
pd.Series(range(10000)).shift(list(range(10**5)))
#%% groups_take_many
# outcome: memory limit | time limit
import pandas as pd
d = pd.DataFrame({'k': range(1000), 'v': range(1000)})
d.groupby('k').take([0] * 10**6)
#%% groups_apply_grows
# outcome: memory limit | time limit
import pandas as pd
def f(g): return pd.concat([g] * 1000)
d = pd.DataFrame({'k': range(5000), 'v': range(5000)})
d.groupby('k').apply(f)
#%% groups_apply_same_frame
# outcome: memory limit | time limit
import pandas as pd
big = pd.DataFrame({'v': range(50000)})
def f(g): return big
d = pd.DataFrame({'k': range(5000), 'v': range(5000)})
d.groupby('k').apply(f)
#%% groups_apply_dict
# outcome: memory limit | time limit
import pandas as pd
def f(s): return {i: i for i in range(s.iloc[0] * 10, s.iloc[0] * 10 + 10)}
d = pd.DataFrame({'k': range(3000), 'v': range(3000)})
d.groupby('k')['v'].apply(f)
#%% groups_apply_rows
# outcome: memory limit | time limit | no result
import pandas as pd
def f(g): return pd.Series(range(1000))
d = pd.DataFrame({'k': range(20000), 'v': range(20000)})
d.groupby('k').apply(f)
#%% groups_apply_mutates
# outcome: no result | KeyError… | ValueError…
import pandas as pd
d = pd.DataFrame({'k': ['a', 'b'] * 50, 'v': range(100)})
g = d.groupby('k')
def f(p):
    d.drop(d.index, inplace=True)
    d['z'] = 1
    p['w'] = 1
    return p
g.apply(f)
#%% groups_apply_recursive
# outcome: time limit | RecursionError…
import pandas as pd
d = pd.DataFrame({'k': ['a', 'b'], 'v': [1, 2]})
def f(p): return d.groupby('k').apply(f)
d.groupby('k').apply(f)
#%% groups_agg_recursive
# outcome: time limit | RecursionError…
import pandas as pd
d = pd.DataFrame({'k': ['a', 'b'], 'v': [1, 2]})
def f(s): return d.groupby('k')['v'].agg(f)
d.groupby('k')['v'].agg(f)
#%% groups_agg_many
# outcome: memory limit | time limit
import pandas as pd
d = pd.DataFrame({'k': range(1000), 'v': range(1000)})
d.groupby('k')['v'].agg(['sum'] * 10**6)
#%% groups_agg_series
# outcome: ValueError…
import pandas as pd
def f(s): return s
d = pd.DataFrame({'k': ['a', 'a', 'b'], 'v': [1, 2, 3]})
d.groupby('k')['v'].agg(f)
#%% groups_named_dunder
# outcome: AttributeError…
import pandas as pd
d = pd.DataFrame({'k': ['a', 'a', 'b'], 'v': [1, 2, 3]})
d.groupby('k')['v'].agg('__cl' + 'ass__')
#%% groups_named_apply
# outcome: AttributeError…
import pandas as pd
d = pd.DataFrame({'k': ['a', 'a', 'b'], 'v': [1, 2, 3]})
d.groupby('k')['v'].agg('apply')
#%% groups_transform_dunder
# outcome: ValueError…
import pandas as pd
d = pd.DataFrame({'k': ['a', 'a', 'b'], 'v': [1, 2, 3]})
d.groupby('k')['v'].transform('__in' + 'it__')
#%% groups_iterate_forever
# outcome: time limit
import pandas as pd
d = pd.DataFrame({'k': range(1000), 'v': range(1000)})
g = d.groupby('k')
while True:
    for k, p in g: pass
#%% groups_kept
# outcome: memory limit | time limit
import pandas as pd
d = pd.DataFrame({'k': range(20000), 'v': range(20000)})
kept = []
while True: kept.append(d.groupby('k').groups)
#%% groups_text_sum
# outcome: memory limit | time limit
import pandas as pd
s = pd.Series(['x' * 1000] * 5000)
s.cumsum()
#%% groups_text_growth
# outcome: memory limit | time limit
import pandas as pd
d = pd.DataFrame({'k': [1, 1], 'v': ['x' * 1000, 'y']})
while True:
    d = pd.concat([d, d])
    d.groupby('k')['v'].sum()
#%% groups_key_that_lies
# outcome: time limit
import pandas as pd
class C:
    def __hash__(self):
        while True: pass
pd.DataFrame({'k': [C()], 'v': [1]}).groupby('k')
#%% groups_order_that_lies
# outcome: time limit
import pandas as pd
class C:
    def __lt__(self, other):
        while True: pass
pd.DataFrame({'k': [C(), C()], 'v': [1, 2]}).groupby('k').sum()
#%% groups_truth_that_lies
# outcome: time limit
import pandas as pd
class C:
    def __bool__(self):
        while True: pass
pd.DataFrame({'k': [1, 1], 'v': [C(), C()]}).groupby('k')['v'].any()
#%% groups_filter_that_lies
# outcome: time limit
import pandas as pd
class C:
    def __bool__(self):
        while True: pass
def f(s): return C()
pd.Series([1, 2]).groupby([1, 1]).filter(f)
#%% cumsum_of_objects
# outcome: time limit
import pandas as pd
class C:
    def __add__(self, other):
        while True: pass
pd.Series([C(), C()]).cumsum()
#%% pretty_groups_of_itself
# outcome: no result
import pandas as pd
x = []
x.append(x)
d = pd.DataFrame({'k': [1, 1], 'v': [x, x]})
g = d.groupby('k').groups
g[2] = g
str(g), repr(g)
