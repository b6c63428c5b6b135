// This file defines the tables of the specification: modules, builtins, names and attributes.

package check

import "slices"

// specModules are the modules of the specification. It lists timedelta beside datetime.
var specModules = [...]string{
	"pandas", "numpy", "datetime", "timedelta", "math", "statistics", "collections", "itertools", "functools", "decimal", "json",
}

// extraModules are harmless modules that the specification does not list; Policy.Extras allows them.
var extraModules = [...]string{
	"__future__", "bisect", "calendar", "copy", "dataclasses", "enum", "fractions", "heapq", "io", "operator", "random", "re", "string",
	"textwrap", "time", "typing", "warnings", "zoneinfo",
}

// specBuiltins are the builtins of the specification.
var specBuiltins = [...]string{
	"list", "dict", "set", "tuple",
	"int", "float", "str", "bool",
	"range", "enumerate", "zip", "map", "filter",
	"sum", "min", "max", "sorted", "reversed",
	"len", "abs", "round", "isinstance", "type", "all", "any",
	"print",
}

// harmlessBuiltins are builtins that reach nothing but their arguments.
var harmlessBuiltins = [...]string{
	"Ellipsis", "NotImplemented", "ascii", "bin", "bytearray", "bytes", "callable", "chr", "classmethod", "complex", "divmod", "format",
	"frozenset", "hash", "hex", "issubclass", "iter", "next", "object", "oct", "ord", "pow", "property", "repr", "slice",
	"staticmethod", "super",
}

// exceptions are the exception classes that scripts may raise and catch.
var exceptions = [...]string{
	"ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BufferError", "BytesWarning", "ConnectionError",
	"DeprecationWarning", "EOFError", "EnvironmentError", "Exception", "FileExistsError", "FileNotFoundError", "FloatingPointError",
	"FutureWarning", "GeneratorExit", "IOError", "ImportError", "ImportWarning", "IndentationError", "IndexError",
	"InterruptedError", "KeyError", "KeyboardInterrupt", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError",
	"NotImplementedError", "OSError", "OverflowError", "PendingDeprecationWarning", "PermissionError", "RecursionError",
	"ReferenceError", "ResourceWarning", "RuntimeError", "RuntimeWarning", "StopAsyncIteration", "StopIteration", "SyntaxError",
	"SyntaxWarning", "SystemError", "SystemExit", "TabError", "TimeoutError", "TypeError", "UnboundLocalError",
	"UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError", "UnicodeTranslateError", "UnicodeWarning", "UserWarning",
	"ValueError", "Warning", "ZeroDivisionError",
}

// rule says how the tree layer treats a name.
type rule uint8

const (
	ruleNone    rule = iota
	ruleHard         // may be neither used nor bound
	ruleSoft         // a builtin that scripts do not have; the script's own binding of the name is fine
	ruleModule       // a module that no script may reach; the script's own binding of the name is fine
	ruleTracked      // an allowed builtin whose rebinding matters to a shape
)

// nameRules holds every name that the tree layer looks at; all others are free.
var nameRules = buildNameRules()

func buildNameRules() map[string]rule {
	rules := map[string]rule{"super": ruleTracked, "type": ruleTracked}
	for _, name := range []string{"exec", "eval", "compile", "__import__"} {
		rules[name] = ruleHard
	}
	for _, name := range []string{
		"open", "file", "input", "globals", "locals", "vars", "getattr", "setattr", "delattr", "hasattr", "dir", "id", "help",
		"exit", "quit", "breakpoint", "memoryview", "aiter", "anext",
		// Python 2's, which pasted code still calls.
		"raw_input", "execfile", "reload",
	} {
		rules[name] = ruleSoft
	}
	for _, name := range []string{
		"os", "sys", "subprocess", "socket", "requests", "urllib", "urllib2", "urllib3", "http", "httpx", "aiohttp", "ftplib",
		"smtplib", "ssl", "shutil", "pathlib", "glob", "tempfile", "io", "importlib", "builtins", "ctypes", "pickle", "marshal",
		"shelve", "sqlite3", "threading", "multiprocessing", "asyncio", "signal", "inspect", "gc", "platform", "pty", "posix",
		"resource", "runpy", "webbrowser",
	} {
		rules[name] = ruleModule
	}
	return rules
}

// frameAttributes lead from harmless objects to frames, code and globals.
var frameAttributes = set(
	"gi_frame", "gi_code", "gi_yieldfrom", "cr_frame", "cr_code", "cr_await", "cr_origin", "ag_frame", "ag_code", "ag_await",
	"tb_frame", "tb_next", "tb_lasti", "tb_lineno", "f_back", "f_builtins", "f_code", "f_globals", "f_locals", "f_lasti",
	"f_trace", "func_globals", "func_code", "func_closure", "func_defaults", "co_code", "co_consts", "co_names", "co_varnames",
)

// fileFunctions are functions that open files, by module.
var fileFunctions = map[string]map[string]bool{
	"pandas": set("read_csv", "read_table", "read_fwf", "read_excel", "read_json", "read_html", "read_xml", "read_parquet",
		"read_feather", "read_orc", "read_pickle", "read_hdf", "read_sql", "read_sql_query", "read_sql_table", "read_stata", "read_sas",
		"read_spss", "read_gbq", "read_clipboard", "read_iceberg", "to_pickle", "ExcelFile", "ExcelWriter", "HDFStore"),
	"numpy": set("load", "loadtxt", "genfromtxt", "fromfile", "fromregex", "memmap", "save", "savetxt", "savez",
		"savez_compressed", "DataSource"),
}

// readableDunders may be read as names and as attributes. __members__ is that of an enumeration.
var readableDunders = set("__name__", "__doc__", "__members__")

// classDunders may be bound in a class body, besides operatorMethods.
var classDunders = set("__slots__", "__match_args__")

// operatorMethods may be defined in a class body and called through super() or on a base class. Not among them are methods that run
// at moments the script does not choose (__del__), that stand between every name and its value (__getattribute__), that take names as
// text to set (__setattr__, __delattr__) or that serve copying by pickle (__reduce__, …).
var operatorMethods = set(
	"__init__", "__new__", "__post_init__", "__init_subclass__", "__set_name__",
	"__repr__", "__str__", "__format__", "__bytes__", "__bool__", "__hash__", "__call__",
	"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__",
	"__len__", "__length_hint__", "__contains__", "__iter__", "__next__", "__reversed__",
	"__getitem__", "__setitem__", "__delitem__", "__missing__",
	"__enter__", "__exit__",
	"__getattr__", "__get__", "__set__", "__delete__", "__class_getitem__",
	"__copy__", "__deepcopy__",
	"__add__", "__sub__", "__mul__", "__matmul__", "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__pow__",
	"__lshift__", "__rshift__", "__and__", "__xor__", "__or__",
	"__radd__", "__rsub__", "__rmul__", "__rmatmul__", "__rtruediv__", "__rfloordiv__", "__rmod__", "__rdivmod__", "__rpow__",
	"__rlshift__", "__rrshift__", "__rand__", "__rxor__", "__ror__",
	"__iadd__", "__isub__", "__imul__", "__imatmul__", "__itruediv__", "__ifloordiv__", "__imod__", "__ipow__",
	"__ilshift__", "__irshift__", "__iand__", "__ixor__", "__ior__",
	"__neg__", "__pos__", "__abs__", "__invert__",
	"__int__", "__float__", "__complex__", "__index__", "__round__", "__trunc__", "__floor__", "__ceil__",
)

// OperatorMethods is the sorted list of dunder methods that a class body may define and that super() may call.
func OperatorMethods() []string {
	list := make([]string, 0, len(operatorMethods))
	for name := range operatorMethods {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// textNameCalls are functions and methods that take the names of attributes or methods as text.
var textNameCalls = set(
	"getattr", "setattr", "delattr", "hasattr", "attrgetter", "methodcaller",
	"agg", "aggregate", "apply", "transform", "pipe", "map",
)

func set(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, name := range names {
		m[name] = true
	}
	return m
}
