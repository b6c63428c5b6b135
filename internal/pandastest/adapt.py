"""Turns the tests of an installed pandas into programs of their own, one a test and set of parameters.

python3 adapt.py PRELUDE REGEXP PATH... writes one JSON object a line: the name of a test and either its program, which passes on this
Python, or the reason why there is none. A path is one below pandas/tests. pytest finds the tests and their parameters; a program needs no
pytest: it holds the test's function or class, the fixtures and names that these need, in their modules' words, and of the prelude what
stands for pytest and for pandas._testing. Random numbers that a test draws from a new generator are written out as lists.
"""
import ast, builtins, contextlib, copy, inspect, io, json, math, os, re, signal, sys, warnings
import numpy as np
import pandas as pd
import pytest

LIMIT = 5  # seconds of processor time that a program may take here
MOST = 4000  # random numbers that are written out
MACHINERY = {"pytest", "pandas._testing", "pandas.util._test_decorators"}
BUILTIN_FIXTURES = {"add_doctest_imports", "doctest_namespace", "request"}

# What a program's text shows to be out of scope.
OUTSIDE = [(re.compile(words), reason) for words, reason in [
    (r"(?<!self)\._[a-z]\w*", "pandas' own details"), (r"\bpd\.core\b", "pandas' own details"), (r"\.(freq|inferred_freq)\b", "time series proper"),
    (r"mode\.string_storage|future\.infer_string", "extension arrays"),
]] + [(re.compile(r"\b(" + words + r")\b"), reason) for words, reason in [
    ("resample|rolling|expanding|ewm|asfreq|at_time|between_time|Period|PeriodIndex|PeriodDtype|period_range|to_period|to_timestamp|bdate_range"
     r"|offsets|DateOffset|BDay|BusinessDay|MonthEnd|QuarterEnd|YearEnd|tseries|infer_freq|Resampler", "time series proper"),
    ("tz_localize|tz_convert|tz|UTC|utc|zoneinfo|pytz|dateutil|timezone|timezones|DatetimeTZDtype|tzutc", "time zones"),
    ("Int8|Int16|Int32|Int64|UInt8|UInt16|UInt32|UInt64|Float32|Float64|BooleanDtype|BooleanArray|IntegerArray|SparseArray|SparseDtype|Sparse|sparse"
     "|pyarrow|ArrowDtype|ArrowExtensionArray|StringArray|StringDtype|convert_dtypes|DecimalArray|to_decimal|Int64Dtype|Float64Dtype|NumpyExtensionArray"
     "|dtype_backend|ExtensionArray|ExtensionDtype", "extension arrays"),
    ("plot|hist|boxplot|matplotlib|numba|scipy|hypothesis|given", "another library"),
    ("to_pickle|read_pickle|to_hdf|to_excel|to_parquet|to_feather|to_sql|temp_file|getfixturevalue", "files"),
    ("blocks|__array_interface__", "pandas' own details"),
    ("shares_memory|may_share_memory|writeable|flags|set_flags|allows_duplicate_labels|memory_usage|ctypes", "memory and flags"),
    ("gc|weakref|threading|pickle|subprocess|Subclassed\\w+", "what scripts do not have"),
]]


class Skip(Exception):
    """There is no program for a test; the text says why."""


def bound(node):
    """The names that a statement binds in the scope it stands in."""
    names, todo = set(), [node]
    while todo:
        n = todo.pop()
        if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(n.name)
            continue
        if isinstance(n, (ast.Import, ast.ImportFrom)):
            names.update((a.asname or a.name).split(".")[0] for a in n.names)
        elif isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store):
            names.add(n.id)
        elif isinstance(n, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            continue
        todo.extend(ast.iter_child_nodes(n))
    return names


def reads(node):
    """The names and the attribute names that a piece of code reads."""
    names, attrs = set(), set()
    for n in ast.walk(node):
        if isinstance(n, ast.Name):
            names.add(n.id)
        elif isinstance(n, ast.Attribute):
            attrs.add(n.attr)
    return names, attrs


class Source:
    """The source of a module: which top-level statement binds which name."""

    def __init__(self, text, names):
        self.tree, self.names, self.binds, self.done = ast.parse(text), names, {}, {}
        self.tree.body = [s for n in self.tree.body for s in split(n)]
        for at, node in enumerate(self.tree.body):
            for name in bound(node):
                self.binds.setdefault(name, []).append(at)

    def definition(self, name, body=None):
        """The function or class of a name at the top, or in the body of a class."""
        for n in self.tree.body if body is None else body:
            if isinstance(n, (ast.FunctionDef, ast.ClassDef)) and n.name == name:
                return n
        raise Skip("its function is not at the top of a module")


def split(node):
    """An import as one statement for each of its names; imports for type checkers are left out."""
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return []
    if isinstance(node, ast.ImportFrom):
        return [ast.ImportFrom(node.module, [a], node.level) for a in node.names]
    if isinstance(node, ast.Import):
        return [ast.Import([a]) for a in node.names]
    return [node]


SOURCES = {}


def source(module):
    if module not in SOURCES:
        mod = sys.modules[module]
        with open(mod.__file__, encoding="utf-8") as f:
            SOURCES[module] = Source(f.read(), vars(mod))
    return SOURCES[module]


def public():
    """How scripts call the public objects of pandas and numpy, by their id."""
    paths = {}
    for mod, path in [(pd, "pd"), (pd.errors, "pd.errors"), (pd.api.types, "pd.api.types"), (pd.api.typing, "pd.api.typing"), (np, "np")]:
        for name in dir(mod):
            value = getattr(mod, name)
            if name[0] != "_" and not inspect.ismodule(value) and not isinstance(value, (int, float, str, bool, type(None))):
                paths.setdefault(id(value), f"{path}.{name}")
    for name in ("len", "sum", "min", "max", "list", "tuple", "set", "dict", "str", "int", "float", "bool", "object", "abs", "sorted", "any", "all",
                 "complex", "bytes", "type", "iter", "range", "frozenset", "round", "zip"):
        paths[id(getattr(builtins, name))] = name
    for name in ("ValueError", "TypeError", "KeyError", "IndexError", "AttributeError", "AssertionError", "NotImplementedError", "OverflowError"):
        paths[id(getattr(builtins, name))] = name
    return paths


PUBLIC = public()


def express(value, depth=0):
    """An expression for a value, or None."""
    if value is None or value is Ellipsis or type(value) in (bool, int, str, bytes):
        return repr(value)
    if type(value) is float:
        return "np.nan" if math.isnan(value) else "np.inf" if value == math.inf else "-np.inf" if value == -math.inf else repr(value)
    if id(value) in PUBLIC:
        return PUBLIC[id(value)]
    if type(value) is slice:
        parts = [express(x, depth + 1) for x in (value.start, value.stop, value.step)]
        return None if None in parts else f"slice({', '.join(parts)})"
    if depth > 6:
        return None
    if type(value) in (list, tuple, set, frozenset):
        parts = [express(x, depth + 1) for x in value]
        if None in parts:
            return None
        inner = ", ".join(parts)
        return {list: f"[{inner}]", tuple: f"({inner},)" if len(parts) == 1 else f"({inner})", set: f"{{{inner}}}" if parts else "set()",
                frozenset: f"frozenset([{inner}])"}[type(value)]
    if type(value) is dict:
        parts = [(express(k, depth + 1), express(v, depth + 1)) for k, v in value.items()]
        return None if any(None in p for p in parts) else "{" + ", ".join(f"{k}: {v}" for k, v in parts) + "}"
    return None


def drawn(node):
    """The numbers of np.random.default_rng(SEED).METHOD(…) as an expression, where nothing else is read."""
    text = ast.unparse(node)
    if not text.startswith("np.random.default_rng(") or text.count(".") < 3 or reads(node)[0] != {"np"}:
        return None
    try:
        value = eval(text, {"np": np})
    except Exception:
        return None
    if isinstance(value, (int, float, np.number)):
        return repr(value.item() if isinstance(value, np.number) else value)
    if not isinstance(value, np.ndarray) or value.size > MOST or value.size == 0:
        return None
    items = value.tolist()
    flat = np.ravel(value).tolist()
    if not all(type(x) in (int, float, str, bool) for x in flat):
        return None
    return f"np.array({items!r})" if value.dtype in (np.int64, np.float64, np.bool_) else None


class Rewrite(ast.NodeTransformer):
    """Writes what scripts may not do, and need not do here, in another way; what stands for a name of the machinery is noted in needs."""

    def __init__(self, program, src):
        self.program, self.src = program, src

    def machine(self, name):
        value = self.src.names.get(name)
        return value.__name__ if inspect.ismodule(value) and value.__name__ in MACHINERY else None

    def visit_FunctionDef(self, n):
        n.decorator_list = [d for d in n.decorator_list if not self.tool(d)]
        n.returns = None
        for a in n.args.args + n.args.kwonlyargs + n.args.posonlyargs + [x for x in (n.args.vararg, n.args.kwarg) if x]:
            a.annotation = None
        return self.generic_visit(n)

    def visit_ClassDef(self, n):
        n.decorator_list = [d for d in n.decorator_list if not self.tool(d)]
        return self.generic_visit(n)

    def tool(self, d):
        while isinstance(d, (ast.Attribute, ast.Call)):
            d = d.func if isinstance(d, ast.Call) else d.value
        if not isinstance(d, ast.Name):
            return False
        value = self.src.names.get(d.id)
        return self.machine(d.id) is not None or isinstance(value, pytest.MarkDecorator)

    def visit_Attribute(self, n):
        if isinstance(n.value, ast.Name):
            mod = self.machine(n.value.id)
            if mod:
                name = {"pytest": "pytest_", "pandas._testing": "tm_", "pandas.util._test_decorators": "td_"}[mod] + n.attr
                if name in self.program.prelude.binds:
                    self.program.need(self.program.prelude, name)
                    return ast.copy_location(ast.Name(name, n.ctx), n)
                text = express(getattr(sys.modules[mod], n.attr, Rewrite))
                if text is None:
                    raise Skip(f"needs {mod}.{n.attr}")
                return self.free(text)
        self.generic_visit(n)
        if n.attr == "__class__" and isinstance(n.ctx, ast.Load):
            return ast.Call(ast.Name("type", ast.Load()), [n.value], [])
        return n

    def free(self, text):
        node = ast.parse(text, mode="eval").body
        self.program.standard(node)
        return node

    def visit_Expr(self, n):
        self.generic_visit(n)
        c = n.value
        if isinstance(c, ast.Call) and isinstance(c.func, ast.Name) and c.func.id == "setattr" and len(c.args) == 3 \
                and isinstance(c.args[1], ast.Constant):
            return ast.Assign([ast.Attribute(c.args[0], c.args[1].value, ast.Store())], c.args[2], lineno=n.lineno)
        return n

    def visit_Call(self, n):
        text = drawn(n)
        if text:
            return self.free(text)
        self.generic_visit(n)
        if isinstance(n.func, ast.Name) and n.func.id in ("getattr", "hasattr") and n.func.id not in self.src.binds:
            n.func.id = "get_attribute" if n.func.id == "getattr" else "has_attribute"
            self.program.need(self.program.prelude, n.func.id)
        return n

    def visit_Import(self, n):
        kept = []
        for a in n.names:
            if a.name.startswith("pandas.") or a.name in MACHINERY:
                if a.name not in MACHINERY:
                    raise Skip("a private module: " + a.name)
            else:
                kept.append(a)
        return ast.Import(kept) if kept else ast.Pass()

    def visit_ImportFrom(self, n):
        if not (n.module or "").startswith("pandas"):
            return n
        out = [s for a in n.names for s in self.program.brought(n.module, a)]
        return [ast.fix_missing_locations(ast.copy_location(s, n)) for s in out] or ast.Pass()


class Part:
    """A piece of a module in its new words: its text, the names of its module that it needs, those of the prelude, and imports."""

    def __init__(self, src, prelude):
        self.src, self.prelude = src, prelude
        self.names, self.stands, self.imports, self.follow, self.text, self.why = set(), set(), {}, [], "", None

    def need(self, src, name):
        if src is self.prelude:
            self.stands.add(name)
        else:
            self.follow.append((src, name))

    def standard(self, node):
        """Imports what an expression of express reads."""
        names, _ = reads(node)
        if "np" in names:
            self.imports["np"] = "import numpy as np"
        if "pd" in names:
            self.imports["pd"] = "import pandas as pd"

    def brought(self, module, alias):
        """The statements that bind a name imported from a module of pandas."""
        name, to = alias.name, alias.asname or alias.name
        if module == "pandas":
            self.imports[to] = f"from pandas import {name}" + (f" as {to}" if to != name else "")
            return []
        if module.startswith("pandas.tests") or module.endswith("conftest"):
            __import__(module)
            self.need(source(module), name)
            return []
        if module == "pandas._testing":
            raise Skip("needs pandas._testing." + name)
        mod = __import__(module, fromlist=[name])
        value = getattr(mod, name, None)
        if "special_" + name in self.prelude.binds:
            self.need(self.prelude, "special_" + name)
            return ast.parse(f"{to} = special_{name}").body
        text = express(value)
        if text is None or inspect.ismodule(value):
            raise Skip(f"a private module: {module}")
        node = ast.parse(f"{to} = {text}").body
        self.standard(node[0])
        return node

    def take(self, node):
        """Makes a statement or expression the text of the part."""
        done = Rewrite(self, self.src).visit(copy.deepcopy(node))
        done = done if isinstance(done, list) else [done]
        for n in done:
            self.names |= reads(n)[0]
        self.text = "\n".join(ast.unparse(ast.fix_missing_locations(n)) for n in done)
        if self.text == "pass":
            self.text = ""

    def top(self, node):
        """Takes a statement from the top of a module."""
        if isinstance(node, ast.Import):
            name = node.names[0].name
            if name.startswith("pandas.") and name not in MACHINERY:
                raise Skip("a private module: " + name)
            if name not in MACHINERY:
                self.imports[(node.names[0].asname or name).split(".")[0]] = ast.unparse(node)
        elif isinstance(node, ast.ImportFrom) and not node.module.startswith("pandas"):
            if node.module != "__future__":
                self.imports[node.names[0].asname or node.names[0].name] = ast.unparse(node)
        else:
            self.take(node)


class Program:
    """One program in the making."""

    def __init__(self, prelude):
        self.prelude = prelude
        self.parts = {}     # (Source, at): Part
        self.owner = {}     # name: Source
        self.order = []     # the sources, those that others need first
        self.classes = {}   # (Source, class): members that are wanted
        self.imports = {}
        self.last = []

    def standard(self, node):
        names, _ = reads(node)
        if "np" in names:
            self.imports["np"] = "import numpy as np"
        if "pd" in names:
            self.imports["pd"] = "import pandas as pd"

    def need(self, src, name):
        """Makes a name of a module part of the program."""
        for at in src.binds.get(name, ()):
            if (src, at) in self.parts:
                continue
            node, key = src.tree.body[at], at
            if not isinstance(node, (ast.Import, ast.ImportFrom)) and self.owner.setdefault(name, src) is not src:
                raise Skip("a name that two of its modules have: " + name)
            if isinstance(node, ast.ClassDef) and (src, node.name) in self.classes:
                wanted = frozenset(self.classes[src, node.name])
                key = at, wanted
            part = src.done.get(key)
            if part is None:
                part = src.done[key] = Part(src, self.prelude)
                if key is not at:
                    node = ast.ClassDef(node.name, node.bases, node.keywords, [s for s in node.body if bound(s) & wanted], node.decorator_list)
                try:
                    part.top(node)
                except Skip as e:
                    part.why = str(e)
            self.parts[src, at] = part
            self.add(part)

    def add(self, part):
        """Adds what a part needs."""
        if part.why:
            raise Skip(part.why)
        self.imports.update(part.imports)
        for src, name in part.follow:
            self.need(src, name)
        for name in sorted(part.stands):
            self.need(self.prelude, name)
        for name in sorted(part.names):
            self.need(part.src, name)
        if part.src not in self.order:
            self.order.append(part.src)

    def expression(self, src, node):
        """The text of an expression or a statement of a module."""
        part = Part(src, self.prelude)
        part.take(node)
        self.add(part)
        return part.text

    def text(self):
        lines = sorted(self.imports.values())
        sources = [self.prelude] + [s for s in self.order if s is not self.prelude]
        for src in sources:
            lines += [self.parts[src, at].text for at in sorted(a for s, a in self.parts if s is src)]
        return "\n".join([x for x in lines if x] + self.last) + "\nresult = 'passed'\n"


def marks(src, function, klass):
    """The parametrize decorators of a test, as calls."""
    out = list(function.decorator_list) + (list(klass.decorator_list) if klass else [])
    for holder in [src.tree.body] + ([klass.body] if klass else []):
        for n in holder:
            if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "pytestmark":
                out += n.value.elts if isinstance(n.value, ast.List) else [n.value]
    calls = []
    for d in out:
        if isinstance(d, ast.Name) and d.id in src.binds:
            d = src.tree.body[src.binds[d.id][-1]].value
        if isinstance(d, ast.Call) and ast.unparse(d.func).endswith("mark.parametrize"):
            calls.append(d)
    return calls


def argument(call, at, name):
    for k in call.keywords:
        if k.arg == name:
            return k.value
    return call.args[at] if len(call.args) > at else None


def chosen(program, src, values, index):
    """The text of a parameter set: element index of the argument of a decorator, pytest.param taken apart."""
    if isinstance(values, (ast.List, ast.Tuple)) and not any(isinstance(e, ast.Starred) for e in values.elts):
        e = values.elts[index]
        if isinstance(e, ast.Call) and ast.unparse(e.func) == "pytest.param":
            return program.expression(src, e.args[0] if len(e.args) == 1 else ast.Tuple(e.args, ast.Load())), len(e.args)
        return program.expression(src, e), None
    program.need(program.prelude, "nth")
    return f"nth({program.expression(src, values)}, {index})", None


def position(item, names):
    """Which of the parameter sets of the decorator for some arguments a test has."""
    for mark in item.iter_markers("parametrize"):
        own = mark.args[0] if mark.args else mark.kwargs["argnames"]
        own = [x.strip() for x in own.split(",")] if isinstance(own, str) else list(own)
        values = mark.args[1] if len(mark.args) > 1 else mark.kwargs["argvalues"]
        if own != names or not isinstance(values, (list, tuple, np.ndarray)):
            continue
        for at, v in enumerate(values):
            if isinstance(v, type(pytest.param(1))):
                v = v.values
            elif len(names) == 1:
                v = (v,)
            if all(x is item.callspec.params[n] for x, n in zip(v, names)):
                return at
    raise Skip("its parameters are made by a function")


def given(program, src, item, function, klass, name):
    """The text of the value that a test gets for an argument from a decorator."""
    value = item.callspec.params[name]
    text = express(value)
    if text is not None:
        program.standard(ast.parse(text, mode="eval"))
        return text
    for call in marks(src, function, klass):
        names = ast.literal_eval(argument(call, 0, "argnames"))
        single = isinstance(names, str) and "," not in names
        names = [x.strip() for x in names.split(",")] if isinstance(names, str) else list(names)
        if name not in names:
            continue
        text, count = chosen(program, src, argument(call, 1, "argvalues"), position(item, names))
        at = names.index(name)
        return text if single or count == 1 and len(names) == 1 else f"({text})[{at}]"
    raise Skip("its parameters are made by a function")


def fixture(program, item, name, index, done):
    """Makes a fixture's value a variable of the program and gives its name."""
    if (name, index) in done:
        return done[name, index]
    var = done[name, index] = "value_" + name + ("" if index == -1 else str(-index))
    if name in ("performance_warning",):
        program.last.append(f"{var} = False")
        return var
    if name == "using_infer_string" or name == "using_python_scalars":
        program.last.append(f"{var} = {name == 'using_infer_string'}")
        return var
    defs = item._fixtureinfo.name2fixturedefs.get(name)
    if not defs or len(defs) < -index:
        raise Skip(f"needs the fixture {name}")
    fix = defs[index]
    func = fix.func
    mod = func.__module__
    if not mod.startswith("pandas"):
        raise Skip(f"needs the fixture {name}")
    src = source(mod)
    klass = func.__qualname__.split(".")[0] if "." in func.__qualname__ else None
    node = src.definition(func.__name__, src.definition(klass).body if klass else None)
    args = []
    body = [s for s in node.body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]
    param = None
    if fix.params is not None or name in getattr(getattr(item, "callspec", None), "params", {}):
        value = item.callspec.params[name]
        param = express(value)
        if param is not None:
            program.standard(ast.parse(param, mode="eval"))
        else:
            for d in node.decorator_list:
                values = argument(d, 9, "params") if isinstance(d, ast.Call) else None
                if values is not None:
                    param, _ = chosen(program, src, values, item.callspec.indices[name])
            if param is None:
                raise Skip("its parameters are made by a function")
    if len(body) == 1 and isinstance(body[0], ast.Return) and ast.unparse(body[0]) == "return request.param":
        program.last.append(f"{var} = {param}")
        return var
    for a in node.args.args:
        if a.arg == "self":
            continue
        if a.arg == "request":
            program.need(program.prelude, "Request")
            args.append(f"request=Request({param})" if param is not None else "request=Request(None)")
        else:
            args.append(f"{a.arg}={fixture(program, item, a.arg, index - 1 if a.arg == name else -1, done)}")
    maker = copy.deepcopy(node)
    maker.name = f"make_{name}" + ("" if index == -1 else str(-index))
    maker.args.args = [a for a in maker.args.args if a.arg != "self"]
    if klass and len(maker.args.args) != len(node.args.args) and "self" in reads(node)[0]:
        raise Skip("a fixture that needs its class")
    maker.decorator_list = []
    pruned(program, src, maker, param)
    program.last.append(program.expression(src, maker))
    call = f"{maker.name}({', '.join(args)})"
    program.last.append(f"{var} = {'next(' + call + ')' if inspect.isgeneratorfunction(func) else call}")
    return var


def direct(item, name):
    """Whether an argument comes from a decorator of the test, not from a fixture."""
    defs = item._fixtureinfo.name2fixturedefs.get(name)
    return name in getattr(getattr(item, "callspec", None), "params", {}) and (not defs or defs[-1].func.__module__.startswith("_pytest"))


def pruned(program, src, maker, param):
    """Where a fixture picks one entry of a table of the module, puts that entry in its place."""
    class Pick(ast.NodeTransformer):
        def visit_Subscript(self, n):
            if isinstance(n.value, ast.Name) and ast.unparse(n.slice) in ("request.param", "key") and n.value.id in src.binds:
                for at in src.binds[n.value.id]:
                    table = getattr(src.tree.body[at], "value", None)
                    if isinstance(table, ast.Dict):
                        for k, v in zip(table.keys, table.values):
                            if isinstance(k, ast.Constant) and repr(k.value) == param:
                                return copy.deepcopy(v)
            return n
    Pick().visit(maker)


def make(item, prelude):
    program = Program(prelude)
    for mark in item.iter_markers():
        if mark.name == "skip" or mark.name == "skipif" and mark.args and mark.args[0] is True:
            raise Skip("skipped by its own mark")
        if mark.name == "xfail" and (not mark.args or mark.args[0] is True) and mark.kwargs.get("condition", True):
            raise Skip("expected to fail by its own mark")
    func = item.function
    src = source(item.module.__name__)
    own = klass = None
    if item.cls is not None:
        klass = src.definition(item.cls.__name__)
        own = src.definition(func.__name__, klass.body)
        members = {b: s for s in klass.body for b in bound(s)}
        wanted, todo = set(), [func.__name__, "setup_method"]
        while todo:
            name = todo.pop()
            if name in members and name not in wanted:
                wanted.add(name)
                todo.extend(set().union(*reads(members[name])))
        program.classes[src, klass.name] = wanted
    else:
        own = src.definition(func.__name__)
    if isinstance(own, ast.AsyncFunctionDef):
        raise Skip("asynchronous")
    done, args = {}, []
    params = getattr(getattr(item, "callspec", None), "params", {})
    for name in item.fixturenames:
        if name not in BUILTIN_FIXTURES and not direct(item, name) and (name in item.funcargs_of or name in item._fixtureinfo.initialnames):
            fixture(program, item, name, -1, done)
    for name in item.funcargs_of:
        if name == "request":
            program.need(prelude, "Request")
            args.append("request=Request(None)")
        elif (name, -1) in done:
            args.append(f"{name}={done[name, -1]}")
        elif name in params:
            args.append(f"{name}={given(program, src, item, own, klass, name)}")
        else:
            raise Skip(f"needs the fixture {name}")
    if klass is None:
        program.need(src, func.__name__)
        program.last.append(f"{func.__name__}({', '.join(args)})")
    else:
        program.need(src, klass.name)
        program.last.append(f"test = {klass.name}()")
        if "setup_method" in program.classes[src, klass.name]:
            program.last.append("test.setup_method()")
        program.last.append(f"test.{func.__name__}({', '.join(args)})")
    text = program.text()
    outside(text)
    return text


def outside(text):
    """Raises Skip for a program that is out of scope."""
    for pattern, reason in OUTSIDE:
        found = pattern.search(text)
        if found:
            raise Skip(f"{reason}: {found[0]}")


SEEN = set()


def watch():
    """Notes when a program makes an array of a kind that is out of scope, or a window."""
    def note(cls, reason, when=lambda self: True):
        init = cls.__init__

        def __init__(self, *args, **kwargs):
            init(self, *args, **kwargs)
            try:
                if when(self):
                    SEEN.add(reason)
            except Exception:
                pass
        cls.__init__ = __init__
    from pandas.core.arrays import ArrowExtensionArray, NumpyExtensionArray, SparseArray
    from pandas.core.arrays.masked import BaseMaskedArray
    from pandas.core.arrays.string_ import BaseStringArray, StringArray
    note(BaseMaskedArray, "extension arrays")
    note(SparseArray, "extension arrays")
    note(StringArray, "extension arrays", lambda self: self.dtype.na_value is pd.NA)
    note(ArrowExtensionArray, "extension arrays", lambda self: not isinstance(self, BaseStringArray) or self.dtype.na_value is pd.NA)
    note(pd.DatetimeTZDtype, "time zones")
    note(pd.PeriodDtype, "time series proper") if "__init__" in vars(pd.PeriodDtype) else None
    note(pd.core.resample.Resampler, "time series proper")
    note(pd.core.window.rolling.BaseWindow, "time series proper")


def run(code):
    """Runs a program here."""
    def stop(*_):
        raise TimeoutError
    SEEN.clear()
    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(code, "<test>", "exec", dont_inherit=True), {"__name__": "__main__"})
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    if SEEN:
        raise Skip(f"{min(SEEN)}: seen when it runs")


def case(item, prelude):
    names = inspect.signature(item.function).parameters
    item.funcargs_of = [n for n in names if n != "self"]
    code = None
    try:
        code = make(item, prelude)
        run(code)
    except Skip as e:
        return {"reason": str(e)}
    except BaseException as e:
        if isinstance(e, KeyboardInterrupt):
            raise
        if type(e).__name__ == "Skipped":
            return {"reason": f"skips itself: {e}"[:160]}
        where = "needs what a program of its own does not have" if code else "not adapted"
        if os.environ.get("ADAPT_DEBUG"):
            sys.stderr.write(f"{item.nodeid} {where} {type(e).__name__}: {e}\n{code}\n")
        return {"reason": f"{where}: {type(e).__name__}: {e}"[:160].replace("\n", " ")}
    return {"code": code}


class Collected:
    def pytest_collection_finish(self, session):
        self.items = list(session.items)


def main():
    real = sys.stdout
    root = os.path.dirname(pd.__file__)
    with open(sys.argv[1], encoding="utf-8") as f:
        prelude = Source(f.read(), {})
    only, found = re.compile(sys.argv[2]), Collected()
    with contextlib.redirect_stdout(io.StringIO()) as said:
        status = pytest.main(["-q", "--collect-only", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", root]
                             + [os.path.join(root, "tests", p) for p in sys.argv[3:]], plugins=[found])
    if status != 0:
        sys.exit("pytest does not find the tests: " + said.getvalue()[-2000:])
    watch()
    at = None
    for item in found.items:
        name = item.nodeid.removeprefix("tests/")
        if not only.search(name):
            continue
        if item.module.__name__ != at:
            at = item.module.__name__
            sys.stderr.write(at + "\n")
        real.write(json.dumps({"name": name, **case(item, prelude)}) + "\n")
    real.flush()


if __name__ == "__main__":
    main()
