from collections import Counter, defaultdict

text = "the quick brown fox jumps over the lazy dog while the market sleeps and the bot trades on " * 400

def main():
    words = text.split()
    common = Counter(words).most_common(3)
    letters = Counter(text)
    total = Counter()
    for w in words:
        total[w] += len(w)
    by_length = defaultdict(list)
    for w in words:
        by_length[len(w)].append(w)
    sums = defaultdict(float)
    for i, w in enumerate(words):
        sums[w] += i * 0.5
    merged = total + Counter(a=3, the=2)
    return common, letters["e"], total["market"], len(by_length[5]), round(sums["fox"], 2), len(merged)
result = [main() for _ in range(3)][-1]
