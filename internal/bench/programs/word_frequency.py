text = """Prices moved up in early trading, then fell: volume was thin, spreads were wide, and makers
pulled their quotes. By noon the book had filled again; by the close prices were back where they began.""" * 1200

def main():
    counts = {}
    for line in text.splitlines():
        for word in line.lower().split():
            word = word.strip(".,:;")
            if not word.isalpha():
                continue
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
    ranked = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))
    vowels = 0
    for ch in text:
        if ch in "aeiou":
            vowels += 1
    backwards = "".join(reversed(text[:1000]))
    return ranked[:5], vowels, backwards[:5], [w.title() for w in ranked[0][0]]
result = main()
