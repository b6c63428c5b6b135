def main(n=1000000):
    s = 0
    for i in range(n):
        try:
            s += i
        except ValueError:
            s = 0
    return s
result = main()
