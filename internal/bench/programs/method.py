class P:
    def __init__(self):
        self.x = 0

    def inc(self, k):
        self.x = self.x + k
        return self.x

def main(n=300000):
    p = P()
    for i in range(n):
        p.inc(i)
    return p.x
result = main()
