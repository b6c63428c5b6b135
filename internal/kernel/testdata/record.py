"""Records what numpy and pandas compute on the numbers of lcg(): python3 record.py > kernels.golden (pandas 3.1.1, numpy 2.4.6)."""
import json
import numpy as np
import pandas as pd


def lcg(n, seed):
    out, x = [], seed
    for _ in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
        out.append((x >> 11) / 2**53 * 2000 - 1000)
    return np.array(out)


cases = []
for n in [0, 1, 2, 3, 7, 8, 9, 100, 127, 128, 129, 1000, 5000]:
    v = lcg(n, n + 1)
    if n > 5:
        v[::7] = np.nan
    s = pd.Series(v)
    codes = np.array([int(abs(x)) % 5 if x == x else 0 for x in v], dtype=int)
    g = s.groupby(codes)
    clean = [None if x != x else x for x in v.tolist()]
    nul = lambda xs: [None if x != x else x for x in np.asarray(xs, dtype=float).tolist()]
    cases.append({
        "n": n, "sum": s.sum(), "mean": nul([s.mean()])[0], "var": nul([s.var()])[0], "skew": nul([s.skew()])[0], "kurt": nul([s.kurt()])[0],
        "quantiles": {k: nul([s.quantile(q, interpolation=k) for q in [0, 0.1, 0.25, 0.5, 0.77, 1]]) for k in ["linear", "lower", "higher", "midpoint", "nearest"]},
        "cumsum": nul(s.cumsum())[-5:], "cummax": nul(s.cummax())[-5:], "diff": nul(s.diff(2))[-5:], "pct": nul(s.pct_change())[-5:],
        "mod": nul(s % 7)[-5:], "floordiv": nul(s // 7)[-5:], "round": nul(s.round(2))[-5:],
        "argsort": s.sort_values(kind="stable").index.tolist()[-20:], "argdesc": s.sort_values(ascending=False, kind="stable").index.tolist()[-20:],
        "rank": nul(s.round(-2).rank())[-20:], "dense": nul(s.round(-2).rank(method="dense"))[-20:],
        "groups": {int(k): {"sum": x.sum(), "var": nul([x.var()])[0], "count": int(x.count())} for k, x in g},
        "gsum": {int(k): v for k, v in g.sum().items()},
        "cov": nul([s.cov(s.shift(1))])[0], "corr": nul([s.corr(s.shift(1))])[0],
    })
days = [-719162, -1, 0, 1, 58, 59, 60, 364, 365, 10956, 10957, 19722, 19723, 19782, 20453, 2932896]
parts = []
for d in days:
    t = pd.Timestamp("1970-01-01").as_unit("s") + pd.Timedelta(days=d).as_unit("s")
    iso = t.isocalendar()
    parts.append([d, t.year, t.month, t.day, t.dayofweek, t.dayofyear, t.quarter, iso[0], iso[1], iso[2], t.days_in_month])
print(json.dumps({"cases": cases, "days": parts}))
