"""Records what CPython 3.12 says to programs, right and wrong: python3.12 verdicts.py

The programs are those of verdicts.txt, which lines "#%%" separate, and mutations of the programs in testdata/lang. verdicts.jsonl gets a line
for each: its code, and for a refused one the stage that refuses (parse: the parser; symtable: the scopes; compile: the rest), the class and
the message.
"""
import ast
import glob
import io
import json
import os
import platform
import random
import re
import symtable
import sys
import tokenize
import warnings

warnings.simplefilter("ignore")
assert sys.version_info[:2] == (3, 12), sys.version
HERE = os.path.dirname(os.path.abspath(__file__))
MUTATIONS = 500
PER_MESSAGE = 12  # so that "invalid syntax" is not all there is
EXTRA = """( ) [ ] { } , : ; . = := -> + - * ** / // % @ << & | ^ ~ < == != += ... x y 1 'a' f'{x}' None True lambda if else for in not and or
is yield from import as def class return pass del global nonlocal with while try except finally raise assert break continue match case type _
print elif await async""".split()


def verdict(code):
    for stage, check in (
        ("parse", lambda: ast.parse(code)),
        ("symtable", lambda: symtable.symtable(code, "<string>", "exec")),
        ("compile", lambda: compile(code, "<string>", "exec", dont_inherit=True)),
    ):
        try:
            check()
        except (SyntaxError, ValueError) as e:
            return {"code": code, "stage": stage, "type": type(e).__name__, "message": getattr(e, "msg", None) or str(e)}
    return {"code": code}


def programs():
    for path in sorted(glob.glob(os.path.join(HERE, "../../../testdata/lang/*.py"))):
        with open(path, encoding="utf-8") as f:
            yield from (part.split("\n", 1)[1] for part in re.split(r"(?m)^#%%", f.read())[1:])


def pieces():
    """Top-level statements of the programs, short ones."""
    seen = set()
    for code in programs():
        try:
            tree = ast.parse(code)
        except (SyntaxError, ValueError):
            continue
        lines = code.split("\n")
        for node in tree.body:
            first = min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])
            text = "\n".join(lines[first - 1 : node.end_lineno]) + "\n"
            if text.count("\n") <= 12 and len(text) < 500 and text not in seen and verdict(text).keys() == {"code"}:
                seen.add(text)
                yield text


def mutate(rnd, text):
    """Replaces, drops, adds, doubles or swaps words of a text, keeping its lines."""
    words = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.string.strip() and t.type != tokenize.COMMENT]
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    spans = [(starts[t.start[0] - 1] + t.start[1], starts[t.end[0] - 1] + t.end[1]) for t in words]
    for _ in range(rnd.choice((1, 1, 1, 2))):
        i = rnd.randrange(len(spans))
        a, b = spans[i]
        c, d = spans[rnd.randrange(len(spans))]
        new = rnd.choice(("", " ", rnd.choice(EXTRA), rnd.choice(EXTRA), text[a:b] + " " + rnd.choice(EXTRA), text[c:d], text[a:b] + " " + text[c:d]))
        text = text[:a] + new + text[b:]
        if len(new) != b - a:
            break  # the places behind are no longer true
    return text


def main():
    with open(os.path.join(HERE, "verdicts.txt"), encoding="utf-8", newline="") as f:
        texts = f.read().split("#%%\n")
    records = [verdict(text) for text in texts]
    rnd = random.Random(3)
    base = list(pieces())
    seen, counts = set(texts), {}
    while len(seen) < len(texts) + MUTATIONS:
        code = mutate(rnd, rnd.choice(base))
        if code in seen:
            continue
        r = verdict(code)
        key = r.get("message", "accepted")
        if key.startswith("invalid syntax"):
            key = "invalid syntax"
        counts[key] = counts.get(key, 0) + 1
        if counts[key] > PER_MESSAGE * (10 if key in ("accepted", "invalid syntax") else 1):
            continue
        seen.add(code)
        records.append(r)
    with open(os.path.join(HERE, "verdicts.jsonl"), "w", encoding="utf-8") as f:
        f.write(json.dumps({"python": platform.python_version()}) + "\n")
        f.writelines(json.dumps(r) + "\n" for r in records)


if __name__ == "__main__":
    main()
