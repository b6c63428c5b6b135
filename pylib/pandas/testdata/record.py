"""Records what pandas answers for the lines of *.py beside it: python3 record.py [NAME.py …] (made with pandas 3.1.1, numpy 2.4.6, CPython 3.11).

Every line of a case file is statements and a last expression, separated by "; ". Of a line that begins with "!" the printed text is
recorded. Lines before "---" are the setup of all others. Markdown tables need the module tabulate (0.9). Names of files as arguments
record only these.
"""
import ast, contextlib, csv, datetime as dt, io, json, os, sys, warnings

warnings.simplefilter("ignore")
os.environ["COLUMNS"] = ""
import numpy as np
import pandas as pd

np.set_printoptions(legacy="1.25")
here = os.path.dirname(os.path.abspath(__file__))
NOW = dt.datetime(2026, 3, 31, 12)
trades = pd.read_csv(os.path.join(here, "trades.csv"))
trades["timestamp"] = pd.to_datetime(trades["timestamp"], utc=True).dt.tz_localize(None).astype("datetime64[ns]")


def load_trades(days=30):
    return trades[trades["timestamp"] >= NOW - dt.timedelta(days=days)].reset_index(drop=True).copy()


def run(code, printed=False):
    g = {"load_trades": load_trades}
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(code, "case", "exec"), g)
        if printed:
            return {"code": code, "want": out.getvalue(), "printed": True}
        return {"code": code, "want": repr(g["result"])}
    except Exception as e:
        return {"code": code, "error": type(e).__name__, "want": str(e)}


for name in sys.argv[1:] or sorted(os.listdir(here)):
    if not name.endswith(".py") or name == "record.py" or sys.argv[1:] and name not in sys.argv[1:]:
        continue
    setup, body = open(os.path.join(here, name)).read().split("---\n")
    with open(os.path.join(here, name[:-3] + ".golden"), "w") as out:
        for line in body.splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("!"):
                out.write(json.dumps(run(setup + line[1:] + "\nresult = None", True)) + "\n")
                continue
            tree = ast.parse(line)
            *stmts, last = [ast.unparse(s) for s in tree.body]
            out.write(json.dumps(run(setup + "".join(s + "\n" for s in stmts) + "result = " + last)) + "\n")
