"""Compares random programs on pyexec and on CPython: go build -o PYRUN ./examples/pyrun && python3.12 testdata/differential.py PYRUN [--seed N]
[--count N] [--seeds N] [--depth N] [--show N]

Each seed makes --count programs. A program is a function or generator with every kind of statement in it, helpers, classes and typed
expressions around it, called with a few arguments; what it logs and what it ends with are compared, exceptions with their messages. Where
the answers differ the shortest programs are shown. The exit status is 1 if any differed.
"""
import argparse
import ast
import json
import os
import random
import signal
import subprocess
import sys
import warnings

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import record

warnings.simplefilter("ignore")

ERRORS = ["ValueError", "KeyError", "ZeroDivisionError", "StopIteration", "IndexError", "TypeError", "AttributeError"]

PRELUDE = '''log = []
class M:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): log.append(('in', s.n)); return s.n
    def __exit__(s, t, v, b): log.append(('out', s.n, repr(v))); return s.sup
class P:
    __match_args__ = ('a', 'b')
    k = 1
    def __init__(s, a, b=2): s.a, s.b = a, b
    def __repr__(s): return f'{type(s).__name__}({s.a!r}, {s.b!r})'
    def __eq__(s, o): return (s.a, s.b) == (o.a, o.b) if isinstance(o, P) else NotImplemented
    def __hash__(s): return hash((s.a, s.b))
    def __lt__(s, o): return (s.a, s.b) < (o.a, o.b) if isinstance(o, P) else NotImplemented
    def __add__(s, o): return type(s)(s.a + (o.a if isinstance(o, P) else o), s.b)
    __radd__ = __add__
    def __iadd__(s, o): s.b += o; return s
    def __getitem__(s, i): return (s.a, s.b)[i]
    def __len__(s): return 2
    def __bool__(s): return bool(s.a)
    def __call__(s, *a, **k): return (s.a, a, sorted(k.items()))
    def __contains__(s, x): return x in (s.a, s.b)
    def __format__(s, spec): return f'<{spec}|{s.a}>'
    def __neg__(s): return type(s)(-s.a, s.b)
    @property
    def sum(s): return s.a + s.b
    @sum.setter
    def sum(s, v): s.a = v - s.b
    @classmethod
    def make(c, *a): return c(*a, **{})
    @staticmethod
    def twice(x): return x * 2
    def each(s):
        yield s.a
        yield from (s.b, cls_k(s))
class Q(P):
    k = 5
    def __init__(s, a, b=3, /, *, c=0): super().__init__(a, b); s.c = c
    def __add__(s, o): return super().__add__(o) if isinstance(o, int) else NotImplemented
    def __getattr__(s, name):
        if name.startswith('x'): return name * 2
        raise AttributeError(name)
def cls_k(s): return s.k
def h(x):
    if x > 50: raise OverflowError(x)
    return x * 2
def sub(n):
    try:
        yield n
        r = yield 2
        log.append(('sent', r))
        if n == 2: raise KeyError('sub')
        return 7
    finally: pass
def star(a, b=2, *c, d=4, **e): return (a, b, c, d, sorted(e.items()))
def deco(f):
    def w(*a, **k): log.append('deco'); return f(*a, **k)
    return w
'''


class Expressions:
    """Expressions of a wanted type over the variables x, y (ints, mostly) of the function."""

    def __init__(self, rnd):
        self.rnd = rnd
        self.names = ["x", "y"]
        self.walrus = True

    def pick(self, options):
        return self.rnd.choice(options)

    def any(self, d):
        return self.pick([self.int, self.int, self.str, self.list, self.tuple, self.dict, self.float, self.bool, self.ordered, self.obj])(d)

    def ordered(self, d):
        # The order of sets is open.
        return f"sorted({self.set(d)}, key=repr)"

    def leaf(self):
        return self.pick(self.names + ["0", "1", "2", "3", "-1", "7", "10", "2 ** 63", "len(log)"])

    def int(self, d):
        if d <= 0:
            return self.leaf()
        d -= 1
        i, r = self.int, self.rnd.random()
        if r < 0.02:
            return self.any(d)
        options = [
            lambda: f"({i(d)} {self.pick(['+', '-', '*', '//', '%', '&', '|', '^'])} {i(d)})",
            lambda: f"({i(d)} {self.pick(['+', '-', '*'])} {i(d)})",
            lambda: f"({i(d)} {self.pick(['<<', '>>'])} {self.pick(['0', '1', '3', '65'])})",
            lambda: f"({i(d)} ** {self.pick(['0', '2', '3'])})",
            lambda: f"(-{i(d)})", lambda: f"(~{i(d)})", lambda: f"abs({i(d)})",
            lambda: f"({i(d)} if {self.bool(d)} else {i(d)})",
            lambda: f"len({self.pick([self.list, self.str, self.tuple, self.dict, self.set])(d)})",
            lambda: f"sum({self.list(d)})", lambda: f"{self.pick(['max', 'min'])}({i(d)}, {i(d)})",
            lambda: f"{self.list(d)}[{self.index(d)}]", lambda: f"{self.dict(d)}.get({i(d)}, {i(d)})",
            lambda: f"{self.str(d)}.{self.pick(['find', 'count', 'rfind'])}({self.str(0)})",
            lambda: f"divmod({i(d)}, {i(d)})[{self.pick('01')}]", lambda: f"int({self.float(d)})",
            lambda: f"(lambda q, *r, s={i(d)}: q + s + len(r))({i(d)}, {self.args(d)})",
            lambda: f"h({i(d)})", lambda: f"{self.obj(d)}.{self.pick(['a', 'b', 'sum', 'k', 'zzz'])}",
            lambda: f"next(iter({self.list(d)}))", lambda: f"int(str({i(d)}))", lambda: f"hash(int({i(d)})) % 7", lambda: f"round({self.float(d)})",
            lambda: f"sum({self.comp(d, '(', ')')})", lambda: f"[*{self.list(d)}, {i(d)}][-1]", lambda: f"int({self.bool(d)})",
            lambda: f"pow({i(d)}, {self.pick('0123')}, {self.pick(['7', '10', '-5'])})", lambda: f"{self.tuple(d)}[{self.index(d)}]",
        ]
        if self.walrus:
            options.append(lambda: f"({self.pick(['x', 'y'])} := {i(d)})")
        return self.pick(options)()

    def args(self, d):
        return ", ".join(self.pick([
            lambda: self.int(d), lambda: f"*{self.list(d)}", lambda: f"*{self.tuple(d)}",
        ])() for _ in range(self.pick([1, 1, 2])))

    def index(self, d):
        return self.pick(["0", "-1", "1", self.int(0), f"{self.int(d - 1)} % 3"])

    def slice(self, d):
        part = lambda: self.pick(["", "", "0", "1", "-1", "2", self.int(d - 1), "None"])
        return part() + ":" + part() + self.pick(["", "", ":" + self.pick(["", "-1", "2", "-2", "1", "0"])])

    def float(self, d):
        if d <= 0:
            return self.pick(["0.5", "-1.25", "1e20", "3.0", "0.1", "-0.0"])
        d -= 1
        return self.pick([
            lambda: f"({self.float(d)} {self.pick(['+', '-', '*', '/', '//', '%'])} {self.pick([self.float, self.int])(d)})",
            lambda: f"({self.int(d)} / {self.int(d)})", lambda: f"float({self.int(d)})", lambda: f"round({self.float(d)}, {self.pick('0123')})",
            lambda: f"abs({self.float(d)})", lambda: f"float('{self.pick(['1.5', 'inf', '-2e3', 'x'])}')", lambda: f"({self.float(d)} ** 2)",
            lambda: f"max({self.float(d)}, {self.int(d)})", lambda: f"sum([{self.float(d)}, {self.float(d)}])",
        ])()

    def bool(self, d):
        if d <= 0:
            return self.pick(["x", "y", "True", "False", "not x", "x > 1"])
        d -= 1
        return self.pick([
            lambda: f"({self.int(d)} {self.pick(['<', '<=', '>', '>=', '==', '!='])} {self.int(d)})",
            lambda: f"({self.int(d)} {self.pick(['<', '<=', '>', '=='])} {self.int(d)} {self.pick(['<', '!=', '>='])} {self.int(d)})",
            lambda: f"({self.bool(d)} {self.pick(['and', 'or'])} {self.bool(d)})", lambda: f"(not {self.bool(d)})",
            lambda: f"({self.int(d)} {self.pick(['in', 'not in'])} {self.pick([self.list, self.tuple, self.dict, self.set, self.obj])(d)})",
            lambda: f"({self.any(d)} == {self.any(d)})", lambda: f"{self.pick(['any', 'all'])}({self.list(d)})",
            lambda: f"isinstance({self.any(d)}, {self.pick(['int', 'str', '(list, tuple)', 'P', 'Q', 'int | str'])})",
            lambda: f"({self.str(d)} {self.pick(['<', '==', 'in', 'not in'])} {self.str(d)})", lambda: f"({self.list(d)} < {self.list(d)})",
            lambda: f"({self.any(d)} is {self.pick(['None', 'not None'])})", lambda: f"{self.str(d)}.startswith({self.pick(['(', ''])}'a')"
            .replace("('a')", "(('a', 'b'))"), lambda: f"bool({self.any(d)})", lambda: f"({self.set(d)} <= {self.set(d)})",
        ])()

    def str(self, d):
        if d <= 0:
            return self.pick(["''", "'a'", "'héllo'", "'a,b,,c'", "'  x\\t'", "'Ab1'", "str(x)", "'😀é'"])
        d -= 1
        s = self.str
        return self.pick([
            lambda: f"({s(d)} + {s(d)})", lambda: f"({s(d)} * {self.pick(['0', '2', '3', '-1'])})", lambda: f"{s(d)}[{self.slice(d)}]",
            lambda: f"{s(d)}[{self.index(d)}]", lambda: f"{s(d)}.{self.pick(['upper', 'lower', 'title', 'strip', 'swapcase', 'capitalize'])}()",
            lambda: f"{s(d)}.replace({s(0)}, {s(0)})", lambda: f"{s(d)}.join(map(str, {self.list(d)}))", lambda: f"repr({self.any(d)})",
            lambda: f"str({self.any(d)})", lambda: f"{s(d)}.{self.pick(['center', 'ljust', 'rjust', 'zfill'])}({self.pick(['3', '9'])})",
            lambda: self.fstring(d), lambda: self.fstring(d), lambda: f"'%s|%{self.pick(['d', '5d', '.2f', 'r', 'x', '-6s|'])}' % ({self.any(d)}, {self.int(d)})",
            lambda: f"'{{}}-{{0}}'.format({self.int(d)})" if self.rnd.random() < 0.2 else f"'{{:{self.spec()}}}|{{!r}}'.format({self.int(d)}, {self.any(d)})",
            lambda: f"format({self.pick([self.int, self.float])(d)}, '{self.spec()}')", lambda: f"chr({self.int(d)} % 300 + 65)",
            lambda: f"type({self.any(d)}).__name__", lambda: f"{s(d)}.partition({s(0)})[{self.pick('012')}]", lambda: f"ascii({s(d)})",
            lambda: f"{self.obj(d)}.{self.pick(['xyz', 'x1'])}",
        ])()

    def spec(self):
        return self.pick(["5", "<8", "^9", ">6", "+", "05", ",", "_", "x", "#b", "o", ".2f", "10.3e", "%", "*^12", "g", "n", "d", "=+7", ".3", "c"])

    def fstring(self, d):
        parts = []
        for _ in range(self.pick([1, 2, 3])):
            parts.append(self.pick([
                lambda: "t{{}}", lambda: "{" + self.any(d - 1) + self.pick(["", "", "!r", "!s", "!a"]) + "}",
                lambda: "{" + self.int(d - 1) + ":" + self.spec() + "}", lambda: "{" + self.pick(self.names) + self.pick(["=", " = ", "=!s"]) + "}",
                lambda: "{" + self.float(d - 1) + ":{" + self.pick(["5", "x", "'.2f'"]) + "}}", lambda: "é ",
                lambda: "{" + self.obj(d - 1) + ":" + self.pick(["", "abc", ">{x}"]) + "}",
            ])())
        return self.pick(["f", "f", "rf"]) + '"""' + "".join(parts) + '"""'

    def comp(self, d, left, right):
        i = self.pick(["i", "j"])
        keep, self.names, walrus, self.walrus = self.names, self.names + [i], self.walrus, False
        try:
            item = self.pick([self.int, self.int, self.any])(d - 1) if left != "{" or right == "}" else None
            if left == "{" and self.rnd.random() < 0.6:
                item = f"{self.pick([i, f'{i} % 3', f'str({i})'])}: {item}"
            tail = ""
            if self.rnd.random() < 0.4:
                tail += f" if {self.bool(d - 1)}"
            if self.rnd.random() < 0.3:
                tail += f" for k in {self.pick([f'range({i} % 3)', '(1, 2)', f'[{i}, {i}]'])}"
                if self.rnd.random() < 0.5:
                    tail += f" if k != {i}"
        finally:
            self.names, self.walrus = keep, walrus
        walrus, self.walrus = self.walrus, False
        source = self.pick([lambda: self.list(d - 1), lambda: "range(4)", lambda: self.tuple(d - 1), lambda: self.ordered(d - 1)])()
        self.walrus = walrus
        return f"{left}{item} for {i} in {source}{tail}{right}"

    def list(self, d):
        if d <= 0:
            return self.pick(["[]", "[1, 2, 3]", "[x, y]", "[0.5, 2]", "list(range(4))", "[3, 1, 2]"])
        d -= 1
        l = self.list
        return self.pick([
            lambda: "[" + ", ".join(self.pick([self.int, self.int, self.any])(d) for _ in range(self.pick([1, 2, 3]))) + "]",
            lambda: f"({l(d)} + {l(d)})", lambda: f"({l(d)} * {self.pick('0123')})", lambda: f"{l(d)}[{self.slice(d)}]",
            lambda: f"sorted({l(d)}{self.pick(['', ', reverse=True', ', key=str', ', key=lambda v: -v'])})", lambda: f"list({self.tuple(d)})",
            lambda: self.comp(d, "[", "]"), lambda: self.comp(d, "[", "]"), lambda: f"list({self.comp(d, '(', ')')})",
            lambda: f"[*{self.pick([self.list, self.tuple, self.str])(d)}, *range({self.pick(['0', '2', 'x % 3'])})]",
            lambda: f"list(reversed({l(d)}))", lambda: f"list(zip({l(d)}, {self.str(d)}))", lambda: f"list(enumerate({l(d)}, {self.int(0)}))",
            lambda: f"list(map(lambda v: v * 2, {l(d)}))", lambda: f"list(filter(None, {l(d)}))", lambda: f"{self.str(d)}.split({self.pick(['', repr(',')])})",
            lambda: f"list({self.dict(d)}.{self.pick(['keys', 'values', 'items'])}())", lambda: f"list({self.obj(d)}.each())",
            lambda: self.ordered(d), lambda: f"[*sub({self.int(0)})]",
        ])()

    def tuple(self, d):
        if d <= 0:
            return self.pick(["()", "(1,)", "(x, y)", "(1, 2, 3)"])
        d -= 1
        return self.pick([
            lambda: f"({self.any(d)}, {self.any(d)})", lambda: f"tuple({self.list(d)})", lambda: f"({self.tuple(d)} + {self.tuple(d)})",
            lambda: f"(*{self.list(d)}, {self.int(d)})", lambda: f"{self.tuple(d)}[{self.slice(d)}]", lambda: f"star({self.args(d)})",
            lambda: f"star({self.int(d)}, **{self.pick(['{}', repr({'d': 1}), repr({'z': 1, 'b': 2})])})", lambda: f"divmod({self.int(d)}, {self.int(d)})",
            lambda: f"star({self.args(d)}, d={self.int(d)}, **{{'q': {self.int(d)}}})", lambda: f"({self.tuple(d)} * {self.pick('012')})",
            lambda: f"{self.obj(d)}({self.args(d)}, k={self.int(d)})", lambda: f"{self.str(d)}.partition({self.str(0)})",
        ])()

    def dict(self, d):
        if d <= 0:
            return self.pick(["{}", "{1: 2}", "{'a': x, 'b': y}", "{0: 1, 1: 0}"])
        d -= 1
        return self.pick([
            lambda: "{" + ", ".join(f"{self.pick([self.int, self.str, self.tuple])(d)}: {self.any(d)}" for _ in range(self.pick([1, 2]))) + "}",
            lambda: f"{{**{self.dict(d)}, {self.int(d)}: {self.int(d)}}}", lambda: f"({self.dict(d)} | {self.dict(d)})",
            lambda: f"dict(zip({self.list(d)}, {self.list(d)}))", lambda: f"dict(a={self.int(d)}, **{self.dict(0)})",
            lambda: "{" + f"i: {self.int(d)} for i in {self.list(d)}" + "}" if not self.walrus else f"dict.fromkeys({self.list(d)}, {self.int(d)})",
            lambda: f"dict(enumerate({self.list(d)}))",
        ])()

    def set(self, d):
        if d <= 0:
            return self.pick(["set()", "{1, 2}", "{x, y, 3}", "frozenset((0, 1))"])
        d -= 1
        return self.pick([
            lambda: f"({self.set(d)} {self.pick('|&-^')} {self.set(d)})", lambda: f"set({self.list(d)})", lambda: f"{{{self.int(d)}, *{self.tuple(d)}}}",
            lambda: "{" + f"{self.pick(['i', 'i % 2', 'str(i)'])} for i in {self.list(d)}" + "}" if not self.walrus else self.set(d),
        ])()

    def obj(self, d):
        if d <= 0:
            return self.pick(["P(x)", "Q(y)", "P(1, 2)", "Q(1, c=x)"])
        d -= 1
        return self.pick([
            lambda: f"P({self.int(d)}, {self.int(d)})", lambda: f"Q({self.int(d)})", lambda: f"({self.obj(d)} + {self.pick([self.int, self.obj])(d)})",
            lambda: f"({self.int(d)} + {self.obj(d)})", lambda: f"(-{self.obj(d)})", lambda: f"{self.pick('PQ')}.make({self.args(d)})",
            lambda: f"max({self.obj(d)}, {self.obj(d)})", lambda: f"{self.pick(['P', 'Q'])}.twice({self.obj(d)})",
        ])()


class Statements:
    """The body of a function or generator."""

    def __init__(self, rnd, generator):
        self.rnd, self.generator, self.tags = rnd, generator, 0
        self.e = Expressions(rnd)

    def pick(self, options):
        return self.rnd.choice(options)

    def block(self, ind, d, loop):
        out = []
        for _ in range(self.pick([1, 1, 2, 3])):
            out += self.statement(ind, d, loop)
        return out

    def statement(self, ind, d, loop):
        kinds = ["log", "log", "assign", "assign", "value", "value", "unpack", "item", "raise", "return", "delete"]
        if d > 0:
            kinds += ["if", "if", "try", "try", "try", "for", "while", "with", "match", "match", "function", "closure", "klass", "generator"]
        if loop:
            kinds += ["leave", "leave"]
        if self.generator:
            kinds += ["yielding", "yielding", "delegate"]
        self.tags += 1
        return getattr(self, "s_" + self.pick(kinds))("    " * ind, ind, d, loop, self.tags)

    def maybe(self, p, word, ind, d, loop, chance=0.4):
        return [f"{p}{word}:"] + self.block(ind + 1, d - 1, loop) if self.rnd.random() < chance else []

    def s_log(self, p, ind, d, loop, t):
        return [f"{p}log.append(({t}, {self.pick(['x', 'y', '(x, y)', self.e.any(2)])}))"]

    def s_assign(self, p, ind, d, loop, t):
        return [f"{p}{self.pick('xy')} {self.pick(['=', '+=', '-=', '*=', '//=', '|=', '%=', '>>='])} {self.e.int(2)}"]

    def s_value(self, p, ind, d, loop, t):
        v = f"v{t}"
        more = [f"{p}{v} += {self.e.any(1)}", f"{p}log.append({v})"] if self.rnd.random() < 0.3 else []
        return [f"{p}{v} = {self.e.any(3)}", f"{p}log.append(({t}, {v}))"] + more

    def s_unpack(self, p, ind, d, loop, t):
        target = self.pick(["x, y", "x, *y", "*x, y", "(x, y), z", "[x, y]", "x, (y, *z)", "x, y, *z", "x = y", "x = y, z = w"])
        out = [f"{p}{target} = {self.pick([self.e.tuple, self.e.list, self.e.str])(2)}", f"{p}log.append(({t}, x, y))"]
        return out + [f"{p}x, y = {self.e.int(1)}, {self.e.int(1)}"] if self.rnd.random() < 0.8 else out

    def s_item(self, p, ind, d, loop, t):
        v, e = f"w{t}", self.e
        op = self.pick(["=", "+=", "*=", "-="])
        made = self.pick([
            [f"{v} = {e.list(2)}", f"{v}[{e.index(1)}] {op} {e.int(1)}"], [f"{v} = {e.list(2)}", f"{v}[{e.slice(1)}] = {e.list(1)}"],
            [f"{v} = {e.list(2)}", f"del {v}[{e.pick([e.index, e.slice])(1)}]"], [f"{v} = {e.dict(2)}", f"{v}[{e.int(1)}] {op} {e.any(1)}"],
            [f"{v} = {e.dict(2)}", f"del {v}[{e.int(0)}]"], [f"{v} = {e.obj(2)}", f"{v}.{self.pick(['a', 'sum', 'new', 'k'])} {op} {e.int(1)}"],
            [f"{v} = {e.obj(1)}", f"{v} += {e.int(1)}"], [f"{v} = {e.list(1)}", f"{v}.{self.pick(['append', 'extend', 'remove', 'index', 'insert'])}({e.any(1)})"],
            [f"{v} = {e.list(2)}", f"{v}.sort({self.pick(['', 'reverse=True', 'key=str'])})"], [f"{v} = {e.list(1)}", f"{v}.{self.pick(['pop', 'reverse', 'clear', 'copy'])}()"],
            [f"{v} = {e.obj(1)}", f"del {v}.{self.pick(['a', 'q'])}"], [f"{v} = {e.dict(1)}", f"{v}.{self.pick(['popitem', 'copy', 'clear', 'keys'])}()"],
            [f"{v} = {e.tuple(1)}", f"{v}[0] = 1"], [f"{v} = {e.dict(1)}", f"{v} |= {e.dict(1)}"], [f"{v} = {e.list(1)}", f"{v} {op} {e.any(1)}"],
        ])
        return [p + line for line in made] + [f"{p}log.append(({t}, {v}))"]

    def s_raise(self, p, ind, d, loop, t):
        if self.rnd.random() < 0.3:
            return [f"{p}log.append({t})"]
        error = self.pick(ERRORS)
        return [p + self.pick([
            f"raise {error}({t})", f"raise {error}", "raise", f"raise {error}({t}) from None", f"raise {error} from {self.pick(ERRORS)}({t})",
            "assert x % 2, x", "assert y", "z = z + 1", "nope", f"raise {self.e.any(1)}", "x.nope", "x()", "None + x",
        ])]

    def s_return(self, p, ind, d, loop, t):
        if self.rnd.random() < 0.5:
            return [f"{p}log.append({t})"]
        return [f"{p}return {self.pick(['', self.e.any(2), self.e.int(1) + ', ' + self.e.int(0)])}"]

    def s_delete(self, p, ind, d, loop, t):
        if self.rnd.random() < 0.5:
            return [f"{p}log.append(({t}, {self.e.any(2)}))"]
        return [p + self.pick(["del y", "del x, y", "del z", "del (x)"]), f"{p}{self.pick(['y = 1', 'x = y = 2', 'log.append(x)'])}"]

    def s_if(self, p, ind, d, loop, t):
        out = [f"{p}if {self.e.bool(2)}:"] + self.block(ind + 1, d - 1, loop)
        out += self.maybe(p, f"elif {self.e.bool(1)}", ind, d, loop, 0.3)
        return out + self.maybe(p, "else", ind, d, loop)

    def s_try(self, p, ind, d, loop, t):
        out = [f"{p}try:"] + self.block(ind + 1, d - 1, loop)
        clauses = self.pick(["e", "f", "ef", "eef", "el", "elf", "b", "bf", "eb", "ebf"])
        for c in clauses:
            if c == "e":
                name = self.pick(["", " as e", " as y"])
                one = self.pick([self.pick(ERRORS), "(" + ", ".join(self.rnd.sample(ERRORS, 2)) + ")", "Exception", "LookupError", "ArithmeticError"])
                out += [f"{p}except {one}{name}:"]
                if name == " as e":
                    out += [f"{p}    log.append(('exc', {t}, repr(e), e.args))"]
            elif c == "b":
                out += [f"{p}except:", f"{p}    log.append(('bare', {t}))"]
            elif c == "l":
                out += [f"{p}else:"]
            else:
                out += [f"{p}finally:", f"{p}    log.append(('fin', {t}))"]
            out += self.block(ind + 1, d - 1, loop)
        return out

    def s_for(self, p, ind, d, loop, t):
        target = self.pick(["x", "x", "y", "x, y", "x, *y", "P.k", "[x]"])
        source = self.pick(["range(3)", "[1, 2, 5]", "sub(x)", "(a for a in (1, 2))", self.e.list(2), "{1: 2, 3: 4}.items()", "enumerate('ab')", "zip((1, 2), (3, 4))"])
        out = [f"{p}for {target} in {source}:"] + self.block(ind + 1, d - 1, True)
        return out + self.maybe(p, "else", ind, d, loop)

    def s_while(self, p, ind, d, loop, t):
        v = f"n{t}"
        out = [f"{p}{v} = 0", f"{p}while ({v} := {v} + 1) < 4 {self.pick(['', 'and ' + self.e.bool(1)])}:"] + self.block(ind + 1, d - 1, True)
        return out + self.maybe(p, "else", ind, d, loop)

    def s_with(self, p, ind, d, loop, t):
        first = f"M({t}, {self.rnd.random() < 0.3}){self.pick(['', ' as y', ' as (y)'])}"
        items = self.pick([first, first, f"{first}, M({t + 1000}) as x", f"({first}, M({t + 1000}, True) as x,)"])
        return [f"{p}with {items}:"] + self.block(ind + 1, d - 1, loop)

    def s_match(self, p, ind, d, loop, t):
        subject = self.pick(["x", "[x, y]", "{'k': x}", "(x, [y, 1])", "P(x, y)", self.e.any(2), "x, y"])
        patterns = [
            "0 | 1", "int(x) if x > 2", "[a, b]", "[x, *y]", "{'k': x, **y}", "{'k': 1}", "(x, [y, *_])", "str()", "[int() as x, [_, 1]]", "P(a, b=2)",
            "P(0 | 1 as y)", "Q(a=1)", "[1 | 2, *_]", "float() | bool()", "None", "-1", "list() as y", "[*_, 2]", "{}", "{1: _}", "'a' | 'b'", "P.k", "P()",
            "(0, y) | (y, 0)", "[[], *y]", "tuple((x, y))",
        ]
        out = [f"{p}match {subject}:"]
        for pattern in self.rnd.sample(patterns, self.pick([1, 2, 3])):
            out += [f"{p}    case {pattern}{self.pick(['', '', ' if ' + self.e.bool(1)]) if ' if ' not in pattern else ''}:"]
            out += [f"{p}        log.append(('case', {t}, x, y))"] + self.block(ind + 2, d - 1, loop)
        if self.rnd.random() < 0.5:
            out += [f"{p}    case {self.pick(['_', 'other', '_ as x'][:2])}:"] + self.block(ind + 2, d - 1, loop)
        return out

    def inner(self, ind, d):
        generator, self.generator = self.generator, False
        body = self.block(ind, d, False)
        self.generator = generator
        return body

    def s_function(self, p, ind, d, loop, t):
        params = self.pick(["z=%s" % self.e.int(1), "*a, z=2", "z=1, /, *, q=3", "z=5, **k", "z: int = 4"])
        head = self.pick(["", f"{p}@deco\n"])
        out = [l for l in head.split("\n") if l] + [f"{p}def q{t}({params}):"]
        out += [f"{p}    nonlocal x, y"] if self.rnd.random() < 0.5 else [f"{p}    x, y = z, 1"]
        call = self.pick([f"q{t}()", f"q{t}(*{self.e.list(1)})", f"q{t}({self.e.int(1)})", f"q{t}(**{{'q': 1}})", f"q{t}(z=x)"])
        return out + self.inner(ind + 1, d - 1) + [f"{p}log.append(({t}, {call}))"]

    def s_closure(self, p, ind, d, loop, t):
        name = self.pick("xy")
        change = self.pick([f"{name} += 1", f"{name} = n", "pass"])
        return [
            f"{p}fs{t} = []", f"{p}for c{t} in range(3):", f"{p}    def g{t}(n, m=c{t}):", f"{p}        nonlocal {name}", f"{p}        {change}",
            f"{p}        return (n, m, c{t}, {self.e.int(1)})", f"{p}    fs{t}.append({self.pick([f'g{t}', f'lambda n, m=c{t}: (n, m, c{t}, x)'])})",
            f"{p}log.append([f(1) for f in fs{t}])",
        ]

    def s_klass(self, p, ind, d, loop, t):
        base = self.pick(["", "(P)", "(Q)", "(list)", "(dict)", "(Exception)", "(int)"])
        body = [
            f"{p}    k = {self.e.int(1)}", f"{p}    items = {self.e.comp(2, '[', ']')}", f"{p}    def __len__(s): return {self.e.int(1)}",
            f"{p}    def __repr__(s): return {self.e.str(1)}", f"{p}    def __eq__(s, o): return {self.e.bool(1)}", f"{p}    m = lambda s, v=k: (v, s.k)",
            f"{p}    def __getattr__(s, n): return (n, {self.e.int(1)})", f"{p}    __slots__ = ('u',)", f"{p}    def __iter__(s): yield from ({self.e.int(1)}, 2)",
            f"{p}    def __missing__(s, key): return (key, x)", f"{p}    def __init_subclass__(c): log.append(c.__name__)",
            f"{p}    @property\n{p}    def pr(s): return {self.e.int(1)}", f"{p}    def __lt__(s, o): return {self.e.bool(1)}", f"{p}    k: int = 3",
            f"{p}    def __enter__(s): return s", f"{p}    def __contains__(s, v): return {self.e.bool(1)}", f"{p}    def __int__(s): return {self.e.int(1)}",
            f"{p}    def __index__(s): return {self.e.pick(['1', 'x', '0'])}", f"{p}    def __bool__(s): return {self.e.bool(1)}",
        ]
        lines = [f"{p}class K{t}{base}:", f"{p}    k = 0"] + [l for part in self.rnd.sample(body, self.pick([1, 2, 3, 4])) for l in part.split("\n")]
        use = self.pick([
            f"len(o{t})", f"o{t}.k", f"o{t} == {self.e.any(1)}", f"[*o{t}]", f"o{t}.zz", f"1 in o{t}", f"o{t} < o{t}", f"o{t}.m()", f"int(o{t})",
            f"[1, 2, 3][o{t}]", f"bool(o{t})", f"o{t}[5]", f"o{t}.pr", f"o{t} + 1", f"sorted([o{t}, o{t}]) == []", f"str(len(repr(o{t})) >= 0)",
            f"isinstance(o{t}, (int, list))", f"type(o{t}).__name__", f"K{t}.items",
        ])
        return lines + [f"{p}o{t} = K{t}({self.pick(['', '', 'x', 'x, y'])})", f"{p}log.append(({t}, {use}))"]

    def s_generator(self, p, ind, d, loop, t):
        out = [f"{p}def g{t}(x, y=1):", f"{p}    if x == 99: yield 0"]
        generator, self.generator = self.generator, True
        out += self.block(ind + 1, d - 1, False)
        self.generator = generator
        it = f"it{t}"
        held = lambda *lines: [f"{it} = g{t}(x)", "try:", *("    " + l for l in lines), f"finally: {it}.close()"]  # nothing closes it otherwise
        drive = self.pick([
            [f"log.append(list(g{t}({self.e.int(1)})))"], held(f"log.append(next({it}, 'end'))", f"{it}.close()", f"log.append(next({it}, 'closed'))"),
            held(f"log.append(next({it}))", f"log.append({it}.send({self.e.int(0)}))", f"log.append({it}.throw({self.pick(ERRORS)}({t})))"),
            [f"a{t}, *b{t} = g{t}(x)", f"log.append((a{t}, b{t}))"], [f"log.append(dict(enumerate(g{t}(2))))"], [f"log.append([v for v in g{t}(1) if v])"],
        ])
        return out + [p + l for l in drive]

    def s_leave(self, p, ind, d, loop, t):
        return [p + self.pick(["break", "continue"])]

    def s_yielding(self, p, ind, d, loop, t):
        return [f"{p}{self.pick(['', 'x = ', 'y = ', 'log.append((yield ' + self.e.int(0) + ')); '])}{self.pick(['yield', 'yield ' + self.e.any(1)])}"]

    def s_delegate(self, p, ind, d, loop, t):
        return [f"{p}{self.pick(['', 'x = ', 'y = '])}yield from {self.pick(['sub(x)', '[x]', 'sub(1)', self.e.list(1), 'sub(2)'])}"]


def program(rnd, depth):
    generator = rnd.random() < 0.3
    s = Statements(rnd, generator)
    body = s.block(1, depth, False) + s.block(1, depth, False)
    if generator:
        body = ["    if x == 99: yield 0"] + body
    source = PRELUDE + "def f(x, y=0):\n" + "\n".join(body) + "\n"
    if generator:
        source += """for a in (0, 1, 2):
    it = f(a)
    n = 0
    try:
        v = next(it)
        while n < 12:
            n += 1
            log.append(('yielded', repr(v)))
            if n % 4 == 3: v = it.throw(ValueError('thrown'))
            elif n % 4 == 2: v = it.send(n)
            else: v = next(it)
    except BaseException as e: log.append(('end', a, type(e).__name__, str(e), repr(e.args)))
    try: it.close()
    except BaseException as e: log.append(('close', a, type(e).__name__, str(e)))
"""
    else:
        source += """for a in (0, 1, 2, 7):
    try: log.append(('ret', a, repr(f(a))))
    except BaseException as e: log.append(('raised', a, type(e).__name__, str(e)))
"""
    return source + "result = '\\n'.join(map(repr, log))\n"


class Slow(BaseException):
    pass


def answer(code):
    """What CPython gives; None for a program that takes long or whose text is not the same twice (addresses of objects)."""
    def stop(*_):
        raise Slow
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 2)
    try:
        r = record.run(code)
        if r["type"] == "Slow" or "Slow" in repr(r) or " at 0x" in repr(r) or len(r["result"] or "") > 1 << 20:
            return None
        return r
    except Slow:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def compare(pyrun, seed, count, depth, show):
    rnd = random.Random(seed)
    programs = []
    while len(programs) < count:
        source = program(rnd, depth)
        try:
            compile(source, "x", "exec")
        except SyntaxError:
            continue
        programs.append(source)
    lines = "".join(json.dumps({"id": str(i), "code": c}) + "\n" for i, c in enumerate(programs))
    p = subprocess.run([pyrun, "-batch", "-lambda", "-timeout", "10s"], input=lines, capture_output=True, text=True)
    if p.returncode:
        sys.exit("pyrun ended with %d: %s" % (p.returncode, p.stderr[:3000]))
    failed, skipped = [], 0
    for line in p.stdout.splitlines():
        got = json.loads(line)
        code = programs[int(got["id"])]
        want = answer(code)
        if want is None:
            skipped += 1
            continue
        e = got["error"] or {"type": "", "message": ""}
        if (got["result"], e["type"], e["message"]) != (want["result"], want["type"], want["message"]):
            failed.append((len(code), code, got, e, want))
    failed.sort(key=lambda f: f[0])
    for _, code, got, e, want in failed[:show]:
        print("=" * 20, "seed", seed, "program", got["id"], e, (want["type"], want["message"]))
        print(code[len(PRELUDE):])
        ours, theirs = (ast.literal_eval(r["result"] or "''").split("\n") for r in (got, want))
        for k in range(max(len(ours), len(theirs))):
            a, b = (v[k] if k < len(v) else "-" for v in (ours, theirs))
            if a != b:
                print("line", k, "\n got ", a, "\n want", b, "\n before", theirs[max(0, k - 3) : k])
                break
    return len(failed), skipped


def main():
    p = argparse.ArgumentParser()
    p.add_argument("pyrun")
    for name, value in (("seed", 1), ("seeds", 1), ("count", 500), ("depth", 3), ("show", 3)):
        p.add_argument("--" + name, type=int, default=value)
    a = p.parse_args()
    bad = 0
    for seed in range(a.seed, a.seed + a.seeds):
        n, skipped = compare(a.pyrun, seed, a.count, a.depth, a.show)
        print("seed", seed, "differ", n, "of", a.count, "left out", skipped)
        bad += n
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
