import pandas as pd
from datetime import timedelta

trades = load_trades(days=30)
df = pd.DataFrame(trades)
df["value"] = df["amount"] * df["price"]

def summarise(frame, key, limit=10):
    """Total value by key."""
    totals = {}
    for row in frame.itertuples():
        k = getattr(row, key)
        totals[k] = totals.get(k, 0) + row.value
    ranked = sorted(totals.items(), key=lambda kv: kv[1], reverse=True)
    return ranked[:limit]

by_asset = summarise(df, "asset")
by_exchange = summarise(df, "exchange", limit=5)
for name, total in by_asset:
    if total > 1_000:
        print(f"{name:<10} {total:>12,.2f}")
    else:
        print(name, "small")

best = max(by_exchange, key=lambda kv: kv[1]) if by_exchange else None
result = {"assets": by_asset, "exchanges": by_exchange, "best": best}
