from decimal import Decimal, ROUND_HALF_UP

def main(n=12000):
    cent = Decimal("0.01")
    balance = Decimal("10000.00")
    fees = Decimal(0)
    highest = balance
    for i in range(n):
        price = Decimal(i % 97 + 3) / Decimal(8)
        amount = (price * Decimal("1.25")).quantize(cent, rounding=ROUND_HALF_UP)
        fee = (amount * Decimal("0.0026")).quantize(cent)
        if i % 2:
            balance += amount - fee
        else:
            balance -= amount + fee
        fees += fee
        if balance > highest:
            highest = balance
    return str(balance), str(fees), str(highest), float(balance)
result = main()
