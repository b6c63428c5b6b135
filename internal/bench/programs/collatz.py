def longest(limit):
    lengths = {1: 1}
    best, start = 1, 1
    for n in range(2, limit):
        steps = 0
        m = n
        while m not in lengths:
            if m % 2 == 0:
                m //= 2
            else:
                m = 3 * m + 1
            steps += 1
            if m < n:
                break
        total = steps + lengths[m]
        lengths[n] = total
        if total > best:
            best, start = total, n
    return start, best
result = longest(60000)
