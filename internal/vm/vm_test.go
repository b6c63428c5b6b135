// This file runs small programs through parser, compiler and machine.

package vm_test

import (
	"context"
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/alkimi/pyexec/internal/args"
	"github.com/alkimi/pyexec/internal/budget"
	"github.com/alkimi/pyexec/internal/builtins"
	"github.com/alkimi/pyexec/internal/compile"
	"github.com/alkimi/pyexec/internal/object"
	"github.com/alkimi/pyexec/internal/parse"
	"github.com/alkimi/pyexec/internal/source"
	"github.com/alkimi/pyexec/internal/vm"
)

// table is the builtins and two helpers.
func table() map[string]object.Value {
	t := maps.Clone(builtins.Table())
	t["items"] = args.Func("items", "iterable, /", "", func(t *object.Thread, a []object.Value) (object.Value, error) {
		s, err := object.ToSlice(t, a[0])
		return object.ListOf(s).Value(), err
	}).Value()
	t["append"] = args.Func("append", "list, item, /", "", func(t *object.Thread, a []object.Value) (object.Value, error) {
		if !object.IsList(a[0]) {
			return object.Value{}, object.TypeErrorf("not a list")
		}
		return object.None, object.ToList(a[0]).Append(t, a[1])
	}).Value()
	return t
}

// run gives the repr of the program's result, or the error's text.
func run(t *testing.T, src string, l budget.Limits) string {
	t.Helper()
	if l.Time == 0 {
		l = budget.Limits{Time: 10 * time.Second, Steps: -1, Memory: 64 << 20, Depth: 1000, Output: -1}
	}
	m := budget.New(context.Background(), l)
	defer m.Stop()
	f := source.NewFile("test.py", src)
	mod, err := parse.Parse(m, f, parse.Limits{})
	if err != nil {
		return err.Error()
	}
	names := table()
	c, err := compile.Compile(m, f, mod, compile.Options{IsBuiltin: func(n string) bool { _, ok := names[n]; return ok }})
	if err != nil {
		return err.Error()
	}
	th := object.NewThread(m, &object.Env{Write: func(string) {}, Import: func(_ *object.Thread, name string) (object.Value, error) {
		return object.Value{}, object.Raise(object.ModuleNotFoundErrorType, "No module named '%s'", name)
	}})
	v, err := vm.New(th, vm.Link(c, names)).Run()
	if err != nil {
		return err.Error()
	}
	s, err := object.Repr(th, v)
	if err != nil {
		return err.Error()
	}
	return s
}

func TestPrograms(t *testing.T) {
	for _, c := range programs {
		if got := run(t, c.src, budget.Limits{}); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", strings.TrimSpace(c.src), got, c.want)
		}
	}
}

// programs and what CPython 3.11 gives for them.
var programs = []struct{ src, want string }{
	{"result = 1 + 2 * 3", "7"},
	{"x = 5\nx += 2\nresult = [x, -x, x ** 2, x // 2, x % 4, x / 2]", "[7, -7, 49, 3, 3, 3.5]"},
	{"def f(a, b=2, *c, d=4, **e):\n    return (a, b, c, d, e)\nresult = [f(1), f(1, 3, 5, 7), f(1, d=9, z=0), f(*[1, 2], **{'b2': 3})]",
		"[(1, 2, (), 4, {}), (1, 3, (5, 7), 4, {}), (1, 2, (), 9, {'z': 0}), (1, 2, (), 4, {'b2': 3})]"},
	{"def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nresult = fib(20)", "6765"},
	{"s = 0\nfor i in range(10):\n    if i == 3:\n        continue\n    if i == 8:\n        break\n    s += i\nelse:\n    s = -1\nresult = s", "25"},
	{"n = 0\nwhile n < 10:\n    n += 3\nelse:\n    n += 100\nresult = n", "112"},
	{"result = [x * y for x in range(3) for y in range(3) if x != y]", "[0, 0, 0, 2, 0, 2]"},
	{"result = {k: v for k, v in [('a', 1), ('b', 2)]}", "{'a': 1, 'b': 2}"},
	{"def g():\n    x = yield 1\n    y = yield x\n    return y\nit = g()\nresult = [next(it), it.send(5)]\ntry:\n    it.send(7)\nexcept StopIteration as e:\n    append(result, e.value)", "[1, 5, 7]"},
	{"def a():\n    r = yield from b()\n    yield r\ndef b():\n    yield 1\n    yield 2\n    return 3\nresult = items(a())", "[1, 2, 3]"},
	{"result = items(x for x in range(4) if x % 2)", "[1, 3]"},
	{"def mk():\n    n = 0\n    def inc():\n        nonlocal n\n        n += 1\n        return n\n    return inc\nf = mk()\nresult = [f(), f(), mk()()]", "[1, 2, 1]"},
	{"class A:\n    k = 1\n    def __init__(self, x):\n        self.x = x\n    def get(self):\n        return self.x + self.k\nclass B(A):\n    def __init__(self, x):\n        super().__init__(x * 2)\n    def get(self):\n        return super().get() * 10\nresult = [A(1).get(), B(1).get()]", "[2, 30]"},
	{"class P:\n    def __init__(self): self._v = 1\n    @property\n    def v(self): return self._v\n    @v.setter\n    def v(self, x): self._v = x * 2\n    @classmethod\n    def make(cls): return cls()\n    @staticmethod\n    def two(): return 2\np = P.make()\np.v = 5\nresult = [p.v, P.two()]", "[10, 2]"},
	{"log = []\ntry:\n    try:\n        1 / 0\n    except ValueError:\n        append(log, 'no')\n    finally:\n        append(log, 'f')\nexcept ZeroDivisionError as e:\n    append(log, repr(e))\nelse:\n    append(log, 'else')\nresult = log", "['f', \"ZeroDivisionError('division by zero')\"]"},
	{"def f():\n    for i in range(3):\n        try:\n            if i == 1:\n                return i\n            continue\n        finally:\n            append(log, i)\nlog = []\nresult = (f(), log)", "(1, [0, 1])"},
	{"class M:\n    def __enter__(self):\n        append(log, 'in')\n        return self\n    def __exit__(self, t, v, tb):\n        append(log, t is None)\n        return True\nlog = []\nwith M() as m:\n    1 / 0\nwith M():\n    pass\nresult = log", "['in', False, 'in', True]"},
	{"a, *b, c = [1, 2, 3, 4]\n(d, e), f = (5, 6), 7\nresult = [a, b, c, d, e, f]", "[1, [2, 3], 4, 5, 6, 7]"},
	{"x = 3\nresult = f'{x:>4}|{x!r}|{x + 1=}'", "'   3|3|x + 1=4'"},
	{"def f(v):\n    match v:\n        case 0 | 1: return 'small'\n        case [a, *rest]: return ('seq', a, rest)\n        case {'k': k, **o}: return ('map', k, o)\n        case str() as s if len(s) > 2: return s\n        case None: return 'none'\n        case _: return 'other'\nresult = [f(1), f([1, 2, 3]), f({'k': 1, 'z': 2}), f('abc'), f(None), f('a')]",
		"['small', ('seq', 1, [2, 3]), ('map', 1, {'z': 2}), 'abc', 'none', 'other']"},
	{"if (n := 5) > 3:\n    result = n", "5"},
	{"result = [1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2]", "[True, False, True]"},
	{"def f():\n    x = 1\n    del x\n    return x\ntry:\n    f()\nexcept UnboundLocalError as e:\n    result = repr(e)", "'UnboundLocalError(\"cannot access local variable \\'x\\' where it is not associated with a value\")'"},
	{"try:\n    nope\nexcept NameError as e:\n    result = repr(e)", "'NameError(\"name \\'nope\\' is not defined\")'"},
	{"def f(a, b):\n    pass\ntry:\n    f(1)\nexcept TypeError as e:\n    result = e.args", "(\"f() missing 1 required positional argument: 'b'\",)"},
	{"try:\n    try:\n        {}['a']\n    except KeyError as e:\n        raise ValueError('v') from e\nexcept ValueError as e:\n    result = [repr(e), repr(e.__cause__)]", "[\"ValueError('v')\", \"KeyError('a')\"]"},
	{"def deco(f):\n    def w(*a, **k):\n        return ('w', f(*a, **k))\n    return w\n@deco\ndef f(x, y=1):\n    return x + y\nresult = [f(1), f(1, y=5)]", "[('w', 2), ('w', 6)]"},
	{"def r(n):\n    return r(n + 1)\ntry:\n    r(0)\nexcept RecursionError as e:\n    result = e.args[0]", "'maximum recursion depth exceeded'"},
	{"class V:\n    def __init__(self, x): self.x = x\n    def __add__(self, o): return V(self.x + o.x)\n    def __eq__(self, o): return self.x == o.x\n    def __lt__(self, o): return self.x < o.x\n    def __repr__(self): return f'V({self.x})'\n    def __len__(self): return self.x\n    def __getitem__(self, i): return i * 2\n    def __call__(self, k): return k + self.x\n    def __contains__(self, k): return k == self.x\nv = V(2)\nresult = [v + V(3), v == V(2), v < V(1), len(v), v[4], v(1), 2 in v, 3 in v]", "[V(5), True, False, 2, 8, 3, True, False]"},
	{"result = [lambda x, y=2: x + y][0](1)", "3"},
	{"d = {'a': 1, **{'b': 2}}\nresult = [d, [*range(3), 9], (*'ab',), {*[1, 1]}]", "[{'a': 1, 'b': 2}, [0, 1, 2, 9], ('a', 'b'), {1}]"},
	{"fs = [lambda: i for i in range(3)]\nresult = [f() for f in fs]", "[2, 2, 2]"},
	{"class A:\n    xs = [1, 2]\n    ys = [x * 2 for x in xs]\n    def __secret(self): return 1\n    def go(self): return self.__secret()\nresult = [A.ys, A().go()]", "[[2, 4], 1]"},
	{"x = 10\ndef f():\n    global x\n    x += 1\n    return x\nresult = [f(), x]", "[11, 11]"},
	{"sum = 5\nlen = 3\ndel len\nresult = [sum, len([1])]", "[5, 1]"},
	{"assert 1 == 1\ntry:\n    assert 1 == 2, 'msg'\nexcept AssertionError as e:\n    result = e.args", "('msg',)"},
	{"def g():\n    try:\n        yield 1\n    finally:\n        append(log, 'closed')\nlog = []\nit = g()\nnext(it)\nit.close()\nresult = log", "['closed']"},
	{"def g():\n    try:\n        yield 1\n    except ValueError as e:\n        yield 'caught ' + e.args[0]\nit = g()\nnext(it)\nresult = it.throw(ValueError('x'))", "'caught x'"},
	{"a = [1, 2, 3]\na[1] += 5\na[0], a[2] = a[2], a[0]\nb = a\nb += [9]\nresult = [a, b is a, a[-1], a[1:3]]", "[[3, 7, 1, 9], True, 9, [7, 1]]"},
}
