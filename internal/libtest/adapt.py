"""Turns the tests of CPython's own test folder into programs of their own, one a test.

python3.12 adapt.py PRELUDE REGEXP MODULE... writes one JSON object a line: the name of a test and either its program, which passes on this
Python, or the reason why there is none. A program is to be read behind the prelude; it holds the test's class with what the test needs
of it and of its bases, and what these need of their modules. The program of a doctest prints what each example gives; the line then
holds what this Python printed. An example that is a SyntaxError is a program of its own. A line with "check" asks whether the policy
refuses a piece of code; the answer is a line on standard input that holds the refusal, or nothing.
"""
import ast, contextlib, copy, doctest, importlib, inspect, io, json, keyword, os, random, re, signal, sys, unittest, warnings

LIMIT = 5  # seconds of processor time that a program may take here
SCRIPT_MODULES = {
    "math", "statistics", "collections", "itertools", "functools", "decimal", "json", "datetime", "bisect", "calendar", "copy",
    "dataclasses", "enum", "fractions", "heapq", "operator", "random", "re", "string", "textwrap", "time", "typing", "warnings",
}
STUBS = {"sys", "gc", "support", "unittest", "contextlib", "types", "struct", "pickle", "locale"}  # modules of the prelude
BY_NAME = {"getattr": "_attribute", "setattr": "_assign", "hasattr": "_has_attribute", "id": "_id"}  # what the prelude has in place of builtins
METHODS = {  # special methods that are read from objects, and functions that do the same
    "__hash__": "hash", "__repr__": "repr", "__str__": "str", "__format__": "format", "__round__": "round", "__divmod__": "divmod",
    "__len__": "len", "__iter__": "iter", "__next__": "next", "__contains__": "lambda a, b: b in a", "__getitem__": "lambda a, b: a[b]",
    "__setitem__": "_setitem", "__delitem__": "_delitem", "__call__": "lambda f, *args, **kwargs: f(*args, **kwargs)",
}
for _name, _op in [("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">="), ("add", "+"), ("sub", "-"), ("mul", "*"),
                   ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"), ("and", "&"), ("or", "|"), ("xor", "^")]:
    METHODS[f"__{_name}__"] = f"lambda a, b: a {_op} b"
DETAIL = ("cpython_only", "impl_detail", "bigmemtest", "bigaddrspacetest", "requires_resource", "run_with_locale", "no_tracing")


class Skip(Exception):
    """There is no program for a test; the text says why."""


class Module:
    """The source of a test module: which top-level statement binds which name."""

    def __init__(self, mod):
        self.mod, self.name = mod, mod.__name__.rpartition(".")[2]
        file = inspect.getsourcefile(mod)
        with open(file, encoding="utf-8") as f:
            self.tree = Decide().visit(ast.parse(f.read()))
        fresh = set()
        names, _ = used(self.tree)
        self.tree.body = [lone(n, os.path.dirname(file), fresh) for node in self.tree.body for n in single(node, names)]
        self.binds = {}
        for at, node in enumerate(self.tree.body):
            for name in bound(node):
                self.binds.setdefault(name, []).append(at)


class Decide(ast.NodeTransformer):
    """Takes the branch of a condition that is known: on the platform, on being the main module, and on the name of the test's class."""

    def __init__(self, cls=None):
        self.cls = cls

    def visit_If(self, n):
        self.generic_visit(n)
        text = ast.unparse(n.test)
        if not (re.fullmatch(r"(sys\.platform|__name__) == '\w+'", text)
                or self.cls and re.fullmatch(r"self\.__class__\.__name__\[-\d+:\] == '\w+'", text)):
            return n
        this = type(self.cls or "_", (), {})()
        return (n.body if eval(text, {"sys": sys, "__name__": "test", "self": this}) else n.orelse) or ast.Pass()


def single(node, names):
    """A top-level import as one statement for each of the names; "import *" becomes those of them that the module has."""
    if isinstance(node, ast.Import):
        return [ast.copy_location(ast.Import([a]), node) for a in node.names]
    if not isinstance(node, ast.ImportFrom) or not node.module:
        return [node]
    aliases = node.names
    if aliases[0].name == "*":
        here = importlib.import_module(node.module)
        aliases = [ast.alias(n) for n in getattr(here, "__all__", dir(here)) if n in names and not n.startswith("_")]
    return [ast.copy_location(ast.ImportFrom(node.module, [a], node.level), node) for a in aliases]


def lone(node, folder, fresh):
    """A top-level statement without what it needs of the test folder: the versions of a module in C and in Python, whose names are added to
    fresh, are both the module, and the path of a file of test data is its text."""
    if not isinstance(node, ast.Assign):
        return node
    if all(isinstance(t, ast.Attribute) and ast.unparse(t).split(".")[0] in fresh for t in node.targets):
        return ast.copy_location(ast.Pass(), node)
    call = node.value
    if not (isinstance(node.targets[0], ast.Name) and isinstance(call, ast.Call) and call.args and isinstance(call.args[-1], ast.Constant)):
        return node
    if ast.unparse(call.func).endswith("import_fresh_module"):
        fresh.add(node.targets[0].id)
        return ast.copy_location(ast.Import([ast.alias(call.args[0].value, node.targets[0].id)]), node)
    if ast.unparse(call.func) == "os.path.join" and call.args[-1].value.endswith(".txt"):
        with open(os.path.join(folder, call.args[-1].value), encoding="utf-8") as f:
            node.value = ast.copy_location(ast.Constant(f.read()), call)
    return node


def twin(cls, names):
    """Whether a test class is for a module's version in Python, and there is the same class for the version in C."""
    return any(a in cls and cls.replace(a, b) in names for a, b in [("PurePython", "CPython"), ("Python", "C"), ("Py", "C"), ("Pure", "Fast")])


def bound(node):
    """The names that a statement binds in the scope it stands in."""
    names = set()
    todo = [node]
    while todo:
        n = todo.pop()
        if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(n.name)
            continue
        if isinstance(n, (ast.Import, ast.ImportFrom)):
            names.update((a.asname or a.name).split(".")[0] for a in n.names)
        elif isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store):
            names.add(n.id)
        elif isinstance(n, ast.Lambda):
            continue
        if isinstance(n, ast.Assign):  # X.attribute = value completes X
            names.update(t.value.id for t in n.targets if isinstance(t, ast.Attribute) and isinstance(t.value, ast.Name))
        todo.extend(ast.iter_child_nodes(n))
    return names


def used(node):
    """The names and the attribute names that a piece of code reads."""
    names, attrs = set(), set()
    todo = [node]
    while todo:
        n = todo.pop()
        todo.extend(c for c in ast.iter_child_nodes(n) if c not in getattr(n, "decorator_list", ()) or not tool(c))
        if isinstance(n, ast.Name):
            names.add(n.id)
        elif isinstance(n, ast.Attribute):
            attrs.add(n.attr)
    return names, attrs


class Rewrite(ast.NodeTransformer):
    """Writes what scripts may not do, and need not do here, in another way."""

    def __init__(self, renames, modules, names=None):
        self.renames, self.modules, self.names = renames, modules, names or {}
        self.special = 0  # how many special methods enclose the node: these may call those of their bases

    def visit_Name(self, n):
        n.id = self.renames.get(n.id, n.id)
        if isinstance(n.ctx, ast.Load):
            n.id = BY_NAME.get(n.id, n.id)
        return n

    def visit_FunctionDef(self, n):
        n.decorator_list = [d for d in n.decorator_list if not tool(d)]
        special = n.name.startswith("__")
        self.special += special
        self.generic_visit(n)
        self.special -= special
        return n

    def visit_ClassDef(self, n):
        n.name = self.renames.get(n.name, n.name)
        n.decorator_list = [d for d in n.decorator_list if not tool(d)]
        self.generic_visit(n)
        if not n.body:
            n.body = [ast.Pass()]
        return n

    def visit_Import(self, n):
        n.names = [a for a in n.names if a.name.split(".")[0] not in STUBS and not (a.name == "test" or a.name.startswith("test."))]
        return n if n.names else ast.Pass()

    def visit_ImportFrom(self, n):
        top = (n.module or "").split(".")[0]
        if top in STUBS - {"support", "unittest", "contextlib"}:
            return ast.parse("\n".join(f"{a.asname or a.name} = {top}.{a.name}" for a in n.names)).body
        if top == "test" or top in STUBS:
            return ast.Pass()
        return n

    def visit_Attribute(self, n):
        if isinstance(n.value, ast.Name) and isinstance(n.ctx, ast.Load):
            name = self.modules.get((n.value.id, n.attr))
            if name:
                return ast.Name(name, ast.Load())
            if n.value.id == "test" and n.attr == "support":
                return ast.Name("support", ast.Load())
        self.generic_visit(n)
        if n.attr == "__class__" and isinstance(n.ctx, ast.Load):
            return ast.Call(ast.Name("type", ast.Load()), [n.value], [])
        if n.attr in METHODS and isinstance(n.ctx, ast.Load) and not self.special and not ast.unparse(n.value).startswith("super("):
            return ast.Call(ast.Name("_method", ast.Load()), [ast.parse(METHODS[n.attr], mode="eval").body, n.value], [])
        return n

    def visit_Expr(self, n):
        c = n.value
        name = c.func.id if isinstance(c, ast.Call) and isinstance(c.func, ast.Name) and plain(c, 1) else None
        self.generic_visit(n)
        if name == "setattr" and len(c.args) == 3:
            return ast.Assign([ast.Attribute(c.args[0], c.args[1].value, ast.Store())], c.args[2], lineno=n.lineno)
        if name == "delattr" and len(c.args) == 2:
            return ast.Delete([ast.Attribute(c.args[0], c.args[1].value, ast.Del())])
        return n

    def visit_Call(self, n):
        name = n.func.id if isinstance(n.func, ast.Name) else None
        self.generic_visit(n)
        if not name:
            return n
        none = ast.arguments([], [], None, [], [], None, [])
        if name == "open":
            n.func.id = "_open"
        if name in ("getattr", "hasattr") and plain(n, 1):
            read = ast.Attribute(n.args[0], n.args[1].value, ast.Load())
            if name == "getattr" and len(n.args) == 2:
                return read
            if name == "hasattr":
                return ast.Call(ast.Name("_has", ast.Load()), [ast.Lambda(none, read)], [])
            return ast.Call(ast.Name("_get", ast.Load()), [ast.Lambda(none, read), n.args[2]], [])
        if name == "getattr" and len(n.args) == 2 and isinstance(n.args[0], ast.Name) and inspect.ismodule(self.names.get(n.args[0].id)):
            reads = {a: ast.Lambda(none, ast.Attribute(n.args[0], a, ast.Load())) for a in dir(self.names[n.args[0].id]) if a[0] != "_"}
            table = ast.Dict([ast.Constant(a) for a in reads], list(reads.values()))
            return ast.Call(ast.Subscript(table, n.args[1], ast.Load()), [], [])
        if name == "eval" and plain(n, 0) and len(n.args) == 1:
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    return self.visit(ast.parse(n.args[0].value.strip(), mode="eval").body)
            except (SyntaxError, ValueError):
                pass
        return n


def plain(call, at):
    return len(call.args) > at and not call.keywords and isinstance(call.args[at], ast.Constant) and isinstance(call.args[at].value, str) \
        and (at == 0 or call.args[at].value.isidentifier())


def tool(decorator):
    """Whether a decorator is the test machinery's."""
    n = decorator.func if isinstance(decorator, ast.Call) else decorator
    while isinstance(n, ast.Attribute):
        n = n.value
    return isinstance(n, ast.Name) and n.id in ("unittest", "support", "test", "cpython_only", "requires_IEEE_754", "bigmemtest",
                                                "bigaddrspacetest", "no_tracing", "hypothesis", "requires_limited_api", "skip_on_s390x",
                                                "requires_cdecimal", "requires_docstrings", "requires_extra_functionality",
                                                "skip_if_extra_functionality", "warnings_helper", "import_helper", "skipUnless", "skipIf",
                                                "threading_helper")


def detail(node):
    """The decorator by which CPython says that a test is of an implementation's details or of a resource."""
    for d in node.decorator_list:
        text = ast.unparse(d)
        for word in DETAIL:
            if word in text:
                return text
    return None


def by_name(code):
    """Adds what a program needs to read and write attributes by name: functions for the words that stand in it as texts."""
    reads = "_attribute" in code or "_has_attribute" in code
    if not reads and "_assign" not in code:
        return code
    words = sorted({n.value for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Constant) and isinstance(n.value, str)
                    and re.fullmatch("[A-Za-z][A-Za-z0-9_]*", n.value) and not keyword.iskeyword(n.value)})
    head = ["_reads.update({" + ", ".join(f"{w!r}: lambda o: o.{w}" for w in words) + "})"] if reads else []
    if "_assign" in code:
        head += [f"def _write(o, v): o.{w} = v\n_writes[{w!r}] = _write" for w in words]
    return "\n".join(head) + "\n" + code


class Builder:
    """One program in the making."""

    def __init__(self, known):
        self.known = known   # Module by the module object's name
        self.want = []       # (Module, index of statement)
        self.classes = {}    # (Module, class name): names of wanted members
        self.owner = {}      # name in the program: Module
        self.renames = {}    # Module: {name: new name}
        self.cls = None      # name of the test's class

    def module(self, mod):
        if mod.__name__ not in self.known:
            self.known[mod.__name__] = Module(mod)
        return self.known[mod.__name__]

    def need(self, m, name):
        """Makes a name of a module part of the program."""
        if name not in m.binds:
            return
        for at in m.binds[name]:
            if (m, at) in self.want:
                continue
            node = m.tree.body[at]
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                self.imported(m, node, at)
                continue
            self.want.append((m, at))
            for b in bound(node):
                if self.owner.setdefault(b, m) is not m:
                    self.renames.setdefault(m, {})[b] = b + "_" + m.name
            if not (isinstance(node, ast.ClassDef) and (m, node.name) in self.classes):
                self.needs(m, node)

    def needs(self, m, node):
        names, _ = used(node)
        for n in ast.walk(node):
            if isinstance(n, ast.ImportFrom) and (n.module or "").startswith("test.") and "support" not in n.module and n is not node:
                for a in n.names:
                    self.need(self.module(importlib.import_module(n.module)), a.name)
            if isinstance(n, ast.Attribute) and isinstance(n.value, ast.Name):
                other = getattr(m.mod, n.value.id, None)
                if inspect.ismodule(other) and other.__name__.startswith("test.") and "support" not in other.__name__:
                    self.need(self.module(other), n.attr)
        for name in sorted(names):
            self.need(m, name)

    def imported(self, m, node, at):
        """Follows a name into another test module; other imports are kept."""
        top = (node.module or "") if isinstance(node, ast.ImportFrom) else node.names[0].name
        if isinstance(node, ast.ImportFrom) and top.startswith("test.") and "support" not in top:
            other = self.module(sys.modules[top])
            for a in node.names:
                self.need(other, a.name)
        elif top.split(".")[0] != "test":
            self.want.append((m, at))

    def case(self, cls, method):
        """Takes a test with its classes: of these only what the test needs."""
        mro = [c for c in cls.__mro__ if c not in (object, unittest.TestCase)]
        wanted, todo = set(), [method, "setUp", "tearDown", "setUpClass", "tearDownClass"]
        nodes, self.cls = {}, cls.__name__
        for c in mro:
            m = self.module(sys.modules[c.__module__])
            found = [n for at in m.binds.get(c.__name__, ()) for n in [m.tree.body[at]] if isinstance(n, ast.ClassDef)]
            if not found:
                raise Skip("its class is not at the top of the module")
            nodes[c] = m, found[-1]
            self.classes[m, c.__name__] = wanted
        members = {}
        for c, (m, node) in nodes.items():
            for s in node.body:
                for b in bound(s):
                    members.setdefault(b, []).append((m, Decide(self.cls).visit(copy.deepcopy(s))))
        while todo:
            name = todo.pop()
            if name in wanted or name not in members:
                continue
            wanted.add(name)
            for m, s in members[name]:
                if isinstance(s, ast.FunctionDef) and detail(s):
                    raise Skip("of CPython's details: " + detail(s))
                names, attrs = used(s)
                todo.extend(names | attrs)
                self.needs(m, s)
        for m, node in nodes.values():
            for base in node.bases:
                self.needs(m, base)
            self.need(m, node.name)

    def text(self):
        lines, done = [], set()
        for m in self.order():
            renames = self.renames.get(m, {})
            modules = {}
            for name, value in vars(m.mod).items():
                if inspect.ismodule(value) and value.__name__ in self.known:
                    other = self.known[value.__name__]
                    for b in other.binds:
                        modules[name, b] = self.renames.get(other, {}).get(b, b)
            for at in sorted(a for x, a in self.want if x is m):
                node = copy.deepcopy(m.tree.body[at])
                if isinstance(node, ast.ClassDef) and (m, node.name) in self.classes:
                    node = Decide(self.cls).visit(node)
                    wanted = self.classes[m, node.name]
                    node.body = [s for s in node.body if bound(s) & wanted]
                nodes = Rewrite(renames, modules, vars(m.mod)).visit(node)
                text = "\n".join(ast.unparse(ast.fix_missing_locations(n)) for n in (nodes if isinstance(nodes, list) else [nodes]))
                if text and text != "pass" and text not in done:
                    done.add(text)
                    lines.append(text)
        return by_name("\n".join(lines) + "\n")

    def order(self):
        """The modules, those that others import first."""
        order = []

        def visit(m, path):
            if m in order or m in path:
                return
            for value in vars(m.mod).values():
                if inspect.ismodule(value) and value.__name__.startswith(m.mod.__name__ + "."):
                    continue  # a package does not import what it holds
                name = value.__name__ if inspect.ismodule(value) else getattr(value, "__module__", None)
                if name in self.known and self.known[name] is not m:
                    visit(self.known[name], path + [m])
            order.append(m)
        for m in {x: None for x, _ in self.want}:
            visit(m, [])
        return order


def run(prelude, code):
    """Runs a program here, behind the compiled prelude, and gives what it printed."""
    def stop(*_):
        raise TimeoutError
    out = io.StringIO()
    random.seed(1)
    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            names = {"__name__": "__main__"}
            exec(prelude, names)
            exec(compile(code, "<test>", "exec", dont_inherit=True), names)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return out.getvalue()


def method_program(known, cls, name):
    b = Builder(known)
    b.case(cls, name)
    own = b.module(sys.modules[cls.__module__])
    b.need(own, "setUpModule")
    label = b.renames.get(own, {}).get(cls.__name__, cls.__name__)
    body = b.text()
    start = "setUpModule()\n" if "setUpModule" in own.binds else ""
    end = f"{start}{label}.setUpClass()\n_test = {label}()\n_test.setUp()\n_test.{name}()\n_test.tearDown()\nresult = 'passed'\n"
    return body + end


def method_case(known, prelude, cls, name):
    test = getattr(cls, name)
    if getattr(test, "__unittest_skip__", False) or getattr(cls, "__unittest_skip__", False):
        return {"reason": "skipped by its own decorator: " + str(getattr(test, "__unittest_skip_why__", "") or "its class")}
    if inspect.iscoroutinefunction(test):
        return {"reason": "asynchronous"}
    try:
        code = method_program(known, cls, name)
        refused(code)
        run(prelude, code)
    except Skip as e:
        return {"reason": str(e)}
    except BaseException as e:
        if isinstance(e, KeyboardInterrupt):
            raise
        return {"reason": f"needs what a program of its own does not have: {type(e).__name__}: {e}"[:160].replace("\n", " ")}
    return {"code": code}


def refused(code):
    """Asks whether the policy refuses code."""
    print(json.dumps({"check": code}), file=sys.__stdout__, flush=True)
    why = sys.stdin.readline().strip()
    if why:
        raise Skip("refused by policy: " + why)


def example_program(examples):
    """The program of a doctest: each example between lines that number it."""
    parts = []
    for at, e in examples:
        tree = Rewrite({}, {}).visit(ast.parse(e.source))
        if not tree.body:
            continue
        if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
            tree.body[0] = ast.Expr(ast.Call(ast.Name("_show", ast.Load()), [tree.body[0].value], []))
        tree.body = [ast.Try(tree.body, [ast.ExceptHandler(ast.Name("BaseException", ast.Load()), "_e", [
            ast.Expr(ast.Call(ast.Name("_failed", ast.Load()), [ast.Name("_e", ast.Load())], []))])], [], [])]
        parts.append(f"print('##{at}')\n{ast.unparse(ast.fix_missing_locations(tree))}\n")
    return by_name("".join(parts))


def doctest_cases(only, mod, prelude):
    texts = getattr(mod, "__test__", None) or {}
    if not texts and isinstance(getattr(mod, "doctests", None), str):
        texts = {"doctests": mod.doctests}
    if not texts and mod.__doc__ and ">>>" in mod.__doc__:
        texts = {"doc": mod.__doc__}
    texts = {k: v for k, v in texts.items() if isinstance(v, str)}
    for part, text in texts.items():
        name = mod.__name__.rpartition(".")[2] + "." + part
        if not only.search(name):
            continue
        examples = []
        for at, e in enumerate(doctest.DocTestParser().get_examples(text)):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    compile(e.source, "<example>", "exec", dont_inherit=True)
                refused(example_program([(at, e)]))
            except SyntaxError as error:
                yield {"name": f"{name}[{at}]", "code": e.source, "syntax": f"{type(error).__name__}: {error.msg}"}
            except Skip as why:
                yield {"name": f"{name}[{at}]", "reason": str(why)}
            else:
                examples.append((at, e))
        # What the examples left out bound is missing to others.
        while examples:
            code = example_program(examples) + "result = 'passed'\n"
            out = run(prelude, code)
            lost = []
            for piece in out.split("##")[1:]:
                at, _, printed = piece.partition("\n")
                [example] = [e for x, e in examples if x == int(at)]
                if printed.startswith("raised ") and example.exc_msg is None:
                    lost.append(int(at))
                    yield {"name": f"{name}[{at}]", "reason": "needs what a program of its own does not have: " + printed[7:150].strip()}
            if not lost:
                yield {"name": name, "code": code, "output": out}
                break
            examples = [x for x in examples if x[0] not in lost]


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        prelude = compile(f.read(), "<prelude>", "exec")
    real, known = sys.stdout, {}
    sys.setrecursionlimit(5000)
    only = re.compile(sys.argv[2])
    for module in sys.argv[3:]:
        sys.stderr.write(module + "\n")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            mod = importlib.import_module("test." + module)
        for name, cls in sorted(vars(mod).items()):
            if not (inspect.isclass(cls) and issubclass(cls, unittest.TestCase) and cls.__module__ == mod.__name__) or twin(name, vars(mod)):
                continue
            for method in unittest.defaultTestLoader.getTestCaseNames(cls):
                if not only.search(f"{module}.{name}.{method}"):
                    continue
                case = method_case(known, prelude, cls, method)
                real.write(json.dumps({"name": f"{module}.{name}.{method}", **case}) + "\n")
        for case in doctest_cases(only, mod, prelude):
            real.write(json.dumps(case) + "\n")
        real.flush()


if __name__ == "__main__":
    main()
