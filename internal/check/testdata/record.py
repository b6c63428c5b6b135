"""Records the tokens and the syntax tree that CPython gives for every case of cases.txt, in the form that tree_test.go reads.

Recorded with CPython 3.11.7. usage: python3 record.py   (writes trees.json beside itself)
"""
import ast, io, json, keyword, os, tokenize

here = os.path.dirname(os.path.abspath(__file__))
FIELDS = {  # CPython's field name -> ours, where they differ by more than the case
    "decorator_list": "Decorators", "context_expr": "ContextExpr", "optional_vars": "OptionalVars", "format_spec": "FormatSpec",
    "posonlyargs": "PosOnly", "kwonlyargs": "KwOnly", "kw_defaults": "KwDefaults", "kwd_attrs": "KwdAttrs", "kwd_patterns": "KwdPatterns",
    "id": "ID", "arg": "Name", "slice": "Index",
}
SKIP = {"ctx", "op", "ops", "is_async", "type_comment", "kind", "type_ignores"}
TYPES = {"arguments": "Arguments", "arg": "Arg", "keyword": "Keyword", "alias": "Alias", "withitem": "WithItem", "match_case": "MatchCase",
         "comprehension": "Comprehension", "Expr": "ExprStmt"}


def cases():
    name, lines = None, []
    for line in open(os.path.join(here, "cases.txt"), encoding="utf-8"):
        if line.startswith("#%% "):
            if name:
                yield name, "".join(lines)
            name, lines = line[4:].split()[0], []
        else:
            lines.append(line)
    yield name, "".join(lines)


class Dump:
    def __init__(self, code):
        self.starts, at = [], 0
        self.lines = code.splitlines(keepends=True)
        for line in self.lines:
            self.starts.append(at)
            at += len(line.encode())

    def offset(self, line, col):
        return self.starts[line - 1] + col

    def node(self, n):
        kind = type(n).__name__
        out = {"T": TYPES.get(kind, kind)}
        if hasattr(n, "lineno"):
            out["P"] = [self.offset(n.lineno, n.col_offset), self.offset(n.end_lineno, n.end_col_offset)]
        fields = {}
        if kind == "Constant":
            v = n.value
            fields["Kind"] = {type(None): 0, type(...): 3, int: 4, float: 6, complex: 7, str: 8, bytes: 9}.get(type(v), 1 if v is True else 2)
            if isinstance(v, str):
                fields["Str"] = v
        elif kind == "MatchSingleton":
            fields["Value"] = {"T": "Constant", "F": {"Kind": {None: 0, True: 1, False: 2}[n.value]}}
        else:
            for name, value in ast.iter_fields(n):
                if name in SKIP or value is None or name == "conversion":
                    continue
                fields[FIELDS.get(name, name[:1].upper() + name[1:])] = self.value(value)
        out["F"] = fields
        if kind in ("FunctionDef", "ClassDef", "Attribute"):
            out["N"] = self.name_of(n, kind)
        return out

    def value(self, v):
        if isinstance(v, ast.AST):
            return self.node(v)
        if isinstance(v, list):
            return [self.value(x) for x in v]
        return v

    def name_of(self, n, kind):
        if kind == "Attribute":
            end = self.offset(n.end_lineno, n.end_col_offset)
            text = "".join(self.lines).encode()
            start = text.rindex(b".", 0, end) + 1
            while text[start:start + 1] == b" ":
                start += 1
            return [start, end]
        at = self.offset(n.lineno, n.col_offset)
        text = "".join(self.lines).encode()
        word = b"def " if kind == "FunctionDef" else b"class "
        start = text.index(word, at) + len(word)
        end = start
        while text[end:end + 1] not in (b"(", b":", b" "):
            end += 1
        return [start, end]


def tokens(code, dump):
    out = []
    for t in tokenize.generate_tokens(io.StringIO(code).readline):
        if t.type in (tokenize.ENDMARKER, tokenize.INDENT, tokenize.DEDENT):
            continue
        line = dump.lines[t.start[0] - 1] if t.start[0] <= len(dump.lines) else ""
        start = dump.offset(t.start[0], len(line[:t.start[1]].encode()))
        last = dump.lines[t.end[0] - 1] if t.end[0] <= len(dump.lines) else ""
        end = dump.offset(t.end[0], len(last[:t.end[1]].encode()))
        out.append([int(t.type == tokenize.NAME), t.string, start, end])
    return out


all_cases = {}
for name, code in cases():
    assert name not in all_cases, name
    d = Dump(code)
    try:
        all_cases[name] = {"Tokens": tokens(code, d), "Tree": d.node(ast.parse(code))}
    except (SyntaxError, tokenize.TokenError) as e:
        raise SystemExit("%s: %s" % (name, e))
with open(os.path.join(here, "trees.json"), "w", encoding="utf-8") as f:
    f.write("{\n" + ",\n".join("%s: %s" % (json.dumps(k), json.dumps(v, separators=(",", ":"))) for k, v in all_cases.items()) + "\n}\n")
print(len(all_cases), "cases")
