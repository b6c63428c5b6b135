# What an adapted test finds of pytest and of pandas._testing. Each definition is taken into the programs that need it.
import pandas as pd
import numpy as np
import operator
import re


class Skipped(Exception):
    pass


def pytest_skip(reason='', allow_module_level=False):
    raise Skipped(reason)


def pytest_importorskip(name, minversion=None, reason=None):
    raise Skipped('needs ' + name)


def pytest_fail(reason=''):
    raise AssertionError(reason)


class Request:
    def __init__(self, param):
        self.param = param

    def applymarker(self, mark):
        raise Skipped('expected to fail')


class Mark:
    def xfail(self, *args, **kwargs):
        return None


pytest_mark = Mark()


class Found:
    value = None
    type = None

    def match(self, pattern):
        assert re.search(pattern, str(self.value)), f'{pattern!r} does not match {str(self.value)!r}'
        return True


class pytest_raises:
    def __init__(self, expected, *args, match=None, **kwargs):
        self.expected, self.match = expected, match
        if args:
            with self:
                args[0](*args[1:], **kwargs)

    def __enter__(self):
        self.found = Found()
        return self.found

    def __exit__(self, kind, exc, tb):
        if kind is None:
            raise AssertionError(f'{self.expected} not raised')
        if not issubclass(kind, self.expected):
            return False
        self.found.value, self.found.type = exc, kind
        if self.match is not None and not re.search(self.match, str(exc)):
            raise AssertionError(f'{self.match!r} does not match {str(exc)!r}')
        return True


class Param:
    def __init__(self, values):
        self.values = values


def pytest_param(*values, marks=None, id=None):
    return Param(values)


def nth(values, at):
    value = list(values)[at]
    if isinstance(value, Param):
        return value.values[0] if len(value.values) == 1 else value.values
    return value


def get_attribute(obj, name, *default):
    try:
        return operator.attrgetter(name)(obj)
    except AttributeError:
        if default:
            return default[0]
        raise


def has_attribute(obj, name):
    try:
        operator.attrgetter(name)(obj)
    except AttributeError:
        return False
    return True


class Quiet:
    def __enter__(self):
        return []

    def __exit__(self, kind, exc, tb):
        return False


def tm_assert_produces_warning(*args, **kwargs):
    return Quiet()


def tm_external_error_raised(expected):
    return pytest_raises(expected)


def tm_raises_chained_assignment_error(*args, **kwargs):
    return Quiet()


def tm_get_obj(df, klass):
    return df if klass is pd.DataFrame else df.iloc[:, 0]


def tm_get_dtype(obj):
    return obj.dtypes.iat[0] if isinstance(obj, pd.DataFrame) else obj.dtype


def tm_convert_rows_list_to_csv_str(rows):
    return '\n'.join(rows) + '\n'


def special_using_string_dtype():
    return True


def special_is_platform_arm():
    return False


def special_is_platform_windows():
    return False


def special_is_platform_mac():
    return False


def special_is_platform_32bit():
    return False


def missing(x):
    if x is None or x is pd.NaT or x is pd.NA:
        return True
    return isinstance(x, float) and x != x


def close(a, b, rtol, atol):
    """Whether two cells are the same, floats nearly so if rtol is not None."""
    if missing(a) or missing(b):
        return missing(a) and missing(b) and type(a) is type(b)
    if isinstance(a, (list, tuple)) or isinstance(b, (list, tuple)):
        if not isinstance(a, (list, tuple)) or not isinstance(b, (list, tuple)):
            return False
        return len(a) == len(b) and all([close(x, y, rtol, atol) for x, y in zip(a, b)])
    if isinstance(a, dict) and isinstance(b, dict):
        return list(a) == list(b) and all([close(a[k], b[k], rtol, atol) for k in a])
    if isinstance(a, pd.Series):
        tm_assert_series_equal(a, b)
        return True
    if isinstance(a, pd.DataFrame):
        tm_assert_frame_equal(a, b)
        return True
    if isinstance(a, pd.Index):
        tm_assert_index_equal(a, b)
        return True
    if isinstance(a, set) and isinstance(b, set):
        return a == b
    same = a == b
    if same is True or same is not False and has_attribute(same, 'all') and same.all():
        return True
    if rtol is not None and isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= atol + rtol * abs(b)
    if rtol is not None and (isinstance(a, complex) or isinstance(b, complex)):
        return abs(a - b) <= atol + rtol * abs(b)
    return False


def cells(obj):
    return obj.tolist()


def compare(left, right, what, rtol, atol):
    assert len(left) == len(right), f'{what} length are different: {len(left)} != {len(right)}'
    for i in range(len(left)):
        a, b = left[i], right[i]
        if a is b:
            continue
        assert close(a, b, rtol, atol), f'{what} values are different at {i}: {a!r} != {b!r}'


def compare_categories(left, right, what, order=True):
    a, b = left.categories, right.categories
    if order:
        tm_assert_index_equal(a, b, obj=what + '.categories')
    else:
        assert sorted(a.tolist()) == sorted(b.tolist()), f'{what} categories are different: {a!r} != {b!r}'
    assert left.ordered == right.ordered, f'{what} ordered are different: {left.ordered} != {right.ordered}'


def compare_dtypes(left, right, what):
    assert left == right, f'{what} dtype are different: {left!r} != {right!r}'


def tm_assert_index_equal(left, right, exact='equiv', check_names=True, check_exact=True, check_categorical=True, check_order=True,
                          rtol=1e-5, atol=1e-8, obj='Index'):
    assert isinstance(left, pd.Index), f'{obj}: {type(left)} is no Index'
    assert isinstance(right, pd.Index), f'{obj}: {type(right)} is no Index'
    assert left.nlevels == right.nlevels, f'{obj} levels are different: {left.nlevels} != {right.nlevels}'
    assert len(left) == len(right), f'{obj} length are different: {len(left)} != {len(right)}: {left!r} != {right!r}'
    if not check_order:
        left, right = left.sort_values(), right.sort_values()
    if left.nlevels > 1:
        for i in range(left.nlevels):
            a, b = left.get_level_values(i), right.get_level_values(i)
            tm_assert_index_equal(a, b, exact=exact, check_names=False, check_exact=check_exact, check_categorical=check_categorical, rtol=rtol,
                                  atol=atol, obj=f'MultiIndex level [{i}]')
    else:
        if exact:
            one, other = type(left).__name__, type(right).__name__
            if exact == 'equiv':
                one, other = one.replace('RangeIndex', 'Index'), other.replace('RangeIndex', 'Index')
            assert one == other, f'{obj} classes are different: {left!r} != {right!r}'
            if isinstance(left, pd.CategoricalIndex):
                if check_categorical:
                    compare_categories(left, right, obj)
            else:
                compare_dtypes(left.dtype, right.dtype, obj)
            assert left.inferred_type == right.inferred_type, f'{obj} inferred_type are different: {left.inferred_type} != {right.inferred_type}'
        compare(cells(left), cells(right), obj, None if check_exact else rtol, atol)
    if check_names:
        compare(list(left.names), list(right.names), obj + ' names', None, None)


def tm_assert_series_equal(left, right, check_dtype=True, check_index_type='equiv', check_series_type=True, check_names=True, check_exact=None,
                           check_datetimelike_compat=False, check_categorical=True, check_category_order=True, check_freq=True,
                           check_flags=True, rtol=1e-5, atol=1e-8, obj='Series', check_index=True, check_like=False):
    assert isinstance(left, pd.Series), f'{obj}: {type(left)} is no Series'
    assert isinstance(right, pd.Series), f'{obj}: {type(right)} is no Series'
    assert len(left) == len(right), f'{obj} length are different: {len(left)} != {len(right)}: {left!r} != {right!r}'
    if check_index:
        tm_assert_index_equal(left.index, right.index, exact=check_index_type, check_names=check_names, check_categorical=check_categorical,
                              check_order=not check_like, check_exact=bool(check_exact), rtol=rtol, atol=atol, obj=obj + '.index')
    if check_like:
        left = left.reindex_like(right)
    compare_cells(left, right, check_dtype, check_exact, check_categorical, check_category_order, rtol, atol, obj)
    if check_names:
        compare([left.name], [right.name], obj + ' name', None, None)


def compare_cells(left, right, check_dtype, check_exact, check_categorical, check_category_order, rtol, atol, obj):
    categories = isinstance(left.dtype, pd.CategoricalDtype) and isinstance(right.dtype, pd.CategoricalDtype)
    if categories and check_categorical:
        compare_categories(left.dtype, right.dtype, obj, check_category_order)
    elif check_dtype and not (categories and not check_categorical):
        compare_dtypes(left.dtype, right.dtype, obj)
    compare(cells(left), cells(right), obj, None if check_exact else rtol, atol)


def tm_assert_frame_equal(left, right, check_dtype=True, check_index_type='equiv', check_column_type='equiv', check_frame_type=True,
                          check_names=True, by_blocks=False, check_exact=None, check_datetimelike_compat=False, check_categorical=True,
                          check_like=False, check_freq=True, check_flags=True, rtol=1e-5, atol=1e-8, obj='DataFrame'):
    assert isinstance(left, pd.DataFrame), f'{obj}: {type(left)} is no DataFrame'
    assert isinstance(right, pd.DataFrame), f'{obj}: {type(right)} is no DataFrame'
    assert left.shape == right.shape, f'{obj} shape mismatch: {left.shape} != {right.shape}: {left!r} != {right!r}'
    tm_assert_index_equal(left.index, right.index, exact=check_index_type, check_names=check_names, check_categorical=check_categorical,
                          check_order=not check_like, check_exact=bool(check_exact), rtol=rtol, atol=atol, obj=obj + '.index')
    tm_assert_index_equal(left.columns, right.columns, exact=check_column_type, check_names=check_names, check_categorical=check_categorical,
                          check_order=not check_like, check_exact=bool(check_exact), rtol=rtol, atol=atol, obj=obj + '.columns')
    if check_like:
        left = left.reindex_like(right)
    for i in range(left.shape[1]):
        what = f'{obj}.iloc[:, {i}]'
        compare_cells(left.iloc[:, i], right.iloc[:, i], check_dtype, check_exact, check_categorical, True, rtol, atol, what)


def tm_assert_numpy_array_equal(left, right, strict_nan=False, check_dtype=True, err_msg=None, check_same=None, obj='numpy array',
                                index_values=None):
    assert isinstance(left, np.ndarray), f'{type(left)} is no array'
    assert isinstance(right, np.ndarray), f'{type(right)} is no array'
    assert left.shape == right.shape, f'{obj} shapes are different: {left.shape} != {right.shape}'
    compare(flat(left.tolist()), flat(right.tolist()), obj, None, None)
    if check_dtype:
        compare_dtypes(left.dtype, right.dtype, obj)


def flat(items):
    if not isinstance(items, list):
        return [items]
    out = []
    for x in items:
        if isinstance(x, list):
            out.extend(flat(x))
        else:
            out.append(x)
    return out


def tm_assert_almost_equal(left, right, check_dtype='equiv', rtol=1e-5, atol=1e-8, **kwargs):
    if isinstance(left, pd.Index):
        tm_assert_index_equal(left, right, check_exact=False, exact=check_dtype, rtol=rtol, atol=atol, **kwargs)
    elif isinstance(left, pd.Series):
        tm_assert_series_equal(left, right, check_exact=False, check_dtype=bool(check_dtype), rtol=rtol, atol=atol, **kwargs)
    elif isinstance(left, pd.DataFrame):
        tm_assert_frame_equal(left, right, check_exact=False, check_dtype=bool(check_dtype), rtol=rtol, atol=atol, **kwargs)
    else:
        if has_attribute(left, 'tolist'):
            left = left.tolist()
        if has_attribute(right, 'tolist'):
            right = right.tolist()
        assert close(left, right, rtol, atol), f'{left!r} != {right!r}'


def tm_assert_dict_equal(left, right, compare_keys=True):
    assert isinstance(left, dict) and isinstance(right, dict)
    assert set(left) == set(right), f'{set(left)} != {set(right)}'
    for k in left:
        tm_assert_almost_equal(left[k], right[k])


def tm_assert_categorical_equal(left, right, check_dtype=True, check_category_order=True, obj='Categorical'):
    assert isinstance(left, pd.Categorical), f'{type(left)} is no Categorical'
    assert isinstance(right, pd.Categorical), f'{type(right)} is no Categorical'
    compare_categories(left, right, obj, check_category_order)
    compare(list(left), list(right), obj, None, None)


def tm_assert_extension_array_equal(left, right, **kwargs):
    assert type(left).__name__ == type(right).__name__, f'{type(left)} != {type(right)}'
    compare_dtypes(left.dtype, right.dtype, 'array')
    compare(list(left), list(right), 'array', 1e-5, 1e-8)


def tm_assert_interval_array_equal(left, right, exact='equiv', obj='IntervalArray'):
    assert left.closed == right.closed, f'{left.closed} != {right.closed}'
    compare(list(left), list(right), obj, None, None)


def tm_assert_equal(left, right, **kwargs):
    if isinstance(left, pd.Index):
        tm_assert_index_equal(left, right, **kwargs)
    elif isinstance(left, pd.Series):
        tm_assert_series_equal(left, right, **kwargs)
    elif isinstance(left, pd.DataFrame):
        tm_assert_frame_equal(left, right, **kwargs)
    elif isinstance(left, pd.Categorical):
        tm_assert_categorical_equal(left, right, **kwargs)
    elif isinstance(left, np.ndarray):
        tm_assert_numpy_array_equal(left, right, **kwargs)
    elif isinstance(left, str):
        assert left == right, f'{left!r} != {right!r}'
    else:
        tm_assert_almost_equal(left, right, **kwargs)
