import json

rows = [
    {"id": i, "pair": "BTC-USDT", "price": 64000 + i * 0.25, "qty": i % 7, "open": i % 2 == 0, "tags": ["a", "b\n", None],
     "venue": {"name": "binance", "fee": 0.001}}
    for i in range(1200)
]

def main():
    size = 0
    for _ in range(4):
        text = json.dumps(rows)
        size += len(text)
        back = json.loads(text)
        size += len(back)
    small = 0
    for row in rows:
        small += len(json.dumps(row)) + len(json.loads('{"a": 1, "b": [2, 3]}'))
    return size, small, back[10]["price"], len(json.dumps(rows[:50], indent=2, sort_keys=True))
result = main()
