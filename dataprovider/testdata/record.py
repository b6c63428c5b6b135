"""Records the small data folder and what pandas reads in it: record.py SOURCE_FOLDER, run in testdata.

Recorded with CPython 3.11, pandas 3.1.1. Takes the newest 200 trades, the balances and the newest 20 snapshots.
"""
import csv, json, os, sys
import pandas as pd

src = sys.argv[1]
os.makedirs("folder", exist_ok=True)
with open(os.path.join(src, "trades.csv"), newline="") as f:
    rows = list(csv.reader(f))[:201]
with open("folder/trades.csv", "w", newline="") as f:
    csv.writer(f, lineterminator="\n").writerows(rows)
with open(os.path.join(src, "balances.json")) as f:
    balances = f.read()
with open("folder/balances.json", "w") as f:
    f.write(balances)
with open(os.path.join(src, "snapshots.json")) as f:
    snapshots = json.load(f)[-20:]
with open("folder/snapshots.json", "w") as f:
    json.dump(snapshots, f, indent=1)


def trades(df):
    return [[int(t.value), e, a, float(q).hex(), float(p).hex(), s]
            for t, e, a, q, p, s in df.itertuples(index=False)]


df = pd.read_csv("folder/trades.csv", dtype=str)
for name in ("amount", "price"):
    df[name] = df[name].map(float)  # correctly rounded, whatever parser pandas has
df["timestamp"] = pd.to_datetime(df["timestamp"], utc=True).dt.tz_localize(None).astype("datetime64[ns]")
since = pd.Timestamp("2026-03-28T12:00:00")
TIMES = ["2026-03-31T11:57:11.845108Z", "2026-03-31 11:57:11", "2026-03-31", "2026-03-31T11:57:11+01:30", "2026-03-31T11:57:11-0130",
         "2026-03-31T00:57:11+01", "2026-03-31T11:57:11,5Z", "2026-03-31T11:57", "2024-02-29T23:59:59.999999999Z", "1969-12-31T23:59:59.5Z",
         "2026-03-31T11:57:11.1234567891Z", "1700-01-01", "2261-12-31T23:59:59Z", "2000-02-29", "1900-03-01", "2026-03-31t11:57z",
         "2026-03-31T24:00:00", "2026-03-31T11:57:60", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-03-31T11:60", "x"]


def nanos(text):
    try:
        t = pd.Timestamp(text)
    except Exception:
        return None
    return int(t.as_unit("ns").value)


golden = {
    "trades": trades(df),
    "since": int(since.value),
    "recent_kraken_btc": trades(df[(df.timestamp >= since) & (df.exchange == "kraken") & (df.asset == "BTC")]),
    "balances": [[e, a, v] for e, d in json.loads(balances).items() for a, v in d.items()],
    "snapshots": [[int(pd.Timestamp(s["timestamp"]).value)] + [v for k, v in s.items() if k != "timestamp"] for s in snapshots],
    "snapshot_columns": list(snapshots[0]),
    "times": [[t, nanos(t)] for t in TIMES],
}
with open("golden.json", "w") as f:
    json.dump(golden, f, indent=0)
