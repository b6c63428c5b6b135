from collections import deque

def main(n=150000):
    open_lots = deque()
    profit = 0.0
    for i in range(n):
        price = 100 + i % 13
        if i % 3 != 2:
            open_lots.append((2, price))
        else:
            left = 3
            while left:
                qty, cost = open_lots.popleft()
                take = min(qty, left)
                profit += take * (price - cost)
                left -= take
                if qty > take:
                    open_lots.appendleft((qty - take, cost))
    recent = deque(maxlen=100)
    for i in range(n):
        recent.append(i)
    return profit, len(open_lots), sum(recent), recent[0], recent[-1]
result = main()
