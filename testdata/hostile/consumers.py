#%% sum_of_endless
# outcome: time limit
def g():
    while True: yield 1
result = sum(g())
#%% max_of_endless_floats
# outcome: time limit
def g():
    x = 0.5
    while True: yield x
result = max(g())
#%% any_of_endless_false
# outcome: time limit
def g():
    while True: yield False
result = any(g())
#%% all_of_endless_true
# outcome: time limit
result = all(True for _ in iter(int, 1))
#%% list_of_endless_strs
# outcome: memory limit
def g():
    while True: yield "x" * 1000
result = list(g())
#%% tuple_of_endless_floats
# outcome: memory limit
def g():
    while True: yield 1.5
result = tuple(g())
#%% join_of_endless
# outcome: memory limit
def g():
    while True: yield "ab"
result = "".join(g())
#%% sorted_of_endless
# outcome: memory limit
def g():
    n = 0
    while True:
        n += 1
        yield -n
result = sorted(g())
#%% sum_in_sum_without_end
# outcome: RecursionError…
def g(n):
    yield sum(g(n + 1))
result = sum(g(0))
#%% delegation_without_end
# outcome: RecursionError…
def g(n):
    yield from g(n + 1)
result = list(g(0))
#%% itself
# outcome: ValueError…
def g():
    yield 1
    yield max(h)
h = g()
result = max(h)
#%% sums_of_sums
# outcome: time limit
result = sum(sum(1 for _ in range(10**6)) for _ in range(10**9))
#%% endless_finally
# outcome: time limit
def g():
    try:
        for i in range(100): yield i
    finally:
        while True: pass
result = sum(g())
#%% swallowed_in_the_generator
# outcome: memory limit | time limit
def g():
    kept = []
    while True:
        try:
            kept.append("x" * 100000)
            yield len(kept)
        except BaseException:
            kept.clear()
            yield 0
result = sum(g())
#%% big_sums
# outcome: time limit | memory limit
def g():
    n = 1
    while True:
        n = n * 3 + 1
        yield n
result = sum(g())
#%% growing_while_it_feeds
# outcome: memory limit | time limit
x = [1]
x.extend(len(x) for _ in iter(int, 1))
result = len(x)
