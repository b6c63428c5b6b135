"""Prints CPython's tree of Python files in the form of syntax.Dump, and records the goldens of this folder.

    python3 record.py dump FILE...   trees on stdout, each after a line "#### FILE"
    python3 record.py goldens        rewrites snippets.golden and errors.golden from snippets.txt and errors.txt

Recorded with CPython 3.12.
"""
import ast
import struct
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)

NO_PLACE = (ast.Module, ast.arguments, ast.comprehension, ast.withitem, ast.match_case)
NAMES = {
    "arguments": "Arguments", "arg": "Arg", "keyword": "Keyword", "alias": "Alias", "withitem": "WithItem",
    "comprehension": "Comprehension", "match_case": "MatchCase", "Expr": "ExprStmt",
    "TypeVar": "TypeParam", "TypeVarTuple": "TypeParam", "ParamSpec": "TypeParam",
}
FIELDS = {
    "FunctionDef": "Name TypeParams Args Body Decorators Returns", "ClassDef": "Name TypeParams Bases Keywords Body Decorators",
    "TypeAlias": "Name TypeParams Value", "TypeParam": "Name Kind Bound",
    "Arguments": "PosOnly Args Vararg KwOnly KwDefaults Kwarg Defaults",
    "MatchClass": "Cls Patterns KwdAttrs KwdPatterns",
}
SOURCE = {
    "Decorators": "decorator_list", "PosOnly": "posonlyargs", "KwOnly": "kwonlyargs", "KwDefaults": "kw_defaults", "Or": "op",
    "ContextExpr": "context_expr", "OptionalVars": "optional_vars", "FormatSpec": "format_spec", "KwdAttrs": "kwd_attrs",
    "KwdPatterns": "kwd_patterns", "Index": "slice", "TypeParams": "type_params",
}
ORDER = {
    "Module": "Body", "Return": "Value", "Delete": "Targets", "Assign": "Targets Value", "AugAssign": "Target Op Value",
    "AnnAssign": "Target Annotation Value Simple", "For": "Target Iter Body Orelse", "While": "Test Body Orelse",
    "If": "Test Body Orelse", "With": "Items Body", "Match": "Subject Cases", "Raise": "Exc Cause",
    "Try": "Body Handlers Orelse Finalbody", "Assert": "Test Msg", "Import": "Names", "ImportFrom": "Module Names Level",
    "Global": "Names", "Nonlocal": "Names", "ExprStmt": "Value", "Pass": "", "Break": "", "Continue": "",
    "BoolOp": "Or Values", "NamedExpr": "Target Value", "BinOp": "Left Op Right", "UnaryOp": "Op Operand", "Lambda": "Args Body",
    "IfExp": "Test Body Orelse", "Dict": "Keys Values", "Set": "Elts", "ListComp": "Elt Generators", "SetComp": "Elt Generators",
    "DictComp": "Key Value Generators", "GeneratorExp": "Elt Generators", "Yield": "Value", "YieldFrom": "Value",
    "Compare": "Left Ops Comparators", "Call": "Func Args Keywords", "JoinedStr": "Values",
    "FormattedValue": "Value Conversion FormatSpec", "Attribute": "Value Attr", "Subscript": "Value Index", "Starred": "Value",
    "Name": "ID", "List": "Elts", "Tuple": "Elts", "Slice": "Lower Upper Step", "Arg": "Name Annotation", "Keyword": "Name Value",
    "Alias": "Name Asname", "WithItem": "ContextExpr OptionalVars", "ExceptHandler": "Type Name Body",
    "Comprehension": "Target Iter Ifs", "MatchCase": "Pattern Guard Body", "MatchValue": "Value", "MatchSingleton": "Value",
    "MatchSequence": "Patterns", "MatchMapping": "Keys Patterns Rest", "MatchStar": "Name", "MatchAs": "Pattern Name",
    "MatchOr": "Patterns",
}
for node, fields in FIELDS.items():
    ORDER[node] = fields
STRINGS = {"Kind", "Name", "Attr", "ID", "Module", "Asname", "Rest"}
OPS = {
    "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "Mod": "%", "Pow": "**", "LShift": "<<", "RShift": ">>",
    "BitOr": "|", "BitXor": "^", "BitAnd": "&", "FloorDiv": "//", "Invert": "~", "Not": "not", "UAdd": "+", "USub": "-",
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in",
    "NotIn": "not in",
}


def quote(data):
    return "".join(chr(b) if 32 <= b <= 126 and b != 92 else "\\x%02x" % b for b in data)


def hexfloat(f):
    """The form of Go's strconv.FormatFloat(f, 'x', -1, 64)."""
    if f != f or f in (float("inf"), float("-inf")):
        return "+Inf"
    if f == 0:
        return "0x0p+00"
    text = f.hex()
    mantissa, exp = text.split("p")
    exp = int(exp)
    lead, frac = mantissa[2:].split(".") if "." in mantissa else (mantissa[2:], "")
    if lead == "0":  # subnormal: Go normalises
        bits = int(frac, 16)
        shift = bits.bit_length() - 1
        rest = bits - (1 << shift)
        digits = "" if rest == 0 else hex((rest << (52 - shift)) | (1 << 52))[3:].rstrip("0")
        exp = shift - 1074
        frac = digits
    frac = frac.rstrip("0")
    return "0x1%s%sp%s%02d" % ("." if frac else "", frac, "-" if exp < 0 else "+", abs(exp))


def constant(v):
    if v is None or v is True or v is False:
        return str(v)
    if v is ...:
        return "..."
    if isinstance(v, int):
        return "int " + "%x" % v
    if isinstance(v, float):
        return "float " + hexfloat(v)
    if isinstance(v, complex):
        return "complex " + hexfloat(v.imag)
    if isinstance(v, str):
        return "str " + quote(v.encode("utf-8", "surrogatepass"))
    return "bytes " + quote(v)


def get(node, field):
    name = type(node).__name__
    source = SOURCE.get(field, field.lower())
    if name == "keyword" and field == "Name" or name == "arg" and field == "Name":
        source = "arg"
    if name == "arguments" and field == "Args":
        source = "args"
    if name == "TypeAlias" and field == "Name":
        return node.name.id
    if field == "Bound":
        return getattr(node, "bound", None)
    if field == "Kind":
        return name
    return getattr(node, source)


def dump(out, name, node, depth, in_string=False):
    if isinstance(node, list):
        for i, item in enumerate(node):
            dump(out, "%s[%d]" % (name, i), item, depth, in_string)
        return
    prefix = " " * depth + (name + ": " if name else "")
    if node is None:
        out.append(prefix + "None")
        return
    if name == "Value" and node in (None, True, False) and not isinstance(node, ast.AST):
        node = ast.Constant(node)
    kind = NAMES.get(type(node).__name__, type(node).__name__)
    text = kind
    if not isinstance(node, NO_PLACE):
        text += " %d:%d-%d:%d" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
    if kind == "Constant":
        out.append(prefix + text + " " + constant(node.value))
        return
    scalars, children = [], []
    for field in ORDER[kind].split():
        v = get(node, field)
        if kind == "MatchSingleton":
            c = ast.Constant(v)
            ast.copy_location(c, node)
            children.append((field, c))
        elif field == "Names" and kind in ("Global", "Nonlocal") or field == "KwdAttrs":
            scalars.append("%s=%s" % (field, ",".join(v)))
        elif field in STRINGS:
            scalars.append("%s=%s" % (field, v or ""))
        elif field == "Level":
            scalars.append("Level=%d" % (v or 0))
        elif field == "Simple":
            scalars.append("Simple=%s" % ("true" if v else "false"))
        elif field == "Or":
            scalars.append("Or=%s" % ("true" if isinstance(v, ast.Or) else "false"))
        elif field == "Op":
            scalars.append("Op=" + OPS[type(v).__name__])
        elif field == "Ops":
            scalars.extend(OPS[type(o).__name__] for o in v)
        elif field == "Conversion":
            if v >= 0:
                scalars.append("Conversion=" + chr(v))
        elif v is not None:
            children.append((field, v))
    out.append(prefix + " ".join([text] + scalars))
    for field, v in children:
        dump(out, field, v, depth + 1)


def tree(text, name="<string>"):
    out = []
    dump(out, "", ast.parse(text, name), 0)
    return "\n".join(out) + "\n"


if __name__ == "__main__" and sys.argv[1:2] == ["dump"]:
    import tokenize
    for path in sys.argv[2:]:
        with tokenize.open(path) as f:
            text = f.read()
        print("#### " + path)
        print(tree(text, path), end="")


def error(text):
    """Kind, place, message of CPython's error for a text, or None."""
    try:
        compile(text, "<string>", "exec", dont_inherit=True)
    except SyntaxError as e:
        return "%s %d:%d-%s:%s %s" % (type(e).__name__, e.lineno or 0, e.offset or 0, e.end_lineno, e.end_offset, e.msg)
    except ValueError as e:
        return "ValueError 0:0-0:0 " + str(e)
    return "none"


def split(name):
    with open(name, encoding="utf-8", newline="") as f:
        return f.read().split("#%%\n")


if __name__ == "__main__" and sys.argv[1:2] == ["goldens"]:
    import os
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "errors.golden"), "w", encoding="utf-8") as f:
        for text in split(os.path.join(folder, "errors.txt")):
            f.write(error(text) + "\n")
    with open(os.path.join(folder, "snippets.golden"), "w", encoding="utf-8") as f:
        for text in split(os.path.join(folder, "snippets.txt")):
            f.write("#%%\n" + tree(text))
