def numbers(n):
    for i in range(n):
        yield i

def keep(items, k):
    for x in items:
        if x % k:
            yield x

def scale(items, f):
    for x in items:
        yield x * f

def windows(items, n):
    window = []
    for x in items:
        window.append(x)
        if len(window) == n:
            yield sum(window)
            window = []

def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)

total = 0
for w in windows(scale(keep(numbers(90000), 3), 0.5), 5):
    total += w
result = (total, sum(tree(11)), max(x * x % 1009 for x in range(60000)))
