#%% series_apply
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df['v'].apply(f)
#%% series_map
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df['v'].map(f)
#%% series_agg
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df['v'].agg(f)
#%% series_transform
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df['v'].transform(f)
#%% series_pipe
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df['v'].pipe(f)
#%% frame_apply
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.apply(f)
#%% frame_apply_rows
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.apply(f, axis=1)
#%% frame_map
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.map(f)
#%% frame_agg
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.agg(f)
#%% frame_agg_dict
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.agg({'v': f})
#%% frame_pipe
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.pipe(f)
#%% frame_assign
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.assign(x=f)
#%% group_apply
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.groupby('k').apply(f)
#%% group_agg
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.groupby('k')['v'].agg(f)
#%% group_agg_named
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.groupby('k').agg(x=('v', f))
#%% group_transform
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.groupby('k')['v'].transform(f)
#%% group_filter
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.groupby('k').filter(f)
#%% group_by_function
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.groupby(f).sum()
#%% sort_key
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.sort_values('v', key=f)
#%% sort_index_key
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.sort_index(key=f)
#%% rename_function
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.rename(columns=f)
#%% loc_callable
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.loc[f]
#%% getitem_callable
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df[f]
#%% where_callable
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.where(f)
#%% mask_callable
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df['v'].mask(f)
#%% pivot_aggfunc
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.pivot_table(index='k', values='v', aggfunc=f)
#%% formatters
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.to_string(formatters=[f, f])
#%% float_format
# outcome: time limit
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
pd.DataFrame({'a': [1.5]}).to_string(float_format=f)
#%% combine
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df['v'].combine(df['v'], f)
#%% index_map
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df.index.map(f)
#%% str_replace_callable
# outcome: time limit | NotImplementedError… | AttributeError… | TypeError…
import pandas as pd
def f(*a, **k):
    while True: pass
df = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, 3]})
df['k'].str.replace('a', f, regex=True)
#%% cell_eq
# outcome: time limit
import pandas as pd
class C:
    def __eq__(self, o):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
s == 1
#%% cell_lt
# outcome: time limit
import pandas as pd
class C:
    def __lt__(self, o):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
s.sort_values()
#%% cell_hash
# outcome: time limit
import pandas as pd
class C:
    def __hash__(self):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
s.unique()
#%% cell_repr
# outcome: time limit | TypeError… | no result | NotImplementedError… | ValueError…
import pandas as pd
class C:
    def __repr__(self):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
str(s)
#%% cell_str
# outcome: time limit | TypeError… | no result | NotImplementedError… | ValueError…
import pandas as pd
class C:
    def __str__(self):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
str(s) + s.to_string()
#%% cell_bool
# outcome: time limit | TypeError… | no result | NotImplementedError… | ValueError…
import pandas as pd
class C:
    def __bool__(self):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
s.astype(bool)
#%% cell_add
# outcome: time limit
import pandas as pd
class C:
    def __add__(self, o):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
s + 1
#%% cell_radd
# outcome: time limit
import pandas as pd
class C:
    def __radd__(self, o):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
1 + s
#%% cell_iter
# outcome: time limit | TypeError… | no result | NotImplementedError… | ValueError…
import pandas as pd
class C:
    def __iter__(self):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
pd.Series(C())
#%% cell_len
# outcome: time limit | TypeError… | no result | NotImplementedError… | ValueError…
import pandas as pd
class C:
    def __len__(self):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
pd.Series(C())
#%% cell_float
# outcome: time limit | TypeError… | no result | NotImplementedError… | ValueError…
import pandas as pd
class C:
    def __float__(self):
        while True: pass
s = pd.Series([C(), C()], dtype=object)
s.astype(float)
#%% merge_cross
# outcome: memory limit | time limit
import pandas as pd
df = pd.DataFrame({'a': range(10**5)})
df.merge(df, how='cross')
#%% merge_duplicates
# outcome: memory limit | time limit
import pandas as pd
df = pd.DataFrame({'k': [1] * 10**5, 'v': range(10**5)})
df.merge(df, on='k')
#%% merge_chain
# outcome: memory limit | time limit
import pandas as pd
df = pd.DataFrame({'k': [1] * 100})
while True: df = df.merge(df, on='k')
#%% concat_doubling
# outcome: memory limit | time limit
import pandas as pd
df = pd.DataFrame({'a': [1]})
while True: df = pd.concat([df, df])
#%% concat_many
# outcome: memory limit | time limit | result
import pandas as pd
s = pd.Series([1] * 1000)
result = len(pd.concat([s] * 10**5))
#%% concat_columns
# outcome: memory limit | time limit | ValueError… | result
import pandas as pd
df = pd.DataFrame({'a': range(1000)})
result = pd.concat([df] * 10**4, axis=1).shape
#%% pivot
# outcome: memory limit | time limit
import pandas as pd
n = 5000
pd.DataFrame({'a': range(n), 'b': range(n), 'c': range(n)}).pivot(index='a', columns='b', values='c')
#%% pivot_table
# outcome: memory limit | time limit | no result
import pandas as pd
n = 5000
pd.DataFrame({'a': range(n), 'b': range(n), 'c': range(n)}).pivot_table(index='a', columns='b', values='c')
#%% unstack
# outcome: memory limit | time limit
import pandas as pd
n = 5000
pd.DataFrame({'a': range(n), 'b': range(n), 'c': range(n)}).set_index(['a', 'b'])['c'].unstack()
#%% stack
# outcome: memory limit | time limit | result
import pandas as pd
df = pd.DataFrame({str(i): range(1000) for i in range(1000)})
result = len(df.stack())
#%% melt
# outcome: memory limit | time limit | result
import pandas as pd
df = pd.DataFrame({str(i): range(2000) for i in range(2000)})
result = len(df.melt())
#%% transpose
# outcome: memory limit | time limit | result | NotImplementedError…
import pandas as pd
result = pd.DataFrame({'a': range(10**6)}).T.shape
#%% explode
# outcome: memory limit | time limit | no result | AttributeError… | NotImplementedError…
import pandas as pd
pd.Series([list(range(10**5))] * 1000).explode()
#%% str_repeat
# outcome: memory limit | time limit
import pandas as pd
pd.Series(['a' * 1000] * 1000).str.repeat(10**8)
#%% str_repeat_list
# outcome: memory limit | time limit | NotImplementedError… | TypeError…
import pandas as pd
pd.Series(['a', 'b']).str.repeat([10**10, 10**10])
#%% str_pad
# outcome: memory limit | time limit
import pandas as pd
pd.Series(['a']).str.pad(10**12)
#%% str_zfill
# outcome: memory limit | time limit
import pandas as pd
pd.Series(['a']).str.zfill(10**12)
#%% str_center
# outcome: memory limit | time limit
import pandas as pd
pd.Series(['a']).str.center(10**12)
#%% str_join
# outcome: memory limit | time limit
import pandas as pd
pd.Series([['a' * 1000] * 1000]).str.join('b' * 10**6)
#%% str_replace
# outcome: memory limit | time limit
import pandas as pd
pd.Series(['a' * 10**6]).str.replace('a', 'b' * 10**6, regex=False)
#%% str_cat
# outcome: memory limit | time limit
import pandas as pd
s = pd.Series(['a'] * 1000)
while True: s = s + s
#%% str_split_expand
# outcome: memory limit | time limit | result
import pandas as pd
result = pd.Series(['a,' * 10**6]).str.split(',', expand=True).shape
#%% str_findall
# outcome: memory limit | time limit | no result | NotImplementedError… | AttributeError…
import pandas as pd
pd.Series(['a' * 10**6] * 100).str.findall('a')
#%% str_get_dummies
# outcome: memory limit | time limit | no result | NotImplementedError… | AttributeError…
import pandas as pd
pd.Series(['|'.join(str(i) for i in range(10**5))]).str.get_dummies()
#%% regex_nested
# outcome: memory limit | time limit | no result
import pandas as pd
pd.Series(['a' * 100000 + '!']).str.contains('(a+)+$')
#%% regex_large_repeat
# outcome: ValueError… | error… | no result | NotImplementedError… | PatternError… | time limit | memory limit
import pandas as pd
pd.Series(['a']).str.contains('(a{1000}){1000}')
#%% regex_deep
# outcome: ValueError… | error… | no result | NotImplementedError… | PatternError… | recursion | RecursionError…
import pandas as pd
pd.Series(['a']).str.contains('(' * 10000 + ')' * 10000)
#%% regex_loop
# outcome: memory limit | time limit
import pandas as pd
s = pd.Series(['a' * 10**6])
while True: s.str.contains('(a|aa)+b')
#%% series_of_range
# outcome: memory limit | time limit
import pandas as pd
pd.Series(range(10**12))
#%% series_of_endless
# outcome: memory limit | time limit
import pandas as pd
import itertools
pd.Series(itertools.count())
#%% series_of_scalar
# outcome: memory limit | time limit | ValueError… | TypeError…
import pandas as pd
pd.Series(1, index=range(10**12))
#%% frame_of_scalar
# outcome: memory limit | time limit | ValueError… | TypeError… | no result
import pandas as pd
pd.DataFrame(1, index=range(10**6), columns=range(10**6))
#%% frame_of_records
# outcome: memory limit | time limit
import pandas as pd
pd.DataFrame({'a': i} for i in range(10**9))
#%% date_range
# outcome: memory limit | time limit | NotImplementedError… | AttributeError…
import pandas as pd
pd.date_range('1700-01-01', '2200-01-01', freq='s')
#%% reindex
# outcome: memory limit | time limit
import pandas as pd
pd.Series([1]).reindex(range(10**12))
#%% reindex_list
# outcome: memory limit | time limit
import pandas as pd
pd.Series([1]).reindex(list(range(10**7)))
#%% loc_growth
# outcome: memory limit | time limit | result
import pandas as pd
s = pd.Series([], dtype=float)
for i in range(10**6): s.loc[i] = i
result = len(s)
#%% column_growth
# outcome: memory limit | time limit | result
import pandas as pd
df = pd.DataFrame({'a': [1]})
for i in range(10**6): df[str(i)] = 1
result = 1
#%% groupby_many
# outcome: memory limit | time limit | result
import pandas as pd
result = len(pd.DataFrame({'a': range(10**6), 'b': range(10**6)}).groupby(['a', 'b']).sum())
#%% groupby_product
# outcome: memory limit | time limit | result | NotImplementedError…
import pandas as pd
n = 3000
result = len(pd.DataFrame({'a': range(n), 'b': range(n), 'c': range(n)}).groupby(['a', 'b', 'c']).size())
#%% describe_wide
# outcome: memory limit | time limit | no result
import pandas as pd
pd.DataFrame([[1] * 20000]).describe()
#%% corr_wide
# outcome: memory limit | time limit | no result
import pandas as pd
pd.DataFrame({str(i): range(20) for i in range(2000)}).corr()
#%% cumsum_loop
# outcome: time limit
import pandas as pd
s = pd.Series(range(10**5))
while True: s.cumsum()
#%% sort_loop
# outcome: time limit
import pandas as pd
s = pd.Series(range(10**5))[::-1]
while True: s.sort_values()
#%% rank_loop
# outcome: time limit
import pandas as pd
s = pd.Series(range(10**5))
while True: s.rank()
#%% isin_loop
# outcome: time limit
import pandas as pd
s = pd.Series(range(10**5))
while True: s.isin(list(range(10**5)))
#%% value_counts_loop
# outcome: time limit
import pandas as pd
s = pd.Series(range(10**5))
while True: s.value_counts()
#%% repr_loop
# outcome: time limit
import pandas as pd
df = pd.DataFrame({'a': range(10**5)})
while True: repr(df)
#%% to_string
# outcome: memory limit | time limit | result
import pandas as pd
result = len(pd.DataFrame({'a': range(10**6)}).to_string())
#%% to_csv
# outcome: memory limit | time limit | result
import pandas as pd
result = len(pd.DataFrame({'a': range(10**6)}).to_csv())
#%% to_dict
# outcome: memory limit | time limit | result
import pandas as pd
result = len(pd.DataFrame({'a': range(10**6)}).to_dict('records'))
#%% tolist_kept
# outcome: memory limit | time limit
import pandas as pd
s = pd.Series(range(10**5))
x = []
while True: x.append(s.tolist())
#%% iterrows
# outcome: memory limit | time limit | result
import pandas as pd
n = 0
for i, r in pd.DataFrame({'a': range(10**6)}).iterrows(): n += 1
result = n
#%% itertuples
# outcome: memory limit | time limit | result
import pandas as pd
n = 0
for r in pd.DataFrame({'a': range(10**6)}).itertuples(): n += 1
result = n
#%% copies_kept
# outcome: memory limit | time limit
import pandas as pd
df = pd.DataFrame({'a': range(10**5)})
x = []
while True:
    c = df.copy()
    c['a'] = c['a'] + len(x)
    x.append(c)
#%% slices_kept
# outcome: memory limit | time limit
import pandas as pd
df = pd.DataFrame({'a': range(10**5)})
x = []
while True: x.append(df[1:])
#%% loader_days_negative
# outcome: result | ValueError… | TypeError…
result = len(load_trades(days=-1))
#%% loader_days_nan
# outcome: ValueError… | TypeError…
load_trades(days=float('nan'))
#%% loader_days_huge
# outcome: result | ValueError… | OverflowError…
result = len(load_trades(days=10**30))
#%% loader_asset_huge
# outcome: result | ValueError… | KeyError…
result = len(load_trades(asset='x' * 10**6))
#%% loader_asset_object
# outcome: TypeError… | ValueError…
class C(str):
    def __str__(self):
        while True: pass
load_trades(asset=[C('x')])
#%% loader_loop
# outcome: memory limit | time limit
x = []
while True: x.append(load_trades(days=30).copy())
#%% loader_many_arguments
# outcome: time limit | memory limit | ValueError… | result
for i in range(10**6): load_trades(days=1 + i % 30, asset='A%d' % i)
result = 1
#%% loader_long_arguments
# outcome: time limit | memory limit | result
s = 'A' * 20_000_000
for i in range(10**6): load_trades(days=i % 90_000, asset=s)
result = 1
#%% loader_loop_of_all_days
# outcome: time limit | memory limit | result
for i in range(90_000): load_trades(days=1 + i / 3000, exchange='binance')
result = 1
#%% nested_frames
# outcome: memory limit | time limit | result
import pandas as pd
df = pd.DataFrame({'a': [1]})
for i in range(20000): df = pd.DataFrame({'a': [df]})
result = 1
#%% nested_frames_repr
# outcome: recursion | result | time limit | memory limit
import pandas as pd
df = pd.DataFrame({'a': [1]})
for i in range(2000): df = pd.DataFrame({'a': [df]})
result = len(repr(df))
#%% nested_frames_eq
# outcome: recursion | result | time limit | ValueError… | TypeError…
import pandas as pd
a = b = pd.DataFrame({'a': [1]})
for i in range(2000): a, b = pd.DataFrame({'a': [a]}), pd.DataFrame({'a': [b]})
result = a.equals(b)
#%% deep_list_cells
# outcome: recursion | time limit
import pandas as pd
x = []
for i in range(20000): x = [x]
repr(pd.Series([x]))
#%% deep_list_cells_eq
# outcome: recursion | result | time limit
import pandas as pd
x, y = [], []
for i in range(20000): x, y = [x], [y]
result = pd.Series([x]).equals(pd.Series([y]))
