import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})
s = pd.Series([1, 2, 3], index=["a", "b", "c"])
---
bool(df)
bool(s)
not (s > 1)
df.zzz
s.zzz
df["z"]
df[["a", "z"]]
df[["y", "z"]]
df.loc[5]
df.loc[0, "z"]
s["z"]
s.loc[["a", "z"]]
s.iloc[9]
df.iloc[9]
df.iloc[0, 9]
df.iloc[[0, 9]]
df.sum(axis=2)
s.sum(axis=1)
pd.DataFrame({"a": [1, 2], "b": [1]})
pd.Series([1, 2], index=[1])
df["c"] = [1]; 1
df.drop(columns="z")
df.drop(9)
df.groupby("z")
df.sort_values("z")
df.set_index("z")
s.item()
float(s)
df.mean()
s.dt
s.str
pd.to_numeric(pd.Series(["1", "x2"]))
pd.to_datetime("x")
df["a", "b"]
s + ["a"]
s > [1]
df["a"] > "x"
df["b"] > 1
df["b"] + 1
df.dropna(subset=["q"])
df.rename(columns={"q": 1}, errors="raise")
df.sort_values("a", descending=True)
df.sort_values()
df.merge(df, on="q")
s.astype("foo")
pd.Series(["x"]).astype(int)
pd.concat([])
pd.Series([], dtype=float).idxmax()
s[df]
df.pop("z")
hash(df)
df.iloc["a"]
df == pd.DataFrame({"a": [1]})
s == pd.Series([1])
df.nlargest(1, "b")
df.quantile(2)
pd.Series([True, False]) - pd.Series([True, True])
df.columns[9]
df.columns = ["a"]; 1
df.index = ["a"]; 1
df["a"].map(3)
s.at["z"]
s.iat[9]
df.insert(0, "a", 1)
-df
df.groupby("b").zz
df.groupby("b")["zz"]
df.groupby("b").get_group("q")
df.groupby("b").agg("zzz")
df.isin(3)
pd.DataFrame(5)
pd.DataFrame([1, 2], columns=["a", "b"])
df.reindex([0, 0]).reindex([1, 2])
pd.Series([1, 2, 3], index=["c", "a", "b"]).loc["x":"b"]
pd.Index([1, 2])["a":]
df[["a", "b"]] = [1, 2, 3]; 1
