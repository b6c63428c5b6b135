import pandas as pd
from datetime import datetime, date, timedelta
nan = float("nan")
def double(x):
    return x * 2
def spread(s):
    return s.max() - s.min()
df = pd.DataFrame({"k": ["b", "a", "b", "c", "a"], "n": [3, 1, 2, 5, 4], "x": [1.5, nan, 2.5, -1.0, 0.0]})
s = pd.Series([3.0, nan, 1.0, 2.0], index=["w", "x", "y", "z"])
t = load_trades(30)
---
[s.sum(), s.mean(), s.min(), s.max(), s.std(), s.var(), s.median(), s.prod(), s.count(), s.sem(), s.skew(), s.size, len(s)]
[df["n"].sum(), df["n"].mean(), df["n"].std(), df["n"].kurt(), df["n"].skew(), df["n"].idxmax(), df["k"].max(), df["k"].sum()]
[s.sum(skipna=False), s.sum(min_count=4), pd.Series([], dtype=float).sum(), pd.Series([], dtype=float).mean(), pd.Series([nan]).max()]
s.quantile([0, 0.1, 0.5, 0.9, 1])
[s.quantile(0.3, interpolation=i) for i in ["linear", "lower", "higher", "midpoint", "nearest"]]
df.sort_values("x")
df.sort_values(["k", "n"], ascending=[True, False])
df.sort_values("x", na_position="first", ignore_index=True)
s.sort_values(ascending=False)
s.sort_index(ascending=False)
df.set_index("k").sort_index()
df.groupby("k").sum()
df.groupby("k")["x"].agg(["sum", "mean", "count", "min", "max", "std", "first", "last", "median"])
df.groupby("k", as_index=False)["n"].sum()
df.groupby("k", sort=False)["n"].max()
df.groupby("k").agg(total=("n", "sum"), top=("x", "max"))
df.groupby("k")["n"].agg(spread)
df.groupby("k")["n"].transform("sum")
df.groupby("k")["n"].transform(double)
df.groupby("k")["n"].apply(spread)
df.groupby("k")["n"].cumsum()
df.groupby("k")["n"].shift()
df.groupby("k")["n"].rank()
df.groupby("k").size()
df.groupby("k").nunique()
df.groupby("k").head(1)
df.groupby("k")["n"].quantile(0.25)
[(k, len(g)) for k, g in df.groupby("k")]
df.groupby(["k", "n"]).sum()
df.groupby(df["n"] > 2)["n"].sum()
df["k"].value_counts()
df["k"].value_counts(normalize=True)
df["x"].value_counts(dropna=False)
df["k"].unique().tolist()
df["k"].nunique()
df.drop_duplicates("k")
df.duplicated("k", keep=False)
df["n"].rank(pct=True)
s.rank(method="dense", ascending=False)
df["n"].diff()
df["n"].pct_change()
df["n"].shift(2)
df["n"].shift(-1, fill_value=0)
df["x"].cumsum()
df["n"].cumprod()
df["x"].fillna(0)
df["x"].ffill()
df["x"].bfill()
df.fillna({"x": 9.5})
df.dropna()
s.interpolate()
s.where(s > 1.5, 0)
s.mask(s > 1.5)
s.clip(1.5, 2.5)
df["k"].replace({"a": "A", "b": "B"})
df.replace(5, 50)
s.round(1)
df.round({"x": 0})
df["n"].astype(float)
df["n"].astype(str)
pd.Series(["1", "2"]).astype(int)
df["k"].isin(["a", "c"])
df["n"].between(2, 4)
df[df["x"] > 0]
df[(df["n"] > 1) & (df["k"] != "b")]
df.loc[df["n"] > 2, "k"]
df.loc[1:3, ["n", "x"]]
df.iloc[-2:, 0]
df.iloc[[0, 2], [1, 2]]
df.loc[2, "n"] + df.iloc[0, 1] + df.at[1, "n"] + df.iat[3, 1]
df.loc[df["n"] == 5, "x"] = 7.0; df
df.loc[9] = ["z", 9, 9.5]; df
df["y"] = df["n"] * 2 + 1; df["z"] = "const"; df
df[["p", "q"]] = [1, 2]; df
df.insert(1, "new", [1, 2, 3, 4, 5]); df
del df["x"]; df
df.pop("n"); df
d = df.copy(); d["n"] = 0; df["n"].tolist() + d["n"].tolist()
d = df[df["n"] > 2]; d.loc[0, "n"] = 99; df["n"].tolist()
s["x"] = 5.0; s
s["new"] = 1.5; s
s + pd.Series([1, 2], index=["w", "q"])
s.add(pd.Series([1, 2], index=["w", "q"]), fill_value=0)
df[["n", "x"]] * 2 - 1
df["n"] / df["x"]
[(df["n"] // 2).tolist(), (df["n"] % 3).tolist(), (df["n"] ** 2).tolist(), (-df["n"]).tolist(), (10 - df["n"]).tolist(), (2 ** df["n"]).tolist(), (df["n"] // 0).tolist(), (df["x"] // 0.7).tolist()]
df["k"] + "_" + df["k"]
df["n"] > 2
~(df["n"] > 2)
df.apply(spread) if False else df[["n", "x"]].apply(spread)
df[["n", "x"]].apply(sum, axis=1)
df["n"].apply(double)
df["k"].map({"a": 1, "b": 2})
df.agg({"n": ["sum", "max"], "x": "mean"})
df["n"].agg(["min", "max"])
df.to_dict()
df.to_dict("records")
df.head(2).to_dict("index")
list(df.itertuples())[0]
[tuple(r) for r in df.itertuples(index=False, name=None)]
[(i, r["n"]) for i, r in df.iterrows()]
df.rename(columns={"n": "N"}).add_prefix("p_")
df.drop(columns=["x"]).drop(index=[0, 1])
df.reset_index()
df.set_index(["k", "n"])
df.set_index(["k", "n"]).loc["b"]
df.set_index(["k", "n"]).loc[("a", 4)]
s.reindex(["z", "q"])
df.reindex(columns=["n", "zz"])
df.nlargest(2, "n")
s.nsmallest(2)
df[["n", "x"]].corr()
df["n"].corr(df["x"])
df[["n", "x"]].cov()
pd.concat([df, df.head(1)], ignore_index=True)
pd.concat([s, s.rename("other")], axis=1)
pd.concat({"a": s, "b": s})
df.merge(pd.DataFrame({"k": ["a", "b"], "w": [10, 20]}), on="k", how="left")
df.merge(pd.DataFrame({"k": ["a", "b", "q"], "n": [10, 20, 30]}), on="k", how="outer")
pd.merge(df, df, left_on="n", right_on="n", suffixes=("_l", "_r"))
df.join(pd.Series([1, 2], index=[1, 3], name="j"))
df["k"].str.upper().str.cat(sep="-")
df["k"].str.contains("a|c")
pd.Series(["a-b", "c", None]).str.split("-")
pd.Series(["a-b", "c-d"]).str.split("-", expand=True)
pd.Series([" x ", "Yy"]).str.strip().str.len()
pd.Series(["abc", "xyz"]).str[1:]
pd.Series(["a1b22"]).str.replace(r"\d+", "#", regex=True)
t["timestamp"].dt.hour.head(3)
t["timestamp"].dt.date.head(3)
t["timestamp"].dt.day_name().value_counts().sort_index()
t["timestamp"].dt.floor("h").head(2)
t["timestamp"].dt.strftime("%Y-%m-%d %H:%M").head(2)
t["timestamp"].max() - t["timestamp"].min()
[t["timestamp"].max().year, t["timestamp"].min().strftime("%d.%m.%y"), (t["timestamp"].max() - t["timestamp"].min()).days, t["timestamp"].iloc[0].isoformat()]
(t["timestamp"] - t["timestamp"].shift(-1)).dt.total_seconds().describe()
t[t["timestamp"] >= "2026-03-30"]
t.groupby("exchange")["amount"].sum().to_dict()
t.groupby(t["timestamp"].dt.date)["amount"].sum()
t.groupby(["asset", "side"])["price"].agg(["mean", "std"])
t.groupby("asset")["price"].describe()
(t["amount"] * t["price"]).groupby(t["asset"]).sum()
t.set_index("timestamp").sort_index().loc["2026-03-30"]
t.set_index("timestamp").sort_index().loc["2026-03-28":"2026-03-29", "price"]
t.describe()
t.memory_usage if False else t.nunique()
list(zip(t["asset"], t["amount"]))[:2]
[len(t), t.shape, list(t.columns), t["side"].value_counts().to_dict()]
[x for x in t["asset"]][:4]
"asset" in t
0 in s.index
t.query if False else t.isna().sum().sum()
pd.to_numeric(pd.Series(["1", "2.5", "x"]), errors="coerce")
pd.to_datetime("2024-03-01 10:00")
pd.to_datetime(["01/02/2024", "03/04/2024"])
pd.to_datetime(pd.Series(["05.06.2024"]), format="%d.%m.%Y")
pd.to_datetime(1700000000, unit="s")
pd.date_range("2024-01-01", periods=3)
pd.DataFrame([{"a": 1, "b": 2}, {"a": 3, "c": 4}])
pd.DataFrame({"a": pd.Series([1, 2], index=["x", "y"]), "b": pd.Series([3], index=["y"])})
pd.DataFrame([(1, "a"), (2, "b")], columns=["n", "s"])
pd.DataFrame({"a": [1, 2], "b": 5}, index=["x", "y"])
pd.Series({"a": 1, "b": 2.5})
pd.Series(5, index=[1, 2])
pd.Series([1, 2, 3], dtype=float)
df.pivot_table(index="k", values="n")
t.pivot_table(index="exchange", columns="asset", values="amount", aggfunc="sum")
t.pivot_table(index="exchange", columns="side", values="amount", aggfunc="count", fill_value=0)
t.pivot_table(index=["exchange", "side"], columns="asset", values="amount", aggfunc="max")
t.groupby(["exchange", "asset"])["amount"].sum().unstack()
t.groupby(["exchange", "asset"])[["amount", "price"]].sum().unstack(fill_value=0)
t.groupby(["exchange", "asset"])["amount"].sum().xs("BTC", level="asset")
df[["n", "x"]].stack()
df.melt(id_vars="k")
df.pivot(index="n", columns="k", values="x")
pd.DataFrame({"k": ["a", "b"], "v": [[1, 2], []]}).explode("v")
df["k"].mode()
s.align(pd.Series([1], index=["w"]), join="inner")[1]
df.groupby("k").describe()
pd.date_range("2024-01-01", "2024-01-02", freq="6h")
