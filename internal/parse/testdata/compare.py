"""Compares pyexec's trees with CPython's ast module: over every file of CPython's own library, or over the files and folders named.

    go build -o BINARY ./internal/parse/testdata/checklib && python3 internal/parse/testdata/compare.py BINARY [PATH...]

Node kinds, fields, start and end positions must agree. The one exception are the parts of f-strings: CPython 3.11 gives all of them
the place of the whole string and miscounts expressions in some multi-line ones; files where only such places differ are counted apart.
Files that CPython refuses must be refused; files with async or await, except* and type statements are expected to be refused by name.
A file with lines "#%% name" is cut there into programs of their own.
"""
import os
import re
import subprocess
import sys
import tempfile
import tokenize

import record

PLACE = re.compile(r" \d+:\d+-\d+:\d+")
SPLIT = re.compile(r"^#%%.*$", re.M)


def programs(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(f for f in folders if f not in ("site-packages", "dist-packages", "__pycache__"))
            for name in sorted(files):
                if name.endswith(".py"):
                    yield os.path.join(folder, name)


def lenient(lines, whole):
    """Takes out the places of the parts of f-strings, or of everything in them."""
    stack = []  # kinds of the nodes above
    for line in lines:
        body = line.lstrip(" ")
        depth = len(line) - len(body)
        field, _, rest = body.partition(": ")
        kind = (rest or field).split(" ")[0]
        del stack[depth:]
        if whole and "JoinedStr" in stack or stack and stack[-1] == "JoinedStr" or field == "FormatSpec":
            line = PLACE.sub("", line)
        stack.append(kind)
        yield line


def main():
    binary, paths = sys.argv[1], sys.argv[2:] or [os.path.dirname(os.__file__)]
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for path in programs(paths):
            try:
                with tokenize.open(path) as f:
                    text = f.read()
            except (SyntaxError, UnicodeDecodeError):
                print("not text:", path)
                continue
            parts = SPLIT.split(text)
            for i, part in enumerate(parts if len(parts) > 1 else [text]):
                name = os.path.join(folder, "%06d.py" % len(names))
                with open(name, "w", encoding="utf-8", newline="") as f:
                    f.write(part)
                names[name] = (path, i, part)
        got = subprocess.run([binary], input="\n".join(names) + "\n", capture_output=True, text=True, check=True).stdout
    same = refused = unsupported = places = 0
    bad = []
    for chunk in ("\n" + got).split("\n#### ")[1:]:
        name, _, ours = chunk.partition("\n")
        ours = ours.rstrip("\n") + "\n"
        path, part, text = names[name]
        label = path if part == 0 else "%s part %d" % (path, part)
        error = ours[5:].split("\n")[0] if ours.startswith("!!!! ") else None
        if error and "is not supported" in error:
            unsupported += 1
            continue
        try:
            truth = record.tree(text)
            compile(text, path, "exec", dont_inherit=True)
        except KeyError as e:  # a node that pyexec does not have
            bad.append("%s: has %s: %s" % (label, e, error))
            continue
        except (SyntaxError, ValueError, RecursionError) as e:
            if error:
                refused += 1
            else:
                bad.append("%s: CPython refuses it: %s" % (label, e))
            continue
        if error:
            bad.append("%s: %s" % (label, error.replace(name, "")))
            continue
        a, b = ours.split("\n"), truth.split("\n")
        if list(lenient(a, False)) == list(lenient(b, False)):
            same += 1
            continue
        first = next((i for i, (x, y) in enumerate(zip(lenient(a, True), lenient(b, True))) if x != y), None)
        if first is None and len(a) == len(b):
            places += 1
        else:
            first = first or 0
            bad.append("%s: tree differs\n  ours    %s\n  CPython %s" % (label, a[first], b[first]))
    for line in bad:
        print(line)
    print("CPython %s: %d programs: %d equal, %d equal but for places inside f-strings, %d refused by both, %d not supported (async …), %d wrong"
          % (sys.version.split()[0], len(names), same, places, refused, unsupported, len(bad)))
    sys.exit(1 if bad else 0)


main()
