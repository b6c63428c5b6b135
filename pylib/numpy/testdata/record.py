# Records what numpy answers: python3 record.py cases.py > cases.golden (last recorded with CPython 3.11.7, numpy 2.4.6, pandas 3.1.1).
# The files of cases have the form that golden/record.py reads. A line holds the case, the program that stands for it, and its answer.
# Single numbers are written as Python's own: the module has no types of its own for them.
import ast, contextlib, io, json, os, sys, warnings
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../internal/golden"))
import record
import numpy as np

warnings.simplefilter("ignore")

def plain(v):
    if isinstance(v, np.timedelta64):
        return v
    if isinstance(v, (np.bool_, np.integer, np.floating, np.str_)):
        return v.item()
    if type(v) in (list, tuple):
        return type(v)(plain(x) for x in v)
    if type(v) is dict:
        return {plain(k): plain(x) for k, x in v.items()}
    return v

def program(head, case):
    body = ast.parse(case).body
    if not isinstance(body[-1], ast.Expr):
        return head + "\n" + case + "\n"
    lines = case.split("\n")
    at = body[-1].lineno - 1
    before = "\n".join(lines[:at] + [lines[at][:body[-1].col_offset]])
    last = "\n".join([lines[at][body[-1].col_offset:]] + lines[at + 1:])
    return head + "\n" + before.rstrip() + "\n_last = (" + last + ")\nif _last is not None: print(repr(_last), end='')\n"

def answer(code):
    out = io.StringIO()
    np.set_printoptions(edgeitems=3, precision=8, threshold=1000, linewidth=75, suppress=False, nanstr="nan", infstr="inf", sign="-", floatmode="maxprec", formatter=None)
    try:
        with contextlib.redirect_stdout(out):
            exec(code, {"__name__": "__main__", "repr": lambda v: repr(plain(v))})
        return out.getvalue()
    except Exception as e:
        return out.getvalue() + "!" + type(e).__name__ + ": " + str(e)

if __name__ == "__main__":
    print("python", sys.version.split()[0], "numpy", np.__version__)
    for head, case in record.cases(open(sys.argv[1]).read()):
        code = program(head, case)
        print(json.dumps([case, code, answer(code)]))
