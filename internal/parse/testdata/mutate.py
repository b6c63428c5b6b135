"""Mutates the programs of this folder token by token and compares what pyexec and CPython say: accepted or refused, and the tree.

    go build -o BINARY ./internal/parse/testdata/checklib && python3 internal/parse/testdata/mutate.py BINARY [COUNT [SEED]]

Programs with f-strings are left out where they differ: those are of Python 3.12.
"""
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import tokenize
import warnings

import record

warnings.simplefilter("ignore")
FSTRING = re.compile(r"[fF][rR]?['\"]")
HERE = os.path.dirname(os.path.abspath(__file__))
EXTRA = """( ) [ ] { } , : ; . = := -> + - * ** / // % @ << >> & | ^ ~ < > <= >= == != += @= ... x y 1 'a' f'{x}' None True lambda if else for in
not and or is yield from import as def class return pass del global nonlocal with while try except finally raise assert break continue
match case type _ print elif""".split()


def statements():
    for name in ("snippets.txt", "errors.txt"):
        for text in record.split(os.path.join(HERE, name)):
            try:
                tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.type not in (tokenize.COMMENT,)]
            except (tokenize.TokenError, IndentationError, SyntaxError):
                continue
            line = []
            depth = 0
            for t in tokens:
                if t.type == tokenize.INDENT:
                    depth += 1
                elif t.type == tokenize.DEDENT:
                    depth -= 1
                if t.type in (tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.ENDMARKER):
                    continue
                if t.type == tokenize.NEWLINE:
                    if line:
                        yield line
                    line = []
                elif t.string == ";" and random.random() < 0.9:
                    if line:
                        yield line
                    line = []
                else:
                    line.append(t.string)


def mutate(line, all_tokens):
    line = list(line)
    for _ in range(random.choice((0, 1, 1, 1, 2, 3))):
        i = random.randrange(len(line) + 1)
        what = random.random()
        if what < 0.3 and i < len(line):
            del line[i]
        elif what < 0.5:
            line.insert(i, random.choice(EXTRA))
        elif what < 0.6:
            line.insert(i, random.choice(all_tokens))
        elif what < 0.8 and i < len(line):
            line[i] = random.choice(EXTRA)
        elif what < 0.9 and i < len(line):
            j = random.randrange(len(line))
            line[i], line[j] = line[j], line[i]
        elif i < len(line):
            j = random.randrange(i, len(line)) + 1
            line[i:i] = line[i:j]
    text = " ".join(line)
    if line and line[-1] == ":" and random.random() < 0.9:
        if line[0] == "match":
            text += "\n case 1: pass"
        elif line[0] == "case":
            text = "match x:\n " + text + " pass"
        elif line[0] == "try":
            text += " pass\nfinally: pass"
        elif line[0] == "@":
            text += "\ndef f(): pass"
        else:
            text += " pass"
    if random.random() < 0.5:
        text = "def f():\n  for x in y:\n   " + text.replace("\n", "\n   ")
    return text + "\n"


def main():
    binary = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    lines = [s for s in statements() if s]
    tokens = [t for s in lines for t in s]
    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        for i in range(count):
            name = os.path.join(folder, "%d.py" % i)
            texts[name] = mutate(random.choice(lines), tokens)
            with open(name, "w", encoding="utf-8", newline="") as f:
                f.write(texts[name])
        got = subprocess.run([binary], input="\n".join(texts) + "\n", capture_output=True, text=True, check=True).stdout
    accepted = refused = same = 0
    bad = 0
    for chunk in ("\n" + got).split("\n#### ")[1:]:
        name, _, ours = chunk.partition("\n")
        ours = ours.rstrip("\n") + "\n"
        text = texts[name]
        error = ours[5:].split("\n")[0] if ours.startswith("!!!! ") else None
        try:
            truth = record.tree(text)
            compile(text, "<string>", "exec", dont_inherit=True)
            message = None
        except (SyntaxError, ValueError) as e:
            message = "%s %s:%s" % (e, getattr(e, "lineno", 0), getattr(e, "offset", 0))
        except KeyError:
            continue
        if error and "not supported" in error:
            continue
        if (error is None) != (message is None):
            if FSTRING.search(text):
                continue
            bad += 1
            print("%r\n  ours    %s\n  CPython %s" % (text, (error or "accepts").replace(name, ""), message or "accepts"))
        elif error is None:
            accepted += 1
            if ours != truth and not FSTRING.search(text):
                bad += 1
                a, b = ours.split("\n"), truth.split("\n")
                first = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), 0)
                print("%r\n  ours    %s\n  CPython %s" % (text, a[first], b[first]))
        else:
            refused += 1
            kind, _, rest = error.partition(": ")
            if rest.split(" (" + folder)[0] == message.split(" (<string>")[0]:
                same += 1
    print("%d programs accepted by both, %d refused by both (%d in the same words), %d differ" % (accepted, refused, same, bad))
    sys.exit(1 if bad else 0)


main()
