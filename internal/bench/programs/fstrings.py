def main(n=40000):
    total = 0
    last = ""
    for i in range(n):
        price = i * 0.25
        side = "BUY" if i % 2 else "SELL"
        last = f"{i:06d} {side:<5}|{price:>12,.2f}|{price / 3:.4f}|{i % 100}%"
        total += len(last)
        total += len(f"{side} {i} @ {price}")
    return total, last
result = main()
