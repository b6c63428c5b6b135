import pandas as pd
import numpy as np
nan = float("nan")
t = pd.Series(pd.to_datetime(["2024-01-01", "2024-01-02", None]))
ms = pd.Series(pd.to_datetime(["2024-01-01", "2024-01-02 03:04:05.5", None], format="mixed"))
us = pd.Series(pd.to_datetime(["2024-01-01", "2024-01-02 03:04:05.500001"], format="mixed"))
ns = pd.Series(pd.to_datetime(["2024-01-01 00:00:00.25", "2024-01-02 03:04:05.000000001"], format="mixed"))
d = t.diff()
dms = ms - ms[0]
dns = ns - ns[0]
m = pd.DataFrame({"s": ["a", "b"], "px": [1.5, 2], "qty": [1, 2], "flag": [True, False], "t": pd.to_datetime(["2024-01-01", "2024-01-02"])})
b = pd.DataFrame({"px": [1.5, nan, 3.0], "qty": [1, 2, 3], "flag": [True, False, True]})
sp = m[["s", "px"]]
e = pd.DataFrame({"s": ["a", "b"], "n": [1, 2], "o": pd.Series([1, "x"], dtype=object), "c": pd.Categorical(["u", "v"])})
l = pd.DataFrame({"ex": ["a", "b"], "px": [1.0, 2.0]}, index=["r1", "r2"])
o = pd.DataFrame({"ex": ["a", "b"], "fee": [1, 2]})
---
# str columns count as object where columns are chosen by type.
e.select_dtypes("object").columns
e.select_dtypes(include=["object", "number"]).columns
e.select_dtypes(exclude=["object"]).columns
e.select_dtypes("O").columns
e.select_dtypes(object).columns
e.select_dtypes("str").columns
e.describe(include="object")
e[["s", "n"]].describe(include=["O"])
# Times as text, all cells in one form.
t.astype(str)
t.astype(str).tolist()
ms.astype(str).tolist()
us.astype(str).tolist()
ns.astype(str).tolist()
d.astype(str).tolist()
dms.astype(str).tolist()
dns.astype(str).tolist()
pd.DataFrame({"a": t, "b": ms, "c": d}).astype(str)
t.dt.normalize().astype(str) + "!"
pd.DatetimeIndex(t).astype(str)
pd.DatetimeIndex(ms).astype(str)
pd.to_timedelta(["1D", "2D"]).astype(str)
ms
ms.to_frame()
ms.value_counts()
ms.to_csv()
us.to_csv()
t.to_csv()
d.to_csv()
dms.to_csv()
dns.to_csv()
ms.to_frame().set_index(0).T.to_csv()
t.to_frame().set_index(0).to_csv()
ms.to_csv(sep=" ", na_rep="-")
pd.DatetimeIndex(ms)
pd.DatetimeIndex(us)
pd.DatetimeIndex(ns)
pd.DatetimeIndex(t)
pd.TimedeltaIndex(dms)
!pd.Series(1, index=pd.to_datetime(["2024-01-01", "2024-01-02 03:04:05.5"], format="mixed")).info()
!pd.Series(1, index=pd.to_datetime(["2024-01-01 10:00", "2024-01-02"], format="mixed")).info()
!pd.Series(1, index=pd.to_datetime(["2024-01-01", "2024-01-02"])).info()
# A scalar takes the unit of the column that it fills.
d.fillna(pd.Timedelta(0))
d.fillna(pd.Timedelta("1ns"))
t.fillna(pd.Timestamp(0))
d.shift(fill_value=pd.Timedelta(0))
d.where(d.notna(), pd.Timedelta(0))
d.replace(pd.NaT, pd.Timedelta(0))
# NaT has all parts of a time.
d.apply(lambda x: x.total_seconds())
d.map(lambda x: x.days)
[pd.NaT.total_seconds(), pd.NaT.days, pd.NaT.weekday(), pd.NaT.day_name(), pd.NaT.year]
[pd.NaT.date(), pd.NaT.floor("D"), pd.NaT.replace(hour=3), pd.NaT.isoformat(), pd.NaT.tz, pd.NaT.value, -pd.NaT]
pd.NaT.strftime("%Y")
f"{pd.NaT:%Y}"
pd.NaT < 1
pd.NaT + "a"
t.dt.total_seconds()
d.dt.day_name()
d.dt.total_seconds()
t.astype(float)
d.astype(float)
t.view("int64")
# Reductions of rows in which bools stand beside numbers.
b.min(axis=1)
b.max(axis=1)
b.sum(axis=1)
b.mean(axis=1)
b.std(axis=1)
b.median(axis=1)
b.quantile(axis=1)
b[["qty", "flag"]].min(axis=1)
b[["px", "flag"]].min(axis=1)
b[["px", "flag"]].sum(axis=1)
b[["qty", "flag"]].std(axis=1)
b["flag"].diff()
b["flag"].diff(-2)
-b["flag"]
# What cannot be reduced.
b["flag"].quantile()
b.quantile()
m.quantile(numeric_only=True)
m.groupby("qty")["flag"].quantile()
m.groupby("s").quantile()
sp.std(axis=1)
sp.median(axis=1)
sp.mean(axis=1)
m[["px", "t"]].std(axis=1)
pd.Series([1, "b", None]).mean()
pd.Series([1, 2.5, None], dtype=object).mean()
pd.Series([[1], [2]]).median()
m.any()
m.all()
m["t"].any()
(m["t"] - m["t"][0]).any()
d.prod()
d.var()
m.cov(numeric_only=True)
m["s"].pct_change()
m["s"].interpolate()
# Descriptions of groups with times.
m.groupby("qty")[["px", "t"]].describe().columns.tolist()
m.groupby("qty")[["t", "px"]].describe().T
m.groupby("qty")[["t"]].describe().T
# Labels of different types never match; labels that repeat are no key.
l.merge(o, left_index=True, right_index=True)
l.merge(o, left_index=True, right_index=True, how="left")
l.join(o, rsuffix="_r")
l.merge(o, left_on="px", right_on="ex")
l.droplevel(0)
l["px"].droplevel(0)
l.index.droplevel(0)
l.combine_first(pd.DataFrame({"a": [1], "zz": [2]}))
l.combine_first(o)
pd.concat([l, l]).to_json(orient="table")
l.to_json(orient="table")
# Missing cells of types that nothing else tells.
l.assign(v=pd.NaT)
l.assign(v=pd.NaT).dtypes
pd.Series([10**20, 1]).shift()
pd.DataFrame({"o": [[1], [2]], "n": [1, 2]}).shift()
l["ex"].astype(object).shift(-1)
l["ex"].map({"zz": "x"})
l["ex"].map({"zz": 1})
l["px"].map({9: pd.Timestamp("2024-01-01")})
pd.Series([{"a": 1, "b": 2}, {"c": 3}], name="k").explode().tolist()
# Dates are times in the keys of JSON.
pd.Series([1], index=t.dt.date[:1]).to_json()
pd.DataFrame({"v": [1]}, index=t.dt.date[:1]).to_json(date_format="iso")
pd.DataFrame({"v": [1]}, index=t.dt.date[:1]).to_json(orient="index")
pd.DataFrame({"v": [1]}, index=t.dt.date[:1]).to_json(orient="split")
# An index of one level that is a MultiIndex pads its labels to its name.
x = pd.DataFrame({"ex": ["c", "a", "b", "c"], "flag": [True, False, True, True]}); x.value_counts(["ex"])
x = pd.DataFrame({"ex": ["c", "a", "b", "c"], "flag": [True, False, True, True]}); x.value_counts(["flag"])
pd.Series([1, 2], index=pd.MultiIndex.from_arrays([["x", "yy"]], names=["k"]))
pd.DataFrame({"k": [1, 1, 2], "t": pd.to_datetime(["2024-01-01", "2024-01-02", "2024-01-05"])}).groupby("k")["t"].sem()
pd.DataFrame({"k": [1, 1, 2], "t": pd.to_timedelta(["1D", "3h", "2s"])}).groupby("k")["t"].sem()
x = pd.DataFrame({"q": [1, 7, 30]}); x.assign(c=pd.cut(x["q"], [0, 1, 5, 20]))
