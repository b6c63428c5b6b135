def main(n=100000):
    book = {}
    for i in range(n):
        key = ("binance" if i % 2 else "kraken", i % 97)
        volume, value = book.get(key, (0, 0.0))
        book[key] = (volume + 1, value + i * 0.5)
    total = 0
    worth = 0.0
    for (venue, _), (volume, value) in book.items():
        if venue == "kraken":
            total += volume
            worth += value
    return len(book), total, worth
result = main()
