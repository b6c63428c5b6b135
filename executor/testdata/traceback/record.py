"""Records the tracebacks of CPython 3.12: python3.12 record.py writes programs.jsonl, whose first line names the version.

A program starts with a line `#%% name`. It runs as script.py in a folder of its own.
"""
import json, os, platform, re, subprocess, sys, tempfile

here = os.path.dirname(os.path.abspath(__file__))


def programs(path):
    with open(path, encoding="utf-8") as f:
        for part in f.read().split("#%% ")[1:]:
            name, _, code = part.partition("\n")
            yield name.strip(), code


with tempfile.TemporaryDirectory() as folder, open(os.path.join(here, "programs.jsonl"), "w", encoding="utf-8") as out:
    out.write(json.dumps({"python": platform.python_version()}) + "\n")
    script = os.path.join(folder, "script.py")
    for name, code in programs(os.path.join(here, "programs.py")):
        with open(script, "w", encoding="utf-8") as f:
            f.write(code)
        r = subprocess.run([sys.executable, "-X", "utf8", "script.py"], cwd=folder, capture_output=True, encoding="utf-8")
        text = re.sub(r" \((/[^()]*|unknown location)\)", "", r.stderr.replace(script, "script.py").rstrip("\n"))
        out.write(json.dumps({"id": name, "traceback": text}) + "\n")
