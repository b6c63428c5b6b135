#%% fstrings
x, y, s, n = 3.14159, 42, 'hi', None
w, p = 10, 2
d = {'a': 1, "b": [1, 2]}
print(f'{x:.2f}|{x:10.3f}|{x:<10.1f}|{x:+.1e}|{y:05d}|{y:x}|{y:#x}|{y:b}|{y:,}|{1234567.891:,.2f}|{y:>{w}}|{x:{w}.{p}f}|{s:^10}|{s!r:>6}|{n}|{n!s:>6}')
print(f"{d['a']}{d['b'][1]}", f'{x=}', f'{x = :.1f}', f'{y+1=}', f'{ s = !s}', f'{{}}', f'{{{y}}}', f'{"nested " + f"{y}"}', f'{(lambda q: q * 2)(3)}', f'{[i for i in range(3)]}', f'{ {1: 2}[1] }', f'{y if y else 0}', f'a' 'b' f'{y}', f'{y!r}', f'{s!a}', rf'\n{y}', f'''{
    y
}''')
print(f'{1e10}', f'{1e16}', f'{0.1 + 0.2}', f'{1e-5}', f'{100.0}', f'{-0.0}', f'{1e22}', f'{123456789012345680.0}', f'{float("nan")}', f'{float("inf"):>5}', f'{True}', f'{True:d}', f'{True:5}', f'{1_000}', f'{2**70:,}', f'{1.5:g}', f'{1e10:g}', f'{1e5:g}', f'{0.00001234:g}', f'{x:.3g}', f'{12345.678:.3g}', f'{0.5:%}', f'{0.1234:.1%}', f'{1234.5:_.1f}', f'{10**6:_}', f'{65:c}', f'{255:o}', f'{255:#o}', f'{-5:08.2f}', f'{5: d}', f'{5:+}', f'{-5:=6}', f'{5:*^7}', f'{"a":*<3}', f'{"abcdef":.3}', f'{3.0:n}', f'{1+2j}', f'{1+2j:.1f}', f'{[1]}', f'{(1,)}', f'{1e100:.3f}'[:5], f'{0:e}', f'{12:e}')
#%% format_errors
for f in (lambda: f'{5:s}', lambda: f'{"a":d}', lambda: f'{1.5:d}', lambda: f'{"a":+}', lambda: f'{[]:5}', lambda: f'{None:5}', lambda: f'{5:.2}', lambda: f'{"a":=5}', lambda: f'{5:zz}', lambda: f'{1.5:x}', lambda: '{}'.format(), lambda: '{a}'.format(b=1), lambda: '{0} {}'.format(1, 2), lambda: '{'.format(), lambda: '}'.format(), lambda: '{0.x}'.format(5), lambda: '{0[a]}'.format([1]), lambda: '{:{}}'.format(5, 'q'), lambda: '%d' % 'a', lambda: '%s %s' % 1, lambda: '%s' % (1, 2), lambda: '%z' % 1, lambda: '%(a)s' % {'b': 1}, lambda: '%(a)s' % 5, lambda: '%c' % 'ab', lambda: '%' % 1, lambda: '%d' % None, lambda: '%x' % 1.5, lambda: '%.*f' % (2,), lambda: '%f' % 'x', lambda: '%c' % -1, lambda: f'{5:c}' and f'{-1:c}', lambda: f'{"a":,}', lambda: f'{5:,x}', lambda: f'{1.5:,_}', lambda: format(5, 5), lambda: f'{dict():>3}', lambda: f'{5:10000000000000000000000}', lambda: '%i' % '5', lambda: '{0!z}'.format(1), lambda: '{a.b.c}'.format(a=1), lambda: '{!r}'.format(), lambda: '{:d}'.format('x'), lambda: format('x', 'd'), lambda: format(1.0, 's'), lambda: '{0[5]}'.format([1]), lambda: '{0[k]}'.format({}), lambda: 'a' % 1, lambda: 'a' % [1], lambda: 'a' % {'x': 1}, lambda: 'a' % ()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% percent
print('%s %r %d %5d|%-5d|%05d %+d %x %X %o %#x %e %.2f %g %10.3f|%-10.2f| %c %c %% %(a)s' % ('a', 'b', 1, 2, 3, 4, 5, 255, 255, 8, 255, 12345.678, 3.14159, 0.0001, 2.5, 2.5, 65, 'z') if False else '%s %r %d %5d|%-5d|%05d %+d %x %X %o %#x %e %.2f %g %10.3f|%-10.2f| %c %c %%' % ('a', 'b', 1, 2, 3, 4, 5, 255, 255, 8, 255, 12345.678, 3.14159, 0.0001, 2.5, 2.5, 65, 'z'))
print('%(a)s-%(b)05.1f' % {'a': 1, 'b': 2.345}, '%s' % (1,), '%s' % ((1, 2),), '%s' % [1, 2], '%s' % None, '%d' % 3.99, '%d' % True, '%.3s' % 'abcdef', '%*d' % (5, 3), '%-*d|' % (5, 3), '%.*f' % (2, 3.14159), '%5s|%-5s|' % ('a', 'b'), '% d' % 5, '%i' % 7, '%u' % 7, '%a' % 'é', '%r' % 'é', '%s%s' % ('a', 5), '%5.1f%%' % 12.34, '%d' % 10**30 if False else '%d' % (10**30))
#%% format_method
class O: pass
o = O(); o.attr = {'k': [10, 20]}
print('{} {}'.format(1, 'a'), '{1} {0} {1}'.format('a', 'b'), '{x} {y:>5}'.format(x=1, y=2), '{0.attr[k][1]}'.format(o), '{0[0]} {0[1]}'.format([1, 2]), '{:>{w}.{p}f}'.format(3.14159, w=8, p=2), '{!r:>5}'.format('a'), '{{}} {}'.format(1), '{a[b]}'.format(a={'b': 'c'}), '{:,}'.format(1234567), '{:.1%}'.format(0.256), '{0:b} {0:o} {0:x} {0:X} {0:#b}'.format(10), '{:*^9}'.format('mid'), '{:<5}|{:>5}|{:^5}|'.format('a', 'b', 'c'), '{:+d} {: d}'.format(5, 5), '{:e}'.format(1234.5), '{0}{1}'.format(*[1, 2]), '{a}'.format(**{'a': 1}), '{:%Y}'.format(5) if False else '', '{a}'.format_map({'a': 7}))
#%% repr_floats
print(0.1, 1/3, 1e15, 1e16, 1e17, 123456789.123456789, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 2.5, 100.0, -1.5e-10, 1e21, 1e22, 3.0, 0.1 + 0.2, 1.1 * 3, float(10**15), float(10**17), 2**0.5, 1e300 * 1e10, -1e300 * 1e10, 1.0e1, 4.35, 4.349999999999999, 9007199254740993.0)
#%% str_of_containers
print([1.0, 'a', None, True, (1,), {'k': "it's"}, {1, }, frozenset(), b'x', 1j, ..., int, range(3), slice(1), NotImplemented], str([]), str({}), str(()), str(set()), [[]], ({},), {'a': {'b': []}}, [float('nan'), -0.0], ['\n', '\\', '"', "'"])
#%% print_forms
print()
print('a', 1, None, sep='-', end='!\n')
print(*[1, 2], sep='')
print('a', 'b', sep=None, end=None)
print([], {}, sep='\n')
print('x', end='')
print('y', flush=True)
print("multi\nline", '\ttab')
#%% numbers_int
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 3), divmod(7, -3), 2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 0 ** 0, 10 ** 30, -(10 ** 20) // 7, 10 ** 20 % -7, 5 / 2, 4 / 2, 10**25 / 10**24, 1 << 70, (1 << 70) >> 68, -1 >> 5, ~5, 5 & 3, 5 | 3, 5 ^ 3, -5 & 0xff, -1 & (1 << 70), ~(1 << 65), 0x1f, 0o17, 0b101, 1_000_000, int(3.99), int(-3.99), int('  42 '), int('-0x1f', 16), int('0b11', 0), int('z', 36), int('1_000'), int(True), int(1e20), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(5.5), round(1e20), round(0.5), abs(-5), abs(-2.5), pow(3, 4, 5), pow(3, -1, 7), (5).bit_length(), (255).bit_count(), (-5).bit_length(), 10**18 * 10**18, -10**18 - 10**19, 2**63, -2**63, 2**63 - 1, 2**62 + 2**62, 9223372036854775807 + 1, -9223372036854775808 - 1, 4611686018427387904 * 2, 3037000500 ** 2, (2**63) // -1, -2**63 // -1, abs(-2**63))
#%% numbers_float
inf, nan = float('inf'), float('nan')
print(7.0 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 2.0 ** 0.5, 2 ** 0.5, (-8) ** (1/3), 1e308 * 10, inf - inf, nan == nan, nan != nan, inf > 1e308, -inf < 0, 0.0 == -0.0, 1.5 + 1, 3 - 1.5, 2 * 1.5, 1 / 3, 1e-300 * 1e-300, float('1e5'), float(' -1.5 '), float('Infinity'), float('nan'), float('1_0.5'), (0.5).as_integer_ratio(), (2.0).is_integer(), (2.5).is_integer(), (2.5).hex(), int(2.9), round(2.567, 1), round(-0.5), round(1.005, 2), round(1e300), round(123.456, -1), round(2.5, 0), float(True), 10 % 3.5, 1e16 + 1, 0.1 * 3, 5 // 0.3, 1.0 // inf if False else 0, max(1, 2.0), min(1, 1.0), sum([0.1] * 10), sum([1, 2.5]), 3 == 3.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, hash(1.0) == hash(1), 10**400 > 1e308, -10**400 < -inf, 10**400 < inf)
for f in (lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 % 0, lambda: 1.0 // 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: int(inf), lambda: int(nan), lambda: round(nan), lambda: round(inf), lambda: float(10**400), lambda: 10**400 / 3.0, lambda: 10**400 * 1.5, lambda: 10.0 ** 400, lambda: int('1.5'), lambda: int(''), lambda: float(''), lambda: float('1e'), lambda: 1 << -1, lambda: 1.5 << 1, lambda: ~1.5, lambda: -'a', lambda: +[], lambda: 1 & 1.0, lambda: 5 @ 5, lambda: int('9' * 5000), lambda: int(None), lambda: float(None), lambda: int('0x1g', 16), lambda: int('5', 1), lambda: int(5, 10), lambda: complex('x'), lambda: 1j < 2j, lambda: 1j // 2, lambda: int(1j), lambda: abs(None), lambda: pow(2, 3, 'a'), lambda: pow(2.0, 3, 5), lambda: 1 < 'a', lambda: None < None, lambda: 1 < None, lambda: [] < (), lambda: {} < {}, lambda: 'a' < 1, lambda: 10**10**10 if False else 0, lambda: str(10**5000)[:3], lambda: 1 if 1 < 2 < 'a' else 0, lambda: -None, lambda: not None, lambda: 'a' - 'b', lambda: {} + {}, lambda: None + 1, lambda: len + 1, lambda: int + 1, lambda: 5 in 5, lambda: (1).real + 'x', lambda: 'a' % 5, lambda: 5 % 'a', lambda: 2 ** 'a', lambda: 'x' // 2, lambda: [] / 2, lambda: 3 & 'a', lambda: {1} & [1], lambda: 1 | None, lambda: True + 'a'):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% numbers_mixed
print(True + True, True * 5, True & False, True | 1, ~True, -True, True / 2, bool(0.0), int('٣'), 5 .real, (5).imag, (5).numerator, 1.5.real, (1+2j).imag, (1+2j) * (3-1j), abs(3+4j), (1+2j).conjugate(), 1j ** 2, complex(1, 2), complex('1+2j'), 1+0j == 1, 0.1 + 0.7, 3 * 0.1, 1e3, 1E-3, .5, 5., 1_0.0_1, 0xFF_FF, 1e1_0, hex(255), oct(8), bin(-5), hex(-2**70))
import math
print(math.floor(-1.5), math.ceil(1.2), math.sqrt(2), math.pi, math.inf, math.nan, math.gcd(12, 18), math.factorial(20), math.comb(5, 2), math.isclose(0.1 + 0.2, 0.3), math.log(8, 2), math.log10(1000), math.log2(8), math.exp(1), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.hypot(3, 4), math.trunc(-2.7), math.copysign(1, -0.0), math.isqrt(10**30), math.modf(2.5), math.frexp(8.0), math.floor(10**20), math.dist([0, 0], [3, 4]))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor('a'), lambda: math.exp(1000), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.sqrt('a'), lambda: math.isqrt(-1), lambda: math.pow(0, -1), lambda: math.acos(2), lambda: math.floor(math.inf), lambda: math.log(-1), lambda: math.sqrt()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
#%% big_ints
a = 123456789 ** 20
b = 987654321 ** 15
print(a * b % 10**50, a // b, a - b, -a // b, -a % b, a > b, a ^ b, a & -b, hash(a) == hash(a + 0), str(a)[:20], len(str(a)), int(str(a)) == a, a == float(a), a.bit_length(), f'{a:,}'[:20], f'{a:x}'[:20], a >> 500, -a >> 500, pow(a, b, 10**9 + 7), divmod(-a, b)[1], float(a), a / b, round(a, -150), int(1e25), int(-1e25), 2**200 | 1, ~(2**100), (2**100).to_bytes(13, 'big'), 10**25 // 10**23, sum(range(10**6)) ** 3, abs(-a) == a, bool(a), -a < a, a == a + 1, max(a, b) == a)
#%% int_str_limits
s = '1' * 4300
print(len(str(int(s))))
int('1' * 4301)
#%% literal_forms
print(0xff, 0XFF, 0o17, 0B11, 1e5, 1E+5, 1_2.3_4, 5j, 0_0, 00, 1.e3, .1e-1, 'a' "b", '''x
y''', "\x41\u0042\U00000043\103\n".strip(), r'\x', b'\x41', br'\n', '\N{GREEK SMALL LETTER ALPHA}', 'a\
b', "\"", '\'', '\a\b\f\v'.encode(), u'x', F'{1}', Rb'\d')
#%% bytes_percent
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class B:
    def __bytes__(self): return b'own'
t(lambda: b'hello, %b!' % b'world')
t(lambda: b'%s / 100 = %d%%' % (b'seventy-nine', 79))
t(lambda: b'\xff%3c|%-4s|%c' % (255, b'\xfe', b'x'))
t(lambda: b'%(a)s %(b)x' % {b'a': b'1', b'b': 255})
t(lambda: b'%a %r' % ('\xe9', 'x'))
t(lambda: b'%.3f %5d %+d' % (3.14159, 42, 7))
for args in ['x', b'%c', 256, b'x', None, (b'x', b'y'), B()]:
    for form in [b'%s', b'%c', b'%d', b'abc', b'%s %s', b'%y', b'<%5s>', b'%.2s']:
        t(lambda: form % args)
x = b'%d,'
x %= 3
print(x)
