def main(n=1000000):
    s = 0
    for i in range(n):
        s = s + i * i % 7
    return s
result = main()
