def solve(n):
    count = 0
    columns, rising, falling = set(), set(), set()

    def place(row):
        nonlocal count
        if row == n:
            count += 1
            return
        for col in range(n):
            if col in columns or row + col in rising or row - col in falling:
                continue
            columns.add(col)
            rising.add(row + col)
            falling.add(row - col)
            place(row + 1)
            columns.discard(col)
            rising.discard(row + col)
            falling.discard(row - col)

    place(0)
    return count
result = solve(9)
