"""Writes the public names of modules as this Python lists them.

python3.12 record.py MODULE... > SET.txt

The first line names the Python. Then comes a line "module NAME" for each module and one for each of its names: what it has in __all__, or
what does not begin with an underscore and is no module. Behind the name of a class stand its public attributes and those of its instances,
but none that every object or every exception has; "=" and an expression before them say how an instance is made where only that has them.
"""
import importlib, inspect, sys, types

# How instances are made, for what only these have.
INSTANCES = {
    "json.JSONDecodeError": "json.JSONDecodeError('text', 'doc', 0)",
    "functools.lru_cache": "functools.lru_cache(lambda: 0)",
    "functools.cache": "functools.cache(lambda: 0)",
    "functools.partial": "functools.partial(lambda: 0)",
    "functools.partialmethod": "functools.partialmethod(lambda: 0)",
    "functools.cached_property": "functools.cached_property(lambda: 0)",
    "functools.singledispatch": "functools.singledispatch(lambda a: 0)",
    "functools.singledispatchmethod": "functools.singledispatchmethod(lambda a: 0)",
    "functools.cmp_to_key": "functools.cmp_to_key(max)(1)",
    "collections.namedtuple": "collections.namedtuple('N', '')()",
    "decimal.localcontext": "decimal.localcontext()",
    "decimal.getcontext": "decimal.getcontext()",
    "decimal.DecimalTuple": "decimal.Decimal(1).as_tuple()",
    "datetime.date": "datetime.date(2024, 1, 2)",
    "dataclasses.field": "dataclasses.field()",
    "dataclasses.Field": "dataclasses.field()",
    "dataclasses.FrozenInstanceError": "dataclasses.FrozenInstanceError()",
    "dataclasses.InitVar": "dataclasses.InitVar(int)",
    "operator.attrgetter": "operator.attrgetter('a')",
    "string.Template": "string.Template('a')",
    "string.Formatter": "string.Formatter()",
    "textwrap.TextWrapper": "textwrap.TextWrapper()",
    "re.compile": "re.compile('a')",
    "re.match": "re.match('a', 'a')",
    "calendar.Calendar": "calendar.Calendar()",
    "time.gmtime": "time.gmtime(0)",
    "time.struct_time": "time.gmtime(0)",
    "warnings.catch_warnings": "warnings.catch_warnings()",
    "random.Random": "random.Random(1)",
}
# Classes that have no name in their module.
RESULTS = {
    "datetime": {"date.isocalendar()": "datetime.date(2024, 1, 2).isocalendar()"},
    "functools": {"cache_info()": "functools.lru_cache(lambda: 0).cache_info()"},
    "statistics": {"linear_regression()": "statistics.linear_regression([1, 2], [3, 5])"},
}
TUPLE = ["_asdict", "_field_defaults", "_fields", "_make", "_replace"]  # of a named tuple, where an underscore does not mean private


def names(module):
    listed = getattr(module, "__all__", None)
    if listed is None:
        listed = [n for n in vars(module) if not n.startswith("_") and not inspect.ismodule(getattr(module, n))]
    return sorted(set(listed))


def members(module, value, made):
    """The expression that makes an instance, or "", and the attributes."""
    if made:
        value = eval(made, {module.__name__: module})
    elif not inspect.isclass(value):
        return "", []
    typ = value if inspect.isclass(value) else type(value)
    if typ in (int, float, str, types.BuiltinFunctionType):
        return "", []
    common = set(dir(BaseException if issubclass(typ, BaseException) else object))
    for base in (int, str):
        if issubclass(typ, base):
            common.update(dir(base))
    found = [n for n in dir(value) if n not in common and (not n.startswith("_") or n in TUPLE)]
    return made if found else "", found


# numpy's scalars make plain numbers here: of its classes only these have their members listed.
NUMPY_CLASSES = {"ndarray", "dtype", "ufunc", "Generator", "RandomState"}


def main():
    numpy = sys.modules.get("numpy") or any(m.startswith("numpy") for m in sys.argv[1:]) and importlib.import_module("numpy")
    print("CPython", sys.version.split()[0] + (" with numpy " + numpy.__version__ if numpy else ""))
    for name in sys.argv[1:]:
        module = importlib.import_module(name)
        print("module", name)
        for n in names(module):
            made, found = members(module, getattr(module, n), INSTANCES.get(f"{name}.{n}", ""))
            if name.startswith("numpy") and n not in NUMPY_CLASSES:
                made, found = "", []
            print(" ".join([n] + found) + (" = " + made if made else ""))
        for n, made in RESULTS.get(name, {}).items():
            print(" ".join([n] + members(module, None, made)[1]) + " = " + made)


main()
