def matmul(a, b):
    rows, inner, cols = len(a), len(b), len(b[0])
    out = [[0.0] * cols for _ in range(rows)]
    for i in range(rows):
        row = a[i]
        for j in range(cols):
            total = 0.0
            for k in range(inner):
                total += row[k] * b[k][j]
            out[i][j] = total
    return out

def main(n=80):
    a = [[(i * j) % 7 + 0.5 for j in range(n)] for i in range(n)]
    b = [[(i + j) % 5 - 1.5 for j in range(n)] for i in range(n)]
    c = matmul(a, b)
    return sum(sum(row) for row in c), c[n // 2][n // 3]
result = main()
