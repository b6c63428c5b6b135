"""Records what CPython answers to the programs beside this file: python3 record.py > expected.jsonl

A program starts with a line `#%% name`; it may print and assign `result`. The first line of the output names the version.
"""
import contextlib, glob, io, json, os, platform, sys, warnings

warnings.simplefilter("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))


def cases(path):
    area = os.path.splitext(os.path.basename(path))[0]
    name, lines = None, []
    with open(path, encoding="utf-8") as f:
        for line in f:
            if line.startswith("#%%"):
                if name:
                    yield area + "/" + name, "".join(lines)
                name, lines = line[3:].strip(), []
            else:
                lines.append(line)
    if name:
        yield area + "/" + name, "".join(lines)


def run(code):
    names = {"__name__": "__main__"}
    out, rec = io.StringIO(), {"result": None, "output": "", "type": "", "message": ""}
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(code, "<case>", "exec"), names)
            if "result" in names:
                rec["result"] = repr(names["result"])
        except SyntaxError as e:
            rec["type"], rec["message"] = type(e).__name__, e.msg
        except BaseException as e:
            rec["type"], rec["message"] = type(e).__name__, str(e)
    rec["output"] = out.getvalue()
    return rec


def main():
    print(json.dumps({"python": platform.python_version()}))
    seen = set()
    for path in sorted(glob.glob(os.path.join(HERE, "*.py"))):
        if os.path.basename(path) == "record.py":
            continue
        for case, code in cases(path):
            if case in seen:
                sys.exit("two cases are named " + case)
            seen.add(case)
            print(json.dumps({"id": case, **run(code)}, ensure_ascii=True))


if __name__ == "__main__":
    main()
