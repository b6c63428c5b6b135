class Instrument:
    def __init__(self, name, tick):
        self.name = name
        self.tick = tick

    @property
    def label(self):
        return self.name

    def value(self, qty, price):
        return qty * price

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)

class Future(Instrument):
    def __init__(self, name, tick, size):
        super().__init__(name, tick)
        self.size = size

    def value(self, qty, price):
        return super().value(qty, price) * self.size

class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __lt__(self, other):
        return self.x < other.x

class Book:
    count = 0

    def __init__(self):
        self.rows = {}

    def __getitem__(self, k):
        return self.rows[k]

    def __setitem__(self, k, v):
        self.rows[k] = v

    def __len__(self):
        return len(self.rows)

    def __contains__(self, k):
        return k in self.rows

def main(n=25000):
    items = [Instrument("spot", 0.01), Future("perp", 0.5, 10), Future("june", 0.5, 5)]
    book = Book()
    total = 0.0
    at = Vec(0, 0)
    step = Vec(1, 2)
    for i in range(n):
        it = items[i % 3]
        total += it.value(i % 10, 2.5)
        if it.label == "perp" and isinstance(it, Future):
            Book.count += 1
        at = at + step
        k = i % 500
        if k in book:
            book[k] = book[k] + 1
        else:
            book[k] = 0
    owners = {it: 0 for it in items}
    for i in range(n // 2):
        owners[items[i % 3]] += 1
    return total, Book.count, at.x, at.y, len(book), sorted(owners.values()), Vec(1, 2) < Vec(2, 1)
result = main()
