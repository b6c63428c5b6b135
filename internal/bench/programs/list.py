def main(n=300000):
    a = []
    for i in range(n):
        a.append(i)
    s = 0
    for x in a:
        s += x
    return s
result = main()
