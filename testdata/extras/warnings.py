#%% warn_prints_nothing
import warnings
warnings.warn("a")
warnings.warn("b", DeprecationWarning)
warnings.warn(UserWarning("c"))
print("done")
#%% error_filter
import warnings
def t(f):
    try:
        f()
        print("fine")
    except Warning as e:
        print(type(e).__name__, e)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    t(lambda: warnings.warn("boom"))
    t(lambda: warnings.warn("old", DeprecationWarning))
    t(lambda: warnings.warn(RuntimeWarning("own")))
with warnings.catch_warnings():
    warnings.simplefilter("error", category=DeprecationWarning)
    t(lambda: warnings.warn("fine"))
    t(lambda: warnings.warn("bad", DeprecationWarning))
with warnings.catch_warnings(action="error"):
    t(lambda: warnings.warn("x"))
t(lambda: warnings.warn("after"))
class Mine(UserWarning):
    pass
with warnings.catch_warnings():
    warnings.filterwarnings("error", category=Mine)
    t(lambda: warnings.warn("m", Mine))
    t(lambda: warnings.warn("u"))
#%% record
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("x"); warnings.warn("y", DeprecationWarning); warnings.warn(FutureWarning("z"))
print(len(w), [str(m.message) for m in w], [m.category for m in w], w[0].lineno, w[0].line, w[0].source, repr(w[2].message))
with warnings.catch_warnings(record=True) as outer:
    warnings.simplefilter("always")
    warnings.warn("a")
    with warnings.catch_warnings(record=True) as inner:
        warnings.warn("b")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.warn("c")
    warnings.warn("d")
print([str(m.message) for m in outer], [str(m.message) for m in inner])
#%% actions
import warnings
def count(action):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter(action)
        for i in range(3):
            warnings.warn("x")
        for i in range(3):
            warnings.warn("y%d" % i)
        warnings.warn("x")
    return len(w)
print([(a, count(a)) for a in ("always", "ignore", "default", "module", "once")])
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings()
    warnings.filterwarnings("always", message="ab.*")
    warnings.filterwarnings("ignore", message="cd")
    for text in ("abx", "cdx", "ABC", "zz"):
        warnings.warn(text)
print([str(m.message) for m in w])
#%% errors
import warnings
def t(f):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: warnings.simplefilter("foo"))
t(lambda: warnings.filterwarnings("foo"))
t(lambda: warnings.warn())
t(lambda: warnings.warn("a", 3))
t(lambda: warnings.warn("a", int))
t(lambda: warnings.filterwarnings("error", message=3))
t(lambda: warnings.filterwarnings("error", category=3))
t(lambda: warnings.filterwarnings("error", lineno=-1))
t(lambda: warnings.simplefilter())
t(lambda: warnings.catch_warnings(1))
c = warnings.catch_warnings(record=True)
print(c, warnings.formatwarning("m", UserWarning, "f", 3, "src"))
def twice():
    with c:
        with c:
            pass
t(twice)
#%% function_that_warns
import warnings
def old(x):
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return x * 2
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    y = old(2)
    z = old(3)
print(y, z, [(m.lineno, str(m.message)) for m in w])
