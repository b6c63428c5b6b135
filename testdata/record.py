"""Records what CPython 3.12 answers to programs: python3.12 record.py lang/flow.py extras/enum.py ... (no arguments: all)

A program starts with a line `#%% name`; it may print and assign `result`. The answers to the programs of x.py go to x.jsonl beside
it, whose first line names the version.
"""
import contextlib, glob, io, json, os, platform, sys, warnings

warnings.simplefilter("ignore")


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
    here = os.path.dirname(os.path.abspath(__file__))
    for path in sys.argv[1:] or sorted(glob.glob(os.path.join(here, "*", "*.py"))):
        seen, records = set(), [{"python": platform.python_version()}]
        for case, code in cases(path):
            if case in seen:
                sys.exit("two cases are named " + case)
            seen.add(case)
            records.append({"id": case, **run(code)})
        with open(os.path.splitext(path)[0] + ".jsonl", "w", encoding="utf-8") as f:
            f.writelines(json.dumps(r, ensure_ascii=True) + "\n" for r in records)


if __name__ == "__main__":
    main()
