# What an adapted test finds of unittest and of the modules that scripts do not have.
class SkipTest(Exception):
    pass

class sys:
    maxsize = 9223372036854775807
    maxunicode = 1114111
    byteorder = 'little'
    platform = 'linux'
    int_info = None
    flags = None
    warnoptions = []
    modules = {}
    version_info = (3, 12, 1, 'final', 0)
    class float_info:
        max = 1.7976931348623157e308
        min = 2.2250738585072014e-308
        epsilon = 2.220446049250313e-16
        mant_dig = 53
        dig = 15
        max_exp = 1024
        min_exp = -1021
        max_10_exp = 308
        min_10_exp = -307
        radix = 2
    class int_info:
        default_max_str_digits = 4300
        str_digits_check_threshold = 640
        bits_per_digit = 30
        sizeof_digit = 4
    class hash_info:
        width = 64
        modulus = 2305843009213693951
        inf = 314159
        nan = 0
        imag = 1000003
    @staticmethod
    def get_int_max_str_digits():
        return 4300
    @staticmethod
    def getrecursionlimit():
        return 1000

class gc:
    @staticmethod
    def collect(generation=2):
        return 0

class _Always:
    def __eq__(self, other):
        return True
    def __ne__(self, other):
        return False

class _Never:
    def __eq__(self, other):
        return False
    def __ne__(self, other):
        return True
    def __hash__(self):
        return 1

class _Large:
    def __eq__(self, other):
        return isinstance(other, _Large)
    def __lt__(self, other):
        return False
    def __le__(self, other):
        return isinstance(other, _Large)
    def __gt__(self, other):
        return not isinstance(other, _Large)
    def __ge__(self, other):
        return True

class _Small:
    def __eq__(self, other):
        return isinstance(other, _Small)
    def __gt__(self, other):
        return False
    def __ge__(self, other):
        return isinstance(other, _Small)
    def __lt__(self, other):
        return not isinstance(other, _Small)
    def __le__(self, other):
        return True

ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _Always(), _Never(), _Large(), _Small()

class TestFailed(Exception):
    pass

def gc_collect():
    pass

def check_free_after_iterating(*args):
    pass

class support:
    verbose = False
    has_strftime_extensions = True
    ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST
    TestFailed = TestFailed
    C_RECURSION_LIMIT = 1500
    EXCEEDS_RECURSION_LIMIT = 5000
    MAX_Py_ssize_t = 9223372036854775807
    @staticmethod
    def gc_collect():
        pass
    @staticmethod
    def swap_item(items, key, value):
        return _Nothing()
    @staticmethod
    def adjust_int_max_str_digits(digits):
        if digits != 4300:
            raise SkipTest('sets the limit on digits')
        return _Nothing()
    @staticmethod
    def sortdict(items):
        return '{' + ', '.join([f'{k!r}: {v!r}' for k, v in sorted(items.items())]) + '}'
    @staticmethod
    def is_resource_enabled(name):
        return False
    @staticmethod
    def check_impl_detail(**guards):
        return False
    @staticmethod
    def check_free_after_iterating(*args):
        pass

verbose = False
has_strftime_extensions = True
C_RECURSION_LIMIT = 1500
MAX_Py_ssize_t = 9223372036854775807

def check_impl_detail(**guards):
    return False

def is_resource_enabled(name):
    return False

def _has(read):
    try:
        read()
    except AttributeError:
        return False
    return True

def _get(read, default):
    try:
        return read()
    except AttributeError:
        return default

_reads, _writes, _ids = {}, {}, []  # what by_name of the adapter adds to

def _attribute(obj, name, *default):
    if isinstance(name, str) and name not in _reads:
        raise SkipTest('reads an attribute by name: ' + name)
    try:
        return _reads[name](obj)
    except AttributeError:
        if not default:
            raise
        return default[0]

def _has_attribute(obj, name):
    return _attribute(obj, name, _reads) is not _reads

def _assign(obj, name, value):
    if isinstance(name, str) and name not in _writes:
        raise SkipTest('sets an attribute by name: ' + name)
    _writes[name](obj, value)

def _id(obj):
    for i, other in enumerate(_ids):
        if other is obj:
            return i
    _ids.append(obj)
    return len(_ids) - 1

def _method(function, owner):
    return function if isinstance(owner, type) else lambda *args, **kwargs: function(owner, *args, **kwargs)

def _setitem(obj, key, value):
    obj[key] = value

def _delitem(obj, key):
    del obj[key]

class locale:
    CHAR_MAX = 127

class _Manager:
    def __init__(self, generator):
        self.generator = generator
    def __enter__(self):
        return next(self.generator)
    def __exit__(self, kind, exc, tb):
        if kind is None:
            try:
                next(self.generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.generator.throw(exc)
        except StopIteration as stop:
            return stop is not exc
        except BaseException as e:
            if e is not exc:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")

def contextmanager(function):
    def make(*args, **kwargs):
        return _Manager(function(*args, **kwargs))
    return make

class contextlib:
    contextmanager = staticmethod(contextmanager)

class _open:
    def __init__(self, text, mode='r', encoding=None):
        self.lines = text.splitlines(True)
    def __enter__(self):
        return self.lines
    def __exit__(self, kind, exc, tb):
        return False

class struct:
    @staticmethod
    def pack(form, value):
        return form, value
    @staticmethod
    def unpack(form, packed):
        import math
        if (packed[0], form) != ('<d', '<q'):
            raise SkipTest('struct')
        x = packed[1]
        if x != x:
            return (0x7ff8000000000000,)
        sign = -1 << 63 if math.copysign(1, x) < 0 else 0
        m, e = math.frexp(abs(x)) if abs(x) != math.inf else (0.5, 1025)
        if x and e < -1021:
            m, e = m * 2.0 ** (e + 1021), -1021
        bits = int(m * 2 ** 53) + ((e + 1021) << 52) if x else 0
        return (sign + bits,)

class pickle:  # what goes through it comes back as a copy
    HIGHEST_PROTOCOL = 5
    DEFAULT_PROTOCOL = 4
    class PicklingError(Exception):
        pass
    @staticmethod
    def dumps(value, protocol=None):
        import copy
        return _Pickled(copy.deepcopy(value))
    @staticmethod
    def loads(pickled, encoding=None):
        import copy
        return copy.deepcopy(pickled.value)

class _Pickled:
    def __init__(self, value):
        self.value = value

class _Nothing:  # where the test machinery has a context manager, but nothing to do here
    def __enter__(self):
        return self
    def __exit__(self, kind, exc, tb):
        return False

def infinite_recursion(max_depth=None):
    return _Nothing()

support.infinite_recursion = staticmethod(infinite_recursion)

class _Raises:
    def __init__(self, expected, pattern=None):
        self.expected, self.pattern, self.exception = expected, pattern, None
    def __enter__(self):
        return self
    def __exit__(self, kind, exc, tb):
        if kind is None:
            raise AssertionError(f'{self.expected} not raised')
        if not issubclass(kind, self.expected):
            return False
        self.exception = exc.with_traceback(None)
        if self.pattern is not None and not _search(self.pattern, str(exc)):
            raise AssertionError(f'{self.pattern!r} does not match {str(exc)!r}')
        return True

def _search(pattern, text):
    if not isinstance(pattern, str):
        return pattern.search(text)
    plain, i = '', 0
    while i < len(pattern):
        c = pattern[i]
        if c == '\\' and i + 1 < len(pattern) and not pattern[i + 1].isalnum():
            plain, i = plain + pattern[i + 1], i + 2
        elif c in '\\.^$*+?{}[]|()':
            import re
            return re.search(pattern, text) is not None
        else:
            plain, i = plain + c, i + 1
    return plain in text

class TestCase:
    maxDiff = None
    longMessage = True
    failureException = AssertionError
    def setUp(self):
        pass
    def tearDown(self):
        pass
    @classmethod
    def setUpClass(cls):
        pass
    @classmethod
    def tearDownClass(cls):
        pass
    def addCleanup(self, function, *args, **kwargs):
        pass
    def addTypeEqualityFunc(self, typ, function):
        pass
    def id(self):
        return 'test'
    def subTest(self, msg=None, **params):
        return _Nothing()
    def skipTest(self, reason):
        raise SkipTest(reason)
    def fail(self, msg=None):
        raise AssertionError(msg)
    def _check(self, ok, msg, text):
        if not ok:
            raise AssertionError(text() if msg is None else f'{text()} : {msg}')
    def assertTrue(self, expr, msg=None):
        self._check(expr, msg, lambda: f'{_short(expr)} is not true')
    def assertFalse(self, expr, msg=None):
        self._check(not expr, msg, lambda: f'{_short(expr)} is not false')
    def assertEqual(self, first, second, msg=None):
        self._check(first == second, msg, lambda: f'{_short(first)} != {_short(second)}')
    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, lambda: f'{_short(first)} == {_short(second)}')
    def assertIs(self, first, second, msg=None):
        self._check(first is second, msg, lambda: f'{_short(first)} is not {_short(second)}')
    def assertIsNot(self, first, second, msg=None):
        self._check(first is not second, msg, lambda: f'unexpectedly identical: {_short(first)}')
    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, msg, lambda: f'{_short(obj)} is not None')
    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, msg, lambda: 'unexpectedly None')
    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, lambda: f'{_short(member)} not found in {_short(container)}')
    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg, lambda: f'{_short(member)} unexpectedly found in {_short(container)}')
    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), msg, lambda: f'{_short(obj)} is not an instance of {cls}')
    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), msg, lambda: f'{_short(obj)} is an instance of {cls}')
    def assertGreater(self, a, b, msg=None):
        self._check(a > b, msg, lambda: f'{_short(a)} not greater than {_short(b)}')
    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, msg, lambda: f'{_short(a)} less than {_short(b)}')
    def assertLess(self, a, b, msg=None):
        self._check(a < b, msg, lambda: f'{_short(a)} not less than {_short(b)}')
    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, msg, lambda: f'{_short(a)} greater than {_short(b)}')
    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None:
            ok = abs(first - second) <= delta
        else:
            ok = round(abs(first - second), 7 if places is None else places) == 0
        self._check(ok, msg, lambda: f'{_short(first)} != {_short(second)} within bounds')
    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None:
            ok = first != second and abs(first - second) > delta
        else:
            ok = first != second and round(abs(first - second), 7 if places is None else places) != 0
        self._check(ok, msg, lambda: f'{_short(first)} == {_short(second)} within bounds')
    def assertCountEqual(self, first, second, msg=None):
        left, right = list(first), list(second)
        for x in left:
            if x not in right:
                break
            right.remove(x)
        else:
            if not right:
                return
        self._check(False, msg, lambda: f'{_short(first)} and {_short(second)} have other items')
    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertEqual(first, second, msg)
    def assertListEqual(self, first, second, msg=None):
        self.assertIsInstance(first, list)
        self.assertIsInstance(second, list)
        self.assertEqual(first, second, msg)
    def assertTupleEqual(self, first, second, msg=None):
        self.assertIsInstance(first, tuple)
        self.assertIsInstance(second, tuple)
        self.assertEqual(first, second, msg)
    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        self.assertEqual(len(first), len(second), msg)
        for i in range(len(first)):
            self.assertEqual(first[i], second[i], msg)
    def assertSetEqual(self, first, second, msg=None):
        self.assertEqual(first, second, msg)
    def assertDictEqual(self, first, second, msg=None):
        self.assertEqual(first, second, msg)
    def assertRegex(self, text, expected_regex, msg=None):
        self._check(_search(expected_regex, text), msg, lambda: f'{expected_regex!r} does not match {_short(text)}')
    def assertNotRegex(self, text, unexpected_regex, msg=None):
        self._check(not _search(unexpected_regex, text), msg, lambda: f'{unexpected_regex!r} matches {_short(text)}')
    def assertRaises(self, expected_exception, *args, **kwargs):
        manager = _Raises(expected_exception)
        if not args:
            return manager
        with manager:
            args[0](*args[1:], **kwargs)
    def assertWarns(self, expected_warning, *args, **kwargs):
        if not args:
            return _Nothing()
        args[0](*args[1:], **kwargs)
    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return self.assertWarns(expected_warning, *args, **kwargs)
    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        manager = _Raises(expected_exception, expected_regex)
        if not args:
            return manager
        with manager:
            args[0](*args[1:], **kwargs)

class types:
    GeneratorType = type((lambda: (yield))())
    FunctionType = type(contextmanager)
    LambdaType = FunctionType
    MethodType = type(TestCase().setUp)
    BuiltinFunctionType = type(len)
    NoneType = type(None)
    EllipsisType = type(...)
    NotImplementedType = type(NotImplemented)
    TracebackType = None

class unittest:
    TestCase = TestCase
    SkipTest = SkipTest

def _short(value):
    text = repr(value)
    return text if len(text) < 200 else text[:200] + '...'

def _show(value):
    if value is not None:
        print(repr(value))

def _failed(e):
    kind = type(e).__name__
    text = str(e)
    print('raised', kind + (': ' + text if text else ''))

