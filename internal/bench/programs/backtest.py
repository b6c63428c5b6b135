class Position:
    def __init__(self):
        self.qty = 0
        self.cash = 10000.0

    def buy(self, price, qty):
        if self.cash >= price * qty:
            self.cash -= price * qty
            self.qty += qty

    def sell(self, price):
        self.cash += self.qty * price
        self.qty = 0

    def worth(self, price):
        return self.cash + self.qty * price

def moving_average(prices, n):
    out = []
    running = 0.0
    for i, p in enumerate(prices):
        running += p
        if i >= n:
            running -= prices[i - n]
        out.append(running / min(i + 1, n))
    return out

def main(n=25000):
    prices = []
    x, p = 42, 100.0
    for _ in range(n):
        x = (x * 16807) % 2147483647
        p *= 1 + (x / 2147483647 - 0.5) * 0.02
        prices.append(p)
    fast, slow = moving_average(prices, 10), moving_average(prices, 50)
    pos = Position()
    curve = []
    for i in range(1, n):
        if fast[i] > slow[i] and fast[i - 1] <= slow[i - 1]:
            pos.buy(prices[i], 10)
        elif fast[i] < slow[i] and pos.qty:
            pos.sell(prices[i])
        curve.append(pos.worth(prices[i]))
    peak, drawdown = curve[0], 0.0
    for v in curve:
        if v > peak:
            peak = v
        drawdown = max(drawdown, (peak - v) / peak)
    trades = {}
    for i, p in enumerate(prices):
        trades.setdefault(i % 24, []).append(p)
    hourly = {h: sum(v) / len(v) for h, v in trades.items()}
    return round(curve[-1], 6), round(drawdown, 9), round(max(hourly.values()), 6)
result = main()
