// This file defines the hints: what is allowed and what to write instead.

package check

import (
	"slices"
	"strings"
)

const (
	hintLambda = "use a def instead: def double(x): return x * 2; or a comprehension: [x * 2 for x in values]"
	hintFiles  = "files cannot be opened; load data with load_trades(), load_balances() or load_snapshots()"
	hintFrames = "frames and code objects cannot be reached; keep what you need in variables"
	hintType   = "type(x) gives the class of x; define a class with a class statement"
	hintText   = "text cannot be run as code; write the statements themselves, or read data with json.loads(text)"
	hintNet    = "there is no network; load data with load_trades(), load_balances() or load_snapshots()"
	hintSystem = "the system cannot be reached; a script has its data, its builtins and the allowed modules"
	hintAsync  = "async code is not supported; write plain functions and generators"
	hintChart  = "charts are not available; assign the numbers or the DataFrame to result"
	hintStats  = "use pandas and numpy: rolling, ewm, corr, quantile, np.polyfit"
	hintTypes  = "type hints need no import: list[float], dict[str, int], int | None"
)

var nameHints = map[string]string{
	"exec": hintText, "eval": hintText, "compile": hintText, "execfile": hintText,
	"open": hintFiles, "file": hintFiles,
	"input": "a run has no keyboard; assign the value in the code", "raw_input": "a run has no keyboard; assign the value in the code",
	"globals": "keep named values in a dict: values = {}; values[name] = 1",
	"locals":  "keep named values in a dict: values = {}; values[name] = 1",
	"vars":    "keep named values in a dict: values = {}; values[name] = 1",
	"getattr": "write the attribute: obj.name; for names chosen at run time use a dict, or df[column]",
	"setattr": "write the attribute: obj.name = value; for names chosen at run time use a dict, or df[column] = value",
	"delattr": "write the attribute: del obj.name",
	"hasattr": "use isinstance(obj, T), 'x' in df.columns, or try: obj.name / except AttributeError",
	"dir":     "the attributes of an object cannot be listed; use df.columns for columns, d.keys() for a dict",
	"id":      "compare identity with: a is b",
	"help":    "there is no help inside a run; print(f.__doc__) shows a docstring",
	"exit":    "a script ends with its last line; put code in a def and return to leave early",
	"quit":    "a script ends with its last line; put code in a def and return to leave early",

	"breakpoint": "there is no debugger; print the values",
	"memoryview": "use bytes, or a list",
	"aiter":      hintAsync, "anext": hintAsync,
}

var moduleHints = map[string]string{
	"os": hintSystem, "sys": hintSystem, "subprocess": hintSystem, "platform": hintSystem, "ctypes": hintSystem, "importlib": hintSystem,
	"builtins": hintSystem, "signal": hintSystem, "inspect": hintSystem, "gc": hintSystem, "resource": hintSystem, "posix": hintSystem,
	"pty": hintSystem, "runpy": hintSystem, "webbrowser": hintSystem,
	"socket": hintNet, "requests": hintNet, "urllib": hintNet, "urllib2": hintNet, "urllib3": hintNet, "http": hintNet, "httpx": hintNet,
	"aiohttp": hintNet, "ftplib": hintNet, "smtplib": hintNet, "ssl": hintNet, "ccxt": hintNet, "yfinance": hintNet, "websocket": hintNet,
	"websockets": hintNet, "pandas_datareader": hintNet,
	"io": hintFiles, "pathlib": hintFiles, "shutil": hintFiles, "glob": hintFiles, "tempfile": hintFiles, "csv": hintFiles,
	"pickle": hintFiles, "marshal": hintFiles, "shelve": hintFiles, "sqlite3": hintFiles, "sqlalchemy": hintFiles, "zipfile": hintFiles,
	"gzip": hintFiles, "openpyxl": hintFiles, "pyarrow": hintFiles, "polars": "use pandas",
	"threading": "a run has one thread; use whole-column operations of pandas and numpy", "multiprocessing": "a run has one thread; use whole-column operations of pandas and numpy",
	"concurrent": "a run has one thread; use whole-column operations of pandas and numpy",
	"asyncio":    hintAsync,
	"matplotlib": hintChart, "plotly": hintChart, "seaborn": hintChart, "bokeh": hintChart, "altair": hintChart, "mplfinance": hintChart,
	"scipy": hintStats, "sklearn": hintStats, "statsmodels": hintStats, "talib": hintStats, "ta": hintStats, "pandas_ta": hintStats,
	"typing": hintTypes, "typing_extensions": hintTypes, "abc": "raise NotImplementedError in the methods a subclass has to define",
	"__future__":  "annotations, division and print are already those of Python 3; leave the import out",
	"time":        "a run cannot sleep; for times use datetime.datetime.now() and pd.Timestamp",
	"random":      "use np.random.default_rng(seed)",
	"re":          "use str methods, or df[column].str for columns",
	"logging":     "use print; what it writes comes back as the run's output",
	"warnings":    "there are no warnings to silence; leave the import out",
	"copy":        "use list(x), dict(x), df.copy()",
	"string":      "write the characters: 'abcdefghijklmnopqrstuvwxyz'",
	"dataclasses": "use a class with __init__, a dict, or collections.namedtuple",
	"enum":        "use class constants or a dict",
	"pytz":        "use datetime.timezone, tz_localize and tz_convert",
	"dateutil":    "use pd.to_datetime and pd.DateOffset",
	"traceback":   "catch the exception and print it: except ValueError as e: print(e)",
}

var dunderHints = map[string]string{
	"__class__":    "use type(obj) or isinstance(obj, T)",
	"__dict__":     "read the attributes by name, or keep the values in a dict",
	"__builtins__": "builtins are called by their names",
	"__import__":   "write an import statement",
	"__file__":     "a script has no file",
	"__version__":  "the version cannot be read; write for pandas 3 and numpy 2",
	"__del__":      "use a context manager: __enter__ and __exit__",
	"__setattr__":  "assign the attributes by name, or use a property with a setter", "__delattr__": "delete the attribute by name",
	"__getattribute__": "define __getattr__, which is asked for missing attributes only, or a property",
	"__name__":         "__name__ may be read, not set; functools.wraps gives a wrapper the name of its function",
	"__doc__":          "__doc__ may be read, not set; write a docstring",
	"__qualname__":     "use __name__",
	"__annotations__":  "annotations cannot be read; keep the names in a list or a dict",
	"__len__":          "write len(x)", "__iter__": "write iter(x), or loop over x", "__next__": "write next(x)",
	"__str__": "write str(x)", "__repr__": "write repr(x)", "__getitem__": "write x[key]", "__setitem__": "write x[key] = value",
	"__delitem__": "write del x[key]", "__contains__": "write key in x", "__call__": "write f(x)", "__eq__": "write a == b",
	"__ne__": "write a != b", "__lt__": "write a < b", "__le__": "write a <= b", "__gt__": "write a > b", "__ge__": "write a >= b",
	"__add__": "write a + b", "__sub__": "write a - b", "__mul__": "write a * b", "__truediv__": "write a / b", "__mod__": "write a % b",
	"__pow__": "write a ** b", "__hash__": "write hash(x)", "__bool__": "write bool(x)", "__format__": "write format(x, spec)",
	"__enter__": "write with x:", "__exit__": "write with x:",
}

// hintForDunder is the hint for a refused dunder name.
func hintForDunder(name string, _ *Policy) string {
	hint := "names of the form __x__ are Python's own; __name__ and __doc__ may be read"
	if operatorMethods[name] {
		hint = "operator methods may be defined in a class, and called through super() or on a base class inside it"
	}
	if special := dunderHints[name]; special != "" {
		return special + "; " + hint
	}
	return hint
}

// hintForName is the hint for a refused name.
func hintForName(name string, p *Policy) string {
	if hint := nameHints[name]; hint != "" {
		return hint
	}
	if name == "__import__" {
		return "write an import statement; " + allowedModulesText(p)
	}
	if nameRules[name] == ruleModule {
		return hintForModule(name, p)
	}
	return "the host does not allow this name; choose another one, or do without it"
}

// hintForModule is the hint for a refused module.
func hintForModule(name string, p *Policy) string {
	top, _, _ := strings.Cut(name, ".")
	var parts []string
	if near := nearModule(top, p); near != "" {
		parts = append(parts, "did you mean "+near+"?")
	}
	if hint := moduleHints[top]; hint != "" {
		parts = append(parts, hint)
	}
	if slices.Contains(extraModules[:], top) && !p.Extras && !under(name, p.DenyModules) {
		parts = append(parts, top+" is one of the extra modules that the host may turn on")
	}
	return strings.Join(append(parts, allowedModulesText(p)), "; ")
}

// maxListed bounds the modules that a hint names.
const maxListed = 40

func allowedModulesText(p *Policy) string {
	list := AllowedModules(p)
	more := ""
	if len(list) > maxListed {
		list, more = list[:maxListed], ", ..."
	}
	if len(list) == 0 {
		return "no modules are allowed"
	}
	return "allowed modules: " + strings.Join(list, ", ") + more
}

// nearModule gives the allowed module that a name misspells by one letter, or "".
func nearModule(name string, p *Policy) string {
	if len(name) < 4 || len(name) > 24 {
		return ""
	}
	for _, m := range AllowedModules(p) {
		if oneSlip(name, m) {
			return m
		}
	}
	return ""
}

// oneSlip reports whether one letter too many, one too few, one wrong or two exchanged turn a into b.
func oneSlip(a, b string) bool {
	if a == b {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	switch len(a) - len(b) {
	case 1:
		return a[1:] == b
	case -1:
		return a == b[1:]
	case 0:
		return a[1:] == b[1:] || len(a) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
	}
	return false
}
