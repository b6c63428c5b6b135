# A ledger of 60,000 lines: amounts and rates as texts in, totals and formatted lines out.
from decimal import ROUND_HALF_UP, Decimal

def main(n=60000):
    cent = Decimal("0.01")
    amounts = []
    width = 0
    for i in range(n):
        price = Decimal(f"{i % 997 + 1}.{i % 89 + 10}")
        rate = Decimal("0." + str(i % 83 + 100))
        net = price * (i % 12 + 1)
        tax = (net * rate).quantize(cent, rounding=ROUND_HALF_UP)
        amounts.append(net + tax)
    for amount in amounts:
        width += len(f"{amount:>14,.2f}") + len(str(amount))
    total = sum(amounts, Decimal(0))
    return str(total), str(total / n), width, str(max(amounts)), str(min(amounts))
result = main()
