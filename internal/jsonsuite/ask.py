"""Writes what json.loads makes of each file of a folder: a JSON line with its name and the repr of the value, or the error."""
import json, os, sys

for name in sorted(os.listdir(sys.argv[1])):
    with open(os.path.join(sys.argv[1], name), "rb") as f:
        data = f.read()
    try:
        answer = ascii(json.loads(data))
    except Exception as e:
        answer = f"! {type(e).__name__}: {ascii(str(e))}"
    print(json.dumps([name, answer]))
