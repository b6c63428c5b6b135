def main(n=300000):
    words = ["w%d" % (i % 1000) for i in range(1000)] * (n // 1000)
    d = {}
    for w in words:
        d[w] = d.get(w, 0) + 1
    return len(d), d["w7"]
result = main()
