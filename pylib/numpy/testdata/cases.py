import numpy as np
a = np.arange(12).reshape(3, 4)
f = np.array([1.5, -2.25, np.nan, 1e10])
v = np.array([3, 1, 2, 1])

# Making arrays.
np.array([1, 2, 3])
np.array([1, 2.5])
np.array([[1, 2], [3, 4]])
np.array([True, False])
np.array([True, 2])
np.array([1, 'b', 2.5])
np.array(['a', 'bcd'])
np.array([])
np.array([[], []])
np.array(5), np.array(5).shape, np.array(2.5)
np.array([None, 1])
np.array([1, 2], dtype=float), np.array([1.7, -1.7], dtype=int), np.array(['1', '2'], dtype=float), np.array([None, 1.0], dtype=float)
np.array([1, 2], dtype='int8'), np.array([1, 2], dtype=np.float32), np.array([0, 1], dtype=bool)
np.array([300], dtype=np.uint8)
np.array([-1], dtype=np.uint8)
np.array([2**63, 1]), np.array([2**70])
np.array([[1, 2], [3]])
np.array([[1, 2], [3]], dtype=object)
np.array([[[1], [2]], [[3], [4]]]).shape
np.array((1, 2)), np.array(range(4)), np.array([range(2), range(2)])
np.array([np.array([1, 2]), np.array([3, 4])])
np.array('abc'), np.array(['x', 1.5, True])
np.asarray([1, 2]) is np.asarray([1, 2]), np.asarray(a) is a, np.array(a) is a
np.zeros(3), np.zeros((2, 2), dtype=int), np.ones((2, 3)), np.ones(2, dtype=bool), np.empty(0), np.full(3, 7), np.full((2, 2), 1.5), np.full(2, 'ab')
np.zeros_like(a), np.ones_like(f), np.full_like(v, 9), np.full_like(v, 2.7), np.empty_like(a).shape
np.arange(5), np.arange(2, 5), np.arange(0, 10, 3), np.arange(5, 0, -2), np.arange(0, 1, 0.25), np.arange(3.0), np.arange(0), np.arange(5, 2), np.arange(1, 2, 0.1)
np.arange(3, dtype=float), np.arange(0.5, 3), np.arange(-3, 3)
np.arange(0, 5, 0)
np.linspace(0, 1, 5), np.linspace(0, 10, 3), np.linspace(1, 2, 4, endpoint=False), np.linspace(0, 1, 1), np.linspace(3, 3, 2), np.linspace(0, 1, 0), np.linspace(0, 1, 3, retstep=True), np.linspace(0, 10, 4, dtype=int)
np.linspace(0, 1)[:5], np.linspace(-1, 1, 7)
np.logspace(0, 2, 3), np.geomspace(1, 1000, 4)
np.eye(3), np.eye(2, 3, k=1), np.identity(2), np.eye(3, k=-1, dtype=int)
np.diag([1, 2]), np.diag([[1, 2], [3, 4]]), np.diag([1, 2], k=1), np.diag(a, 1)
np.tri(3), np.tril(a), np.triu(a, 1), np.triu_indices(3, 1), np.tril_indices(2)
np.meshgrid([1, 2, 3], [4, 5]), np.meshgrid([1, 2], [3, 4], indexing='ij')
np.fromiter((x * x for x in range(4)), float), np.fromfunction(lambda i, j: i + j, (2, 3))
np.indices((2, 2)).tolist()
np.zeros(-1)
np.zeros((2, -3))
np.linspace(0, 1, -1)
np.ones((2, 3), 'q1')

# Types.
a.dtype, f.dtype, np.array(['ab']).dtype, np.array([None]).dtype, np.dtype('int32'), np.dtype(float), np.dtype('U5'), np.dtype('datetime64[ns]'), np.dtype(bool), np.dtype('f4'), np.dtype('<i2')
str(a.dtype), a.dtype.name, a.dtype.kind, a.dtype.itemsize, a.dtype.char, a.dtype.str, np.dtype('U5').name, np.dtype('U5').itemsize
a.dtype == int, a.dtype == 'int64', a.dtype == np.int64, a.dtype == float, a.dtype != 'f8', f.dtype == 'float', np.dtype('M8[s]') == 'datetime64[s]', a.dtype == 'nonsense', a.dtype in (np.float64, np.int64)
np.dtype('nonsense')
np.issubdtype(a.dtype, np.integer), np.issubdtype(float, np.floating), np.issubdtype(np.int32, np.number), np.issubdtype(bool, np.number), np.issubdtype('f4', float), np.issubdtype(str, np.character)
np.result_type(np.int32, np.float32), np.result_type('i1', 'u1'), np.promote_types('u8', 'i8'), np.result_type(np.int8, 3), np.result_type(np.float32, 3.0), np.can_cast('i4', 'i8'), np.can_cast('f8', 'i8'), np.can_cast('i8', 'i4', 'same_kind')
isinstance('a', np.integer), isinstance(a, np.ndarray), isinstance([1], np.ndarray)
np.float64(3), np.int64(2.7), np.float64('1.5'), np.int32(7), np.bool_(1), np.float32(0.5), np.int8(5), np.str_('x')
np.iinfo(np.int64).max, np.iinfo('int8').min, np.iinfo(np.uint64).max, np.finfo(float).eps, np.finfo(np.float32).max, np.finfo(float).tiny
np.int8(300)
(np.array([250], dtype='u1') + 10), (np.array([120], dtype='i1') + np.array([10], dtype='i1')), np.array([1], dtype='i2') + 1.5, np.array([1.5], dtype='f4') * 2, np.array([1], 'i4') + np.array([1], 'i8'), np.array([1], 'u4') + np.array([1], 'i4')
np.array([1], 'u1') + 300
np.array([1], 'f4') + np.array([1], 'i4'), np.array([1], 'f4') + np.array([1], 'i2'), np.sqrt(np.array([4], 'i2')), np.sqrt(np.array([4], 'i1')), np.array([7], 'i1') / np.array([2], 'i1')
a.astype(float), f.astype(str), v.astype(bool), v.astype('f4').dtype, np.array(['1.5', '2']).astype(float), np.array([1.9, -1.9]).astype(int), np.array([True, False]).astype(int), v.astype(str)
np.array(['x'], dtype=float)
np.array([1.5]).astype('U2'), np.array([10, 2], dtype=object).astype(int)
f.astype(int, casting='safe')

# Text of arrays.
print(a)
print(f)
print(np.array([1.0, 2.5, 3]))
print(np.array([1e-5, 1.0]), np.array([1e-4, 1.0]), np.array([1e16, 1.0]), np.array([1234567.891, 0.1]))
print(np.array([0.1, 0.22, 0.333]), np.array([1/3, 2/3]), np.array([100000.0, 0.5]), np.array([1e8, 1.0]))
print(np.array([1.123456789012, 2.0]), np.array([123456.123456789]), np.array([0.00001]), np.array([1e-10, 1e10]))
print(np.array([np.nan, 1.0]), np.array([np.inf, -1.5]), np.array([np.nan, np.inf, -np.inf]), np.array([-np.inf, 1]), np.array([np.nan]))
print(np.array([-0.0, 0.0]), np.array([-1.0, 2.0]), np.array([]), np.zeros((0, 3)), np.array([[]]))
print(np.array([True, False]), np.array(['a', 'bc']), np.array([None, 1, 'x']), np.array([[True], [False]]))
print(np.arange(30))
print(np.arange(2000))
print(np.arange(2000).reshape(20, 100))
print(np.linspace(0, 1, 30))
print(np.linspace(0, 1, 30).reshape(5, 6))
print(np.arange(24).reshape(2, 3, 4))
print(np.array(3.5), np.array('x'))
np.arange(30)
np.arange(1001)
np.arange(24).reshape(2, 3, 4)
np.array([[0.1, 100.25], [3, -4]])
np.array([1.5, 2], dtype='f4'), np.array([1, 2], dtype='i2'), np.array(['a', 'b']), np.array([None]), np.zeros((0, 2)), np.array([], dtype=int)
np.array(['long text number one', 'long text number two', 'long text number three', 'long text number four'])
np.array([0.1, 0.2], dtype='f4'), np.array([1.1, 2.2e-8], dtype='f4'), np.array([0.1], dtype='f2'), np.float64(0.1) + 0.2
np.array([1 + 1e-9, 1.0]), np.array([1e300, 1e-300]), np.array([5e-324]), np.array([1.7976931348623157e308])
np.array([123456789.0, 1.5]), np.array([0.5, 0.25, 0.125]), np.array([1e5, 1e-3]), np.array([999999.5, 0.01])
np.array([[1e-3, 1e3], [np.nan, 1]])
repr(np.array(5)), repr(np.array(2.5)), repr(np.array('a')), repr(np.array(True)), str(np.array(2.5))
f"{np.array([1.5, 2])}", f"{np.float64(1.375):.1f}", '%s' % np.array([1])
np.array2string(np.array([1.23456, 2]), precision=2), np.array2string(a, separator=', '), np.array_str(f), np.array_repr(v), np.array2string(np.array([1.5]), formatter={'float_kind': lambda x: '%.3f' % x})
#%% options
with np.printoptions(precision=3, suppress=True):
    print(np.array([1.23456, 1e-10, 123456.789]), np.array([1e20]))
print(np.array([1.23456]))

#%% options that stay
np.set_printoptions(precision=2, threshold=5, edgeitems=1, linewidth=40)
print(np.arange(10), np.array([1.23456]))
print(np.arange(100).reshape(10, 10))

#%% formatter
np.set_printoptions(formatter={'float': '{:0.2f}'.format})
print(np.array([1.234, 5]))

#%% fixed
with np.printoptions(floatmode='fixed', precision=3):
    print(np.array([1.5, 2, 3.25]))
with np.printoptions(sign='+'):
    print(np.array([1.5, -2]), np.array([1, -2]))
with np.printoptions(nanstr='-', linewidth=30):
    print(np.array([np.nan, 1]), np.arange(20))

np.format_float_positional(1.5), np.format_float_positional(1e-7), np.format_float_scientific(12345.678, precision=2), np.format_float_positional(2.0, trim='-')

# Indexing.
a[1], a[1, 2], a[-1], a[:, 1], a[1:, :2], a[::2], a[:, ::-1], a[..., 0], a[None, 0], a[0, ..., 1]
a[[0, 2]], a[[0, 2], [1, 3]], a[:, [0, 0]], a[[[0], [1]], [1, 2]], a[[True, False, True]], a[a > 5], a[a % 2 == 0].sum(), a[np.array([2, 0])], a[-1, -1]
a[1][2], a.T[1], a[0:0], a[5:], a[::-1, 0], a[1:2], a[(1, 2)], v[np.array([], dtype=int)]
a[np.ix_([0, 2], [1, 3])], a[np.arange(3), [0, 1, 2]], a[:, np.array([True, False, False, True])], a[1, [0, 2]], a[[0, 1], 1:3], a[[1], ...]
a[3]
a[0, 4]
a[0, 0, 0]
a['x']
a[1.0]
a[[5]]
a[[0, 1], [0, 1, 2]]
a[np.array([True, False])]
v[[1.5]]
#%% assignment
b = a.copy()
b[0] = 9
b[1, 1:3] = [7, 8]
b[:, 3] = -1
b[b == 9] = 0
b[[2, 2], [0, 1]] = 5
print(b)
b[...] = 1
b[2] = [1.9, 2.9, 3, 4]
print(b)

#%% assignment through views
b = np.arange(6)
c = b[1:4]; c[0] = 100
d = b.reshape(2, 3); d[1, 2] = 77
e = b[::-1]; e[0] = 5
g = b[[0, 1]]; g[0] = -1
print(b, c, d, g, d.T.base is b, b.base)

#%% augmented
b = np.arange(4.0)
c = b
b += 1; b *= 2; b[1:] -= 1; b **= 2
print(b, c is b)
i = np.arange(3)
i += 2
i //= 2
print(i)

v[0] = 1.9; v
#%% bad assignments
for key, val in [(5, 1), (slice(0, 2), [1, 2, 3]), ([0, 1], [1, 2, 3]), (np.array([True] * 4), [1, 2]), (0, 'x'), (0, [1, 2])]:
    try:
        v[key] = val
    except Exception as e:
        print(type(e).__name__, e)

v += 0.5
del v[0]
a.flat[5], list(a.flat)[:3], a.item(3), a.item(1, 2), a.tolist(), v.tolist(), np.array(3).item(), np.array([2.5]).item()
a.item()
len(a), len(v), list(v), [x.sum() for x in a], 3 in v, 9 in v, max(v), min(v), sorted(v), sum(v), tuple(v)
len(np.array(1))
bool(np.array([1])), bool(np.array([0])), int(np.array(3)), float(np.array(2.5))
bool(v)
if v: pass
[x for x in np.array(1)]
a.shape, a.ndim, a.size, a.nbytes, a.itemsize, a.strides, a.T.shape, a.T.strides, a.flags.writeable, a.flags['C_CONTIGUOUS'], a.T.flags.f_contiguous
hash(v)

# Operators.
v + 1, 1 - v, v * 2.5, v / 2, v // 2, v % 2, v ** 2, -v, +v, abs(-v), divmod(v, 2), 2 ** v, 10 % v, 7 // v
v > 1, v == 1, v != 1, v <= 2, (v > 1) & (v < 3), (v > 1) | (v == 1), ~(v > 1), (v > 1) ^ True, v & 1, v | 4, v ^ 1, ~v, v << 2, v >> 1
v / 0, v // 0, v % 0, f / 0, np.array([0.0]) / 0, 1 / np.array([0.0, -0.0]), np.array([1.0]) // 0, np.array([5.0, -5.0]) % 3, np.array([-7.5]) // 2, np.array([7, -7]) % -3
np.array([-1, 2]) ** 2, np.array([2.0, 0.5]) ** -1, np.array([4, 9]) ** 0.5, np.array([-8.0]) ** (1/3)
np.array([2]) ** -1
a + [1, 2, 3, 4], a + np.array([[1], [2], [3]]), a * np.ones(4), [1, 2, 3, 4] * v, (1, 1, 1, 1) + v
a + [1, 2, 3]
np.ones((2, 3)) + np.ones((3, 2))
v + 'x'
v + None
np.array([True]) - np.array([True])
-np.array([True])
np.array([True, False]) + np.array([True, True]), np.array([True]) * True, np.array([True, False]) * 3
f & 1
v == 'x', v == None, v != [3, 1, 0, 1], np.array(['a', 'b']) == 'a', np.array(['a', 'b']) < 'b', np.array(['a']) + 'b', np.array([1, 'a'], dtype=object) == 1
v < 'x'
v @ v, a @ v, a.T @ a, np.eye(2) @ np.array([[1, 2], [3, 4]])
a @ a
np.array([9223372036854775807]) + 1, np.array([2**62]) * 4, np.abs(np.array([-2**63])), np.array([2**63], dtype='u8') + np.array([1], dtype='u8')
np.array([1, 2, 3], dtype='u8') - np.array([2], dtype='u8'), np.array([2**63], dtype='u8') > 5, np.array([5], 'u8') // 2, np.array([5], 'i8') + np.array([5], 'u8')
np.array([1, 2], dtype=object) + 1, np.array(['a', 'b'], dtype=object) + 'c', np.array([[1], [2]], dtype=object) * 2, -np.array([1, 2], dtype=object)

# Functions of items.
np.sqrt(v), np.sqrt(-1.0), np.sqrt([1, 4]), np.sqrt(16), np.exp([0, 1]), np.log([1, np.e]), np.log10([1, 1000]), np.log2(8), np.log1p(0.0), np.expm1([0.0]), np.log([0.0, -1])
np.sin([0, np.pi / 2]), np.cos(0), np.tan(0.5), np.arcsin(1), np.arccos(1.0), np.arctan(1.0), np.arctan2(1, -1), np.sinh(1.0), np.cosh(1.0), np.tanh([0.5]), np.deg2rad(180), np.rad2deg(np.pi), np.hypot(3, 4)
np.floor([1.5, -1.5]), np.ceil([1.2]), np.trunc([-1.7]), np.rint([0.5, 1.5, 2.5]), np.fix(-1.5), np.floor(np.array([1, 2])), np.floor(2.7)
np.round([1.234, 5.678], 1), np.round(2.5), np.round(3.5), np.round(1234, -2), np.around([0.5, 1.5]), np.array([1.25]).round(1), np.round([15, 25], -1), np.round(0.285, 2), np.round(2.675, 2)
np.abs([-1, 2]), np.absolute(-2.5), np.fabs(-1), np.sign([-2, 0, 3.5, np.nan]), np.square(3), np.reciprocal(2.0), np.cbrt(27), np.positive(-1), np.negative([1, -2])
np.power(2, 3), np.power([1, 2], 2.0), np.mod(-7, 3), np.fmod(-7, 3), np.remainder([5, -5], 3), np.divmod(7, 2), np.modf(2.5), np.modf([-1.5, 2]), np.floor_divide(7, 2), np.true_divide(1, 4), np.float_power(2, 3), np.gcd(12, 18), np.lcm([4, 6], 10)
np.maximum([1, 5], [3, 2]), np.minimum(3, [1, 5]), np.maximum(np.nan, 1), np.fmax(np.nan, 1), np.fmin([np.nan, 2], [1, 1]), np.maximum(1.5, 2)
np.isnan(f), np.isinf([np.inf, 1]), np.isfinite(f), np.isnan(np.nan), np.isposinf([np.inf, -np.inf]), np.isneginf(-np.inf), np.signbit(-0.0), np.copysign(1, -2.0), np.isnan(v)
np.isnan('x')
np.isnan([None])
np.logical_and([True, False], [True, True]), np.logical_or(1, 0), np.logical_not([0, 1]), np.logical_xor([1, 0], 1), np.equal(1, 1), np.not_equal([1, 2], 1), np.less(1, 2), np.greater_equal([1], [1])
np.bitwise_and(5, 3), np.invert([1, 2]), np.left_shift(1, 3), np.bitwise_or([1], 2), np.logaddexp(0, 0), np.heaviside([-1, 0, 2], 0.5), np.nextafter(1.0, 2), np.spacing(1.0)
np.add.reduce(v), np.add.accumulate(v), np.multiply.reduce(v), np.maximum.accumulate(v), np.minimum.reduce(a, axis=1), np.add.outer([1, 2], [10, 20]), np.subtract.outer([1, 2], [1]), np.add.reduceat(v, [0, 2]), np.logical_or.reduce([False, True])
np.add(1, 2), np.add(v, v), np.subtract(v, 1), np.multiply(2, v), np.divide(v, 2), np.add, np.add.nin, np.sqrt.__name__
np.add(1)
#%% out and where
o = np.zeros(4)
np.sqrt(v, out=o); print(o)
np.add(v, 1, out=o, where=v > 1); print(o)
np.divide(1.0, [0.0, 2.0, 0, 4], out=np.full(4, -1.0), where=np.array([False, True, False, True]))

#%% at
z = np.zeros(3); np.add.at(z, [0, 0, 2], 1); print(z)

#%% clip and nan_to_num
print(np.clip(v, 1, 2), np.clip(f, 0, None), v.clip(max=2), np.clip(5, 0, 3), np.clip(2.5, None, 1))
print(np.nan_to_num([np.nan, np.inf, -np.inf, 1]), np.nan_to_num(f, nan=-1), np.nan_to_num(np.nan))

np.where(v > 1, v, 0), np.where(v > 1), np.where([True, False], 1, 2.5), np.where(v > 1, 'hi', 'lo'), np.where(a > 5, a, -a), np.where(v > 1, np.nan, v), np.where(True, 1, 2)
np.where(v > 1, 1)
np.select([v > 2, v > 1], ['big', 'mid'], default='small'), np.select([v > 2, v > 1], [v, v * 10], -1), np.select([v > 2], [v])
np.nonzero(v > 1), np.argwhere(a > 9), np.flatnonzero(v == 1), np.count_nonzero(v > 1), np.count_nonzero(a, axis=0), v.nonzero()
np.take(v, [0, -1]), np.take(a, [0, 2], axis=1), v.take([1, 1]), np.take(v, 7, mode='clip'), np.compress([True, False, True], a, axis=0), np.extract(v > 1, v), np.choose([0, 1], [[1, 2], [3, 4]])
np.take(v, 7)
np.take_along_axis(a, np.argsort(-a, axis=1), axis=1), np.unravel_index(5, (3, 4)), np.ravel_multi_index((1, 1), (3, 4))
np.piecewise(np.array([-1.0, 2.0]), [np.array([True, False]), np.array([False, True])], [lambda x: -x, lambda x: x * 10])

# Reductions.
a.sum(), a.sum(axis=0), a.sum(axis=1), a.sum(axis=(0, 1)), a.sum(axis=0, keepdims=True), np.sum(a, -1), np.sum([1.5, 2]), np.sum([]), np.sum([True, True]), np.sum(v, initial=10), np.sum(v, where=v > 1), a.sum(dtype=float)
a.mean(), a.mean(axis=0), np.mean([1, 2, 4]), np.mean(a, axis=1, keepdims=True), np.mean([True, False]), np.mean([]), a.std(), a.std(axis=1), a.var(), np.std([1, 2, 3, 4], ddof=1), np.var(v, ddof=1), np.std([]), np.var([1.0])
a.min(), a.max(axis=0), np.max([1, np.nan]), np.min(f), np.amax(v), np.ptp(v), a.argmax(), a.argmin(axis=1), np.argmax([1, np.nan, 3]), np.argmin(v), np.argmax(a, axis=0), np.argmax([False, True])
np.max([])
np.max(['b', 'a'])
np.argmax([])
np.min(a, axis=2)
np.max([], initial=0), np.max(np.zeros((0, 2)), axis=1), np.sum(np.zeros((0, 2)), axis=0)
a.prod(), np.prod([1.5, 2]), np.prod([]), v.any(), v.all(), np.any([False, 0]), np.all([]), a.any(axis=0), np.all(a > 0, axis=1), np.cumsum(v), np.cumsum(a), np.cumsum(a, axis=0), np.cumprod([1, 2, 3]), a.cumsum(axis=1), np.cumsum([0.1] * 3)
np.median(v), np.median([1, 2, 3, 10]), np.median(a, axis=0), np.median([]), np.median([1, np.nan]), np.percentile(v, 50), np.percentile([1, 2, 3, 4], [25, 75]), np.quantile([1, 2, 3, 4], 0.1), np.percentile(a, 50, axis=1), np.percentile([1., 2, 3, 4], 40, method='lower'), np.quantile([1., 2, 3, 4], 0.4, method='nearest'), np.percentile([1, np.nan], 50), np.percentile([3, 1, 2], 100)
np.percentile(v, 101)
np.quantile(v, 1.5)
np.nansum(f), np.nanmean([1, np.nan, 3]), np.nanstd([1, np.nan, 3]), np.nanvar([1, np.nan, 3], ddof=1), np.nanmin(f), np.nanmax([np.nan, 2]), np.nanmedian([1, np.nan, 5]), np.nanpercentile([1, np.nan, 3], 50), np.nanargmax([np.nan, 2, 1]), np.nancumsum([1, np.nan, 2]), np.nanprod([2, np.nan]), np.nanmean([[1, np.nan], [3, 4]], axis=0), np.nanmean([np.nan]), np.nanquantile([1, np.nan, 2], 0.5)
np.nanargmax([np.nan])
np.average([1, 2, 3], weights=[3, 2, 1]), np.average(a, axis=0), np.average([1, 2]), np.average([[1, 2], [3, 4]], axis=1, weights=[1, 3]), np.average([1, 2], weights=[1, 1], returned=True)
np.average([1, 2], weights=[0, 0])
np.average([1, 2], weights=[1, 2, 3])
np.cov([1, 2, 3], [1, 2, 4]), np.cov([[1, 2, 3], [3, 2, 1]]), np.cov([1, 2, 4]), np.corrcoef([1, 2, 3], [3, 2, 1]), np.corrcoef([[1, 2, 3], [1, 2, 3.5]]).round(12)
np.sum([0.1] * 10), np.sum([0.1] * 1000), np.mean(np.arange(1000) * 0.1), np.sum(np.full((100, 3), 0.1), axis=0), np.sum(np.full((3, 100), 0.1), axis=1), np.std(np.arange(100) * 0.1), np.sum(np.full(300, 0.1, dtype='f4'))
np.array([None, 1]).sum()
np.array([1, 2], dtype=object).sum(), np.array([3, 1], dtype=object).max(), np.array(['b', 'a'], dtype=object).min()

# Shapes.
a.reshape(4, 3), a.reshape(-1), a.reshape(2, -1), a.reshape((6, 2)), np.reshape(a, (2, 6)), a.ravel(), a.flatten(), a.T, a.T.ravel(), a.ravel(order='F'), a.reshape(4, 3, order='F'), a.transpose(1, 0), np.transpose(a).shape
a.reshape(5, 2)
a.reshape(-1, -1)
np.squeeze([[[1], [2]]]), np.expand_dims(v, 0), np.expand_dims(v, -1), v[:, np.newaxis], np.atleast_2d(v), np.atleast_1d(3), np.swapaxes(a, 0, 1).shape, np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape, a.squeeze().shape
np.concatenate([v, [9]]), np.concatenate([a, a], axis=1), np.concatenate([[1], [2.5]]), np.vstack([v, v]), np.hstack([v, [1]]), np.hstack([a, a]), np.stack([v, v], axis=1), np.column_stack([v, v]), np.dstack([[1], [2]]), np.concatenate([['a'], ['bcd']]), np.concatenate([[1], ['a']])
np.concatenate([])
np.concatenate([a, v])
np.concatenate([a, [[1, 2]]])
np.vstack([[1, 2], [1]])
np.split(v, 2), np.array_split(v, 3), np.split(v, [1, 3]), np.hsplit(a, 2), np.vsplit(a, 3)
np.split(v, 3)
np.tile([1, 2], 2), np.tile([1, 2], (2, 2)), np.repeat([1, 2], 2), np.repeat([1, 2], [1, 3]), np.repeat(a, 2, axis=0).shape, np.repeat('x', 3), np.tile(a, (1, 2)).shape
np.flip(v), np.flip(a, 0), np.fliplr(a), np.flipud(a), np.rot90([[1, 2], [3, 4]]), np.roll(v, 1), np.roll(v, -1), np.roll(a, 1, axis=1), np.roll(a, 1)
np.append(v, 9), np.append(v, [1, 2]), np.insert(v, 1, 99), np.insert(v, [0, 2], [7, 8]), np.insert(a, 1, 0, axis=0), np.insert(a, 0, [1, 2, 3], axis=1), np.delete(v, 0), np.delete(v, [0, -1]), np.delete(a, 1, axis=0), np.delete(v, slice(0, 2)), np.delete(v, np.array([True, False, False, True]))
np.delete(v, 9)
np.insert(v, 9, 1)
np.pad([1, 2], 1), np.pad([1, 2], (1, 2), constant_values=9), np.pad([1, 2, 3], 2, mode='edge'), np.pad([1, 2, 3], 2, mode='reflect'), np.pad([1, 2, 3], 2, mode='wrap'), np.pad([[1]], 1), np.pad([1, 2, 3], 2, mode='symmetric')
np.broadcast_to([1, 2], (2, 2)), np.broadcast_shapes((3, 1), (1, 4)), np.resize([1, 2, 3], (2, 2)), np.shape([[1, 2]]), np.ndim([[1]]), np.size(a), np.size(a, 0)
np.broadcast_to([1, 2, 3], (2, 2))
np.broadcast_to([1, 2], (2, 2))[0].flags.writeable
a.sum(axis=5)

# Sorting, sets, searching.
np.sort(v), np.sort(v)[::-1], np.argsort([3, 1, 2]), np.sort(a, axis=0), np.sort([[3, 1], [2, 5]]), np.sort([[3, 1], [2, 5]], axis=None), np.sort([np.nan, 1, 3]), np.sort(['b', 'a', 'C']), np.argsort([2.0, np.nan, 1]), np.sort([True, False]), np.argsort([[3, 1], [2, 5]], axis=0), np.lexsort(([1, 0], [5, 5]))
#%% sort in place
b = v.copy(); b.sort(); print(b)
b[::-1].sort(); print(b)
m = np.array([[3, 1], [2, 5]]); m.sort(axis=0); print(m)

np.unique(v), np.unique([3.5, np.nan, 1, np.nan]), np.unique(['b', 'a', 'b']), np.unique(v, return_counts=True), np.unique(v, return_index=True, return_inverse=True), np.unique([[1, 0], [1, 0], [2, 3]], axis=0), np.unique([True, False, True]), np.unique([[1, 2], [2, 3]])
np.searchsorted([1, 3, 5], 3), np.searchsorted([1, 3, 5], 3, side='right'), np.searchsorted([1, 3, 5], [0, 4, 9]), np.digitize([0.5, 1.5, 9], [1, 2, 3]), np.digitize([1, 2], [3, 2, 1]), np.digitize(2, [1, 2, 3], right=True), np.bincount([0, 1, 1, 3]), np.bincount([0, 1, 1], weights=[0.5, 1, 2]), np.bincount([1], minlength=4)
np.bincount([-1])
np.histogram([1, 2, 1, 4], bins=3), np.histogram([1, 2, 1], bins=[0, 1, 2, 3]), np.histogram([0.1, 0.5, 0.9], bins=2, range=(0, 1)), np.histogram([1, 2, 3, 4], bins=2, density=True), np.histogram([], bins=2), np.histogram([1, 2], bins=2, weights=[0.5, 2])
np.isin([1, 2, 3], [2, 9]), np.isin(['a', 'b'], ['b']), np.isin([1.5, np.nan], [np.nan]), np.intersect1d([1, 2, 2, 3], [2, 3, 4]), np.union1d([1, 3], [2, 3]), np.setdiff1d([1, 2, 3], [2]), np.setxor1d([1, 2], [2, 3]), np.isin(a, [1, 5], invert=True), np.intersect1d([1, 2, 3], [3, 1], return_indices=True)
np.partition([3, 1, 2], 1)[1], np.argpartition([3, 1, 2], 0)[0]

# Numerical functions.
np.diff(v), np.diff([1, 4, 9, 16], n=2), np.diff(a, axis=0), np.diff([True, False]), np.diff([1.5, 2], prepend=0), np.diff([1]), np.ediff1d([1, 2, 4]), np.gradient([1, 2, 4, 7.0]), np.gradient([1.0, 4, 9], [0, 1, 3]), np.gradient([1.0, 4, 9], 2)
np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve([1, 2, 3], [1, 1], 'same'), np.convolve([1, 2, 3], [1, 1], 'valid'), np.correlate([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1, 0.5], 'full')
np.interp(2.5, [1, 2, 3], [3, 2, 0]), np.interp([0, 1.5, 9], [1, 2, 3], [3, 2, 0]), np.interp([0, 9], [1, 2], [5, 6], left=-1, right=np.nan), np.trapezoid([1, 2, 3]), np.trapezoid([1, 2, 3], x=[0, 1, 3]), np.trapezoid([1, 2], dx=2)
np.polyval([1, 2, 3], 2), np.polyval([1, 0], [1, 2]), np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1).round(10), (np.polyfit([0, 1, 2, 3], [0, 1, 4, 9], 2).round(10) + 0.0), np.polyder([1, 2, 3]), np.polyint([2, 2]), np.polyadd([1, 2], [1]), np.polymul([1, 1], [1, -1])
np.polyfit([], [], 1)
np.polyfit([1, 2], [1, 2, 3], 1)
np.isclose([1, 1.0000001], [1, 1]), np.allclose([1, 2], [1, 2.1]), np.isclose(np.nan, np.nan), np.isclose(np.nan, np.nan, equal_nan=True), np.allclose(0.1 + 0.2, 0.3), np.array_equal([1, 2], [1, 2]), np.array_equal([1], [1, 2]), np.array_equal([np.nan], [np.nan], equal_nan=True), np.array_equiv([1, 1], 1)
np.dot([1, 2], [3, 4]), np.dot(a, v), np.dot(2, v), np.inner([1, 2], [3, 4]), np.outer([1, 2], [3, 4]), np.vdot([1, 2], [3, 4]), np.trace(a), np.kron([1, 2], [1, 1]), np.cross([1, 0, 0], [0, 1, 0]), np.matmul([[1, 2]], [[3], [4]]), np.matmul(np.ones((2, 2, 2)), np.eye(2)).shape
np.dot([1, 2, 3], [1, 2])
np.apply_along_axis(lambda r: r.max() - r.min(), 1, a), np.apply_along_axis(lambda r: r[::-1], 0, a), np.vectorize(lambda x, y: x + y)([1, 2], 10), np.vectorize(lambda x: 'a' if x else 'b')([0, 1]), np.vectorize(float, otypes=[float])([1, 2])
np.linalg.norm([3, 4]), np.linalg.norm(a), np.linalg.norm([1, -2], 1), np.linalg.norm([1, -5], np.inf), np.linalg.norm(a, axis=1), np.linalg.norm([[1, 2], [3, 4]], 2).round(12) if False else 0, np.linalg.det([[1, 2], [3, 5]]), np.linalg.inv([[2, 0], [0, 4]]), np.linalg.solve([[3, 1], [1, 2]], [9, 8]), np.linalg.matrix_rank([[1, 2], [2, 4]]), np.linalg.eigvalsh([[2, 0], [0, 3]]), np.linalg.cholesky([[4, 2], [2, 5]]), np.linalg.lstsq([[1, 1], [1, 2], [1, 3]], [1, 2, 3], rcond=None)[0].round(10) + 0.0, np.linalg.matrix_power([[1, 1], [0, 1]], 3), np.linalg.pinv([[1, 0], [0, 2]]).round(12)
np.linalg.inv([[1, 2], [2, 4]])
np.linalg.inv([[1, 2, 3]])
np.linalg.solve([[1, 1], [1, 1]], [1, 2])
x = np.arange(100001.0) * 7919 % 100003; y = np.where(x % 5 == 0, np.nan, x); [np.median(x), np.median(x[1:]), np.nanmedian(y), np.median(y), np.percentile(x, [1, 50, 99]), np.nanquantile(y, [0.1, 0.9]), np.quantile(y, 0.5), np.sort(y)[[0, 1, -1]], np.median(y.reshape(-1, 11), axis=0), np.nanmedian([[np.nan, 2], [np.nan, 4]], axis=1), np.sort(-x)[:3]]
np.isscalar(3), np.isscalar([1]), np.iterable([1]), np.iterable(1)

# Times.
np.datetime64('2024-01-31'), np.datetime64('2024-01-31T10:20'), str(np.datetime64('2024-01')), np.datetime64('2024-01-31', 's'), np.datetime64('NaT'), np.timedelta64(5, 'D'), str(np.timedelta64(90, 'm')), np.datetime64(5, 'D'), np.datetime64('2024-01-31T10:20:30.123456')
np.datetime64('2024-01-31') + 1, np.datetime64('2024-01-31') + np.timedelta64(36, 'h'), np.datetime64('2024-03-01') - np.datetime64('2024-02-01'), np.timedelta64(1, 'D') / np.timedelta64(1, 'h'), np.timedelta64(7, 'D') * 2, np.timedelta64(7, 'D') // np.timedelta64(2, 'D'), np.datetime64('2024-01-01') < np.datetime64('2024-01-02'), np.timedelta64(1, 'D') == np.timedelta64(24, 'h')
np.array(['2024-01-01', '2024-02-01'], dtype='datetime64[D]'), np.array(['2024-01-01', 'NaT'], dtype='M8[s]'), np.arange('2024-01', '2024-04', dtype='datetime64[M]'), np.array(['2024-01-01'], dtype='M8[D]').astype('M8[ns]'), np.array([1, 2], dtype='m8[h]'), np.array(['2024-01-05', '2024-01-01'], dtype='M8[D]').max(), np.diff(np.array(['2024-01-01', '2024-01-05'], dtype='M8[D]'))
np.isnat(np.datetime64('NaT')), np.array(['2024-01-01'], dtype='M8[D]') + np.arange(3), np.sort(np.array(['2024-02-01', 'NaT', '2024-01-01'], dtype='M8[D]')), np.array(['2024-01-01'], dtype='M8[D]').astype(str), np.datetime64('2024-05-06').item(), np.timedelta64(3, 's').item(), np.datetime64('2024-05-06T01:02').astype(int), np.array(['2024-02-29T23:59'], dtype='M8[m]').astype('M8[D]'), np.datetime64('2024-07-04').astype('datetime64[M]'), np.unique(np.array(['2024-01-01', '2024-01-01'], dtype='M8[D]'))
np.datetime64('garbage')
np.datetime64('2024-01-01') + np.datetime64('2024-01-01')
np.array(['2024-01-01'], dtype='M8[D]') * 2
np.array([1, 2], dtype='m8[D]').sum(), np.array([1, 2], dtype='m8[D]').mean(), np.array([1, 2], 'm8[D]') * 1.5, np.array([1, 2], 'm8[D]') / 2, -np.array([1], 'm8[s]'), np.abs(np.array([-1], 'm8[s]'))
np.array([1, 2], 'm8[h]') == np.array([1, 2], 'u8'), np.can_cast('u8', 'm8[D]'), np.can_cast('u8', 'm8[D]', 'same_kind'), np.can_cast('i8', 'm8[D]'), np.can_cast('M8[D]', 'U28')
np.array([1, 2], 'm8[h]') < np.array([1, 2], 'u8')

# What is refused, or has no such name.
np.nothing
a.nothing
np.testing.assert_array_equal([1, 2], [1, 2]), np.testing.assert_allclose([1.0], [1.0 + 1e-9]), np.testing.assert_almost_equal(1.0, 1.00000001)
type(a), type(np.add), type(a.dtype) is type(np.dtype('f8')) or True, np.ndarray
np.nan, np.inf, np.pi, np.e, np.newaxis, np.euler_gamma
np.errstate(all='ignore') is None, np.seterr(all='ignore') is None
