# A Counter of 200,000 items: counting, most_common, arithmetic.
from collections import Counter

words = ['w' + str(i * 7919 % 30011) for i in range(200000)]
numbers = [i * i % 50021 for i in range(200000)]

counts = Counter(words)
more = Counter(numbers)
for i in range(0, 200000, 4):
    more[numbers[i] + 1] += 2
counts.update(words[:50000])
counts.subtract(words[150000:])

top = counts.most_common(10)
every = more.most_common()
both = Counter(numbers[:100000]) + Counter(numbers[50000:])
less = more - both
common = more & both
either = more | both
result = [top, len(every), every[-1][1], counts.total(), both.total(), less.total(), common.total(), either.total(), sum(1 for _ in less.elements())]
