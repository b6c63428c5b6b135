import json

rows = [
    {"id": 1000000 + i, "time": f"2026-01-{i % 28 + 1:02d}T12:{i % 60:02d}:00", "pair": ("BTC-USDT", "ETH-USDT", "SOL-EUR")[i % 3],
     "price": 64000 + i * 0.37, "amount": round(i * 0.001 + 0.125, 3), "side": "buy" if i % 2 else "sell", "note": None, "open": i % 5 == 0}
    for i in range(7000)
]

def main():
    text = json.dumps(rows)
    back = json.loads(text)
    return len(text), back == rows, json.dumps(back) == text
result = main()
