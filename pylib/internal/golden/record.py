# Records what CPython answers to the cases of a file: python3 record.py cases.py > cases.golden (last recorded with CPython 3.12.1).
# A case is one line, or a block that starts with "#%%"; lines before the first blank one go in front of every case.
# The answer is the repr of the last expression, what was printed, or the class and text of the exception.
import ast, io, contextlib, json, sys

def cases(text):
    head, _, rest = text.partition("\n\n")
    block = None
    for line in rest.split("\n"):
        if line.startswith("#%%"):
            if block: yield head, "\n".join(block)
            block = []
        elif block is not None:
            if line == "" :
                if block: yield head, "\n".join(block)
                block = None
            else: block.append(line)
        elif line.strip() and not line.startswith("#"):
            yield head, line
    if block: yield head, "\n".join(block)

def answer(head, case):
    ns = {"__name__": "__main__"}
    out = io.StringIO()
    try:
        exec(head, ns)
        tree = ast.parse(case)
        with contextlib.redirect_stdout(out):
            if isinstance(tree.body[-1], ast.Expr):
                last = ast.Expression(tree.body.pop().value)
                exec(compile(tree, "", "exec"), ns)
                v = eval(compile(last, "", "eval"), ns)
                if v is not None: out.write(repr(v))
            else:
                exec(compile(tree, "", "exec"), ns)
        return out.getvalue()
    except BaseException as e:
        return out.getvalue() + "!" + type(e).__name__ + ": " + str(e)

if __name__ == "__main__":
    print("python", sys.version.split()[0])
    for head, case in cases(open(sys.argv[1]).read()):
        print(json.dumps([case, answer(head, case)]))
