import pandas as pd
d=pd.DataFrame({'a':[1,1]})
for f in [lambda: d.value_counts([]), lambda: d.groupby([]).sum(), lambda: d.groupby('a').value_counts([]), lambda: d.value_counts(subset=()),lambda: d.drop_duplicates([]), lambda: d.duplicated([]), lambda: d.set_index([]),lambda: d.sort_values([]),lambda: d.pivot_table(index=[]),lambda: d.merge(d,on=[]),lambda: d.pivot(index=[],columns=[])]:
    try: print(repr(f()))
    except Exception as x: print(type(x).__name__,x)
result=1
