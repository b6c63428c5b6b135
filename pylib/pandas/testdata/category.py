import pandas as pd
nan = float("nan")
s = pd.Series(["a", "b", None, "a"], dtype="category", name="q")
c = pd.Series(pd.Categorical([3, 1, 2], ordered=True))
d = pd.DataFrame({"k": s, "n": pd.Series([1, 2, 1, 3]).astype("category"), "v": [1.0, 2.0, 3.0, 4.0]})
x = pd.Series([1, 7, 5, 4, 6, 3], name="x")
e = s.copy()
---
s
s.cat.categories
s.cat.codes
[s.dtype, str(s.dtype), s.dtype == "category", s.cat.ordered, s.dtype.name]
d
d.dtypes
pd.Categorical([3, 1, 2], ordered=True)
c
[c.max(), c.min()]
s.max()
s + "x"
s > "a"
c > 1
c > 9
s.sum()
s.mean()
s.fillna("z")
s.fillna("b")
s == "a"
s != "a"
s.value_counts()
s.value_counts(dropna=False)
s.value_counts().index
s.describe()
s.unique()
[s.nunique(), s.isna().tolist(), s.tolist(), len(s), s.count()]
s.map({"a": 1, "b": 2})
s.map({"a": 1, "b": 1})
s.map(str.upper)
[pd.concat([s, s]).dtype, str(pd.concat([s, pd.Series(["z"])]).dtype)]
s.astype(str)
s.astype(object)
c.astype(int)
s.cat.add_categories("z")
s.cat.add_categories("a")
s.cat.remove_categories("a")
s.cat.remove_categories("zz")
s.cat.rename_categories({"a": "A"})
s.cat.rename_categories(["p", "q"])
s.cat.rename_categories(["p"])
s.cat.rename_categories(str.upper)
s.cat.reorder_categories(["b", "a"], ordered=True)
s.cat.reorder_categories(["b"])
s.cat.set_categories(["b", "c"])
s.cat.remove_unused_categories()
s.cat.as_ordered()
c.cat.as_unordered()
s[s == "a"].cat.remove_unused_categories()
pd.Series([1.5, 2.5], dtype="category")
pd.Series([True, False]).astype("category")
pd.Series(pd.to_datetime(["2024-01-01"])).astype("category")
pd.Series(list("abcdefghijklmnopqrstuvwxyz"), dtype="category")
pd.Series(range(26), dtype="category").tail(2)
pd.CategoricalDtype(["a", "b"], ordered=True)
pd.CategoricalDtype()
pd.Series(["a", "b", "c"]).astype(pd.CategoricalDtype(["b", "a"]))
pd.Series(["a", "b"], dtype=pd.CategoricalDtype(["b", "a"], ordered=True)).sort_values()
pd.CategoricalIndex(["a", "b", "a"])
pd.CategoricalIndex(list("abcdefghijklmnopqrstuvwxyz"))
pd.DataFrame({"x": [1, 2, 3]}, index=pd.CategoricalIndex(["a", "b", "a"])).loc["a"]
pd.Series([], dtype="category")
d.describe()
d["k"].describe()
d[d["k"] == "a"]
d.sort_values("n", ascending=False)
d.drop_duplicates("k")
d.select_dtypes("category")
e[0] = "z"; e
e[1] = "a"; e
d.loc[0, "k"] = "b"; d
e.isin(["a"])
s.str.len()
pd.Categorical(["a", "b", "z"], categories=["a", "b"])
pd.Categorical(["a", "b"]).codes.tolist()
pd.Categorical.from_codes([0, 1, -1], ["x", "y"])
pd.Categorical.from_codes([0, 5], ["x", "y"])
pd.Categorical(["a"], categories=["a", "a"])
pd.Series(["x"]).cat
d["k"].cat.codes.dtype
d.groupby("k", observed=True)["v"].sum()
pd.get_dummies(s)
s.shift()
s.reindex([3, 9])
s.where(s == "a")
c.sort_values()
c.rank()
c.iloc[::-1]
c.tolist()
pd.cut(x, 3)
pd.cut(x, [0, 3, 6, 9]).value_counts()
pd.cut(x, [0, 3, 6, 9], right=False)
pd.cut(x, [1, 3, 7], include_lowest=True)
pd.cut([1, 7, 5], 3)
pd.cut([1, 7, 5], 3, labels=False)
pd.cut(x, [0, 2, 8], labels=["lo", "hi"])
pd.cut(x, [0, 2, 8], labels=["lo"])
pd.cut(x, [0, 4, 2])
pd.cut(x, [0, 2, 2, 8])
pd.cut(x, [0, 2, 2, 8], duplicates="drop")
pd.cut(x, 0)
pd.cut(x, 2, retbins=True)[1].tolist()
pd.cut(pd.Series([nan, 1.0, 20.0]), [0, 10])
pd.cut(pd.Series([5, 5]), 2)
pd.cut(pd.Series([], dtype=float), 2)
pd.cut(x, 3, precision=1)
pd.cut(x, 4, labels=["a", "b", "a", "b"])
pd.cut(x, 4, labels=["a", "b", "a", "b"], ordered=False)
pd.cut(x, pd.IntervalIndex.from_tuples([(0, 3), (4, 7)]))
pd.cut(pd.Series([0.123456, 0.5, 0.99]), 4)
pd.cut(pd.Series(pd.to_datetime(["2024-01-05", "2024-02-10"])), pd.to_datetime(["2024-01-01", "2024-02-01", "2024-03-01"]))
pd.qcut(pd.Series(range(10)), 4)
pd.qcut(pd.Series(range(10)), 4, labels=False)
pd.qcut(pd.Series(range(10)), [0, 0.5, 1], labels=["lo", "hi"])
pd.qcut(pd.Series([1, 1, 1, 2]), 4)
pd.qcut(pd.Series([1, 1, 1, 2]), 4, duplicates="drop")
pd.qcut(pd.Series([0.1, 0.25, 0.7, 1.9]), 2, retbins=True)[1].tolist()
x.value_counts(bins=3)
pd.cut(x, 3).cat.categories
pd.cut(x, 3).dtype
pd.DataFrame({"b": pd.cut(x, 2), "x": x}).groupby("b", observed=True)["x"].sum()
pd.Interval(0, 1)
[str(pd.Interval(0, 1)), pd.Interval(0, 1.5, closed="left"), 1 in pd.Interval(0, 1), 0 in pd.Interval(0, 1)]
[pd.Interval(0, 2).mid, pd.Interval(0, 2).length, pd.Interval(0, 2).left, pd.Interval(0, 2).closed, pd.Interval(0, 1) < pd.Interval(1, 2)]
pd.Interval(2, 1)
pd.Interval("a", "b")
pd.Interval(0, 2).overlaps(pd.Interval(1, 3))
pd.interval_range(0, 3)
pd.interval_range(0, 6, periods=3)
pd.interval_range(start=pd.Timestamp("2024-01-01"), periods=2)
pd.Series(pd.interval_range(0, 3))
pd.IntervalIndex.from_breaks([0, 1, 2]).mid
pd.IntervalIndex.from_arrays([0, 1], [1, 2]).contains(1).tolist()
x.astype("int8").dtype
[x.astype(t).dtype for t in ["int16", "uint8", "float32"]]
x.astype("int32") + 1
(x.astype("int8") * x.astype("int16")).dtype
(x.astype("float32") * 2).dtype
(x.astype("int32") / 2).dtype
(x.astype("int32") + x).dtype
(x.astype("uint8") + x.astype("int8")).dtype
pd.Series([300, -1]).astype("uint8")
pd.Series([0.1]).astype("float32").astype(float)
x.astype("int32").sum()
pd.concat([x.astype("int32"), x.astype("int32")]).dtype
x.astype("int32").shift().dtype
pd.DataFrame({"a": x.astype("int8"), "b": x.astype("float32")}).dtypes
pd.DataFrame({"a": x.astype("int8")}).memory_usage()
pd.Series([1, 2], dtype="int16")
[pd.Int64Dtype(), pd.Series([1]).dtype == int, pd.Series([1.0]).dtype == "float64", pd.Series([1], dtype="int32").dtype == "int64"]
pd.to_datetime(pd.Series(["2024-03-05"])).dt.year + 1
