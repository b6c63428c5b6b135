line = "2024-05-01T12:00:00Z, binance , BTC-USDT ,buy, 0.125 , 64250.50 "

def main(n=30000):
    size = 0
    pairs = {}
    for i in range(n):
        fields = [f.strip() for f in line.split(",")]
        pair = fields[2].replace("-", "/").lower()
        pairs[pair] = pairs.get(pair, 0) + 1
        text = ";".join(fields)
        if text.startswith("2024") and text.endswith("50") and "buy" in text:
            size += len(text.upper())
        date, _, clock = fields[0].partition("T")
        size += text.find("BTC") + len(date) + len(clock)
    return size, pairs
result = main()
